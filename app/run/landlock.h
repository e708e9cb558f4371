/* SPDX-License-Identifier: MIT OR Apache-2.0 */
#ifndef FERRY_RUN_LANDLOCK_H
#define FERRY_RUN_LANDLOCK_H
/*
 * landlock - which files a program may open, whoever its user is.
 *
 * Private to run/. The system calls and numbers are those of
 * https://docs.kernel.org/userspace-api/landlock.html (ABI 1 to 7), defined in
 * landlock.c, so that old headers do.
 */
#include "base/err.h"
#include "run/sandbox.h"

/* Narrows the calling process, which has no_new_privs, to what `box` allows. 0, or -1
 * with errno and *step naming what failed (static). */
FERRY_CHECK int landlock_enter(const char **step, const struct sandbox *box);

#endif
