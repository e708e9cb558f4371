/* SPDX-License-Identifier: MIT OR Apache-2.0 */
#ifndef FERRY_CLI_CLI_H
#define FERRY_CLI_CLI_H
/*
 * cli - the verbs: one file cmd_x.c and one row in verbs[] each.
 *
 * A verb owns its help: usage, summary, text and options are data in its row, from
 * which the help screen and the option parser are both made.
 */
#include "base/err.h"
#include "lesson/ferry.h"

#include <stdbool.h>
#include <stddef.h>

#define CLI_OPTIONS 12

/* Exit codes of verbs beside those of errors (base/err.h). */
enum { CLI_PASSED = 0, CLI_NOT_PASSED = 1 };

struct cli_option {
	const char *name; /* "answer": --answer */
	const char *arg;  /* "FILE", or NULL for a flag */
	const char *help;
};

struct cli_args {
	const struct cli_option *options; /* of the verb */
	const char *values[CLI_OPTIONS];  /* NULL if not given; "" for a flag */
	char **words;                     /* what is no option */
	int word_n;
};

struct verb {
	const char *name;
	const char *usage;   /* "EXERCISE [--answer FILE] [--json]" */
	const char *summary; /* one line for the list of verbs */
	const char *help;    /* paragraphs */
	struct cli_option options[CLI_OPTIONS]; /* ends with a NULL name */
	int words_min, words_max;
	bool raw; /* all that follows is another tool's: words, but for a sole --help */
	/* The exit code, or -1 with *e. */
	int (*run)(struct ferry *f, const struct cli_args *a, struct err *e);
};

/* The value of an option of the verb, or NULL if it was not given. */
FERRY_CHECK const char *cli_value(const struct cli_args *a, const char *name);

/* Runs the verb that argv[1] names; the exit code. Errors go to stderr. */
FERRY_CHECK int cli_run(struct ferry *f, int argc, char **argv);

/* Prints "ferry: text" to stderr, sanitised; returns the exit code. */
FERRY_CHECK int cli_fail(const struct err *e);

extern const struct verb cmd_cargo, cmd_check, cmd_doctor, cmd_explain, cmd_help,
    cmd_idiom, cmd_list, cmd_next, cmd_pack, cmd_reset, cmd_rustc, cmd_show, cmd_watch;

/* All verbs in the order of the help screen; ends with NULL. */
extern const struct verb *const cli_verbs[];
FERRY_CHECK const struct verb *cli_find(const char *name);
void cli_usage(const struct verb *v);

#endif
