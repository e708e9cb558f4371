/* SPDX-License-Identifier: MIT OR Apache-2.0 */
#ifndef FERRY_RUN_NAMESPACE_H
#define FERRY_RUN_NAMESPACE_H
/*
 * namespace - a system of its own for one program: processes, files, network, users.
 *
 * Private to run/. The order: namespace_clone() in the supervisor, namespace_map() in it
 * while the child waits, namespace_build() in the child, which is process 1 there.
 */
#include "base/err.h"
#include "run/sandbox.h"

#include <sys/types.h>

/* As fork(), into new namespaces. */
FERRY_CHECK pid_t namespace_clone(void);

/* Gives the child its users: the caller's own, and 65534 if that is root. 0, or -1 with
 * errno and *step naming what failed (static). */
FERRY_CHECK int namespace_map(const char **step, pid_t child);

/* In the child, once it is mapped: a root folder that holds only what `box` allows, then
 * the rights to change it are dropped. 0, or -1 as above. */
FERRY_CHECK int namespace_build(const char **step, const struct sandbox *box);

/* Drops every capability for good. 0, or -1 with errno. */
FERRY_CHECK int namespace_drop_rights(void);

#endif
