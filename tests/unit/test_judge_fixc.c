/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * judge: the learner's C, each verdict from outcomes made by hand; and which ends of a
 * program are believed.
 */
#include "judge_help.h"

#define ALL "test one ... ok\ntest two ... ok\ntest result: \n"

static const struct {
	const char *out; /* what came with the word */
	enum proc_end end;
	int code;
	const char *report; /* that is believed */
	const char *answer;
	enum verdict_kind kind;
	const char *says;
} cleanings[] = {
	{ "test one ... ok\ntest two ... ok\ntest result: \n", PROC_EXITED, 0, NULL,
	    NULL, VERDICT_PASSED, "ASan finds nothing, and all 2 tests pass" },
	{ "test one ... ok\ntest two ... ok\ntest result: \n", PROC_EXITED, 23, "leak",
	    NULL, VERDICT_NOT_CLEAN, "still finds a bug: leak, line 7" },
	{ "test one ... ok\n", PROC_EXITED, 1, "double-free", NULL, VERDICT_NOT_CLEAN,
	    "ASan still finds a bug: double-free, line 7; freed here: line 3" },
	{ "test one ... FAILED\ntest two ... ok\ntest result: \n", PROC_EXITED, 0, NULL,
	    NULL, VERDICT_TESTS_FAILED, "1 of 2 tests failed: one" },
	{ "test one ... ok\n", PROC_EXITED, 0, NULL, NULL, VERDICT_ENDED_EARLY, "two" },
	{ "", PROC_EXITED, 0, NULL, NULL, VERDICT_ENDED_EARLY, "one, two" },
	{ "test one ... ok\ntest two ... ok\n", PROC_EXITED, 0, NULL, NULL,
	    VERDICT_ENDED_EARLY, "ended" },
	{ "", PROC_SIGNALED, 11, NULL, NULL, VERDICT_CRASHED, "signal 11" },
	{ "", PROC_CANCELLED, 0, NULL, NULL, VERDICT_CANCELLED, "cancelled" },
	{ "test one ... ok\ntest two ... ok\ntest result: \n", PROC_EXITED, 0, NULL,
	    "__attribute__((no_sanitize(\"address\"))) int f(void);",
	    VERDICT_RULE_BROKEN, "`no_sanitize` has the tool look away" },
	{ ALL, PROC_EXITED, 0, NULL, "#define fprintf(...) 0\n", VERDICT_RULE_BROKEN,
	    "`fprintf` can give" },
	{ ALL, PROC_EXITED, 0, NULL, "#def\\\nine if(x) if (1)\n", VERDICT_RULE_BROKEN,
	    "`if` can give" },
	{ ALL, PROC_EXITED, 0, NULL, "int fflush(void *p) { return 0 * !p; }\n",
	    VERDICT_RULE_BROKEN, "`fflush` can give" },
	{ ALL, PROC_EXITED, 0, NULL,
	    "long write(int f, const void *p, unsigned long n) {}", VERDICT_RULE_BROKEN,
	    "`write` can give" },
	{ ALL, PROC_EXITED, 0, NULL, "extern int ferry_failed;\n", VERDICT_RULE_BROKEN,
	    "`ferry_` can give" },
	{ ALL, PROC_EXITED, 0, NULL, "#define BIG(a) a##ull\n", VERDICT_RULE_BROKEN,
	    "`##` can give" },
	{ ALL, PROC_EXITED, 0, NULL,
	    "#define CAP 4\nint f(void) { fflush(0); return CAP; } // plasma\n",
	    VERDICT_PASSED, "all 2 tests pass" },
};

static void
c_is_clean_and_still_works(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof cleanings / sizeof *cleanings; i++) {
		const char *answer =
		    cleanings[i].answer ? cleanings[i].answer : "int f(void);\n";
		struct run run = { .name = "c",
			.out = cleanings[i].out,
			.end = cleanings[i].end,
			.code = cleanings[i].code };
		struct verdict v;
		struct diags d;

		diags_init(&d);
		if (cleanings[i].report)
			add_report(&d, DIAG_ASAN, cleanings[i].report, 7);
		assert_int_equal(judge_runs(&v, "fixc", answer, &run, 1, &d, NULL), 0);
		assert_string_equal(
		    verdict_name(v.kind), verdict_name(cleanings[i].kind));
		if (!strstr(v.text, cleanings[i].says))
			fail_msg("%s: %s", cleanings[i].says, v.text);
		assert_int_equal(v.pass, cleanings[i].kind == VERDICT_PASSED);
		assert_int_equal(v.test_n, 2);
		verdict_release(&v);
		diags_release(&d);
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
