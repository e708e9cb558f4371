/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * namespace - see namespace.h. Promises a root folder in which the user's files are not
 * hidden but absent. Leaves what may be done with the rest to landlock.c and seccomp.c.
 *
 * The surprise: root runs as 65534 inside, and the build folder is given to that user,
 * because limits on processes do not hold for root, in a namespace of its own either.
 */
#include "run/namespace.h"

#include "run/view.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <grp.h>
#include <linux/capability.h>
#include <linux/securebits.h>
#include <net/if.h>
#include <sched.h>
#include <signal.h>
#include <stdbool.h>
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
	DOORS = CLONE_NEWUSER | CLONE_NEWPID | CLONE_NEWNS | CLONE_NEWNET |
		CLONE_NEWIPC | CLONE_NEWUTS | CLONE_NEWCGROUP
};

#define STAGE   "/tmp" /* where the new one is made; hidden only meanwhile */
#define ROOT    "mode=755,size=1m,nr_inodes=1024"
#define SCRATCH "mode=1777,size=64m,nr_inodes=4096"

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
show_all(const struct sandbox *box)
{
	const unsigned look = VIEW_RDONLY | VIEW_NOSUID | VIEW_NODEV;
	for (const char *const *p = sandbox_system_reads; *p; p++)
		if (view_show(*p, look) < 0)
			return -1;
	for (const char *const *p = box->reads; p && *p; p++)
		if (view_show(*p, look) < 0)
			return -1;
	for (const char *const *p = sandbox_devices; *p; p++)
		if (view_show(*p, VIEW_NOSUID) < 0)
			return -1;
	return box->hides ? view_hide(box->hides) : 0;
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
	const unsigned both = VIEW_NOSUID | VIEW_NODEV;
	if (*box->work == '\0')
		return 0;
	if (view_show(box->work, both) < 0 || (geteuid() == 0 && give(box->work) < 0))
		return -1;
	return box->writes ? 0 : view_set(box->work, both | VIEW_RDONLY, true);
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
	if (umount2(VIEW_OLD, MNT_DETACH) < 0 || rmdir(VIEW_OLD) < 0)
		return -1;
	return view_set("/", VIEW_RDONLY, false);
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
