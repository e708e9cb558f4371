/* SPDX-License-Identifier: MIT OR Apache-2.0 */
#ifndef FERRY_CLI_CHECK_ALL_H
#define FERRY_CLI_CHECK_ALL_H
/*
 * check_all - `ferry check --all`.
 */
#include "cli/cli.h"

/* The exit code, or -1 with *e. Returns not at all when a signal has ended the checks: it
 * then ends the process, once the summary is printed. */
FERRY_CHECK int check_all(struct ferry *f, const struct cli_args *a, struct err *e);

#endif
