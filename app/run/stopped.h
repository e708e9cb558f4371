/* SPDX-License-Identifier: MIT OR Apache-2.0 */
#ifndef FERRY_RUN_STOPPED_H
#define FERRY_RUN_STOPPED_H
/*
 * stopped - which limit ended a compiler, where its supervisor cannot know: gcc has cc1,
 * as and ld do the work and tells of their end in words; memory that rustc does not get,
 * it tells of itself. Private to run/.
 */
#include "run/proc.h"

/* Fills in reason and why of a compiler that failed, if its words name a limit. */
void stopped_read(struct proc_result *compiler);

#endif
