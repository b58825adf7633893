#include "source/namespaces.h"

#include <algorithm>

namespace source {
namespace {

constexpr std::string_view declaration = "xmlns";

Vocabulary vocabulary_at(std::string_view address) {
    if (address.empty())
        return Vocabulary::none;
    if (address == "http://docbook.org/ns/docbook")
        return Vocabulary::docbook;
    if (address == "http://www.w3.org/1999/xlink")
        return Vocabulary::xlink;
    if (address == "http://www.w3.org/XML/1998/namespace")
        return Vocabulary::xml;
    const bool xinclude =
        address == "http://www.w3.org/2001/XInclude" || address == "http://www.w3.org/2003/XInclude";
    return xinclude ? Vocabulary::xinclude : Vocabulary::other;
}

} // namespace

Name split_name(std::string_view name) {
    const std::size_t colon = name.find(':');
    if (colon == std::string_view::npos)
        return {{}, name};
    return {name.substr(0, colon), name.substr(colon + 1)};
}

bool is_declaration(std::string_view attribute_name) {
    return attribute_name.starts_with(declaration) &&
           (attribute_name.size() == declaration.size() || attribute_name[declaration.size()] == ':');
}

void Namespaces::declare(std::string_view attribute_name, std::string_view address) {
    const std::string_view prefix =
        attribute_name.substr(std::min(attribute_name.size(), declaration.size() + 1));
    bindings_.push_back({prefix, vocabulary_at(address), prefix.empty() || !address.empty()});
}

std::optional<Vocabulary> Namespaces::find(std::string_view prefix) const {
    const auto found = std::find_if(bindings_.rbegin(), bindings_.rend(),
                                    [prefix](const Binding& binding) { return binding.prefix == prefix; });
    if (found != bindings_.rend())
        return found->declared ? std::optional(found->vocabulary) : std::nullopt;
    if (prefix == "xml")
        return Vocabulary::xml;
    return prefix.empty() ? std::optional(Vocabulary::none) : std::nullopt;
}

Namespace shown(Vocabulary vocabulary) {
    return vocabulary == Vocabulary::xinclude ? Namespace::other : static_cast<Namespace>(vocabulary);
}

} // namespace source
