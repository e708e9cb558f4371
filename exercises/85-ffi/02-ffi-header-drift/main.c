#include "answer.h"

#include <assert.h>
#include <stdlib.h>

/* As the daemon reads them from its configuration. */
static struct probe_opts *options(uint32_t timeout, uint32_t interval)
{
    struct probe_opts *o = calloc(1, sizeof *o);

    if (!o)
        abort();
    o->port = 161;
    o->retries = 2;
    o->timeout = timeout;
    o->interval = interval;
    return o;
}

int main(void)
{
    struct probe_opts *o = options(1000, 250);

    assert(probe_budget(o, 1) == 3500);
    assert(probe_budget(o, 254) == 889000);
    assert(probe_budget(o, 4000000) == 14000000000);
    o->retries = 0;
    assert(probe_budget(o, 1) == 1000);
    free(o);
    return 0;
}
