/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * pack_verify - every claim of a pack proved, every defect named.
 */
#include "base/file.h"
#include "base/log.h"
#include "base/mem.h"
#include "base/path.h"
#include "cli/ending.h"
#include "cli/jobs.h"
#include "cli/out.h"
#include "cli/pack_verbs.h"
#include "cli/show_verify.h"
#include "lesson/verify.h"

#include <poll.h>
#include <signal.h>
#include <string.h>

char *
pack_folder(const struct ferry *f, const char *given)
{
	if (given)
		return mem_strdup(given);
	return file_exists("pack.lua") ? mem_strdup(".")
				       : path_join(f->places.share, "exercises");
}

/* Redraws the line if it says something new; *shown is what stands there, owned. */
static void
draw(struct out *bar, char **shown, const struct verify *v)
{
	struct buf text = BUF_INIT(4096);

	if (!out_is_terminal(bar))
		return;
	show_verify_progress(&text, v, out_columns(bar));
	if (!*shown || strcmp(*shown, text.ptr) != 0) {
		out_redraw(bar, text.ptr);
		mem_free(*shown);
		*shown = buf_take(&text);
	}
	buf_release(&text);
}

/* Until all is done or a signal comes, which is returned, else 0. */
static int
follow(struct verify *v, const struct ending *ending)
{
	struct pollfd fds[VERIFY_FDS + 1] = { { .fd = ending->fd, .events = POLLIN } };
	struct out *bar = out_open_beside();
	char *shown = NULL;
	int ended_by = 0;

	while (!ended_by && verify_step(v)) {
		size_t n = verify_fds(fds + 1, v);

		draw(bar, &shown, v);
		(void)poll(fds, n + 1, -1);
		ended_by = ending_read(ending);
	}
	if (ended_by)
		verify_cancel(v);
	if (out_is_terminal(bar))
		out_redraw(bar, "");
	(void)!out_close(bar, NULL);
	mem_free(shown);
	return ended_by;
}

static int
print(const struct cli_args *a, const struct verify *v, long long ms, struct err *e)
{
	struct out *o = out_open(cli_value(a, "json") != NULL);

	if (out_is_json(o))
		show_verify_json(o, v, ms);
	else if (cli_value(a, "junit"))
		show_verify_junit(o, v, ms);
	else
		show_verify(o, v, ms);
	return out_close(o, e);
}

static int
exit_code(const struct verify *v)
{
	struct verify_progress p;

	verify_count(&p, v);
	if (p.untried)
		return err_exit_code(ERR_TOOL);
	return p.faults ? CLI_NOT_PASSED : CLI_PASSED;
}

static int
run(struct ferry *f, const struct cli_args *a, struct err *e)
{
	char *dir = pack_folder(f, a->word_n ? a->words[0] : NULL);
	struct verify_how how = { .dir = dir, .all = cli_value(a, "all") != NULL };
	long long start = clock_ms();
	struct verify *v = NULL;
	struct ending ending;
	int ended_by = 0, rc = -1;

	if (cli_value(a, "json") && cli_value(a, "junit")) {
		err_set(e, ERR_USAGE,
		    "--json and --junit are two forms of one output: leave one out");
		goto out;
	}
	if (jobs_read(&how.jobs, cli_value(a, "jobs"), e) < 0)
		goto out;
	v = verify_start(f, &how, e);
	if (!v || ending_open(&ending, e) < 0)
		goto out;
	ended_by = follow(v, &ending);
	rc = print(a, v, clock_ms() - start, e);
	if (rc == 0)
		rc = exit_code(v);
	verify_free(v);
	v = NULL;
	ending_close(&ending);
	if (ended_by)
		raise(ended_by);
out:
	verify_free(v);
	mem_free(dir);
	return rc;
}

const struct pack_verb pack_verify = {
	.name = "verify",
	.usage = "[PATH] [--all] [--jobs N] [--json | --junit]",
	.summary = "prove every claim of a pack by running it; name every defect",
	.words_max = 1,
	.run = run,
};
