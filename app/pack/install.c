/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * install - the other half of installed.h: changing what is there.
 *
 * A new pack is made whole beside the others and renamed; another commit of a pack is
 * laid beside the old one, and is in use when the pin is replaced. So whoever reads finds
 * the old pack or the new one at every moment, and after a power cut too: everything is
 * on the disk before the name that makes it count.
 */
#include "base/file.h"
#include "base/mem.h"
#include "base/path.h"
#include "pack/installed.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/file.h>
#include <unistd.h>

/* Whether it is a repository that the pin does not name, or a pin that was not done. */
static bool
is_left(const char *name, const struct pin *pin)
{
	const char *dot = strrchr(name, '.');
	size_t n = dot ? (size_t)(dot - name) : 0;

	if (n == PIN_COMMIT - 1 && !strcmp(dot, ".git"))
		return strncmp(name, pin->commit, n) != 0 &&
		       strncmp(name, pin->previous, n) != 0;
	return !strncmp(name, "pin.", 4);
}

/* Removes from packs/ID what those who were killed have left, and commits out of use. */
static void
sweep_pack(const char *dir)
{
	struct err ignored;
	struct pin pin;
	DIR *d = pin_read(&pin, dir, &ignored) == 0 ? opendir(dir) : NULL;

	for (const struct dirent *f; d && (f = readdir(d)) != NULL;) {
		char *path = path_join(dir, f->d_name);

		if (is_left(f->d_name, &pin) && unlink(path) < 0)
			file_remove_tree(path); /* it is a folder */
		mem_free(path);
	}
	if (d)
		closedir(d);
	pin_release(&pin);
}

/* What ferries that were killed have left: nobody else is here. */
static void
sweep(const char *packs)
{
	DIR *d = opendir(packs);

	for (const struct dirent *f; d && (f = readdir(d)) != NULL;) {
		char *path = path_join(packs, f->d_name);

		if (!strncmp(f->d_name, ".new-", 5) || !strncmp(f->d_name, ".old-", 5))
			file_remove_tree(path);
		else if (path_is_name(f->d_name))
			sweep_pack(path);
		mem_free(path);
	}
	if (d)
		closedir(d);
}

int
packs_lock(struct packs_lock *out, const char *packs, struct err *e)
{
	char *path = path_join(packs, ".lock");
	int rc = file_mkdirs(packs, e);

	out->fd = -1;
	if (rc == 0)
		out->fd = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
	if (rc == 0 && out->fd < 0)
		rc =
		    err_set(e, ERR_IO, "cannot open \"%s\": %s", path, strerror(errno));
	if (rc == 0 && flock(out->fd, LOCK_EX | LOCK_NB) < 0)
		rc = err_set(e, ERR_IO,
		    errno == EWOULDBLOCK
			? "another ferry is changing the packs: wait for it"
			: "cannot lock \"%s\": %s",
		    path, strerror(errno));
	if (rc == 0)
		sweep(packs);
	else
		packs_unlock(out);
	mem_free(path);
	return rc;
}

void
packs_unlock(struct packs_lock *l)
{
	if (l->fd >= 0)
		close(l->fd);
	l->fd = -1;
}

/* Renames, after all that was written is on the disk, and has the new name there too. */
static int
move(const char *from, const char *to, struct err *e)
{
	char *parent = mem_strndup(to, (size_t)(path_base(to) - to));
	int fd = open(parent, O_RDONLY | O_DIRECTORY | O_CLOEXEC), rc = 0;

	/* why: a fetch makes folders and files in many places, and one call has them all */
	if (fd < 0 || syncfs(fd) < 0 || rename(from, to) < 0 || fsync(fd) < 0)
		rc = err_set(e, ERR_IO, "cannot make \"%s\": %s", to, strerror(errno));
	if (fd >= 0)
		close(fd);
	mem_free(parent);
	return rc;
}

/* repo.git in `from` becomes COMMIT.git in `to`. */
static int
place_repo(const char *from, const char *to, const struct pin *pin, struct err *e)
{
	char *old = path_join(from, "repo.git");
	char *new = mem_printf("%s/%s.git", to, pin->commit);
	int rc = file_exists(new) ? 0 : move(old, new, e);

	mem_free(old);
	mem_free(new);
	return rc;
}

int
install_new(const char *packs, const char *from, const char *id, const struct pin *pin,
    struct err *e)
{
	char *dir = path_join(packs, id);
	int rc = file_exists(dir)
		     ? err_set(e, ERR_INVALID, "there is a pack \"%s\" already", id)
		     : 0;

	if (rc == 0)
		rc = place_repo(from, from, pin, e);
	if (rc == 0)
		rc = pin_write(pin, from, e);
	if (rc == 0)
		rc = move(from, dir, e);
	mem_free(dir);
	return rc;
}

int
install_update(const char *packs, const char *from, const char *id,
    const struct pin *pin, struct err *e)
{
	char *dir = path_join(packs, id);
	int rc = from ? place_repo(from, dir, pin, e) : 0;

	if (rc == 0)
		rc = pin_write(pin, dir, e);
	if (rc == 0)
		sweep_pack(dir);
	mem_free(dir);
	return rc;
}

int
install_remove(const char *packs, const char *id, struct err *e)
{
	char *dir = path_join(packs, id), *aside = mem_printf("%s/.old-%s", packs, id);
	int rc = move(dir, aside, e);

	if (rc == 0)
		file_remove_tree(aside);
	mem_free(dir);
	mem_free(aside);
	return rc;
}
