/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * lines - see lines.h. A tokeniser after the Lua 5.4 Reference Manual, 3.1, and a reader
 * of table constructors (3.4.9) that takes every expression for a run of tokens.
 */
#include "pack/lines.h"

#include "base/mem.h"

#include <string.h>

enum { DEPTH = 16, PATH_LONGEST = 512, ENTRIES = 8192 };

enum token_type { TOKEN_END, TOKEN_NAME, TOKEN_STRING, TOKEN_OTHER };

struct token {
	enum token_type type;
	const char *from, *ptr; /* ptr: a string's without its quotes */
	size_t len;
	int line;
};

struct scan {
	struct lines *out;
	const char *text, *at, *end;
	const char *before; /* the end of the token before this one */
	int line;
	struct token now;
	struct buf path;
};

static bool
is_word(char c)
{
	return c == '_' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
	       (c >= '0' && c <= '9') || (c & 0x80);
}

static void
step(struct scan *s)
{
	s->line += *s->at == '\n';
	s->at++;
}

/* Past "[==[ … ]==]" if that begins here; its text in *t. */
static bool
skip_long(struct scan *s, struct token *t)
{
	const char *p = s->at + 1;
	size_t level = 0;

	while (p < s->end && *p == '=') {
		level++;
		p++;
	}
	if (s->at == s->end || *s->at != '[' || p == s->end || *p != '[')
		return false;
	while (s->at <= p)
		step(s);
	t->ptr = s->at;
	for (; s->at < s->end; step(s)) {
		size_t n = 0;

		if (*s->at != ']')
			continue;
		while (s->at + 1 + n < s->end && s->at[1 + n] == '=')
			n++;
		if (n != level || s->at + 1 + n >= s->end || s->at[1 + n] != ']')
			continue;
		t->len = (size_t)(s->at - t->ptr);
		s->at += level + 2;
		return true;
	}
	t->len = (size_t)(s->at - t->ptr);
	return true;
}

static void
skip_blank(struct scan *s)
{
	struct token ignored;

	while (s->at < s->end) {
		if (strchr(" \t\r\n\f\v", *s->at) && *s->at) {
			step(s);
		} else if (*s->at == '-' && s->at + 1 < s->end && s->at[1] == '-') {
			s->at += 2;
			if (s->at < s->end && skip_long(s, &ignored))
				continue;
			while (s->at < s->end && *s->at != '\n')
				step(s);
		} else {
			return;
		}
	}
}

static void
take_string(struct scan *s, struct token *t)
{
	char quote = *s->at;

	step(s);
	t->type = TOKEN_STRING;
	t->ptr = s->at;
	while (s->at < s->end && *s->at != quote) {
		if (*s->at == '\\' && s->at + 1 < s->end)
			step(s);
		step(s);
	}
	t->len = (size_t)(s->at - t->ptr);
	if (s->at < s->end)
		step(s);
}

/* The next token into s->now. */
static void
next(struct scan *s)
{
	struct token *t = &s->now;

	s->before = s->at;
	skip_blank(s);
	*t = (struct token){
		.type = TOKEN_END, .from = s->at, .ptr = s->at, .line = s->line
	};
	if (s->at == s->end)
		return;
	if (*s->at == '"' || *s->at == '\'') {
		take_string(s, t);
	} else if (*s->at == '[' && s->at + 1 < s->end && skip_long(s, t)) {
		t->type = TOKEN_STRING;
	} else if (is_word(*s->at)) {
		t->type = TOKEN_NAME;
		while (s->at < s->end && is_word(*s->at))
			s->at++;
		t->len = (size_t)(s->at - t->ptr);
	} else {
		t->type = TOKEN_OTHER;
		t->len = 1;
		step(s);
	}
}

static bool
is_sign(const struct token *t, char c)
{
	return t->type == TOKEN_OTHER && *t->ptr == c;
}

static bool
is_name(const struct token *t, const char *name)
{
	return t->type == TOKEN_NAME && t->len == strlen(name) &&
	       !memcmp(t->ptr, name, t->len);
}

/* How the token changes how deep one is in brackets and blocks. */
static int
nesting(const struct token *t)
{
	if (t->type == TOKEN_OTHER)
		return strchr("({[", *t->ptr) ? 1 : strchr(")}]", *t->ptr) ? -1 : 0;
	if (is_name(t, "function") || is_name(t, "if") || is_name(t, "do") ||
	    is_name(t, "repeat"))
		return 1;
	return is_name(t, "end") || is_name(t, "until") ? -1 : 0;
}

/* To the separator or the bracket that ends the expression here. */
static void
skip_expression(struct scan *s)
{
	for (int deep = 0; s->now.type != TOKEN_END; next(s)) {
		if (!deep && (is_sign(&s->now, ',') || is_sign(&s->now, ';') ||
				 is_sign(&s->now, '}')))
			return;
		deep += nesting(&s->now);
		if (deep < 0)
			return;
	}
}

static void
note(struct scan *s, int line)
{
	struct lines *l = s->out;

	if (l->n == ENTRIES || s->path.cut)
		return;
	l->v = mem_grow(l->v, &l->cap, l->n + 1, sizeof *l->v);
	l->v[l->n++] =
	    (struct line_at){ .path = mem_strdup(s->path.ptr), .line = line };
}

void
lines_add_key(struct buf *path, const char *key, size_t len)
{
	bool plain = len && !(*key >= '0' && *key <= '9');

	for (size_t i = 0; i < len; i++)
		plain = plain && is_word(key[i]);
	if (plain)
		buf_adds(path, path->len ? "." : "");
	else
		buf_adds(path, "[\"");
	buf_add(path, key, len);
	if (!plain)
		buf_adds(path, "\"]");
}

/* "name =", "["name"] =", "[3] =": adds the key to the path. With none of them it is the
 * `count`th entry of the list. Leaves the value as the current token. */
static void
take_key(struct scan *s, size_t *count)
{
	struct scan saved = *s;
	struct token key = s->now;
	bool bracket = is_sign(&key, '[');

	if (bracket) {
		next(s);
		key = s->now;
	}
	if (key.type == TOKEN_NAME || (bracket && key.type == TOKEN_STRING)) {
		next(s);
		if (bracket && is_sign(&s->now, ']'))
			next(s);
		else if (bracket)
			key.type = TOKEN_END;
		if (is_sign(&s->now, '=') && key.type != TOKEN_END &&
		    !(s->at < s->end && *s->at == '=')) {
			next(s);
			if (bracket && key.type == TOKEN_NAME)
				buf_addf(&s->path, "[%.*s]", (int)key.len, key.ptr);
			else
				lines_add_key(&s->path, key.ptr, key.len);
			return;
		}
	}
	s->at = saved.at;
	s->line = saved.line;
	s->now = saved.now;
	buf_addf(&s->path, "[%zu]", ++*count);
}

/* Behind a "{", to behind its "}". */
static void
read_table(struct scan *s, int depth)
{
	size_t count = 0, len = s->path.len;

	while (s->now.type != TOKEN_END && !is_sign(&s->now, '}')) {
		int line = s->now.line;
		const char *start = s->at, *value;
		size_t at = s->out->n;

		take_key(s, &count);
		value = s->now.from;
		note(s, line);
		if (is_sign(&s->now, '{') && depth < DEPTH) {
			next(s);
			read_table(s, depth + 1);
		}
		skip_expression(s);
		if (at < s->out->n) {
			s->out->v[at].from = (size_t)(value - s->text);
			s->out->v[at].to = (size_t)(s->before - s->text);
		}
		buf_truncate(&s->path, len);
		s->path.cut = false;
		if (is_sign(&s->now, ',') || is_sign(&s->now, ';'))
			next(s);
		else if (!is_sign(&s->now, '}') && s->at == start)
			return;
		else if (!is_sign(&s->now, '}'))
			next(s);
	}
	next(s);
}

void
lines_read(struct lines *out, const char *text, size_t len)
{
	struct scan s = {
		.out = out, .text = text, .at = text, .end = text + len, .line = 1
	};

	*out = (struct lines){ 0 };
	buf_init(&s.path, PATH_LONGEST);
	next(&s);
	for (int deep = 0; s.now.type != TOKEN_END;) {
		int line = s.now.line;
		bool ends = deep == 0 && is_name(&s.now, "return");

		deep += nesting(&s.now);
		next(&s);
		if (!ends)
			continue;
		note(&s, line);
		if (is_sign(&s.now, '{')) {
			next(&s);
			read_table(&s, 1);
		}
		break;
	}
	buf_release(&s.path);
}

void
lines_release(struct lines *l)
{
	for (size_t i = 0; i < l->n; i++)
		mem_free(l->v[i].path);
	mem_free(l->v);
	*l = (struct lines){ 0 };
}

static const struct line_at *
find(const struct lines *l, const char *path, size_t len)
{
	for (size_t i = l->n; i-- > 0;)
		if (strlen(l->v[i].path) == len && !memcmp(l->v[i].path, path, len))
			return &l->v[i];
	return NULL;
}

int
lines_find(const struct lines *l, const char *path)
{
	size_t len = strlen(path);
	const struct line_at *at = find(l, path, len);

	while (!at && len) {
		len--;
		while (len && path[len] != '.' && path[len] != '[')
			len--;
		at = find(l, path, len);
	}
	return at ? at->line : 1;
}

bool
lines_set(
    struct buf *out, const char *text, size_t len, const char *path, const char *value)
{
	struct lines l;
	const struct line_at *at;

	lines_read(&l, text, len);
	at = *path ? find(&l, path, strlen(path)) : NULL;
	if (at) {
		buf_add(out, text, at->from);
		buf_adds(out, value);
		buf_add(out, text + at->to, len - at->to);
	}
	lines_release(&l);
	return at != NULL;
}
