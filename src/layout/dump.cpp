#include "layout/dump.h"

#include <fmt/format.h>

#include "content/role_table.h"

namespace layout {
namespace {

std::string_view part_name(Part part) {
    switch (part) {
    case Part::content: return "";
    case Part::marker: return "::marker";
    case Part::before: return "::before";
    case Part::after: return "::after";
    }
    return "";
}

std::string_view artifact_name(Artifact artifact) {
    switch (artifact) {
    case Artifact::layout: return "[layout]";
    case Artifact::background: return "[background]";
    case Artifact::header: return "[header]";
    case Artifact::footer: return "[footer]";
    case Artifact::repeated: return "[repeated]";
    case Artifact::margin_note: return "[margin note]";
    }
    return "[]";
}

// Text leaves are called by what they are the text of.
std::string owner_name(const content::Tree& tree, const Owner& owner) {
    if (const auto* artifact = std::get_if<Artifact>(&owner))
        return std::string(artifact_name(*artifact));
    const auto& [node, part] = std::get<Content>(owner);
    const bool text = tree[node].role == content::Role::text && tree[node].parent.valid();
    const content::Role role = tree[text ? tree[node].parent : node].role;
    return fmt::format("{}{}", content::role_row(role).name, part_name(part));
}

std::string quoted(std::string_view text) {
    std::string result = "\"";
    for (const char byte : text) {
        if (byte == '\n')
            result += "\\n";
        else if (byte == '"' || byte == '\\')
            result += {'\\', byte};
        else
            result += byte;
    }
    return result + "\"";
}

std::string color_name(Color color) {
    const std::string opaque = fmt::format("#{:02x}{:02x}{:02x}", color.red, color.green, color.blue);
    return color.alpha == 255 ? opaque : opaque + fmt::format("{:02x}", color.alpha);
}

std::string at(Point point) {
    return fmt::format("at {:.2f},{:.2f}", point.x.points(), point.y.points());
}

std::string size_of(base::Size size) {
    return fmt::format("{:.2f} x {:.2f}", size.width.points(), size.height.points());
}

std::string describe(const Glyphs& glyphs) {
    std::string line =
        fmt::format("{} {} {:.2f} wide {:.2f}pt {}", quoted(glyphs.run.text), at(glyphs.origin),
                    glyphs.run.width.points(), glyphs.run.size.points(), color_name(glyphs.color));
    if (glyphs.run.direction == text::Direction::right_to_left)
        line += " rtl";
    if (glyphs.hyphen)
        line += " hyphen";
    if (glyphs.space_after)
        line += " space after";
    return line;
}

std::string describe(const Fill& fill) {
    std::string line =
        fmt::format("fill {} {} {}", at(fill.rect.origin), size_of(fill.rect.size), color_name(fill.color));
    if (fill.radius > Length{})
        line += fmt::format(" radius {:.2f}", fill.radius.points());
    return line;
}

std::string describe(const DashedLine& line) {
    return fmt::format("{} line {} to {:.2f},{:.2f} {:.2f}pt {}", line.dotted ? "dotted" : "dashed",
                       at(line.from), line.to.x.points(), line.to.y.points(), line.width.points(),
                       color_name(line.color));
}

std::string describe(const PlacedPicture& picture) {
    const std::string number = picture.picture ? std::to_string(picture.picture.index()) : "missing";
    return fmt::format("picture {} {} {}", number, at(picture.rect.origin), size_of(picture.rect.size));
}

std::string describe(const Page& page, std::size_t number) {
    std::string line = fmt::format("page {} \"{}\" {}", number, page.label, size_of(page.size));
    if (page.bleed > Length{})
        line += fmt::format(" bleed {:.2f}", page.bleed.points());
    if (page.crop_marks)
        line += " crop marks";
    return line;
}

} // namespace

std::string dump(const Pages& pages, const content::Tree& tree) {
    std::string result;
    for (std::size_t i = 0; i < pages.pages.size(); ++i) {
        result += describe(pages.pages[i], i + 1) + "\n";
        for (const Mark& mark : pages.pages[i].marks) {
            const std::string shape = std::visit([](const auto& what) { return describe(what); }, mark.shape);
            result += fmt::format("  {} {}\n", owner_name(tree, mark.owner), shape);
        }
    }
    return result;
}

} // namespace layout
