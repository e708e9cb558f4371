#include <stdio.h>

enum { LINES = 16 };

/* Who has taken which interrupt line. */
struct table {
    const char *taken[LINES];
};

/* Takes the line irq; the statistics show it under name. */
static void request(struct table *t, unsigned irq, const char *name)
{
    if (irq < LINES)
        t->taken[irq] = name;
}

static void probe(struct table *t, unsigned port)
{
    char name[16];

    snprintf(name, sizeof name, "uart%u", port);
    request(t, 4 + port, name);
}

static void boot(struct table *t)
{
    request(t, 0, "timer");
    probe(t, 0);
    probe(t, 1);
}

static void show(const struct table *t)
{
    for (unsigned irq = 0; irq < LINES; irq++)
        if (t->taken[irq])
            printf("%3u: %s\n", irq, t->taken[irq]);
}

int main(void)
{
    struct table t = { { NULL } };

    boot(&t);
    show(&t);
    return 0;
}
