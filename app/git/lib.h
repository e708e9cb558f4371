/* SPDX-License-Identifier: MIT OR Apache-2.0 */
#ifndef FERRY_GIT_LIB_H
#define FERRY_GIT_LIB_H
/*
 * lib - libgit2, set up so that nothing outside the repository at hand has a say: no
 * configuration of the system or the user, no template. Private to git/.
 */
#include "base/err.h"

/* Each start has its stop. */
FERRY_CHECK int lib_start(struct err *e);
void lib_stop(void);

/* Sets *e to "what: libgit2's words". Always -1. */
int
lib_fault(struct err *e, enum err_code code, const char *fmt, ...) FERRY_PRINTF(3, 4);

#endif
