// Pictures in JPEG 2000 (ISO 19005-2, 6.2.8.3; ISO 19005-4, 6.2.7.3; boxes: ISO 15444-1, annex I).
#include <algorithm>
#include <optional>
#include <vector>

#include "verify/jpeg2000.h"

namespace verify {
namespace {

unsigned long number(std::string_view bytes, std::size_t at, std::size_t size) {
    unsigned long value = 0;
    for (std::size_t i = at; i < at + size && i < bytes.size(); ++i)
        value = value << 8U | static_cast<unsigned char>(bytes[i]);
    return value;
}

struct Box {
    std::string_view type;
    std::string_view data;
};

std::vector<Box> boxes_of(std::string_view bytes) {
    std::vector<Box> boxes;
    while (bytes.size() >= 8) {
        std::size_t head = 8;
        std::size_t length = number(bytes, 0, 4);
        if (length == 1) {
            head = 16;
            length = number(bytes, 8, 8);
        } else if (length == 0) {
            length = bytes.size();
        }
        if (length < head || length > bytes.size())
            break;
        boxes.push_back({bytes.substr(4, 4), bytes.substr(head, length - head)});
        bytes.remove_prefix(length);
    }
    return boxes;
}

struct Colour {
    unsigned method = 0;
    unsigned approximation = 0;
    unsigned long enumerated = 0;
};

struct Head {
    unsigned long channels = 0;
    std::vector<unsigned> depths;
    std::vector<Colour> colours;
};

Head read_head(std::string_view bytes) {
    Head head;
    for (const Box& outer : boxes_of(bytes)) {
        if (outer.type != "jp2h")
            continue;
        for (const Box& box : boxes_of(outer.data)) {
            if (box.type == "ihdr" && box.data.size() >= 11) {
                head.channels = number(box.data, 8, 2);
                if (const auto depth = static_cast<unsigned char>(box.data[10]); depth != 0xFF)
                    head.depths.push_back(depth);
            } else if (box.type == "bpcc") {
                for (const char depth : box.data)
                    head.depths.push_back(static_cast<unsigned char>(depth));
            } else if (box.type == "colr" && box.data.size() >= 3) {
                head.colours.push_back({static_cast<unsigned char>(box.data[0]),
                                        static_cast<unsigned char>(box.data[2]), number(box.data, 3, 4)});
            }
        }
    }
    return head;
}

bool is_allowed(const std::vector<Colour>& colours) {
    constexpr unsigned by_number = 1;
    constexpr unsigned long cie_jab = 19;
    for (const Colour& colour : colours)
        if (colour.method < 1 || colour.method > 3 ||
            (colour.method == by_number && colour.enumerated == cie_jab))
            return false;
    const auto best = std::count_if(colours.begin(), colours.end(),
                                    [](const Colour& colour) { return colour.approximation == 1; });
    return colours.size() == 1 || best == 1;
}

} // namespace

void check_jpeg2000(std::string_view bytes, bool has_colour_space, Place place, Findings& findings) {
    const Head head = read_head(bytes);
    if (head.channels == 0)
        return;                      // a bare codestream, or damaged
    constexpr unsigned deepest = 37; // one less than the bits
    constexpr unsigned sign = 0x80;
    if (head.channels != 1 && head.channels != 3 && head.channels != 4)
        findings.add("jpeg2000-channels", place, std::to_string(head.channels));
    for (const unsigned depth : head.depths)
        if ((depth & ~sign) > deepest || depth != head.depths.front()) {
            findings.add("jpeg2000-depth", place);
            break;
        }
    if (!has_colour_space && !is_allowed(head.colours))
        findings.add("jpeg2000-colour", place);
}

} // namespace verify
