/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * verify - see verify.h. The claims of all exercises are one list of checks (many.c), so
 * that no processor waits for the end of an exercise. The surprise: the C of an exercise
 * is tried while the one before it is at work, so that its outcome is there when its
 * answers ask for it again.
 */
#include "lesson/verify.h"

#include "base/file.h"
#include "base/mem.h"
#include "base/path.h"
#include "lesson/claims.h"
#include "lesson/layout.h"
#include "lesson/verify_parts.h"
#include "pack/catalogue.h"

#include <stdlib.h>
#include <string.h>

struct verify {
	struct ferry *ferry; /* borrowed */
	char *dir, *tmp;
	struct catalogue catalogue;
	struct faults faults;
	struct buf skipped;
	struct claims_how how;
	struct claims claims;
	struct part { /* the claims of an exercise: those about its C first */
		size_t first, answers, end;
		size_t to_do, faults; /* faults: without any run */
		bool hooks_failed; /* those of the pack are in no exercise's folder */
		char *key;
		struct buf skipped;
	} * parts;
	struct verify_item *items;
	bool *linked; /* exercises that are not tried: links lead out of them */
	size_t n;
	size_t *claim_of; /* the claim of each job */
	bool *taken;      /* the job's report was taken */
	size_t job_n, done, untried;
	const struct exercise **to_lay; /* exercises whose layout is looked at */
	struct layout layout;
	struct many *many;
	bool ended;
};

/* The tiers in which is tried: what ferry works in, and B, which has other walls. */
static int
find_tiers(struct verify *v, struct err *e)
{
	const struct toolchain *tools = ferry_tools(v->ferry, e);

	if (!tools || toolchain_need_gcc(tools, e) < 0 ||
	    toolchain_need_rustc(tools, e) < 0 || sandbox_need(&tools->sandbox, e) < 0)
		return -1;
	for (int i = 0; i < CLAIM_TIERS; i++) {
		v->how.tools[i] = *tools; /* borrows all */
		v->how.cache[i] = mem_printf("%s/%d", v->tmp, i);
		if (file_mkdirs(v->how.cache[i], e) < 0)
			return -1;
	}
	if (tools->sandbox.tier == SANDBOX_A &&
	    !tools->sandbox.parts[PART_LANDLOCK].error)
		v->how.tools[1].sandbox.tier = SANDBOX_B;
	return 0;
}

static int
find_pack(struct verify *v, const char *dir, struct err *e)
{
	struct pack_how how = { .box = &v->how.tools[0].sandbox };
	char *real = realpath(dir, NULL);

	if (!real)
		return err_set(e, ERR_NOTFOUND, "there is no folder \"%.200s\"", dir);
	v->dir = real;
	v->how.dir = real;
	if (catalogue_faults(&v->catalogue, &v->faults, v->dir, &how, e) < 0)
		return -1;
	v->linked = mem_calloc(v->catalogue.exercise_n + 1, sizeof *v->linked);
	tree_judge(&v->faults, v->linked, &v->catalogue, v->dir);
	order_judge(&v->faults, &v->catalogue, v->dir);
	return 0;
}

static size_t
faults_in(const struct faults *f, const char *folder)
{
	size_t n = 0, len = strlen(folder);

	for (size_t i = 0; i < f->n; i++)
		n += !strncmp(f->v[i].file, folder, len) && f->v[i].file[len] == '/';
	return n;
}

static void
plan_exercise(struct verify *v, size_t i, bool all)
{
	const struct exercise *x = &v->catalogue.exercises[i];
	struct part *p = &v->parts[i];
	struct verify_item *item = &v->items[i];

	item->exercise = x;
	item->folder = claims_name(x, v->dir, "");
	item->folder[strlen(item->folder) - 1] = '\0'; /* the slash */
	buf_init(&p->skipped, BUF_MAX);
	p->key = verified_key(x, v->how.tools, CLAIM_TIERS);
	p->first = p->answers = p->end = v->claims.n;
	if (!all && verified_recall(&p->skipped, v->ferry->places.cache, p->key)) {
		item->state = VERIFY_UNCHANGED;
		return;
	}
	p->faults = faults_in(&v->faults, item->folder);
	if (v->linked[i])
		return;
	claims_add_c(&v->claims, x);
	p->answers = v->claims.n;
	claims_add_answers(&v->claims, &v->faults, x, &v->how);
	p->end = v->claims.n;
	p->to_do = p->end - p->first;
	p->faults = faults_in(&v->faults, item->folder);
	v->to_lay[v->layout.n++] = x;
}

static void
add_jobs(struct verify *v, struct many_job *jobs, size_t from, size_t to)
{
	for (size_t k = from; k < to; k++) {
		jobs[v->job_n] = claim_job(&v->claims.v[k], &v->how);
		v->claim_of[v->job_n++] = k;
	}
}

static void
start_checks(struct verify *v, int at_once)
{
	struct many_job *jobs = mem_calloc(v->claims.n + 1, sizeof *jobs);
	char *dir = path_join(v->tmp, "layout");

	v->claim_of = mem_calloc(v->claims.n + 1, sizeof *v->claim_of);
	v->taken = mem_calloc(v->claims.n + 1, sizeof *v->taken);
	if (v->n)
		add_jobs(v, jobs, v->parts[0].first, v->parts[0].answers);
	for (size_t i = 0; i < v->n; i++) {
		if (i + 1 < v->n)
			add_jobs(
			    v, jobs, v->parts[i + 1].first, v->parts[i + 1].answers);
		add_jobs(v, jobs, v->parts[i].answers, v->parts[i].end);
	}
	v->many = many_start_jobs(v->ferry, jobs, v->job_n, at_once);
	layout_start(&v->layout, v->how.tools, v->to_lay, v->layout.n, dir);
	mem_free(dir);
	mem_free(jobs);
}

struct verify *
verify_start(struct ferry *f, const struct verify_how *how, struct err *e)
{
	struct verify *v = mem_calloc(1, sizeof *v);

	v->ferry = f;
	buf_init(&v->skipped, BUF_MAX);
	file_sweep(f->places.cache, "verify-", FILE_ABANDONED);
	if (file_mkdirs(f->places.cache, e) < 0 ||
	    file_tmpdir(&v->tmp, f->places.cache, "verify-", e) < 0 ||
	    find_tiers(v, e) < 0 || find_pack(v, how->dir, e) < 0) {
		verify_free(v);
		return NULL;
	}
	v->how.tmp = v->tmp;
	v->n = v->catalogue.exercise_n;
	v->parts = mem_calloc(v->n + 1, sizeof *v->parts);
	v->items = mem_calloc(v->n + 1, sizeof *v->items);
	v->to_lay = mem_calloc(v->n + 1, sizeof *v->to_lay);
	for (size_t i = 0; i < v->n; i++)
		plan_exercise(v, i, how->all);
	start_checks(v, how->jobs);
	return v;
}

static size_t
part_of(const struct verify *v, size_t claim)
{
	size_t i = 0;

	while (claim >= v->parts[i].end)
		i++;
	return i;
}

/* All claims of exercise i have been tried. */
static void
judge_part(struct verify *v, size_t i)
{
	struct part *p = &v->parts[i];

	v->untried += claims_judge(&v->faults, &p->skipped, &v->claims.v[p->first],
	    p->end - p->first, &v->how);
	for (size_t k = p->first; k < p->end; k++) {
		v->items[i].ms += v->claims.v[k].report.ms;
		p->hooks_failed |= v->claims.v[k].report.hooks.faults.n > 0;
		report_release(&v->claims.v[k].report);
	}
}

static void
take_done(struct verify *v)
{
	size_t n;
	const struct many_item *items = many_items(&n, v->many);

	for (size_t k = 0; k < n; k++) {
		struct claim *c = &v->claims.v[v->claim_of[k]];
		size_t i;

		if (v->taken[k] ||
		    (items[k].state != MANY_CHECKED && items[k].state != MANY_FAILED))
			continue;
		v->taken[k] = true;
		v->done++;
		c->state = items[k].state;
		c->cause = items[k].cause;
		many_take(&c->report, v->many, k);
		i = part_of(v, v->claim_of[k]);
		if (--v->parts[i].to_do == 0)
			judge_part(v, i);
	}
}

static int
by_place(const void *a, const void *b)
{
	const struct fault *x = a, *y = b;
	int by_file = strcmp(x->file, y->file);

	return by_file ? by_file : (x->line > y->line) - (x->line < y->line);
}

/* Whether the exercise's files are still what was tried. */
static bool
is_as_before(const struct verify *v, size_t i)
{
	char *now = verified_key(v->items[i].exercise, v->how.tools, CLAIM_TIERS);
	bool same = !strcmp(now, v->parts[i].key);

	mem_free(now);
	return same;
}

/* The exercise was tried, or not; what was proved by running it is remembered, whatever
 * is wrong with its texts. */
static void
settle(struct verify *v, size_t i, bool laid)
{
	struct verify_item *item = &v->items[i];
	const struct part *p = &v->parts[i];

	item->state = p->to_do || !laid ? VERIFY_CANCELLED : VERIFY_PROVED;
	if (item->state == VERIFY_PROVED && !v->linked[i] && !p->hooks_failed &&
	    item->faults == p->faults &&
	    (v->layout.lack.code == ERR_NONE || v->layout.lack.code == ERR_TOOL) &&
	    !v->faults.dropped)
		verified_remember(v->ferry->places.cache, p->key, p->skipped.ptr);
}

/* What came of each exercise; what was proved is remembered. */
static void
finish(struct verify *v)
{
	bool laid = layout_step(&v->layout);
	struct buf *skipped = &v->skipped;

	if (laid)
		layout_judge(&v->faults, skipped, &v->layout, v->dir);
	for (size_t i = 0; i < v->n; i++) {
		struct verify_item *item = &v->items[i];
		struct part *p = &v->parts[i];

		if (item->state == VERIFY_WAITING && !is_as_before(v, i)) {
			char *name = path_join(item->folder, "exercise.lua");

			fault_add(&v->faults, name, 1, NULL,
			    "files of this exercise changed while it was tried");
			mem_free(name);
		}
		item->faults = faults_in(&v->faults, item->folder);
		buf_adds(skipped, p->skipped.ptr);
		if (item->state == VERIFY_WAITING)
			settle(v, i, laid);
		if (item->faults)
			item->state = VERIFY_DEFECTIVE;
	}
	for (size_t i = 0; i < v->faults.n; i++)
		if (v->faults.v[i].line < 1)
			v->faults.v[i].line = 1; /* editors open a line */
	if (v->faults.n)
		qsort(v->faults.v, v->faults.n, sizeof *v->faults.v, by_place);
	v->ended = true;
}

bool
verify_step(struct verify *v)
{
	bool more = many_step(v->many);

	take_done(v);
	if (!layout_step(&v->layout))
		more = true;
	if (!more && !v->ended)
		finish(v);
	return more;
}

size_t
verify_fds(struct pollfd out[VERIFY_FDS], const struct verify *v)
{
	size_t n = many_fds(out, v->many);

	return n + layout_fds(out + n, &v->layout);
}

const struct verify_item *
verify_items(size_t *n, const struct verify *v)
{
	*n = v->n;
	return v->items;
}

const struct faults *
verify_faults(const struct verify *v)
{
	return &v->faults;
}

const char *
verify_skipped(const struct verify *v)
{
	return v->skipped.ptr;
}

void
verify_count(struct verify_progress *out, const struct verify *v)
{
	size_t n;
	const struct many_item *items = many_items(&n, v->many);

	*out = (struct verify_progress){ .done = v->done,
		.all = v->job_n,
		.faults = v->faults.n,
		.untried = v->untried };
	for (size_t k = 0; k < n && !out->name; k++)
		if (items[k].state == MANY_CHECKING)
			out->name = items[k].exercise->name;
}

void
verify_cancel(struct verify *v)
{
	many_cancel(v->many);
	if (!v->ended)
		finish(v);
}

void
verify_free(struct verify *v)
{
	if (!v)
		return;
	many_free(v->many);
	layout_release(&v->layout);
	claims_release(&v->claims);
	for (size_t i = 0; i < v->n && v->parts; i++) {
		mem_free(v->parts[i].key);
		buf_release(&v->parts[i].skipped);
		mem_free(v->items[i].folder);
	}
	mem_free(v->parts);
	mem_free(v->items);
	mem_free(v->linked);
	mem_free(v->claim_of);
	mem_free(v->taken);
	mem_free(v->to_lay);
	for (int i = 0; i < CLAIM_TIERS; i++)
		mem_free(v->how.cache[i]);
	catalogue_close(&v->catalogue);
	faults_release(&v->faults);
	buf_release(&v->skipped);
	if (v->tmp)
		file_remove_tree(v->tmp);
	mem_free(v->tmp);
	mem_free(v->dir);
	mem_free(v);
}
