return {
  format = 1,
  id = "hooks",
  version = "1",
  title = "Packs with a word of their own",
  licence = "MIT",
  chapters = { "10-hooks" },
  hooks = "hooks.lua",
}
