/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * check_all - see check_all.h: the loop around many checks, with a bar on stderr while
 * they run and the summary on stdout.
 */
#include "cli/check_all.h"

#include "base/log.h"
#include "base/text.h"
#include "cli/ending.h"
#include "cli/out.h"
#include "cli/show_many.h"
#include "lesson/many.h"

#include <poll.h>
#include <signal.h>

static void
draw(struct out *bar, const struct many *m)
{
	struct buf text = BUF_INIT(4096);

	if (out_is_terminal(bar)) {
		show_many_progress(&text, m, out_columns(bar));
		out_redraw(bar, text.ptr);
	}
	buf_release(&text);
}

/* Until all is done or a signal comes, which is returned, else 0. */
static int
follow(struct many *m, const struct ending *ending)
{
	struct pollfd fds[MANY_JOBS_MAX + 1] = { { .fd = ending->fd,
	    .events = POLLIN } };
	struct out *bar = out_open_beside();
	int ended_by = 0;

	while (!ended_by && many_step(m)) {
		size_t n = many_fds(fds + 1, m);

		draw(bar, m);
		(void)poll(fds, n + 1, -1);
		ended_by = ending_read(ending);
	}
	many_cancel(m);
	if (out_is_terminal(bar))
		out_redraw(bar, "");
	(void)!out_close(bar, NULL);
	return ended_by;
}

static int
exit_code(const struct many *m)
{
	struct many_counts c;
	size_t n;
	const struct many_item *v = many_items(&n, m);

	many_count(&c, m);
	for (size_t i = 0; i < n; i++)
		if (v[i].state == MANY_FAILED && v[i].cause.code == ERR_BUG)
			return err_exit_code(ERR_BUG);
	if (c.failed)
		return err_exit_code(ERR_TOOL);
	return c.not_passed ? CLI_NOT_PASSED : CLI_PASSED;
}

static int
print(const struct cli_args *a, const struct many *m, long long ms, struct err *e)
{
	struct out *o = out_open(cli_value(a, "json") != NULL);

	if (out_is_json(o))
		show_many_json(o, m, ms);
	else if (cli_value(a, "junit"))
		show_many_junit(o, m, ms);
	else
		show_many(o, m, ms);
	return out_close(o, e);
}

int
check_all(struct ferry *f, const struct cli_args *a, struct err *e)
{
	struct many_how how = { .pack = cli_value(a, "pack"),
		.answers = cli_value(a, "answers"),
		.fresh = cli_value(a, "fresh") != NULL };
	long long start = clock_ms();
	struct ending ending;
	struct many *m;
	int ended_by, rc;

	if (jobs_read(&how.jobs, cli_value(a, "jobs"), e) < 0)
		return -1;
	m = many_start(f, &how, e);
	if (!m || ending_open(&ending, e) < 0) {
		many_free(m);
		return -1;
	}
	ended_by = follow(m, &ending);
	rc = print(a, m, clock_ms() - start, e);
	if (rc == 0)
		rc = exit_code(m);
	many_free(m);
	ending_close(&ending);
	if (ended_by)
		raise(ended_by);
	return rc;
}
