#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void send(char *text)
{
	puts(text);
	free(text);
}

int main(void)
{
	char *text = malloc(6);

	if (!text)
		return 1;
	memcpy(text, "hello", 6);
	send(text);
	return text[0] == 'h';
}
