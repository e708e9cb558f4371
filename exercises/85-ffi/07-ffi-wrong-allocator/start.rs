// Keep to what audit.h says of malloc(). The allocator of the Rust side stays.
// Each unsafe block needs a `// SAFETY:` line, each unsafe fn a `# Safety` section.
use std::alloc::{GlobalAlloc, Layout, System};
use std::ffi::{CStr, CString, c_char};

/// An allocator of the daemon's own: it puts a mark in front of each block.
struct Marked;

const MARK: u64 = 0x6d61_726b_6564_2e2e;

// SAFETY: blocks are System's, `at` bytes into them, and go back with the same layout
unsafe impl GlobalAlloc for Marked {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        let Ok((whole, at)) = Layout::new::<u64>().extend(layout) else {
            return std::ptr::null_mut();
        };
        // SAFETY: it is not empty, and has room for the mark and for the layout at `at`
        unsafe {
            let block = System.alloc(whole);
            if block.is_null() {
                return block;
            }
            block.cast::<u64>().write(MARK);
            block.add(at)
        }
    }

    unsafe fn dealloc(&self, p: *mut u8, layout: Layout) {
        let Ok((whole, at)) = Layout::new::<u64>().extend(layout) else {
            return;
        };
        // SAFETY: by contract p is from alloc(), with this layout
        unsafe {
            let block = p.sub(at);
            if block.cast::<u64>().read() != MARK {
                eprintln!("a block is freed that has no mark");
                std::process::abort();
            }
            System.dealloc(block, whole)
        }
    }
}

#[global_allocator]
static MARKED: Marked = Marked;

/// # Safety
/// Both are C strings.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn audit_line(who: *const c_char, what: *const c_char) -> *mut c_char {
    // SAFETY: by contract
    let (who, what) = unsafe { (CStr::from_ptr(who), CStr::from_ptr(what)) };
    let line = [who.to_bytes(), b": ", what.to_bytes()].concat();

    let Ok(line) = CString::new(line) else {
        return std::ptr::null_mut();
    };
    line.into_raw()
}

/// # Safety
/// `line` is a C string in a block from malloc(), and is not used afterwards.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn audit_take(line: *mut c_char) -> usize {
    // SAFETY: by contract
    let line = unsafe { CString::from_raw(line) };
    line.count_bytes()
}
