/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * log - see log.h. The file is opened for each line: logging is for debugging, and an
 * open descriptor would have to be kept out of every child.
 */
#include "base/log.h"
#include "base/text.h"

#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

void
log_line(const char *where, const char *fmt, ...)
{
	const char *path = getenv("FERRY_LOG");
	struct buf line = BUF_INIT(16384);
	char text[8192];
	struct timespec t;
	va_list ap;
	int fd;

	if (!path || !*path)
		return;
	va_start(ap, fmt);
	vsnprintf(text, sizeof text, fmt, ap);
	va_end(ap);
	clock_gettime(CLOCK_REALTIME, &t);
	buf_addf(
	    &line, "%lld.%03ld %s: ", (long long)t.tv_sec, t.tv_nsec / 1000000, where);
	text_sanitise(&line, text, strnlen(text, sizeof text));
	buf_addc(&line, '\n');
	fd = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC | O_NOCTTY, 0600);
	if (fd >= 0) {
		/* why: a log that cannot be written must not stop anything */
		ssize_t ignored = write(fd, line.ptr, line.len);

		(void)ignored;
		close(fd);
	}
	buf_release(&line);
}

long long
clock_now(void)
{
	const char *pinned = getenv("FERRY_NOW");

	if (pinned && *pinned)
		return strtoll(pinned, NULL, 10);
	return (long long)time(NULL);
}

long long
clock_ms(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (long long)t.tv_sec * 1000 + t.tv_nsec / 1000000;
}
