/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * pack_record - what a pack's programs really do becomes what its manifests declare, once
 * the author has read the difference. Only the values change.
 */
#include "base/file.h"
#include "base/mem.h"
#include "base/path.h"
#include "cli/ending.h"
#include "cli/out.h"
#include "cli/pack_verbs.h"
#include "lesson/measure.h"

#include <poll.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

/* The two words: a folder, an exercise, or both. */
struct asked {
	char *dir;      /* owned */
	const char *id; /* NULL: all */
};

static struct asked
read_words(const struct ferry *f, const struct cli_args *a)
{
	const char *first = a->word_n ? a->words[0] : NULL;
	struct asked out = { .id = a->word_n > 1 ? a->words[1] : NULL };
	char *manifest = first ? path_join(first, "pack.lua") : NULL;

	if (a->word_n == 1 && !file_exists(manifest) && !strchr(first, '/')) {
		out.id = first;
		first = NULL;
	}
	out.dir = pack_folder(f, first);
	mem_free(manifest);
	return out;
}

/* The lines that differ; both texts have as many, since only values change. */
static void
show_edit(struct out *o, const struct measure_edit *edit)
{
	const char *was = edit->before, *is = edit->after;

	for (int line = 1; *was || *is; line++) {
		size_t n = strcspn(was, "\n"), m = strcspn(is, "\n");

		if (n != m || memcmp(was, is, n) != 0) {
			out_say(o, OUT_TITLE, "%s:%d:\n", edit->name, line);
			out_say(o, OUT_BAD, "- %.*s\n", (int)n, was);
			out_say(o, OUT_GOOD, "+ %.*s\n", (int)m, is);
		}
		was += n + (was[n] == '\n');
		is += m + (is[m] == '\n');
	}
}

static void
show(struct out *o, const struct measure_edit *edits, size_t n, const struct faults *f)
{
	for (size_t i = 0; i < f->n; i++) {
		char *line = fault_line(&f->v[i]);

		out_say(o, OUT_WARN, "%s\n", line);
		mem_free(line);
	}
	for (size_t i = 0; i < n; i++)
		show_edit(o, &edits[i]);
	if (!n && !f->n)
		out_say(o, OUT_PLAIN, "all is declared as it happens\n");
}

/* Whether the author accepts what was shown. */
static bool
accepts(const struct cli_args *a, size_t n)
{
	char answer[8] = "";

	if (cli_value(a, "yes"))
		return true;
	if (!isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO)) {
		fprintf(
		    stderr, "ferry: nothing is written; --yes writes what is shown\n");
		return false;
	}
	fprintf(stderr, "Write %zu file%s? [y/N] ", n, n == 1 ? "" : "s");
	return fgets(answer, sizeof answer, stdin) &&
	       (*answer == 'y' || *answer == 'Y');
}

static int
follow(struct measure *m, const struct ending *ending)
{
	struct pollfd fds[MANY_JOBS_MAX + 1] = { { .fd = ending->fd,
	    .events = POLLIN } };
	int ended_by = 0;

	while (!ended_by && measure_step(m)) {
		(void)poll(fds, measure_fds(fds + 1, m) + 1, -1);
		ended_by = ending_read(ending);
	}
	return ended_by;
}

static int
write_all(const struct measure_edit *edits, size_t n, struct err *e)
{
	for (size_t i = 0; i < n; i++)
		if (file_replace(
			edits[i].path, edits[i].after, strlen(edits[i].after), e) < 0)
			return -1;
	return CLI_PASSED;
}

/* What was measured is shown, and written if the author likes it. */
static int
offer(const struct cli_args *a, struct measure *m, struct err *e)
{
	size_t n;
	const struct measure_edit *edits = measure_edits(&n, m);
	const struct faults *f = measure_faults(m);
	struct out *o = out_open(false);

	show(o, edits, n, f);
	if (out_close(o, e) < 0)
		return -1;
	if (n && !accepts(a, n))
		return CLI_NOT_PASSED;
	if (n && write_all(edits, n, e) < 0)
		return -1;
	return f->n ? CLI_NOT_PASSED : CLI_PASSED;
}

static int
run(struct ferry *f, const struct cli_args *a, struct err *e)
{
	struct asked asked = read_words(f, a);
	struct measure *m = NULL;
	struct ending ending;
	int jobs, ended_by = 0, rc = -1;

	if (jobs_read(&jobs, cli_value(a, "jobs"), e) == 0)
		m = measure_start(f, asked.dir, asked.id, jobs, e);
	if (m && ending_open(&ending, e) == 0) {
		ended_by = follow(m, &ending);
		ending_close(&ending);
		if (!ended_by)
			rc = offer(a, m, e);
	}
	measure_free(m);
	mem_free(asked.dir);
	if (ended_by)
		raise(ended_by);
	return rc;
}

const struct pack_verb pack_record = {
	.name = "record",
	.usage = "[PATH] [EXERCISE] [--yes] [--jobs N]",
	.summary = "write into the manifests what the programs really do",
	.words_max = 2,
	.run = run,
};
