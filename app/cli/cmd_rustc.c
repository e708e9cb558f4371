/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * cmd_rustc - the user's rustc with the C terms under its errors. Who asks for a format
 * of his own gets plain rustc: ferry becomes it.
 */
#include "base/mem.h"
#include "cli/cli.h"
#include "cli/under.h"
#include "run/pass.h"

#include <string.h>
#include <unistd.h>

static bool
is_source(const char *word)
{
	size_t n = strlen(word);

	return n > 3 && word[0] != '-' && !strcmp(word + n - 3, ".rs");
}

static int
run(struct ferry *f, const struct cli_args *a, struct err *e)
{
	char *const *words = a->words;
	int n = a->word_n, rc;
	bool in_short = under_take_short(&words, &n);
	bool reads = n && !under_has_option(words, n, "--error-format") &&
		     !under_has_option(words, n, "--json");
	int at = reads && words[0][0] == '+'; /* rustup's +toolchain comes first */
	const char **argv =
	    under_argv("rustc", words, n, at, reads ? "--error-format=json" : NULL);

	rc =
	    reads ? under_run(f, argv, STDERR_FILENO, in_short, e) : pass_exec(argv, e);
	/* what is refused has enough to tell */
	for (int i = 0; reads && rc == 0 && i < n; i++)
		if (is_source(words[i]))
			under_silent(f, words[i], in_short);
	mem_free(argv);
	return rc;
}

const struct verb cmd_rustc = {
	.name = "rustc",
	.usage = "[--short] FILE.rs … [rustc's options]",
	.summary = "your rustc, with the C terms under each error",
	.help =
	    "Runs the rustc on your PATH here, as you would, and prints what it prints.\n"
	    "Under each error and warning that ferry knows stands what it means in C;\n"
	    "behind them, what compiles and means something else than in C, such as 0644.\n"
	    "With --short in front, a line stands for each. All other options are rustc's,\n"
	    "and the exit code is.",
	.raw = true,
	.run = run,
};
