/* SPDX-License-Identifier: MIT OR Apache-2.0 */
#ifndef FERRY_RUN_SANDBOX_H
#define FERRY_RUN_SANDBOX_H
/*
 * sandbox - which walls can be built on this machine, and what one run is given.
 *
 * Three layers: namespaces (namespace.c), Landlock (landlock.c), seccomp (seccomp.c).
 * Which of them hold is tried for real (selftest.c), never concluded from a version, and
 * remembered until the machine is booted anew. FERRY_SANDBOX=A, A-, B or C asks for a
 * tier; it can only be weaker than what there is.
 */
#include "base/buf.h"
#include "base/err.h"

#include <stdbool.h>

enum sandbox_tier {
	SANDBOX_A,       /* namespaces, Landlock, seccomp */
	SANDBOX_A_MINUS, /* namespaces, seccomp */
	SANDBOX_B,       /* Landlock, seccomp */
	SANDBOX_C, /* none that would do: nothing is run unless asked for by name */
	SANDBOX_TIERS
};

enum sandbox_part { /* what is tried */
	PART_NAMESPACES,
	PART_LANDLOCK,
	PART_SECCOMP,
	PART_ADDRESSES, /* ASLR can be switched off, or is weak enough for sanitizers */
	PART_PTRACE,    /* LeakSanitizer can look at the program from outside */
	SANDBOX_PARTS
};

struct sandbox_probe {
	int error;     /* errno; 0: it holds */
	char step[32]; /* what failed: "mount /proc" */
};

struct sandbox_state {
	enum sandbox_tier tier;
	bool asked; /* FERRY_SANDBOX named this tier */
	struct sandbox_probe parts[SANDBOX_PARTS];
};

enum sandbox_profile {
	SANDBOX_RUN,
	SANDBOX_COMPILE,
	SANDBOX_SCRIPT, /* memory and the pipes that it has: no file, no process */
	SANDBOX_FETCH   /* files, connections to one port; no program, no process */
};

/* The walls of one run; see proc_spec.box. Everything is borrowed. */
struct sandbox {
	enum sandbox_tier tier;
	enum sandbox_profile profile;
	const char *work; /* absolute; readable; "" for none */
	bool writes;      /* work can be written to */
	/* absolute; readable beside the system's; ends with NULL */
	const char *const *reads;
	/* absolute, a folder of the system's that is shown empty or not at all, to spare a
	 * program the reading, not to keep a secret; NULL for none */
	const char *hides;
	int port; /* of SANDBOX_FETCH: TCP goes there and to names' servers; 0: nowhere */
	bool agent;    /* of SANDBOX_FETCH: sockets in the file system too */
	bool loopback; /* a network with nobody else on it; namespaces only */
	bool
	    scratch; /* an empty /tmp of 64 MiB that is gone afterwards; namespaces only */
};

/*
 * What holds here: from the memory in `cache` (NULL for none) or, if there is none that
 * applies or `fresh`, by trying (about 10 ms). -1 with *e: FERRY_SANDBOX makes no sense
 * (ERR_USAGE), or no process can be started.
 */
FERRY_CHECK int
sandbox_find(struct sandbox_state *out, const char *cache, bool fresh, struct err *e);

/* 0, or -1 with an ERR_TOOL: there is no sandbox and nobody asked to go without. */
FERRY_CHECK int sandbox_need(const struct sandbox_state *s, struct err *e);

/* 0, or -1 with an ERR_TOOL "`what` here: " and why, with the remedy. */
FERRY_CHECK int sandbox_need_part(const struct sandbox_state *s, enum sandbox_part part,
    const char *what, struct err *e);

FERRY_CHECK bool sandbox_has(enum sandbox_tier tier, enum sandbox_part part);

/* "A", "A-", "B", "C". Static. */
FERRY_CHECK const char *sandbox_tier_name(enum sandbox_tier tier);

/* For the screen's last line: "full", "limited (no namespaces)", "OFF". Static. */
FERRY_CHECK const char *sandbox_words(const struct sandbox_state *s);

/* Appends what a part came to, and if it does not hold the remedy. */
void sandbox_describe(
    struct buf *out, const struct sandbox_state *s, enum sandbox_part part);

/* The folders and files of the system that every program may read; ends with NULL. What
 * is not there is left out by whoever uses it. */
extern const char *const sandbox_system_reads[];

/* The devices that every program may use; ends with NULL. */
extern const char *const sandbox_devices[];

#endif
