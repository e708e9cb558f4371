/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * test_judge_limits - where a limit ended a program or a compiler, every kind's verdict
 * names the limit and its value.
 */
#include "judge_help.h"

#include "run/stopped.h"

static const struct {
	const char *kind, *answer;
} kinds[] = {
	{ "fix", "pub fn f() {}" },
	{ "test", "#[test] fn a() {}" },
	{ "fixc", "int f(void);" },
	{ "predict", "output = 1\n" },
	{ "port", "pub fn f() {}" },
	{ "review", "// INPUT: 1\n" },
	{ "ffi", "pub fn f() {}" },
	{ "ffic", "int f(void);" },
};

static const struct {
	enum proc_end end;
	int code;
	enum proc_reason reason;
	const char *why;
	enum verdict_kind kind, compiler;
} limits[] = {
	{ PROC_TIMEOUT, 0, PROC_WALL, "time: more than 10 s", VERDICT_TIMEOUT,
	    VERDICT_TIMEOUT },
	{ PROC_TIMEOUT, 0, PROC_CPU, "CPU: more than 5 s", VERDICT_TIMEOUT,
	    VERDICT_TIMEOUT },
	{ PROC_SIGNALED, 9, PROC_MEMORY, "memory: more than 512 MiB", VERDICT_CRASHED,
	    VERDICT_NOT_BUILT },
	{ PROC_SIGNALED, 9, PROC_TASKS, "too many processes: more than 62",
	    VERDICT_CRASHED, VERDICT_NOT_BUILT },
	{ PROC_FLOODED, 0, PROC_OUTPUT, "output: more than 1024 KiB", VERDICT_FLOOD,
	    VERDICT_FLOOD },
	{ PROC_SIGNALED, 25, PROC_FILE_SIZE, "file size: more than 16 MiB",
	    VERDICT_CRASHED, VERDICT_NOT_BUILT },
};

enum { KINDS = sizeof kinds / sizeof *kinds, LIMITS = sizeof limits / sizeof *limits };

/* Judges an answer whose program, or whose compiler, met the limit. */
static void
judge_limit(struct verdict *v, size_t kind, size_t limit, bool compiling)
{
	static char *asks[] = { TEXT("output") };
	const char *name = kinds[kind].kind;
	char *dir = make_folder(), *path = path_join(dir, "tests.rs");
	struct exercise x = exercise_of(name, dir);
	struct run run = { .name = strcmp(name, "fixc") ? "rust" : "c",
		.refused = compiling,
		.by_rustc = strcmp(name, "fixc") != 0 };
	struct outcome o = { .side_n = 1 };
	struct proc_result *r;
	struct diags d;

	assert_int_equal(file_write(path, "#[test]\nfn a() {}\n", 18, NULL), 0);
	x.tests = TEXT("tests.rs");
	x.asks = asks;
	x.ask_n = 1;
	fill_side(&o.sides[0], &run);
	r = compiling ? &o.sides[0].compiler : &o.sides[0].program;
	r->end = limits[limit].end;
	r->code = limits[limit].code;
	r->reason = limits[limit].reason;
	memcpy(r->why, limits[limit].why, strlen(limits[limit].why) + 1);
	diags_init(&d);
	assert_int_equal(
	    judge(v, &x, &o, &d, kinds[kind].answer, strlen(kinds[kind].answer), NULL),
	    0);
	outcome_release(&o);
	file_remove_tree(dir);
	mem_free(path);
	mem_free(dir);
}

static void
each_kind_names_each_limit(void **state)
{
	(void)state;
	for (size_t i = 0; i < KINDS * LIMITS; i++) {
		size_t limit = i % LIMITS;
		struct verdict v;

		judge_limit(&v, i / LIMITS, limit, false);
		assert_string_equal(
		    verdict_name(v.kind), verdict_name(limits[limit].kind));
		assert_non_null(strstr(v.text, limits[limit].why));
		assert_non_null(strstr(v.text, "the program was stopped at a limit"));
		assert_false(v.pass);
		verdict_release(&v);
	}
}

static void
each_kind_names_each_limit_of_a_compiler(void **state)
{
	(void)state;
	for (size_t i = 0; i < KINDS * LIMITS; i++) {
		size_t limit = i % LIMITS;
		struct verdict v;

		judge_limit(&v, i / LIMITS, limit, true);
		assert_string_equal(
		    verdict_name(v.kind), verdict_name(limits[limit].compiler));
		assert_non_null(strstr(v.text, limits[limit].why));
		assert_non_null(strstr(v.text, "c was stopped at a limit"));
		assert_false(v.pass);
		verdict_release(&v);
	}
}

/* What gcc and rustc say of the end of those who work for them. */
static const struct {
	int code;
	const char *said;
	enum proc_reason reason;
	const char *why;
} words[] = {
	{ 1,
	    "gcc: fatal error: CPU time limit exceeded signal terminated program cc1\n"
	    "compilation terminated.\n",
	    PROC_CPU, "CPU: more than 20 s" },
	{ 4,
	    "x\ngcc: internal compiler error: File size limit exceeded signal terminated "
	    "program as\n",
	    PROC_FILE_SIZE, "file size: more than 256 MiB" },
	{ 1,
	    "\ncc1: out of memory allocating 229189280 bytes after a total of 5353472 "
	    "bytes\n",
	    PROC_MEMORY, "memory: more than 4096 MiB" },
	{ 1, "memory allocation of 8589934592 bytes failed\n", PROC_MEMORY,
	    "memory: more than 4096 MiB" },
	/* a source that says so, and a compiler that is content */
	{ 1, "answer.c:1:2: error: #error gcc: CPU time limit exceeded\n",
	    PROC_NO_LIMIT, "" },
	{ 1, "gcc: fatal error: no input files\nCPU time limit exceeded signal\n",
	    PROC_NO_LIMIT, "" },
	{ 0, "cc1: out of memory allocating 1 bytes\n", PROC_NO_LIMIT, "" },
};

static void
words_of_compilers_name_limits(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
		struct proc_result r = { .end = PROC_EXITED, .code = words[i].code };

		buf_init(&r.err, 1 << 16);
		buf_adds(&r.err, words[i].said);
		stopped_read(&r);
		assert_int_equal(r.reason, words[i].reason);
		assert_string_equal(r.why, words[i].why);
		buf_release(&r.err);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_kind_names_each_limit),
		cmocka_unit_test(each_kind_names_each_limit_of_a_compiler),
		cmocka_unit_test(words_of_compilers_name_limits),
	};

	return cmocka_run_group_tests_name("judge_limits", tests, NULL, NULL);
}
