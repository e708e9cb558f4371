/* SPDX-License-Identifier: MIT OR Apache-2.0 */
#ifndef FERRY_PACK_LOAD_H
#define FERRY_PACK_LOAD_H
/*
 * load - a pack's folders walked into a catalogue. Private to pack/.
 */
#include "pack/catalogue.h"
#include "pack/memory.h"

struct load { /* of one pack; everything is borrowed but `memory` */
	struct catalogue *out;
	struct faults *faults;
	const char *dir;
	const struct pack_how *how;
	struct memory memory;
	size_t first; /* of its exercises in the catalogue */
};

/* Leaves only so many of each. */
void
catalogue_cut(struct catalogue *c, size_t packs, size_t chapters, size_t exercises);

/* A fault of the field of a manifest, with its line. */
void load_fault(const struct load *l, const char *path, const char *field,
    const char *fmt, ...) FERRY_PRINTF(4, 5);

/* "10-own/01-x/exercise.lua" of one of its exercises; owned by the caller. */
FERRY_CHECK char *load_path(const struct load *l, const struct exercise *x);

/* What the manifests name and is not there; see catalogue_faults(). */
void load_check(const struct load *l);

#endif
