#include <stdio.h>
#include <string.h>

static size_t first_word(const char *line)
{
	return strcspn(line, " ");
}

int main(void)
{
	const char *line = "ready steady";

	printf("%.*s\n", (int)first_word(line), line);
	return 0;
}
