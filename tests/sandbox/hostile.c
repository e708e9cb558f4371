/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * hostile - one attempt to get out of the sandbox or to wear the machine out.
 *
 *	hostile NAME CANARY TTY
 *
 * CANARY is a folder that looks like a home, TTY the path of the user's terminal. Exit
 * code 0: it was refused; 1: something got through, which stdout names.
 */
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <poll.h>
#include <pthread.h>
#include <sched.h>
#include <signal.h>
#include <spawn.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/ipc.h>
#include <sys/mman.h>
#include <sys/mount.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/shm.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <sys/uio.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <sys/xattr.h>
#include <unistd.h>

static const char *canary, *tty;
static int broke;

/* What got through is named; the attempt goes on. */
static void
must_fail(const char *what, long result)
{
	if (result < 0)
		return;
	printf("got through: %s (%ld)\n", what, result);
	broke = 1;
}

static const char *
in_canary(const char *name)
{
	static char path[4][4096];
	static int i;
	i = (i + 1) % 4;
	snprintf(path[i], sizeof path[i], "%s/%s", canary, name);
	return path[i];
}

static void
reads(void)
{
	must_fail("open id_rsa", open(in_canary(".ssh/id_rsa"), O_RDONLY));
	must_fail("open passwd", open("/etc/passwd", O_RDONLY));
	must_fail("open shadow", open("/etc/shadow", O_RDONLY));
	must_fail("list home", opendir(canary) ? 0 : -1);
	must_fail("list /root", opendir("/root") ? 0 : -1);
	must_fail("open sda", open("/dev/vda", O_RDONLY));
	must_fail("open mem", open("/dev/mem", O_RDONLY));
}

static void
sees_home(void)
{
	struct stat st;
	must_fail("stat id_rsa", stat(in_canary(".ssh/id_rsa"), &st));
	must_fail("chdir home", chdir(canary));
}

static void
empties(void)
{
	char text[8];
	must_fail("truncate", truncate(in_canary("file"), 0));
	must_fail("open O_TRUNC home", open(in_canary("file"), O_RDONLY | O_TRUNC));
	must_fail("open O_TRUNC mine", open("readable", O_RDONLY | O_TRUNC));
	must_fail("open 3|O_TRUNC", open("readable", O_ACCMODE | O_TRUNC));
	must_fail("open for writing", open("readable", O_RDWR));
	int fd = open("readable", O_RDONLY);
	if (fd < 0 || read(fd, text, 7) != 7)
		must_fail("the file is empty", 0);
}

static void
changes_of(const char *path)
{
	struct timespec now[2] = { { 1, 0 }, { 1, 0 } };
	int fd = open(path, O_RDONLY);
	must_fail("chmod", chmod(path, 0));
	must_fail("chown", chown(path, getuid(), getgid()));
	must_fail("utimensat", utimensat(AT_FDCWD, path, now, 0));
	must_fail("setxattr", setxattr(path, "user.x", "1", 1, 0));
	if (fd < 0)
		return;
	must_fail("fchmod", fchmod(fd, 0));
	must_fail("futimens", futimens(fd, now));
	must_fail("fsetxattr", fsetxattr(fd, "user.x", "1", 1, 0));
	must_fail("ftruncate", ftruncate(fd, 0));
}

static void
changes(void)
{
	changes_of(in_canary("file"));
	changes_of("readable");
	changes_of("/usr/bin/env");
}

static void
creates(void)
{
	must_fail("unlink", unlink(in_canary("file")));
	must_fail("rename", rename(in_canary("file"), in_canary("other")));
	must_fail("create", open(in_canary("new"), O_CREAT | O_WRONLY, 0600));
	must_fail("mkdir", mkdir(in_canary("newdir"), 0700));
	must_fail("rmdir", rmdir(in_canary(".ssh")));
	must_fail(
	    "create in /tmp", open("/tmp/ferry-hostile", O_CREAT | O_WRONLY, 0600));
	must_fail(
	    "create in shm", open("/dev/shm/ferry-hostile", O_CREAT | O_WRONLY, 0600));
	must_fail("create here", open("new", O_CREAT | O_WRONLY, 0600));
	must_fail("O_TMPFILE", open("/tmp", O_TMPFILE | O_WRONLY, 0600));
	must_fail("link", link("readable", "linked"));
	must_fail("unlink mine", unlink("readable"));
}

static int
idle(void *unused)
{
	(void)unused;
	for (;;)
		pause();
	return 0;
}

static void
forks(void)
{
	pid_t pid = fork();
	if (pid == 0)
		_exit(0);
	must_fail("fork", pid);
	if ((pid = vfork()) == 0)
		_exit(0);
	must_fail("vfork", pid);
	char *argv[] = { "true", NULL };
	must_fail("spawn",
	    -posix_spawn(&pid, "/bin/true", NULL, NULL, argv, argv + 1) < 0 ? -1 : 0);
	pid = (pid_t)syscall(SYS_clone3, NULL, 0);
	must_fail("clone3", pid);
	pid = (pid_t)syscall(SYS_clone, SIGCHLD | CLONE_PARENT, NULL, NULL, NULL, 0);
	if (pid == 0)
		_exit(0);
	must_fail("clone", pid);
}

/* As many as there can be; a bomb that gives up, so that it can be told apart. */
static void
fork_bomb(void)
{
	for (int i = 0; i < 20000; i++) {
		pid_t pid = fork();
		if (pid == 0)
			for (;;)
				if (fork() < 0)
					pause();
		if (pid > 0)
			broke = 1;
	}
	if (broke)
		idle(NULL);
}

static void
lsan_bomb(void)
{
	static char stacks[600][16384] __attribute__((aligned(16)));
	int n = 0;
	for (; n < 600; n++)
		if (clone(idle, stacks[n] + sizeof *stacks,
			CLONE_VM | CLONE_FS | CLONE_FILES | CLONE_UNTRACED, NULL) < 0)
			break;
	printf("%d clones\n", n);
	fflush(stdout);
	if (n > 80) /* without namespaces the limit is far: the supervisor has to see it */
		idle(NULL);
}

static void *
thread(void *unused)
{
	idle(unused);
	return NULL;
}

static void
thread_bomb(void)
{
	pthread_attr_t small;
	pthread_t id;
	int n = 0;
	pthread_attr_init(&small);
	pthread_attr_setstacksize(&small, 65536);
	while (n < 600 && pthread_create(&id, &small, thread, NULL) == 0)
		n++;
	printf("%d threads\n", n);
	fflush(stdout);
	if (n > 500)
		idle(NULL);
	broke = n < 4;
	_exit(broke);
}

static void
memory_bomb(void)
{
	for (;;) {
		char *p = malloc(1 << 24);
		if (p != NULL)
			memset(p, 1, 1 << 24);
	}
}

static void
map_bomb(void)
{
	size_t size = (size_t)6 << 30;
	char *p = mmap(NULL, size, PROT_READ | PROT_WRITE,
	    MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
	if (p == MAP_FAILED)
		_exit(3);
	for (size_t i = 0; i < size; i += 4096)
		p[i] = 1;
}

static void
hidden_memory(void)
{
	must_fail("memfd_create", syscall(SYS_memfd_create, "x", 0));
	must_fail("memfd_secret", syscall(447, 0));
	must_fail("shmget", syscall(SYS_shmget, 0x66727279, 4096, IPC_CREAT | 0600));
	must_fail("msgget", syscall(SYS_msgget, 0x66727279, IPC_CREAT | 0600));
	must_fail("semget", syscall(SYS_semget, 0x66727279, 1, IPC_CREAT | 0600));
	must_fail(
	    "mq_open", syscall(SYS_mq_open, "ferry", O_CREAT | O_RDWR, 0600, NULL));
}

static const char *
scratch(void)
{
	const char *s = getenv("SCRATCH");
	return s ? s : ".";
}

static long long
fill(int files, size_t each)
{
	static char block[65536];
	long long written = 0;
	char path[128];
	signal(SIGXFSZ, SIG_IGN);
	for (int i = 0; i < files; i++) {
		snprintf(path, sizeof path, "%s/f%d", scratch(), i);
		int fd = open(path, O_CREAT | O_WRONLY, 0600);
		if (fd < 0)
			break;
		for (size_t n = 0; n < each; n += sizeof block) {
			ssize_t got = write(fd, block, sizeof block);
			if (got < 0)
				break;
			written += got;
		}
		close(fd);
	}
	return written;
}

static void
fill_disk(void)
{
	long long n = fill(60, (size_t)64 << 20);
	printf("%lld bytes\n", n);
	broke = n > 64ll << 20 || (getenv("SCRATCH") && n < 32ll << 20);
}

static void
many_files(void)
{
	char path[128];
	int n = 0;
	for (; n < 10000; n++) {
		snprintf(path, sizeof path, "%s/f%d", scratch(), n);
		int fd = open(path, O_CREAT | O_WRONLY, 0600);
		if (fd < 0)
			break;
		close(fd);
	}
	printf("%d files\n", n);
	broke = n > 4096 || (getenv("SCRATCH") && n < 1000);
}

static void
large_file(void)
{
	static char block[65536];
	char path[128];
	snprintf(path, sizeof path, "%s/f", scratch());
	int fd = open(path, O_CREAT | O_WRONLY, 0600);
	while (fd >= 0 && write(fd, block, sizeof block) > 0)
		continue;
}

static void
flood(int fd, char with)
{
	char block[65536];
	memset(block, with, sizeof block);
	while (write(fd, block, sizeof block) > 0)
		continue;
}

static void
flood_out(void)
{
	flood(1, 'o');
}

static void
flood_err(void)
{
	flood(2, 0);
}

static void *
flood_thread(void *fd)
{
	flood((int)(intptr_t)fd, 'b');
	return NULL;
}

static void
flood_both(void)
{
	pthread_t id;
	pthread_create(&id, NULL, flood_thread, (void *)(intptr_t)2);
	flood(1, 'b');
}

static void
deaf(void)
{
	sigset_t all;
	sigfillset(&all);
	sigprocmask(SIG_SETMASK, &all, NULL);
	for (int i = 1; i < NSIG; i++)
		signal(i, SIG_IGN);
	idle(NULL);
}

static void
closed(void)
{
	close(0);
	close(1);
	close(2);
	idle(NULL);
}

static void
spins(void)
{
	signal(SIGXCPU, SIG_IGN);
	for (volatile int i = 0;; i++)
		continue;
}

static void
daemonises(void)
{
	if (fork() == 0) {
		setsid();
		if (fork() == 0)
			deaf();
		_exit(0);
	}
	exit(5);
}

static void
hydra(void)
{
	for (int i = 0; i < 8; i++)
		if (fork() == 0)
			for (;;)
				if (fork() > 0)
					_exit(0);
	exit(5);
}

static void
signals(void)
{
	pid_t parent = getppid();
	siginfo_t info = { .si_code = SI_QUEUE };
	int ends[2];
	must_fail("kill parent", kill(parent, 0));
	must_fail("kill all", kill(-1, 0));
	must_fail("kill group", kill(-parent, 0));
	must_fail("tkill", syscall(SYS_tkill, parent, 0));
	must_fail("tgkill", syscall(SYS_tgkill, parent, parent, 0));
	must_fail("sigqueue", syscall(SYS_rt_sigqueueinfo, parent, SIGTERM, &info));
	must_fail("pidfd_open", syscall(SYS_pidfd_open, parent, 0));
	if (pipe(ends) == 0)
		must_fail("F_SETOWN", fcntl(ends[0], F_SETOWN, parent));
	must_fail("F_SETSIG", fcntl(ends[0], F_SETSIG, SIGKILL));
	must_fail("PR_SET_PDEATHSIG", syscall(SYS_prctl, 1, 0));
}

static void
looks_into(void)
{
	pid_t parent = getppid();
	char path[64], text[64];
	static const char *const files[] = { "mem", "environ", "maps", "fd", "cwd/." };
	struct iovec mine = { text, sizeof text }, theirs = { (void *)0x10000, 64 };
	must_fail("PTRACE_ATTACH", ptrace(PTRACE_ATTACH, parent, NULL, NULL));
	must_fail("PTRACE_TRACEME", ptrace(PTRACE_TRACEME, 0, NULL, NULL));
	must_fail("PTRACE_SEIZE", ptrace(PTRACE_SEIZE, parent, NULL, NULL));
	must_fail("process_vm_readv",
	    syscall(SYS_process_vm_readv, parent, &mine, 1, &theirs, 1, 0));
	for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
		snprintf(path, sizeof path, "/proc/%d/%s", (int)parent, files[i]);
		must_fail(path, open(path, O_RDONLY));
	}
	must_fail("/proc/sys", open("/proc/sys/kernel/core_pattern", O_RDONLY));
	must_fail("kcore", open("/proc/kcore", O_RDONLY));
}

static void
tunes_parent(void)
{
	pid_t parent = getppid();
	struct rlimit none = { 0, 0 };
	struct sched_param p = { 0 };
	must_fail("prlimit", syscall(SYS_prlimit64, parent, RLIMIT_FSIZE, &none, NULL));
	must_fail("sched_setscheduler", syscall(SYS_sched_setscheduler, parent, 3, &p));
	must_fail("setpriority", setpriority(PRIO_PROCESS, (id_t)parent, 19));
	must_fail("ioprio_set", syscall(SYS_ioprio_set, 1, parent, 0));
	cpu_set_t one;
	CPU_ZERO(&one);
	CPU_SET(0, &one);
	must_fail("sched_setaffinity",
	    syscall(SYS_sched_setaffinity, parent, sizeof one, &one));
}

static void
types(void)
{
	int mine = open("/dev/tty", O_RDWR), theirs = open(tty, O_RDWR);
	must_fail("open /dev/tty", mine);
	must_fail("open the terminal", theirs);
	must_fail("open ptmx", open("/dev/ptmx", O_RDWR));
	for (int fd = 0; fd < 3; fd++) {
		must_fail("TIOCSTI", ioctl(fd, TIOCSTI, "x"));
		must_fail(
		    "TIOCSTI+2^32", syscall(SYS_ioctl, fd, TIOCSTI | 1ul << 32, "x"));
		must_fail("TIOCLINUX", ioctl(fd, TIOCLINUX, "\2"));
		must_fail("TIOCSCTTY", ioctl(fd, TIOCSCTTY, 1));
	}
}

static void
connects(void)
{
	must_fail("tcp", socket(AF_INET, SOCK_STREAM, 0));
	must_fail("tcp6", socket(AF_INET6, SOCK_STREAM, 0));
	must_fail("udp", socket(AF_INET, SOCK_DGRAM, 0));
	must_fail("unix", socket(AF_UNIX, SOCK_STREAM, 0));
	must_fail("netlink", socket(AF_NETLINK, SOCK_RAW, 0));
	must_fail("vsock", socket(AF_VSOCK, SOCK_STREAM, 0));
	must_fail("packet", socket(AF_PACKET, SOCK_RAW, 0));
	must_fail("alg", socket(AF_ALG, SOCK_SEQPACKET, 0));
}

/* A datagram can be sent to a socket that it is not connected to. */
static void
sends(void)
{
	struct sockaddr_un at = { .sun_family = AF_UNIX };
	int pair[2];
	static const int types[] = { SOCK_DGRAM, SOCK_RAW, SOCK_DGRAM | SOCK_CLOEXEC,
		SOCK_STREAM, SOCK_SEQPACKET };
	snprintf(at.sun_path, sizeof at.sun_path, "%s/log", canary);
	for (size_t i = 0; i < sizeof types / sizeof *types; i++)
		if (socketpair(AF_UNIX, types[i], 0, pair) == 0) {
			must_fail("a datagram pair", i < 3 ? 0 : -1);
			must_fail("sendto", i < 3
						? sendto(pair[0], "x", 1, 0,
						      (struct sockaddr *)&at, sizeof at)
						: -1);
		} else if (i > 2) {
			must_fail("no pair", 0);
		}
}

/* A network of its own: 0 if a byte goes round in it. */
static void
loopback(void)
{
	struct sockaddr_in at = { .sin_family = AF_INET,
		.sin_addr.s_addr = htonl(INADDR_LOOPBACK) };
	socklen_t len = sizeof at;
	char c = 0;
	int server = socket(AF_INET, SOCK_STREAM, 0), client, got;
	broke = 1;
	if (server < 0 || bind(server, (struct sockaddr *)&at, sizeof at) < 0 ||
	    listen(server, 1) < 0 ||
	    getsockname(server, (struct sockaddr *)&at, &len) < 0)
		return;
	client = socket(AF_INET, SOCK_STREAM, 0);
	if (connect(client, (struct sockaddr *)&at, sizeof at) < 0 ||
	    (got = accept(server, NULL, NULL)) < 0 || write(client, "x", 1) != 1 ||
	    read(got, &c, 1) != 1)
		return;
	broke = c != 'x';
	at.sin_addr.s_addr = htonl(0x08080808);
	must_fail("connect out",
	    connect(socket(AF_INET, SOCK_DGRAM, 0), (struct sockaddr *)&at, sizeof at));
}

/* With arguments that make no sense, so that nothing comes of a call that is made. */
static void
calls(void)
{
	static const struct {
		const char *name;
		long number;
	} never[] = { { "io_uring_setup", 425 }, { "bpf", SYS_bpf },
		{ "perf_event_open", SYS_perf_event_open },
		{ "userfaultfd", SYS_userfaultfd }, { "keyctl", SYS_keyctl },
		{ "add_key", SYS_add_key }, { "unshare", SYS_unshare },
		{ "setns", SYS_setns }, { "mount", SYS_mount },
		{ "umount2", SYS_umount2 }, { "chroot", SYS_chroot },
		{ "pivot_root", SYS_pivot_root }, { "fsopen", 430 },
		{ "open_tree", 428 }, { "mount_setattr", 442 }, { "openat2", 437 },
		{ "name_to_handle_at", SYS_name_to_handle_at },
		{ "open_by_handle_at", SYS_open_by_handle_at },
		{ "init_module", SYS_init_module }, { "kexec_load", SYS_kexec_load },
		{ "reboot", SYS_reboot }, { "sethostname", SYS_sethostname },
		{ "settimeofday", SYS_settimeofday }, { "setuid", SYS_setuid },
		{ "setresuid", SYS_setresuid }, { "seccomp", SYS_seccomp },
		{ "fanotify_init", SYS_fanotify_init }, { "swapon", SYS_swapon },
		{ "inotify_init1", SYS_inotify_init1 }, { "quotactl", SYS_quotactl },
		{ "process_vm_writev", SYS_process_vm_writev },
		{ "pidfd_send_signal", 424 }, { "pidfd_getfd", 438 },
		{ "move_pages", SYS_move_pages }, { "ioprio_set", SYS_ioprio_set },
		{ "vmsplice", SYS_vmsplice }, { "acct", SYS_acct },
		{ "syslog", SYS_syslog }, { "personality", SYS_personality } };
	for (size_t i = 0; i < sizeof never / sizeof *never; i++) {
		errno = 0;
		long got = syscall(never[i].number, -2, -2, -2, -2, -2);
		if (got >= 0 || errno != ENOSYS)
			must_fail(never[i].name, errno);
	}
	must_fail("PR_SET_DUMPABLE", syscall(SYS_prctl, 4, 0));
}

static void
old_call(void)
{
#ifdef __x86_64__
	long got;
	__asm__ volatile("int $0x80" : "=a"(got) : "a"(20L) : "memory");
	must_fail("int 0x80", got);
#endif
}

static void
x32_call(void)
{
	must_fail("x32", syscall(0x40000000 | 39));
}

/* Neither rights nor a way to get them. */
static void
rights(void)
{
	static const char *const zero[] = {
		"CapInh:", "CapPrm:", "CapEff:", "CapAmb:"
	};
	char line[256];
	int locked = 0;
	FILE *f = fopen("/proc/self/status", "r");
	while (f && fgets(line, sizeof line, f)) {
		locked |= !strcmp(line, "NoNewPrivs:\t1\n");
		for (size_t i = 0; i < 4; i++)
			if (!strncmp(line, zero[i], 7) &&
			    strtoull(line + 7, NULL, 16) != 0)
				must_fail(line, 0);
	}
	if (!locked)
		must_fail("new privileges", 0);
	struct rlimit core;
	if (getrlimit(RLIMIT_CORE, &core) < 0 || core.rlim_max != 1)
		must_fail("core limit", 0);
}

/* Where there are namespaces root's program is nobody's. */
static void
is_root(void)
{
	must_fail("user 0", getuid() == 0 || geteuid() == 0 || getgid() == 0 ? 0 : -1);
	must_fail("become user 0", setuid(0));
}

/* Where things are: the same in each run. */
static void
shows_addresses(void)
{
	int local;
	void *block = malloc(1);
	printf("%p %p %p %p\n", (void *)&local, block, (void *)printf,
	    (void *)shows_addresses);
}

static void
runs_su(void)
{
	execl("/usr/bin/su", "su", "-c", "id -u", (char *)NULL);
	broke = errno != EACCES && errno != EPERM && errno != ENOENT;
}

static void
leaves(void)
{
	struct sockaddr_un at = { .sun_family = AF_UNIX, .sun_path = "socket" };
	int pair[2];
	if (chdir(scratch()) < 0)
		must_fail("chdir", 0);
	must_fail("symlink", symlink("/etc", "link"));
	must_fail("mkfifo", mkfifo("fifo", 0600));
	must_fail("mknod", mknod("null", S_IFCHR | 0600, 0x103));
	if (socketpair(AF_UNIX, SOCK_STREAM, 0, pair) == 0)
		must_fail("bind", bind(pair[0], (struct sockaddr *)&at, sizeof at));
	for (int i = 0; i < 10000 && mkdir("d", 0700) == 0 && chdir("d") == 0; i++)
		continue;
	(void)!mkdir("closed", 0);
}

extern char **environ;

static void
inherits(void)
{
	static const char *const ours[] = { "LANG=", "HOME=/nonexistent", "PATH=",
		"TMPDIR=", "ASAN_OPTIONS=", "UBSAN_OPTIONS=", "TSAN_OPTIONS=",
		"LSAN_OPTIONS=", "SCRATCH=" };
	const size_t n = sizeof ours / sizeof *ours;
	for (char **e = environ; *e; e++) {
		size_t i = 0;
		while (i < n && strncmp(*e, ours[i], strlen(ours[i])) != 0)
			i++;
		if (i == n)
			must_fail(*e, 0);
	}
	for (int fd = 3; fd < 1024; fd++)
		if (fcntl(fd, F_GETFD) >= 0)
			must_fail("descriptor", fd);
	if (getsid(0) != getpid())
		must_fail("session", 0);
	struct stat in, null;
	if (fstat(0, &in) < 0 || stat("/dev/null", &null) < 0 ||
	    in.st_rdev != null.st_rdev)
		must_fail("stdin", 0);
}

static void
lies(void)
{
	puts("running 1 test\ntest it ... ok\n\ntest result: ok. 1 passed; 0 failed");
	fputs("==1==ERROR: AddressSanitizer: heap-use-after-free on address 0x1\n"
	      "verdict: passed\n",
	    stderr);
	fflush(stdout);
	(void)!write(3, "ok", 2);
	(void)!write(4, "ok", 2);
	_exit(9);
}

static void
aborts(void)
{
	abort();
}

static void
faults(void)
{
	*(volatile int *)8 = 1;
}

static void
divides(void)
{
	raise(SIGFPE);
}

static void
ready(void)
{
	puts("ready");
	fflush(stdout);
	deaf();
}

static const struct {
	const char *name;
	void (*run)(void);
} attempts[] = { { "reads", reads }, { "sees-home", sees_home }, { "empties", empties },
	{ "changes", changes }, { "creates", creates }, { "forks", forks },
	{ "fork-bomb", fork_bomb }, { "lsan-bomb", lsan_bomb },
	{ "thread-bomb", thread_bomb }, { "memory-bomb", memory_bomb },
	{ "map-bomb", map_bomb }, { "hidden-memory", hidden_memory },
	{ "fill-disk", fill_disk }, { "many-files", many_files },
	{ "large-file", large_file }, { "flood-out", flood_out },
	{ "flood-err", flood_err }, { "flood-both", flood_both }, { "deaf", deaf },
	{ "closed", closed }, { "spins", spins }, { "daemonises", daemonises },
	{ "hydra", hydra }, { "signals", signals }, { "looks-into", looks_into },
	{ "tunes-parent", tunes_parent }, { "types", types }, { "connects", connects },
	{ "sends", sends }, { "loopback", loopback }, { "calls", calls },
	{ "old-call", old_call }, { "x32-call", x32_call }, { "rights", rights },
	{ "is-root", is_root }, { "shows-addresses", shows_addresses },
	{ "runs-su", runs_su }, { "leaves", leaves }, { "inherits", inherits },
	{ "lies", lies }, { "aborts", aborts }, { "faults", faults },
	{ "divides", divides }, { "ready", ready } };

int
main(int argc, char **argv)
{
	const char *home = getenv("HOME");
	/* never by hand: this is what ferry gives to programs */
	if (argc != 4 || home == NULL || strcmp(home, "/nonexistent") != 0)
		return 2;
	canary = argv[2];
	tty = argv[3];
	if (strncmp(argv[1], "exit-", 5) == 0)
		return (int)strtol(argv[1] + 5, NULL, 10);
	for (size_t i = 0; i < sizeof attempts / sizeof *attempts; i++)
		if (strcmp(attempts[i].name, argv[1]) == 0) {
			attempts[i].run();
			return broke;
		}
	return 2;
}
