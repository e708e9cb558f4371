#include <stdint.h>
#include <stdio.h>

/* Heartbeats of a peer: milliseconds of a clock that wraps after 49 days. */

/* How many came more than limit after the one before. */
static size_t late_beats(const uint32_t *at, size_t n, uint32_t limit)
{
    size_t late = 0;

    for (size_t i = 0; i + 1 < n; i++) {
        uint32_t gap = at[i + 1] - at[i];

        if (gap > limit)
            late++;
    }
    return late;
}

int main(void)
{
    uint32_t at[] = { 1000, 2001, 2998, 7240 };
    size_t n = sizeof at / sizeof *at;

    printf("%zu late\n", late_beats(at, n, 1500));
    return 0;
}
