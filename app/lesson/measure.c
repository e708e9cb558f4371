/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * measure - see measure.h. The checks are those of verification: the C alone, and the
 * start.
 */
#include "lesson/measure.h"

#include "base/file.h"
#include "base/mem.h"
#include "base/path.h"
#include "lesson/claims.h"
#include "pack/catalogue.h"
#include "pack/lines.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct measure {
	char *dir, *tmp;
	struct catalogue catalogue;
	struct faults faults;
	struct claims_how how;
	struct claims claims;    /* more than are tried */
	size_t *claim_of, job_n; /* the claim of each job */
	struct many *many;
	struct measure_edit *edits;
	size_t n;
	bool done;
};

static int
open_pack(struct measure *m, struct ferry *f, const char *dir, struct err *e)
{
	const struct toolchain *tools = ferry_tools(f, e);
	struct pack_how how = { 0 };

	if (!tools || toolchain_need_gcc(tools, e) < 0 ||
	    toolchain_need_rustc(tools, e) < 0)
		return -1;
	file_sweep(f->places.cache, "measure-", FILE_ABANDONED);
	if (file_mkdirs(f->places.cache, e) < 0 ||
	    file_tmpdir(&m->tmp, f->places.cache, "measure-", e) < 0)
		return -1;
	for (int i = 0; i < CLAIM_TIERS; i++) {
		m->how.tools[i] = *tools; /* borrows all */
		m->how.cache[i] = mem_strdup(m->tmp);
	}
	m->dir = realpath(dir, NULL);
	if (!m->dir)
		return err_set(e, ERR_NOTFOUND, "there is no folder \"%.200s\"", dir);
	m->how.dir = m->dir;
	m->how.tmp = m->tmp;
	how.box = &tools->sandbox;
	return catalogue_faults(&m->catalogue, &m->faults, m->dir, &how, e);
}

struct measure *
measure_start(struct ferry *f, const char *dir, const char *id, int jobs, struct err *e)
{
	struct measure *m = mem_calloc(1, sizeof *m);
	const struct exercise *only = NULL;
	struct faults others = { 0 }; /* of wrong answers: not asked for */
	struct many_job *list;

	if (open_pack(m, f, dir, e) < 0 ||
	    (id && !(only = catalogue_find(&m->catalogue, id, e)))) {
		measure_free(m);
		return NULL;
	}
	for (size_t i = 0; i < m->catalogue.exercise_n; i++) {
		const struct exercise *x = &m->catalogue.exercises[i];

		if (only && x != only)
			continue;
		claims_add_c(&m->claims, x);
		claims_add_answers(&m->claims, &others, x, &m->how);
	}
	faults_release(&others);
	list = mem_calloc(m->claims.n + 1, sizeof *list);
	m->claim_of = mem_calloc(m->claims.n + 1, sizeof *m->claim_of);
	for (size_t i = 0; i < m->claims.n; i++) {
		const struct claim *c = &m->claims.v[i];

		if (c->again || !(c->kind == CLAIM_C ||
				    (c->kind == CLAIM_START && c->exercise->expect)))
			continue;
		list[m->job_n] = claim_job(c, &m->how);
		m->claim_of[m->job_n++] = i;
	}
	m->many = many_start_jobs(f, list, m->job_n, jobs);
	mem_free(list);
	return m;
}

/* Sets the field in *text; what cannot be is a fault. */
static void
set(struct measure *m, const struct exercise *x, struct buf *text, const char *field,
    const char *value)
{
	struct buf out = BUF_INIT(EXERCISE_FILE_MAX * 2);
	char *name;

	if (lines_set(&out, text->ptr, text->len, field, value)) {
		buf_clear(text);
		buf_add(text, out.ptr, out.len);
	} else {
		name = claims_name(x, m->dir, "exercise.lua");
		fault_add(&m->faults, name, exercise_line(x, field), field,
		    "%s comes of it, but the field is not written in the table that "
		    "the file returns",
		    value);
		mem_free(name);
	}
	buf_release(&out);
}

/* As Lua has it: kinds and codes need no escapes. */
static void
set_text(struct measure *m, const struct exercise *x, struct buf *text,
    const char *field, const char *was, const char *is)
{
	char *value = mem_printf("\"%s\"", is);

	if (!was || strcmp(was, is) != 0)
		set(m, x, text, field, value);
	mem_free(value);
}

static void
apply_c(struct measure *m, const struct claim *c, struct buf *text)
{
	const struct verdict *v = &c->report.verdict;
	const struct expect_c *was = &c->exercise->c_expect;
	char line[16];

	snprintf(line, sizeof line, "%d", v->c_line);
	set_text(m, c->exercise, text, "c.expect.tool", was->tool, v->c_tool);
	set_text(m, c->exercise, text, "c.expect.kind", was->kind, v->c_kind);
	if (v->c_line != was->line)
		set(m, c->exercise, text, "c.expect.line", line);
}

static void
apply(struct measure *m, struct claim *c, struct buf *text)
{
	const struct verdict *v = &c->report.verdict;
	const char *lack = NULL;

	if (c->state != MANY_CHECKED)
		lack = c->cause.text;
	else if (c->kind == CLAIM_C && !v->c_text)
		lack = v->text;
	else if (c->kind == CLAIM_START && !v->code_n &&
		 strcmp(verdict_name(v->kind), c->exercise->expect) != 0)
		lack = v->text;
	if (lack) {
		char *name = claims_name(c->exercise, m->dir, c->file);

		fault_add(&m->faults, name, 1, NULL, "nothing to record: %s", lack);
		mem_free(name);
	} else if (c->kind == CLAIM_C) {
		apply_c(m, c, text);
	} else if (v->code_n) {
		set_text(m, c->exercise, text, "rust.expect", c->exercise->expect,
		    v->codes[0]);
	}
}

/* What the checks of one exercise come to: jobs [from, to). */
static void
edit_one(struct measure *m, size_t from, size_t to)
{
	const struct exercise *x = m->claims.v[m->claim_of[from]].exercise;
	struct buf text = BUF_INIT(EXERCISE_FILE_MAX * 2);
	char *before;
	struct err e = { 0 };

	if (exercise_file(&text, x, "exercise.lua", &e) < 0) {
		buf_release(&text);
		return;
	}
	before = mem_strdup(text.ptr);
	for (size_t k = from; k < to; k++)
		apply(m, &m->claims.v[m->claim_of[k]], &text);
	if (strcmp(before, text.ptr) != 0) {
		m->edits[m->n++] = (struct measure_edit){ .name = claims_name(x, m->dir,
							      "exercise.lua"),
			.path = path_join(x->dir, "exercise.lua"),
			.before = before,
			.after = buf_take(&text) };
		before = NULL;
	}
	mem_free(before);
	buf_release(&text);
}

static void
finish(struct measure *m)
{
	size_t n;
	const struct many_item *items = many_items(&n, m->many);

	m->edits = mem_calloc(n + 1, sizeof *m->edits);
	for (size_t k = 0; k < n; k++) {
		struct claim *c = &m->claims.v[m->claim_of[k]];

		c->state = items[k].state;
		c->cause = items[k].cause;
		many_take(&c->report, m->many, k);
	}
	for (size_t k = 0, to; k < n; k = to) {
		for (to = k + 1; to < n && items[to].exercise == items[k].exercise;)
			to++;
		edit_one(m, k, to);
	}
	m->done = true;
}

bool
measure_step(struct measure *m)
{
	bool more = many_step(m->many);

	if (!more && !m->done)
		finish(m);
	return more;
}

size_t
measure_fds(struct pollfd out[MANY_JOBS_MAX], const struct measure *m)
{
	return many_fds(out, m->many);
}

const struct measure_edit *
measure_edits(size_t *n, struct measure *m)
{
	*n = m->n;
	return m->edits;
}

const struct faults *
measure_faults(const struct measure *m)
{
	return &m->faults;
}

void
measure_free(struct measure *m)
{
	if (!m)
		return;
	many_free(m->many);
	claims_release(&m->claims);
	for (size_t i = 0; i < m->n; i++) {
		mem_free(m->edits[i].name);
		mem_free(m->edits[i].path);
		mem_free(m->edits[i].before);
		mem_free(m->edits[i].after);
	}
	mem_free(m->edits);
	mem_free(m->claim_of);
	catalogue_close(&m->catalogue);
	faults_release(&m->faults);
	for (int i = 0; i < CLAIM_TIERS; i++)
		mem_free(m->how.cache[i]);
	if (m->tmp)
		file_remove_tree(m->tmp);
	mem_free(m->tmp);
	mem_free(m->dir);
	mem_free(m);
}
