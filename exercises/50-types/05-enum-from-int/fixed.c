#include <stdint.h>
#include <stdio.h>

enum op { OP_READ, OP_WRITE, OP_FLUSH, OP_TRIM };

static const char *const op_name[] = { "read", "write", "flush", "trim" };

struct request {
    enum op op;
    uint32_t sector;
};

/* 0, or -1 if there is no such operation. */
static int op_from(uint8_t byte, enum op *out)
{
    if (byte > OP_TRIM)
        return -1;
    *out = (enum op)byte;
    return 0;
}

/* A request as it comes over the wire: operation, sector. */
static int parse(const uint8_t *frame, size_t len, struct request *out)
{
    if (len != 5 || op_from(frame[0], &out->op) < 0)
        return -1;
    out->sector = (uint32_t)frame[1] << 24 | (uint32_t)frame[2] << 16 |
                  (uint32_t)frame[3] << 8 | frame[4];
    return 0;
}

static void trace(const struct request *r)
{
    const char *name = op_name[r->op];

    printf("%s, sector %u\n", name, (unsigned)r->sector);
}

int main(int argc, char **argv)
{
    /* A client of the next version: 0x07 is an operation there. */
    const uint8_t wire[][5] = {
        { 0x01, 0, 0, 0x20, 0 },
        { (uint8_t)(0x06 + argc), 0, 0, 0x20, 0 },
    };

    (void)argv;
    for (size_t i = 0; i < sizeof wire / sizeof *wire; i++) {
        struct request r;

        if (parse(wire[i], sizeof wire[i], &r) == 0)
            trace(&r);
    }
    return 0;
}
