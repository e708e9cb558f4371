#include <stdlib.h>
#include <string.h>

int parse(const char *text)
{
	char *copy = malloc(strlen(text) + 1);
	int n;

	if (!copy)
		return -1;
	if (*text == '#')
		return 0;
	memcpy(copy, text, strlen(text) + 1);
	n = atoi(copy);
	free(copy);
	return n;
}

int main(void)
{
	return parse("# 12");
}
