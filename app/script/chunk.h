/* SPDX-License-Identifier: MIT OR Apache-2.0 */
#ifndef FERRY_SCRIPT_CHUNK_H
#define FERRY_SCRIPT_CHUNK_H
/*
 * chunk - ferry's own modules as app/script/embed.c compiled them when ferry was built.
 *
 * Loading them so takes a tenth of the time. Found by what the module's text is, so that
 * a changed or foreign text is never answered by older code. Private to script/.
 */
#include <stddef.h>

struct chunk {
	unsigned long long hash; /* file_hash() of the text */
	size_t text_len;
	const unsigned long long *code; /* of `len` bytes */
	size_t len;
};

extern const struct chunk chunks[];
extern const size_t chunk_n;

/* lua_ident of the library that compiled them: no other reads them. */
extern const char chunk_maker[];

#endif
