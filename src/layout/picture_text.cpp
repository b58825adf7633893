#include "layout/picture_text.h"

#include "text/shape.h"

namespace layout {
namespace {

PictureText shape_one(Pass& pass, const image::TextLine& line, std::size_t item) {
    text::StyledRange range;
    const std::string_view kept = pass.strings.keep(line.text);
    range.end = static_cast<std::uint32_t>(kept.size());
    range.font = {line.families, line.weight, line.italic};
    range.size = Length::from_points(line.size);
    range.language =
        line.language.empty() ? pass.context.tree[pass.context.tree.root].language : line.language;
    range.direction = line.right_to_left ? text::Direction::right_to_left : text::Direction::left_to_right;
    PictureText text{item, text::shape_line(kept, range.direction, range, pass.context.fonts), 0};
    Length width;
    for (const text::GlyphRun& run : text.runs)
        width += run.width;
    const bool from_right = line.right_to_left;
    if (line.anchor == image::Anchor::middle)
        text.offset = -width.points() / 2;
    else if ((line.anchor == image::Anchor::end) != from_right)
        text.offset = -width.points();
    return text;
}

} // namespace

std::vector<PictureText> shape_picture_text(Pass& pass, PictureId picture) {
    std::vector<PictureText> texts;
    const auto* drawing = std::get_if<image::VectorPicture>(&pass.pictures[picture]->contents);
    if (drawing == nullptr)
        return texts;
    for (std::size_t i = 0; i < drawing->items.size(); ++i)
        if (const auto* line = std::get_if<image::TextLine>(&drawing->items[i]))
            texts.push_back(shape_one(pass, *line, i));
    return texts;
}

} // namespace layout
