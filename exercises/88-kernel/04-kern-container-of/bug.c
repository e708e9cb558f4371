#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>

#define container_of(ptr, type, member) \
    ((type *)((char *)(ptr) - offsetof(type, member)))

struct list {
    struct list *next;
};

struct request {
    unsigned tag;
    struct list all; /* every request of the queue */
    unsigned long deadline;
    struct list late; /* those whose time is over */
};

struct queue {
    struct list *all, *late;
};

static void queue_add(struct queue *q, unsigned tag, unsigned long deadline)
{
    struct request *r = calloc(1, sizeof *r);

    if (!r)
        abort();
    *r = (struct request){ .tag = tag, .deadline = deadline, .all.next = q->all };
    q->all = &r->all;
}

static void queue_expire(struct queue *q, unsigned long now)
{
    for (struct list *l = q->all; l; l = l->next) {
        struct request *r = container_of(l, struct request, all);

        if (r->deadline < now) {
            r->late.next = q->late;
            q->late = &r->late;
        }
    }
    for (struct list *l = q->late; l; l = l->next) {
        struct request *r = container_of(l, struct request, all);

        printf("request %u is late", r->tag);
        printf(" by %lu\n", now - r->deadline);
    }
}

int main(int argc, char **argv)
{
    struct queue q = { 0 };

    (void)argv;
    queue_add(&q, (unsigned)argc, 50);
    queue_expire(&q, 64);
    free(container_of(q.all, struct request, all));
    return 0;
}
