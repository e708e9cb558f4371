/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * cmd_pack - packs of exercises: the table of what can be done with them.
 *
 * A row is a verb of its own with its words; the options are shared, so that the parser
 * of cli.c does for all of them. What an option means to a row, its usage says.
 */
#include "base/text.h"
#include "cli/cli.h"
#include "cli/pack_verbs.h"

#include <stdio.h>
#include <string.h>

const struct pack_verb *const pack_verbs[] = {
	&pack_add,
	&pack_list,
	&pack_new_row,
	&pack_new_exercise_row,
	&pack_import_row,
	&pack_show,
	&pack_update,
	&pack_rollback,
	&pack_remove,
	&pack_trust,
	&pack_verify,
	&pack_record,
	&pack_preview,
	&pack_stats,
	&pack_format_verb,
	NULL,
};

static void
list_verbs(void)
{
	for (const struct pack_verb *const *v = pack_verbs; *v; v++)
		printf("  %-16s %s\n", (*v)->name, (*v)->summary);
	printf("\n`ferry help pack` has the options.\n");
}

static const struct pack_verb *
find(const char *name, struct err *e)
{
	const struct pack_verb *best = pack_verbs[0];

	for (const struct pack_verb *const *v = pack_verbs; *v; v++) {
		if (!strcmp((*v)->name, name))
			return *v;
		if (text_distance((*v)->name, name) < text_distance(best->name, name))
			best = *v;
	}
	err_set(e, ERR_USAGE,
	    "there is no \"pack %s\"; did you mean \"pack %s\"? `ferry pack` lists all",
	    name, best->name);
	return NULL;
}

static int
run(struct ferry *f, const struct cli_args *a, struct err *e)
{
	struct cli_args rest = *a;
	const struct pack_verb *v;

	if (!a->word_n) {
		list_verbs();
		return 0;
	}
	v = find(a->words[0], e);
	if (!v)
		return -1;
	rest.words++;
	rest.word_n--;
	if (rest.word_n < v->words_min || rest.word_n > v->words_max)
		return err_set(
		    e, ERR_USAGE, "usage: ferry pack %s %s", v->name, v->usage);
	return v->run(f, &rest, e);
}

const struct verb cmd_pack = {
	.name = "pack",
	.usage = "VERB …",
	.summary = "packs of exercises: those that are here, and more of them",
	.help =
	    "A pack is a folder or a git repository of exercises. `ferry pack` lists the\n"
	    "verbs. add takes https://HOST/PATH, ssh://USER@HOST/PATH (keys from your ssh\n"
	    "agent) or a repository's folder; it shows who made the pack and what it may do,\n"
	    "and asks. Nothing is checked out or updated by itself. update shows what changed,\n"
	    "and asks where the history was rewritten or the pack does more than before; it\n"
	    "stops where a signed pack comes with another ssh key than it had. rollback\n"
	    "undoes it. Your answers and your progress stay, whatever becomes of the\n"
	    "pack, and follow an exercise that gets another id.\n"
	    "\n"
	    "For authors; PATH is a pack's folder, else the current one, else the built-in\n"
	    "pack's. verify runs everything that an exercise claims: the C is reported as\n"
	    "declared, the start fails so, the solution passes, each wrong answer comes to what\n"
	    "its name says and is explained. It names every fault with file and line. Exit\n"
	    "code 0: none; 1: some; 3: some could not be tried. record writes what really\n"
	    "happens into the manifests, once you have read the difference.",
	.options = { { "json", NULL, "print data as JSON" },
	    { "dir", "DIR", "where to, or the pack: the folder you are in" },
	    { "chapter", "FOLDER", "new-exercise: the chapter; the last of the pack" },
	    { "ref", "REF", "a branch or tag of the repository" },
	    { "merge", NULL, "take what changed in a start into your answer" },
	    { "junit", NULL, "verify: print JUnit XML, for CI" },
	    { "all", NULL, "verify: what was proved before too" },
	    { "jobs", "N", "verify, record: compilers and programs at once" },
	    { "yes", NULL, "agree to what is shown, without a question" } },
	.words_max = 8,
	.run = run,
};
