#include <stdio.h>

/* Serial console: how long one character takes on the wire. */

struct line {
    unsigned baud;
    unsigned bits;
};

static const struct line defaults = { 9600, 8 };

/* "19200,7" */
static int parse(const char *s, struct line *out)
{
    if (sscanf(s, "%u,%u", &out->baud, &out->bits) != 2)
        return -1;
    return out->baud > 0 && out->bits <= 8 ? 0 : -1;
}

/* One start bit, the data bits, one stop bit. */
static unsigned char_us(const char *arg)
{
    const struct line *line = &defaults;
    struct line parsed;

    if (arg && parse(arg, &parsed) == 0)
        line = &parsed;
    return (line->bits + 2) * 1000000 / line->baud;
}

int main(void)
{
    printf("%u us\n", char_us(NULL));
    printf("%u us\n", char_us("19200,7"));
    return 0;
}
