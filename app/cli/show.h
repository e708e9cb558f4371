/* SPDX-License-Identifier: MIT OR Apache-2.0 */
#ifndef FERRY_CLI_SHOW_H
#define FERRY_CLI_SHOW_H
/*
 * show - notes and reports as text and as JSON (DESIGN: the schemas of check and
 * explain), shared by the verbs that print them.
 */
#include "cli/out.h"
#include "diag/diag.h"
#include "explain/note.h"
#include "explain/prove.h"
#include "lesson/lesson.h"
#include "pack/exercise.h"

/* The i-th note in text: the story over its source lines, what C would do, the ways out;
 * of one that repeats an earlier one only where that is. d quotes the lines. */
void
show_note(struct out *o, const struct notes *notes, size_t i, const struct diags *d);

/* The whole note in a line: "f.rs:9: E0382 `eat` took `t` and frees it (a bug that a tool
 * can show)". */
void show_note_short(struct out *o, const struct note *n);

/* "  The same as at f.rs:7: `t` is handed over on line 4; line 9 uses it again" */
void show_same(struct out *o, const char *title, const char *where, const char *words);

/* The same under rustc's own text, which has quoted the lines already: no story. */
void show_note_under(struct out *o, const struct note *n);

/* The array "notes" of the JSON object that is open. `proofs`: one for each note, or
 * NULL where nobody asked for them. */
void show_notes_json(struct out *o, const struct notes *n, const struct proof *proofs);

/* proof: NULL where nobody asked for it. */
void show_page(struct out *o, const struct page *p, const struct proof *proof);
void show_page_json(struct out *o, const struct page *p, const struct proof *proof);

/* What came of running a twin; the field "proof" of the JSON object that is open. */
void show_proof(struct out *o, const struct note_twin *t, const struct proof *p);
void show_proof_json(struct out *o, const struct proof *p);

void show_report(struct out *o, const struct exercise *x, const struct report *r);
void show_report_json(struct out *o, const struct exercise *x, const struct report *r);

#endif
