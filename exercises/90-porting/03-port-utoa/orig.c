#include <stddef.h>
#include <stdint.h>

/*
 * Writes v in the base, 8 to 16, with a sign for base 10 only; negative
 * numbers of other bases are shown as their 32 bits. As much as fits goes to
 * out, with a NUL behind it if cap is not 0. Returns the length of the whole,
 * so that a result >= cap says that it was cut.
 */
size_t num_put(char *out, size_t cap, int32_t v, unsigned base)
{
    char tmp[11];
    size_t n = 0, len, i;
    uint32_t u = v < 0 && base == 10 ? -(uint32_t)v : (uint32_t)v;

    do
        tmp[n++] = "0123456789abcdef"[u % base];
    while (u /= base);
    if (v < 0 && base == 10)
        tmp[n++] = '-';
    len = n;
    for (i = 0; n > 0 && i + 1 < cap; i++)
        out[i] = tmp[--n];
    if (cap > 0)
        out[i] = '\0';
    return len;
}
