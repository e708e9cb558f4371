fn halves(samples: &mut [i32], mid: usize) -> (&mut [i32], &mut [i32]) {
    (&mut samples[..mid], &mut samples[mid..])
}

fn main() {
    let mut samples = [1, 2, 3, 4];
    halves(&mut samples, 2).0[0] = 5;
}
