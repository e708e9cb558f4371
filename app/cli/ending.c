/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * ending - see ending.h.
 */
#include "cli/ending.h"

#include <errno.h>
#include <string.h>
#include <sys/signalfd.h>
#include <unistd.h>

int
ending_open(struct ending *out, struct err *e)
{
	sigset_t set;

	sigemptyset(&set);
	sigaddset(&set, SIGINT);
	sigaddset(&set, SIGTERM);
	sigaddset(&set, SIGHUP);
	out->fd = signalfd(-1, &set, SFD_CLOEXEC | SFD_NONBLOCK);
	if (out->fd < 0)
		return err_set(e, ERR_IO, "cannot watch signals: %s", strerror(errno));
	sigprocmask(SIG_BLOCK, &set, &out->before);
	return 0;
}

int
ending_read(const struct ending *x)
{
	struct signalfd_siginfo info;

	return read(x->fd, &info, sizeof info) == sizeof info ? (int)info.ssi_signo : 0;
}

void
ending_close(const struct ending *x)
{
	close(x->fd);
	sigprocmask(SIG_SETMASK, &x->before, NULL);
}
