/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * view - see view.h. The surprise: a path is shown with the links on its way as links, so
 * that a program finds it by the names it has outside.
 */
#include "run/view.h"

#include "base/mem.h"
#include "base/path.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdint.h>
#include <string.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

enum { CALL_MOUNT_SETATTR = 442, AT_ALL_BELOW = 0x8000, LINKS_MAX = 32 };

#define EMPTY "mode=755,size=4k,nr_inodes=1"

struct mount_attributes {
	uint64_t set, clear, propagation, users;
};

int
view_set(const char *path, unsigned attributes, bool below)
{
	struct mount_attributes a = { .set = attributes };
	return (int)syscall(
	    CALL_MOUNT_SETATTR, AT_FDCWD, path, below ? AT_ALL_BELOW : 0, &a, sizeof a);
}

/* The folders above `path`, and itself if it is to be one. */
static int
make_way(const char *path, bool folder)
{
	char *p = mem_strdup(path);
	int rc = 0;
	for (char *s = p + 1; rc == 0 && *s; s++) {
		if (*s != '/')
			continue;
		*s = '\0';
		rc = mkdir(p, 0755) < 0 && errno != EEXIST ? -1 : 0;
		*s = '/';
	}
	if (rc == 0 && folder)
		rc = mkdir(p, 0755) < 0 && errno != EEXIST ? -1 : 0;
	mem_free(p);
	return rc;
}

/* The same link at the same place; *target is the caller's, what it leads to. */
static int
copy_link(char **target, const char *from, const char *path)
{
	char text[PATH_MAX];
	ssize_t n = readlink(from, text, sizeof text - 1);
	*target = NULL;
	if (n < 0)
		return -1;
	text[n] = '\0';
	*target = text[0] == '/'
		      ? mem_strdup(text)
		      : mem_printf("%.*s%s", (int)(path_base(path) - path), path, text);
	return symlink(text, path) < 0 && errno != EEXIST ? -1 : 0;
}

/* Whether a part of a path is missing where nobody needs it to be there. */
static bool
is_absent(void)
{
	return errno == ENOENT || errno == ENOTDIR || errno == EACCES;
}

static int
bind_at(const char *path, bool folder, unsigned attributes)
{
	char *from = mem_printf(VIEW_OLD "%s", path);
	int rc = make_way(path, folder);
	if (rc == 0 && !folder) {
		int fd = open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0444);
		rc = fd < 0 && errno != EROFS && errno != EACCES ? -1 : 0;
		if (fd >= 0)
			close(fd);
	}
	if (rc == 0)
		rc = mount(from, path, NULL, MS_BIND | MS_REC, NULL);
	if (rc == 0)
		rc = view_set(path, attributes, true);
	int cause = errno;
	mem_free(from);
	errno = cause;
	return rc;
}

/*
 * Follows `path` to its first link. 1: it was copied, and *next, the caller's, is where
 * the rest of the path leads through it, NULL if that is in view already. 0: there is no
 * link, and *st is what the path names. -1 with errno.
 */
static int
follow(char **next, struct stat *st, const char *path)
{
	int rc = 0;
	*next = NULL;
	for (const char *s = path + 1; rc == 0; s++) {
		if (*s != '\0' && *s != '/')
			continue;
		char *part = mem_strndup(path, (size_t)(s - path)), *target = NULL;
		char *from = mem_printf(VIEW_OLD "%s", part);
		rc = lstat(from, st);
		if (rc == 0 && S_ISLNK(st->st_mode)) {
			rc = make_way(part, false) < 0 ||
				     copy_link(&target, from, part) < 0
				 ? -1
				 : 1;
			if (rc == 1 && (*s != '\0' || stat(path, st) < 0))
				*next = mem_printf("%s%s", target, s);
		}
		int cause = errno;
		mem_free(target);
		mem_free(from);
		mem_free(part);
		errno = cause;
		if (*s == '\0')
			break;
	}
	return rc;
}

int
view_show(const char *path, unsigned attributes)
{
	char *at = mem_strdup(path), *next;
	struct stat st;
	int rc = 1;
	for (int links = 0; rc == 1; links++) {
		rc = links < LINKS_MAX ? follow(&next, &st, at) : -1;
		if (links == LINKS_MAX)
			errno = ELOOP;
		if (rc == 0)
			rc = bind_at(at, S_ISDIR(st.st_mode), attributes);
		else if (rc == 1 && next == NULL)
			rc = 0;
		else if (rc == 1) {
			mem_free(at);
			at = next;
		} else if (is_absent())
			rc = 0;
	}
	int cause = errno;
	mem_free(at);
	errno = cause;
	return rc;
}

int
view_hide(const char *path)
{
	if (mount("ferry", path, "tmpfs", MS_RDONLY | MS_NOSUID | MS_NODEV, EMPTY) ==
		0 ||
	    is_absent())
		return 0;
	return -1;
}
