#include <inttypes.h>
#include <stdio.h>

enum { TABLE = 446, ENTRY = 16 };

struct part {
    uint8_t type;
    unsigned cylinder;
    uint64_t first, sectors;
};

static uint64_t le32(const uint8_t *p)
{
    return p[0] | p[1] << 8 | p[2] << 16 | p[3] << 24;
}

/* Entry i of the partition table in sector 0. */
static int read_entry(const uint8_t *mbr, unsigned i, struct part *out)
{
    const uint8_t *e = mbr + TABLE + i * ENTRY;

    if ((mbr[510] | mbr[511] << 8) != 0xaa55 || e[4] == 0)
        return -1;
    out->type = e[4];
    out->cylinder = (e[2] & 0xc0u) << 2 | e[3];
    out->first = le32(e + 8);
    out->sectors = le32(e + 12);
    return 0;
}

/* Whether the partition ends on the disk. */
static int fits(const struct part *p, uint64_t disk)
{
    return p->first < disk && p->sectors <= disk - p->first;
}

int main(void)
{
    static const uint8_t mbr[512] = {
        [446] = 0x00, 0xfe, 0xff, 0xff, 0x83, 0xfe, 0xff, 0xff,
        0x00, 0x08, 0x00, 0xb0, 0x00, 0x00, 0x10, 0x00,
        [510] = 0x55, 0xaa,
    };
    const uint64_t disk = UINT64_C(3907029168); /* 2 TB */
    struct part p;

    if (read_entry(mbr, 0, &p) < 0)
        return 1;
    printf("type %#x, sector %" PRIu64 ", %s\n", p.type, p.first,
           fits(&p, disk) ? "fits" : "beyond the end of the disk");
    return 0;
}
