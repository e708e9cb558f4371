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
	/* "asan", "ubsan", "tsan", "valgrind"; "warn": gcc's warnings, "analyzer": those of
	 * -fanalyzer as JSON, nothing is run for either;
	 * "none": ASan and UBSan together, for what must have no report */
	const char *tool;
	bool own; /* it includes the user's own file: gcc is to find what that needs */
};

struct twin_result {
	bool built;
	struct proc_result
	    run; /* of gcc if not built or for "warn": its words on err */
};

/*
 * Builds and runs, blocking; what the program does, or gcc refuses, is a result that the
 * caller releases. ERR_TOOL if gcc or valgrind is missing, ERR_INVALID for another tool.
 */
FERRY_CHECK int
twin_run(struct twin_result *out, const struct twin_spec *spec, struct err *e);

#endif
