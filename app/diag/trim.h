/* SPDX-License-Identifier: MIT OR Apache-2.0 */
#ifndef FERRY_DIAG_TRIM_H
#define FERRY_DIAG_TRIM_H
/*
 * trim - rustc's form for what clippy-driver writes with whole paths. Private to diag/.
 */
#include "diag/diag.h"

/* Trims message and labels of d and of its children in place; replacements stay. */
void diag_trim(struct diag *d);

#endif
