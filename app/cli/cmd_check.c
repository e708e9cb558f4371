/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * cmd_check - judge an answer and record the attempt.
 */
#include "cli/cli.h"
#include "cli/show.h"
#include "lesson/lesson.h"

static int
run(struct ferry *f, const struct cli_args *a, struct err *e)
{
	const struct catalogue *c = ferry_catalogue(f, e);
	const struct exercise *x = c ? catalogue_find(c, a->words[0], e) : NULL;
	struct lesson_how how = {
		.answer = cli_value(a, "answer"),
		.fresh = cli_value(a, "fresh") != NULL,
	};
	struct report r = { 0 };
	struct out *o;
	int rc;

	if (!x || lesson_check(&r, f, x, &how, e) < 0)
		return -1;
	o = out_open(cli_value(a, "json") != NULL);
	if (out_is_json(o))
		show_report_json(o, x, &r);
	else
		show_report(o, x, &r);
	rc = r.verdict.pass ? CLI_PASSED : CLI_NOT_PASSED;
	if (out_close(o, e) < 0)
		rc = -1;
	report_release(&r);
	return rc;
}

const struct verb cmd_check = {
	.name = "check",
	.usage = "EXERCISE [--answer FILE] [--fresh] [--json]",
	.summary = "build and run both sides, judge your answer, record the attempt",
	.help = "Compiles the exercise's C with ASan and UBSan and your answer with its\n"
		"tests, runs both, and explains what rustc refuses in C terms. The answer\n"
		"is the file that `ferry next` names, or --answer FILE. EXERCISE is a name\n"
		"such as core/own-use-after-move, or its part after the slash. What an\n"
		"exercise asks for and is not installed (clippy, miri, valgrind) is named.\n"
		"Exit code 0: passed; 1: not passed.",
	.options = {
	    { "answer", "FILE", "judge this file instead of your saved answer" },
	    { "fresh", NULL, "run the C again even if its outcome is cached" },
	    { "json", NULL, "print the report as JSON" },
	},
	.words_min = 1,
	.words_max = 1,
	.run = run,
};
