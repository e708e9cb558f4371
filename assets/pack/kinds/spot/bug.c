#include <stdio.h>
#include <stdlib.h>

struct window {
    size_t n;
    int *sample;
};

static void window_open(struct window *w, const int *from, size_t n)
{
    w->n = n;
    w->sample = malloc(n * sizeof *w->sample);
    if (!w->sample)
        abort();
    for (size_t i = 0; i < n; i++)
        w->sample[i] = from[i];
}

static long window_sum(const struct window *w)
{
    long sum = 0;

    for (size_t i = 0; i <= w->n; i++)
        sum += w->sample[i];
    return sum;
}

int main(void)
{
    static const int from[] = { 3, 1, 4, 1 };
    struct window w;

    window_open(&w, from, 4);
    printf("%ld\n", window_sum(&w));
    free(w.sample);
    return 0;
}
