/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * cmd_doctor - what ferry needs of this machine, tried for real, with the remedy.
 *
 * A check is one function and one row. Each tries the thing itself (builds a program
 * with ASan, opens the database) and never concludes from a version.
 */
#include "base/file.h"
#include "base/mem.h"
#include "base/path.h"
#include "base/text.h"
#include "cli/cli.h"
#include "cli/out.h"
#include "diag/diag.h"
#include "run/build.h"

#include <langinfo.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum finding { FINDING_OK, FINDING_WARN, FINDING_BAD };

struct check {
	const char *name;
	/* Fills text with what was found and, where it is not ok, the remedy. */
	enum finding (*look)(struct buf *text, struct ferry *f);
	/* or the same for a part of the sandbox */
	enum finding (*try)(struct buf *text, struct ferry *f, enum sandbox_part part);
	enum sandbox_part part;
};

static enum finding
bad(struct buf *text, const struct err *e)
{
	buf_adds(text, e->text);
	return FINDING_BAD;
}

static enum finding
look_gcc(struct buf *text, struct ferry *f)
{
	struct err e = { 0 };
	const struct toolchain *t = ferry_tools(f, &e);

	if (!t || toolchain_need_gcc(t, &e) < 0)
		return bad(text, &e);
	buf_addf(text, "%s (%s)", t->gcc_version, t->gcc);
	return FINDING_OK;
}

static enum finding
look_rustc(struct buf *text, struct ferry *f)
{
	struct err e = { 0 };
	const struct toolchain *t = ferry_tools(f, &e);

	if (!t || toolchain_need_rustc(t, &e) < 0)
		return bad(text, &e);
	buf_addf(text, "%s (%s)%s", t->rustc_version, t->rustc,
	    t->rust_libdir ? "" : "; std is only static here: checks take longer");
	return FINDING_OK;
}

static enum finding
look_clippy(struct buf *text, struct ferry *f)
{
	struct err e = { 0 };
	const struct toolchain *t = ferry_tools(f, &e);

	if (!t)
		return bad(text, &e);
	buf_addf(text, "%s%s", t->clippy ? t->clippy : "",
	    t->clippy        ? ""
	    : t->clippy_lack ? t->clippy_lack
			     : "there is no rustc that it could be beside");
	if (!t->clippy)
		buf_adds(text, "; until then the lints of exercises are not looked at");
	return t->clippy ? FINDING_OK : FINDING_WARN;
}

/* Builds and runs both sides of a tiny pair: a double free, and a test that passes. */
static int
try_both(struct outcome *out, struct ferry *f, struct err *e)
{
	static const char c[] =
	    "#include <stdlib.h>\n"
	    "int main(void)\n{\n\tchar *p = malloc(1);\n\tfree(p);\n"
	    "\tfree(p);\n\treturn 0;\n}\n";
	static const char rust[] = "pub fn one() -> i32 {\n    1\n}\n";
	static const char tests[] =
	    "#[test]\nfn is_one() {\n    assert_eq!(one(), 1);\n}\n";
	struct build_spec spec = { .tools = ferry_tools(f, e),
		.cache = f->places.cache,
		.edition = "2024",
		.fresh = true };
	int rc;

	build_add_rust(&spec, rust, sizeof rust - 1, tests, sizeof tests - 1);
	build_add_c(&spec, c, sizeof c - 1, false);
	rc = spec.tools ? build_run(out, &spec, e) : -1;
	build_spec_release(&spec);
	return rc;
}

static enum finding
look_sanitizers(struct buf *text, struct ferry *f)
{
	struct outcome o = { 0 };
	struct err e = { 0 };
	const struct side *c, *rust;
	struct diags d;
	enum finding found = FINDING_BAD;

	diags_init(&d);
	if (try_both(&o, f, &e) < 0)
		return bad(text, &e);
	c = outcome_side(&o, "c");
	rust = outcome_side(&o, "rust");
	diag_read_sanitizer(&d, c->program.err.ptr, c->program.err.len, "bug.c");
	if (!c->built) {
		buf_addf(text, "gcc cannot build with -fsanitize=address: %.200s",
		    c->compiler.err.ptr);
	} else if (d.n && !strcmp(d.v[0].code, "double-free") && d.v[0].span_n) {
		buf_addf(text, "ASan reports a double free, in line %d, after %d ms",
		    d.v[0].spans[0].line, c->program.ms);
		found = FINDING_OK;
	} else {
		buf_addf(text, "a double free went unreported: %.200s",
		    c->program.err.len ? c->program.err.ptr : "no output");
	}
	if (found == FINDING_OK && !(rust->built && rust->program.code == 0)) {
		buf_addf(text,
		    "; but a trivial Rust test does not build and run: %.200s",
		    rust->compiler.err.ptr);
		found = FINDING_BAD;
	}
	diags_release(&d);
	outcome_release(&o);
	return found;
}

static enum finding
look_sandbox(struct buf *text, struct ferry *f)
{
	struct sandbox_state s;
	struct err e = { 0 };

	/* anew: a remedy may have been applied */
	if (sandbox_find(&s, f->places.cache, true, &e) < 0)
		return bad(text, &e);
	buf_addf(text, "%s: tier %s%s", sandbox_words(&s), sandbox_tier_name(s.tier),
	    s.asked ? ", as FERRY_SANDBOX asks" : "");
	if (s.tier == SANDBOX_C)
		buf_adds(text,
		    s.asked ? "; what is run has your rights" : "; nothing is run");
	if (s.tier == SANDBOX_B && geteuid() == 0)
		buf_adds(
		    text, "; as root: programs keep that user, without its rights");
	return s.tier == SANDBOX_A   ? FINDING_OK
	       : s.tier == SANDBOX_C ? FINDING_BAD
				     : FINDING_WARN;
}

static enum finding
look_part(struct buf *text, struct ferry *f, enum sandbox_part part)
{
	struct sandbox_state s;
	struct err e = { 0 };

	if (sandbox_find(&s, f->places.cache, false, &e) < 0)
		return bad(text, &e);
	sandbox_describe(text, &s, part);
	return s.parts[part].error ? FINDING_WARN : FINDING_OK;
}

static enum finding
look_share(struct buf *text, struct ferry *f)
{
	struct err e = { 0 };
	const struct catalogue *c = ferry_catalogue(f, &e);

	if (!c)
		return bad(text, &e);
	buf_addf(text, "%zu exercises in %zu chapters (%s)", c->exercise_n,
	    c->chapter_n, f->places.share);
	return FINDING_OK;
}

static enum finding
look_database(struct buf *text, struct ferry *f)
{
	struct err e = { 0 };

	if (!ferry_db(f, &e))
		return bad(text, &e);
	buf_addf(text, "%s/progress.db opens and is up to date", f->places.data);
	return FINDING_OK;
}

static enum finding
look_cache(struct buf *text, struct ferry *f)
{
	char *path = path_join(f->places.cache, "doctor");
	struct err e = { 0 };
	int rc = file_mkdirs(f->places.cache, &e);

	if (rc == 0)
		rc = file_replace_fast(path, "", 0, &e);
	(void)!unlink(path);
	mem_free(path);
	if (rc < 0)
		return bad(text, &e);
	buf_addf(
	    text, "%s can be written; it is always safe to delete", f->places.cache);
	return FINDING_OK;
}

static enum finding
look_rules(struct buf *text, struct ferry *f)
{
	struct err e = { 0 };
	struct rules *r = ferry_rules(f, &e);
	struct page page;

	if (!r || explain_page(&page, r, "E0382", &e) < 0)
		return bad(text, &e);
	page_release(&page);
	buf_adds(text, "the explanation rules load");
	return FINDING_OK;
}

static enum finding
look_editor(struct buf *text, struct ferry *f)
{
	const char *visual = getenv("VISUAL"), *editor = getenv("EDITOR");

	(void)f;
	if ((visual && *visual) || (editor && *editor)) {
		buf_adds(text, visual && *visual ? visual : editor);
		return FINDING_OK;
	}
	buf_adds(text, "neither VISUAL nor EDITOR is set; `e` will start vi");
	return FINDING_WARN;
}

static enum finding
look_terminal(struct buf *text, struct ferry *f)
{
	const char *term = getenv("TERM");
	bool utf8 = !strcmp(nl_langinfo(CODESET), "UTF-8");

	(void)f;
	buf_addf(text, "TERM=%s, %s", term && *term ? term : "(unset)",
	    nl_langinfo(CODESET));
	if (!utf8)
		buf_adds(
		    text, ": not UTF-8, so marks are drawn in ASCII; set LANG=C.UTF-8");
	return utf8 && term && *term ? FINDING_OK : FINDING_WARN;
}

static const struct check checks[] = {
	/* first: it is tried anew, and all that follows goes by what it finds */
	{ .name = "sandbox", .look = look_sandbox },
	{ .name = "namespaces", .try = look_part, .part = PART_NAMESPACES },
	{ .name = "landlock", .try = look_part, .part = PART_LANDLOCK },
	{ .name = "seccomp", .try = look_part, .part = PART_SECCOMP },
	{ .name = "addresses", .try = look_part, .part = PART_ADDRESSES },
	{ .name = "leak check", .try = look_part, .part = PART_PTRACE },
	{ .name = "gcc", .look = look_gcc },
	{ .name = "rustc", .look = look_rustc },
	{ .name = "clippy", .look = look_clippy },
	{ .name = "sanitizers", .look = look_sanitizers },
	{ .name = "lessons", .look = look_share },
	{ .name = "rules", .look = look_rules },
	{ .name = "progress", .look = look_database },
	{ .name = "cache", .look = look_cache },
	{ .name = "editor", .look = look_editor },
	{ .name = "terminal", .look = look_terminal },
};

static void
print_finding(struct out *o, const char *name, enum finding found, const char *text)
{
	static const char *const words[] = { "ok", "warning", "missing" };
	static const enum out_style styles[] = { OUT_GOOD, OUT_WARN, OUT_BAD };

	if (out_is_json(o)) {
		out_object(o, NULL);
		out_str(o, "name", name);
		out_str(o, "state", words[found]);
		out_str(o, "text", text);
		out_end(o);
		return;
	}
	out_say(o, styles[found], "%-8s", words[found]);
	out_say(o, OUT_TITLE, "%-11s", name);
	out_say(o, OUT_PLAIN, "%s\n", text);
}

static int
run(struct ferry *f, const struct cli_args *a, struct err *e)
{
	struct out *o = out_open(cli_value(a, "json") != NULL);
	enum finding worst = FINDING_OK;

	if (out_is_json(o)) {
		out_object(o, NULL);
		out_int(o, "version", 1);
		out_str(o, "ferry", FERRY_VERSION);
		out_array(o, "checks");
	}
	for (size_t i = 0; i < sizeof checks / sizeof *checks; i++) {
		struct buf text = BUF_INIT(4096);
		const struct check *c = &checks[i];
		enum finding found =
		    c->look ? c->look(&text, f) : c->try(&text, f, c->part);

		worst = found > worst ? found : worst;
		print_finding(o, c->name, found, text.ptr);
		buf_release(&text);
	}
	if (out_close(o, e) < 0)
		return -1;
	return worst == FINDING_BAD ? err_exit_code(ERR_TOOL) : 0;
}

const struct verb cmd_doctor = {
	.name = "doctor",
	.usage = "[--json]",
	.summary = "what is missing on this machine, and how to get it",
	.help =
	    "Tries each thing that ferry needs: compilers, each layer of the sandbox,\n"
	    "sanitizers, lessons, the database. Exit code 3 if something is missing.",
	.options = { { "json", NULL, "print the findings as JSON" } },
	.run = run,
};
