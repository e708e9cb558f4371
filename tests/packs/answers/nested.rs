// One more module is fine.
mod inside {
    use super::super::*;

    #[test]
    fn what_fits() {
        assert_eq!(window(2, 3, 8), Some(2..5));
        assert_eq!(window(0, 8, 8), Some(0..8));
    }

    #[test]
    fn nothing_at_the_end() {
        assert_eq!(window(8, 0, 8), Some(8..8));
    }

    #[test]
    fn one_too_far() {
        assert_eq!(window(1, 8, 8), None);
        assert_eq!(window(9, 0, 8), None);
    }

    #[test]
    fn past_the_largest_number() {
        assert_eq!(window(usize::MAX, 2, 8), None);
    }
}
