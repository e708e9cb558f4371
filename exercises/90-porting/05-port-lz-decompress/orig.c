#include <stddef.h>
#include <stdint.h>
#include <string.h>

/*
 * Expands a block of firmware. A token's upper four bits count the literals
 * behind it; then come two bytes of distance, the low one first, and a match of
 * as many bytes as the lower four bits say, and 4 more. 15 there: one more byte
 * is to be added. The last token has no match. The number of bytes in dst, or
 * -1 if the block is malformed or does not fit.
 */
long lz_expand(uint8_t *dst, size_t cap, const uint8_t *p, size_t n)
{
    const uint8_t *end = p + n;
    size_t at = 0;

    while (p < end) {
        size_t lit = *p >> 4, len = *p & 15, dist;

        p++;
        if (lit > (size_t)(end - p) || lit > cap - at)
            return -1;
        memcpy(dst + at, p, lit);
        p += lit;
        at += lit;
        if (p == end)
            break;
        if (end - p < (len == 15 ? 3 : 2))
            return -1;
        dist = p[0] | p[1] << 8;
        p += 2;
        if (len == 15)
            len += *p++;
        len += 4;
        if (dist == 0 || dist > at || len > cap - at)
            return -1;
        for (; len > 0; len--, at++)
            dst[at] = dst[at - dist];
    }
    return (long)at;
}
