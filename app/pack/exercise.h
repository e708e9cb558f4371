/* SPDX-License-Identifier: MIT OR Apache-2.0 */
#ifndef FERRY_PACK_EXERCISE_H
#define FERRY_PACK_EXERCISE_H
/*
 * exercise - one exercise of a pack: its manifest as data, its files on request.
 */
#include "base/buf.h"
#include "base/err.h"

#include <stdbool.h>
#include <stddef.h>

struct source; /* pack/source.h */

enum { EXERCISE_LINTS = 12 }; /* at most, of either list */

#define EXERCISE_FILE_MAX ((size_t)256 << 10) /* bytes of any one file of a pack */

struct expect_c { /* what the C program is declared to do */
	char
	    *tool; /* "asan", "lsan", "ubsan", "tsan", "valgrind", "warn", "analyzer" */
	char *kind; /* "double-free" … */
	int line;   /* in the C file */
};

struct hint {
	char *text;
	char *after; /* shown once this code or failed test was met; NULL: always */
};

struct bridge {     /* what C and Rust must agree on across their border */
	char *name; /* "stats_push", or of a type in C "struct frame" */
	char *c;    /* of a function: its type in C, "int (stats *, uint32_t)" */
	char *rust; /* the type of the pointer to it in Rust; or the type in Rust */
	char **fields;
	size_t field_n;
};

enum { MUTANTS_MAX = 10 };

struct mutant { /* a planted wrong implementation */
	char *file;
	char *says; /* what it does wrong: "a ring that forgets to wrap" */
};

struct limit { /* at most `n` of `what` in the answer */
	char *what;
	int n;
};

struct exercise {
	char *pack;    /* "core" */
	char *id;      /* "own-use-after-move" */
	char *name;    /* "core/own-use-after-move": how it is known everywhere */
	char *chapter; /* folder of its chapter, "10-ownership" */
	char *dir;     /* absolute folder; NULL where the pack is in no folder */
	struct source *source; /* of its pack, borrowed; NULL: only dir is there */
	char *folder;          /* in the source: "10-ownership/01-move" */
	char *title;
	char *kind; /* "fix"; a row of judge's table */
	int difficulty, minutes, cwe;
	char **concepts;
	size_t concept_n;
	char **requires;
	size_t require_n;
	char **needs; /* of the sandbox: "net-loopback" … */
	size_t need_n;
	int min_rustc;          /* 88 for 1.88; 0: whatever ferry works with */
	bool own;               /* of the pack that comes with ferry */
	char *c_file, *c_fixed; /* file names in dir; NULL where absent */
	char *c_tests;          /* of the learner's C; or NULL */
	struct expect_c c_expect;
	char *start, *solution, *tests; /* file names in dir; NULL where absent */
	char *hidden;                   /* tests that are shown after a pass; or NULL */
	char *expect;  /* what becomes of start: a code, "E0382", or a verdict */
	char *edition; /* "2024" unless told */
	char *program; /* Rust of the exercise's own; or NULL */
	char *glue;    /* Rust that calls both sides; or NULL */
	char *inputs;  /* Lua that makes inputs for both; or NULL */
	int input_count, seed; /* how many, and which; 0: as exercise_inputs() says */
	char *c_start, *c_solution, *header; /* of the learner's C; or NULL */
	struct bridge *functions, *types;
	size_t function_n, type_n;
	char *rust_tool;       /* that interprets the answer: "miri"; or NULL */
	char *border_tool;     /* that looks at the Rust too: "valgrind"; or NULL */
	char **forbid, **keep; /* rules on the answer's code */
	size_t forbid_n, keep_n;
	struct limit *max;
	size_t max_n;
	char **denied, **warned; /* lints of clippy; met, the first do not pass */
	size_t denied_n, warned_n;
	bool strict;            /* nor does any warning of rustc's or clippy's */
	bool safety;            /* each `unsafe` of the answer says why it may */
	struct mutant *mutants; /* which the learner's tests are to find */
	size_t mutant_n;
	char **asks; /* names of questions about the program: "compiles" */
	size_t ask_n;
	char *class;
	char *hooks;      /* Lua that looks at what a check came to; or NULL */
	char *pack_hooks; /* the same of the pack, beside its pack.lua; or NULL */
	struct hint *hints;
	size_t hint_n;
};

/* Whether s, of the field rust.expect, names what a check comes to ("tests-failed") and not
 * a code or a lint of the compiler's. */
bool expect_is_verdict(const char *s);

/* Reads one file of the exercise (a name from the manifest) into *out. */
FERRY_CHECK int exercise_file(
    struct buf *out, const struct exercise *x, const char *file, struct err *e);

enum { EXERCISE_FIELD = 64 };

/* The i-th of the files that the manifest names, borrowed, and the field that does, to be
 * looked for with exercise_line(); NULL behind the last. */
FERRY_CHECK const char *
exercise_named(char field[EXERCISE_FIELD], const struct exercise *x, size_t i);

struct pack_how; /* pack/catalogue.h */

/*
 * Appends the inputs that the exercise's generator makes: each its length in four bytes,
 * low one first, and then its bytes. The same every time, and remembered in how->cache
 * (NULL: not). The generator is one file, a module with a function inputs(seed, count)
 * that returns a list of strings; it runs in a worker (script/worker.h).
 */
FERRY_CHECK int exercise_inputs(struct buf *out, const struct exercise *x,
    const struct pack_how *how, struct err *e);

void exercise_release(struct exercise *x);

#endif
