/* SPDX-License-Identifier: MIT OR Apache-2.0 */
#ifndef FERRY_TESTS_SYS_HELP_H
#define FERRY_TESTS_SYS_HELP_H
/*
 * sys_help - SQLite's own write, truncate and unlink made to fail at the n-th of them:
 * the disk is full from there on, or the process is killed in the middle of it. Uses
 * the replaceable system calls of its unix VFS (sqlite3_vfs.xSetSystemCall).
 */
#include <errno.h>
#include <signal.h>
#include <sqlite3.h>
#include <stdbool.h>
#include <sys/types.h>
#include <unistd.h>

enum sys_mode { SYS_FULL, SYS_KILL };

static enum sys_mode sys_mode;
static int sys_left; /* calls until it happens; 1: happens now and from now on */
static bool sys_met;

static inline bool
sys_happens(void)
{
	if (sys_left > 1) {
		sys_left--;
		return false;
	}
	sys_met = true;
	return true;
}

static inline void
sys_die(void)
{
	if (sys_mode == SYS_KILL)
		(void)raise(SIGKILL);
}

static inline ssize_t
sys_pwrite64(int fd, const void *ptr, size_t len, off64_t at)
{
	if (!sys_happens())
		return pwrite64(fd, ptr, len, at);
	if (sys_mode == SYS_KILL)
		(void)!pwrite64(fd, ptr, len / 2, at); /* a torn write */
	sys_die();
	errno = ENOSPC;
	return -1;
}

static inline ssize_t
sys_pwrite(int fd, const void *ptr, size_t len, off_t at)
{
	return sys_pwrite64(fd, ptr, len, at);
}

static inline ssize_t
sys_write(int fd, const void *ptr, size_t len)
{
	if (!sys_happens())
		return write(fd, ptr, len);
	sys_die();
	errno = ENOSPC;
	return -1;
}

/* Making a file smaller and removing it work on a full disk. */
static inline int
sys_ftruncate(int fd, off_t len)
{
	if (sys_mode == SYS_KILL && sys_happens())
		sys_die();
	return ftruncate(fd, len);
}

static inline int
sys_unlink(const char *path)
{
	if (sys_mode == SYS_KILL && sys_happens())
		sys_die();
	return unlink(path);
}

static inline void
sys_arm(enum sys_mode mode, int n)
{
	const struct {
		const char *name;
		sqlite3_syscall_ptr call;
	} calls[] = {
		{ "pwrite64", (sqlite3_syscall_ptr)sys_pwrite64 },
		{ "pwrite", (sqlite3_syscall_ptr)sys_pwrite },
		{ "write", (sqlite3_syscall_ptr)sys_write },
		{ "ftruncate", (sqlite3_syscall_ptr)sys_ftruncate },
		{ "unlink", (sqlite3_syscall_ptr)sys_unlink },
	};
	sqlite3_vfs *vfs = sqlite3_vfs_find(NULL);

	sys_mode = mode;
	sys_left = n;
	sys_met = false;
	/* a call that this build of SQLite does not use is not found: fine */
	for (size_t i = 0; i < sizeof calls / sizeof *calls; i++)
		(void)vfs->xSetSystemCall(vfs, calls[i].name, calls[i].call);
}

static inline void
sys_disarm(void)
{
	sqlite3_vfs *vfs = sqlite3_vfs_find(NULL);

	(void)vfs->xSetSystemCall(vfs, NULL, NULL);
}

/* Whether the n-th call was never made. */
static inline bool
sys_untouched(void)
{
	return !sys_met;
}

#endif
