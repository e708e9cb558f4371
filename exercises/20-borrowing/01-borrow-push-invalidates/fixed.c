#include <stdio.h>
#include <stdlib.h>

struct jobs {
    int *id;
    size_t n, cap;
};

static void push(struct jobs *q, int id)
{
    if (q->n == q->cap) {
        size_t cap = q->cap ? q->cap * 2 : 2;
        int *p = realloc(q->id, cap * sizeof *p);

        if (!p)
            abort();
        q->id = p;
        q->cap = cap;
    }
    q->id[q->n++] = id;
}

/* Queue the head job again, as often as it is queued now. */
static void retry_head(struct jobs *q)
{
    if (q->n == 0)
        return;

    int head = q->id[0];
    size_t n = q->n;

    for (size_t i = 0; i < n; i++)
        if (q->id[i] == head)
            push(q, head);
}

int main(void)
{
    struct jobs q = { NULL, 0, 0 };

    push(&q, 7);
    push(&q, 7);
    retry_head(&q);
    printf("%zu jobs queued\n", q.n);
    free(q.id);
    return 0;
}
