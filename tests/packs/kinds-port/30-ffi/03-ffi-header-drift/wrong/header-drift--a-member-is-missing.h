#ifndef RING_H
#define RING_H
#include <stdint.h>

struct ring {
	uint16_t start;
	uint64_t slot[4];
};

int64_t ring_put(struct ring *, uint64_t);
uint32_t ring_room(const struct ring *);

#endif
