/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * kind_port - C in, Rust out: the answer must do as the original does, on every input
 * that the exercise's generator makes. Leaves the comparing to compare.c.
 */
#include "base/mem.h"
#include "judge/compare.h"

static void
judge_compared(struct verdict *v, const struct judged *j)
{
	const struct compared *c = &v->compared;
	char *rule = NULL;

	if (c->differing) {
		verdict_set(v, VERDICT_DIFFERS,
		    "C and Rust differ on %d of %d inputs; a small one is %s: C returns "
		    "%s, Rust %s",
		    c->differing, c->inputs, compared_words(c), c->c, c->rust);
	} else if (compare_rules(&rule, j) < 0) {
		verdict_set(v, VERDICT_RULE_BROKEN,
		    "it agrees with the C on all %d inputs, but %s", c->inputs, rule);
		mem_free(rule);
	} else {
		verdict_set(v, VERDICT_PASSED, "it agrees with the C on all %d inputs",
		    c->inputs);
		v->pass = true;
	}
}

static int
judge_port(struct verdict *v, const struct judged *j, struct err *e)
{
	struct told t;

	(void)e;
	told_read(&t, j->rust);
	v->c_built = j->rust->built || j->rust->by_rustc;
	if (!compare_failed(v, j, j->rust, &t, "the answer")) {
		v->compared = t.compared;
		t.compared = (struct compared){ 0 };
		judge_compared(v, j);
	}
	told_release(&t);
	return 0;
}

const struct kind kind_port = { .name = "port",
	.answer = "answer.rs",
	.rust_step = "rustc-port",
	.c_step = "gcc-original",
	.vouched = true,
	.plan = plan_compare,
	.judge = judge_port };
