#define _POSIX_C_SOURCE 200809L
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct conn {
    int id;
    char *pending; /* what the peer has not got yet, or NULL */
};

struct server {
    struct conn *conn;
    size_t n;
};

/* The peer has come back on another connection: its output goes there. */
static void take_over(struct server *s, size_t from, size_t to)
{
    s->conn[to].pending = s->conn[from].pending;
}

static void hang_up(struct server *s, size_t i)
{
    free(s->conn[i].pending);
    s->conn[i].pending = NULL;
}

static void flush(struct server *s, size_t i)
{
    if (s->conn[i].pending && *s->conn[i].pending)
        printf("%d: %s\n", s->conn[i].id, s->conn[i].pending);
    hang_up(s, i);
}

int main(void)
{
    struct server s = { calloc(2, sizeof *s.conn), 2 };

    if (!s.conn)
        return 1;
    s.conn[0] = (struct conn){ 17, strdup("250 queued as 4F2A") };
    s.conn[1] = (struct conn){ 18, NULL };
    take_over(&s, 0, 1);
    hang_up(&s, 0);
    flush(&s, 1);
    free(s.conn);
    return 0;
}
