/* SPDX-License-Identifier: MIT OR Apache-2.0 */
#ifndef FERRY_LESSON_LAYOUT_H
#define FERRY_LESSON_LAYOUT_H
/*
 * layout - solutions look as rustfmt writes them. Private to lesson/.
 *
 *	layout_start(&l, …);
 *	while (!layout_step(&l))
 *		poll layout_fds(fds, &l);
 *	layout_judge(faults, skipped, &l);
 *	layout_release(&l);
 */
#include "base/buf.h"
#include "pack/exercise.h"
#include "pack/faults.h"
#include "run/proc.h"
#include "run/toolchain.h"

#include <poll.h>
#include <stdbool.h>

enum { LAYOUT_RUNS = 4 }; /* one for each edition of Rust */

struct layout {
	struct proc *runs[LAYOUT_RUNS]; /* NULL: none */
	bool ended[LAYOUT_RUNS];
	const struct exercise *const
	    *exercises; /* borrowed; its files go by the index */
	size_t n;
	struct err lack; /* why nobody looked; code ERR_NONE: somebody did */
};

/* Begins with the solutions in Rust of the n exercises; copies lie in the folder `dir`. */
void layout_start(struct layout *l, const struct toolchain *tools,
    const struct exercise *const *x, size_t n, const char *dir);

/* Without blocking; whether it is done. */
FERRY_CHECK bool layout_step(struct layout *l);
FERRY_CHECK size_t layout_fds(struct pollfd out[LAYOUT_RUNS], const struct layout *l);

/* Appends a fault for each solution that rustfmt would change; names are relative to the
 * pack's folder `pack`. *skipped gets a line if there is no rustfmt. */
void layout_judge(
    struct faults *f, struct buf *skipped, const struct layout *l, const char *pack);
void layout_release(struct layout *l);

#endif
