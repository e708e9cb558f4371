-- E0369: a binary operator that these types do not have.

local facts = require "ferry.facts"
local ints = require "ferry.ints"
local operators = require "explain.operators"
local say = require "ferry.say"
local shape = require "ferry.shape"
local source = require "ferry.source"

local M = { code = "E0369", needs_subject = false }

M.page = {
    code = "E0369", title = "An operator that these types do not have",
    model = "An operator is a trait's function. Numbers have it, a struct has == if it derives PartialEq, String has + with a &str on its right.",
    in_c = "C's operators take numbers and pointers only: == on two structs and + on two pointers do not compile there either.",
    class = "D",
    fixes = {
        { title = "#[derive(PartialEq)]", when = "to compare member by member" },
        { title = "format!(\"{a}{b}\")", when = "to join text" },
        { title = "a bound on the type parameter", when = "in a generic function" },
    },
    see = { exercises = {} },
}

local function at(f)
    return say.line(f.primary.line)
end

local function strings(f)
    local n = shape.open(f, "OP.text", "+ does not join two views")
    n:say("The + on " .. at(f) .. " stands between two views of text, and neither of them has room for the other.")
    n:in_c("It would be the sum of two char *, which C refuses as well; strcat() would write behind the end of the first one. A result needs a "
        .. "buffer, so "
        .. "somebody has to own it.")
    n:fix("format!(\"{a}{b}\")", "for a new String out of several parts")
    n:fix("a.to_owned() + b", "for two", n:offered("^create an owned `String`"))
    n:fix("push_str", "when the text grows step by step")
    return n:close { headline = "+ needs a String on its left", class = "D" }
end

local function pointer(f, left)
    local n = shape.open(f, "OP.pointer", "no + for a raw pointer")
    n:say("The operator on " .. at(f) .. " has a raw pointer, " .. say.q(left) .. ", on its left, and raw pointers have no arithmetic operators.")
    n:in_c("p + 1 in C goes on by one element and is only defined inside the array and one behind it; nothing checks that. On a reference, "
        .. "+ would add "
        .. "to the number it points to.")
    n:fix("a slice and an index, or an iterator", "nearly always: the end is known")
    n:fix("p.add(1), in unsafe", "for C's meaning, with C's condition")
    n:fix("p.wrapping_add(1)", "to compute the address only", n:offered("^consider using `wrapping_add`"))
    return n:close { headline = "raw pointers are moved by a method", class = "C" }
end

local function generic(f, kind, op)
    local child = facts.child(f, "^consider %a+ type parameter")
    local trait = child and child.spans[1] and (child.spans[1].replacement or ""):match("([%w_]+)[^%w_]*$")
    local n = shape.open(f, "OP.generic", "not every " .. say.q(kind) .. " has this operator")
    n:say("The " .. op .. " on " .. at(f) .. " is to work for every type that " .. say.q(kind) .. " may stand for, and not every type has it.")
    n:in_c("A macro in C is checked where it is used; a generic function is checked once, here, and its bounds are the prototype for the type. In C "
        .. "that is the compare function that qsort() takes.")
    n:fix(trait and "the bound " .. kind .. ": " .. trait or "a bound on " .. kind, "always", n:offered("^consider %a+ type parameter"))
    return n:close { headline = say.q(kind) .. " needs a bound for this operator", class = "D" }
end

-- A C enum counts: s + 1 is the next enumerator, or none.
local function enum_number(f, kind)
    local n = shape.open(f, "OP.enum_number", say.q(kind) .. " is no number")
    n:say("The operator on " .. at(f) .. " wants to count with " .. say.q(kind) .. ", and its variants are names.")
    n:in_c("A C enum is an int: s + 1 is the next enumerator, and behind the last one a value that no case of a switch has.")
    n:fix("a match from each variant to the one after it", "when a state follows another")
    n:fix("x as u8 + 1, and a match back", "when the numbers are prescribed")
    return n:close { headline = say.q(kind) .. " does not count", class = "B" }
end

local function struct(f, kind, op)
    local where = shape.child(f, "might be missing for")
    local equal, order = op == "==" or op == "!=", op:match("^[<>]")
    local n = shape.open(f, equal and "OP.equal" or order and "OP.order" or "OP.struct", say.q(kind) .. " has no " .. op)
    shape.step(n, where, "declared", "the type is declared here")
    n:say("The " .. op .. " on " .. at(f) .. (equal and " compares" or order and " compares" or " combines") .. " two values of " .. say.q(kind)
        .. (where and ", declared on " .. say.line(where.line) or "") .. ", and nobody has said what that means.")
    local enum = where and shape.line_text(where):match("%f[%w]enum%f[^%w]")
    if enum then
        n.rule = "OP.enum_values"
    end
    n:in_c(enum and "A C enum is an int, and so " .. op .. " is there for all of them. Here the type says whether it has one, as a variant may "
        .. "carry fields that would have to be compared too."
        or equal and "C has no == for structs either. memcmp() is what one writes instead, and it compares the padding as well, and pointers "
        .. "in place of "
        .. "what they point to." or order and "C has no < for structs either; qsort() is given a function for it."
        or "C has no operators for structs either; one writes a function, add(a, b).")
    if equal or order then
        local trait = equal and "PartialEq" or "PartialOrd"
        n:fix("#[derive(" .. trait .. (order and ", PartialEq" or "") .. ")] on the type", enum and "variant by variant" .. (order
            and ", in the order of the declaration" or "") or "member by member, without the padding", n:offered("derive%("))
        n:fix(enum and "match, or matches!(x, T::Variant)" or "impl " .. trait, enum and "to ask for one variant" or "when only some members count")
    else
        n:fix("impl the operator's trait from std::ops", "when the sign is clear to every reader")
        n:fix("a method", "otherwise")
    end
    return n:close { headline = say.q(kind) .. " has no " .. op, class = enum and "C" or "D" }
end

-- Two types of which the left one is bool or char: numbers in C.
local LETTERS = {
    bool = { "OP.bool", "a bool is not a number here", "In C it is 0 or 1, and n += (a < b) counts.", { "i32::from(a < b), or as i32",
        "for C's meaning" },
        { "if a < b { n += 1 }", "to count" }, { "& and |", "for both bools, without && and ||'s short cut" } },
    char = { "OP.char", "a char is a Unicode character, and neither sum nor difference of two of them need be one",
        "In C a char is a small integer: c - '0' is the digit's value, c + 1 the next letter, for ASCII.", { "c.to_digit(10)", "for the value of "
            .. "a digit; an Option" },
        { "bytes: b'0' and a u8, as in s.as_bytes()", "for ASCII arithmetic as in C" }, { "c as u32", "for the number of the character" } },
}

local function letters(f, left, right, row)
    local n = shape.open(f, row[1], "no operator for " .. say.q(left) .. " and " .. say.q(right))
    n:say("On " .. at(f) .. " the operands are " .. say.a(left) .. " and " .. say.a(right) .. ": " .. row[2] .. ".")
    n:in_c(row[3])
    for i = 4, #row do
        n:fix(row[i][1], row[i][2])
    end
    return n:close { headline = row[1] == "OP.bool" and "a bool is not a number" or "there is no arithmetic with chars", class = "C" }
end

-- References where numbers are wanted, more than one deep: |x| of a filter.
local function references(f, left, right)
    local stars = left:match("^(&+)")
    local n = shape.open(f, "OP.reference", "a reference, not the number")
    n:say("On " .. at(f) .. " the left side is " .. say.q(left) .. ", a reference" .. (stars and #stars > 1 and " to a reference" or "")
        .. ", and the right one " .. say.a(right)
        .. ": there is no operator between the two.")
    n:in_c("It is p % 2 for *p % 2, which C refuses too; for + it would move the pointer. iter() gives references to the elements, and filter() hands out a reference to that.")
    n:fix(("*"):rep(stars and #stars or 1) .. " before the left side", "for the number", n:offered("dereference the left%-hand side"))
    n:fix((stars and #stars > 1 and "|&&x|" or "|&x|") .. " in place of |x|", "to have the number from the start")
    return n:close { headline = "the number is behind a reference", class = "D" }
end

-- The None behind the operator: where it ends on its line.
local function none_behind(f)
    local _, after = source.around(f.primary)
    return (after or ""):match("^%s*None()%f[^%w_]") or (after or ""):match("^%s*None()$")
end

-- Whether an Option, and no reference to one, is held against None.
local function tests_none(f, kind)
    local before = source.around(f.primary) or ""
    return kind:match("^Option<") and (none_behind(f) or before:match("%f[%w_]None%s*$")) ~= nil
end

-- A reference to an Option held against None.
local function behind(f, op, kind)
    local before = source.around(f.primary) or ""
    local x = before:match("([%a_][%w_%.]*)%s*$")
    local p = x or "p"
    local boxed = kind:match("Option<Box<([%w_]+)>")
    local body = boxed and (f.d.source or ""):match("struct%s+" .. boxed .. "%f[^%w_][^{;]*(%b{})")
    local field = body and body:match("%f[%w_]([%a_][%w_]*)%s*:%s*Option<Box<" .. boxed .. ">>") or "next"
    local n = shape.open(f, "OP.none_behind", say.q(kind) .. " is a pointer to the Option")
    n:say("The " .. op .. " on " .. at(f) .. " holds a reference to an Option against an Option. The reference is never None; the Option behind it may be.")
    n:in_c("It is pp != NULL where *pp != NULL is meant, with pp of type struct node **: the address of a link is never null, the link is at the end.")
    local loop = before:match("%f[%w]while%f[%W]") and x and not x:find(".", 1, true)
    local mut = kind:match("^&mut") and "&mut " or "&"
    if loop and boxed then
        n:fix("while let Some(node) = " .. x .. " { … " .. x .. " = " .. mut .. "node." .. field .. "; }", "to walk: the test hands out the node, so "
            .. "that nothing has to be unwrapped")
    end
    local stop, primary = none_behind(f), f.primary
    local start = primary.byte - #(before:match("%s*$"))
    n:fix(p .. (op == "!=" and ".is_some()" or ".is_none()"), "for the test alone", x and not loop and { { file = f.file, byte = start,
        byte_end = primary.byte_end + stop - 1, text = op == "!=" and ".is_some()" or ".is_none()" } } or nil)
    if not loop then
        n:fix("if let Some(v) = " .. p, "for the test and what is inside")
    end
    return n:close { headline = "the Option behind the pointer can be None", class = "C" }
end

-- Something held against None, Some or a number that stands for them.
local function against(f, op, kind)
    local sides = {}
    for _, span in ipairs(f.d.spans) do
        sides[#sides + 1] = not span.primary and span.label or nil
    end
    local all = table.concat(sides, " ")
    local where = shape.child(f, "might be missing for")
    local enum = where and shape.line_text(where):match("%f[%w]enum%f[^%w]")
    if kind:match("^&m?u?t?%s*Option<") and all:find("Option<_>", 1, true) and none_behind(f) then
        return behind(f, op, kind)
    elseif all:find("Option<", 1, true) and not kind:match("^Option") then
        local n = shape.open(f, "OP.none", say.q(kind) .. " is never None")
        n:say("The " .. op .. " on " .. at(f) .. " holds " .. say.a(kind) .. " against an Option, and the one is never the other"
            .. (kind:match("^&") and ": a reference is never null." or "."))
        n:in_c("In C that is p != NULL, the end of a list or of a search. Here the pointer that walks has to be an Option itself; each step takes "
            .. "the next one out of it.")
        n:fix("while let Some(node) = cursor { … cursor = node.next.as_deref(); }", "to walk a list, with cursor an Option<&Node>")
        n:fix("leave the test out", "where there is always something")
        return n:close { headline = "only an Option can be None", class = "C" }
    elseif kind:match("^Result<") and all:find("integer", 1, true) then
        local n = shape.open(f, "OP.result", "this is a Result, not a return code")
        n:say("The " .. op .. " on " .. at(f) .. " holds " .. say.a(kind) .. " against a number.")
        n:in_c("It is the look at a return code, if (write_all(fd, p, n) != 0). A Result has no number for success: it is Ok with the value, or Err with "
            .. "the reason, where C would look into errno.")
        n:fix("? behind the call", "when the caller should learn of the failure")
        n:fix("if let Err(e) = …, or match", "when it is dealt with here")
        n:fix(".is_err()", "when the reason does not matter")
        return n:close { headline = "a Result is not a return code", class = "D" }
    elseif enum and all:find("integer", 1, true) then
        local n = shape.open(f, "OP.enum", say.q(kind) .. " is not a number")
        n:say("The " .. op .. " on " .. at(f) .. " holds " .. say.a(kind) .. ", an enum, against a number.")
        n:in_c("A C enum is an int, and so c == 1 compiles and says nothing about which one is meant.")
        n:fix("matches!(x, " .. kind:gsub("^&", "") .. "::…), or match", "to ask for a variant")
        n:fix("x as i32 " .. op .. " …", "when the number counts; no variant may have fields")
        return n:close { headline = "an enum is not a number", class = "C" }
    end
    return nil
end

-- An Option held against None, whose type has no == of its own: C's test for NULL.
local function null_test(f, op, kind)
    local before, after = source.around(f.primary)
    before = before or ""
    local stop = none_behind(f)
    local x = stop and before:match("([%a_][%w_%.]*)%s*$") or not stop and (after or ""):match("^%s*([%a_][%w_%.]*)")
    local method = op == "!=" and ".is_some()" or ".is_none()"
    local n = shape.open(f, "OP.null", "the test for None")
    n:say("The " .. op .. " on " .. at(f) .. " asks whether " .. (x and say.q(x) or "an Option") .. " is None. == compares what is inside as well, and "
        .. say.q(kind) .. " has it only if what is inside has; for this test nothing inside needs to be compared.")
    n:in_c("In C this is p " .. op .. " NULL, which looks at the pointer and never at what it points to. "
        .. (facts.child(f, "^consider %a+ type parameter") and "The bound that rustc proposes would ask of every type for a comparison that this test does not need."
        or facts.child(f, "^consider annotating") and "PartialEq on the type, which rustc proposes, is for comparing two of its values: nobody does that here."
        or ""))
    local lent = x and x:find(".", 1, true) and not kind:match("^Option<&") and "&" or ""
    local start = f.primary.byte - #before:match("%s*$")
    local alone = stop and x and not before:sub(1, #before - #before:match("[%w_%.]*%s*$")):match("[%.%)%]?!*&%-+/%%|^]%s*$")
    n:fix((x or "p") .. method, "for the test alone", alone and { { file = f.file, byte = start, byte_end = f.primary.byte_end + stop - 1, text = method } }
        or nil)
    n:fix("let Some(v) = " .. lent .. (x or "p") .. " else { … };", "when the value is used behind the test: there is then no second look at it")
    n:fix("match, or if let Some(v) = " .. lent .. (x or "p"), "when both cases have something to do")
    return n:close { headline = "None is asked for by is_none()", class = "C" }
end

local function number(name)
    return ints.is_int(name) or ints.is_float(name) or name:match("^{")
end

local function text_and_number(f)
    local n = shape.open(f, "OP.text_number", "a text and a number")
    n:say("The operator on " .. at(f) .. " stands between a text and a number, and there is none for the two.")
    n:in_c("\"abc\" + 1 is a pointer to the b in C, and nobody checks that it stays inside the text.")
    n:fix("format!(\"{s}{n}\")", "for the text with the digits behind it")
    n:fix("&s[1..]", "for C's meaning, the text without its first byte; it panics if that is not a whole character")
    return n:close { headline = "a text and a number have no sum", class = "C" }
end

local function lists(f, left)
    local n = shape.open(f, "OP.list", "no + for " .. say.q(left))
    n:say("The operator on " .. at(f) .. " stands between two lists, and Rust has none that joins them or adds them element by element.")
    n:in_c("C has none either: for arrays + is refused, and the loop or memcpy() is written out.")
    n:fix("a.extend(b), or [a, b].concat()", "to join them")
    n:fix("a.iter().zip(&b).map(|(x, y)| x + y)", "element by element")
    return n:close { headline = "lists have no +", class = "D" }
end

-- A slice, array or Vec and a number: C's p + n.
local function advance(f, left, right)
    local kind = number(left) and right or left
    local x = (source.around(f.primary) or ""):match("([%a_][%w_]*)%s*$") or "x"
    local n = shape.open(f, "OP.advance", say.q(kind) .. " is not moved by a number")
    n:say("The operator on " .. at(f) .. " stands between " .. say.a(kind) .. " and a number, and " .. (kind:match("^&") and "a slice is an address "
        .. "with a length: to add to the one and not to the other would let it reach behind its end."
        or "what owns its elements has no address to count with."))
    n:in_c("p + n moves the pointer, and the length, in another variable, stays what it was until somebody subtracts n from it too (CWE-805).")
    n:fix("&" .. x .. "[n..]", "for the rest from n on: both move; it panics if there are fewer than n")
    n:fix(x .. ".get(n..)", "for an Option, None if there are fewer")
    n:fix(x .. ".split_at(n)", "for both parts")
    return n:close { headline = "a slice begins later by a range", class = "C" }
end

local function sequence(kind)
    return kind and (kind:match("^&?m?u?t?%s*%[") or kind:match("^&?m?u?t?%s*Vec<"))
end

-- A Cell where the number in it is wanted.
local function cell(f, kind)
    local n = shape.open(f, "OP.cell", "a Cell, not the value in it")
    n:say("On " .. at(f) .. " one side is " .. say.a(kind) .. ", a place that may change while it is shared, and not the value in it.")
    n:in_c("In C the member is the number. A Cell has the same bytes, and lends no pointer to them: its methods copy the value out and in.")
    n:fix("x.get()", "for the value, when it is plain data")
    return n:close { headline = "the value is in a Cell", class = "D" }
end

function M.explain(f)
    local op, kind = f.message:match("^binary operation `([^`]+)` cannot be applied to type `([^`]+)`")
    local left, right = f.message:match("^cannot %a+ `([^`]+)` %a+ `([^`]+)`$")
    if not left then
        left, right = f.message:match("^cannot calculate the remainder of `([^`]+)` divided by `([^`]+)`$")
    end
    local odd = op and tests_none(f, kind) and null_test(f, op, kind) or op and against(f, op, kind)
    local held = kind and kind:match("Cell<") and kind or left and left:match("Cell<") and left or right and right:match("Cell<") and right
    if odd then
        return odd
    elseif held and held:match("^[%l_:]*Cell<") then
        return cell(f, held)
    elseif left and LETTERS[left] or right and LETTERS[right] then
        return letters(f, left, right, LETTERS[left] or LETTERS[right])
    elseif left and (left:match("^Option<") or left:match("^Result<") or (right or ""):match("^Option<")) then
        return operators.mixed(f, left, right)
    elseif left and ((right or ""):match("str$") and number(left) or left:match("str$") and number(right)) then
        return text_and_number(f)
    elseif left and f.message:match("^cannot add") and (number(left) and sequence(right) or number(right) and sequence(left)) then
        return advance(f, left, right)
    elseif left and (left:match("^Vec<") or left:match("^%[")) then
        return lists(f, left)
    elseif left and left:match("^&") and not left:find("str", 1, true) and not left:match("^&mut") then
        return references(f, left, right)
    elseif left and left:match("^&.*str$") and right:match("str") or left and left:match("^&.*str$") and right:match("String") then
        return strings(f)
    elseif (kind or ""):match("^%*") or (left or ""):match("^%*") or (right or ""):match("^%*") then
        return pointer(f, kind or left:match("^%*") and left or right)
    elseif op and facts.child(f, "^consider %a+ type parameter") then
        return generic(f, kind, op)
    elseif left and facts.child(f, "^consider %a+ type parameter") then
        return generic(f, left, "operator")
    elseif op and (kind:match("^%u[%w_<>, ]*$") or kind:match("^Option<")) then
        return struct(f, kind, op)
    elseif left and right:match("^%u[%w_]*$") and (number(left) or left == "{integer}") and f.d.source
        and f.d.source:find("%f[%w]enum%s+" .. right .. "%f[^%w_]") then
        return enum_number(f, right)
    elseif left and left:match("^%u[%w_<>, ]*$") then
        return struct(f, left, shape.code(f.primary) or "operator")
    end
    return nil
end

return M
