/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * seccomp_rules - a build tool: the system calls that a program may make, as tables, and
 * what the kernel is to be given for them, as the C table that filter.h declares.
 *
 *	seccomp_rules >filters.c
 *
 * libseccomp takes a millisecond for one filter, which every run would pay for.
 *
 * An allow-list: what is not in it does not exist (ENOSYS), so that libc falls back on
 * what is. Leaves which files a path may name to landlock.c and namespace.c. The
 * surprise: an argument in memory cannot be checked, so clone3 and openat2 are absent.
 *
 * Why some are absent: memfd_create holds memory that no watcher sees; truncate, chmod,
 * utimes and xattrs are not seen by Landlock; tkill, sigqueue and pidfds reach strangers;
 * sched_set… and setpriority change the supervisor.
 */
#include "run/filter.h"

#include <asm/ioctls.h>
#include <errno.h>
#include <fcntl.h>
#include <sched.h>
#include <seccomp.h>
#include <signal.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>
#include <sys/personality.h>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/socket.h>
#include <unistd.h>

enum {
	/* what LeakSanitizer passes to clone() to look at the program's memory from
	 * outside: sanitizer_stoptheworld_linux_libcdep.cpp in LLVM's compiler-rt */
	LSAN_CLONE = CLONE_VM | CLONE_FS | CLONE_FILES | CLONE_UNTRACED,
	NAMESPACES = CLONE_NEWNS | CLONE_NEWCGROUP | CLONE_NEWUTS | CLONE_NEWIPC |
		     CLONE_NEWUSER | CLONE_NEWPID | CLONE_NEWNET,
	NAME_MAPPING = 0x53564d41, /* PR_SET_VMA, newer than some headers */
	SOCKET_TYPE = 0xf          /* without SOCK_CLOEXEC and SOCK_NONBLOCK */
};

#define LOW32 0xffffffffu

static const char *const run_calls[] = {
	/* memory */
	"brk", "madvise", "membarrier", "mincore", "mlock", "mmap", "mprotect",
	"mremap", "msync", "munlock", "munmap", "rseq",
	/* files, by descriptor */
	"close", "close_range", "copy_file_range", "dup", "dup2", "dup3",
	"epoll_create", "epoll_create1", "epoll_ctl", "epoll_pwait", "epoll_pwait2",
	"epoll_wait", "eventfd", "eventfd2", "fadvise64", "fallocate", "fchdir",
	"fdatasync", "flock", "fstat", "fstatfs", "fsync", "ftruncate", "getdents",
	"getdents64", "lseek", "pipe", "pipe2", "poll", "ppoll", "pread64", "preadv",
	"preadv2", "pselect6", "pwrite64", "pwritev", "pwritev2", "read", "readv",
	"select", "sendfile", "signalfd", "signalfd4", "sync_file_range",
	"timerfd_create", "timerfd_gettime", "timerfd_settime", "write", "writev",
	/* files, by name: Landlock and the mounts say which */
	"access", "chdir", "faccessat", "faccessat2", "getcwd", "lstat", "mkdir",
	"mkdirat", "newfstatat", "readlink", "readlinkat", "rename", "renameat",
	"renameat2", "rmdir", "stat", "statfs", "statx", "umask", "unlink", "unlinkat",
	/* sockets in pairs */
	"getpeername", "getsockname", "getsockopt", "recvfrom", "recvmmsg", "recvmsg",
	"sendmmsg", "sendmsg", "sendto", "setsockopt", "shutdown",
	/* itself */
	"arch_prctl", "capget", "exit", "exit_group", "futex", "futex_waitv",
	"get_robust_list", "getcpu", "getegid", "geteuid", "getgid", "getgroups",
	"getpgid", "getpgrp", "getpid", "getppid", "getpriority", "getrandom",
	"getresgid", "getresuid", "getrlimit", "getrusage", "getsid", "gettid",
	"getuid", "restart_syscall", "sched_get_priority_max", "sched_get_priority_min",
	"sched_getaffinity", "sched_getattr", "sched_getparam", "sched_getscheduler",
	"sched_rr_get_interval", "sched_yield", "set_robust_list", "set_tid_address",
	"setpgid", "setrlimit", "setsid", "sysinfo", "uname", "wait4", "waitid",
	/* signals and time */
	"alarm", "clock_getres", "clock_gettime", "clock_nanosleep", "getitimer",
	"gettimeofday", "nanosleep", "pause", "rt_sigaction", "rt_sigpending",
	"rt_sigprocmask", "rt_sigreturn", "rt_sigsuspend", "rt_sigtimedwait",
	"setitimer", "sigaltstack", "time", "timer_create", "timer_delete",
	"timer_getoverrun", "timer_gettime", "timer_settime", "times", NULL
};

static const char *const exec_calls[] = { "execve", "execveat", NULL };

static const char *const compile_calls[] = { "chmod", "fchmod", "fchmodat", "link",
	"linkat", "readahead", "utimensat", NULL };

/* What is left to a script, and to who starts it; sigaltstack: ASan's, at longjmp(). */
static const char *const script_calls[] = { "brk", "clock_gettime", "close", "exit",
	"exit_group", "futex", "getppid", "getrandom", "madvise", "mmap", "mprotect",
	"mremap", "munmap", "poll", "read", "rt_sigaction", "rt_sigprocmask",
	"rt_sigreturn", "sigaltstack", "write", NULL };

static const char *const connect_calls[] = { "connect", NULL };

static const char *const loopback_calls[] = { "accept", "accept4", "bind", "connect",
	"listen", NULL };

/* A call that is allowed if an argument, under a mask, has a value. */
struct check {
	const char *call;
	unsigned argument;
	unsigned long mask, value;
};

/* And another one too. */
struct pair {
	struct check first, second;
};

/* Of a fetch too. */
static const struct check file_checks[] = {
	/* O_TRUNC empties a file that may only be read, where Landlock is old */
	{ "open", 1, O_TRUNC, 0 },
	{ "open", 1, O_ACCMODE, O_WRONLY },
	{ "open", 1, O_ACCMODE, O_RDWR },
	{ "openat", 2, O_TRUNC, 0 },
	{ "openat", 2, O_ACCMODE, O_WRONLY },
	{ "openat", 2, O_ACCMODE, O_RDWR },
	{ "prlimit64", 0, LOW32, 0 },
	{ "ioctl", 1, LOW32, FIONREAD },
	{ "ioctl", 1, LOW32, FIONBIO },
	{ "fcntl", 1, LOW32, F_DUPFD_CLOEXEC },
	{ "fcntl", 1, LOW32, F_GETFD },
	{ "fcntl", 1, LOW32, F_SETFD },
	{ "fcntl", 1, LOW32, F_GETFL },
	{ "fcntl", 1, LOW32, F_SETFL },
	{ "clone", 0, CLONE_THREAD, CLONE_THREAD },
};

static const struct check checks[] = {
	/* LeakSanitizer's; not PTRACE_TRACEME, which makes a tracer of the supervisor */
	{ "ptrace", 0, LOW32, PTRACE_ATTACH },
	{ "ptrace", 0, LOW32, PTRACE_DETACH },
	{ "ptrace", 0, LOW32, PTRACE_CONT },
	{ "ptrace", 0, LOW32, PTRACE_KILL },
	{ "ptrace", 0, LOW32, PTRACE_PEEKDATA },
	{ "ptrace", 0, LOW32, PTRACE_GETREGS },
	{ "ptrace", 0, LOW32, PTRACE_GETREGSET },
	{ "ioctl", 1, LOW32, TCGETS },
	{ "ioctl", 1, LOW32, TIOCGWINSZ },
	{ "ioctl", 1, LOW32, FIOCLEX },
	{ "ioctl", 1, LOW32, FIONCLEX },
	/* not F_SETOWN and F_SETSIG, with which a pipe can signal a stranger */
	{ "fcntl", 1, LOW32, F_DUPFD },
	{ "fcntl", 1, LOW32, F_GETLK },
	{ "fcntl", 1, LOW32, F_SETLK },
	{ "fcntl", 1, LOW32, F_SETLKW },
	{ "fcntl", 1, LOW32, F_OFD_SETLK },
	{ "fcntl", 1, LOW32, F_OFD_SETLKW },
	{ "fcntl", 1, LOW32, F_GETPIPE_SZ },
	{ "fcntl", 1, LOW32, F_SETPIPE_SZ },
	{ "prctl", 0, LOW32, PR_SET_NAME },
	{ "prctl", 0, LOW32, PR_GET_NAME },
	{ "prctl", 0, LOW32, PR_GET_DUMPABLE },
	{ "prctl", 0, LOW32, PR_SET_PTRACER },
	{ "prctl", 0, LOW32, PR_CAPBSET_READ },
	{ "prctl", 0, LOW32, PR_SET_NO_NEW_PRIVS },
	{ "prctl", 0, LOW32, NAME_MAPPING },
	{ "personality", 0, LOW32, LOW32 },
	{ "personality", 0, LOW32, ADDR_NO_RANDOMIZE },
	{ "clone", 0, LOW32, LSAN_CLONE },
};

static const struct pair pairs[] = {
	/* no datagrams: those can be sent to any socket that has a name */
	{ { "socketpair", 0, LOW32, AF_UNIX }, { "", 1, SOCKET_TYPE, SOCK_STREAM } },
	{ { "socketpair", 0, LOW32, AF_UNIX }, { "", 1, SOCKET_TYPE, SOCK_SEQPACKET } },
	/* asked for again by LeakSanitizer; taken back by nobody */
	{ { "prctl", 0, LOW32, PR_SET_PDEATHSIG }, { "", 1, ~0ul, SIGKILL } },
};

static const struct check script_checks[] = { { "prlimit64", 0, LOW32, 0 } };

static const struct check fork_checks[] = { { "clone", 0, NAMESPACES, 0 } };

static const struct check agent_checks[] = { { "socket", 0, LOW32, AF_UNIX } };

static const struct check loopback_checks[] = { { "socket", 0, LOW32, AF_INET },
	{ "socket", 0, LOW32, AF_INET6 } };

/* A name that this libseccomp or this machine does not have is no call to allow. */
static int
add(scmp_filter_ctx filter, uint32_t action, const char *name, unsigned n,
    const struct scmp_arg_cmp *args)
{
	int call = seccomp_syscall_resolve_name(name);
	int rc = call == __NR_SCMP_ERROR
		     ? 0
		     : seccomp_rule_add_array(filter, action, call, n, args);
	return rc == -EEXIST ? 0 : rc;
}

static int
allow_calls(scmp_filter_ctx filter, const char *const *names)
{
	int rc = 0;
	for (; *names != NULL && rc == 0; names++)
		rc = add(filter, SCMP_ACT_ALLOW, *names, 0, NULL);
	return rc;
}

static struct scmp_arg_cmp
compare(const struct check *c)
{
	return SCMP_CMP64(c->argument, SCMP_CMP_MASKED_EQ, c->mask, c->value);
}

static int
allow_checked(scmp_filter_ctx filter, const struct check *c, size_t n)
{
	int rc = 0;
	for (; n > 0 && rc == 0; n--, c++) {
		const struct scmp_arg_cmp arg = compare(c);
		rc = add(filter, SCMP_ACT_ALLOW, c->call, 1, &arg);
	}
	return rc;
}

static int
allow_pairs(scmp_filter_ctx filter)
{
	int rc = 0;
	for (size_t i = 0; i < sizeof pairs / sizeof *pairs && rc == 0; i++) {
		const struct scmp_arg_cmp args[] = { compare(&pairs[i].first),
			compare(&pairs[i].second) };
		rc = add(filter, SCMP_ACT_ALLOW, pairs[i].first.call, 2, args);
	}
	return rc;
}

/* Signals reach itself alone: exec keeps the number. */
static int
allow_own_signals(scmp_filter_ctx filter, bool all)
{
	struct scmp_arg_cmp self = SCMP_CMP64(0, SCMP_CMP_EQ, FILTER_PID, 0);
	int rc = add(filter, SCMP_ACT_ALLOW, "kill", all ? 0 : 1, &self);
	return rc == 0 ? add(filter, SCMP_ACT_ALLOW, "tgkill", all ? 0 : 1, &self) : rc;
}

/* clone() may make threads, and what LeakSanitizer needs; any other set of flags is a
 * process. A rule compares an argument once, so "not a thread and not exactly those
 * flags" is spelt as: not a thread and this one bit differs, for every bit. */
static int
refuse_clone(scmp_filter_ctx filter)
{
	int rc = 0;
	for (unsigned bit = 0; bit < 32 && rc == 0; bit++) {
		scmp_datum_t one = (scmp_datum_t)1 << bit;
		if (one == CLONE_THREAD)
			continue;
		struct scmp_arg_cmp arg = SCMP_CMP64(0, SCMP_CMP_MASKED_EQ,
		    CLONE_THREAD | one, one & ~(scmp_datum_t)LSAN_CLONE);
		rc = add(filter, SCMP_ACT_ERRNO(EAGAIN), "clone", 1, &arg);
	}
	return rc;
}

static int
refuse_processes(scmp_filter_ctx filter)
{
	int rc = refuse_clone(filter);
	if (rc == 0)
		rc = add(filter, SCMP_ACT_ERRNO(EAGAIN), "fork", 0, NULL);
	return rc == 0 ? add(filter, SCMP_ACT_ERRNO(EAGAIN), "vfork", 0, NULL) : rc;
}

/* Without a box: everything, but no other process and no signal to one. */
static int
fill_open(scmp_filter_ctx filter)
{
	struct scmp_arg_cmp stranger = SCMP_CMP64(0, SCMP_CMP_NE, FILTER_PID, 0);
	int rc = refuse_processes(filter);
	/* its flags are in memory, out of a filter's sight; libc falls back to clone() */
	if (rc == 0)
		rc = add(filter, SCMP_ACT_ERRNO(ENOSYS), "clone3", 0, NULL);
	return rc == 0 ? add(filter, SCMP_ACT_ERRNO(EPERM), "kill", 1, &stranger) : rc;
}

static int
fill_script(scmp_filter_ctx filter)
{
	int rc = allow_calls(filter, script_calls);
	return rc == 0 ? allow_checked(filter, script_checks, 1) : rc;
}

/* A library that speaks git, and a hostile server through it. */
static int
fill_fetch(scmp_filter_ctx filter, const struct filter *f)
{
	int rc = allow_calls(filter, run_calls);
	if (rc == 0)
		rc = allow_checked(
		    filter, file_checks, sizeof file_checks / sizeof *file_checks);
	if (rc == 0 && f->inet)
		rc = allow_calls(filter, connect_calls);
	if (rc == 0 && f->inet)
		rc = allow_checked(filter, loopback_checks, 2);
	if (rc == 0 && f->agent)
		rc = allow_checked(filter, agent_checks, 1);
	return rc;
}

static int
fill_closed(scmp_filter_ctx filter, const struct filter *f)
{
	static const char *const forks[] = { "fork", "vfork", NULL };
	int rc = allow_calls(filter, run_calls);
	if (rc == 0)
		rc = allow_calls(filter, exec_calls);
	if (rc == 0)
		rc = allow_checked(
		    filter, file_checks, sizeof file_checks / sizeof *file_checks);
	if (rc == 0)
		rc = allow_checked(filter, checks, sizeof checks / sizeof *checks);
	if (rc == 0)
		rc = allow_pairs(filter);
	if (rc == 0)
		rc = allow_own_signals(filter, f->forks && f->alone);
	if (rc == 0 && f->forks)
		rc = allow_calls(filter, forks);
	if (rc == 0)
		rc = f->forks ? allow_checked(filter, fork_checks, 1)
			      : refuse_processes(filter);
	if (rc == 0 && f->compiles)
		rc = allow_calls(filter, compile_calls);
	if (rc == 0 && f->inet)
		rc = allow_calls(filter, loopback_calls);
	if (rc == 0)
		rc = f->inet ? allow_checked(filter, loopback_checks, 2)
			     : add(filter, SCMP_ACT_ERRNO(EACCES), "socket", 0, NULL);
	return rc;
}

/* Prints the filter's program as an array; 0, or a negative errno. */
static int
print_code(size_t *len, const struct filter *f, size_t number)
{
	scmp_filter_ctx filter = seccomp_init(
	    f->walls == FILTER_OPEN ? SCMP_ACT_ALLOW : SCMP_ACT_ERRNO(ENOSYS));
	FILE *code = tmpfile();
	struct sock_filter step;
	int rc = filter && code ? 0 : -ENOMEM;
	if (rc == 0)
		rc = f->walls == FILTER_OPEN     ? fill_open(filter)
		     : f->walls == FILTER_SCRIPT ? fill_script(filter)
		     : f->walls == FILTER_FETCH  ? fill_fetch(filter, f)
						 : fill_closed(filter, f);
	if (rc == 0)
		rc = seccomp_export_bpf(filter, fileno(code));
	printf("static const struct sock_filter code_%zu[] = {\n", number);
	*len = 0;
	if (rc == 0)
		rewind(code);
	for (; rc == 0 && fread(&step, sizeof step, 1, code) == 1; ++*len)
		printf(
		    "\t{ %#x, %u, %u, %#x },\n", step.code, step.jt, step.jf, step.k);
	puts("};");
	seccomp_release(filter);
	if (code != NULL)
		fclose(code);
	return rc;
}

int
main(void)
{
	struct filter all[FILTERS_MAX];
	size_t n = 0;
	all[n++] = (struct filter){ .walls = FILTER_OPEN };
	all[n++] = (struct filter){ .walls = FILTER_SCRIPT };
	all[n++] = (struct filter){ .walls = FILTER_FETCH };
	all[n++] = (struct filter){ .walls = FILTER_FETCH, .inet = true };
	all[n++] =
	    (struct filter){ .walls = FILTER_FETCH, .inet = true, .agent = true };
	/* without a system of its own there is no loopback of its own */
	for (int bits = 0; bits < 16; bits++)
		if ((bits & 1) || !(bits & 8))
			all[n++] = (struct filter){ .walls = FILTER_CLOSED,
				.alone = bits & 1,
				.compiles = bits & 2,
				.forks = bits & 4,
				.inet = bits & 8 };
	puts("#include \"run/filter.h\"\n#include <stdbool.h>\n");
	for (size_t i = 0; i < n; i++) {
		int rc = print_code(&all[i].len, &all[i], i);
		if (rc < 0 || all[i].len == 0) {
			fprintf(stderr, "seccomp_rules: %s\n", strerror(-rc));
			return 1;
		}
	}
	puts("const struct filter filters[] = {");
	for (size_t i = 0; i < n; i++)
		printf("\t{ %d, %d, %d, %d, %d, %d, %zu, code_%zu },\n",
		    (int)all[i].walls, all[i].alone, all[i].compiles, all[i].forks,
		    all[i].inet, all[i].agent, all[i].len, i);
	printf("};\nconst size_t filter_n = %zu;\n", n);
	return 0;
}
