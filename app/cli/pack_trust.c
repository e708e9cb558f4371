/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * pack_trust - agrees to what an installed pack does. Needed where ferry has learnt to
 * ask for something since, or a pin came from another machine.
 */
#include "base/mem.h"
#include "cli/pack_verbs.h"
#include "cli/pack_ways.h"

static int
trust(struct pack_ways *w, const char *id, struct pin *pin, struct err *e)
{
	struct catalogue c = { 0 };
	char *signature = ways_signature(pin);
	struct out *o;
	int rc = installed_add_at(&c, w->packs, id, pin, &w->how, e);

	if (rc == 0) {
		o = out_open_beside();
		rc = ways_summary(o, &c, &c.packs[0], pin->url, signature, e);
		(void)!out_close(o, NULL);
	}
	if (rc == 0)
		rc = ways_ask(w, "yes", "Agree to that?", e);
	if (rc == 1) {
		installed_trust(pin, &c, &c.packs[0]);
		rc = install_update(w->packs, NULL, id, pin, e);
	} else if (rc == 0) {
		rc = err_set(e, ERR_TOOL, "nothing was agreed to");
	}
	catalogue_close(&c);
	mem_free(signature);
	return rc;
}

static int
run(struct ferry *f, const struct cli_args *a, struct err *e)
{
	struct pack_ways w;
	struct pin pin;
	int rc;

	if (ways_open(&w, f, a, e) < 0)
		return -1;
	rc = installed_pin(&pin, w.packs, a->words[0], e);
	if (rc == 0)
		rc = trust(&w, a->words[0], &pin, e);
	pin_release(&pin);
	return ways_close(&w, rc);
}

const struct pack_verb pack_trust = {
	.name = "trust",
	.usage = "PACK [--yes]",
	.summary = "agree to what a pack does",
	.words_min = 1,
	.words_max = 1,
	.run = run,
};
