/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * suits - see suits.h.
 */
#include "lesson/suits.h"

#include "base/mem.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const struct need {
	const char *name; /* as a manifest has it */
	const char *words;
	enum sandbox_part part; /* what must hold for it */
	bool granted;           /* `to` is set for its programs */
	size_t to;
} needs[] = {
	{ "fork", "programs that fork", PART_NAMESPACES, true,
	    offsetof(struct build_needs, fork) },
	{ "net-loopback", "a network of their own for programs", PART_NAMESPACES, true,
	    offsetof(struct build_needs, loopback) },
	{ "scratch", "a folder that programs may write to", PART_NAMESPACES, true,
	    offsetof(struct build_needs, scratch) },
	{ "leaks", "LeakSanitizer", PART_PTRACE, false, 0 },
	{ "tsan", "TSan", PART_ADDRESSES, false, 0 },
};

static const struct need *
find(const char *name)
{
	for (size_t i = 0; i < sizeof needs / sizeof *needs; i++)
		if (!strcmp(needs[i].name, name))
			return &needs[i];
	return NULL;
}

static bool
has_part(const struct sandbox_state *s, const struct need *n)
{
	return !s->parts[n->part].error &&
	       (n->part != PART_NAMESPACES || sandbox_has(s->tier, n->part));
}

/* The minor version of "1.88.0"; 0 if there is no rustc. */
static int
minor_of(const struct toolchain *t)
{
	const char *dot = t->rustc_version ? strchr(t->rustc_version, '.') : NULL;

	return dot ? (int)strtol(dot + 1, NULL, 10) : 0;
}

/* A missing rustc is told by whoever starts it. */
static bool
is_too_old(const struct exercise *x, const struct toolchain *t)
{
	return x->min_rustc && minor_of(t) && minor_of(t) < x->min_rustc;
}

bool
suits_asks(const struct exercise *x)
{
	return x->need_n || x->min_rustc;
}

char *
suits_lack(const struct exercise *x, const struct toolchain *t)
{
	if (is_too_old(x, t))
		return mem_printf("rustc 1.%d", x->min_rustc);
	for (size_t i = 0; i < x->need_n; i++) {
		const struct need *n = find(x->needs[i]);

		if (n && !has_part(&t->sandbox, n))
			return mem_strdup(n->words);
	}
	return NULL;
}

int
suits_plan(struct build_needs *out, const struct exercise *x, const struct toolchain *t,
    struct err *e)
{
	if (is_too_old(x, t))
		return err_set(e, ERR_TOOL,
		    "%s needs rustc 1.%d or newer, here is %s: `rustup update stable`",
		    x->name, x->min_rustc, t->rustc_version);
	for (size_t i = 0; i < x->need_n; i++) {
		const struct need *n = find(x->needs[i]);

		if (!n)
			continue;
		if (!has_part(&t->sandbox, n)) {
			char *what = mem_printf(
			    "%s needs %s, which there is not", x->name, n->words);
			int rc =
			    t->sandbox.parts[n->part].error
				? sandbox_need_part(&t->sandbox, n->part, what, e)
				: err_set(e, ERR_TOOL, "%s in tier %s: `ferry doctor`",
				      what, sandbox_tier_name(t->sandbox.tier));

			mem_free(what);
			return rc;
		}
		if (n->granted)
			*(bool *)((char *)out + n->to) = true;
	}
	return 0;
}
