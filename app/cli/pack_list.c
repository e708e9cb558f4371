/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * pack_list - the packs that are here, each with what it holds, and those that were added
 * and cannot be used, with the reason.
 */
#include "cli/out.h"
#include "cli/pack_verbs.h"

static void
print_json(struct out *o, const struct catalogue *c)
{
	out_object(o, NULL);
	out_int(o, "version", 1);
	out_array(o, "packs");
	for (size_t i = 0; i < c->pack_n; i++) {
		const struct pack *p = &c->packs[i];

		out_object(o, NULL);
		out_str(o, "id", p->info.id);
		out_str(o, "title", p->info.title);
		out_str(o, "pack_version", p->info.version);
		out_int(o, "chapters", (long long)p->chapter_n);
		out_int(o, "exercises", (long long)p->n);
		out_str(o, "commit", source_commit(p->source));
		out_bool(o, "installed", p->installed);
		out_end(o);
	}
	out_end(o);
	out_array(o, "broken");
	for (size_t i = 0; i < c->broken_n; i++) {
		out_object(o, NULL);
		out_str(o, "id", c->broken[i].id);
		out_str(o, "why", c->broken[i].why);
		out_end(o);
	}
	out_end(o);
	out_end(o);
}

static void
print_text(struct out *o, const struct catalogue *c)
{
	for (size_t i = 0; i < c->pack_n; i++) {
		const struct pack *p = &c->packs[i];
		const char *commit = source_commit(p->source);

		out_say(o, OUT_PLAIN, "%-20s %-10s exercises: %-4zu %s", p->info.id,
		    p->info.version, p->n, p->info.title);
		out_say(o, OUT_DIM, commit ? " (%.12s)\n" : "\n", commit);
	}
	for (size_t i = 0; i < c->broken_n; i++) {
		out_say(o, OUT_BAD, "%-20s ", c->broken[i].id);
		out_say(o, OUT_PLAIN, "cannot be used: %s\n", c->broken[i].why);
	}
}

static int
run(struct ferry *f, const struct cli_args *a, struct err *e)
{
	const struct catalogue *c = ferry_catalogue(f, e);
	struct out *o;

	if (!c)
		return -1;
	o = out_open(cli_value(a, "json") != NULL);
	if (out_is_json(o))
		print_json(o, c);
	else
		print_text(o, c);
	return out_close(o, e);
}

const struct pack_verb pack_list = {
	.name = "list",
	.usage = "[--json]",
	.summary = "the packs that are here",
	.run = run,
};
