/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * next - see next.h. Progress is joined to the catalogue by name; what was recorded for
 * exercises that no longer exist stays in the database and is not shown.
 */
#include "lesson/next.h"
#include "base/file.h"
#include "base/mem.h"
#include "base/path.h"
#include "lesson/answer.h"
#include "store/attempt.h"

#include <string.h>

const char *
standing_name(enum standing s)
{
	static const char *const names[] = {
		[STANDING_NEW] = "new",
		[STANDING_STARTED] = "started",
		[STANDING_PASSED] = "passed",
	};

	return names[s];
}

/* Nothing was ever recorded: reading must not create the file. */
static bool
has_database(const struct ferry *f)
{
	char *path = path_join(f->places.data, "progress.db");
	bool yes = f->db_ || file_exists(path);

	mem_free(path);
	return yes;
}

static void
stand(struct place *p, const struct ferry *f, const struct exercise *x,
    const struct progress_list *all)
{
	char *path = answer_path(f, x);

	if (file_exists(path))
		p->standing = STANDING_STARTED;
	mem_free(path);
	for (size_t i = 0; i < all->n; i++) {
		if (strcmp(all->v[i].exercise, x->name))
			continue;
		p->attempts = all->v[i].attempts;
		p->passed_at = all->v[i].passed_at;
		p->standing = all->v[i].passed ? STANDING_PASSED : STANDING_STARTED;
	}
}

int
standings_read(struct standings *out, struct ferry *f, struct err *e)
{
	const struct catalogue *c = ferry_catalogue(f, e);
	struct progress_list all = { 0 };
	struct db *db;

	*out = (struct standings){ 0 };
	if (!c)
		return -1;
	if (has_database(f)) {
		db = ferry_db(f, e);
		if (!db || progress_list(&all, db, e) < 0)
			return -1;
	}
	out->n = c->exercise_n;
	out->v = mem_calloc(out->n, sizeof *out->v);
	for (size_t i = 0; i < out->n; i++)
		stand(&out->v[i], f, &c->exercises[i], &all);
	progress_list_release(&all);
	return 0;
}

void
standings_release(struct standings *s)
{
	mem_free(s->v);
	*s = (struct standings){ 0 };
}

size_t
next_exercise(const struct standings *s, size_t after)
{
	for (size_t k = 0; k < s->n; k++) {
		size_t i = (after == NEXT_NONE ? k : after + 1 + k) % s->n;

		if (s->v[i].standing != STANDING_PASSED)
			return i;
	}
	return NEXT_NONE;
}

static bool
was_met(char *const *met, const char *what)
{
	for (; *met; met++)
		if (!strcmp(*met, what))
			return true;
	return false;
}

int
next_hints(
    size_t *out, size_t *n, struct ferry *f, const struct exercise *x, struct err *e)
{
	char *none[] = { NULL };
	char **met = NULL;
	struct db *db;

	*n = 0;
	if (has_database(f)) {
		db = ferry_db(f, e);
		if (!db || attempt_codes(&met, db, x->name, e) < 0)
			return -1;
	}
	for (size_t i = 0; i < x->hint_n; i++)
		if (!x->hints[i].after || was_met(met ? met : none, x->hints[i].after))
			out[(*n)++] = i;
	attempt_codes_free(met);
	return 0;
}
