/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * prepare - the toolchain found in a child process.
 *
 * Asking rustup for its real rustc can take a third of a second, once on a machine. The
 * child leaves the answer in the cache; its end is seen by the end of a pipe. It does not
 * outlive ferry, and what it asks does not outlive it.
 */
#include "run/toolchain.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

static _Noreturn void
find_and_exit(const char *cache, pid_t ferry)
{
	struct toolchain t;

	if (prctl(PR_SET_PDEATHSIG, SIGKILL) < 0 || getppid() != ferry)
		_exit(1);
	if (toolchain_find(&t, cache, NULL) == 0)
		toolchain_release(&t);
	_exit(0);
}

int
toolchain_prepare(pid_t *child, const char *cache)
{
	int ends[2];

	if (pipe2(ends, O_CLOEXEC) < 0)
		return -1;
	pid_t self = getpid();
	*child = fork();
	if (*child == 0)
		find_and_exit(cache, self);
	close(ends[1]);
	if (*child > 0)
		return ends[0];
	close(ends[0]);
	return -1;
}

void
toolchain_await(int fd, pid_t child)
{
	if (fd < 0)
		return;
	close(fd);
	(void)kill(child, SIGKILL);
	while (waitpid(child, NULL, 0) < 0 && errno == EINTR)
		continue;
}
