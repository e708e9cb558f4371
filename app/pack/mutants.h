/* SPDX-License-Identifier: MIT OR Apache-2.0 */
#ifndef FERRY_PACK_MUTANTS_H
#define FERRY_PACK_MUTANTS_H
/*
 * mutants - reads rust.mutants of a manifest: { { file = "m.rs", says = "…" }, … }.
 * Private to pack/.
 */
#include "base/err.h"
#include "pack/exercise.h"
#include "script/value.h"

/* Appends to x->mutants; `where` and `path` are for errors. */
FERRY_CHECK int mutants_read(struct exercise *x, const struct value *v,
    const char *where, const char *path, struct err *e);

void mutants_release(struct exercise *x);

#endif
