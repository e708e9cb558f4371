#define _POSIX_C_SOURCE 200809L
#include <pthread.h>
#include <sched.h>
#include <stdatomic.h>
#include <stdio.h>

enum { REQUESTS = 1000 };

struct stats {
    pthread_mutex_t lock;
    unsigned long lookups;
    unsigned long hits;
};

static struct stats stats = { .lock = PTHREAD_MUTEX_INITIALIZER };
static atomic_uint served; /* for the progress bar */

static void lookup(struct stats *s, int hit)
{
    pthread_mutex_lock(&s->lock);
    s->lookups++;
    if (hit)
        s->hits++;
    pthread_mutex_unlock(&s->lock);
}

/* How many of a thousand lookups hit. */
static unsigned long permille(struct stats *s)
{
    if (s->lookups == 0)
        return 0;
    return s->hits * 1000 / s->lookups;
}

static void *serve(void *arg)
{
    for (int i = 0; i < REQUESTS; i++) {
        lookup(&stats, i % 4 != 0);
        atomic_fetch_add_explicit(&served, 1, memory_order_relaxed);
    }
    return arg;
}

int main(void)
{
    pthread_t t;

    if (pthread_create(&t, NULL, serve, NULL) != 0)
        return 1;
    while (atomic_load_explicit(&served, memory_order_relaxed) < REQUESTS)
        sched_yield();
    printf("%lu of 1000 hit\n", permille(&stats));
    return pthread_join(t, NULL);
}
