-- E0308 at a Cow: a view or an owner where either is wanted, or the other way round.

local mismatch = require "explain.mismatch"
local shape = require "ferry.shape"

local M = {}

local function wrap(f, wanted, found, o)
    local view = found:match("^&")
    local n = mismatch.open(f, "COW.wrap", found, o, wanted)
    mismatch.tell(n, f, found, o, wanted)
    n:in_c("In C both go into one char *, and nothing in it says which of them is to be freed: free() of a literal ends the program, and without "
        .. "free() the others leak. A Cow is a union with a tag, Borrowed or Owned, and each value says which it is.")
    local x = shape.is_name(f.primary) and shape.code(f.primary) or "…"
    if view then
        n:fix("Cow::Borrowed(" .. x .. ")", "to lend it: nothing is copied, and what it points to must live as long as the Cow",
            mismatch.offered(n, "^try wrapping the expression"))
    else
        n:fix("Cow::Owned(" .. x .. ")", "to hand it over: the Cow's destructor frees it")
    end
    n:fix(".into()", "for the same, by its type", mismatch.offered(n, "^call `Into::into`"))
    return n:close { headline = "say which it is: " .. (view and "Cow::Borrowed" or "Cow::Owned"), class = o.kind == "return" and "A" or "D",
        cwe = o.kind == "return" and 590 or nil, c_bug = o.kind == "return" and "free() of what is not on the heap" or nil }
end

local function unwrap(f, wanted, found, o)
    local n = mismatch.open(f, "COW.unwrap", found, o, wanted)
    mismatch.tell(n, f, found, o, wanted)
    n:in_c("In C that is strdup() to be sure, whether the text is on the heap already or not. Here the tag tells, so that only what is lent gets copied.")
    n:fix(".into_owned()", "to own it; copies only what is lent")
    n:fix("& before it, and &str or a slice there", "when it is only read")
    return n:close { headline = "a Cow may only lend: take it with into_owned", class = "D" }
end

function M.choose(wanted, found)
    local cow, own = "^Cow<", found:match("^String$") or found:match("^Vec<") or found:match("^&")
    if wanted:match(cow) and own then
        return wrap
    elseif found:match(cow) and (wanted == "String" or wanted:match("^Vec<")) then
        return unwrap
    end
    return nil
end

return M
