/* SPDX-License-Identifier: MIT OR Apache-2.0 */
#ifndef FERRY_PACK_ABOUT_H
#define FERRY_PACK_ABOUT_H
/*
 * about - what can be told of a pack's commit beside its exercises.
 */
#include "base/err.h"
#include "pack/source.h"

#include <stdbool.h>
#include <stddef.h>

struct about {
	char *author;  /* of the commit: "Name <address>" */
	char *subject; /* the first line of its message */
	long long at;  /* seconds */
	size_t files, bytes;
	bool is_signed; /* by somebody: signer.h */
};

/* Of a source that is a commit. The caller releases *out. */
FERRY_CHECK int about_read(struct about *out, struct source *s, struct err *e);
void about_release(struct about *a);

enum { ABOUT_ID = 41 };

/* What stands for every byte below `path`, in hexadecimal: what has not changed between
 * two commits has the same. */
FERRY_CHECK int
about_id(char out[ABOUT_ID], struct source *s, const char *path, struct err *e);

/* Whether `old`, a commit, is the source's own or one that it comes from. */
FERRY_CHECK int
about_descends(bool *out, struct source *s, const char *old, struct err *e);

#endif
