/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * idiom - see idiom.h. All files are read for any question: there are few, and a search
 * needs the words of each.
 */
#include "explain/idiom.h"
#include "base/mem.h"
#include "base/path.h"
#include "base/text.h"
#include "explain/convert.h"
#include "script/host.h"

#include <ctype.h>
#include <stdbool.h>
#include <string.h>
#include <strings.h>

#define ENTRY "ferry.idioms"

int
idioms_open(struct idioms *out, const char *share, struct err *e)
{
	char *root = path_join(share, "lua");
	struct host *host = host_open(root, false, e);
	struct value list = value_nil();
	int rc = -1;

	*out = (struct idioms){ 0 };
	if (host && !host_has(host, ENTRY))
		err_set(e, ERR_NOTFOUND,
		    "the idioms are not in \"%s\": is FERRY_SHARE right?", root);
	else if (host)
		rc = host_call(&list, host, ENTRY, "all", NULL, 0, e);
	if (rc == 0) {
		out->n = value_len(&list);
		out->v = mem_calloc(out->n, sizeof *out->v);
		for (size_t i = 0; i < out->n; i++)
			convert_idiom(&out->v[i], value_at(&list, i));
	}
	value_release(&list);
	host_close(host);
	mem_free(root);
	return rc;
}

void
idioms_release(struct idioms *s)
{
	for (size_t i = 0; i < s->n; i++) {
		struct idiom *x = &s->v[i];
		char *const texts[] = { x->name, x->group, x->title, x->c, x->rust,
			x->exercise };

		for (size_t k = 0; k < sizeof texts / sizeof *texts; k++)
			mem_free(texts[k]);
		note_release_strings(x->words, x->word_n);
		note_release_strings(x->changes, x->change_n);
		note_release_strings(x->codes, x->code_n);
		note_release_strings(x->see, x->see_n);
	}
	mem_free(s->v);
	*s = (struct idioms){ 0 };
}

static bool
is_named(const struct idiom *x, const char *text)
{
	bool found = !strcasecmp(x->name, text);

	for (size_t i = 0; i < x->word_n && !found; i++)
		found = !strcasecmp(x->words[i], text);
	return found;
}

/* Case matters: "LOOP" is a family of rules, and "loop" is a word to look for. */
static bool
has_code(const struct idiom *x, const char *text)
{
	bool found = false;

	for (size_t i = 0; i < x->code_n && !found; i++)
		found = !strcmp(x->codes[i], text);
	return found;
}

/* Whether the first len bytes of `word` are in `text`; at_start: where a word begins. */
static bool
holds(const char *text, const char *word, size_t len, bool at_start)
{
	for (const char *p = text; *p; p++)
		if (!strncasecmp(p, word, len) &&
		    (!at_start || p == text || !isalnum((unsigned char)p[-1])))
			return true;
	return false;
}

/* Whether each word of `text` is somewhere in x. */
static bool
fits(const struct idiom *x, const char *text, bool at_start)
{
	for (const char *p = text + strspn(text, " "); *p; p += strspn(p, " ")) {
		size_t len = strcspn(p, " ");
		bool found = holds(x->name, p, len, at_start) ||
			     holds(x->title, p, len, at_start);

		for (size_t i = 0; i < x->word_n && !found; i++)
			found = holds(x->words[i], p, len, at_start);
		if (!found)
			return false;
		p += len;
	}
	return true;
}

static bool
fits_start(const struct idiom *x, const char *text)
{
	return fits(x, text, true);
}

static bool
fits_within(const struct idiom *x, const char *text)
{
	return fits(x, text, false);
}

static const char *
nearest(const struct idioms *s, const char *text)
{
	const char *best = s->n ? s->v[0].name : "";
	size_t least = text_distance(best, text);

	for (size_t i = 0; i < s->n; i++)
		for (size_t k = 0; k <= s->v[i].word_n; k++) {
			const char *name = k ? s->v[i].words[k - 1] : s->v[i].name;
			size_t distance = text_distance(name, text);

			if (distance < least) {
				least = distance;
				best = name;
			}
		}
	return best;
}

int
idioms_find(const struct idiom **hits, size_t *n, const struct idioms *s,
    const char *text, struct err *e)
{
	static bool (*const ways[])(const struct idiom *, const char *) = { is_named,
		has_code, fits_start, fits_within };

	*n = 0;
	if (!text[strspn(text, " ")])
		return err_set(e, ERR_USAGE, "the word to look for is empty");
	for (size_t w = 0; w < sizeof ways / sizeof *ways; w++) {
		for (size_t i = 0; i < s->n; i++)
			if (ways[w](&s->v[i], text))
				hits[(*n)++] = &s->v[i];
		if (*n)
			return 0;
	}
	return err_set(e, ERR_NOTFOUND,
	    "there is no idiom for \"%s\"; the nearest is \"%s\"; `ferry idiom` "
	    "lists all",
	    text, nearest(s, text));
}
