#include "epub/names.h"

#include <utility>

#include <fmt/format.h>

#include "base/ascii.h"

namespace epub {
namespace {

constexpr std::size_t longest_slug = 40;

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

} // namespace

// XML 1.0, 2.3: a Name begins with a letter; the rest is the part of NameChar that needs no
// escaping in a URL fragment either.
std::string safe_id(std::string_view wanted) {
    std::string id;
    for (const char c : wanted) {
        if (is_letter(c) || base::is_digit(c) || c == '-' || c == '_' || c == '.')
            id += c;
        else if (!id.empty() && id.back() != '-')
            id += '-';
    }
    if (id.empty() || !is_letter(id.front()))
        id.insert(0, "id-");
    return id;
}

std::string slug(std::string_view wanted) {
    std::string name;
    for (const char c : wanted) {
        if (name.size() == longest_slug)
            break;
        if (is_letter(c) || base::is_digit(c))
            name += static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
        else if (!name.empty() && name.back() != '-')
            name += '-';
    }
    while (!name.empty() && name.back() == '-')
        name.pop_back();
    return name;
}

std::string UniqueNames::take(std::string wanted) {
    std::string name = wanted;
    for (int number = 2; !taken_.insert(name).second; ++number)
        name = fmt::format("{}-{}", wanted, number);
    return name;
}

} // namespace epub
