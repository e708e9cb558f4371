/* SPDX-License-Identifier: MIT OR Apache-2.0 */
#ifndef FERRY_JUDGE_KIND_H
#define FERRY_JUDGE_KIND_H
/*
 * kind - one kind of exercise: a file kind_x.c and a row in kinds[]. Private to judge/.
 */
#include "base/err.h"
#include "judge/fields.h"
#include "judge/verdict.h"

/* Everything that a kind decides on; borrowed. */
struct judged {
	const struct exercise *exercise;
	const struct outcome *outcome;
	const struct diags *diags;
	const char *answer;
	size_t answer_len;
	const struct side *c, *rust; /* of these names; NULL if not built */
};

struct kind {
	const char *name;   /* as in the manifest */
	const char *answer; /* name of the learner's file: "answer.rs" */
	/* The Rust that rustc's words are about; NULL: the answer, if it is Rust. */
	const char *rust;
	/* Steps of its build for editors' tools: of the Rust (NULL: none), and of the C
	 * (NULL: that of the exercise's tool). */
	const char *rust_step, *c_step;
	bool vouched; /* its program's stdout is a harness's: run/voucher.h */
	/* Appends what the learner's file begins with; NULL: the manifest's rust.start. */
	int (*start)(struct buf *out, const struct exercise *x, struct err *e);
	/* Fills in what the answer is asked; NULL: the answer is code. */
	int (*ask)(struct questions *out, const struct exercise *x, struct err *e);
	/* Fills *out with what is to be built and run for an answer. */
	int (*plan)(struct build_spec *out, const struct exercise *x,
	    const char *answer, size_t len, struct err *e);
	/* Fills kind, pass and text of *v and the facts of its Rust side. The C side is
	 * already there. */
	int (*judge)(struct verdict *v, const struct judged *j, struct err *e);
};

extern const struct kind kind_fix, kind_fixc, kind_spot, kind_predict;
extern const struct kind kind_port, kind_review, kind_ffi, kind_ffic, kind_test;

/* Shared between kinds: */

/* Adds the exercise's C program as the file bug.c, and the lane "c" that runs it under
 * the tool that the exercise declares. Nothing if it has none. */
FERRY_CHECK int plan_c(struct build_spec *out, const struct exercise *x, struct err *e);

/* A lane that builds `source` for a tool of C, "asan", "valgrind" …, and runs it where the
 * tool looks at a run. `lane` holds what only the caller knows: its name, source, reads,
 * c_file. `sealed`: the program is told a word as its last argument, and what it prints
 * behind that is its stdout (run/voucher.h). Whether there is such a tool, and room for
 * it. */
FERRY_CHECK bool plan_tool(struct build_spec *out, const char *tool,
    const struct lane_spec *lane, bool sealed);

/* The step that compiles for the tool, "gcc-asan"; NULL if there is no such tool. Static. */
FERRY_CHECK const char *tool_step(const char *tool);

/* Whether the tool is one of ASan's family, which share a build. */
FERRY_CHECK bool tool_is_asan(const char *tool);

/* Whether it looks at a run; if not, what gcc says is its report. */
FERRY_CHECK bool tool_runs(const char *tool);

/* How the tool is called in a sentence: "ASan". Static. */
FERRY_CHECK const char *tool_words(const char *tool);

/* The name of the tool that d is a report of, as manifests have it: "asan", and gcc's
 * two as "warn" and "analyzer". Static. */
FERRY_CHECK const char *report_tool(const struct diag *d);

/* "heap-use-after-free in send(), line 14; freed here: line 9". The caller's. */
FERRY_CHECK char *report_describe(const struct diag *d);

/* The first report of the tool, of any C tool if NULL; NULL if there is none. */
FERRY_CHECK const struct diag *report_first(const struct diags *d, const char *tool);

/* Adds a file of the exercise under the name that it has in the build folder. */
FERRY_CHECK int plan_file(struct build_spec *out, const struct exercise *x,
    const char *file, const char *name, struct err *e);

/* Has miri run the answer and its tests, if the exercise asks for it and it is here; what
 * it found, as lints_hold() says it; and tells where it did not look. */
void plan_miri(struct build_spec *out, const struct exercise *x);
FERRY_CHECK int miri_hold(char **text, const struct judged *j);
void miri_tell(struct verdict *v, const struct judged *j);

/* Has clippy look at the lane that was added last, if the exercise has lints; and miri. */
void plan_lints(struct build_spec *out, const struct exercise *x);

/* Adds a source of ferry's own to what is built: assets/harness/. */
void plan_harness(struct build_spec *out, const char *name);

/* Its text. Static. */
FERRY_CHECK const char *harness_text(const char *name);

/* The verdict on an answer that rustc did not build. */
void judge_refused(struct verdict *v, const struct judged *j);

void compared_release(struct compared *c);

/* The tests in `state`, at most three by name: "a, b, c and 2 more". The caller's. */
FERRY_CHECK char *judge_names(const struct verdict *v, enum test_state state);

/* What it comes to that a test program ran: the tests that failed or did not run. */
void judge_tests(struct verdict *v, const struct proc_result *run, bool closed);

/* Whether the program ended by itself; if not, the verdict says how. */
FERRY_CHECK bool judge_end(struct verdict *v, const struct proc_result *run);

/* Whether a limit of the sandbox ended the program; then the verdict names it with its
 * value. The same of a compiler, `who`. */
FERRY_CHECK bool judge_stopped(struct verdict *v, const struct proc_result *run);
FERRY_CHECK bool
judge_compiler(struct verdict *v, const struct proc_result *r, const char *who);

/* Adds what the learner said of one question, and what is so; both are copied. */
void said_add(struct verdict *v, const char *name, const char *given,
    const char *actual, bool right);

/* 0, or -1 with the broken rule of the exercise in *text (owned by the caller). */
FERRY_CHECK int
rules_hold(char **text, const struct exercise *x, const char *answer, size_t len);

/* The line at which that rule is broken; 0 where it has none, or all hold. */
FERRY_CHECK int rules_line(const struct exercise *x, const char *answer, size_t len);

/* 0, or -1 with what a denied lint of the exercise, or miri, says of the answer in *text. */
FERRY_CHECK int lints_hold(char **text, const struct judged *j);

/* Tells if lints were not looked at. */
void lints_tell(struct verdict *v, const struct judged *j);

/* Adds what the exercise asks for and was not done, and why. */
void verdict_skip(struct verdict *v, const char *fmt, ...) FERRY_PRINTF(2, 3);

/* The C side's facts: the first report of the program, and whether it is the declared. */
void judge_c(struct verdict *v, const struct judged *j);

/* Sets the verdict's kind and its sentence. */
void verdict_set(struct verdict *v, enum verdict_kind kind, const char *fmt, ...)
    FERRY_PRINTF(3, 4);

#endif
