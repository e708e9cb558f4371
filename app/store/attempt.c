/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * attempt - see attempt.h. The last stage of the straight line: one check, one commit.
 *
 * Everything about progress is derived from the attempts when it is asked for; there
 * is no second copy that could disagree. The tables are explained in progress/.
 */
#include "store/attempt.h"
#include "base/mem.h"
#include "store/query.h"

#include <string.h>

static int
add_row(int *number, struct db *db, const struct attempt *a, struct err *e)
{
	struct query q;
	int row;

	query_open(&q, db,
	    "INSERT INTO attempts (exercise, number, verdict, pass, at, ms, sandbox) "
	    "SELECT ?1, coalesce(max(number), 0) + 1, ?2, ?3, ?4, ?5, ?6 "
	    "FROM tried WHERE exercise = ?1 RETURNING number");
	query_add_text(&q, a->exercise, strlen(a->exercise));
	query_add_text(&q, a->verdict, strlen(a->verdict));
	query_add_int(&q, a->pass);
	query_add_int(&q, a->at);
	query_add_int(&q, a->ms);
	query_add_text(&q, a->sandbox, a->sandbox ? strlen(a->sandbox) : 0);
	row = query_step(&q, e);
	if (row > 0) {
		*number = (int)query_int(&q, 0);
		row = query_step(&q, e);
	}
	query_close(&q);
	return row;
}

/* Runs `sql` for each name with the attempt, its position and the name. */
static int
add_names(struct db *db, const char *sql, long long attempt, const char *const *names,
    size_t n, struct err *e)
{
	struct query q;

	for (size_t i = 0; i < n; i++) {
		query_open(&q, db, sql);
		query_add_int(&q, attempt);
		query_add_int(&q, (long long)i);
		query_add_text(&q, names[i], strlen(names[i]));
		if (query_run(&q, e) < 0)
			return -1;
	}
	return 0;
}

static int
add_rest(struct db *db, const struct attempt *a, struct err *e)
{
	long long attempt = sqlite3_last_insert_rowid(db->handle);
	struct query q;

	query_open(&q, db, "INSERT INTO answers (attempt, text) VALUES (?, ?)");
	query_add_int(&q, attempt);
	query_add_text(&q, a->answer ? a->answer : "", a->answer ? a->answer_len : 0);
	if (query_run(&q, e) < 0 ||
	    add_names(db, "INSERT INTO attempt_codes VALUES (?, ?, ?)", attempt,
		a->codes, a->code_n, e) < 0)
		return -1;
	return add_names(db, "INSERT INTO attempt_tests VALUES (?, ?, ?)", attempt,
	    a->failed_tests, a->failed_test_n, e);
}

int
attempt_add(int *number, struct db *db, const struct attempt *a, struct err *e)
{
	int count = 0;

	if (db_begin(db, e) < 0)
		return -1;
	if (add_row(&count, db, a, e) < 0 || add_rest(db, a, e) < 0 ||
	    db_commit(db, e) < 0) {
		db_rollback(db);
		return -1;
	}
	*number = count;
	return 0;
}

int
attempt_repeats(bool *out, struct db *db, const struct attempt *a, struct err *e)
{
	struct query q;
	int row;

	query_open(&q, db,
	    "SELECT 1 FROM tried JOIN answers ON attempt = id WHERE exercise = ?1 "
	    "AND number = (SELECT max(number) FROM tried WHERE exercise = ?1) "
	    "AND verdict = ?2 AND text = ?3");
	query_add_text(&q, a->exercise, strlen(a->exercise));
	query_add_text(&q, a->verdict, strlen(a->verdict));
	query_add_text(&q, a->answer ? a->answer : "", a->answer ? a->answer_len : 0);
	row = query_step(&q, e);
	query_close(&q);
	*out = row > 0;
	return row < 0 ? -1 : 0;
}

int
progress_list(struct progress_list *out, struct db *db, struct err *e)
{
	struct progress_list list = { 0 };
	size_t cap = 0;
	struct query q;
	int row;

	query_open(&q, db,
	    "SELECT exercise, count(*), max(pass), min(at), "
	    "coalesce(min(CASE WHEN pass THEN at END), 0), max(at) "
	    "FROM tried GROUP BY exercise ORDER BY exercise");
	while ((row = query_step(&q, e)) > 0) {
		list.v = mem_grow(list.v, &cap, list.n + 1, sizeof *list.v);
		list.v[list.n++] = (struct progress){
			.exercise = mem_strdup(query_text(&q, 0)),
			.attempts = (int)query_int(&q, 1),
			.passed = query_int(&q, 2) != 0,
			.first_at = query_int(&q, 3),
			.passed_at = query_int(&q, 4),
			.last_at = query_int(&q, 5),
		};
	}
	query_close(&q);
	if (row < 0)
		progress_list_release(&list);
	*out = list;
	return row;
}

void
progress_list_release(struct progress_list *p)
{
	for (size_t i = 0; i < p->n; i++)
		mem_free(p->v[i].exercise);
	mem_free(p->v);
	*p = (struct progress_list){ 0 };
}

int
attempt_codes(char ***out, struct db *db, const char *exercise, struct err *e)
{
	size_t n = 0, cap = 0;
	char **codes = mem_grow(NULL, &cap, 1, sizeof *codes);
	struct query q;
	int row;

	query_open(&q, db,
	    "SELECT code FROM attempt_codes JOIN tried ON id = attempt "
	    "WHERE exercise = ?1 UNION "
	    "SELECT name FROM attempt_tests JOIN tried ON id = attempt "
	    "WHERE exercise = ?1 ORDER BY 1");
	query_add_text(&q, exercise, strlen(exercise));
	while ((row = query_step(&q, e)) > 0) {
		codes = mem_grow(codes, &cap, n + 2, sizeof *codes);
		codes[n++] = mem_strdup(query_text(&q, 0));
	}
	query_close(&q);
	codes[n] = NULL;
	if (row < 0) {
		attempt_codes_free(codes);
		codes = NULL;
	}
	*out = codes;
	return row;
}

void
attempt_codes_free(char **codes)
{
	for (char **c = codes; c && *c; c++)
		mem_free(*c);
	mem_free(codes);
}

int
hints_opened(size_t out[HINTS_MAX], size_t *n, struct db *db, const char *exercise,
    struct err *e)
{
	struct query q;
	int row;

	*n = 0;
	query_open(&q, db,
	    "SELECT number FROM hints LEFT JOIN aliases ON name = exercise "
	    "WHERE coalesce(now, exercise) = ? "
	    "GROUP BY number ORDER BY min(at), number");
	query_add_text(&q, exercise, strlen(exercise));
	while ((row = query_step(&q, e)) > 0) {
		long long number = query_int(&q, 0);

		if (number >= 0 && number < HINTS_MAX && *n < HINTS_MAX)
			out[(*n)++] = (size_t)number;
	}
	query_close(&q);
	return row < 0 ? -1 : 0;
}

int
hint_open(struct db *db, const char *exercise, int number, long long at, struct err *e)
{
	struct query q;

	if (db_begin(db, e) < 0)
		return -1;
	/* why: within one second, the order in which they were opened would be lost */
	query_open(&q, db,
	    "INSERT OR IGNORE INTO hints SELECT ?1, ?2, max(?3, coalesce(max(at) + 1, 0)) "
	    "FROM hints WHERE exercise = ?1");
	query_add_text(&q, exercise, strlen(exercise));
	query_add_int(&q, number);
	query_add_int(&q, at);
	if (query_run(&q, e) < 0 || db_commit(db, e) < 0) {
		db_rollback(db);
		return -1;
	}
	return 0;
}
