#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct lease {
    char host[16];
    unsigned expires;
};

struct table {
    struct lease **v;
    size_t n;
};

static void add(struct table *t, const char *host, unsigned expires)
{
    struct lease *l = malloc(sizeof *l);
    struct lease **v = realloc(t->v, (t->n + 1) * sizeof *v);

    if (!l || !v)
        abort();
    snprintf(l->host, sizeof l->host, "%s", host);
    l->expires = expires;
    t->v = v;
    t->v[t->n++] = l;
}

static void erase(struct table *t, size_t i)
{
    free(t->v[i]);
    t->n--;
    memmove(&t->v[i], &t->v[i + 1], (t->n - i) * sizeof *t->v);
}

/* Drop every lease that has run out; say how many. */
static size_t reap(struct table *t, unsigned now)
{
    size_t n = t->n;

    for (size_t i = 0; i < t->n;)
        if (t->v[i]->expires <= now)
            erase(t, i);
        else
            i++;
    return n - t->n;
}

int main(void)
{
    struct table t = { NULL, 0 };

    add(&t, "printer", 10);
    add(&t, "nas", 99);
    add(&t, "laptop", 20);
    printf("%zu leases reaped\n", reap(&t, 50));
    while (t.n)
        erase(&t, t.n - 1);
    free(t.v);
    return 0;
}
