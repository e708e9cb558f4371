/* SPDX-License-Identifier: MIT OR Apache-2.0 */
#ifndef FERRY_PACK_RUSTLINGS_H
#define FERRY_PACK_RUSTLINGS_H
/*
 * rustlings - a folder in the format of rustlings 6 as a pack without C.
 *
 * The format: info.toml with [[exercises]] (name, dir, test, strict_clippy,
 * skip_check_unsolved, hint), exercises/DIR/NAME.rs and solutions/DIR/NAME.rs; see
 * https://rustlings.rust-lang.org/community-exercises/. What becomes of it decides
 * lua/ferry/rustlings.lua; this reads and writes the files, and follows no link.
 */
#include "base/err.h"

#include <stddef.h>

struct remark {
	char *name; /* of the exercise there */
	char *text;
};

struct imported {
	size_t exercises, chapters;
	struct remark *left; /* left out, and why */
	size_t left_n, left_cap;
	struct remark *notes; /* taken over, but for this */
	size_t note_n, note_cap;
};

/* Makes the pack `id` in the new folder `path` of what is in `from`. `share` holds lua/.
 * None that could be taken over is an ERR_INVALID. */
FERRY_CHECK int rustlings_import(struct imported *out, const char *share,
    const char *from, const char *path, const char *id, struct err *e);

void imported_release(struct imported *i);

#endif
