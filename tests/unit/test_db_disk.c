/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * test_db_disk - the disk says no: read-only, full, full at any one write. What was
 * acknowledged stays, and all goes on when there is room again.
 */
#include "store_help.h"
#include "sys_help.h"

#include <grp.h>
#include <sched.h>
#include <signal.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>

/* Opens and adds as an ordinary user, since root may write everything. */
static void
try_unprivileged(const struct place *p, struct err *e)
{
	int fds[2], status;
	pid_t pid;

	assert_int_equal(pipe(fds), 0);
	pid = fork();
	if (pid == 0) {
		struct db *db;

		if (geteuid() == 0 &&
		    (setgroups(0, NULL) || setresgid(65534, 65534, 65534) ||
			setresuid(65534, 65534, 65534)))
			_exit(1);
		memset(e, 0, sizeof *e);
		db = db_open(p->db, e);
		db_close(db);
		_exit(write(fds[1], e, sizeof *e) == sizeof *e ? 0 : 1);
	}
	close(fds[1]);
	assert_int_equal(read(fds[0], e, sizeof *e), sizeof *e);
	close(fds[0]);
	assert_int_equal(waitpid(pid, &status, 0), pid);
	assert_int_equal(status, 0);
}

static void
give_away(const char *path)
{
	if (geteuid() == 0)
		assert_int_equal(chown(path, 65534, 65534), 0);
}

static void
read_only_says_so(void **state)
{
	struct place *p = *state;
	struct err e = { 0 };
	unsigned long long before;

	give_away(p->dir);
	try_unprivileged(p, &e);
	assert_int_equal(e.code, ERR_NONE);
	before = folder_hash(p->dir);

	assert_int_equal(chmod(p->db, 0400), 0);
	try_unprivileged(p, &e);
	must_say(&e, ERR_IO, "progress.db\" cannot be written (Permission denied)");
	must_say(&e, ERR_IO, "chmod u+rwX");
	assert_int_equal(chmod(p->db, 0600), 0);

	assert_int_equal(chmod(p->dir, 0500), 0);
	try_unprivileged(p, &e);
	must_say(&e, ERR_IO, "/\" cannot be written (Permission denied)");
	assert_int_equal(chmod(p->dir, 0700), 0);
	assert_true(folder_hash(p->dir) == before);

	assert_int_equal(unlink(p->db), 0);
	assert_int_equal(chmod(p->dir, 0500), 0);
	try_unprivileged(p, &e);
	must_say(&e, ERR_IO, "/\" cannot be written (Permission denied)");
	assert_int_equal(chmod(p->dir, 0700), 0);
}

static const char full_text[] = "): nothing was recorded in";

/* Adds until that fails, with 3000 bytes each; the number of attempts that are in. */
static int
fill(struct db *db, struct err *e)
{
	struct attempt a = sample_attempt();
	static const char text[3000] = "fn main() {}";
	int number = 0;

	a.answer = text;
	a.answer_len = sizeof text;
	while (attempt_add(&number, db, &a, e) == 0)
		;
	return number;
}

/* Fills the disk, gets room by `make_room` and goes on. 0, or the line that failed;
 * for a child process, which must not fail by longjmp(). */
static int
fill_and_go_on(const struct place *p, void (*make_room)(const struct place *p))
{
	struct attempt a = sample_attempt();
	struct err e = { 0 };
	struct db *db = db_open(p->db, &e);
	int number = 0, after = 0;
	long long rows;

	if (!db)
		return __LINE__;
	number = fill(db, &e);
	if (e.code != ERR_IO || !strstr(e.text, full_text) || number < 3)
		return __LINE__;
	if (db_int(&rows, db, "SELECT count(*) FROM attempts", &e) < 0 ||
	    rows != number)
		return __LINE__;
	make_room(p);
	if (attempt_add(&after, db, &a, &e) < 0 || after != number + 1)
		return __LINE__;
	db_close(db);
	db = db_open(p->db, &e);
	if (!db || db_int(&rows, db, "SELECT count(*) FROM attempts", &e) < 0 ||
	    rows != after)
		return __LINE__;
	db_close(db);
	return 0;
}

static void
lift_limit(const struct place *p)
{
	struct rlimit limit;

	(void)p;
	(void)getrlimit(RLIMIT_FSIZE, &limit);
	limit.rlim_cur = limit.rlim_max;
	(void)setrlimit(RLIMIT_FSIZE, &limit);
}

static int
must_wait(pid_t pid)
{
	int status;

	assert_int_equal(waitpid(pid, &status, 0), pid);
	assert_true(WIFEXITED(status));
	return WEXITSTATUS(status);
}

static void
largest_file_is_a_full_disk(void **state)
{
	struct place *p = *state;
	pid_t pid = fork();

	if (pid == 0) {
		struct sigaction ignore = { .sa_handler = SIG_IGN };
		struct rlimit limit;

		(void)sigaction(SIGXFSZ, &ignore, NULL);
		(void)getrlimit(RLIMIT_FSIZE, &limit);
		limit.rlim_cur = 200 << 10;
		(void)setrlimit(RLIMIT_FSIZE, &limit);
		_exit(fill_and_go_on(p, lift_limit) % 255);
	}
	assert_int_equal(must_wait(pid), 0);
}

static void
remove_ballast(const struct place *p)
{
	char *ballast = path_join(p->dir, "ballast");

	(void)!unlink(ballast);
	mem_free(ballast);
}

/* In a mount namespace of its own. 0, the line that failed, or 255 where that cannot
 * be had. */
static int
try_small_disk(const struct place *p)
{
	static const char ballast[128 << 10];
	char *path = path_join(p->dir, "ballast");
	struct err e = { 0 };
	int rc;

	if (unshare(CLONE_NEWNS) ||
	    mount("none", "/", "none", MS_REC | MS_PRIVATE, NULL) ||
	    mount("tmpfs", p->dir, "tmpfs", 0, "size=400k"))
		return 255;
	rc = file_write(path, ballast, sizeof ballast, &e);
	mem_free(path);
	if (rc < 0)
		return __LINE__ % 255;
	rc = fill_and_go_on(p, remove_ballast);
	if (rc)
		return rc % 255;
	/* and a disk on which not even a new database has room */
	if (mount("tmpfs", p->dir, "tmpfs", 0, "size=8k"))
		return 255;
	if (db_open(p->db, &e) || !strstr(e.text, full_text))
		return __LINE__ % 255;
	return 0;
}

static void
full_disk_says_so(void **state)
{
	struct place *p = *state;
	pid_t pid = fork();
	int rc;

	if (pid == 0)
		_exit(try_small_disk(p));
	rc = must_wait(pid);
	/* why: not skip(), which prints "not ok"; the two neighbours still tell */
	if (rc == 255)
		print_message("# only root may mount a small disk\n");
	else
		assert_int_equal(rc, 0);
}

/* Creates, adds three and closes, with the disk full from write `n` on. Whether it
 * noticed. */
static bool
try_full_from(const struct place *p, int n, int *number, struct err *e)
{
	struct attempt a = sample_attempt();
	struct db *db;
	bool ok;

	*number = 0;
	sys_arm(SYS_FULL, n);
	db = db_open(p->db, e);
	ok = db != NULL;
	for (int i = 0; ok && i < 3; i++)
		ok = attempt_add(number, db, &a, e) == 0;
	db_close(db);
	sys_disarm();
	return !ok;
}

static void
full_at_any_write(void **state)
{
	struct place *p = *state;
	int n, failures = 0;

	for (n = 1;; n++) {
		struct place at = { .dir = mem_printf("%s/%d", p->dir, n) };
		struct err e = { 0 };
		struct db *db;
		int number;
		bool noticed;

		at.db = path_join(at.dir, "progress.db");
		assert_int_equal(mkdir(at.dir, 0700), 0);
		noticed = try_full_from(&at, n, &number, &e);
		if (noticed)
			must_say(&e, ERR_IO, full_text);
		failures += noticed;
		db = must_open(at.db);
		assert_int_equal(must_add(db), number + 1);
		must_be_sound(db);
		db_close(db);
		mem_free(at.dir);
		mem_free(at.db);
		if (sys_untouched()) /* not even closing came as far as write n */
			break;
	}
	assert_true(failures > 20);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		at_place("read only says so", read_only_says_so),
		at_place("largest file is a full disk", largest_file_is_a_full_disk),
		at_place("full disk says so", full_disk_says_so),
		at_place("full at any write", full_at_any_write),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
