/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * lesson - see lesson.h: the straight line of the program. Building takes the time and
 * is stepped; what follows it takes a few milliseconds and is done in one step. Where a
 * note depends on a type that rustc did not say, one more run of it is stepped, once the
 * verdict is known and recorded; and where the pack has hooks, their worker is before that.
 *
 * An attempt that cannot be recorded does not spoil the verdict: the report says so.
 */
#include "lesson/lesson.h"
#include "base/log.h"
#include "base/mem.h"
#include "base/path.h"
#include "lesson/answer.h"
#include "lesson/gather.h"
#include "lesson/hooked.h"
#include "lesson/lesson_parts.h"
#include "lesson/project.h"
#include "lesson/record.h"
#include "lesson/suits.h"

#include <ctype.h>
#include <poll.h>
#include <signal.h>
#include <string.h>

static int
read_files(struct lesson *l, const char *answer, struct err *e)
{
	const struct exercise *x = l->exercise;

	if (l->part != LESSON_ALL)
		return 0;
	if (answer)
		l->report.answer_path = mem_strdup(answer);
	else if (answer_ensure(&l->report.answer_path, l->ferry, x, e) < 0)
		return -1;
	return answer_read(&l->report.answer, l->report.answer_path, e);
}

/* The learner's Rust, as it was written; else the exercise's. */
static void
find_rust(struct lesson *l)
{
	const struct exercise *x = l->exercise;
	const char *name = l->part == LESSON_ALL ? judge_rust_name(x->kind) : NULL;
	const struct build_file *file = name ? gather_file(&l->spec, name) : NULL;

	if (!file)
		return;
	l->rust.file = name;
	if (!strcmp(name, judge_answer_name(x->kind))) {
		l->rust.text = l->report.answer.ptr;
		l->rust.len = l->report.answer.len;
		l->rust.path = mem_strdup(l->report.answer_path);
	} else {
		l->rust.text = file->text.ptr;
		l->rust.len = file->text.len;
		if (x->dir)
			l->rust.path =
			    path_join(x->dir, x->program ? x->program : name);
	}
}

static int
plan(struct lesson *l, struct err *e)
{
	const struct exercise *x = l->exercise;
	const struct buf *answer = &l->report.answer;

	switch (l->part) {
	case LESSON_ALL: return judge_plan(&l->spec, x, answer->ptr, answer->len, e);
	case LESSON_C:
	case LESSON_C_FIXED:
		return judge_plan_c(&l->spec, x, l->part == LESSON_C_FIXED, e);
	case LESSON_RUST: return judge_plan_rust(&l->spec, x, e);
	}
	return err_set(e, ERR_BUG, "there is no part %d of an exercise", (int)l->part);
}

/* The files are read and the compilers known: starts building. */
static int
begin_build(struct lesson *l, struct err *e)
{
	const struct exercise *x = l->exercise;

	l->spec.tools = l->spec.tools ? l->spec.tools : ferry_tools(l->ferry, e);
	if (!l->spec.tools)
		return -1;
	l->spec.edition = x->edition;
	if (suits_plan(&l->spec.needs, x, l->spec.tools, e) < 0)
		return -1;
	if (plan(l, e) < 0)
		return -1;
	find_rust(l);
	l->build = build_start(&l->spec, e);
	if (!l->build)
		return -1;
	if (build_is_busy(l->build))
		ferry_warm(l->ferry, l->record);
	return 0;
}

struct lesson *
lesson_start(struct ferry *f, const struct exercise *x, const struct lesson_how *how,
    struct err *e)
{
	struct lesson *l = mem_calloc(1, sizeof *l);

	l->ferry = f;
	l->exercise = x;
	l->record = !how->unrecorded && how->part == LESSON_ALL;
	l->part = how->part;
	l->spec.tools = how->tools;
	l->spec.cache = how->cache ? how->cache : f->places.cache;
	l->unless_same = how->unless_same;
	l->spec.fresh = how->fresh;
	l->spec.slots = how->slots;
	l->started = clock_ms();
	l->preparing = -1;
	buf_init(&l->report.answer, ANSWER_MAX + 1);
	if (read_files(l, how->answer, e) < 0)
		goto fail;
	if (!how->tools && !ferry_knows_tools(f) &&
	    !toolchain_is_known(f->places.cache))
		l->preparing = toolchain_prepare(&l->preparer, f->places.cache);
	if (l->preparing >= 0 || begin_build(l, e) == 0)
		return l;
fail:
	lesson_free(l);
	return NULL;
}

int
lesson_fd(const struct lesson *l)
{
	if (l->types)
		return types_fd(l->types);
	if (l->hooks)
		return hooks_fd(l->hooks);
	return l->build ? build_fd(l->build) : l->preparing;
}

static void
end_search(struct lesson *l)
{
	toolchain_await(l->preparing, l->preparer);
	l->preparing = -1;
}

/* One look at the search for compilers; when it is over, building starts. */
static enum lesson_state
step_search(struct lesson *l, struct err *e)
{
	struct pollfd p = { .fd = l->preparing, .events = POLLIN };

	if (l->cancelled) {
		err_set(e, ERR_TOOL, "cancelled");
		return LESSON_FAILED;
	}
	if (poll(&p, 1, 0) == 0)
		return LESSON_MORE;
	end_search(l);
	project_write(l->ferry, l->exercise); /* it names the compilers */
	return begin_build(l, e) < 0 ? LESSON_FAILED : LESSON_MORE;
}

/* Stages 3 and 4 of the line, once the outcome is there, and the hooks' word on them. */
static int
settle(struct lesson *l, struct err *e)
{
	struct report *r = &l->report;

	build_take(&r->outcome, l->build);
	l->settled = true;
	gather_diags(&r->diags, &l->spec, &r->outcome);
	if (gather_verdict(r, l->exercise, l->part, e) < 0)
		return -1;
	if (l->part == LESSON_ALL && !l->cancelled)
		l->hooks = hooked_start(r, l->exercise, &l->spec.tools->sandbox);
	return 0;
}

/* Stage 6, as soon as the verdict stands. */
static void
record(struct lesson *l)
{
	struct report *r = &l->report;

	hooked_end(r, l->hooks);
	l->hooks = NULL;
	r->ms = (int)(clock_ms() - l->started);
	if (l->record && !l->cancelled && r->verdict.kind != VERDICT_NOT_ANSWERED)
		record_attempt(r, l->ferry, l->exercise, l->spec.tools->sandbox.tier,
		    l->unless_same);
}

/* The verdict stands: stage 6, and stage 5 is done or begun. */
static enum lesson_state
conclude(struct lesson *l, struct err *e)
{
	record(l);
	if (l->report.verdict.rust_built || !l->rust.file) {
		lesson_explain_built(l);
		hooked_notes(&l->report, l->exercise);
		return LESSON_DONE;
	}
	if (lesson_begin_notes(l, e) < 0)
		return LESSON_FAILED;
	if (l->types)
		return LESSON_MORE;
	lesson_end_notes(l);
	hooked_notes(&l->report, l->exercise);
	return LESSON_DONE;
}

/* One look at the build, or at the hooks or the search for types behind it. */
static enum lesson_state
step_build(struct lesson *l, struct err *e)
{
	enum build_stage stage;

	if (l->types && !l->cancelled && !types_step(l->types))
		return LESSON_MORE;
	if (l->types) {
		lesson_end_notes(l);
		hooked_notes(&l->report, l->exercise);
		return LESSON_DONE;
	}
	if (!l->settled) {
		if (build_step(&stage, l->build, e) < 0)
			return LESSON_FAILED;
		if (stage != BUILD_DONE)
			return LESSON_MORE;
		if (settle(l, e) < 0)
			return LESSON_FAILED;
	}
	if (l->hooks && !l->cancelled && !hooks_step(l->hooks))
		return LESSON_MORE;
	return conclude(l, e);
}

enum lesson_state
lesson_step(struct lesson *l, struct err *e)
{
	return l->build ? step_build(l, e) : step_search(l, e);
}

const char *
lesson_stage(struct lesson *l)
{
	struct buf b = BUF_INIT(sizeof l->stage - 1);

	if (l->types)
		buf_adds(&b, "asking rustc for a type");
	else if (l->hooks)
		buf_adds(&b, "the pack's hooks");
	else if (!l->build)
		buf_adds(&b, "looking for gcc and rustc");
	for (size_t i = 0; l->build && !l->types && !l->hooks && i < l->spec.lane_n;
	     i++) {
		const char *stage = build_lane_stage(l->build, i);

		if (stage)
			buf_addf(&b, "%s%c%s: %s", b.len ? ", " : "",
			    toupper((unsigned char)*l->spec.lanes[i].name),
			    l->spec.lanes[i].name + 1, stage);
	}
	memcpy(l->stage, b.ptr, b.len + 1);
	buf_release(&b);
	return l->stage;
}

void
lesson_cancel(struct lesson *l)
{
	l->cancelled = true;
	if (l->build)
		build_cancel(l->build);
	else if (l->preparing >= 0)
		(void)kill(l->preparer, SIGKILL); /* its pipe ends, and is seen */
}

void
lesson_take(struct report *out, struct lesson *l)
{
	*out = l->report;
	l->report = (struct report){ .answer = BUF_INIT(ANSWER_MAX + 1) };
}

void
lesson_free(struct lesson *l)
{
	if (!l)
		return;
	lesson_end_types(l, NULL);
	hooks_free(l->hooks);
	build_free(l->build);
	end_search(l);
	report_release(&l->report);
	mem_free(l->rust.path);
	build_spec_release(&l->spec);
	notes_release(&l->early);
	mem_free(l);
}
