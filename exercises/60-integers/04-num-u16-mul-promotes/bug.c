#include <stdint.h>
#include <stdio.h>

/* Pixels of a scan. */
static uint32_t pixels(uint16_t width, uint16_t height)
{
    return width * height;
}

int main(int argc, char **argv)
{
    /* A4 at 4800 dots per inch. */
    uint16_t width = (uint16_t)(40799 + argc), height = 56160;

    (void)argv;
    printf("%u\n", (unsigned)pixels(width, height));
    return 0;
}
