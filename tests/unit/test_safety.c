/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * safety: where a `// SAFETY:` line is one, and where it is missing.
 */
#include "judge/safety.h"

#include "base/mem.h"
#include "help.h"
#include "judge/code.h"

#include <string.h>

static const struct {
	const char *source;
	const char *says; /* NULL: nothing is missing */
} cases[] = {
	/* blocks */
	{ "fn f() { unsafe { g() } }", "the `unsafe` block on line 1 has no" },
	{ "fn f() {\n    // SAFETY: g has no contract\n    unsafe { g() }\n}", NULL },
	{ "fn f() {\n    // Safety: as clippy takes it\n    unsafe { g() }\n}", NULL },
	{ "fn f() {\n    // SAFETY:\n    unsafe { g() }\n}", "line 3" },
	{ "fn f() {\n    // SAFETY:\n    // on the next line\n    unsafe { g() }\n}",
	    NULL },
	{ "fn f() {\n    // SAFETY: blank lines\n\n    unsafe { g() }\n}", NULL },
	{ "fn f() {\n    // SAFETY: attributes\n    #[allow(x)]\n    unsafe { g() }\n}",
	    NULL },
	{ "fn f() {\n    // SAFETY: above the statement\n    let x =\n        unsafe { g() };\n}",
	    NULL },
	{ "fn f() {\n    /* SAFETY: a block comment */\n    unsafe { g() }\n}", NULL },
	{ "fn f() {\n    let x = /* SAFETY: inline */ unsafe { g() };\n}", NULL },
	{ "fn f() { /* SAFETY: inline */ unsafe { g() } }", NULL },
	{ "fn f() {\n    unsafe { g() } // SAFETY: too late\n}", "line 2" },
	{ "fn f() {\n    let a = 1; // SAFETY: of another\n    unsafe { g() }\n}",
	    "line 3" },
	{ "fn f() {\n    // SAFETY: of the first\n    unsafe { g() };\n    unsafe { h() }\n}",
	    "line 4" },
	{ "fn f() {\n    // SAFETY: of the first\n    unsafe { g() }\n    unsafe { h() }\n}",
	    "line 4" },
	{ "fn f() {\n    // SAFETY: of both\n    let x = unsafe { g() } + unsafe { h() };\n}",
	    NULL },
	{ "fn f() {\n    // SAFETY: of all of it\n    let h: Map<K, V> = a(b, unsafe { g() });\n}",
	    NULL },
	{ "fn f() {\n    // SAFETY: of the slice\n    (\n        a(p),\n        unsafe { g() },\n    )\n}",
	    NULL },
	{ "fn f() {\n    a(|| { b; c }, unsafe { g() })\n}", "line 2" },
	{ "fn f() {\n    // SAFETY: it is far\n    let a = 1;\n    unsafe { g() }\n}",
	    "line 4" },
	/* match arms and fields */
	{ "fn f() { match x {\n    // SAFETY: of A\n    A => unsafe { g() },\n"
	  "    B => unsafe { h() },\n} }",
	    "line 4" },
	{ "fn f() { match x {\n    A => 1,\n    // SAFETY: of B\n    B => unsafe { h() },\n} }",
	    NULL },
	{ "fn f() { match x {\n    A => {}\n    // SAFETY: of B\n    B => unsafe { h() },\n} }",
	    NULL },
	/* text that is no comment, comments that are no text */
	{ "fn f() {\n    g(\"// SAFETY: a text\");\n    unsafe { g() }\n}", "line 3" },
	{ "fn f() {\n    let s = r#\"\n// SAFETY: a raw one\n\"#; unsafe { g() }\n}",
	    "line 4" },
	{ "fn f() {\n    /* a /* SAFETY: nested */ b */\n    unsafe { g() }\n}", NULL },
	{ "// unsafe { g() }\n/* unsafe { } */ const S: &str = \"unsafe { }\";", NULL },
	{ "fn r#unsafe() {}", NULL },
	{ "macro_rules! m { () => { unsafe { g() } } }", "line 1" },
	/* impl */
	{ "unsafe impl Sync for T {}", "the `unsafe impl` on line 1" },
	{ "struct T;\n// SAFETY: no state\nunsafe impl Sync for T {}", NULL },
	{ "// SAFETY: no state\n#[cfg(x)]\nunsafe impl<T> Sync for C<T> {}", NULL },
	{ "// SAFETY: of Sync\nunsafe impl Sync for T {}\nunsafe impl Send for T {}",
	    "line 3" },
	/* fn and trait */
	{ "unsafe fn f() {}", "the `unsafe fn` on line 1 has no `# Safety`" },
	{ "/// # Safety\n/// p is valid.\n#[inline]\npub unsafe fn f() {}", NULL },
	{ "/// # Safety\npub unsafe fn f() {}", "line 2" },
	{ "// SAFETY: no contract\nunsafe fn f() {}", "line 2" },
	{ "/** # Safety\n p is valid. */\npub unsafe extern \"C\" fn f() {}", NULL },
	{ "impl T {\n    pub unsafe fn f() {}\n}", "line 2" },
	{ "// SAFETY: as System\nunsafe impl GlobalAlloc for A {\n    unsafe fn alloc(&self) {}\n}",
	    NULL },
	{ "unsafe trait T {}", "the `unsafe trait` on line 1" },
	{ "/// # Safety\n/// Zero is a value.\npub unsafe trait Zero {}", NULL },
	/* what promises nothing by itself */
	{ "struct S { f: unsafe fn(i32) -> i32, g: unsafe extern \"C\" fn() }", NULL },
	{ "unsafe extern \"C\" {\n    pub unsafe fn f();\n    safe fn g();\n}", NULL },
	{ "#[unsafe(no_mangle)]\npub extern \"C\" fn f() {}", NULL },
};

static void
each_unsafe_says_why(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		int line = 0;
		char *got =
		    safety_missing(&line, cases[i].source, strlen(cases[i].source));

		if (!cases[i].says != !got || (got && !strstr(got, cases[i].says)))
			fail_msg("%s\nsays: %s\nnot: %s", cases[i].source,
			    got ? got : "nothing",
			    cases[i].says ? cases[i].says : "nothing");
		if (got) {
			char *where = mem_printf("line %d", line);

			assert_non_null(strstr(got, where));
			mem_free(where);
		}
		mem_free(got);
	}
}

/* Whatever is cut off, the answer is one, and nothing is read behind its end. */
static void
nothing_is_read_behind_the_end(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		for (size_t n = 0; n <= strlen(cases[i].source); n++) {
			char *cut = mem_strndup(cases[i].source, n);
			int line;

			mem_free(safety_missing(&line, cut, n));
			mem_free(cut);
		}
	}
}

static void
blanked_code_keeps_its_places(void **state)
{
	static const char src[] = "a /* x\n */ \"b\nc\" 'd' // e\nr#\"f\"# g";
	struct buf b = BUF_INIT(BUF_MAX);

	(void)state;
	code_blank(&b, src, strlen(src));
	assert_string_equal(
	    b.ptr, "a     \n    \"\"\n\"\" \"\"\"     \n\"\"\"\"\"\" g");
	assert_int_equal(b.len, strlen(src));
	buf_release(&b);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_unsafe_says_why),
		cmocka_unit_test(nothing_is_read_behind_the_end),
		cmocka_unit_test(blanked_code_keeps_its_places),
	};

	return cmocka_run_group_tests_name("safety", tests, NULL, NULL);
}
