/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * judge: port, review and ffi by what their harness said; whose lines are the harness's;
 * what is planned for them.
 */
#include "base/file.h"
#include "base/mem.h"
#include "base/path.h"
#include "help.h"
#include "judge/drift.h"
#include "judge/verdict.h"
#include "pack/catalogue.h"
#include "run/sandbox.h"
#include "run/voucher.h"

#include <string.h>

static char *
lend(const char *s)
{
	return (char *)(uintptr_t)s;
}

static void
add_side(struct outcome *o, const char *name, const char *out, const char *err)
{
	struct side *s = &o->sides[o->side_n++];

	*s = (struct side){ .name = name, .built = out != NULL, .by_rustc = true };
	proc_result_init(&s->compiler);
	proc_result_init(&s->program);
	s->compiler.end = s->program.end = PROC_EXITED;
	buf_init(&s->compiler.err, 1 << 20);
	buf_init(&s->program.out, 1 << 20);
	buf_init(&s->program.err, 1 << 20);
	if (out)
		buf_adds(&s->program.out, out);
	buf_adds(out ? &s->program.err : &s->compiler.err, err);
}

static void
judge_it(struct verdict *v, struct outcome *o, struct exercise *x, const char *answer)
{
	struct diags d;

	diags_init(&d);
	x->name = lend("t/x");
	assert_int_equal(judge(v, x, o, &d, answer, strlen(answer), NULL), 0);
	outcome_release(o);
	diags_release(&d);
}

#define SMALLEST                                                                       \
	"case 01 04\nwords tag 1\nc -1\nrust 5\n"                                      \
	"case 01\nwords tag\nc -2\nrust 6\nend\n"

static const struct {
	const char *out, *answer;
	enum verdict_kind kind;
	const char *says;
} ports[] = {
	{ "ran 10000 0 51 530\nend\n", "pub fn f() {}", VERDICT_PASSED,
	    "all 10000 inputs" },
	{ "ran 10000 3 51 530\n" SMALLEST, "", VERDICT_DIFFERS,
	    "differ on 3 of 10000 inputs; a small one is tag: C returns -2, Rust 6" },
	{ "ran 9 1 0 0\ncase \nwords \nc 0\nrust 1\nend\n", "", VERDICT_DIFFERS,
	    "the input of no bytes" },
	{ "ran 10000 0 51 530\n", "", VERDICT_ENDED_EARLY, "before all inputs" },
	{ "", "", VERDICT_ENDED_EARLY, "before all inputs" },
	{ "signal C 08 01 ff\n", "", VERDICT_C_CRASHED,
	    "the C original is ended by signal 8" },
	{ "signal R 11 01 ff\n", "", VERDICT_CRASHED, "on the input 01 ff" },
	{ "stuck R 27 01\n", "", VERDICT_TIMEOUT, "does not return on the input 01" },
	{ "stuck C 27 01\n", "", VERDICT_C_CRASHED, "the C original does not return" },
	{ "exit R 00\n", "", VERDICT_ENDED_EARLY, "ends the whole program" },
	/* both the answer's forgery and the truth came: the truth counts */
	{ "ran 10000 0 1 1\nend\nexit R 00 07\n", "", VERDICT_ENDED_EARLY, "07" },
	{ "ran 10000 0 51 530\nend\n", "fn f() { unsafe { g() } }", VERDICT_RULE_BROKEN,
	    "must do without `unsafe`" },
	{ "ran 10000 0 51 530\nend\n", "#[link_section = \"x\"] static A: u8 = 1;",
	    VERDICT_RULE_BROKEN, "`link_section`" },
};

static void
ports_are_judged_by_their_harness(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof ports / sizeof *ports; i++) {
		struct exercise x = { .kind = lend("port") };
		struct outcome o = { 0 };
		struct verdict v;

		add_side(&o, "rust", ports[i].out, "printed");
		judge_it(&v, &o, &x, ports[i].answer);
		assert_string_equal(verdict_name(v.kind), verdict_name(ports[i].kind));
		assert_non_null(strstr(v.text, ports[i].says));
		assert_int_equal(v.pass, ports[i].kind == VERDICT_PASSED);
		assert_string_equal(v.output, "printed");
		verdict_release(&v);
	}
}

static void
the_last_case_is_the_smallest(void **state)
{
	struct exercise x = { .kind = lend("port") };
	struct outcome o = { 0 };
	struct verdict v;

	(void)state;
	add_side(&o, "rust", "ran 10000 3 51 530\n" SMALLEST, "");
	judge_it(&v, &o, &x, "");
	assert_string_equal(v.compared.input, "01");
	assert_string_equal(v.compared.c, "-2");
	assert_int_equal(v.compared.differing, 3);
	assert_true(v.compared.c_ns > 5.05 && v.compared.c_ns < 5.15);
	verdict_release(&v);
}

static const struct {
	const char *given, *rust, *answer;
	enum verdict_kind kind;
	const char *says;
} reviews[] = {
	{ NULL, "ran 9 0 1 1\nend\n", "fn f() {}", VERDICT_NO_INPUT,
	    "the first half is missing: no input is named" },
	{ NULL, "ran 9 4 1 1\n" SMALLEST, "// INPUT:  \n", VERDICT_NO_INPUT,
	    "both halves are missing" },
	{ "ran 1 0 0 0\ncase 01\nwords 1\nc 7\nrust 7\nend\n", "ran 9 0 1 1\nend\n",
	    "// INPUT: 1", VERDICT_NO_INPUT, "agree: both return 7" },
	{ "refused no number\nend\n", "ran 9 0 1 1\nend\n", "// INPUT: x",
	    VERDICT_NO_INPUT, "cannot be read: no number" },
	{ "invalid 3\nend\n", "ran 9 0 1 1\nend\n", "// INPUT: 3", VERDICT_NO_INPUT,
	    "C promises nothing" },
	{ "ran 1 1 0 0\n" SMALLEST, "ran 9 4 1 1\n" SMALLEST, "// INPUT: 1",
	    VERDICT_DIFFERS, "the second half is missing" },
	{ "ran 1 1 0 0\n" SMALLEST, "ran 9 0 1 1\nend\n", "// INPUT: 1 ",
	    VERDICT_PASSED, "all 9 inputs" },
	{ "signal R 11 01\n", "ran 9 0 1 1\nend\n", "// INPUT: 1", VERDICT_NO_INPUT,
	    "the translation as it was is ended by signal 11" },
};

static void
reviews_have_two_halves(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof reviews / sizeof *reviews; i++) {
		struct exercise x = { .kind = lend("review") };
		struct outcome o = { 0 };
		struct verdict v;

		add_side(&o, "rust", reviews[i].rust, "");
		if (reviews[i].given)
			add_side(&o, "given", reviews[i].given, "");
		judge_it(&v, &o, &x, reviews[i].answer);
		assert_string_equal(
		    verdict_name(v.kind), verdict_name(reviews[i].kind));
		assert_non_null(strstr(v.text, reviews[i].says));
		assert_int_equal(v.pass, reviews[i].kind == VERDICT_PASSED);
		assert_int_equal(v.test_n, 2);
		if (reviews[i].kind == VERDICT_NO_INPUT)
			assert_null(v.compared.input);
		verdict_release(&v);
	}
}

static const struct {
	const char *out, *err; /* out NULL: gcc's words */
	enum proc_end end;
	enum verdict_kind kind;
	const char *says;
} mixed[] = {
	{ "main 0\nend\n", "", PROC_EXITED, VERDICT_PASSED, "agree about stats.h" },
	{ "main 3\nend\n", "", PROC_EXITED, VERDICT_TESTS_FAILED, "returned 3" },
	{ "exit\n", "", PROC_EXITED, VERDICT_ENDED_EARLY, "before the C side" },
	{ "drift the size of struct s is 4 in C and 8 in Rust\n", "", PROC_EXITED,
	    VERDICT_DRIFT, "the size of struct s" },
	{ "", "rust: main.c:12: main: Assertion `a == 1' failed.\n", PROC_SIGNALED,
	    VERDICT_TESTS_FAILED, "main.c, line 12: a == 1" },
	{ "", "rust: main.c:12: main: Assertion `l.prio == '6'' failed.\n",
	    PROC_SIGNALED, VERDICT_TESTS_FAILED,
	    "main.c, line 12: l.prio == '6' does not hold" },
	{ "",
	    "thread 'x' panicked at answer.rs:3:5:\ncaught\n"
	    "rust: main.c:12: main: Assertion `rc == -1' failed.\n",
	    PROC_SIGNALED, VERDICT_TESTS_FAILED, "main.c, line 12: rc == -1" },
	{ "", "thread 'x' panicked at answer.rs:3:5:\nno stats\n", PROC_SIGNALED,
	    VERDICT_CRASHED, "answer.rs:3:5, and a panic" },
	{ NULL, "drift.c:5: error: static assertion failed: \"get\"\n", PROC_EXITED,
	    VERDICT_DRIFT, "another get than" },
	{ NULL, "main.c:3: undefined reference to `get'\n", PROC_EXITED,
	    VERDICT_NOT_BUILT, "the C side calls get()" },
	{ NULL, "main.c:3: error: expected ';'\n", PROC_EXITED, VERDICT_NOT_BUILT,
	    "expected ';'" },
};

static void
mixed_programs_are_judged(void **state)
{
	struct bridge get = { .name = lend("get"),
		.c = lend("int (void)"),
		.rust = lend("unsafe extern \"C\" fn() -> i32") };

	(void)state;
	for (size_t i = 0; i < sizeof mixed / sizeof *mixed; i++) {
		struct exercise x = { .kind = lend("ffi"),
			.header = lend("stats.h"),
			.functions = &get,
			.function_n = 1 };
		struct outcome o = { 0 };
		struct verdict v;

		add_side(&o, "rust", mixed[i].out, mixed[i].err);
		o.sides[0].by_rustc = false;
		o.sides[0].program.end = mixed[i].end;
		judge_it(&v, &o, &x, "");
		assert_string_equal(verdict_name(v.kind), verdict_name(mixed[i].kind));
		assert_non_null(strstr(v.text, mixed[i].says));
		assert_int_equal(v.pass, mixed[i].kind == VERDICT_PASSED);
		assert_int_equal(v.c_line, strstr(mixed[i].says, "line 12") ? 12 : 0);
		verdict_release(&v);
	}
}

static void
only_lines_with_the_word_are_the_harness_s(void **state)
{
	struct proc_result r;
	char one[BUILD_VOUCHER], two[BUILD_VOUCHER];

	(void)state;
	proc_result_init(&r);
	buf_init(&r.out, 1 << 20);
	buf_init(&r.err, 1 << 20);
	buf_adds(&r.out, "end\nhalf a line\nw0rd ran 1 0\n w0rd end\nw0rdy end\n"
			 "x w0rd end\nw0rd end");
	buf_adds(&r.err, "err");
	voucher_keep(&r, "w0rd");
	assert_string_equal(r.out.ptr, "ran 1 0\n");
	assert_string_equal(r.err.ptr,
	    "end\nhalf a line w0rd end\nw0rdy end\nx w0rd end\n"
	    "w0rd enderr");
	proc_result_release(&r);
	voucher_make(one);
	voucher_make(two);
	assert_int_equal(strlen(one), BUILD_VOUCHER - 1);
	assert_string_not_equal(one, two);
}

static void
a_line_of_the_drift_module_is_a_function(void **state)
{
	struct bridge functions[] = {
		{ .name = lend("get"),
		    .c = lend("int (void)"),
		    .rust = lend("fn() -> i32") },
		{ .name = lend("put"),
		    .c = lend("void (int)"),
		    .rust = lend("fn(i32)") },
	};
	struct exercise x = { .functions = functions, .function_n = 2 };
	struct buf text = BUF_INIT(BUF_MAX);
	const char *line;

	(void)state;
	drift_rust(&text, &x);
	line = text.ptr;
	for (int i = 1; i < DRIFT_FIRST + 1; i++)
		line = strchr(line, '\n') + 1;
	assert_memory_equal(line, "const _: fn(i32) = super::put;", 30);
	buf_clear(&text);
	drift_c(&text, &x, "stats.h");
	assert_non_null(strstr(text.ptr, "(__typeof__(put), void (int)), \"put\");"));
	buf_release(&text);
}

/* The generator `lua` run for 5 inputs; the caller's error. */
static int
generate(struct buf *out, const char *lua, struct err *e)
{
	struct exercise x = {
		.name = lend("t/x"), .inputs = lend("gen.lua"), .input_count = 5
	};
	struct sandbox_state box;
	struct pack_how how = { .box = &box };
	char *path, *cache;
	int rc;

	assert_int_equal(sandbox_find(&box, NULL, false, NULL), 0);
	assert_int_equal(file_tmpdir(&x.dir, "/tmp", "ferry-test-", NULL), 0);
	path = path_join(x.dir, "gen.lua");
	cache = path_join(x.dir, "cache");
	how.cache = cache;
	assert_int_equal(file_write(path, lua, strlen(lua), NULL), 0);
	rc = exercise_inputs(out, &x, &how, e);
	if (rc == 0) { /* and from memory */
		struct buf again = BUF_INIT(BUF_MAX);

		assert_int_equal(exercise_inputs(&again, &x, &how, e), 0);
		assert_int_equal(again.len, out->len);
		assert_memory_equal(again.ptr, out->ptr, out->len);
		buf_release(&again);
	}
	file_remove_tree(x.dir);
	mem_free(x.dir);
	mem_free(path);
	mem_free(cache);
	return rc;
}

static void
inputs_are_what_the_generator_returns(void **state)
{
	static const struct {
		const char *lua, *says;
	} bad[] = {
		{ "return { inputs = function() return {} end }", "no list of inputs" },
		{ "return { inputs = function() return { 'a', 2 } end }",
		    "input 2: expected a string" },
		{ "return { inputs = function() return { ('x'):rep(5000) } end }",
		    "a longer one" },
		{ "return {}", "no function \"inputs\"" },
		{ "return { inputs = function() while true do end end }", "steps" },
		{ "return { inputs = function() return { io.open('x') } end }", "io" },
	};
	struct buf out = BUF_INIT(BUF_MAX);
	struct err e = { 0 };

	(void)state;
	assert_int_equal(generate(&out,
			     "return { inputs = function(seed, n) return { '', 'a\\0', "
			     "tostring(seed) .. n } end }",
			     &e),
	    0);
	assert_int_equal(out.len, 4 + 6 + 6);
	assert_memory_equal(out.ptr, "\0\0\0\0\2\0\0\0a\0\2\0\0\00015", 16);
	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
		buf_clear(&out);
		e = (struct err){ 0 };
		assert_int_equal(generate(&out, bad[i].lua, &e), -1);
		assert_non_null(strstr(e.text, bad[i].says));
	}
	buf_release(&out);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(ports_are_judged_by_their_harness),
		cmocka_unit_test(the_last_case_is_the_smallest),
		cmocka_unit_test(reviews_have_two_halves),
		cmocka_unit_test(mixed_programs_are_judged),
		cmocka_unit_test(only_lines_with_the_word_are_the_harness_s),
		cmocka_unit_test(a_line_of_the_drift_module_is_a_function),
		cmocka_unit_test(inputs_are_what_the_generator_returns),
	};

	return cmocka_run_group_tests_name("judge_mixed", tests, NULL, NULL);
}
