/* SPDX-License-Identifier: MIT OR Apache-2.0 */
#ifndef FERRY_EXPLAIN_IDIOM_H
#define FERRY_EXPLAIN_IDIOM_H
/*
 * idiom - what a C programmer writes without thinking, and what takes its place in Rust.
 *
 * The idioms are the files of lua/idioms/, read whole through lua/ferry/idioms.lua, which
 * describes their fields. Plain data, owned by struct idioms.
 */
#include "base/err.h"

#include <stddef.h>

struct idiom {
	char *name;  /* "container_of": unique, what is typed */
	char *group; /* the heading that it stands under */
	char *title;
	char *c, *rust; /* about ten lines each; they compile */
	char **words;   /* other names for it, and what it is looked for by */
	size_t word_n;
	char **changes; /* sentences */
	size_t change_n;
	char **codes; /* of rustc, and of rules, whose notes name it */
	size_t code_n;
	char *exercise; /* "core/own-use-after-move", or NULL */
	char **see;     /* names of other idioms */
	size_t see_n;
};

struct idioms {
	struct idiom *v; /* those of one group stand together */
	size_t n;
};

FERRY_CHECK int idioms_open(struct idioms *out, const char *share, struct err *e);
void idioms_release(struct idioms *s);

/*
 * What `text` may mean, into hits (room for s->n; borrowed from s), how many into *n: the
 * one idiom of that name or with that word; else all that have the code; else all in
 * whose name, words or title each of the text's words occurs, at the start of a word if
 * there are any. Case matters for codes only. ERR_NOTFOUND with the nearest name if there is none.
 */
FERRY_CHECK int idioms_find(const struct idiom **hits, size_t *n,
    const struct idioms *s, const char *text, struct err *e);

#endif
