/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * carry - see carry.h. A pack says "this was called that" once, and its pin remembers it;
 * which of the names holds now follows from which of them the pack has. So a rollback
 * needs no undoing, and neither does a ferry that was killed between two steps.
 */
#include "lesson/carry.h"

#include "base/file.h"
#include "base/log.h"
#include "base/mem.h"
#include "git/merge.h"
#include "judge/verdict.h"
#include "lesson/answer.h"
#include "store/alias.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

static const struct exercise *
find_id(const struct catalogue *c, const struct pack *p, const char *id)
{
	for (size_t i = p->first; i < p->first + p->n; i++)
		if (!strcmp(c->exercises[i].id, id))
			return &c->exercises[i];
	return NULL;
}

/* Follows the renamings one way, at most as many steps as there are renamings. */
static const struct exercise *
follow(const struct catalogue *c, const struct pack *p, const char *id, bool back)
{
	const struct exercise *x = find_id(c, p, id);

	for (size_t steps = 0; !x && steps < p->renamed_n; steps++) {
		const char *next = NULL;

		for (size_t i = 0; i < p->renamed_n && !next; i++) {
			const struct renaming *r = &p->renamed[i];

			if (!strcmp(back ? r->to : r->from, id))
				next = back ? r->from : r->to;
		}
		if (!next)
			return NULL;
		id = next;
		x = find_id(c, p, id);
	}
	return x;
}

const struct exercise *
carry_find(const struct catalogue *c, const struct pack *p, const char *id)
{
	const struct exercise *x = follow(c, p, id, false);

	return x ? x : follow(c, p, id, true);
}

static void
move_answer(const struct ferry *f, const struct pack *p, const char *id,
    const struct exercise *x)
{
	char *old = mem_printf("%s/answers/%s/%s", f->places.data, p->info.id, id);
	char *new = mem_printf("%s/answers/%s/%s", f->places.data, p->info.id, x->id);

	if (file_exists(old) && !file_exists(new) && rename(old, new) < 0)
		log_line("carry", "%s stays: %s", old, strerror(errno));
	mem_free(old);
	mem_free(new);
}

void
carry_answers(const struct ferry *f, const struct catalogue *c)
{
	for (size_t k = 0; k < c->pack_n; k++) {
		const struct pack *p = &c->packs[k];

		for (size_t i = 0; i < 2 * p->renamed_n; i++) {
			const struct renaming *r = &p->renamed[i / 2];
			const char *id = i % 2 ? r->to : r->from;
			const struct exercise *x = carry_find(c, p, id);

			if (x && strcmp(x->id, id) != 0)
				move_answer(f, p, id, x);
		}
	}
}

int
carry_attempts(struct db *db, const struct catalogue *c, struct err *e)
{
	struct alias *v = NULL;
	size_t n = 0, cap = 0;
	int rc = 0;

	for (size_t k = 0; k < c->pack_n; k++) {
		const struct pack *p = &c->packs[k];

		for (size_t i = 0; i < 2 * p->renamed_n; i++) {
			const struct renaming *r = &p->renamed[i / 2];
			const char *id = i % 2 ? r->to : r->from;
			const struct exercise *x = carry_find(c, p, id);

			if (!x || !strcmp(x->id, id))
				continue;
			v = mem_grow(v, &cap, n + 1, sizeof *v);
			v[n++] =
			    (struct alias){ .name = mem_printf("%s/%s", p->info.id, id),
				    .now = x->name };
		}
	}
	if (n)
		rc = aliases_set(db, v, n, e);
	for (size_t i = 0; i < n; i++)
		mem_free((char *)(size_t)v[i].name);
	mem_free(v);
	return rc;
}

static bool
is_same(const struct buf *a, const struct buf *b)
{
	return a->len == b->len && !memcmp(a->ptr, b->ptr, a->len);
}

int
carry_merge(enum carry_merge *out, struct buf *text, const struct ferry *f,
    const struct exercise *before, const struct exercise *now, struct err *e)
{
	struct buf old = BUF_INIT(EXERCISE_FILE_MAX + 1);
	struct buf new = BUF_INIT(EXERCISE_FILE_MAX + 1);
	struct buf answer = BUF_INIT(ANSWER_MAX + 1);
	char *path = answer_path(f, now);
	bool clean = true;
	int rc = judge_start(&old, before, e);

	*out = CARRY_NOTHING;
	if (rc == 0)
		rc = judge_start(&new, now, e);
	if (rc == 0 && !is_same(&old, &new) && file_exists(path)) {
		rc = file_read(&answer, path, ANSWER_MAX, e);
		if (rc == 0)
			rc = merge_texts(text, &clean, &old, &answer, &new, e);
		*out = !clean                   ? CARRY_CONFLICT
		       : is_same(text, &answer) ? CARRY_SAME
						: CARRY_MERGED;
	}
	buf_release(&old);
	buf_release(&new);
	buf_release(&answer);
	mem_free(path);
	return rc;
}

int
carry_write(char **backup, const struct ferry *f, const struct exercise *x,
    const struct buf *text, struct err *e)
{
	char *path = answer_path(f, x);
	int rc = answer_keep(backup, f, x, e);

	if (rc == 0)
		rc = file_replace(path, text->ptr, text->len, e);
	mem_free(path);
	return rc;
}
