#include <stdio.h>
#include <stdlib.h>

struct bus { int owners; const char *name; struct dev *dev; };
struct dev { int owners; const char *name; struct bus *bus; };
static void bus_put(struct bus *b);

static struct bus *bus_new(const char *name)
{
    struct bus *b = malloc(sizeof *b);
    if (!b)
        abort();
    *b = (struct bus){ .owners = 1, .name = name };
    return b;
}

static void dev_put(struct dev *d)
{
    if (--d->owners > 0)
        return;
    printf("free %s\n", d->name);
    bus_put(d->bus);
    free(d);
}

static void bus_put(struct bus *b)
{
    if (--b->owners > 0)
        return;
    printf("free %s\n", b->name);
    if (b->dev)
        dev_put(b->dev);
    free(b);
}

static struct dev *attach(struct bus *b, const char *name)
{
    struct dev *d = malloc(sizeof *d); /* owned by the bus, and by the caller */
    if (!d)
        abort();
    *d = (struct dev){ .owners = 2, .name = name, .bus = b };
    b->owners++;
    return b->dev = d;
}

static void load(void)
{
    struct bus *usb = bus_new("usb"), *i2c = bus_new("i2c");
    struct dev *clock = attach(i2c, "clock");
    printf("owners: usb %d, %s %d\n", usb->owners, clock->bus->name, i2c->owners);
    dev_put(clock);
    bus_put(i2c);
    bus_put(usb);
}

int main(void)
{
    load();
    puts("unloaded");
}
