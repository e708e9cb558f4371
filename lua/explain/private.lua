-- E0616, E0603, E0624, E0451: what another module keeps to itself.

local facts = require "ferry.facts"
local fields = require "explain.fields"
local say = require "ferry.say"
local shape = require "ferry.shape"

local M = {}

local function at(f)
    return say.line(f.primary.line)
end

M.model = "Everything is private to its module unless it says pub: functions, types, and each field by itself. The module, not the file and not "
    .. "the type, is the border; "
    .. "code in the same module or in one inside it sees all."

-- Is the type one of the standard library's? Then there is nothing to make public.
local function foreign(f, kind)
    return not ((f.d.source or ""):match("%f[%w](%a+)%s+" .. kind .. "%f[^%w_]"))
end

function M.field(f)
    local field, kind = f.message:match("^field `([^`]+)` of [%a ]+ `([^`]+)` is private")
    if not field then
        return nil
    elseif facts.child(f, "a method .- also exists") and foreign(f, kind) then
        return fields.as_method(f, field, kind)
    end
    local building = f.code == "E0451"
    local after = shape.line_text(f.primary):match("%." .. field .. "%s*(.?.?)") or ""
    local written = after:match("^=[^=]") or after:match("^[%+%-*/|&]=")
    local own = f.d.source ~= nil and not foreign(f, kind)
    local n = shape.open(f, building and "PRIVATE.build" or written and "PRIVATE.write" or "PRIVATE.field", say.q(field) .. " belongs to its module")
    n:say(say.q(field) .. " of " .. say.q(kind) .. " is private to the module that declares " .. say.q(kind) .. ", and " .. at(f)
        .. " is outside of it"
        .. (building and ", so nobody there can build one by naming its fields." or "."))
    n:in_c("C hides members by giving out only a declaration, struct sock;, and then nobody outside can have one on the stack either. Rust "
        .. "decides field by field, and the size "
        .. "stays known to all.")
    if building then
        n:fix("a function new in its module", "which sets the private fields")
        n:fix("pub before the field", "when every value of it is valid")
    else
        local call = n:offered("a method .- also exists")
        n:fix(call and field .. "(), the method of that name" or "a method " .. field .. "(&self) in its module", "to read it", call)
        if written then
            n:fix("a method that changes it", "which keeps the other fields in step")
        end
        n:fix("pub before the field", own and "when every value of it is valid; pub(crate) for this program only" or "when the type is yours and "
            .. "every value of it is valid")
    end
    return n:close { headline = say.q(field) .. " is private to its module", class = "D" }
end

function M.item(f)
    local what, name = f.message:match("^([%a ]+) `([^`]+)` is private$")
    if not name then
        return nil
    end
    local defined = shape.child(f, "is defined here") or shape.label(f, "^private [%a ]+ defined here$")
    local module, method = what == "module", f.code == "E0624"
    local constructor = what:find("constructor", 1, true)
    local library = not defined
    local n = shape.open(f, module and "PRIVATE.module" or constructor and "PRIVATE.constructor" or method and "PRIVATE.method"
        or "PRIVATE.item", say.q(name) .. " belongs to its module")
    shape.step(n, defined, "declared", "declared here, without pub")
    if constructor then
        n:say(say.q(name) .. " on " .. at(f) .. " is the function that builds the tuple struct from its fields, and one of them is private"
            .. (defined and ", on " .. say.line(defined.line) or "") .. ".")
    else
        n:say(say.q(name) .. " on " .. at(f) .. " is " .. (what:match("^[aeiou]") and not what:match("^uni") and "an " or "a ") .. what
            .. (defined and " that " .. say.line(defined.line) .. " declares without pub" or " of the library's own")
            .. ", so only the module around it sees it.")
    end
    n:in_c(module and "C has one name space for all object files; the nearest thing is a header that is not installed."
        or constructor and "C hides the members by giving out only struct fd;, and a function makes one."
        or method and "It is a static function of another .c file: it exists, and the linker does not show it."
        or "It is a static function or variable of another .c file: it exists, and the linker does not show it. C is open by default, Rust closed.")
    if library then
        n:fix("the public path to the same thing", "as the documentation has it", n:offered("^consider importing"))
        if method then
            n:fix("take the value out first", "when what stands before the dot is an Option or a Result")
        end
        n:fix("another function of the library", "when there is none")
    else
        n:fix(constructor and "pub before the field" or "pub before it", module and "when its content is for everybody; what is inside needs "
            .. "pub as well" or "when others are to use it",
            n:offered("^consider making the field"))
        n:fix("pub(crate)", "for this program and no one who links to it")
        n:fix(constructor and "a function new" or module and "pub use in the module around it, of the names that others need"
            or "a public function of that module that does the job",
            "when it should stay hidden")
    end
    return n:close { headline = say.q(name) .. " is private to its module", class = "D" }
end

return M
