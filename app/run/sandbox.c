/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * sandbox - see sandbox.h. Leaves building the walls to the three layers and trying them
 * to selftest.c. The surprise: what is remembered is remembered for this boot, this user
 * and these namespaces, and forgotten when one of the switches that deny a layer is
 * turned, so that a remedy works at once.
 */
#include "run/sandbox.h"

#include "base/file.h"
#include "base/log.h"
#include "base/mem.h"
#include "base/path.h"
#include "run/selftest.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { MEMORY_MAX = 16384, SWITCH_MAX = 64 };

#define HEADING "ferry sandbox 1 " FERRY_VERSION "\n"

const char *const sandbox_system_reads[] = { "/usr", "/bin", "/sbin", "/lib", "/lib32",
	"/lib64", "/libx32", "/etc/alternatives", "/etc/ld.so.cache", "/etc/ld.so.conf",
	"/etc/ld.so.conf.d", "/etc/localtime", "/nix/store", "/gnu/store", NULL };

const char *const sandbox_devices[] = { "/dev/null", "/dev/zero", "/dev/full",
	"/dev/random", "/dev/urandom", NULL };

static const struct {
	char name[4];
	bool has[PART_SECCOMP + 1];
	const char *words;
} tiers[SANDBOX_TIERS] = {
	[SANDBOX_A] = { "A", { true, true, true }, "full" },
	[SANDBOX_A_MINUS] = { "A-", { true, false, true }, "limited (no Landlock)" },
	[SANDBOX_B] = { "B", { false, true, true }, "limited (no namespaces)" },
	[SANDBOX_C] = { "C", { false, false, false }, "OFF" },
};

static const char *const holds_as[SANDBOX_PARTS] = {
	"a system of its own for each run",
	"only the files of its run can be opened",
	"only the system calls that it needs",
	"sanitizers find the addresses that they need",
	"LeakSanitizer can look at a program",
};

/* The system's switches that decide about a part, what denies it, and the remedy. */
static const struct {
	enum sandbox_part part;
	const char *path;
	const char *denies; /* its content; "": that it exists */
	const char *remedy;
} switches[] = {
	{ PART_NAMESPACES, "/proc/sys/kernel/apparmor_restrict_unprivileged_userns",
	    "1",
	    "Ubuntu's AppArmor denies them; run as root: sysctl -w "
	    "kernel.apparmor_restrict_unprivileged_userns=0" },
	{ PART_NAMESPACES, "/proc/sys/kernel/unprivileged_userns_clone", "0",
	    "run as root: sysctl -w kernel.unprivileged_userns_clone=1" },
	{ PART_NAMESPACES, "/proc/sys/user/max_user_namespaces", "0",
	    "run as root: sysctl -w user.max_user_namespaces=15000" },
	{ PART_NAMESPACES, "/.dockerenv", "",
	    "Docker's seccomp profile denies them; docker run --security-opt "
	    "seccomp=unconfined --security-opt systempaths=unconfined allows them" },
	{ PART_NAMESPACES, "/run/.containerenv", "",
	    "the container denies them; podman run --security-opt "
	    "seccomp=unconfined --security-opt unmask=ALL allows them" },
	{ PART_ADDRESSES, "/proc/sys/vm/mmap_rnd_bits", NULL,
	    "sanitizers can fail at random here; run as root: sysctl -w "
	    "vm.mmap_rnd_bits=28" },
	{ PART_PTRACE, "/proc/sys/kernel/yama/ptrace_scope", NULL,
	    "LeakSanitizer needs ptrace; in a container: --cap-add SYS_PTRACE; "
	    "elsewhere as root: sysctl -w kernel.yama.ptrace_scope=1" },
	{ PART_LANDLOCK, "/sys/kernel/security/lsm", NULL,
	    "the kernel needs Landlock (5.13 or newer) and \"landlock\" in its boot "
	    "option lsm=" },
	{ PART_SECCOMP, "/proc/sys/kernel/seccomp/actions_avail", NULL,
	    "the kernel needs CONFIG_SECCOMP_FILTER" },
	{ PART_NAMESPACES, "/proc/self/ns/user", "",
	    "the kernel or a container's rules deny them" },
};

enum { SWITCHES = sizeof switches / sizeof *switches };

bool
sandbox_has(enum sandbox_tier tier, enum sandbox_part part)
{
	return tier < SANDBOX_TIERS && part <= PART_SECCOMP && tiers[tier].has[part];
}

const char *
sandbox_tier_name(enum sandbox_tier tier)
{
	return tiers[tier].name;
}

const char *
sandbox_words(const struct sandbox_state *s)
{
	return tiers[s->tier].words;
}

/* The first line of a small file, "" if it cannot be read. */
static void
read_line(char *out, size_t size, const char *path)
{
	FILE *f = fopen(path, "re");
	if (f == NULL || fgets(out, (int)size, f) == NULL)
		out[0] = '\0';
	if (f != NULL)
		fclose(f);
	out[strcspn(out, "\n")] = '\0';
}

static bool
denies(size_t i)
{
	char text[SWITCH_MAX];
	if (switches[i].denies == NULL || switches[i].denies[0] == '\0')
		return access(switches[i].path, F_OK) == 0 || !switches[i].denies;
	read_line(text, sizeof text, switches[i].path);
	return strcmp(text, switches[i].denies) == 0;
}

void
sandbox_describe(struct buf *out, const struct sandbox_state *s, enum sandbox_part part)
{
	const struct sandbox_probe *p = &s->parts[part];
	if (p->error == 0) {
		buf_adds(out, holds_as[part]);
		return;
	}
	buf_addf(out, "%s: %s (errno %d)", p->step, strerror(p->error), p->error);
	for (size_t i = 0; i < SWITCHES; i++)
		if (switches[i].part == part && denies(i)) {
			buf_addf(out, "; %s", switches[i].remedy);
			return;
		}
}

/* All that the answers depend on: the boot, the program, the user, where it is. */
static void
make_key(struct buf *key)
{
	static const char *const links[] = { "/proc/self/ns/user", "/proc/self/ns/mnt",
		"/proc/self/ns/pid" };
	static const char *const status[] = {
		"CapBnd:", "NoNewPrivs:", "Seccomp:", "Seccomp_filters:"
	};
	char text[256];
	struct stat st;
	buf_adds(key, HEADING);
	read_line(text, sizeof text, "/proc/sys/kernel/random/boot_id");
	buf_addf(key, "%s %u", text, (unsigned)geteuid());
	if (stat("/proc/self/exe", &st) == 0)
		buf_addf(key, " %lld.%09ld", (long long)st.st_mtim.tv_sec,
		    st.st_mtim.tv_nsec);
	for (size_t i = 0; i < sizeof links / sizeof *links; i++) {
		ssize_t n = readlink(links[i], text, sizeof text - 1);
		text[n > 0 ? n : 0] = '\0';
		buf_addf(key, " %s", text);
	}
	for (size_t i = 0; i < SWITCHES; i++) {
		read_line(text, SWITCH_MAX, switches[i].path);
		buf_addf(key, " %s", text);
	}
	FILE *f = fopen("/proc/self/status", "re");
	while (f != NULL && fgets(text, sizeof text, f) != NULL)
		for (size_t i = 0; i < sizeof status / sizeof *status; i++)
			if (strncmp(text, status[i], strlen(status[i])) == 0)
				buf_addf(key, " %.*s", (int)strcspn(text, "\n"), text);
	if (f != NULL)
		fclose(f);
	buf_adds(key, "\n\n");
}

/* After the key: the tier's number, then a line for each part: errno and step. */
static bool
recall(struct sandbox_state *out, const char *path, const struct buf *key)
{
	struct buf text = BUF_INIT(MEMORY_MAX);
	bool holds = file_read(&text, path, MEMORY_MAX, NULL) == 0 &&
		     strncmp(text.ptr, key->ptr, key->len) == 0;
	char *at = text.ptr + (holds ? key->len : 0);
	long tier = holds ? strtol(at, &at, 10) : -1;
	holds = holds && tier >= 0 && tier < SANDBOX_TIERS && *at == '\n';
	for (size_t i = 0; i < SANDBOX_PARTS && holds; i++) {
		struct sandbox_probe *p = &out->parts[i];
		char *start = ++at;
		p->error = (int)strtol(start, &at, 10);
		size_t len = strcspn(at, "\n");
		holds = at != start && *at == ' ' && at[len] == '\n' &&
			len <= sizeof p->step;
		if (holds)
			snprintf(p->step, sizeof p->step, "%.*s", (int)len - 1, at + 1);
		at += len;
	}
	out->tier = holds ? (enum sandbox_tier)tier : SANDBOX_C;
	buf_release(&text);
	return holds;
}

static void
remember(
    const struct sandbox_state *s, const char *cache, const char *path, struct buf *key)
{
	struct err e = { 0 };
	buf_addf(key, "%d\n", (int)s->tier);
	for (size_t i = 0; i < SANDBOX_PARTS; i++)
		buf_addf(key, "%d %s\n", s->parts[i].error, s->parts[i].step);
	if (file_mkdirs(cache, &e) < 0 ||
	    file_replace_fast(path, key->ptr, key->len, &e) < 0)
		log_line("sandbox", "%s", e.text);
}

/* What FERRY_SANDBOX asks for, if it is no more than there is. */
static int
apply_wish(struct sandbox_state *s, struct err *e)
{
	const char *wish = getenv("FERRY_SANDBOX");
	if (wish == NULL || *wish == '\0')
		return 0;
	for (int i = 0; i < SANDBOX_TIERS; i++) {
		if (strcmp(tiers[i].name, wish) != 0)
			continue;
		for (int part = 0; part <= PART_SECCOMP; part++)
			if (tiers[i].has[part] && !tiers[s->tier].has[part])
				return 0;
		s->tier = (enum sandbox_tier)i;
		s->asked = true;
		return 0;
	}
	return err_set(
	    e, ERR_USAGE, "FERRY_SANDBOX is \"%.20s\": it can be A, A-, B or C", wish);
}

int
sandbox_find(struct sandbox_state *out, const char *cache, bool fresh, struct err *e)
{
	struct buf key = BUF_INIT(MEMORY_MAX);
	char *path = cache ? path_join(cache, "sandbox") : NULL;
	int rc = 0;
	*out = (struct sandbox_state){ .tier = SANDBOX_C };
	make_key(&key);
	if (fresh || path == NULL || !recall(out, path, &key)) {
		rc = selftest_run(out, e);
		if (rc == 0 && path != NULL)
			remember(out, cache, path, &key);
	}
	if (rc == 0)
		rc = apply_wish(out, e);
	buf_release(&key);
	mem_free(path);
	return rc;
}

int
sandbox_need(const struct sandbox_state *s, struct err *e)
{
	if (s->tier != SANDBOX_C || s->asked)
		return 0;
	return err_set(e, ERR_TOOL,
	    "no sandbox can be built here, so nothing is run: `ferry doctor` says why; "
	    "FERRY_SANDBOX=C runs it all the same, with your rights");
}

int
sandbox_need_part(const struct sandbox_state *s, enum sandbox_part part,
    const char *what, struct err *e)
{
	struct buf why = BUF_INIT(512);
	int rc = 0;
	if (s->parts[part].error != 0) {
		sandbox_describe(&why, s, part);
		rc = err_set(e, ERR_TOOL, "%s here: %s", what, why.ptr);
	}
	buf_release(&why);
	return rc;
}
