/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * report - what came of a check, as a value: see lesson.h.
 */
#include "lesson/lesson.h"

#include <poll.h>
#include <string.h>

#include "base/mem.h"
#include "base/path.h"
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
	hook_words_release(&r->hooks);
	*r = (struct report){ .answer = BUF_INIT(ANSWER_MAX + 1) };
}

const struct diag *
report_warning(const struct report *r, const struct exercise *x, size_t i)
{
	const char *file = judge_answer_name(x->kind);

	for (size_t k = 0; file && r->verdict.rust_built && k < r->diags.n; k++) {
		const struct diag *d = &r->diags.v[k];
		const struct diag_span *at = diag_primary(d);

		if (d->tool != DIAG_RUSTC || strcmp(d->level, "warning") != 0 || !at ||
		    strcmp(path_base(at->file), file) != 0 || at->line < 1 ||
		    (d->code && !strncmp(d->code, "clippy::", 8)))
			continue;
		if (!i--)
			return d;
	}
	return NULL;
}

void
report_slim(struct report *r)
{
	buf_release(&r->answer);
	diags_release(&r->diags);
	for (size_t i = 0; i < r->outcome.side_n; i++)
		side_release(&r->outcome.sides[i]);
}

int
lesson_check(struct report *out, struct ferry *f, const struct exercise *x,
    const struct lesson_how *how, struct err *e)
{
	struct lesson *l = lesson_start(f, x, how, e);
	enum lesson_state s;

	if (!l)
		return -1;
	do {
		struct pollfd p = { .fd = lesson_fd(l), .events = POLLIN };

		(void)poll(&p, 1, -1);
		s = lesson_step(l, e);
	} while (s == LESSON_MORE);
	if (s == LESSON_DONE)
		lesson_take(out, l);
	lesson_free(l);
	return s == LESSON_DONE ? 0 : -1;
}
