#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Takes the newline off. */
static void chomp(char *line)
{
	line[strlen(line) - 1] = '\0';
}

int main(void)
{
	char *line = calloc(1, 1); /* what fgets() leaves of a NUL byte */

	if (!line)
		return 1;
	chomp(line);
	puts(line);
	free(line);
	return 0;
}
