/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * panic - what std's panic hook prints (library/std/src/panicking.rs, 1.85 to 1.96):
 *
 *	thread 'ferry_tests::fills' (4711) panicked at answer.rs:3:17:
 *	index out of bounds: the len is 0 but the index is 0
 *	note: run with `RUST_BACKTRACE=1` …
 *
 * and of a stack that is used up, without a place, its signal handler
 * (library/std/src/sys/pal/unix/stack_overflow.rs):
 *
 *	thread 'ferry_tests::fills' (4711) has overflowed its stack
 *
 * There the place is a call that stands in the function it calls, as far as the source
 * shows one. A message may have several lines; it ends before an empty one, the note, or the next
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

/* How far a comment, or a literal that may hold brackets, goes that begins at s; 0 for
 * anything else. */
static size_t
gap_length(const char *s)
{
	size_t n = 1;

	if (s[0] == '/' && s[1] == '/')
		return strcspn(s, "\n");
	if (s[0] == '\'' && s[1] && s[1] != '\\' && s[2] == '\'')
		return 3;
	if (s[0] != '"')
		return 0;
	while (s[n] && s[n] != '"')
		n += s[n] == '\\' && s[n + 1] ? 2 : 1;
	return n + (s[n] == '"');
}

/* Whether what stands before the name, which is `name`, leaves it a call of the function
 * around it: v.push() in push() is another's, self.push() is not; and an into() that is
 * all of a statement is from() again. */
static bool
is_own_call(const char *block, const char *call, const char *name)
{
	size_t at = (size_t)(call - block);

	if (strncmp(name, "into", 4) != 0)
		return (at > 5 && !strncmp(call - 5, "self.", 5)) ||
		       (at > 6 && !strncmp(call - 6, "Self::", 6)) ||
		       (!isalnum((unsigned char)call[-1]) && !strchr("_.:", call[-1]) &&
			   !(at > 3 && !strncmp(call - 3, "fn ", 3)));
	at = expression_start(block, at);
	while (at && isspace((unsigned char)block[at - 1]))
		at--;
	return call[-1] == '.' && at && strchr("{;", block[at - 1]);
}

/* The call of `name` in the block that begins at s; what is behind the block to *end. */
static const char *
find_call(const char **end, const char *s, const char *name, size_t n)
{
	const char *block = s, *call = NULL;
	int depth = 0;

	for (; *s; s++) {
		size_t gap = gap_length(s);

		if (gap) {
			s += gap - 1;
			continue;
		}
		depth += (*s == '{') - (*s == '}');
		if (!depth)
			break;
		if (!call && !strncmp(s, name, n) && s[n] == '(' && s - block > 0 &&
		    is_own_call(block, s, name))
			call = s;
	}
	*end = s;
	return call;
}

/* The first call that stands in the function it calls; into() in a from() is one. How
 * many there are goes to *n. Without one, the first function. */
static const char *
find_recursion(size_t *n, const char *source)
{
	const char *call = NULL, *first = NULL;

	*n = 0;
	for (const char *p = source; (p = strstr(p, "fn ")) != NULL;) {
		const char *name = p + 3, *body = name + strcspn(name, "{;"), *end, *at;
		size_t len = strcspn(name, "(< \n");

		if ((p > source && !isspace((unsigned char)p[-1])) || *body != '{') {
			p = name;
			continue;
		}
		first = first ? first : p;
		at = find_call(&end, body, name, len);
		if (!at && len == 4 && !strncmp(name, "from", len))
			at = find_call(&end, body, "into", len);
		*n += at != NULL;
		call = call ? call : at;
		p = body;
	}
	return call ? call : first;
}

static void
add_overflow(struct diags *out, const char *file, const char *source)
{
	struct place at = { 1, 1 };
	size_t calls;
	const char *call = find_recursion(&calls, source), *line = source;
	struct diag *d;
	size_t head;

	if (!call)
		return;
	for (const char *p = source; p < call; p++)
		if (*p == '\n') {
			line = p + 1;
			at.line++;
		}
	head = calls ? expression_start(line, (size_t)(call - line))
		     : (size_t)(call - line);
	for (size_t i = 0; i < head; i++)
		at.column += ((unsigned char)line[i] & 0xC0) != 0x80;
	d = diags_add(out);
	d->tool = DIAG_PANIC;
	d->level = mem_strdup("panic");
	d->message = mem_strdup("stack overflow");
	d->spans = mem_calloc(1, sizeof *d->spans);
	d->span_n = 1;
	fill_span(
	    &d->spans[0], at, file, line, strcspn(line, "\n"), (size_t)(line - source));
	if (calls)
		d->spans[0].label =
		    mem_strdup(calls > 1 ? "one of several calls" : "calls itself");
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
	if (out->n == before && strstr(text, " has overflowed its stack\n"))
		add_overflow(out, file, source);
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
