#include <errno.h>
#include <pthread.h>
#include <stdio.h>

enum { PORTS = 4 };

/* A switch. lock guards speed. */
struct sw {
    pthread_mutex_t lock;
    unsigned speed[PORTS];
};

int sw_init(struct sw *s)
{
    *s = (struct sw){ .speed = { 0 } };
    return pthread_mutex_init(&s->lock, NULL);
}

/* Sets the speed of a port. Returns 0, or -EINVAL and changes nothing. */
int sw_set(struct sw *s, unsigned port, unsigned mbit)
{
    int rc = -EINVAL;

    if (port >= PORTS)
        return -EINVAL;
    pthread_mutex_lock(&s->lock);
    if (mbit != 10 && mbit != 100 && mbit != 1000)
        goto out;
    rc = 0;
out:
    pthread_mutex_unlock(&s->lock);
    if (rc == 0)
        s->speed[port] = mbit;
    return rc;
}

int main(void)
{
    struct sw s;

    if (sw_init(&s) != 0)
        return 1;
    if (sw_set(&s, 12, 100) < 0)
        fprintf(stderr, "port 12: no such port\n");
    return pthread_mutex_destroy(&s.lock);
}
