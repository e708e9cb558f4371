#include <stdio.h>

/* Bytes of a character of valid UTF-8, by the first of them. */
static int width(const char *s)
{
    unsigned char lead = (unsigned char)*s;

    return lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
}

/* Characters of a text, which is UTF-8. */
static size_t length(const char *s)
{
    size_t n = 0;

    for (; *s; s += width(s))
        n++;
    return n;
}

enum { BADGE = sizeof "[1234]" };

/* What stands for a user in the list: the first letter of the name. */
static void badge(char out[BADGE], const char *name)
{
    const char *first = name[0] ? name : "?";

    snprintf(out, BADGE, "[%.*s]", width(first), first);
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
