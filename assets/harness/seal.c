/*
 * The seals on the tests of an exercise: each says at its end that it has come there, with
 * ferry's word in front, so that a program which prints what a test would and leaves has
 * said nothing.
 *
 * Compiled when ferry is built and linked into each test program. Its constructor comes
 * before any other, so that nobody has seen the word before it is wiped.
 */
#include "channel.c"

#include <stdbool.h>

void ferry_seal(const char *module, size_t module_len, const char *name, size_t len,
    bool panicking);

/* "ok answer::ferry_tests::fills" */
void
ferry_seal(const char *module, size_t module_len, const char *name, size_t len,
    bool panicking)
{
	char line[FERRY_LINE / 2];
	size_t n = panicking ? 9 : 3;

	if (n + module_len + 2 + len > sizeof line)
		return;
	memcpy(line, panicking ? "panicked " : "ok ", n);
	memcpy(line + n, module, module_len);
	n += module_len;
	memcpy(line + n, "::", 2);
	memcpy(line + n + 2, name, len);
	ferry_say(line, n + 2 + len);
}

__attribute__((constructor(101))) static void
set_up(int argc, char **argv)
{
	ferry_take_word(argc, argv);
}
