#define _POSIX_C_SOURCE 200809L
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { LINE = 128 };

struct endpoint {
    char *host;
    int port;
};

/* The first line of the file, as in "0.0.0.0:8080". */
static int read_endpoint(FILE *f, struct endpoint *out)
{
    int rc = -1;
    char *line = malloc(LINE), *colon, *host, *end;
    long port;

    if (!line)
        return -1;
    if (!fgets(line, LINE, f))
        goto out_line;
    colon = strchr(line, ':');
    if (!colon)
        goto out_line;
    *colon = '\0';
    host = strdup(line);
    if (!host)
        goto out_line;
    port = strtol(colon + 1, &end, 10);
    if (end == colon + 1 || *end != '\n' || port < 0 || port > 65535)
        goto out_host;
    *out = (struct endpoint){ host, (int)port };
    rc = 0;
    goto out_line;
out_host:
    free(host);
out_line:
    free(line);
    return rc;
}

int main(void)
{
    char text[] = "0.0.0.0:http\n";
    struct endpoint e;
    FILE *f = fmemopen(text, strlen(text), "r");

    if (!f)
        return 1;
    if (read_endpoint(f, &e) < 0)
        fprintf(stderr, "no endpoint in %s", text);
    else
        free(e.host);
    fclose(f);
    return 0;
}
