/* SPDX-License-Identifier: MIT OR Apache-2.0 */
#ifndef FERRY_RUN_RUSTFMT_H
#define FERRY_RUN_RUSTFMT_H
/*
 * rustfmt - whether sources are laid out as rustfmt of the toolchain does it.
 */
#include "base/err.h"
#include "run/proc.h"
#include "run/toolchain.h"

#include <stddef.h>

/* 0, or -1 with an ERR_TOOL and the remedy if there is no rustfmt. */
FERRY_CHECK int rustfmt_need(const struct toolchain *t, struct err *e);

/*
 * Starts `rustfmt --check` on n files in the folder `dir`, behind the sandbox, with no
 * configuration but the edition: `dir` has an empty rustfmt.toml. Its stdout names each
 * file that it would change, "Diff in FILE:LINE:", its stderr errors. NULL with *e, that
 * of rustfmt_need() if there is no rustfmt. The caller frees with proc_free().
 */
FERRY_CHECK struct proc *rustfmt_start(const struct toolchain *t, const char *dir,
    const char *edition, char *const *files, size_t n, struct err *e);

#endif
