#include <stddef.h>
#include <stdio.h>

/* Whether a header of `len` bytes (-1: the read failed) is too short. */
int is_short(int len)
{
	return len < 0 || (size_t)len < sizeof(long);
}

int main(void)
{
	printf("%d\n", is_short(-1));
	return 0;
}
