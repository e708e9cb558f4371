#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { SLOTS = 8 };

struct frame {
    size_t len;
    unsigned char data[60];
};

/* Frames that the hardware may still be reading. */
struct ring {
    struct frame *slot[SLOTS];
    size_t head, tail, lag;
};

struct port {
    struct ring ring;
    size_t tx_frames, tx_bytes;
};

/* Queues f, then frees what the hardware has finished. */
static void ring_put(struct ring *r, struct frame *f)
{
    r->slot[r->head++ % SLOTS] = f;
    while (r->head - r->tail > r->lag)
        free(r->slot[r->tail++ % SLOTS]);
}

static void port_send(struct port *p, struct frame *f)
{
    size_t len = f->len;
    ring_put(&p->ring, f);
    p->tx_frames++;
    p->tx_bytes += len;
}

static struct frame *frame_new(const char *text)
{
    struct frame *f = malloc(sizeof *f);
    if (!f)
        abort();
    f->len = strlen(text);
    memcpy(f->data, text, f->len);
    return f;
}

int main(void)
{
    struct port p = { .ring = { .lag = 0 } }; /* a fast card */
    port_send(&p, frame_new("HELLO"));
    port_send(&p, frame_new("BYE"));
    printf("%zu frames, %zu bytes\n", p.tx_frames, p.tx_bytes);
    return 0;
}
