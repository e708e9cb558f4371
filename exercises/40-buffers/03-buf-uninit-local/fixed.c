#include <stdint.h>
#include <stdio.h>

/* Status register of a gigabit PHY. Speed 0xc000 is reserved. */
enum { LINK = 0x0400, SPEED = 0xc000, S10 = 0, S100 = 0x4000, S1000 = 0x8000 };

/* Mbit/s of the link, or -1 if there is none. */
static int link_speed(uint16_t status)
{
    int mbit;

    if (!(status & LINK))
        return -1;
    if ((status & SPEED) == S10)
        mbit = 10;
    else if ((status & SPEED) == S100)
        mbit = 100;
    else if ((status & SPEED) == S1000)
        mbit = 1000;
    else
        return -1;
    return mbit;
}

int main(void)
{
    /* read while port 1 has no cable, and port 2 is being reset */
    static const uint16_t port[] = { 0x8c00, 0x0000, 0xcc00 };

    for (size_t i = 0; i < sizeof port / sizeof *port; i++) {
        int mbit = link_speed(port[i]);

        if (mbit >= 1000)
            printf("port %zu: jumbo frames on\n", i);
    }
    return 0;
}
