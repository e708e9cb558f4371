/* SPDX-License-Identifier: MIT OR Apache-2.0 */
#ifndef FERRY_RUN_PASS_H
#define FERRY_RUN_PASS_H
/*
 * pass - the user's own tool on the user's own project, with ferry reading along.
 *
 * The opposite of proc: the tool is looked up on PATH and has the user's environment,
 * folder, terminal and process group, no limit and no deadline. One of its two outputs
 * is read. Lines on it that begin with "{" are offered to the caller, everything else
 * is passed on at once and unchanged, half lines too: a test's name is seen before its
 * result.
 */
#include "base/err.h"

#include <stdbool.h>
#include <stddef.h>

enum pass_answer {
	PASS_ON,    /* not for me: write it as it is */
	PASS_TAKEN, /* write nothing */
	PASS_LAST   /* the same, and from here on pass all on */
};

struct pass_spec {
	const char *const *argv; /* NULL-terminated; argv[0] is looked up on PATH */
	int fd;                  /* STDOUT_FILENO or STDERR_FILENO: the one to read */
	/* Called once the tool runs: time for what can be made ready meanwhile. */
	void (*started)(void *ctx);
	/* Called while the tool says nothing, for one step more of the same; false once
	 * nothing is left to do. */
	bool (*idle)(void *ctx);
	/* A line with its newline, if it has one; called as lines come. */
	enum pass_answer (*line)(void *ctx, const char *ptr, size_t len);
	void *ctx;
};

/*
 * Runs the tool to its end. *out is its exit code, or 128 + the signal that ended it.
 * Ctrl-C is the tool's affair: ferry waits for what it makes of it. ERR_TOOL if there is
 * no such program.
 */
FERRY_CHECK int pass_run(int *out, const struct pass_spec *spec, struct err *e);

/* Becomes the tool; returns only if there is no such program. */
FERRY_CHECK int pass_exec(const char *const *argv, struct err *e);

#endif
