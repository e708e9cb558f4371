/* SPDX-License-Identifier: MIT OR Apache-2.0 */
#ifndef FERRY_JUDGE_VERDICT_H
#define FERRY_JUDGE_VERDICT_H
/*
 * verdict - what an answer came to. Stage 4 of the straight line.
 *
 * Each kind of exercise is one file and one row in kinds[]. A verdict is about the
 * learner's answer or program; that a compiler is missing is an error elsewhere.
 */
#include "base/err.h"
#include "diag/diag.h"
#include "pack/exercise.h"
#include "run/build.h"

#include <stdbool.h>
#include <stddef.h>

/* The name is the JSON form and is stored; append only. */
enum verdict_kind {
	VERDICT_PASSED,       /* "passed" */
	VERDICT_NOT_BUILT,    /* "not-built"    rustc refused the answer */
	VERDICT_TESTS_FAILED, /* "tests-failed" */
	VERDICT_RULE_BROKEN,  /* "rule-broken"  passes, but not as the exercise asks */
	VERDICT_TIMEOUT,      /* "timeout"      ran into the deadline */
	VERDICT_FLOOD,        /* "flood"        printed more than is read */
	VERDICT_CRASHED,      /* "crashed"      ended by a signal */
	VERDICT_ENDED_EARLY,  /* "ended-early"  exited before its tests had run */
	VERDICT_CANCELLED,    /* "cancelled" */
	VERDICT_WRONG,        /* "wrong"        a question is answered wrongly */
	VERDICT_NOT_ANSWERED, /* "not-answered" or with what is no answer to it */
	VERDICT_NOT_CLEAN,    /* "not-clean"    a tool still finds a bug in the C */
	VERDICT_DIFFERS,      /* "differs"      C and Rust disagree about an input */
	VERDICT_NO_INPUT,     /* "no-input"     none is named on which they differ */
	VERDICT_C_CRASHED,    /* "c-crashed"    the C original did, not the answer */
	VERDICT_DRIFT,        /* "header-drift" the header says other than the Rust */
	VERDICT_REPORTED, /* "reported"     a sanitizer found something in the program */
	VERDICT_MISSED    /* "bug-missed"   the learner's tests pass on a planted bug */
};

enum test_state {
	TEST_PASSED,
	TEST_FAILED,
	TEST_UNSEEN,
	TEST_CRASHED /* it was running when a signal ended the program */
};

struct test {
	char *name;  /* without the module ferry puts the tests in */
	char *words; /* of a hidden one: what it asks; else NULL */
	bool panics; /* it is to end so */
	enum test_state state;
};

struct caught {     /* what came of a planted bug */
	char *says; /* what it does wrong */
	char *by;   /* the first test that fails on it; NULL: none does */
};

struct said {         /* the answer to one question */
	char *name;   /* "line" */
	char *given;  /* NULL if it was left open */
	char *actual; /* what is so; NULL if it was not judged */
	bool right;
};

struct witness {                  /* what another tool says of the same program */
	const char *tool, *words; /* "analyzer", "gcc -fanalyzer"; static */
	char *text;               /* NULL if it found nothing */
};

enum { WITNESSES = BUILD_LANES - 1 };

struct compared {               /* C and Rust called with the same inputs */
	int inputs, differing;  /* 0 inputs: the rest says nothing */
	double c_ns, rust_ns;   /* one call */
	char *input;            /* a small one on which they differ, in hex; or NULL */
	char *words, *c, *rust; /* the same in words, and what each returned */
};

struct verdict {
	enum verdict_kind kind;
	bool pass;
	char *text;     /* one sentence that names the cause */
	char **skipped; /* what the exercise asks for and was not looked at, and why */
	size_t skipped_n;

	/* The C side: what the tools really said. */
	bool c_built;
	bool c_as_declared; /* the report of the manifest came, at its line */
	char *c_tool, *c_kind, *c_function, *c_text; /* NULL where no report came */
	int c_cwe, c_line; /* the line also where an assertion of main.c fails */

	struct said *said;
	size_t said_n;
	const char *lack; /* the first question without a value; static, or NULL */
	struct witness witnesses[WITNESSES];
	size_t witness_n;

	/* The Rust side. */
	bool rust_built;
	int rule_line; /* of the answer, where it breaks a rule; 0 if that has none */
	char **codes;  /* of errors, in order, without repeats */
	size_t code_n;
	struct test *tests;
	struct caught *caught;
	size_t caught_n;
	size_t test_n, passed, failed; /* unseen tests count as failed */
	char
	    *output; /* of the test program, the learner's C too; as much as was kept */
	struct compared compared;
};

/* How a test is called where it is shown: a hidden one in words. Borrowed. */
FERRY_CHECK const char *test_title(const struct test *t);

/* The name of the verdict, for JSON and the store: "tests-failed". Static. */
FERRY_CHECK const char *verdict_name(enum verdict_kind kind);

/* Whether an exercise of this kind can be judged. */
FERRY_CHECK bool judge_knows(const char *kind);

/* The name of the learner's file in exercises of this kind: "answer.rs". Static; NULL if
 * the kind is unknown. */
FERRY_CHECK const char *judge_answer_name(const char *kind);

/* The name of the Rust that rustc's words are about, as they name it: the answer, or a
 * program of the exercise; NULL if this kind has C alone. Static. */
FERRY_CHECK const char *judge_rust_name(const char *kind);

/* The step of a build (run/build.h) that compiles the exercise's Rust, and its C; NULL if
 * there is none, or to see it compiled would answer what is asked. Static. */
FERRY_CHECK const char *judge_rust_step(const struct exercise *x);
FERRY_CHECK const char *judge_c_step(const struct exercise *x);

/* Appends what the learner's file begins with. */
FERRY_CHECK int judge_start(struct buf *out, const struct exercise *x, struct err *e);

/* Whether what the side's program printed can be a tool's report: a sanitizer that has
 * found something ends the program itself, which then does not end with 0. */
FERRY_CHECK bool judge_believes(const struct side *s);

/* Fills *out, which build_spec_release() ends, with what is to be built for an answer. */
FERRY_CHECK int judge_plan(struct build_spec *out, const struct exercise *x,
    const char *answer, size_t len, struct err *e);

/* The same for the exercise's C alone, without an answer: its program, or what mends it. */
FERRY_CHECK int judge_plan_c(
    struct build_spec *out, const struct exercise *x, bool fixed, struct err *e);

/* What the declared tool says of that: passed if the program is built, ends by itself and
 * is not reported. The C side of the verdict has the report. */
void judge_c_alone(struct verdict *out, const struct exercise *x,
    const struct outcome *o, const struct diags *d);

/* The same for its solution in Rust as a program of its own, where the answer is C: passed
 * if it is built and ends with 0. */
FERRY_CHECK int
judge_plan_rust(struct build_spec *out, const struct exercise *x, struct err *e);
void judge_rust_alone(struct verdict *out, const struct exercise *x,
    const struct outcome *o, const struct diags *d);

/* `answer` is the learner's text; d holds the diagnostics of all sides. */
FERRY_CHECK int
judge(struct verdict *out, const struct exercise *x, const struct outcome *o,
    const struct diags *d, const char *answer, size_t len, struct err *e);
void verdict_release(struct verdict *v);

#endif
