#include "pdf/page_labels.h"

#include <algorithm>
#include <fmt/format.h>

#include "base/numerals.h"
#include "pdf/syntax.h"

namespace pdf {
namespace {

// A label taken apart: what stands before the number, the number's style, the number.
struct Label {
    std::string prefix;
    char style = '\0'; // D, r, R; none: the prefix is all
    unsigned number = 0;
};

constexpr unsigned largest_roman = 399;

unsigned from_roman(const std::string& letters) {
    for (unsigned number = 1; number <= largest_roman; ++number)
        if (base::roman(number) == letters)
            return number;
    return 0;
}

Label parse(const std::string& text) {
    if (text.find_first_not_of("ivxlc") == std::string::npos)
        if (const unsigned number = from_roman(text))
            return {{}, 'r', number};
    if (text.find_first_not_of("IVXLC") == std::string::npos) {
        std::string lower = text;
        for (char& c : lower)
            c = static_cast<char>(c - 'A' + 'a');
        if (const unsigned number = from_roman(lower))
            return {{}, 'R', number};
    }
    const std::size_t end = text.find_last_not_of("0123456789");
    std::size_t begin = end == std::string::npos ? 0 : end + 1;
    while (begin < text.size() && text[begin] == '0')
        ++begin; // a counted number has no zeros in front
    if (begin == text.size() || text.size() - begin > 7)
        return {text, '\0', 0};
    return {text.substr(0, begin), 'D', static_cast<unsigned>(std::stoul(text.substr(begin)))};
}

bool goes_on(const Label& last, const Label& next) {
    return last.prefix == next.prefix && last.style == next.style && last.style != '\0' &&
           last.number + 1 == next.number;
}

} // namespace

std::string page_label_ranges(const std::vector<std::string>& labels) {
    std::string out = "[";
    Label last;
    for (std::size_t i = 0; i < labels.size(); ++i) {
        const Label label = parse(labels[i]);
        if (i == 0 || !goes_on(last, label)) {
            put_integer(out, static_cast<std::int64_t>(i));
            out += "<<";
            if (!label.prefix.empty()) {
                out += "/P";
                put_text(out, label.prefix);
            }
            if (label.style != '\0')
                out += fmt::format("/S/{}", label.style);
            if (label.number > 1)
                out += fmt::format("/St {}", label.number);
            out += ">>";
        }
        last = label;
    }
    return out + "]";
}

} // namespace pdf
