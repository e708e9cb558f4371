/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * faults - see faults.h.
 */
#include "pack/faults.h"

#include "base/buf.h"
#include "base/mem.h"

#include <stdarg.h>
#include <stdio.h>

enum { TEXT_MAX = 1024 };

void
fault_add(struct faults *f, const char *file, int line, const char *field,
    const char *fmt, ...)
{
	char text[TEXT_MAX];
	va_list ap;

	if (f->n == FAULTS_MAX) {
		f->dropped++;
		return;
	}
	va_start(ap, fmt);
	vsnprintf(text, sizeof text, fmt, ap);
	va_end(ap);
	f->v = mem_grow(f->v, &f->cap, f->n + 1, sizeof *f->v);
	f->v[f->n++] = (struct fault){ .file = mem_strdup(file),
		.line = line,
		.field = mem_strdup(field),
		.text = mem_strdup(text) };
}

char *
fault_line(const struct fault *f)
{
	struct buf b = BUF_INIT((size_t)TEXT_MAX * 4);

	buf_adds(&b, f->file);
	if (f->line)
		buf_addf(&b, ":%d", f->line);
	buf_adds(&b, ": ");
	if (f->field)
		buf_addf(&b, "%s: ", f->field);
	buf_adds(&b, f->text);
	return buf_take(&b);
}

void
faults_release(struct faults *f)
{
	for (size_t i = 0; i < f->n; i++) {
		mem_free(f->v[i].file);
		mem_free(f->v[i].field);
		mem_free(f->v[i].text);
	}
	mem_free(f->v);
	*f = (struct faults){ 0 };
}
