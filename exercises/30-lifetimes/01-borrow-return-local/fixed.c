#include <stdio.h>

/* Log rotation, dry run: app.log.1 becomes app.log.2, and so on. */

#define PATH_LEN 64

/* "app.log", 2: "app.log.2"; 0 is the live file, the name itself. */
static const char *rotated(const char *name, unsigned n,
                           char buf[static PATH_LEN])
{
    const char *path = name;

    if (n > 0) {
        snprintf(buf, PATH_LEN, "%s.%u", name, n);
        path = buf;
    }
    return path;
}

/* The renames of one rotation, oldest file first. */
static void plan(const char *name, unsigned keep)
{
    char a[PATH_LEN], b[PATH_LEN];

    for (unsigned n = keep; n > 0; n--) {
        const char *from = rotated(name, n - 1, a);
        const char *to = rotated(name, n, b);

        printf("%s -> %s\n", from, to);
    }
}

int main(void)
{
    plan("app.log", 3);
    return 0;
}
