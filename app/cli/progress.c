/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * progress - see progress.h. The line is written only when it changes.
 */
#include "cli/progress.h"

#include "base/log.h"
#include "base/mem.h"
#include "cli/out.h"

#include <string.h>

enum { SECOND_MS = 1000 };

static void
write_line(const char *text)
{
	struct out *o = out_open_beside();

	if (out_is_terminal(o))
		out_redraw(o, text);
	(void)!out_close(o, NULL);
}

/* "E0382 line 17: `t` took the frame", without the backticks. */
static void
add_note(struct buf *b, const struct note *note)
{
	buf_addf(b, "%s line %d: ", note->code ? note->code : note->level, note->line);
	for (const char *p = note->headline ? note->headline : ""; *p; p++)
		if (*p != '`')
			buf_addc(b, *p);
}

void
progress_show(struct progress *p, struct lesson *l)
{
	struct buf b = BUF_INIT(4096);
	const struct note *note = lesson_first_note(l);
	long long now = clock_ms();

	if (!p->started)
		p->started = now;
	if (note)
		add_note(&b, note);
	else
		buf_adds(&b, lesson_stage(l));
	if (now - p->started >= SECOND_MS)
		buf_addf(&b, ", %lld s", (now - p->started) / SECOND_MS);
	if (!p->shown || strcmp(p->shown, b.ptr) != 0) {
		mem_free(p->shown);
		p->shown = mem_strdup(b.ptr);
		write_line(b.ptr);
	}
	buf_release(&b);
}

void
progress_end(struct progress *p)
{
	if (p->shown)
		write_line("");
	mem_free(p->shown);
	*p = (struct progress){ 0 };
}
