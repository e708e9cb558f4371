/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * driver - runs the tables of hostile programs and sources as ferry would, and looks
 * whether anything of the machine is different afterwards.
 *
 *	driver run TABLE WORK CANARY        WORK holds hostile-plain and hostile-asan
 *	driver compile TABLE WORK CANARY    WORK holds the sources
 *	driver find TABLE WORK ROUNDS       WORK holds programs with bugs, to be found each time
 *	driver swap WORK CANARY             a folder that becomes a link while it is removed
 *	driver kill WORK                    ferry and supervisors killed while a program runs
 *	driver leave WORK                   200 checks leave nothing
 *	driver times WORK                   microseconds of a run: direct, B, A
 *	driver deny CALL[,CALL…] PROGRAM…   PROGRAM where those system calls are refused
 *	driver left DIR             the processes that have to do with DIR, one a line
 *
 * FERRY_SANDBOX names the tier. Speaks TAP. Runs with a terminal of its own.
 */
#include "base/file.h"
#include "base/log.h"
#include "base/mem.h"
#include "base/path.h"
#include "run/recipe.h"

#define FILE_C      "bug.c"
#define FILE_C_EXE  "bug"
#define FILE_ANSWER "answer.rs"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <seccomp.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/prctl.h>
#include <sys/shm.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>

enum { LATE_MS = 1500, COLUMNS = 8, LINE = 512 };

#define SECRET "ferry-canary-secret"

struct driver {
	struct toolchain tools;
	const char *work, *canary;
	int tty; /* our terminal */
	char tty_name[64];
	struct termios settings;
	unsigned long long home; /* the canary as it was */
	struct buf shared;       /* what outlives processes, as it was */
	int rounds;
	int n, bad;
};

static void
say(struct driver *d, bool held, const char *name, const char *why)
{
	printf("%sok %d - %s\n", held ? "" : "not ", ++d->n, name);
	if (!held) {
		d->bad = 1;
		printf("# %s\n", why);
	}
	fflush(stdout);
}

static unsigned long long
hash_tree(unsigned long long h, const char *path)
{
	struct stat st;
	struct dirent **names;
	if (lstat(path, &st) < 0)
		return h + 1;
	const long long facts[] = { st.st_mode, st.st_uid, st.st_size,
		st.st_mtim.tv_sec, st.st_mtim.tv_nsec, st.st_ctim.tv_sec,
		st.st_ctim.tv_nsec };
	h = file_hash(h, path, strlen(path));
	h = file_hash(h, facts, sizeof facts);
	if (S_ISREG(st.st_mode)) {
		struct buf b = BUF_INIT(BUF_MAX);
		if (file_read(&b, path, 1 << 20, NULL) == 0)
			h = file_hash(h, b.ptr, b.len);
		buf_release(&b);
	}
	int n = S_ISDIR(st.st_mode) ? scandir(path, &names, NULL, alphasort) : -1;
	for (int i = 0; i < n; i++) {
		char *below = path_join(path, names[i]->d_name);
		if (names[i]->d_name[0] != '.' || strlen(names[i]->d_name) > 2)
			h = hash_tree(h, below);
		mem_free(below);
		mem_free(names[i]);
	}
	if (n >= 0)
		mem_free(names);
	return h;
}

static bool
link_is_below(const char *link, const char *dir)
{
	char text[4096];
	ssize_t n = readlink(link, text, sizeof text - 1);
	text[n > 0 ? n : 0] = '\0';
	return strncmp(text, dir, strlen(dir)) == 0;
}

/* A process whose program or folder is one of ours; 0 if none is left. */
static pid_t
survivor(const struct driver *d)
{
	DIR *proc = opendir("/proc");
	pid_t found = 0;
	for (const struct dirent *f; proc && (f = readdir(proc)) != NULL;) {
		char *exe = mem_printf("/proc/%s/exe", f->d_name);
		char *cwd = mem_printf("/proc/%s/cwd", f->d_name);
		if (f->d_name[0] >= '1' && f->d_name[0] <= '9' &&
		    (link_is_below(exe, d->work) || link_is_below(cwd, d->work)))
			found = (pid_t)strtol(f->d_name, NULL, 10);
		mem_free(exe);
		mem_free(cwd);
	}
	closedir(proc);
	return found;
}

/* What is in shared memory and in System V's lists: names, keys, owners, sizes. */
static void
list_shared(struct buf *out)
{
	static const char *const lists[] = { "/proc/sysvipc/shm", "/proc/sysvipc/msg",
		"/proc/sysvipc/sem" };
	struct dirent **names;
	int n = scandir("/dev/shm", &names, NULL, alphasort);
	for (int i = 0; i < n; i++) {
		buf_addf(out, "%s\n", names[i]->d_name);
		mem_free(names[i]);
	}
	if (n >= 0)
		mem_free(names);
	for (int i = 0; i < 3; i++)
		(void)!file_read(out, lists[i], BUF_MAX / 8, NULL);
}

static bool
is_shared_as_before(const struct driver *d)
{
	struct buf now = BUF_INIT(BUF_MAX);
	list_shared(&now);
	bool same = now.len == d->shared.len &&
		    memcmp(now.ptr, d->shared.ptr, now.len) == 0;
	buf_release(&now);
	return same;
}

/* Whether a child lives. We are the subreaper: what a supervisor leaves becomes ours. */
static bool
has_children(void)
{
	pid_t pid;
	do
		pid = waitpid(-1, NULL, WNOHANG | __WALL);
	while (pid > 0);
	return pid == 0;
}

/* What is different from before, or NULL. */
static const char *
damage(const struct driver *d)
{
	struct termios now = { 0 };
	int typed = 0;
	if (d->canary && hash_tree(FILE_HASH, d->canary) != d->home)
		return "the home is not what it was";
	if (access("/tmp/ferry-hostile", F_OK) == 0 ||
	    access("/dev/shm/ferry-hostile", F_OK) == 0)
		return "a file was left in /tmp or /dev/shm";
	if (!is_shared_as_before(d))
		return "/dev/shm or System V's lists are not what they were";
	if (has_children() || survivor(d) != 0)
		return "a process is left";
	if (tcgetattr(d->tty, &now) < 0 || memcmp(&now, &d->settings, sizeof now) != 0)
		return "the terminal's settings are different";
	if (ioctl(d->tty, FIONREAD, &typed) < 0 || typed != 0)
		return "something was typed";
	return NULL;
}

static void
name_outcome(char *out, size_t size, const struct proc_result *r)
{
	static const char *const names[] = { [PROC_WALL] = "wall",
		[PROC_CPU] = "cpu",
		[PROC_MEMORY] = "memory",
		[PROC_TASKS] = "tasks",
		[PROC_OUTPUT] = "output",
		[PROC_FILE_SIZE] = "file-size",
		[PROC_SANDBOX] = "no-sandbox" };
	if (r->reason != PROC_NO_LIMIT)
		snprintf(out, size, "%s", names[r->reason]);
	else if (r->end == PROC_EXITED && r->code == 0)
		snprintf(out, size, "held");
	else
		snprintf(out, size, "%s:%d",
		    r->end == PROC_EXITED     ? "exit"
		    : r->end == PROC_SIGNALED ? "signal"
					      : "end",
		    r->code);
}

/* Whether the supervisor says which limit it was, in the words that a learner reads. */
static bool
is_explained(const struct proc_result *r)
{
	static const char *const words[] = { [PROC_NO_LIMIT] = "",
		[PROC_WALL] = "time: more than ",
		[PROC_CPU] = "CPU: more than ",
		[PROC_MEMORY] = "memory: more than 512 MiB",
		[PROC_TASKS] = "too many processes: more than ",
		[PROC_OUTPUT] = "output: more than ",
		[PROC_FILE_SIZE] = "file size: more than ",
		[PROC_SANDBOX] = "" };
	return strncmp(r->why, words[r->reason], strlen(words[r->reason])) == 0;
}

/* Whether `word` is one of those in `list`, with | between them. */
static bool
is_one_of(const char *list, const char *word)
{
	for (size_t len = strlen(word); *list != '\0';) {
		size_t n = strcspn(list, "|");
		if (n == len && memcmp(list, word, n) == 0)
			return true;
		list += n + (list[n] == '|');
	}
	return false;
}

/* "wall=300" or "cpu=1". */
static void
set_limits(struct proc_spec *spec, const char *text)
{
	if (strncmp(text, "wall=", 5) == 0)
		spec->deadline_ms = (int)strtol(text + 5, NULL, 10);
	if (strncmp(text, "cpu=", 4) == 0)
		spec->cpu_s = (int)strtol(text + 4, NULL, 10);
}

/* Copies `from` in WORK to `dir`. */
static void
copy(const struct driver *d, const char *from, const char *dir, const char *to)
{
	struct buf b = BUF_INIT(BUF_MAX);
	char *source = path_join(d->work, from), *target = path_join(dir, to);
	struct err e = { 0 };
	if (file_read(&b, source, BUF_MAX - 1, &e) < 0 ||
	    file_write(target, b.ptr, b.len, &e) < 0 || chmod(target, 0700) < 0) {
		printf("Bail out! %s\n", e.text);
		exit(1);
	}
	buf_release(&b);
	mem_free(source);
	mem_free(target);
}

static char *
fresh_folder(const struct driver *d)
{
	char *dir;
	struct err e = { 0 };
	if (file_tmpdir(&dir, d->work, "run", &e) < 0) {
		printf("Bail out! %s\n", e.text);
		exit(1);
	}
	return dir;
}

/* The command of one step of ferry's builds. */
static void
step(struct command *out, const struct build_spec *spec, const char *name,
    const char *dir)
{
	static const struct lane_spec c = { .name = FILE_C_EXE, .source = FILE_C },
				      rust = { .name = "answer",
					      .source = FILE_ANSWER };
	struct err e = { 0 };

	if (recipe_command(out, recipe_find(name), spec,
		strstr(name, "rust") ? &rust : &c, dir, "", &e) < 0)
		printf("# %s\n", e.text);
}

/* Runs an attempt as ferry runs a C program. */
static void
run_attempt(struct proc_result *out, struct driver *d, const char *attempt,
    const char *needs, const char *limits)
{
	char *dir = fresh_folder(d), *readable = path_join(dir, "readable");
	struct build_spec spec = { .tools = &d->tools,
		.needs = { .fork = strstr(needs, "fork"),
		    .loopback = strstr(needs, "loopback"),
		    .scratch = strstr(needs, "scratch") } };
	struct command cmd;
	struct err e = { 0 };
	copy(d, strstr(needs, "plain") ? "hostile-plain" : "hostile-asan", dir,
	    FILE_C_EXE);
	if (file_write(readable, "1234567", 7, &e) < 0)
		printf("# %s\n", e.text);
	step(&cmd, &spec, "run-c", dir);
	cmd.argv[1] = attempt;
	cmd.argv[2] = d->canary ? d->canary : "/";
	cmd.argv[3] = d->tty_name;
	set_limits(&cmd.spec, limits);
	if (proc_run(out, &cmd.spec, &e) < 0)
		printf("# %s\n", e.text);
	command_release(&cmd);
	file_remove_tree(dir);
	if (access(dir, F_OK) == 0)
		printf("# the folder is left\n");
	mem_free(readable);
	mem_free(dir);
}

static void
run_case(struct driver *d, char **column)
{
	const char *want = column[4 + (d->tools.sandbox.tier == SANDBOX_A_MINUS) +
				  2 * (d->tools.sandbox.tier == SANDBOX_B)];
	char outcome[64], *name, *why;
	struct proc_result r;
	run_attempt(&r, d, column[1], column[2], column[3]);
	name_outcome(outcome, sizeof outcome, &r);
	const char *wrong = damage(d);
	long wall = strncmp(column[3], "wall=", 5) == 0
			? strtol(column[3] + 5, NULL, 10)
			: 10000;
	if (wrong == NULL && r.ms > wall + LATE_MS)
		wrong = "it took too long";
	if (wrong == NULL && !is_explained(&r))
		wrong = "the limit is not named";
	name = mem_printf("%s %s (%s): %s, %d ms%s%s", column[0], column[1], column[2],
	    outcome, r.ms, *r.why ? ", " : "", r.why);
	why = mem_printf("expected %s; %s; %.300s %.300s", want,
	    wrong ? wrong : "no damage", r.out.ptr, r.err.ptr);
	say(d, wrong == NULL && is_one_of(want, outcome), name, why);
	mem_free(name);
	mem_free(why);
	proc_result_release(&r);
}

/* Whether any file that the compiler left has the secret in it. */
static bool
has_secret(const char *dir)
{
	bool found = false;
	DIR *f = opendir(dir);
	for (const struct dirent *at; f && (at = readdir(f)) != NULL;) {
		struct buf b = BUF_INIT(BUF_MAX);
		char *path = path_join(dir, at->d_name);
		if (file_read(&b, path, BUF_MAX - 1, NULL) == 0)
			found |= memmem(b.ptr, b.len, SECRET, strlen(SECRET)) != NULL;
		buf_release(&b);
		mem_free(path);
	}
	if (f)
		closedir(f);
	return found;
}

/* Puts the source into `dir` with the canary's path in it. Whether it is Rust. */
static bool
put_source(const struct driver *d, const char *dir, const char *file)
{
	struct buf text = BUF_INIT(BUF_MAX), out = BUF_INIT(BUF_MAX);
	bool rust = strstr(file, ".rs") != NULL;
	char *from = path_join(d->work, file);
	char *to = path_join(dir, rust ? FILE_ANSWER : FILE_C);
	struct err e = { 0 };
	if (file_read(&text, from, 1 << 20, &e) < 0)
		printf("# %s\n", e.text);
	for (const char *at = text.ptr; *at != '\0';) {
		const char *mark = strstr(at, "@CANARY@");
		buf_add(&out, at, mark ? (size_t)(mark - at) : strlen(at));
		buf_adds(&out, mark ? d->canary : "");
		at = mark ? mark + strlen("@CANARY@") : "";
	}
	if (file_write(to, out.ptr, out.len, &e) < 0)
		printf("# %s\n", e.text);
	buf_release(&text);
	buf_release(&out);
	mem_free(from);
	mem_free(to);
	return rust;
}

/* Whether one of the texts, _ standing for a blank and | between them, is there. */
static bool
says(const char *list, const char *text)
{
	char word[128];
	if (strcmp(list, "_") == 0)
		return true;
	while (*list != '\0') {
		size_t n = strcspn(list, "|");
		snprintf(word, sizeof word, "%.*s", (int)n, list);
		for (char *c = word; *c; c++)
			*c = *c == '_' && strncmp(word, "FERRY", 5) != 0 ? ' ' : *c;
		if (strstr(text, word) != NULL)
			return true;
		list += n + (list[n] == '|');
	}
	return false;
}

/* Bytes on the disk of the files in a folder. */
static long long
size_of(const char *dir)
{
	long long n = 0;
	struct stat st;
	DIR *f = opendir(dir);
	for (const struct dirent *at; f && (at = readdir(f)) != NULL;)
		if (fstatat(dirfd(f), at->d_name, &st, AT_SYMLINK_NOFOLLOW) == 0)
			n += S_ISREG(st.st_mode) ? (long long)st.st_blocks * 512 : 0;
	if (f)
		closedir(f);
	return n;
}

static void
compile_case(struct driver *d, char **column)
{
	char *dir = fresh_folder(d), outcome[64];
	bool rust = put_source(d, dir, column[1]);
	struct build_spec spec = { .tools = &d->tools, .edition = "2024" };
	struct command cmd;
	struct proc_result r;
	struct err e = { 0 };
	if (rust && d->tools.rustc == NULL)
		goto out;
	step(&cmd, &spec, rust ? "rustc-test" : "gcc-asan", dir);
	set_limits(&cmd.spec, column[2]);
	if (proc_run(&r, &cmd.spec, &e) < 0)
		printf("# %s\n", e.text);
	command_release(&cmd);
	name_outcome(outcome, sizeof outcome, &r);
	if (r.reason == PROC_NO_LIMIT && (r.end != PROC_EXITED || r.code != 0))
		snprintf(outcome, sizeof outcome, "refused");
	const char *wrong = damage(d);
	if (wrong == NULL && (has_secret(dir) || strstr(r.err.ptr, SECRET)))
		wrong = "the secret got out";
	if (wrong == NULL && !says(column[4], r.err.ptr))
		wrong = "other words than expected";
	if (wrong == NULL && !is_explained(&r))
		wrong = "the limit is not named";
	if (wrong == NULL && size_of(dir) > (long long)256 << 20)
		wrong = "more than 256 MiB were written";
	char *name =
	    mem_printf("%s %s: %s, %d ms", column[0], column[1], outcome, r.ms);
	char *why = mem_printf("expected %s; %s; %.600s", column[3],
	    wrong ? wrong : "no damage", r.err.ptr);
	say(d, wrong == NULL && is_one_of(column[3], outcome), name, why);
	proc_result_release(&r);
	mem_free(name);
	mem_free(why);
out:
	file_remove_tree(dir);
	mem_free(dir);
}

/* Builds a program once and runs it `rounds` times: the same must come of it each time. */
static void
find_case(struct driver *d, char **column)
{
	char *dir = fresh_folder(d);
	struct build_spec spec = { .tools = &d->tools };
	struct command cmd;
	struct proc_result r;
	struct err e = { 0 };
	int good = 0, code = (int)strtol(column[4], NULL, 10);
	struct buf why = BUF_INIT(4096);
	copy(d, column[1], dir, FILE_C);
	step(&cmd, &spec, column[2], dir);
	if (proc_run(&r, &cmd.spec, &e) < 0 || r.end != PROC_EXITED || r.code != 0)
		printf("# %s%s\n", e.text, r.err.ptr);
	proc_result_release(&r);
	command_release(&cmd);
	for (int i = 0; i < d->rounds; i++) {
		step(&cmd, &spec, column[3], dir);
		if (proc_run(&r, &cmd.spec, &e) < 0)
			printf("# %s\n", e.text);
		bool same = r.end == PROC_EXITED && r.code == code &&
			    says(column[5], r.err.ptr);
		good += same;
		if (!same && why.len == 0)
			buf_addf(&why, "end %d, code %d, %s; %.400s", (int)r.end,
			    r.code, r.why, r.err.ptr);
		proc_result_release(&r);
		command_release(&cmd);
	}
	const char *wrong = damage(d);
	char *name = mem_printf("%s %s, %s: %d of %d", d->rounds > 1 ? "35" : column[0],
	    column[1], column[2], good, d->rounds);
	say(d, wrong == NULL && good == d->rounds, name, wrong ? wrong : why.ptr);
	mem_free(name);
	buf_release(&why);
	file_remove_tree(dir);
	mem_free(dir);
}

/* For sanitizers nothing is left to chance, whatever vm.mmap_rnd_bits is. */
static void
addresses_case(struct driver *d)
{
	struct proc_result r[2];
	for (int i = 0; i < 2; i++)
		run_attempt(&r[i], d, "shows-addresses", "asan", "-");
	say(d, r[0].out.len > 20 && strcmp(r[0].out.ptr, r[1].out.ptr) == 0,
	    "35 addresses are the same in each run", r[1].out.ptr);
	proc_result_release(&r[0]);
	proc_result_release(&r[1]);
}

static void
each_case(struct driver *d, const char *table, int columns,
    void (*each)(struct driver *d, char **column))
{
	FILE *f = fopen(table, "re");
	char line[LINE];
	while (f && fgets(line, sizeof line, f)) {
		char *column[COLUMNS] = { NULL }, *save = NULL;
		int n = 0;
		for (char *w = strtok_r(line, " \t\n", &save); w && n < COLUMNS;
		     w = strtok_r(NULL, " \t\n", &save))
			column[n++] = w;
		if (n > 0 && column[0][0] != '#' && n == columns)
			each(d, column);
		else if (n > 0 && column[0][0] != '#')
			say(d, false, "table", column[0]);
	}
	if (f)
		fclose(f);
}

/* The descendants of `root`, nearest first; their number. */
static int
below(pid_t *out, int max, pid_t root)
{
	int n = 0;
	char path[64], text[4096];
	snprintf(path, sizeof path, "/proc/%d/task/%d/children", (int)root, (int)root);
	int fd = open(path, O_RDONLY | O_CLOEXEC);
	ssize_t len = fd < 0 ? 0 : read(fd, text, sizeof text - 1);
	if (fd >= 0)
		close(fd);
	text[len > 0 ? len : 0] = '\0';
	for (char *at = text, *end; n < max; at = end) {
		pid_t pid = (pid_t)strtol(at, &end, 10);
		if (end == at)
			break;
		out[n++] = pid;
		n += below(out + n, max - n, pid);
	}
	return n;
}

/* A ferry in a process of its own, with a deaf program running; its pid. */
static pid_t
start_ferry(struct driver *d, char **dir)
{
	int ready[2];
	*dir = fresh_folder(d);
	copy(d, "hostile-plain", *dir, FILE_C_EXE);
	if (pipe2(ready, O_CLOEXEC) < 0)
		exit(1);
	pid_t ferry = fork();
	if (ferry == 0) {
		struct build_spec spec = { .tools = &d->tools };
		struct command cmd;
		step(&cmd, &spec, "run-c", *dir);
		cmd.argv[1] = "ready";
		cmd.argv[2] = cmd.argv[3] = "/";
		struct proc *p = proc_start(&cmd.spec, NULL);
		struct pollfd fd = { .fd = proc_fd(p), .events = POLLIN };
		while (proc_step(p) == PROC_RUNNING) {
			if (proc_result(p)->out.len > 0)
				(void)!write(ready[1], "r", 1);
			(void)poll(&fd, 1, -1);
		}
		_exit(proc_result(p)->end == PROC_SIGNALED ? 0 : 1);
	}
	char c;
	close(ready[1]);
	if (read(ready[0], &c, 1) != 1)
		printf("# the program was not ready\n");
	close(ready[0]);
	return ferry;
}

/* A ferry whose gcc is in the middle of a file: a FIFO that nobody writes to. */
static pid_t
start_compiling(struct driver *d, char **dir)
{
	static const char text[] = "#include \"wait.h\"\n";
	*dir = fresh_folder(d);
	char *source = path_join(*dir, FILE_C), *fifo = path_join(*dir, "wait.h");
	if (file_write(source, text, strlen(text), NULL) < 0 || mkfifo(fifo, 0600) < 0)
		exit(1);
	pid_t ferry = fork();
	if (ferry == 0) {
		struct command cmd;
		struct proc_result r;
		struct build_spec spec = { .tools = &d->tools };
		step(&cmd, &spec, "gcc-asan", *dir);
		_exit(proc_run(&r, &cmd.spec, NULL) < 0);
	}
	/* opens when gcc has it open, and is kept open: it ends with us */
	if (open(fifo, O_WRONLY | O_CLOEXEC) < 0)
		printf("# no FIFO\n");
	mem_free(source);
	mem_free(fifo);
	return ferry;
}

/* In a process of its own: `at` is now a folder with a file, now a link to the canary, as
 * fast as they can change places. */
static pid_t
start_swapper(const char *at, const char *canary)
{
	pid_t pid = fork();
	if (pid != 0)
		return pid;
	char *other = mem_printf("%s.other", at), *file = path_join(at, "file");
	for (;;) {
		enum { EXCHANGE = 2 };
		if (syscall(SYS_renameat2, AT_FDCWD, at, AT_FDCWD, other, EXCHANGE) ==
		    0)
			continue;
		if (mkdir(at, 0700) == 0)
			close(open(file, O_CREAT | O_WRONLY | O_CLOEXEC, 0600));
		file_remove_tree(other);
		(void)!unlink(other);
		(void)!symlink(canary, other);
	}
}

/* What ferry does to a build folder by its path, while a name in it is now a folder, now a
 * link: it is removed, its files are given away, a program runs in it. */
static void
swap_case(struct driver *d)
{
	enum { REMOVALS = 20000, RUNS = 20 };
	char *dir = path_join(d->work, "swapped"), *at = path_join(dir, "now");
	int seen[2] = { 0 };
	(void)!mkdir(dir, 0700);
	pid_t swapper = start_swapper(at, d->canary);
	for (int i = 0; i < REMOVALS || seen[0] < 50 || seen[1] < 50; i++) {
		struct stat st;
		if (lstat(at, &st) == 0)
			seen[S_ISLNK(st.st_mode)]++;
		file_remove_tree(at);
	}
	for (int i = 0; i < RUNS; i++) {
		struct build_spec spec = { .tools = &d->tools };
		struct command cmd;
		struct proc_result r;
		copy(d, "hostile-plain", dir, FILE_C_EXE);
		step(&cmd, &spec, "run-c", dir);
		cmd.argv[1] = "exit-0";
		cmd.argv[2] = cmd.argv[3] = "/";
		(void)!proc_run(&r, &cmd.spec, NULL);
		proc_result_release(&r);
		command_release(&cmd);
		char *exe = path_join(dir, FILE_C_EXE);
		(void)unlink(exe);
		mem_free(exe);
	}
	(void)kill(swapper, SIGKILL);
	(void)waitpid(swapper, NULL, 0);
	file_remove_tree(dir);
	const char *wrong = damage(d);
	char *name = mem_printf(
	    "29 a folder (%d times) and a link (%d) in turns", seen[0], seen[1]);
	say(d, wrong == NULL && access(dir, F_OK) < 0, name,
	    wrong ? wrong : "the folder is left");
	mem_free(name);
	mem_free(at);
	mem_free(dir);
}

/* Kills ferry, or the n-th process below it, and waits for the ends of all others. */
static void
kill_case(struct driver *d, const char *name, int which,
    pid_t (*start)(struct driver *d, char **dir))
{
	char *dir;
	pid_t ferry = start(d, &dir), pids[16];
	int fds[16], n = below(pids, 16, ferry), alive = 0;
	for (int i = 0; i < n; i++)
		fds[i] = (int)syscall(SYS_pidfd_open, pids[i], 0);
	(void)kill(which < 0 ? ferry : pids[which], SIGKILL);
	long long end = clock_ms() + 1000;
	for (int i = 0; i < n; i++) {
		struct pollfd p = { .fd = fds[i], .events = POLLIN };
		long long left = end - clock_ms();
		alive += fds[i] >= 0 && poll(&p, 1, left > 0 ? (int)left : 0) != 1;
		close(fds[i]);
	}
	(void)kill(ferry, SIGKILL);
	(void)waitpid(ferry, NULL, 0);
	char *why = mem_printf("%d of %d processes live after 1 s", alive, n);
	const char *wrong = alive ? why : n < 2 ? "no program ran" : damage(d);
	say(d, wrong == NULL, name, wrong);
	mem_free(why);
	file_remove_tree(dir);
	mem_free(dir);
}

/* The i-th of 200 mixed checks: what lesson/ has run for one, both sides. */
static void
check_once(struct driver *d, int i)
{
	static const char *const c[] = {
		"#include <stdlib.h>\nint main(void) { char *p = malloc(4); free(p); "
		"return p[1]; }\n",
		"int main(void) { return 0; }\n", "int main(void) { return x; }\n",
		"#include <string.h>\nint main(int n, char **v) { char b[4]; (void)v; "
		"memset(b, n, 9); return b[0]; }\n"
	};
	static const char *const rust[] = { "#[test]\nfn it() { assert_eq!(1, 1); }\n",
		"#[test]\nfn it() { let s = String::new(); drop(s); drop(s); }\n",
		"#[test]\nfn it() { panic!(); }\n" };
	struct build_spec spec = { .tools = &d->tools,
		.cache = d->work,
		.edition = "2024",
		.fresh = i % 5 == 0 };
	struct outcome o;
	struct err e = { 0 };
	build_add_c(&spec, c[i % 4], strlen(c[i % 4]), false);
	if (i % 10 == 3 && d->tools.rustc != NULL)
		build_add_rust(&spec, rust[i % 3], strlen(rust[i % 3]), NULL, 0);
	if (build_run(&o, &spec, &e) < 0)
		say(d, false, "a check", e.text);
	else
		outcome_release(&o);
	build_spec_release(&spec);
}

static int
count_in(const char *dir)
{
	int n = 0;
	DIR *f = opendir(dir);
	while (f && readdir(f) != NULL)
		n++;
	if (f)
		closedir(f);
	return n;
}

static long
resident_kib(void)
{
	long pages = 0;
	char text[128] = "";
	int fd = open("/proc/self/statm", O_RDONLY | O_CLOEXEC);
	if (fd >= 0 && read(fd, text, sizeof text - 1) > 0 && strchr(text, ' '))
		pages = strtol(strchr(text, ' '), NULL, 10);
	close(fd);
	return pages * (sysconf(_SC_PAGESIZE) / 1024);
}

static void
leave_nothing(struct driver *d)
{
	enum { FIRST = 20, ALL = 200 };
	long before = 0;
	int fds = 0;
	char *build = path_join(d->work, "build");
	for (int i = 0; i < ALL; i++) {
		if (i == FIRST) { /* everything has been needed once */
			before = resident_kib();
			fds = count_in("/proc/self/fd");
		}
		check_once(d, i);
	}
	long more = resident_kib() - before;
	int folders = count_in(build) - 2, open_now = count_in("/proc/self/fd");
	char *why =
	    mem_printf("%ld KiB more, %d descriptors before, %d after, %d folders",
		more, fds, open_now, folders);
	const char *wrong = damage(d);
	printf("# %s\n", why);
	say(d, !wrong && more < 5120 && open_now == fds && folders == 0,
	    "200 checks leave nothing", wrong ? wrong : why);
	mem_free(why);
	mem_free(build);
}

static int
by_size(const void *a, const void *b)
{
	long long x = *(const long long *)a, y = *(const long long *)b;
	return (x > y) - (x < y);
}

/* Medians of a short program's run, alternating between the ways. */
static void
print_times(struct driver *d)
{
	enum { ROUNDS = 31, WAYS = 3 };
	static const char *const names[] = { "no sandbox", "tier B", "tier A" };
	static const enum sandbox_tier tiers[] = { SANDBOX_C, SANDBOX_B, SANDBOX_A };
	static long long us[WAYS][ROUNDS];
	struct build_spec spec = { .tools = &d->tools };
	char *dirs[WAYS]; /* one each: tier A gives root's folder away */
	for (int i = 0; i < WAYS; i++) {
		dirs[i] = fresh_folder(d);
		copy(d, "hostile-plain", dirs[i], FILE_C_EXE);
	}
	for (int i = 0; i < ROUNDS * WAYS; i++) {
		struct command cmd;
		struct proc_result r;
		struct timespec a, b;
		step(&cmd, &spec, "run-c", dirs[i % WAYS]);
		cmd.argv[1] = "exit-0";
		cmd.argv[2] = cmd.argv[3] = "/";
		cmd.box.tier = tiers[i % WAYS];
		(void)clock_gettime(CLOCK_MONOTONIC, &a);
		if (proc_run(&r, &cmd.spec, NULL) < 0 || r.code != 0)
			printf("# it did not run: %s\n", r.why);
		(void)clock_gettime(CLOCK_MONOTONIC, &b);
		us[i % WAYS][i / WAYS] =
		    (b.tv_sec - a.tv_sec) * 1000000LL + (b.tv_nsec - a.tv_nsec) / 1000;
		proc_result_release(&r);
		command_release(&cmd);
	}
	for (int i = 0; i < WAYS; i++) {
		qsort(us[i], ROUNDS, sizeof us[i][0], by_size);
		printf("sandbox  %8.2f ms  a run, %s (at best %.2f)\n",
		    (double)us[i][ROUNDS / 2] / 1000, names[i],
		    (double)us[i][0] / 1000);
		file_remove_tree(dirs[i]);
		mem_free(dirs[i]);
	}
}

static int
deny(char *calls, char **program)
{
	scmp_filter_ctx f = seccomp_init(SCMP_ACT_ALLOW);
	char *save = NULL;
	for (char *c = strtok_r(calls, ",", &save); c; c = strtok_r(NULL, ",", &save)) {
		/* clone with namespaces is what containers refuse */
		int rc =
		    strcmp(c, "namespaces") == 0
			? seccomp_rule_add(f, SCMP_ACT_ERRNO(EPERM), SCMP_SYS(clone), 1,
			      SCMP_A0(SCMP_CMP_MASKED_EQ, 0x10000000, 0x10000000))
			: seccomp_rule_add(f, SCMP_ACT_ERRNO(EPERM),
			      seccomp_syscall_resolve_name(c), 0);
		if (rc < 0)
			return 2;
	}
	if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) < 0 || seccomp_load(f) < 0)
		return 2;
	execvp(program[0], program);
	return 127;
}

/* Whether the file has the text in it, be there zeros before it. */
static bool
file_mentions(const char *path, const char *text)
{
	static char bytes[1 << 17];
	int fd = open(path, O_RDONLY | O_CLOEXEC);
	ssize_t n = fd < 0 ? 0 : read(fd, bytes, sizeof bytes);
	if (fd >= 0)
		close(fd);
	return n > 0 && memmem(bytes, (size_t)n, text, strlen(text)) != NULL;
}

/* Processes, but this one and what called it, that are in `dir`, come from it or mention it
 * in their arguments or environment. */
static int
print_left(const char *dir)
{
	DIR *proc = opendir("/proc");
	for (const struct dirent *f; proc && (f = readdir(proc)) != NULL;) {
		static const char *const links[] = { "exe", "cwd" };
		static const char *const files[] = { "cmdline", "environ" };
		pid_t pid = (pid_t)strtol(f->d_name, NULL, 10);
		bool found = false;
		char path[300], text[512] = "";
		if (pid <= 0 || pid == getpid() || pid == getppid())
			continue;
		for (int i = 0; i < 2; i++) {
			snprintf(path, sizeof path, "/proc/%d/%s", (int)pid, links[i]);
			found |= link_is_below(path, dir);
			snprintf(path, sizeof path, "/proc/%d/%s", (int)pid, files[i]);
			found |= file_mentions(path, dir);
		}
		snprintf(path, sizeof path, "/proc/%d/cmdline", (int)pid);
		int fd = found ? open(path, O_RDONLY | O_CLOEXEC) : -1;
		ssize_t n = fd < 0 ? 0 : read(fd, text, sizeof text - 1);
		close(fd);
		for (ssize_t i = 0; i < n; i++)
			text[i] = text[i] ? text[i] : ' ';
		if (n > 0) /* one that has ended has no arguments any more */
			printf("%d %s\n", (int)pid, text);
	}
	closedir(proc);
	return 0;
}

/* Gives this process a terminal of its own, as a user's shell has one. */
static void
open_terminal(struct driver *d)
{
	int master = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
	(void)setsid();
	if (master < 0 || grantpt(master) < 0 || unlockpt(master) < 0 ||
	    ptsname_r(master, d->tty_name, sizeof d->tty_name) != 0 ||
	    (d->tty = open(d->tty_name, O_RDWR)) < 0 ||
	    tcgetattr(d->tty, &d->settings) < 0) {
		printf("Bail out! no terminal: %s\n", strerror(errno));
		exit(1);
	}
	(void)ioctl(d->tty, TIOCSCTTY, 0);
}

static int
drive(int argc, char **argv)
{
	struct driver d = { .work = argv[argc > 4 ? 3 : 2] };
	struct err e = { 0 };
	open_terminal(&d);
	if (toolchain_find(&d.tools, NULL, &e) < 0) {
		printf("Bail out! %s\n", e.text);
		return 1;
	}
	printf(
	    "# tier %s, uid %u\n", sandbox_tier_name(d.tools.sandbox.tier), geteuid());
	/* a table and WORK, or WORK alone; then a home or a number */
	const char *last = argc > 4 || strcmp(argv[1], "swap") == 0 ? argv[argc - 1] : "";
	if (*last == '/') {
		d.canary = last;
		d.home = hash_tree(FILE_HASH, d.canary);
	}
	d.rounds = (int)strtol(last, NULL, 10);
	buf_init(&d.shared, BUF_MAX);
	list_shared(&d.shared);
	(void)prctl(PR_SET_CHILD_SUBREAPER, 1);
	if (strcmp(argv[1], "run") == 0) {
		each_case(&d, argv[2], 7, run_case);
		addresses_case(&d);
	}
	if (strcmp(argv[1], "compile") == 0)
		each_case(&d, argv[2], 5, compile_case);
	else if (strcmp(argv[1], "find") == 0)
		each_case(&d, argv[2], 6, find_case);
	else if (strcmp(argv[1], "swap") == 0)
		swap_case(&d);
	else if (strcmp(argv[1], "leave") == 0)
		leave_nothing(&d);
	else if (strcmp(argv[1], "times") == 0)
		print_times(&d);
	if (strcmp(argv[1], "kill") == 0) {
		bool alone = sandbox_has(d.tools.sandbox.tier, PART_NAMESPACES);
		kill_case(&d, "19 ferry killed", -1, start_ferry);
		kill_case(&d, "19 ferry killed while gcc runs", -1, start_compiling);
		kill_case(&d, "18 its supervisor killed", 0, start_ferry);
		kill_case(&d, "18 gcc's supervisor killed", 0, start_compiling);
		if (alone)
			kill_case(
			    &d, "18 the supervisor inside killed", 1, start_ferry);
	}
	toolchain_release(&d.tools);
	buf_release(&d.shared);
	return d.bad;
}

int
main(int argc, char **argv)
{
	int status;
	if (argc > 3 && strcmp(argv[1], "deny") == 0)
		return deny(argv[2], argv + 3);
	if (argc == 3 && strcmp(argv[1], "left") == 0)
		return print_left(argv[2]);
	if (argc < 3)
		return 2;
	pid_t pid = fork(); /* which may lead a session */
	if (pid == 0)
		exit(drive(argc, argv));
	if (waitpid(pid, &status, 0) < 0)
		return 1;
	return WIFEXITED(status) ? WEXITSTATUS(status) : 1;
}
