#include <stdio.h>

enum { LINES = 16, NAME = 16 };

/* Who has taken which interrupt line. */
struct table {
    char taken[LINES][NAME];
};

/* Takes the line irq; the statistics show it under name, which is copied. */
static void request(struct table *t, unsigned irq, const char *name)
{
    if (irq < LINES)
        snprintf(t->taken[irq], NAME, "%s", name);
}

static void probe(struct table *t, unsigned port)
{
    char name[NAME];

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
        if (t->taken[irq][0])
            printf("%3u: %s\n", irq, t->taken[irq]);
}

int main(void)
{
    struct table t = { { { 0 } } };

    boot(&t);
    show(&t);
    return 0;
}
