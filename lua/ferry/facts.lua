-- The facts of one diagnostic: which of its lines plays which role, what it is about, how
-- a value was taken. Everything a rule says comes from here.

local roles = require "ferry.roles"
local source = require "ferry.source"
local types = require "ferry.types"

local M = {}

-- Where the message names what it is about.
local SUBJECT = {
    "moved value: `([^`]*)`", "cannot move out of `([^`]*)`", "cannot move out of [%a ]+ of `([^`]*)`",
    "cannot move out of static item `([^`]*)`", "cannot borrow `([^`]*)`",
    "cannot assign twice to immutable [%a ]*`([^`]*)`", "cannot assign to immutable [%a ]*`([^`]*)`",
    "cannot assign to `([^`]*)`", "cannot assign to data in an index of `([^`]*)`",
    "cannot borrow data in an index of `([^`]*)`", "cannot borrow data in dereference of `([^`]*)`",
    "cannot use `([^`]*)`", "`([^`]*)` does not live long enough", "requires? unique access to `([^`]*)`",
    "cannot %a+ value referencing [%a ]+ `([^`]*)`", "cannot %a+ reference to [%a ]+ `([^`]*)`",
    "but it borrows `([^`]*)`", "binding `([^`]*)` is", "explicit lifetime required in the type of `([^`]*)`",
    "use of undeclared lifetime name `([^`]*)`", "type `([^`]*)` may not live long enough",
    "invalid lifetime parameter name: `([^`]*)`", "mutably borrow `([^`]*)` in", "hidden type for `([^`]*)`",
    "move out of type `([^`]*)`",
}

local function subject_of(message)
    for _, pattern in ipairs(SUBJECT) do
        local name = message:match(pattern)
        if name then
            return name
        end
    end
    return nil
end

local function add(f, role, entry)
    entry.role = role
    local list = f.at[role]
    if not list then
        list = {}
        f.at[role] = list
    end
    list[#list + 1] = entry
end

local function read_span(f, span)
    if span.primary and not f.primary then
        f.primary = span
        f.file = span.file
    end
    if not span.label or span.std then
        return
    end
    local role, name, kind = roles.read(span.label)
    if not role then
        f.unread[#f.unread + 1] = span.label
        return
    end
    add(f, role, { line = span.line, column = span.column, file = span.file, name = name,
        type = kind, label = span.label, span = span, primary = span.primary })
    if name and not f.labelled then
        f.labelled = name
    end
    if role == "WHY_MOVE" then
        f.type = kind
    end
end

-- How a value was taken, from rustc's notes: by a method's `self`, by a parameter, by an operator.
local function read_child(f, child)
    local message = child.message
    local kind = message:match("^move occurs because .- has type `([^`]*)`")
        or message:match("^partial move occurs because .- has type `([^`]*)`")
    if kind then
        f.type = kind
    end
    local own = child.spans[1] and not child.spans[1].std and child.spans[1] or nil
    local name = message:match("^`([^`]*)` takes ownership of the receiver `self`")
    if name then
        f.how = { kind = "method", name = name, line = own and own.line, span = own }
    end
    name = message:match("^consider changing this parameter type in %a+ `([^`]*)` to borrow")
    if name then
        f.how = { kind = "param", name = name, line = own and own.line, span = own }
    end
    if message:match("^calling this operator moves") then
        f.how = { kind = "operator" }
    end
    name = message:match("type parameter `([^`]*)`")
    if name then
        f.params = f.params or {}
        f.params[name] = true
    end
end

local function by_place(a, b)
    if a.line ~= b.line then
        return a.line < b.line
    end
    return a.column < b.column
end

-- What follows "name:" on a line, if it is a type: in S { v: w } a value stands there.
local function annotated(text, name)
    local kind = source.annotation(text, name)
    local value = kind and (kind:find("}", 1, true) or kind:match("%)$") and not kind:match("^[%(&]") and not kind:match("^%a+ ")
        or kind:match("^%l[%w_]*$") and types.classify(kind).kind == "struct")
    return not value and kind or nil
end

-- The type of the subject: a probe's, rustc's label, or what its declaration line shows.
local function settle_type(f)
    local name = f.d.type or f.type
    if not name and f.subject and f.subject:match("^[%w_]+$") then
        for _, span in ipairs(f.d.spans) do
            local text = source.text(span)
            name = text and (span.label or ""):match("declared here") and types.of_line(text, f.subject)
                or text and annotated(text, f.subject) or name
            if name then
                break
            end
        end
    end
    f.type_name = name
    f.kind = types.classify(name)
    if f.kind.kind == "struct" and f.d.source and types.declares_owner(f.d.source, f.kind.head) then
        f.kind.own = true
    elseif f.kind.kind == "struct" and f.d.source and f.kind.head and types.declares_plain(f.d.source, f.kind.head) then
        f.kind = { kind = "data", own = false, name = f.kind.name, head = f.kind.head }
    end
    if f.d.type and f.kind.kind == "guard" then
        f.kind.own = nil -- what it gives access to is not freed with it
    end
    if name and f.params and f.params[name] then
        f.kind = { kind = "param", name = name, head = name }
    end
end

-- Reads a diagnostic.
function M.read(d)
    local f = { d = d, code = d.code, message = d.message, at = {}, unread = {} }
    for _, span in ipairs(d.spans) do
        read_span(f, span)
    end
    f.primary = f.primary or d.spans[1]
    f.file = f.primary and f.primary.file
    for _, child in ipairs(d.children) do
        read_child(f, child)
    end
    for _, list in pairs(f.at) do
        table.sort(list, by_place)
    end
    f.subject = subject_of(d.message) or f.labelled
    f.expression = source.under(f.primary)
    -- what a macro of the library made has no text of the reader's but its name
    f.about = f.subject or (f.expression and #f.expression > 0 and f.expression)
        or f.primary and f.primary.macro and f.primary.macro:match("^(" .. source.IDENT .. ")!$") or nil
    settle_type(f)
    return f
end

-- The lines of one or more roles, each once, in order.
function M.lines(f, ...)
    local list, seen = {}, {}
    for _, role in ipairs { ... } do
        for _, entry in ipairs(f.at[role] or {}) do
            if not seen[entry.line] then
                seen[entry.line] = true
                list[#list + 1] = entry.line
            end
        end
    end
    table.sort(list)
    return list
end

-- The first place of the first of these roles that occurs.
function M.first(f, ...)
    for _, role in ipairs { ... } do
        if f.at[role] then
            return f.at[role][1]
        end
    end
    return nil
end

-- rustc's note or help whose message fits a Lua pattern.
function M.child(f, pattern)
    for _, child in ipairs(f.d.children) do
        if child.message:match(pattern) then
            return child
        end
    end
    return nil
end

return M
