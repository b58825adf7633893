#include "pdf/links.h"

#include <algorithm>
#include <fmt/format.h>

#include "content/generated_words.h"
#include "pdf/page_geometry.h"
#include "pdf/shown_nodes.h"

namespace pdf {
namespace {

using content::NodeId;
using content::Role;

base::Rect box_of(const layout::Glyphs& glyphs, const text::FontBook& fonts) {
    const text::FaceMetrics& metrics = fonts[glyphs.run.face].metrics;
    const auto scaled = [&](int units) {
        return glyphs.run.size.scaled(static_cast<double>(units) / metrics.units_per_em);
    };
    const base::Length ascent = scaled(metrics.ascent);
    return {{glyphs.origin.x, glyphs.origin.y - ascent},
            {glyphs.run.width, ascent + scaled(metrics.descent)}};
}

std::optional<base::Rect> box_of(const layout::Mark& mark, const text::FontBook& fonts) {
    if (const auto* glyphs = std::get_if<layout::Glyphs>(&mark.shape))
        return box_of(*glyphs, fonts);
    if (const auto* picture = std::get_if<layout::PlacedPicture>(&mark.shape))
        return picture->rect;
    return std::nullopt;
}

base::Rect united(const base::Rect& a, const base::Rect& b) {
    const base::Length left = min(a.left(), b.left());
    const base::Length top = min(a.top(), b.top());
    return {{left, top}, {max(a.right(), b.right()) - left, max(a.bottom(), b.bottom()) - top}};
}

// Boxes that overlap in height stand on one line.
void add_to_lines(std::vector<base::Rect>& lines, const base::Rect& box) {
    if (!lines.empty()) {
        base::Rect& last = lines.back();
        const base::Length shared = min(last.bottom(), box.bottom()) - max(last.top(), box.top());
        if (shared * 2 > min(last.size.height, box.size.height)) {
            last = united(last, box);
            return;
        }
    }
    lines.push_back(box);
}

// URIs are ASCII (RFC 3986, 2.1): all else is percent-encoded, what is encoded stays.
std::string encoded_uri(std::string_view uri) {
    std::string out;
    for (const char c : uri) {
        const bool plain =
            c > ' ' && c <= '~' && std::string_view("<>\"{}|\\^`").find(c) == std::string_view::npos;
        if (plain)
            out += c;
        else
            fmt::format_to(std::back_inserter(out), "%{:02X}", static_cast<unsigned char>(c));
    }
    return out;
}

// What to name the place by: a site's host, an address without its scheme.
std::string_view spoken_place(std::string_view href) {
    for (const std::string_view scheme : {"mailto:", "tel:"})
        if (href.substr(0, scheme.size()) == scheme)
            return href.substr(scheme.size());
    const std::size_t slashes = href.find("://");
    if (slashes == std::string_view::npos)
        return {};
    const std::string_view rest = href.substr(slashes + 3);
    return rest.substr(0, rest.find_first_of("/?#"));
}

// All of it that is on the pages.
MadeText find_made_text(const content::Tree& tree, const layout::Pages& pages) {
    MadeText made;
    for (const layout::Page& page : pages.pages)
        for (const layout::Mark& mark : page.marks) {
            const auto* owner = std::get_if<layout::Content>(&mark.owner);
            const auto* glyphs = std::get_if<layout::Glyphs>(&mark.shape);
            if (owner && glyphs &&
                (owner->part == layout::Part::after || tree[owner->node].role == Role::page_reference))
                made[owner->node] += glyphs->run.text;
        }
    return made;
}

std::string_view language_of_phrases(const content::Tree& tree, NodeId node) {
    return content::phrase_language(tree[node].language, tree[tree.root].language);
}

// "1, back to the text": its number alone does not say where the link of a note leads.
std::string way_back(const content::Tree& tree, NodeId note) {
    const std::string_view language = language_of_phrases(tree, note);
    return fmt::format("{}, {}", tree.attribute(note, content::Name::label).value_or(""),
                       phrase(content::Phrase::back_to_text, language));
}

// ISO 32000-2, table 166: Lang of an annotation, where it is not that of its structure element.
void put_language_of_way_back(std::string& out, const content::Tree& tree, const Link& link) {
    const std::string_view around = tree[link.node].language;
    const std::string_view language = language_of_phrases(tree, link.node);
    if (tree[link.node].role != Role::footnote || language == around)
        return;
    out += "/Lang";
    put_text(out, language);
}

// ISO 14289-1, 7.18.5: Contents describes the link.
std::string description(const content::Tree& tree, const Link& link, const MadeText& made) {
    if (tree[link.node].role == Role::footnote)
        return way_back(tree, link.node);
    std::string words = spoken_words(tree, link.node, made);
    if (tree.closest(link.node, Role::index_place))
        words =
            fmt::format("{} {}", phrase(content::Phrase::page, language_of_phrases(tree, link.node)), words);
    const std::string_view place = spoken_place(link.href);
    if (!place.empty() && words.find(place) == std::string::npos)
        words += words.empty() ? std::string(place) : fmt::format(" ({})", place);
    if (words.empty() && link.target)
        words = content::text_of(tree, link.target);
    return words.empty() ? "link" : words;
}

void put_quads(std::string& out, const std::vector<base::Rect>& lines, const layout::Page& page) {
    const base::Point shift = shift_of(page);
    out += "/QuadPoints[";
    for (const base::Rect& line : lines) {
        const double left = (line.left() + shift.x).points();
        const double right = (line.right() + shift.x).points();
        const double top = (page.size.height - line.top() + shift.y).points();
        const double bottom = (page.size.height - line.bottom() + shift.y).points();
        for (const double number : {left, top, right, top, left, bottom, right, bottom})
            put_number(out, number, 2);
    }
    out += ']';
}

} // namespace

std::string destination_to(const content::Tree& tree, const layout::Pages& pages, const Structure& structure,
                           const StructureRefs& refs, NodeId target) {
    const layout::Place place = place_of(tree, pages, target);
    if (!place.valid())
        return {};
    const layout::Page& page = pages.pages[place.page];
    std::string view = "/XYZ";
    put_number(view, (place.point.x + shift_of(page).x).points(), 2);
    put_number(view, (page.size.height - place.point.y + shift_of(page).y).points(), 2);
    view += " null]";
    std::string to_page = "[";
    put_ref(to_page, refs.pages[place.page]);
    to_page += view;
    if (structure.dialect == Dialect::pdf17)
        return "/Dest" + to_page;
    const ElementId element = structure.own[target] ? structure.own[target] : structure.holder[target];
    std::string to_element = "[";
    put_ref(to_element, refs.elements[element]);
    to_element += view;
    return "/A<</S/GoTo/D" + to_page + "/SD" + to_element + ">>";
}

std::vector<PageLink> find_page_links(const layout::Pages& pages, const Structure& structure,
                                      const text::FontBook& fonts, const content::Tree& tree) {
    std::vector<PageLink> found;
    for (std::uint32_t number = 0; number < pages.pages.size(); ++number) {
        std::map<std::uint32_t, std::size_t> on_this_page;
        for (const layout::Mark& mark : pages.pages[number].marks) {
            if (!is_content(tree, mark))
                continue;
            const ElementId element = element_for(structure, std::get<layout::Content>(mark.owner));
            const std::uint32_t link = structure.link_of[element];
            const std::optional<base::Rect> box = box_of(mark, fonts);
            if (link == no_link || !box)
                continue;
            const auto [place, is_new] = on_this_page.try_emplace(link, found.size());
            if (is_new)
                found.push_back({link, number, {}});
            add_to_lines(found[place->second].lines, *box);
        }
    }
    return found;
}

void add_annotations(ObjectStore& store, const std::vector<PageLink>& links, Structure& structure) {
    for (const PageLink& link : links) {
        const auto index = static_cast<std::uint32_t>(structure.annotations.size());
        structure.annotations.push_back(store.reserve());
        structure.elements[structure.links[link.link].element].kids.push_back(
            {Kid::Kind::annotation, index, link.page});
    }
}

void write_annotations(ObjectStore& store, const content::Tree& tree, const layout::Pages& pages,
                       const Structure& structure, const StructureRefs& refs,
                       const std::vector<PageLink>& links) {
    const MadeText made = find_made_text(tree, pages);
    for (std::size_t i = 0; i < links.size(); ++i) {
        const Link& link = structure.links[links[i].link];
        const layout::Page& page = pages.pages[links[i].page];
        base::Rect all = links[i].lines.front();
        for (const base::Rect& line : links[i].lines)
            all = united(all, line);
        // F 4: printed, not hidden (ISO 19005-2, 6.3.2).
        std::string out = "/Type/Annot/Subtype/Link/F 4/Border[0 0 0]/Rect";
        put_rectangle(out, all, page.size.height, shift_of(page));
        if (links[i].lines.size() > 1)
            put_quads(out, links[i].lines, page);
        out += "/P ";
        put_ref(out, refs.pages[links[i].page]);
        out += fmt::format("/StructParent {}/Contents", parent_key_of_annotation(pages.pages.size(), i));
        put_text(out, description(tree, link, made));
        if (structure.dialect == Dialect::pdf20)
            put_language_of_way_back(out, tree, link);
        if (link.target) {
            out += destination_to(tree, pages, structure, refs, link.target);
        } else {
            out += "/A<</S/URI/URI";
            put_bytes(out, encoded_uri(link.href));
            out += ">>";
        }
        store.set(structure.annotations[i], std::move(out));
    }
}

} // namespace pdf
