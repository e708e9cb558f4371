/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * path - see path.h. Finds the read-only data beside the real binary, so that a build
 * tree and an installation both work without configuration.
 */
#include "base/path.h"
#include "base/file.h"
#include "base/mem.h"

#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define NAME_MAX_LEN   64
#define INSIDE_MAX_LEN 8 /* components */

static bool
is_share(const char *dir)
{
	char *marker = path_join(dir, "lua/ferry/explain.lua");
	bool ok = file_exists(marker);

	mem_free(marker);
	return ok;
}

static int
find_share(char **out, struct err *e)
{
	static const char *const beside[] = { "/..", "/../..", "/../share/ferry" };
	const char *given = getenv("FERRY_SHARE");
	char exe[PATH_MAX], tried[PATH_MAX + 32], real[PATH_MAX];
	ssize_t n;
	char *slash;

	if (given && *given) {
		if (!realpath(given, real) || !is_share(real))
			return err_set(e, ERR_NOTFOUND,
			    "FERRY_SHARE=\"%s\" holds no lua/ferry/explain.lua: point "
			    "it"
			    " at ferry's source tree or <prefix>/share/ferry",
			    given);
		*out = mem_strdup(real);
		return 0;
	}
	n = readlink("/proc/self/exe", exe, sizeof exe - 1);
	if (n < 0)
		return err_set(
		    e, ERR_IO, "cannot read /proc/self/exe: is /proc mounted?");
	exe[n] = '\0';
	slash = strrchr(exe, '/');
	if (slash)
		*slash = '\0';
	for (size_t i = 0; i < sizeof beside / sizeof *beside; i++) {
		snprintf(tried, sizeof tried, "%s%s", exe, beside[i]);
		if (realpath(tried, real) && is_share(real)) {
			*out = mem_strdup(real);
			return 0;
		}
	}
	return err_set(e, ERR_NOTFOUND,
	    "ferry's lessons are not beside \"%s\": set FERRY_SHARE to the folder that "
	    "holds lua/ and exercises/",
	    exe);
}

/* "$XDG_X/ferry", or "$HOME/<fallback>/ferry". */
static int
find_place(char **out, const char *variable, const char *fallback, struct err *e)
{
	const char *xdg = getenv(variable), *home = getenv("HOME");

	if (xdg && xdg[0] == '/') {
		*out = path_join(xdg, "ferry");
		return 0;
	}
	if (!home || home[0] != '/')
		return err_set(e, ERR_USAGE,
		    "HOME is not set to an absolute path: set HOME or %s", variable);
	*out = mem_printf("%s/%s/ferry", home, fallback);
	return 0;
}

int
places_init(struct places *out, struct err *e)
{
	*out = (struct places){ 0 };
	if (find_place(&out->data, "XDG_DATA_HOME", ".local/share", e) < 0 ||
	    find_place(&out->config, "XDG_CONFIG_HOME", ".config", e) < 0 ||
	    find_place(&out->cache, "XDG_CACHE_HOME", ".cache", e) < 0 ||
	    find_share(&out->share, e) < 0) {
		places_release(out);
		return -1;
	}
	return 0;
}

void
places_release(struct places *p)
{
	mem_free(p->share);
	mem_free(p->data);
	mem_free(p->config);
	mem_free(p->cache);
	*p = (struct places){ 0 };
}

char *
path_join(const char *dir, const char *name)
{
	size_t n = strlen(dir);

	return mem_printf("%s%s%s", dir, n && dir[n - 1] == '/' ? "" : "/", name);
}

char *
path_tilde(const char *path)
{
	const char *home = getenv("HOME");
	size_t n = home ? strlen(home) : 0;

	return n && !strncmp(path, home, n) && path[n] == '/'
		   ? mem_printf("~%s", path + n)
		   : mem_strdup(path);
}

const char *
path_base(const char *path)
{
	const char *slash = strrchr(path, '/');

	return slash ? slash + 1 : path;
}

static bool
is_name(const char *s, size_t len)
{
	static const char alnum[] =
	    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

	if (!len || len > NAME_MAX_LEN || !strchr(alnum, s[0]) || s[len - 1] == '.')
		return false;
	for (size_t i = 0; i < len; i++) {
		if (!s[i] || (!strchr(alnum, s[i]) && !strchr("._-", s[i])))
			return false;
	}
	return true;
}

bool
path_is_name(const char *s)
{
	return is_name(s, strlen(s));
}

bool
path_is_inside(const char *relative)
{
	for (int i = 0; i < INSIDE_MAX_LEN; i++) {
		size_t n = strcspn(relative, "/");

		if (!is_name(relative, n))
			return false;
		if (!relative[n])
			return true;
		relative += n + 1;
	}
	return false;
}
