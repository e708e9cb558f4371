/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * mem - see mem.h. The hook is one of the few statics of the program: it must be
 * reachable from any depth without a parameter.
 */
#include "base/mem.h"

#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static void (*exhausted_hook)(void);

void
mem_on_exhausted(void (*hook)(void))
{
	exhausted_hook = hook;
}

_Noreturn void
mem_exhausted(void)
{
	static const char text[] = "ferry: out of memory\n";

	if (exhausted_hook)
		exhausted_hook();
	if (write(STDERR_FILENO, text, sizeof text - 1) < 0)
		_exit(3);
	_exit(3);
}

void *
mem_calloc(size_t n, size_t size)
{
	void *p = calloc(n ? n : 1, size ? size : 1);

	if (!p)
		mem_exhausted();
	return p;
}

char *
mem_strndup(const char *s, size_t n)
{
	size_t len = strnlen(s, n);
	char *p = mem_calloc(len + 1, 1);

	memcpy(p, s, len);
	return p;
}

char *
mem_strdup(const char *s)
{
	return s ? mem_strndup(s, strlen(s)) : NULL;
}

char *
mem_printf(const char *fmt, ...)
{
	va_list ap;
	char *p;
	int n;

	va_start(ap, fmt);
	n = vsnprintf(NULL, 0, fmt, ap);
	va_end(ap);
	if (n < 0)
		return mem_strdup("");
	p = mem_calloc((size_t)n + 1, 1);
	va_start(ap, fmt);
	vsnprintf(p, (size_t)n + 1, fmt, ap);
	va_end(ap);
	return p;
}

void *
mem_grow(void *array, size_t *cap, size_t need, size_t size)
{
	size_t want = *cap ? *cap : 8;
	void *p;

	if (need <= *cap)
		return array;
	while (want < need) {
		if (want > SIZE_MAX / 2)
			mem_exhausted();
		want *= 2;
	}
	if (size && want > SIZE_MAX / size)
		mem_exhausted();
	p = realloc(array, want * size);
	if (!p)
		mem_exhausted();
	*cap = want;
	return p;
}
