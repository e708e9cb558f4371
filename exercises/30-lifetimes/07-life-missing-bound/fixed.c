#define _POSIX_C_SOURCE 200809L
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct log {
    char dir[64];
};

/* The directory to log to. Points into conf or is fallback. */
static const char *log_dir(const char *conf, const char *fallback)
{
    if (!strncmp(conf, "dir=", 4))
        return conf + 4;
    return fallback;
}

/* Logs to where conf says, else below home. */
static int log_open(struct log *log, const char *conf, const char *home)
{
    size_t size = strlen(home) + sizeof "/log";
    char *fallback = malloc(size);
    int n;

    if (!fallback)
        return -1;
    snprintf(fallback, size, "%s/log", home);
    n = snprintf(log->dir, sizeof log->dir, "%s", log_dir(conf, fallback));
    free(fallback);
    return n < 0 || (size_t)n >= sizeof log->dir ? -1 : 0;
}

static int log_path(const struct log *log, const char *name, char *out, size_t size)
{
    return snprintf(out, size, "%s/%s", log->dir, name);
}

int main(int argc, char **argv)
{
    const char *conf = argc > 1 ? argv[1] : "level=info";
    char path[64];
    struct log log;

    if (log_open(&log, conf, "/srv/relay") < 0)
        return 1;
    log_path(&log, "error", path, sizeof path);
    puts(path);
    return 0;
}
