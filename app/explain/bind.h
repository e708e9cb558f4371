/* SPDX-License-Identifier: MIT OR Apache-2.0 */
#ifndef FERRY_EXPLAIN_BIND_H
#define FERRY_EXPLAIN_BIND_H
/*
 * bind - a report's lines in a twin to the reader's lines. Private to explain/.
 */
#include "explain/prove.h"

/* The proof of a twin that could not be run. */
void prove_refused(struct proof *out, const struct note_twin *t, const struct err *why);

FERRY_CHECK bool bind_has_marks(const char *source);

/* Both add the lines that the first report (all warnings, of gcc) names to p->lines; its
 * name goes to *head, which the caller owns and which stays NULL if there is none. */
void bind_report(struct proof *p, char **head, const char *source, const char *report);
void bind_gcc(struct proof *p, char **head, const char *source, const char *report);

/* The report's opening lines, without blank ones and what called main(); owned by the
 * caller, NULL if there are none. */
FERRY_CHECK char *bind_shorten(const char *report);

#endif
