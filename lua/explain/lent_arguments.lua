-- E0308 on a call whose arguments rustc lists in notes of their own: pointers that may not be written
-- through, arrays for raw pointers, functions for function pointers of C.

local say = require "ferry.say"
local shape = require "ferry.shape"

local M = {}

-- The arguments that rustc's notes point at: { span, wanted, found }.
function M.read(f)
    local list, span = {}, nil
    for _, child in ipairs(f.d.children) do
        local place = #child.spans == 1 and not child.spans[1].std and not child.spans[1].replacement and child.spans[1] or nil
        local wanted, found = child.message:match("^%s*expected [%a ]+ `([^`]*)`%s+found [%a ]+ `([^`]*)`")
        if wanted and span then
            list[#list + 1] = { span = span, wanted = wanted, found = found }
        end
        span = (child.message == "types differ in mutability" or child.message:match("^expected .-, found ")) and place or nil
    end
    return list
end

-- For one argument: the kind of its mistake, and the way out.
local function way(a)
    local code = shape.code(a.span) or ""
    local x = code:gsub("^&%s*", ""):gsub("^mut%s+", "")
    local array = a.found:match("^&m?u?t?%s*%[") or a.found:match("^&m?u?t?%s*Vec<") or a.found:match("^%[") or a.found:match("^Vec<")
    if a.wanted:match('^extern "C" fn') or a.wanted:match('^unsafe extern "C" fn') then
        return "abi", 'extern "C" fn ' .. (code:match("^[%w_]+$") or "f") .. "(…) where it is declared"
    elseif a.wanted:match("^%*") and array and x:match("^[%w_%.]+$") then
        return "array", x .. (a.wanted:match("^%*mut") and ".as_mut_ptr()" or ".as_ptr()")
    elseif (a.wanted:match("^%*mut") or a.wanted:match("^&mut")) and a.found:match("^&") and not a.found:match("^&mut") then
        return code:match("^&") and "lent" or "const", "&mut " .. (x:match("^[%w_%.]+$") or "x")
    end
    return nil, nil
end

local C = {
    array = "an array decays to the pointer by itself in C, and here the owner is asked for it",
    abi = "a C function pointer asks for C's calling convention, which each Rust function that C calls has to name",
    lent = "in C & gives a pointer to write through, and here that is &mut: & alone is C's pointer to const",
    const = "a const T * goes for a T * in C with a warning about the discarded qualifier, and the callee writes into what was const",
}

-- The note for a call all of whose mistakes are of those kinds; nil otherwise.
function M.explain(f, list)
    local words, ways, kinds, seen = {}, {}, {}, {}
    for i, a in ipairs(list) do
        local kind, title = way(a)
        if not kind then
            return nil
        end
        words[i] = shape.name(a.span, "one") .. " is " .. (a.found:match("{") and kind == "abi" and "a function with Rust's calling convention"
            or say.a(a.found:gsub("{integer}", "i32"):gsub(" {.*", ""))) .. " where " .. (kind == "abi" and "a function of C's" or say.q(a.wanted))
            .. " is wanted"
        ways[i] = title
        if not seen[kind] then
            seen[kind] = true
            kinds[#kinds + 1] = C[kind]
        end
    end
    local defined = shape.child(f, "defined here$")
    local n = shape.open(f, seen.lent and "ARGS.lent" or seen.const and "ARGS.const" or "ARGS.ffi", "these arguments do not fit")
    shape.step(n, defined, "declared", "its parameters are listed here")
    n:say(shape.name(f.primary, "The call") .. " on " .. say.line(f.primary.line) .. (defined and ", declared on " .. say.line(defined.line) .. ","
        or "") .. " gets arguments of other types than its parameters: " .. say.join(words) .. ".")
    n:in_c(say.capital(table.concat(kinds, "; ")) .. ".")
    n:fix(say.join(ways), seen.lent and "when the callee is to store through them: the variables are then declared let mut, with a value, as &mut "
        .. "never points at nothing" or seen.const and "when the callee is to write there" or "each of them")
    if seen.lent and list[1].wanted:match("^[%*&]") then
        n:fix("return the values, in a tuple or an Option of one", "when they are results only: no out-parameters, and no first value")
    elseif seen.const then
        n:fix("return the new values", "when the caller's should stay as they are")
    else
        n:fix("a Rust function around the call, with a slice for the pointer and its length", "when it is called more than once")
    end
    return n:close { headline = (seen.lent or seen.const) and "a pointer to write through is written &mut" or "C's pointers are asked for by name",
        class = seen.const and "D" or "C" }
end

return M
