/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * plan - what kinds build alike: the exercise's own C program and its files.
 */
#include "judge/kind.h"

int
plan_file(struct build_spec *out, const struct exercise *x, const char *file,
    const char *name, struct err *e)
{
	return exercise_file(build_add_file(out, name, NULL, 0), x, file, e);
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
	if (!plan_tool(out, tool, &lane))
		return err_set(e, ERR_INVALID,
		    "%s: c.expect.tool: this ferry does not know the tool \"%s\"",
		    x->name, tool);
	return 0;
}
