/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * await - see await.h. Leaves reaping and killing to supervise.c.
 */
#include "run/await.h"

#include "base/log.h"

#include <errno.h>
#include <signal.h>
#include <stddef.h>
#include <sys/signalfd.h>
#include <unistd.h>

enum { NAP_MS = 60000 };

/* A descriptor that is readable when a child has ended. */
static int
watch_children(void)
{
	const struct sigaction plain = { .sa_handler = SIG_DFL };
	sigset_t child;
	sigemptyset(&child);
	sigaddset(&child, SIGCHLD);
	/* an inherited "ignore" would let the children vanish unheard */
	if (sigaction(SIGCHLD, &plain, NULL) < 0)
		return -1;
	return signalfd(-1, &child, SFD_CLOEXEC | SFD_NONBLOCK);
}

int
await_init(struct await *w, int end, int control, int gate)
{
	int children = end < 0 ? watch_children() : -1;
	*w = (struct await){
		.on = { { .fd = end < 0 ? children : end, .events = POLLIN },
		    { .fd = control, .events = POLLIN },
		    { .fd = gate, .events = POLLIN } },
		.children = children
	};
	return end < 0 && children < 0 ? -1 : 0;
}

bool
await_ended(const struct await *w)
{
	return w->on[AWAIT_END].revents != 0;
}

bool
await_cancelled(const struct await *w)
{
	return w->on[AWAIT_CONTROL].revents != 0;
}

long long
await_left(const struct await *w, int deadline_ms)
{
	return w->begin ? w->begin + deadline_ms - clock_ms() : NAP_MS;
}

void
await_event(struct await *w, long long most)
{
	struct signalfd_siginfo info;
	if (poll(w->on, AWAITED, (int)(most < NAP_MS ? most : NAP_MS)) < 0)
		w->on[AWAIT_CONTROL].revents = errno != EINTR;
	while (w->children >= 0 && read(w->children, &info, sizeof info) > 0)
		continue;
	if (w->on[AWAIT_GATE].revents != 0) {
		w->begin = clock_ms();
		w->on[AWAIT_GATE].fd = -1;
	}
}

int
await_ms(const struct await *w)
{
	return w->begin ? (int)(clock_ms() - w->begin) : 0;
}
