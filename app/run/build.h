/* SPDX-License-Identifier: MIT OR Apache-2.0 */
#ifndef FERRY_RUN_BUILD_H
#define FERRY_RUN_BUILD_H
/*
 * build - a C program and a Rust answer, built side by side and run.
 *
 * Stage 2 of the straight line: texts in, struct outcome out. The two sides do not
 * wait for each other. The C side's whole outcome is cached by content, flags and
 * compiler. Whatever the programs do is an outcome; an error means that ferry could
 * not do its part (no compiler, no disk).
 */
#include "base/buf.h"
#include "base/err.h"
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
	bool
	    scratch; /* 64 MiB to write to; SCRATCH in the environment names the folder */
};

/* Everything is borrowed and must outlive the build. */
struct build_spec {
	const struct toolchain *tools;
	const char *cache;    /* absolute; for build folders and the C cache */
	const char *c_source; /* NULL: no C side */
	size_t c_len;
	bool c_leaks;            /* ask LeakSanitizer too */
	const char *rust_source; /* NULL: no Rust side */
	size_t rust_len;
	const char *tests; /* tests.rs, NULL for none */
	size_t tests_len;
	const char *edition; /* "2024" */
	struct build_needs needs;
	bool fresh; /* do not read the C cache (it is still written) */
};

enum build_stage { BUILD_COMPILING, BUILD_RUNNING, BUILD_DONE };

struct side { /* one language's half of an outcome */
	bool present;
	bool built;
	bool cached;                 /* C only: nothing was started */
	struct proc_result compiler; /* gcc: text on err; rustc: JSON lines on err */
	struct proc_result program;  /* meaningful if built */
};

struct outcome {
	struct side c, rust;
	int total_ms;
};

/* Starts both sides. NULL with *e on failure. */
FERRY_CHECK struct build *build_start(const struct build_spec *spec, struct err *e);

/* A descriptor to poll for reading. */
FERRY_CHECK int build_fd(const struct build *b);

/* Does what can be done without blocking. On BUILD_DONE the outcome is complete. -1
 * with *e if ferry itself failed. */
FERRY_CHECK int build_step(enum build_stage *out, struct build *b, struct err *e);

/* Where each side stands, in words for a progress line: "rustc", "running" … or NULL
 * when that side is done or absent. Static strings. */
FERRY_CHECK const char *build_c_stage(const struct build *b);
FERRY_CHECK const char *build_rust_stage(const struct build *b);

/* rustc's JSON lines as far as they have come; borrowed, valid until the next step. */
FERRY_CHECK const struct buf *build_rust_messages(const struct build *b);

void build_cancel(struct build *b);

/* The outcome leaves the build; the caller releases it. */
void build_take(struct outcome *out, struct build *b);
void outcome_release(struct outcome *o);

/* Kills what still runs and removes the build folder. */
void build_free(struct build *b);

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
