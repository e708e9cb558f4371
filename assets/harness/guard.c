/*
 * The end of a program that compares C with Rust and does not get that far: on a signal,
 * in a call that never returns, or because the answer leaves. Linked beside the original.
 */
#include "channel.c"

#include <signal.h>
#include <sys/time.h>

enum { SHOWN = 1000, TICK_US = 500000, TICKS = 3 };

static const unsigned char *volatile input;
static volatile size_t input_len;
static volatile sig_atomic_t side;
static volatile unsigned long serial;

void ferry_at(int s, const unsigned char *ptr, size_t len);

/* The call that follows: on whose side, 0 for none, and its input. */
void
ferry_at(int s, const unsigned char *ptr, size_t len)
{
	side = 0;
	input = ptr;
	input_len = len;
	serial++;
	side = s;
}

/* "signal C 11 00 ff": what happened, on which side, the signal, the input. */
static void
say_where(const char *what, int sig)
{
	static const char digits[] = "0123456789abcdef";
	char line[SHOWN * 3 + FERRY_WORD];
	size_t n = strlen(what);

	memcpy(line, what, n);
	line[n++] = ' ';
	line[n++] = side ? (char)side : '-';
	line[n++] = ' ';
	line[n++] = (char)('0' + sig / 10 % 10);
	line[n++] = (char)('0' + sig % 10);
	for (size_t i = 0; i < input_len && i < SHOWN; i++) {
		line[n++] = ' ';
		line[n++] = digits[input[i] >> 4];
		line[n++] = digits[input[i] & 15];
	}
	ferry_say(line, n);
}

static void
leave(const char *what, int sig)
{
	if (ferry_ended)
		_exit(1);
	if (side == 'S')
		ferry_end(); /* what was found so far stands */
	else
		say_where(what, sig);
	ferry_ended = 1;
	_exit(1);
}

static void
on_signal(int sig)
{
	leave("signal", sig);
}

static void
on_tick(int sig)
{
	static unsigned long last;
	static int same;

	same = serial == last ? same + 1 : 0;
	last = serial;
	if (side && same >= TICKS)
		leave("stuck", sig);
}

static void
on_end(void)
{
	if (!ferry_ended)
		leave("exit", 0);
}

__attribute__((constructor)) static void
set_up(int argc, char **argv)
{
	static const int ends[] = { SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGABRT, SIGTRAP };
	static char stack[1 << 16];
	const struct itimerval tick = { { 0, TICK_US }, { 0, TICK_US } };
	struct sigaction a = { .sa_handler = on_signal, .sa_flags = SA_ONSTACK };
	stack_t own = { .ss_sp = stack, .ss_size = sizeof stack };

	ferry_take_word(argc, argv);
	sigaltstack(&own, NULL);
	for (size_t i = 0; i < sizeof ends / sizeof *ends; i++)
		sigaction(ends[i], &a, NULL);
	a.sa_handler = on_tick;
	a.sa_flags |= SA_RESTART;
	sigaction(SIGPROF, &a, NULL);
	setitimer(ITIMER_PROF, &tick, NULL); /* of the processor's time: a busy machine is no loop */
	atexit(on_end);
}
