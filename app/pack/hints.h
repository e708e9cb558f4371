/* SPDX-License-Identifier: MIT OR Apache-2.0 */
#ifndef FERRY_PACK_HINTS_H
#define FERRY_PACK_HINTS_H
/*
 * hints - reads hints, rust.rules.max and rust.edition of a manifest. Private to pack/.
 *
 *	hints = { "…", { after = "E0382", "…" } }, max = { unsafe = 2 }
 */
#include "base/err.h"
#include "pack/exercise.h"
#include "script/value.h"

/* Each adds to *x; `where` and `path` are for errors. */
FERRY_CHECK int hints_read(struct exercise *x, const struct value *v, const char *where,
    const char *path, struct err *e);
FERRY_CHECK int edition_read(struct exercise *x, const struct value *v,
    const char *where, const char *path, struct err *e);
FERRY_CHECK int limits_read(struct exercise *x, const struct value *v,
    const char *where, const char *path, struct err *e);

#endif
