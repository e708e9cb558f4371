#include <stdio.h>
#include <stdlib.h>

#define CAP 4

struct ring {
	int *slot;
	int head; /* where the next one goes */
};

static void ring_put(struct ring *r, int v)
{
	r->slot[r->head] = v;
	r->head = (r->head + 1) % CAP;
}

/* The newest value. */
static int ring_last(const struct ring *r)
{
	return r->slot[(r->head - 1) % CAP];
}

int main(void)
{
	struct ring r = { calloc(CAP, sizeof(int)), 0 };

	if (!r.slot)
		return 1;
	for (int v = 1; v <= CAP; v++)
		ring_put(&r, v);
	printf("%d\n", ring_last(&r));
	free(r.slot);
	return 0;
}
