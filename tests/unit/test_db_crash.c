/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * test_db_crash - kill -9 at every write and at random moments, with one writer and
 * with two: what was acknowledged is there, and the database is whole.
 */
#include "store_help.h"
#include "sys_help.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/wait.h>

#define ROUNDS     50
#define WRITER_MAX 4

struct writers { /* children that add attempts and tell each number */
	pid_t pid[WRITER_MAX];
	int n;
	int fd; /* their acknowledgements, an int each */
};

/* Adds `count` attempts, telling each; ends the process: 0 if all went in. */
static _Noreturn void
write_attempts(const struct place *p, int fd, int count)
{
	struct attempt a = sample_attempt();
	struct err e = { 0 };
	struct db *db = db_open(p->db, &e);
	int number;

	for (int i = 0; db && i < count; i++)
		if (attempt_add(&number, db, &a, &e) < 0 ||
		    write(fd, &number, sizeof number) != sizeof number)
			break;
	if (e.code) {
		fprintf(stderr, "%s\n", e.text);
		_exit(1);
	}
	db_close(db);
	_exit(0);
}

/* Forks `n` writers; the first is killed at its `kill_at`-th write, if not 0. */
static void
writers_start(struct writers *w, const struct place *p, int n, int count, int kill_at)
{
	int fds[2];

	assert_int_equal(pipe2(fds, O_CLOEXEC), 0);
	w->n = n;
	w->fd = fds[0];
	for (int i = 0; i < n; i++) {
		w->pid[i] = fork();
		assert_true(w->pid[i] >= 0);
		if (w->pid[i] == 0) {
			close(fds[0]);
			if (kill_at)
				sys_arm(SYS_KILL, kill_at);
			write_attempts(p, fds[1], count);
		}
	}
	close(fds[1]);
}

/* Waits for the writers; whether all of them ended well. */
static bool
writers_wait(struct writers *w)
{
	bool well = true;

	for (int i = 0; i < w->n; i++) {
		int status;

		assert_int_equal(waitpid(w->pid[i], &status, 0), w->pid[i]);
		well = well && WIFEXITED(status) && WEXITSTATUS(status) == 0;
		if (WIFEXITED(status))
			assert_int_equal(WEXITSTATUS(status), 0);
	}
	return well;
}

/* Reads `n` acknowledgements, or all of them if negative; the highest one. */
static int
read_acks(int fd, int n, int highest)
{
	int number;

	while (n-- != 0 && read(fd, &number, sizeof number) == sizeof number)
		if (number > highest)
			highest = number;
	return highest;
}

/* Numbers are given out without a gap: having the highest is having all. */
static int
must_hold(const struct place *p, int acknowledged)
{
	struct db *db = must_open(p->db);
	int rows = (int)must_int(db, "SELECT count(*) FROM attempts");

	assert_true(rows >= acknowledged);
	assert_int_equal(
	    must_int(db, "SELECT coalesce(max(number), 0) FROM attempts"), rows);
	assert_int_equal(must_int(db, "SELECT count(*) FROM answers"), rows);
	assert_int_equal(must_int(db, "SELECT count(*) FROM attempt_codes"), 2 * rows);
	assert_int_equal(must_int(db, "SELECT count(*) FROM attempt_tests"), rows);
	must_be_sound(db);
	db_close(db);
	return rows;
}

static void
killed_at_every_write(void **state)
{
	struct place *p = *state;
	bool whole = false;

	for (int n = 1; !whole; n++) {
		struct place at = { .dir = mem_printf("%s/%d", p->dir, n) };
		struct writers w;
		int acks;

		at.db = path_join(at.dir, "progress.db");
		assert_int_equal(mkdir(at.dir, 0700), 0);
		writers_start(&w, &at, 1, 3, n);
		acks = read_acks(w.fd, -1, 0);
		close(w.fd);
		whole = writers_wait(&w);
		assert_true(must_hold(&at, acks) <= 3);
		assert_true(n > 40 || !whole);
		file_remove_tree(at.dir);
		mem_free(at.dir);
		mem_free(at.db);
	}
}

static void
kill_rounds(const struct place *p, int writers, int rounds)
{
	unsigned random = 12345;
	int rows = 0;

	for (int i = 0; i < rounds; i++) {
		struct writers w;
		int acks;

		random = random * 1103515245 + 12345;
		writers_start(&w, p, writers, 1000000, 0);
		acks = read_acks(w.fd, 1 + (int)(random >> 16) % 8, rows);
		for (int k = 0; k < w.n; k++)
			(void)kill(w.pid[k], SIGKILL);
		acks = read_acks(w.fd, -1, acks); /* what was told before the end */
		close(w.fd);
		assert_false(writers_wait(&w));
		assert_true(acks > rows);
		rows = must_hold(p, acks);
	}
}

static void
one_writer_killed(void **state)
{
	kill_rounds(*state, 1, ROUNDS);
}

static void
two_writers_killed(void **state)
{
	kill_rounds(*state, 2, ROUNDS / 2);
}

/* Several programs find no database at the same moment. */
static void
created_by_several_at_once(void **state)
{
	struct place *p = *state;

	for (int i = 0; i < ROUNDS / 2; i++) {
		struct place at = { .dir = mem_printf("%s/%d", p->dir, i) };
		struct writers w;

		at.db = path_join(at.dir, "progress.db");
		assert_int_equal(mkdir(at.dir, 0700), 0);
		writers_start(&w, &at, WRITER_MAX, 2, 0);
		assert_int_equal(read_acks(w.fd, -1, 0), 2 * WRITER_MAX);
		close(w.fd);
		assert_true(writers_wait(&w));
		assert_int_equal(must_hold(&at, 0), 2 * WRITER_MAX);
		mem_free(at.dir);
		mem_free(at.db);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		at_place("killed at every write", killed_at_every_write),
		at_place("one writer killed", one_writer_killed),
		at_place("two writers killed", two_writers_killed),
		at_place("created by several at once", created_by_several_at_once),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
