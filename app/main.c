/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * main - builds struct ferry, picks a verb or the screens, frees it. The only file that
 * sees every layer.
 */
#include "cli/cli.h"
#include "lesson/ferry.h"
#include "tui/tui.h"

#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/*
 * A bare environment (ssh, containers, cron) names no locale, and the terminal behind it
 * nearly always reads UTF-8: the C locale is replaced unless it was asked for. As PEP
 * 538 does for Python.
 */
static void
choose_locale(void)
{
	const char *all = getenv("LC_ALL"), *chosen = setlocale(LC_CTYPE, "");

	if (all && *all && chosen)
		return;
	chosen = setlocale(LC_CTYPE, NULL);
	if (!strcmp(chosen, "C") || !strcmp(chosen, "POSIX"))
		(void)!setlocale(LC_CTYPE, "C.UTF-8");
}

/* `ferry` alone or `ferry open EXERCISE`: the screens, or text where none can be had. */
static int
start(struct ferry *f, char *program, char *exercise)
{
	char list[] = "list", show[] = "show";
	char *argv[] = { program, exercise ? show : list, exercise, NULL };
	struct err e = { 0 };
	const char *why;

	if (!tui_possible(&why)) {
		fprintf(stderr, "ferry: no full screen: %s; here it is as text\n", why);
		return cli_run(f, exercise ? 3 : 2, argv);
	}
	return tui_run(f, exercise, &e) < 0 ? cli_fail(&e) : 0;
}

/* "--help" and "--version" as words in their own right, before anything is looked for. */
static int
answer_early(int *code, int argc, char **argv)
{
	if (argc < 2)
		return 0;
	if (!strcmp(argv[1], "--version") || !strcmp(argv[1], "-V")) {
		puts("ferry " FERRY_VERSION);
		*code = 0;
		return 1;
	}
	if (!strcmp(argv[1], "--help") || !strcmp(argv[1], "-h")) {
		char program[] = "ferry", verb[] = "help",
		     *help[] = { program, verb, NULL };

		*code = cli_run(NULL, 2, help);
		return 1;
	}
	return 0;
}

int
main(int argc, char **argv)
{
	struct ferry f;
	struct err e = { 0 };
	int code;

	choose_locale();
	if (answer_early(&code, argc, argv))
		return code;
	if (ferry_init(&f, &e) < 0)
		return cli_fail(&e);
	if (argc < 2)
		code = start(&f, argv[0], NULL);
	else if (argc == 3 && !strcmp(argv[1], "open"))
		code = start(&f, argv[0], argv[2]);
	else
		code = cli_run(&f, argc, argv);
	ferry_release(&f);
	return code;
}
