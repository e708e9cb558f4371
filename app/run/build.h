/* SPDX-License-Identifier: MIT OR Apache-2.0 */
#ifndef FERRY_RUN_BUILD_H
#define FERRY_RUN_BUILD_H
/*
 * build - what an exercise needs compiled and run, in lanes that do not wait for each
 * other.
 *
 * Stage 2 of the straight line: texts in, struct outcome out. A lane is a few compilers
 * one after the other and then a program; its steps are rows of recipe.c, by name. A
 * lane that is remembered is cached whole, by the files it reads, flags and compilers.
 * Whatever the programs do is an outcome; an error means that ferry could not do its
 * part (no compiler, no disk, no sandbox).
 *
 *	build_add_file(&spec, "bug.c", text, len);
 *	build_add_lane(&spec, (struct lane_spec){ .name = "c", .source = "bug.c",
 *	    .steps = { "gcc-asan", "run-c" }, .reads = { "bug.c" } });
 *	b = build_start(&spec, e);
 */
#include "base/buf.h"
#include "base/err.h"
#include "run/miri.h"
#include "run/proc.h"
#include "run/toolchain.h"

#include <stdbool.h>
#include <stddef.h>

struct build; /* opaque */

/* What programs may do beyond computing; where there are no namespaces they get none of
 * it, and sandbox_has() tells beforehand. */
struct build_needs {
	bool fork;     /* up to 64 processes */
	bool loopback; /* a network with nobody else on it */
	bool scratch;  /* 64 MiB to write to, in the folder that $SCRATCH names */
};

/* How long a compiler and a program may take. */
enum { BUILD_COMPILE_MS = 30000, BUILD_RUN_MS = 10000 };

enum { BUILD_FILES = 20, BUILD_LANES = 4, LANE_STEPS = 4, LANE_READS = 14 };

struct build_file {       /* written into the build folder before anything starts */
	const char *name; /* static */
	struct buf text;
	bool secret; /* no line of it is shown */
};

struct lane_spec {          /* all strings static */
	const char *name;   /* "c", "rust", "release"; also its program's */
	const char *source; /* the file that its first compiler is given */
	const char *steps[LANE_STEPS + 1]; /* ends with NULL; the program last */
	const char *reads[LANE_READS + 1]; /* all files that its outcome depends on */
	const char *c_file;                /* whose lines C's tools report; or NULL */
	bool remembered;                   /* the outcome is the same another time */
	bool linted; /* rustc as clippy, if it is here, with the spec's lints */
};

/* How many lanes of all builds that share it may be at work at once; the others wait,
 * and look again at each build_step(). */
struct build_slots {
	int free;    /* below 1: lanes wait */
	int waiting; /* lanes that do */
};

struct build_spec {                    /* zeroed, then filled; build_spec_release() */
	const struct toolchain *tools; /* borrowed */
	const char *cache;   /* absolute, borrowed; for folders and outcomes */
	const char *edition; /* "2024", borrowed */
	struct build_needs needs;
	/* names of clippy's lints, borrowed: found whatever the source allows, or as it does */
	char *const *denied, *const *warned;
	size_t denied_n, warned_n;
	bool strict;               /* all that are on by default too */
	struct miri miri;          /* owned; filled in if a lane runs it */
	struct build_slots *slots; /* shared, borrowed; NULL: no lane waits */
	bool fresh;                /* do not read the cache (it is still written) */
	struct build_file files[BUILD_FILES];
	size_t file_n;
	struct lane_spec lanes[BUILD_LANES];
	size_t lane_n;
};

/* The file's text, to be added to; `text` may be NULL. */
struct buf *
build_add_file(struct build_spec *s, const char *name, const char *text, size_t len);
void build_add_lane(struct build_spec *s, struct lane_spec lane);

/* Has clippy look at the sources of the lane that was added last, in the pass that builds
 * them: build.h's `denied` and `warned` say for what. */
void build_lint(struct build_spec *s);
void build_spec_release(struct build_spec *s);

/* The lane "c": the text as bug.c, under ASan and UBSan, and LSan too if `leaks`. */
void build_add_c(struct build_spec *s, const char *text, size_t len, bool leaks);

/* The lane "rust": a learner's answer.rs with its tests; `tests` may be NULL. The answer
 * gets them by one line at its end, so that its own lines keep their numbers. */
void build_add_rust(struct build_spec *s, const char *answer, size_t len,
    const char *tests, size_t tests_len);

enum build_stage { BUILD_COMPILING, BUILD_RUNNING, BUILD_DONE };

struct side {                      /* what came of one lane */
	const char *name, *c_file; /* as in its spec */
	bool built;                /* every compiler did its part */
	bool cached;               /* nothing was started */
	bool linted;               /* rustc's words are also clippy's */
	bool by_rustc;             /* the last compiler that ran is rustc; its words: */
	struct proc_result compiler; /* gcc: on err; rustc: JSON lines on err */
	struct buf before;           /* rustc's JSON lines, where gcc came after it */
	struct proc_result program;  /* meaningful if built */
};

struct outcome {
	struct side sides[BUILD_LANES]; /* in the order of the lanes */
	size_t side_n;
	int total_ms;
	bool leaks_unseen; /* nobody may look at a program here: PART_PTRACE */
};

/* The side of that name, or NULL. */
FERRY_CHECK const struct side *outcome_side(const struct outcome *o, const char *name);

/* Starts all lanes. The spec must outlive the build. NULL with *e on failure. */
FERRY_CHECK struct build *build_start(const struct build_spec *spec, struct err *e);

/* A descriptor to poll for reading. */
FERRY_CHECK int build_fd(const struct build *b);

/* Does what can be done without blocking. On BUILD_DONE the outcome is complete. -1
 * with *e if ferry itself failed. */
FERRY_CHECK int build_step(enum build_stage *out, struct build *b, struct err *e);

/* Where lane i stands, in words for a progress line: "rustc", "running", "waiting" …;
 * NULL when it is done. Static. */
FERRY_CHECK const char *build_lane_stage(const struct build *b, size_t i);

/* Whether anything runs, or waits for it: not if all was remembered. */
FERRY_CHECK bool build_is_busy(const struct build *b);

/* rustc's JSON lines of the lane of that name as far as they have come; borrowed, valid
 * until the next step. NULL if there is no such lane, or its words are gcc's. */
FERRY_CHECK const struct buf *build_messages(const struct build *b, const char *lane);

void build_cancel(struct build *b);

/* The outcome leaves the build; the caller releases it. */
void build_take(struct outcome *out, struct build *b);
void outcome_release(struct outcome *o);
void side_init(struct side *s, const struct lane_spec *lane); /* nothing has run */
void side_release(struct side *s);

/* Kills what still runs and removes the build folder. */
void build_free(struct build *b);

/* The flags of a step's compiler that decide how a source reads: its language, warnings,
 * checks; not what is made of it, nor for whom the messages are. At most `max` of them,
 * static; their number. */
FERRY_CHECK size_t build_flags(const char **out, size_t max, const char *step);

/* From start to outcome, blocking: for probes. The caller releases *out. */
FERRY_CHECK int
build_run(struct outcome *out, const struct build_spec *spec, struct err *e);

/*
 * rustc's diagnostics for a file where it lies, without running anything: JSON lines on
 * out->err. The crate type follows from a `fn main` in `source`. Blocking.
 */
FERRY_CHECK int
build_diagnose(struct proc_result *out, const struct toolchain *t, const char *path,
    const char *edition, const char *source, size_t len, struct err *e);

/*
 * rustc over a text that lies nowhere, for what it says of its types: started, not
 * waited for, and stopped after a second. It looks for modules in `dir` (absolute). NULL
 * with *e on failure; the caller frees with proc_free().
 */
FERRY_CHECK struct proc *build_typecheck(const struct toolchain *t, const char *dir,
    const char *edition, const char *source, size_t len, struct err *e);

#endif
