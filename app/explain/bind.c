/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * bind - the lines of a tool's report, in lines of the reader's Rust.
 *
 * Leaves the forms of reports to diag/, and what a proof is to prove.c. The surprise:
 * frames of lines without a mark are cut out before a report is read, so that each stack
 * begins where the reader's program has a counterpart.
 */
#include "explain/bind.h"

#include "base/buf.h"
#include "base/mem.h"
#include "base/text.h"
#include "diag/diag.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

#define MARK "//@rs "

enum { REPORT_LINES = 16, REPORT_MAX = 1 << 20 };

/* The access itself, where the report does not tell its size. */
static const struct {
	const char *code, *what;
} accesses[] = { { "double-free", "the second free" }, { "bad-free", "the free" },
	{ "uninitialised-value", "the use" } };

bool
bind_has_marks(const char *source)
{
	return strstr(source, MARK) != NULL;
}

bool
prove_read_mark(struct prove_mark *out, const char *line, size_t len)
{
	const char *at = memmem(line, len, MARK, sizeof MARK - 1);
	char *end;

	*out = (struct prove_mark){ .code_len = len };
	if (!at)
		return false;
	out->line = (int)strtol(at + sizeof MARK - 1, &end, 10);
	out->role = end + strspn(end, " ");
	while (
	    out->role + out->role_len < line + len && out->role[out->role_len] != ' ')
		out->role_len++;
	out->code_len = (size_t)(at - line);
	while (out->code_len && line[out->code_len - 1] == ' ')
		out->code_len--;
	return true;
}

/* The mark of line `line` of the twin. */
static bool
find_mark(struct prove_mark *out, const char *source, int line)
{
	size_t len;
	const char *text = text_line(&len, source, strlen(source), line);

	return text && prove_read_mark(out, text, len);
}

/* "    #1 0x55… in main twin.c:9" of the sanitizers, "==7==    by 0x10: main (twin.c:9)"
 * of valgrind. */
static bool
is_frame(const char *line)
{
	const char *at = line;

	if (!strncmp(at, "==", 2))
		at += 2 + strspn(at + 2, "0123456789=");
	at += strspn(at, " ");
	return at > line &&
	       (*at == '#' || !strncmp(at, "at 0x", 5) || !strncmp(at, "by 0x", 5));
}

/* The twin's line that a frame is in, or 0. */
static int
frame_line(const char *line)
{
	const char *at = strstr(line, TWIN_FILE ":");

	return at ? (int)strtol(at + sizeof TWIN_FILE, NULL, 10) : 0;
}

/* The line at *at, owned by the caller, and *at moves behind it; NULL at the end. */
static char *
take_line(const char **at)
{
	const char *line = *at;
	size_t len = strcspn(line, "\n");

	if (!*line)
		return NULL;
	*at += len + (line[len] == '\n');
	return mem_strndup(line, len);
}

/* The report without the twin's frames that have no mark. */
static void
cut_frames(struct buf *out, const char *report, const char *source)
{
	char *line;

	while ((line = take_line(&report))) {
		int number = is_frame(line) ? frame_line(line) : 0;
		struct prove_mark m;

		if (!number || find_mark(&m, source, number))
			buf_addf(out, "%s\n", line);
		mem_free(line);
	}
}

/* Frames after the twin's own are what called main(). */
char *
bind_shorten(const char *report)
{
	struct buf out = BUF_INIT(REPORT_MAX);
	bool own = false; /* a frame of the twin has been seen in this stack */
	bool last = false;
	char *line;

	for (int n = 0; n < REPORT_LINES && !last && (line = take_line(&report));) {
		bool frame = is_frame(line), mine = frame_line(line) > 0;

		if (strspn(line, "= \t") != strlen(line) && !(frame && own && !mine)) {
			buf_addf(&out, "%s\n", line);
			n++;
		}
		own = frame && (own || mine);
		last = strstr(line, "SUMMARY: ") != NULL; /* bytes of memory follow */
		mem_free(line);
	}
	return out.len ? buf_take(&out) : NULL;
}

static void
add_line(struct proof *p, int line, const struct prove_mark *m, char *what)
{
	size_t cap = p->n;

	for (size_t i = 0; i < p->n; i++) {
		if (p->lines[i].line == line && !strcmp(p->lines[i].what, what)) {
			mem_free(what);
			return;
		}
	}
	p->lines = mem_grow(p->lines, &cap, p->n + 1, sizeof *p->lines);
	p->lines[p->n++] = (struct proof_line){ .line = line,
		.role = m ? mem_strndup(m->role, m->role_len) : NULL,
		.what = what };
}

/* The reader's line for line `line` of the twin. Takes `what`. */
static void
bind_line(struct proof *p, const char *source, int line, char *what)
{
	struct prove_mark m;

	if (!bind_has_marks(source))
		add_line(p, line, NULL, what);
	else if (find_mark(&m, source, line))
		add_line(p, m.line, &m, what);
	else
		mem_free(what);
}

/* "read of 4 bytes", from "READ of size 4 at 0x…", "Invalid read of size 4" … */
static char *
access_words(const struct diag *d, const char *report)
{
	const char *size = strstr(report, " of size ");
	int n = size ? (int)strtol(size + 9, NULL, 10) : 0;

	for (size_t i = 0; i < sizeof accesses / sizeof *accesses; i++)
		if (!strcmp(accesses[i].code, d->code))
			return mem_strdup(accesses[i].what);
	if (n > 0 && size >= report + 5 &&
	    (!strncasecmp(size - 4, "read", 4) || !strncasecmp(size - 5, "write", 5)))
		return mem_printf("%s of %d byte%s",
		    strncasecmp(size - 4, "read", 4) ? "write" : "read", n,
		    n == 1 ? "" : "s");
	return mem_strdup("the access");
}

/* A span's label as it stands before "at line 6": "freed here", "`x` is declared here". */
static char *
span_words(const struct diag *d, const struct diag_span *s, const char *report)
{
	size_t len = strlen(s->label);
	const char *is = strstr(s->label, " is ");

	if (!strcmp(s->label, "the access"))
		return access_words(d, report);
	if (!strcmp(s->label, "here"))
		return mem_strdup("it happens");
	if (len > 5 && !strcmp(s->label + len - 5, " here"))
		len -= 5;
	if (*s->label != '`' || !is)
		return mem_strndup(s->label, len);
	return mem_printf("%.*s%.*s", (int)(is - s->label), s->label,
	    (int)(s->label + len - is - 3), is + 3);
}

/* What gcc says at its warning or error, and at the notes or steps that belong to it. */
void
bind_gcc(struct proof *p, char **head, const char *source, const char *report)
{
	struct diags found;

	diags_init(&found);
	diag_read_gcc(&found, report, strlen(report)); /* -fanalyzer's is JSON */
	diag_read_gcc_text(&found, report, strlen(report));
	for (size_t i = 0; i < found.n; i++) {
		const struct diag *d = &found.v[i];

		if (!*head)
			*head = mem_strdup(d->message);
		for (size_t k = 0; k < d->span_n; k++)
			bind_line(p, source, d->spans[k].line,
			    k ? mem_strdup(d->spans[k].label)
			      : mem_printf("the %s", d->level));
	}
	diags_release(&found);
}

void
bind_report(struct proof *p, char **head, const char *source, const char *report)
{
	struct buf cut = BUF_INIT(REPORT_MAX);
	const struct diag *d;
	struct diags found;

	diags_init(&found);
	if (bind_has_marks(source))
		cut_frames(&cut, report, source);
	else
		buf_adds(&cut, report);
	if (!strcmp(p->tool, "valgrind") || !strcmp(p->tool, "helgrind"))
		diag_read_valgrind(&found, cut.ptr, cut.len, TWIN_FILE);
	else
		diag_read_sanitizer(&found, cut.ptr, cut.len, TWIN_FILE);
	d = found.n ? &found.v[0] : NULL;
	for (size_t i = 0; d && i < d->span_n; i++)
		bind_line(
		    p, source, d->spans[i].line, span_words(d, &d->spans[i], cut.ptr));
	/* these two name a bug by a sentence */
	if (d)
		*head = mem_strdup(d->tool == DIAG_UBSAN || d->tool == DIAG_VALGRIND
				       ? d->message
				       : d->code);
	diags_release(&found);
	buf_release(&cut);
}
