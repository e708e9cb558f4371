return { code = 'E0597', page = {}, explain = function() return nil end }
