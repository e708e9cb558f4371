/* SPDX-License-Identifier: MIT OR Apache-2.0 */
#ifndef FERRY_PACK_INFO_H
#define FERRY_PACK_INFO_H
/*
 * info - what a pack says of itself in pack.lua.
 */
#include <stddef.h>

struct renaming { /* an exercise that had another id before */
	char *from, *to;
};

struct pack_track { /* exercises in an order of their own */
	char *id, *title;
	char **exercises; /* ids, or "pack/id" of another pack */
	size_t exercise_n;
};

struct pack_info {
	int format; /* 1 */
	char *id, *version, *title, *licence;
	char *hooks; /* Lua that looks at what checks came to; or NULL */
	char **authors;
	size_t author_n;
	char **requires; /* ids of packs whose concepts are taken as known */
	size_t require_n;
	char **chapters; /* folder names in order */
	size_t chapter_n;
	struct renaming *renamed;
	size_t renamed_n;
	struct pack_track *tracks;
	size_t track_n;
};

void renamed_free(struct renaming *v, size_t n);
void pack_info_release(struct pack_info *p);

#endif
