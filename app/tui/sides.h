/* SPDX-License-Identifier: MIT OR Apache-2.0 */
#ifndef FERRY_TUI_SIDES_H
#define FERRY_TUI_SIDES_H
/*
 * sides - what the C and the Rust of the last check came to, for the results pane: built
 * or not, reports, errors, tests, and what both returned for the same input.
 *
 * Targets are lines of a source: twice the number, plus one for the Rust; or an error
 * that no pane shows: -2 minus its index in the notes.
 */
#include "tui/rich.h"
#include "tui/ui.h"

/* Appends one side to *out; nothing where the check had no such side. */
void sides_add_c(struct rich *out, const struct ui *ui);
void sides_add_rust(struct rich *out, const struct ui *ui);

#endif
