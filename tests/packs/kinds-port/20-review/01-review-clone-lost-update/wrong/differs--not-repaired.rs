// Behind the next colon: from to amount, once or more, on which C and this differ.
// INPUT: 2 2 0

#[derive(Clone)]
pub struct Acct {
    pub bal: i32,
    pub moves: i32,
}

fn transfer(t: &mut [Acct], from: usize, to: usize, amt: i32) {
    let (mut a, mut b) = (t[from].clone(), t[to].clone());
    if a.bal < amt {
        return;
    }
    a.bal -= amt;
    a.moves += 1;
    b.bal += amt;
    b.moves += 1;
    t[from] = a;
    t[to] = b;
}

pub fn run(moves: &[(usize, usize, i32)]) -> [Acct; 3] {
    let mut t = [100, 50, 0].map(|bal| Acct { bal, moves: 0 });
    for &(from, to, amt) in moves {
        transfer(&mut t, from, to, amt);
    }
    t
}
