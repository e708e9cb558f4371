#include <stdlib.h>
#include <string.h>
int main(void)
{
	char *kept = strdup("never freed");
	return kept == NULL;
}
