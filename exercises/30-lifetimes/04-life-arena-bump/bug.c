#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* All names of a symbol table, end to end in one buffer. */
struct arena { char *buf; size_t len, cap; };
struct def { const char *name; unsigned addr; };
struct sym { const char *name; unsigned addr; };

/* Appends a copy of s and says where it is. */
static const char *put(struct arena *a, const char *s)
{
    size_t at = a->len, need = at + strlen(s) + 1;

    if (need > a->cap) {
        a->cap = need * 2;
        a->buf = realloc(a->buf, a->cap);
        if (!a->buf)
            abort();
    }
    memcpy(a->buf + at, s, need - at);
    a->len = need;
    return a->buf + at;
}

static void load(struct arena *a, const struct def *src, size_t n,
                 struct sym *syms)
{
    for (size_t i = 0; i < n; i++) {
        syms[i].name = put(a, src[i].name);
        syms[i].addr = src[i].addr;
    }
}

static unsigned find(const struct sym *syms, size_t n, const char *name)
{
    for (size_t i = 0; i < n; i++)
        if (strcmp(syms[i].name, name) == 0)
            return syms[i].addr;
    return 0;
}

int main(void)
{
    static const struct def src[] = {
        { "reset", 0x100 }, { "uart_write", 0x180 }, { "idle", 0x240 },
    };
    struct arena a = { 0 };
    struct sym syms[3];

    load(&a, src, 3, syms);
    printf("idle at %#x\n", find(syms, 3, "idle"));
    free(a.buf);
    return 0;
}
