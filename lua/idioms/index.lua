return { names = {}, codes = {} }
