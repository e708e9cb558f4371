-- E0070, E0067, E0368: an assignment to something that is no place, or by an operator that the type
-- does not have.

local ints = require "ferry.ints"
local facts = require "ferry.facts"
local say = require "ferry.say"
local shape = require "ferry.shape"

local M = {}

local function at(f)
    return say.line(f.primary.line)
end

function M.target(f)
    local target = shape.label(f, "^cannot assign to this expression")
    local code = target and shape.code(target)
    if not code then
        return nil
    end
    local op = shape.code(f.primary) or "="
    local call, literal, constant = code:match("([%a_][%w_]*)%s*%(.*%)$"), code:match("^%-?%d[%w_.]*$"), code:match("^[%u_][%u%d_]*$")
    local method = call and code:match("%.%s*[%a_][%w_]*%s*%(")
    local swapped = literal and op == "="
    local rule = constant and "PLACE.constant" or call and "PLACE.call" or literal and "PLACE.literal" or "PLACE.value"
    local n = shape.open(f, rule, "here is nothing to store into")
    shape.step(n, target, "changed", "a value, no place")
    n:say(say.q(code) .. " on " .. say.line(target.line) .. (constant and " is a constant: its value is put in wherever the name stands, so there "
        .. "is no variable to store into."
        or call and " is the value that a call gave, and it lies in no variable, so there is nothing to store into." or " is a value and no place "
        .. "in memory, so there is nothing to store into."))
    if constant then
        n:in_c("const N in Rust is C's enum { N = 3 } or #define, not a const variable: lvalue required as left operand of assignment.")
        n:fix("let mut n = " .. code .. ";", "for a variable that starts with it")
        n:fix("static, with an atomic or a Mutex", "for a global that changes")
    elseif call then
        n:in_c("C says lvalue required as left operand of assignment. There the function would return a pointer, and one writes *f() = x.")
        if method == nil then
            n:fix("*" .. call .. "(…) " .. op .. " …", "when it gives a &mut")
        elseif call == "get" and code:match("get%s*%(%s*%)$") then
            n:fix("x.set(x.get() " .. op:sub(1, -2) .. " y)", "for a Cell: its value is copied out and in")
        elseif call == "get" then
            n:fix("v[i] " .. op .. " …", "when the index is known to fit")
            n:fix("if let Some(x) = v.get_mut(i) { *x " .. op .. " … }", "when it may not")
        elseif call == "len" then
            n:fix("truncate(n), resize(n, 0) or clear()", "the length follows from the content")
        end
        n:fix("a method that sets it", "when the value lies in a private field")
    elseif swapped then
        n:in_c("C says lvalue required as left operand of assignment. As a guard against = for ==, if (5 == x) is not needed here: an assignment "
            .. "is no condition.")
        n:fix("==", "when a comparison was meant")
        n:fix("the variable on the left", "when an assignment was meant")
    else
        n:in_c("C says lvalue required as left operand of assignment.")
        n:fix("a variable, a field, an element or *p on the left", "as only these are places")
        if op == "=" then
            n:fix("==", "when a comparison was meant")
        end
    end
    return n:close { headline = "there is no place to store into", class = "D" }
end

-- x op= y where x has no such operator.
function M.operator(f)
    local op, kind = f.message:match("^binary assignment operation `([^`]+)` cannot be applied to type `([^`]+)`")
    if not op then
        return nil
    end
    local left = shape.label(f, "^cannot use `")
    local x = left and shape.name(left, "the left side") or "the left side"
    local base = kind:gsub("^&'[%w_]+%s+", "&"):match("^&mut%s+(.+)$")
    local simple = base and (ints.is_int(base) or ints.is_float(base) or base:match("^{"))
    local text = kind:match("^&'?%w*%s*str$")
    local maybe = kind:match("^[%w_:]*%f[%w]Option<(.+)>$")
    local bare = kind:gsub("^[%l_:]+::", "")
    local wrap = bare:match("^Cell<") and "x.set(x.get() " .. op:sub(1, -2) .. " y)" or bare:match("^RefCell<") and "*x.borrow_mut() " .. op .. " y"
        or bare:match("^Mutex<") and "*x.lock().unwrap() " .. op .. " y"
    local guard = bare:match("^RefMut<") or bare:match("^MutexGuard<") or bare:match("^RwLockWriteGuard<")
    local rule = wrap and "ASSIGN.cell" or guard and "ASSIGN.guard" or base and "ASSIGN.reference" or kind:match("^%*") and "ASSIGN.pointer" or text and "ASSIGN.text" or kind == "bool"
        and "ASSIGN.bool" or kind == "char" and "ASSIGN.char"
        or (ints.is_float(kind) or kind == "{float}") and "ASSIGN.float" or maybe and "ASSIGN.option" or "ASSIGN.type"
    local n = shape.open(f, rule, "no " .. op .. " for " .. say.q(kind))
    n:say(say.capital(x) .. " on " .. at(f) .. " is of type " .. say.q(kind) .. (base and ": the pointer, not the number, and a reference is "
        .. "never moved along." or ", which has no " .. op .. "."))
    if rule == "ASSIGN.reference" then
        n:in_c("p += 1 in C compiles and moves the pointer to the next element, where there may be none; *p += 1 is what changes the number. In "
            .. "Rust only the second exists"
            .. (simple and "." or ", for a type with this operator."))
        n:fix("* before it", "to change what it points to", n:offered("dereference the left%-hand side"))
        n:fix("an iterator or an index", "to go on to the next element")
    elseif rule == "ASSIGN.cell" then
        n:in_c("C changes the member in place, and whoever else reads it at that moment is not asked. What may change while it is shared is read and "
            .. "written here through methods of " .. say.q(bare:match("^%w+")) .. " only.")
        n:fix(wrap, "to change the value in it")
    elseif guard then
        n:in_c("It is a pointer to the value that ends the borrow, or releases the lock, when it ends. Where C writes *p += y, so does Rust.")
        n:fix("*x " .. op .. " y, with the * in front of the whole", "to change what it points to")
    elseif rule == "ASSIGN.pointer" then
        n:in_c("p += 1 in C is defined as long as it stays inside the array or one behind it, and nothing checks that.")
        n:fix("a slice and an index, or an iterator", "nearly always: the end is known")
        n:fix("p = p.add(1), in unsafe", "for C's meaning, with C's condition")
        n:fix("p = p.wrapping_add(1)", "to compute the address only")
    elseif rule == "ASSIGN.text" then
        n:in_c("C refuses s += \"b\" as well: two addresses have no sum. strcat() writes behind the end of whatever s points to. A &str is a view "
            .. "and has no room.")
        n:fix("let mut s = String::from(…), then += or push_str", "for text that grows")
        n:fix("format!", "for a new String out of several parts")
    elseif rule == "ASSIGN.bool" then
        n:in_c("In C a bool is a small integer: b += 1 makes it true. Here it is no number.")
        n:fix("|=, &=, ^=", "to combine it with another bool")
        n:fix("a counter of its own", "when it counts")
    elseif rule == "ASSIGN.char" then
        n:in_c("C's char is a small integer and c++ is the next one. A Rust char is a Unicode character: the next number need not be one.")
        n:fix("a u8, b'a'", "for ASCII, as in C")
        n:fix("a range, for c in 'a'..='z'", "for one after another")
    elseif rule == "ASSIGN.float" then
        n:in_c("C refuses shifts, % and bit operations on floating point as well (fmod is a function; Rust has % for it).")
        n:fix("*= 2.0, or powi", "in place of a shift")
        n:fix("to_bits(), and an integer", "for its bit pattern")
    elseif maybe then
        n:in_c("A C function would return a pointer that is NULL when there is nothing, and *p " .. op .. " … without a look at it compiles. "
            .. "Here the look comes first: the value stands in Some, and in None there is nothing to change.")
        n:fix("if let Some(x) = " .. (maybe:match("^&") and "" or "&mut ") .. "… { *x " .. op .. " … }", "when nothing is to happen otherwise")
        n:fix("match, with an arm for None", "when something is")
        n:fix("? behind it", "in a function that returns an Option")
    elseif kind:match("^Atomic%u") then
        local method = ({ ["+="] = "fetch_add", ["-="] = "fetch_sub", ["&="] = "fetch_and", ["|="] = "fetch_or", ["^="] = "fetch_xor" })[op]
        n:in_c("C11 has " .. op .. " for _Atomic, in one step and in the strictest order. Here the method says that it is one step, and its argument in which "
            .. "order with other memory.")
        n:fix((method or "fetch_update") .. "(…, Relaxed)", "when only the number counts; it returns the old one")
        n:fix((method or "fetch_update") .. "(…, SeqCst)", "as in C; AcqRel is enough where it hands over other memory")
    else
        n:in_c("C's operators take numbers and pointers, and a struct has none.")
        n:fix("a method, x.add(y)", "when the sign would not be clear")
        n:fix("impl the trait from std::ops, " .. (op == "+=" and "AddAssign" or "as AddAssign for +="), "when the type is yours")
        if facts.child(f, "^consider %a+ type parameter") then
            n:fix("a bound on the type parameter", "in a generic function", n:offered("^consider %a+ type parameter"))
        end
    end
    return n:close { headline = base and "a reference is not moved along" or maybe and "there may be nothing to change" or say.q(kind) .. " has no " .. op, class = base and "C"
        or kind:match("^%*") and "C" or "D" }
end

return M
