-- What is behind the calls that only unsafe code may make: the condition that a manual page
-- would state, by the function's name.

local M = {}

-- Pattern on the name, the condition in C terms, the safe way, when.
M.CALLS = {
    { "_volatile$", "it is *p of a pointer to volatile: what it points to must be mapped, aligned and of that width. A reference would promise "
        .. "that nobody else changes it, which a device does", "a type that holds the pointer and has this call in one method", "nearly always: "
        .. "who makes such a value vouches for the pointer, once" },
    { "get_unchecked", "it is v[i] as C has it, with an index that must be below the length and that nobody compares. A read past the end "
        .. "returns what lies there",
        "v[i], or v.get(i)", "nearly always; in a loop over an iterator there is no check to save" },
    { "from_raw_parts", "a pointer and a length that belong together, as every C function with (buf, n) relies on, with all elements stored and "
        .. "alive as long "
        .. "as the slice is used", "take a slice from the caller", "when the buffer is Rust's; at the border to C this call is the right one" },
    { "from_utf8_unchecked", "the bytes must be UTF-8; C's char * promises nothing of the kind", "String::from_utf8, and look at the "
        .. "Result", "when the bytes come from outside" },
    { "transmute", "it is memcpy into another type, or a pointer cast. The sizes must agree (rustc checks that) and the bits must be a value of "
        .. "the new type (it does not)",
        "to_bits and from_bits, to_ne_bytes, as", "for numbers" },
    { "zeroed", "it is memset to 0, which must be a value of the type, as it is for numbers and raw pointers, not for a reference, a Box or a "
        .. "Vec", "Default::default(), or [0; N]", "when the type has one" },
    { "assume_init", "every byte must have been stored. C reads such a variable without asking for one", "initialise it where it is "
        .. "made", "when its value is known there" },
    { "set_len", "the elements up to the new length must have been stored, as after a read() into the buffer", "resize, or "
        .. "extend_from_slice", "nearly always" },
    { "CStr>?::from_ptr", "a pointer that is not NULL, to a text with a 0 at its end, which stays unchanged as long as the CStr is used",
        "CStr::from_bytes_until_nul", "when the buffer and its length are known" },
    { "from_raw$", "it is free() of what came from malloc(), once. The pointer must come from the type's into_raw, and nobody else may free it",
        "hand the Box or Rc itself on", "when both ends are Rust" },
    { "slice_from_raw", "a pointer and a length that belong together", "take a slice from the caller", "when the buffer is Rust's" },
    { "ptr::.*<impl %*.*>::as_%a+$", "a pointer that is NULL, or leads to a live, aligned object of that type. NULL becomes None; that it leads "
        .. "nowhere is what nobody checks", "a reference", "when the object is Rust's" },
    { "ptr::.*<impl %*", "a pointer into a live object, aligned, and for .add inside of it, as p[i] and p + i in C", "a reference or a "
        .. "slice", "when the object is Rust's" },
    { "^std::ptr::", "it is *p or memcpy, with pointers into live objects, aligned, of that size", "a reference, copy_from_slice, mem::replace "
        .. "or swap", "when the objects are Rust's" },
    { "^std::alloc::", "it is malloc and free by hand. The layout given to dealloc must be that of alloc, and the result may be null", "Vec or "
        .. "Box", "nearly always" },
    { "set_var$", "setenv() while another thread calls getenv() is a data race in libc, in C as well", "Command::env, or set it before the "
        .. "first thread", "nearly always" },
    { "remove_var$", "unsetenv() while another thread calls getenv() is a data race in libc, in C as well", "Command::env_remove, or before the "
        .. "first thread", "nearly always" },
}

function M.condition(name)
    for _, row in ipairs(M.CALLS) do
        if name:find(row[1]) then
            return row
        end
    end
    return nil
end

return M
