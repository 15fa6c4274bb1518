//! Stable sorting of short lists, such as the reasons of an answer.

use std::mem;

/// Sorts a list by a key; what has the same key stays in its order.
///
/// The sort of the standard library is made for long lists, and takes five kilobytes of the page for
/// each type of element; see `docs/decisions.md`.
pub fn sort_by_key<T, K: Ord>(list: &mut Vec<T>, key: impl Fn(&T) -> K) {
    for item in mem::take(list) {
        let own = key(&item);
        let at = list.partition_point(|other| key(other) <= own);
        list.insert(at, item);
    }
}

#[cfg(test)]
mod tests {
    use super::sort_by_key;

    #[test]
    fn what_has_the_same_key_stays_in_its_order() {
        let mut list = vec![(2, 'a'), (1, 'b'), (2, 'c'), (0, 'd'), (1, 'e')];
        sort_by_key(&mut list, |(number, _)| *number);
        assert_eq!(list, [(0, 'd'), (1, 'b'), (1, 'e'), (2, 'a'), (2, 'c')]);
    }
}
