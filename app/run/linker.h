/* SPDX-License-Identifier: MIT OR Apache-2.0 */
#ifndef FERRY_RUN_LINKER_H
#define FERRY_RUN_LINKER_H
/*
 * linker - a shorter way from rustc's objects to a program.
 *
 * Private to run/: toolchain.c remembers the answer.
 */
#include "run/toolchain.h"

/*
 * Fills in t->linker and t->link_args if what they say has just built and run a test
 * program here; leaves both NULL otherwise. Everything else of *t is known. `cache` is
 * the folder to try it in, NULL for not at all. Takes as long as a check, once.
 */
void linker_find(struct toolchain *t, const char *cache);

#endif
