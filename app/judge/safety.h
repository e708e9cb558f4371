/* SPDX-License-Identifier: MIT OR Apache-2.0 */
#ifndef FERRY_JUDGE_SAFETY_H
#define FERRY_JUDGE_SAFETY_H
/*
 * safety - whether each `unsafe` says why it may. Private to judge/.
 *
 * After clippy's undocumented_unsafe_blocks and missing_safety_doc: an unsafe block or
 * impl has a comment with "SAFETY:" above it or above its statement, blank lines and
 * attributes between allowed, or right before it on its line; an unsafe fn or trait has
 * a "# Safety" section in its comment, in an impl of a trait and in a block of foreign
 * functions it need not. Other than clippy this reads macros too, takes private items
 * like public ones, and does not take a heading with nothing behind it.
 */
#include "base/err.h"

#include <stddef.h>

/* *line is where something is missing. "the `unsafe` block on line 14 has no `// SAFETY:` line above it …", the caller's; NULL
 * if nothing is missing. */
FERRY_CHECK char *safety_missing(int *line, const char *src, size_t len);

#endif
