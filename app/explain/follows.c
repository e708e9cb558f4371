/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * follows - see follows.h. rustc's syntax errors are those without a code; the one other
 * error without a code that stands among a program's statements is that of lifetimes.
 */
#include "explain/follows.h"

#include <string.h>

#define LIFETIME "lifetime may not live long enough"

static bool
is_error_at(const struct diag *d, const char *file, int line)
{
	const struct diag_span *at = diag_primary(d);

	return at && d->tool == DIAG_RUSTC && at->line == line &&
	       !strcmp(at->file, file) && !strcmp(d->level, "error");
}

bool
follows_has_error(const struct diags *d, const char *file, int line)
{
	for (size_t i = 0; i < d->n; i++)
		if (is_error_at(&d->v[i], file, line))
			return true;
	return false;
}

bool
follows_syntax_error(const struct diags *d, const struct diag *one)
{
	const struct diag_span *at = diag_primary(one);

	if (!at || !one->code || one->tool != DIAG_RUSTC ||
	    (strcmp(one->level, "warning") != 0 && strcmp(one->code, "E0061") != 0))
		return false;
	for (size_t i = 0; i < d->n; i++)
		if (is_error_at(&d->v[i], at->file, at->line) && !d->v[i].code &&
		    strcmp(d->v[i].message, LIFETIME) != 0)
			return true;
	return false;
}
