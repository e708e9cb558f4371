/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * miri - what the interpreter of Rust says of an answer and its tests: undefined
 * behaviour that no run of the binary shows.
 *
 * Only its own words "Undefined Behavior" count against an answer. Whatever else keeps
 * it from its end (a call that it has no stand-in for, time) is told and decides nothing.
 */
#include "base/mem.h"
#include "judge/kind.h"

#include <stdlib.h>
#include <string.h>

#define LANE  "miri"
#define FOUND "error: Undefined Behavior: "
#define PLACE "--> answer.rs:"

void
plan_miri(struct build_spec *out, const struct exercise *x)
{
	if (!x->rust_tool)
		return;
	miri_find(&out->miri);
	if (out->miri.program)
		build_add_lane(out, (struct lane_spec){ .name = LANE,
					.source = "answer.rs",
					.steps = { "miri" },
					.reads = { "answer.rs", "tests.rs" },
					.remembered = true });
}

int
miri_hold(char **text, const struct judged *j)
{
	const struct side *s = outcome_side(j->outcome, LANE);
	const char *found = s && !s->built ? strstr(s->compiler.err.ptr, FOUND) : NULL;
	const char *place = found ? strstr(found, PLACE) : NULL;

	*text = NULL;
	if (!found)
		return 0;
	found += strlen(FOUND);
	*text = mem_printf("miri finds undefined behaviour in line %ld: %.*s",
	    place ? strtol(place + strlen(PLACE), NULL, 10) : 0l,
	    (int)strcspn(found, "\n"), found);
	return -1;
}

void
miri_tell(struct verdict *v, const struct judged *j)
{
	const struct side *s = outcome_side(j->outcome, LANE);
	const char *err = s ? s->compiler.err.ptr : "";
	const char *error = strstr(err, "error: ");
	struct miri m;

	if (!j->exercise->rust_tool || !j->rust || !j->rust->built)
		return;
	if (!s) {
		miri_find(&m);
		verdict_skip(v, "what miri says of it: %s", m.lack ? m.lack : "");
		miri_release(&m);
	} else if (!s->built && !strstr(err, FOUND)) {
		err = s->compiler.end == PROC_UNSTARTED ? strerror(s->compiler.code)
		      : *s->compiler.why                ? s->compiler.why
		      : error                           ? error
							: err;
		verdict_skip(v,
		    "what miri says of it: it did not come to its end: %.*s",
		    (int)strcspn(err, "\n"), err);
	}
}
