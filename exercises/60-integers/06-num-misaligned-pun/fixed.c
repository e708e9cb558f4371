#include <stdint.h>
#include <stdio.h>

enum { SAMPLE = 2, SAMPLE_LEN = 7 };

struct sample {
    uint32_t seq;
    uint16_t value;
};

/* A datagram: kind, sequence number, value; the low byte comes first. */
static int decode(const uint8_t *pkt, size_t len, struct sample *out)
{
    if (len != SAMPLE_LEN || pkt[0] != SAMPLE)
        return -1;
    out->seq = (uint32_t)pkt[1] | (uint32_t)pkt[2] << 8 |
               (uint32_t)pkt[3] << 16 | (uint32_t)pkt[4] << 24;
    out->value = (uint16_t)(pkt[5] | pkt[6] << 8);
    return 0;
}

int main(void)
{
    static _Alignas(8) const uint8_t buf[] = {
        SAMPLE, 0x10, 0x27, 0x00, 0x00, 0xe7, 0x03,
    };
    struct sample s;

    if (decode(buf, sizeof buf, &s) < 0)
        return 1;
    printf("sample %u: %u\n", (unsigned)s.seq, (unsigned)s.value);
    return 0;
}
