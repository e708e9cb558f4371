#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* A log record from the network: level(1) host(1) text(...) sum(1) */
enum { HDR = 2, SUM = 1 };

static size_t count_lines(const uint8_t *text, size_t n)
{
    size_t lines = 0;

    for (; n > 0; n--)
        if (*text++ == '\n')
            lines++;
    return lines;
}

/* How many lines of its host's quota a record takes. */
static size_t record_lines(const uint8_t *rec, size_t len)
{
    if (len < HDR + SUM)
        return 0;
    return count_lines(rec + HDR, len - HDR - SUM);
}

int main(void)
{
    static const uint8_t wire[] = { 6, 17, 'u', 'p', '\n', 0x3c };
    size_t len = sizeof wire;
    uint8_t *rec = malloc(len);

    if (!rec)
        return 1;
    memcpy(rec, wire, len);
    printf("%zu lines\n", record_lines(rec, len));
    free(rec);
    return 0;
}
