#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { ERASED = 0xff, PAGE = 256 };

/* How many bytes of the page have been written. Flash that is erased reads
 * 0xff. */
static size_t used(const uint8_t *page, size_t len)
{
    size_t i = len - 1;

    while (page[i] == ERASED)
        i--;
    return i + 1;
}

static uint8_t *read_page(const void *log, size_t len)
{
    uint8_t *page = malloc(PAGE);

    if (!page)
        exit(1);
    memset(page, ERASED, PAGE);
    memcpy(page, log, len);
    return page;
}

int main(void)
{
    static const char *const log[] = { "boot\nup\n", "" };

    for (size_t i = 0; i < sizeof log / sizeof *log; i++) {
        uint8_t *page = read_page(log[i], strlen(log[i]));

        printf("page %zu: %zu bytes\n", i, used(page, PAGE));
        free(page);
    }
    return 0;
}
