/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * tally - see tally.h.
 */
#include "store/tally.h"

#include "base/mem.h"
#include "store/query.h"

#include <string.h>

static int
read_exercises(struct tally *out, struct db *db, const char *from, struct err *e)
{
	struct query q;
	size_t cap = 0;
	int row;

	query_open(&q, db,
	    "SELECT exercise, COUNT(*), COALESCE(MIN(CASE WHEN pass THEN number END), 0), "
	    "(SELECT COUNT(*) FROM hints WHERE hints.exercise = attempts.exercise) "
	    "FROM attempts WHERE substr(exercise, 1, length(?1)) = ?1 "
	    "GROUP BY exercise ORDER BY exercise");
	query_add_text(&q, from, strlen(from));
	while ((row = query_step(&q, e)) > 0) {
		out->v = mem_grow(out->v, &cap, out->n + 1, sizeof *out->v);
		out->v[out->n++] = (struct tally_exercise){
			.exercise = mem_strdup(query_text(&q, 0)),
			.attempts = (int)query_int(&q, 1),
			.to_pass = (int)query_int(&q, 2),
			.hints = (int)query_int(&q, 3),
		};
	}
	query_close(&q);
	return row;
}

static int
read_codes(struct tally *out, struct db *db, const char *from, struct err *e)
{
	struct query q;
	size_t cap = 0;
	int row;

	query_open(&q, db,
	    "SELECT exercise, code, COUNT(DISTINCT attempt) AS n "
	    "FROM attempt_codes JOIN attempts ON id = attempt "
	    "WHERE substr(exercise, 1, length(?1)) = ?1 "
	    "GROUP BY exercise, code ORDER BY exercise, n DESC, code");
	query_add_text(&q, from, strlen(from));
	while ((row = query_step(&q, e)) > 0) {
		out->codes =
		    mem_grow(out->codes, &cap, out->code_n + 1, sizeof *out->codes);
		out->codes[out->code_n++] =
		    (struct tally_code){ .exercise = mem_strdup(query_text(&q, 0)),
			    .code = mem_strdup(query_text(&q, 1)),
			    .n = (int)query_int(&q, 2) };
	}
	query_close(&q);
	return row;
}

int
tally_read(struct tally *out, struct db *db, const char *pack, struct err *e)
{
	char *from = mem_printf("%s/", pack);
	int rc;

	*out = (struct tally){ 0 };
	rc = read_exercises(out, db, from, e);
	if (rc == 0)
		rc = read_codes(out, db, from, e);
	if (rc < 0)
		tally_release(out);
	mem_free(from);
	return rc;
}

void
tally_release(struct tally *t)
{
	for (size_t i = 0; i < t->n; i++)
		mem_free(t->v[i].exercise);
	for (size_t i = 0; i < t->code_n; i++) {
		mem_free(t->codes[i].exercise);
		mem_free(t->codes[i].code);
	}
	mem_free(t->v);
	mem_free(t->codes);
	*t = (struct tally){ 0 };
}
