/* SPDX-License-Identifier: MIT OR Apache-2.0 */
#ifndef FERRY_RUN_STOPPED_H
#define FERRY_RUN_STOPPED_H
/*
 * stopped - what a compiler's words tell of its end where its supervisor cannot know it:
 * which limit it met (gcc has cc1, as and ld do the work; memory that rustc does not get,
 * it tells of itself), and that it is done before it has ended. Private to run/.
 */
#include "run/proc.h"

/* Whether rustc, with --json=artifacts, says that its program is written. It has no more to
 * say then: errors come before there is a program; what follows is clearing up. */
FERRY_CHECK bool stopped_has_written(const struct buf *words);

/* Fills in reason and why of a compiler that failed, if its words name a limit. */
void stopped_read(struct proc_result *compiler);

#endif
