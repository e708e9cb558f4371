/* SPDX-License-Identifier: MIT OR Apache-2.0 */
#ifndef FERRY_RUN_SELFTEST_H
#define FERRY_RUN_SELFTEST_H
/*
 * selftest - builds each sandbox for real and has a checker push against it.
 *
 * Private to run/: sandbox.c remembers what came out.
 */
#include "run/sandbox.h"

/* Fills out->tier and out->parts. -1 with *e if no process can be started. */
FERRY_CHECK int selftest_run(struct sandbox_state *out, struct err *e);

#endif
