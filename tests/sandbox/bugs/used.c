#include <stdlib.h>
int main(void)
{
	int *p = calloc(4, sizeof *p);
	free(p);
	return p[1];
}
