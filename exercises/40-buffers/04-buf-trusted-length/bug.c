#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Keep-alive: type(1) length(2, big endian) payload(length) padding(16) */
enum { HDR = 3, PAD = 16, REQUEST = 1, RESPONSE = 2 };

/* The response to rec, with the same payload; the caller frees it. */
static uint8_t *respond(const uint8_t *rec, size_t rec_len, size_t *out_len)
{
    if (rec_len < HDR + PAD || rec[0] != REQUEST)
        return NULL;

    size_t len = (size_t)rec[1] << 8 | rec[2];
    uint8_t *out = calloc(1, HDR + len + PAD);

    if (!out)
        return NULL;
    out[0] = RESPONSE;
    memcpy(out + 1, rec + 1, 2);
    memcpy(out + HDR, rec + HDR, len);
    *out_len = HDR + len + PAD;
    return out;
}

int main(void)
{
    static const uint8_t wire[HDR + 4 + PAD] = { REQUEST, 0x01, 0x00, 'p', 'i', 'n', 'g' };
    size_t len = sizeof wire, out_len = 0;
    uint8_t *rec = malloc(len);

    if (!rec)
        return 1;
    memcpy(rec, wire, len);

    uint8_t *out = respond(rec, len, &out_len);

    printf("%zu bytes in, %zu bytes out\n", len, out_len);
    free(out);
    free(rec);
    return 0;
}
