/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * claim_hooks - see claims.h: a pack's hooks work on every start and answer of an exercise,
 * say the same each time, and say something at all. What they are for is claimed as
 * everything else is: by wrong answers, and by reasons.txt.
 */
#include "base/mem.h"
#include "base/path.h"
#include "lesson/claims.h"
#include "script/worker.h"

#include <string.h>

/* Adds it unless it is there: one hook looks at many answers. */
static void
add_once(
    struct faults *to, const char *file, int line, const char *field, const char *text)
{
	for (size_t i = 0; i < to->n; i++)
		if (to->v[i].line == line && !strcmp(to->v[i].file, file) &&
		    !strcmp(to->v[i].text, text))
			return;
	fault_add(to, file, line, field, "%s", text);
}

static void
judge_working(struct faults *to, const struct claim *c)
{
	const struct hook_words *w = &c->report.hooks;

	for (size_t i = 0; i < w->faults.n; i++) {
		const struct fault *f = &w->faults.v[i];

		add_once(to, f->file, f->line > 0 ? f->line : 1, f->field, f->text);
	}
}

/* The explanation that the pack has of the first that was met; NULL if it has none. */
static const struct note_own *
own_of(const struct report *r)
{
	for (size_t i = 0; i < r->notes.n; i++)
		if (r->notes.v[i].own.pack)
			return &r->notes.v[i].own;
	return NULL;
}

static const char *
title_of(const struct report *r)
{
	const struct note_own *own = own_of(r);

	return own ? own->title : "";
}

static const char *
hint_of(const struct report *r)
{
	return r->hooks.hint ? r->hooks.hint : "";
}

/* What reasons.txt says of the hooks' words on a wrong answer. */
static void
judge_reason(struct faults *to, const struct claim *c, const char *name, const char *of,
    const char *said)
{
	char *reason = claim_reason(c->exercise, path_base(c->file), of);

	if (reason && !strstr(said, reason))
		fault_add(to, name, 1, NULL,
		    "reasons.txt says \"%s%s\", which is not in \"%.300s\"", of, reason,
		    said);
	mem_free(reason);
}

static void
judge_claim(struct faults *to, const struct claim *c, const struct claims_how *how)
{
	const struct report *r = &c->report, *before = c->again ? &c[-1].report : r;
	char *name = claims_name(c->exercise, how->dir, c->file);

	if (strcmp(hint_of(r), hint_of(before)) != 0 ||
	    strcmp(title_of(r), title_of(before)) != 0)
		fault_add(to, name, 1, NULL,
		    "the hooks say something else of it the second time: \"%.200s\" and "
		    "\"%.200s\", then \"%.200s\" and \"%.200s\"",
		    hint_of(before), title_of(before), hint_of(r), title_of(r));
	if (c->kind == CLAIM_WRONG) {
		judge_reason(to, c, name, "hint: ", hint_of(r));
		judge_reason(to, c, name, "note: ", title_of(r));
	}
	mem_free(name);
}

/* A function of the exercise's own file that has never spoken is not proved. */
static void
judge_use(struct faults *to, const char *name, const struct claim *v, size_t n,
    enum hook_function f)
{
	static const char *const lacks[] = {
		[HOOK_CHECK] =
		    "check() refuses no wrong answer: one is to show what it "
		    "is for",
		[HOOK_HINT] =
		    "hint() has a hint for neither the start nor a wrong answer",
		[HOOK_EXPLAIN] = "explain() explains nothing that the start or a wrong "
				 "answer meets",
	};
	bool spoke = false;
	int line = 0;

	for (size_t i = 0; i < n; i++) {
		const struct hook_use *use = &v[i].report.hooks.own[f];

		line = use->line ? use->line : line;
		spoke = spoke || (use->spoke && v[i].kind != CLAIM_SOLUTION);
	}
	if (line && !spoke)
		fault_add(to, name, line, hook_name(f), "%s", lacks[f]);
}

/* What the hooks took for a claim that was tried twice. */
static int
least_ms(const struct claim *again)
{
	int ms = again->report.hooks.ms, before = again[-1].report.hooks.ms;

	return before < ms ? before : ms;
}

void
claims_judge_hooks(
    struct faults *to, const struct claim *v, size_t n, const struct claims_how *how)
{
	const struct exercise *x = n ? v->exercise : NULL;
	int ms = 0;
	size_t had = to->n;
	char *name;

	if (!x || (!x->hooks && !x->pack_hooks))
		return;
	for (size_t i = 0; i < n; i++) {
		judge_working(to, &v[i]);
		judge_claim(to, &v[i], how);
		/* why the lesser of two tries: a busy machine makes one take long */
		if (v[i].again && least_ms(&v[i]) > ms)
			ms = least_ms(&v[i]);
	}
	name =
	    x->hooks ? claims_name(x, how->dir, x->hooks) : mem_strdup(x->pack_hooks);
	if (ms > WORKER_WALL_MS / 2 && to->n == had)
		fault_add(to, name, 1, NULL,
		    "it takes %d ms of the %d that there are; at most half was expected",
		    ms, WORKER_WALL_MS);
	for (int f = 0; f < HOOK_FUNCTIONS && x->hooks && to->n == had; f++)
		judge_use(to, name, v, n, (enum hook_function)f);
	mem_free(name);
}
