/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * text - see text.h. Everything that reaches a screen, a pipe to a person or a log goes
 * through text_sanitise(); the table of what is hidden lives here and nowhere else.
 */
#include "base/text.h"
#include "base/mem.h"

#include <stdio.h>
#include <string.h>
#include <wchar.h>

#define TAB           8
#define LINE_COLUMNS  4096
#define COMBINING_MAX 4
#define REPLACEMENT   0xFFFDu

size_t
text_decode(unsigned *out, const char *s, size_t len)
{
	const unsigned char *u = (const unsigned char *)s;
	size_t n = u[0] < 0x80   ? 1
		   : u[0] < 0xC2 ? 0
		   : u[0] < 0xE0 ? 2
		   : u[0] < 0xF0 ? 3
		   : u[0] < 0xF5 ? 4
				 : 0;
	unsigned c = n == 1   ? u[0]
		     : n == 2 ? u[0] & 0x1Fu
		     : n == 3 ? u[0] & 0x0Fu
			      : u[0] & 0x07u;

	*out = REPLACEMENT;
	if (!n || n > len)
		return 1;
	for (size_t i = 1; i < n; i++) {
		if ((u[i] & 0xC0u) != 0x80u)
			return 1;
		c = c << 6 | (u[i] & 0x3Fu);
	}
	if ((n == 3 && c < 0x800) || (n == 4 && (c < 0x10000 || c > 0x10FFFF)) ||
	    (c >= 0xD800 && c <= 0xDFFF))
		return 1;
	*out = c;
	return n;
}

bool
text_is_utf8(size_t *bad, const char *s, size_t len)
{
	for (size_t i = 0, n; i < len; i += n) {
		unsigned c;

		n = text_decode(&c, s + i, len - i);
		if (!c || (c == REPLACEMENT && n == 1)) {
			*bad = i;
			return false;
		}
	}
	return true;
}

static size_t
char_width(unsigned c, size_t column)
{
	int w;

	if (c == '\t')
		return TAB - column % TAB;
	w = wcwidth((wchar_t)c);
	return w < 0 ? 1 : (size_t)w;
}

size_t
text_width(const char *s, size_t len)
{
	size_t w = 0;

	for (size_t i = 0; i < len;) {
		unsigned c;

		i += text_decode(&c, s + i, len - i);
		w += char_width(c, w);
	}
	return w;
}

size_t
text_fit(const char *s, size_t len, size_t columns)
{
	size_t w = 0;

	for (size_t i = 0; i < len;) {
		unsigned c;
		size_t n = text_decode(&c, s + i, len - i);

		w += char_width(c, w);
		if (w > columns)
			return i;
		i += n;
	}
	return len;
}

/* Ranges that are shown as <U+XXXX>: C1, bidi controls, zero-width, tags and the other
 * format characters (Unicode 15, general category Cf), line and paragraph separators. */
static bool
is_hidden(unsigned c)
{
	static const struct {
		unsigned first, last;
	} hidden[] = {
		{ 0x80, 0x9F },
		{ 0xAD, 0xAD },
		{ 0x600, 0x605 },
		{ 0x61C, 0x61C },
		{ 0x6DD, 0x6DD },
		{ 0x70F, 0x70F },
		{ 0x890, 0x891 },
		{ 0x8E2, 0x8E2 },
		{ 0x180E, 0x180E },
		{ 0x200B, 0x200F },
		{ 0x2028, 0x202E },
		{ 0x2060, 0x206F },
		{ 0xFEFF, 0xFEFF },
		{ 0xFFF9, 0xFFFB },
		{ 0x110BD, 0x110BD },
		{ 0x110CD, 0x110CD },
		{ 0x13430, 0x1343F },
		{ 0x1BCA0, 0x1BCA3 },
		{ 0x1D173, 0x1D17A },
		{ 0xE0000, 0xE0FFF },
	};

	for (size_t i = 0; i < sizeof hidden / sizeof *hidden; i++)
		if (c >= hidden[i].first && c <= hidden[i].last)
			return true;
	return false;
}

static void
add_char(struct buf *out, unsigned c, const char *bytes, size_t n)
{
	if (c < 0x20 && c != '\n' && c != '\t') {
		/* U+2400 + c: the picture of the control character */
		char picture[] = { (char)0xE2, (char)0x90, (char)(0x80 + c) };

		buf_add(out, picture, 3);
	} else if (c == 0x7F) {
		buf_adds(out, "\xE2\x90\xA1");
	} else if (c == REPLACEMENT) {
		buf_adds(out, "\xEF\xBF\xBD");
	} else if (is_hidden(c)) {
		buf_addf(out, "<U+%04X>", c);
	} else {
		buf_add(out, bytes, n);
	}
}

/* Bytes at the start of s that are visible ASCII: one column each, none of them hidden. */
static size_t
plain_length(const char *s, size_t len)
{
	size_t n = 0;

	while (n < len && s[n] >= ' ' && s[n] < 0x7F)
		n++;
	return n;
}

void
text_sanitise(struct buf *out, const char *s, size_t len)
{
	size_t column = 0, marks = 0, start;

	for (size_t i = 0, n; i < len; i += n) {
		unsigned c;
		bool combining;
		size_t room = column < LINE_COLUMNS ? LINE_COLUMNS - column : 0;

		if (column > LINE_COLUMNS) { /* it was cut: on to the next line */
			const char *nl = memchr(s + i, '\n', len - i);

			n = nl ? (size_t)(nl - s) - i : len - i;
			column = marks = nl ? 0 : column;
			if (n)
				continue;
		}
		n = plain_length(s + i, len - i < room ? len - i : room);
		if (n) {
			buf_add(out, s + i, n);
			column += n;
			marks = 0;
			continue;
		}
		n = text_decode(&c, s + i, len - i);
		if (c == '\n') {
			buf_addc(out, '\n');
			column = marks = 0;
			continue;
		}
		combining = c >= 0x300 && !is_hidden(c) && wcwidth((wchar_t)c) == 0;
		marks = combining ? marks + 1 : 0;
		if (marks > COMBINING_MAX)
			continue;
		start = out->len;
		add_char(out, c, s + i, n);
		/* why: of what is shown, "<U+202E>" too, so that it does not grow again */
		column += c == '\t' ? TAB - column % TAB
				    : text_width(out->ptr + start, out->len - start);
		if (column > LINE_COLUMNS) {
			buf_truncate(out, start);
			buf_adds(out, "<line cut>");
		}
	}
}

char *
text_clean(const char *s)
{
	struct buf b = BUF_INIT(BUF_MAX);

	text_sanitise(&b, s, strlen(s));
	return buf_take(&b);
}

size_t
text_wrap(size_t *skip, const char *s, size_t len, size_t columns)
{
	const char *nl = memchr(s, '\n', len);
	size_t line = nl ? (size_t)(nl - s) : len;
	size_t fit = text_fit(s, line, columns ? columns : 1);
	unsigned c;

	*skip = 0;
	if (fit == line) {
		*skip = nl ? 1 : 0;
		return line;
	}
	if (s[fit] == ' ') {
		*skip = 1;
		return fit;
	}
	for (size_t i = fit; i > 0; i--) {
		if (s[i - 1] == ' ' && i > 1) {
			*skip = 1;
			return i - 1;
		}
	}
	/* a single character wider than the line still has to go somewhere */
	return fit ? fit : text_decode(&c, s, len);
}

size_t
text_distance(const char *a, const char *b)
{
	size_t row[65], n = strnlen(b, 64), m = strnlen(a, 64);

	for (size_t j = 0; j <= n; j++)
		row[j] = j;
	for (size_t i = 1; i <= m; i++) {
		size_t diagonal = row[0];

		row[0] = i;
		for (size_t j = 1; j <= n; j++) {
			size_t cost = diagonal + (a[i - 1] != b[j - 1]);

			diagonal = row[j];
			if (row[j] + 1 < cost)
				cost = row[j] + 1;
			if (row[j - 1] + 1 < cost)
				cost = row[j - 1] + 1;
			row[j] = cost;
		}
	}
	return row[n];
}

const char *
text_line(size_t *out_len, const char *s, size_t len, int line)
{
	const char *end = s + len, *nl;

	for (int i = 1; i < line && s < end; i++) {
		nl = memchr(s, '\n', (size_t)(end - s));
		s = nl ? nl + 1 : end;
	}
	if (s >= end || line < 1)
		return NULL;
	nl = memchr(s, '\n', (size_t)(end - s));
	*out_len = (size_t)((nl ? nl : end) - s);
	return s;
}
