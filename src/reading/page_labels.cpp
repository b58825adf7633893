#include "reading/page_labels.h"

#include <map>

#include "base/numerals.h"

namespace reading {
namespace {

using verify::Object;

// a to z, then aa to zz, and so on (ISO 32000-1, Table 159).
std::string repeated_letter(long long number, char first) {
    const auto letter = static_cast<char>(first + (number - 1) % 26);
    return std::string(static_cast<std::size_t>((number - 1) / 26 + 1), letter);
}

std::string label(Object style, long long offset) {
    constexpr long long most = 100000; // a longer row of letters is no page number
    const std::string kind = verify::name(style, "/S").value_or("");
    const long long number = verify::integer(style, "/St").value_or(1) + offset;
    std::string text = verify::text(style, "/P").value_or("");
    if (kind == "D" || number < 1 || number > most)
        return kind.empty() ? text : text + std::to_string(number);
    if (kind == "r" || kind == "R")
        return text + base::roman(number, kind == "R" ? base::Letters::capital : base::Letters::small);
    if (kind == "a" || kind == "A")
        return text + repeated_letter(number, kind[0]);
    return text;
}

} // namespace

std::vector<std::string> read_page_labels(const verify::Document& document) {
    std::map<long long, Object> ranges;
    for (const verify::TreeEntry& entry :
         verify::tree_entries(verify::get(document.catalog(), "/PageLabels"), "/Nums"))
        if (entry.key.is_integer() && entry.value.is_dictionary())
            ranges.emplace(entry.key.integer(), entry.value);
    std::vector<std::string> labels;
    for (std::size_t i = 0; i < document.pages().size(); ++i) {
        const auto page = static_cast<long long>(i);
        auto range = ranges.upper_bound(page);
        if (range == ranges.begin()) {
            labels.push_back(std::to_string(i + 1));
            continue;
        }
        --range;
        labels.push_back(label(range->second, page - range->first));
    }
    return labels;
}

} // namespace reading
