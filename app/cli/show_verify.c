/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * show_verify - see show_verify.h.
 */
#include "cli/show_verify.h"

#include "base/mem.h"
#include "cli/xml.h"

#include <string.h>

enum { BAR_MOST = 30 };

static const char *
state_name(enum verify_state s)
{
	static const char *const names[] = {
		[VERIFY_WAITING] = "waiting",
		[VERIFY_PROVED] = "proved",
		[VERIFY_UNCHANGED] = "unchanged",
		[VERIFY_DEFECTIVE] = "defective",
		[VERIFY_CANCELLED] = "cancelled",
	};

	return names[s];
}

struct totals {
	size_t exercises, proved, unchanged, defective, cancelled;
};

static struct totals
count(const struct verify *v)
{
	size_t n;
	const struct verify_item *items = verify_items(&n, v);
	struct totals t = { .exercises = n };

	for (size_t i = 0; i < n; i++) {
		t.proved += items[i].state == VERIFY_PROVED;
		t.unchanged += items[i].state == VERIFY_UNCHANGED;
		t.defective += items[i].state == VERIFY_DEFECTIVE;
		t.cancelled += items[i].state == VERIFY_CANCELLED;
	}
	return t;
}

/* The next of the lines in *at, NULL at the end; the caller's. */
static char *
next_line(const char **at)
{
	size_t n = strcspn(*at, "\n");
	char *line = **at ? mem_strndup(*at, n) : NULL;

	*at += n + ((*at)[n] == '\n');
	return line;
}

static void
say_totals(struct out *o, const struct verify *v, long long ms)
{
	const struct faults *f = verify_faults(v);
	struct totals t = count(v);
	size_t faults = f->n + f->dropped;

	if (f->dropped)
		out_say(o, OUT_BAD, "and %zu more\n", f->dropped);
	out_say(o, faults ? OUT_BAD : OUT_GOOD, "%s%zu fault%s", f->n ? "\n" : "",
	    faults, faults == 1 ? "" : "s");
	out_say(o, OUT_PLAIN, "; %zu exercises: %zu proved", t.exercises, t.proved);
	if (t.unchanged)
		out_say(o, OUT_PLAIN, ", %zu unchanged since", t.unchanged);
	if (t.defective)
		out_say(o, OUT_PLAIN, ", %zu with faults", t.defective);
	if (t.cancelled)
		out_say(o, OUT_PLAIN, ", %zu not tried", t.cancelled);
	out_say(o, OUT_PLAIN, "; %.1f s\n", (double)ms / 1000.0);
}

void
show_verify(struct out *o, const struct verify *v, long long ms)
{
	const struct faults *f = verify_faults(v);
	const char *skipped = verify_skipped(v);

	for (size_t i = 0; i < f->n; i++) {
		char *line = fault_line(&f->v[i]);

		out_say(o, OUT_PLAIN, "%s\n", line);
		mem_free(line);
	}
	for (char *line; (line = next_line(&skipped)) != NULL;) {
		out_say(o, OUT_WARN, "not looked at: %s\n", line);
		mem_free(line);
	}
	say_totals(o, v, ms);
}

static void
faults_json(struct out *o, const struct faults *f)
{
	out_array(o, "faults");
	for (size_t i = 0; i < f->n; i++) {
		out_object(o, NULL);
		out_str(o, "file", f->v[i].file);
		out_int_or_null(o, "line", f->v[i].line);
		out_str(o, "field", f->v[i].field);
		out_str(o, "text", f->v[i].text);
		out_end(o);
	}
	out_end(o);
}

void
show_verify_json(struct out *o, const struct verify *v, long long ms)
{
	size_t n;
	const struct verify_item *items = verify_items(&n, v);
	const char *skipped = verify_skipped(v);
	struct totals t = count(v);

	out_object(o, NULL);
	out_int(o, "version", 1);
	out_array(o, "exercises");
	for (size_t i = 0; i < n; i++) {
		out_object(o, NULL);
		out_str(o, "exercise", items[i].exercise->name);
		out_str(o, "kind", items[i].exercise->kind);
		out_str(o, "folder", items[i].folder);
		out_str(o, "state", state_name(items[i].state));
		out_int(o, "faults", (long long)items[i].faults);
		out_end(o);
	}
	out_end(o);
	faults_json(o, verify_faults(v));
	out_array(o, "skipped");
	for (char *line; (line = next_line(&skipped)) != NULL;) {
		out_str(o, NULL, line);
		mem_free(line);
	}
	out_end(o);
	out_object(o, "totals");
	out_int(o, "exercises", (long long)t.exercises);
	out_int(o, "proved", (long long)t.proved);
	out_int(o, "unchanged", (long long)t.unchanged);
	out_int(o, "defective", (long long)t.defective);
	out_int(o, "cancelled", (long long)t.cancelled);
	out_int(
	    o, "faults", (long long)(verify_faults(v)->n + verify_faults(v)->dropped));
	out_end(o);
	out_int(o, "ms", ms);
	out_end(o);
}

/* Whether the fault is in that folder; NULL: in that of no exercise. */
static bool
is_in(const struct fault *f, const struct verify *v, const char *folder)
{
	size_t n, len = folder ? strlen(folder) : 0;
	const struct verify_item *items = verify_items(&n, v);

	if (folder)
		return !strncmp(f->file, folder, len) && f->file[len] == '/';
	for (size_t i = 0; i < n; i++)
		if (is_in(f, v, items[i].folder))
			return false;
	return true;
}

static void
add_case(struct xml *x, const struct verify *v, const char *name,
    const struct verify_item *item)
{
	const struct faults *f = verify_faults(v);
	struct buf text = BUF_INIT(BUF_MAX);
	const char *first = NULL;

	for (size_t i = 0; i < f->n; i++) {
		char *line;

		if (!is_in(&f->v[i], v, item ? item->folder : NULL))
			continue;
		first = first ? first : f->v[i].text;
		line = fault_line(&f->v[i]);
		buf_addf(&text, "%s\n", line);
		mem_free(line);
	}
	xml_open(x, "testcase");
	xml_attr(x, "classname", "verify");
	xml_attr(x, "name", name);
	xml_attrf(x, "time", "%.3f", item ? item->ms / 1000.0 : 0.0);
	if (first) {
		xml_open(x, "failure");
		xml_attr(x, "message", first);
		xml_attr(x, "type", "fault");
		xml_text(x, text.ptr);
		xml_close(x);
	} else if (item && item->state == VERIFY_CANCELLED) {
		xml_open(x, "skipped");
		xml_attr(x, "message", "not tried");
		xml_close(x);
	}
	xml_close(x);
	buf_release(&text);
}

static bool
has_faults_of_none(const struct verify *v)
{
	const struct faults *f = verify_faults(v);

	for (size_t i = 0; i < f->n; i++)
		if (is_in(&f->v[i], v, NULL))
			return true;
	return false;
}

void
show_verify_junit(struct out *o, const struct verify *v, long long ms)
{
	struct buf text = BUF_INIT(BUF_MAX);
	struct totals t = count(v);
	size_t n;
	const struct verify_item *items = verify_items(&n, v);
	struct xml x;

	xml_init(&x, &text);
	xml_open(&x, "testsuites");
	xml_attr(&x, "name", "ferry");
	xml_open(&x, "testsuite");
	xml_attr(&x, "name", "verify");
	xml_attrf(&x, "tests", "%zu", n + 1);
	xml_attrf(&x, "failures", "%zu", t.defective + has_faults_of_none(v));
	xml_attrf(&x, "errors", "%d", 0);
	xml_attrf(&x, "skipped", "%zu", t.cancelled);
	xml_attrf(&x, "time", "%.3f", (double)ms / 1000.0);
	add_case(&x, v, "pack", NULL);
	for (size_t i = 0; i < n; i++)
		add_case(&x, v, items[i].exercise->id, &items[i]);
	xml_close(&x);
	xml_close(&x);
	out_raw(o, text.ptr, text.len);
	buf_release(&text);
}

void
show_verify_progress(struct buf *out, const struct verify *v, size_t columns)
{
	size_t bar = columns / 5 < BAR_MOST ? columns / 5 : BAR_MOST;
	struct verify_progress p;

	verify_count(&p, v);
	buf_addc(out, '[');
	for (size_t i = 0; i < bar; i++)
		buf_addc(out, i * p.all < p.done * bar ? '#' : '-');
	buf_addf(out, "] %zu/%zu", p.done, p.all);
	if (p.faults)
		buf_addf(out, ", %zu fault%s", p.faults, p.faults == 1 ? "" : "s");
	if (p.name)
		buf_addf(out, ": %s", p.name);
}
