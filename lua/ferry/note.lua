-- Builds a note: the story sentence by sentence, what it means in C, ranked fixes. The prose
-- in `text` is made of exactly these parts, so that no field says something else.

local say = require "ferry.say"
local source = require "ferry.source"

local M = {}
M.__index = M

-- What each role contributes to the list of steps: its word, and a sentence about `name`.
local STEP = {
    DECL = { "made", "$x is declared here" },
    DECL_OUT = { "made", "$x is declared here, outside the closure" },
    ASSIGN1 = { "made", "$x gets its first value here" },
    TEMP = { "made", "an object without a name is made here" },
    MOVED = { "moved", "$x is handed over here" },
    MOVED_CALL = { "moved", "this call takes $x over" },
    MOVED_OP = { "moved", "the operator takes $x over" },
    MOVED_LOOP = { "moved", "$x is handed over here on every pass" },
    LOOP = { "loop", "the loop that repeats it starts here" },
    USED = { "used", "$x is used after it was handed over" },
    USED_CLOS = { "used", "this use is why the closure needs it" },
    BORROW = { "borrowed", "a pointer to $x is taken here" },
    BORROW_LOOP = { "borrowed", "each pass takes a pointer to $x here" },
    CONFLICT = { "changed", "this is refused" },
    LATER = { "used", "the pointer is still needed here" },
    LATER_DROP = { "used", "a destructor that runs here still holds the pointer" },
    DROPPED = { "freed", "$x ends here" },
    RETURNED = { "returned", "the pointer leaves the function here" },
    OUTLIVES = { "promised", "this asks the pointer to be valid for longer" },
    REGION = { "promised", "the signature says so here" },
    UNINIT = { "used", "$x is read here" },
    INIT_SOME = { "declared", "one path passes here without a store" },
    ESCAPES = { "borrowed", "a pointer to $x leaves from here" },
    PARAM = { "declared", "$x is only lent for the call" },
    FN_SIG = { "declared", "this decides how it may be used" },
    SELF_DEF = { "declared", "this is what may not be written to" },
}

-- On one line the story goes from making to ending, whatever the columns say.
local RANK = { made = 0, declared = 0, borrowed = 1, moved = 1, changed = 2, promised = 3, used = 4, freed = 5, returned = 6 }

-- What rustc's labels on lifetimes point at.
local REGIONS = {
    { "^lifetime `('[%w_]+)` defined here", "$q is declared here" },
    { "^lifetime `('[%w_]+)` is defined here", "$q is declared here" },
    { "^let's call the lifetime of this reference `('[%w_]+)`", "this pointer; rustc calls its lifetime $q" },
    { "^let's call .* `('[%w_]+)`", "rustc calls the lifetime here $q" },
    { "^expected named lifetime parameter", "this pointer needs a lifetime" },
    { "^expected %d+ lifetime parameters", "this type needs its lifetimes" },
    { "^undeclared lifetime", "this name is declared nowhere" },
    { "^has type `&('%d)", "rustc calls the lifetime of this pointer $q" },
    { "^has type `.-('%d)", "rustc calls the lifetime of the pointer inside it $q" },
    { "^has type", "its type carries the lifetime" },
    { "^lifetime `('[%w_]+)` required", "$q is needed here" },
}

local function region(label)
    for _, row in ipairs(REGIONS) do
        local from, _, name = label:find(row[1])
        if from then
            return (row[2]:gsub("%$q", name and say.q(name) or ""))
        end
    end
    return nil
end

-- What an entry is about: the name in its label, else what the message is about; where that is the type
-- of a container, the reader's own text.
local function subject_of(f, entry)
    if entry.name then
        return entry.name
    end
    for _, container in ipairs { "out of index of `", "out of dereference of `", "move out of type `" } do
        if f.message:find(container, 1, true) then
            local code = entry.span and entry.span.line_end == entry.line and source.under(entry.span)
            return code and #code > 0 and #code < 40 and code or nil
        end
    end
    return f.subject
end

-- `marks` maps entries to what a rule says of them in place of the role's sentence.
local function steps(f, marks)
    local list = {}
    for role, entries in pairs(f.at) do
        local step = STEP[role]
        for _, entry in ipairs(step and entries or {}) do
            local name = subject_of(f, entry)
            local mark = marks[entry]
            local text = mark and mark.text or role == "REGION" and region(entry.label)
                or say.fill(step[2], { x = name and say.q(name) or "it" })
            list[#list + 1] = { role = mark and mark.role or step[1], file = entry.file, line = entry.line,
                column = entry.column, name = name, text = text }
        end
    end
    for _, entry in ipairs(f.at.WHY_MOVE or {}) do
        local name = subject_of(f, entry)
        list[#list + 1] = { role = "made", file = entry.file, line = entry.line, column = entry.column,
            name = name, text = (name and say.q(name) or "it") .. " has the type "
                .. say.q(entry.type or f.type_name or "?") }
    end
    table.sort(list, function(a, b)
        if a.line ~= b.line then return a.line < b.line end
        local x, y = RANK[a.role] or 3, RANK[b.role] or 3
        if x ~= y then return x < y end
        if a.column ~= b.column then return a.column < b.column end
        return a.text < b.text
    end)
    return list
end

-- A note for the facts `f` by the rule named `rule`.
function M.open(f, rule)
    return setmetatable({ f = f, rule = rule, sentences = {}, c = {}, fixes = {}, marks = {} }, M)
end

-- Says of one entry of the facts what it is in this case, for the list of steps.
function M:mark(entry, role, text)
    if entry then
        self.marks[entry] = { role = role, text = text }
    end
    return self
end

-- Adds sentences to the story.
function M:say(...)
    for _, sentence in ipairs { ... } do
        self.sentences[#self.sentences + 1] = sentence
    end
    return self
end

-- Adds sentences about the same steps in C.
function M:in_c(...)
    for _, sentence in ipairs { ... } do
        self.c[#self.c + 1] = sentence
    end
    return self
end

-- Adds a fix, best first. `edits` only where they are certain.
function M:fix(title, when, edits)
    self.fixes[#self.fixes + 1] = { title = title, when = when, edits = edits or {} }
    return self
end

-- Where rustc lists alternatives, the edits of all of them stand one behind the other: those of the
-- first, which ends where bytes are touched again or the text begins anew.
local function first_alternative(edits)
    local first = #edits
    for i = #edits, 2, -1 do
        if edits[i].byte < edits[i - 1].byte then first = i - 1 end
    end
    for i, b in ipairs(edits) do
        for j = 1, i - 1 do
            local a = edits[j]
            if a.file == b.file and (a.byte < b.byte_end and b.byte < a.byte_end or a.byte == b.byte and a.byte_end == b.byte_end) then
                return table.move(edits, 1, math.min(first, i - 1), 1, {})
            end
        end
    end
    return edits
end

-- The edits that rustc itself offers in the child whose message fits `pattern`; nil if none. accept(edits)
-- may refuse those of one child, then the next that fits is taken.
function M:offered(pattern, replacement, accept)
    for _, child in ipairs(self.f.d.children) do
        if child.message:match(pattern) then
            local edits = {}
            for _, span in ipairs(child.spans) do
                if span.replacement and not span.std and (not replacement or span.replacement == replacement)
                    and not span.replacement:find("[%z\1-\9\11-\31\127]") then
                    edits[#edits + 1] = { file = span.file, byte = span.byte, byte_end = span.byte_end,
                        text = span.replacement }
                end
            end
            edits = first_alternative(edits)
            if #edits > 0 and (not accept or accept(edits)) then
                return edits, child
            end
        end
    end
    return nil
end

-- The edits of all children whose message fits, together.
function M:offered_all(pattern)
    local all = {}
    for _, child in ipairs(self.f.d.children) do
        if child.message:match(pattern) then
            local edits = self.offered({ f = { d = { children = { child } } } }, pattern)
            table.move(edits or {}, 1, #(edits or {}), #all + 1, all)
        end
    end
    return #all > 0 and all or nil
end

local function fixes_prose(fixes)
    local parts = {}
    for i, fix in ipairs(fixes) do
        parts[i] = "(" .. i .. ") " .. fix.title .. (fix.when and ", " .. fix.when or "")
    end
    return table.concat(parts, "; ")
end

-- The finished note as plain data.
--   about: { headline, class, cwe, c_bug, twin, exercises, cause }
function M:close(about)
    local f = self.f
    local story, in_c = table.concat(self.sentences, " "), table.concat(self.c, " ")
    local text = story
    if in_c ~= "" then
        text = text .. " " .. in_c
    end
    if #self.fixes > 0 then
        text = text .. "\n\nWays out: " .. fixes_prose(self.fixes) .. "."
    end
    local what, fixes = steps(f, self.marks), {}
    for _, step in ipairs(what) do
        step.text = say.tidy(step.text)
    end
    for i, fix in ipairs(self.fixes) do
        fixes[i] = { title = say.tidy(fix.title), when = fix.when and say.tidy(fix.when), edits = fix.edits }
    end
    return {
        rule = self.rule, specific = self.rule ~= "generic", headline = say.tidy(about.headline), what = what,
        cause = about.cause, in_c = say.tidy(in_c), class = about.class, c_bug = about.c_bug, cwe = about.cwe, fixes = fixes,
        twin = about.twin, names = say.names(say.tidy(text)),
        see = { exercises = about.exercises or {}, rustc = f.code and f.code:match("^E%d+$")
            and "rustc --explain " .. f.code or nil },
        text = text,
    }
end

-- The source text of a role's line.
function M.line_text(entry)
    return entry and source.text(entry.span)
end

return M
