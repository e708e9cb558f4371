/* SPDX-License-Identifier: MIT OR Apache-2.0 */
#ifndef FERRY_BASE_MEM_H
#define FERRY_BASE_MEM_H
/*
 * mem - allocation that cannot fail.
 *
 * When memory runs out the exhaustion hook runs (the TUI restores the terminal
 * there), one line is written to stderr and the process ends with exit code 3.
 * Everything is released with mem_free(), which is free().
 */
#include "base/err.h"

#include <stddef.h>
#include <stdlib.h>

#define mem_free free

/* `n` zeroed elements of `size` bytes; n * size is checked for overflow. */
FERRY_CHECK void *mem_calloc(size_t n, size_t size);

/* Copies of a string, of at most its first n bytes, and of n bytes; s may be NULL
 * for mem_strdup() only, which then returns NULL. The caller owns the result. */
FERRY_CHECK char *mem_strdup(const char *s);
FERRY_CHECK char *mem_strndup(const char *s, size_t n);

/* A formatted string. The caller owns it. */
FERRY_CHECK char *mem_printf(const char *fmt, ...) FERRY_PRINTF(1, 2);

/*
 * Makes room for at least `need` elements in an array that now holds `*cap`;
 * doubles, updates *cap and returns the array, which may have moved.
 *
 *	a->v = mem_grow(a->v, &a->cap, a->n + 1, sizeof *a->v);
 *	a->v[a->n++] = x;
 */
FERRY_CHECK void *mem_grow(void *array, size_t *cap, size_t need, size_t size);

/* Called once before the process ends for want of memory; NULL for none. */
void mem_on_exhausted(void (*hook)(void));

/* Ends the process as an allocation failure would. */
_Noreturn void mem_exhausted(void);

#endif
