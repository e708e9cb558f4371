#include "route.h"

#include <assert.h>

static struct route table[] = {
    { 0x0a000000, 10, 8, 1 },
    { 0x0a010000, 20, 16, 1 },
    { 0xc0a80100, 30, 24, 0 },
    { 0xc0a80200, 40, 24, 0 },
};
static unsigned visited;

int route_each(route_fn *fn, void *ud)
{
    for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
        int rc = fn(&table[i], ud);

        visited++;
        if (rc)
            return rc;
    }
    return 0;
}

int main(void)
{
    assert(routes_over(15) == 3);
    assert(routes_over(40) == 0);
    assert(visited == 8);
    visited = 0;
    assert(route_first_down() == 0xc0a80100);
    assert(visited == 3);
    table[2].up = table[3].up = 1;
    assert(route_first_down() == 0);
    assert(visited == 7);
    return 0;
}
