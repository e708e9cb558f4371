#include <stdio.h>
#include <string.h>

enum { NAME_SIZE = 8 };

struct host {
    int port;
    char name[NAME_SIZE];
};

/* Sets the name, cut to what fits; returns whether all of it did. */
int host_rename(struct host *h, const char *name)
{
    size_t n = strlen(name);

    if (n > NAME_SIZE)
        n = NAME_SIZE;
    memcpy(h->name, name, n);
    h->name[n] = '\0';
    return name[n] == '\0';
}

int main(void)
{
    struct host h = { .port = 22 };

    printf("%d ", host_rename(&h, "gateway-2"));
    printf("%s:%d\n", h.name, h.port);
    return 0;
}
