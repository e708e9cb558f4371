#include <pthread.h>
#include <stdio.h>

struct job {
    unsigned port;
    unsigned retries;
};

/* Held until start-up is complete. */
static pthread_mutex_t boot = PTHREAD_MUTEX_INITIALIZER;

static void *serve(void *arg)
{
    const struct job *job = arg;

    pthread_mutex_lock(&boot);
    pthread_mutex_unlock(&boot);
    printf("port %u, %u retries\n", job->port, job->retries);
    return NULL;
}

/* Starts a worker, which serves when start-up is complete. */
static int start(pthread_t *t, unsigned port)
{
    struct job job = { port, 3 };

    return pthread_create(t, NULL, serve, &job);
}

int main(void)
{
    pthread_t t[2];

    pthread_mutex_lock(&boot);
    if (start(&t[0], 8080) != 0 || start(&t[1], 8443) != 0)
        return 1;
    pthread_mutex_unlock(&boot);
    for (int i = 0; i < 2; i++)
        pthread_join(t[i], NULL);
    return 0;
}
