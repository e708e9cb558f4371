/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * many - see many.h. As many lanes are at work as there are jobs, whichever lessons they
 * belong to: one check alone would keep two processors busy for a part of its time only.
 * A lesson begins when a slot is left over by those before it. The surprise: the first
 * one has the machine for itself while the compilers are looked for, so that this is
 * done once.
 */
#include "lesson/many.h"
#include "base/file.h"
#include "base/mem.h"
#include "lesson/answer.h"

#include <string.h>
#include <sys/stat.h>

struct many {
	struct ferry *ferry; /* borrowed */
	struct lesson_how how;
	char *answers;
	struct build_slots slots;
	struct many_item *v;
	struct given { /* what each item is, if not an exercise's answer; or NULL */
		struct many_job job;
		char *answer;
	} * given;
	size_t n, next; /* all before `next` have been begun, or are not to be */
	struct job {
		struct lesson *lesson;
		struct many_item *item; /* in v */
	} jobs[MANY_JOBS_MAX];          /* open_n of them, the oldest first */
	size_t open_n, job_n;
};

static int
no_such_pack(const struct catalogue *c, const char *pack, struct err *e)
{
	struct buf all = BUF_INIT(256);

	for (size_t i = 0; i < c->chapter_n; i++)
		if (i == 0 || strcmp(c->chapters[i].pack, c->chapters[i - 1].pack) != 0)
			buf_addf(
			    &all, "%s%s", all.len ? ", " : "", c->chapters[i].pack);
	err_set(e, ERR_NOTFOUND, "there is no pack \"%.100s\"; there is %s", pack,
	    all.len ? all.ptr : "none");
	buf_release(&all);
	return -1;
}

/* The file that holds the answer; NULL if it was never begun. */
static char *
find_answer(const struct many *m, const struct exercise *x)
{
	char *path =
	    m->answers ? answer_path_in(m->answers, x) : answer_path(m->ferry, x);

	if (file_exists(path))
		return path;
	mem_free(path);
	return NULL;
}

static int
list(struct many *m, const char *pack, struct err *e)
{
	const struct catalogue *c = ferry_catalogue(m->ferry, e);

	if (!c)
		return -1;
	m->v = mem_calloc(c->exercise_n, sizeof *m->v);
	for (size_t i = 0; i < c->exercise_n; i++) {
		const struct exercise *x = &c->exercises[i];
		struct many_item *item = &m->v[m->n];
		char *answer;

		if (pack && strcmp(x->pack, pack) != 0)
			continue;
		answer = find_answer(m, x);
		item->exercise = x;
		item->state = answer ? MANY_WAITING : MANY_NOT_STARTED;
		mem_free(answer);
		m->n++;
	}
	return pack && !m->n ? no_such_pack(c, pack, e) : 0;
}

struct many *
many_start(struct ferry *f, const struct many_how *how, struct err *e)
{
	struct many *m = mem_calloc(1, sizeof *m);
	struct stat st;

	m->ferry = f;
	m->job_n = (size_t)how->jobs;
	m->slots.free = how->jobs;
	m->answers = mem_strdup(how->answers);
	m->how = (struct lesson_how){ .fresh = how->fresh,
		.unrecorded = how->answers != NULL,
		.unless_same = true,
		.slots = &m->slots };
	if (m->answers && (stat(m->answers, &st) < 0 || !S_ISDIR(st.st_mode)))
		err_set(e, ERR_NOTFOUND, "\"%s\" is no folder of answers", m->answers);
	else if (list(m, how->pack, e) == 0)
		return m;
	many_free(m);
	return NULL;
}

struct many *
many_start_jobs(struct ferry *f, const struct many_job *jobs, size_t n, int at_once)
{
	struct many *m = mem_calloc(1, sizeof *m);

	m->ferry = f;
	m->job_n = (size_t)at_once;
	m->slots.free = at_once;
	m->n = n;
	m->v = mem_calloc(n + 1, sizeof *m->v);
	m->given = mem_calloc(n + 1, sizeof *m->given);
	for (size_t i = 0; i < n; i++) {
		m->v[i] = (struct many_item){ .exercise = jobs[i].exercise,
			.state = MANY_WAITING };
		m->given[i] = (struct given){ jobs[i], mem_strdup(jobs[i].answer) };
	}
	return m;
}

void
many_take(struct report *out, struct many *m, size_t i)
{
	*out = m->v[i].report;
	m->v[i].report = (struct report){ .answer = BUF_INIT(ANSWER_MAX + 1) };
}

/* The job is over; those behind it move up. */
static void
close_job(struct many *m, size_t at, enum many_state state)
{
	m->jobs[at].item->state = state;
	lesson_free(m->jobs[at].lesson);
	m->open_n--;
	memmove(&m->jobs[at], &m->jobs[at + 1], (m->open_n - at) * sizeof *m->jobs);
}

static void
open_job(struct many *m, struct many_item *item)
{
	const struct given *given = m->given ? &m->given[item - m->v] : NULL;
	char *answer =
	    given ? mem_strdup(given->answer) : find_answer(m, item->exercise);
	struct lesson_how how = m->how;
	struct lesson *l;

	if (given)
		how = (struct lesson_how){ .unrecorded = true,
			.slots = &m->slots,
			.tools = given->job.tools,
			.cache = given->job.cache,
			.part = given->job.part };
	how.answer = answer;
	item->state = MANY_FAILED;
	if (!answer && how.part == LESSON_ALL) {
		err_set(&item->cause, ERR_IO, "the answer has gone meanwhile");
		return;
	}
	l = lesson_start(m->ferry, item->exercise, &how, &item->cause);
	mem_free(answer);
	if (!l)
		return;
	item->state = MANY_CHECKING;
	m->jobs[m->open_n++] = (struct job){ l, item };
}

/* One look at all that is open, the oldest first: it gets the slot that is left. */
static void
step_open(struct many *m)
{
	for (size_t i = 0; i < m->open_n;) {
		struct job *j = &m->jobs[i];
		enum lesson_state s = lesson_step(j->lesson, &j->item->cause);

		if (s == LESSON_DONE) {
			lesson_take(&j->item->report, j->lesson);
			if (!m->given)
				report_slim(&j->item->report);
		}
		if (s == LESSON_MORE)
			i++;
		else
			close_job(m, i, s == LESSON_DONE ? MANY_CHECKED : MANY_FAILED);
	}
}

static bool
may_open(const struct many *m)
{
	return m->next < m->n && m->open_n < m->job_n && m->slots.free > 0 &&
	       (m->open_n == 0 || ferry_knows_tools(m->ferry));
}

bool
many_step(struct many *m)
{
	do
		step_open(m);
	while (m->slots.free > 0 && m->slots.waiting > 0);
	while (may_open(m)) {
		struct many_item *item = &m->v[m->next++];

		if (item->state == MANY_WAITING)
			open_job(m, item);
	}
	return m->open_n > 0;
}

size_t
many_fds(struct pollfd out[MANY_JOBS_MAX], const struct many *m)
{
	for (size_t i = 0; i < m->open_n; i++)
		out[i] = (struct pollfd){ .fd = lesson_fd(m->jobs[i].lesson),
			.events = POLLIN };
	return m->open_n;
}

const struct many_item *
many_items(size_t *n, const struct many *m)
{
	*n = m->n;
	return m->v;
}

void
many_count(struct many_counts *out, const struct many *m)
{
	*out = (struct many_counts){ 0 };
	for (size_t i = 0; i < m->n; i++) {
		switch (m->v[i].state) {
		case MANY_NOT_STARTED: out->not_started++; break;
		case MANY_WAITING:
		case MANY_CHECKING: out->to_do++; break;
		case MANY_CHECKED:
			out->passed += m->v[i].report.verdict.pass;
			out->not_passed += !m->v[i].report.verdict.pass;
			break;
		case MANY_FAILED: out->failed++; break;
		case MANY_CANCELLED: out->cancelled++; break;
		}
	}
}

void
many_cancel(struct many *m)
{
	for (size_t i = 0; i < m->open_n; i++)
		lesson_cancel(m->jobs[i].lesson); /* all at once, then one by one */
	while (m->open_n)
		close_job(m, 0, MANY_CANCELLED);
	for (; m->next < m->n; m->next++)
		if (m->v[m->next].state == MANY_WAITING)
			m->v[m->next].state = MANY_CANCELLED;
}

void
many_free(struct many *m)
{
	if (!m)
		return;
	many_cancel(m);
	for (size_t i = 0; i < m->n; i++) {
		report_release(&m->v[i].report);
		if (m->given)
			mem_free(m->given[i].answer);
	}
	mem_free(m->given);
	mem_free(m->v);
	mem_free(m->answers);
	mem_free(m);
}
