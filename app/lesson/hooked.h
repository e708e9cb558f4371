/* SPDX-License-Identifier: MIT OR Apache-2.0 */
#ifndef FERRY_LESSON_HOOKED_H
#define FERRY_LESSON_HOOKED_H
/*
 * hooked - between the verdict and its record: what the pack's hooks say. Private to
 * lesson/.
 *
 *	h = hooked_start(r, x, box);
 *	while (h && !hooks_step(h))
 *		poll hooks_fd(h);
 *	hooked_end(r, h);
 *	… the notes are made …
 *	hooked_notes(r, x);
 */
#include "lesson/lesson.h"
#include "pack/hooks.h"

/* NULL if there is nobody to ask. */
FERRY_CHECK struct hooks *hooked_start(
    const struct report *r, const struct exercise *x, const struct sandbox_state *box);

/* Takes what was said into r->hooks; an answer that passed may be refused now. Frees h,
 * which may be NULL. */
void hooked_end(struct report *r, struct hooks *h);

/* Puts the pack's explanations to the notes on the same diagnostics, or behind them. */
void hooked_notes(struct report *r, const struct exercise *x);

#endif
