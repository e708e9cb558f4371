#define _POSIX_C_SOURCE 200809L
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { CAP = 2 };

struct msg {
    char *body;
};

struct queue {
    struct msg *slot[CAP];
    size_t len;
};

static void msg_free(struct msg *m)
{
    free(m->body);
    free(m);
}

/* Takes m only when it returns 0. */
static int enqueue(struct queue *q, struct msg *m)
{
    if (q->len == CAP)
        return -1;
    q->slot[q->len++] = m;
    return 0;
}

/* Takes body only when it returns 0. */
static int send_text(struct queue *q, char *body)
{
    struct msg *m = malloc(sizeof *m);
    if (!m)
        return -1;
    m->body = body;
    if (enqueue(q, m) < 0) {
        free(m);
        return -1;
    }
    return 0;
}

int main(void)
{
    struct queue q = { 0 };
    const char *text[] = { "fan 1 slow", "disk 2 hot", "door open" };
    for (size_t i = 0; i < 3; i++) {
        char *body = strdup(text[i]);
        if (body && send_text(&q, body) < 0) {
            fprintf(stderr, "queue full\n");
            free(body);
        }
    }
    while (q.len > 0)
        msg_free(q.slot[--q.len]);
    return 0;
}
