#include "pdf/subset.h"

#include <array>
#include <hb-subset.h>
#include <memory>
#include <stdexcept>

namespace pdf {
namespace {

struct Destroy {
    void operator()(hb_subset_input_t* input) const { hb_subset_input_destroy(input); }
    void operator()(hb_subset_plan_t* plan) const { hb_subset_plan_destroy(plan); }
    void operator()(hb_face_t* face) const { hb_face_destroy(face); }
    void operator()(hb_blob_t* blob) const { hb_blob_destroy(blob); }
};

template <typename T>
using Owned = std::unique_ptr<T, Destroy>;

constexpr hb_tag_t tag(const char (&name)[5]) {
    return HB_TAG(name[0], name[1], name[2], name[3]);
}

// A reader draws by glyph index: it needs outlines and metrics, nothing that shapes or names.
// Without the shaping tables hb-subset also adds no glyphs beyond those asked for.
constexpr std::array dropped{tag("GSUB"), tag("GPOS"), tag("GDEF"), tag("cmap"), tag("name"), tag("post"),
                             tag("OS/2"), tag("kern"), tag("gasp"), tag("DSIG"), tag("STAT"), tag("MATH"),
                             tag("BASE"), tag("meta"), tag("LTSH"), tag("VDMX"), tag("hdmx"), tag("FFTM")};

Owned<hb_subset_input_t> make_input(const std::vector<std::uint16_t>& glyphs) {
    Owned<hb_subset_input_t> input(hb_subset_input_create_or_fail());
    if (!input)
        throw std::bad_alloc();
    hb_subset_input_set_flags(input.get(), HB_SUBSET_FLAGS_NO_HINTING | HB_SUBSET_FLAGS_NOTDEF_OUTLINE);
    for (const std::uint16_t glyph : glyphs)
        hb_set_add(hb_subset_input_glyph_set(input.get()), glyph);
    for (const hb_tag_t table : dropped)
        hb_set_add(hb_subset_input_set(input.get(), HB_SUBSET_SETS_DROP_TABLE_TAG), table);
    return input;
}

// The Top DICT of a CID-keyed CFF begins with the operator ROS, 12 30 (Adobe TN 5176, 9 and 18):
// three operands stand before it.
bool is_cid_keyed(std::string_view cff) {
    constexpr std::string_view ros("\x0C\x1E", 2);
    return cff.substr(0, 64).find(ros) != std::string_view::npos;
}

} // namespace

Subset subset_face(const text::Face& face, const std::vector<std::uint16_t>& glyphs) {
    const Owned<hb_subset_input_t> input = make_input(glyphs);
    const Owned<hb_subset_plan_t> plan(hb_subset_plan_create_or_fail(face.hb_face, input.get()));
    const Owned<hb_face_t> cut(plan ? hb_subset_plan_execute_or_fail(plan.get()) : nullptr);
    if (!cut)
        throw std::runtime_error("the font " + face.file.string() + " cannot be embedded");
    const Owned<hb_blob_t> blob(face.is_cff ? hb_face_reference_table(cut.get(), tag("CFF "))
                                            : hb_face_reference_blob(cut.get()));
    unsigned length = 0;
    const char* data = hb_blob_get_data(blob.get(), &length);
    Subset subset;
    subset.program.assign(data, length);
    // A CID-keyed CFF keeps its charset, so its CIDs are the old ones; everything else is
    // addressed by the new glyph index.
    const bool keeps_cids = face.is_cff && is_cid_keyed(subset.program);
    const hb_map_t* renumbered = hb_subset_plan_old_to_new_glyph_mapping(plan.get());
    for (const std::uint16_t glyph : glyphs)
        subset.cids[glyph] = keeps_cids ? glyph : hb_map_get(renumbered, glyph);
    return subset;
}

} // namespace pdf
