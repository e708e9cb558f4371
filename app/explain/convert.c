/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * convert - see convert.h. Plain copying, one function a shape.
 */
#include "explain/convert.h"
#include "base/mem.h"

static struct value
span_value(const struct diag_span *s)
{
	struct value v = value_new_table(), lines = value_new_table();

	value_set(&v, "file", value_str(s->file));
	value_set(&v, "line", value_int(s->line));
	value_set(&v, "column", value_int(s->column));
	value_set(&v, "line_end", value_int(s->line_end));
	value_set(&v, "column_end", value_int(s->column_end));
	value_set(&v, "byte", value_int((long long)s->byte));
	value_set(&v, "byte_end", value_int((long long)s->byte_end));
	value_set(&v, "primary", value_bool(s->primary));
	if (s->is_std)
		value_set(&v, "std", value_bool(true));
	value_set(&v, "function", value_str(s->function));
	value_set(&v, "caller", value_str(s->caller));
	if (s->caller)
		value_set(&v, "caller_line", value_int(s->caller_line));
	value_set(&v, "label", value_str(s->label));
	value_set(&v, "macro", value_str(s->macro));
	value_set(&v, "replacement", value_str(s->replacement));
	value_set(&v, "applicability", value_str(s->applicability));
	for (size_t i = 0; i < s->text_n; i++) {
		struct value line = value_new_table();

		value_set(&line, "text", value_str(s->text[i].text));
		value_set(&line, "from", value_int(s->text[i].from));
		value_set(&line, "to", value_int(s->text[i].to));
		value_append(&lines, line);
	}
	value_set(&v, "text", lines);
	return v;
}

struct value
convert_diag(const struct diag *d)
{
	struct value v = value_new_table(), spans = value_new_table(),
		     children = value_new_table();

	value_set(&v, "code", value_str(d->code));
	value_set(&v, "level", value_str(d->level));
	value_set(&v, "message", value_str(d->message));
	value_set(&v, "tool", value_str(diag_tool_name(d->tool)));
	value_set(&v, "type", value_str(d->type));
	value_set(&v, "callee", value_str(d->callee));
	if (d->cwe)
		value_set(&v, "cwe", value_int(d->cwe));
	if (d->size)
		value_set(&v, "size", value_int((long long)d->size));
	if (d->region)
		value_set(&v, "region", value_int((long long)d->region));
	value_set(&v, "writes", value_bool(d->writes));
	if (d->side)
		value_set(&v, "before", value_bool(d->side == 'b'));
	for (size_t i = 0; i < d->span_n; i++)
		value_append(&spans, span_value(&d->spans[i]));
	for (size_t i = 0; i < d->child_n; i++)
		value_append(&children, convert_diag(&d->children[i]));
	value_set(&v, "spans", spans);
	value_set(&v, "children", children);
	return v;
}

static char *
text_of(const struct value *v, const char *key)
{
	return mem_strdup(value_as_str(value_get(v, key), NULL));
}

static int
int_of(const struct value *v, const char *key)
{
	long long i = value_as_int(value_get(v, key), 0);

	return i < 0 || i > 0x7fffffff ? 0 : (int)i;
}

static size_t
strings_of(char ***out, const struct value *list)
{
	size_t n = value_len(list);

	*out = mem_calloc(n, sizeof **out);
	for (size_t i = 0; i < n; i++)
		(*out)[i] = mem_strdup(value_as_str(value_at(list, i), ""));
	return n;
}

static void
convert_edits(struct note_fix *fix, const struct value *list)
{
	size_t n = value_len(list);

	fix->edits = mem_calloc(n, sizeof *fix->edits);
	for (size_t i = 0; i < n; i++) {
		const struct value *v = value_at(list, i);

		fix->edits[fix->edit_n++] = (struct note_edit){
			.file = text_of(v, "file"),
			.byte = (size_t)int_of(v, "byte"),
			.byte_end = (size_t)int_of(v, "byte_end"),
			.text = text_of(v, "text"),
		};
	}
}

static size_t
convert_fixes(struct note_fix **out, const struct value *list)
{
	size_t n = value_len(list);

	*out = mem_calloc(n, sizeof **out);
	for (size_t i = 0; i < n; i++) {
		const struct value *v = value_at(list, i);

		(*out)[i].title = text_of(v, "title");
		(*out)[i].when = text_of(v, "when");
		convert_edits(&(*out)[i], value_get(v, "edits"));
	}
	return n;
}

static struct note_twin
convert_twin(const struct value *v)
{
	return (struct note_twin){
		.source = text_of(v, "source"),
		.tool = text_of(v, "tool"),
		.expect = text_of(v, "expect"),
		.adds_steps = value_as_bool(value_get(v, "adds_steps"), false),
	};
}

static void
convert_steps(struct note *out, const struct value *list)
{
	size_t n = value_len(list);

	out->what = mem_calloc(n, sizeof *out->what);
	for (size_t i = 0; i < n; i++) {
		const struct value *v = value_at(list, i);

		out->what[out->what_n++] = (struct note_step){
			.role = text_of(v, "role"),
			.file = text_of(v, "file"),
			.line = int_of(v, "line"),
			.column = int_of(v, "column"),
			.name = text_of(v, "name"),
			.text = text_of(v, "text"),
		};
	}
}

void
convert_note(struct note *out, const struct value *v)
{
	const struct value *see = value_get(v, "see");

	out->rule = text_of(v, "rule");
	out->specific = value_as_bool(value_get(v, "specific"), false);
	out->headline = text_of(v, "headline");
	out->cause = text_of(v, "cause");
	out->message = text_of(v, "message");
	convert_steps(out, value_get(v, "what"));
	out->in_c = text_of(v, "in_c");
	out->class = text_of(v, "class");
	out->c_bug = text_of(v, "c_bug");
	out->cwe = int_of(v, "cwe");
	out->fix_n = convert_fixes(&out->fixes, value_get(v, "fixes"));
	out->twin = convert_twin(value_get(v, "twin"));
	out->name_n = strings_of(&out->names, value_get(v, "names"));
	out->exercise_n = strings_of(&out->exercises, value_get(see, "exercises"));
	out->idiom_n = strings_of(&out->idioms, value_get(see, "idioms"));
	out->rustc = text_of(see, "rustc");
	out->text = text_of(v, "text");
}

void
convert_page(struct page *out, const struct value *v)
{
	const struct value *see = value_get(v, "see");

	out->code = text_of(v, "code");
	out->title = text_of(v, "title");
	out->model = text_of(v, "model");
	out->in_c = text_of(v, "in_c");
	out->class = text_of(v, "class");
	out->c_bug = text_of(v, "c_bug");
	out->cwe = int_of(v, "cwe");
	out->fix_n = convert_fixes(&out->fixes, value_get(v, "fixes"));
	out->twin = convert_twin(value_get(v, "twin"));
	out->exercise_n = strings_of(&out->exercises, value_get(see, "exercises"));
	out->idiom_n = strings_of(&out->idioms, value_get(see, "idioms"));
}

void
convert_idiom(struct idiom *out, const struct value *v)
{
	out->name = text_of(v, "name");
	out->group = text_of(v, "group");
	out->title = text_of(v, "title");
	out->c = text_of(v, "c");
	out->rust = text_of(v, "rust");
	out->word_n = strings_of(&out->words, value_get(v, "words"));
	out->change_n = strings_of(&out->changes, value_get(v, "changes"));
	out->code_n = strings_of(&out->codes, value_get(v, "codes"));
	out->exercise = text_of(v, "exercise");
	out->see_n = strings_of(&out->see, value_get(v, "see"));
}
