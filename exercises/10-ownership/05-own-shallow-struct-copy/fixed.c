#define _POSIX_C_SOURCE 200809L
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct conf {
    char *log_path;
    int level;
};

static void conf_clear(struct conf *c)
{
    free(c->log_path);
}

static int conf_dup(struct conf *to, const struct conf *from)
{
    *to = *from;
    to->log_path = strdup(from->log_path);
    return to->log_path ? 0 : -1;
}

/* Debug output would fill /var. */
static int is_sane(const struct conf *c)
{
    return c->level < 7 || strncmp(c->log_path, "/var/", 5) != 0;
}

/* Sets the level if the configuration as a whole still makes sense. */
static int set_level(struct conf *running, int level)
{
    struct conf next;

    if (conf_dup(&next, running) < 0)
        return -1;
    next.level = level;
    if (!is_sane(&next)) {
        conf_clear(&next);
        return -1;
    }
    conf_clear(running);
    *running = next;
    return 0;
}

int main(void)
{
    struct conf running = { strdup("/var/log/relayd"), 4 };

    if (!running.log_path)
        return 1;
    if (set_level(&running, 7) < 0)
        fprintf(stderr, "level unchanged\n");
    conf_clear(&running);
    return 0;
}
