/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * cmd_idiom - C idioms and what takes their place in Rust: the list, a search, one whole.
 *
 * A search with one hit shows it; with several it lists them.
 */
#include "base/buf.h"
#include "base/mem.h"
#include "cli/cli.h"
#include "cli/out.h"
#include "explain/idiom.h"

#include <string.h>

#define QUERY_MAX 256

static void
print_row(struct out *o, const struct idiom *x)
{
	out_say(o, OUT_NAME, "  %-19s", x->name);
	out_say(o, OUT_PLAIN, " %s\n", x->title);
}

static void
print_list(struct out *o, const struct idiom *const *hits, size_t n)
{
	const char *group = "";

	for (size_t i = 0; i < n; i++) {
		if (strcmp(hits[i]->group, group) != 0)
			out_say(o, OUT_TITLE, "%s%s\n", i ? "\n" : "", hits[i]->group);
		group = hits[i]->group;
		print_row(o, hits[i]);
	}
	out_say(o, OUT_DIM, "\n%zu idioms; `ferry idiom NAME` shows one\n", n);
}

static void
print_code(struct out *o, const char *language, const char *text)
{
	out_say(o, OUT_TITLE, "\n  %s\n", language);
	out_block(o, "    ", text, strlen(text));
}

static void
print_one(struct out *o, const struct idiom *x)
{
	out_say(o, OUT_TITLE, "%s  %s\n", x->name, x->title);
	print_code(o, "C", x->c);
	print_code(o, "Rust", x->rust);
	out_say(o, OUT_TITLE, "\n  What changes\n");
	for (size_t i = 0; i < x->change_n; i++)
		out_prose(o, 4, "  - ", x->changes[i]);
	if (x->exercise || x->see_n)
		out_say(o, OUT_PLAIN, "\n");
	if (x->exercise)
		out_say(o, OUT_DIM, "  Exercise: ferry show %s\n", x->exercise);
	for (size_t i = 0; i < x->see_n; i++)
		out_say(
		    o, OUT_DIM, "%s%s", i ? " | " : "  See: ferry idiom ", x->see[i]);
	out_say(o, OUT_DIM, x->see_n ? "\n" : "");
}

static void
print_strings(struct out *o, const char *key, char *const *v, size_t n)
{
	out_array(o, key);
	for (size_t i = 0; i < n; i++)
		out_str(o, NULL, v[i]);
	out_end(o);
}

static void
print_json(struct out *o, const struct idiom *const *hits, size_t n)
{
	out_object(o, NULL);
	out_int(o, "version", 1);
	out_array(o, "idioms");
	for (size_t i = 0; i < n; i++) {
		const struct idiom *x = hits[i];

		out_object(o, NULL);
		out_str(o, "name", x->name);
		out_str(o, "group", x->group);
		out_str(o, "title", x->title);
		print_strings(o, "words", x->words, x->word_n);
		out_str(o, "c", x->c);
		out_str(o, "rust", x->rust);
		print_strings(o, "changes", x->changes, x->change_n);
		print_strings(o, "codes", x->codes, x->code_n);
		out_str(o, "exercise", x->exercise);
		print_strings(o, "see", x->see, x->see_n);
		out_end(o);
	}
	out_end(o);
	out_end(o);
}

/* What is asked for: all of them without a word. */
static int
find(const struct idiom **hits, size_t *n, const struct idioms *s,
    const struct cli_args *a, struct err *e)
{
	struct buf query = BUF_INIT(QUERY_MAX);
	int rc = 0;

	for (int i = 0; i < a->word_n; i++)
		buf_addf(&query, "%s%s", i ? " " : "", a->words[i]);
	if (a->word_n) {
		rc = idioms_find(hits, n, s, query.ptr, e);
	} else {
		for (*n = 0; *n < s->n; (*n)++)
			hits[*n] = &s->v[*n];
	}
	buf_release(&query);
	return rc;
}

static int
run(struct ferry *f, const struct cli_args *a, struct err *e)
{
	const struct idiom **hits = NULL;
	struct idioms all;
	struct out *o;
	size_t n;
	int rc = -1;

	if (idioms_open(&all, f->places.share, e) < 0)
		return -1;
	hits = mem_calloc(all.n, sizeof *hits);
	if (find(hits, &n, &all, a, e) < 0)
		goto out;
	o = out_open(cli_value(a, "json") != NULL);
	if (out_is_json(o))
		print_json(o, hits, n);
	else if (n == 1)
		print_one(o, hits[0]);
	else
		print_list(o, hits, n);
	rc = out_close(o, e);
out:
	mem_free(hits);
	idioms_release(&all);
	return rc;
}

const struct verb cmd_idiom = {
	.name = "idiom",
	.usage = "[WORD …] [--json]",
	.summary = "what a C idiom becomes in Rust",
	.help =
	    "Without a word, lists all idioms. WORD is the name of one, such as realloc\n"
	    "or container_of, or what to look for: strtok, \"linked list\", Vec, E0382.\n"
	    "What is found is shown, or listed if there are several.",
	.options = { { "json", NULL, "print them as JSON" } },
	.words_max = 8,
	.run = run,
};
