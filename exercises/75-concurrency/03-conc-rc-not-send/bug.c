#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>

enum { WORKERS = 4 };

struct conf {
    unsigned refs;
    char name[16];
};

static struct conf *conf_get(struct conf *c)
{
    c->refs++;
    return c;
}

/* Whoever gives back the last reference frees. */
static void conf_put(struct conf *c)
{
    if (--c->refs == 0)
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
    c->refs = 1;
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
