/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * mutants - see mutants.h.
 */
#include "pack/mutants.h"

#include "base/mem.h"
#include "base/path.h"

int
mutants_read(struct exercise *x, const struct value *v, const char *where,
    const char *path, struct err *e)
{
	if (v->type != VALUE_TABLE || !value_len(v) || value_len(v) > MUTANTS_MAX)
		return err_set(e, ERR_INVALID,
		    "%s: %s: expected a list of 1 to %d planted bugs", where, path,
		    MUTANTS_MAX);
	x->mutants = mem_calloc(value_len(v), sizeof *x->mutants);
	for (size_t i = 0; i < value_len(v); i++) {
		const struct value *item = value_at(v, i);
		bool is_table = item->type == VALUE_TABLE;
		const char *file =
		    is_table ? value_as_str(value_get(item, "file"), NULL) : NULL;
		const char *says =
		    is_table ? value_as_str(value_get(item, "says"), NULL) : NULL;

		if (!file || !path_is_name(file) || !says || !*says)
			return err_set(e, ERR_INVALID,
			    "%s: %s: expected { file = \"wraps-late.rs\", says = \"a ring "
			    "that …\" } as number %zu",
			    where, path, i + 1);
		x->mutants[x->mutant_n++] =
		    (struct mutant){ mem_strdup(file), mem_strdup(says) };
	}
	return 0;
}

void
mutants_release(struct exercise *x)
{
	for (size_t i = 0; i < x->mutant_n; i++) {
		mem_free(x->mutants[i].file);
		mem_free(x->mutants[i].says);
	}
	mem_free(x->mutants);
}
