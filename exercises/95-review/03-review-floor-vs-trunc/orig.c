#include <stdint.h>

struct reading {
    int whole, tenth; /* for the display: -1 and -5 for -1.5 */
    int row;          /* in the table of corrections, a row a degree, from -128 on */
};

/* The register of a sensor: degrees, with 1/256 of a degree as the last bit. */
void convert(int16_t reg, struct reading *out)
{
    out->whole = reg / 256;
    out->tenth = reg % 256 * 10 / 256;
    out->row = (reg >> 8) + 128;
}
