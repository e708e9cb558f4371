#define _POSIX_C_SOURCE 200809L

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct server {
    char *root;
};

static void set_root(struct server *s, const char *path)
{
    char *copy = strdup(path);

    if (!copy)
        abort();
    free(s->root);
    s->root = copy;
}

/* "ROOT dir" changes the root, any other line is a path. */
static void serve(struct server *s, FILE *out,
                  const char *const *lines, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        if (strncmp(lines[i], "ROOT ", 5) == 0)
            set_root(s, lines[i] + 5);
        else
            fprintf(out, "%s%s\n", s->root, lines[i]);
    }
}

int main(void)
{
    const char *const lines[] = {
        "/index.html", "ROOT /srv/new", "/index.html",
    };
    struct server s = { NULL };

    set_root(&s, "/srv/www");
    serve(&s, stdout, lines, 3);
    free(s.root);
    return 0;
}
