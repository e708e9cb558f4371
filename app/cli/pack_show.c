/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * pack_show - one pack: what it is, where it came from, what it may do, what it holds.
 */
#include "base/mem.h"
#include "base/path.h"
#include "cli/out.h"
#include "cli/pack_verbs.h"
#include "cli/pack_ways.h"
#include "pack/capability.h"

#include <string.h>

static void
print_json(struct out *o, const struct catalogue *c, const struct pack *p,
    const struct pin *pin)
{
	out_object(o, NULL);
	out_int(o, "version", 1);
	out_str(o, "id", p->info.id);
	out_str(o, "title", p->info.title);
	out_str(o, "pack_version", p->info.version);
	out_str(o, "licence", p->info.licence);
	out_array(o, "authors");
	for (size_t i = 0; i < p->info.author_n; i++)
		out_str(o, NULL, p->info.authors[i]);
	out_end(o);
	out_bool(o, "installed", p->installed);
	out_str(o, "url", pin->url);
	out_str(o, "ref", pin->ref);
	out_str(o, "commit", source_commit(p->source));
	out_str(o, "previous", pin->previous[0] ? pin->previous : NULL);
	out_array(o, "may");
	for (const struct capability *a = capabilities; a->name; a++)
		if (capability_needed(a, c, p))
			out_str(o, NULL, a->name);
	out_end(o);
	out_array(o, "exercises");
	for (size_t i = p->first; i < p->first + p->n; i++)
		out_str(o, NULL, c->exercises[i].name);
	out_end(o);
	out_end(o);
}

static int
print_text(struct out *o, const struct catalogue *c, const struct pack *p,
    const struct pin *pin, struct err *e)
{
	const char *url = pin->url ? pin->url : source_name(p->source);

	char *signature = ways_signature(pin);
	int rc = ways_summary(o, c, p, url, signature, e);

	mem_free(signature);
	if (rc < 0)
		return -1;
	if (pin->previous[0])
		out_say(o, OUT_DIM, "  %-10s %.12s; `ferry pack rollback %s`\n",
		    "before", pin->previous, p->info.id);
	for (size_t i = p->first; i < p->first + p->n; i++)
		out_say(o, OUT_PLAIN, "%s%-32s %s\n", i == p->first ? "\n" : "",
		    c->exercises[i].name, c->exercises[i].title);
	return 0;
}

/* Why there is no such pack. */
static int
explain(const struct catalogue *c, const char *id, struct err *e)
{
	for (size_t i = 0; i < c->broken_n; i++)
		if (!strcmp(c->broken[i].id, id))
			return err_set(e, ERR_INVALID,
			    "the pack \"%s\" cannot be used: %s", id, c->broken[i].why);
	return err_set(
	    e, ERR_NOTFOUND, "there is no pack \"%s\"; `ferry pack list` has all", id);
}

static int
run(struct ferry *f, const struct cli_args *a, struct err *e)
{
	const struct catalogue *c = ferry_catalogue(f, e);
	const struct pack *p = c ? catalogue_pack(c, a->words[0]) : NULL;
	char *packs = path_join(f->places.data, "packs");
	struct pin pin = { 0 };
	struct out *o;
	int rc = p ? 0 : -1;

	if (c && !p)
		rc = explain(c, a->words[0], e);
	if (p && p->installed)
		rc = installed_pin(&pin, packs, p->info.id, e);
	if (rc == 0) {
		o = out_open(cli_value(a, "json") != NULL);
		if (out_is_json(o))
			print_json(o, c, p, &pin);
		else
			rc = print_text(o, c, p, &pin, e);
		if (out_close(o, rc == 0 ? e : NULL) < 0)
			rc = -1;
	}
	pin_release(&pin);
	mem_free(packs);
	return rc;
}

const struct pack_verb pack_show = {
	.name = "show",
	.usage = "PACK [--json]",
	.summary = "one pack: where it came from, what it may do, what it holds",
	.words_min = 1,
	.words_max = 1,
	.run = run,
};
