/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * hints - see hints.h.
 */
#include "pack/hints.h"

#include "base/mem.h"

#include <string.h>

enum { HINTS_MOST = 32, LIMIT_MOST = 1000 };

static int
expected(const char *where, const char *path, const char *what, const struct value *got,
    struct err *e)
{
	return err_set(e, ERR_INVALID, "%s: %s: expected %s, got %s", where, path, what,
	    value_type_name(got));
}

int
limits_read(struct exercise *x, const struct value *v, const char *where,
    const char *path, struct err *e)
{
	if (v->type != VALUE_TABLE || v->u.t->list_n)
		return expected(where, path, "a table of name = number", v, e);
	x->max = mem_calloc(v->u.t->field_n, sizeof *x->max);
	for (size_t i = 0; i < v->u.t->field_n; i++) {
		const struct value_field *field = &v->u.t->fields[i];

		if (field->v.type != VALUE_INT || field->v.u.i < 0 ||
		    field->v.u.i > LIMIT_MOST)
			return expected(
			    where, path, "a number from 0 to 1000", &field->v, e);
		x->max[x->max_n++] = (struct limit){ .what = mem_strdup(field->key),
			.n = (int)field->v.u.i };
	}
	return 0;
}

int
hints_read(struct exercise *x, const struct value *v, const char *where,
    const char *path, struct err *e)
{
	if (v->type != VALUE_TABLE || !value_len(v) || value_len(v) > HINTS_MOST)
		return expected(where, path, "a list of 1 to 32 hints", v, e);
	x->hints = mem_calloc(value_len(v), sizeof *x->hints);
	for (size_t i = 0; i < value_len(v); i++) {
		const struct value *item = value_at(v, i), *text = item, *after = NULL;

		if (item->type == VALUE_TABLE) {
			text = value_at(item, 0);
			after = value_get(item, "after");
		}
		if (!text || text->type != VALUE_STR ||
		    (after && after->type != VALUE_STR))
			return expected(where, path,
			    "a string or { after = \"E0382\", \"text\" }", item, e);
		x->hints[x->hint_n++] =
		    (struct hint){ .text = mem_strdup(text->u.s.ptr),
			    .after = mem_strdup(value_as_str(after, NULL)) };
	}
	return 0;
}

/* It becomes a word of rustc's command line, where "@tests.rs" would be a file of flags. */
int
edition_read(struct exercise *x, const struct value *v, const char *where,
    const char *path, struct err *e)
{
	static const char *const known[] = { "2015", "2018", "2021", "2024" };
	const char *given = value_as_str(v, "");

	for (size_t i = 0; i < sizeof known / sizeof *known; i++)
		if (!strcmp(given, known[i])) {
			x->edition = mem_strdup(given);
			return 0;
		}
	return err_set(e, ERR_INVALID,
	    "%s: %s: expected \"2015\", \"2018\", \"2021\" or \"2024\"", where, path);
}
