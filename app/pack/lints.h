/* SPDX-License-Identifier: MIT OR Apache-2.0 */
#ifndef FERRY_PACK_LINTS_H
#define FERRY_PACK_LINTS_H
/*
 * lints - names of clippy's lints, and of tools, out of a manifest. Private to pack/.
 *
 *	lints = { deny = { "clippy::redundant_clone" }, warn = { "clippy::ptr_arg" } }
 */
#include "base/err.h"
#include "pack/exercise.h"
#include "script/value.h"

/* Fills in a list of names for an exercise of that kind. A name is one lint of clippy's, never a group, nor anything
 * that a compiler could take for another option. */
FERRY_CHECK int lints_read(char ***to, size_t *count, const struct value *v,
    const char *kind, const char *where, const char *path, struct err *e);

/* Whether the tools that are named beside c.expect.tool are such as there are. */
FERRY_CHECK int tools_check(const struct exercise *x, const char *where, struct err *e);

#endif
