/* SPDX-License-Identifier: MIT OR Apache-2.0 */
#ifndef FERRY_GIT_ASIDE_H
#define FERRY_GIT_ASIDE_H
/*
 * aside - what may lie at the top of a pack's repository and is not of the pack: texts for
 * its readers, and what its forge and editors obey. ferry reads none of it.
 */
#include "base/err.h"

#include <stdbool.h>

/* Whether a file or folder of that name may. Who writes the guide for authors has the
 * list there too: exercises/README.md. */
FERRY_CHECK bool aside_has(const char *name);

#endif
