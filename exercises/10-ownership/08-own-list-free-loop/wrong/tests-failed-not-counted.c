#define _POSIX_C_SOURCE 200809L
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct lease {
    char *host;
    struct lease *next;
};

struct pool {
    struct lease *head;
    size_t n;
};

static void lease_free(struct lease *l)
{
    free(l->host);
    free(l);
}

/* Puts a lease in front. 0, or -1 without memory. */
int pool_add(struct pool *p, const char *host)
{
    struct lease *l = malloc(sizeof *l);

    if (!l || !(l->host = strdup(host))) {
        free(l);
        return -1;
    }
    l->next = p->head;
    p->head = l;
    p->n++;
    return 0;
}

/* Frees all leases; the pool is empty and usable. */
void pool_clear(struct pool *p)
{
    struct lease *l = p->head;

    while (l) {
        struct lease *dead = l;

        l = l->next;
        lease_free(dead);
    }
    p->head = NULL;
}

int main(void)
{
    struct pool p = { NULL, 0 };

    if (pool_add(&p, "printer") < 0 || pool_add(&p, "camera") < 0)
        return 1;
    printf("%zu leases\n", p.n);
    pool_clear(&p);
    printf("%zu leases\n", p.n);
    return 0;
}
