-- Ways out for a global that the program changes: which holder fits the type of the static.

local facts = require "ferry.facts"
local source = require "ferry.source"

local M = {}

local ATOMIC = { i8 = "AtomicI8", u8 = "AtomicU8", i16 = "AtomicI16", u16 = "AtomicU16", i32 = "AtomicI32", u32 = "AtomicU32", i64 = "AtomicI64",
    u64 = "AtomicU64", isize = "AtomicIsize", usize = "AtomicUsize", bool = "AtomicBool" }

-- The type of the static `name`, where rustc shows its line or the file has it; nil otherwise.
function M.type(f, name)
    if not name or not name:match("^[%w_]+$") then
        return nil
    end
    local entry = facts.first(f, "SELF_DEF")
    local kind = entry and source.annotation(source.text(entry.span), name)
    for row in (kind and "" or f.d.source or ""):gmatch("[^\n]+") do
        if row:match("^[%w_%s()]*%f[%w_]static%s+m?u?t?%s*" .. name .. "%s*:") then
            kind = source.annotation(row, name)
        end
    end
    return kind and not kind:find("`", 1, true) and kind or nil
end

-- HashMap and HashSet get their seed when the program runs, so that their new() is no const fn.
local function lazy(kind)
    return kind:match("^[%w_:]*(Hash[MS][ae][pt])<")
end

-- Adds what is to take the place of the static `name`.
function M.ways(n, name, kind)
    local atomic = kind and (ATOMIC[kind] or kind:match("^%*mut%s+(.+)$") and "AtomicPtr<" .. kind:match("^%*mut%s+(.+)$") .. ">")
    if atomic then
        n:fix("static " .. name .. ": " .. atomic .. (kind == "bool" and ", with store, load, swap" or kind:match("^%*") and ", with store, load"
            or ", with fetch_add, load, store"), "no lock and no unsafe; each call is one step, what lies between two is not")
    elseif kind and lazy(kind) then
        n:fix("static " .. name .. ": LazyLock<Mutex<" .. kind .. ">> = LazyLock::new(|| Mutex::new(" .. lazy(kind) .. "::new()));", "and " .. name
            .. ".lock().unwrap() where it is used; made by the first use")
    elseif kind and not kind:match("^&") then
        n:fix("static " .. name .. ": Mutex<" .. kind .. ">, and " .. name .. ".lock().unwrap() where it is used", "as Mutex::new is const")
    elseif kind then
        n:fix("a Mutex around what is behind the pointer, as the type of the static", "when the program has to change it")
    else
        n:fix("an atomic in the static for a number, a flag or a raw pointer, a Mutex for anything larger", "when the program has to change it")
    end
end

return M
