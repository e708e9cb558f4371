#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

/* An index on disk: count(4), then count times key(4) offset(8), little endian. */
enum { HDR = 4, RECORD = 12 };

struct entry {
    uint32_t key;
    uint64_t offset;
};

static uint64_t get(const uint8_t *p, int bytes)
{
    uint64_t v = 0;

    while (bytes-- > 0)
        v = v << 8 | p[bytes];
    return v;
}

/* The entries of an index, to be freed; NULL if the file ends too early. */
struct entry *index_load(const uint8_t *file, size_t len, uint32_t *n)
{
    if (len < HDR)
        return NULL;

    uint32_t count = (uint32_t)get(file, 4);
    size_t size = count * sizeof(struct entry);
    struct entry *e = malloc(size);

    if (!e)
        return NULL;
    for (uint32_t i = 0; i < count; i++) {
        size_t at = HDR + (size_t)i * RECORD;

        if (len - at < RECORD) {
            free(e);
            return NULL;
        }
        e[i].key = (uint32_t)get(file + at, 4);
        e[i].offset = get(file + at + 4, 8);
    }
    *n = count;
    return e;
}

int main(void)
{
    static const uint8_t file[HDR + 3 * RECORD] = { 0x01, 0x00, 0x00, 0x10 };
    uint32_t n = 0;
    struct entry *e = index_load(file, sizeof file, &n);

    if (!e)
        puts("no index");
    else
        printf("%u entries\n", (unsigned)n);
    free(e);
    return 0;
}
