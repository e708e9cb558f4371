/* SPDX-License-Identifier: MIT OR Apache-2.0 */
#ifndef FERRY_PACK_HOOKS_H
#define FERRY_PACK_HOOKS_H
/*
 * hooks - what a pack's own Lua says of what a check came to.
 *
 * A hooks.lua returns a table that may have three functions: check(verdict) and
 * hint(verdict) return nil or a text, explain(diag, verdict) nil or a table of texts. It
 * runs in a worker (script/worker.h), one for each file, also where ferry's own pack has
 * one: without walls nothing of it runs. What a verdict has is described in
 * exercises/README.md; lesson/hooked.c makes it.
 *
 * A hook that fails, hangs or returns something else is a fault and decides nothing.
 */
#include "base/err.h"
#include "pack/exercise.h"
#include "pack/faults.h"
#include "script/value.h"

#include <stdbool.h>
#include <stddef.h>

struct sandbox_state; /* run/sandbox.h */
struct hooks;         /* one asking under way; opaque */

enum { HOOK_DIAGS_MAX = 16 }; /* of more explain() is not asked */

struct hook_ask { /* what there is to ask about; the values leave it */
	bool
	    passed; /* check() is called, and hint() if that refuses; else hint() alone */
	struct value verdict; /* with the fields "verdict", "pass" and "text" */
	struct value diags;   /* a list: explain() is called with each */
	const char *refused;  /* name of the verdict after a refusal; borrowed */
};

struct hook_note {        /* what explain() said of one of them; all can be shown */
	size_t diag;      /* its place among those that were given */
	char *title;      /* one line */
	char *what, *why; /* or NULL */
	bool instead;     /* in place of what ferry says, not beside it */
};

enum hook_function { HOOK_CHECK, HOOK_HINT, HOOK_EXPLAIN, HOOK_FUNCTIONS };

struct
    hook_use { /* of a function of the exercise's own file, as far as it was called */
	int line;   /* where it begins; 0: there is none */
	bool spoke; /* it returned something */
};

struct hook_words {
	char *check; /* why the answer does not pass, one line; or NULL */
	char *hint;  /* or NULL */
	struct hook_note *notes;
	size_t note_n;
	struct faults
	    faults; /* the first of each file; files are named from the pack */
	struct hook_use own[HOOK_FUNCTIONS];
	int ms; /* the longest that one file took */
};

/* NULL if the exercise and its pack have no hooks. */
FERRY_CHECK struct hooks *hooks_start(
    const struct exercise *x, struct hook_ask *ask, const struct sandbox_state *box);

/* A descriptor to poll for reading before the next step; it changes from step to step. */
FERRY_CHECK int hooks_fd(const struct hooks *h);

/* Without blocking; whether it is over. */
FERRY_CHECK bool hooks_step(struct hooks *h);

/* What was said leaves h. */
void hooks_take(struct hook_words *out, struct hooks *h);

/* "check", "hint" or "explain". Static. */
FERRY_CHECK const char *hook_name(enum hook_function f);

/* Ends what still runs. NULL is fine. */
void hooks_free(struct hooks *h);
void hook_words_release(struct hook_words *w);

#endif
