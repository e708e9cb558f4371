/* SPDX-License-Identifier: MIT OR Apache-2.0 */
#ifndef FERRY_TUI_PLACE_H
#define FERRY_TUI_PLACE_H
/*
 * place - a line that the tools named, and whether the learner can go there: the tests and
 * the glue of an exercise are built with the answer, but no pane shows them.
 */
#include "tui/ui.h"

#define PLACE_MAX 64

/* Whether a pane shows the file; true if it is NULL. */
FERRY_CHECK bool place_is_shown(const struct work *w, const char *file);

/* "line 27", or "tests.rs:27" where no pane shows it. Returns out. */
const char *
place_words(char out[PLACE_MAX], const struct work *w, const char *file, int line);

/* The text of a line that no pane shows, without its indent; NULL if it is not at hand, as
 * of what is hidden. Borrowed. */
FERRY_CHECK const char *place_quote(const struct work *w, const char *file, int line);

/* Goes to the line, or says why that cannot be. */
void place_go(struct ui *ui, const char *file, int line);

#endif
