-- E0004: a match that does not cover every value.

local say = require "ferry.say"
local shape = require "ferry.shape"

local M = { code = "E0004", needs_subject = false }

M.page = {
    code = "E0004", title = "A match does not cover every value",
    model = "match is a switch that must have an arm for every value of its type, and whose arms do not fall through.",
    in_c = "A switch without the case: control goes past it, and what it should have set keeps its old value or none. gcc -Wall mentions a missing "
        .. "enumerator (-Wswitch) if there is no default.",
    class = "B", c_bug = "missing case", cwe = 478,
    fixes = {
        { title = "an arm for each value that is named", when = "nearly always: the next new variant is then found by the compiler" },
        { title = "_ => …", when = "when a default is right for all that may come" },
        { title = "if let", when = "when only one of them matters" },
    },
    see = { exercises = {} },
}

local function missing_names(f)
    local list = {}
    for name in (f.primary.label or ""):gmatch("`([^`]+)`") do
        list[#list + 1] = say.q(name)
    end
    return list
end

function M.explain(f)
    local names = missing_names(f)
    if #names == 0 then
        return nil
    end
    local where = shape.child(f, "^`.-` defined here$")
    local numbers = f.message:find("..", 1, true) or names[1]:find("MIN") or names[1]:find("MAX")
    local option = names[1] == "`None`" or names[1]:match("^`Some%(")
    local result = names[1]:match("^`Ok%(") or names[1]:match("^`Err%(")
    local payload = not numbers and not option and not result and names[1]:match("::[%w_]+%(") or names[1]:match("::[%w_]+ {")
    local n = shape.open(f, payload and "MATCH.payload" or numbers and "MATCH.range" or option and "MATCH.option" or result and "MATCH.result" or "MATCH.variant",
        "this match leaves out " .. say.join(names))
    shape.step(n, where, "declared", "the variants are listed here")
    n:say("The match " .. (shape.is_name(f.primary) and "of " .. shape.name(f.primary) .. " " or "") .. "on " .. say.line(f.primary.line) .. " has no arm for " .. say.join(names)
        .. (where and "; " .. say.line(where.line) .. " declares the type with it." or "."))
    local class, cwe, bug = "B", 478, "missing case"
    if option then
        n:in_c("In C this is the pointer that is used without the branch for NULL.")
        class, cwe, bug = "A", 476, "null pointer dereference"
    elseif result then
        n:in_c("In C this is the return code of which only one value is looked at.")
        cwe, bug = 252, "unchecked return value"
    elseif names[1]:match("^`&?m?u?t? ?%[") then
        n:in_c("In C nobody asks how many there are before p[1] is read. A pattern of a slice is also a test of its length, and the other lengths "
            .. "want an answer too.")
        class, cwe, bug = "A", 125, "read past the end"
    elseif numbers then
        n:in_c("In C the switch has no case for these values and no default: control goes past it, and gcc does not mention that for an integer.")
    elseif payload then
        n:in_c("In C this is a union with a tag. The switch over the tag passes by the value; or default: takes it, and reads a member that nobody "
            .. "wrote: gcc is silent then, and the bytes of one member are taken for another. Here what a variant carries has a name only in "
            .. "that variant's own arm.")
        class, cwe, bug = "B", 843, "wrong union member read"
    else
        n:in_c("In C the switch lets this value past, and the result keeps whatever it held before; gcc -Wall warns for an enum, unless there "
            .. "is a default. So an enumerator that is added later is found by hand.")
    end
    local rest = numbers and not option and not result
    if rest then
        n:fix("_ => …", "for the rest, as default does; an arm may also leave, _ => return …")
    end
    n:fix("an arm for " .. say.join(names), rest and "when these are to be told apart" or "nearly always", n:offered("^ensure that all possible cases"))
    if not rest then
        n:fix("_ => …", numbers and "for the rest, as default does" or "when a default is right for all that may come; new variants then go unnoticed")
    end
    if not numbers then
        n:fix("if let, or let … else", "when only one of them matters")
    end
    return n:close { headline = "the match leaves out " .. say.join(names), class = class, cwe = cwe, c_bug = bug }
end

return M
