#include <stdint.h>
#include <stdio.h>

struct route {
    uint32_t net, mask;
    int port;
};

struct table {
    const struct route *route;
    size_t n;
    unsigned hits;
};

/* The port for an address, -1 without one. Changes nothing. */
static int lookup(const struct table *t, uint32_t addr)
{
    for (size_t i = 0; i < t->n; i++) {
        if ((addr & t->route[i].mask) == t->route[i].net) {
            ((struct table *)t)->hits++; /* only a statistic */
            return t->route[i].port;
        }
    }
    return -1;
}

static const struct route lab[] = {
    { 0x0a000000, 0xff000000, 2 },
    { 0xc0a80000, 0xffff0000, 3 },
};

static struct table fallback = { lab, sizeof lab / sizeof *lab, 0 };

int main(void)
{
    struct table t = { lab, 1, 0 };

    printf("port %d, ", lookup(&t, 0x0a000001));
    printf("%u hits\n", t.hits);
    printf("port %d\n", lookup(&fallback, 0xc0a80117));
    return 0;
}
