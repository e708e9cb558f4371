/* SPDX-License-Identifier: MIT OR Apache-2.0 */
#ifndef FERRY_RUN_SECCOMP_H
#define FERRY_RUN_SECCOMP_H
/*
 * seccomp - which system calls a program may make.
 *
 * Private to run/.
 */
#include "base/err.h"
#include "run/sandbox.h"

#include <stdbool.h>

/*
 * Narrows the calling process, which has no_new_privs. With a box: only the calls of its
 * profile, anything else is ENOSYS, another architecture's calls end the program. Without
 * one: everything but starting processes, if !may_fork. 0, or -1 with errno.
 */
FERRY_CHECK int seccomp_enter(const struct sandbox *box, bool may_fork);

#endif
