#ifndef RANGE_H
#define RANGE_H
#include <stdbool.h>
#include <stdint.h>

struct range {
    uint32_t first;
    uint64_t last;
};

bool range_find(const struct range *, uint64_t, uint64_t *);

#endif
