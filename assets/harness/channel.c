/*
 * The channel on which a program says what it found. Included by what is linked into
 * each program that C and Rust make together.
 *
 * Each line begins with a word that only ferry knows: it comes as the last argument and
 * is wiped before any other code of the program runs, so that nothing else that the
 * program prints can be taken for one.
 */
#define _GNU_SOURCE
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { WORD_SIZE = 64, LINE_SIZE = 4096 };

static char word[WORD_SIZE];
static int ended;

void ferry_say(const char *text, size_t len);
void ferry_end(void);

/* Only what a signal handler may call. */
void
ferry_say(const char *text, size_t len)
{
	char line[LINE_SIZE];
	size_t n = strlen(word), from = 0;

	if (len > sizeof line - n - 3)
		len = sizeof line - n - 3;
	line[0] = '\n'; /* whatever was printed before it */
	memcpy(line + 1, word, n);
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
	ended = 1;
	ferry_say("end", 3);
}

static void
take_word(int argc, char **argv)
{
	size_t n = argc < 2 ? sizeof word : strlen(argv[argc - 1]);

	if (n >= sizeof word)
		_exit(2);
	memcpy(word, argv[argc - 1], n);
	memset(argv[argc - 1], 'x', n);
}
