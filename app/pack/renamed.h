/* SPDX-License-Identifier: MIT OR Apache-2.0 */
#ifndef FERRY_PACK_RENAMED_H
#define FERRY_PACK_RENAMED_H
/*
 * renamed - the field of pack.lua that says which exercises had another id before.
 * Private to pack/.
 */
#include "base/err.h"
#include "pack/manifest.h"

/* Reads { ["old-id"] = "new-id" } into *p. */
FERRY_CHECK int renamed_read(struct pack_info *p, const struct value *v,
    const char *where, const char *path, struct err *e);
void renamed_free(struct renaming *v, size_t n);

#endif
