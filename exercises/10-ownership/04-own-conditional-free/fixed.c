#include <stdio.h>
#include <stdlib.h>

enum { MAX = 8, BLOCK = 512 };

struct bio {
    size_t sector;
    char *data;
};

struct disk {
    size_t cached; /* sectors below this one are in memory */
    size_t last;   /* where the last request was */
    struct bio *queue[MAX];
    char *done[MAX];
    size_t nqueue, ndone;
};

/* Hands the data to the reader; the request itself ends here. */
static void bio_end(struct disk *d, struct bio *b)
{
    d->done[d->ndone++] = b->data;
    free(b);
}

static void submit(struct disk *d, struct bio *b)
{
    d->last = b->sector;
    if (b->sector < d->cached)
        bio_end(d, b);
    else
        d->queue[d->nqueue++] = b;
}

static struct bio *bio_new(size_t sector)
{
    struct bio *b = malloc(sizeof *b);
    if (!b || !(b->data = calloc(1, BLOCK)))
        abort();
    b->sector = sector;
    return b;
}

int main(void)
{
    struct disk d = { .cached = 100 };
    submit(&d, bio_new(900));
    submit(&d, bio_new(12));
    printf("last %zu, %zu done\n", d.last, d.ndone);
    while (d.nqueue > 0)
        bio_end(&d, d.queue[--d.nqueue]);
    while (d.ndone > 0)
        free(d.done[--d.ndone]);
    return 0;
}
