/* SPDX-License-Identifier: MIT OR Apache-2.0 */
#ifndef FERRY_TUI_PANES_H
#define FERRY_TUI_PANES_H
/*
 * panes - one object for each pane_x.c, gathered in pane_table; and what they share.
 */
#include "tui/pane.h"

extern const struct pane_ops pane_list, pane_details, pane_c, pane_rust, pane_lesson,
    pane_results, pane_notes, pane_hints, pane_help;

/* In place of pane_c where a line of it is asked for, and of pane_rust where the answer is
 * no code but values. */
extern const struct pane_ops pane_spot, pane_ask;

/* A progress bar of `width` columns: `part` of `whole` is done. */
void bar_add(struct rich *out, bool utf8, size_t part, size_t whole, int width);

#endif
