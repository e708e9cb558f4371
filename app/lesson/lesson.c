/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * lesson - see lesson.h: the straight line of the program. Building takes the time and
 * is stepped; what follows it takes a few milliseconds and is done in one step. Where a
 * note depends on a type that rustc did not say, one more run of it is stepped, once the
 * verdict is known and recorded.
 *
 * An attempt that cannot be recorded does not spoil the verdict: the report says so.
 */
#include "lesson/lesson.h"
#include "base/log.h"
#include "base/mem.h"
#include "base/path.h"
#include "explain/types.h"
#include "lesson/answer.h"
#include "lesson/gather.h"
#include "lesson/project.h"
#include "lesson/record.h"
#include "lesson/suits.h"

#include <ctype.h>
#include <poll.h>
#include <signal.h>
#include <string.h>

struct lesson {
	struct ferry *ferry;             /* borrowed */
	const struct exercise *exercise; /* borrowed */
	struct report report;
	struct build *build; /* NULL while the compilers are looked for */
	int preparing;       /* descriptor of that search, else -1 */
	pid_t preparer;
	struct build_spec spec;
	/* what rustc is given, as it names it; file NULL if the kind has no Rust */
	struct rust {
		const char *file, *text; /* borrowed */
		size_t len;
		char *path; /* where it lies */
	} rust;
	long long started;
	bool record, unless_same, cancelled;
	enum lesson_part part;
	char stage[96];
	struct types *types; /* NULL unless they are looked for, at the very end */
	struct notes early;  /* the first error, explained before the rest is done */
	size_t early_len;    /* bytes of rustc's messages looked at for it */
};

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

/* The files are read and the compilers known: starts building. */
static int
begin_build(struct lesson *l, struct err *e)
{
	const struct exercise *x = l->exercise;
	const struct buf *answer = &l->report.answer;

	l->spec.tools = l->spec.tools ? l->spec.tools : ferry_tools(l->ferry, e);
	if (!l->spec.tools)
		return -1;
	l->spec.edition = x->edition;
	if (suits_plan(&l->spec.needs, x, l->spec.tools, e) < 0)
		return -1;
	if ((l->part == LESSON_ALL
		    ? judge_plan(&l->spec, x, answer->ptr, answer->len, e)
		    : judge_plan_c(&l->spec, x, l->part == LESSON_C_FIXED, e)) < 0)
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

/*
 * The rules with the answer as their only source. Between two steps of this lesson they
 * may have been given another's, so whoever calls them begins here.
 */
static struct rules *
rules_for(struct lesson *l, struct err *e)
{
	struct rules *rules = ferry_rules(l->ferry, e);

	if (!rules)
		return NULL;
	rules_forget(rules);
	if (l->rust.file)
		rules_add_source(rules, l->rust.file, l->rust.text, l->rust.len);
	return rules;
}

/* What was built has no errors to explain, only what compiled and means something else
 * than in C, and how it panicked if it did not pass; and no note of that is worth losing a
 * verdict for. Where there is no Rust, the reports on the C are explained. */
static void
explain_built(struct lesson *l)
{
	struct report *r = &l->report;
	struct rules *rules = rules_for(l, NULL);
	size_t before = r->diags.n;
	struct diags found;

	if (!rules)
		return;
	if (!l->rust.file) {
		explain_reports(&r->notes, rules, &r->diags);
		return;
	}
	explain_silent(&r->diags, rules, l->rust.file, l->rust.text, l->rust.len);
	if (!r->verdict.pass)
		gather_panics(&r->diags, &l->spec, &r->outcome, l->rust.file,
		    l->rust.text, l->rust.len);
	gather_lints(&r->notes, rules, &r->diags, l->rust.file);
	found = r->diags; /* borrowed */
	found.v += before;
	found.n -= before;
	explain_diags(&r->notes, rules, &found);
}

/* Stages 3, 4 and 6 of the line, once the outcome is there. */
static int
settle(struct lesson *l, struct err *e)
{
	struct report *r = &l->report;

	build_take(&r->outcome, l->build);
	gather_diags(&r->diags, &l->spec, &r->outcome);
	if (gather_verdict(r, l->exercise, l->part, e) < 0)
		return -1;
	r->ms = (int)(clock_ms() - l->started);
	if (l->record && !l->cancelled && r->verdict.kind != VERDICT_NOT_ANSWERED)
		record_attempt(r, l->ferry, l->exercise, l->spec.tools->sandbox.tier,
		    l->unless_same);
	return 0;
}

/* Stage 5 begins: the rules have the answer, and ask for the types that they need. */
static int
begin_notes(struct lesson *l, struct err *e)
{
	struct report *r = &l->report;
	struct rules *rules = rules_for(l, e);
	struct types_of of = { l->rust.file, l->rust.path, l->exercise->edition };

	if (!rules)
		return -1;
	explain_silent(&r->diags, rules, of.file, l->rust.text, l->rust.len);
	if (!l->cancelled)
		l->types = types_start(rules, &r->diags, l->spec.tools, &of);
	if (l->types && l->spec.slots)
		l->spec.slots->free--;
	return 0;
}

/* The search for types ends, if there is one; d as for types_finish(). */
static void
end_types(struct lesson *l, struct diags *d)
{
	if (l->types && l->spec.slots)
		l->spec.slots->free++;
	types_finish(d, l->types);
	l->types = NULL;
}

static void
end_notes(struct lesson *l)
{
	end_types(l, &l->report.diags);
	explain_diags(&l->report.notes, rules_for(l, NULL), &l->report.diags);
}

/* One look at the build, or at the search for types behind it. */
static enum lesson_state
step_build(struct lesson *l, struct err *e)
{
	enum build_stage stage;

	if (l->types && !l->cancelled && !types_step(l->types))
		return LESSON_MORE;
	if (l->types) {
		end_notes(l);
		return LESSON_DONE;
	}
	if (build_step(&stage, l->build, e) < 0)
		return LESSON_FAILED;
	if (stage != BUILD_DONE)
		return LESSON_MORE;
	if (settle(l, e) < 0)
		return LESSON_FAILED;
	if (l->report.verdict.rust_built || !l->rust.file) {
		explain_built(l);
		return LESSON_DONE;
	}
	if (begin_notes(l, e) < 0)
		return LESSON_FAILED;
	if (l->types)
		return LESSON_MORE;
	end_notes(l);
	return LESSON_DONE;
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
	else if (!l->build)
		buf_adds(&b, "looking for gcc and rustc");
	for (size_t i = 0; l->build && !l->types && i < l->spec.lane_n; i++) {
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

const struct note *
lesson_first_note(struct lesson *l)
{
	const struct buf *json =
	    l->build && !l->types ? build_messages(l->build, "rust") : NULL;
	const char *nl =
	    json && json->len > l->early_len
		? memchr(json->ptr + l->early_len, '\n', json->len - l->early_len)
		: NULL;
	struct rules *rules;
	struct diags d;

	if (l->early.n)
		return &l->early.v[0];
	rules = nl && l->rust.file ? rules_for(l, NULL) : NULL;
	if (!rules)
		return NULL;
	diags_init(&d);
	diag_read_rustc(
	    &d, json->ptr + l->early_len, (size_t)(nl - json->ptr) - l->early_len);
	gather_hide(&d, &l->spec);
	l->early_len = (size_t)(nl - json->ptr) + 1;
	if (d.n && !strcmp(d.v[0].level, "error"))
		explain_diags(&l->early, rules, &d);
	diags_release(&d);
	return l->early.n ? &l->early.v[0] : NULL;
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
	end_types(l, NULL);
	build_free(l->build);
	end_search(l);
	report_release(&l->report);
	mem_free(l->rust.path);
	build_spec_release(&l->spec);
	notes_release(&l->early);
	mem_free(l);
}
