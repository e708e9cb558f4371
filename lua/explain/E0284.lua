-- E0284: the result of an operator or a call depends on a type that is open.

local annotate = require "explain.annotate"

return { code = "E0284", needs_subject = false, page = annotate.page("E0284", "A type that depends on an open one"), explain = annotate.explain }
