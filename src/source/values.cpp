#include "source/values.h"

namespace source {
namespace {

bool is_first_of_pair(std::string_view raw, std::size_t at) {
    return raw[at] == '\r' && at + 1 < raw.size() && raw[at + 1] == '\n';
}

} // namespace

// XML 1.0, 2.11.
std::string_view ValueReader::characters(std::string_view raw) {
    if (raw.find('\r') == std::string_view::npos)
        return raw;
    lines_.clear();
    for (std::size_t at = 0; at < raw.size(); ++at)
        if (!is_first_of_pair(raw, at))
            lines_.push_back(raw[at] == '\r' ? '\n' : raw[at]);
    return lines_;
}

std::string_view ValueReader::text(std::string_view raw, Entities& entities) {
    return expand(characters(raw), entities);
}

// XML 1.0, 3.3.3: a line end as written is a space, `&#10;` stays a line end.
std::string_view ValueReader::attribute(std::string_view raw, Entities& entities) {
    if (raw.find_first_of("\t\r\n") == std::string_view::npos)
        return expand(raw, entities);
    lines_.clear();
    for (std::size_t at = 0; at < raw.size(); ++at)
        if (!is_first_of_pair(raw, at))
            lines_.push_back(raw[at] == '\t' || raw[at] == '\r' || raw[at] == '\n' ? ' ' : raw[at]);
    return expand(lines_, entities);
}

std::string_view ValueReader::expand(std::string_view raw, Entities& entities) {
    if (raw.find('&') == std::string_view::npos)
        return raw;
    expanded_.clear();
    append_expanded(raw, entities, expanded_);
    return expanded_;
}

} // namespace source
