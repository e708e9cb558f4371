#include <stddef.h>
#include <stdint.h>

/* What makes the sum of all bytes 0, as the last byte of a hex record does. */
uint8_t record_check(const uint8_t *p, size_t n)
{
    uint8_t sum = 0;

    while (n--)
        sum += *p++;
    return (uint8_t)-sum;
}
