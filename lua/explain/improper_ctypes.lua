-- The lint improper_ctypes: see explain.ffi.

return require("explain.ffi").module("improper_ctypes", "in a prototype")
