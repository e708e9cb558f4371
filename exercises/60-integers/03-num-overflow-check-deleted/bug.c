#include <limits.h>
#include <stdio.h>
#include <string.h>

enum { SIZE = 4096 };

static unsigned char eeprom[SIZE];

/* Copies len bytes from off on, for a request that comes from outside; -1 if
 * they are not all there. */
static int eeprom_read(int off, int len, unsigned char *to)
{
    if (off < 0 || len < 0 || off + len < off) /* overflow? */
        return -1;
    if (off + len > SIZE)
        return -1;
    memcpy(to, eeprom + off, (size_t)len);
    return len;
}

int main(int argc, char **argv)
{
    unsigned char to[SIZE];
    int len = INT_MAX - argc;

    (void)argv;
    printf("%d\n", eeprom_read(16, 32, to));
    printf("%d\n", eeprom_read(16, len, to));
    return 0;
}
