/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * types - see types.h. One run of rustc for all questions about a file. It stops at the
 * types, so nothing is built, and the copy is never written to a folder. If the copy
 * does not even parse, because one question stands where no code may, each question
 * that is left is asked once alone.
 */
#include "explain/types.h"

#include "base/log.h"
#include "base/mem.h"
#include "explain/convert.h"
#include "run/build.h"

#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define OPEN   "({ let () = %s; "
#define CLOSE  " })"
#define ANSWER "this expression has type `"
#define ALL    ASKS_MAX

enum { ASKS_MAX = 16, ALONE_MAX = 4 };

struct ask {
	size_t diag;           /* index of the diagnostic */
	size_t byte, byte_end; /* of the expression, in the reader's text */
	char *place;
	size_t at;  /* of the place in the copy */
	char *type; /* NULL: not answered */
};

struct types {
	struct ask asks[ASKS_MAX]; /* an outer expression before those in it */
	size_t n;
	size_t asked; /* the one that is being asked, or ALL */
	char *text, *dir, *edition;
	size_t len;
	const struct toolchain *tools;
	struct proc *proc; /* NULL once all is known */
};

static int
by_place(const void *x, const void *y)
{
	const struct ask *a = x, *b = y;

	if (a->byte != b->byte)
		return a->byte < b->byte ? -1 : 1;
	return (a->byte_end < b->byte_end) - (a->byte_end > b->byte_end);
}

static void
collect(struct types *t, struct rules *r, const struct diags *d, const char *file)
{
	for (size_t i = 0; i < d->n && t->n < ASKS_MAX; i++) {
		const struct diag_span *s = diag_primary(&d->v[i]);
		struct ask *a = &t->asks[t->n];

		*a = (struct ask){ .diag = i };
		if (!s || strcmp(s->file, file) != 0 ||
		    !explain_asks(&a->place, r, &d->v[i]))
			continue;
		a->byte = s->byte;
		a->byte_end = s->byte_end;
		if (a->byte < a->byte_end && a->byte_end < t->len)
			t->n++;
		else
			mem_free(a->place);
	}
	qsort(t->asks, t->n, sizeof *t->asks, by_place);
}

/* The reader's program with the questions in it; lines stay what they are. */
static void
write_copy(struct buf *out, struct types *t)
{
	for (size_t i = 0; i < t->len; i++) {
		for (size_t k = 0; k < t->n; k++)
			if (t->asks[k].byte_end == i &&
			    (t->asked == ALL || t->asked == k))
				buf_adds(out, CLOSE);
		for (size_t k = 0; k < t->n; k++) {
			struct ask *a = &t->asks[k];

			if (a->byte != i || (t->asked != ALL && t->asked != k))
				continue;
			a->at = out->len + strlen(OPEN) - strlen("%s; ");
			buf_addf(out, OPEN, a->place);
		}
		buf_addc(out, t->text[i]);
	}
}

static void
start(struct types *t)
{
	struct buf copy = BUF_INIT(BUF_MAX);
	struct err e = { 0 };

	write_copy(&copy, t);
	t->proc = build_typecheck(t->tools, t->dir, t->edition, copy.ptr, copy.len, &e);
	if (!t->proc)
		log_line("types", "not asked: %s", e.text);
	buf_release(&copy);
}

/* The type that rustc names at byte `at` of the copy, or NULL. */
static char *
find_answer(const struct diags *d, size_t at)
{
	for (size_t i = 0; i < d->n; i++) {
		for (size_t k = 0; k < d->v[i].span_n; k++) {
			const struct diag_span *s = &d->v[i].spans[k];
			size_t len = s->label ? strlen(s->label) : 0;

			if (s->byte == at && len > strlen(ANSWER) &&
			    !strncmp(s->label, ANSWER, strlen(ANSWER)))
				return mem_strndup(s->label + strlen(ANSWER),
				    len - strlen(ANSWER) - 1);
		}
	}
	return NULL;
}

/* Reads the run that ended; false if there is no answer in it. */
static bool
read_answers(struct types *t)
{
	const struct proc_result *r = proc_result(t->proc);
	bool any = false;
	struct diags d;

	diags_init(&d);
	diag_read_rustc(&d, r->err.ptr, r->err.len);
	for (size_t k = 0; k < t->n; k++) {
		struct ask *a = &t->asks[k];

		if (t->asked == ALL || t->asked == k)
			a->type = find_answer(&d, a->at);
		any = any || a->type;
	}
	diags_release(&d);
	return any;
}

struct types *
types_start(struct rules *r, const struct diags *d, const struct toolchain *tools,
    const struct types_of *of)
{
	const char *text = explain_source(r, of->file);
	struct types *t;
	char *slash;

	if (!text)
		return NULL;
	t = mem_calloc(1, sizeof *t);
	t->asked = ALL;
	t->len = strlen(text);
	t->tools = tools;
	collect(t, r, d, of->file);
	t->dir = t->n && of->path ? realpath(of->path, NULL) : NULL;
	slash = t->dir ? strrchr(t->dir, '/') : NULL;
	if (slash) {
		slash[slash == t->dir] = '\0';
		t->text = mem_strndup(text, t->len);
		t->edition = mem_strdup(of->edition);
		start(t);
	}
	if (t->proc)
		return t;
	types_finish(NULL, t);
	return NULL;
}

int
types_fd(const struct types *t)
{
	return proc_fd(t->proc);
}

bool
types_step(struct types *t)
{
	bool any;

	if (!t->proc)
		return true;
	if (proc_step(t->proc) == PROC_RUNNING)
		return false;
	any = read_answers(t);
	proc_free(t->proc);
	t->proc = NULL;
	if (t->asked == ALL && (any || t->n == 1))
		return true;
	t->asked = t->asked == ALL ? 0 : t->asked + 1;
	if (t->asked < t->n && t->asked < ALONE_MAX)
		start(t);
	return !t->proc;
}

void
types_finish(struct diags *d, struct types *t)
{
	if (!t)
		return;
	proc_free(t->proc);
	for (size_t k = 0; k < t->n; k++) {
		struct ask *a = &t->asks[k];

		log_line("types", "%s of %s: %s", d ? d->v[a->diag].code : "", a->place,
		    a->type ? a->type : "unknown");
		if (d && a->type)
			d->v[a->diag].type = a->type;
		else
			mem_free(a->type);
		mem_free(a->place);
	}
	mem_free(t->text);
	mem_free(t->dir);
	mem_free(t->edition);
	mem_free(t);
}

void
types_find(struct diags *d, struct rules *r, const struct toolchain *tools,
    const struct types_of *of)
{
	struct types *t = types_start(r, d, tools, of);

	while (t && !types_step(t)) {
		struct pollfd p = { .fd = types_fd(t), .events = POLLIN };

		(void)poll(&p, 1, -1);
	}
	types_finish(d, t);
}
