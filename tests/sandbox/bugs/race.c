#include <pthread.h>
static int shared;
static void *add(void *unused)
{
	for (int i = 0; i < 1000; i++)
		shared++;
	return unused;
}
int main(void)
{
	pthread_t a, b;
	pthread_create(&a, NULL, add, NULL);
	pthread_create(&b, NULL, add, NULL);
	pthread_join(a, NULL);
	pthread_join(b, NULL);
	return shared == 1;
}
