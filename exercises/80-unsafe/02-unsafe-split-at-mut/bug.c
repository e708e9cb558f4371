#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct halves {
    uint8_t *head, *body;
    size_t nhead, nbody;
};

/* Header and body of one frame. */
static struct halves split(uint8_t *frame, size_t n, size_t hlen)
{
    return (struct halves){ frame, frame + hlen, hlen, n - hlen };
}

/* Hides the body behind a mask and puts its sum into the header. */
static void seal(struct halves h, uint8_t mask)
{
    uint8_t sum = 0;

    for (size_t i = 0; i < h.nbody; i++) {
        sum = (uint8_t)(sum + h.body[i]);
        h.body[i] ^= mask;
    }
    h.head[1] = sum;
}

int main(void)
{
    /* The first byte of a frame says how long its header is. */
    static const uint8_t wire[] = { 9, 0, 'p', 'i', 'n', 'g', '!', '!' };
    uint8_t *frame = malloc(sizeof wire);

    if (!frame)
        return 1;
    memcpy(frame, wire, sizeof wire);
    seal(split(frame, sizeof wire, frame[0]), 0x5a);
    printf("sum %u\n", frame[1]);
    free(frame);
    return 0;
}
