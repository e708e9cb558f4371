#include <pthread.h>
#include <stdlib.h>
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static int shared;
static void *add(void *block)
{
	pthread_mutex_lock(&lock);
	shared++;
	pthread_mutex_unlock(&lock);
	free(block);
	return NULL;
}
int main(void)
{
	pthread_t a;
	if (pthread_create(&a, NULL, add, malloc(100)) != 0)
		return 2;
	add(malloc(100));
	pthread_join(a, NULL);
	return shared == 1;
}
