/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * named - the files that an exercise's manifest names, from the table of its fields.
 */
#include "pack/fields.h"

#include <stdio.h>

const char *
exercise_named(char field[EXERCISE_FIELD], const struct exercise *x, size_t i)
{
	for (size_t k = 0; k < exercise_field_n; k++) {
		const struct field *f = &exercise_fields[k];
		const char *file = f->type == FIELD_FILE
				       ? *(char *const *)((const char *)x + f->to)
				       : NULL;

		if (!file || i-- > 0)
			continue;
		snprintf(field, EXERCISE_FIELD, "%s", f->path);
		return file;
	}
	if (i >= x->mutant_n)
		return NULL;
	snprintf(field, EXERCISE_FIELD, "rust.mutants[%zu].file", i + 1);
	return x->mutants[i].file;
}
