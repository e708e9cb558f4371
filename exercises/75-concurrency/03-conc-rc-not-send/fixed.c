#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>

enum { WORKERS = 4 };

struct conf {
    atomic_uint refs;
    char name[16];
};

static struct conf *conf_get(struct conf *c)
{
    atomic_fetch_add(&c->refs, 1);
    return c;
}

/* Whoever gives back the last reference frees. */
static void conf_put(struct conf *c)
{
    if (atomic_fetch_sub(&c->refs, 1) == 1)
        free(c);
}

/* Takes a reference. */
static void *serve(void *arg)
{
    struct conf *c = arg;

    printf("serving %s\n", c->name);
    conf_put(c);
    return NULL;
}

int main(void)
{
    struct conf *c = calloc(1, sizeof *c);
    struct conf *own[WORKERS];
    pthread_t t[WORKERS];

    if (!c)
        return 1;
    atomic_init(&c->refs, 1);
    snprintf(c->name, sizeof c->name, "edge");
    for (int i = 0; i < WORKERS; i++)
        own[i] = conf_get(c);
    for (int i = 0; i < WORKERS; i++)
        if (pthread_create(&t[i], NULL, serve, own[i]) != 0)
            return 1;
    for (int i = 0; i < WORKERS; i++)
        pthread_join(t[i], NULL);
    conf_put(c);
    return 0;
}
