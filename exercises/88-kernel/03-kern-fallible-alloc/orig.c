#include <errno.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

struct image {
    uint8_t *ptr;
    size_t len;
};

void image_free(struct image *img)
{
    free(img->ptr);
    *img = (struct image){ 0 };
}

/*
 * Expands the saved state of a device: runs of eight bytes of length, the low
 * one first, and the byte that is repeated. 0 or an errno, negative; after an
 * error *img is empty.
 */
int image_expand(struct image *img, const uint8_t *p, size_t n)
{
    int rc = 0;

    *img = (struct image){ 0 };
    for (; n > 0; p += 9, n -= 9) {
        uint64_t run;
        uint8_t *grown;

        if (n < 9) {
            rc = -EINVAL;
            break;
        }
        memcpy(&run, p, sizeof run);
        if (run == 0)
            continue;
        if (run > SIZE_MAX - img->len) {
            rc = -ENOMEM;
            break;
        }
        grown = realloc(img->ptr, img->len + run);
        if (!grown) {
            rc = -ENOMEM;
            break;
        }
        memset(grown + img->len, p[8], run);
        img->ptr = grown;
        img->len += run;
    }
    if (rc)
        image_free(img);
    return rc;
}
