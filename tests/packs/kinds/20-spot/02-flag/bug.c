#include <stdio.h>
#include <stdlib.h>

struct link {
	int speed;
	int duplex;
};

static struct link *link_new(int speed)
{
	struct link *l = malloc(sizeof *l);

	if (!l)
		exit(1);
	l->speed = speed;
	return l;
}

static const char *link_mode(const struct link *l)
{
	/* 10 MBit/s may be half duplex */
	if (l->duplex)
		return "full";
	return "half";
}

int main(void)
{
	struct link *l = link_new(10);

	puts(link_mode(l));
	free(l);
	return 0;
}
