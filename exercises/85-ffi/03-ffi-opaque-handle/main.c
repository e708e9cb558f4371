#include "seen.h"

#include <assert.h>

struct relay {
    seen *ids;
    unsigned passed, dropped;
};

static void relay_message(struct relay *r, uint64_t id)
{
    switch (seen_add(r->ids, id)) {
    case 1:
        r->passed++;
        break;
    case 0:
        r->dropped++;
        break;
    }
}

int main(void)
{
    struct relay r = { .ids = seen_new() };

    assert(r.ids);
    for (uint64_t id = 0; id < 150; id++)
        relay_message(&r, id % 100 << 32);
    assert(r.passed == 100 && r.dropped == 50);
    assert(seen_count(r.ids) == 100);
    seen_free(&r.ids);
    assert(!r.ids);

    /* a message that arrives while the relay is taken down */
    relay_message(&r, 7);
    assert(seen_add(r.ids, 7) == -1 && seen_count(r.ids) == 0);
    seen_free(&r.ids);
    seen_free(NULL);
    return 0;
}
