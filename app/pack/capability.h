/* SPDX-License-Identifier: MIT OR Apache-2.0 */
#ifndef FERRY_PACK_CAPABILITY_H
#define FERRY_PACK_CAPABILITY_H
/*
 * capability - what a pack may do, as far as a learner is asked before.
 *
 * It follows from the exercises. An update that does more than was agreed to stops and
 * asks; a new one is a row in capability.c.
 */
#include "pack/catalogue.h"

struct capability {
	const char *name; /* "generators"; is stored */
	const char *says; /* "runs Lua of its own to make inputs, …" */
	bool (*needs)(const struct exercise *x);
};

/* Ends with a NULL name. */
extern const struct capability capabilities[];

FERRY_CHECK bool capability_needed(
    const struct capability *a, const struct catalogue *c, const struct pack *p);

#endif
