/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * landlock - see landlock.h. Leaves what Landlock does not see (chmod, utimes, signals on
 * old kernels, sockets of every kind) to seccomp.c.
 *
 * The surprise: a program may read its own folder in /proc, which LeakSanitizer cannot do
 * without; the rule is for that one folder, made in the process that will have it.
 */
#include "run/landlock.h"

#include "base/mem.h"
#include "base/path.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

enum {
	CALL_CREATE = 444,
	CALL_ADD_RULE = 445,
	CALL_RESTRICT = 446,
	ASK_VERSION = 1,
	RULE_PATH_BENEATH = 1,
	RULE_NET_PORT = 2,
	BIND_TCP = 1,
	CONNECT_TCP = 2,
	DOMAIN_PORT = 53,
	SIZE_ABI_1 = 8, /* of struct ruleset: a kernel refuses what it does not know */
	SIZE_ABI_4 = 16,
	ABI_WITH_NETWORK = 4,
	ABI_WITH_SCOPES = 6
};

enum right {
	EXECUTE = 1 << 0,
	WRITE_FILE = 1 << 1,
	READ_FILE = 1 << 2,
	READ_DIR = 1 << 3,
	REMOVE_DIR = 1 << 4,
	REMOVE_FILE = 1 << 5,
	MAKE_DIR = 1 << 7,
	MAKE_REG = 1 << 8,
	REFER = 1 << 13,
	TRUNCATE = 1 << 14
};

#define LOOK ((uint64_t)EXECUTE | READ_FILE | READ_DIR)
#define USE  ((uint64_t)READ_FILE | WRITE_FILE)
#define CHANGE                                                                         \
	(LOOK | WRITE_FILE | REMOVE_DIR | REMOVE_FILE | MAKE_DIR | MAKE_REG | REFER |  \
	    TRUNCATE)
/* what can be asked of something that is no folder */
#define FILE_RIGHTS ((uint64_t)EXECUTE | READ_FILE | WRITE_FILE | TRUNCATE)

/* The rights on files that each ABI knows; the last for all that follow. */
static const uint64_t known_rights[] = { 0, 0x1fff, 0x3fff, 0x7fff, 0x7fff, 0xffff };

struct ruleset {
	uint64_t files, network, scopes;
};

struct port_rule {
	uint64_t rights, port;
};

struct path_rule {
	uint64_t rights;
	int32_t folder;
} __attribute__((packed));

/* A path that is not there needs no rule. */
static int
allow(int ruleset, uint64_t known, const char *path, uint64_t rights)
{
	struct stat st;
	int fd = open(path, O_PATH | O_CLOEXEC), rc;

	if (fd < 0)
		return errno == ENOENT || errno == EACCES || errno == ENOTDIR ? 0 : -1;
	rc = fstat(fd, &st);
	if (rc == 0) {
		struct path_rule rule = { .folder = fd, .rights = rights & known };

		if (!S_ISDIR(st.st_mode))
			rule.rights &= FILE_RIGHTS;
		rc = (int)syscall(CALL_ADD_RULE, ruleset, RULE_PATH_BENEATH, &rule, 0);
	}
	int cause = errno;
	close(fd);
	errno = cause;
	return rc;
}

/* What lies in a folder, save the folder `hidden` below it; neither it nor a folder on the
 * way there can be listed then. */
static int
allow_around(int ruleset, uint64_t known, const char *path, const char *hidden)
{
	size_t len = strlen(path);
	if (strcmp(path, hidden) == 0)
		return 0;
	if (strncmp(path, hidden, len) != 0 || hidden[len] != '/')
		return allow(ruleset, known, path, LOOK);
	DIR *d = opendir(path);
	int rc = d == NULL ? -1 : 0;
	const struct dirent *f;
	while (rc == 0 && (f = readdir(d)) != NULL) {
		if (strcmp(f->d_name, ".") == 0 || strcmp(f->d_name, "..") == 0)
			continue;
		char *inside = path_join(path, f->d_name);
		rc = allow_around(ruleset, known, inside, hidden);
		mem_free(inside);
	}
	int cause = errno;
	if (d != NULL)
		closedir(d);
	errno = cause;
	return rc;
}

/* A part of the system; what a mount covers already needs no going around. */
static int
allow_system(int ruleset, uint64_t known, const char *path, const struct sandbox *box)
{
	if (box->hides == NULL || sandbox_has(box->tier, PART_NAMESPACES))
		return allow(ruleset, known, path, LOOK);
	char real[PATH_MAX]; /* /lib is /usr/lib */
	return realpath(path, real) ? allow_around(ruleset, known, real, box->hides)
				    : 0;
}

/* A /proc of its own shows nobody else, but what a compiler gets is whole.
 *
 * The jemalloc in rustc looks whether memory is overcommitted; not seeing it, it maps
 * every page by itself, which makes a check a tenth slower. */
static int
allow_proc(int ruleset, uint64_t known, const struct sandbox *box)
{
	bool compiles = box->profile == SANDBOX_COMPILE;
	bool own = sandbox_has(box->tier, PART_NAMESPACES) && !compiles;

	if (allow(ruleset, known, own ? "/proc" : "/proc/self", LOOK) < 0)
		return -1;
	return compiles ? allow(ruleset, known, "/proc/sys/vm/overcommit_memory", LOOK)
			: 0;
}

static int
allow_all(int ruleset, uint64_t known, const struct sandbox *box)
{
	if (box->profile == SANDBOX_SCRIPT)
		return 0;
	for (const char *const *p = sandbox_system_reads; *p; p++)
		if (allow_system(ruleset, known, *p, box) < 0)
			return -1;
	for (const char *const *p = box->reads; p && *p; p++)
		if (allow(ruleset, known, *p, LOOK) < 0)
			return -1;
	for (const char *const *p = sandbox_devices; *p; p++)
		if (allow(ruleset, known, *p, USE) < 0)
			return -1;
	if (*box->work &&
	    allow(ruleset, known, box->work, box->writes ? CHANGE : LOOK) < 0)
		return -1;
	if (allow_proc(ruleset, known, box) < 0)
		return -1;
	return box->scratch && sandbox_has(box->tier, PART_NAMESPACES)
		   ? allow(ruleset, known, "/tmp", CHANGE)
		   : 0;
}

/* The port that a fetch goes to, and that of name servers, which it may ask by TCP. */
static int
allow_ports(int ruleset, const struct sandbox *box, uint64_t known)
{
	const int ports[] = { box->port, DOMAIN_PORT };

	for (size_t i = 0; known && box->port > 0 && i < 2; i++) {
		struct port_rule rule = { .rights = CONNECT_TCP,
			.port = (uint64_t)ports[i] };

		if (syscall(CALL_ADD_RULE, ruleset, RULE_NET_PORT, &rule, 0) < 0)
			return -1;
	}
	return 0;
}

int
landlock_enter(const char **step, const struct sandbox *box)
{
	enum { NEWEST = sizeof known_rights / sizeof *known_rights - 1 };
	long abi = syscall(CALL_CREATE, NULL, 0, ASK_VERSION);

	*step = "landlock version";
	if (abi < 1)
		return -1;
	bool inet = box->loopback && sandbox_has(box->tier, PART_NAMESPACES);
	struct ruleset rules = { .files = known_rights[abi < NEWEST ? abi : NEWEST],
		.network = inet ? 0 : BIND_TCP | CONNECT_TCP,
		.scopes = 3 }; /* abstract sockets, signals */
	size_t size = abi >= ABI_WITH_SCOPES    ? sizeof rules
		      : abi >= ABI_WITH_NETWORK ? SIZE_ABI_4
						: SIZE_ABI_1;
	int fd = (int)syscall(CALL_CREATE, &rules, size, 0), rc;

	*step = "landlock ruleset";
	if (fd < 0)
		return -1;
	*step = "landlock rules";
	rc = allow_all(fd, rules.files, box);
	if (rc == 0 && box->profile == SANDBOX_FETCH)
		rc = allow_ports(fd, box, abi >= ABI_WITH_NETWORK ? rules.network : 0);
	if (rc == 0) {
		*step = "landlock restrict";
		rc = (int)syscall(CALL_RESTRICT, fd, 0);
	}
	int cause = errno;
	close(fd);
	errno = cause;
	return rc;
}
