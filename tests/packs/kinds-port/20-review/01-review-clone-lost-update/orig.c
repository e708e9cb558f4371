#include <stddef.h>

struct acct {
	int bal, moves;
};

static void transfer(struct acct *a, struct acct *b, int amt)
{
	if (a->bal < amt)
		return;
	a->bal -= amt;
	a->moves++;
	b->bal += amt;
	b->moves++;
}

void run(struct acct t[3], const unsigned char *move, size_t n)
{
	for (; n >= 3; move += 3, n -= 3)
		transfer(&t[move[0] % 3], &t[move[1] % 3], move[2] & 63);
}
