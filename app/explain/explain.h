/* SPDX-License-Identifier: MIT OR Apache-2.0 */
#ifndef FERRY_EXPLAIN_EXPLAIN_H
#define FERRY_EXPLAIN_EXPLAIN_H
/*
 * explain - rustc's diagnostics to notes in C terms, through lua/explain/.
 *
 * Stage 5 of the straight line. The rules are Lua, found by code; this layer hands a
 * diagnostic over as data and takes a note back. A rule that fails is logged and
 * replaced by the generic note: an explanation never stops a check.
 */
#include "base/err.h"
#include "diag/diag.h"
#include "explain/note.h"

#include <stdbool.h>

struct rules; /* the loaded rules; opaque */

/* Loads lua/ferry/explain.lua from under `share`. NULL with *e on failure. */
FERRY_CHECK struct rules *rules_open(const char *share, struct err *e);
void rules_close(struct rules *r);

/*
 * Gives the rules the text of a file, as its name stands in the diagnostics, to look up
 * the types that it declares. A text whose lines are not those that a diagnostic quotes
 * is not used for it: the file may have changed since. Copied; `rules_forget` drops all.
 */
void rules_add_source(struct rules *r, const char *file, const char *text, size_t len);
void rules_forget(struct rules *r);

/* The text of `file` as it was given, or NULL. Borrowed from r. */
FERRY_CHECK const char *explain_source(const struct rules *r, const char *file);

/* Whether the note for d depends on a type that d does not show; *place is then the
 * place of which it is the type, the caller's. */
FERRY_CHECK bool explain_asks(char **place, struct rules *r, const struct diag *d);

/*
 * Appends what no compiler says of the Rust text of `file`: C habits that compile and mean
 * something else (lua/ferry/silent.lua), a diag of DIAG_FERRY each, with its line. A line
 * where d has an error of rustc's already is passed over. For explain_diags().
 */
void explain_silent(
    struct diags *d, struct rules *r, const char *file, const char *text, size_t len);

/* Appends a note for each of rustc's errors in d, then for its warnings and for what is
 * silent, through lua/explain/, and marks those that repeat one. What only follows from a
 * syntax error on its line (explain/follows.h) gets none. */
void explain_diags(struct notes *out, struct rules *r, const struct diags *d);

/* The same for the reports of C tools in d, all of one program, through
 * lua/ferry/c_report.lua: the bug, the reader's lines, and which Rust rule would have
 * stopped it. What two tools say of one bug becomes one note. */
void explain_reports(struct notes *out, struct rules *r, const struct diags *d);

/* Loads the rules for the `i`th of the codes that are met most, so that they are there
 * when one is; false if there is no such code. */
FERRY_CHECK bool explain_prepare(struct rules *r, size_t i);

/* The general page of `code` ("E0382"). ERR_NOTFOUND if there are no rules for it. */
FERRY_CHECK int
explain_page(struct page *out, struct rules *r, const char *code, struct err *e);

/* The codes that have rules, sorted, NULL-terminated; borrowed from r. */
FERRY_CHECK const char *const *explain_codes(struct rules *r);

#endif
