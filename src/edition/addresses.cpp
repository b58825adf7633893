// Where links lead, in words, for whoever reads on paper: large print sets them after the link.
#include <string>

#include "edition/edition_tree.h"

namespace edition {
namespace {

std::string_view without(std::string_view text, std::string_view prefix) {
    return text.starts_with(prefix) ? text.substr(prefix.size()) : text;
}

// "https://www.example.org/a/" -> "www.example.org/a", "mailto:us@example.org" -> "us@example.org"
std::string_view short_address(std::string_view href) {
    for (const std::string_view scheme : {"https://", "http://", "mailto:", "tel:"})
        href = without(href, scheme);
    return href.ends_with('/') ? href.substr(0, href.size() - 1) : href;
}

// Small letters and digits, the rest left out: words and address may be written differently.
std::string letters_of(std::string_view text) {
    std::string letters;
    for (const char c : text)
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80)
            letters += c;
        else if (c >= 'A' && c <= 'Z')
            letters += static_cast<char>(c - 'A' + 'a');
    return letters;
}

// A telephone number is shown with its area, the address has the country too: "01632 960000",
// "+441632960000".
bool shows_number(std::string_view words, std::string_view address) {
    const std::string digits = letters_of(words);
    const std::string_view local = without(digits, "0");
    return local.size() >= 5 && letters_of(address).ends_with(local);
}

bool shows_address(std::string_view words, std::string_view href) {
    const std::string_view address = short_address(href);
    if (href.starts_with("tel:"))
        return shows_number(words, address);
    const std::string wanted = letters_of(without(address, "www."));
    return wanted.empty() || letters_of(words).find(wanted) != std::string::npos;
}

} // namespace

void write_out_addresses(Edition& e) {
    if (e.plan.output != Output::pdf)
        return;
    for (NodeId id = e.tree.root; id.valid(); id = e.tree.next(id, e.tree.root)) {
        const auto href = e.tree.attribute(id, Name::href);
        if (e.tree[id].role == Role::link && href && !shows_address(text_of(e.tree, id), *href))
            e.tree.set_attribute(id, Name::label, short_address(*href));
    }
}

} // namespace edition
