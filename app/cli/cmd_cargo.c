/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * cmd_cargo - the user's cargo with the C terms under its errors.
 *
 * What has no JSON messages (fmt, new, an alias) and who asks for a format of his own
 * gets plain cargo: ferry becomes it.
 */
#include "base/mem.h"
#include "cli/cli.h"
#include "cli/under.h"
#include "run/pass.h"

#include <string.h>
#include <unistd.h>

/* Subcommands that take --message-format and compile the user's code; the letters are
 * cargo's own short names. */
static const char builds[][8] = { "bench", "build", "check", "clippy", "doc", "run",
	"rustc", "test", "b", "c", "d", "r", "t" };

/* cargo's options before the subcommand whose value is a word of its own. */
static const char with_value[][9] = { "--color", "--config", "-C", "-Z" };

static bool
is_one_of(const char *word, const char *list, size_t n, size_t size)
{
	for (size_t i = 0; i < n; i++)
		if (!strcmp(word, list + i * size))
			return true;
	return false;
}

/* The place of the subcommand, n if there is none. */
static int
subcommand(char *const *words, int n)
{
	int i = 0;

	while (i < n && (*words[i] == '-' || *words[i] == '+'))
		i += is_one_of(words[i], with_value[0],
			 sizeof with_value / sizeof *with_value, sizeof *with_value)
			 ? 2
			 : 1;
	return i < n ? i : n;
}

static int
run(struct ferry *f, const struct cli_args *a, struct err *e)
{
	char *const *words = a->words;
	int n = a->word_n, rc;
	bool in_short = under_take_short(&words, &n);
	int at = subcommand(words, n);
	bool reads = at < n &&
		     is_one_of(words[at], builds[0], sizeof builds / sizeof *builds,
			 sizeof *builds) &&
		     !under_has_option(words, n, "--message-format");
	const char **argv = under_argv(
	    "cargo", words, n, at + 1, reads ? "--message-format=json" : NULL);

	rc =
	    reads ? under_run(f, argv, STDOUT_FILENO, in_short, e) : pass_exec(argv, e);
	mem_free(argv);
	return rc;
}

const struct verb cmd_cargo = {
	.name = "cargo",
	.usage = "[--short] check|build|test|clippy|run … [cargo's options]",
	.summary = "your cargo, with the C terms under each error",
	.help =
	    "Runs the cargo on your PATH here, as you would, and prints what it prints.\n"
	    "Under each error and warning that ferry knows stands what it means in C.\n"
	    "With --short in front, a line stands for each. All other options are cargo's,\n"
	    "and the exit code is. Subcommands that compile nothing are run as they are.",
	.raw = true,
	.run = run,
};
