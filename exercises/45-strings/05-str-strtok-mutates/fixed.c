#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MAX_DIRS = 8 };

struct dir {
    const char *name;
    int len;
};

/* The directories of a search path, views into it; empty ones are left out. */
static size_t dirs(const char *path, struct dir dir[MAX_DIRS])
{
    size_t n = 0;

    while (n < MAX_DIRS && *(path += strspn(path, ":"))) {
        dir[n] = (struct dir){ path, (int)strcspn(path, ":") };
        path += dir[n++].len;
    }
    return n;
}

int main(void)
{
    const char *path = getenv("HELPER_PATH");
    struct dir dir[MAX_DIRS];

    if (!path)
        path = "/usr/libexec/mail:/usr/lib/mail";

    size_t n = dirs(path, dir);

    for (size_t i = 0; i < n; i++)
        printf("looking in %.*s\n", dir[i].len, dir[i].name);
    printf("no helper in %s\n", path);
    return 0;
}
