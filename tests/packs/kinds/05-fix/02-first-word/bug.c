#include <stdio.h>
#include <string.h>

static const char *first_word(const char *line)
{
	char word[16];
	const char *found = word;

	snprintf(word, sizeof word, "%.*s", (int)strcspn(line, " "), line);
	return found;
}

int main(void)
{
	puts(first_word("ready steady"));
	return 0;
}
