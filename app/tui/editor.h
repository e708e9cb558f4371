/* SPDX-License-Identifier: MIT OR Apache-2.0 */
#ifndef FERRY_TUI_EDITOR_H
#define FERRY_TUI_EDITOR_H
/*
 * editor - the learner's own editor on a file, at a line.
 *
 * $VISUAL, else $EDITOR, else vi; the value may hold options ("emacs -nw"), as the shell
 * splits them. How a line is asked for is known for the usual editors; others get the
 * file alone.
 */
#include "base/err.h"

/* Runs it and waits; the terminal must have been handed over. An editor that ends with
 * an error is an ERR_TOOL. */
FERRY_CHECK int editor_run(const char *path, int line, struct err *e);

/* The arguments after the editor's name for `line` of `path`: *out holds at most two
 * strings, the caller's. Their number. */
FERRY_CHECK int
editor_args(char *out[2], const char *editor, const char *path, int line);

#endif
