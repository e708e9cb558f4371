/* SPDX-License-Identifier: MIT OR Apache-2.0 */
#ifndef FERRY_CLI_UNDER_H
#define FERRY_CLI_UNDER_H
/*
 * under - the user's own cargo or rustc, with the C terms under what it says.
 *
 * Nothing of the tool's is lost: rustc's text is printed as rustc words it, other
 * output is passed on, the exit code is the tool's.
 */
#include "base/err.h"
#include "lesson/ferry.h"

#include <stdbool.h>

/* Runs argv and explains the JSON on its descriptor `fd`, on stderr; `in_short`: a line
 * a message. The tool's exit code, or -1 with *e. */
FERRY_CHECK int under_run(
    struct ferry *f, const char *const *argv, int fd, bool in_short, struct err *e);

/* Whether the first word is ferry's own --short, which is taken off then. */
FERRY_CHECK bool under_take_short(char *const **words, int *n);

/* Prints to stderr what compiles in the file and means something else than in C. A file that cannot
 * be read has none. */
void under_silent(struct ferry *f, const char *path, bool in_short);

/* Whether one of the words, up to "--", is the option `name` ("--json"), with its value
 * behind "=" or without. */
FERRY_CHECK bool under_has_option(char *const *words, int n, const char *name);

/* `program` and the words with `option` put in before word `at`; NULL for none. The
 * array is the caller's, the strings are borrowed. */
FERRY_CHECK const char **
under_argv(const char *program, char *const *words, int n, int at, const char *option);

#endif
