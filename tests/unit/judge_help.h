/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* What the tests of kinds share: an exercise in a folder, outcomes made by hand. */
#ifndef TESTS_JUDGE_HELP_H
#define TESTS_JUDGE_HELP_H
#include "base/file.h"
#include "base/mem.h"
#include "base/path.h"
#include "help.h"
#include "judge/fields.h"
#include "judge/verdict.h"

#include <string.h>

#define TEXT(s) ((char *)(uintptr_t)(s))

static const char c_tests[] = "TEST(one)\n{\n}\n// TEST(not_this)\nTEST(two)\n{\n}\n";
static const char program[] = "fn main() {}\n";

/* What a side is made of; NULL: nothing was printed. */
struct run {
	const char *name, *out, *err;
	bool refused, by_rustc;
	enum proc_end end;
	int code;
};

static inline void
fill_side(struct side *s, const struct run *r)
{
	*s = (struct side){
		.name = r->name, .built = !r->refused, .by_rustc = r->by_rustc
	};
	buf_init(&s->compiler.out, 1 << 16);
	buf_init(&s->compiler.err, 1 << 16);
	buf_init(&s->program.out, 1 << 16);
	buf_init(&s->program.err, 1 << 16);
	buf_adds(&s->program.out, r->out ? r->out : "");
	buf_adds(&s->program.err, r->err ? r->err : "");
	s->program.end = r->end;
	s->program.code = r->code;
	s->program.ms = 10100;
	if (r->refused) {
		s->compiler.code = 1;
		s->program.end = PROC_CANCELLED;
	}
}

static inline struct exercise
exercise_of(const char *kind, const char *dir)
{
	static char *asks[] = { TEXT("compiles"), TEXT("code"), TEXT("panics"),
		TEXT("output"), TEXT("panics-release") };

	return (struct exercise){ .name = TEXT("t/x"),
		.title = TEXT("A title"),
		.kind = TEXT(kind),
		.dir = TEXT(dir),
		.c_file = strcmp(kind, "predict") ? TEXT("bug.c") : NULL,
		.c_tests = TEXT("tests.c"),
		.program = TEXT("program.rs"),
		.c_expect = { TEXT("asan"), TEXT("double-free"), 7 },
		.asks = asks,
		.ask_n = strcmp(kind, "predict") ? 0 : 5 };
}

static inline char *
make_folder(void)
{
	char *dir, *path;

	assert_int_equal(file_tmpdir(&dir, "/tmp", "ferry-test-", NULL), 0);
	path = path_join(dir, "tests.c");
	assert_int_equal(file_write(path, c_tests, strlen(c_tests), NULL), 0);
	mem_free(path);
	path = path_join(dir, "program.rs");
	assert_int_equal(file_write(path, program, strlen(program), NULL), 0);
	mem_free(path);
	path = path_join(dir, "bug.c");
	assert_int_equal(file_write(path, "int x;\n", 7, NULL), 0);
	mem_free(path);
	return dir;
}

/* A report, as if it had been read. */
static inline void
add_report(struct diags *d, enum diag_tool tool, const char *code, int line)
{
	struct diag *one = diags_add(d);

	one->tool = tool;
	one->level = mem_strdup("error");
	one->code = mem_strdup(code);
	one->message = mem_strdup("the words of the tool");
	one->spans = mem_calloc(2, sizeof *one->spans);
	one->spans[0] = (struct diag_span){ .file = mem_strdup("answer.c"),
		.line = line,
		.primary = true,
		.label = mem_strdup("the access") };
	one->spans[1] = (struct diag_span){ .file = mem_strdup("answer.c"),
		.line = 3,
		.label = mem_strdup("freed here") };
	one->span_n = 2;
}

static inline int
judge_runs(struct verdict *v, const char *kind, const char *answer,
    const struct run *runs, size_t n, const struct diags *d, struct err *e)
{
	char *dir = make_folder();
	struct exercise x = exercise_of(kind, dir);
	struct outcome o = { .side_n = n };
	int rc;

	for (size_t i = 0; i < n; i++)
		fill_side(&o.sides[i], &runs[i]);
	rc = judge(v, &x, &o, d, answer, strlen(answer), e);
	outcome_release(&o);
	file_remove_tree(dir);
	mem_free(dir);
	return rc;
}

#endif
