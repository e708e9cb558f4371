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
#include "run/build_folder.h"
#include "run/ccache.h"
#include "run/recipe.h"
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
	struct proc *proc; /* NULL only when finished */
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

static void
side_init(struct side *s, const struct lane_spec *lane)
{
	*s = (struct side){ .name = lane->name, .c_file = lane->c_file };
	proc_result_init(&s->compiler);
	proc_result_init(&s->program);
}

/* Starts what the lane's step calls for. */
static int
lane_start(struct lane *l, struct build *b, struct err *e)
{
	struct command cmd;

	l->step = recipe_find(l->spec->steps[l->step_i]);
	if (l->step == NULL)
		return err_set(e, ERR_BUG, "no step of a build is called \"%s\"",
		    l->spec->steps[l->step_i]);
	if (recipe_command(&cmd, l->step, b->spec, l->spec, b->dir, b->voucher, e) < 0)
		return -1;
	l->proc = proc_start(&cmd.spec, e);
	command_release(&cmd);
	if (l->proc == NULL)
		return -1;
	struct epoll_event event = { .events = EPOLLIN };
	if (epoll_ctl(b->epoll, EPOLL_CTL_ADD, proc_fd(l->proc), &event) < 0)
		return err_set(
		    e, ERR_IO, "cannot watch a process: %s", strerror(errno));
	return 0;
}

/* Whether ld found no sanitizer to link: then it is not the program's fault. */
static bool
lacks_sanitizer(const struct proc_result *gcc)
{
	const char *at = strstr(gcc->err.ptr, "ld: cannot find ");
	if (at == NULL)
		return false;
	size_t len = strcspn(at, "\n");
	const char *name = strstr(at, "san");
	return name != NULL && name < at + len;
}

/* Whether rustc found nothing to link with; its own words, in JSON or not. */
static bool
lacks_linker(const struct proc_result *rustc)
{
	return strstr(rustc->err.ptr, "linker `cc` not found") != NULL;
}

static int
check_compiler(const struct lane *l, const struct toolchain *t, struct err *e)
{
	const struct proc_result *r = &l->side.compiler;
	if (proc_check_started(r, l->side.by_rustc ? "rustc" : "gcc", e) < 0)
		return -1;
	if (r->end == PROC_EXITED && r->code == 0)
		return 0;
	if (!l->side.by_rustc && lacks_sanitizer(r))
		return err_set(e, ERR_TOOL,
		    "\"%s\" cannot link its AddressSanitizer (libasan); run: apt-get "
		    "install libgcc-%d-dev",
		    t->gcc, (int)strtol(t->gcc_version, NULL, 10));
	if (l->side.by_rustc && lacks_linker(r))
		return err_set(e, ERR_TOOL,
		    "rustc has no \"cc\" to link with; run: apt-get install gcc libc6-dev");
	return 0;
}

static void
lane_finish(struct lane *l, struct build *b)
{
	l->step = NULL;
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
	if (check_compiler(l, b->spec->tools, e) < 0)
		return -1;
	bool passed = s->compiler.end == PROC_EXITED && s->compiler.code == 0;
	bool last = l->spec->steps[l->step_i + 1] == NULL;
	bool runs = !last && l->spec->steps[l->step_i + 2] == NULL;
	s->built = passed && (last || runs);
	if (passed && !last && !b->cancelled) {
		l->step_i++;
		return lane_start(l, b, e);
	}
	s->program.end = PROC_CANCELLED;
	lane_finish(l, b);
	return 0;
}

/* One look at a lane: at most from one step to the next. */
static int
lane_step(struct lane *l, struct build *b, struct err *e)
{
	if (l->step == NULL || proc_step(l->proc) == PROC_RUNNING)
		return 0;
	bool runs = l->step->kind == RECIPE_RUN;
	struct proc_result *r = runs ? &l->side.program : &l->side.compiler;
	proc_result_release(r); /* of the compiler before */
	proc_take(r, l->proc);
	zeros_show(&r->out);
	zeros_show(&r->err);
	proc_free(l->proc);
	l->proc = NULL;
	if (!runs)
		return lane_go_on(l, b, e);
	if (l->step->vouched)
		voucher_keep(r, b->voucher);
	if (proc_check_started(r, "what was built", e) < 0)
		return -1;
	lane_finish(l, b);
	return 0;
}

static void
make_key(struct lane *l, const struct build *b)
{
	const struct build_spec *s = b->spec;
	char *tools = toolchain_identity(s->tools);

	buf_addf(&l->key, "%s\n%s\n", tools, s->edition ? s->edition : "");
	mem_free(tools);
	recipe_key(&l->key, l->spec);
	for (size_t i = 0; l->spec->reads[i] != NULL; i++) {
		const struct build_file *f = build_find_file(s, l->spec->reads[i]);

		buf_addf(&l->key, "%s %zu\n", l->spec->reads[i], f ? f->text.len : 0);
		if (f != NULL)
			buf_add(&l->key, f->text.ptr, f->text.len);
	}
}

/* Starts the lane, unless its outcome is remembered. */
static int
lane_begin(struct lane *l, struct build *b, struct err *e)
{
	if (l->spec->remembered) {
		struct side *s = &l->side;

		make_key(l, b);
		if (!b->spec->fresh && ccache_read(s, b->spec->cache, &l->key)) {
			s->name = l->spec->name;
			s->c_file = l->spec->c_file;
			return 0;
		}
	}
	return lane_start(l, b, e);
}

/* What the steps need beside compilers. */
static int
check_steps(const struct build_spec *s, struct err *e)
{
	const struct sandbox_state *box = &s->tools->sandbox;

	for (size_t i = 0; i < s->lane_n; i++) {
		for (size_t k = 0; s->lanes[i].steps[k] != NULL; k++) {
			const struct recipe *r = recipe_find(s->lanes[i].steps[k]);

			if (r != NULL && r->kind == RECIPE_RUSTC &&
			    toolchain_need_rustc(s->tools, e) < 0)
				return -1;
			if (r != NULL && r->leaks &&
			    sandbox_need_part(
				box, PART_PTRACE, "leaks cannot be found", e) < 0)
				return -1;
			/* it hangs or dies at random */
			if (r != NULL && r->threads &&
			    sandbox_need_part(
				box, PART_ADDRESSES, "TSan cannot run", e) < 0)
				return -1;
		}
	}
	return 0;
}

static int
start_all(struct build *b, struct err *e)
{
	const struct build_spec *s = b->spec;
	/* rustc links with gcc */
	if (toolchain_need_gcc(s->tools, e) < 0 || check_steps(s, e) < 0 ||
	    sandbox_need(&s->tools->sandbox, e) < 0)
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
		if (l->step != NULL && l->step->kind != RECIPE_RUN)
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
	static const char *const words[] = {
		[RECIPE_GCC] = "gcc", [RECIPE_RUSTC] = "rustc", [RECIPE_RUN] = "running"
	};
	const struct recipe *r = b->lanes[i].step;

	return r ? words[r->kind] : NULL;
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
	for (size_t i = 0; i < b->spec->lane_n; i++)
		if (b->lanes[i].proc != NULL)
			proc_cancel(b->lanes[i].proc);
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

const struct side *
outcome_side(const struct outcome *o, const char *name)
{
	for (size_t i = 0; i < o->side_n; i++)
		if (strcmp(o->sides[i].name, name) == 0)
			return &o->sides[i];
	return NULL;
}

static void
side_release(struct side *s)
{
	proc_result_release(&s->compiler);
	proc_result_release(&s->program);
}

void
outcome_release(struct outcome *o)
{
	for (size_t i = 0; i < o->side_n; i++)
		side_release(&o->sides[i]);
	*o = (struct outcome){ 0 };
}

void
build_free(struct build *b)
{
	if (b == NULL)
		return;
	build_cancel(b); /* all at once, then one wait after the other */
	for (size_t i = 0; i < b->spec->lane_n; i++) {
		proc_free(b->lanes[i].proc);
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
