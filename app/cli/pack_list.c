/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * pack_list - the packs that are here, each with what it holds.
 */
#include "cli/out.h"
#include "cli/pack_verbs.h"

#include <string.h>

struct row {
	const char *pack; /* borrowed from the catalogue */
	size_t chapters, exercises;
};

/* The pack whose first chapter is chapters[*at]; *at becomes the next pack's. */
static struct row
next_row(const struct catalogue *c, size_t *at)
{
	struct row r = { .pack = c->chapters[*at].pack };

	for (; *at < c->chapter_n && !strcmp(c->chapters[*at].pack, r.pack); ++*at) {
		r.chapters++;
		r.exercises += c->chapters[*at].n;
	}
	return r;
}

static int
run(struct ferry *f, const struct cli_args *a, struct err *e)
{
	const struct catalogue *c = ferry_catalogue(f, e);
	struct out *o;

	if (!c)
		return -1;
	o = out_open(cli_value(a, "json") != NULL);
	out_object(o, NULL);
	out_int(o, "version", 1);
	out_array(o, "packs");
	for (size_t at = 0; at < c->chapter_n;) {
		struct row r = next_row(c, &at);

		out_object(o, NULL);
		out_str(o, "id", r.pack);
		out_int(o, "chapters", (long long)r.chapters);
		out_int(o, "exercises", (long long)r.exercises);
		out_end(o);
		if (!out_is_json(o))
			out_say(o, OUT_PLAIN, "%-16s exercises: %zu\n", r.pack,
			    r.exercises);
	}
	out_end(o);
	out_end(o);
	return out_close(o, e);
}

const struct pack_verb pack_list = {
	.name = "list",
	.usage = "[--json]",
	.summary = "the packs that are here",
	.run = run,
};
