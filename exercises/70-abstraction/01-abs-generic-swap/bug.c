#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct range {
    uint16_t first;
    uint16_t last;
};

/* Exchanges two objects of n bytes. */
static void swap(void *a, void *b, size_t n)
{
    unsigned char tmp[16];

    memcpy(tmp, a, n);
    memcpy(a, b, n);
    memcpy(b, tmp, n);
}

static int is_port(long n)
{
    return n >= 0 && n <= UINT16_MAX;
}

/* "8000-8080"; the other way round means the same. */
static int parse_range(const char *arg, struct range *out)
{
    char *end;
    long port = strtol(arg, &end, 10);

    if (*end != '-' || !is_port(port))
        return -1;
    out->first = (uint16_t)port;
    port = strtol(end + 1, &end, 10);
    if (*end || !is_port(port))
        return -1;
    if (out->first > port)
        swap(&out->first, &port, sizeof port);
    out->last = (uint16_t)port;
    return 0;
}

int main(int argc, char **argv)
{
    struct range r;

    if (parse_range(argc > 1 ? argv[1] : "8080-8000", &r) < 0)
        return 1;
    printf("allow %u to %u\n", r.first, r.last);
    return 0;
}
