#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

enum { BLOCKS = 16, PAGES = 64, PAGE = 8 };

static uint8_t flash[BLOCKS][PAGES][PAGE];

struct block {
    unsigned nr;
};

struct page {
    unsigned nr;
};

static uint8_t *page_at(struct block b, struct page p)
{
    return flash[b.nr][p.nr];
}

/* Where the logical page lies. */
static uint8_t *locate(unsigned lpn)
{
    struct block block = { lpn / PAGES };
    struct page page = { lpn % PAGES };

    return page_at(block, page);
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
