/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * report - what came of a check, as a value: see lesson.h.
 */
#include "lesson/lesson.h"

#include "base/mem.h"
#include "lesson/answer.h"

void
report_release(struct report *r)
{
	buf_release(&r->answer);
	mem_free(r->answer_path);
	outcome_release(&r->outcome);
	diags_release(&r->diags);
	verdict_release(&r->verdict);
	notes_release(&r->notes);
	*r = (struct report){ .answer = BUF_INIT(ANSWER_MAX + 1) };
}

void
report_slim(struct report *r)
{
	buf_release(&r->answer);
	diags_release(&r->diags);
	for (size_t i = 0; i < r->outcome.side_n; i++)
		side_release(&r->outcome.sides[i]);
}
