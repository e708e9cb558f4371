/*
 * Runs the C original and the Rust on the same inputs and says where they differ: the
 * smallest input found, made smaller. What one call is, and whether two results are the
 * same, harness.rs knows.
 *
 * In C because gcc compiles it in a third of the time that rustc would take.
 */
#pragma GCC optimize("O0") /* but for the original: this waits in nobody's loop */
#include "guard.c"

#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <time.h>

enum { STRETCHES = 16, TRIES = 20000, SHRINK_MS = 150, INPUT_MAX = 4096 };

struct sides { /* harness.rs: struct Sides */
	/* Calls one side and keeps the result under the number; 1: it was a panic. */
	int (*call)(void *ctx, int side, size_t i, const unsigned char *ptr, size_t len);
	int (*differ)(void *ctx, size_t i);
	int (*valid)(const unsigned char *ptr, size_t len);
	/* Says the input in words, and the results under the number. */
	void (*say)(void *ctx, size_t i, const unsigned char *ptr, size_t len);
	void *ctx;
};

struct input {
	const unsigned char *ptr;
	size_t len;
};

struct best {
	unsigned char bytes[INPUT_MAX];
	size_t len;
	long tries, end_ms;
};

size_t ferry_read(const char *name, const unsigned char **out);
void ferry_compare(const struct sides *s);
void ferry_try(const struct sides *s, const unsigned char *ptr, size_t len);

static long long
now_ns(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return t.tv_sec * 1000000000ll + t.tv_nsec;
}

/* The whole file in memory that stays; 0 bytes if there is none. */
size_t
ferry_read(const char *name, const unsigned char **out)
{
	int fd = open(name, O_RDONLY | O_CLOEXEC);
	struct stat st = { 0 };
	unsigned char *text;
	size_t n = 0;

	*out = (const unsigned char *)"";
	if (fd < 0 || fstat(fd, &st) < 0 || !(text = malloc((size_t)st.st_size + 1)))
		return 0;
	for (ssize_t got; n < (size_t)st.st_size; n += (size_t)got)
		if ((got = read(fd, text + n, (size_t)st.st_size - n)) <= 0)
			break;
	close(fd);
	*out = text;
	return n;
}

static void
say_input(const struct sides *s, size_t i, const unsigned char *ptr, size_t len)
{
	char line[SHOWN * 3 + 8] = "case ";

	for (size_t k = 0; k < len && k < SHOWN; k++)
		snprintf(line + 5 + k * 3, 4, "%02x ", ptr[k]);
	ferry_say(line, strlen(line) - (len > 0));
	s->say(s->ctx, i, ptr, len);
}

/* The file "cases": four bytes of length, low one first, then the input. */
static size_t
split(struct input **out, const unsigned char *bytes, size_t len)
{
	struct input *v = calloc(len / 4 + 1, sizeof *v);
	size_t n = 0;

	while (len >= 4) {
		size_t one = bytes[0] | (size_t)bytes[1] << 8 | (size_t)bytes[2] << 16 |
			     (size_t)bytes[3] << 24;

		bytes += 4;
		len -= 4;
		if (one > len)
			break;
		v[n++] = (struct input){ bytes, one };
		bytes += one;
		len -= one;
	}
	*out = v;
	return n;
}

/* Calls one side with all inputs. The time of a call in tenths of a nanosecond: the median
 * of some stretches, as the machine is seldom quiet; 0 if one of them was a panic. */
static long long
run_side(const struct sides *s, int which, const struct input *v, size_t n)
{
	long long times[STRETCHES], start;
	size_t done = 0, count = 0;
	int panics = 0;

	for (size_t k = 0; k < STRETCHES; k++) {
		size_t to = n * (k + 1) / STRETCHES, from = done, at;

		start = now_ns();
		for (; done < to; done++) {
			ferry_at(which, v[done].ptr, v[done].len);
			panics |= s->call(s->ctx, which, done, v[done].ptr, v[done].len);
		}
		if (to == from)
			continue;
		start = (now_ns() - start) * 10 / (long long)(to - from);
		for (at = count++; at > 0 && times[at - 1] > start; at--)
			times[at] = times[at - 1];
		times[at] = start;
	}
	ferry_at(0, NULL, 0);
	return panics || !count ? 0 : times[count / 2];
}

static int
differ(const struct sides *s, int shrinking, const unsigned char *ptr, size_t len)
{
	ferry_at(shrinking ? 'S' : 'C', ptr, len);
	s->call(s->ctx, 'C', 0, ptr, len);
	ferry_at(shrinking ? 'S' : 'R', ptr, len);
	s->call(s->ctx, 'R', 0, ptr, len);
	ferry_at(0, NULL, 0);
	return s->differ(s->ctx, 0);
}

static int
is_over(const struct best *b)
{
	return b->tries >= TRIES || now_ns() / 1000000 > b->end_ms;
}

/* Whether C and Rust differ on it too; then it is the best. */
static int
accept_input(struct best *b, const struct sides *s, const unsigned char *ptr, size_t len)
{
	if (is_over(b))
		return 0;
	b->tries++;
	if (!s->valid(ptr, len) || !differ(s, 1, ptr, len))
		return 0;
	memcpy(b->bytes, ptr, len);
	b->len = len;
	return 1;
}

/* Leaves out stretches, long ones first. */
static int
shorten(struct best *b, const struct sides *s)
{
	unsigned char tried[INPUT_MAX];
	int shorter = 0;

	for (size_t n = b->len; n > 0; n = n > 8 ? n / 2 : n - 1) {
		for (size_t from = 0; from + n <= b->len;) {
			memcpy(tried, b->bytes, from);
			memcpy(tried + from, b->bytes + from + n, b->len - from - n);
			if (accept_input(b, s, tried, b->len - n))
				shorter = 1;
			else
				from++;
		}
	}
	return shorter;
}

/* Makes each byte as small as it can be: by small values, then by halving. */
static int
lower(struct best *b, const struct sides *s)
{
	unsigned char tried[INPUT_MAX];
	int lowered = 0;

	for (size_t i = 0; i < b->len; i++) {
		for (int to = 0; to < 4 && to < b->bytes[i]; to++) {
			memcpy(tried, b->bytes, b->len);
			tried[i] = (unsigned char)to;
			lowered |= accept_input(b, s, tried, b->len);
		}
		for (int low = 0; low < b->bytes[i];) {
			int middle = low + (b->bytes[i] - low) / 2;

			memcpy(tried, b->bytes, b->len);
			tried[i] = (unsigned char)middle;
			if (accept_input(b, s, tried, b->len))
				lowered = 1;
			else
				low = middle + 1;
		}
	}
	return lowered;
}

static void
shrink(const struct sides *s, const struct input *first)
{
	static struct best b;

	memcpy(b.bytes, first->ptr, first->len);
	b.len = first->len;
	b.end_ms = now_ns() / 1000000 + SHRINK_MS;
	while ((shorten(&b, s) | lower(&b, s)) && !is_over(&b))
		continue;
	if ((b.len != first->len || memcmp(b.bytes, first->ptr, b.len)) &&
	    differ(s, 1, b.bytes, b.len))
		say_input(s, 0, b.bytes, b.len);
}

static int
is_smaller(const struct input *a, const struct input *b)
{
	return a->len != b->len ? a->len < b->len : memcmp(a->ptr, b->ptr, a->len) < 0;
}

/* All inputs of the exercise. Times are without what the harness itself takes. */
void
ferry_compare(const struct sides *s)
{
	const unsigned char *bytes;
	struct input *v;
	size_t len = ferry_read("cases", &bytes), n = split(&v, bytes, len), wrong = 0;
	/* the first time makes room for the results of both sides */
	long long own = (run_side(s, '-', v, n), run_side(s, '-', v, n));
	long long c = run_side(s, 'C', v, n), rust = run_side(s, 'R', v, n);
	size_t first = n;
	char line[128];

	for (size_t i = 0; i < n; i++) {
		if (!s->differ(s->ctx, i))
			continue;
		wrong++;
		if (first == n || is_smaller(&v[i], &v[first]))
			first = i;
	}
	snprintf(line, sizeof line, "ran %zu %zu %lld %lld", n, wrong, c > own ? c - own : 0,
	    rust > own ? rust - own : 0);
	ferry_say(line, strlen(line));
	if (wrong) {
		say_input(s, first, v[first].ptr, v[first].len);
		if (v[first].len <= INPUT_MAX)
			shrink(s, &v[first]);
	}
	free(v);
}

/* One input that somebody has named. */
void
ferry_try(const struct sides *s, const unsigned char *ptr, size_t len)
{
	char line[] = "ran 1 0 0 0";

	line[6] = differ(s, 0, ptr, len) ? '1' : '0';
	ferry_say(line, strlen(line));
	say_input(s, 0, ptr, len);
}
