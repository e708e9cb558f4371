/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * code - see code.h. A small lexer: it only has to know where code stops and text
 * begins, and it never fails, because answers are often unfinished.
 */
#include "judge/code.h"

#include <ctype.h>
#include <string.h>

static bool
is_word(char c)
{
	return isalnum((unsigned char)c) || c == '_' || (unsigned char)c >= 0x80;
}

/* Each skip_* returns the offset behind what starts at s[i]. */

static size_t
skip_line_comment(const char *s, size_t len, size_t i)
{
	while (i < len && s[i] != '\n')
		i++;
	return i;
}

/* Rust's nest, C's do not. */
static size_t
skip_block_comment(const char *s, size_t len, size_t i, bool nests)
{
	int depth = 0;

	while (i < len) {
		if (i + 1 < len && s[i] == '/' && s[i + 1] == '*') {
			depth = nests ? depth + 1 : 1;
			i += 2;
		} else if (i + 1 < len && s[i] == '*' && s[i + 1] == '/') {
			i += 2;
			if (--depth == 0)
				return i;
		} else {
			i++;
		}
	}
	return len;
}

static size_t
skip_quoted(const char *s, size_t len, size_t i, char quote)
{
	for (i++; i < len; i++) {
		if (s[i] == '\\')
			i++;
		else if (s[i] == quote)
			return i + 1;
	}
	return len;
}

/* The offset behind r"…", r#"…"#; or i if there is no raw string at i. */
static size_t
skip_raw(const char *s, size_t len, size_t i)
{
	size_t hashes = 0, p = i + 1;

	while (p < len && s[p] == '#') {
		hashes++;
		p++;
	}
	if (p >= len || s[p] != '"')
		return i;
	for (p++; p < len; p++) {
		size_t n = 0;

		if (s[p] != '"')
			continue;
		while (n < hashes && p + 1 + n < len && s[p + 1 + n] == '#')
			n++;
		if (n == hashes)
			return p + 1 + n;
	}
	return len;
}

/* The offset behind 'x' or '\n'; or i for a lifetime such as 'a. */
static size_t
skip_char(const char *s, size_t len, size_t i)
{
	size_t p = i + 1;

	if (p < len && s[p] == '\\')
		return skip_quoted(s, len, i, '\'');
	if (p < len && (unsigned char)s[p] >= 0xC0)
		for (p++; p < len && ((unsigned char)s[p] & 0xC0) == 0x80;)
			p++;
	else
		p++;
	return p < len && s[p] == '\'' ? p + 1 : i;
}

/* The offset behind a comment or literal that starts at i, or i if code does. *shown
 * is what stands for it in normalised code. */
static size_t
skip_text(const char **shown, const char *s, size_t len, size_t i, bool rust)
{
	bool in_word = i > 0 && is_word(s[i - 1]);
	size_t end;

	*shown = "";
	if (s[i] == '/' && i + 1 < len && s[i + 1] == '/')
		return skip_line_comment(s, len, i);
	if (s[i] == '/' && i + 1 < len && s[i + 1] == '*')
		return skip_block_comment(s, len, i, rust);
	*shown = "\"\"";
	if (s[i] == '"')
		return skip_quoted(s, len, i, '"');
	if (rust && s[i] == 'r' && (!in_word || s[i - 1] == 'b' || s[i - 1] == 'c') &&
	    (end = skip_raw(s, len, i)) != i)
		return end;
	*shown = "''";
	if (s[i] != '\'')
		return i;
	return rust ? skip_char(s, len, i) : skip_quoted(s, len, i, '\'');
}

static void
normalise(struct buf *out, const char *src, size_t len, bool rust)
{
	bool gap = false;

	for (size_t i = 0; i < len;) {
		const char *shown;
		size_t end = skip_text(&shown, src, len, i, rust);
		char c;

		if (end == i && !isspace((unsigned char)src[i])) {
			c = src[i];
			if (gap && out->len && is_word(out->ptr[out->len - 1]) &&
			    is_word(c))
				buf_addc(out, ' ');
			buf_addc(out, c);
			gap = false;
			i++;
			continue;
		}
		gap = gap || end == i || !*shown;
		buf_adds(out, end == i ? "" : shown);
		if (*shown && end != i)
			gap = false;
		i = end == i ? i + 1 : end;
	}
}

void
code_normalise(struct buf *out, const char *src, size_t len)
{
	normalise(out, src, len, true);
}

void
code_normalise_c(struct buf *out, const char *src, size_t len)
{
	normalise(out, src, len, false);
}

void
code_blank(struct buf *out, const char *src, size_t len)
{
	for (size_t i = 0; i < len;) {
		const char *shown;
		size_t end = skip_text(&shown, src, len, i, true);

		if (end == i)
			buf_addc(out, src[i++]);
		for (; i < end && i < len; i++)
			buf_addc(out, src[i] == '\n' ? '\n' : *shown ? '"' : ' ');
	}
}

const char *
code_word(const char *code, const char *word)
{
	size_t n = strlen(word);

	for (const char *p = code; (p = strstr(p, word)); p++)
		if (!(p > code && is_word(p[-1])) && !is_word(p[n]))
			return p;
	return NULL;
}

bool
code_starts(const char *p, const char *word)
{
	size_t n = strlen(word);

	return !strncmp(p, word, n) && !is_word(p[n]);
}

int
code_count(const char *code, const char *pattern)
{
	struct buf wanted = BUF_INIT(4096);
	int count = 0;

	code_normalise(&wanted, pattern, strlen(pattern));
	for (const char *p = code; wanted.len && (p = strstr(p, wanted.ptr)); p++) {
		const char *end = p + wanted.len;

		if (p > code && is_word(p[-1]) && is_word(p[0]))
			continue;
		if (is_word(end[-1]) && is_word(*end))
			continue;
		count++;
	}
	buf_release(&wanted);
	return count;
}
