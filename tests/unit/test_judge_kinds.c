/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * judge: the kinds whose answer is values: each verdict, from outcomes made by hand.
 */
#include "judge_help.h"

static const struct {
	const char *answer;
	enum verdict_kind kind;
	const char *says;
} spots[] = {
	{ "line = 7\nbug = double-free\n", VERDICT_PASSED, "ASan says the same" },
	{ "# line = 9\n line=7 \n\nbug  =  use-after-free", VERDICT_WRONG,
	    "line 7 is where ASan reports it; what it reports is a double free, not a use after "
	    "free" },
	{ "line = 3\nbug = double-free\n", VERDICT_WRONG,
	    "reports it in line 7, not in line 3 (freed here)" },
	{ "line = 5\nbug = leak\n", VERDICT_WRONG,
	    "ASan reports a double free in line 7, not a leak in line 5" },
	{ "line =\nbug = double-free\n", VERDICT_NOT_ANSWERED,
	    "`line` is not answered" },
	{ "line = 7\n", VERDICT_NOT_ANSWERED, "`bug` is not answered" },
	{ "line = 0\nbug = leak\n", VERDICT_NOT_ANSWERED, "not a line number" },
	{ "line = 7a\nbug = leak\n", VERDICT_NOT_ANSWERED, "not a line number" },
	{ "line = 99999999999\nbug = leak\n", VERDICT_NOT_ANSWERED,
	    "not a line number" },
	{ "line = 7\nbug = a mess\n", VERDICT_NOT_ANSWERED, "none of the classes" },
	{ "", VERDICT_NOT_ANSWERED, "`line` is not answered" },
};

static void
spots_are_judged_by_the_tool(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof spots / sizeof *spots; i++) {
		struct run runs[] = {
			{ .name = "c", .code = 1 },
			{ .name = "analyzer", .end = PROC_CANCELLED },
			{ .name = "warn", .end = PROC_CANCELLED },
		};
		bool answered = spots[i].kind != VERDICT_NOT_ANSWERED;
		struct verdict v;
		struct diags d;

		diags_init(&d);
		if (answered) {
			add_report(&d, DIAG_ASAN, "double-free", 7);
			add_report(&d, DIAG_GCC, "-Wanalyzer-double-free", 7);
		}
		assert_int_equal(judge_runs(&v, "spot", spots[i].answer, runs,
				     answered ? 3 : 0, &d, NULL),
		    0);
		assert_string_equal(verdict_name(v.kind), verdict_name(spots[i].kind));
		assert_non_null(strstr(v.text, spots[i].says));
		assert_int_equal(v.pass, spots[i].kind == VERDICT_PASSED);
		assert_int_equal(v.said_n, answered ? 2 : 0);
		assert_int_equal(v.witness_n, answered ? 2 : 0);
		if (answered) {
			assert_non_null(v.witnesses[0].text);
			assert_null(v.witnesses[1].text);
		}
		verdict_release(&v);
		diags_release(&d);
	}
}

static void
nobody_is_right_without_a_report(void **state)
{
	struct run run = { .name = "c" };
	struct err e = { 0 };
	struct verdict v;
	struct diags d;

	(void)state;
	diags_init(&d);
	assert_int_equal(
	    judge_runs(&v, "spot", "line = 7\nbug = leak\n", &run, 1, &d, &e), -1);
	assert_non_null(strstr(e.text, "ASan found nothing in bug.c"));
	verdict_release(&v);
}

/* A leak: LSan names line 7, valgrind line 9 of the same allocation. */
static void
either_tool_is_right_about_a_leak(void **state)
{
	static const struct {
		const char *tool, *answer, *says;
		bool pass;
	} cases[] = {
		{ "lsan", "line = 7\nbug = leak\n", "LSan says the same", true },
		{ "lsan", "line = 9\nbug = leak\n", "valgrind says the same", true },
		{ "valgrind", "line = 7\nbug = leak\n", "LSan says the same", true },
		{ "lsan", "line = 8\nbug = leak\n", "LSan reports it in line 7",
		    false },
		{ "lsan", "line = 9\nbug = null\n", "not", false },
		{ "analyzer", "line = 9\nbug = leak\n", "reports it in line 12",
		    false },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		static const struct run run = { .name = "c" };
		char *dir = make_folder();
		struct exercise x = exercise_of("spot", dir);
		struct outcome o = { .side_n = 1 };
		struct verdict v;
		struct diags d;

		x.c_expect.tool = TEXT(cases[i].tool);
		fill_side(&o.sides[0], &run);
		diags_init(&d);
		add_report(&d, DIAG_LSAN, "leak", 7);
		add_report(&d, DIAG_VALGRIND, "leak", 9);
		add_report(&d, DIAG_GCC, "-Wanalyzer-malloc-leak", 12);
		assert_int_equal(judge(&v, &x, &o, &d, cases[i].answer,
				     strlen(cases[i].answer), NULL),
		    0);
		assert_int_equal(v.pass, cases[i].pass);
		assert_non_null(strstr(v.text, cases[i].says));
		verdict_release(&v);
		diags_release(&d);
		outcome_release(&o);
		file_remove_tree(dir);
		mem_free(dir);
	}
}

#define PANIC                                                                          \
	"\nthread 'main' (2) panicked at program.rs:3:9:\nattempt to add\nnote: x\n"

static const struct {
	const char *answer;
	int debug, release; /* exit codes; -1: rustc refuses it with E0382 */
	enum verdict_kind kind;
	const char *says;
} predictions[] = {
	{ "compiles = yes\npanics = yes\noutput = a\\nb\npanics-release = no\n", 101, 0,
	    VERDICT_PASSED, "all of it happened as you said" },
	{ "compiles = yes\npanics = no\noutput = a\\nb\npanics-release = no\n", 101, 0,
	    VERDICT_WRONG,
	    "`panics` is wrong: the debug build panics: attempt to add (line 3)" },
	{ "compiles = yes\npanics = yes\noutput = a\npanics-release = yes\n", 101, 0,
	    VERDICT_WRONG,
	    "`output` is wrong: the debug build prints \"a\\nb\", not \"a\"; "
	    "`panics-release` is wrong: the release build does not panic" },
	{ "compiles = no\ncode = E0382\n", 0, 0, VERDICT_WRONG,
	    "`compiles` is wrong: rustc accepts it" },
	{ "compiles = no\ncode = e0382\n", -1, -1, VERDICT_PASSED, "as you said" },
	{ "compiles = no\ncode = E0505\n", -1, -1, VERDICT_WRONG,
	    "`code` is wrong: the first error is E0382, not E0505" },
	{ "compiles = yes\npanics = no\noutput = \"\"\npanics-release = no\n", -1, -1,
	    VERDICT_WRONG, "refuses it with E0382" },
	{ "compiles = yes\npanics = no\noutput = a\\nb\npanics-release = no\n", 3, 0,
	    VERDICT_PASSED, "as you said" }, /* exit codes of its own are no panic */
	{ "compiles = yes\npanics = perhaps\n", 0, 0, VERDICT_NOT_ANSWERED,
	    "`panics` has a value that it cannot have" },
	{ "compiles = no\n", 0, 0, VERDICT_NOT_ANSWERED, "`code` is not answered" },
	{ "", 0, 0, VERDICT_NOT_ANSWERED, "`compiles` is not answered" },
};

static void
predictions_are_held_against_both_builds(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof predictions / sizeof *predictions; i++) {
		int codes[] = { predictions[i].debug, predictions[i].release };
		struct run runs[2] = { { .name = "rust" }, { .name = "release" } };
		struct verdict v;
		struct diags d;

		diags_init(&d);
		for (size_t k = 0; k < 2; k++) {
			runs[k].by_rustc = true;
			runs[k].refused = codes[k] < 0;
			runs[k].code = codes[k];
			runs[k].out = "a\nb\n";
			runs[k].err = codes[k] == 101 ? PANIC : "";
		}
		if (codes[0] < 0)
			add_report(&d, DIAG_RUSTC, "E0382", 2);
		assert_int_equal(
		    judge_runs(&v, "predict", predictions[i].answer, runs, 2, &d, NULL),
		    0);
		assert_string_equal(
		    verdict_name(v.kind), verdict_name(predictions[i].kind));
		assert_non_null(strstr(v.text, predictions[i].says));
		assert_int_equal(v.pass, predictions[i].kind == VERDICT_PASSED);
		verdict_release(&v);
		diags_release(&d);
	}
}

/* An answer that says too little starts nothing, so that it gives nothing away. */
static void
unanswered_questions_start_nothing(void **state)
{
	static const struct {
		const char *kind, *answer;
		size_t lanes;
	} plans[] = { { "spot", "", 0 }, { "spot", "line = 1\nbug = x", 0 },
		{ "predict", "compiles = yes\n", 0 },
		{ "predict", "compiles = no\ncode = E0382\n", 2 },
		{ "fixc", "int x;", 1 } };
	struct toolchain tools = { 0 };

	(void)state;
	for (size_t i = 0; i < sizeof plans / sizeof *plans; i++) {
		char *dir = make_folder();
		struct exercise x = exercise_of(plans[i].kind, dir);
		struct build_spec s = { .tools = &tools };

		assert_int_equal(
		    judge_plan(&s, &x, plans[i].answer, strlen(plans[i].answer), NULL),
		    0);
		assert_int_equal(s.lane_n, plans[i].lanes);
		build_spec_release(&s);
		file_remove_tree(dir);
		mem_free(dir);
	}
}

static void
questions_that_nobody_knows(void **state)
{
	char *asks[] = { TEXT("colour") };
	struct exercise x = exercise_of("predict", "/nonexistent");
	struct buf start = BUF_INIT(4096);
	struct err e = { 0 };

	(void)state;
	x.asks = asks;
	x.ask_n = 1;
	assert_int_equal(judge_start(&start, &x, &e), -1);
	assert_non_null(strstr(e.text, "ask: \"colour\" is no question"));
	buf_release(&start);
}

static void
assert_set(
    const char *answer, const char *name, const char *value, const char *expected)
{
	struct buf b = BUF_INIT(4096);

	fields_set(&b, answer, strlen(answer), name, value);
	assert_string_equal(b.ptr, expected);
	buf_release(&b);
}

static void
fields_are_set_and_the_rest_stays(void **state)
{
	struct exercise x = exercise_of("predict", "/nonexistent");
	struct questions q;
	char *value;

	(void)state;
	assert_set(
	    "# a\nline =\nbug = leak\n", "line", "14", "# a\nline = 14\nbug = leak\n");
	assert_set("line = 3\nline = 4", "line", "", "line =\nline = 4\n");
	assert_set("mine", "bug", "race", "mine\nbug = race\n");
	value = fields_get("output = \"\"\n", 12, "output");
	assert_string_equal(value, "");
	mem_free(value);
	assert_null(fields_get("# bug = x\nbug =\n", 16, "bug"));
	assert_int_equal(judge_questions(&q, &x, NULL), 0);
	assert_int_equal(q.n, 5);
	assert_string_equal(fields_turn(&q.v[0], "", 1), "yes");
	assert_string_equal(fields_turn(&q.v[0], "yes", 1), "no");
	assert_string_equal(fields_turn(&q.v[0], "yes", -1), "no");
	assert_string_equal(fields_turn(&q.v[0], "no", 1), "yes");
	assert_null(fields_turn(&q.v[1], "E0382", 1));
	assert_false(fields_allow(&q.v[0], "maybe"));
	assert_false(fields_allow(&q.v[0], "ye"));
	assert_string_equal(fields_choice(&q.v[0], "Y"), "yes");
	assert_string_equal(fields_choice(&q.v[0], "No"), "no");
	assert_string_equal(fields_turn(&q.v[0], "n", 1), "yes");
	assert_null(fields_choice(&q.v[1], "y"));
	assert_true(fields_allow(&q.v[1], "anything"));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(spots_are_judged_by_the_tool),
		cmocka_unit_test(either_tool_is_right_about_a_leak),
		cmocka_unit_test(nobody_is_right_without_a_report),
		cmocka_unit_test(predictions_are_held_against_both_builds),
		cmocka_unit_test(unanswered_questions_start_nothing),
		cmocka_unit_test(questions_that_nobody_knows),
		cmocka_unit_test(fields_are_set_and_the_rest_stays),
	};

	return cmocka_run_group_tests_name("judge_kinds", tests, NULL, NULL);
}
