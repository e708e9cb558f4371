#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* The internet checksum of n bytes; the caller knows that there are so many. */
static uint16_t checksum(const uint8_t *p, uint16_t n)
{
    uint32_t sum = 0;

    for (size_t i = 0; i < n; i++)
        sum += i % 2 ? p[i] : (uint32_t)p[i] << 8;
    while (sum >> 16)
        sum = (sum & 0xffff) + (sum >> 16);
    return ~sum & 0xffff;
}

/* A frame begins with the length of what follows, in two bytes. -1 if it is cut off. */
static int frame_sum(const uint8_t *frame, size_t size)
{
    if (size < 2)
        return -1;
    return checksum(frame + 2, (uint16_t)(frame[0] << 8 | frame[1]));
}

int main(void)
{
    static const uint8_t wire[] = { 0x00, 0x08, 'p', 'i', 'n', 'g' };
    uint8_t *frame = malloc(sizeof wire);

    if (!frame)
        return 1;
    memcpy(frame, wire, sizeof wire);
    printf("%d\n", frame_sum(frame, sizeof wire));
    free(frame);
    return 0;
}
