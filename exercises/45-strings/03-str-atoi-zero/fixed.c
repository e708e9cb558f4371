#include <ctype.h>
#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>

/* The worker that serves a client, by the number in the configuration; -1 if that is none. */
static int worker_for(unsigned client, const char *workers, unsigned *out)
{
    char *end;

    /* strtoul() takes blanks and a minus */
    if (!isdigit((unsigned char)workers[0]))
        return -1;
    errno = 0;

    unsigned long n = strtoul(workers, &end, 10);

    if (*end != '\0' || errno == ERANGE || n == 0 || n > UINT_MAX)
        return -1;
    *out = client % (unsigned)n;
    return 0;
}

int main(void)
{
    /* as they were found in the field */
    static const char *const workers[] = { "8", "8x", "-1", "auto" };

    for (size_t i = 0; i < sizeof workers / sizeof *workers; i++) {
        unsigned worker;

        if (worker_for(1017, workers[i], &worker) < 0)
            printf("workers = %s: no such number\n", workers[i]);
        else
            printf("workers = %s: client 1017 goes to worker %u\n", workers[i], worker);
    }
    return 0;
}
