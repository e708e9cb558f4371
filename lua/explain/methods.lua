-- Methods that people who know C (or C++) look for, by the type they are called on: what stands
-- there instead. For E0599.

local M = {}

-- A row: pattern of the type, names, what C has, ways out.
local ROWS = {
    { "str$", "strlen length size count", "strlen() counts up to the 0 at each call; here the length stands beside the pointer.", { "s.len()",
        "for bytes" }, { "s.chars().count()", "for characters" } },
    { "str$", "substr substring slice mid left right", "C takes p + a and a length, and nobody checks either.", { "&s[a..b]", "for bytes a to b - "
        .. "1; it panics if an end falls inside a character" }, { "s.get(a..b)", "the same as an Option" } },
    { "str$", "append strcat concat add", "strcat() writes behind the end of the text, whatever room there is.", { "s.push_str(t)", "for a String "
        .. "that is mut; it grows" }, { "format!(\"{s}{t}\")", "for a new one" } },
    { "str$", "charAt char_at at nth", "s[i] in C is a byte.", { "s.as_bytes()[i]", "for a byte" }, { "s.chars().nth(i)", "for a character, an "
        .. "Option; it walks there" } },
    { "str$", "equals strcmp compare compareTo equal", "strcmp() gives 0 for equal, the classic slip.", { "s == t", "for equality: it "
        .. "compares the text" }, { "s.cmp(t)", "for the order" } },
    { "str$", "indexOf strchr strstr index find_first_of", "strstr() gives a pointer, or NULL.", { "s.find(\"x\")", "an Option with the "
        .. "byte's index" }, { "s.contains(\"x\")", "for yes or no" } },
    { "str$", "strdup dup copy", "strdup() is malloc and strcpy, and NULL when out of memory.", { "s.to_string()", "from a view" },
        { "s.clone()", "from a String" } },
    { "str$", "c_str data", "A C string ends in a 0, a Rust one does not.", { "CString::new(s)?", "kept in a variable; its as_ptr() goes to C" } },
    { "str$", "atoi toInt to_int parseInt strtol", "atoi() says 0 for what is no number.", { "s.trim().parse::<i32>()", "and look at the Result" } },
    { "str$", "tolower toupper lower upper", "tolower() takes one char, in an int, of the current locale.", { "s.to_lowercase(), "
        .. "s.to_uppercase()", "for any text" }, { "s.to_ascii_lowercase()", "for ASCII, as in C" } },
    { "str$", "isEmpty empty is_null", "*s == 0 asks whether it is empty, s == NULL whether it is there.", { "s.is_empty()", "for empty text" } },
    { "str$", "push push_str insert insert_str clear pop", "strcat() writes behind the end of whatever it is given. A str is a view of text with "
        .. "a length, and has no room to grow.",
        { "&mut String in the signature", "when the caller's text is to change" }, { "let mut s = String::from(…)", "for a text of its own" } },
    { "^char$", "isdigit isalpha isspace isalnum isupper islower isDigit", "isdigit() takes an int, and a negative char is undefined "
        .. "behaviour there.", { "c.is_ascii_digit()", "and is_ascii_alphabetic(), is_ascii_whitespace() …" },
        { "c.is_alphabetic(), c.is_whitespace()", "for all of Unicode" } },
    { "^char$", "toupper tolower upper lower", "toupper() maps one int to one int; in Unicode one character may become two.",
        { "c.to_ascii_uppercase()", "for ASCII, as in C" }, { "c.to_uppercase()", "an iterator of characters" } },
    { "array", "push append add insert push_back", "An array cannot grow in C either; one writes to a[n++] as long as there is room.",
        { "a Vec: vec![…]", "when it grows" }, { "a[n] = x; n += 1;", "with a fixed size, as in C; the index is checked" } },
    { "list", "size length count", "sizeof a / sizeof *a works for an array and gives nonsense for a pointer.", { "v.len()", "for the number "
        .. "of elements" } },
    { "list", "add append push_back insert_back enqueue", "In C that is realloc() when it is full, and a[n++] = x.", { "v.push(x)",
        "for one element" }, { "v.extend(&other)", "for several" } },
    { "list", "free destroy delete dispose", "free() is what C forgets or does twice.", { "leave it out", "it happens where the owner ends" },
        { "drop(v)", "to do it now" } },
    { "list", "erase delete removeAt remove_at", "memmove() closes the gap in C.", { "v.remove(i)", "which moves the rest up and gives "
        .. "the element" }, { "v.swap_remove(i)", "when the order does not matter" }, { "v.retain(|x| …)", "for all that fit" } },
    { "list", "front begin first_element", "a[0] in C, whether or not there is one.", { "v.first()", "an Option" }, { "v[0]", "which panics on "
        .. "an empty one" } },
    { "list", "back end last_element top", "a[n - 1] in C, whether or not there is one.", { "v.last()", "an Option" } },
    { "list", "memset fill_with_zero zero", "memset() sets bytes, whatever type they belong to.", { "v.fill(0)", "for every element" } },
    { "Option", "is_null isNull null", "It is p == NULL in C.", { ".is_none()", "for C's test" }, { "if let Some(x) = …", "to test and use it" } },
    { "raw", "is_some is_none unwrap", "It is p == NULL in C; a raw pointer is no Option.", { "p.is_null()", "for C's test" },
        { "unsafe { p.as_ref() }", "which makes an Option<&T> of it" } },
    { "raw", "len size length iter get first", "Neither C nor Rust knows how many elements lie behind a plain pointer.",
        { "unsafe { std::slice::from_raw_parts(p, len) }", "once, with the length from whoever gave the pointer: a slice has len, iter and "
            .. "checked [i]" } },
    { "integer", "sqrt sin cos tan log exp powf pow floor ceil round fabs", "sqrt() takes a double, and C converts the integer without a word.",
        { "f64::from(x).sqrt()", "for the method of floats" }, { "x.isqrt(), x.pow(n)", "for whole numbers" } },
    { "integer", "len size length", "sizeof in C gives the bytes of the type.", { "size_of::<i32>(), or i32::BITS", "for the size of the type" },
        { "the array it counts, .len()", "when the number was taken for the array" } },
    { "integer", "push append add", "In C an array and its count are two variables, and one is easily taken for the other.", { "x += n",
        "to add" }, { "the Vec it counts", "when the number was taken for it" } },
    { "File", "close fclose", "fclose() is one for every path out; its error, when the last buffer cannot be written, is seldom looked at.",
        { "leave it out", "it is closed where the owner ends; errors are then lost" }, { "file.sync_all()?", "to see them, before the end" } },
    { "File", "readline getline gets read_line", "getline() allocates a buffer, fgets() cuts the line off.", { "BufReader::new(file).lines()",
        "line by line; each is a Result. It needs use std::io::BufRead" } },
}

local KIND = {
    { "^Vec<", "list" }, { "^%[.*; ", "array" }, { "^&?%[", "list" }, { "^VecDeque<", "list" }, { "^Option", "Option" }, { "^%*", "raw" },
    { "^[iu]%d+$", "integer" }, { "^[iu]size$", "integer" }, { "^{integer}$", "integer" }, { "File$", "File" }, { "String$", "str" }, { "str$",
        "str" }, { "^char$", "char" },
}

-- The row for a method's name on a type, or nil.
function M.find(kind, name)
    local names = { [kind] = true }
    for _, pair in ipairs(KIND) do
        if kind:match(pair[1]) then
            names[pair[2]] = true
            if pair[2] == "array" then
                names.list = true
            end
        end
    end
    for _, row in ipairs(ROWS) do
        if (" " .. row[2] .. " "):find(" " .. name .. " ", 1, true) then
            for key in pairs(names) do
                if key == row[1] or key:match(row[1]) then
                    return row
                end
            end
        end
    end
    return nil
end

return M
