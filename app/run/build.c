/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * build - stage 2 of the straight line: texts in, struct outcome out.
 *
 * Promises that lanes run side by side, each compiling and then running, and that
 * nothing is started twice. Leaves what the steps are to recipe.c, the processes to
 * proc.c, remembering outcomes to ccache.c.
 */
#include "run/build.h"

#include "base/file.h"
#include "base/log.h"
#include "base/mem.h"
#include "run/build_check.h"
#include "run/build_folder.h"
#include "run/ccache.h"
#include "run/recipe.h"
#include "run/stopped.h"
#include "run/voucher.h"
#include "run/zeros.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <unistd.h>

enum { KEY_MAX = 8 << 20 };

struct lane { /* on its way */
	const struct lane_spec *spec;
	const struct recipe *step; /* NULL when it is finished */
	size_t step_i;
	struct proc *proc; /* NULL when it waits or is finished */
	struct proc *held; /* the program, made ready while it is compiled; or NULL */
	struct proc *leaving[LANE_STEPS]; /* done, and clearing up */
	long long began;                  /* when the step did */
	bool may_hold;     /* nothing has been made ready for this step yet */
	bool waits, holds; /* for, or one of, spec->slots */
	struct side side;
	struct buf key; /* in the cache */
};

struct build {
	const struct build_spec *spec;
	char *dir;
	int epoll;
	int first; /* readable until the first step: all may be done by then */
	bool cancelled;
	long long start;
	char voucher[BUILD_VOUCHER];
	struct lane lanes[BUILD_LANES];
	int total_ms;
};

static struct proc *
start_step(const struct lane *l, const struct recipe *r, struct build *b, bool held,
    struct err *e)
{
	struct command cmd;

	if (recipe_command(&cmd, r, b->spec, l->spec, b->dir, b->voucher, e) < 0)
		return NULL;
	cmd.spec.held = held;
	struct proc *p = proc_start(&cmd.spec, e);
	command_release(&cmd);
	return p;
}

/* Makes ready what the last compiler's program will run in. What is wrong with it is
 * told when its turn comes; under valgrind there is much else to wait for. */
static void
hold_program(struct lane *l, struct build *b)
{
	const char *const *next = &l->spec->steps[l->step_i + 1];
	const struct recipe *r =
	    next[0] != NULL && next[1] == NULL ? recipe_find(*next) : NULL;
	l->may_hold = false;
	/* why: where lanes wait for each other there is no idle moment to do it in */
	if (r != NULL && r->kind == RECIPE_RUN && !r->memcheck && !b->spec->slots)
		l->held = start_step(l, r, b, true, NULL);
}

/* Starts what the lane's step calls for. */
static int
lane_start(struct lane *l, struct build *b, struct err *e)
{
	l->step = recipe_find(l->spec->steps[l->step_i]);
	if (l->step == NULL)
		return err_set(e, ERR_BUG, "no step of a build is called \"%s\"",
		    l->spec->steps[l->step_i]);
	l->proc = l->held ? l->held : start_step(l, l->step, b, false, e);
	if (l->proc == NULL)
		return -1;
	if (l->held)
		proc_go(l->held);
	l->held = NULL;
	l->may_hold = true;
	l->began = clock_ms();
	struct epoll_event event = { .events = EPOLLIN };
	if (epoll_ctl(b->epoll, EPOLL_CTL_ADD, proc_fd(l->proc), &event) < 0)
		return err_set(
		    e, ERR_IO, "cannot watch a process: %s", strerror(errno));
	return 0;
}

/* Starts the lane when there is a slot for it. */
static int
lane_admit(struct lane *l, struct build *b, struct err *e)
{
	struct build_slots *slots = b->spec->slots;
	bool waits = slots && slots->free < 1;

	if (slots) {
		slots->waiting += waits - l->waits;
		slots->free -= !waits;
	}
	l->waits = waits;
	l->holds = slots && !waits;
	return waits ? 0 : lane_start(l, b, e);
}

/* The lane no longer waits, and leaves its slot to another. */
static void
lane_let_go(struct lane *l, const struct build *b)
{
	struct build_slots *slots = b->spec->slots;

	if (slots) {
		slots->waiting -= l->waits;
		slots->free += l->holds;
	}
	l->waits = l->holds = false;
}

static void
lane_finish(struct lane *l, struct build *b)
{
	l->step = NULL;
	lane_let_go(l, b);
	if (l->spec->remembered && !b->cancelled &&
	    toolchain_is_still(b->spec->tools, l->key.ptr))
		ccache_write(b->spec->cache, &l->key, &l->side);
}

/* A compiler has ended: on to the next step, if it did its part. */
static int
lane_go_on(struct lane *l, struct build *b, struct err *e)
{
	struct side *s = &l->side;

	s->by_rustc = l->step->kind == RECIPE_RUSTC;
	stopped_read(&s->compiler);
	if (l->step->kind != RECIPE_MIRI && /* which nobody waits for */
	    build_check_compiler(s, b->spec->tools, e) < 0)
		return -1;
	bool passed = s->compiler.end == PROC_EXITED && s->compiler.code == 0;
	bool last = l->spec->steps[l->step_i + 1] == NULL;
	bool runs = !last && l->spec->steps[l->step_i + 2] == NULL;
	s->built = passed && (last || runs);
	if (passed && !last && !b->cancelled) {
		l->step_i++;
		return lane_start(l, b, e);
	}
	proc_cancel(l->held); /* its end is waited for by build_free() */
	s->program.end = PROC_CANCELLED;
	lane_finish(l, b);
	return 0;
}

/* The step's program leaves the lane with what it has said; *out is the caller's. */
static void
lane_take(struct proc_result *out, struct lane *l, const struct build *b)
{
	bool runs = proc_state(l->proc) == PROC_RUNNING;
	proc_take(out, l->proc);
	if (runs) {
		out->end = PROC_EXITED;
		out->ms = (int)(clock_ms() - l->began);
		(void)epoll_ctl(b->epoll, EPOLL_CTL_DEL, proc_fd(l->proc), NULL);
	}
	if (b->spec->slots)
		proc_free(l->proc); /* what clears up takes time from another lane */
	else
		l->leaving[l->step_i] = l->proc;
	l->proc = NULL;
	zeros_show(&out->out);
	zeros_show(&out->err);
}

/* One look at a lane: at most from one step to the next. */
static int
lane_step(struct lane *l, struct build *b, struct err *e)
{
	if (l->waits)
		return lane_admit(l, b, e);
	if (l->step == NULL)
		return 0;
	bool runs = l->step->kind == RECIPE_RUN;
	bool done = proc_step(l->proc) == PROC_DONE ||
		    (l->step->kind == RECIPE_RUSTC && !b->spec->slots &&
			stopped_has_written(&proc_result(l->proc)->err));
	if (!done) {
		if (l->may_hold && !b->cancelled)
			hold_program(l, b);
		return 0;
	}
	struct proc_result *r = runs ? &l->side.program : &l->side.compiler;
	if (!runs && l->side.by_rustc) {
		buf_release(&l->side.before);
		l->side.before = r->err;
		buf_init(&r->err, 0);
	}
	proc_result_release(r); /* of the compiler before */
	lane_take(r, l, b);
	if (!runs)
		return lane_go_on(l, b, e);
	if (l->step->vouched)
		voucher_keep(r, b->voucher);
	if (proc_check_started(r, "what was built", e) < 0)
		return -1;
	lane_finish(l, b);
	return 0;
}

/* Starts the lane, unless its outcome is remembered. */
static int
lane_begin(struct lane *l, struct build *b, struct err *e)
{
	if (l->spec->remembered) {
		struct side *s = &l->side;

		build_key(&l->key, b->spec, l->spec);
		if (!b->spec->fresh && ccache_read(s, b->spec->cache, &l->key)) {
			s->name = l->spec->name;
			s->c_file = l->spec->c_file;
			s->linted = recipe_is_linted(b->spec, l->spec);
			return 0;
		}
	}
	l->side.linted = recipe_is_linted(b->spec, l->spec);
	return lane_admit(l, b, e);
}

static int
start_all(struct build *b, struct err *e)
{
	const struct build_spec *s = b->spec;
	if (build_check_tools(s, e) < 0)
		return -1;
	b->epoll = epoll_create1(EPOLL_CLOEXEC);
	b->first = eventfd(1, EFD_CLOEXEC);
	struct epoll_event event = { .events = EPOLLIN };
	if (b->epoll < 0 || b->first < 0 ||
	    epoll_ctl(b->epoll, EPOLL_CTL_ADD, b->first, &event) < 0)
		return err_set(
		    e, ERR_IO, "cannot watch processes: %s", strerror(errno));
	if (build_make_folder(&b->dir, s, e) < 0)
		return -1;
	for (size_t i = 0; i < s->lane_n; i++)
		if (lane_begin(&b->lanes[i], b, e) < 0)
			return -1;
	return 0;
}

struct build *
build_start(const struct build_spec *spec, struct err *e)
{
	struct build *b = mem_calloc(1, sizeof *b);
	b->spec = spec;
	b->epoll = b->first = -1;
	b->start = clock_ms();
	voucher_make(b->voucher);
	for (size_t i = 0; i < spec->lane_n; i++) {
		b->lanes[i].spec = &spec->lanes[i];
		buf_init(&b->lanes[i].key, KEY_MAX);
		side_init(&b->lanes[i].side, &spec->lanes[i]);
	}
	if (start_all(b, e) == 0)
		return b;
	build_free(b);
	return NULL;
}

int
build_fd(const struct build *b)
{
	return b->epoll;
}

int
build_step(enum build_stage *out, struct build *b, struct err *e)
{
	if (b->first >= 0)
		close(b->first);
	b->first = -1;
	*out = BUILD_DONE;
	for (size_t i = 0; i < b->spec->lane_n; i++) {
		struct lane *l = &b->lanes[i];
		if (lane_step(l, b, e) < 0)
			return -1;
		if (l->waits || (l->step != NULL && l->step->kind != RECIPE_RUN))
			*out = BUILD_COMPILING;
		else if (l->step != NULL && *out == BUILD_DONE)
			*out = BUILD_RUNNING;
	}
	if (*out == BUILD_DONE && b->total_ms == 0)
		b->total_ms = (int)(clock_ms() - b->start);
	return 0;
}

const char *
build_lane_stage(const struct build *b, size_t i)
{
	static const char *const words[] = { [RECIPE_GCC] = "gcc",
		[RECIPE_RUSTC] = "rustc",
		[RECIPE_MIRI] = "miri",
		[RECIPE_RUN] = "running" };
	const struct recipe *r = b->lanes[i].step;

	if (b->lanes[i].waits)
		return "waiting";
	return r ? words[r->kind] : NULL;
}

bool
build_is_busy(const struct build *b)
{
	for (size_t i = 0; i < b->spec->lane_n; i++)
		if (b->lanes[i].step != NULL || b->lanes[i].waits)
			return true;
	return false;
}

const struct buf *
build_messages(const struct build *b, const char *lane)
{
	for (size_t i = 0; i < b->spec->lane_n; i++) {
		const struct lane *l = &b->lanes[i];
		if (strcmp(l->spec->name, lane) != 0)
			continue;
		if (l->proc && l->step->kind == RECIPE_RUSTC)
			return &proc_result(l->proc)->err;
		return l->side.by_rustc ? &l->side.compiler.err : NULL;
	}
	return NULL;
}

void
build_cancel(struct build *b)
{
	b->cancelled = true;
	for (size_t i = 0; i < b->spec->lane_n; i++) {
		struct lane *l = &b->lanes[i];
		proc_cancel(l->proc);
		proc_cancel(l->held);
		if (l->waits) {
			l->side.compiler.end = l->side.program.end = PROC_CANCELLED;
			lane_let_go(l, b);
		}
	}
}

void
build_take(struct outcome *out, struct build *b)
{
	*out = (struct outcome){ .side_n = b->spec->lane_n,
		.total_ms = b->total_ms,
		.leaks_unseen = b->spec->tools->sandbox.parts[PART_PTRACE].error != 0 };
	for (size_t i = 0; i < out->side_n; i++) {
		out->sides[i] = b->lanes[i].side;
		side_init(&b->lanes[i].side, b->lanes[i].spec);
	}
}

void
build_free(struct build *b)
{
	if (b == NULL)
		return;
	build_cancel(b); /* all at once, then one wait after the other */
	for (size_t i = 0; i < b->spec->lane_n; i++) {
		proc_free(b->lanes[i].proc);
		proc_free(b->lanes[i].held);
		for (size_t k = 0; k < LANE_STEPS; k++)
			proc_free(b->lanes[i].leaving[k]);
		lane_let_go(&b->lanes[i], b);
		side_release(&b->lanes[i].side);
		buf_release(&b->lanes[i].key);
	}
	if (b->dir != NULL)
		file_remove_tree(b->dir);
	if (b->first >= 0)
		close(b->first);
	if (b->epoll >= 0)
		close(b->epoll);
	mem_free(b->dir);
	mem_free(b);
}
