/* char is signed here, as with gcc on x86-64 */
unsigned hash(const char *name)
{
	unsigned h = 5381;

	for (; *name; name++)
		h = h * 33 + (signed char)*name;
	return h;
}
