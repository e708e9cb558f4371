#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

struct driver {
    struct driver *next;
    uint16_t id;
    const char *name;
};

struct registry {
    struct driver *head;
};

static void add(struct registry *r, uint16_t id, const char *name)
{
    struct driver *d = malloc(sizeof *d);

    if (!d)
        abort();
    *d = (struct driver){ r->head, id, name };
    r->head = d;
}

/* The driver for this device id, or NULL. */
static const char *find(const struct registry *r, uint16_t id)
{
    const struct driver *d = r->head;

    while (d && d->id != id)
        d = d->next;
    return d ? d->name : NULL;
}

static void release(struct registry *r)
{
    while (r->head) {
        struct driver *d = r->head;

        r->head = d->next;
        free(d);
    }
}

int main(void)
{
    struct registry r = { NULL };
    const uint16_t bus[] = { 0x10d3, 0x1533, 0x8086 };

    add(&r, 0x10d3, "e1000e");
    add(&r, 0x1533, "igb");
    for (size_t i = 0; i < sizeof bus / sizeof *bus; i++) {
        const char *name = find(&r, bus[i]);

        printf("%04x: %s\n", bus[i], name ? name : "no driver");
    }
    release(&r);
    return 0;
}
