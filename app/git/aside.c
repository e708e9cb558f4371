/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * aside - see aside.h: the list.
 */
#include "git/aside.h"

#include <string.h>

static const char *const names[] = { "README.md", "CONTRIBUTING.md", "CHANGELOG.md",
	"LICENSE", "LICENSE-MIT", "LICENSE-APACHE", "COPYING", "NOTICE",
	".editorconfig", ".gitattributes", ".gitignore", ".github", ".gitlab",
	".gitlab-ci.yml", ".gitea", ".forgejo", ".woodpecker", ".woodpecker.yml",
	".builds", ".build.yml" };

bool
aside_has(const char *name)
{
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (!strcmp(names[i], name))
			return true;
	return false;
}
