#include <stdio.h>
#include <stdlib.h>

/* Calls fn with ctx whenever it fires. Owns ctx. */
struct timer {
    int (*fn)(void *ctx);
    void *ctx;
};

static void timer_arm(struct timer *t, int (*fn)(void *ctx), void *ctx)
{
    t->fn = fn;
    t->ctx = ctx;
}

static int timer_fire(struct timer *t)
{
    return t->fn ? t->fn(t->ctx) : -1;
}

static int on_probe(void *ctx)
{
    int *left = ctx;

    *left -= 1;
    return *left;
}

/* Lets the timer count down from tries. */
static int keepalive(struct timer *t, int tries)
{
    int *left = malloc(sizeof *left);

    if (!left)
        return -1;
    *left = tries;
    timer_arm(t, on_probe, left);
    return 0;
}

int main(void)
{
    struct timer t = { NULL, NULL };

    if (keepalive(&t, 3) < 0)
        return 1;
    printf("%d tries left\n", timer_fire(&t));
    printf("%d tries left\n", timer_fire(&t));
    free(t.ctx);
    return 0;
}
