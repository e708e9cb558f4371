/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * watch - see watch.h. Events only say when to look; what is told follows from stat(2)
 * alone, so that both ways of watching tell the same.
 *
 * The surprise: the clock ticks under inotify too while the file is missing, because a
 * folder that was removed, or replaced by another, sends no event of its return.
 */
#include "lesson/watch.h"
#include "base/mem.h"
#include "base/path.h"

#include <errno.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/inotify.h>
#include <sys/stat.h>
#include <sys/timerfd.h>
#include <sys/vfs.h>
#include <unistd.h>

enum { SETTLE_MS = 50, TICK_MS = 500, EVENTS_MAX = 4096 };

#define WATCHED                                                                        \
	(IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_CREATE | IN_DELETE |        \
	    IN_MOVE_SELF | IN_ONLYDIR)

struct watch {
	char *path, *dir;
	const char *name; /* in path */
	int epoll, timer;
	int inotify; /* -1: not to be used here */
	int folder;  /* inotify's number of it; -1 while it is not watched */
	struct stat told;
	struct stat last; /* while it settles: as it was at the last look */
	bool settling;
};

/* File systems whose changes inotify does not see, where others make them: network and
 * host drives. Numbers of linux/magic.h and of coreutils' stat.c. */
static bool
is_remote(const char *dir)
{
	static const unsigned long types[] = {
		0x6969,     /* NFS */
		0x517B,     /* SMB */
		0xFF534D42, /* CIFS */
		0xFE534D42, /* SMB2 */
		0x01021997, /* 9p: the drives of WSL 2 */
		0x53464846, /* WSL 1 */
		0x65735546, /* FUSE: sshfs, virtiofs */
		0x786F4256, /* VirtualBox */
		0xBACBACBC, /* VMware */
		0x7C7C6673, /* Parallels */
		0x5346414F, /* AFS */
		0x00C36400, /* Ceph */
		0x0BD00BD0, /* Lustre */
		0x47504653, /* GPFS */
		0x01161970, /* GFS2 */
		0x7461636F, /* OCFS2 */
		0x73757245, /* Coda */
	};
	struct statfs fs;

	if (statfs(dir, &fs) < 0)
		return false;
	for (size_t i = 0; i < sizeof types / sizeof *types; i++)
		if (((unsigned long)fs.f_type & 0xFFFFFFFF) == types[i])
			return true;
	return false;
}

static bool
needs_polling(const struct watch *w)
{
	const char *asked = getenv("FERRY_WATCH");
	struct stat st;

	/* why: what a link leads to is saved in another folder */
	return (asked && !strcmp(asked, "poll")) || is_remote(w->dir) ||
	       (lstat(w->path, &st) == 0 && S_ISLNK(st.st_mode));
}

static struct stat
look(const struct watch *w)
{
	struct stat st;

	return stat(w->path, &st) == 0 ? st : (struct stat){ 0 };
}

static bool
is_absent(const struct stat *st)
{
	return st->st_mode == 0;
}

static bool
is_same(const struct stat *a, const struct stat *b)
{
	return a->st_dev == b->st_dev && a->st_ino == b->st_ino &&
	       a->st_size == b->st_size && is_absent(a) == is_absent(b) &&
	       a->st_mtim.tv_sec == b->st_mtim.tv_sec &&
	       a->st_mtim.tv_nsec == b->st_mtim.tv_nsec;
}

/* When to look next, if nothing comes before. */
static void
set_timer(struct watch *w)
{
	long ms = 0;

	if (w->settling)
		ms = SETTLE_MS;
	else if (w->folder < 0 || is_absent(&w->told))
		ms = TICK_MS;
	(void)timerfd_settime(
	    w->timer, 0, &(struct itimerspec){ .it_value = { 0, ms * 1000000 } }, NULL);
}

/* Watches the folder that has the name now. */
static void
watch_folder(struct watch *w)
{
	int before = w->folder;

	if (w->inotify < 0)
		return;
	w->folder = inotify_add_watch(w->inotify, w->dir, WATCHED);
	if (before >= 0 && before != w->folder)
		(void)inotify_rm_watch(w->inotify, before);
}

static int
add_fd(const struct watch *w, int fd)
{
	struct epoll_event event = { .events = EPOLLIN };

	return epoll_ctl(w->epoll, EPOLL_CTL_ADD, fd, &event);
}

struct watch *
watch_open(const char *path, struct err *e)
{
	struct watch *w = mem_calloc(1, sizeof *w);

	w->path = mem_strdup(path);
	w->name = path_base(w->path);
	w->dir = mem_strndup(path, (size_t)(w->name - w->path));
	w->folder = w->inotify = -1;
	w->epoll = epoll_create1(EPOLL_CLOEXEC);
	w->timer = timerfd_create(CLOCK_MONOTONIC, TFD_CLOEXEC | TFD_NONBLOCK);
	if (w->epoll < 0 || w->timer < 0 || add_fd(w, w->timer) < 0) {
		err_set(e, ERR_IO, "cannot watch \"%s\": %s", path, strerror(errno));
		watch_close(w);
		return NULL;
	}
	if (!needs_polling(w))
		w->inotify = inotify_init1(IN_CLOEXEC | IN_NONBLOCK);
	if (w->inotify >= 0 && add_fd(w, w->inotify) < 0) {
		close(w->inotify);
		w->inotify = -1;
	}
	watch_folder(w);
	w->told = look(w);
	set_timer(w);
	return w;
}

int
watch_fd(const struct watch *w)
{
	return w->epoll;
}

/* One event; whether it is about the file. */
static bool
take_event(struct watch *w, const struct inotify_event *event)
{
	if (event->mask & IN_Q_OVERFLOW)
		return true;
	if (event->wd != w->folder)
		return false;
	if (event->mask & IN_MOVE_SELF)
		(void)inotify_rm_watch(w->inotify, w->folder);
	if (event->mask & (IN_MOVE_SELF | IN_IGNORED)) {
		w->folder = -1;
		return true;
	}
	return event->len && !strcmp(event->name, w->name);
}

static bool
take_events(struct watch *w)
{
	_Alignas(struct inotify_event) char events[EVENTS_MAX];
	bool touched = false;
	ssize_t n;

	while (w->inotify >= 0 && (n = read(w->inotify, events, sizeof events)) > 0)
		for (const char *p = events; p < events + n;) {
			const struct inotify_event *event = (const void *)p;

			touched = take_event(w, event) || touched;
			p += sizeof *event + event->len;
		}
	return touched;
}

enum watch_event
watch_step(struct watch *w)
{
	uint64_t ticks;
	bool ticked = read(w->timer, &ticks, sizeof ticks) == (ssize_t)sizeof ticks;
	bool touched = take_events(w), was_settling = w->settling, settled;
	struct stat now;

	if (w->folder < 0 || (ticked && !w->settling))
		watch_folder(w);
	now = look(w);
	settled = w->settling && ticked && !touched && is_same(&now, &w->last);
	w->settling = !settled && (w->settling || !is_same(&now, &w->told));
	w->last = now;
	settled = settled && !is_same(&now, &w->told);
	if (settled)
		w->told = now;
	if (ticked || touched || w->settling != was_settling)
		set_timer(w);
	if (!settled)
		return WATCH_NOTHING;
	return is_absent(&now) ? WATCH_GONE : WATCH_SAVED;
}

bool
watch_look(struct watch *w)
{
	struct stat now = look(w);
	bool is_new = !is_same(&now, &w->told);

	w->told = now;
	w->settling = false;
	set_timer(w);
	return is_new;
}

bool
watch_is_polling(const struct watch *w)
{
	return w->folder < 0;
}

void
watch_close(struct watch *w)
{
	if (!w)
		return;
	if (w->inotify >= 0)
		close(w->inotify);
	if (w->timer >= 0)
		close(w->timer);
	if (w->epoll >= 0)
		close(w->epoll);
	mem_free(w->path);
	mem_free(w->dir);
	mem_free(w);
}
