/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * test_proc - every way in which a program can end, and what reaches it.
 */
#include "run_help.h"

#include "base/file.h"
#include "base/mem.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <unistd.h>

static void
test_output_and_code(void **state)
{
	(void)state;
	struct proc_result r = sh("echo out; echo err >&2; exit 7", spec_of(NULL));
	assert_string_equal(r.out.ptr, "out\n");
	assert_string_equal(r.err.ptr, "err\n");
	assert_true(r.ms >= 0 && r.ms < 30000);
	assert_end(&r, PROC_EXITED, 7);
}

static void
test_environment_is_exact(void **state)
{
	(void)state;
	const char *argv[] = { "/usr/bin/env", NULL };
	struct proc_spec spec = spec_of(argv);
	struct proc_result r;
	assert_int_equal(setenv("SECRET", "1", 1), 0);
	assert_int_equal(proc_run(&r, &spec, NULL), 0);
	assert_string_equal(r.out.ptr, "PATH=/usr/bin:/bin\nMARK=here\n");
	assert_end(&r, PROC_EXITED, 0);
}

static void
test_descriptors_and_terminal(void **state)
{
	(void)state;
	int kept = dup(1); /* without close-on-exec: must not arrive all the same */
	struct proc_result r =
	    sh("ls /proc/self/fd; (: </dev/tty) 2>/dev/null && echo tty;"
	       "readlink /proc/self/fd/0; umask >/dev/null",
		spec_of(NULL));
	close(kept);
	/* 3 is ls reading the folder */
	assert_string_equal(r.out.ptr, "0\n1\n2\n3\n/dev/null\n");
	assert_end(&r, PROC_EXITED, 0);
}

/* A descriptor as stdin, at a place where the pipes are moved to as well. */
static void
test_reads_what_it_is_given(void **state)
{
	(void)state;
	struct proc_spec spec = spec_of(NULL);
	spec.input = memfd_create("text", MFD_CLOEXEC);
	assert_true(spec.input > 0);
	assert_int_equal(write(spec.input, "one\ntwo\n", 8), 8);
	assert_int_equal(lseek(spec.input, 0, SEEK_SET), 0);
	struct proc_result r = sh("cat; ls /proc/self/fd | wc -l", spec);
	close(spec.input);
	assert_string_equal(r.out.ptr, "one\ntwo\n4\n");
	assert_end(&r, PROC_EXITED, 0);
}

static void
test_reads_stdin(void **state)
{
	(void)state;
	struct proc_result r = sh("cat; echo end", spec_of(NULL));
	assert_string_equal(r.out.ptr, "end\n");
	assert_end(&r, PROC_EXITED, 0);
}

static void
test_signals(void **state)
{
	(void)state;
	struct proc_result r = sh("kill -ABRT $$", spec_of(NULL));
	assert_end(&r, PROC_SIGNALED, SIGABRT);
	r = sh("kill -SEGV $$", spec_of(NULL));
	assert_end(&r, PROC_SIGNALED, SIGSEGV);
	r = sh("kill -KILL $$", spec_of(NULL));
	assert_end(&r, PROC_SIGNALED, SIGKILL);
	/* dispositions of ours do not arrive */
	void (*before)(int) = signal(SIGPIPE, SIG_IGN);
	r = sh("kill -PIPE $$; exit 1", spec_of(NULL));
	(void)signal(SIGPIPE, before);
	assert_end(&r, PROC_SIGNALED, SIGPIPE);
}

static void
test_deadline(void **state)
{
	(void)state;
	struct proc_spec spec = spec_of(NULL);
	spec.deadline_ms = 200;
	struct proc_result r = sh("echo begun; while :; do :; done", spec);
	assert_string_equal(r.out.ptr, "begun\n");
	assert_true(r.ms >= 200 && r.ms < 5000);
	assert_end(&r, PROC_TIMEOUT, 0);
	/* nothing to be read from, nothing to be asked for: the clock alone ends it */
	r = sh("trap '' TERM INT HUP XCPU; exec 0<&- 1>&- 2>&-; while :; do :; done",
	    spec);
	assert_end(&r, PROC_TIMEOUT, 0);
}

static void
test_cpu_limit(void **state)
{
	(void)state;
	struct proc_spec spec = spec_of(NULL);
	spec.cpu_s = 1;
	struct proc_result r = sh("while :; do :; done", spec);
	assert_true(r.ms < 30000);
	assert_end(&r, PROC_TIMEOUT, 0);
}

static void
test_flood(void **state)
{
	(void)state;
	struct proc_spec spec = spec_of(NULL);
	spec.output_max = 1000;
	spec.flood_kills = true;
	struct proc_result r = sh("while :; do echo 0123456789; done", spec);
	assert_int_equal(r.out.len, 1000);
	assert_end(&r, PROC_FLOODED, 0);
	r = sh("while :; do echo 0123456789; done >&2", spec);
	assert_int_equal(r.err.len, 1000);
	assert_end(&r, PROC_FLOODED, 0);
	/* exactly the limit is no flood */
	r = sh("printf %1000d 1", spec);
	assert_int_equal(r.out.len, 1000);
	assert_end(&r, PROC_EXITED, 0);
	/* and a compiler that talks too much is only cut short */
	spec.flood_kills = false;
	r = sh("head -c 500000 /dev/zero; exit 3", spec);
	assert_int_equal(r.out.len, 1000);
	assert_true(r.out.cut);
	assert_end(&r, PROC_EXITED, 3);
}

static void
test_file_limit(void **state)
{
	(void)state;
	char *dir;
	struct proc_spec spec = spec_of(NULL);
	assert_int_equal(file_tmpdir(&dir, "/tmp", "ferry-test-", NULL), 0);
	spec.cwd = dir;
	spec.file_max = 4096;
	struct proc_result r = sh("head -c 4096 /dev/zero >ok && exec head -c 4097 "
				  "/dev/zero >big",
	    spec);
	assert_end(&r, PROC_SIGNALED, SIGXFSZ);
	file_remove_tree(dir);
	mem_free(dir);
}

static void
test_no_fork(void **state)
{
	(void)state;
	struct proc_spec spec = spec_of(NULL);
	spec.may_fork = false;
	struct proc_result r = sh("echo one; (echo two); echo three", spec);
	assert_string_equal(r.out.ptr, "one\n");
	assert_true(r.err.len > 0);
	assert_int_equal(r.end, PROC_EXITED);
	proc_result_release(&r);
	/* nor can it end its supervisor */
	r = sh("kill -KILL $PPID && echo killed; exit 4", spec);
	assert_string_equal(r.out.ptr, "");
	assert_end(&r, PROC_EXITED, 4);
}

static void
test_unstarted(void **state)
{
	(void)state;
	const char *argv[] = { "/nonexistent/program", NULL };
	struct proc_spec spec = spec_of(argv);
	struct proc_result r;
	assert_int_equal(proc_run(&r, &spec, NULL), 0);
	assert_end(&r, PROC_UNSTARTED, ENOENT);
	argv[0] = "/etc/passwd";
	assert_int_equal(proc_run(&r, &spec, NULL), 0);
	assert_end(&r, PROC_UNSTARTED, EACCES);
	spec.cwd = "/nonexistent";
	argv[0] = "/bin/true";
	assert_int_equal(proc_run(&r, &spec, NULL), 0);
	assert_end(&r, PROC_UNSTARTED, ENOENT);
}

static void
test_no_descriptors(void **state)
{
	(void)state;
	const char *argv[] = { "/bin/true", NULL };
	struct proc_spec spec = spec_of(argv);
	struct err e = { 0 };
	struct rlimit before;
	assert_int_equal(getrlimit(RLIMIT_NOFILE, &before), 0);
	for (rlim_t n = 3; n < 16; n++) {
		struct rlimit few = before;
		few.rlim_cur = n;
		assert_int_equal(setrlimit(RLIMIT_NOFILE, &few), 0);
		struct proc *p = proc_start(&spec, &e);
		assert_int_equal(setrlimit(RLIMIT_NOFILE, &before), 0);
		if (p == NULL) {
			assert_int_equal(e.code, ERR_IO);
			assert_non_null(strstr(e.text, "/bin/true"));
		}
		proc_free(p);
	}
}

/* Whatever comes within `ms`. */
static bool
is_quiet(const struct proc *p, int ms)
{
	struct pollfd fd = { .fd = proc_fd(p), .events = POLLIN };
	return poll(&fd, 1, ms) == 0;
}

/* It begins when it is told to, and its time begins with it. */
static void
test_held(void **state)
{
	(void)state;
	const char *argv[] = { "/bin/sh", "-c", "echo begun; exit 3", NULL };
	struct proc_spec spec = spec_of(argv);
	struct proc_result r;
	spec.held = true;
	spec.deadline_ms = 100;
	struct proc *p = proc_start(&spec, NULL);
	assert_non_null(p);
	assert_true(is_quiet(p, 200));
	assert_int_equal(proc_step(p), PROC_RUNNING);
	proc_go(p);
	proc_go(p);
	while (proc_step(p) == PROC_RUNNING)
		(void)is_quiet(p, -1);
	proc_take(&r, p);
	proc_free(p);
	assert_string_equal(r.out.ptr, "begun\n");
	assert_true(r.ms <= 100);
	assert_end(&r, PROC_EXITED, 3);
}

static void
test_held_and_cancelled(void **state)
{
	(void)state;
	const char *argv[] = { "/bin/sh", "-c", "echo begun", NULL };
	struct proc_spec spec = spec_of(argv);
	struct proc_result r;
	spec.held = true;
	struct proc *p = proc_start(&spec, NULL);
	assert_non_null(p);
	proc_cancel(p);
	while (proc_step(p) == PROC_RUNNING)
		(void)is_quiet(p, -1);
	proc_take(&r, p);
	proc_free(p);
	assert_string_equal(r.out.ptr, "");
	assert_end(&r, PROC_CANCELLED, 0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_output_and_code),
		cmocka_unit_test(test_environment_is_exact),
		cmocka_unit_test(test_descriptors_and_terminal),
		cmocka_unit_test(test_reads_stdin),
		cmocka_unit_test(test_reads_what_it_is_given),
		cmocka_unit_test(test_signals),
		cmocka_unit_test(test_deadline),
		cmocka_unit_test(test_cpu_limit),
		cmocka_unit_test(test_flood),
		cmocka_unit_test(test_file_limit),
		cmocka_unit_test(test_no_fork),
		cmocka_unit_test(test_unstarted),
		cmocka_unit_test(test_no_descriptors),
		cmocka_unit_test(test_held),
		cmocka_unit_test(test_held_and_cancelled),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
