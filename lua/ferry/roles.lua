-- What rustc's span labels mean: label -> role.
--
-- The table below is data. A row is { ROLE, template }; the first row that fits a whole
-- label wins. In a template
--     {a|b|}   one of these, or nothing
--     <x>      a name of the reader's in backticks, reported as the label's name
--     <t>      a type in backticks, reported as the label's type
--     <_>      something in backticks that no rule needs
--     <*>      any text
-- A new wording of rustc's is one row here; a label that no row reads makes the note generic, never wrong.

local GRAMMAR = {
    -- why it moves
    { "WHY_MOVE", "{move|partial move} occurs because <x> has type <t>, which does not implement the <_> trait" },
    { "WHY_MOVE", "{move|partial move} occurs because {value|the place} has type <t>, which does not implement the <_> trait" },
    -- ownership leaves
    { "MOVED_LOOP", "value {partially |}moved{ into closure|} here, in previous iteration of loop" },
    { "MOVED", "value {partially |}moved{ into closure| into coroutine| into async block|} here" },
    { "MOVED_OP", "<x> moved due to usage in operator{, in previous iteration of loop|}" },
    { "MOVED", "{variable|value} moved due to use in {closure|coroutine|async block}" },
    { "MOVED", "<x> moved due to use in {closure|coroutine|async block}" },
    { "MOVED_CALL", "{<x>|value} {partially |}moved due to this implicit call to <t>{, in previous iteration of loop|}" },
    { "MOVED_CALL", "{<x>|value} {partially |}moved due to this <*>" },
    { "MOVED", "data moved here" },
    { "MOVED", "data moved here because {<x>|the place|value} has type <t>, which does not implement the <_> trait" },
    { "MOVED", "...and here" },
    { "MOVED", "<x> is moved here" },
    { "MOVED", "move out of {<x>|value} occurs here" },
    { "MOVED", "move occurs due to use in {closure|coroutine}" },
    { "MOVED", "cannot move out of here" },
    { "LOOP", "inside of this loop" },
    { "REINIT", "this reinitialization might get skipped" },
    -- used after that
    { "USED", "value {used|borrowed|assigned|partially assigned|captured} here after {partial |}move" },
    { "USED_CLOS", "{use|borrow|assign|captured value}{s|} {occur|occurs} due to use in {closure|coroutine|async block}" },
    { "USED_CLOS", "{first |second |}{mutable |immutable |}{borrow|assign|use}{s|} {occur|occurs} due to use {of <x> |}in {closure|coroutine}{ <*>|}" },
    { "UNINIT", "<x> {used|partially assigned|assigned} here but it {isn't|is}{ fully| possibly|}{-| }{initialized|uninitialized}" },
    { "DECL", "binding declared here but left uninitialized" },
    { "INIT_SOME", "binding initialized here in some conditions" },
    { "INIT_SOME", "{if|when|a|an} <*>not initialized" },
    { "INIT_SOME", "{if|when|a|an} <*>initializing <_>" },
    -- made
    { "DECL", "{binding|variable} <x> declared here" },
    { "DECL_OUT", "<x> declared here, outside {of |}the {closure|function|method|async block}{ body|}" },
    { "ASSIGN1", "first assignment to <x>" },
    -- a pointer is taken
    { "BORROW", "{first |second |}{mutable |immutable |}borrow{ of <x>| of value|}{ -- which overlaps with <_> --|} occurs here{ (via <_>)|}" },
    { "BORROW", "{<x>|value|function parameter|it} {is |}{mutably |}borrowed here{ in the previous iteration of the loop|}" },
    { "BORROW_LOOP", "<x> was mutably borrowed here in the previous iteration of the loop" },
    { "BORROW", "borrowed value does not live long enough" },
    { "BORROW", "value captured here{ by coroutine| by async block|}" },
    { "BORROW", "{first |second |}closure{s|} {is|are} constructed here{ in different iterations of loop|}" },
    { "BORROW", "closure construction occurs here" },
    { "BORROW", "a temporary with access to the {first |mutable |immutable |}borrow is created here ..." },
    { "TEMP", "creates a temporary value which is freed while still in use" },
    { "TEMP", "temporary value created here" },
    -- what rustc refuses
    { "CONFLICT", "<x> is assigned to here but it was already borrowed" },
    { "CONFLICT", "use of borrowed <x>" },
    { "CONFLICT", "cannot assign{ twice to immutable variable| twice to immutable argument| to immutable argument|}" },
    { "CONFLICT", "cannot {mutably |}borrow{ as mutable|}" },
    { "CONFLICT", "cannot borrow as mutable through <_> reference" },
    { "CONFLICT", "<x> is a <t> {reference|pointer}, so {it|the data it refers to} cannot be {written|written to|borrowed as mutable}" },
    { "CONFLICT", "value is immutable in {match guard|indexing expression}" },
    { "CONFLICT", "not mutable" },
    { "SELF_DEF", "this {is|<_>|cannot} {cannot |}be {borrowed as mutable|written to}" },
    { "SELF_DEF", "this {<_> |}cannot be {borrowed as mutable|written to}" },
    { "FN_SIG", "change this to {accept|return} <_> instead of <_>" },
    { "FN_SIG", "expects <_> instead of <_>" },
    { "FN_SIG", "in this closure" },
    { "FN_SIG", "this iterator yields <t> references" },
    { "FN_SIG", "this is {a|an} {`|}{&|}{`|} reference" },
    { "FN_SIG", "calling <_> requires mutable binding due to {mutable borrow of|possible mutation of} <x>" },
    { "FN_SIG", "capture is mutable because of use here" },
    { "CAPTURED", "captured outer variable" },
    { "CAPTURED", "captured by this <_> closure" },
    -- what keeps the pointer alive
    { "LATER", "{first |}{mutable |immutable |}borrow{s|} later {used here|used by call|used|stored here|used here, in later iteration of loop}" },
    { "LATER", "{first |}{mutable |immutable |}borrow{s|} later captured here by {closure|trait object|coroutine|async block}" },
    { "LATER", "{first |}{mutable |immutable |}borrow {used|captured} here{ by closure| by trait object|}, in later iteration of loop" },
    { "LATER_DROP", "{... and |}{the |}{first |}{mutable |immutable |}borrow might be used here, when {<x>|that temporary} "
        .. "is dropped and runs the {destructor|<_> code} for <*>" },
    -- storage ends
    { "DROPPED", "<x> dropped here while still borrowed" },
    { "DROPPED", "borrowed value dropped here while still borrowed" },
    { "DROPPED", "temporary value is freed at the end of this statement" },
    { "DROPPED", "end of enclosing function is here" },
    { "DROPPED", "...but <x> will be dropped here, when the <*> returns" },
    { "DROPPED", "...{ |}but the <*> dropped here<*>" },
    { "DROPPED", "here, drop of <x> needs exclusive access to <_>, because the type <_> implements the <_> trait" },
    { "BORROW", "<x> would have to be valid for <_>..." },
    { "RETURNED", "{returns|yields} a {value referencing|reference to} data owned by the current function" },
    { "ESCAPES", "may outlive borrowed value <x>" },
    { "ESCAPES", "{<x>|a temporary borrow} escapes the <*>body here" },
    { "PARAM", "<x> is a reference that is only valid in the <*>body" },
    { "TLS", "thread-local variables cannot be borrowed beyond the end of the function" },
    -- promises about lifetimes
    { "OUTLIVES", "<*>requires that <x> is borrowed for <_>" },
    { "OUTLIVES", "<*>requires that {<_> must outlive|borrow lasts for} <_>" },
    { "OUTLIVES", "<*>was supposed to {return|yield} data with lifetime <_> but it is {returning|yielding} data with lifetime <_>" },
    { "OUTLIVES", "returning this value requires<*>" },
    { "OUTLIVES", "<*>requires that <_> must outlive<*>" },
    { "REGION", "lifetime <_> {defined here|is defined here|represents this closure's body|required}" },
    { "REGION", "lifetime <_> appears in the type of <*>" },
    { "REGION", "let's call {the|this|the anonymous} lifetime<*>" },
    { "REGION", "let's call this <_>" },
    { "REGION", "{also |}has {type|lifetime} <_>" },
    { "REGION", "return type of <*>" },
    { "REGION", "undeclared lifetime" },
    { "REGION", "expected <*>lifetime parameter{s|}" },
    { "REGION", "<*> is a reserved lifetime name" },
    { "REGION", "{hidden type|opaque type} <*>" },
    { "REGION", "the {parameter|associated} type <_> must be valid for<*>" },
    { "REGION", "...so that the {reference |}type <_> <*>" },
    { "REGION", "this <_> has an implicit <_> lifetime bound" },
    { "REGION", "{the same |the |}lifetime<*>" },
    { "REGION", "return type is <*>" },
    { "REGION", "the placeholder type <*>" },
    { "REGION", "requirement occurs due to <*>" },
    { "SELF_DEF", "this is {a|an} {mutable|immutable} reference" },
    { "REGION", "within this <*>" },
    { "REGION", "possible yield occurs here" },
    { "REGION", "has type<*>" },
    -- advice
    { "NOOP_CLONE", "this call doesn't do anything, the result is still <*>" },
    { "HINT", "help:<*>" },
    { "HINT", "consider <*>" },
    { "HINT", "this move could be avoided by <*>" },
}

-- A template as a chain of nodes that is walked over a label; `tail` is what follows it:
--   { text = "moved here", next = node }   { slot = "x", next = node }   { any = true, next = node }
--   { choices = { node, node } }           { ends = true }
local function chain(template, tail)
    local at = template:find("[{<]")
    if not at then
        return template == "" and tail or { text = template, next = tail }
    elseif at > 1 then
        return { text = template:sub(1, at - 1), next = chain(template:sub(at), tail) }
    end
    local group, rest = template:match("^(%b{})(.*)$")
    if group then
        local node, after = { choices = {} }, chain(rest, tail)
        for choice in (group:sub(2, -2) .. "|"):gmatch("([^|]*)|") do
            node.choices[#node.choices + 1] = chain(choice, after)
        end
        return node
    end
    local slot
    slot, rest = template:match("^<([xt_*])>(.*)$")
    return { slot = slot ~= "*" and slot or nil, any = slot == "*", next = chain(rest, tail) }
end

-- Whether the label from byte `at` on is what the chain says. What stands in slots goes to
-- `got`, the last of each kind.
local function fits(node, label, at, got)
    while not node.ends do
        if node.text then
            local to = at + #node.text
            if label:sub(at, to - 1) ~= node.text then
                return false
            end
            at = to
        elseif node.slot then
            local to = label:byte(at) == 96 and label:find("`", at + 1, true)
            if not to then
                return false
            end
            got[node.slot], at = label:sub(at + 1, to - 1), to + 1
        elseif node.any then
            for from = #label + 1, at, -1 do
                if fits(node.next, label, from, got) then
                    return true
                end
            end
            return false
        else
            local x, t = got.x, got.t
            for _, choice in ipairs(node.choices) do
                if fits(choice, label, at, got) then
                    return true
                end
                got.x, got.t = x, t
            end
            return false
        end
        node = node.next
    end
    return at > #label
end

-- Whether a label that begins with this byte can fit the chain.
local function may_start(node, byte)
    if node.choices then
        for _, choice in ipairs(node.choices) do
            if may_start(choice, byte) then
                return true
            end
        end
        return false
    end
    return node.any or node.slot and byte == 96 or node.text and node.text:byte() == byte
end

local M = {}

local chained = false

-- Makes the chains of all rows; done by the first label, unless there is time before.
function M.prepare()
    for _, row in ipairs(chained and {} or GRAMMAR) do
        row.chain = chain(row[2], { ends = true })
    end
    chained = true
end

-- The rows that a label with this first byte may fit, in order.
local by_byte = {}

local function rows_for(first)
    local rows = {}
    M.prepare()
    for _, row in ipairs(GRAMMAR) do
        if may_start(row.chain, first) then
            rows[#rows + 1] = row
        end
    end
    by_byte[first] = rows
    return rows
end

-- The role that a label states, with the name and the type it mentions; nil if unread.
function M.read(label)
    local first, got = label:byte() or 0, {}
    for _, row in ipairs(by_byte[first] or rows_for(first)) do
        if fits(row.chain, label, 1, got) then
            return row[1], got.x, got.t
        end
        got.x, got.t = nil, nil
    end
    return nil
end

return M
