#define _POSIX_C_SOURCE 200809L
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { DEFAULT_SECS = 30 };

/* The value of the field called name, or NULL; points into head. */
static const char *field(const char *head, const char *name)
{
    size_t n = strlen(name);

    for (const char *line = head; *line;) {
        if (!strncmp(line, name, n) && !strncmp(line + n, ": ", 2))
            return line + n + 2;
        line += strcspn(line, "\n");
        line += *line == '\n';
    }
    return NULL;
}

/* How long service wants us to wait. Takes head. */
static long backoff(char *head, const char *service)
{
    size_t size = strlen(service) + sizeof "X--Retry";
    char *name = malloc(size);
    const char *value = NULL;
    long secs = DEFAULT_SECS;

    if (name) {
        snprintf(name, size, "X-%s-Retry", service);
        value = field(head, name);
    }
    free(name);
    if (value)
        secs = strtol(value, NULL, 10);
    free(head);
    return secs;
}

int main(int argc, char **argv)
{
    const char *service = argc > 1 ? argv[1] : "Index";
    char *head = strdup("Server: edge\nX-Index-Retry: 120\nAge: 3\n");

    if (!head)
        return 1;
    printf("wait %ld s\n", backoff(head, service));
    return 0;
}
