/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * judge: the learner's C, each verdict from outcomes made by hand; and which ends of a
 * program are believed.
 */
#include "judge_help.h"

/* The "3f29…::" that the program for this answer is made with, the caller's. */
static char *
key_of(const char *answer)
{
	static const char call[] = "ferry_run(\"";
	char *dir = make_folder(), *key = NULL;
	struct exercise x = exercise_of("fixc", dir);
	struct toolchain tools = { 0 };
	struct build_spec s = { .tools = &tools };

	assert_int_equal(judge_plan(&s, &x, answer, strlen(answer), NULL), 0);
	for (size_t i = 0; i < s.file_n; i++) {
		const char *at = strcmp(s.files[i].name, "main.c")
				     ? NULL
				     : strstr(s.files[i].text.ptr, call);

		if (at)
			key = mem_strndup(
			    at + sizeof call - 1, strcspn(at + sizeof call - 1, "o\""));
	}
	build_spec_release(&s);
	file_remove_tree(dir);
	mem_free(dir);
	assert_non_null(key);
	return key;
}

static const struct {
	const char *out; /* K stands for the key */
	enum proc_end end;
	int code;
	const char *report; /* that is believed */
	const char *answer;
	enum verdict_kind kind;
	const char *says;
} cleanings[] = {
	{ "test Kone ... ok\n\ntest Ktwo ... ok\ntest result: K\n", PROC_EXITED, 0,
	    NULL, NULL, VERDICT_PASSED, "ASan finds nothing, and all 2 tests pass" },
	{ "test Kone ... ok\n\ntest Ktwo ... ok\ntest result: K\n", PROC_EXITED, 23,
	    "leak", NULL, VERDICT_NOT_CLEAN, "still finds a bug: leak, line 7" },
	{ "test Kone ... ok\n", PROC_EXITED, 1, "double-free", NULL, VERDICT_NOT_CLEAN,
	    "ASan still finds a bug: double-free, line 7; freed here: line 3" },
	{ "test Kone ... FAILED\n\ntest Ktwo ... ok\ntest result: K\n", PROC_EXITED, 0,
	    NULL, NULL, VERDICT_TESTS_FAILED, "1 of 2 tests failed: one" },
	{ "test one ... ok\ntest two ... ok\ntest result: ok. PASS\n", PROC_EXITED, 0,
	    NULL, NULL, VERDICT_ENDED_EARLY, "one, two" },
	{ "test 0000000000000000::one ... ok\ntest result: 0000000000000000::\n",
	    PROC_EXITED, 0, NULL, NULL, VERDICT_ENDED_EARLY, "one, two" },
	{ "test Kone ... ok\n\ntest Ktwo ... ok\ntest result: ok\n", PROC_EXITED, 0,
	    NULL, NULL, VERDICT_ENDED_EARLY, "ended" },
	{ "", PROC_SIGNALED, 11, NULL, NULL, VERDICT_CRASHED, "signal 11" },
	{ "", PROC_CANCELLED, 0, NULL, NULL, VERDICT_CANCELLED, "cancelled" },
	{ "test Kone ... ok\n\ntest Ktwo ... ok\ntest result: K\n", PROC_EXITED, 0,
	    NULL, "__attribute__((no_sanitize(\"address\"))) int f(void);",
	    VERDICT_RULE_BROKEN, "`no_sanitize` has the tool look away" },
};

static void
c_is_clean_and_still_works(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof cleanings / sizeof *cleanings; i++) {
		const char *answer =
		    cleanings[i].answer ? cleanings[i].answer : "int f(void);\n";
		char *key = key_of(answer);
		struct buf out = BUF_INIT(4096);
		struct run run = {
			.name = "c", .end = cleanings[i].end, .code = cleanings[i].code
		};
		struct verdict v;
		struct diags d;

		for (const char *p = cleanings[i].out; *p; p++)
			*p == 'K' ? buf_adds(&out, key) : buf_addc(&out, *p);
		run.out = out.ptr;
		diags_init(&d);
		if (cleanings[i].report)
			add_report(&d, DIAG_ASAN, cleanings[i].report, 7);
		assert_int_equal(judge_runs(&v, "fixc", answer, &run, 1, &d, NULL), 0);
		assert_string_equal(
		    verdict_name(v.kind), verdict_name(cleanings[i].kind));
		assert_non_null(strstr(v.text, cleanings[i].says));
		assert_int_equal(v.pass, cleanings[i].kind == VERDICT_PASSED);
		assert_int_equal(v.test_n, 2);
		verdict_release(&v);
		diags_release(&d);
		buf_release(&out);
		mem_free(key);
	}
}

static void
c_that_does_not_build(void **state)
{
	struct run run = { .name = "c", .refused = true };
	struct verdict v;
	struct diags d;

	(void)state;
	diags_init(&d);
	add_report(&d, DIAG_GCC, NULL, 4);
	assert_int_equal(judge_runs(&v, "fixc", "int", &run, 1, &d, NULL), 0);
	assert_int_equal(v.kind, VERDICT_NOT_BUILT);
	assert_string_equal(v.text, "gcc refuses line 4: the words of the tool");
	verdict_release(&v);
	diags_release(&d);
}

/* A report is believed only where the program's end says that a tool ended it. */
static void
ends_that_are_believed(void **state)
{
	static const struct {
		enum proc_end end;
		int code;
		bool believed;
	} ends[] = { { PROC_EXITED, 0, false }, { PROC_EXITED, 1, true },
		{ PROC_EXITED, 2, false }, { PROC_EXITED, 23, true },
		{ PROC_EXITED, 66, true }, { PROC_EXITED, 99, true },
		{ PROC_SIGNALED, 11, true }, { PROC_TIMEOUT, 0, false },
		{ PROC_FLOODED, 0, false }, { PROC_CANCELLED, 0, false } };

	(void)state;
	for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) {
		struct side s = { .program = {
				      .end = ends[i].end, .code = ends[i].code } };

		assert_int_equal(judge_believes(&s), ends[i].believed);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(c_is_clean_and_still_works),
		cmocka_unit_test(c_that_does_not_build),
		cmocka_unit_test(ends_that_are_believed),
	};

	return cmocka_run_group_tests_name("judge_fixc", tests, NULL, NULL);
}
