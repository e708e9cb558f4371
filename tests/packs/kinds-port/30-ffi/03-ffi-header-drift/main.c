#include "answer.h"

#include <assert.h>

int main(void)
{
	struct ring r = { .start = 3 };

	assert(ring_put(&r, 1ull << 40) == 3);
	assert(ring_put(&r, 2) == 0);
	assert(ring_room(&r) == 2);
	assert(ring_put(&r, 3) == 1 && ring_put(&r, 4) == 2 && ring_put(&r, 5) == -1);
	assert(r.slot[3] == 1ull << 40);
	return 0;
}
