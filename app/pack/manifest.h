/* SPDX-License-Identifier: MIT OR Apache-2.0 */
#ifndef FERRY_PACK_MANIFEST_H
#define FERRY_PACK_MANIFEST_H
/*
 * manifest - typed reads of exercise.lua and pack.lua, by the table of fields.h.
 *
 * Unknown fields are refused, so that a typo is found; all faults of a file are found in
 * one reading, each with its line. Private to pack/.
 */
#include "base/err.h"
#include "pack/exercise.h"
#include "pack/faults.h"
#include "pack/info.h"
#include "pack/lines.h"
#include "script/value.h"

#include <stdbool.h>

struct reading { /* of one file; everything is borrowed */
	const char *file;
	const struct lines *lines; /* of its text; NULL: every fault is on line 0 */
	struct faults *faults;
	const char *kind; /* of the exercise; "" for a pack */
	bool without_c;   /* it says `c = false` */
};

/* Fill the manifest's part of *x or *p from what the file returned; whether there was no
 * fault. Otherwise they hold what was well; release them either way. */
FERRY_CHECK bool
manifest_exercise(struct exercise *x, const struct value *v, struct reading *r);
FERRY_CHECK bool
manifest_pack(struct pack_info *p, const struct value *v, struct reading *r);

/* For readers of single fields: a fault at the field `path`; and one that says what was
 * expected and what was got (NULL: nothing). */
void manifest_fault(const struct reading *r, const char *path, const char *fmt, ...)
    FERRY_PRINTF(3, 4);
void manifest_expected(const struct reading *r, const char *path, const char *what,
    const struct value *got);

/* A text of 1 to `max` bytes that a terminal can show, one line unless max is over 200. */
FERRY_CHECK bool manifest_is_text(const struct value *v, size_t max);

/* The same, owned by the caller; NULL after a fault. */
FERRY_CHECK char *manifest_text(
    const struct value *v, const char *path, size_t max, const struct reading *r);

/* A list of up to `most` such texts, each of up to 200 bytes, or of `words` (see
 * fields.h) if that is not NULL. */
void manifest_texts(char ***to, size_t *count, const struct value *v, const char *path,
    const char *words, size_t most, const struct reading *r);

/* Whether the words, between blanks, have this one. */
FERRY_CHECK bool manifest_has_word(const char *words, const char *word);

#endif
