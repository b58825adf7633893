#include "pdf/write_for_press.h"

#include <algorithm>

#include "base/expect.h"
#include "base/parallel.h"
#include "pdf/metadata.h"
#include "pdf/page_geometry.h"
#include "pdf/page_painter.h"
#include "pdf/page_tree.h"
#include "pdf/press_pictures.h"
#include "pdf/save.h"

namespace pdf {
namespace {

// Crop marks stand on every plate (ISO 32000-1, 8.6.6.4).
constexpr std::string_view registration_space =
    "/ColorSpace<</Registration[/Separation/All/DeviceCMYK"
    "<</FunctionType 2/Domain[0 1]/N 1/C0[0 0 0 0]/C1[1 1 1 1]>>]>>";
constexpr std::string_view registration_color = "/Registration CS 1 SCN";

struct PressInputs {
    const layout::Pages& pages;
    const Settings& settings;
    const Inks& inks;
    Compression compression;
};

std::string press_content(const PressInputs& in, std::uint32_t number, const Fonts& fonts,
                          const Pictures& pictures) {
    const layout::Page& page = in.pages.pages[number];
    PagePainter painter(in.pages, number, fonts, pictures, &in.inks);
    for (const layout::Mark& mark : page.marks) {
        const auto* glyphs = std::get_if<layout::Glyphs>(&mark.shape);
        painter.draw(mark, glyphs != nullptr && glyphs->space_after);
    }
    if (page.crop_marks)
        painter.raw(crop_marks(page, registration_color));
    return painter.take();
}

std::vector<std::string> make_contents(const PressInputs& in, const Fonts& fonts, const Pictures& pictures) {
    std::vector<std::string> contents(in.pages.pages.size());
    base::parallel_for(contents.size(), in.settings.threads, [&](std::size_t i) {
        contents[i] = press_content(in, static_cast<std::uint32_t>(i), fonts, pictures);
    });
    return contents;
}

Ref write_pages(ObjectStore& store, const PressInputs& in, const std::vector<std::string>& contents,
                const SharedResources& shared, const Pictures& pictures) {
    const std::vector<Ref> refs = reserve_pages(store, contents.size());
    const PageTree tree = reserve_page_tree(store, refs.size());
    for (std::size_t i = 0; i < refs.size(); ++i) {
        const layout::Page& page = in.pages.pages[i];
        std::string out = "/Type/Page/Parent ";
        put_ref(out, tree.parent_of(i));
        out += page_boxes(page, Boxes::all) + "/Resources<<" + resource_entries(shared);
        if (const std::string placed = picture_resources(pictures, page); !placed.empty())
            out += "/XObject<<" + placed + ">>";
        if (page.crop_marks)
            out += registration_space;
        out += ">>/Contents ";
        Encoded content = encode(contents[i], in.compression);
        put_ref(out, store.add_stream(std::move(content.entries), std::move(content.data)));
        // See-through things are mixed as ink, not as light.
        if (is_transparent(page, pictures))
            out += "/Group<</S/Transparency/CS/DeviceCMYK>>";
        store.set(refs[i], std::move(out));
    }
    return write_page_tree(store, refs, tree);
}

// ISO 15930-7, 6.2.2. A condition of the registry goes by its name there, another by its profile.
std::string output_intent(ObjectStore& store, const PressInputs& in, const PrintingCondition& condition) {
    Encoded profile = encode(condition.profile, in.compression);
    profile.entries += "/N 4";
    std::string out = "/OutputIntents[<</Type/OutputIntent/S/GTS_PDFX/OutputConditionIdentifier";
    put_text(out, condition.identifier.empty() ? "Custom" : condition.identifier);
    if (!condition.identifier.empty())
        out += "/RegistryName(http://www.color.org)";
    out += "/Info";
    put_text(out, in.inks.name());
    out += "/DestOutputProfile ";
    put_ref(out, store.add_stream(std::move(profile.entries), std::move(profile.data)));
    return out + ">>]";
}

// "uuid:", as other programs write it, from all that makes this file differ from others.
std::string document_id(const std::vector<std::string>& contents, const Settings& settings) {
    std::string all = settings.title + std::to_string(settings.created);
    for (const std::string& content : contents)
        all += digest(content);
    std::string id = digest(all);
    for (const std::size_t at : {20U, 16U, 12U, 8U})
        id.insert(at, "-");
    return "uuid:" + id;
}

std::string metadata_stream(const content::Tree& tree, const Settings& settings,
                            const std::vector<std::string>& contents) {
    Settings complete = settings;
    complete.document_id = document_id(contents, settings);
    return xmp_packet(tree, complete);
}

} // namespace

PressFile write_for_press(const content::Tree& tree, const layout::Pages& pages, const text::FontBook& fonts,
                          const Settings& settings, const PrintingCondition& condition, report::Log& log) {
    base::expect(settings.standard == Standard::x4 || settings.standard == Standard::none,
                 "a press copy claims PDF/X-4 or nothing");
    base::expect(!pages.pages.empty(), "a PDF has at least one page");
    const Inks inks(condition.profile);
    const PressInputs in{pages, settings, inks, settings.compress ? Compression::on : Compression::off};
    ObjectStore store;
    Fonts embedded(fonts, pages);
    embedded.embed(store, in.compression, settings.threads);
    const SharedResources shared =
        write_shared_resources(store, embedded.resources(), opacities_used(pages), overprint_states);
    const PressPictures pictures =
        embed_press_pictures(store, pages, embedded, shared, inks, in.compression, log);
    const std::vector<std::string> contents = make_contents(in, embedded, pictures.embedded);
    const Ref page_tree = write_pages(store, in, contents, shared, pictures.embedded);

    std::string catalog = "/Type/Catalog/Pages ";
    put_ref(catalog, page_tree);
    catalog += page_label_entry(pages) + output_intent(store, in, condition) + "/Metadata ";
    put_ref(catalog,
            store.add_stream("/Type/Metadata/Subtype/XML", metadata_stream(tree, settings, contents)));
    SaveOptions options;
    options.version = "1.6"; // the PDF that ISO 15930-7 builds on
    options.root = store.add(std::move(catalog));
    options.info = store.add(info_entries(tree, settings));
    options.compression = in.compression;
    options.threads = settings.threads;

    PressFile file;
    file.bytes = save(store, options);
    file.condition = inks.name();
    for (const layout::Page& page : pages.pages)
        file.inks.push_back(page_coverage(page, pictures, inks));
    return file;
}

} // namespace pdf
