/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * cmd_explain - rustc's errors in C terms: of a file, of rustc's JSON, or of a code in
 * general.
 */
#include "base/file.h"
#include "base/mem.h"
#include "cli/cli.h"
#include "cli/explain_c.h"
#include "cli/show.h"
#include "diag/diag.h"
#include "explain/explain.h"
#include "explain/types.h"
#include "run/build.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#define SOURCE_MAX ((size_t)1 << 20)
#define INPUT_MAX  ((size_t)64 << 20) /* bytes of JSON on standard input */

static int
read_stdin(struct buf *out, struct err *e)
{
	for (;;) {
		size_t room = buf_reserve(out, 65536);
		ssize_t n = room ? read(STDIN_FILENO, out->ptr + out->len, room) : 0;

		if (n < 0 && errno == EINTR)
			continue;
		if (n < 0)
			return err_set(e, ERR_IO, "cannot read standard input: %s",
			    strerror(errno));
		if (!room)
			return err_set(e, ERR_INVALID,
			    "there is more than %zu MiB on standard input",
			    INPUT_MAX >> 20);
		if (!n)
			return 0;
		buf_added(out, (size_t)n);
	}
}

/* Diagnostics of a Rust file, by running rustc on it where it lies, and what rustc does
 * not say. */
static int
diagnose_file(struct diags *d, struct ferry *f, const char *path, const char *edition,
    struct err *e)
{
	const struct toolchain *t = ferry_tools(f, e);
	struct rules *rules = ferry_rules(f, e);
	struct buf source = BUF_INIT(BUF_MAX);
	struct proc_result r = { 0 };
	int rc = -1;

	if (!t || !rules || toolchain_need_rustc(t, e) < 0 ||
	    file_read(&source, path, (size_t)16 << 20, e) < 0 ||
	    build_diagnose(&r, t, path, edition, source.ptr, source.len, e) < 0)
		goto out;
	diag_read_rustc(d, r.err.ptr, r.err.len);
	rc = 0;
	if (!d->n && (r.end != PROC_EXITED || r.code != 0))
		rc = err_set(e, ERR_TOOL,
		    "rustc failed on \"%s\" without a diagnostic: %.200s", path,
		    r.err.ptr);
	else
		explain_silent(d, rules, path, source.ptr, source.len);
	proc_result_release(&r);
out:
	buf_release(&source);
	return rc;
}

/* The files that the diagnostics are about, as far as they can be read here. */
static void
add_sources(struct rules *rules, const struct diags *d)
{
	const char *before = "";

	for (size_t i = 0; i < d->n; i++) {
		const struct diag_span *at = diag_primary(&d->v[i]);
		struct buf text = BUF_INIT(SOURCE_MAX + 1);

		if (at && strcmp(at->file, before) != 0 &&
		    file_read(&text, at->file, SOURCE_MAX, NULL) == 0)
			rules_add_source(rules, at->file, text.ptr, text.len);
		before = at ? at->file : before;
		buf_release(&text);
	}
}

/* Types that the errors of FILE.rs do not show and notes depend on. */
static void
find_types(
    struct diags *d, struct ferry *f, struct rules *rules, const struct cli_args *a)
{
	const char *word = a->words[0], *edition = cli_value(a, "edition");
	const struct toolchain *tools = NULL;
	struct types_of of = { word, word, edition ? edition : "2024" };

	if (d->n && strcmp(word, "-") != 0)
		tools = ferry_tools(f, NULL);
	if (tools)
		types_find(d, rules, tools, &of);
}

/* The proof of a twin; all NULL if there is none. */
static struct proof
prove(const struct note_twin *t, struct ferry *f, const struct toolchain *tools)
{
	struct proof p = { 0 };

	if (t->source)
		prove_twin(&p, t, tools, f->places.cache);
	return p;
}

/* One for each note, or NULL if nobody asked. */
static struct proof *
prove_notes(const struct notes *notes, struct ferry *f, const struct toolchain *tools)
{
	struct proof *proofs = tools ? mem_calloc(notes->n + 1, sizeof *proofs) : NULL;
	const struct note_twin **twins = mem_calloc(notes->n + 1, sizeof *twins);

	for (size_t i = 0; i < notes->n; i++)
		twins[i] = &notes->v[i].twin;
	if (proofs)
		prove_twins(proofs, twins, notes->n, tools, f->places.cache);
	mem_free(twins);
	return proofs;
}

/* A line a note, and what came of its twin in another. */
static void
print_short(struct out *o, const struct notes *notes, const struct proof *proofs)
{
	for (size_t i = 0; i < notes->n; i++) {
		show_note_short(o, &notes->v[i]);
		if (proofs && proofs[i].text)
			out_say(o, OUT_DIM, "  %s\n", proofs[i].text);
	}
}

static void
print_long(struct out *o, const struct notes *notes, const struct proof *proofs,
    const struct diags *d)
{
	for (size_t i = 0; i < notes->n; i++) {
		out_say(o, OUT_PLAIN, "%s", i ? "\n" : "");
		show_note(o, notes, i, d);
		if (proofs && notes->v[i].same_as < 0)
			show_proof(o, &notes->v[i].twin, &proofs[i]);
	}
}

/* proofs: one for each note, or NULL. */
static void
print_notes(struct out *o, const struct notes *notes, const struct proof *proofs,
    const struct diags *d, bool in_short, const char *silent)
{
	if (out_is_json(o)) {
		out_object(o, NULL);
		out_int(o, "version", 1);
		show_notes_json(o, notes, proofs);
		out_end(o);
		return;
	}
	if (in_short)
		print_short(o, notes, proofs);
	else
		print_long(o, notes, proofs, d);
	if (!notes->n)
		out_say(
		    o, OUT_PLAIN, "%s\n", silent ? silent : "no error or warning here");
	if (d->skipped)
		out_say(o, OUT_WARN,
		    "%zu lines of JSON could not be read and were skipped\n",
		    d->skipped);
}

/* Whatever a tool may have written: rustc's or cargo's JSON, gcc's words, a report. */
static void
read_input(struct diags *d, const struct buf *input)
{
	char *file = diag_report_file(input->ptr, input->len);
	const char *name = file ? file : "/"; /* no frame is in that one */

	diag_read_rustc(d, input->ptr, input->len);
	diag_read_gcc(d, input->ptr, input->len);
	diag_read_gcc_text(d, input->ptr, input->len);
	diag_read_sanitizer(d, input->ptr, input->len, name);
	diag_read_valgrind(d, input->ptr, input->len, name);
	mem_free(file);
}

static int
collect_stdin(struct diags *d, struct err *e)
{
	struct buf input = BUF_INIT(INPUT_MAX);
	int rc = read_stdin(&input, e);

	if (rc == 0)
		read_input(d, &input);
	if (rc == 0 && !d->n && input.len && !strchr(input.ptr, '{'))
		rc = err_set(e, ERR_INVALID,
		    "standard input holds neither rustc's JSON (call it with "
		    "--error-format=json) nor gcc's words nor the report of a "
		    "sanitizer or of valgrind");
	buf_release(&input);
	return rc;
}

/* The diagnostics that are asked for. *silent: what to say if there are none, owned by
 * the caller. */
static int
collect(struct diags *d, char **silent, struct ferry *f, const struct cli_args *a,
    struct err *e)
{
	const char *word = a->words[0], *edition = cli_value(a, "edition");
	size_t len = strlen(word);
	char *tools = NULL;
	int rc;

	if (!strcmp(word, "-"))
		return collect_stdin(d, e);
	if (len < 3 || strcmp(word + len - 2, ".c") != 0)
		return diagnose_file(d, f, word, edition ? edition : "2024", e);
	rc = explain_c_file(d, &tools, f, word, e);
	if (rc == 0)
		*silent = mem_printf(
		    "no bug was found, without arguments and input, by %s", tools);
	mem_free(tools);
	return rc;
}

/* Whether a rule had something to say. */
static bool
is_specific(const struct notes *notes)
{
	for (size_t i = 0; i < notes->n; i++)
		if (notes->v[i].specific)
			return true;
	return false;
}

static int
explain_input(struct ferry *f, const struct cli_args *a, struct err *e)
{
	struct rules *rules = ferry_rules(f, e);
	char *silent = NULL;
	const struct toolchain *tools = NULL;
	struct proof *proofs = NULL;
	struct notes notes;
	struct diags d;
	struct out *o;
	bool refused;
	int rc = -1;

	diags_init(&d);
	notes_init(&notes);
	if (!rules || (cli_value(a, "prove") && !(tools = ferry_tools(f, e))))
		goto out;
	refused = collect(&d, &silent, f, a, e) < 0;
	add_sources(rules, &d);
	find_types(&d, f, rules, a);
	explain_diags(&notes, rules, &d);
	explain_reports(&notes, rules, &d);
	if (refused && !is_specific(&notes))
		goto out;
	proofs = prove_notes(&notes, f, tools);
	o = out_open(cli_value(a, "json") != NULL);
	print_notes(o, &notes, proofs, &d, cli_value(a, "short") != NULL, silent);
	rc = out_close(o, e);
out:
	for (size_t i = 0; proofs && i < notes.n; i++)
		proof_release(&proofs[i]);
	mem_free(proofs);
	notes_release(&notes);
	diags_release(&d);
	mem_free(silent);
	return rc;
}

static int
explain_code(struct ferry *f, const struct cli_args *a, struct err *e)
{
	struct rules *rules = ferry_rules(f, e);
	const struct toolchain *tools = NULL;
	struct proof proof = { 0 };
	struct page page;
	struct out *o;
	int rc;

	if (!rules || (cli_value(a, "prove") && !(tools = ferry_tools(f, e))) ||
	    explain_page(&page, rules, a->words[0], e) < 0)
		return -1;
	if (tools)
		proof = prove(&page.twin, f, tools);
	o = out_open(cli_value(a, "json") != NULL);
	if (out_is_json(o)) {
		out_object(o, NULL);
		out_int(o, "version", 1);
		show_page_json(o, &page, tools ? &proof : NULL);
		out_end(o);
	} else {
		show_page(o, &page, tools ? &proof : NULL);
	}
	rc = out_close(o, e);
	proof_release(&proof);
	page_release(&page);
	return rc;
}

static int
list_codes(struct ferry *f, const struct cli_args *a, struct err *e)
{
	struct rules *rules = ferry_rules(f, e);
	const char *const *codes = rules ? explain_codes(rules) : NULL;
	struct out *o;

	if (!codes)
		return -1;
	o = out_open(cli_value(a, "json") != NULL);
	if (out_is_json(o)) {
		out_object(o, NULL);
		out_int(o, "version", 1);
		out_array(o, "codes");
	}
	for (; *codes; codes++) {
		struct page page;

		if (out_is_json(o)) {
			out_str(o, NULL, *codes);
		} else if (explain_page(&page, rules, *codes, NULL) == 0) {
			out_say(o, OUT_PLAIN, "%-8s %s\n", *codes,
			    page.title ? page.title : "");
			page_release(&page);
		}
	}
	return out_close(o, e);
}

/* "E0382": a letter and four digits. "static_mut_refs": a lint, if no file has the name. */
static bool
is_code(const char *s)
{
	if (s[0] == 'E' && strspn(s + 1, "0123456789") == 4 && !s[5])
		return true;
	return strchr(s, '_') && !s[strspn(s, "abcdefghijklmnopqrstuvwxyz_")] &&
	       access(s, F_OK) != 0;
}

static int
run(struct ferry *f, const struct cli_args *a, struct err *e)
{
	if (cli_value(a, "list"))
		return list_codes(f, a, e);
	if (!a->word_n)
		return err_set(e, ERR_USAGE, "explain what? usage: ferry explain %s",
		    cmd_explain.usage);
	return is_code(a->words[0]) ? explain_code(f, a, e) : explain_input(f, a, e);
}

const struct verb cmd_explain = {
	.name = "explain",
	.usage = "FILE.rs|FILE.c|CODE|- [--edition E] [--prove] [--short] [--list] [--json]",
	.summary = "rustc's errors in C terms, a C program's bugs in Rust terms",
	.help = "FILE.rs   runs rustc on the file (nothing is written or run) and explains\n"
		"          each error and warning with its own names and lines\n"
		"FILE.c    builds and runs it under ASan, UBSan, TSan (with threads) and, if\n"
		"          these are silent, valgrind and LSan, and asks gcc -fanalyzer;\n"
		"          names the bug and the Rust rule against it\n"
		"CODE      the general page of a code, such as E0382\n"
		"-         reads rustc's or cargo's JSON, gcc's words, or the report of a\n"
		"          sanitizer or of valgrind",
	.options = {
	    { "edition", "E", "Rust edition of FILE.rs: 2015, 2018, 2021 or 2024 (default)" },
	    { "prove", NULL, "build and run each note's C twin, show what the tool says" },
	    { "short", NULL, "one line a note" },
	    { "list", NULL, "list the codes that have a page" },
	    { "json", NULL, "print the notes as JSON" },
	},
	.words_max = 1,
	.run = run,
};
