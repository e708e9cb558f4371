#define _POSIX_C_SOURCE 200809L
#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct rule {
    char host[32];
    int port;
};

/* "Host:port". 0, -1 without memory, -2 if it is none; then *out stays. */
int rule_parse(struct rule *out, const char *line)
{
    char *copy = strdup(line);

    if (!copy)
        return -1;
    for (char *p = copy; *p; p++)
        *p = (char)tolower((unsigned char)*p);

    char *port = strchr(copy, ':');
    if (!port) {
        free(copy);
        return -2;
    }
    *port++ = '\0';
    if (strlen(copy) >= sizeof out->host) {
        free(copy);
        return -2;
    }

    char *end;
    long number = strtol(port, &end, 10);
    int bad = end == port || *end != '\0' || number < 1 || number > 65535;
    free(copy);
    if (bad)
        return -2;

    strcpy(out->host, copy);
    out->port = (int)number;
    return 0;
}

int main(void)
{
    const char *line[] = { "GW1:8080", "# proxies", "gw2:http", "gw3:443" };
    struct rule r = { "none", 0 };
    int bad = 0;

    for (size_t i = 0; i < sizeof line / sizeof *line; i++) {
        if (rule_parse(&r, line[i]) < 0) {
            fprintf(stderr, "skipped: %s\n", line[i]);
            bad++;
        }
    }
    printf("last %s:%d, %d lines skipped\n", r.host, r.port, bad);
    return 0;
}
