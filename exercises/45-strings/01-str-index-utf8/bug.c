#include <stdio.h>

/* Characters of a text, which is UTF-8. */
static size_t length(const char *s)
{
    size_t n = 0;

    while (*s) {
        unsigned char lead = (unsigned char)*s;

        s += lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
        n++;
    }
    return n;
}

enum { BADGE = sizeof "[?]" };

/* What stands for a user in the list: the first letter of the name. */
static void badge(char out[BADGE], const char *name)
{
    snprintf(out, BADGE, "[%c]", name[0] ? name[0] : '?');
}

int main(void)
{
    const char *online[] = { "eva", "", "ნინო" };
    size_t used = 0;

    for (size_t i = 0; i < sizeof online / sizeof *online; i++) {
        char tag[BADGE];

        badge(tag, online[i]);
        used += length(tag) + 1;
    }
    printf("the list needs %zu columns\n", used);
    return 0;
}
