// Lists the font files of a folder and says, without opening them, what each holds: hundreds of
// faces may be installed and a document uses five. The names of files carry family and style
// ("NotoSans-SemiCondensedBoldItalic.ttf"); collections are asked, since they hold many.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "report/log.h"

namespace text {

// One face of one file, as far as it is known before it is opened.
struct FontFile {
    std::filesystem::path file;
    unsigned index = 0;     // in a collection
    std::string family_key; // family_key("Noto Sans") == "notosans"
    int weight = 400;
    bool italic = false;
    bool normal_width = true; // neither condensed nor expanded
};

// The family name as it is compared: ASCII letters in lower case, without blanks and hyphens, so
// that the name in a style sheet and the name of a file agree.
std::string family_key(std::string_view family);

// What "NotoSans-BoldItalic" or "DejaVuSans-Oblique" says. `stem` is a file name without its suffix.
FontFile read_file_name(std::string_view stem);

// Every face below `folder`, sorted by path. A folder that cannot be listed is a note. Variable
// fonts ("[wght]" in the name) are left out: they cannot be embedded.
std::vector<FontFile> list_font_files(const std::filesystem::path& folder, report::Log& log);

} // namespace text
