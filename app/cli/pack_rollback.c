/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * pack_rollback - the commit that an update replaced is in use again. Doing it twice
 * changes nothing.
 */
#include "base/log.h"
#include "cli/pack_verbs.h"
#include "cli/pack_ways.h"

#include <string.h>

static int
swap(const struct pack_ways *w, const char *id, struct pin *pin, struct err *e)
{
	char now[PIN_COMMIT];

	if (!pin->previous[0])
		return err_set(e, ERR_NOTFOUND,
		    "there is nothing to roll \"%s\" back to: it was never updated",
		    id);
	memcpy(now, pin->commit, sizeof now);
	memcpy(pin->commit, pin->previous, sizeof pin->commit);
	memcpy(pin->previous, now, sizeof pin->previous);
	pin->at = clock_now();
	return install_update(w->packs, NULL, id, pin, e);
}

static int
run(struct ferry *f, const struct cli_args *a, struct err *e)
{
	const char *id = a->words[0];
	struct pack_ways w;
	struct pin pin;
	struct out *o;
	int rc;

	if (ways_open(&w, f, a, e) < 0)
		return -1;
	rc = installed_pin(&pin, w.packs, id, e);
	if (rc == 0)
		rc = swap(&w, id, &pin, e);
	if (rc == 0) {
		o = out_open(false);
		out_say(o, OUT_GOOD, "rolled back: ");
		out_say(o, OUT_PLAIN, "%s is at %.12s, and was at %.12s\n", id,
		    pin.commit, pin.previous);
		rc = out_close(o, e);
	}
	if (rc == 0 && !ferry_catalogue(f, e)) /* answers follow the names */
		rc = -1;
	pin_release(&pin);
	return ways_close(&w, rc);
}

const struct pack_verb pack_rollback = {
	.name = "rollback",
	.usage = "PACK",
	.summary = "go back to what an update replaced",
	.words_min = 1,
	.words_max = 1,
	.run = run,
};
