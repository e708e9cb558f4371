/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * test_proc_left - nothing of a program stays behind, whatever happens.
 *
 * Whether something survived is seen on a FIFO that every process of the program holds
 * open for writing: it ends when the last of them does.
 */
#include "run_help.h"

#include "base/file.h"
#include "base/log.h"
#include "base/mem.h"
#include "base/path.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

/* A FIFO in a fresh folder. */
struct watch {
	char *dir;
	char *fifo;
	int fd;
};

static struct watch
watch_open(void)
{
	struct watch w;
	assert_int_equal(file_tmpdir(&w.dir, "/tmp", "ferry-test-", NULL), 0);
	w.fifo = path_join(w.dir, "fifo");
	assert_int_equal(mkfifo(w.fifo, 0600), 0);
	w.fd = open(w.fifo, O_RDONLY | O_NONBLOCK | O_CLOEXEC);
	assert_true(w.fd >= 0);
	return w;
}

/* Waits for `word` (NULL: for the end of all writers); the test fails after 20 s. */
static void
watch_wait(struct watch *w, const char *word)
{
	struct pollfd p = { .fd = w->fd, .events = POLLIN };
	char text[256] = "";
	size_t len = 0;
	long long end = clock_ms() + 20000;
	while (clock_ms() < end) {
		if (poll(&p, 1, 1000) <= 0)
			continue;
		ssize_t n = read(w->fd, text + len, sizeof text - 1 - len);
		if (n == 0 && word == NULL)
			return;
		if (n > 0)
			text[len += (size_t)n] = '\0';
		if (word != NULL && strstr(text, word) != NULL)
			return;
	}
	fail_msg("waited in vain for %s", word ? word : "the end");
}

static void
watch_close(struct watch *w)
{
	close(w->fd);
	file_remove_tree(w->dir);
	mem_free(w->dir);
	mem_free(w->fifo);
}

/* A daemon, deaf to everything, that holds the FIFO and our pipes. */
#define DAEMON                                                                         \
	"exec 3>fifo; setsid setsid sh -c 'trap \"\" TERM HUP INT; echo ready >&3;"    \
	" while :; do sleep 1000; done' & "

static void
test_daemon(void **state)
{
	(void)state;
	struct watch w = watch_open();
	struct proc_spec spec = spec_of(NULL);
	spec.cwd = w.dir;
	struct proc_result r = sh(DAEMON "echo out; echo main >&3; exit 5", spec);
	assert_string_equal(r.out.ptr, "out\n");
	assert_end(&r, PROC_EXITED, 5);
	watch_wait(&w, NULL);
	watch_close(&w);
}

static void
test_forks_faster_than_killed(void **state)
{
	(void)state;
	struct watch w = watch_open();
	struct proc_spec spec = spec_of(NULL);
	spec.cwd = w.dir;
	/* each process starts its successor and ends */
	struct proc_result r =
	    sh("exec 3>fifo; cat >next <<'X'\nsh ./next & sh ./last &\nX\n"
	       "echo 'exec sleep 1000' >last; sh ./next & exit 0",
		spec);
	assert_end(&r, PROC_EXITED, 0);
	watch_wait(&w, NULL);
	watch_close(&w);
}

static void
test_cancel(void **state)
{
	(void)state;
	struct watch w = watch_open();
	const char *argv[] = { "/bin/sh", "-c", DAEMON "sleep 1000", NULL };
	struct proc_spec spec = spec_of(argv);
	spec.cwd = w.dir;
	struct proc *p = proc_start(&spec, NULL);
	assert_non_null(p);
	watch_wait(&w, "ready");
	assert_int_equal(proc_step(p), PROC_RUNNING);
	proc_cancel(p);
	struct pollfd fd = { .fd = proc_fd(p), .events = POLLIN };
	while (proc_step(p) == PROC_RUNNING)
		assert_int_equal(poll(&fd, 1, 20000), 1);
	assert_int_equal(proc_result(p)->end, PROC_CANCELLED);
	watch_wait(&w, NULL);
	proc_free(p);

	/* freeing is cancelling */
	p = proc_start(&spec, NULL);
	assert_non_null(p);
	watch_wait(&w, "ready");
	proc_free(p);
	watch_wait(&w, NULL);
	watch_close(&w);
	proc_free(NULL);
}

static void
test_dies_with_parent(void **state)
{
	(void)state;
	struct watch w = watch_open();
	const char *argv[] = { "/bin/sh", "-c", DAEMON "sleep 1000", NULL };
	struct proc_spec spec = spec_of(argv);
	spec.cwd = w.dir;
	pid_t parent = fork();
	if (parent == 0) {
		(void)prctl(PR_SET_PDEATHSIG, SIGKILL); /* should the test fail */
		struct proc *p = proc_start(&spec, NULL);
		pause();
		proc_free(p);
		_exit(0);
	}
	watch_wait(&w, "ready");
	kill(parent, SIGKILL);
	assert_int_equal(waitpid(parent, NULL, 0), parent);
	watch_wait(&w, NULL);
	watch_close(&w);
}

static void
test_supervisor_lost(void **state)
{
	(void)state;
	struct proc_spec spec = spec_of(NULL);
	struct proc_result r = sh("kill -KILL $PPID; while :; do :; done", spec);
	assert_end(&r, PROC_SIGNALED, SIGKILL);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_daemon),
		cmocka_unit_test(test_forks_faster_than_killed),
		cmocka_unit_test(test_cancel),
		cmocka_unit_test(test_dies_with_parent),
		cmocka_unit_test(test_supervisor_lost),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
