#include <stdio.h>
#include <stdlib.h>

struct readings {
	int n;
	int max;
};

static struct readings *readings_new(void)
{
	struct readings *r = malloc(sizeof *r);

	if (!r)
		exit(1);
	r->n = 0;
	r->max = 0;
	return r;
}

/* Whether the reading is the highest so far. */
int readings_add(struct readings *r, int value)
{
	r->n++;
	if (value > r->max) {
		r->max = value;
		return 1;
	}
	return 0;
}

int main(void)
{
	struct readings *r = readings_new();

	printf("%d\n", readings_add(r, -3));
	free(r);
	return 0;
}
