/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * build - stage 2 of the straight line: two texts in, struct outcome out.
 *
 * Promises that the C and the Rust side run side by side, each compiling and then
 * running, and that nothing is started twice. Leaves command lines to command.c, the
 * processes to proc.c, remembering the C side to ccache.c. The surprise: an answer gets
 * its tests by one line at its end, so that its own lines keep their numbers.
 */
#include "run/build.h"

#include "base/file.h"
#include "base/log.h"
#include "base/mem.h"
#include "base/path.h"
#include "run/ccache.h"
#include "run/command.h"

#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#define TESTS_LINE "#[cfg(test)] #[path = \"" FILE_TESTS "\"] mod ferry_tests;\n"
#define TESTS_HEAD "use super::*; "

enum { LEFTOVER_S = 3600, KEY_MAX = 8 << 20 };

enum step { COMPILE, RUN, FINISHED };

struct lane { /* one language on its way */
	bool rust;
	enum step step;
	struct proc *proc; /* NULL only when FINISHED */
	struct side side;
};

struct build {
	struct build_spec spec; /* what it points to is borrowed */
	char *dir;
	int epoll;
	int first; /* readable until the first step: all may be done by then */
	bool cancelled;
	long long start;
	struct lane c, rust;
	struct buf key; /* of the C side in the cache */
	int total_ms;
};

static void
side_init(struct side *s, bool present)
{
	*s = (struct side){ .present = present };
	proc_result_init(&s->compiler);
	proc_result_init(&s->program);
}

/* Starts what the lane's step calls for. */
static int
lane_start(struct lane *l, struct build *b, struct err *e)
{
	struct command cmd;
	if (l->rust && l->step == COMPILE)
		command_rustc(&cmd, &b->spec, b->dir);
	else if (l->rust)
		command_rust_tests(&cmd, &b->spec, b->dir);
	else if (l->step == COMPILE)
		command_gcc(&cmd, b->spec.tools, b->dir);
	else
		command_c_program(&cmd, &b->spec, b->dir);
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
	const char *name = l->rust ? "rustc" : "gcc";
	if (proc_check_started(r, name, e) < 0)
		return -1;
	if (r->end == PROC_EXITED && r->code == 0)
		return 0;
	if (!l->rust && lacks_sanitizer(r))
		return err_set(e, ERR_TOOL,
		    "\"%s\" cannot link its AddressSanitizer (libasan); run: apt-get "
		    "install libgcc-%d-dev",
		    t->gcc, (int)strtol(t->gcc_version, NULL, 10));
	if (l->rust && lacks_linker(r))
		return err_set(e, ERR_TOOL,
		    "rustc has no \"cc\" to link with; run: apt-get install gcc libc6-dev");
	return 0;
}

static void
lane_finish(struct lane *l, struct build *b)
{
	l->step = FINISHED;
	if (!l->rust && !b->cancelled)
		ccache_write(b->spec.cache, &b->key, &l->side);
}

/* One look at a lane: at most from one step to the next. */
static int
lane_step(struct lane *l, struct build *b, struct err *e)
{
	if (l->step == FINISHED || proc_step(l->proc) == PROC_RUNNING)
		return 0;
	struct side *s = &l->side;
	proc_take(l->step == COMPILE ? &s->compiler : &s->program, l->proc);
	proc_free(l->proc);
	l->proc = NULL;
	if (l->step == RUN && proc_check_started(&s->program, "what was built", e) < 0)
		return -1;
	if (l->step == RUN) {
		lane_finish(l, b);
		return 0;
	}
	if (check_compiler(l, b->spec.tools, e) < 0)
		return -1;
	s->built = s->compiler.end == PROC_EXITED && s->compiler.code == 0;
	if (!s->built || b->cancelled) {
		s->program.end = PROC_CANCELLED;
		lane_finish(l, b);
		return 0;
	}
	l->step = RUN;
	return lane_start(l, b, e);
}

static int
write_in(const struct build *b, const char *name, const struct buf *text, struct err *e)
{
	char *path = path_join(b->dir, name);
	int rc = file_write(path, text->ptr, text->len, e);
	mem_free(path);
	return rc;
}

static int
write_rust(const struct build *b, struct err *e)
{
	const struct build_spec *s = &b->spec;
	struct buf answer = BUF_INIT(BUF_MAX), tests = BUF_INIT(BUF_MAX);
	buf_add(&answer, s->rust_source, s->rust_len);
	if (s->rust_len == 0 || s->rust_source[s->rust_len - 1] != '\n')
		buf_addc(&answer, '\n');
	if (s->tests != NULL) {
		buf_adds(&answer, TESTS_LINE);
		buf_adds(&tests, TESTS_HEAD);
		buf_add(&tests, s->tests, s->tests_len);
	}
	int rc = write_in(b, FILE_ANSWER, &answer, e);
	if (rc == 0 && s->tests != NULL)
		rc = write_in(b, FILE_TESTS, &tests, e);
	buf_release(&answer);
	buf_release(&tests);
	return rc;
}

/* Build folders of a ferry that was killed. The folder's time is that of its last new
 * file, and no build takes an hour. */
static void
remove_leftovers(const char *parent)
{
	DIR *d = opendir(parent);
	if (d == NULL)
		return;
	for (const struct dirent *f; (f = readdir(d)) != NULL;) {
		struct stat st;
		char *path = path_join(parent, f->d_name);
		if (f->d_name[0] != '.' && lstat(path, &st) == 0 &&
		    st.st_mtim.tv_sec + LEFTOVER_S < time(NULL))
			file_remove_tree(path);
		mem_free(path);
	}
	closedir(d);
}

static int
make_folder(struct build *b, struct err *e)
{
	char *parent = path_join(b->spec.cache, "build");
	int rc = file_mkdirs(parent, e);
	if (rc == 0) {
		remove_leftovers(parent);
		rc = file_tmpdir(&b->dir, parent, "", e);
	}
	mem_free(parent);
	return rc;
}

static int
start_c(struct build *b, struct err *e)
{
	const struct build_spec *s = &b->spec;
	buf_addf(&b->key, "%s\n", s->tools->identity);
	command_c_key(&b->key, s->c_leaks);
	buf_addc(&b->key, '\n');
	buf_add(&b->key, s->c_source, s->c_len);
	if (!s->fresh && ccache_read(&b->c.side, s->cache, &b->key)) {
		b->c.step = FINISHED;
		return 0;
	}
	struct buf text = BUF_INIT(BUF_MAX);
	buf_add(&text, s->c_source, s->c_len);
	int rc = write_in(b, FILE_C, &text, e);
	buf_release(&text);
	return rc < 0 ? -1 : lane_start(&b->c, b, e);
}

static int
start_all(struct build *b, struct err *e)
{
	const struct build_spec *s = &b->spec;
	/* rustc links with gcc */
	if (toolchain_need_gcc(s->tools, e) < 0)
		return -1;
	if (s->rust_source != NULL && toolchain_need_rustc(s->tools, e) < 0)
		return -1;
	if (sandbox_need(&s->tools->sandbox, e) < 0)
		return -1;
	if (s->c_source != NULL && s->c_leaks &&
	    sandbox_need_part(
		&s->tools->sandbox, PART_PTRACE, "leaks cannot be found", e) < 0)
		return -1;
	b->epoll = epoll_create1(EPOLL_CLOEXEC);
	b->first = eventfd(1, EFD_CLOEXEC);
	struct epoll_event event = { .events = EPOLLIN };
	if (b->epoll < 0 || b->first < 0 ||
	    epoll_ctl(b->epoll, EPOLL_CTL_ADD, b->first, &event) < 0)
		return err_set(
		    e, ERR_IO, "cannot watch processes: %s", strerror(errno));
	if (make_folder(b, e) < 0)
		return -1;
	if (s->rust_source != NULL) /* the slower side first */
		if (write_rust(b, e) < 0 || lane_start(&b->rust, b, e) < 0)
			return -1;
	return s->c_source != NULL ? start_c(b, e) : 0;
}

struct build *
build_start(const struct build_spec *spec, struct err *e)
{
	struct build *b = mem_calloc(1, sizeof *b);
	b->spec = *spec;
	b->epoll = b->first = -1;
	b->start = clock_ms();
	buf_init(&b->key, KEY_MAX);
	b->rust.rust = true;
	b->c.step = spec->c_source ? COMPILE : FINISHED;
	b->rust.step = spec->rust_source ? COMPILE : FINISHED;
	side_init(&b->c.side, spec->c_source != NULL);
	side_init(&b->rust.side, spec->rust_source != NULL);
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
	if (lane_step(&b->rust, b, e) < 0 || lane_step(&b->c, b, e) < 0)
		return -1;
	if (b->c.step == COMPILE || b->rust.step == COMPILE) {
		*out = BUILD_COMPILING;
	} else if (b->c.step == RUN || b->rust.step == RUN) {
		*out = BUILD_RUNNING;
	} else {
		*out = BUILD_DONE;
		if (b->total_ms == 0)
			b->total_ms = (int)(clock_ms() - b->start);
	}
	return 0;
}

static const char *
lane_stage(const struct lane *l)
{
	if (l->step == COMPILE)
		return l->rust ? "rustc" : "gcc";
	return l->step == RUN ? "running" : NULL;
}

const char *
build_c_stage(const struct build *b)
{
	return lane_stage(&b->c);
}

const char *
build_rust_stage(const struct build *b)
{
	return lane_stage(&b->rust);
}

const struct buf *
build_rust_messages(const struct build *b)
{
	const struct lane *l = &b->rust;
	return l->step == COMPILE && l->proc ? &proc_result(l->proc)->err
					     : &l->side.compiler.err;
}

void
build_cancel(struct build *b)
{
	b->cancelled = true;
	if (b->c.proc != NULL)
		proc_cancel(b->c.proc);
	if (b->rust.proc != NULL)
		proc_cancel(b->rust.proc);
}

void
build_take(struct outcome *out, struct build *b)
{
	*out = (struct outcome){
		.c = b->c.side, .rust = b->rust.side, .total_ms = b->total_ms
	};
	side_init(&b->c.side, false);
	side_init(&b->rust.side, false);
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
	side_release(&o->c);
	side_release(&o->rust);
}

void
build_free(struct build *b)
{
	if (b == NULL)
		return;
	build_cancel(b); /* both at once, then one wait after the other */
	proc_free(b->c.proc);
	proc_free(b->rust.proc);
	if (b->dir != NULL)
		file_remove_tree(b->dir);
	if (b->first >= 0)
		close(b->first);
	if (b->epoll >= 0)
		close(b->epoll);
	side_release(&b->c.side);
	side_release(&b->rust.side);
	buf_release(&b->key);
	mem_free(b->dir);
	mem_free(b);
}
