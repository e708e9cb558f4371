#include <stdio.h>
#include <stdlib.h>

enum { LANES = 4 };

struct lane {
    unsigned port;
};

/* Only so many lanes of this link come up. */
static struct lane *lane_open(unsigned i, unsigned up)
{
    struct lane *l = i < up ? malloc(sizeof *l) : NULL;

    if (l)
        l->port = 0x3f8 + i;
    return l;
}

static void lane_close(struct lane *l)
{
    if (l)
        printf("close %#x\n", l->port);
    free(l);
}

/* All lanes or none. */
static struct lane **open_all(unsigned up)
{
    struct lane **lane = malloc(LANES * sizeof *lane);

    for (unsigned i = 0; lane && i < LANES; i++) {
        lane[i] = lane_open(i, up);
        if (!lane[i]) {
            for (unsigned k = 0; k < i; k++)
                lane_close(lane[k]);
            free(lane);
            return NULL;
        }
    }
    return lane;
}

int main(void)
{
    struct lane **lane = open_all(2);

    for (unsigned i = 0; lane && i < LANES; i++)
        lane_close(lane[i]);
    free(lane);
    return 0;
}
