/*
 * The channel on which a program says what it found. Included by what is linked into
 * each program that C and Rust make together.
 *
 * Each line begins with a word that only ferry knows: it comes as the last argument and
 * is wiped before any other code of the program runs, so that nothing else that the
 * program prints can be taken for one.
 */
#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { FERRY_WORD = 64, FERRY_LINE = 4096 };

static char ferry_word[FERRY_WORD];
static int ferry_ended;

void ferry_say(const char *text, size_t len);
void ferry_end(void);

/* Only what a signal handler may call. */
void
ferry_say(const char *text, size_t len)
{
	char line[FERRY_LINE];
	size_t n = strlen(ferry_word), from = 0;

	if (len > sizeof line - n - 3)
		len = sizeof line - n - 3;
	line[0] = '\n'; /* whatever was printed before it */
	memcpy(line + 1, ferry_word, n);
	line[1 + n] = ' ';
	memcpy(line + 2 + n, text, len);
	line[2 + n + len] = '\n';
	n += len + 3;
	while (from < n) {
		ssize_t wrote = write(STDOUT_FILENO, line + from, n - from);

		if (wrote <= 0)
			return;
		from += (size_t)wrote;
	}
}

void
ferry_end(void)
{
	ferry_ended = 1;
	ferry_say("end", 3);
}

static void
ferry_take_word(int argc, char **argv)
{
	size_t n = argc < 2 ? sizeof ferry_word : strlen(argv[argc - 1]);

	if (n >= sizeof ferry_word)
		_exit(2);
	memcpy(ferry_word, argv[argc - 1], n);
	memset(argv[argc - 1], 'x', n);
}
