#ifndef RING_H
#define RING_H
#include <stdint.h>

struct ring {
	uint16_t start, used;
	uint64_t slot[4];
};

int ring_put(struct ring *, uint32_t);
uint32_t ring_room(const struct ring *);

#endif
