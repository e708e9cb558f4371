/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * cmd_check - judge an answer and record the attempt; or all answers.
 */
#include "cli/check_all.h"
#include "cli/cli.h"
#include "cli/progress.h"
#include "cli/show.h"
#include "lesson/lesson.h"

#include <poll.h>
#include <signal.h>
#include <unistd.h>

/* Refuses options that contradict each other. */
static int
check_options(const struct cli_args *a, struct err *e)
{
	static const char *const of_all[] = { "pack", "jobs", "answers", "junit" };
	bool all = cli_value(a, "all") != NULL;

	if (all && a->word_n)
		return err_set(e, ERR_USAGE,
		    "--all checks every exercise: leave out \"%.100s\", or --all",
		    a->words[0]);
	if (all && cli_value(a, "answer"))
		return err_set(e, ERR_USAGE,
		    "--answer is the answer to one exercise: with --all it is "
		    "--answers DIR");
	for (size_t i = 0; i < sizeof of_all / sizeof *of_all; i++)
		if (!all && cli_value(a, of_all[i]))
			return err_set(
			    e, ERR_USAGE, "--%s is for --all only", of_all[i]);
	if (!all && a->word_n == 0)
		return err_set(e, ERR_USAGE, "usage: ferry check %s", cmd_check.usage);
	if (cli_value(a, "json") && cli_value(a, "junit"))
		return err_set(e, ERR_USAGE,
		    "--json and --junit are two forms of one output: leave one out");
	return 0;
}

/* The check from start to end, with a line on the terminal for what goes on. */
static int
follow(struct report *out, struct lesson *l, struct err *e)
{
	bool shows = isatty(STDERR_FILENO);
	struct progress progress = { 0 };
	enum lesson_state s = LESSON_MORE;

	while (s == LESSON_MORE) {
		struct pollfd p = { .fd = lesson_fd(l), .events = POLLIN };

		if (shows)
			progress_show(&progress, l);
		(void)poll(&p, 1, -1);
		s = lesson_step(l, e);
	}
	progress_end(&progress);
	if (s == LESSON_DONE)
		lesson_take(out, l);
	return s == LESSON_DONE ? 0 : -1;
}

/* CLI_PASSED, CLI_NOT_PASSED or -1. */
static int
print(const struct exercise *x, const struct report *r, bool json, struct err *e)
{
	struct out *o = out_open(json);

	if (out_is_json(o))
		show_report_json(o, x, r);
	else
		show_report(o, x, r);
	if (out_close(o, e) < 0)
		return -1;
	return r->verdict.pass ? CLI_PASSED : CLI_NOT_PASSED;
}

/* The verdict is shown while compilers are still clearing up; what waits for them then is
 * done even if nobody reads the verdict to its end. */
static int
check_one(struct ferry *f, const struct cli_args *a, struct err *e)
{
	const struct catalogue *c = ferry_catalogue(f, e);
	const struct exercise *x = c ? catalogue_find(c, a->words[0], e) : NULL;
	struct lesson_how how = {
		.answer = cli_value(a, "answer"),
		.fresh = cli_value(a, "fresh") != NULL,
	};
	struct lesson *l = x ? lesson_start(f, x, &how, e) : NULL;
	struct report r = { 0 };
	sigset_t pipe, before;
	int rc;

	if (!l)
		return -1;
	sigemptyset(&pipe);
	sigaddset(&pipe, SIGPIPE);
	sigprocmask(SIG_BLOCK, &pipe, &before);
	rc = follow(&r, l, e);
	if (rc == 0) {
		rc = print(x, &r, cli_value(a, "json") != NULL, e);
		report_release(&r);
	}
	lesson_free(l);
	sigprocmask(SIG_SETMASK, &before, NULL);
	return rc;
}

static int
run(struct ferry *f, const struct cli_args *a, struct err *e)
{
	if (check_options(a, e) < 0)
		return -1;
	return cli_value(a, "all") ? check_all(f, a, e) : check_one(f, a, e);
}

const struct verb cmd_check = {
	.name = "check",
	.usage = "EXERCISE [--answer FILE] [--fresh] [--json]\n"
		 "       ferry check --all [--pack P] [--jobs N] [--answers DIR] [--fresh] "
		 "[--json | --junit]",
	.summary = "build and run both sides, judge your answer, record the attempt",
	.help = "Compiles the exercise's C with ASan and UBSan and your answer with its\n"
		"tests, runs both, and explains what rustc refuses in C terms. The answer\n"
		"is the file that `ferry next` names, or --answer FILE. EXERCISE is a name\n"
		"such as core/own-use-after-move, or its part after the slash. What an\n"
		"exercise asks for and is not installed (clippy, miri, valgrind) is named.\n"
		"Exit code 0: passed; 1: not passed.\n"
		"\n"
		"--all checks every answer that you have begun and prints a table. What was\n"
		"recorded of the same answer is not recorded again. --answers DIR is for\n"
		"answers kept elsewhere, in DIR/PACK/ID/ as yours are in ferry's folder, and\n"
		"records nothing. Exit code 0: all passed; 1: some did not; 3: some could not\n"
		"be checked, and the table says why.",
	.options = {
	    { "answer", "FILE", "judge this file instead of your saved answer" },
	    { "all", NULL, "check every answer that was begun" },
	    { "pack", "P", "with --all: of this pack alone" },
	    { "jobs", "N", "with --all: compilers and programs at once; else one more than "
			   "processors" },
	    { "answers", "DIR", "with --all: the answers in this folder" },
	    { "fresh", NULL, "run again what is cached" },
	    { "json", NULL, "print the report as JSON" },
	    { "junit", NULL, "with --all: print JUnit XML, for CI" },
	},
	.words_min = 0,
	.words_max = 1,
	.run = run,
};
