/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * pack_remove - a pack goes; what the learner wrote and did stays.
 */
#include "base/mem.h"
#include "base/path.h"
#include "cli/pack_verbs.h"
#include "cli/pack_ways.h"

static int
say(const struct ferry *f, const char *id, struct err *e)
{
	char *answers = mem_printf("%s/answers/%s", f->places.data, id);
	char *shown = path_tilde(answers);
	struct out *o = out_open(false);

	out_say(o, OUT_GOOD, "removed: ");
	out_say(o, OUT_PLAIN, "%s; your answers stay in %s\n", id, shown);
	mem_free(answers);
	mem_free(shown);
	return out_close(o, e);
}

static int
run(struct ferry *f, const struct cli_args *a, struct err *e)
{
	const char *id = a->words[0];
	struct pack_ways w;
	struct pin pin;
	int rc;

	if (ways_open(&w, f, a, e) < 0)
		return -1;
	rc = installed_pin(&pin, w.packs, id, e);
	if (rc < 0 && e->code == ERR_INVALID) /* a damaged one goes too */
		rc = 0;
	if (rc == 0)
		rc = install_remove(w.packs, id, e);
	if (rc == 0)
		rc = say(f, id, e);
	pin_release(&pin);
	return ways_close(&w, rc);
}

const struct pack_verb pack_remove = {
	.name = "remove",
	.usage = "PACK",
	.summary = "remove a pack; your answers and progress stay",
	.words_min = 1,
	.words_max = 1,
	.run = run,
};
