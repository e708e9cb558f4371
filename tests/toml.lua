-- lua/ferry/toml.lua: what TOML 1.0 says of values, and faults by their line.
package.path = arg[1] .. "/lua/?.lua;" .. package.path
local toml = require "ferry.toml"

local t = assert(toml.read([==[
# a comment
a = 1 # and another
b.c = "x\ty\u00e9"
m = """
one \
   two
three"""""
l = 'c:\x'
ml = '''
it's'''
arr = [ 1, 2.5, # of several lines
 "x", ]
inl = { x = 1, y.z = true }
[t.u]
v = 1_000
h = 0xff
o = 0o17
neg = -3
[[e]]
n = "1"
[e.sub]
q = 3
[[e]]
n = "2"
]==]))
assert(t.a == 1 and t.b.c == "x\tyé")
assert(t.m == 'one two\nthree""')
assert(t.l == "c:\\x" and t.ml == "it's")
assert(#t.arr == 3 and t.arr[2] == 2.5 and t.arr[3] == "x")
assert(t.inl.x == 1 and t.inl.y.z == true)
assert(t.t.u.v == 1000 and t.t.u.h == 255 and t.t.u.o == 15 and t.t.u.neg == -3)
assert(#t.e == 2 and t.e[1].sub.q == 3 and t.e[2].n == "2")
assert(toml.read("a = 1\r\nb = '''\r\nx\r\ny'''\r\n").b == "x\ny")
assert(next(toml.read("")) == nil)

for text, what in pairs {
    ["a"] = "line 1: = behind", ["\na="] = "line 2: a string", ["a=1 b=2"] = "line 1: the end of the line",
    ['a="x'] = 'closed by "', ['a="""\nx'] = 'line 2: the string to be closed by """', ["[x"] = "] behind", ["[[x]"] = "]] behind",
    ["a=1\na=2"] = "line 2: `a` is there already", ["a=[1 2]"] = "`,` or `]`", ["a={x=1 y=2}"] = "`,` or `}`",
    ["a=1979-05-27"] = "a string, number", ['a="\\q"'] = "an escape", ['a="\\ud800"'] = "no such character",
    ["a=1\n[a]"] = "`a` is no table", ["[a]\n[[a]]"] = "no list of tables", ["a=" .. ("["):rep(100)] = "fewer values",
    ["a='x\ny'"] = "closed by '", ["= 1"] = "a key",
} do
    local got, why = toml.read(text)
    assert(got == nil and why:find(what, 1, true), text .. ": " .. tostring(why))
end
