-- C twins: a whole C program with the reader's names that has the bug rustc refused.
--
-- A C statement that plays a role of the Rust program ends in `//@rs LINE ROLE`, so that a
-- sanitizer's stack can be read in the reader's own lines. Here are names, payloads and the
-- frame of a program; the programs themselves are in ferry.twins.

local M = {}

-- Identifiers that must not become a variable or a function of the twin: C11 keywords, macros
-- that the compiler or the headers define, and every function the twins use or the included
-- headers declare in a way that a static function of ours would collide with.
local RESERVED = {}
for word in ([[
    auto break case char const continue default do double else enum extern float for goto if inline int
    long register restrict return short signed sizeof static struct switch typedef union unsigned void
    volatile while asm typeof _Bool _Complex _Imaginary _Generic _Atomic _Noreturn _Alignas _Alignof
    _Static_assert _Thread_local linux unix i386 main argc argv environ NULL EOF BUFSIZ errno stdin stdout
    stderr FILE size_t ssize_t wchar_t div_t ldiv_t lldiv_t fpos_t off_t va_list RAND_MAX EXIT_SUCCESS
    EXIT_FAILURE assert bool true false complex I INFINITY NAN MIN MAX
    printf fprintf sprintf snprintf vprintf vfprintf scanf fscanf sscanf puts fputs putchar putc fputc
    getc getchar gets fgets fgetc ungetc fopen fclose fread fwrite fseek ftell rewind fflush feof ferror
    clearerr perror remove rename tmpfile tmpnam setbuf setvbuf fileno popen pclose getline getdelim dprintf
    fdopen freopen fmemopen open_memstream renameat flockfile funlockfile ctermid
    malloc calloc realloc free abort exit atexit system getenv setenv unsetenv putenv abs labs llabs div
    ldiv lldiv rand srand rand_r random srandom qsort bsearch atoi atol atoll atof strtol strtoul strtod
    strtof strtold strtoll strtoull mblen mbtowc wctomb mbstowcs wcstombs quick_exit at_quick_exit
    aligned_alloc posix_memalign mkstemp mkdtemp realpath getsubopt _Exit select pselect alloca index rindex
    drand48 erand48 lrand48 nrand48 mrand48 jrand48 srand48 seed48 lcong48 initstate setstate
    memcpy memmove memset memcmp memchr memccpy strcpy strncpy strcat strncat strcmp strncmp strcoll strxfrm
    strchr strrchr strspn strcspn strpbrk strstr strtok strtok_r strlen strnlen strdup strndup strerror
    strerror_r strsignal stpcpy stpncpy bcmp bcopy bzero ffs ffsl ffsll strcasecmp strncasecmp strsep
    read write open close time clock log exp pow sqrt sin cos tan floor ceil round fabs fmin fmax fma
    gamma signal raise j0 j1 jn y0 y1 yn
]]):gmatch("%S+") do
    RESERVED[word] = true
end

-- A giver of C identifiers: the same Rust place always gets the same one, two places never do.
-- Without a place the name is the twin's own.
function M.names()
    local given, taken = {}, {}
    return function(place, default)
        local key = place or "=" .. default
        if given[key] then
            return given[key]
        end
        local id = (place or default):gsub("^r#", ""):gsub("^[&*%s(]+", "")
        id = id:gsub("[^%w_]+", "_"):gsub("^_+%f[^_]", ""):gsub("_+$", ""):sub(1, 40)
        if id == "" then
            id = default
        end
        if id:match("^%d") then
            id = "v" .. id
        end
        while RESERVED[id] or taken[id] or id:match("^_") do
            id = id:gsub("^_+", "v") .. "_"
        end
        given[key] = id
        taken[id] = true
        return id
    end
end

-- A statement that plays a role; the mark is left out where the role has no line.
function M.mark(code, line, role)
    if not line then
        return code
    end
    return code .. "  //@rs " .. line .. " " .. role
end

-- What stands for a value of the type in C: how to declare, read and free it. `name` below is
-- a C identifier; `indirect` programs read through a second pointer of the same C type.
local PAYLOAD = {
    string = {
        type = "char *", reader = "const char *",
        make = function(name) return "char *" .. name .. ' = strdup("hello");' end,
        set = function(name) return name .. ' = strdup("again");' end,
        read = function(name) return 'printf("%s\\n", ' .. name .. ");" end,
        free = function(name) return "free(" .. name .. ");" end,
    },
    vec = {
        type = "int *", reader = "const int *",
        make = function(name) return "int *" .. name .. " = calloc(3, sizeof *" .. name .. ");" end,
        set = function(name) return name .. " = calloc(3, sizeof *" .. name .. ");" end,
        read = function(name) return 'printf("%d\\n", ' .. name .. "[0]);" end,
        free = function(name) return "free(" .. name .. ");" end,
    },
    box = {
        type = "int *", reader = "const int *",
        make = function(name) return "int *" .. name .. " = calloc(1, sizeof *" .. name .. ");" end,
        set = function(name) return name .. " = calloc(1, sizeof *" .. name .. ");" end,
        read = function(name) return 'printf("%d\\n", *' .. name .. ");" end,
        free = function(name) return "free(" .. name .. ");" end,
    },
}

-- A struct that owns one block: for types of which only the name is known.
local function struct(tag)
    return {
        type = "struct " .. tag .. " ", reader = "struct " .. tag .. " ",
        head = "struct " .. tag .. " { char *data; };  /* stands for whatever the Rust type owns */",
        make = function(name) return "struct " .. tag .. " " .. name .. ' = { strdup("hello") };' end,
        set = function(name) return name .. '.data = strdup("again");' end,
        read = function(name) return 'printf("%s\\n", ' .. name .. ".data);" end,
        free = function(name) return "free(" .. name .. ".data);" end,
    }
end

-- The payload for a classified type (ferry.types); `names` gives the struct's tag.
function M.payload(kind, names)
    if PAYLOAD[kind.kind] then
        return PAYLOAD[kind.kind]
    elseif kind.kind == "rc" or kind.kind == "map" or kind.kind == "handle" then
        return PAYLOAD.box
    elseif kind.kind == "unknown" then
        return PAYLOAD.string
    end
    return struct(names(nil, (kind.head or "owner"):gsub("[^%w_]+", "_")))
end

-- A program: helper lines, then main with the given statements.
function M.program(helpers, body, tool, expect)
    local out = { "#define _POSIX_C_SOURCE 200809L", "#include <stdio.h>", "#include <stdlib.h>",
        "#include <string.h>", "" }
    for _, line in ipairs(helpers) do
        out[#out + 1] = line
    end
    if #helpers > 0 then
        out[#out + 1] = ""
    end
    out[#out + 1] = "int main(void)"
    out[#out + 1] = "{"
    for _, line in ipairs(body) do
        out[#out + 1] = "    " .. line
    end
    out[#out + 1] = "    return 0;"
    out[#out + 1] = "}"
    return { source = table.concat(out, "\n") .. "\n", tool = tool, expect = expect }
end

-- One that takes a step which the reader's program does not: what the rule keeps out.
function M.beyond(helpers, body, tool, expect)
    local made = M.program(helpers, body, tool, expect)
    made.adds_steps = true
    return made
end

return M
