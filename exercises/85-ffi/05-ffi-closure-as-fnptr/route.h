#ifndef ROUTE_H
#define ROUTE_H
#include <stddef.h>
#include <stdint.h>

struct route {
    uint32_t dst;
    uint16_t metric;
    uint8_t plen, up;
};

/* C's: calls fn for each route until it returns something other than 0;
 * returns that, or 0. */
typedef int route_fn(const struct route *r, void *ud);
int route_each(route_fn *fn, void *ud);

/* Rust's: how many routes have a larger metric. */
size_t routes_over(uint16_t metric);
/* The destination of the first that is down, 0 if all are up. */
uint32_t route_first_down(void);

#endif
