/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * fields - see fields.h. What a learner wrote by hand is kept as it stands but for the
 * value that is set.
 */
#include "judge/fields.h"
#include "base/mem.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

#define COLUMN 76 /* of the comments */

/* One line "name = value": where each of them is. */
struct line {
	const char *name, *value;
	size_t name_len, value_len;
};

static size_t
trim(const char **s, size_t len)
{
	while (len && isspace((unsigned char)**s)) {
		(*s)++;
		len--;
	}
	while (len && isspace((unsigned char)(*s)[len - 1]))
		len--;
	return len;
}

/* Whether the line holds a field. */
static bool
read_line(struct line *out, const char *line, size_t len)
{
	const char *equals = memchr(line, '=', len);

	if (!equals)
		return false;
	out->name = line;
	out->name_len = trim(&out->name, (size_t)(equals - line));
	out->value = equals + 1;
	out->value_len = trim(&out->value, len - (size_t)(equals + 1 - line));
	return out->name_len > 0 && *out->name != '#';
}

static bool
is_named(const struct line *l, const char *name)
{
	return l->name_len == strlen(name) && !memcmp(l->name, name, l->name_len);
}

char *
fields_get(const char *answer, size_t len, const char *name)
{
	const char *end = answer + len;
	struct line l;

	while (answer < end) {
		const char *nl = memchr(answer, '\n', (size_t)(end - answer));
		size_t n = (size_t)((nl ? nl : end) - answer);

		if (read_line(&l, answer, n) && is_named(&l, name)) {
			bool quoted = l.value_len > 1 && l.value[0] == '"' &&
				      l.value[l.value_len - 1] == '"';

			if (quoted)
				return mem_strndup(l.value + 1, l.value_len - 2);
			return l.value_len ? mem_strndup(l.value, l.value_len) : NULL;
		}
		answer += n + (nl ? 1 : 0);
	}
	return NULL;
}

void
fields_set(struct buf *out, const char *answer, size_t len, const char *name,
    const char *value)
{
	const char *end = answer + len;
	bool done = false;
	struct line l;

	while (answer < end) {
		const char *nl = memchr(answer, '\n', (size_t)(end - answer));
		size_t n = (size_t)((nl ? nl : end) - answer);

		if (!done && read_line(&l, answer, n) && is_named(&l, name)) {
			buf_addf(out, "%s =%s%s", name, *value ? " " : "", value);
			done = true;
		} else {
			buf_add(out, answer, n);
		}
		buf_addc(out, '\n');
		answer += n + (nl ? 1 : 0);
	}
	if (!done)
		buf_addf(out, "%s = %s\n", name, value);
}

/* "# about: a, b, c", over as many lines as it takes. */
static void
add_comment(struct buf *out, const struct question *q)
{
	size_t column = strlen(q->about) + 2;
	const char *word;

	buf_addf(out, "# %s", q->about);
	for (size_t i = 0; q->choice && (word = q->choice(i)); i++) {
		buf_adds(out, i ? "," : ":");
		if (column + strlen(word) + 3 > COLUMN) {
			buf_adds(out, "\n#  ");
			column = 3;
		}
		buf_addf(out, " %s", word);
		column += strlen(word) + 2;
	}
	buf_addc(out, '\n');
}

void
fields_start(struct buf *out, const struct questions *q)
{
	for (size_t i = 0; i < q->n; i++) {
		add_comment(out, &q->v[i]);
		buf_addf(out, "%s =\n", q->v[i].name);
	}
}

/* Whether `value` stands for the word: yes or no in capitals, or their first letter, too. */
static bool
stands_for(const char *value, const char *word)
{
	if (strcmp(word, "yes") != 0 && strcmp(word, "no") != 0)
		return !strcmp(value, word);
	return !strcasecmp(value, word) ||
	       (strlen(value) == 1 && tolower((unsigned char)*value) == *word);
}

static size_t
index_of(const struct question *q, const char *value)
{
	size_t i = 0;

	while (q->choice(i) && !stands_for(value, q->choice(i)))
		i++;
	return i;
}

const char *
fields_choice(const struct question *q, const char *value)
{
	return q->choice ? q->choice(index_of(q, value)) : NULL;
}

bool
fields_allow(const struct question *q, const char *value)
{
	if (q->choice)
		return q->choice(index_of(q, value)) != NULL;
	return !q->is_line ||
	       (strlen(value) < 5 && strspn(value, "0123456789") == strlen(value));
}

const char *
fields_turn(const struct question *q, const char *value, int by)
{
	size_t n = 0, i;

	if (!q->choice)
		return NULL;
	while (q->choice(n))
		n++;
	i = index_of(q, value);
	if (i == n)
		return q->choice(by > 0 ? 0 : n - 1);
	return q->choice((i + n + (size_t)(by > 0 ? 1 : n - 1)) % n);
}
