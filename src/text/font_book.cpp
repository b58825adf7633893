// The faces of a publication: listed at once, opened when first asked for. A face's id is its
// place in the list, so it does not depend on which thread asks first.
#include "text/font_book.h"

#include <algorithm>
#include <cstdlib>
#include <deque>
#include <fmt/format.h>
#include <hb.h>
#include <map>
#include <mutex>
#include <shared_mutex>
#include <span>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "base/expect.h"
#include "text/fallback_families.h"
#include "text/font_files.h"
#include "text/open_face.h"

namespace text {
namespace {

// css-fonts-4, 5.2, step 4.3: how far `weight` lies from `wanted`, smaller is better.
int weight_distance(int weight, int wanted) {
    constexpr int other_side = 1000; // worse than anything on the preferred side
    if (weight == wanted)
        return 0;
    if (wanted >= 400 && wanted <= 500) {
        if (weight > wanted && weight <= 500)
            return weight - wanted;
        return weight < wanted ? other_side + wanted - weight : 2 * other_side + weight - wanted;
    }
    const bool lighter_first = wanted < 400;
    const bool lighter = weight < wanted;
    return (lighter == lighter_first ? 0 : other_side) + std::abs(weight - wanted);
}

// One face: what its file's name says, and the face itself once it has been opened.
struct Slot {
    FontFile listed;
    std::size_t folder = 0; // which of the folders loaded
    std::once_flag opened;
    Face face;
};

// css-fonts-4, 5.2: width before style before weight; the listing order breaks ties.
std::tuple<bool, bool, int> rank(const FontFile& listed, int weight, bool italic) {
    return {!listed.normal_width, listed.italic != italic, weight_distance(listed.weight, weight)};
}

struct FallbackKey {
    char32_t character = 0;
    FaceId preferred;
    FallbackLanguage language = FallbackLanguage::any;
    friend bool operator==(const FallbackKey&, const FallbackKey&) = default;
};

struct HashFallbackKey {
    std::size_t operator()(const FallbackKey& key) const noexcept {
        return std::hash<std::uint64_t>()(static_cast<std::uint64_t>(key.character) << 32U |
                                          static_cast<std::uint64_t>(key.preferred.index()) << 4U |
                                          static_cast<std::uint64_t>(key.language));
    }
};

} // namespace

struct FontBook::Inside {
    std::deque<Slot> slots;
    std::map<std::string, std::vector<FaceId>, std::less<>> families; // by family_key
    std::vector<std::string> own_families;    // keys, in listing order, of the first folder
    std::string sans_serif, serif, monospace; // keys behind the generic names; empty if none
    mutable std::shared_mutex fallback_mutex;
    mutable std::unordered_map<FallbackKey, FaceId, HashFallbackKey> fallbacks;

    Inside() = default;
    Inside(const Inside&) = delete;
    Inside& operator=(const Inside&) = delete;
    ~Inside() {
        for (Slot& slot : slots)
            close_face(slot.face);
    }

    const Face& open(FaceId id) const;
    FaceId best_of(std::string_view family, int weight, bool italic) const;
    FaceId match_family(std::string_view family, int weight, bool italic) const;
    FaceId first_with(char32_t character, std::span<const std::string> keys, const Face& like) const;
    FaceId find_fallback(char32_t character, FaceId preferred, FallbackLanguage language) const;
    void add_folder(const std::filesystem::path& folder, std::size_t number, report::Log& log);
    void open_own(report::Log& log);
    void index_families();
    void choose_generics();
    std::string first_own(bool (*wanted)(const Face&)) const;
    std::string generic(bool (*wanted)(const Face&), std::initializer_list<const char*> otherwise) const;
};

// Opening changes nothing that was visible before, so it counts as const; call_once makes it safe
// from any thread. A face that cannot be used keeps a null hb_face.
const Face& FontBook::Inside::open(FaceId id) const {
    auto& slot = const_cast<Slot&>(slots[id.index()]);
    std::call_once(slot.opened, [&slot] {
        std::string problem;
        slot.face = open_face(slot.listed.file, slot.listed.index, problem);
    });
    return slot.face;
}

FaceId FontBook::Inside::best_of(std::string_view family, int weight, bool italic) const {
    const auto found = families.find(family);
    if (found == families.end())
        return {};
    std::vector<FaceId> candidates = found->second;
    std::stable_sort(candidates.begin(), candidates.end(), [&](FaceId a, FaceId b) {
        return rank(slots[a.index()].listed, weight, italic) < rank(slots[b.index()].listed, weight, italic);
    });
    for (const FaceId id : candidates)
        if (open(id).hb_face != nullptr)
            return id;
    return {};
}

FaceId FontBook::Inside::match_family(std::string_view family, int weight, bool italic) const {
    const std::string key = family_key(family);
    if (const FaceId named = best_of(key, weight, italic))
        return named;
    if (key == "serif" || key == "uiserif")
        return best_of(serif, weight, italic);
    if (key == "monospace" || key == "uimonospace")
        return best_of(monospace, weight, italic);
    if (key == "sansserif" || key == "systemui" || key == "uisansserif")
        return best_of(sans_serif, weight, italic);
    return {};
}

FaceId FontBook::Inside::first_with(char32_t character, std::span<const std::string> keys,
                                    const Face& like) const {
    for (const std::string& key : keys) {
        const FaceId id = best_of(key, like.weight, like.italic);
        hb_codepoint_t glyph = 0;
        if (id && hb_font_get_nominal_glyph(open(id).hb_font, character, &glyph) != 0)
            return id;
    }
    return {};
}

FaceId FontBook::Inside::find_fallback(char32_t character, FaceId preferred,
                                       FallbackLanguage language) const {
    const Face plain;
    const Face& like = preferred ? open(preferred) : plain;
    if (const FaceId id = first_with(character, language_families(character, language), like))
        return id;
    if (const FaceId id = first_with(character, script_families(character), like))
        return id;
    std::vector<std::string> alike = own_families; // code stays in a monospaced face, text out of it
    std::erase_if(alike, [&](const std::string& key) {
        return open(best_of(key, 400, false)).monospace != like.monospace;
    });
    for (const std::vector<std::string>& keys : {alike, sign_families(), own_families})
        if (const FaceId id = first_with(character, keys, like))
            return id;
    return {};
}

void FontBook::Inside::add_folder(const std::filesystem::path& folder, std::size_t number, report::Log& log) {
    for (FontFile& listed : list_font_files(folder, log)) {
        Slot& slot = slots.emplace_back();
        slot.listed = std::move(listed);
        slot.folder = number;
    }
}

// The first folder is the publication's own: few fonts, all used, and faults in them are worth
// saying. What the files say of themselves replaces what their names say.
void FontBook::Inside::open_own(report::Log& log) {
    for (Slot& slot : slots) {
        std::string problem;
        std::call_once(slot.opened,
                       [&] { slot.face = open_face(slot.listed.file, slot.listed.index, problem); });
        if (slot.face.hb_face == nullptr) {
            log.note("font-file", {}, fmt::format("font file {} {}", slot.listed.file.string(), problem),
                     {"remove the file from the folder of fonts, or replace it"});
            continue;
        }
        slot.listed.family_key = family_key(slot.face.family);
        slot.listed.weight = slot.face.weight;
        slot.listed.italic = slot.face.italic;
        if (std::find(own_families.begin(), own_families.end(), slot.listed.family_key) == own_families.end())
            own_families.push_back(slot.listed.family_key);
    }
}

// A family is the first folder's that has it: two more weights of it elsewhere on the machine
// must not change the publication.
void FontBook::Inside::index_families() {
    for (std::uint32_t i = 0; i < slots.size(); ++i) {
        std::vector<FaceId>& family = families[slots[i].listed.family_key];
        if (family.empty() || slots[family.front().index()].folder == slots[i].folder)
            family.push_back(FaceId{i});
    }
}

std::string FontBook::Inside::first_own(bool (*wanted)(const Face&)) const {
    for (const std::string& key : own_families)
        if (wanted(open(best_of(key, 400, false))))
            return key;
    return {};
}

std::string FontBook::Inside::generic(bool (*wanted)(const Face&),
                                      std::initializer_list<const char*> otherwise) const {
    if (std::string own = first_own(wanted); !own.empty())
        return own;
    for (const char* key : otherwise)
        if (families.contains(key))
            return key;
    return {};
}

void FontBook::Inside::choose_generics() {
    sans_serif = generic([](const Face& face) { return !face.serif && !face.monospace; },
                         {"notosans", "dejavusans", "liberationsans"});
    serif = generic([](const Face& face) { return face.serif && !face.monospace; },
                    {"notoserif", "dejavuserif", "liberationserif"});
    monospace = generic([](const Face& face) { return face.monospace; },
                        {"dejavusansmono", "notosansmono", "liberationmono"});
}

FontBook::FontBook() : inside_(std::make_unique<Inside>()) {}
FontBook::FontBook(FontBook&&) noexcept = default;
FontBook& FontBook::operator=(FontBook&&) noexcept = default;
FontBook::~FontBook() = default;

FaceId FontBook::match(const FontRequest& request) const {
    for (const std::string& family : request.families)
        if (const FaceId id = inside_->match_family(family, request.weight, request.italic))
            return id;
    if (const FaceId id = inside_->match_family("sans-serif", request.weight, request.italic))
        return id;
    for (std::uint32_t i = 0; i < inside_->slots.size(); ++i)
        if (inside_->open(FaceId{i}).hb_face != nullptr)
            return FaceId{i};
    return {};
}

FaceId FontBook::face_for(char32_t character, FaceId preferred, std::string_view language) const {
    if (preferred && has_glyph(preferred, character))
        return preferred;
    const FallbackKey key{character, preferred, fallback_language(language)};
    {
        const std::shared_lock lock(inside_->fallback_mutex);
        if (const auto known = inside_->fallbacks.find(key); known != inside_->fallbacks.end())
            return known->second;
    }
    const FaceId found = inside_->find_fallback(character, preferred, key.language);
    const std::unique_lock lock(inside_->fallback_mutex);
    inside_->fallbacks.emplace(key, found);
    return found;
}

bool FontBook::has_glyph(FaceId face, char32_t character) const {
    hb_codepoint_t glyph = 0;
    hb_font_t* font = (*this)[face].hb_font;
    return font != nullptr && hb_font_get_nominal_glyph(font, character, &glyph) != 0;
}

const Face& FontBook::operator[](FaceId id) const {
    base::expect(id.index() < inside_->slots.size(), "face id out of range");
    return inside_->open(id);
}

std::size_t FontBook::size() const {
    return inside_->slots.size();
}

double least_ink(const Face& face, char32_t sign) {
    hb_codepoint_t glyph = 0;
    hb_glyph_extents_t box{};
    if (hb_font_get_nominal_glyph(face.hb_font, sign, &glyph) == 0 ||
        hb_font_get_glyph_extents(face.hb_font, glyph, &box) == 0)
        return 0;
    return static_cast<double>(std::min(std::abs(box.width), std::abs(box.height))) /
           face.metrics.units_per_em;
}

FontBook load_fonts(const std::vector<std::filesystem::path>& folders, report::Log& log) {
    FontBook book;
    for (std::size_t i = 0; i < folders.size(); ++i) {
        book.inside_->add_folder(folders[i], i, log);
        if (i == 0)
            book.inside_->open_own(log);
    }
    book.inside_->index_families();
    book.inside_->choose_generics();
    return book;
}

} // namespace text
