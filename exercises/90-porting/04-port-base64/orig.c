#include <stddef.h>

/* What each character from '+' to 'z' stands for; -1: for nothing. */
static const signed char value[] = {
    62, -1, -1, -1, 63, 52, 53, 54, 55, 56, 57, 58, 59, 60, 61, -1,
    -1, -1, -1, -1, -1, -1, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9,
    10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25,
    -1, -1, -1, -1, -1, -1, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35,
    36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47, 48, 49, 50, 51,
};

/*
 * Decodes base64 in place, as it comes in a mail: a character that stands for
 * nothing is skipped, a '=' is the end. Returns the number of bytes.
 */
size_t b64_decode(char *buf, size_t n)
{
    unsigned acc = 0, bits = 0;
    size_t out = 0;

    for (size_t i = 0; i < n && buf[i] != '='; i++) {
        unsigned at = buf[i] - '+';

        if (at >= sizeof value || value[at] < 0)
            continue;
        acc = acc << 6 | value[at];
        bits += 6;
        if (bits >= 8) {
            bits -= 8;
            buf[out++] = acc >> bits;
        }
    }
    return out;
}
