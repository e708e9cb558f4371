/* SPDX-License-Identifier: MIT OR Apache-2.0 */
#ifndef FERRY_GIT_FETCH_H
#define FERRY_GIT_FETCH_H
/*
 * fetch - the commits of a pack, from its server or folder into a new bare repository, by
 * a process that has nothing else.
 *
 * A forked child behind the sandbox speaks the protocol: it can write into one folder,
 * reach one port, read the system's certificates and, of the user's, nothing but the
 * folder that is fetched from. It checks what it got under the rules of repo.h. At most
 * LIMIT_FETCH_MS, and as much as limits.h says.
 *
 *	struct fetch *f = fetch_start(&how, e);
 *	while ((s = fetch_step(id, f, e)) == FETCH_MORE)
 *		poll(fetch_fd(f)); show(fetch_progress(f));
 *	fetch_free(f);
 */
#include "base/err.h"
#include "git/address.h"
#include "git/repo.h"
#include "run/sandbox.h"

#include <stddef.h>

struct fetch; /* opaque */

struct fetch_how { /* borrowed until fetch_free() */
	const struct address *from;
	const char *ref; /* a branch, a tag, or a commit that has one; NULL: HEAD */
	const char
	    *dir; /* a folder that is there; the repository becomes dir/repo.git */
	const struct sandbox_state *box;
	int deadline_ms; /* 0: LIMIT_FETCH_MS */
};

struct fetch_progress {
	size_t bytes, objects;
	size_t all; /* objects; 0: not known yet */
};

/* NULL with *e if it cannot be started. */
FERRY_CHECK struct fetch *fetch_start(const struct fetch_how *how, struct err *e);

FERRY_CHECK int fetch_fd(const struct fetch *f);

enum fetch_state { FETCH_MORE, FETCH_DONE, FETCH_FAILED };

/* Without blocking. FETCH_DONE: commit holds the name of the one that was asked for. */
FERRY_CHECK enum fetch_state
fetch_step(char commit[REPO_ID], struct fetch *f, struct err *e);

FERRY_CHECK struct fetch_progress fetch_progress(const struct fetch *f);

/* Ends it if it still runs; what it wrote is the caller's to remove. */
void fetch_free(struct fetch *f);

#endif
