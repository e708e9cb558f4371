return {
    name = "array-2d", group = "Types and data", title = "two-dimensional arrays",
    words = { "matrix", "2d array", "int **", "row major", "a[i][j]", "multidimensional" },
    c = [==[
void transpose(size_t n, double m[n][n])
{
    for (size_t i = 0; i < n; i++)
        for (size_t k = 0; k < i; k++) {
            double t = m[i][k];
            m[i][k] = m[k][i];
            m[k][i] = t;
        }
}
]==],
    rust = [==[
struct Grid {
    width: usize,
    cells: Vec<f64>, // one block, row after row
}

impl Grid {
    fn at(&mut self, row: usize, col: usize) -> &mut f64 {
        assert!(col < self.width);
        &mut self.cells[row * self.width + col]
    }
    fn rows(&self) -> impl Iterator<Item = &[f64]> {
        self.cells.chunks_exact(self.width)
    }
}

fn transpose<const N: usize>(m: &mut [[f64; N]; N]) {
    for i in 0..N {
        for k in 0..i {
            (m[i][k], m[k][i]) = (m[k][i], m[i][k]);
        }
    }
}
]==],
    test = [==[
let mut g = Grid {
    width: 3,
    cells: vec![0.0; 6],
};
*g.at(1, 2) = 7.0;
assert_eq!(g.rows().last().unwrap(), [0.0, 0.0, 7.0]);
let mut m = [[1.0, 2.0], [3.0, 4.0]];
transpose(&mut m);
assert_eq!(m, [[1.0, 3.0], [2.0, 4.0]]);
let z = [[0u8; 4]; 2];
assert_eq!((size_of_val(&z), z.len(), z[0].len()), (8, 2, 4));
]==],
    changes = {
        "[[f64; N]; M] is C's array of arrays, in one block, with both lengths in the type. m[i, k] is not an index; the brackets come twice.",
        "For a size that comes at run time take one Vec and compute the place. A Vec<Vec<f64>> is C's double **: one block per row, and rows of different lengths are possible.",
        "A column beyond the width would be a valid element of the next row, as in C: bounds are checked on the Vec, not on your grid. That is what the assert is for.",
        "Two rows that are written at once come from `split_at_mut` or `chunks_exact_mut`.",
    },
    codes = { "HABIT.comma" },
    see = { "vla", "array-param", "swap" },
}
