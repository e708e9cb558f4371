/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * which - see which.h. Relative folders of PATH are passed over: the current folder may
 * be anybody's.
 */
#include "run/which.h"

#include "base/mem.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

char *
which(const char *name)
{
	const char *at = getenv("PATH");

	while (at && *at) {
		size_t len = strcspn(at, ":");
		char *path = mem_printf("%.*s/%s", (int)len, at, name);

		if (*path == '/' && len && access(path, X_OK) == 0)
			return path;
		mem_free(path);
		at += len + (at[len] == ':');
	}
	return NULL;
}
