#include <stdio.h>
#include <stdlib.h>

struct log {
	char *text;
};

static size_t log_close(struct log l)
{
	size_t first = (size_t)l.text[0];

	free(l.text);
	return first;
}

int main(void)
{
	struct log l = { malloc(8) };

	if (l.text == NULL)
		return 1;
	snprintf(l.text, 8, "open");
	printf("%zu\n", log_close(l));
	free(l.text);
	return 0;
}
