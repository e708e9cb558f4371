#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>

static atomic_long tally;

/* not in the loop, so that gcc leaves the addition in its line */
__attribute__((noinline)) static void add(void)
{
	tally++;
}

static void *count(void *arg)
{
	const long *steps = arg;

	for (long i = 0; i < *steps; i++)
		add();
	return NULL;
}

/* What two threads count to, `steps` each. */
long count_both(long steps)
{
	pthread_t a, b;

	tally = 0;
	pthread_create(&a, NULL, count, &steps);
	pthread_create(&b, NULL, count, &steps);
	pthread_join(a, NULL);
	pthread_join(b, NULL);
	return tally;
}

int main(void)
{
	printf("%ld\n", count_both(1000));
	return 0;
}
