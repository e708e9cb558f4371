/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * err - see err.h. Texts longer than the buffer are cut: an error must never fail.
 */
#include "base/err.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

int
err_set(struct err *e, enum err_code code, const char *fmt, ...)
{
	va_list ap;

	if (!e)
		return -1;
	e->code = code;
	va_start(ap, fmt);
	vsnprintf(e->text, sizeof e->text, fmt, ap);
	va_end(ap);
	return -1;
}

int
err_wrap(struct err *e, const char *fmt, ...)
{
	char inner[sizeof e->text];
	va_list ap;
	size_t n;

	if (!e)
		return -1;
	memcpy(inner, e->text, sizeof inner);
	va_start(ap, fmt);
	vsnprintf(e->text, sizeof e->text, fmt, ap);
	va_end(ap);
	n = strlen(e->text);
	snprintf(e->text + n, sizeof e->text - n, ": %s", inner);
	return -1;
}

int
err_exit_code(enum err_code code)
{
	switch (code) {
	case ERR_NONE: return 0;
	case ERR_USAGE:
	case ERR_NOTFOUND:
	case ERR_INVALID: return 2;
	case ERR_TOOL:
	case ERR_IO: return 3;
	case ERR_BUG: break;
	}
	return 70;
}
