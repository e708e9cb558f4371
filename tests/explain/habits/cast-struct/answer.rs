struct Block(usize);

struct Page(usize);

fn page_at(block: Block, page: Page) -> usize {
    block.0 * 64 + page.0
}

fn main() {
    let page = 130;
    println!("{}", page_at((Block)page, Page(0)));
    let first = page_at((Block)page, Page(0));
    println!("{first}");
}
