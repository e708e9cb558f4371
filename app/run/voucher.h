/* SPDX-License-Identifier: MIT OR Apache-2.0 */
#ifndef FERRY_RUN_VOUCHER_H
#define FERRY_RUN_VOUCHER_H
/*
 * voucher - which lines of a program are its harness's and not the answer's.
 *
 * Both are one process with one stdout. The harness is told a secret word, takes it out
 * of its arguments before the answer's code runs, and begins each of its lines with it.
 * Private to run/.
 */
#include "run/proc.h"

enum { BUILD_VOUCHER = 33 }; /* 32 hexadecimal digits */

/* Fills in a new word. */
void voucher_make(char out[BUILD_VOUCHER]);

/* Leaves in r->out the lines that began with the word, without it; what else was printed
 * goes to the front of r->err. */
void voucher_keep(struct proc_result *r, const char *word);

#endif
