-- What a Rust type means for a C programmer: does a value of it own memory that somebody
-- has to free, and what would stand there in C?
--
--   own = true    a block (or handle) that must be released exactly once
--   own = false   plain data or a pointer: copying it is harmless in C
--   own = nil     cannot be seen from the name: a struct of the reader's, a type parameter

local source = require "ferry.source"

local M = {}

local OWNER = {
    String = "string", PathBuf = "string", CString = "string", OsString = "string",
    Vec = "vec", VecDeque = "vec", BinaryHeap = "vec",
    Box = "box",
    HashMap = "map", BTreeMap = "map", HashSet = "map", BTreeSet = "map", LinkedList = "map",
    Rc = "rc", Arc = "rc",
    File = "handle", TcpStream = "handle", Child = "handle", JoinHandle = "handle",
    Sender = "handle", SyncSender = "handle", Receiver = "handle",
}

local SCALAR = {}
for word in ("i8 i16 i32 i64 i128 isize u8 u16 u32 u64 u128 usize f32 f64 bool char () ! {integer} {float}"):gmatch("%S+") do
    SCALAR[word] = true
end

-- "std::sync::mpsc::Sender<u32>" -> "Sender", "u32"
local function split(name)
    local head, args = name:match("^([%w_:]+)%s*<(.*)>$")
    head = head or name
    return head:match("([%w_]+)$") or head, args
end

-- Kind and ownership of a type by its name.
function M.classify(name)
    if not name then
        return { kind = "unknown" }
    end
    name = name:gsub("^'[%w_]+%s+", "")
    if SCALAR[name] then
        return { kind = "scalar", own = false, name = name }
    elseif name:match("^&%s*'?[%w_]*%s*mut%s") then
        return { kind = "mutref", own = false, name = name }
    elseif name:match("^&") or name:match("^%*") then
        return { kind = "ref", own = false, name = name }
    elseif name:match("^impl Fn") or name:match("^{closure") or name:match("closure@") then
        return { kind = "closure", name = name }
    elseif name:match("^[%(%[]") then
        return { kind = "aggregate", own = M.mentions_owner(name), name = name }
    end
    local head, args = split(name)
    if OWNER[head] then
        return { kind = OWNER[head], own = true, name = name, head = head, args = args }
    elseif head:match("Guard$") or head == "Ref" or head == "RefMut" or head == "PeekMut" then
        return { kind = "guard", own = true, name = name, head = head }
    elseif head == "Option" or head == "Result" or head == "Cell" or head == "RefCell" or head == "Mutex"
        or head == "RwLock" then
        return { kind = "aggregate", own = M.mentions_owner(args or "") or nil, name = name, head = head, args = args }
    elseif head == "Range" or head == "RangeInclusive" then
        return { kind = "range", own = false, name = name, head = head }
    elseif name == "str" then
        return { kind = "plain", own = false, name = name, head = head }
    elseif head == "Pin" and (args or ""):match("^&%s*'?[%w_]*%s*mut%s") then
        return { kind = "mutref", own = false, name = name, head = head }
    elseif head == "Pin" and (args or ""):match("^&") then
        return { kind = "ref", own = false, name = name, head = head }
    elseif head == "Pin" then
        return M.classify(args)
    elseif name:match("^<.* as ") then
        return { kind = "param", name = name, head = head }
    end
    return { kind = "struct", name = name, head = head, args = args }
end

local HOLDS = { Box = true, Ref = true, RefMut = true, PeekMut = true, ManuallyDrop = true }

-- What a method call reaches through references, boxes and guards: the Vec<i32> behind
-- "&mut Vec<i32>" or "RefMut<'_, Vec<i32>>".
function M.behind(name)
    local to = name:match("^&%s*'[%w_]+%s+mut%s+(.*)$") or name:match("^&%s*'[%w_]+%s+(.*)$")
        or name:match("^&%s*mut%s+(.*)$") or name:match("^&%s*(.*)$")
    if not to then
        local head, args = split(name)
        to = args and (HOLDS[head] or head:match("Guard$")) and args:gsub("^'[%w_]+,%s*", "")
    end
    return to and M.behind(to) or name
end

-- true if the name of an owning type occurs in it; false if it is made of scalars and
-- references only; nil otherwise.
function M.mentions_owner(name)
    local unknown = false
    for word in name:gsub("{%a+}", "i32"):gmatch("[%a_][%w_]*") do -- rustc's {integer} and {float}
        if OWNER[word] then
            return true
        elseif not SCALAR[word] and word ~= "mut" and word ~= "static" then
            unknown = true
        end
    end
    if unknown then
        return nil
    end
    return false
end

-- Whether a &mut (or Pin of one) leads to scalars and pointers only: nothing there can be freed.
function M.plain_pointee(name)
    local pointee = (name or ""):match("mut%s+(.*)$")
    return pointee ~= nil and M.mentions_owner((pointee:gsub("%f[%w]Option%f[%W]", ""))) == false
end

-- Whether the source declares `name` as a struct or enum with something to release in it:
-- true, or nil where that cannot be seen.
function M.declares_owner(text, name, depth)
    depth = depth or 0
    local body = text:match("%f[%w]struct%s+" .. name .. "%f[^%w_][^;{(]*(%b{})")
        or text:match("%f[%w]struct%s+" .. name .. "%f[^%w_][^;{(]*(%b())")
        or text:match("%f[%w]enum%s+" .. name .. "%f[^%w_][^;{]*(%b{})")
    if not body or depth > 3 then
        return nil
    end
    body = body:gsub("//[^\n]*", "")
    if M.mentions_owner(body) then
        return true
    end
    for word in body:gmatch("%f[%w_](%u[%w_]*)") do
        if word ~= name and M.declares_owner(text, word, depth + 1) then
            return true
        end
    end
    return nil
end

-- The types that a struct's or enum's body mentions: behind a colon, in parentheses.
local function members(body)
    local list = {}
    if body:match("^%(") then
        list[1] = body:sub(2, -2)
    elseif body:find(":", 1, true) then
        for kind in body:sub(2, -2):gmatch(":%s*([^,]+)") do
            list[#list + 1] = kind
        end
    else -- an enum
        for kind in body:gmatch("%b()") do
            list[#list + 1] = kind
        end
    end
    return list
end

-- Whether the source declares `name` as a type of plain data: scalars and pointers only, and no
-- destructor. Generic types are not looked into.
function M.declares_plain(text, name)
    if not name:match("^[%w_]+$") or text:find("%f[%w]Drop%s+for%s+" .. name .. "%f[^%w_]") then
        return false
    elseif text:find("%f[%w]struct%s+" .. name .. "%s*;") then
        return true
    end
    local body = text:match("%f[%w]struct%s+" .. name .. "%s*(%b{})") or text:match("%f[%w]struct%s+" .. name .. "%s*(%b())")
        or text:match("%f[%w]enum%s+" .. name .. "%s*(%b{})")
    if not body then
        return false
    end
    for _, kind in ipairs(members((body:gsub("//[^\n]*", "")))) do
        kind = kind:gsub("%f[%w]pub%f[%W]", ""):gsub("%f[%w]crate%f[%W]", "")
        if kind:find("&%s*'?[%w_]*%s*mut%f[%W]") or M.mentions_owner(kind) ~= false then
            return false
        end
    end
    return true
end

local CALLS = {
    { "^String::", "String" }, { "^format!", "String" }, { "^vec!", "Vec" }, { "^Vec::", "Vec" },
    { "^Vec<", "Vec" }, { "^Box::", "Box" }, { "^Rc::", "Rc" }, { "^Arc::", "Arc" },
    { "^std::[%w_:]+::HashMap", "HashMap" }, { "^HashMap::", "HashMap" }, { "^BTreeMap::", "BTreeMap" },
    { "^HashSet::", "HashSet" }, { "^VecDeque::", "VecDeque" }, { "^CString::", "CString" },
}

-- The type that an initialiser shows, where it does: `vec![`, `String::from(`, a literal.
function M.of_expression(text)
    if not text then
        return nil
    end
    text = text:match("^%s*(.-)%s*$")
    for _, row in ipairs(CALLS) do
        if text:match(row[1]) then
            return row[2]
        end
    end
    local method = text:match("^[%w_\"' .%-!:&]*%.([%w_]+)%(%)%s*;?%s*[,}]?%s*$")
    if method == "to_string" or method == "to_owned" then
        return "String"
    end
    local number, rest = text:match("^%-?(%d[%d_]*)([%w_.]*)")
    if number and text:match("^%-?[%w_.]+%s*;?%s*/?/?") then
        local suffix = rest:match("([iu]%d+)$") or rest:match("([iu]size)$")
        return suffix or (rest:match("^%.%d") and "f64") or (rest == "" and "i32") or nil
    end
    if text:match("^true%f[%W]") or text:match("^false%f[%W]") then
        return "bool"
    elseif text:match("^'.+'") then
        return "char"
    elseif text:match('^"') then
        return "&str"
    end
    return nil
end

-- The type of `name` as its declaration line shows it: annotation first, then initialiser.
function M.of_line(text, name)
    if not text then
        return nil
    end
    local annotated = source.annotation(text, name)
    if annotated and not annotated:match("_") then
        return annotated
    elseif annotated and annotated:match("^[%w:]+<") then
        return (annotated:gsub("<.*$", ""))
    end
    if source.bound(text) == name then
        return M.of_expression(source.initialiser(text))
    end
    return nil
end

-- Methods whose result points into the buffer of what they are called on, and those of them
-- that only strings have.
local VIEWS, TEXT = {}, {}
for word in ([[iter iter_mut first last first_mut last_mut get get_mut as_slice as_mut_slice keys values values_mut drain
    windows chunks front back front_mut back_mut peek peek_mut as_ptr as_mut_ptr entry]]):gmatch("%S+") do
    VIEWS[word] = true
end
for word in ([[as_str as_mut_str as_bytes chars bytes char_indices lines split split_whitespace trim trim_start
    trim_end]]):gmatch("%S+") do
    VIEWS[word], TEXT[word] = true, true
end

-- What code like "v.iter().next()" or "s[1..]" points into: "string", "vec" or nil.
function M.view(code)
    local method = code:match("^[%w_%.]-%.([%a_][%w_]*)%s*%(")
    if method and VIEWS[method] then
        return TEXT[method] and "string" or "vec"
    elseif code:match("^[%w_%.]+%[") then
        return "vec"
    end
    return nil
end

-- What a C programmer would hold for this type, as a noun phrase.
local NOUN = {
    string = "a malloc'd buffer", vec = "a malloc'd array", box = "a malloc'd object",
    map = "a table of malloc'd nodes", rc = "a counted reference", handle = "a handle that must be closed once",
    guard = "a lock that must be released once",
}
function M.noun(kind)
    return NOUN[kind]
end

return M
