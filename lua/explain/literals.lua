-- E0063, E0560, E0559, E0062: a struct built with too few, unknown or doubled fields.

local facts = require "ferry.facts"
local say = require "ferry.say"
local shape = require "ferry.shape"

local M = {}

local function at(f)
    return say.line(f.primary.line)
end

function M.missing(f)
    local list, kind = f.message:match("^missing fields? (.+) in initializer of `([^`]+)`")
    if not list then
        return nil
    end
    local names = {}
    for name in list:gmatch("`([^`]+)`") do
        names[#names + 1] = say.q(name)
    end
    local more = list:match("and (%d+) other fields?")
    local default = (f.d.source or ""):match("derive%([^)]*Default[^)]*%)[^{;]*struct%s+" .. kind:gsub("[<%p].*", "") .. "%f[^%w_]")
    local n = shape.open(f, "FIELDS.missing", "not all fields are set")
    n:say("The " .. say.q(kind) .. " on " .. at(f) .. " is built without " .. say.join(names) .. (more and " and " .. more .. " more" or "")
        .. ", and every field has to be set.")
    n:in_c("C sets the members that an initialiser leaves out to zero, by the standard, and gcc mentions it only with -Wextra, and not for .name "
        .. "= initialisers. So a member that is added to the struct later is "
        .. "0 or NULL in all the old places, meant or not.")
    n:fix("give the missing fields", "nearly always")
    n:fix("..Default::default() at the end", default and "for the rest, as the type derives Default" or "for the rest, with #[derive(Default)] on "
        .. "the type: that is C's zero, asked for")
    n:fix("a function new with the usual values", "when there are many places")
    return n:close { headline = say.q(kind) .. " is built without " .. say.join(names), class = "C" }
end

function M.unknown(f)
    local what, kind, field = f.message:match("^(%a+) `([^`]+)` has no field named `([^`]+)`")
    if not field then
        return nil
    end
    local similar = facts.child(f, "similar name exists")
    local better = similar and similar.spans[1] and (similar.spans[1].replacement or ""):match("^[%w_]+$")
    local available
    for _, child in ipairs(f.d.children) do
        available = available or child.message:match("^available fields are: (.*)$")
    end
    local n = shape.open(f, better and "FIELDS.misspelt" or "FIELDS.unknown", say.q(kind) .. " has no " .. say.q(field))
    n:say("The " .. what .. " " .. say.q(kind) .. " has no field " .. say.q(field) .. ", which " .. at(f) .. " sets" .. (better
        and "; the nearest is " .. better .. "."
        or available and "; still to be set: " .. available:gsub("`", "") .. "." or "."))
    n:in_c("It is .name = value of a member that the struct does not have, which C refuses as well.")
    if better then
        n:fix("write " .. better, "when it is a slip", n:offered("similar name exists"))
    end
    n:fix("leave it out", "when it belongs to another struct")
    n:fix("add the field to the declaration", "when it is new; each place that builds one then has to set it")
    return n:close { headline = say.q(kind) .. " has no field " .. say.q(field), class = "D" }
end

function M.doubled(f)
    local field = f.message:match("^field `([^`]+)` specified more than once")
    local first = shape.label(f, "^first use of")
    if not field then
        return nil
    end
    local n = shape.open(f, "FIELDS.twice", say.q(field) .. " is set again")
    shape.step(n, first, "made", say.q(field) .. " is set here")
    n:say(say.q(field) .. " is set on " .. (first and say.line(first.line) .. " and again on " or "") .. at(f) .. " in one initialiser.")
    n:in_c("C takes the last one and mentions it only with -Wextra (-Woverride-init).")
    n:fix("remove one of them", "when they say the same")
    n:fix("correct the name", "when another field was meant")
    return n:close { headline = say.q(field) .. " is set twice", class = "B", cwe = nil }
end

return M
