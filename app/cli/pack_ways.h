/* SPDX-License-Identifier: MIT OR Apache-2.0 */
#ifndef FERRY_CLI_PACK_WAYS_H
#define FERRY_CLI_PACK_WAYS_H
/*
 * pack_ways - what the verbs of `ferry pack` that change something share: the lock, the
 * bar of a fetch, the summary that is agreed to, the question.
 */
#include "cli/cli.h"
#include "cli/ending.h"
#include "cli/out.h"
#include "pack/get.h"
#include "pack/installed.h"

struct pack_ways {
	struct ferry *ferry;
	const struct cli_args *args;
	char *packs; /* <data>/packs */
	struct pack_how how;
	struct packs_lock lock;
	struct ending ending;
	int ended_by; /* the signal that came; 0 for none */
};

FERRY_CHECK int ways_open(
    struct pack_ways *w, struct ferry *f, const struct cli_args *a, struct err *e);

/* `rc` is the verb's result and is returned, unless a signal ends the process here. */
FERRY_CHECK int ways_close(struct pack_ways *w, int rc);

/* Fetches with a bar; NULL with *e. Where a signal came, ways_close() ends it all. */
FERRY_CHECK struct get *
ways_fetch(struct pack_ways *w, const char *url, const char *ref, struct err *e);

/* 1: yes, 0: no, -1 with *e: there is nobody to be asked, and the option that says yes
 * beforehand was not given. */
FERRY_CHECK int
ways_ask(struct pack_ways *w, const char *option, const char *question, struct err *e);

/* What a pack is and may do, before anything of it is used. `signature` says by whom its
 * commit is signed; NULL: nobody has looked. */
FERRY_CHECK int ways_summary(struct out *o, const struct catalogue *c,
    const struct pack *p, const char *url, const char *signature, struct err *e);

/* The same from what a pin remembers; NULL if it knows no key. The caller's. */
FERRY_CHECK char *ways_signature(const struct pin *pin);

/* "team/x" or "3 more": the names with a heading, at most a dozen; nothing if n is 0. */
void ways_names(struct out *o, const char *heading, char **names, size_t n);

#endif
