/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * cmd_reset - start an answer over, keeping a backup of what was there.
 */
#include "base/mem.h"
#include "cli/cli.h"
#include "cli/out.h"
#include "lesson/answer.h"

static int
run(struct ferry *f, const struct cli_args *a, struct err *e)
{
	const struct catalogue *c = ferry_catalogue(f, e);
	const struct exercise *x = c ? catalogue_find(c, a->words[0], e) : NULL;
	char *backup, *path;
	struct out *o;

	if (!x || answer_reset(&backup, f, x, e) < 0)
		return -1;
	path = answer_path(f, x);
	o = out_open(false);
	if (backup)
		out_say(o, OUT_PLAIN, "kept:  %s\n", backup);
	out_say(o, OUT_PLAIN, "fresh: %s\n", path);
	mem_free(backup);
	mem_free(path);
	return out_close(o, e);
}

const struct verb cmd_reset = {
	.name = "reset",
	.usage = "EXERCISE",
	.summary = "start your answer over; the old one is kept",
	.help =
	    "Puts the exercise's start in the place of your answer. What was there is\n"
	    "kept in the backup folder, whose path is printed. Attempts stay recorded.",
	.words_min = 1,
	.words_max = 1,
	.run = run,
};
