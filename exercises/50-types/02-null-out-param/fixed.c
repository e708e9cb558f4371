#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { IDLE_DEFAULT = 300, IDLE_MAX = 3600 };

struct entry {
    const char *key, *val;
};

/* Stores the number and returns 0, or returns -1 and stores nothing. */
static int conf_uint(const struct entry *conf, size_t n, const char *key,
                     unsigned *out)
{
    for (size_t i = 0; i < n; i++) {
        char *end;
        unsigned long v;

        if (strcmp(conf[i].key, key))
            continue;
        v = strtoul(conf[i].val, &end, 10);
        if (end == conf[i].val || *end || v > UINT_MAX)
            return -1;
        *out = (unsigned)v;
        return 0;
    }
    return -1;
}

/* Seconds until an idle client is dropped; 0: never. */
static unsigned idle_limit(const struct entry *conf, size_t n)
{
    unsigned secs;

    if (conf_uint(conf, n, "idle_timeout", &secs) < 0)
        return IDLE_DEFAULT;
    if (secs > IDLE_MAX)
        secs = IDLE_MAX;
    return secs;
}

int main(void)
{
    const struct entry conf[] = {
        { "listen", "0.0.0.0:8080" },
        { "idle_timout", "60" },
    };

    printf("idle limit %u s\n", idle_limit(conf, sizeof conf / sizeof *conf));
    return 0;
}
