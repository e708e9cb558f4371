/* SPDX-License-Identifier: MIT OR Apache-2.0 */
#ifndef FERRY_RUN_PROBE_H
#define FERRY_RUN_PROBE_H
/*
 * probe - asks a gcc or a rustc what it is.
 *
 * Private to run/: toolchain.c remembers the answers, so that this is rare.
 */
#include "base/buf.h"
#include "base/err.h"
#include "run/proc.h"
#include "run/toolchain.h"

#include <stdbool.h>

#define CLIPPY_IN_SYSROOT "bin/clippy-driver" /* never rustup's proxy */

/*
 * `list`: programs to try in this order, one absolute path a line, "" for none. The
 * first that will do goes to `out`, else the reason to out->gcc_lack or
 * out->rustc_lack. *certain is cleared if a program was there and did not answer:
 * such a result must not be remembered. -1 with *e if no process could be started.
 */
FERRY_CHECK int
probe_gcc(struct toolchain *out, bool *certain, const char *list, struct err *e);
FERRY_CHECK int
probe_rustc(struct toolchain *out, bool *certain, const char *list, struct err *e);

/* The clippy-driver beside the rustc that was found, if it is there and answers as that
 * rustc does; else the reason goes to out->clippy_lack. */
FERRY_CHECK int probe_clippy(struct toolchain *out, bool *certain, struct err *e);

enum { PROBE_ARGS = 3 };

/* `program args…` run to its end from "/"; the caller releases *out. -1 with *e if no
 * process could be started. */
FERRY_CHECK int probe_ask(struct proc_result *out, const char *program,
    const char *const args[PROBE_ARGS], struct err *e);

#endif
