/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * plan - what kinds build alike: the exercise's own C program and its files.
 */
#include "judge/harness.h"
#include "judge/kind.h"

#include <string.h>

int
plan_file(struct build_spec *out, const struct exercise *x, const char *file,
    const char *name, struct err *e)
{
	return exercise_file(build_add_file(out, name, NULL, 0), x, file, e);
}

static const struct harness_file *
find_harness(const char *name)
{
	for (size_t i = 0; i < harness_file_n; i++)
		if (!strcmp(harness_files[i].name, name))
			return &harness_files[i];
	return NULL;
}

void
plan_lints(struct build_spec *out, const struct exercise *x)
{
	out->denied = x->denied;
	out->denied_n = x->denied_n;
	out->warned = x->warned;
	out->warned_n = x->warned_n;
	out->strict = x->strict;
	if (x->denied_n + x->warned_n || x->strict)
		build_lint(out);
	plan_miri(out, x);
}

void
plan_harness(struct build_spec *out, const char *name)
{
	const struct harness_file *f = find_harness(name);

	if (f)
		build_add_file(out, f->name, f->text, f->len);
}

const char *
harness_text(const char *name)
{
	const struct harness_file *f = find_harness(name);

	return f ? f->text : "";
}

int
plan_c(struct build_spec *out, const struct exercise *x, struct err *e)
{
	static const struct lane_spec lane = {
		.name = "c", .source = "bug.c", .reads = { "bug.c" }, .c_file = "bug.c"
	};
	const char *tool = x->c_expect.tool ? x->c_expect.tool : "asan";

	if (!x->c_file)
		return 0;
	if (plan_file(out, x, x->c_file, "bug.c", e) < 0)
		return -1;
	if (!plan_tool(out, tool, &lane, false))
		return err_set(e, ERR_INVALID,
		    "%s: c.expect.tool: this ferry does not know the tool \"%s\"",
		    x->name, tool);
	return 0;
}
