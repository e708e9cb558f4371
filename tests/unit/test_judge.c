/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * judge: what counts as code, libtest's words, and the verdict for each way to fail.
 */
#include "base/file.h"
#include "base/mem.h"
#include "base/path.h"
#include "help.h"
#include "judge/code.h"
#include "judge/verdict.h"

#include <string.h>

static void
assert_code(const char *src, const char *expected)
{
	struct buf b = BUF_INIT(BUF_MAX);

	code_normalise(&b, src, strlen(src));
	assert_string_equal(b.ptr, expected);
	buf_release(&b);
}

static void
only_code_is_left(void **state)
{
	(void)state;
	assert_code("let  x = 1; // unsafe\n", "let x=1;");
	assert_code("a /* one /* two */ unsafe */ b", "a b");
	assert_code("let s = \"unsafe \\\" // no\"; f()", "let s=\"\";f()");
	assert_code("r#\"unsafe \" \"# + r\"x\\\" + y", "\"\"+\"\"+y");
	assert_code(
	    "fn f<'a>(x: &'a str) -> char { '\\'' }", "fn f<'a>(x:&'a str)->char{''}");
	assert_code(
	    "match c { 'x' => b'\"', '\xC3\xA9' => 1 }", "match c{''=>b'',''=>1}");
	assert_code("\"never closed", "\"\"");
	assert_code("/* never closed", "");
	assert_code("mut\n\tx", "mut x");
	assert_code("br\"raw\" r", "b\"\"r");
	assert_code("", "");
}

static void
comments_of_c_do_not_nest(void **state)
{
	static const char src[] = "/* a /* b */ f('\\'', '\"', \"x\", 'ab'); // c";
	struct buf b = BUF_INIT(BUF_MAX);

	(void)state;
	code_normalise_c(&b, src, strlen(src));
	assert_string_equal(b.ptr, "f('','',\"\",'');");
	buf_release(&b);
}

static void
words_are_counted_whole(void **state)
{
	(void)state;
	assert_int_equal(code_count("unsafe{} not_unsafe unsafety", "unsafe"), 1);
	assert_int_equal(code_count("a.clone().clone()", ".clone()"), 2);
	assert_int_equal(code_count("pub fn f(a:u8){", "pub fn f( a : u8 )"), 1);
	assert_int_equal(code_count("Rc::new(x)Arc::new(y)", "Rc"), 1);
	assert_int_equal(code_count("anything", ""), 0);
}

static const char tests_source[] = "#[test]\nfn one() {}\n// #[test] fn not_this() {}\n"
				   "#[test]\n#[should_panic]\nfn two_panics() {}\n";

static const char hidden_source[] = "#[test]\nfn a_full_ring_refuses() {}\n";

#define SEALS "ok answer::ferry_tests::one\npanicked answer::ferry_tests::two_panics\n"

/* Judges the outcome of a "fix" whose test program printed `out`, with `seals`. */
static void
judge_run(struct verdict *v, enum proc_end end, int code, const char *out,
    const char *seals, const char *answer, struct exercise *x)
{
	struct outcome o = { .side_n = 1 };
	struct side *rust = &o.sides[0];
	struct exercise plain = { .name = (char *)(uintptr_t) "t/x" };
	struct diags d;
	char *dir, *path, *hidden;

	*rust = (struct side){ .name = "rust", .built = true };
	buf_init(&rust->program.out, 1 << 20);
	buf_init(&rust->program.err, 1 << 20);
	buf_adds(&rust->program.err, out);
	buf_adds(&rust->program.out, seals);
	rust->program.end = end;
	rust->program.code = code;
	rust->program.ms = 10100;
	diags_init(&d);
	assert_int_equal(file_tmpdir(&dir, "/tmp", "ferry-test-", NULL), 0);
	path = path_join(dir, "tests.rs");
	assert_int_equal(file_write(path, tests_source, strlen(tests_source), NULL), 0);
	hidden = path_join(dir, "hidden.rs");
	assert_int_equal(
	    file_write(hidden, hidden_source, strlen(hidden_source), NULL), 0);
	x = x ? x : &plain;
	x->kind = (char *)(uintptr_t) "fix";
	x->tests = (char *)(uintptr_t) "tests.rs";
	x->dir = dir;
	assert_int_equal(judge(v, x, &o, &d, answer, strlen(answer), NULL), 0);
	buf_release(&rust->program.out);
	buf_release(&rust->program.err);
	file_remove_tree(dir);
	mem_free(dir);
	mem_free(path);
	mem_free(hidden);
}

#define BOTH                                                                           \
	"test ferry_tests::one ... ok\ntest ferry_tests::two_panics ... ok\n"          \
	"test result: ok. 2 passed; 0 failed\n"

static const struct {
	enum proc_end end;
	int code;
	const char *out;
	enum verdict_kind kind;
	const char *says;
	const char *seals;
} runs[] = {
	{ PROC_EXITED, 0,
	    "running 2 tests\ntest ferry_tests::one ... ok\n"
	    "test ferry_tests::two_panics - should panic ... ok\n\n"
	    "test result: ok. 2 passed; 0 failed\n",
	    VERDICT_PASSED, "all 2 tests pass", SEALS },
	{ PROC_EXITED, 101,
	    "test ferry_tests::one ... FAILED\ntest ferry_tests::two_panics ... ok\n",
	    VERDICT_TESTS_FAILED, "1 of 2 tests failed: one", SEALS },
	{ PROC_EXITED, 0, "test ferry_tests::one ... ok\n", VERDICT_ENDED_EARLY,
	    "two_panics", SEALS },
	{ PROC_EXITED, 0, "", VERDICT_ENDED_EARLY, "one, two_panics", SEALS },
	{ PROC_EXITED, 0, "test one ... ok\ntest two_panics ... ok\n",
	    VERDICT_ENDED_EARLY, "one", SEALS },
	{ PROC_EXITED, 0,
	    "test ferry_tests::one ... ok\ntest ferry_tests::two_panics ... ok\n",
	    VERDICT_ENDED_EARLY, "some of your own", SEALS },
	{ PROC_EXITED, 3,
	    "test ferry_tests::one ... ok\ntest ferry_tests::two_panics ... ok\n"
	    "test result: FAILED. 2 passed; 1 failed\n",
	    VERDICT_TESTS_FAILED, "a test of your own failed (exit code 3)", SEALS },
	{ PROC_EXITED, 0, BOTH, VERDICT_ENDED_EARLY, "one, two_panics", "" },
	{ PROC_EXITED, 0, BOTH, VERDICT_ENDED_EARLY, ": two_panics",
	    "ok answer::ferry_tests::one\nok answer::ferry_tests::two_panics\n" },
	{ PROC_EXITED, 0, BOTH, VERDICT_ENDED_EARLY, ": one",
	    "xok answer::ferry_tests::one\npanicked answer::ferry_tests::one\n"
	    "panicked answer::ferry_tests::two_panics\n" },
	{ PROC_SIGNALED, 6, "", VERDICT_CRASHED, "signal 6", SEALS },
	{ PROC_CANCELLED, 0, "", VERDICT_CANCELLED, "cancelled", SEALS },
};

static void
each_end_has_its_verdict(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof runs / sizeof *runs; i++) {
		struct verdict v;

		judge_run(&v, runs[i].end, runs[i].code, runs[i].out, runs[i].seals,
		    "fn f() {}", NULL);
		assert_string_equal(verdict_name(v.kind), verdict_name(runs[i].kind));
		assert_non_null(strstr(v.text, runs[i].says));
		assert_int_equal(v.pass, runs[i].kind == VERDICT_PASSED);
		assert_int_equal(v.test_n, 2);
		assert_string_equal(v.tests[0].name, "one");
		assert_string_equal(v.tests[1].name, "two_panics");
		verdict_release(&v);
	}
}

static void
rules_are_judged_on_code(void **state)
{
	char forbidden[] = "unsafe", kept[] = "pub fn f(a: &str) -> usize",
	     often[] = ".clone()";
	char *forbid[] = { forbidden }, *keep[] = { kept };
	struct limit max[] = { { .what = often, .n = 1 } };
	struct exercise x = { .forbid = forbid,
		.forbid_n = 1,
		.keep = keep,
		.keep_n = 1,
		.max = max,
		.max_n = 1 };
	static const struct {
		const char *answer, *says;
	} cases[] = {
		{ "pub fn f(a: &str)\n    -> usize { a.len() } // unsafe", NULL },
		{ "pub fn f(a: &str) -> usize { unsafe { 1 } }", "without `unsafe`" },
		{ "pub fn f(a: String) -> usize { 1 }", "has to be in the answer" },
		{ "pub fn f(a: &str) -> usize { a.clone().clone().len() }", "2 times" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct verdict v;

		judge_run(&v, PROC_EXITED, 0, runs[0].out, SEALS, cases[i].answer, &x);
		assert_int_equal(v.pass, cases[i].says == NULL);
		if (cases[i].says) {
			assert_int_equal(v.kind, VERDICT_RULE_BROKEN);
			assert_non_null(strstr(v.text, cases[i].says));
		}
		verdict_release(&v);
	}
}

static void
unsafe_is_counted_where_it_opens(void **state)
{
	char word[] = "unsafe";
	struct limit max[] = { { .what = word, .n = 1 } };
	struct exercise x = { .max = max, .max_n = 1, .safety = true };
	static const struct {
		const char *answer, *says;
	} cases[] = {
		{ "// SAFETY: f asks for nothing\nconst X: () = unsafe { f() };",
		    NULL },
		{ "const X: () = unsafe { f() };", "block on line 1 has no" },
		{ "// SAFETY: of both\nconst X: () = unsafe { f(unsafe { g() }) };",
		    "`unsafe` stands 2 times" },
		{ "#[unsafe(naked)]\n#[unsafe(cold)]\nfn f() {}", NULL },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct verdict v;

		judge_run(&v, PROC_EXITED, 0, runs[0].out, SEALS, cases[i].answer, &x);
		assert_int_equal(v.pass, cases[i].says == NULL);
		if (cases[i].says)
			assert_non_null(strstr(v.text, cases[i].says));
		verdict_release(&v);
	}
}

static void
hidden_tests_stay_hidden(void **state)
{
	static const char failed[] =
	    "test ferry_hidden::a_full_ring_refuses ... FAILED\n" BOTH
	    "thread 'ferry_hidden::a_full_ring_refuses' panicked at hidden.rs:3:5:\n"
	    "assertion failed: r.put(9)\n"
	    "thread 'ferry_tests::one' panicked at tests.rs:3:5:\n"
	    "assertion failed: r.put(1)\n";
	struct exercise x = { .hidden = (char *)(uintptr_t) "hidden.rs" };
	struct verdict v;

	(void)state;
	judge_run(&v, PROC_EXITED, 101, failed, SEALS, "fn f() {}", &x);
	assert_int_equal(v.kind, VERDICT_TESTS_FAILED);
	assert_string_equal(
	    v.text, "1 of 3 tests failed: a full ring refuses (hidden)");
	assert_string_equal(v.tests[2].name, "a_full_ring_refuses");
	assert_null(strstr(v.output, "put(9)"));
	assert_non_null(strstr(v.output, "put(1)"));
	verdict_release(&v);
}

/* What takes an answer out of its tests' reach, unless the exercise itself has it. */
static void
evasions_are_named(void **state)
{
	static const struct {
		const char *answer, *says;
		bool hidden;
	} cases[] = {
		{ "#![no_main]", "`no_main`", false },
		{ "#[cfg(not(test))] fn f() {}", "`cfg`", false },
		{ "fn f() -> bool { cfg!(test) }", "`cfg`", false },
		{ "#[cfg_attr(test, inline)] fn f() {}", "`cfg`", false },
		{ "#[cfg(test)] mod tests {} #[cfg(test)] use std::fmt;", NULL, false },
		{ "extern crate self as std;", "`extern crate self`", false },
		{ "extern crate alloc;", NULL, false },
		{ "const S: &str = include_str!(\"x\");", "`include_str`", false },
		{ "macro_rules! m { () => { macro_rules! $x {} } }", "`macro_rules!$`",
		    false },
		{ "unsafe extern \"C\" { fn ferry_seal(); }", "`ferry_`", false },
		{ "use std::fs;", NULL, false },
		{ "use std::fs;", "`fs`", true },
		{ "// no_main, \"cfg\"\nfn include_me() {}", NULL, false },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct exercise x = { .hidden = cases[i].hidden
						    ? (char *)(uintptr_t) "hidden.rs"
						    : NULL };
		struct verdict v;

		judge_run(&v, PROC_EXITED, 0, runs[0].out, SEALS, cases[i].answer, &x);
		assert_int_equal(v.kind == VERDICT_RULE_BROKEN, cases[i].says != NULL);
		if (cases[i].says)
			assert_non_null(strstr(v.text, cases[i].says));
		verdict_release(&v);
	}
}

static void
unknown_kinds_are_an_error(void **state)
{
	struct exercise x = { .kind = (char *)(uintptr_t) "dance",
		.name = (char *)(uintptr_t) "t/x" };
	struct outcome o = { 0 };
	struct verdict v;
	struct err e = { 0 };
	struct diags d;

	(void)state;
	diags_init(&d);
	assert_false(judge_knows("dance"));
	assert_true(judge_knows("fix"));
	assert_int_equal(judge(&v, &x, &o, &d, "", 0, &e), -1);
	assert_non_null(strstr(e.text, "dance"));
	verdict_release(&v);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(only_code_is_left),
		cmocka_unit_test(comments_of_c_do_not_nest),
		cmocka_unit_test(words_are_counted_whole),
		cmocka_unit_test(each_end_has_its_verdict),
		cmocka_unit_test(rules_are_judged_on_code),
		cmocka_unit_test(unsafe_is_counted_where_it_opens),
		cmocka_unit_test(hidden_tests_stay_hidden),
		cmocka_unit_test(evasions_are_named),
		cmocka_unit_test(unknown_kinds_are_an_error),
	};

	return cmocka_run_group_tests_name("judge", tests, NULL, NULL);
}
