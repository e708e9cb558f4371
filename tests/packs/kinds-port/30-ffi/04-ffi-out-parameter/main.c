#include "answer.h"

#include <assert.h>

int main(void)
{
	static const int16_t v[] = { 3, -7, 900, 4 };
	struct peak p = { 0 };

	assert(stats_peak(v, 4, &p));
	assert(p.at == 2 && p.value == 900);
	assert(!stats_peak(v, 0, &p));
	return 0;
}
