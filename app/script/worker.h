/* SPDX-License-Identifier: MIT OR Apache-2.0 */
#ifndef FERRY_SCRIPT_WORKER_H
#define FERRY_SCRIPT_WORKER_H
/*
 * worker - a script from elsewhere, in a process of its own for one evaluation.
 *
 * No bound inside a Lua state holds against somebody who means it (patterns, message
 * handlers and the library's loops pass every hook), so the script runs where nothing
 * is to be had: a forked child behind the sandbox, without files, processes or
 * network, with 256 MiB, one second of processor and one and a half of time. What comes
 * back is data. A script that loops, crashes or floods is an ERR_INVALID that says so.
 *
 *	struct host_chunk c = { .text = t, .len = n, .name = "exercise.lua" };
 *	if (worker_eval(&v, &c, &tools->sandbox, e) < 0) …
 */
#include "run/sandbox.h"
#include "script/host.h"

enum { WORKER_WALL_MS = 1500 };

/* Blocking, for 3 ms or for as long as the script takes. The caller releases *out. */
FERRY_CHECK int worker_eval(struct value *out, const struct host_chunk *chunk,
    const struct sandbox_state *box, struct err *e);

/* The same as steps: NULL with *e if no process can be started. The chunk is not needed
 * any more once it is started. */
FERRY_CHECK struct worker *worker_start(
    const struct host_chunk *chunk, const struct sandbox_state *box, struct err *e);

/* A descriptor to poll for reading. */
FERRY_CHECK int worker_fd(const struct worker *w);

enum worker_state { WORKER_MORE, WORKER_DONE, WORKER_FAILED };

/* Without blocking. WORKER_DONE: *out is the caller's. WORKER_FAILED: *e says why. */
FERRY_CHECK enum worker_state
worker_step(struct value *out, struct worker *w, struct err *e);

/* Ends it if it still runs. */
void worker_free(struct worker *w);

#endif
