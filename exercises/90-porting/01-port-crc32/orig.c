#include <stddef.h>
#include <stdint.h>

static uint32_t table[256];

static void make_table(void)
{
    for (uint32_t i = 0; i < 256; i++) {
        uint32_t r = i;

        for (int bit = 0; bit < 8; bit++)
            r = r & 1 ? (r >> 1) ^ 0xedb88320u : r >> 1;
        table[i] = r;
    }
}

/*
 * The checksum behind each record of a journal. A record that comes in pieces
 * is summed in pieces: crc is the result so far, 0 to begin with.
 */
uint32_t journal_crc(uint32_t crc, const char *p, size_t n)
{
    if (!table[1])
        make_table();
    crc = ~crc;
    while (n--) {
        crc ^= *p++;
        crc = table[crc & 0xff] ^ (crc >> 8);
    }
    return ~crc;
}
