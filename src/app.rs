use crate::browser::Browser;
use crate::i18n::{Language, Messages, message, verdict};
use crate::view::{self, Draw, Part, ROOM};
use crate::{Action, Model, Take, export};
use gloo::timers::callback::Timeout;
use settlement::Deal;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use yew::prelude::*;

/// As long as one picture stands on a screen.
const FRAME_MS: u32 = 16;

/// What would be otherwise is worked out when a drag has stood still for so long.
const GLANCE_MS: u32 = 120;

/// Long enough that a drag says nothing until it has ended.
const PAUSE_MS: u32 = 500;

/// What the page opens with.
#[derive(Clone, Debug, Properties)]
pub struct AppProps {
    /// Its state, which it takes.
    pub model: Rc<RefCell<Option<Model>>>,
    /// What it says.
    pub messages: Messages,
    /// What it asks of the browser, and tells it.
    #[prop_or_default]
    pub browser: Browser,
}

impl PartialEq for AppProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.model, &other.model)
    }
}

/// The page. None where there is no state for it: what it opens with was drawn already.
#[derive(Debug)]
pub struct App(Option<Page>);

#[derive(Debug)]
struct Page {
    model: Model,
    messages: Messages,
    browser: Browser,
    /// The scenario and the language that the page opened with.
    opened: (String, Language),
    /// What was last drawn.
    parts: RefCell<Vec<Part>>,
    /// How many parts there are yet: one at first, and then each in a moment of its own, so that the
    /// browser is never kept waiting for long.
    begun: usize,
    /// The one that is to be drawn alone.
    alone: Cell<Option<usize>>,
    /// Until the next.
    more: Option<Timeout>,
    /// The parts that are in sight or near it, by id; nothing until the browser tells.
    seen: String,
    /// A drag goes on: what is out of sight is drawn when it has ended.
    is_hurried: bool,
    /// What screen readers are told: nothing at first, for the page as it opens needs no telling.
    said: String,
    /// A moment, and half a second, after the last change. Dropped, and so stopped, with the next.
    timers: [Option<Timeout>; 2],
}

/// What happens to the page.
#[derive(Debug)]
pub enum Message {
    /// The reader did what has this number.
    Did(usize, String),
    /// The last change has stood for a moment.
    Glance,
    /// The last change has stood for a while.
    Pause,
    /// The next part is due.
    More,
    /// These parts are in sight or near it.
    Seen(String),
    /// The words of another language have come, or could not be fetched.
    Speak(Option<Messages>),
}

impl Component for App {
    type Message = Message;
    type Properties = AppProps;

    fn create(ctx: &Context<Self>) -> Self {
        let AppProps { model, messages, browser } = ctx.props();
        let Some(model) = model.take() else { return Self(None) };
        name(browser, model.deal(), messages);
        Self(Some(Page {
            opened: (model.link.clone(), messages.language),
            model,
            messages: messages.clone(),
            browser: browser.clone(),
            parts: RefCell::default(),
            begun: 1,
            alone: Cell::new(None),
            more: None,
            seen: String::new(),
            is_hurried: false,
            said: String::new(),
            timers: [None, None],
        }))
    }

    fn update(&mut self, ctx: &Context<Self>, message: Message) -> bool {
        let Some(page) = &mut self.0 else { return false };
        match message {
            Message::Did(number, text) => {
                let action = page
                    .parts
                    .borrow()
                    .get(number / ROOM)
                    .and_then(|part| part.actions.get(number % ROOM).copied());
                action.is_some_and(|action| page.act(ctx, action, &text))
            }
            Message::Seen(parts) => {
                page.seen = parts;
                false
            }
            Message::Glance => {
                page.is_hurried = false;
                page.model.look_ahead().is_ok()
            }
            Message::Pause => {
                page.model.rest();
                page.said = page.spoken();
                page.tell();
                true
            }
            Message::More => {
                page.alone.set(Some(page.begun));
                page.begun += 1;
                true
            }
            Message::Speak(None) => {
                page.messages.get(message::NOT_FETCHED).clone_into(&mut page.said);
                true
            }
            Message::Speak(Some(messages)) => {
                page.is_hurried = false;
                page.model.language = messages.language;
                page.messages = messages;
                name(&page.browser, page.model.deal(), &page.messages);
                page.tell();
                true
            }
        }
    }

    fn view(&self, _: &Context<Self>) -> Html {
        let Some(page) = &self.0 else { return Html::default() };
        let mut draw = Draw::new(&page.model, &page.messages, page.parts.take());
        let alone = page.alone.take();
        view::page(&mut draw, &page.said, |nth, id| {
            let is_seen = !page.is_hurried || page.seen.split(' ').any(|seen| seen == id);
            alone.map_or(nth < page.begun && is_seen, |alone| nth == alone)
        });
        let (html, parts) = draw.done();
        page.parts.replace(parts);
        html
    }

    fn rendered(&mut self, ctx: &Context<Self>, _: bool) {
        let Some(page) = &mut self.0 else { return };
        if page.begun < view::PARTS.len() {
            page.more = Some(after(ctx, FRAME_MS, || Message::More));
        } else if page.begun == view::PARTS.len() {
            page.begun += 1;
            page.browser.drawn();
        }
    }
}

/// A message, later.
fn after(ctx: &Context<App>, ms: u32, message: fn() -> Message) -> Timeout {
    let link = ctx.link().clone();
    Timeout::new(ms, move || link.send_message(message()))
}

/// The window is called as the page is.
fn name(browser: &Browser, deal: &'static Deal, messages: &Messages) {
    let title = format!("{} {}", messages.title(), messages.deal_text(&deal.name));
    browser.name(messages.language, &title);
}

impl App {
    /// The scenario as a link has it, the nets, older and newer, and the change.
    #[cfg(target_arch = "wasm32")]
    pub(crate) fn state(&self) -> Option<String> {
        let model = &self.0.as_ref()?.model;
        let [before, after, change] =
            crate::model::nets(&model.settlement).map(|net| net.to_string());
        Some([export::link(model), before, after, change].join(" "))
    }
}

impl Page {
    fn act(&mut self, ctx: &Context<App>, action: Action, text: &str) -> bool {
        match action {
            Action::Take(take) => self.take(take),
            Action::Speak(language) => {
                // What could not be fetched is told anew.
                self.said.clear();
                self.browser.speak(language);
            }
            _ => {}
        }
        let came = matches!(action, Action::Came | Action::Opened);
        self.is_hurried =
            !self.seen.is_empty() && matches!(action, Action::Slid(_) | Action::Stepped(_));
        let is_fold = matches!(action, Action::Fold(_));
        match self.model.update(action, text) {
            Err(_) => return false,
            // Opening a part may show sliders that had no curve.
            Ok(is_changed) if is_changed || is_fold => {}
            Ok(_) => return true,
        }
        let after = |ms, message: fn() -> Message| {
            let link = ctx.link().clone();
            Some(Timeout::new(ms, move || link.send_message(message())))
        };
        if came {
            self.browser.changed();
        }
        let [glance, pause] = &mut self.timers;
        *glance = after(GLANCE_MS, || Message::Glance);
        if !is_fold {
            *pause = if came { None } else { after(PAUSE_MS, || Message::Pause) };
        }
        true
    }

    fn spoken(&self) -> String {
        let Model { scenario, verdict, .. } = &self.model;
        let sentences = verdict::sentences(&self.messages, scenario, verdict);
        let [older, newer, compared] = sentences.map(|of| of.spoken(&self.messages));
        format!("{older} {newer}{compared}")
    }

    /// Tells what stands now, which the address is to say from now on: nothing where all is as it was
    /// when the page opened.
    fn tell(&self) {
        let Self { model, messages, opened, .. } = self;
        let is_as_opened = model.link == opened.0 && messages.language == opened.1;
        let fragment = if is_as_opened {
            String::new()
        } else {
            export::with_language(&export::link(model), messages)
        };
        self.browser.go(&fragment);
        self.browser.changed();
    }

    fn take(&mut self, take: Take) {
        let (model, messages) = (&self.model, &self.messages);
        let (text, file) = match take {
            Take::Link => (export::address(model, messages), ""),
            Take::Text => (export::plain(messages, model), ""),
            Take::Command => (export::command(model), ""),
            Take::Csv => (export::csv(messages, model), "who-owes-whom.csv"),
            Take::Json => (export::json(model), "who-owes-whom.json"),
            Take::Svg(id) => return self.browser.picture(id, "svg"),
            Take::Png(id) => return self.browser.picture(id, "png"),
            Take::Print => return self.browser.print(),
        };
        self.browser.take(&text, file);
        self.said =
            messages.get(if file.is_empty() { message::COPIED } else { message::SAVED }).to_owned();
    }
}
