/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * cli - see cli.h: the table of verbs, option parsing and error output.
 */
#include "cli/cli.h"
#include "base/mem.h"
#include "base/text.h"

#include <getopt.h>
#include <stdio.h>
#include <string.h>

const struct verb *const cli_verbs[] = {
	&cmd_check,
	&cmd_watch,
	&cmd_explain,
	&cmd_idiom,
	&cmd_cargo,
	&cmd_rustc,
	&cmd_list,
	&cmd_next,
	&cmd_show,
	&cmd_reset,
	&cmd_pack,
	&cmd_doctor,
	&cmd_help,
	NULL,
};

const struct verb *
cli_find(const char *name)
{
	for (const struct verb *const *v = cli_verbs; *v; v++)
		if (!strcmp((*v)->name, name))
			return *v;
	return NULL;
}

const char *
cli_value(const struct cli_args *a, const char *name)
{
	for (size_t i = 0; i < CLI_OPTIONS && a->options[i].name; i++)
		if (!strcmp(a->options[i].name, name))
			return a->values[i];
	return NULL;
}

int
cli_fail(const struct err *e)
{
	char *clean = text_clean(e->text);

	fflush(stdout);
	fprintf(stderr, "ferry: %s\n", clean);
	if (e->code == ERR_BUG)
		fputs("ferry: this is a bug in ferry; FERRY_LOG=FILE records more\n",
		    stderr);
	mem_free(clean);
	return err_exit_code(e->code);
}

void
cli_usage(const struct verb *v)
{
	printf("usage: ferry %s%s%s\n", v->name, *v->usage ? " " : "", v->usage);
	printf("\n%s\n", v->help);
	if (v->options[0].name)
		printf("\noptions:\n");
	for (size_t i = 0; i < CLI_OPTIONS && v->options[i].name; i++) {
		const struct cli_option *o = &v->options[i];
		char left[40];

		snprintf(left, sizeof left, "--%s%s%s", o->name, o->arg ? " " : "",
		    o->arg ? o->arg : "");
		printf("  %-20s %s\n", left, o->help);
	}
}

/* Parses argv (argv[0] is the verb). 0, 1 if help was asked for, -1 with *e. */
static int
parse(struct cli_args *a, const struct verb *v, int argc, char **argv, struct err *e)
{
	struct option longs[CLI_OPTIONS + 2] = { 0 };
	size_t n = 0;
	int c, at = 0;

	for (; n < CLI_OPTIONS && v->options[n].name; n++)
		longs[n] = (struct option){ .name = v->options[n].name,
			.has_arg =
			    v->options[n].arg ? required_argument : no_argument };
	longs[n] = (struct option){ .name = "help", .has_arg = no_argument };
	a->options = v->options;
	if (v->raw) {
		a->words = argv + 1;
		a->word_n = argc - 1;
		return argc == 2 && !strcmp(argv[1], "--help");
	}
	opterr = 0;
	optind = 1;
	while ((c = getopt_long(argc, argv, "h", longs, &at)) != -1) {
		if (c == 'h' || (c == 0 && (size_t)at == n))
			return 1;
		if (c != 0)
			return err_set(e, ERR_USAGE,
			    "%s: the option \"%s\" is unknown or lacks its value; see "
			    "`ferry help %s`",
			    v->name, argv[optind - 1], v->name);
		a->values[at] = optarg ? optarg : "";
	}
	a->words = argv + optind;
	a->word_n = argc - optind;
	if (a->word_n < v->words_min || a->word_n > v->words_max)
		return err_set(e, ERR_USAGE, "usage: ferry %s %s", v->name, v->usage);
	return 0;
}

static const struct verb *
nearest(const char *name)
{
	const struct verb *best = &cmd_help;

	for (const struct verb *const *v = cli_verbs; *v; v++)
		if (text_distance((*v)->name, name) < text_distance(best->name, name))
			best = *v;
	return best;
}

int
cli_run(struct ferry *f, int argc, char **argv)
{
	const struct verb *v = cli_find(argv[1]);
	struct cli_args a = { 0 };
	struct err e = { 0 };
	int rc;

	if (!v) {
		err_set(&e, ERR_USAGE,
		    "there is no verb \"%s\"; did you mean \"%s\"? `ferry help` lists "
		    "all",
		    argv[1], nearest(argv[1])->name);
		return cli_fail(&e);
	}
	rc = parse(&a, v, argc - 1, argv + 1, &e);
	if (rc == 1) {
		cli_usage(v);
		return 0;
	}
	if (rc == 0)
		rc = v->run(f, &a, &e);
	return rc < 0 ? cli_fail(&e) : rc;
}
