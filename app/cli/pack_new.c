/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * pack_new - `pack new` and `pack new-exercise`: what an author begins with, and what to
 * do next.
 */
#include "base/mem.h"
#include "cli/out.h"
#include "cli/pack_verbs.h"
#include "pack/author.h"

#include <string.h>

static const char *
option_or(const struct cli_args *a, const char *name, const char *otherwise)
{
	const char *given = cli_value(a, name);

	return given ? given : otherwise;
}

/* A learner's exercises are known by their pack's name, so ferry's own is not free. */
static int
refuse_ours(struct ferry *f, const char *name, struct err *e)
{
	const struct catalogue *c = ferry_catalogue(f, e);

	if (!c)
		return -1;
	if (c->chapter_n && !strcmp(c->chapters[0].pack, name))
		return err_set(e, ERR_USAGE,
		    "\"%s\" is the pack that ferry brings along: choose another name",
		    name);
	return 0;
}

static int
run_new(struct ferry *f, const struct cli_args *a, struct err *e)
{
	struct authored made;
	char *kinds;
	struct out *o;

	if (refuse_ours(f, a->words[0], e) < 0 ||
	    pack_kinds(&kinds, f->places.share, e) < 0)
		return -1;
	if (pack_new(&made, f->places.share, option_or(a, "dir", "."), a->words[0], e) <
	    0) {
		mem_free(kinds);
		return -1;
	}
	o = out_open(false);
	out_say(o, OUT_PLAIN, "made:  %s, with one exercise of each kind (%s)\n",
	    made.path, kinds);
	out_say(o, OUT_PLAIN, "read:  %s/README.md\n", made.path);
	out_say(o, OUT_PLAIN, "next:  ferry pack verify %s\n", made.path);
	authored_release(&made);
	mem_free(kinds);
	return out_close(o, e);
}

const struct pack_verb pack_new_row = {
	.name = "new",
	.usage = "NAME [--dir DIR]",
	.summary = "make a pack: one exercise of each kind, and files for CI",
	.words_min = 1,
	.words_max = 1,
	.run = run_new,
};

static int
run_new_exercise(struct ferry *f, const struct cli_args *a, struct err *e)
{
	const struct wanted w = { .dir = option_or(a, "dir", "."),
		.kind = a->words[0],
		.id = a->words[1],
		.chapter = cli_value(a, "chapter") };
	struct pack_how how;
	struct authored made;
	struct out *o;

	if (ferry_how(&how, f, e) < 0 ||
	    pack_new_exercise(&made, f->places.share, &w, &how, e) < 0)
		return -1;
	o = out_open(false);
	out_say(
	    o, OUT_PLAIN, "made:  %s, an exercise that holds as it is\n", made.path);
	out_say(o, OUT_PLAIN, "edit:  ");
	for (size_t i = 0; i < made.file_n; i++)
		out_say(o, OUT_PLAIN, "%s%s", i ? ", " : "", made.files[i]);
	out_say(o, OUT_PLAIN, "\nnext:  ferry pack verify %s\n", w.dir);
	authored_release(&made);
	return out_close(o, e);
}

const struct pack_verb pack_new_exercise_row = {
	.name = "new-exercise",
	.usage = "KIND ID [--chapter FOLDER] [--dir PACK]",
	.summary = "make an exercise of a kind, from its template",
	.words_min = 2,
	.words_max = 2,
	.run = run_new_exercise,
};
