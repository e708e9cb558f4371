/* SPDX-License-Identifier: MIT OR Apache-2.0 */
#ifndef FERRY_RUN_BUILD_CHECK_H
#define FERRY_RUN_BUILD_CHECK_H
/*
 * build_check - whether this machine can build what is asked for.
 *
 * Private to run/. Both: 0, or -1 with an ERR_TOOL that says what to install.
 */
#include "run/build.h"

/* Before anything is started. */
FERRY_CHECK int build_check_tools(const struct build_spec *s, struct err *e);

/* After a compiler has ended; 0 for one that only refused what it was given. */
FERRY_CHECK int
build_check_compiler(const struct side *s, const struct toolchain *t, struct err *e);

#endif
