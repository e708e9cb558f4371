/* SPDX-License-Identifier: MIT OR Apache-2.0 */
#ifndef FERRY_RUN_TWIN_RUN_H
#define FERRY_RUN_TWIN_RUN_H
/*
 * twin_run - the C program behind a note, built and run under the tool that it names.
 */
#include "run/proc.h"
#include "run/toolchain.h"

#include <stdbool.h>

#define TWIN_FILE "twin.c" /* what reports call it */

/* Everything is borrowed. */
struct twin_spec {
	const struct toolchain *tools;
	const char *cache;  /* absolute; for the build folder */
	const char *source; /* a whole C program */
	/* "asan", "lsan", "ubsan", "tsan", "valgrind", "helgrind"; "warn": gcc's warnings, "gccwarn":
	 * those without the optimiser, "analyzer": those of -fanalyzer as JSON, "gccerr":
	 * the error of what gcc refuses, nothing is run for these;
	 * "none": ASan and UBSan together, for what must have no report */
	const char *tool;
	bool own; /* it includes the user's own file: gcc is to find what that needs */
};

struct twin_result {
	bool built;
	struct proc_result run; /* of gcc if not built or not run: its words on err */
};

struct twin; /* a twin under way; opaque */

/* The same in steps: poll twin_fd(), call twin_step() until *done. -1 with *e, NULL from
 * twin_start(), as twin_run() says. Everything in `spec` must outlive the twin. */
FERRY_CHECK struct twin *twin_start(const struct twin_spec *spec, struct err *e);
FERRY_CHECK int twin_fd(const struct twin *t);
FERRY_CHECK int twin_step(bool *done, struct twin *t, struct err *e);

/* The result leaves the twin, which has only to be freed then. */
void twin_take(struct twin_result *out, struct twin *t);
void twin_free(struct twin *t);

/*
 * Builds and runs, blocking; what the program does, or gcc refuses, is a result that the
 * caller releases. ERR_TOOL if gcc or valgrind is missing, ERR_INVALID for another tool.
 */
FERRY_CHECK int
twin_run(struct twin_result *out, const struct twin_spec *spec, struct err *e);

#endif
