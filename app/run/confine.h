/* SPDX-License-Identifier: MIT OR Apache-2.0 */
#ifndef FERRY_RUN_CONFINE_H
#define FERRY_RUN_CONFINE_H
/*
 * confine - what a program may do once it runs: limits, privileges, the sandbox.
 *
 * Private to run/. Called between fork and exec; everything set here survives exec.
 */
#include "run/proc.h"

/* Narrows the calling process as `spec` says. 0, or -1 with errno and *step naming what
 * failed (static), NULL if it is no part of the sandbox: then the program must not be
 * started, a weaker confinement is never tried. */
FERRY_CHECK int confine_self(const char **step, const struct proc_spec *spec);

#endif
