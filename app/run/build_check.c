/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * build_check - see build_check.h. What is wrong with the machine is told apart from
 * what is wrong with an answer by the words of the tools, and only where an answer
 * cannot be the cause.
 */
#include "run/build_check.h"

#include "run/recipe.h"

#include <stdlib.h>
#include <string.h>

/* Whether ld found no sanitizer to link: then it is not the program's fault. */
static bool
lacks_sanitizer(const struct proc_result *gcc)
{
	const char *at = strstr(gcc->err.ptr, "ld: cannot find ");
	if (at == NULL)
		return false;
	size_t len = strcspn(at, "\n");
	const char *name = strstr(at, "san");
	return name != NULL && name < at + len;
}

/* Whether rustc found nothing to link with, or its linker not what every program needs;
 * their own words, in JSON or not. */
static bool
lacks_linker(const struct proc_result *rustc)
{
	const char *words = rustc->err.ptr;
	if (strstr(words, "linking with `") == NULL)
		return strstr(words, "linker `cc` not found") != NULL;
	return strstr(words, "lld: error: cannot open /") != NULL ||
	       strstr(words, "lld: error: unable to find library -lc\\n") != NULL;
}

int
build_check_compiler(const struct side *s, const struct toolchain *t, struct err *e)
{
	const struct proc_result *r = &s->compiler;
	if (proc_check_started(r, s->by_rustc ? "rustc" : "gcc", e) < 0)
		return -1;
	if (r->end == PROC_EXITED && r->code == 0)
		return 0;
	if (!s->by_rustc && lacks_sanitizer(r))
		return err_set(e, ERR_TOOL,
		    "\"%s\" cannot link its AddressSanitizer (libasan); run: apt-get "
		    "install libgcc-%d-dev",
		    t->gcc, (int)strtol(t->gcc_version, NULL, 10));
	if (s->by_rustc && lacks_linker(r))
		return err_set(e, ERR_TOOL,
		    "rustc has not what it links with; run: apt-get install gcc libc6-dev");
	return 0;
}

/* What the steps need beside compilers. */
static int
check_steps(const struct build_spec *s, struct err *e)
{
	const struct sandbox_state *box = &s->tools->sandbox;

	for (size_t i = 0; i < s->lane_n; i++) {
		for (size_t k = 0; s->lanes[i].steps[k] != NULL; k++) {
			const struct recipe *r = recipe_find(s->lanes[i].steps[k]);

			if (r != NULL && r->kind == RECIPE_RUSTC &&
			    toolchain_need_rustc(s->tools, e) < 0)
				return -1;
			if (r != NULL && r->leaks &&
			    sandbox_need_part(
				box, PART_PTRACE, "leaks cannot be found", e) < 0)
				return -1;
			/* it hangs or dies at random */
			if (r != NULL && r->threads &&
			    sandbox_need_part(
				box, PART_ADDRESSES, "TSan cannot run", e) < 0)
				return -1;
		}
	}
	return 0;
}

int
build_check_tools(const struct build_spec *s, struct err *e)
{
	/* rustc links with gcc, or with what gcc brings */
	if (toolchain_need_gcc(s->tools, e) < 0 || check_steps(s, e) < 0)
		return -1;
	return sandbox_need(&s->tools->sandbox, e);
}
