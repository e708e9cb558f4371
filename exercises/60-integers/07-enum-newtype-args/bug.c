#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

enum { BLOCKS = 16, PAGES = 64, PAGE = 8 };

static uint8_t flash[BLOCKS][PAGES][PAGE];

static uint8_t *page_at(unsigned block, unsigned page)
{
    return flash[block][page];
}

/* Where the logical page lies. */
static uint8_t *locate(unsigned lpn)
{
    unsigned block = lpn / PAGES, page = lpn % PAGES;

    return page_at(page, block);
}

int main(void)
{
    const unsigned lpn[] = { 0, 130, 200, 360 };

    for (size_t i = 0; i < sizeof lpn / sizeof *lpn; i++) {
        const uint8_t *p = locate(lpn[i]);

        printf("page %u at %#tx\n", lpn[i], p - &flash[0][0][0]);
    }
    return 0;
}
