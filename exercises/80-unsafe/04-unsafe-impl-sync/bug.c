#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>

struct spin {
    atomic_flag held;
    unsigned long value;
};

static void spin_lock(struct spin *s)
{
    while (atomic_flag_test_and_set_explicit(&s->held, memory_order_acquire))
        ;
}

static void spin_unlock(struct spin *s)
{
    atomic_flag_clear_explicit(&s->held, memory_order_release);
}

/* Packets that the receive thread has dropped, and whether any were. */
static struct spin dropped = { ATOMIC_FLAG_INIT, 0 };
static atomic_int news;

static void *receive(void *arg)
{
    (void)arg;
    for (int i = 0; i < 1000; i++) {
        spin_lock(&dropped);
        dropped.value++;
        spin_unlock(&dropped);
        atomic_store_explicit(&news, 1, memory_order_relaxed);
    }
    return NULL;
}

/* What there was since the last call. */
static unsigned long report(void)
{
    unsigned long n = dropped.value;

    dropped.value = 0;
    return n;
}

int main(void)
{
    pthread_t t;
    unsigned long n;

    if (pthread_create(&t, NULL, receive, NULL))
        return 1;
    while (!atomic_load_explicit(&news, memory_order_relaxed))
        ;
    n = report();
    pthread_join(t, NULL);
    printf("%lu dropped\n", n + report());
    return 0;
}
