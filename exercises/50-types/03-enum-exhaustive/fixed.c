#include <stdio.h>

enum state {
    OFF,
    PRECHARGE,
    FAST,
    TOPUP,
    FAULT, /* the cell is too hot, or shorted */
};

struct charger {
    enum state state;
    unsigned limit_ma; /* what the regulator lets through */
};

/* Enters the state; the regulator follows. */
static void enter(struct charger *c, enum state s)
{
    switch (s) {
    case OFF:
    case FAULT:
        c->limit_ma = 0;
        break;
    case PRECHARGE:
        c->limit_ma = 100;
        break;
    case FAST:
        c->limit_ma = 2000;
        break;
    case TOPUP:
        c->limit_ma = 250;
        break;
    }
    c->state = s;
}

int main(void)
{
    struct charger c = { OFF, 0 };

    enter(&c, FAST);
    enter(&c, FAULT);
    printf("state %d, %u mA\n", c.state, c.limit_ma);
    return 0;
}
