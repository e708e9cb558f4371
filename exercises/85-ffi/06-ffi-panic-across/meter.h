#ifndef METER_H
#define METER_H
#include <stdint.h>

typedef struct meter meter;

meter *meter_new(void);
/*
 * Takes one line: 0, or -1 if it is no reading, or -2 if the library has
 * failed on it. After -1 and -2 the meter is as it was before.
 */
int meter_feed(meter *m, const char *line);
uint32_t meter_readings(const meter *m);
uint64_t meter_total(const meter *m);
void meter_free(meter *m);

#endif
