#include <stddef.h>
#include <stdint.h>

static uint32_t rotl(uint32_t x, int n)
{
    return x << n | x >> (32 - n);
}

/* The bucket's hash of a key: four bytes at a time, then what is left over. */
uint32_t key_hash(const uint8_t *key, size_t n)
{
    const uint8_t *tail = key + n / 4 * 4;
    uint32_t h = 0x9747b28c, k = 0;

    for (; key < tail; key += 4) {
        k = key[0] | key[1] << 8 | key[2] << 16 | (uint32_t)key[3] << 24;
        h = rotl(h ^ rotl(k * 0xcc9e2d51, 15), 13) * 5;
    }
    k = 0;
    switch (n & 3) {
    case 3:
        k ^= tail[2] << 16;
        /* fall through */
    case 2:
        k ^= tail[1] << 8;
        /* fall through */
    case 1:
        k ^= tail[0];
        h ^= rotl(k * 0xcc9e2d51, 15);
    }
    return h ^ (uint32_t)n;
}
