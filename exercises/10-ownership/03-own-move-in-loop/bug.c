#define _POSIX_C_SOURCE 200809L
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char *const journal[] = {
    "sda: read error", "eth0: link up", "sdb: read error",
    "cpu0: throttled", "eth0: rx error", "usb1: reset",
};
enum { LINES = sizeof journal / sizeof *journal };

struct config {
    size_t workers;
    char *word;
};

static struct config *config_new(size_t workers, const char *word)
{
    struct config *c = malloc(sizeof *c);
    if (!c || !(c->word = strdup(word)))
        abort();
    c->workers = workers;
    return c;
}

static void config_free(struct config *c)
{
    free(c->word);
    free(c);
}

/* Counts the lines with the word in one worker's share. */
static size_t worker_run(struct config *c, size_t id)
{
    size_t hits = 0;
    for (size_t i = id; i < LINES; i += c->workers)
        hits += strstr(journal[i], c->word) != NULL;
    config_free(c);
    return hits;
}

static size_t pool_run(size_t workers, const char *word)
{
    struct config *c = config_new(workers, word);
    size_t total = 0;
    for (size_t id = 0; id < workers; id++)
        total += worker_run(c, id);
    return total;
}

int main(void)
{
    printf("%zu errors\n", pool_run(3, "error"));
    return 0;
}
