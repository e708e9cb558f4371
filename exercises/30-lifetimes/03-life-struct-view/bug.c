#define _POSIX_C_SOURCE 200809L
#include <stdlib.h>
#include <string.h>

/* Views into a line, not copies of it. */
struct pair {
    const char *key, *val;
    size_t klen, vlen;
};

/* "mode=fast" */
static int parse(const char *line, struct pair *out)
{
    const char *eq = strchr(line, '=');

    if (!eq)
        return -1;
    out->key = line;
    out->klen = (size_t)(eq - line);
    out->val = eq + 1;
    out->vlen = strlen(eq + 1);
    return 0;
}

struct setting {
    char key[16], val[32];
};

/* Reads one line and keeps its two halves. */
static int load(char *(*next)(void), struct setting *out)
{
    struct pair p;
    char *line = next();
    int rc = line ? parse(line, &p) : -1;

    free(line);
    if (rc < 0 || p.klen >= sizeof out->key || p.vlen >= sizeof out->val)
        return -1;
    *out = (struct setting){ 0 };
    memcpy(out->key, p.key, p.klen);
    memcpy(out->val, p.val, p.vlen);
    return 0;
}

static char *next_line(void)
{
    return strdup("mode=fast");
}

int main(void)
{
    struct setting s;

    if (load(next_line, &s) < 0)
        return 1;
    return strcmp(s.val, "fast") != 0;
}
