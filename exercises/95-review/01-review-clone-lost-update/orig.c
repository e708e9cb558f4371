#include <stddef.h>

enum { GROUPS = 3 };

/* Pages that a group of processes is charged for, and how often that changed. */
struct group {
    int pages, events;
};

/* Moves the charge for `pages` pages, if `from` has that many. */
static void move_charge(struct group *from, struct group *to, int pages)
{
    if (from->pages < pages)
        return;
    from->pages -= pages;
    from->events++;
    to->pages += pages;
    to->events++;
}

/* A journal has three bytes an entry: from, to, pages. */
void replay(struct group g[GROUPS], const unsigned char *entry, size_t n)
{
    for (; n >= 3; entry += 3, n -= 3)
        move_charge(&g[entry[0] % GROUPS], &g[entry[1] % GROUPS], entry[2] & 63);
}
