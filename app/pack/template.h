/* SPDX-License-Identifier: MIT OR Apache-2.0 */
#ifndef FERRY_PACK_TEMPLATE_H
#define FERRY_PACK_TEMPLATE_H
/*
 * template - the folders of assets/pack/, copied with two words filled in. Private to
 * pack/.
 *
 * kinds.lua returns { chapter = FOLDER, { kind =, id =, title = }, … }: the order of the
 * exercises in a new pack, and what they are called there.
 */
#include "base/err.h"
#include "pack/author.h"
#include "pack/fresh.h"

#include <stddef.h>

struct template
{
	char *kind, *id, *title;
};

struct templates {
	char *dir;     /* share/assets/pack */
	char *chapter; /* of a new pack: "10-first" */
	struct template *v;
	size_t n;
};

struct words { /* borrowed */
	const char *id, *title;
};

FERRY_CHECK int templates_open(struct templates *out, const char *share, struct err *e);
void templates_release(struct templates *t);

/* "spot, fix, …"; the caller's. */
FERRY_CHECK char *templates_names(const struct templates *t);

/* Copies all files below dir/`from` to below `to` ("": the folder itself), in the order of
 * their names, with @ID@ and @TITLE@ replaced. `list` gets their names; NULL: not. */
FERRY_CHECK int
template_copy(struct fresh *f, const char *to, const struct templates *t,
    const char *from, const struct words *w, struct authored *list, struct err *e);

#endif
