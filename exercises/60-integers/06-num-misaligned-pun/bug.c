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
    out->seq = *(const uint32_t *)(pkt + 1);
    out->value = *(const uint16_t *)(pkt + 5);
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
