/* The key under which a name stands in the index file. A plain char is signed with gcc
   on x86-64; the cast says so for every machine, as the files are copied around. */
unsigned name_key(const char *name)
{
    unsigned key = 5381;

    for (; *name; name++)
        key = key * 33 + (signed char)*name;
    return key;
}
