/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * junit - many checks as JUnit XML. There is no standard; this is the part that Jenkins'
 * junit plugin, GitLab's unit test reports and the usual GitHub actions read alike:
 * https://github.com/testmoapp/junitxml. An answer that was not begun is "skipped", so
 * that a learner's first week is no red build.
 */
#include "cli/show_many.h"
#include "cli/xml.h"

#include <string.h>

struct tally {
	size_t tests, failures, errors, skipped;
	long long ms;
};

/* What the items come to for JUnit. */
static struct tally
count(const struct many_item *v, size_t n)
{
	struct tally t = { .tests = n };

	for (size_t i = 0; i < n; i++) {
		if (v[i].state == MANY_NOT_STARTED)
			t.skipped++;
		else if (v[i].state != MANY_CHECKED)
			t.errors++;
		else if (!v[i].report.verdict.pass)
			t.failures++;
		t.ms += v[i].report.ms;
	}
	return t;
}

static void
add_tally(struct xml *x, const struct tally *t)
{
	xml_attrf(x, "tests", "%zu", t->tests);
	xml_attrf(x, "failures", "%zu", t->failures);
	xml_attrf(x, "errors", "%zu", t->errors);
	xml_attrf(x, "skipped", "%zu", t->skipped);
	xml_attrf(x, "time", "%.3f", (double)t->ms / 1000.0);
}

/* The verdict's sentence, the tests that failed, and the first line of each note. */
static void
add_failure(struct xml *x, const struct many_item *item)
{
	const struct verdict *v = &item->report.verdict;
	struct buf b = BUF_INIT(BUF_MAX);

	buf_addf(&b, "%s\n", v->text);
	for (size_t i = 0; i < v->test_n; i++)
		if (v->tests[i].state == TEST_FAILED ||
		    v->tests[i].state == TEST_CRASHED)
			buf_addf(&b, "failed: %s\n", v->tests[i].name);
	for (size_t i = 0; i < item->report.notes.n; i++) {
		const struct note *n = &item->report.notes.v[i];

		buf_addf(&b, "%s:%d: %s%s%s\n", n->file ? n->file : "?", n->line,
		    n->code ? n->code : "", n->code ? ": " : "", n->headline);
	}
	xml_open(x, "failure");
	xml_attr(x, "message", v->text);
	xml_attr(x, "type", verdict_name(v->kind));
	xml_text(x, b.ptr);
	xml_close(x);
	buf_release(&b);
}

static void
add_case(struct xml *x, const struct many_item *item, const char *suite)
{
	const char *cause = show_many_cause(item);

	xml_open(x, "testcase");
	xml_attr(x, "classname", suite);
	xml_attr(x, "name", item->exercise->id);
	xml_attrf(x, "time", "%.3f", item->report.ms / 1000.0);
	if (item->state == MANY_NOT_STARTED) {
		xml_open(x, "skipped");
		xml_attr(x, "message", "not started");
		xml_close(x);
	} else if (item->state != MANY_CHECKED) {
		xml_open(x, "error");
		xml_attr(x, "message", cause ? cause : "cancelled");
		xml_attr(x, "type", show_many_verdict(item));
		xml_close(x);
	} else if (!item->report.verdict.pass) {
		add_failure(x, item);
	}
	xml_close(x);
}

/* How many of the n items from v on are of the same chapter as the first. */
static size_t
chapter_length(const struct many_item *v, size_t n)
{
	size_t i = 1;

	while (i < n && !strcmp(v[i].exercise->chapter, v[0].exercise->chapter) &&
	       !strcmp(v[i].exercise->pack, v[0].exercise->pack))
		i++;
	return i;
}

void
show_many_junit(struct out *o, const struct many *m, long long ms)
{
	struct buf text = BUF_INIT(BUF_MAX);
	size_t n, len;
	const struct many_item *v = many_items(&n, m);
	struct tally all = count(v, n);
	struct xml x;

	all.ms = ms;
	xml_init(&x, &text);
	xml_open(&x, "testsuites");
	xml_attr(&x, "name", "ferry");
	add_tally(&x, &all);
	for (size_t i = 0; i < n; i += len) {
		struct buf name = BUF_INIT(1024);
		struct tally some;

		len = chapter_length(v + i, n - i);
		some = count(v + i, len);
		buf_addf(&name, "%s.%s", v[i].exercise->pack, v[i].exercise->chapter);
		xml_open(&x, "testsuite");
		xml_attr(&x, "name", name.ptr);
		add_tally(&x, &some);
		for (size_t k = i; k < i + len; k++)
			add_case(&x, &v[k], name.ptr);
		xml_close(&x);
		buf_release(&name);
	}
	xml_close(&x);
	out_raw(o, text.ptr, text.len);
	buf_release(&text);
}
