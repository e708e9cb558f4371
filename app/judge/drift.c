/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * drift - see drift.h.
 */
#include "judge/drift.h"

static const char rust_head[] =
    "#![allow(unused_imports, dead_code)]\n"
    "use super::*;\n"
    "const fn size<T, U>(_: fn(*const T) -> *const U) -> usize { "
    "std::mem::size_of::<U>() }\n";

/* ld is told to call __wrap_main() where main() is called, so that main.c has its own and
 * a program that is ended in between is known. */
static const char c_main[] =
    "int __real_main(void);\n"
    "int __wrap_main(void);\n\n"
    "static void on_end(void)\n"
    "{\n"
    "\tif (!ferry_ended)\n"
    "\t\tferry_say(\"exit\", 4);\n"
    "}\n\n"
    "__attribute__((constructor)) static void set_up(int argc, char **argv)\n"
    "{\n"
    "\tferry_take_word(argc, argv);\n"
    "\tatexit(on_end);\n"
    "}\n\n"
    "int __wrap_main(void)\n"
    "{\n"
    "\tchar said[32];\n"
    "\tint rc;\n\n"
    "\tif (compare_layouts() > 0)\n"
    "\t\treturn 1;\n"
    "\trc = __real_main();\n"
    "\tferry_say(said, (size_t)snprintf(said, sizeof said, \"main %d\", rc));\n"
    "\tferry_end();\n"
    "\treturn rc;\n"
    "}\n";

static const char c_compare[] =
    "static int compare_layouts(void)\n"
    "{\n"
    "\tint wrong = 0;\n\n"
    "\tfor (size_t i = 0; layout[i].what; i++) {\n"
    "\t\tchar said[300];\n"
    "\t\tint n;\n\n"
    "\t\tif (layout[i].c == FERRY_RUST_LAYOUT[i])\n"
    "\t\t\tcontinue;\n"
    "\t\twrong++;\n"
    "\t\tn = snprintf(said, sizeof said, \"drift %s is %zu in C and %zu in Rust\",\n"
    "\t\t    layout[i].what, layout[i].c, FERRY_RUST_LAYOUT[i]);\n"
    "\t\tferry_say(said, n < (int)sizeof said ? (size_t)n : sizeof said - 1);\n"
    "\t}\n"
    "\treturn wrong;\n"
    "}\n\n";

void
drift_rust(struct buf *out, const struct exercise *x)
{
	size_t n = 0;

	buf_adds(out, rust_head);
	for (size_t i = 0; i < x->function_n; i++)
		buf_addf(out, "const _: %s = super::%s;\n", x->functions[i].rust,
		    x->functions[i].name);
	for (size_t i = 0; i < x->type_n; i++)
		n += 1 + 2 * x->types[i].field_n;
	buf_addf(out,
	    "#[unsafe(no_mangle)] pub static FERRY_RUST_LAYOUT: [usize; %zu] = [\n",
	    n + 1);
	for (size_t i = 0; i < x->type_n; i++) {
		const struct bridge *t = &x->types[i];

		buf_addf(out, "std::mem::size_of::<%s>(),\n", t->rust);
		for (size_t k = 0; k < t->field_n; k++)
			buf_addf(out,
			    "std::mem::offset_of!(%s, %s), size(|t: *const %s| unsafe "
			    "{ std::ptr::addr_of!((*t).%s) }),\n",
			    t->rust, t->fields[k], t->rust, t->fields[k]);
	}
	buf_adds(out, "0];\n");
}

void
drift_c(struct buf *out, const struct exercise *x, const char *header)
{
	buf_adds(
	    out, "#include \"channel.c\"\n#include <stddef.h>\n#include <stdio.h>\n");
	buf_addf(out, "#include \"%s\"\n\n", header);
	for (size_t i = 0; i < x->function_n; i++)
		buf_addf(out,
		    "_Static_assert(__builtin_types_compatible_p(__typeof__(%s), %s), "
		    "\"%s\");\n",
		    x->functions[i].name, x->functions[i].c, x->functions[i].name);
	buf_adds(out,
	    "\nextern const size_t FERRY_RUST_LAYOUT[];\n"
	    "static const struct { const char *what; size_t c; } layout[] = {\n");
	for (size_t i = 0; i < x->type_n; i++) {
		const struct bridge *t = &x->types[i];

		buf_addf(
		    out, "{ \"the size of %s\", sizeof(%s) },\n", t->name, t->name);
		for (size_t k = 0; k < t->field_n; k++) {
			const char *f = t->fields[k];

			buf_addf(out,
			    "{ \"the offset of %s in %s\", offsetof(%s, %s) },\n"
			    "{ \"the size of %s in %s\", sizeof(((%s *)0)->%s) },\n",
			    f, t->name, t->name, f, f, t->name, t->name, f);
		}
	}
	buf_adds(out, "{ NULL, 0 } };\n\n");
	buf_adds(out, c_compare);
	buf_adds(out, c_main);
}
