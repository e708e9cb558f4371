/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * alone - programs of an exercise that are built without an answer: for its author.
 */
#include "judge/kind.h"
#include "judge/verdict.h"

#define SOLUTION "solution.rs"

int
judge_plan_c(
    struct build_spec *out, const struct exercise *x, bool fixed, struct err *e)
{
	struct exercise alone = *x; /* borrows all */

	if (fixed)
		alone.c_file = x->c_fixed;
	return plan_c(out, &alone, e);
}

void
judge_c_alone(struct verdict *out, const struct exercise *x, const struct outcome *o,
    const struct diags *d)
{
	struct judged j = {
		.exercise = x, .outcome = o, .diags = d, .c = outcome_side(o, "c")
	};
	const char *tool = x->c_expect.tool ? x->c_expect.tool : "asan";

	*out = (struct verdict){ 0 };
	judge_c(out, &j);
	if (!j.c || !j.c->built)
		verdict_set(out, VERDICT_NOT_BUILT, "gcc does not build it");
	else if (out->c_text)
		verdict_set(out, VERDICT_REPORTED, "%s finds %s",
		    tool_words(out->c_tool), out->c_text);
	else if (!tool_runs(tool) || judge_end(out, &j.c->program))
		verdict_set(out, VERDICT_PASSED, "%s finds nothing", tool_words(tool));
	out->pass = out->kind == VERDICT_PASSED && out->text;
}

int
judge_plan_rust(struct build_spec *out, const struct exercise *x, struct err *e)
{
	static const struct lane_spec lane = { .name = "rust",
		.source = SOLUTION,
		.steps = { "rustc-debug", "run-rust" },
		.reads = { SOLUTION } };

	build_add_lane(out, lane);
	return plan_file(out, x, x->solution, SOLUTION, e);
}

void
judge_rust_alone(struct verdict *out, const struct exercise *x, const struct outcome *o,
    const struct diags *d)
{
	struct judged j = {
		.exercise = x, .outcome = o, .diags = d, .rust = outcome_side(o, "rust")
	};

	*out = (struct verdict){ .rust_built = j.rust && j.rust->built };
	if (!j.rust)
		verdict_set(out, VERDICT_NOT_BUILT, "it was not built");
	else if (!out->rust_built)
		judge_refused(out, &j);
	else if (judge_end(out, &j.rust->program) && j.rust->program.code)
		verdict_set(out, VERDICT_CRASHED, "the program ends with code %d",
		    j.rust->program.code);
	else if (!out->text)
		verdict_set(out, VERDICT_PASSED, "it builds and runs");
	out->pass = out->kind == VERDICT_PASSED && out->text;
}
