#include <pthread.h>
#include <stddef.h>
#include <stdio.h>

enum { SIZE = 100000 };

static unsigned char sample[SIZE];
static unsigned hist[256];

/* One thread's share, and what it has counted in it. */
struct part {
    const unsigned char *p;
    size_t n;
    unsigned hist[256];
};

static void *count(void *arg)
{
    struct part *part = arg;

    for (size_t i = 0; i < part->n; i++)
        part->hist[part->p[i]]++;
    return NULL;
}

/* Counts each byte value of the sample, one half in a thread of its own. */
static int histogram(void)
{
    struct part low = { sample, SIZE / 2, { 0 } };
    struct part high = { sample + SIZE / 2, SIZE - SIZE / 2, { 0 } };
    pthread_t t;

    if (pthread_create(&t, NULL, count, &low) != 0)
        return -1;
    count(&high);
    if (pthread_join(t, NULL) != 0)
        return -1;
    for (int i = 0; i < 256; i++)
        hist[i] += low.hist[i] + high.hist[i];
    return 0;
}

int main(void)
{
    if (histogram() != 0)
        return 1;
    printf("%u of %d zero bytes counted\n", hist[0], SIZE);
    return 0;
}
