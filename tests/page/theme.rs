//! A publisher's look: the theme of the page around it, and colours that stay legible.

use crate::engine::Engine;
use crate::reader::Reader;
use crate::runner::{Test, test};
use serde_json::{Value, json};
use thirtyfour::prelude::*;

pub(crate) const TESTS: &[Test] = &[
    test!(the_theme_follows_the_color_scheme),
    test!(any_colours_can_be_read),
    test!(legible_colours_stay_as_they_are),
];

const LIGHT: &str = "rgb(255, 255, 255)";
const DARK: &str = "rgb(20, 22, 26)";

/// What is written on, and what is written.
const PAPERS: [&str; 2] = ["paper", "wash"];
const INKS: [&str; 5] = ["ink", "soft", "first", "second", "warn"];

async fn paper(reader: &Reader) -> WebDriverResult<Value> {
    reader.script("return getComputedStyle(document.getElementById('app')).backgroundColor").await
}

async fn the_theme_follows_the_color_scheme(engine: Engine) -> WebDriverResult<()> {
    let reader = Reader::open(engine).await?;
    assert_eq!(paper(&reader).await?, LIGHT);
    reader.script("document.documentElement.style.colorScheme = 'dark'").await?;
    assert_eq!(paper(&reader).await?, DARK);
    reader.script("document.getElementById('app').dataset.theme = 'light'").await?;
    assert_eq!(paper(&reader).await?, LIGHT);
    reader.close().await
}

/// What a pixel of the colour that is asked for by name comes to, in each theme, as luminances.
const PAINTED: &str = "
    const pen = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    const app = document.getElementById('app');
    const probe = document.createElement('i');
    app.append(probe);
    const linear = part => part <= 10.31475 ? part / 3294.6 : ((part / 255 + 0.055) / 1.055) ** 2.4;
    function luminance(name) {
        probe.style.color = `var(--${name})`;
        pen.fillStyle = getComputedStyle(probe).color;
        pen.fillRect(0, 0, 1, 1);
        const [red, green, blue, opaque] = pen.getImageData(0, 0, 1, 1).data;
        if (opaque < 255) throw new Error(name);
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    }
    const give = (name, colour) => document.body.style.setProperty('--who-' + name, colour);";

/// Each of so many colours for all that is written on and for all that is written: none on none is
/// hard to read, and so none is on those that a publisher leaves as they are.
async fn any_colours_can_be_read(engine: Engine) -> WebDriverResult<()> {
    let reader = Reader::open(engine).await?;
    let least = format!(
        "{PAINTED}
        const papers = {papers}, inks = {inks}, parts = [0, 85, 170, 255];
        const colours = ['transparent', 'rgb(255 0 0 / 10%)', 'oklch(0.6 0.4 140)', 'oklch(0.4 0.4 260)',
            'color(display-p3 0 1 0)', 'color(display-p3 1 0 0)', 'light-dark(black, white)', 'canvas'];
        for (const red of parts) for (const green of parts) for (const blue of parts)
            colours.push(`rgb(${{red}} ${{green}} ${{blue}})`);
        return ['light', 'dark'].map(theme => {{
            app.dataset.theme = theme;
            const seen = names => names.map(luminance);
            const on = seen(papers), written = seen(inks);
            for (const colour of colours) {{
                for (const name of [...papers, ...inks]) give(name, colour);
                on.push(...seen(papers));
                written.push(...seen(inks));
            }}
            for (const name of [...papers, ...inks]) give(name, '');
            const dark = theme === 'dark';
            const light = (dark ? Math.min(...written) : Math.min(...on)) + 0.05;
            return light / ((dark ? Math.max(...on) : Math.max(...written)) + 0.05);
        }})",
        papers = json!(PAPERS),
        inks = json!(INKS),
    );
    let least = reader.script(&least).await?;
    for contrast in least.as_array().unwrap() {
        assert!(contrast.as_f64().unwrap() >= 4.5, "{least}");
    }
    reader.close().await
}

async fn legible_colours_stay_as_they_are(engine: Engine) -> WebDriverResult<()> {
    let reader = Reader::open(engine).await?;
    let painted = format!(
        "{PAINTED}
        const colours = {{ paper: '#fff1e5', wash: '#f7ebe0', ink: '#33302e', first: '#990f3d', second: '#0f5499' }};
        for (const [name, colour] of Object.entries(colours)) give(name, colour);
        return Object.keys(colours).map(name => {{
            luminance(name);
            const [red, green, blue] = pen.getImageData(0, 0, 1, 1).data;
            return '#' + [red, green, blue].map(part => part.toString(16).padStart(2, '0')).join('');
        }})"
    );
    let as_given = json!(["#fff1e5", "#f7ebe0", "#33302e", "#990f3d", "#0f5499"]);
    assert_eq!(reader.script(&painted).await?, as_given);
    reader.close().await
}
