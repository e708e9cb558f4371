/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * rich - see rich.h. The text and its styles are two buffers of the same length, and a
 * line is a range of them: no runs have to be split when a line wraps.
 */
#include "tui/rich.h"
#include "base/mem.h"
#include "base/text.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#define TAB 8

void
rich_init(struct rich *r)
{
	*r = (struct rich){ .text = BUF_INIT(BUF_MAX), .styles = BUF_INIT(BUF_MAX) };
}

void
rich_release(struct rich *r)
{
	buf_release(&r->text);
	buf_release(&r->styles);
	mem_free(r->lines);
	*r = (struct rich){ .text = BUF_INIT(BUF_MAX), .styles = BUF_INIT(BUF_MAX) };
}

void
rich_clear(struct rich *r)
{
	buf_clear(&r->text);
	buf_clear(&r->styles);
	r->n = r->start = 0;
	r->indent = r->hang = 0;
	r->in_right = false;
}

void
rich_clean(struct buf *out, const char *s, size_t len)
{
	struct buf clean = BUF_INIT(BUF_MAX);
	size_t from = 0, column = 0;

	text_sanitise(&clean, s, len);
	for (size_t i = 0; i <= clean.len; i++) {
		char c = clean.ptr[i];

		if (i < clean.len && c != '\t' && c != '\n')
			continue;
		column += text_width(clean.ptr + from, i - from);
		buf_add(out, clean.ptr + from, i - from);
		from = i + 1;
		if (i == clean.len)
			break;
		if (c == '\n') {
			buf_addc(out, c);
			column = 0;
			continue;
		}
		do
			buf_addc(out, ' ');
		while (++column % TAB);
	}
	buf_release(&clean);
}

void
rich_add_styled(
    struct rich *r, const char *ptr, const unsigned char *styles, size_t len)
{
	for (size_t i = 0; i < len;) {
		const char *nl = memchr(ptr + i, '\n', len - i);
		size_t n = (nl ? (size_t)(nl - ptr) : len) - i;

		buf_add(&r->text, ptr + i, n);
		buf_add(&r->styles, styles + i, n);
		i += n;
		if (nl) {
			(void)rich_end(r);
			i++;
		}
	}
}

void
rich_add(struct rich *r, enum style style, const char *ptr, size_t len)
{
	struct buf clean = BUF_INIT(BUF_MAX);
	unsigned char *styles;

	rich_clean(&clean, ptr, len);
	styles = mem_calloc(clean.len + 1, 1);
	memset(styles, (int)style, clean.len);
	rich_add_styled(r, clean.ptr, styles, clean.len);
	mem_free(styles);
	buf_release(&clean);
}

void
rich_say(struct rich *r, enum style style, const char *s)
{
	rich_add(r, style, s, strlen(s));
}

void
rich_sayf(struct rich *r, enum style style, const char *fmt, ...)
{
	struct buf b = BUF_INIT(BUF_MAX);
	va_list ap;
	int n;

	va_start(ap, fmt);
	n = vsnprintf(NULL, 0, fmt, ap);
	va_end(ap);
	va_start(ap, fmt);
	if (n > 0 && buf_reserve(&b, (size_t)n + 1) > (size_t)n) {
		(void)vsnprintf(b.ptr, (size_t)n + 1, fmt, ap);
		rich_add(r, style, b.ptr, (size_t)n);
	}
	va_end(ap);
	buf_release(&b);
}

void
rich_prose(struct rich *r, enum style style, const char *s)
{
	bool code = false;

	while (s && *s) {
		size_t n = strcspn(s, "`");

		rich_add(r, code ? STYLE_CODE : style, s, n);
		s += n;
		if (*s == '`') {
			code = !code;
			s++;
		}
	}
}

void
rich_right(struct rich *r)
{
	r->in_right = true;
	r->right = r->text.len;
}

struct rich_line *
rich_end(struct rich *r)
{
	struct rich_line *l;
	size_t end = r->text.len;

	r->lines = mem_grow(r->lines, &r->cap, r->n + 1, sizeof *r->lines);
	l = &r->lines[r->n++];
	*l = (struct rich_line){
		.from = r->start,
		.to = r->in_right ? r->right : end,
		.right_from = r->in_right ? r->right : end,
		.right_to = end,
		.indent = r->indent,
		.hang = r->hang,
		.target = RICH_NOWHERE,
	};
	r->start = end;
	r->in_right = false;
	return l;
}

void
rich_gap(struct rich *r)
{
	if (r->text.len > r->start)
		(void)rich_end(r);
	if (r->n && r->lines[r->n - 1].from != r->lines[r->n - 1].right_to) {
		struct rich_line *l = rich_end(r);

		l->indent = l->hang = 0;
	}
}

static void
add_row(struct rich_rows *out, struct rich_row row)
{
	out->v = mem_grow(out->v, &out->cap, out->n + 1, sizeof *out->v);
	out->v[out->n++] = row;
}

static void
wrap_line(struct rich_rows *out, const struct rich *r, size_t i, int width)
{
	const struct rich_line *l = &r->lines[i];
	size_t at = l->from, right = text_width(r->text.ptr + l->right_from,
				 l->right_to - l->right_from);
	bool first = true;
	int used;

	do {
		int indent = first ? l->indent : l->hang;
		int room =
		    width - indent < 8 ? (width < 8 ? width : 8) : width - indent;
		size_t skip, n = text_wrap(&skip, r->text.ptr + at, l->to - at,
				 room < 1 ? 1 : (size_t)room);

		if (indent > width - room)
			indent = width - room;
		add_row(out, (struct rich_row){ .line = i,
				 .from = at,
				 .to = at + n,
				 .indent = indent,
				 .first = first });
		used = indent + (int)text_width(r->text.ptr + at, n);
		at += n + skip;
		first = false;
	} while (at < l->to);
	if (!right)
		return;
	if (used && used + 2 + (int)right > width)
		add_row(
		    out, (struct rich_row){ .line = i, .from = l->to, .to = l->to });
	out->v[out->n - 1].right = true;
}

void
rich_wrap(struct rich_rows *out, const struct rich *r, int width)
{
	out->n = 0;
	for (size_t i = 0; i < r->n; i++)
		wrap_line(out, r, i, width);
}

void
rich_rows_release(struct rich_rows *rows)
{
	mem_free(rows->v);
	*rows = (struct rich_rows){ 0 };
}
