/* SPDX-License-Identifier: MIT OR Apache-2.0 */
#ifndef FERRY_JUDGE_HARNESS_H
#define FERRY_JUDGE_HARNESS_H
/*
 * harness - the sources that ferry adds to programs of C and Rust, as the build put them
 * in from assets/harness/: what runs both sides, and the channel for what it finds.
 * Private to judge/.
 */
#include <stddef.h>

struct harness_file {
	const char *name; /* "guard.c" */
	const char *text; /* or the bytes of an object */
	size_t len;
};

extern const struct harness_file harness_files[];
extern const size_t harness_file_n;

#endif
