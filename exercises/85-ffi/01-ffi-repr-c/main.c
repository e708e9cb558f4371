#include "lease.h"

#include <assert.h>
#include <stdlib.h>

int main(void)
{
    static const struct lease table[] = {
        { { 2, 0, 0, 0, 0, 1 }, 0x0a000001, 10, 500, LEASE_BOUND },
        { { 2, 0, 0, 0, 0, 2 }, 0x0a000002, 10, 900, LEASE_BOUND },
        { { 2, 0, 0, 0, 0, 3 }, 0x0a000003, 20, 400, LEASE_OFFERED },
        { { 2, 0, 0, 0, 0, 4 }, 0x0a000004, 20, 300, LEASE_FREE },
    };
    const size_t n = sizeof table / sizeof *table;
    struct lease *v = malloc(sizeof table);

    if (!v)
        return 1;
    for (size_t i = 0; i < n; i++)
        v[i] = table[i];
    assert(lease_expire(v, n, 500) == 2);
    assert(v[0].state == LEASE_FREE && v[0].ip == 0x0a000001);
    assert(v[1].state == LEASE_BOUND && v[1].until == 900);
    assert(v[2].state == LEASE_FREE && v[2].vlan == 20);
    assert(lease_expire(v, n, 500) == 0);
    assert(lease_expire(v + 1, 1, 899) == 0);
    assert(lease_expire(NULL, 0, 1000) == 0);
    free(v);
    return 0;
}
