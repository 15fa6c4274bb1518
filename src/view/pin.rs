//! A scenario that is kept, beside the one that is shown.

use super::Draw;
use super::element::el;
use crate::model::nets;
use crate::words::key;
use crate::{Action, Pinned};
use settlement::{Figure, Of, Unit, What, add};

pub(crate) fn view(draw: &mut Draw<'_>) {
    let model = draw.model;
    let Some(Pinned { nets: kept, link, .. }) = &model.pinned else {
        el!(draw, "div" "class" = "pin" "id" = "pin"; { draw.button(Action::Pin, key::PIN); });
        return;
    };
    el!(draw, "div" "class" = "pin" "id" = "pin"; {
        el!(draw, "div" "class" = "table" "tabindex" = "0" "role" = "region" "aria-labelledby" = "pin-caption"; {
            el!(draw, "table"; {
                el!(draw, "caption" "id" = "pin-caption"; {
                    draw.say(key::PINNED);
                    for link in [link, &model.link] {
                        draw.pen.words(" ");
                        el!(draw, "code"; {
                            if link.is_empty() { draw.say(key::UNCHANGED) } else { draw.pen.text(link.clone()) }
                        });
                    }
                });
                el!(draw, "thead"; { el!(draw, "tr"; {
                    el!(draw, "td";);
                    for key in [key::PIN_KEPT, key::PIN_NOW, key::PIN_BY] {
                        el!(draw, "th" "scope" = "col"; { draw.say(key); });
                    }
                }); });
                el!(draw, "tbody"; {
                    let now = nets(&model.settlement);
                    for ((of, kept), now) in [Of::Before, Of::After, Of::Change].into_iter().zip(kept).zip(now) {
                        el!(draw, "tr"; {
                            el!(draw, "th" "scope" = "row"; {
                                draw.pen.text(draw.words.figure(&model.scenario, Figure::new(of, What::Net)));
                            });
                            for amount in [*kept, now, add(now, -*kept).unwrap_or_default()] {
                                el!(draw, "td"; {
                                    let spoken = draw.words.spoken(Unit::Dollars, amount);
                                    draw.both(draw.words.dollars(amount), &spoken);
                                });
                            }
                        });
                    }
                });
            });
        });
        el!(draw, "p" "class" = "buttons"; {
            draw.button(Action::Unpin(true), key::PIN_BACK);
            draw.button(Action::Unpin(false), key::PIN_END);
        });
    });
}
