/* SPDX-License-Identifier: MIT OR Apache-2.0 */
#ifndef FERRY_RUN_MIRI_H
#define FERRY_RUN_MIRI_H
/*
 * miri - where the interpreter of Rust is, and the standard library made for it.
 *
 * It is a component of nightly toolchains alone, so all of rustup's are looked through.
 * The library is what `cargo miri setup` leaves: $MIRI_SYSROOT, or miri/ in the user's
 * cache (miri's README). Nothing is started.
 */
#include "base/err.h"

struct miri {           /* miri_release() */
	char *program;  /* NULL if it cannot be run, then: */
	char *lack;     /* why, and what to do */
	char *sysroot;  /* absolute */
	char *identity; /* what an outcome depends on */
};

void miri_find(struct miri *out);
void miri_release(struct miri *m);

#endif
