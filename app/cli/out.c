/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * out - see out.h. The only file outside diag/ that knows jansson, and the only one in
 * cli/ that writes escape sequences: data never brings its own.
 */
#include "cli/out.h"
#include "base/buf.h"
#include "base/mem.h"
#include "base/text.h"

#include <errno.h>
#include <jansson.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#define DEPTH_MAX   16
#define WIDTH_MAX   100
#define WIDTH_PLAIN 80

struct out {
	FILE *to; /* stdout or stderr */
	bool json, colour;
	size_t width;
	json_t *root;
	json_t *open[DEPTH_MAX]; /* borrowed from root */
	int depth;
};

bool
out_is_terminal(const struct out *o)
{
	const char *term = getenv("TERM");

	return isatty(fileno(o->to)) && term && strcmp(term, "dumb") != 0;
}

size_t
out_columns(const struct out *o)
{
	struct winsize size = { 0 };

	if (!isatty(fileno(o->to)))
		return 0;
	(void)ioctl(fileno(o->to), TIOCGWINSZ, &size);
	return size.ws_col ? size.ws_col : WIDTH_PLAIN;
}

static struct out *
open_on(FILE *to)
{
	struct out *o = mem_calloc(1, sizeof *o);
	const char *no_color = getenv("NO_COLOR");
	size_t columns;

	o->to = to;
	o->colour = out_is_terminal(o) && !(no_color && *no_color);
	o->width = WIDTH_PLAIN;
	columns = out_columns(o);
	if (columns >= 40)
		o->width = columns < WIDTH_MAX ? columns : WIDTH_MAX;
	return o;
}

struct out *
out_open(bool json)
{
	struct out *o = open_on(stdout);

	o->json = json;
	return o;
}

struct out *
out_open_beside(void)
{
	struct out *o = open_on(stderr);

	if (out_is_terminal(o))
		fputs("\r\033[K", stderr);
	return o;
}

int
out_close(struct out *o, struct err *e)
{
	FILE *to = o->to;
	int rc = 0;

	if (o->root) {
		rc = json_dumpf(o->root, to, JSON_INDENT(2) | JSON_ENSURE_ASCII);
		fputc('\n', to);
		json_decref(o->root);
	}
	mem_free(o);
	if (fflush(to) != 0 || ferror(to))
		rc = -1;
	return rc == 0 ? 0
		       : err_set(e, ERR_IO, "cannot write to standard %s: %s",
			     to == stderr ? "error" : "output", strerror(errno));
}

bool
out_is_json(const struct out *o)
{
	return o->json;
}

static void
write_styled(const struct out *o, enum out_style style, const char *ptr, size_t len)
{
	static const char *const codes[] = {
		[OUT_PLAIN] = "",
		[OUT_TITLE] = "\033[1m",
		[OUT_DIM] = "\033[2m",
		[OUT_GOOD] = "\033[32m",
		[OUT_BAD] = "\033[1;31m",
		[OUT_WARN] = "\033[33m",
		[OUT_NAME] = "\033[36m",
	};

	if (o->colour)
		fputs(codes[style], o->to);
	fwrite(ptr, 1, len, o->to);
	if (o->colour && style != OUT_PLAIN)
		fputs("\033[0m", o->to);
}

void
out_say(struct out *o, enum out_style style, const char *fmt, ...)
{
	struct buf clean = BUF_INIT(BUF_MAX);
	va_list ap;
	char *text;
	int n;

	va_start(ap, fmt);
	n = vasprintf(&text, fmt, ap);
	va_end(ap);
	if (n < 0)
		mem_exhausted();
	text_sanitise(&clean, text, (size_t)n);
	write_styled(o, style, clean.ptr, clean.len);
	buf_release(&clean);
	mem_free(text);
}

/* One line of prose; *in_name carries an open backtick over the line's end. */
static void
write_prose_line(const struct out *o, const char *s, size_t len, bool *in_name)
{
	while (len) {
		const char *tick = memchr(s, '`', len);
		size_t n = tick ? (size_t)(tick - s) : len;

		if (tick && !o->colour)
			n++;
		write_styled(o, *in_name ? OUT_NAME : OUT_PLAIN, s, n);
		if (tick) {
			*in_name = !*in_name;
			n = (size_t)(tick - s) + 1;
		}
		s += n;
		len -= n;
	}
}

void
out_prose(struct out *o, int indent, const char *first, const char *text)
{
	struct buf clean = BUF_INIT(BUF_MAX);
	size_t columns = o->width - (size_t)indent, skip;
	bool in_name = false;

	text_sanitise(&clean, text, strlen(text));
	for (size_t i = 0; i < clean.len || i == 0;) {
		size_t n = text_wrap(&skip, clean.ptr + i, clean.len - i, columns);

		if (i == 0 && first)
			fprintf(o->to, "%-*s", indent, first);
		else
			fprintf(o->to, "%*s", n ? indent : 0, "");
		write_prose_line(o, clean.ptr + i, n, &in_name);
		fputc('\n', o->to);
		i += n + skip;
		if (!n && !skip)
			break;
	}
	buf_release(&clean);
}

void
out_redraw(struct out *o, const char *text)
{
	struct buf clean = BUF_INIT(BUF_MAX);
	size_t columns = out_columns(o);

	text_sanitise(&clean, text, strlen(text));
	/* why: a terminal whose last column is filled goes on to the next line */
	fputs("\r", o->to);
	fwrite(clean.ptr, 1, text_fit(clean.ptr, clean.len, columns ? columns - 1 : 0),
	    o->to);
	fputs("\033[K", o->to);
	fflush(o->to);
	buf_release(&clean);
}

void
out_raw(struct out *o, const char *ptr, size_t len)
{
	fwrite(ptr, 1, len, o->to);
}

void
out_block(struct out *o, const char *prefix, const char *text, size_t len)
{
	struct buf clean = BUF_INIT(BUF_MAX);

	text_sanitise(&clean, text, len);
	for (size_t i = 0; i < clean.len;) {
		size_t n = strcspn(clean.ptr + i, "\n");

		write_styled(o, OUT_DIM, prefix, strlen(prefix));
		write_styled(o, OUT_PLAIN, clean.ptr + i, n);
		fputc('\n', o->to);
		i += n + 1;
	}
	buf_release(&clean);
}

void
out_rule(struct out *o, const char *words)
{
	struct buf line = BUF_INIT(1024);

	buf_addf(&line, "--- %s ", words);
	while (line.len < o->width)
		buf_addc(&line, '-');
	out_say(o, OUT_DIM, "%s\n", line.ptr);
	buf_release(&line);
}

/* Puts v (whose reference it takes) at its place. */
static void
put(struct out *o, const char *key, json_t *v)
{
	json_t *at = o->depth ? o->open[o->depth - 1] : NULL;

	if (!v)
		mem_exhausted();
	if (!at)
		o->root = v;
	else if (json_is_array(at))
		json_array_append_new(at, v);
	else
		json_object_set_new(at, key, v);
}

static void
open_in(struct out *o, const char *key, json_t *v)
{
	put(o, key, v);
	if (o->depth < DEPTH_MAX)
		o->open[o->depth++] = v;
}

void
out_object(struct out *o, const char *key)
{
	open_in(o, key, json_object());
}

void
out_array(struct out *o, const char *key)
{
	open_in(o, key, json_array());
}

void
out_end(struct out *o)
{
	o->depth--;
}

void
out_str(struct out *o, const char *key, const char *s)
{
	json_t *v = s ? json_string(s) : json_null();
	char *clean;

	if (!v) { /* not UTF-8 */
		clean = text_clean(s);
		v = json_string(clean);
		mem_free(clean);
	}
	put(o, key, v);
}

void
out_int(struct out *o, const char *key, long long i)
{
	put(o, key, json_integer(i));
}

void
out_int_or_null(struct out *o, const char *key, long long i)
{
	put(o, key, i ? json_integer(i) : json_null());
}

void
out_bool(struct out *o, const char *key, bool b)
{
	put(o, key, json_boolean(b));
}

void
out_null(struct out *o, const char *key)
{
	put(o, key, json_null());
}
