/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * panic - what std's panic hook prints (library/std/src/panicking.rs, 1.85 to 1.96):
 *
 *	thread 'ferry_tests::fills' (4711) panicked at answer.rs:3:17:
 *	index out of bounds: the len is 0 but the index is 0
 *	note: run with `RUST_BACKTRACE=1` …
 *
 * A message may have several lines; it ends before an empty one, the note, or the next
 * test's output. What a program prints itself can look the same: it is an explanation, and
 * decides nothing.
 */
#include "base/mem.h"
#include "base/text.h"
#include "diag/diag.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

enum { PANICS = 3, MESSAGE = 400 }; /* of one program; bytes of one message */

struct place {
	int line, column;
};

/* "answer.rs:3:17:" with its newline, behind "panicked at "; what follows, or NULL. */
static const char *
read_place(struct place *out, const char *s, const char *file)
{
	size_t n = strlen(file);
	char *end;

	if (strncmp(s, file, n) != 0 || s[n] != ':' ||
	    !isdigit((unsigned char)s[n + 1]))
		return NULL;
	out->line = (int)strtol(s + n + 1, &end, 10);
	if (*end != ':' || !isdigit((unsigned char)end[1]))
		return NULL;
	out->column = (int)strtol(end + 1, &end, 10);
	return end[0] == ':' && end[1] == '\n' ? end + 2 : NULL;
}

static size_t
message_length(const char *s)
{
	size_t n = 0;

	while (s[n] && n < MESSAGE) {
		size_t line = strcspn(s + n, "\n");

		if (!line || !strncmp(s + n, "note: ", 6) ||
		    !strncmp(s + n, "stack backtrace:", 16) ||
		    !strncmp(s + n, "thread '", 8) || !strncmp(s + n, "---- ", 5))
			break;
		n += line + (s[n + line] == '\n');
	}
	while (n && isspace((unsigned char)s[n - 1]))
		n--;
	return n < MESSAGE ? n : MESSAGE;
}

/* How far the expression that begins at s goes: names, paths, calls and indices; or the
 * index alone that begins there. */
static size_t
expression_length(const char *s, size_t len)
{
	size_t n = 0;
	int depth = 0;

	for (; n < len; n++) {
		unsigned char c = (unsigned char)s[n];

		if (n && !depth && s[0] == '[')
			break;
		if (c == '(' || c == '[')
			depth++;
		else if ((c == ')' || c == ']') && --depth < 0)
			break;
		else if (!depth && c < 128 && !isalnum(c) && !strchr("_.:)]", c))
			break;
	}
	return n ? n : len > 0;
}

/* Where the expression begins that ends before `at`: of an index that a type defines itself,
 * std names the place of its bracket. */
static size_t
expression_start(const char *s, size_t at)
{
	int depth = 0;

	for (; at; at--) {
		unsigned char c = (unsigned char)s[at - 1];

		if (c == ')' || c == ']')
			depth++;
		else if ((c == '(' || c == '[') && --depth < 0)
			break;
		else if (!depth && c < 128 && !isalnum(c) && !strchr("_.:([", c))
			break;
	}
	return at;
}

static bool
is_known(const struct diags *d, size_t from, struct place at)
{
	for (size_t i = from; i < d->n; i++)
		if (d->v[i].spans[0].line == at.line &&
		    d->v[i].spans[0].column == at.column)
			return true;
	return false;
}

static void
fill_span(struct diag_span *s, struct place at, const char *file, const char *line,
    size_t len, size_t start)
{
	size_t from = 0, to, head;

	for (int c = 1; c < at.column && from < len; c++)
		do
			from++;
		while (from < len && ((unsigned char)line[from] & 0xC0) == 0x80);
	to = from + expression_length(line + from, len - from);
	head = from < len && line[from] == '[' ? expression_start(line, from) : from;
	for (; from > head; from--)
		at.column -= ((unsigned char)line[from - 1] & 0xC0) != 0x80;
	*s = (struct diag_span){ .file = mem_strdup(file),
		.line = at.line,
		.line_end = at.line,
		.column = at.column,
		.byte = start + from,
		.byte_end = start + to,
		.primary = true };
	s->column_end = at.column;
	for (size_t i = from; i < to; i++)
		s->column_end += ((unsigned char)line[i] & 0xC0) != 0x80;
	s->text = mem_calloc(1, sizeof *s->text);
	s->text[0] =
	    (struct diag_text){ mem_strndup(line, len), at.column, s->column_end };
	s->text_n = 1;
}

void
diag_read_panics(struct diags *out, const char *text, const char *file,
    const char *source, size_t len)
{
	static const char word[] = " panicked at ";
	size_t before = out->n;

	for (const char *p = text; out->n - before < PANICS && (p = strstr(p, word));) {
		struct place at = { 0 };
		const char *said = read_place(&at, p + sizeof word - 1, file);
		size_t n = 0;
		const char *line = said ? text_line(&n, source, len, at.line) : NULL;
		struct diag *d;

		p += sizeof word - 1;
		if (!line || at.column < 1 || is_known(out, before, at))
			continue;
		d = diags_add(out);
		d->tool = DIAG_PANIC;
		d->level = mem_strdup("panic");
		d->message = mem_strndup(said, message_length(said));
		d->spans = mem_calloc(1, sizeof *d->spans);
		d->span_n = 1;
		fill_span(&d->spans[0], at, file, line, n, (size_t)(line - source));
	}
}

/* Whether "NAME' (4711) panicked at FILE:3:17:" is the name's; *place is behind the "at ". */
static bool
is_thread(const char **place, const char *s, const char *name)
{
	static const char word[] = " panicked at ";
	size_t end = strcspn(s, "\n"), n = strlen(name), quote = strcspn(s, "'\n");
	const char *at = strstr(s, word);

	if (s[quote] != '\'' || quote < n || memcmp(s + quote - n, name, n) != 0 ||
	    (quote > n && s[quote - n - 1] != ':') || !at || at > s + end)
		return false;
	*place = at + sizeof word - 1;
	return true;
}

bool
diag_find_panic(struct panic *out, const char *text, const char *name)
{
	static const char thread[] = "thread '";
	bool found = false;

	for (const char *p = text; (p = strstr(p, thread)) != NULL;) {
		const char *place, *said;
		struct place at;
		size_t n;
		char *file;

		p += sizeof thread - 1;
		if (!is_thread(&place, p, name))
			continue;
		n = strcspn(place, ":\n");
		file = mem_strndup(place, n);
		said = read_place(&at, place, file);
		mem_free(file);
		if (!said)
			continue;
		*out = (struct panic){ .file = place,
			.file_len = n,
			.line = at.line,
			.message = said,
			.len = message_length(said) };
		found = true;
	}
	return found;
}
