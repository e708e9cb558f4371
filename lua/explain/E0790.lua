-- E0790: a trait's function is called without saying for which type.

local annotate = require "explain.annotate"

return { code = "E0790", needs_subject = false, page = annotate.page("E0790", "A trait's function without the type"), explain = annotate.explain }
