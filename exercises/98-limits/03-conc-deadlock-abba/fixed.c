#include <pthread.h>
#include <stdio.h>

/* The tasks that one processor is to run. */
struct runq {
    pthread_mutex_t lock;
    int len;
    int task[8];
};

static struct runq cpu[2] = {
    { .lock = PTHREAD_MUTEX_INITIALIZER, .len = 2, .task = { 11, 12 } },
    { .lock = PTHREAD_MUTEX_INITIALIZER, .len = 1, .task = { 21 } },
};

/* Both locks at once: a task is always in exactly one queue. The lower one comes first. */
static void migrate(struct runq *from, struct runq *to)
{
    if (from == to)
        return;
    pthread_mutex_lock(from < to ? &from->lock : &to->lock);
    pthread_mutex_lock(from < to ? &to->lock : &from->lock);
    if (from->len > 0 && to->len < 8)
        to->task[to->len++] = from->task[--from->len];
    pthread_mutex_unlock(&to->lock);
    pthread_mutex_unlock(&from->lock);
}

static void *balance_up(void *unused)
{
    migrate(&cpu[0], &cpu[1]);
    return unused;
}

static void *balance_down(void *unused)
{
    migrate(&cpu[1], &cpu[0]);
    return unused;
}

int main(void)
{
    void *(*const balance[])(void *) = { balance_up, balance_down };

    for (int i = 0; i < 2; i++) {
        pthread_t t;

        if (pthread_create(&t, NULL, balance[i], NULL) != 0)
            return 1;
        pthread_join(t, NULL);
    }
    printf("%d and %d\n", cpu[0].len, cpu[1].len);
    return 0;
}
