#include "frame.h"

#include <assert.h>

int main(void)
{
	struct frame f = { .kind = 2, .len = 700, .seq = 9 };

	assert(frame_bytes(&f) == 711);
	return 0;
}
