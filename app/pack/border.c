/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * border - see border.h.
 */
#include "pack/border.h"
#include "base/mem.h"

/* 0, or -1 where an entry is neither a function nor a type. */
static int
read_one(struct bridge *to, const struct value *v)
{
	const struct value *fields = value_get(v, "fields");

	to->name = mem_strdup(value_as_str(value_get(v, "name"), NULL));
	to->c = mem_strdup(value_as_str(value_get(v, "c"), NULL));
	to->rust = mem_strdup(value_as_str(value_get(v, "rust"), NULL));
	if (!to->name || !to->rust || (!to->c && !value_len(fields)))
		return -1;
	to->fields = mem_calloc(value_len(fields) + 1, sizeof *to->fields);
	for (size_t i = 0; i < value_len(fields); i++) {
		const char *name = value_as_str(value_at(fields, i), NULL);

		if (!name)
			return -1;
		to->fields[to->field_n++] = mem_strdup(name);
	}
	return 0;
}

int
border_read(struct bridge **to, size_t *count, const struct value *v, const char *where,
    const char *path, struct err *e)
{
	*to = mem_calloc(value_len(v) + 1, sizeof **to);
	for (size_t i = 0; i < value_len(v); i++)
		if (read_one(&(*to)[(*count)++], value_at(v, i)) < 0)
			return err_set(e, ERR_INVALID,
			    "%s: %s: entry %zu: expected { name = \"…\", c = \"…\", "
			    "rust = \"…\" }, or of a type { name = \"…\", rust = "
			    "\"…\", fields = { … } }",
			    where, path, i + 1);
	return value_len(v) ? 0
			    : err_set(e, ERR_INVALID,
				  "%s: %s: expected a list of tables", where, path);
}
