/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * outcome - what came of a build, as a value: see build.h.
 */
#include "run/build.h"

#include <string.h>

void
side_init(struct side *s, const struct lane_spec *lane)
{
	*s = (struct side){ .name = lane->name, .c_file = lane->c_file };
	proc_result_init(&s->compiler);
	proc_result_init(&s->program);
	buf_init(&s->before, 0);
}

void
side_release(struct side *s)
{
	proc_result_release(&s->compiler);
	proc_result_release(&s->program);
	buf_release(&s->before);
}

const struct side *
outcome_side(const struct outcome *o, const char *name)
{
	for (size_t i = 0; i < o->side_n; i++)
		if (strcmp(o->sides[i].name, name) == 0)
			return &o->sides[i];
	return NULL;
}

void
outcome_release(struct outcome *o)
{
	for (size_t i = 0; i < o->side_n; i++)
		side_release(&o->sides[i]);
	*o = (struct outcome){ 0 };
}
