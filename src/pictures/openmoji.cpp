#include "pictures/openmoji.h"

#include <algorithm>
#include <array>
#include <system_error>

#include <nlohmann/json.hpp>

#include "base/bytes.h"

namespace pictures {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;

const char* const list_name = "data/openmoji.json";

// Not faces, flags and signs, whose names are everyday words that mean something else ("no entry", "end").
bool shows_what_it_is_called(std::string_view group, std::string_view name) {
    constexpr auto groups = std::to_array<std::string_view>(
        {"people-body", "animals-nature", "food-drink", "travel-places", "activities", "objects"});
    constexpr std::size_t shortest = 4; // "ant", "bug", "log": too often something else
    return name.size() >= shortest && std::find(groups.begin(), groups.end(), group) != groups.end();
}

std::string text(const Json& entry, const char* key) {
    const auto found = entry.find(key);
    return found != entry.end() && found->is_string() ? found->get<std::string>() : std::string();
}

// The same symbol with a colour of skin: 1 to 5, or "1,2" for two people.
bool is_variant(const Json& entry) {
    const auto found = entry.find("skintone");
    return found != entry.end() && (found->is_number() || !text(entry, "skintone").empty());
}

// A name that a file may have: no way out of the folder.
bool is_code(std::string_view hexcode) {
    return !hexcode.empty() && hexcode.find_first_not_of("0123456789ABCDEF-") == std::string_view::npos;
}

} // namespace

bool holds_openmoji(const fs::path& folder) {
    std::error_code error;
    return fs::is_regular_file(folder / list_name, error);
}

std::vector<Symbol> read_openmoji(const fs::path& folder, Stemming stemming) {
    const Json list = Json::parse(base::read_file(folder / list_name), nullptr, false);
    if (!list.is_array())
        throw base::FileError((folder / list_name).string() + " is not a list of symbols");
    std::vector<Symbol> symbols;
    for (const Json& entry : list) {
        const std::string name = text(entry, "annotation");
        const std::string code = text(entry, "hexcode");
        if (is_variant(entry) || name.empty() || !is_code(code))
            continue;
        Symbol symbol;
        symbol.set = "OpenMoji";
        symbol.name = name;
        symbol.file = folder / "color" / "svg" / (code + ".svg");
        symbol.description = name;
        symbol.credit = {"OpenMoji", "CC BY-SA 4.0", "https://creativecommons.org/licenses/by-sa/4.0/"};
        if (shows_what_it_is_called(text(entry, "group"), name))
            symbol.phrases = read_phrases(name, stemming);
        symbols.push_back(std::move(symbol));
    }
    return symbols;
}

} // namespace pictures
