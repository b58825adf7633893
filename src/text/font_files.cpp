// File names as a cheap index of the fonts; see the header.
#include "text/font_files.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <hb-ot.h>
#include <hb.h>
#include <memory>
#include <system_error>
#include <utility>

namespace text {
namespace {

struct StyleWord {
    std::string_view word;
    int weight;
};

// Longer words before the words they contain.
constexpr std::array<StyleWord, 14> weight_words = {{
    {"extralight", 200},
    {"ultralight", 200},
    {"extrabold", 800},
    {"ultrabold", 800},
    {"semibold", 600},
    {"demibold", 600},
    {"hairline", 100},
    {"thin", 100},
    {"light", 300},
    {"medium", 500},
    {"regular", 400},
    {"black", 900},
    {"heavy", 900},
    {"bold", 700},
}};

int weight_of(std::string_view style) {
    for (const StyleWord& entry : weight_words)
        if (style.find(entry.word) != std::string_view::npos)
            return entry.weight;
    return 400;
}

bool holds(std::string_view text, std::string_view word) {
    return text.find(word) != std::string_view::npos;
}

// `style` is a style name passed through family_key. "extracondensed" must not read as "extra".
void read_style(std::string_view style, FontFile& face) {
    face.weight = weight_of(style);
    face.italic = holds(style, "italic") || holds(style, "oblique");
    face.normal_width = !holds(style, "condensed") && !holds(style, "expanded");
}

std::string name_of(hb_face_t* face, hb_ot_name_id_t id) {
    std::array<char, 128> buffer{};
    auto size = static_cast<unsigned>(buffer.size());
    hb_ot_name_get_utf8(face, id, hb_language_from_string("en", -1), &size, buffer.data());
    return std::string(buffer.data());
}

FontFile read_collection_member(hb_blob_t* blob, const std::filesystem::path& file, unsigned index) {
    const std::unique_ptr<hb_face_t, decltype(&hb_face_destroy)> face(hb_face_create(blob, index),
                                                                      hb_face_destroy);
    std::string family = name_of(face.get(), HB_OT_NAME_ID_TYPOGRAPHIC_FAMILY);
    std::string style = name_of(face.get(), HB_OT_NAME_ID_TYPOGRAPHIC_SUBFAMILY);
    if (family.empty())
        family = name_of(face.get(), HB_OT_NAME_ID_FONT_FAMILY);
    if (style.empty())
        style = name_of(face.get(), HB_OT_NAME_ID_FONT_SUBFAMILY);
    FontFile member;
    member.file = file;
    member.index = index;
    member.family_key = family_key(family);
    read_style(family_key(style), member);
    return member;
}

void add_collection(const std::filesystem::path& file, std::vector<FontFile>& out) {
    const std::unique_ptr<hb_blob_t, decltype(&hb_blob_destroy)> blob(hb_blob_create_from_file(file.c_str()),
                                                                      hb_blob_destroy);
    const unsigned count = hb_face_count(blob.get());
    for (unsigned i = 0; i < count; ++i)
        out.push_back(read_collection_member(blob.get(), file, i));
}

void add_file(const std::filesystem::path& file, std::vector<FontFile>& out) {
    const std::string suffix = family_key(file.extension().string());
    if (suffix == ".ttc" || suffix == ".otc") {
        add_collection(file, out);
        return;
    }
    const std::string stem = file.stem().string();
    if ((suffix != ".ttf" && suffix != ".otf") || stem.find('[') != std::string::npos)
        return;
    FontFile face = read_file_name(stem);
    face.file = file;
    out.push_back(std::move(face));
}

} // namespace

std::string family_key(std::string_view family) {
    std::string key;
    key.reserve(family.size());
    for (const char c : family) {
        if (c == ' ' || c == '-' || c == '_')
            continue;
        key.push_back(c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c);
    }
    return key;
}

FontFile read_file_name(std::string_view stem) {
    FontFile face;
    const std::size_t hyphen = stem.rfind('-');
    face.family_key = family_key(stem.substr(0, hyphen));
    if (hyphen != std::string_view::npos)
        read_style(family_key(stem.substr(hyphen + 1)), face);
    return face;
}

std::vector<FontFile> list_font_files(const std::filesystem::path& folder, report::Log& log) {
    namespace fs = std::filesystem;
    std::error_code error;
    std::vector<fs::path> files;
    fs::recursive_directory_iterator place(folder, fs::directory_options::skip_permission_denied, error);
    for (; !error && place != fs::recursive_directory_iterator(); place.increment(error))
        if (!place->is_directory(error))
            files.push_back(place->path());
    if (error)
        log.note("font-folder", {},
                 fmt::format("fonts in {} cannot be listed: {}", folder.string(), error.message()),
                 {"check the path of the folder, or go on without its fonts"});
    std::sort(files.begin(), files.end());
    std::vector<FontFile> faces;
    faces.reserve(files.size());
    for (const fs::path& file : files)
        add_file(file, faces);
    return faces;
}

} // namespace text
