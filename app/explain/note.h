/* SPDX-License-Identifier: MIT OR Apache-2.0 */
#ifndef FERRY_EXPLAIN_NOTE_H
#define FERRY_EXPLAIN_NOTE_H
/*
 * note - one diagnostic explained in C terms. Plain data, owned by struct notes.
 *
 * Fields are NULL or empty where the rule has nothing to say. All strings are UTF-8.
 */
#include "base/err.h"

#include <stdbool.h>
#include <stddef.h>

struct note_step {  /* one event of the story, in source order */
	char *role; /* "made", "moved", "borrowed", "changed", "used", "freed" … */
	char *file;
	int line, column;
	char *name;
	char *text;
};

struct note_edit { /* replace bytes [byte, byte_end) of `file` */
	char *file;
	size_t byte, byte_end;
	char *text;
};

struct note_fix {
	char *title;
	char *when;
	struct note_edit *edits;
	size_t edit_n;
};

struct note_twin { /* a whole C program that has the bug */
	char *source;
	char *tool;
	char *expect;
	bool adds_steps; /* to those of the reader's program: what the rule keeps out */
};

struct note_own {   /* what a pack says of it; all by itself no rule of ferry's */
	char *pack; /* its id; NULL: it says nothing, as the rest */
	char *title;
	char *what, *why; /* or NULL */
	bool instead;     /* what ferry says is not shown */
};

struct note {
	char *rule;       /* "MOVE.loop", or "generic" */
	bool specific;    /* false where only the fallback applied */
	const char *tool; /* diag_tool_name(): who said it; static */
	char *code;       /* rustc's code or lint name, NULL if it gave none */
	char *level;      /* "error", "warning"; "note" of what no tool says */
	char *file;       /* where: the primary span */
	int line, column;
	char *message;  /* rustc's own first line */
	char *headline; /* one line, with the reader's names */
	char *cause;    /* what its rule calls the cause, or NULL: see note_cause() */
	struct note_step *what;
	size_t what_n;
	char *in_c;             /* what the same steps mean in C */
	char *class;            /* "A" "B" "C" "D": see README, "What a note claims" */
	char *c_bug;            /* "use after free", or NULL */
	int cwe;                /* 0 if none */
	struct note_fix *fixes; /* best first */
	size_t fix_n;
	struct note_twin twin; /* source NULL if none */
	char **names;
	size_t name_n;
	char **exercises; /* "core/own-use-after-move" */
	size_t exercise_n;
	char **idioms; /* of lua/idioms/: "realloc" */
	size_t idiom_n;
	char *rustc; /* "rustc --explain E0382" */
	char *text;  /* all of it as prose */
	struct note_own own;
	int same_as; /* index of an earlier note about the same cause, or -1 */
};

struct notes {
	struct note *v;
	size_t n, cap;
};

/* The general page of a code, for `ferry explain E0382`. */
struct page {
	char *code, *title, *model, *in_c, *class, *c_bug;
	int cwe;
	struct note_fix *fixes;
	size_t fix_n;
	struct note_twin twin;
	char **exercises;
	size_t exercise_n;
	char **idioms;
	size_t idiom_n;
};

/* What a class says, in words: "a bug that a tool can show". Static; "D" for
 * anything unknown. */
const char *note_class_words(const char *class);

/* The same of a note: a lifetime that is not written down has no place in C's types. */
const char *note_words(const struct note *n);

/* Whether it keeps an answer from passing: an error of the compiler's, or a panic. */
FERRY_CHECK bool note_is_error(const struct note *n);

/* Equal for two notes about one cause: what their rule calls so; else the same rule and
 * words, the same lines before the use; where a note has none, the same place to mend,
 * or the same line. The caller's. */
FERRY_CHECK char *note_cause(const struct note *n);

/* What is left to say of a note whose cause was explained: "`t` is handed over on line
 * 4; line 9 uses it again". The caller's. */
FERRY_CHECK char *note_same_words(const struct note *n);

/* Sets same_as throughout. */
void notes_mark_same(struct notes *n);

/* A new, empty one at the end; borrowed until the next call. */
FERRY_CHECK struct note *notes_add(struct notes *n);

void notes_init(struct notes *n);
void notes_release(struct notes *n);
void page_release(struct page *p);
void note_release_strings(char **v, size_t n);

#endif
