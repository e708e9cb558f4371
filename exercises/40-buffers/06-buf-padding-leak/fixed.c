#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

struct status {
    uint8_t state;
    uint64_t since;
    uint8_t load;
    uint64_t bytes;
};

/* Whether the client knows the token of this host. */
static int authorised(const char *given)
{
    char *token = malloc(33);

    if (!token)
        return 0;
    snprintf(token, 33, "%s", "9f1c02aa77e2bb0491d25c0e3fd68a17");

    int same = strcmp(given, token) == 0;

    free(token);
    return same;
}

static uint8_t *put64(uint8_t *p, uint64_t v)
{
    for (int i = 0; i < 8; i++)
        *p++ = (uint8_t)(v >> 8 * i);
    return p;
}

enum { STATUS_SIZE = 18 };

/* Answers a client, authorised or not, with the state of the service. */
static int send_status(int fd, int known)
{
    struct status s = { .state = 1 };

    if (known) {
        s.since = 1764115200;
        s.load = 17;
        s.bytes = 482133;
    }

    uint8_t out[STATUS_SIZE], *p = out;
    *p++ = s.state;
    p = put64(p, s.since);
    *p++ = s.load;
    put64(p, s.bytes);
    return write(fd, out, sizeof out) == (ssize_t)sizeof out ? 0 : -1;
}

int main(void)
{
    return send_status(STDOUT_FILENO, authorised("guest")) < 0;
}
