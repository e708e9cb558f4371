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

/* Answers a client, authorised or not, with the state of the service. */
static int send_status(int fd, int known)
{
    struct status *s = malloc(sizeof *s);

    if (!s)
        return -1;
    s->state = 1;
    s->since = known ? 1764115200 : 0;
    if (known)
        s->load = 17;
    else
        s->load = 0;
    s->bytes = known ? 482133 : 0;

    ssize_t n = write(fd, s, sizeof *s);

    free(s);
    return n == (ssize_t)sizeof *s ? 0 : -1;
}

int main(void)
{
    return send_status(STDOUT_FILENO, authorised("guest")) < 0;
}
