#include <stdio.h>
#include <stdlib.h>

static unsigned sum(const unsigned *p, size_t n)
{
	unsigned s = 0;

	for (size_t i = 0; i <= n; i++)
		s += p[i];
	return s;
}

int main(void)
{
	unsigned *p = calloc(4, sizeof *p);

	if (!p)
		return 1;
	printf("%u\n", sum(p, 4));
	free(p);
	return 0;
}
