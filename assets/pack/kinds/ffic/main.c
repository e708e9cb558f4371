#include "answer.h"

#include <assert.h>

int main(void)
{
    const struct range r = { .first = 100, .last = 199 };
    uint64_t offset = 0;

    assert(range_find(&r, 150, &offset));
    assert(offset == 50);
    assert(!range_find(&r, 99, &offset));
    assert(offset == 50);
    return 0;
}
