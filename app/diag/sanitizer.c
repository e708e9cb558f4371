/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * sanitizer - reports of ASan, LSan, UBSan and TSan (gcc 12 to 14) to diags.
 *
 * A report is its first line and its stacks; of each stack the first frame in the
 * reader's file counts, because the frames before it are the runtime's interceptors.
 * What the program itself printed may look like a report: whether one is believed is
 * judge's matter.
 */
#include "base/mem.h"
#include "diag/diag.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct kind {
	const char *words; /* in the report's first line */
	const char *name;
	int cwe;
};

/* First match wins. CWE numbers of reads of overflows are set in note_access(). */
static const struct kind asan_kinds[] = {
	{ "attempting double-free", "double-free", 415 },
	{ "attempting free on address which was not malloc()-ed", "bad-free", 590 },
	{ "heap-use-after-free", "heap-use-after-free", 416 },
	{ "heap-buffer-overflow", "heap-buffer-overflow", 122 },
	{ "stack-buffer-overflow", "stack-buffer-overflow", 121 },
	{ "stack-buffer-underflow", "stack-buffer-underflow", 124 },
	{ "dynamic-stack-buffer-overflow", "dynamic-stack-buffer-overflow", 121 },
	{ "global-buffer-overflow", "global-buffer-overflow", 787 },
	{ "stack-use-after-return", "stack-use-after-return", 562 },
	{ "stack-use-after-scope", "stack-use-after-scope", 825 },
	{ "memcpy-param-overlap", "memcpy-param-overlap", 475 },
	{ "strcpy-param-overlap", "strcpy-param-overlap", 475 },
	{ "negative-size-param", "negative-size-param", 195 },
	{ "alloc-dealloc-mismatch", "alloc-dealloc-mismatch", 762 },
	{ "stack-overflow", "stack-overflow", 674 },
	{ "FPE", "FPE", 369 },
	{ "SEGV", "SEGV", 476 },
	{ "", "report", 0 },
};

static const struct kind ubsan_kinds[] = {
	{ "signed integer overflow", "signed-integer-overflow", 190 },
	{ "negation of", "signed-integer-overflow", 190 },
	{ "shift exponent", "shift-exponent", 1335 },
	{ "left shift of", "shift-base", 1335 },
	{ "division by zero", "division-by-zero", 369 },
	{ "out of bounds for type", "index-out-of-bounds", 129 },
	{ "null pointer", "null-pointer", 476 },
	{ "misaligned address", "misaligned-address", 704 },
	{ "insufficient space", "insufficient-space", 704 },
	{ "outside the range of representable values", "float-cast-overflow", 681 },
	{ "not a valid value for type", "invalid-value", 843 },
	{ "", "undefined-behaviour", 758 },
};

static const struct kind tsan_kinds[] = {
	{ "data race", "data-race", 366 },
	{ "lock-order-inversion", "lock-order-inversion", 833 },
	{ "heap-use-after-free", "heap-use-after-free", 416 },
	{ "unlock of an unlocked mutex", "unlock-of-unlocked", 667 },
	{ "signal-unsafe call", "signal-unsafe-call", 479 },
	{ "thread leak", "thread-leak", 772 },
	{ "", "report", 0 },
};

static const struct kind leak_kinds[] = { { "", "leak", 401 } };

const char *
diag_sanitizer_kind(enum diag_tool tool, size_t i)
{
	static const struct {
		enum diag_tool tool;
		const struct kind *kinds;
		size_t n;
	} all[] = {
		{ DIAG_ASAN, asan_kinds, sizeof asan_kinds / sizeof *asan_kinds },
		{ DIAG_LSAN, leak_kinds, sizeof leak_kinds / sizeof *leak_kinds },
		{ DIAG_UBSAN, ubsan_kinds, sizeof ubsan_kinds / sizeof *ubsan_kinds },
		{ DIAG_TSAN, tsan_kinds, sizeof tsan_kinds / sizeof *tsan_kinds },
	};

	for (size_t k = 0; k < sizeof all / sizeof *all; k++)
		if (all[k].tool == tool && i < all[k].n)
			return all[k].kinds[i].name;
	return NULL;
}

/* Lines that open a stack inside a report, and what its frame then means. */
static const struct {
	const char *words, *label;
} sections[] = {
	{ "freed by thread", "freed here" },
	{ "previously allocated by thread", "allocated here" },
	{ "allocated by thread", "allocated here" },
	{ "is located in stack of thread", "in the frame of this function" },
	{ "  Previous write of size", "the other thread writes here" },
	{ "  Previous read of size", "the other thread reads here" },
	{ "  Previous atomic", "the other thread accesses it here" },
	{ "acquired here while holding", "a lock is taken here with another held" },
};

struct reading {
	struct diags *out;
	const char *file;  /* base name of the reader's C file */
	bool open;         /* inside the report that is the last of *out */
	const char *label; /* of the stack being read; NULL once its frame is found */
	bool primary;
	bool callers; /* the frames that follow called the last one */
};

static const struct kind *
find_kind(const struct kind *k, const char *line)
{
	while (*k->words && !strstr(line, k->words))
		k++;
	return k;
}

static struct diag_span *
add_span(struct diag *d, const struct reading *r, int line, int column)
{
	struct diag_span *s;
	size_t cap = d->span_n;

	d->spans = mem_grow(d->spans, &cap, d->span_n + 1, sizeof *d->spans);
	s = &d->spans[d->span_n++];
	*s = (struct diag_span){ .file = mem_strdup(r->file),
		.line = line,
		.line_end = line,
		.column = column,
		.column_end = column };
	return s;
}

/* "SEGV on unknown address 0x55d22d812020 (pc …": NULL is what lies in the first page. */
static bool
is_far_address(const char *message)
{
	static const char words[] = "SEGV on unknown address ";
	const char *at = strstr(message, words);

	return at && strtoull(at + sizeof words - 1, NULL, 16) >= 4096;
}

static void
open_report(
    struct reading *r, enum diag_tool tool, const struct kind *k, const char *message)
{
	struct diag *d = diags_add(r->out);

	d->tool = tool;
	d->level = mem_strdup("error");
	d->code = mem_strdup(k->name);
	d->message = mem_strdup(message);
	d->cwe = is_far_address(message) ? 0 : k->cwe;
	r->open = true;
	r->label = "the access";
	r->primary = true;
}

/* The position after "/dir/bug.c:" if the line names the reader's file, else NULL. */
static const char *
after_file(const char *line, const char *file)
{
	size_t n = strlen(file);

	for (const char *p = line; (p = strstr(p, file)); p++)
		if ((p == line || strchr("/ (", p[-1])) && p[n] == ':')
			return p + n + 1;
	return NULL;
}

/* The function of a frame: ASan's "#1 0x55… in F FILE", TSan's "#1 F FILE". */
static const char *
frame_function(const char *line)
{
	const char *hash = strchr(line, '#'), *in = strstr(line, " in ");

	if (in)
		return in + 4;
	hash += hash ? strspn(hash, "#0123456789") : 0;
	return hash && *hash == ' ' ? hash + 1 : NULL;
}

/* "    #1 0x55… in drop_buf /tmp/x/bug.c:14" or "… bug.c:14:3". */
static void
read_frame(struct reading *r, const char *line)
{
	struct diag *d = &r->out->v[r->out->n - 1];
	const char *at = after_file(line, r->file), *in = frame_function(line);
	struct diag_span *s;
	char *end;
	long n;

	if (r->label && !strcmp(r->label, "freed here") && strstr(line, "realloc"))
		r->label = "freed by realloc() here";
	if (!at && in && r->primary && d->tool == DIAG_ASAN && !d->callee)
		d->callee = mem_strndup(in, strcspn(in, " ("));
	if (!at)
		return;
	if (d->tool == DIAG_UBSAN && d->span_n && in && !d->spans[0].function)
		d->spans[0].function = mem_strndup(in, strcspn(in, " "));
	n = strtol(at, &end, 10);
	if (!r->label && r->callers && in)
		diag_set_caller(d, in, strcspn(in, " "), (int)n);
	if (!r->label)
		return;
	r->callers = true;
	s = add_span(d, r, (int)n, *end == ':' ? (int)strtol(end + 1, NULL, 10) : 0);
	s->label = mem_strdup(r->label);
	s->primary = r->primary;
	if (in)
		s->function = mem_strndup(in, strcspn(in, " "));
	r->label = NULL;
	r->primary = false;
}

/* "    [32, 48) 'buf' (line 9) <== Memory access at offset 32 is inside this variable" */
static void
read_variable(struct reading *r, const char *line)
{
	struct diag *d = &r->out->v[r->out->n - 1];
	const char *name = strchr(line, '\''), *at = strstr(line, "(line ");
	struct diag_span *s;

	if (!name || !at || !strstr(line, "<=="))
		return;
	s = add_span(d, r, (int)strtol(at + 6, NULL, 10), 0);
	name++;
	s->label = mem_printf("`%.*s` is declared here", (int)strcspn(name, "'"), name);
}

/* "READ of size 4 at 0x…". A read beyond the end is CWE-125 whatever the region. */
static void
note_access(struct reading *r, const char *line)
{
	struct diag *d = &r->out->v[r->out->n - 1];

	d->writes = strstr(line, "WRITE") != NULL;
	d->size = strtoul(strstr(line, " of size ") + 9, NULL, 10);
	if (strstr(d->code, "buffer-overflow") && !d->writes)
		d->cwe = 125;
}

/* "0x602000000018 is located 0 bytes to the right of 8-byte region [0x602…" */
static void
note_region(struct diag *d, const char *line)
{
	const char *at = strstr(line, "-byte region [");

	if (d->cwe == 590 && strstr(line, "bytes inside of"))
		d->cwe = 761; /* the block is right, the address is not its start */
	while (at > line && at[-1] >= '0' && at[-1] <= '9')
		at--;
	d->region = strtoul(at, NULL, 10);
}

static void
read_ubsan(struct reading *r, const char *line, const char *text)
{
	const char *at = after_file(line, r->file);
	struct diag_span *s;
	char *end;
	long n;

	open_report(r, DIAG_UBSAN, find_kind(ubsan_kinds, text), text);
	r->label = NULL;
	if (!at || at > text)
		return;
	n = strtol(at, &end, 10);
	s = add_span(&r->out->v[r->out->n - 1], r, (int)n,
	    *end == ':' ? (int)strtol(end + 1, NULL, 10) : 0);
	s->label = mem_strdup("here");
	s->primary = true;
}

/* "  Location is global 'counter' of size 4 at 0x…" */
static void
read_location(struct reading *r, const char *line)
{
	struct diag *d = &r->out->v[r->out->n - 1];
	const char *name = strchr(line, '\'');
	char *message;

	if (!name)
		return;
	name++;
	message = mem_printf("%s on `%.*s`", d->code, (int)strcspn(name, "'"), name);
	mem_free(d->message);
	d->message = message;
}

/* Of several objects in a frame the one that the access ran out of is said first. */
static void
note_side(struct diag *d, const char *line)
{
	static const struct {
		const char *words;
		char side;
	} rows[] = {
		{ " to the right of ", 'a' },
		{ " bytes after ", 'a' },
		{ " overflows this variable", 'a' },
		{ " to the left of ", 'b' },
		{ " bytes before ", 'b' },
		{ " underflows this variable", 'b' },
	};

	for (size_t i = 0; i < sizeof rows / sizeof *rows && !d->side; i++)
		if (strstr(line, rows[i].words))
			d->side = rows[i].side;
}

static void
read_inside(struct reading *r, const char *line)
{
	struct diag *d = &r->out->v[r->out->n - 1];

	if (!strstr(line, "    #")) /* the stack is over */
		r->callers = false;

	note_side(d, line);
	if (strstr(line, "-byte region ["))
		note_region(d, line);
	else if (strstr(line, "signal is caused by a WRITE"))
		d->writes = true;
	for (size_t i = 0; i < sizeof sections / sizeof *sections; i++) {
		if (strstr(line, sections[i].words)) {
			r->label = sections[i].label;
			return;
		}
	}
	if (!strncmp(line, "  Location is", 13))
		read_location(r, line);
	else if (strstr(line, " of size ") && strstr(line, " at 0x"))
		note_access(r, line);
	else if (strstr(line, "    #"))
		read_frame(r, line);
	else if (strstr(line, "<=="))
		read_variable(r, line);
	else if (!strncmp(line, "SUMMARY:", 8))
		r->open = false;
	else if (!strncmp(line, "  Thread T", 10))
		r->label = NULL;
}

static void
read_line(struct reading *r, const char *line)
{
	static const char asan[] = "ERROR: AddressSanitizer: ";
	static const char tsan[] = "WARNING: ThreadSanitizer: ";
	static const char runtime[] = ": runtime error: ";
	const char *p;

	if ((p = strstr(line, asan))) {
		p += sizeof asan - 1;
		open_report(r, DIAG_ASAN, find_kind(asan_kinds, p), p);
	} else if ((p = strstr(line, tsan))) {
		p += sizeof tsan - 1;
		open_report(r, DIAG_TSAN, find_kind(tsan_kinds, p), p);
	} else if ((p = strstr(line, runtime))) {
		read_ubsan(r, line, p + sizeof runtime - 1);
	} else if (!strncmp(line, "Direct leak of ", 15) ||
		   !strncmp(line, "Indirect leak of ", 17)) {
		open_report(r, DIAG_LSAN, leak_kinds, line);
		r->label = "allocated here";
	} else if (r->open) {
		read_inside(r, line);
	}
}

void
diag_read_sanitizer(struct diags *out, const char *text, size_t len, const char *file)
{
	struct reading r = { .out = out, .file = file };
	const char *end = text + len;

	while (text < end) {
		const char *nl = memchr(text, '\n', (size_t)(end - text));
		size_t n = (size_t)((nl ? nl : end) - text);
		char *line = mem_strndup(text, n);

		read_line(&r, line);
		mem_free(line);
		text += n + (nl ? 1 : 0);
	}
}
