use super::drawing::{HEIGHT, WIDTH};
use super::style::{FIRST, INK, RULE, SECOND, SOFT};
use super::typeface::Typefaces;
use anyhow::Context;
use png::{BitDepth, ColorType, Compression, Encoder, Filter};
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree};
use std::collections::HashMap;

type Colour = [u8; 3];

/// The number of shades from paper to each ink.
const SHADES: u32 = 48;

/// Renders an SVG as a PNG with a palette of at most 256 colours, which halves the file.
pub(super) fn png(svg: &str, typefaces: &Typefaces) -> anyhow::Result<Vec<u8>> {
    let options = Options { fontdb: typefaces.database.clone(), ..Options::default() };
    let tree = Tree::from_str(svg, &options)?;
    let (width, height) = (u32::try_from(WIDTH)?, u32::try_from(HEIGHT)?);
    let mut pixels = Pixmap::new(width, height).context("there is no room to draw")?;
    resvg::render(&tree, Transform::identity(), &mut pixels.as_mut());
    let palette = palette()?;
    let mut known = HashMap::new();
    let mut indices = Vec::new();
    for pixel in pixels.pixels() {
        let colour = [pixel.red(), pixel.green(), pixel.blue()];
        let index = known.entry(colour).or_insert_with(|| nearest(&palette, colour));
        indices.push(*index);
    }
    let mut file = Vec::new();
    let mut encoder = Encoder::new(&mut file, width, height);
    encoder.set_color(ColorType::Indexed);
    encoder.set_depth(BitDepth::Eight);
    encoder.set_palette(palette.concat());
    encoder.set_compression(Compression::High);
    encoder.set_filter(Filter::NoFilter);
    encoder.write_header()?.write_image_data(&indices)?;
    Ok(file)
}

/// The palette: every ink in its shades towards paper, as antialiasing blends them.
fn palette() -> anyhow::Result<Vec<Colour>> {
    let mut palette = vec![[u8::MAX; 3]];
    for ink in [INK, SOFT, RULE, FIRST, SECOND] {
        let ink = u32::from_str_radix(ink.trim_start_matches('#'), 16)?;
        let [_, red, green, blue] = ink.to_be_bytes();
        for shade in 1..=SHADES {
            let mut colour = [0; 3];
            for (place, part) in colour.iter_mut().zip([red, green, blue]) {
                let paper = u32::from(u8::MAX);
                let part = (paper * (SHADES - shade) + u32::from(part) * shade) / SHADES;
                *place = u8::try_from(part)?;
            }
            palette.push(colour);
        }
    }
    Ok(palette)
}

fn nearest(palette: &[Colour], colour: Colour) -> u8 {
    let far = |of: &Colour| -> u32 {
        of.iter().zip(colour).map(|(one, other)| u32::from(one.abs_diff(other)).pow(2)).sum()
    };
    (0..=u8::MAX).zip(palette).min_by_key(|(_, of)| far(of)).map_or(0, |(index, _)| index)
}
