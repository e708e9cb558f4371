#ifndef LEASE_H
#define LEASE_H
#include <stddef.h>
#include <stdint.h>

enum lease_state { LEASE_FREE, LEASE_OFFERED, LEASE_BOUND };

struct lease {
    uint8_t mac[6];
    uint32_t ip;
    uint16_t vlan;
    uint64_t until;
    enum lease_state state;
};

/* Frees the leases that ended at `now` or before; how many. */
size_t lease_expire(struct lease *v, size_t n, uint64_t now);

#endif
