/* SPDX-License-Identifier: MIT OR Apache-2.0 */
#ifndef FERRY_BASE_LOG_H
#define FERRY_BASE_LOG_H
/*
 * log - a debug log that is off unless asked for, and the clocks.
 *
 * FERRY_LOG=FILE appends lines "seconds.millis where: text" to FILE. FERRY_NOW=SECONDS
 * pins clock_now(), so that tests print the same dates every time.
 */
#include "base/err.h"

void log_line(const char *where, const char *fmt, ...) FERRY_PRINTF(2, 3);

/* Seconds since 1970-01-01 UTC. */
FERRY_CHECK long long clock_now(void);

/* Milliseconds of CLOCK_MONOTONIC; only differences mean anything. */
FERRY_CHECK long long clock_ms(void);

#endif
