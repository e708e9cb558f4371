/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * bugs - see bugs.h. The codes are those of diag/: sanitizers' and valgrind's kinds, and
 * gcc's options.
 */
#include "judge/bugs.h"

#include <string.h>

static const char *const double_free[] = { "double-free", "-Wanalyzer-double-free",
	NULL };
static const char *const use_after_free[] = { "heap-use-after-free",
	"-Wanalyzer-use-after-free", "-Wuse-after-free", NULL };
static const char *const dead_frame[] = { "stack-use-after-return",
	"stack-use-after-scope", "-Wdangling-pointer", "-Wreturn-local-addr",
	"-Wanalyzer-use-of-pointer-in-stale-stack-frame",
	"-Wanalyzer-stale-setjmp-buffer", NULL };
static const char *const overflow[] = { "heap-buffer-overflow", "stack-buffer-",
	"dynamic-stack-buffer-overflow", "global-buffer-overflow",
	"index-out-of-bounds", "invalid-read", "invalid-write", "negative-size-param",
	"-Warray-bounds", "-Wstringop-overflow", "-Wstringop-overread", NULL };
static const char *const leak[] = { "leak", "-Wanalyzer-malloc-leak",
	"-Wanalyzer-file-leak", NULL };
static const char *const uninitialised[] = { "uninitialised-", "-Wmaybe-uninitialized",
	"-Wuninitialized", "-Wanalyzer-use-of-uninitialized-value", NULL };
static const char *const null[] = { "null-pointer", "null-access", "SEGV", "-Wnonnull",
	"-Wnull-dereference", "-Wanalyzer-null-", "-Wanalyzer-possible-null-", NULL };
static const char *const bad_free[] = { "bad-free", "invalid-free", "mismatched-free",
	"alloc-dealloc-mismatch", "-Wfree-nonheap-object", "-Wmismatched-dealloc",
	"-Wanalyzer-free-of-non-heap", "-Wanalyzer-mismatching-deallocation", NULL };
static const char *const race[] = { "data-race", NULL };
static const char *const deadlock[] = { "lock-order-inversion", NULL };
static const char *const integer[] = { "signed-integer-overflow", "shift-",
	"division-by-zero", "FPE", "float-cast-overflow", "-Wconversion",
	"-Wsign-conversion", "-Wsign-compare", "-Wtype-limits", "-Woverflow",
	"-Wshift-", "-Wanalyzer-shift-", "-Wdiv-by-zero", NULL };
static const char *const overlap[] = { "memcpy-param-overlap", "strcpy-param-overlap",
	"overlap", "-Wrestrict", NULL };
static const char *const format[] = { "-Wformat", NULL };
static const char *const unchecked[] = { "-Wunused-result", NULL };
static const char *const unterminated[] = { "-Wstringop-truncation", NULL };
static const char *const flow[] = { "-Wswitch", "-Wimplicit-fallthrough",
	"-Wreturn-type", NULL };
static const char *const misaligned[] = { "misaligned-address", "insufficient-space",
	NULL };
static const char *const value[] = { "invalid-value", NULL };
static const char *const read_only[] = { "-Wanalyzer-write-to-", NULL };
static const char *const handler[] = { "signal-unsafe-call",
	"-Wanalyzer-unsafe-call-within-signal-handler", NULL };

static const struct bug_class classes[] = {
	{ "double-free", "a double free", double_free },
	{ "use-after-free", "a use after free", use_after_free },
	{ "dead-frame", "a pointer to a dead stack frame", dead_frame },
	{ "overflow", "an access out of bounds", overflow },
	{ "leak", "a leak", leak },
	{ "uninitialised", "a read of what was never set", uninitialised },
	{ "null", "a null dereference", null },
	{ "bad-free", "a free() of what malloc() did not give", bad_free },
	{ "race", "a data race", race },
	{ "deadlock", "a deadlock", deadlock },
	{ "integer", "integer arithmetic gone wrong", integer },
	{ "overlap", "a copy onto itself", overlap },
	{ "format", "a wrong format", format },
	{ "unchecked", "a result that nobody looks at", unchecked },
	{ "unterminated", "a string without its end", unterminated },
	{ "flow", "a path that was forgotten", flow },
	{ "misaligned", "an access at an address that does not suit", misaligned },
	{ "value", "a value that its type has not", value },
	{ "read-only", "a write to what is only to be read", read_only },
	{ "handler", "a call that a signal handler may not make", handler },
};

enum { CLASSES = sizeof classes / sizeof *classes };

const char *
bugs_name(size_t i)
{
	return i < CLASSES ? classes[i].name : NULL;
}

const struct bug_class *
bugs_find(const char *name)
{
	for (size_t i = 0; i < CLASSES; i++)
		if (!strcmp(classes[i].name, name))
			return &classes[i];
	return NULL;
}

const struct bug_class *
bugs_of(const char *code)
{
	for (size_t i = 0; i < CLASSES; i++)
		for (const char *const *c = classes[i].codes; *c; c++)
			if (!strncmp(code, *c, strlen(*c)))
				return &classes[i];
	return NULL;
}
