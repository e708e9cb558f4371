/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * place - see place.h. One pass over the tokens per question: manifests are small, and
 * asked about only when something is wrong with them.
 */
#include "pack/place.h"

#include <ctype.h>
#include <stdio.h>
#include <string.h>

struct token {
	enum { END, NAME, STRING, OTHER } kind;
	size_t from, to;
};

struct scan {
	const char *s;
	size_t len, at;
	struct token t; /* the current one */
};

/* The length of a long bracket "[==[ … ]==]" that begins at `at`; 0 if none does. */
static size_t
long_bracket(const struct scan *k, size_t at)
{
	size_t level = 0, start = at;

	if (at >= k->len || k->s[at] != '[')
		return 0;
	while (++at < k->len && k->s[at] == '=')
		level++;
	if (at >= k->len || k->s[at] != '[')
		return 0;
	for (at++; at < k->len; at++) {
		size_t n = 0;

		if (k->s[at] != ']')
			continue;
		while (at + 1 + n < k->len && k->s[at + 1 + n] == '=')
			n++;
		if (n == level && at + 1 + n < k->len && k->s[at + 1 + n] == ']')
			return at + 2 + n - start;
	}
	return k->len - start;
}

static void
skip_space(struct scan *k)
{
	while (k->at < k->len) {
		if (isspace((unsigned char)k->s[k->at])) {
			k->at++;
		} else if (k->len - k->at >= 2 && !memcmp(k->s + k->at, "--", 2)) {
			size_t n = long_bracket(k, k->at + 2);

			k->at += 2 + n;
			while (!n && k->at < k->len && k->s[k->at] != '\n')
				k->at++;
		} else {
			return;
		}
	}
}

static size_t
quoted(const struct scan *k)
{
	size_t at = k->at + 1;

	while (at < k->len && k->s[at] != k->s[k->at])
		at += k->s[at] == '\\' ? 2 : 1;
	at++;
	return (at < k->len ? at : k->len) - k->at;
}

static void
next(struct scan *k)
{
	size_t n;
	char c;

	skip_space(k);
	k->t = (struct token){ .kind = END, .from = k->at, .to = k->at };
	if (k->at >= k->len)
		return;
	c = k->s[k->at];
	if (isalpha((unsigned char)c) || c == '_') {
		k->t.kind = NAME;
		for (n = 1;
		     k->at + n < k->len && (isalnum((unsigned char)k->s[k->at + n]) ||
					       k->s[k->at + n] == '_');)
			n++;
	} else if (c == '"' || c == '\'') {
		k->t.kind = STRING;
		n = quoted(k);
	} else {
		n = long_bracket(k, k->at);
		k->t.kind = n ? STRING : OTHER;
		n = n ? n : 1;
	}
	k->at += n;
	k->t.to = k->at;
}

static bool
is(const struct scan *k, const char *word)
{
	size_t n = k->t.to - k->t.from;

	return (k->t.kind == NAME || k->t.kind == OTHER) && n == strlen(word) &&
	       !memcmp(k->s + k->t.from, word, n);
}

/* Past one expression, up to the "," ";" or "}" behind it; *to is where it ends. */
static void
skip_value(struct scan *k, size_t *to)
{
	static const char *const opens[] = { "{", "(", "[", "function", "if", "do" };
	static const char *const closes[] = { "}", ")", "]", "end" };
	size_t depth = 0;

	*to = k->t.from;
	while (k->t.kind != END) {
		if (!depth && (is(k, ",") || is(k, ";") || is(k, "}")))
			return;
		for (size_t i = 0; i < sizeof opens / sizeof *opens; i++)
			depth += is(k, opens[i]);
		for (size_t i = 0; i < sizeof closes / sizeof *closes; i++)
			depth -= depth && is(k, closes[i]);
		*to = k->t.to;
		next(k);
	}
}

/* The first part of a path: a name, or the number in brackets. */
struct part {
	const char *name;
	size_t len;
	long index; /* 0 for a name */
	const char *rest;
};

static struct part
first_part(const char *path)
{
	struct part p = { .name = path, .len = strcspn(path, ".[") };

	if (*path == '[') {
		p.len = strcspn(path, "]");
		for (const char *d = path + 1; isdigit((unsigned char)*d); d++)
			p.index = p.index * 10 + (*d - '0');
		p.len += path[p.len] == ']';
	}
	p.rest = path + p.len;
	p.rest += *p.rest == '.';
	return p;
}

/* Whether the string or name token is the part's name. */
static bool
names(const struct scan *k, const struct token *t, const struct part *p)
{
	size_t from = t->from + (t->kind == STRING), to = t->to - (t->kind == STRING);

	return !p->index && to - from == p->len &&
	       !memcmp(k->s + from, p->name, p->len);
}

struct entry {            /* a field of a table */
	struct token key; /* END: it has none, and is the next of the list */
	struct token first;
};

/* At the first token of a field: reads its key, up to its value. */
static void
read_key(struct scan *k, struct entry *out)
{
	struct scan back = *k;
	bool bracketed = is(k, "[");

	*out = (struct entry){ .first = k->t, .key = { .kind = END } };
	if (bracketed)
		next(k);
	if (k->t.kind == NAME || (bracketed && k->t.kind == STRING)) {
		struct token key = k->t;

		next(k);
		if (bracketed && is(k, "]"))
			next(k);
		if (is(k, "=") && (k->at >= k->len || k->s[k->at] != '=')) {
			next(k);
			out->key = key;
			return;
		}
	}
	*k = back;
}

static int
line_at(const struct scan *k, size_t at)
{
	int line = 1;

	for (size_t i = 0; i < at && i < k->len; i++)
		line += k->s[i] == '\n';
	return line;
}

/* At the "{" of a table: looks for the path in it. *line becomes that of the last part
 * that is there. */
static bool
find_in(struct place_at *out, struct scan *k, const char *path, int *line)
{
	struct part p = first_part(path);
	long index = 0;

	next(k);
	while (k->t.kind != END && !is(k, "}")) {
		struct entry e;
		size_t from, to;

		read_key(k, &e);
		index += e.key.kind == END;
		from = k->t.from;
		if (e.key.kind == END ? p.index == index : names(k, &e.key, &p)) {
			*line = line_at(k, e.first.from);
			if (*p.rest)
				return is(k, "{") && find_in(out, k, p.rest, line);
			skip_value(k, &to);
			*out =
			    (struct place_at){ .from = from, .to = to, .line = *line };
			return true;
		}
		skip_value(k, &to);
		if (is(k, ",") || is(k, ";"))
			next(k);
	}
	return false;
}

/* From the start of the file to the table that it returns. */
static bool
look(struct place_at *out, const char *text, size_t len, const char *path, int *line)
{
	struct scan k = { .s = text, .len = len };

	*line = 1;
	next(&k);
	while (k.t.kind != END && !is(&k, "return"))
		next(&k);
	next(&k);
	if (!is(&k, "{"))
		return false;
	*line = line_at(&k, k.t.from);
	return find_in(out, &k, path, line);
}

bool
place_find(struct place_at *out, const char *text, size_t len, const char *path)
{
	int line;

	return look(out, text, len, path, &line);
}

int
place_line(const char *text, size_t len, const char *path)
{
	struct place_at found;
	int line;

	(void)!look(&found, text, len, path, &line);
	return line;
}

bool
place_set(
    struct buf *out, const char *text, size_t len, const char *path, const char *value)
{
	struct place_at at;

	if (!place_find(&at, text, len, path))
		return false;
	buf_add(out, text, at.from);
	buf_adds(out, value);
	buf_add(out, text + at.to, len - at.to);
	return true;
}
