/* Bring this up to date with lib.rs. */
#ifndef PROBE_H
#define PROBE_H
#include <stddef.h>
#include <stdint.h>

/* How hosts are probed. Times are in milliseconds. */
struct probe_opts {
    uint16_t port;
    uint8_t retries;
    uint8_t pad;
    uint32_t interval;
    uint32_t timeout;
};

_Static_assert(sizeof(struct probe_opts) == 12, "probe_opts as in lib.rs");
_Static_assert(offsetof(struct probe_opts, retries) == 2, "retries as in lib.rs");

/* How long it takes at most to probe that many hosts, one after the other. */
uint64_t probe_budget(const struct probe_opts *opts, uint32_t hosts);

#endif
