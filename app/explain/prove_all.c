/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * prove_all - the twins of many notes: two at a time, equal programs once.
 *
 * Marks are comments, so that two twins which differ in them are one program: its run is
 * read once for each, in each one's lines.
 */
#include "base/mem.h"
#include "explain/bind.h"
#include "explain/prove.h"

#include <poll.h>
#include <string.h>

enum { AT_A_TIME = 2 };

struct job { /* one program */
	const struct note_twin *note;
	bool failed;
	struct err why;
	struct twin_result result; /* unless failed */
};

struct proving {
	const struct toolchain *tools;
	const char *cache;
	struct job *jobs;
	size_t n, next; /* the next to be started */
	struct {
		struct twin *twin; /* NULL: free */
		struct job *job;
	} running[AT_A_TIME];
};

/* A line of a twin without its mark; moves behind it. */
static size_t
take_line(const char **line, const char **source)
{
	size_t len = strcspn(*source, "\n");
	struct prove_mark m;

	(void)!prove_read_mark(&m, *source, len);
	*line = *source;
	*source += len + ((*source)[len] == '\n');
	return m.code_len;
}

static bool
is_same_program(const struct note_twin *x, const struct note_twin *y)
{
	const char *a = x->source, *b = y->source, *line_a, *line_b;

	if (strcmp(x->tool, y->tool) != 0)
		return false;
	while (*a && *b) {
		size_t n = take_line(&line_a, &a);

		if (n != take_line(&line_b, &b) || memcmp(line_a, line_b, n) != 0)
			return false;
	}
	return !*a && !*b;
}

/* The job of the twin's program, made if there is none. */
static size_t
find_job(struct proving *p, const struct note_twin *t)
{
	size_t i = 0;

	while (i < p->n && !is_same_program(p->jobs[i].note, t))
		i++;
	if (i == p->n)
		p->jobs[p->n++] = (struct job){ .note = t };
	return i;
}

static void
start_next(struct proving *p, size_t slot)
{
	while (!p->running[slot].twin && p->next < p->n) {
		struct job *j = &p->jobs[p->next++];
		struct twin_spec spec = { .tools = p->tools,
			.cache = p->cache,
			.source = j->note->source,
			.tool = j->note->tool };

		p->running[slot].job = j;
		p->running[slot].twin = twin_start(&spec, &j->why);
		j->failed = !p->running[slot].twin;
	}
}

static void
step(struct proving *p, size_t slot)
{
	struct twin *t = p->running[slot].twin;
	struct job *j = p->running[slot].job;
	bool done;

	if (!t)
		return;
	j->failed = twin_step(&done, t, &j->why) < 0;
	if (!j->failed && !done)
		return;
	if (done)
		twin_take(&j->result, t);
	twin_free(t);
	p->running[slot].twin = NULL;
}

static void
run_all(struct proving *p)
{
	for (;;) {
		struct pollfd fds[AT_A_TIME];
		nfds_t n = 0;

		for (size_t i = 0; i < AT_A_TIME; i++) {
			start_next(p, i);
			if (p->running[i].twin)
				fds[n++] =
				    (struct pollfd){ .fd = twin_fd(p->running[i].twin),
					    .events = POLLIN };
		}
		if (!n)
			return;
		(void)poll(fds, n, -1);
		for (size_t i = 0; i < AT_A_TIME; i++)
			step(p, i);
	}
}

void
prove_twins(struct proof *out, const struct note_twin *const *twins, size_t n,
    const struct toolchain *tools, const char *cache)
{
	struct proving p = { .tools = tools, .cache = cache };
	size_t *job_of = mem_calloc(n + 1, sizeof *job_of);

	p.jobs = mem_calloc(n + 1, sizeof *p.jobs);
	for (size_t i = 0; i < n; i++)
		if (twins[i]->source)
			job_of[i] = find_job(&p, twins[i]);
	run_all(&p);
	for (size_t i = 0; i < n; i++) {
		const struct job *j = &p.jobs[job_of[i]];

		out[i] = (struct proof){ 0 };
		if (twins[i]->source && j->failed)
			prove_refused(&out[i], twins[i], &j->why);
		else if (twins[i]->source)
			prove_read(&out[i], twins[i], &j->result);
	}
	for (size_t i = 0; i < p.n; i++)
		if (!p.jobs[i].failed)
			proc_result_release(&p.jobs[i].result.run);
	mem_free(p.jobs);
	mem_free(job_of);
}
