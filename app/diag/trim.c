/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * trim - std's types without their paths, as rustc writes them. clippy-driver, which stands
 * for rustc where an exercise asks for lints, has `std::option::Option<&u8>`.
 *
 * Names that mean one thing only are trimmed; of `std::io::Error` the path stays, as it
 * does with rustc.
 */
#include "diag/trim.h"

#include <ctype.h>
#include <string.h>

/* By the module that they stand in; a name is followed by a blank. */
static const char *const names[][2] = {
	{ "option", "Option " },
	{ "result", "Result " },
	{ "string", "String ToString " },
	{ "vec", "Vec " },
	{ "boxed", "Box " },
	{ "borrow", "Cow ToOwned " },
	{ "rc", "Rc " },
	{ "sync", "Arc " },
	{ "cell", "Cell RefCell UnsafeCell OnceCell " },
	{ "collections", "HashMap HashSet BTreeMap BTreeSet VecDeque BinaryHeap " },
	{ "num", "ParseIntError ParseFloatError TryFromIntError " },
	{ "str", "Utf8Error FromStr " },
	{ "array", "TryFromSliceError " },
	{ "path", "Path PathBuf " },
	{ "fs", "File " },
	{ "ffi", "CString CStr OsString OsStr " },
	{ "time", "Duration Instant SystemTime " },
	{ "thread", "JoinHandle " },
	{ "marker", "Send Sync Copy Sized PhantomData " },
	{ "mem", "MaybeUninit ManuallyDrop " },
	{ "ptr", "NonNull " },
	{ "clone", "Clone " },
	{ "default", "Default " },
	{ "iter", "Iterator IntoIterator FromIterator DoubleEndedIterator "
		  "ExactSizeIterator " },
	{ "convert", "From Into TryFrom TryInto AsRef AsMut Infallible " },
	{ "cmp", "PartialEq PartialOrd Eq Ord " },
	{ "ops", "Range RangeInclusive Deref DerefMut Drop Fn FnMut FnOnce " },
	{ "future", "Future " },
};

static size_t
word_length(const char *p)
{
	size_t n = 0;

	while (isalnum((unsigned char)p[n]) || p[n] == '_')
		n++;
	return n;
}

static bool
has_name(const char *list, const char *name, size_t len)
{
	for (; *list; list += strcspn(list, " ") + 1)
		if (strcspn(list, " ") == len && !memcmp(list, name, len))
			return true;
	return false;
}

/* How long the path is in front of the name at p, "std::option::"; 0 if it is to stay. */
static size_t
path_length(const char *p)
{
	static const char root[] = "std::";
	size_t module, n = sizeof root - 1;

	if (strncmp(p, root, n) != 0)
		return 0;
	module = word_length(p + n);
	if (!module || strncmp(p + n + module, "::", 2) != 0)
		return 0;
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (strlen(names[i][0]) == module &&
		    !memcmp(names[i][0], p + n, module) &&
		    has_name(names[i][1], p + n + module + 2,
			word_length(p + n + module + 2)))
			return n + module + 2;
	return 0;
}

static void
trim(char *text)
{
	char *to = text;

	if (!text || !strstr(text, "std::"))
		return;
	for (const char *p = text; *p;) {
		bool inside = p > text && (isalnum((unsigned char)p[-1]) ||
					      p[-1] == '_' || p[-1] == ':');
		size_t n = inside ? 0 : path_length(p);

		p += n;
		n = n ? word_length(p) : 1;
		memmove(to, p, n);
		to += n;
		p += n;
	}
	*to = '\0';
}

void
diag_trim(struct diag *d)
{
	/* the path is as the reader wrote it */
	if (!strncmp(d->message, "unused import", 13))
		return;
	trim(d->message);
	for (size_t i = 0; i < d->span_n; i++)
		trim(d->spans[i].label);
	for (size_t i = 0; i < d->child_n; i++)
		diag_trim(&d->children[i]);
}
