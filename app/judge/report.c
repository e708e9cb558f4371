/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * report - the tools of C by name: how each is built for and run, and what it said.
 *
 * The surprise: gcc's warnings and its analyser are two tools here, although the same
 * program prints both, because one often sees what the other does not.
 */
#include "base/mem.h"
#include "judge/kind.h"

#include <string.h>

static const struct tool {
	const char *name, *words;
	const char *build, *run; /* steps; run: NULL where gcc's words are the report */
	const char *sealed;      /* the same, of a program that is told a word */
} tools[] = {
	{ "asan", "ASan", "gcc-asan", "run-c", "run-c-sealed" },
	{ "ubsan", "UBSan", "gcc-asan", "run-c", "run-c-sealed" },
	{ "lsan", "LSan", "gcc-asan", "run-c-leaks", "run-c-leaks-sealed" },
	{ "tsan", "TSan", "gcc-tsan", "run-c", "run-c-sealed" },
	{ "valgrind", "valgrind", "gcc-plain", "run-memcheck", "run-memcheck-sealed" },
	{ "warn", "gcc -Wall -Wextra -Wconversion -Wformat=2", "gcc-warn", NULL, NULL },
	{ "analyzer", "gcc -fanalyzer", "gcc-analyzer", NULL, NULL },
};

static const struct tool *
find_tool(const char *name)
{
	for (size_t i = 0; i < sizeof tools / sizeof *tools; i++)
		if (!strcmp(tools[i].name, name))
			return &tools[i];
	return NULL;
}

bool
plan_tool(
    struct build_spec *out, const char *tool, const struct lane_spec *lane, bool sealed)
{
	const struct tool *t = find_tool(tool);
	struct lane_spec l = *lane;

	if (!t || out->lane_n == BUILD_LANES)
		return false;
	l.steps[0] = t->build;
	l.steps[1] = sealed ? t->sealed : t->run;
	l.remembered = true;
	build_add_lane(out, l);
	return true;
}

const char *
tool_step(const char *tool)
{
	const struct tool *t = find_tool(tool);

	return t ? t->build : NULL;
}

bool
tool_is_asan(const char *tool)
{
	const struct tool *t = find_tool(tool);

	return t && !strcmp(t->build, "gcc-asan");
}

bool
tool_runs(const char *tool)
{
	const struct tool *t = find_tool(tool);

	return !t || t->run;
}

const char *
tool_words(const char *tool)
{
	const struct tool *t = find_tool(tool);

	return t ? t->words : tool;
}

const char *
report_tool(const struct diag *d)
{
	if (d->tool != DIAG_GCC)
		return diag_tool_name(d->tool);
	return d->code && !strncmp(d->code, "-Wanalyzer", 10) ? "analyzer" : "warn";
}

char *
report_describe(const struct diag *d)
{
	struct buf b = BUF_INIT(1024);
	const struct diag_span *at = diag_primary(d);
	bool by_gcc = d->tool == DIAG_GCC;

	if (d->tool == DIAG_UBSAN || (by_gcc && !d->code))
		buf_adds(&b, d->message);
	else
		buf_adds(&b, d->code);
	if (at && at->function)
		buf_addf(&b, " in %s()", at->function);
	if (at)
		buf_addf(&b, ", line %d", at->line);
	if (by_gcc && d->code)
		buf_addf(&b, ": %s", d->message);
	for (size_t i = 0; i < d->span_n && !by_gcc; i++) {
		const struct diag_span *s = &d->spans[i];

		if (s != at && s->label)
			buf_addf(&b, "; %s: line %d", s->label, s->line);
	}
	return buf_take(&b);
}

const struct diag *
report_first(const struct diags *d, const char *tool)
{
	for (size_t i = 0; i < d->n; i++) {
		const struct diag *one = &d->v[i];

		if (!diag_is_rust(one) && (!tool || !strcmp(report_tool(one), tool)))
			return one;
	}
	return NULL;
}
