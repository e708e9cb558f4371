/* SPDX-License-Identifier: MIT OR Apache-2.0 */
#ifndef FERRY_GIT_TRANSFER_H
#define FERRY_GIT_TRANSFER_H
/*
 * transfer - the child's side of a fetch. Private to git/.
 */
#include "git/fetch.h"

/* Runs in the confined child: progress goes to stdout, a line "bytes objects all" each;
 * the end to stderr: TRANSFER_DONE and the commit, or TRANSFER_FAILED, a digit (enum
 * err_code) and a text. `arg` is a struct fetch_how. */
FERRY_CHECK int transfer_run(const void *arg);

enum { TRANSFER_DONE = 'c', TRANSFER_FAILED = 'e' };

#endif
