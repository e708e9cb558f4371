-- A future that may not change threads; rustc gives it no code.

local threads = require "explain.threads"

return { needs_subject = false, explain = threads.future }
