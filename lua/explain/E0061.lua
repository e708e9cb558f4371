-- E0061: a call with the wrong number of arguments.

local arguments = require "explain.arguments"

return { code = "E0061", needs_subject = false, page = arguments.page("E0061", "Another number of arguments than parameters"),
    explain = arguments.explain }
