// Which namespace a prefix stands for, element by element (Namespaces in XML 1.0).
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "source/document.h"

namespace source {

// Those of the document, and XInclude's, which no Document ever shows.
enum class Vocabulary : unsigned char { none, docbook, xlink, xml, other, xinclude };

struct Name {
    std::string_view prefix; // empty if there is none
    std::string_view local;
};

Name split_name(std::string_view name);

// True for `xmlns` and `xmlns:prefix`.
bool is_declaration(std::string_view attribute_name);

class Namespaces {
public:
    // What was declared since `mark()` is forgotten by `forget(mark)`.
    [[nodiscard]] std::size_t mark() const { return bindings_.size(); }
    void forget(std::size_t mark) { bindings_.resize(mark); }

    // For an attribute that is_declaration. The views must outlive the binding.
    void declare(std::string_view attribute_name, std::string_view address);

    // None if the prefix is not declared. No prefix: the default namespace.
    [[nodiscard]] std::optional<Vocabulary> find(std::string_view prefix) const;

private:
    struct Binding {
        std::string_view prefix;
        Vocabulary vocabulary;
        bool declared;
    };
    std::vector<Binding> bindings_;
};

// What the Document shows.
Namespace shown(Vocabulary vocabulary);

} // namespace source
