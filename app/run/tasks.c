/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * tasks - the processes below a supervisor: what they use, and their end.
 *
 * Promises that nothing is left when the killing is over, unless it is stuck in the
 * kernel. The surprise: all are stopped before any is killed, so that nothing can fork
 * faster than we kill.
 */
#include "run/tasks.h"

#include "base/log.h"
#include "base/mem.h"

#include <dirent.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

enum {
	KILL_FOR_MS = 5000, /* then a process must be stuck in the kernel */
	FREEZE_ROUNDS = 20,
	/* fields of /proc/PID/stat after "PID (NAME) STATE ", from 0: proc(5) */
	FIELD_PARENT = 0,
	FIELD_THREADS = 16,
	FIELD_RSS = 20,
	FIELDS
};

struct task { /* one process, as /proc/PID/stat tells */
	pid_t pid, parent;
	bool alive; /* neither stopped nor a zombie */
	bool ours;  /* a descendant of the one asked about */
	long threads, pages;
};

struct tasks {
	struct task *v;
	size_t n, cap;
};

static bool
read_task(struct task *out, const char *pid)
{
	char path[64], text[1024];
	long field[FIELDS] = { 0 };
	snprintf(path, sizeof path, "/proc/%s/stat", pid);
	int fd = open(path, O_RDONLY | O_CLOEXEC);
	if (fd < 0)
		return false;
	ssize_t n = read(fd, text, sizeof text - 1);
	close(fd);
	if (n <= 0)
		return false;
	text[n] = '\0';
	/* "PID (NAME) STATE PPID …": the name may hold anything, parentheses too */
	const char *after = strrchr(text, ')');
	if (after == NULL || strlen(after) < 4)
		return false;
	char *at = text + (after - text) + 3;
	for (int i = 0; i < FIELDS; i++)
		field[i] = strtol(at, &at, 10);
	*out = (struct task){ .pid = (pid_t)strtol(pid, NULL, 10),
		.parent = (pid_t)field[FIELD_PARENT],
		.alive = strchr("TtZX", after[2]) == NULL,
		.threads = field[FIELD_THREADS],
		.pages = field[FIELD_RSS] };
	return true;
}

static void
list_tasks(struct tasks *out)
{
	DIR *proc = opendir("/proc");
	out->n = 0;
	if (proc == NULL)
		return;
	for (const struct dirent *d; (d = readdir(proc)) != NULL;) {
		struct task t;
		if (d->d_name[0] < '1' || d->d_name[0] > '9' ||
		    !read_task(&t, d->d_name))
			continue;
		out->v = mem_grow(out->v, &out->cap, out->n + 1, sizeof *out->v);
		out->v[out->n++] = t;
	}
	closedir(proc);
}

static bool
is_ours(const struct tasks *all, pid_t pid)
{
	for (size_t i = 0; i < all->n; i++)
		if (all->v[i].pid == pid)
			return all->v[i].ours;
	return false;
}

/* Lists all and marks the descendants of `root`. */
static void
list_below(struct tasks *all, pid_t root)
{
	list_tasks(all);
	for (bool more = true; more;) {
		more = false;
		for (size_t i = 0; i < all->n; i++) {
			struct task *t = &all->v[i];
			if (!t->ours && (t->parent == root || is_ours(all, t->parent)))
				more = t->ours = true;
		}
	}
}

/* Sends `sig` to every descendant. The number of those that were not stopped yet. */
static int
signal_descendants(struct tasks *all, int sig)
{
	int alive = 0;
	list_below(all, getpid());
	for (size_t i = 0; i < all->n; i++) {
		const struct task *t = &all->v[i];
		if (!t->ours)
			continue;
		alive += t->alive;
		(void)kill(t->pid, sig);
	}
	return alive;
}

/* Orphans come to us, the subreaper: nobody is left when there is no child to wait
 * for. */
void
tasks_kill_descendants(void)
{
	struct tasks all = { 0 };
	long long give_up = clock_ms() + KILL_FOR_MS;
	for (;;) {
		pid_t reaped;
		do
			reaped = waitpid(-1, NULL, WNOHANG);
		while (reaped > 0);
		if (reaped < 0 || clock_ms() > give_up)
			break;
		for (int i = 0; i < FREEZE_ROUNDS; i++)
			if (signal_descendants(&all, SIGSTOP) == 0)
				break;
		(void)signal_descendants(&all, SIGKILL);
		poll(NULL, 0, 1);
	}
	mem_free(all.v);
}

void
tasks_measure(struct tasks_use *out, pid_t pid, bool all)
{
	const size_t page = (size_t)sysconf(_SC_PAGESIZE);
	char name[16];
	struct task self;
	struct tasks below = { 0 };
	*out = (struct tasks_use){ 0 };
	snprintf(name, sizeof name, "%d", (int)pid);
	if (!read_task(&self, name))
		return;
	out->resident = (size_t)self.pages * page;
	out->threads = (int)self.threads;
	if (!all)
		return;
	list_below(&below, pid);
	for (size_t i = 0; i < below.n; i++) {
		const struct task *t = &below.v[i];
		if (!t->ours)
			continue;
		out->resident += (size_t)t->pages * page;
		out->threads += (int)t->threads;
	}
	mem_free(below.v);
}
