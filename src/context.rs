use crate::dispatch::Dispatch;
use crate::i18n::Messages;

/// The context of the page: what components take from it that is not theirs alone.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct PageContext {
    pub(crate) messages: Messages,
    /// `None` on a static page, where nothing can be changed.
    pub(crate) dispatch: Option<Dispatch>,
}
