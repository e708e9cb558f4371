/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * ending - see ending.h.
 */
#include "cli/ending.h"

#include "lesson/many.h"
#include "run/cpus.h"

#include <errno.h>
#include <stdlib.h>
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

int
jobs_read(int *out, const char *text, struct err *e)
{
	char *end = NULL;
	long n = text ? strtol(text, &end, 10) : cpus_usable() + 1;

	if (!text && n > MANY_JOBS_MAX)
		n = MANY_JOBS_MAX;
	if (n < 1 || n > MANY_JOBS_MAX || (end && (*end || end == text)))
		return err_set(e, ERR_USAGE,
		    "--jobs takes a number from 1 to %d, not \"%.40s\"", MANY_JOBS_MAX,
		    text ? text : "");
	*out = (int)n;
	return 0;
}
