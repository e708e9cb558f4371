#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

static const struct service {
    uint16_t port;
    char *name;
} known[] = { { 22, "ssh" }, { 25, "smtp" }, { 443, "https" } };

/* The name of a service, "port-N" where none is known. */
static char *service_name(uint16_t port)
{
    for (size_t i = 0; i < sizeof known / sizeof *known; i++)
        if (known[i].port == port)
            return known[i].name;

    char *name = malloc(sizeof "port-65535");

    if (name)
        snprintf(name, sizeof "port-65535", "port-%u", (unsigned)port);
    return name;
}

static void log_use(const char *peer, uint16_t port)
{
    char *name = service_name(port);

    printf("%s uses %s\n", peer, name ? name : "?");
    free(name);
}

int main(void)
{
    log_use("10.0.0.7", 8471);
    log_use("10.0.0.9", 443);
    return 0;
}
