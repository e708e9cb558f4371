/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * diag - see diag.h: the list and its release. The readers are rustc.c and sanitizer.c.
 */
#include "diag/diag.h"
#include "base/mem.h"
#include "base/path.h"
#include "base/text.h"

#include <string.h>

const char *
diag_tool_name(enum diag_tool tool)
{
	static const char *const names[] = {
		[DIAG_RUSTC] = "rustc",
		[DIAG_ASAN] = "asan",
		[DIAG_LSAN] = "lsan",
		[DIAG_UBSAN] = "ubsan",
		[DIAG_TSAN] = "tsan",
		[DIAG_VALGRIND] = "valgrind",
		[DIAG_GCC] = "gcc",
		[DIAG_PANIC] = "panic",
		[DIAG_FERRY] = "ferry",
	};

	return names[tool];
}

const char *
diag_kind_name(enum diag_tool tool, size_t i)
{
	return tool == DIAG_VALGRIND ? diag_valgrind_kind(i)
				     : diag_sanitizer_kind(tool, i);
}

bool
diag_is_rust(const struct diag *d)
{
	return d->tool == DIAG_RUSTC || d->tool == DIAG_PANIC || d->tool == DIAG_FERRY;
}

void
diags_init(struct diags *d)
{
	*d = (struct diags){ 0 };
}

static void
release_span(struct diag_span *s)
{
	mem_free(s->file);
	mem_free(s->label);
	mem_free(s->macro);
	mem_free(s->function);
	mem_free(s->caller);
	mem_free(s->replacement);
	mem_free(s->applicability);
	for (size_t i = 0; i < s->text_n; i++)
		mem_free(s->text[i].text);
	mem_free(s->text);
}

static void
release_diag(struct diag *d)
{
	mem_free(d->level);
	mem_free(d->callee);
	mem_free(d->code);
	mem_free(d->message);
	mem_free(d->type);
	for (size_t i = 0; i < d->span_n; i++)
		release_span(&d->spans[i]);
	mem_free(d->spans);
	for (size_t i = 0; i < d->child_n; i++)
		release_diag(&d->children[i]);
	mem_free(d->children);
}

void
diags_release(struct diags *d)
{
	for (size_t i = 0; i < d->n; i++)
		release_diag(&d->v[i]);
	mem_free(d->v);
	diags_init(d);
}

struct diag *
diags_add(struct diags *d)
{
	d->v = mem_grow(d->v, &d->cap, d->n + 1, sizeof *d->v);
	d->v[d->n] = (struct diag){ 0 };
	return &d->v[d->n++];
}

void
diags_pop(struct diags *d)
{
	release_diag(&d->v[--d->n]);
}

void
diag_set_caller(struct diag *d, const char *function, size_t len, int line)
{
	struct diag_span *s = d->span_n ? &d->spans[d->span_n - 1] : NULL;

	if (!s || s->caller || !s->function)
		return;
	s->caller = mem_strndup(function, len);
	s->caller_line = line;
}

const struct diag_span *
diag_primary(const struct diag *d)
{
	for (size_t i = 0; i < d->span_n; i++)
		if (d->spans[i].primary && !d->spans[i].is_std)
			return &d->spans[i];
	return d->span_n ? &d->spans[0] : NULL;
}

const char *
diags_line(const struct diags *d, const char *file, int line)
{
	for (size_t i = 0; i < d->n; i++) {
		for (size_t c = 0; c <= d->v[i].child_n; c++) {
			const struct diag *at = c ? &d->v[i].children[c - 1] : &d->v[i];

			for (size_t k = 0; k < at->span_n; k++) {
				const struct diag_span *s = &at->spans[k];
				int nth = line - s->line;

				if (!strcmp(s->file, file) && nth >= 0 &&
				    (size_t)nth < s->text_n)
					return s->text[nth].text;
			}
		}
	}
	return NULL;
}

void
diags_quote(struct diags *d, const char *file, const char *text, size_t len)
{
	for (size_t i = 0; i < d->n; i++) {
		for (size_t k = 0; k < d->v[i].span_n; k++) {
			struct diag_span *s = &d->v[i].spans[k];
			size_t n;
			const char *line = text_line(&n, text, len, s->line);

			if (!line || s->text_n || strcmp(path_base(s->file), file) != 0)
				continue;
			mem_free(s->file);
			s->file = mem_strdup(file);
			s->text = mem_calloc(1, sizeof *s->text);
			s->text[0].text = mem_strndup(line, n);
			s->text_n = 1;
		}
	}
}
