#ifndef FRAME_H
#define FRAME_H
#include <stdint.h>

struct frame {
	uint8_t kind;
	uint32_t len;
	uint16_t seq;
};

uint32_t frame_bytes(const struct frame *);

#endif
