/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * cmd_help - the list of verbs, or one verb's own help.
 */
#include "cli/cli.h"

#include <stdio.h>

static void
list_verbs(void)
{
	printf(
	    "ferry " FERRY_VERSION ": from C to Rust, with both compilers running\n\n"
	    "usage: ferry                 the lessons, on the whole screen\n"
	    "       ferry open EXERCISE   one of them\n"
	    "       ferry VERB …          without a screen:\n\n");
	for (const struct verb *const *v = cli_verbs; *v; v++)
		printf("  %-8s %s\n", (*v)->name, (*v)->summary);
	printf(
	    "\n`ferry help VERB` says more. --json on check, explain, idiom, list, next, "
	    "show\n"
	    "and doctor prints data. Exit codes: 0 passed, 1 answered and not passed,\n"
	    "2 wrong usage, 3 something outside is missing or refused, 70 a bug; of cargo\n"
	    "and rustc their own.\n");
}

static int
run(struct ferry *f, const struct cli_args *a, struct err *e)
{
	const struct verb *v;

	(void)f;
	if (!a->word_n) {
		list_verbs();
		return 0;
	}
	v = cli_find(a->words[0]);
	if (!v)
		return err_set(e, ERR_USAGE,
		    "there is no verb \"%s\"; `ferry help` lists all", a->words[0]);
	cli_usage(v);
	return 0;
}

const struct verb cmd_help = {
	.name = "help",
	.usage = "[VERB]",
	.summary = "this list, or all about one verb",
	.help = "Prints the verbs, or what one verb does and its options.",
	.words_max = 1,
	.run = run,
};
