/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * linker - see linker.h.
 *
 * rustc has gcc link, which starts collect2, which starts a wrapper, which starts the
 * lld that came with rustc: three programs that add nothing. What they would have told
 * lld, `gcc -###` says without doing it: where the start files, the libraries and the
 * dynamic loader are. Leaves to rustc what to link.
 *
 * The surprise: whether that is a way is not concluded from anything, it is tried, with
 * a program that unwinds and has threads; where it fails rustc links as it always does.
 */
#include "run/linker.h"

#include "base/buf.h"
#include "base/log.h"
#include "base/mem.h"
#include "base/path.h"
#include "run/build.h"
#include "run/probe.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

#define LOADER "-dynamic-linker "

/* One thread: there is too little to link to share it; nor is it worth merging strings. */
static const char always[] = "--threads=1 -O0";

/* What a program of Rust needs of its linker beyond being started. */
static const char trial[] =
    "use std::cell::Cell;\n"
    "thread_local! { static HERE: Cell<u32> = const { Cell::new(1) }; }\n"
    "#[test] #[should_panic] fn unwinds() { let v: Vec<u32> = Vec::new(); let _ = v[v.len()]; }\n"
    "#[test] fn threads() {\n"
    "    HERE.set(2);\n"
    "    assert_eq!(std::thread::spawn(|| HERE.get()).join().unwrap(), 1);\n"
    "    assert_eq!(f64::sin(0.0).to_string(), \"0\");\n"
    "}\n";

static bool
ends_with(const char *word, const char *tail)
{
	size_t len = strlen(word), n = strlen(tail);
	return len > n && strcmp(word + len - n, tail) == 0;
}

/* Adds what a word of gcc's command says of the system; `before` is the word before. */
static void
take(struct buf *out, const char *before, const char *word)
{
	if (strcmp(before, "-dynamic-linker") == 0)
		buf_addf(out, " " LOADER "%s", word);
	else if (strncmp(word, "-L/", 3) == 0 ||
		 (word[0] == '/' && ends_with(word, ".o")))
		buf_addf(out, " %s", word);
}

/* From the last line of `gcc -###`, its command for the linker, to arguments for lld. A
 * word with a blank or a quote in it is none that can be passed on: *out stays empty. */
static void
read_command(struct buf *out, char *line)
{
	const char *before = "";
	if (strpbrk(line, "\\'") != NULL)
		return;
	buf_adds(out, always);
	for (char *rest, *word = strtok_r(line, " ", &rest); word != NULL;
	     word = strtok_r(NULL, " ", &rest)) {
		take(out, before, word);
		before = word;
	}
}

/* The lines of `text` that are commands begin with a blank; the linker's is the last. */
static char *
last_command(const char *text)
{
	const char *found = NULL;
	for (const char *at = text; at != NULL; at = strchr(at, '\n')) {
		at += *at == '\n';
		if (*at == ' ')
			found = at;
	}
	return found ? mem_strndup(found, strcspn(found, "\n")) : NULL;
}

static void
ask_gcc(struct buf *out, const char *gcc)
{
	static const char *const dry[PROBE_ARGS] = { "-###", "-pie", "/dev/null" };
	struct proc_result r;
	char *command = NULL;
	if (probe_ask(&r, gcc, dry, NULL) < 0)
		return;
	if (r.end == PROC_EXITED && r.code == 0)
		command = last_command(r.err.ptr);
	if (command != NULL)
		read_command(out, command);
	if (strstr(out->ptr, LOADER) == NULL || strstr(out->ptr, ".o") == NULL)
		buf_clear(out);
	mem_free(command);
	proc_result_release(&r);
}

/* Whether a test program that is linked as *t says runs and passes. */
static bool
works(const struct toolchain *t, const char *cache)
{
	struct build_spec spec = { .tools = t, .cache = cache, .edition = "2021" };
	struct outcome o = { 0 };
	struct err e = { 0 };
	build_add_rust(&spec, trial, sizeof trial - 1, NULL, 0);
	spec.fresh = true;
	spec.lanes[0].remembered = false;
	int rc = build_run(&o, &spec, &e);
	const struct side *rust = rc == 0 ? outcome_side(&o, "rust") : NULL;
	bool passed = rust != NULL && rust->built && rust->program.end == PROC_EXITED &&
		      rust->program.code == 0 &&
		      strstr(rust->program.out.ptr, " 2 passed") != NULL;
	if (!passed)
		log_line("linker", "\"%s\" is not used: %s", t->linker,
		    rc < 0 ? e.text : "its program fails");
	outcome_release(&o);
	build_spec_release(&spec);
	return passed;
}

void
linker_find(struct toolchain *t, const char *cache)
{
	struct buf args = BUF_INIT(BUF_MAX);
	char *lld =
	    t->rust_libdir ? path_join(t->rust_libdir, "../bin/rust-lld") : NULL;
	if (cache == NULL || t->gcc == NULL || t->rustc == NULL || lld == NULL ||
	    strpbrk(lld, " \n") != NULL || access(lld, X_OK) < 0)
		goto out;
	ask_gcc(&args, t->gcc);
	if (args.len == 0)
		goto out;
	t->linker = mem_strdup(lld);
	t->link_args = mem_strdup(args.ptr);
	if (!works(t, cache)) {
		mem_free(t->linker);
		mem_free(t->link_args);
		t->linker = t->link_args = NULL;
	}
out:
	buf_release(&args);
	mem_free(lld);
}
