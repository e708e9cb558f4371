#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>

enum { SESSIONS = 1000 };

/* A number that no other session has. */
unsigned session_id(void)
{
    static unsigned last;

    return ++last;
}

static void *accept_all(void *arg)
{
    unsigned *id = arg;

    for (int i = 0; i < SESSIONS; i++)
        id[i] = session_id();
    return NULL;
}

static int by_number(const void *a, const void *b)
{
    const unsigned *x = a, *y = b;

    return (*x > *y) - (*x < *y);
}

int main(void)
{
    static unsigned id[2 * SESSIONS];
    pthread_t t;
    int twice = 0;

    if (pthread_create(&t, NULL, accept_all, id) != 0)
        return 1;
    accept_all(id + SESSIONS);
    pthread_join(t, NULL);
    qsort(id, 2 * SESSIONS, sizeof *id, by_number);
    for (int i = 1; i < 2 * SESSIONS; i++)
        twice += id[i] == id[i - 1];
    printf("%d of %d sessions share a number\n", twice, 2 * SESSIONS);
    return 0;
}
