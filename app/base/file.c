/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * file - see file.h. The order of a durable replace (write, fsync, rename, fsync of the
 * folder) is the only one that survived every simulated power cut.
 */
#include "base/file.h"
#include "base/mem.h"
#include "base/path.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#define TREE_DEPTH_MAX 64 /* descriptors at once */
#define TREE_MOVES_MAX 4096

int
file_read(struct buf *out, const char *path, size_t max, struct err *e)
{
	/* why: O_NONBLOCK, so that opening a FIFO does not wait for a writer */
	int fd = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK);
	size_t start = out->len;
	struct stat st;

	if (fd < 0)
		return err_set(e,
		    errno == ENOENT || errno == ENOTDIR ? ERR_NOTFOUND : ERR_IO,
		    "cannot open \"%s\": %s", path, strerror(errno));
	if (fstat(fd, &st) < 0 || !S_ISREG(st.st_mode)) {
		close(fd);
		return err_set(e, ERR_INVALID, "\"%s\" is not a regular file", path);
	}
	for (;;) {
		size_t room = buf_reserve(out, 65536);
		ssize_t n = room ? read(fd, out->ptr + out->len, room) : 0;

		if (n < 0 && errno == EINTR)
			continue;
		if (n < 0) {
			int saved = errno;

			close(fd);
			return err_set(
			    e, ERR_IO, "cannot read \"%s\": %s", path, strerror(saved));
		}
		if (!room || out->len - start + (size_t)n > max) {
			close(fd);
			buf_truncate(out, start);
			return err_set(e, ERR_INVALID, "\"%s\" is larger than %zu KiB",
			    path, max >> 10);
		}
		if (!n)
			break;
		buf_added(out, (size_t)n);
	}
	close(fd);
	return 0;
}

static int
write_all(int fd, const char *ptr, size_t len)
{
	while (len) {
		ssize_t n = write(fd, ptr, len);

		if (n < 0 && errno == EINTR)
			continue;
		if (n < 0)
			return -1;
		ptr += n;
		len -= (size_t)n;
	}
	return 0;
}

static int
sync_folder(const char *path)
{
	const char *slash = strrchr(path, '/');
	char *dir = slash ? mem_strndup(path, (size_t)(slash - path)) : mem_strdup(".");
	int fd = open(*dir ? dir : "/", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	int rc = fd < 0 ? -1 : fsync(fd);

	if (fd >= 0)
		close(fd);
	mem_free(dir);
	return rc;
}

static int
replace(const char *path, const void *ptr, size_t len, bool durable, struct err *e)
{
	char *tmp = mem_printf("%s.XXXXXX", path);
	int fd = mkostemp(tmp, O_CLOEXEC), rc = -1;

	if (fd < 0) {
		err_set(
		    e, ERR_IO, "cannot write beside \"%s\": %s", path, strerror(errno));
		goto out;
	}
	if (write_all(fd, ptr, len) < 0 || (durable && fsync(fd) < 0)) {
		err_set(e, ERR_IO, "cannot write \"%s\": %s", path, strerror(errno));
		close(fd);
		unlink(tmp);
		goto out;
	}
	if (close(fd) < 0 || rename(tmp, path) < 0 ||
	    (durable && sync_folder(path) < 0)) {
		err_set(e, ERR_IO, "cannot replace \"%s\": %s", path, strerror(errno));
		unlink(tmp);
		goto out;
	}
	rc = 0;
out:
	mem_free(tmp);
	return rc;
}

int
file_replace(const char *path, const void *ptr, size_t len, struct err *e)
{
	return replace(path, ptr, len, true, e);
}

int
file_replace_fast(const char *path, const void *ptr, size_t len, struct err *e)
{
	return replace(path, ptr, len, false, e);
}

int
file_write(const char *path, const void *ptr, size_t len, struct err *e)
{
	int fd = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
	int bad;

	if (fd < 0)
		return err_set(
		    e, ERR_IO, "cannot create \"%s\": %s", path, strerror(errno));
	bad = write_all(fd, ptr, len) < 0;
	if (close(fd) < 0 || bad)
		return err_set(
		    e, ERR_IO, "cannot write \"%s\": %s", path, strerror(errno));
	return 0;
}

bool
file_exists(const char *path)
{
	struct stat st;

	return stat(path, &st) == 0;
}

int
file_mkdirs(const char *path, struct err *e)
{
	char *p = mem_strdup(path);
	struct stat st;
	int rc = 0;

	if (stat(path, &st) == 0 && S_ISDIR(st.st_mode))
		goto out;
	for (char *s = p + 1; rc == 0; s++) {
		if (*s && *s != '/')
			continue;
		char kept = *s;

		*s = '\0';
		if (mkdir(p, 0700) < 0 && errno != EEXIST && errno != EISDIR)
			rc = err_set(e, ERR_IO, "cannot create the folder \"%s\": %s",
			    p, strerror(errno));
		*s = kept;
		if (!kept)
			break;
	}
	if (rc == 0 && (stat(path, &st) < 0 || !S_ISDIR(st.st_mode)))
		rc = err_set(e, ERR_IO, "\"%s\" is not a folder: move it aside", path);
out:
	mem_free(p);
	return rc;
}

int
file_tmpdir(char **out, const char *parent, const char *prefix, struct err *e)
{
	char *p = mem_printf("%s/%sXXXXXX", parent, prefix);

	if (!mkdtemp(p)) {
		err_set(e, ERR_IO, "cannot create a folder in \"%s\": %s", parent,
		    strerror(errno));
		mem_free(p);
		return -1;
	}
	*out = p;
	return 0;
}

/* A folder below another, whatever its mode was; -1 if it is none. */
static int
open_below(int dirfd, const char *name)
{
	const int how = O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC;
	int fd = openat(dirfd, name, O_RDONLY | how);

	if (fd < 0 && errno == EACCES) {
		/* why: not by name, which could be a link by now */
		int path = openat(dirfd, name, O_PATH | how);
		char self[32];

		(void)snprintf(self, sizeof self, "/proc/self/fd/%d", path);
		if (path >= 0 && chmod(self, 0700) == 0)
			fd = openat(dirfd, name, O_RDONLY | how);
		if (path >= 0)
			close(path);
	}
	if (fd >= 0)
		(void)!fchmod(fd, 0700);
	return fd;
}

/* Empties the open folder `dirfd`, which it closes. What lies too deep is moved up to
 * `root`, for another turn; `moved` counts. */
static void
empty_folder(int dirfd, int root, int depth, unsigned *moved)
{
	DIR *d = fdopendir(dirfd);
	struct dirent *entry;

	if (!d) {
		close(dirfd);
		return;
	}
	while ((entry = readdir(d))) {
		char up[32];
		int fd;

		if (!strcmp(entry->d_name, ".") || !strcmp(entry->d_name, "..") ||
		    unlinkat(dirfd, entry->d_name, 0) == 0)
			continue;
		fd = open_below(dirfd, entry->d_name);
		if (fd < 0)
			continue;
		(void)snprintf(up, sizeof up, "ferry-deep-%u", *moved);
		if (depth < TREE_DEPTH_MAX) {
			empty_folder(fd, root, depth + 1, moved);
			(void)!unlinkat(dirfd, entry->d_name, AT_REMOVEDIR);
		} else {
			*moved += renameat(dirfd, entry->d_name, root, up) == 0;
			close(fd);
		}
	}
	closedir(d);
}

void
file_remove_tree(const char *path)
{
	unsigned moved = 0, before;

	do {
		int fd = open_below(AT_FDCWD, path);

		before = moved;
		if (fd >= 0)
			empty_folder(fd, fd, 0, &moved);
	} while (moved != before && moved < TREE_MOVES_MAX);
	(void)!rmdir(path);
}

unsigned long long
file_hash(unsigned long long h, const void *ptr, size_t len)
{
	const unsigned char *p = ptr;

	for (size_t i = 0; i < len; i++)
		h = (h ^ p[i]) * 0x100000001b3u;
	return h;
}

void
file_sweep(const char *parent, const char *prefix, int seconds)
{
	DIR *d = opendir(parent);

	if (d == NULL)
		return;
	for (const struct dirent *f; (f = readdir(d)) != NULL;) {
		struct stat st;
		char *path = path_join(parent, f->d_name);

		if (f->d_name[0] != '.' &&
		    !strncmp(f->d_name, prefix, strlen(prefix)) &&
		    lstat(path, &st) == 0 && st.st_mtim.tv_sec + seconds < time(NULL))
			file_remove_tree(path);
		mem_free(path);
	}
	closedir(d);
}
