/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * lib - see lib.h. The limits on objects are the library's own, beside those that the
 * fetch counts: they hold where it indexes what has come.
 */
#include "git/lib.h"

#include "git/limits.h"

#include <git2.h>
#include <stdarg.h>
#include <stdio.h>

static int
set_up(void)
{
	static const int levels[] = { GIT_CONFIG_LEVEL_PROGRAMDATA,
		GIT_CONFIG_LEVEL_SYSTEM, GIT_CONFIG_LEVEL_XDG,
		GIT_CONFIG_LEVEL_GLOBAL };
	int rc = 0;

	for (size_t i = 0; i < sizeof levels / sizeof *levels && rc == 0; i++)
		rc = git_libgit2_opts(GIT_OPT_SET_SEARCH_PATH, levels[i], "");
	if (rc == 0)
		rc = git_libgit2_opts(GIT_OPT_SET_TEMPLATE_PATH, "");
	if (rc == 0)
		rc = git_libgit2_opts(GIT_OPT_ENABLE_FSYNC_GITDIR, 1);
	if (rc == 0)
		rc = git_libgit2_opts(GIT_OPT_SET_OWNER_VALIDATION, 1);
	if (rc == 0)
		rc = git_libgit2_opts(GIT_OPT_ENABLE_STRICT_HASH_VERIFICATION, 1);
	if (rc == 0)
		rc = git_libgit2_opts(
		    GIT_OPT_SET_PACK_MAX_OBJECTS, (size_t)LIMIT_OBJECTS);
	if (rc == 0)
		rc = git_libgit2_opts(
		    GIT_OPT_SET_PACK_MAX_OBJECT_SIZE, (size_t)LIMIT_OBJECT);
	return rc;
}

int
lib_start(struct err *e)
{
	int n = git_libgit2_init();

	if (n < 0 || (n == 1 && set_up() < 0)) {
		lib_fault(e, ERR_TOOL, "cannot start libgit2");
		if (n > 0)
			lib_stop();
		return -1;
	}
	return 0;
}

void
lib_stop(void)
{
	(void)git_libgit2_shutdown();
}

int
lib_fault(struct err *e, enum err_code code, const char *fmt, ...)
{
	const git_error *fault = git_error_last();
	char what[256];
	va_list ap;

	va_start(ap, fmt);
	vsnprintf(what, sizeof what, fmt, ap);
	va_end(ap);
	return err_set(e, code, "%s: %s", what,
	    fault && fault->message ? fault->message : "libgit2 does not say why");
}
