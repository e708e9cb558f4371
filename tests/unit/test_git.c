/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * test_git - addresses, merges, pins, and servers that say nothing. What comes from real
 * servers is tested in tests/packs/get-*.sh.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include "base/file.h"
#include "base/log.h"
#include "base/mem.h"
#include "base/path.h"
#include "git/address.h"
#include "git/fetch.h"
#include "git/merge.h"
#include "pack/pin.h"

#include <arpa/inet.h>
#include <cmocka.h>
#include <netinet/in.h>
#include <poll.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

static void
addresses_are_read(void **state)
{
	static const struct {
		const char *text;
		enum address_kind kind;
		int port;
	} rows[] = {
		{ "https://example.org/team/pack.git", ADDRESS_HTTPS, 443 },
		{ "https://localhost:8443/x", ADDRESS_HTTPS, 8443 },
		{ "ssh://git@example.org/x", ADDRESS_SSH, 22 },
		{ "ssh://example.org:2222/~ann/x", ADDRESS_SSH, 2222 },
		{ "git@example.org:team/pack.git", ADDRESS_SSH, 22 },
		{ "/usr", ADDRESS_FOLDER, 0 },
		{ "/usr/../usr/./", ADDRESS_FOLDER, 0 },
	};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct address a;
		struct err e = { 0 };

		if (address_parse(&a, rows[i].text, &e) < 0)
			fail_msg("%s: %s", rows[i].text, e.text);
		assert_int_equal(a.kind, rows[i].kind);
		assert_int_equal(a.port, rows[i].port);
		assert_string_equal(
		    a.text, a.kind == ADDRESS_FOLDER ? "/usr" : rows[i].text);
		address_release(&a);
	}
}

static void
others_are_refused(void **state)
{
	static const char *const rows[] = { "", "-x", "--upload-pack=id", "http://h/x",
		"HTTPS://h/x", "https://", "https:///x", "https://h", "https://h/",
		"https://h:0/x", "https://h:/x", "https://h:+1/x", "https://h:1x/x",
		"https://u@h/x", "https://u:p@h/x", "https://h/x y", "https://h/x\n",
		"https://h/a/../b", "https://h/-x", "https://h/x?a=b", "https://h/x#y",
		"https://h%2f/x", "https://[::1]/x", "ssh://-h/x", "ssh://u@-h/x",
		"ssh://u:p@h/x", "ssh://u@h@i/x", "a@b:-x", "a@b:", "-a@b:c", "ext::sh",
		"fd::17/x", "file:///usr", "/etc/passwd", "/no/such/folder" };

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct address a;
		struct err e = { 0 };

		if (address_parse(&a, rows[i], &e) == 0)
			fail_msg("taken: %s", rows[i]);
		assert_true(e.code == ERR_INVALID || e.code == ERR_NOTFOUND);
		assert_null(a.text);
	}
}

static void
set(struct buf *b, const char *text)
{
	buf_clear(b);
	buf_adds(b, text);
}

static void
texts_are_merged(void **state)
{
	struct buf base = BUF_INIT(200), ours = BUF_INIT(200), theirs = BUF_INIT(200);
	struct buf out = BUF_INIT(200);
	struct err e = { 0 };
	bool clean;

	(void)state;
	set(&base, "a\nb\nc\nd\n");
	set(&ours, "a\nb\nc\nD\n");
	set(&theirs, "A\nb\nc\nd\n");
	assert_int_equal(merge_texts(&out, &clean, &base, &ours, &theirs, &e), 0);
	assert_true(clean);
	assert_string_equal(out.ptr, "A\nb\nc\nD\n");
	set(&theirs, "a\nb\nc\nX\n");
	set(&out, "");
	assert_int_equal(merge_texts(&out, &clean, &base, &ours, &theirs, &e), 0);
	assert_false(clean);
	assert_string_equal(out.ptr, "");
	buf_release(&base);
	buf_release(&ours);
	buf_release(&theirs);
	buf_release(&out);
}

#define COMMIT "0123456789012345678901234567890123456789"
#define OTHER  "abcdef6789012345678901234567890123456789"

static void
a_pin_comes_back(void **state)
{
	struct pin p = { .url = mem_strdup("https://h/x"),
		.commit = COMMIT,
		.previous = OTHER,
		.at = 12 },
		   q;
	struct err e = { 0 };
	char *dir;

	(void)state;
	assert_int_equal(file_tmpdir(&dir, "/tmp", "ferry-test-", &e), 0);
	pin_trust(&p, "programs");
	pin_trust(&p, "programs");
	pin_rename(&p, "old", "new");
	assert_int_equal(pin_write(&p, dir, &e), 0);
	assert_int_equal(pin_read(&q, dir, &e), 0);
	assert_string_equal(q.url, "https://h/x");
	assert_null(q.ref);
	assert_string_equal(q.commit, COMMIT);
	assert_string_equal(q.previous, OTHER);
	assert_int_equal(q.trust_n, 1);
	assert_true(pin_trusts(&q, "programs"));
	assert_false(pin_trusts(&q, "generators"));
	assert_int_equal(q.renamed_n, 1);
	assert_string_equal(q.renamed[0].to, "new");
	assert_int_equal(q.at, 12);
	pin_release(&p);
	pin_release(&q);
	file_remove_tree(dir);
	mem_free(dir);
}

static void
a_damaged_pin_is_refused(void **state)
{
	static const char *const rows[] = { "", "ferry-pack 1\n",
		"ferry-pack 2\nurl x\n", "ferry-pack 1\nurl x\ncommit ../../etc\n",
		"ferry-pack 1\nurl x\ncommit " COMMIT "0\n",
		"ferry-pack 1\ncommit " COMMIT "\n",
		"ferry-pack 1\nurl x\ncommit " COMMIT "\nprevious x\n",
		"ferry-pack 1\nurl x\ncommit " COMMIT "\nrenamed ../a b\n",
		"ferry-pack 1\nurl x\ncommit " COMMIT "\nrenamed a\n",
		"ferry-pack 1\nurl x\ncommit " COMMIT "\nnonsense\n" };
	char *dir, *path;

	(void)state;
	assert_int_equal(file_tmpdir(&dir, "/tmp", "ferry-test-", NULL), 0);
	path = path_join(dir, "pin");
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct err e = { 0 };
		struct pin p;

		assert_int_equal(file_replace(path, rows[i], strlen(rows[i]), &e), 0);
		if (pin_read(&p, dir, &e) == 0)
			fail_msg("taken: %s", rows[i]);
		assert_int_equal(e.code, ERR_INVALID);
		pin_release(&p);
	}
	file_remove_tree(dir);
	mem_free(dir);
	mem_free(path);
}

/* A socket that takes connections and says nothing. */
static int
listen_silently(int *port)
{
	struct sockaddr_in at = { .sin_family = AF_INET,
		.sin_addr.s_addr = htonl(INADDR_LOOPBACK) };
	socklen_t len = sizeof at;
	int fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);

	assert_true(fd >= 0);
	assert_int_equal(bind(fd, (struct sockaddr *)&at, len), 0);
	assert_int_equal(listen(fd, 4), 0);
	assert_int_equal(getsockname(fd, (struct sockaddr *)&at, &len), 0);
	*port = ntohs(at.sin_port);
	return fd;
}

static void
a_silent_server_is_given_up(void **state)
{
	struct sandbox_state box;
	struct address from;
	struct err e = { 0 };
	struct fetch_how how = { .from = &from, .box = &box, .deadline_ms = 500 };
	char commit[REPO_ID], *dir, *url;
	enum fetch_state s;
	struct fetch *f;
	int port, fd = listen_silently(&port);
	long long start = clock_ms();

	(void)state;
	assert_int_equal(sandbox_find(&box, NULL, true, &e), 0);
	assert_int_equal(file_tmpdir(&dir, "/tmp", "ferry-test-", &e), 0);
	url = mem_printf("https://localhost:%d/x", port);
	assert_int_equal(address_parse(&from, url, &e), 0);
	how.dir = dir;
	f = fetch_start(&how, &e);
	if (!f)
		fail_msg("%s", e.text);
	while ((s = fetch_step(commit, f, &e)) == FETCH_MORE) {
		struct pollfd p = { .fd = fetch_fd(f), .events = POLLIN };

		(void)poll(&p, 1, -1);
	}
	assert_int_equal(s, FETCH_FAILED);
	assert_int_equal(e.code, ERR_TOOL);
	assert_non_null(strstr(e.text, "given up after 0.5 s"));
	assert_true(clock_ms() - start < 5000);
	fetch_free(f);
	address_release(&from);
	file_remove_tree(dir);
	mem_free(dir);
	mem_free(url);
	close(fd);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(addresses_are_read),
		cmocka_unit_test(others_are_refused),
		cmocka_unit_test(texts_are_merged),
		cmocka_unit_test(a_pin_comes_back),
		cmocka_unit_test(a_damaged_pin_is_refused),
		cmocka_unit_test(a_silent_server_is_given_up),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
