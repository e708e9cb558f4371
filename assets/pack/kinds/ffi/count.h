#ifndef COUNT_H
#define COUNT_H
#include <stddef.h>
#include <stdint.h>

/* How many of the n bytes at p are `what`; p may be NULL if n is 0. */
size_t count_byte(const uint8_t *p, size_t n, uint8_t what);

#endif
