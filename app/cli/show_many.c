/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * show_many - see show_many.h: the table, the line of progress, and JSON.
 */
#include "cli/show_many.h"

#include "base/mem.h"
#include "base/text.h"
#include "cli/show.h"

#include <stdio.h>
#include <string.h>

enum { NAME_LEAST = 12, GAP = 2, TIME = 8, BAR_MOST = 30 };

const char *
show_many_verdict(const struct many_item *item)
{
	static const char *const names[] = {
		[MANY_NOT_STARTED] = "not-started",
		[MANY_WAITING] = "waiting",
		[MANY_CHECKING] = "checking",
		[MANY_FAILED] = "not-checked",
		[MANY_CANCELLED] = "cancelled",
	};

	return item->state == MANY_CHECKED ? verdict_name(item->report.verdict.kind)
					   : names[item->state];
}

const char *
show_many_cause(const struct many_item *item)
{
	if (item->state == MANY_FAILED)
		return item->cause.text;
	if (item->state == MANY_CHECKED && !item->report.verdict.pass)
		return item->report.verdict.text;
	return NULL;
}

static enum out_style
style_of(const struct many_item *item)
{
	if (item->state == MANY_CHECKED)
		return item->report.verdict.pass ? OUT_GOOD : OUT_BAD;
	return item->state == MANY_NOT_STARTED ? OUT_DIM : OUT_WARN;
}

/* "tests failed" */
static char *
words_of(const struct many_item *item)
{
	char *words = mem_strdup(show_many_verdict(item));

	for (char *s = words; *s; s++)
		if (*s == '-')
			*s = ' ';
	return words;
}

static size_t
wider(size_t width, const char *text)
{
	size_t w = text_width(text, strlen(text));

	return w > width ? w : width;
}

/* A cell and the gap behind it; what is too wide is cut with a mark. */
static void
say_cell(struct out *o, enum out_style style, const char *text, size_t width)
{
	size_t len = strlen(text), w = text_width(text, len);

	if (w > width) {
		len = text_fit(text, len, width - 1);
		w = text_width(text, len) + 1;
		out_say(o, style, "%.*s…", (int)len, text);
	} else {
		out_say(o, style, "%s", text);
	}
	out_say(o, OUT_PLAIN, "%*s", (int)(width - w + GAP), "");
}

struct table {
	size_t name, kind, verdict; /* widths */
};

static struct table
measure(const struct out *o, const struct many_item *v, size_t n)
{
	struct table t = { NAME_LEAST, strlen("kind"), strlen("verdict") };
	size_t columns = out_columns(o), rest;

	for (size_t i = 0; i < n; i++) {
		t.name = wider(t.name, v[i].exercise->name);
		t.kind = wider(t.kind, v[i].exercise->kind);
		t.verdict = wider(t.verdict, show_many_verdict(&v[i]));
	}
	rest = t.kind + t.verdict + TIME + 3 * GAP;
	if (columns && t.name + rest > columns)
		t.name = columns > NAME_LEAST + rest ? columns - rest : NAME_LEAST;
	return t;
}

static void
say_row(struct out *o, const struct table *t, const struct many_item *item)
{
	char *words = words_of(item);

	say_cell(o, OUT_PLAIN, item->exercise->name, t->name);
	say_cell(o, OUT_DIM, item->exercise->kind, t->kind);
	if (item->state == MANY_CHECKED) {
		say_cell(o, style_of(item), words, t->verdict);
		out_say(o, OUT_DIM, "%6.2f s", item->report.ms / 1000.0);
	} else {
		out_say(o, style_of(item), "%s", words);
	}
	out_say(o, OUT_PLAIN, "\n");
	mem_free(words);
}

/* Below the row. What stands in the way of one check mostly does in that of others. */
static void
say_cause(struct out *o, const char **said, const char *cause)
{
	if (*said && !strcmp(*said, cause))
		out_say(o, OUT_DIM, "    the same as above\n");
	else
		out_prose(o, 4, NULL, cause);
	*said = cause;
}

/* "3 not passed" behind what is there already, unless there are none of it. */
static void
add_count(struct buf *b, size_t n, const char *what)
{
	if (n)
		buf_addf(b, "%s%zu %s", b->len ? ", " : "", n, what);
}

/* In one line where there is room for it. */
static void
say_totals(struct out *o, const struct many *m, long long ms)
{
	struct buf b = BUF_INIT(256);
	size_t columns = out_columns(o);
	struct many_counts c;

	many_count(&c, m);
	add_count(&b, c.passed, "passed");
	add_count(&b, c.not_passed, "not passed");
	add_count(&b, c.failed, "not checked");
	add_count(&b, c.cancelled, "cancelled");
	add_count(&b, c.not_started, "not started");
	buf_addf(&b, "%s; %.1f s", b.len ? "" : "no exercises", (double)ms / 1000.0);
	out_say(o, OUT_PLAIN, "\n");
	if (columns && b.len > columns)
		out_prose(o, 0, NULL, b.ptr);
	else
		out_say(o,
		    c.not_passed || c.failed ? OUT_BAD
		    : c.passed               ? OUT_GOOD
					     : OUT_PLAIN,
		    "%s\n", b.ptr);
	buf_release(&b);
}

/* One of them will do: they all have the same database. */
static void
say_unsaved(struct out *o, const struct many_item *v, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		if (v[i].report.unsaved.code != ERR_NONE) {
			out_say(
			    o, OUT_BAD, "NOT RECORDED: %s\n", v[i].report.unsaved.text);
			return;
		}
	}
}

void
show_many(struct out *o, const struct many *m, long long ms)
{
	size_t n;
	const struct many_item *v = many_items(&n, m);
	struct table t = measure(o, v, n);
	const char *said = NULL;

	say_cell(o, OUT_TITLE, "exercise", t.name);
	say_cell(o, OUT_TITLE, "kind", t.kind);
	say_cell(o, OUT_TITLE, "verdict", t.verdict);
	out_say(o, OUT_TITLE, "%*s\n", TIME, "time");
	for (size_t i = 0; i < n; i++) {
		const char *cause = show_many_cause(&v[i]);

		say_row(o, &t, &v[i]);
		if (cause)
			say_cause(o, &said, cause);
	}
	say_totals(o, m, ms);
	say_unsaved(o, v, n);
}

static void
item_json(struct out *o, const struct many_item *item)
{
	if (item->state == MANY_CHECKED) {
		show_report_json(o, item->exercise, &item->report);
		return;
	}
	out_object(o, NULL);
	out_int(o, "version", 1);
	out_str(o, "exercise", item->exercise->name);
	out_str(o, "kind", item->exercise->kind);
	out_str(o, "verdict", show_many_verdict(item));
	out_bool(o, "pass", false);
	out_str(o, "text", show_many_cause(item));
	out_end(o);
}

void
show_many_json(struct out *o, const struct many *m, long long ms)
{
	struct many_counts c;
	size_t n;
	const struct many_item *v = many_items(&n, m);

	many_count(&c, m);
	out_object(o, NULL);
	out_int(o, "version", 1);
	out_array(o, "exercises");
	for (size_t i = 0; i < n; i++)
		item_json(o, &v[i]);
	out_end(o);
	out_object(o, "totals");
	out_int(o, "exercises", (long long)n);
	out_int(o, "passed", (long long)c.passed);
	out_int(o, "not_passed", (long long)c.not_passed);
	out_int(o, "not_checked", (long long)c.failed);
	out_int(o, "cancelled", (long long)c.cancelled);
	out_int(o, "not_started", (long long)c.not_started);
	out_end(o);
	out_int(o, "ms", ms);
	out_end(o);
}

/* The exercise that has been at work for the longest. */
static const char *
current(const struct many *m)
{
	size_t n;
	const struct many_item *v = many_items(&n, m);

	for (size_t i = 0; i < n; i++)
		if (v[i].state == MANY_CHECKING)
			return v[i].exercise->name;
	return NULL;
}

void
show_many_progress(struct buf *out, const struct many *m, size_t columns)
{
	size_t bar = columns / 5 < BAR_MOST ? columns / 5 : BAR_MOST, done, all;
	const char *name = current(m);
	struct many_counts c;

	many_count(&c, m);
	done = c.passed + c.not_passed + c.failed;
	all = done + c.to_do;
	buf_addc(out, '[');
	for (size_t i = 0; i < bar; i++)
		buf_addc(out, i * all < done * bar ? '#' : '-');
	buf_addf(out, "] %zu/%zu", done, all);
	if (c.not_passed)
		buf_addf(out, ", %zu not passed", c.not_passed);
	if (c.failed)
		buf_addf(out, ", %zu not checked", c.failed);
	if (name)
		buf_addf(out, ": %s", name);
}
