/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * crash - see crash.h. The handler restores the disposition it found and returns, so
 * that the fault happens again under it: a core is dumped, or a sanitizer reports.
 */
#include "base/crash.h"
#include "base/mem.h"

#include <errno.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>

#define BYTES_MAX 256
#define STACK     32768 /* for the handler, when the overflow is the stack's own */

static const int fatal[] = { SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGABRT };

#define FATALS (sizeof fatal / sizeof *fatal)

static struct {
	volatile sig_atomic_t armed;
	int fd;
	struct termios tty;
	char bytes[BYTES_MAX];
	size_t len;
	struct sigaction before[FATALS];
	char stack[STACK];
} crash;

static void
restore(void)
{
	if (!crash.armed)
		return;
	crash.armed = 0;
	for (size_t done = 0; done < crash.len;) {
		ssize_t n = write(crash.fd, crash.bytes + done, crash.len - done);

		if (n <= 0)
			break;
		done += (size_t)n;
	}
	(void)tcsetattr(crash.fd, TCSANOW, &crash.tty);
}

static void
on_fatal(int sig, siginfo_t *info, void *context)
{
	int saved = errno;

	(void)context;
	restore();
	for (size_t i = 0; i < FATALS; i++)
		if (fatal[i] == sig)
			(void)sigaction(sig, &crash.before[i], NULL);
	if (info->si_code <=
	    0) /* sent and not made by a fault: it will not come again */
		(void)raise(sig);
	errno = saved;
}

void
crash_arm(int fd, const struct termios *tty, const char *bytes, size_t len)
{
	struct sigaction act = { .sa_flags = SA_NODEFER | SA_SIGINFO | SA_ONSTACK };
	const stack_t stack = { .ss_sp = crash.stack, .ss_size = STACK };

	crash_disarm();
	sigemptyset(&act.sa_mask);
	act.sa_sigaction = on_fatal;
	crash.fd = fd;
	crash.tty = *tty;
	crash.len = len < BYTES_MAX ? len : BYTES_MAX;
	memcpy(crash.bytes, bytes, crash.len);
	(void)sigaltstack(&stack, NULL);
	for (size_t i = 0; i < FATALS; i++)
		(void)sigaction(fatal[i], &act, &crash.before[i]);
	mem_on_exhausted(restore);
	crash.armed = 1;
}

void
crash_disarm(void)
{
	if (!crash.armed)
		return;
	crash.armed = 0;
	mem_on_exhausted(NULL);
	for (size_t i = 0; i < FATALS; i++)
		(void)sigaction(fatal[i], &crash.before[i], NULL);
}
