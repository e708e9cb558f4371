/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * renamed - see renamed.h. What follows from it, installed.c and lesson/ do.
 */
#include "pack/renamed.h"

#include "base/mem.h"
#include "base/path.h"

int
renamed_read(struct pack_info *p, const struct value *v, const char *where,
    const char *path, struct err *e)
{
	if (v->type != VALUE_TABLE || value_len(v))
		return err_set(e, ERR_INVALID,
		    "%s: %s: expected a table of old ids and new ones, got %s", where,
		    path, value_type_name(v));
	p->renamed = mem_calloc(v->u.t->field_n, sizeof *p->renamed);
	for (size_t i = 0; i < v->u.t->field_n; i++) {
		const struct value_field *f = &v->u.t->fields[i];
		const char *to = value_as_str(&f->v, "");

		if (!path_is_name(f->key) || !path_is_name(to))
			return err_set(e, ERR_INVALID,
			    "%s: %s: expected ids, got \"%.64s\" and \"%.64s\"", where,
			    path, f->key, to);
		p->renamed[p->renamed_n++] =
		    (struct renaming){ .from = mem_strdup(f->key),
			    .to = mem_strdup(to) };
	}
	return 0;
}

void
renamed_free(struct renaming *v, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		mem_free(v[i].from);
		mem_free(v[i].to);
	}
	mem_free(v);
}
