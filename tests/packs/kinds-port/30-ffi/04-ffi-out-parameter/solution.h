#ifndef STATS_H
#define STATS_H
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct peak {
	size_t at;
	int16_t value;
};

bool stats_peak(const int16_t *, size_t, struct peak *);

#endif
