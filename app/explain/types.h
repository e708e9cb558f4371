/* SPDX-License-Identifier: MIT OR Apache-2.0 */
#ifndef FERRY_EXPLAIN_TYPES_H
#define FERRY_EXPLAIN_TYPES_H
/*
 * types - the types that notes depend on and errors do not show, asked of rustc.
 *
 * lua/ferry/asks.lua says of which place the type is wanted; a copy of the program that
 * asks for all of them is compiled, and each answer goes to its diagnostic's `type`. What
 * cannot be found out is left NULL: the rules have words for that.
 *
 *	t = types_start(rules, &diags, tools, &of);
 *	while (t && !types_step(t))
 *		poll types_fd(t);
 *	types_finish(&diags, t);
 *	explain_diags(&notes, rules, &diags);
 */
#include "explain/explain.h"
#include "run/toolchain.h"

struct types; /* questions under way; opaque */

struct types_of {         /* borrowed until types_start() returns */
	const char *file; /* as diagnostics name it, and rules_add_source() was told */
	const char *path; /* where it lies; modules are looked for beside it */
	const char *edition;
};

/* NULL if no diagnostic asks for a type, or rustc cannot be started. */
FERRY_CHECK struct types *types_start(struct rules *r, const struct diags *d,
    const struct toolchain *tools, const struct types_of *of);
FERRY_CHECK int types_fd(const struct types *t);

/* Does what can be done without blocking; true once the answers are there. */
FERRY_CHECK bool types_step(struct types *t);

/* Puts what is known into d, the diagnostics of types_start(), and frees t, which may be
 * NULL. */
void types_finish(struct diags *d, struct types *t);

/* All of it, blocking. */
void types_find(struct diags *d, struct rules *r, const struct toolchain *tools,
    const struct types_of *of);

#endif
