/* SPDX-License-Identifier: MIT OR Apache-2.0 */
#ifndef FERRY_EXPLAIN_PROVE_H
#define FERRY_EXPLAIN_PROVE_H
/*
 * prove - a note's C twin, run, and the tool's report in lines of the reader's Rust.
 *
 * A line of a twin that plays a part ends in a mark, the Rust line and its role:
 * "free(t);  //@rs 4 MOVED". A twin without marks, a page's, is spoken of in its own
 * lines.
 */
#include "explain/note.h"
#include "run/twin_run.h"

#include <stdbool.h>
#include <stddef.h>

struct proof_line {
	int line;   /* the reader's; the twin's if the twin has no marks */
	char *role; /* of the mark: "MOVED"; NULL without marks */
	char *what; /* "read of 4 bytes", "freed" … */
};

struct proof { /* all NULL: nothing was to be proved */
	char *tool, *expected;
	bool came;    /* the report, or the silence, that the note promised */
	char *text;   /* one sentence, also for what went wrong */
	char *report; /* the tool's own words, shortened; NULL if there are none */
	struct proof_line *lines;
	size_t n;
};

/* Builds and runs the twin, blocking. What keeps it from running, a missing tool too,
 * becomes the text of a proof that did not come. The caller releases *out. */
void prove_twin(struct proof *out, const struct note_twin *t,
    const struct toolchain *tools, const char *cache);

/* Those of many, of which some may be without source: their proofs stay NULL. Two run at
 * a time, and equal programs run once. out: n of them, for the caller to release. */
void prove_twins(struct proof *out, const struct note_twin *const *twins, size_t n,
    const struct toolchain *tools, const char *cache);

/* Reads what a run came to; *r is borrowed. The caller releases *out. */
void
prove_read(struct proof *out, const struct note_twin *t, const struct twin_result *r);

void proof_release(struct proof *p);

struct prove_mark {
	int line;
	const char *role; /* borrowed, not terminated */
	size_t role_len;
	size_t code_len; /* of the line without its mark */
};

/* Whether the line of a twin has a mark; code_len is set in any case. */
FERRY_CHECK bool prove_read_mark(struct prove_mark *out, const char *line, size_t len);

#endif
