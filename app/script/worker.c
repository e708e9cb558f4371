/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * worker - see worker.h. The child is a fork that executes nothing: the script is in its
 * memory already, and Lua is started behind the filter. Leaves the walls and the killing
 * to run/, what a script sees to strict.c.
 *
 * The first byte that comes back tells a result from the text of an error.
 */
#include "script/worker.h"

#include "base/mem.h"
#include "base/text.h"
#include "run/proc.h"
#include "script/wire.h"

#include <poll.h>
#include <string.h>
#include <unistd.h>

enum {
	CPU_S = 1,
	MEMORY_MAX = 256 << 20,
	RESULT_MAX = 20 << 20, /* a generator's inputs are the most */
	TASKS = 1
};

enum { RESULT = 'r', ERROR = 'e' };

struct worker {
	struct proc *proc;
	char *name; /* of the chunk */
};

static int
write_all(const struct buf *b)
{
	for (size_t at = 0; at < b->len;) {
		ssize_t n = write(STDOUT_FILENO, b->ptr + at, b->len - at);

		if (n < 0)
			return 1;
		at += (size_t)n;
	}
	return 0;
}

/* In the child, behind its walls. */
static int
evaluate(const void *arg)
{
	const struct host_chunk *chunk = arg;
	struct buf b = BUF_INIT(RESULT_MAX);
	struct value v = value_nil();
	struct err e = { 0 };
	struct host *h = host_open_strict(&e);

	if (h && host_eval_call(&v, h, chunk, &e) == 0) {
		buf_addc(&b, RESULT);
		wire_write(&b, &v);
	} else {
		buf_addc(&b, ERROR);
		buf_adds(&b, e.text);
	}
	/* nothing is closed: the process ends, and a script's state may be large */
	return write_all(&b);
}

struct worker *
worker_start(
    const struct host_chunk *chunk, const struct sandbox_state *box, struct err *e)
{
	static const char *const argv[] = { "script", NULL };
	const struct sandbox walls = {
		.tier = box->tier, .profile = SANDBOX_SCRIPT, .work = ""
	};
	struct proc_spec spec = { .argv = argv,
		.envp = argv + 1,
		.cwd = "/",
		.deadline_ms = WORKER_WALL_MS,
		.cpu_s = CPU_S,
		.output_max = RESULT_MAX,
		.flood_kills = true,
		.tasks_max = TASKS,
		.box = &walls,
		.inside = evaluate,
		.arg = chunk };
	struct worker *w;

#ifndef __SANITIZE_ADDRESS__ /* its shadow alone is more */
	spec.memory_max = MEMORY_MAX;
#endif
	if (sandbox_need(box, e) < 0)
		return NULL;
	w = mem_calloc(1, sizeof *w);
	w->name = mem_strdup(chunk->name);
	w->proc = proc_start(&spec, e);
	if (w->proc)
		return w;
	worker_free(w);
	return NULL;
}

int
worker_fd(const struct worker *w)
{
	return proc_fd(w->proc);
}

/* How the child ended, if not by itself and well. */
static int
check_end(const struct worker *w, const struct proc_result *r, struct err *e)
{
	if (proc_check_started(r, "a script", e) < 0)
		return -1;
	switch (r->end) {
	case PROC_EXITED:
		if (r->code == 0 && r->out.len)
			return 0;
		return err_set(e, ERR_INVALID, "%s: the script ended with code %d",
		    w->name, r->code);
	case PROC_TIMEOUT:
		return err_set(e, ERR_INVALID,
		    "%s: the script was stopped: it ran for longer than %g s", w->name,
		    r->reason == PROC_CPU ? CPU_S : WORKER_WALL_MS / 1000.0);
	case PROC_FLOODED:
		return err_set(e, ERR_INVALID,
		    "%s: the script's result is larger than %d MiB", w->name,
		    RESULT_MAX >> 20);
	case PROC_SIGNALED:
		return err_set(e, ERR_INVALID, "%s: the script crashed: signal %d (%s)",
		    w->name, r->code, strsignal(r->code));
	case PROC_CANCELLED:
	case PROC_UNSTARTED: break;
	}
	return err_set(e, ERR_TOOL, "%s: the script was cancelled", w->name);
}

/* What the child says of itself is not trusted either. Lua does not say where memory or
 * the stack ran out. */
static int
read_answer(
    struct value *out, const struct worker *w, const struct buf *b, struct err *e)
{
	size_t len = strlen(w->name);
	char *clean;

	if (b->ptr[0] == RESULT)
		return wire_read(out, b->ptr + 1, b->len - 1, e);
	clean = text_clean(b->ptr + 1);
	if (!strncmp(clean, w->name, len) && clean[len] == ':')
		err_set(e, ERR_INVALID, "%s", clean);
	else
		err_set(e, ERR_INVALID, "%s: %s", w->name, clean);
	mem_free(clean);
	return -1;
}

enum worker_state
worker_step(struct value *out, struct worker *w, struct err *e)
{
	struct proc_result r;
	int rc;

	*out = value_nil();
	if (proc_step(w->proc) == PROC_RUNNING)
		return WORKER_MORE;
	proc_take(&r, w->proc);
	rc = check_end(w, &r, e);
	if (rc == 0)
		rc = read_answer(out, w, &r.out, e);
	proc_result_release(&r);
	return rc < 0 ? WORKER_FAILED : WORKER_DONE;
}

int
worker_eval(struct value *out, const struct host_chunk *chunk,
    const struct sandbox_state *box, struct err *e)
{
	struct worker *w = worker_start(chunk, box, e);
	enum worker_state s;

	*out = value_nil();
	if (!w)
		return -1;
	while ((s = worker_step(out, w, e)) == WORKER_MORE) {
		struct pollfd p = { .fd = worker_fd(w), .events = POLLIN };

		(void)poll(&p, 1, -1);
	}
	worker_free(w);
	return s == WORKER_DONE ? 0 : -1;
}

void
worker_free(struct worker *w)
{
	if (!w)
		return;
	proc_free(w->proc);
	mem_free(w->name);
	mem_free(w);
}
