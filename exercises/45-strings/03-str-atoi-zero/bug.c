#include <stdio.h>
#include <stdlib.h>

/* The worker that serves a client, by the number in the configuration. */
static unsigned worker_for(unsigned client, const char *workers)
{
    unsigned n = (unsigned)atoi(workers);

    return client % n;
}

int main(void)
{
    /* as they were found in the field */
    static const char *const workers[] = { "8", "8x", "-1", "auto" };

    for (size_t i = 0; i < sizeof workers / sizeof *workers; i++)
        printf("workers = %s: client 1017 goes to worker %u\n", workers[i],
               worker_for(1017, workers[i]));
    return 0;
}
