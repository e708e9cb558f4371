/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * judge: the learner's tests, against the right code and planted bugs, from outcomes made
 * by hand.
 */
#include "judge_help.h"

static const char answer[] = "use super::*;\n#[test]\nfn one() {}\n"
			     "#[test]\n#[should_panic]\nfn two() {}\n"
			     "#[test]\n#[ignore]\nfn three() {}\n";

enum { CODES = 3 }; /* two bugs, and the right code at the end */

struct fixture {
	char *dir;
	struct mutant mutants[CODES - 1];
	struct exercise x;
	size_t module[CODES]; /* which module each of them is */
};

static void
add_file(const char *dir, const char *name, const char *text)
{
	char *path = path_join(dir, name);

	assert_int_equal(file_write(path, text, strlen(text), NULL), 0);
	mem_free(path);
}

static void
fixture_open(struct fixture *f)
{
	static const char *const texts[CODES] = { "// late", "// early", "// right" };
	static const char *const files[CODES] = { "late.rs", "early.rs", "right.rs" };
	struct toolchain tools = { 0 };
	struct build_spec s = { .tools = &tools };
	size_t found = 0;

	*f = (struct fixture){ .mutants = { { TEXT("late.rs"), TEXT("it wraps late") },
				   { TEXT("early.rs"), TEXT("it wraps early") } } };
	assert_int_equal(file_tmpdir(&f->dir, "/tmp", "ferry-test-", NULL), 0);
	for (size_t i = 0; i < CODES; i++)
		add_file(f->dir, files[i], texts[i]);
	add_file(f->dir, "start.rs", "use super::*;\n");
	f->x = (struct exercise){ .name = TEXT("t/x"),
		.kind = TEXT("test"),
		.dir = f->dir,
		.start = TEXT("start.rs"),
		.program = TEXT("right.rs"),
		.mutants = f->mutants,
		.mutant_n = CODES - 1 };
	assert_int_equal(judge_plan(&s, &f->x, answer, strlen(answer), NULL), 0);
	for (size_t i = 0; i < s.file_n; i++)
		for (size_t k = 0; k < CODES; k++)
			if (!strncmp(s.files[i].text.ptr, texts[k], strlen(texts[k]))) {
				f->module[k] = (size_t)(s.files[i].name[1] - '0');
				found++;
			}
	assert_int_equal(found, CODES);
	build_spec_release(&s);
}

static void
fixture_close(struct fixture *f)
{
	file_remove_tree(f->dir);
	mem_free(f->dir);
}

/* p: passed, F: failed, f: failed without a seal, o: printed ok without a seal, -: not
 * run. The letters are those of one and two on the late, the early and the right code. */
static const struct {
	const char *came_to;
	enum proc_end end;
	bool closed;
	enum verdict_kind kind;
	const char *says;
} cases[] = {
	{ "Fp pF pp", PROC_EXITED, true, VERDICT_PASSED, "each of the 2 planted bugs" },
	{ "FF FF pp", PROC_EXITED, true, VERDICT_PASSED, "each of the 2 planted bugs" },
	{ "pp pF pp", PROC_EXITED, true, VERDICT_MISSED,
	    "on 1 of 2 bugs: it wraps late" },
	{ "pp pp pp", PROC_EXITED, true, VERDICT_MISSED,
	    "on 2 of 2 bugs: it wraps late; it wraps early" },
	{ "Fp pF Fp", PROC_EXITED, true, VERDICT_TESTS_FAILED,
	    "1 of your 2 tests fails" },
	{ "FF FF FF", PROC_EXITED, true, VERDICT_TESTS_FAILED,
	    "2 of your 2 tests fail on" },
	{ "fp pF pp", PROC_EXITED, true, VERDICT_ENDED_EARLY,
	    "before each test had run" },
	{ "Fp pf pp", PROC_EXITED, true, VERDICT_ENDED_EARLY,
	    "before each test had run" },
	{ "Fp pF op", PROC_EXITED, true, VERDICT_ENDED_EARLY,
	    "before each test had run" },
	{ "Fp p- pp", PROC_EXITED, true, VERDICT_ENDED_EARLY,
	    "before each test had run" },
	{ "Fp pF pp", PROC_EXITED, false, VERDICT_ENDED_EARLY,
	    "before each test had run" },
	{ "Fp -- --", PROC_SIGNALED, false, VERDICT_CRASHED, "signal 101" },
};

static void
add_lines(struct buf *out, struct buf *seals, size_t module, const char *name, char c)
{
	bool panics = !strcmp(name, "two");
	bool panicked = panics != (c == 'F');

	if (c == '-')
		return;
	buf_addf(out, "test m%zu::tests::%s%s ... %s\n", module, name,
	    panics ? " - should panic" : "", strchr("po", c) ? "ok" : "FAILED");
	if (strchr("pF", c))
		buf_addf(seals, "%s mutants::m%zu::tests::%s\n",
		    panicked ? "panicked" : "ok", module, name);
}

static void
bugs_are_found_or_missed(void **state)
{
	struct fixture f;

	(void)state;
	fixture_open(&f);
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct buf out = BUF_INIT(4096), seals = BUF_INIT(4096);
		struct run run = { .name = "rust", .end = cases[i].end, .code = 101 };
		struct outcome o = { .side_n = 1 };
		struct verdict v;
		struct diags d;

		for (size_t k = 0; k < CODES; k++) {
			const char *c = cases[i].came_to + 3 * k;

			add_lines(&out, &seals, f.module[k], "one", c[0]);
			add_lines(&out, &seals, f.module[k], "two", c[1]);
		}
		buf_adds(&out, cases[i].closed ? "\ntest result: FAILED.\n" : "");
		run.err = out.ptr;
		run.out = seals.ptr;
		fill_side(&o.sides[0], &run);
		diags_init(&d);
		assert_int_equal(
		    judge(&v, &f.x, &o, &d, answer, strlen(answer), NULL), 0);
		if (v.kind != cases[i].kind || !strstr(v.text, cases[i].says))
			fail_msg("%s: %s: %s", cases[i].came_to, verdict_name(v.kind),
			    v.text);
		assert_int_equal(v.pass, v.kind == VERDICT_PASSED);
		assert_int_equal(v.test_n, 2); /* the third is ignored */
		verdict_release(&v);
		outcome_release(&o);
		buf_release(&out);
		buf_release(&seals);
	}
	fixture_close(&f);
}

/* Of what the program printed only the failures on the right code are a learner's. */
static void
the_bugs_words_are_left_out(void **state)
{
	struct fixture f;
	struct outcome o = { .side_n = 1 };
	struct run run = { .name = "rust", .end = PROC_EXITED, .code = 101 };
	struct verdict v;
	struct diags d;
	char *out;

	(void)state;
	fixture_open(&f);
	out = mem_printf("failures:\n\n---- m%zu::tests::one stdout ----\nof a bug\n\n"
			 "\n---- m%zu::tests::one stdout ----\nof the right one\n\n\n"
			 "failures:\n    m0::tests::one\n",
	    f.module[0], f.module[2]);
	run.err = out;
	fill_side(&o.sides[0], &run);
	diags_init(&d);
	assert_int_equal(judge(&v, &f.x, &o, &d, answer, strlen(answer), NULL), 0);
	assert_string_equal(v.output, "---- one stdout ----\nof the right one\n");
	verdict_release(&v);
	outcome_release(&o);
	mem_free(out);
	fixture_close(&f);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(bugs_are_found_or_missed),
		cmocka_unit_test(the_bugs_words_are_left_out),
	};

	return cmocka_run_group_tests_name("judge_test", tests, NULL, NULL);
}
