// The whole of a PDF, in the order in which its parts need each other. Object numbers are handed
// out by one thread; glyph subsets, page contents and object streams are made on several.
#include "pdf/write.h"

#include <fmt/format.h>

#include "base/expect.h"
#include "base/parallel.h"
#include "pdf/font_embedding.h"
#include "pdf/links.h"
#include "pdf/marks.h"
#include "pdf/metadata.h"
#include "pdf/origins.h"
#include "pdf/outline.h"
#include "pdf/page_content.h"
#include "pdf/page_geometry.h"
#include "pdf/page_tree.h"
#include "pdf/pictures.h"
#include "pdf/resources.h"
#include "pdf/save.h"
#include "pdf/structure.h"
#include "pdf/structure_tree.h"

namespace pdf {
namespace {

struct Inputs {
    const content::Tree& tree;
    const layout::Pages& pages;
    const Settings& settings;
    Compression compression;
};

std::vector<Encoded> make_contents(const Inputs& in, const std::vector<MarkedPage>& marked,
                                   const Structure& structure, const Fonts& fonts, const Pictures& pictures) {
    std::vector<Encoded> contents(marked.size());
    base::parallel_for(marked.size(), in.settings.threads, [&](std::size_t i) {
        contents[i] = encode(
            page_content(in.pages, static_cast<std::uint32_t>(i), marked[i], structure, fonts, pictures),
            in.compression);
    });
    return contents;
}

std::vector<std::vector<Ref>> annotations_by_page(const std::vector<PageLink>& links,
                                                  const Structure& structure, std::size_t pages) {
    std::vector<std::vector<Ref>> refs(pages);
    for (std::size_t i = 0; i < links.size(); ++i)
        refs[links[i].page].push_back(structure.annotations[i]);
    return refs;
}

struct PageParts {
    std::vector<Encoded> contents;
    std::vector<std::vector<Ref>> annotations;
};

Ref write_pages(ObjectStore& store, const Inputs& in, const std::vector<Ref>& refs, PageParts parts,
                const SharedResources& shared, const Pictures& pictures) {
    const PageTree tree = reserve_page_tree(store, refs.size());
    for (std::size_t i = 0; i < refs.size(); ++i) {
        const layout::Page& page = in.pages.pages[i];
        std::string out = "/Type/Page/Parent ";
        put_ref(out, tree.parent_of(i));
        out += page_boxes(page);
        out += "/Resources<<" + resource_entries(shared);
        if (const std::string placed = picture_resources(pictures, page); !placed.empty())
            out += "/XObject<<" + placed + ">>";
        out += ">>/Contents ";
        put_ref(out,
                store.add_stream(std::move(parts.contents[i].entries), std::move(parts.contents[i].data)));
        out += fmt::format("/StructParents {}", parent_key_of_page(static_cast<std::uint32_t>(i)));
        // ISO 19005-2, 6.2.10: the space in which see-through things are mixed.
        if (is_transparent(page, pictures))
            out += "/Group<</S/Transparency/CS/DeviceRGB>>";
        // ISO 14289-1, 7.18.3: the tab key follows the structure.
        if (!parts.annotations[i].empty()) {
            out += "/Tabs/S/Annots[";
            for (const Ref annotation : parts.annotations[i])
                put_ref(out, annotation);
            out += ']';
        }
        store.set(refs[i], std::move(out));
    }
    return write_page_tree(store, refs, tree);
}

// ISO 19005-2, 6.2.3: DeviceRGB and DeviceGray mean sRGB here.
std::string output_intent(ObjectStore& store, const Inputs& in) {
    if (in.settings.icc_profile.empty())
        return {};
    Encoded profile = encode(in.settings.icc_profile, in.compression);
    profile.entries += "/N 3";
    std::string out = "/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)"
                      "/RegistryName(http://www.color.org)/Info(sRGB IEC61966-2.1)/DestOutputProfile ";
    put_ref(out, store.add_stream(std::move(profile.entries), std::move(profile.data)));
    return out + ">>]";
}

std::string_view document_language(const content::Tree& tree) {
    const std::string_view language = tree[tree.root].language;
    return language.empty() ? tree.metadata.language : language;
}

Ref write_catalog(ObjectStore& store, const Inputs& in, Ref pages, Ref structure, Ref outline) {
    std::string out = "/Type/Catalog/Pages ";
    put_ref(out, pages);
    if (const std::string_view language = document_language(in.tree); !language.empty()) {
        out += "/Lang";
        put_text(out, language);
    }
    out += "/MarkInfo<</Marked true>>/StructTreeRoot ";
    put_ref(out, structure);
    out += "/ViewerPreferences<</DisplayDocTitle true";
    if (in.tree[in.tree.root].direction == content::Direction::right_to_left)
        out += "/Direction/R2L";
    out += ">>" + page_label_entry(in.pages) + output_intent(store, in) + "/Metadata ";
    put_ref(out, store.add_stream("/Type/Metadata/Subtype/XML", xmp_packet(in.tree, in.settings)));
    if (outline.valid()) {
        out += "/PageMode/UseOutlines/Outlines ";
        put_ref(out, outline);
    }
    return store.add(std::move(out));
}

} // namespace

File write(const content::Tree& tree, const layout::Pages& pages, const text::FontBook& fonts,
           const Settings& settings, report::Log& log) {
    base::expect(settings.standard != Standard::x4, "PDF/X-4 is for write_for_press()");
    base::expect(!pages.pages.empty(), "a PDF has at least one page");
    const bool is_pdf20 = settings.standard == Standard::ua2_a4;
    const Inputs in{tree, pages, settings, settings.compress ? Compression::on : Compression::off};
    ObjectStore store;

    Structure structure = plan_structure(tree, pages, is_pdf20 ? Dialect::pdf20 : Dialect::pdf17);
    const std::vector<MarkedPage> marked = assign_marks(tree, pages, structure);
    const std::vector<PageLink> links = find_page_links(pages, structure, fonts, tree);
    add_annotations(store, links, structure);
    const StructureRefs refs = reserve_structure(store, structure, reserve_pages(store, pages.pages.size()));

    Fonts embedded(fonts, pages);
    embedded.embed(store, in.compression, settings.threads);
    const SharedResources shared = write_shared_resources(store, embedded.resources(), opacities_used(pages));
    const Pictures pictures = embed_pictures(store, pages, embedded, shared, in.compression, log);

    PageParts parts{make_contents(in, marked, structure, embedded, pictures),
                    annotations_by_page(links, structure, pages.pages.size())};
    const Ref page_tree = write_pages(store, in, refs.pages, std::move(parts), shared, pictures);
    write_annotations(store, tree, pages, structure, refs, links);
    write_structure(store, tree, pages, structure, marked, refs);
    const Ref outline = write_outline(store, tree, pages, structure, refs);

    SaveOptions options;
    options.version = is_pdf20 ? "2.0" : "1.7";
    options.root = write_catalog(store, in, page_tree, refs.root, outline);
    if (!is_pdf20)
        options.info = store.add(info_entries(tree, settings));
    options.compression = in.compression;
    options.threads = settings.threads;
    return {save(store, options), origins_of(pages, structure, refs)};
}

} // namespace pdf
