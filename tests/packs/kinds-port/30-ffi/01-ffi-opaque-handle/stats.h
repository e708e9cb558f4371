#ifndef STATS_H
#define STATS_H
#include <stdint.h>

typedef struct stats stats; /* opaque; NULL is allowed everywhere */

stats *stats_new(void);
int stats_push(stats *, uint32_t); /* 0, or -1 for NULL */
uint64_t stats_sum(const stats *);
void stats_free(stats **); /* the pointer becomes NULL */

#endif
