/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * namespace - see namespace.h. Promises a root folder in which the user's files are not
 * hidden but absent. Leaves what may be done with the rest to landlock.c and seccomp.c.
 *
 * The surprise: root runs as 65534 inside, and the build folder is given to that user,
 * because limits on processes do not hold for root, in a namespace of its own either.
 */
#include "run/namespace.h"

#include "base/mem.h"
#include "base/path.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <grp.h>
#include <limits.h>
#include <linux/capability.h>
#include <linux/securebits.h>
#include <net/if.h>
#include <sched.h>
#include <signal.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mount.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

enum {
	NOBODY = 65534,
	CALL_MOUNT_SETATTR = 442,
	/* <linux/mount.h> cannot be had together with <sys/mount.h> everywhere */
	ATTR_RDONLY = 1,
	ATTR_NOSUID = 2,
	ATTR_NODEV = 4,
	AT_ALL_BELOW = 0x8000,
	LINKS_MAX = 32,
	DOORS = CLONE_NEWUSER | CLONE_NEWPID | CLONE_NEWNS | CLONE_NEWNET |
		CLONE_NEWIPC | CLONE_NEWUTS | CLONE_NEWCGROUP
};

#define OLD     "/old" /* the system's root, while the new one is made */
#define STAGE   "/tmp" /* where the new one is made; hidden only meanwhile */
#define ROOT    "mode=755,size=1m,nr_inodes=1024"
#define SCRATCH "mode=1777,size=64m,nr_inodes=4096"

struct mount_attributes {
	uint64_t set, clear, propagation, users;
};

pid_t
namespace_clone(void)
{
	return (pid_t)syscall(
	    SYS_clone, (unsigned long)DOORS | SIGCHLD, NULL, NULL, NULL, 0);
}

static int
put(pid_t child, const char *file, const char *text)
{
	char path[64];
	snprintf(path, sizeof path, "/proc/%d/%s", (int)child, file);
	int fd = open(path, O_WRONLY | O_CLOEXEC);
	if (fd < 0)
		return -1;
	ssize_t n = write(fd, text, strlen(text));
	int cause = errno;
	close(fd);
	errno = cause;
	return n == (ssize_t)strlen(text) ? 0 : -1;
}

int
namespace_map(const char **step, pid_t child)
{
	char users[64], groups[64];
	unsigned uid = geteuid(), gid = getegid();
	if (uid == 0) {
		snprintf(users, sizeof users, "0 0 1\n%d %d 1\n", NOBODY, NOBODY);
		snprintf(groups, sizeof groups, "0 0 1\n%d %d 1\n", NOBODY, NOBODY);
	} else {
		snprintf(users, sizeof users, "%u %u 1\n", uid, uid);
		snprintf(groups, sizeof groups, "%u %u 1\n", gid, gid);
	}
	*step = "map users";
	if (uid != 0 && put(child, "setgroups", "deny") < 0)
		return -1;
	return put(child, "uid_map", users) < 0 || put(child, "gid_map", groups) < 0
		   ? -1
		   : 0;
}

static int
set_mount(const char *path, unsigned attributes)
{
	struct mount_attributes a = { .set = attributes };
	return (int)syscall(
	    CALL_MOUNT_SETATTR, AT_FDCWD, path, AT_ALL_BELOW, &a, sizeof a);
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
	char *from = mem_printf(OLD "%s", path);
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
		rc = set_mount(path, attributes);
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
		char *from = mem_printf(OLD "%s", part);
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

/* Shows `path` of the system at the same place, the links on the way to it too; one that
 * is not there is left out. */
static int
show(const char *path, unsigned attributes)
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

static int
show_all(const struct sandbox *box)
{
	const unsigned look = ATTR_RDONLY | ATTR_NOSUID | ATTR_NODEV;
	for (const char *const *p = sandbox_system_reads; *p; p++)
		if (show(*p, look) < 0)
			return -1;
	for (const char *const *p = box->reads; p && *p; p++)
		if (show(*p, look) < 0)
			return -1;
	for (const char *const *p = sandbox_devices; *p; p++)
		if (show(*p, ATTR_NOSUID) < 0)
			return -1;
	return 0;
}

/* A folder and the files in it become NOBODY's. They are what ferry wrote and what a
 * compiler made of it; a link is given away itself, never what it points to. */
static int
give(const char *dir)
{
	DIR *d = opendir(dir);
	if (d == NULL)
		return -1;
	for (const struct dirent *f; (f = readdir(d)) != NULL;)
		/* why: a compiler of another lane removes its own while this goes on */
		if (strcmp(f->d_name, "..") != 0 &&
		    fchownat(dirfd(d), f->d_name, NOBODY, NOBODY, AT_SYMLINK_NOFOLLOW) <
			0 &&
		    errno != ENOENT) {
			closedir(d);
			return -1;
		}
	closedir(d);
	return 0;
}

static int
show_work(const struct sandbox *box)
{
	const unsigned both = ATTR_NOSUID | ATTR_NODEV;
	if (*box->work == '\0')
		return 0;
	if (show(box->work, both) < 0 || (geteuid() == 0 && give(box->work) < 0))
		return -1;
	return box->writes ? 0 : set_mount(box->work, both | ATTR_RDONLY);
}

int
namespace_drop_rights(void)
{
	struct __user_cap_header_struct head = { .version =
						     _LINUX_CAPABILITY_VERSION_3 };
	struct __user_cap_data_struct none[2] = { { 0 } };
	const unsigned long bits = SECBIT_NOROOT | SECBIT_NOROOT_LOCKED |
				   SECBIT_NO_SETUID_FIXUP |
				   SECBIT_NO_SETUID_FIXUP_LOCKED;
	/* without the right to it there is nothing to be dropped either */
	if (prctl(PR_SET_SECUREBITS, bits) == 0)
		for (unsigned long cap = 0; cap < 64; cap++)
			if (prctl(PR_CAPBSET_DROP, cap) < 0)
				break;
	return (int)syscall(SYS_capset, &head, none);
}

static int
become_nobody(void)
{
	if (geteuid() != 0)
		return 0;
	if (setgroups(0, NULL) < 0 || setresgid(NOBODY, NOBODY, NOBODY) < 0)
		return -1;
	return setresuid(NOBODY, NOBODY, NOBODY);
}

static int
start_loopback(void)
{
	struct ifreq lo = { .ifr_name = "lo" };
	int fd = socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0), rc;
	if (fd < 0)
		return -1;
	lo.ifr_flags = IFF_UP | IFF_RUNNING;
	rc = ioctl(fd, SIOCSIFFLAGS, &lo);
	close(fd);
	return rc;
}

/* A root that is empty, with the system's under OLD. */
static int
new_root(void)
{
	if (mount(NULL, "/", NULL, MS_REC | MS_PRIVATE, NULL) < 0 ||
	    mount("ferry", STAGE, "tmpfs", MS_NOSUID | MS_NODEV, ROOT) < 0 ||
	    chdir(STAGE) < 0 || mkdir("old", 0755) < 0)
		return -1;
	return syscall(SYS_pivot_root, ".", "old") < 0 ? -1 : chdir("/");
}

/* Processes alone, unless Landlock will open one file of the rest to a compiler. */
static int
mount_proc(const struct sandbox *box)
{
	const unsigned long flags = MS_NOSUID | MS_NODEV | MS_NOEXEC;
	bool all =
	    box->profile == SANDBOX_COMPILE && sandbox_has(box->tier, PART_LANDLOCK);
	static const char *const ways[] = { "subset=pid", NULL };
	if (mkdir("/proc", 0555) < 0)
		return -1;
	/* older kernels have no such option, and some allow no more than that */
	if (mount("proc", "/proc", "proc", flags, ways[all]) == 0)
		return 0;
	return mount("proc", "/proc", "proc", flags, ways[!all]);
}

static int
leave_old(void)
{
	if (umount2(OLD, MNT_DETACH) < 0 || rmdir(OLD) < 0)
		return -1;
	struct mount_attributes a = { .set = ATTR_RDONLY };
	return (int)syscall(CALL_MOUNT_SETATTR, AT_FDCWD, "/", 0, &a, sizeof a);
}

static int
mount_scratch(const struct sandbox *box)
{
	if (mkdir("/tmp", 0755) < 0 && errno != EEXIST)
		return -1;
	if (!box->scratch)
		return 0;
	return mount("ferry", "/tmp", "tmpfs", MS_NOSUID | MS_NODEV, SCRATCH);
}

int
namespace_build(const char **step, const struct sandbox *box)
{
	umask(022);
	*step = "new root";
	if (new_root() < 0)
		return -1;
	*step = "scratch folder";
	if (mount_scratch(box) < 0)
		return -1;
	*step = "bind folders";
	if (box->profile != SANDBOX_SCRIPT && show_all(box) < 0)
		return -1;
	*step = "bind the build folder";
	if (show_work(box) < 0)
		return -1;
	*step = "mount /proc";
	if (mount_proc(box) < 0)
		return -1;
	*step = "leave the old root";
	if (leave_old() < 0)
		return -1;
	*step = "loopback";
	if (box->loopback && start_loopback() < 0)
		return -1;
	(void)!sethostname("ferry", 5);
	*step = "change user";
	if (become_nobody() < 0)
		return -1;
	*step = "drop rights";
	return namespace_drop_rights();
}
