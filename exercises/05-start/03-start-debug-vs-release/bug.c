#include <stdio.h>

struct timer {
    const char *name;
    int at; /* in ms since the start */
};

static void arm(struct timer *t, int now, int delay)
{
    t->at = now + delay;
}

static int is_due(const struct timer *t, int now)
{
    return t->at <= now;
}

int main(int argc, char **argv)
{
    int now = 2147482000 + argc; /* almost 25 days */
    struct timer t = { "ping", 0 };

    (void)argv;
    arm(&t, now, 5000);
    printf("%s %s\n", t.name, is_due(&t, now) ? "is due" : "waits");
    return 0;
}
