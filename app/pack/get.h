/* SPDX-License-Identifier: MIT OR Apache-2.0 */
#ifndef FERRY_PACK_GET_H
#define FERRY_PACK_GET_H
/*
 * get - a pack on its way: fetched into a folder beside the installed ones, gone with
 * get_free() unless it was installed by then. The lock of installed.h is held meanwhile.
 *
 *	struct get *g = get_start(packs, url, ref, &box, e);
 *	while ((s = get_step(g, e)) == GET_MORE)
 *		poll(get_fd(g));
 *	if (s == GET_DONE && catalogue_add(&c, get_source(g), e) == 0)
 *		install_new(packs, get_dir(g), id, &pin, e);
 *	get_free(g);
 */
#include "base/err.h"
#include "pack/source.h"
#include "run/sandbox.h"

struct get; /* opaque */

struct get_progress {
	size_t bytes, objects, all; /* all: 0 while it is not known */
};

/* `ref` may be NULL. NULL with *e: the address is none, or nothing can be started. */
FERRY_CHECK struct get *get_start(const char *packs, const char *url, const char *ref,
    const struct sandbox_state *box, struct err *e);

FERRY_CHECK int get_fd(const struct get *g);

enum get_state { GET_MORE, GET_DONE, GET_FAILED };

FERRY_CHECK enum get_state get_step(struct get *g, struct err *e);
FERRY_CHECK struct get_progress get_progress(const struct get *g);

/* After GET_DONE. The folder that holds repo.git; the commit; the address as it was
 * understood. Borrowed. */
FERRY_CHECK const char *get_dir(const struct get *g);
FERRY_CHECK const char *get_commit(const struct get *g);
FERRY_CHECK const char *get_url(const struct get *g);

/* A new source of what came, the caller's; free it before the pack is installed. */
FERRY_CHECK struct source *get_source(const struct get *g);

void get_free(struct get *g);

#endif
