#include <stdlib.h>
#include <string.h>

struct halves {
	unsigned char *a, *b;
	size_t na, nb;
};

/* mid > n: nb wraps around */
static struct halves split(unsigned char *p, size_t n, size_t mid)
{
	return (struct halves){ p, p + mid, mid, n - mid };
}

int main(void)
{
	unsigned char *p = calloc(1, 8);
	struct halves h;

	if (!p)
		return 1;
	h = split(p, 8, 9);
	memset(h.b, 1, h.nb > 4 ? 4 : h.nb);
	free(p);
	return 0;
}
