#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { HDR = 4 };

/* A frame on the wire: kind, 0, its length in two bytes, the body. */
static uint8_t *frame(uint8_t kind, const void *body, size_t len)
{
    uint16_t total;
    uint8_t *f;

    if (len > UINT16_MAX - HDR)
        return NULL;
    total = (uint16_t)(HDR + len);
    f = malloc(total);
    if (!f)
        return NULL;
    f[0] = kind;
    f[1] = 0;
    f[2] = (uint8_t)(total >> 8);
    f[3] = (uint8_t)total;
    memcpy(f + HDR, body, len);
    return f;
}

int main(void)
{
    static const uint8_t dump[70000]; /* larger than the author had in mind */
    uint8_t *f = frame(7, dump, sizeof dump);

    if (f)
        printf("%u bytes announced\n", (unsigned)f[2] << 8 | f[3]);
    free(f);
    return 0;
}
