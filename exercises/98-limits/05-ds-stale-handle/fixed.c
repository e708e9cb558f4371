#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { CONNS = 4 };

struct conn {
    char peer[16];
};

static struct conn *table[CONNS];

static struct conn *conn_open(const char *peer)
{
    for (int i = 0; i < CONNS; i++) {
        if (!table[i] && (table[i] = calloc(1, sizeof *table[i])) != NULL) {
            strncpy(table[i]->peer, peer, sizeof table[i]->peer - 1);
            return table[i];
        }
    }
    return NULL;
}

/* Set when a connection opens; conn_close() stops it. */
static struct timer {
    struct conn *c;
} idle;

static void conn_close(struct conn *c)
{
    for (int i = 0; i < CONNS; i++)
        if (table[i] == c)
            table[i] = NULL;
    if (idle.c == c)
        idle.c = NULL;
    free(c);
}

static void timer_fire(struct timer *t)
{
    if (!t->c)
        return;
    printf("%s was idle\n", t->c->peer);
    conn_close(t->c);
}

int main(void)
{
    idle.c = conn_open("10.0.0.7");
    if (!idle.c)
        return 1;
    conn_close(idle.c);
    if (!conn_open("10.0.0.8"))
        return 1;
    timer_fire(&idle);
    for (int i = 0; i < CONNS; i++)
        free(table[i]);
    return 0;
}
