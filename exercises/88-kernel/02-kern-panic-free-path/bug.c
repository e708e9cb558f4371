#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { DT_ENDPOINT = 5, DIR_IN = 0x80 };

struct config {
    unsigned n_in, n_out; /* endpoints of each direction */
    unsigned max_packet;  /* the largest of them all */
};

/*
 * Counts the endpoints in a configuration that a USB device has sent: each
 * descriptor begins with its length and its type. -1 if it is malformed.
 */
static int config_scan(struct config *c, const uint8_t *p, size_t n)
{
    const uint8_t *end = p + n;

    *c = (struct config){ 0 };
    while (p < end) {
        uint8_t len = p[0], type = p[1];

        if (len < 2)
            return -1;
        if (type == DT_ENDPOINT) {
            unsigned size = p[4] | p[5] << 8;

            if (p[2] & DIR_IN)
                c->n_in++;
            else
                c->n_out++;
            if (size > c->max_packet)
                c->max_packet = size;
        }
        p += len;
    }
    return 0;
}

int main(void)
{
    /* an interface, an endpoint, and one that the device has cut short */
    static const uint8_t sent[] = { 9, 4, 0, 0, 2, 8, 6, 80, 0,
        7, 5, 0x81, 2, 0, 2, 0, 7, 5, 0x02, 2 };
    uint8_t *urb = malloc(sizeof sent);
    struct config c;
    int rc;

    if (!urb)
        return 1;
    memcpy(urb, sent, sizeof sent);
    rc = config_scan(&c, urb, sizeof sent);
    printf("%d: %u in, %u out, %u bytes\n", rc, c.n_in, c.n_out, c.max_packet);
    free(urb);
    return 0;
}
