#define _POSIX_C_SOURCE 200809L
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>

enum { LIMIT = 2, CALLERS = 3 };

static struct peers {
    pthread_mutex_t lock;
    int n, *fd;
} peers = { .lock = PTHREAD_MUTEX_INITIALIZER };
static pthread_barrier_t under_way;

static int has_room(struct peers *p)
{
    pthread_mutex_lock(&p->lock);
    int room = p->n < LIMIT;
    pthread_mutex_unlock(&p->lock);
    return room;
}

static void add(struct peers *p, int fd)
{
    pthread_mutex_lock(&p->lock);
    p->fd[p->n++] = fd;
    pthread_mutex_unlock(&p->lock);
}

static int admit(struct peers *p, int fd, int (*allowed)(int fd))
{
    if (!has_room(p) || !allowed(fd))
        return -1;
    add(p, fd);
    return 0;
}

/* Asks a name server. All three questions are under way at once. */
static int allowed(int fd)
{
    pthread_barrier_wait(&under_way);
    return fd > 2;
}

static void *caller(void *fd) { return admit(&peers, *(int *)fd, allowed) == 0 ? fd : NULL; }

int main(void)
{
    pthread_t t[CALLERS];
    int fd[CALLERS] = { 3, 4, 5 };

    peers.fd = malloc(LIMIT * sizeof *peers.fd);
    if (!peers.fd || pthread_barrier_init(&under_way, NULL, CALLERS) != 0)
        return 1;
    for (int i = 0; i < CALLERS; i++)
        if (pthread_create(&t[i], NULL, caller, &fd[i]) != 0)
            return 1;
    for (int i = 0; i < CALLERS; i++)
        pthread_join(t[i], NULL);
    printf("%d of at most %d\n", peers.n, LIMIT);
}
