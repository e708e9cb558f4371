/* SPDX-License-Identifier: MIT OR Apache-2.0 */
#ifndef FERRY_TUI_FAILED_H
#define FERRY_TUI_FAILED_H
/*
 * failed - what a test that failed has said of it, as far as that is known: the line that
 * panicked and the message, for the results pane.
 */
#include "tui/rich.h"
#include "tui/ui.h"

/* Appends the lines, `indent` columns in; none where nothing is known. */
void
failed_add(struct rich *out, const struct ui *ui, const struct test *t, int indent);

#endif
