/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * seal - see seal.h.
 *
 * The tests are modules behind the answer, so that its own lines keep their numbers; an
 * item in front of them takes whatever attribute the answer ends with. They name std's
 * macros and prelude, so that rustc calls a macro or a type that an answer puts in the
 * place of one ambiguous.
 */
#include "judge/seal.h"

#include "base/mem.h"
#include "judge/code.h"
#include "judge/kind.h"
#include "judge/libtest.h"

#include <string.h>

#define BEHIND      "const _: () = (); #[cfg(test)] #[path = \"tests.rs\"] mod ferry_tests;"
#define HIDDEN_LINE " #[cfg(test)] #[path = \"hidden.rs\"] mod ferry_hidden;"
/* std by a name of its own: an answer may go without std, or call something else so. */
#define HEAD                                                                           \
	"use super::*; extern crate std as ferry_std; #[allow(unused_imports)] use "   \
	"ferry_std::prelude::v1::*; "
#define SEAL                                                                            \
	"#[allow(unsafe_code)] mod ferry_seal { extern crate std as ferry_std; unsafe " \
	"extern \"C\" { safe fn ferry_seal(module: *const u8, m: usize, name: *const "  \
	"u8, n: usize, panicking: bool); } pub(super) struct Seal(pub(super) &'static " \
	"str, pub(super) &'static str); impl ::core::ops::Drop for Seal { fn "          \
	"drop(&mut self) { ferry_seal(self.0.as_ptr(), self.0.len(), self.1.as_ptr(), " \
	"self.1.len(), ferry_std::thread::panicking()) } } } "

/* Those of std that tests call. */
static const char *const macros[] = { "assert", "assert_eq", "assert_ne", "panic",
	"vec", "format", "matches", "unreachable", "println", "print", "eprintln",
	"write", "writeln", "concat", "stringify", "todo", "unimplemented" };

static const char past[] = "it reaches past the language into the program of the tests",
		  files[] = "it reads files, and the tests are files",
		  tells[] = "a test is to tell right from wrong by what the code does",
		  hides[] = "it hides code from the tests";

/* What has no place in the answer to an exercise, unless the exercise itself has it. */
static const struct evasion evasions[] = { { "no_main", past },
	{ "link_section", past }, { "link_name", past }, { "export_name", past },
	{ "no_mangle", past }, { "asm", past }, { "global_asm", past },
	{ "naked_asm", past }, { "extern crate self", past }, { "include", files },
	{ "include_str", files }, { "include_bytes", files }, { "#[path", files },
	{ "macro_rules!$", hides } };

/* And where tests are hidden, or bugs. */
static const struct evasion readers[] = { { "File", files }, { "OpenOptions", files },
	{ "fs", files } };

/* And where it is to be found out by testing which code is the right one. */
static const struct evasion asks[] = { { "module_path", tells }, { "file!", tells },
	{ "file as", tells }, { "type_name", tells }, { "type_name_of_val", tells },
	{ "TypeId", tells }, { "Location", tells }, { "Backtrace", tells },
	{ "thread", tells }, { "env", tells }, { "process", tells },
	{ "take_hook", tells }, { "set_hook", tells }, { "stdin", tells },
	{ "SystemTime", tells }, { "Instant", tells }, { "unsafe", past } };

static const struct evasion conditional = { "cfg", hides }, ours = { "ferry_", past };

/* "use ferry_std::{assert, vec}; " for the macros that the code calls. */
static void
add_macros(struct buf *out, const char *code)
{
	size_t n = 0;

	for (size_t i = 0; i < sizeof macros / sizeof *macros; i++) {
		size_t len = strlen(macros[i]);
		const char *p = code;

		while ((p = code_word(p, macros[i])) != NULL &&
		       !(p[len] == '!' && p[len + 1] && strchr("([{ ", p[len + 1])))
			p += len;
		if (p)
			buf_addf(
			    out, "%s%s", n++ ? ", " : "use ferry_std::{", macros[i]);
	}
	if (n)
		buf_adds(out, "}; ");
}

void
seal_source(struct buf *out, const char *src, size_t len, enum seal_place place)
{
	struct buf code = BUF_INIT(BUF_MAX);
	struct test_fn f;
	size_t done = 0;

	code_blank(&code, src, len);
	if (place == SEAL_IN_FRONT) {
		buf_adds(out, HEAD);
		add_macros(out, code.ptr);
		seal_root(out);
	}
	for (size_t at = 0; libtest_next(&f, code.ptr, &at); done = f.body) {
		buf_add(out, src + done, f.body - done);
		buf_addf(out,
		    " let _ferry = %sferry_seal::Seal(::core::module_path!(), \"%.*s\");",
		    place == SEAL_IN_FRONT ? "" : "crate::", (int)f.len, src + f.name);
	}
	buf_add(out, src + done, len - done);
	buf_release(&code);
}

void
seal_root(struct buf *out)
{
	buf_adds(out, SEAL);
}

/* What an answer forbids, it only denies here: the seals are to be allowed it. Of the
 * same length, so that columns stay. */
static void
add_answer(struct buf *out, const char *answer, size_t len)
{
	struct buf code = BUF_INIT(BUF_MAX);

	code_blank(&code, answer, len);
	buf_add(out, answer, len);
	for (const char *p = code.ptr; (p = code_word(p, "forbid")) != NULL; p += 6)
		if (p > code.ptr && p[-1] == '[')
			memcpy(out->ptr + (p - code.ptr), "deny  ", 6);
	buf_release(&code);
	if (len == 0 || answer[len - 1] != '\n')
		buf_addc(out, '\n');
}

static int
add_tests(struct build_spec *out, const struct exercise *x, const char *file,
    const char *name, struct err *e)
{
	struct buf *text = build_add_file(out, name, NULL, 0);
	struct buf tests = BUF_INIT(EXERCISE_FILE_MAX + 1);
	int rc = exercise_file(&tests, x, file, e);

	if (rc == 0)
		seal_source(text, tests.ptr, tests.len, SEAL_IN_FRONT);
	buf_release(&tests);
	return rc;
}

int
seal_plan(struct build_spec *out, const struct exercise *x, const char *answer,
    size_t len, struct err *e)
{
	static const struct lane_spec lane = { .name = "rust",
		.source = "answer.rs",
		.steps = { "rustc-sealed", "run-sealed" },
		.reads = { "answer.rs", "tests.rs", "hidden.rs", "seal.o" },
		.remembered = true };
	struct buf *text = build_add_file(out, "answer.rs", NULL, 0);
	const struct evasion *evasion = NULL;

	if (x->hidden && seal_evaded(&evasion, x, answer, len, e) < 0)
		return -1;
	add_answer(text, answer, len);
	/* why: what might show the hidden tests is not to find them */
	buf_addf(text, BEHIND "%s\n", x->hidden && !evasion ? HIDDEN_LINE : "");
	plan_harness(out, "seal.o");
	build_add_lane(out, lane);
	if (add_tests(out, x, x->tests, "tests.rs", e) < 0)
		return -1;
	if (!x->hidden || evasion)
		return 0;
	if (add_tests(out, x, x->hidden, "hidden.rs", e) < 0)
		return -1;
	out->files[out->file_n - 1].secret = true;
	return 0;
}

/* Appends the code of a file of the exercise, if it names one. */
static int
add_code(struct buf *out, const struct exercise *x, const char *file, struct err *e)
{
	struct buf text = BUF_INIT(EXERCISE_FILE_MAX + 1);
	int rc = file ? exercise_file(&text, x, file, e) : 0;

	if (rc == 0)
		code_normalise(out, text.ptr, text.len);
	buf_release(&text);
	return rc;
}

/* Whether code is compiled for some builds only, a module of tests aside. */
static bool
is_conditional(const char *code)
{
	int tests =
	    code_count(code, "#[cfg(test)]mod") + code_count(code, "#[cfg(test)]use");

	return code_count(code, "cfg") > tests || code_count(code, "cfg_attr");
}

/* The first of them that is in the answer and not in what is the exercise's own. */
static const struct evasion *
find_evasion(const struct evasion *v, size_t n, const char *code, const char *own)
{
	for (size_t i = 0; i < n; i++)
		if (code_count(code, v[i].word) && !code_count(own, v[i].word))
			return &v[i];
	return NULL;
}

int
seal_evaded(const struct evasion **out, const struct exercise *x, const char *answer,
    size_t len, struct err *e)
{
	struct buf code = BUF_INIT(BUF_MAX), own = BUF_INIT(BUF_MAX);
	int rc = add_code(&own, x, x->start, e);

	if (rc == 0)
		rc = add_code(&own, x, x->solution, e);
	code_normalise(&code, answer, len);
	*out = find_evasion(
	    evasions, sizeof evasions / sizeof *evasions, code.ptr, own.ptr);
	if (!*out && (x->hidden || x->mutant_n))
		*out = find_evasion(
		    readers, sizeof readers / sizeof *readers, code.ptr, own.ptr);
	if (!*out && x->mutant_n)
		*out =
		    find_evasion(asks, sizeof asks / sizeof *asks, code.ptr, own.ptr);
	if (!*out && is_conditional(code.ptr) && !is_conditional(own.ptr))
		*out = &conditional;
	if (!*out && strstr(code.ptr, "ferry_"))
		*out = &ours;
	buf_release(&code);
	buf_release(&own);
	return rc;
}

void
seal_hide(char *output)
{
	static const char at[] = "panicked at hidden.rs:",
			  what[] = "assertion failed: ";

	for (char *p = output; (p = strstr(p, at)) != NULL;) {
		size_t n;

		p += strcspn(p, "\n");
		p += *p == '\n';
		if (strncmp(p, what, sizeof what - 1))
			continue;
		p += sizeof what - 3;
		n = strcspn(p, "\n");
		memmove(p, p + n, strlen(p + n) + 1);
	}
}
