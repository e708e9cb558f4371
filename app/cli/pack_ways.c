/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * pack_ways - see pack_ways.h.
 */
#include "cli/pack_ways.h"

#include "base/mem.h"
#include "base/text.h"
#include "pack/about.h"
#include "pack/capability.h"

#include <errno.h>
#include <poll.h>
#include <stdio.h>
#include <string.h>
#include <strings.h>
#include <time.h>
#include <unistd.h>

enum { NAMES_SHOWN = 12, ANSWER_MAX_BYTES = 64 };

int
ways_open(struct pack_ways *w, struct ferry *f, const struct cli_args *a, struct err *e)
{
	*w = (struct pack_ways){ .ferry = f, .args = a, .lock.fd = -1 };
	if (ferry_how(&w->how, f, e) < 0)
		return -1;
	w->packs = path_join(f->places.data, "packs");
	if (ending_open(&w->ending, e) == 0) {
		if (packs_lock(&w->lock, w->packs, e) == 0)
			return 0;
		ending_close(&w->ending);
	}
	mem_free(w->packs);
	return -1;
}

int
ways_close(struct pack_ways *w, int rc)
{
	packs_unlock(&w->lock);
	mem_free(w->packs);
	ending_close(&w->ending);
	if (w->ended_by)
		raise(w->ended_by);
	return rc;
}

static void
draw(struct out *bar, const struct get *g)
{
	struct get_progress p = get_progress(g);
	char text[120] = "fetching";

	if (!out_is_terminal(bar))
		return;
	if (p.all)
		snprintf(text, sizeof text, "fetching: %zu of %zu objects, %zu KiB",
		    p.objects, p.all, p.bytes >> 10);
	out_redraw(bar, text);
}

struct get *
ways_fetch(struct pack_ways *w, const char *url, const char *ref, struct err *e)
{
	const struct toolchain *tools = ferry_tools(w->ferry, e);
	struct get *g =
	    tools ? get_start(w->packs, url, ref, &tools->sandbox, e) : NULL;
	enum get_state s = GET_MORE;
	struct out *bar;

	if (!g)
		return NULL;
	bar = out_open_beside();
	while (!w->ended_by && (s = get_step(g, e)) == GET_MORE) {
		struct pollfd fds[] = { { .fd = get_fd(g), .events = POLLIN },
			{ .fd = w->ending.fd, .events = POLLIN } };

		draw(bar, g);
		(void)poll(fds, 2, -1);
		w->ended_by = ending_read(&w->ending);
	}
	if (out_is_terminal(bar))
		out_redraw(bar, "");
	(void)!out_close(bar, NULL);
	if (w->ended_by)
		err_set(e, ERR_TOOL, "interrupted");
	if (!w->ended_by && s == GET_DONE)
		return g;
	get_free(g);
	return NULL;
}

/* A line that was typed, without its end; false at the end of input or a signal. */
static bool
read_line(struct pack_ways *w, char *line, size_t size)
{
	size_t n = 0;
	char c;

	for (;;) {
		struct pollfd fds[] = { { .fd = STDIN_FILENO, .events = POLLIN },
			{ .fd = w->ending.fd, .events = POLLIN } };

		(void)poll(fds, 2, -1);
		w->ended_by = ending_read(&w->ending);
		if (w->ended_by)
			return false;
		if (!fds[0].revents)
			continue;
		if (read(STDIN_FILENO, &c, 1) != 1)
			return false;
		if (c == '\n')
			break;
		if (n + 1 < size)
			line[n++] = c;
	}
	line[n] = '\0';
	return true;
}

int
ways_ask(struct pack_ways *w, const char *option, const char *question, struct err *e)
{
	char line[ANSWER_MAX_BYTES] = "";
	struct out *o;

	if (cli_value(w->args, option))
		return 1;
	if (!isatty(STDIN_FILENO) || !isatty(STDERR_FILENO))
		return err_set(e, ERR_USAGE,
		    "there is nobody to be asked; --%s agrees to what is above",
		    option);
	o = out_open_beside();
	out_say(o, OUT_TITLE, "%s [y/N] ", question);
	(void)!out_close(o, NULL);
	if (!read_line(w, line, sizeof line))
		return 0;
	return !strcasecmp(line, "y") || !strcasecmp(line, "yes");
}

static void
say_field(struct out *o, const char *name, const char *text)
{
	out_say(o, OUT_DIM, "  %-10s ", name);
	out_say(o, OUT_PLAIN, "%s\n", text);
}

static void
say_commit(
    struct out *o, const char *commit, const struct about *about, const char *signature)
{
	char date[32] = "?", text[600];
	time_t at = (time_t)about->at;
	struct tm tm;

	if (gmtime_r(&at, &tm))
		strftime(date, sizeof date, "%Y-%m-%d", &tm);
	snprintf(text, sizeof text, "%.12s of %s by %s", commit, date, about->author);
	say_field(o, "commit", text);
	say_field(o, "", about->subject);
	snprintf(text, sizeof text, "files: %zu, %zu KiB", about->files,
	    (about->bytes + 1023) >> 10);
	say_field(o, "size", text);
	say_field(o, "signature",
	    signature          ? signature
	    : about->is_signed ? "there is one, which was not checked"
			       : "none");
}

static void
say_info(struct out *o, const struct pack *p)
{
	struct buf authors = BUF_INIT(1024);
	char text[80];

	for (size_t i = 0; i < p->info.author_n; i++)
		buf_addf(&authors, "%s%s", i ? ", " : "", p->info.authors[i]);
	if (authors.len)
		say_field(o, "authors", authors.ptr);
	say_field(o, "licence", p->info.licence);
	snprintf(text, sizeof text, "%zu (chapters: %zu)", p->n, p->chapter_n);
	say_field(o, "exercises", text);
	buf_release(&authors);
}

char *
ways_signature(const struct pin *pin)
{
	return pin->signer ? mem_printf("by the key %s", pin->signer) : NULL;
}

int
ways_summary(struct out *o, const struct catalogue *c, const struct pack *p,
    const char *url, const char *signature, struct err *e)
{
	const char *commit = source_commit(p->source), *first = "may";
	struct about about = { 0 };

	if (commit && about_read(&about, p->source, e) < 0)
		return -1;
	out_say(
	    o, OUT_TITLE, "%s %s: %s\n", p->info.id, p->info.version, p->info.title);
	say_field(o, "from", url);
	if (commit)
		say_commit(o, commit, &about, signature);
	say_info(o, p);
	for (const struct capability *a = capabilities; a->name; a++)
		if (capability_needed(a, c, p)) {
			say_field(o, first, a->says);
			first = "";
		}
	about_release(&about);
	return 0;
}

void
ways_names(struct out *o, const char *heading, char **names, size_t n)
{
	if (!n)
		return;
	out_say(o, OUT_TITLE, "%s\n", heading);
	for (size_t i = 0; i < n && i < NAMES_SHOWN; i++)
		out_say(o, OUT_PLAIN, "  %s\n", names[i]);
	if (n > NAMES_SHOWN)
		out_say(o, OUT_DIM, "  and %zu more\n", n - NAMES_SHOWN);
}
