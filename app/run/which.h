/* SPDX-License-Identifier: MIT OR Apache-2.0 */
#ifndef FERRY_RUN_WHICH_H
#define FERRY_RUN_WHICH_H
/* which - where a program is on PATH. Private to run/. */

/* The absolute path, owned by the caller; NULL if no folder of PATH has it. */
char *which(const char *name);

#endif
