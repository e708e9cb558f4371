/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * md - see md.h. md4c calls back for every block, span and text; the state between the
 * calls is how deep in lists and quotes, and which style the spans make.
 */
#include "tui/md.h"
#include "base/buf.h"
#include "base/mem.h"
#include "base/text.h"

#include <md4c.h>
#include <string.h>

#define DEPTH  8 /* lists inside lists whose numbers are kept */
#define INDENT 2 /* of quotes and code */
#define HANG   4 /* of the further rows of a code line */

struct md {
	struct rich *out;
	struct highlight *h;
	bool utf8;
	int indent;        /* columns of lists and quotes around */
	int lists;         /* depth */
	int next[DEPTH];   /* number of the next item; 0 in a bullet list */
	int bullet[DEPTH]; /* columns of the bullet of the item that is open */
	bool after_bullet; /* the next block begins on the bullet's line */
	bool tight;        /* no blank lines between the items */
	int quotes;        /* block quotes around */
	enum style block;  /* of text: heading or plain */
	int strong, emphasis, code, link; /* spans around */
	struct buf fence;                 /* text of the code block that is open */
	char language[16];                /* of that */
	bool in_fence;
};

static enum style
style_now(const struct md *m)
{
	if (m->code)
		return STYLE_CODE;
	if (m->strong)
		return STYLE_STRONG;
	if (m->link)
		return STYLE_INFO;
	if (m->emphasis)
		return STYLE_EMPHASIS;
	return m->block;
}

static void
end_pending(struct md *m)
{
	if (m->out->text.len > m->out->start)
		(void)rich_end(m->out);
}

/* A new block: a blank line before it, but not after a bullet or in a tight list. */
static void
open_block(struct md *m)
{
	if (m->after_bullet) {
		m->after_bullet = false;
		return;
	}
	if (m->tight && m->lists)
		end_pending(m);
	else
		rich_gap(m->out);
	m->out->indent = m->out->hang = m->indent;
}

static void
open_list(struct md *m, bool tight, unsigned start)
{
	end_pending(m);
	m->after_bullet = false;
	if (!m->lists) {
		rich_gap(m->out);
		m->tight = tight;
	}
	m->next[m->lists++ % DEPTH] = (int)start;
}

static void
open_item(struct md *m)
{
	int level = (m->lists - 1) % DEPTH;
	struct buf b = BUF_INIT(32);

	end_pending(m);
	if (!m->tight)
		rich_gap(m->out);
	if (m->next[level])
		buf_addf(&b, "%d. ", m->next[level]++);
	else
		buf_addf(&b, "%s ", glyph(m->utf8, GLYPH_BULLET));
	m->bullet[level] = (int)text_width(b.ptr, b.len);
	m->out->indent = m->indent;
	m->indent += m->bullet[level];
	m->out->hang = m->indent;
	rich_say(m->out, STYLE_DIM, b.ptr);
	m->after_bullet = true;
	buf_release(&b);
}

static void
close_item(struct md *m)
{
	end_pending(m);
	m->indent -= m->bullet[(m->lists - 1) % DEPTH];
	m->after_bullet = false;
}

static void
open_fence(struct md *m, const MD_BLOCK_CODE_DETAIL *d)
{
	size_t n = 0;

	/* "rust,compile_fail": what follows the comma is for checks of the text */
	for (; n < d->lang.size && d->lang.text[n] != ',' && n + 1 < sizeof m->language;
	     n++)
		m->language[n] = d->lang.text[n];
	m->language[n] = '\0';
	m->after_bullet = false;
	rich_gap(m->out);
	buf_clear(&m->fence);
	m->in_fence = true;
}

static void
close_fence(struct md *m)
{
	struct buf clean = BUF_INIT(BUF_MAX);
	const char *language = !strcmp(m->language, "rs") ? "rust"
			       : m->language[0]           ? m->language
							  : NULL;
	unsigned char *styles;

	rich_clean(&clean, m->fence.ptr, m->fence.len);
	styles = highlight_text(m->h, language, clean.ptr, clean.len);
	if (!language)
		memset(styles, STYLE_CODE, clean.len);
	m->out->indent = m->indent + INDENT;
	m->out->hang = m->indent + INDENT + HANG;
	rich_add_styled(m->out, clean.ptr, styles, clean.len);
	rich_gap(m->out);
	mem_free(styles);
	buf_release(&clean);
	m->in_fence = false;
}

static int
enter_block(MD_BLOCKTYPE type, void *detail, void *ud)
{
	struct md *m = ud;

	switch (type) {
	case MD_BLOCK_UL:
		open_list(m, ((MD_BLOCK_UL_DETAIL *)detail)->is_tight, 0);
		break;
	case MD_BLOCK_OL:
		open_list(m, ((MD_BLOCK_OL_DETAIL *)detail)->is_tight,
		    ((MD_BLOCK_OL_DETAIL *)detail)->start);
		break;
	case MD_BLOCK_LI: open_item(m); break;
	case MD_BLOCK_QUOTE:
		open_block(m);
		m->indent += INDENT;
		m->quotes++;
		break;
	case MD_BLOCK_H:
		open_block(m);
		m->block = STYLE_HEADING;
		break;
	case MD_BLOCK_P:
		open_block(m);
		m->block = m->quotes ? STYLE_DIM : STYLE_PLAIN;
		break;
	case MD_BLOCK_CODE: open_fence(m, detail); break;
	default: break;
	}
	return 0;
}

static int
leave_block(MD_BLOCKTYPE type, void *detail, void *ud)
{
	struct md *m = ud;

	(void)detail;
	switch (type) {
	case MD_BLOCK_UL:
	case MD_BLOCK_OL: m->lists--; break;
	case MD_BLOCK_LI: close_item(m); break;
	case MD_BLOCK_QUOTE:
		m->indent -= INDENT;
		m->quotes--;
		break;
	case MD_BLOCK_H:
	case MD_BLOCK_P:
		end_pending(m);
		m->block = STYLE_PLAIN;
		break;
	case MD_BLOCK_CODE: close_fence(m); break;
	default: break;
	}
	return 0;
}

static void
count_span(struct md *m, MD_SPANTYPE type, int by)
{
	switch (type) {
	case MD_SPAN_EM: m->emphasis += by; break;
	case MD_SPAN_STRONG: m->strong += by; break;
	case MD_SPAN_CODE: m->code += by; break;
	case MD_SPAN_A: m->link += by; break;
	default: break;
	}
}

static int
enter_span(MD_SPANTYPE type, void *detail, void *ud)
{
	(void)detail;
	count_span(ud, type, 1);
	return 0;
}

/* The address of a link, unless it is what the link says. */
static void
add_address(struct md *m, const MD_ATTRIBUTE *href)
{
	const struct buf *b = &m->out->text;

	if (href->size <= b->len &&
	    !memcmp(b->ptr + b->len - href->size, href->text, href->size))
		return;
	rich_say(m->out, STYLE_DIM, " <");
	rich_add(m->out, STYLE_DIM, href->text, href->size);
	rich_say(m->out, STYLE_DIM, ">");
}

static int
leave_span(MD_SPANTYPE type, void *detail, void *ud)
{
	struct md *m = ud;

	count_span(m, type, -1);
	if (type == MD_SPAN_A)
		add_address(m, &((MD_SPAN_A_DETAIL *)detail)->href);
	return 0;
}

static int
add_text(MD_TEXTTYPE type, const MD_CHAR *text, MD_SIZE size, void *ud)
{
	struct md *m = ud;

	if (m->in_fence) {
		buf_add(&m->fence, text, size);
	} else if (type == MD_TEXT_SOFTBR) {
		rich_say(m->out, style_now(m), " ");
	} else if (type == MD_TEXT_BR) {
		end_pending(m);
		m->out->indent = m->out->hang;
	} else {
		m->after_bullet = false;
		rich_add(m->out, style_now(m), text, size);
	}
	return 0;
}

void
md_add(struct rich *out, const char *text, size_t len, struct highlight *h, bool utf8)
{
	MD_PARSER parser = {
		.flags = MD_FLAG_NOHTML,
		.enter_block = enter_block,
		.leave_block = leave_block,
		.enter_span = enter_span,
		.leave_span = leave_span,
		.text = add_text,
	};
	struct md m = {
		.out = out,
		.h = h,
		.utf8 = utf8,
		.fence = BUF_INIT(BUF_MAX),
	};

	(void)md_parse(text, (MD_SIZE)len, &parser, &m);
	if (out->text.len > out->start)
		(void)rich_end(out);
	out->indent = out->hang = 0;
	buf_release(&m.fence);
}
