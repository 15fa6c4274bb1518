use super::Field;

/// More steps back than anybody takes.
const MOST: usize = 200;

/// The scenarios before this one, and those that were taken back, as links.
#[derive(Clone, Debug, Default)]
pub struct History {
    past: Vec<String>,
    future: Vec<String>,
    /// What is being moved: all of one drag is taken back at once.
    moving: Option<Field>,
}

impl History {
    /// Whether there is anything to take back.
    #[must_use]
    pub fn has_past(&self) -> bool {
        !self.past.is_empty()
    }

    /// Whether there is anything to make again.
    #[must_use]
    pub fn has_future(&self) -> bool {
        !self.future.is_empty()
    }

    /// Keeps what was before a change, unless a drag has come back to where it began.
    pub(crate) fn keep(&mut self, before: String, now: &str, mut moved: Option<Field>) {
        self.future.clear();
        if moved.is_none() || moved != self.moving {
            if self.past.len() == MOST {
                self.past.remove(0);
            }
            self.past.push(before);
        } else if self.past.last().is_some_and(|first| first == now) {
            self.past.pop();
            moved = None;
        }
        self.moving = moved;
    }

    /// Ends a drag: the next move is another change.
    pub(crate) fn end_gesture(&mut self) {
        self.moving = None;
    }

    /// Takes the last change back, or makes it again; the link of what is then.
    pub(crate) fn travel(&mut self, now: &str, is_back: bool) -> Option<String> {
        let (from, to) = if is_back {
            (&mut self.past, &mut self.future)
        } else {
            (&mut self.future, &mut self.past)
        };
        let then = from.pop()?;
        to.push(now.to_owned());
        self.moving = None;
        Some(then)
    }
}
