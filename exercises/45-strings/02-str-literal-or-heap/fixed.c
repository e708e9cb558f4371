#include <stdint.h>
#include <stdio.h>

static const struct service {
    uint16_t port;
    const char *name;
} known[] = { { 22, "ssh" }, { 25, "smtp" }, { 443, "https" } };

enum { NAME = sizeof "port-65535" };

/* The name of a service, or "port-N", put into buf, where none is known. */
static const char *service_name(uint16_t port, char buf[NAME])
{
    for (size_t i = 0; i < sizeof known / sizeof *known; i++)
        if (known[i].port == port)
            return known[i].name;

    snprintf(buf, NAME, "port-%u", (unsigned)port);
    return buf;
}

static void log_use(const char *peer, uint16_t port)
{
    char buf[NAME];

    printf("%s uses %s\n", peer, service_name(port, buf));
}

int main(void)
{
    log_use("10.0.0.7", 8471);
    log_use("10.0.0.9", 443);
    return 0;
}
