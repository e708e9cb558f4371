#include <pthread.h>
#include <stdio.h>

static volatile long tally;

static void *count(void *arg)
{
	const long *steps = arg;

	for (long i = 0; i < *steps; i++)
		tally++;
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
