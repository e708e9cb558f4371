-- The lints about drop and forget on what cannot be dropped: a pointer, plain data, a ManuallyDrop.

local lint = require "explain.lint"
local say = require "ferry.say"
local shape = require "ferry.shape"

local M = {}

-- The argument and its type.
local function argument(f)
    local span, kind = shape.label(f, "^argument has type `([^`]+)`")
    return span, kind, span and shape.code(span)
end

local function reference(f, kind, code)
    local target = kind:gsub("^&mut ", ""):gsub("^&", "")
    local name = code and code:match("^&?m?u?t?%s*([%w_.]+)$")
    local x = name and say.q(name) or "the object"
    local forget = f.message:find("forget", 1, true)
    local guard = target:find("Guard", 1, true)
    local by_name = code and code:match("^&")
    return lint.note(f, { rule = forget and "DROP.forget_pointer" or guard and "DROP.guard" or "DROP.pointer", step = "only a pointer is given "
        .. "up here",
        story = "The call on " .. lint.at(f) .. " is given a " .. say.q(kind) .. ", a pointer, and gives up the pointer.",
        in_c = "free(p) takes a pointer and ends the object behind it; drop takes the object. On " .. lint.at(f) .. " it gets "
            .. "" .. (by_name and "the address of " .. x or x .. ", which is a pointer")
            .. ", and ends that, which is nothing at all: " .. (forget and "the object is still destroyed where its owner ends."
            or guard and "the lock stays locked to the end of its scope, and whoever waits for it waits." or "the object and its memory stay "
                .. "until their owner ends."),
        headline = forget and "forgetting a pointer keeps nothing" or "dropping a pointer frees nothing", class = "D",
        fixes = { { by_name and "drop(" .. (name or "x") .. "), without the &" or "drop the owner, where it is", forget and "with forget in "
            .. "place of drop, when the destructor is not to run" or "when it has to go now",
            nil }, { "take the call away", "when it was to please the compiler: a pointer needs no release", "^use `let _" },
            not forget and { "a { … } block", "to end a borrow or a lock early" } or nil } })
end

local function copy(f, kind, code)
    local x = code and say.q(code) or "the value"
    local forget = f.message:find("forget", 1, true)
    return lint.note(f, { rule = forget and "DROP.forget_copy" or "DROP.copy", step = "a copy is given up here",
        story = say.capital(x) .. " on " .. lint.at(f) .. " is " .. lint.a(kind) .. ", plain data that is copied when it is passed.",
        in_c = "It is f(" .. (code or "x") .. ") with an int: the function gets a copy, and " .. x .. " is there afterwards as before. Plain "
            .. "data like " .. lint.a(kind) .. " has nothing to release; if it is the number "
            .. "of something that has, a descriptor or a handle, that stays open.",
        headline = "there is nothing to release in " .. lint.a(kind), class = "D",
        fixes = { { "take the call away", "when nothing has to be released", "^use `let _" },
            { "OwnedFd, File, or a struct with a Drop around the number", "when it stands for something that has to be closed" } } })
end

function M.explain(f)
    local span, kind, code = argument(f)
    if not span or kind:find("%c") then
        return nil
    elseif f.message:find("with a reference", 1, true) then
        return reference(f, kind, code)
    elseif f.message:find("implements `Copy`", 1, true) then
        return copy(f, kind, code)
    elseif f.message:find("ManuallyDrop", 1, true) then
        local x = code and say.q(code) or "it"
        return lint.note(f, { rule = "DROP.manual", step = "the wrapper is given up here, and what is in it stays",
            story = say.capital(x) .. " on " .. lint.at(f) .. " is " .. lint.a(kind) .. ", the wrapper that takes the destructor away from what "
                .. "it holds.",
            in_c = "It is the free() that was left out: " .. x .. " is gone after " .. lint.at(f) .. ", and what it held is allocated for ever. "
                .. "LeakSanitizer reports such a block in C. In Rust a leak is safe, and a bug all "
                .. "the same.",
            headline = "the wrapper goes, its content leaks", class = "A", cwe = 401, c_bug = "memory leak",
            fixes = { { "ManuallyDrop::into_inner(" .. (code or "x") .. ")", "to end what is in it", "^use `std::mem::ManuallyDrop::into_inner" },
                { "unsafe { ManuallyDrop::drop(&mut x) }", "when the wrapper is a member that stays, and nobody uses it again" },
                { "leave ManuallyDrop away", "when nobody relied on it" } } })
    end
    return nil
end

-- The module for one of the lints.
function M.module(code, title)
    return lint.module(code, {
        title = title,
        model = "drop(x) takes x over and lets it end; forget(x) takes it over and never lets it end. Of a pointer or a plain number there is "
            .. "nothing to take over.",
        in_c = "free(p) ends what p points to; drop ends what it is given, and a pointer's end is nothing.",
        class = "D",
        fixes = { { title = "drop the owner", when = "when it has to go now" }, { title = "take the call away", when = "when there is nothing "
            .. "to release" } },
    }, M.explain)
end

return M
