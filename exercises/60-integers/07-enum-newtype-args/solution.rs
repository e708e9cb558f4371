pub const BLOCKS: usize = 16;
pub const PAGES: usize = 64;
pub const PAGE: usize = 8;

pub struct Block(pub usize);

pub struct Page(pub usize);

pub fn page_at(block: Block, page: Page) -> usize {
    (block.0 * PAGES + page.0) * PAGE
}

/// Where the logical page lies, as an offset into the flash.
pub fn locate(lpn: usize) -> usize {
    let block = Block(lpn / PAGES);
    let page = Page(lpn % PAGES);

    page_at(block, page)
}
