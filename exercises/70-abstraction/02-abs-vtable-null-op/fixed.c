#include <stdio.h>

struct sink {
    const struct sink_ops *ops;
    const char *pending[8];
    size_t n;
};

struct sink_ops {
    void (*write)(struct sink *s, const char *line);
    size_t (*flush)(struct sink *s); /* how many lines went out */
};

static size_t sink_flush(struct sink *s)
{
    return s->ops->flush(s);
}

static void spool_write(struct sink *s, const char *line)
{
    if (s->n < 8)
        s->pending[s->n++] = line;
}

static size_t spool_flush(struct sink *s)
{
    size_t n = s->n;

    for (size_t i = 0; i < n; i++)
        fprintf(stderr, "spool: %s\n", s->pending[i]);
    s->n = 0;
    return n;
}

static void console_write(struct sink *s, const char *line)
{
    s->n++;
    fprintf(stderr, "console: %s\n", line);
}

static size_t console_flush(struct sink *s)
{
    (void)s;
    return 0; /* what was written is out already */
}

static const struct sink_ops spool_ops = { .write = spool_write, .flush = spool_flush };
static const struct sink_ops console_ops = { .write = console_write, .flush = console_flush };

int main(void)
{
    struct sink sinks[] = { { .ops = &spool_ops }, { .ops = &console_ops } };
    size_t lines = 0;

    for (size_t i = 0; i < 2; i++)
        sinks[i].ops->write(&sinks[i], "link down");
    for (size_t i = 0; i < 2; i++) /* before a shutdown */
        lines += sink_flush(&sinks[i]);
    return fprintf(stderr, "%zu lines flushed\n", lines) < 0;
}
