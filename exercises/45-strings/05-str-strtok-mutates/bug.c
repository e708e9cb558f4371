#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MAX_DIRS = 8 };

/* The directories of a search path; empty ones are left out. */
static size_t dirs(char *path, char *dir[MAX_DIRS])
{
    size_t n = 0;

    for (char *d = strtok(path, ":"); d && n < MAX_DIRS; d = strtok(NULL, ":"))
        dir[n++] = d;
    return n;
}

int main(void)
{
    char *path = getenv("HELPER_PATH"), *dir[MAX_DIRS];

    if (!path)
        path = "/usr/libexec/mail:/usr/lib/mail";

    size_t n = dirs(path, dir);

    for (size_t i = 0; i < n; i++)
        printf("looking in %s\n", dir[i]);
    printf("no helper in %s\n", path);
    return 0;
}
