/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * signer - see signer.h. Without ssh-keygen a signed pack is still a pack, marked so; one
 * whose key is known does not go on without it.
 */
#include "pack/signer.h"

#include "base/file.h"
#include "base/mem.h"
#include "git/repo.h"

#include <string.h>

enum { SIGNATURE_MAX = 64 << 10, TEXT_MAX = 1 << 20 };

static int
check(struct signer *out, const struct buf *signature, const struct buf *text,
    const char *tmp, const struct sandbox_state *box, struct err *e)
{
	const struct sshsig_text by = { signature->ptr, signature->len };
	const struct sshsig_text of = { text->ptr, text->len };
	char *dir = NULL;
	int rc;

	out->state = SIGNER_UNCHECKED;
	if (!sshsig_is(by.ptr) || signature->cut || text->cut) {
		err_set(&out->why, ERR_TOOL, "it is none by an ssh key");
		return 0;
	}
	if (file_tmpdir(&dir, tmp, ".sig-", e) < 0)
		return -1;
	rc = sshsig_check(out->key, &by, &of, dir, box, &out->why);
	if (rc == 0)
		out->state = SIGNER_GOOD;
	else if (out->why.code == ERR_INVALID)
		rc = err_set(e, ERR_INVALID, "%s", out->why.text);
	else
		rc = 0;
	file_remove_tree(dir);
	mem_free(dir);
	return rc;
}

int
signer_find(struct signer *out, struct source *s, const char *tmp,
    const struct sandbox_state *box, struct err *e)
{
	struct buf signature = BUF_INIT(SIGNATURE_MAX), text = BUF_INIT(TEXT_MAX);
	struct repo *r = source_repo(s, e);
	struct repo_commit c;
	int rc = r ? repo_commit(&c, r, e) : -1;
	bool is_signed = rc == 0 && c.is_signed;

	*out = (struct signer){ .state = SIGNER_NONE };
	if (rc == 0)
		repo_commit_release(&c);
	if (is_signed)
		rc = repo_signature(&signature, &text, r, e);
	if (is_signed && rc == 0)
		rc = check(out, &signature, &text, tmp, box, e);
	buf_release(&signature);
	buf_release(&text);
	return rc;
}

int
signer_check(
    const struct signer *now, const struct pin *pin, const char *id, struct err *e)
{
	char *words;

	if (!pin->signer ||
	    (now->state == SIGNER_GOOD && !strcmp(now->key, pin->signer)))
		return 0;
	words = signer_words(now);
	err_set(e, ERR_TOOL,
	    "\"%s\" was signed by the key %s, and what comes now is signed %s. Ask its "
	    "authors; if that is right, `ferry pack remove %s` and add it again",
	    id, pin->signer, words, id);
	mem_free(words);
	return -1;
}

char *
signer_words(const struct signer *s)
{
	switch (s->state) {
	case SIGNER_NONE: return mem_strdup("by nobody");
	case SIGNER_GOOD: return mem_printf("by the key %s", s->key);
	case SIGNER_UNCHECKED: break;
	}
	return mem_printf("by somebody, which was not checked: %s", s->why.text);
}
