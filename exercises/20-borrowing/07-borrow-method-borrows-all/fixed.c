#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { OPS = 8, MAX_BAD = 3 };

struct session {
    uint8_t *queue; /* commands that came in */
    size_t n;
    unsigned done, bad;
};

static void session_close(struct session *s)
{
    free(s->queue);
    s->queue = NULL;
    s->n = 0;
}

/* Counts a command; 0 if it was the last unknown one that is put up with. */
static int count(struct session *s, uint8_t op)
{
    if (op < OPS) {
        s->done++;
        return 1;
    }
    return ++s->bad < MAX_BAD;
}

/* Works through the queue; it is empty afterwards. */
static void run(struct session *s)
{
    for (size_t i = 0; i < s->n; i++)
        if (!count(s, s->queue[i]))
            break;
    session_close(s);
}

int main(void)
{
    static const uint8_t in[] = { 1, 2, 77, 78, 3, 79, 4 };
    struct session s = { malloc(sizeof in), sizeof in, 0, 0 };

    if (!s.queue)
        return 1;
    memcpy(s.queue, in, sizeof in);
    run(&s);
    printf("%u done, %u unknown\n", s.done, s.bad);
    session_close(&s);
    return 0;
}
