#include "stats.h"

#include <assert.h>
#include <stddef.h>

int main(void)
{
	stats *s = stats_new();

	for (uint32_t i = 1; i <= 1000; i++)
		assert(stats_push(s, i) == 0);
	assert(stats_sum(s) == 500500);
	stats_free(&s);
	assert(s == NULL);
	assert(stats_push(s, 1) == -1 && stats_sum(s) == 0);
	stats_free(&s); /* a second time does no harm */
	stats_free(NULL);
	return 0;
}
