-- clippy-driver, which stands for rustc where it is installed, writes std's types with their whole paths,
-- `std::option::Option<&u8>`; rustc leaves the path away where the name alone is clear. Rules read rustc's form.

local M = {}

-- Names that rustc writes alone, by the module they stand in.
local NAMES = {
    option = "Option", result = "Result", string = "String ToString", vec = "Vec", boxed = "Box", borrow = "Cow ToOwned", rc = "Rc", sync = "Arc",
    cell = "Cell RefCell UnsafeCell OnceCell", collections = "HashMap HashSet BTreeMap BTreeSet VecDeque BinaryHeap", num = "ParseIntError "
        .. "ParseFloatError TryFromIntError", str = "Utf8Error FromStr", array = "TryFromSliceError", path = "Path PathBuf", fs = "File",
    ffi = "CString CStr OsString OsStr", time = "Duration Instant SystemTime", thread = "JoinHandle", marker = "Send Sync Copy Sized PhantomData",
    mem = "MaybeUninit ManuallyDrop", ptr = "NonNull", clone = "Clone", default = "Default", iter = "Iterator IntoIterator FromIterator "
        .. "DoubleEndedIterator ExactSizeIterator", convert = "From Into TryFrom TryInto AsRef AsMut Infallible", cmp = "PartialEq PartialOrd Eq "
        .. "Ord", ops = "Range RangeInclusive Deref DerefMut Drop Fn FnMut FnOnce", future = "Future",
}

local ALONE = {}
for module, names in pairs(NAMES) do
    for name in names:gmatch("%S+") do
        ALONE[module .. "::" .. name] = name
    end
end

local function trim(text)
    if not text or not text:find("::", 1, true) then
        return text
    end
    return (text:gsub("%f[%w_:]std::(%l+::%u%w*)%f[^%w_]", ALONE))
end

-- Trims the texts of a diagnostic in place; what stands in the reader's file stays.
function M.diagnostic(d)
    if d.message:match("^unused import") then
        return -- the path is as the reader wrote it
    end
    d.message = trim(d.message)
    for _, span in ipairs(d.spans) do
        span.label = trim(span.label)
    end
    for _, child in ipairs(d.children) do
        child.message = trim(child.message)
        for _, span in ipairs(child.spans) do
            span.label = trim(span.label)
        end
    end
end

return M
