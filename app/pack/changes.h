/* SPDX-License-Identifier: MIT OR Apache-2.0 */
#ifndef FERRY_PACK_CHANGES_H
#define FERRY_PACK_CHANGES_H
/*
 * changes - what an update of a pack brings, by exercise.
 */
#include "base/err.h"
#include "pack/catalogue.h"
#include "pack/pin.h"

#include <stdbool.h>

struct name_list { /* owned */
	char **v;
	size_t n, cap;
};

struct changes {
	struct name_list added, changed, renamed, removed; /* "old-id, now new-id" */
	struct name_list
	    grown;         /* what it does and was not agreed to; capability.says */
	bool is_rewritten; /* the old commit is not where the new one comes from */
};

/*
 * Between the pack `old`, at the commit of `pin`, and `now`. Both are of sources that are
 * commits. The caller releases *out either way.
 */
FERRY_CHECK int changes_find(struct changes *out, const struct catalogue *old_c,
    const struct pack *old, const struct catalogue *now_c, const struct pack *now,
    const struct pin *pin, struct err *e);
void changes_release(struct changes *c);

#endif
