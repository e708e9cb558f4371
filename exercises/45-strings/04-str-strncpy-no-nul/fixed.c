#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct lease {
    char mac[18];
    char ifname[16];
    char vendor[8];
    char host[12];
};

static struct lease *lease_new(const char *mac, const char *ifname)
{
    struct lease *l = calloc(1, sizeof *l);

    if (!l)
        return NULL;
    snprintf(l->mac, sizeof l->mac, "%s", mac);
    strncpy(l->ifname, ifname, sizeof l->ifname);
    l->ifname[sizeof l->ifname - 1] = '\0';
    return l;
}

/* What the client says of itself; NULL if it does not. */
static void lease_options(struct lease *l, const char *vendor, const char *host)
{
    if (vendor)
        strncpy(l->vendor, vendor, sizeof l->vendor - 1);
    if (host)
        strncpy(l->host, host, sizeof l->host);
}

static int lease_is(const struct lease *l, const char *host)
{
    return strncmp(l->host, host, sizeof l->host) == 0;
}

static void lease_print(const struct lease *l)
{
    printf("%s on %s: ", l->mac, l->ifname);
    printf("%s, ", *l->vendor ? l->vendor : "-");
    printf("%.*s\n", (int)sizeof l->host, *l->host ? l->host : "-");
}

int main(void)
{
    const char *host = "build-node-7";
    struct lease *l = lease_new("52:54:00:9c:31:0e", "eth0");

    if (!l)
        return 1;
    lease_options(l, "udhcp-1.36", host);
    if (lease_is(l, host))
        lease_print(l);
    free(l);
    return 0;
}
