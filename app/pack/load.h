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
	size_t at; /* of the pack among the catalogue's */
	struct faults *faults;
	const struct pack_how *how;
	struct memory memory;
};

/* A fault of the field of a manifest, with its line. */
void load_fault(const struct load *l, const char *path, const char *field,
    const char *fmt, ...) FERRY_PRINTF(4, 5);

/* What the manifests name and is not there; see catalogue_faults(). */
void load_check(const struct load *l);

#endif
