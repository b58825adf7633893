// CMaps: codes to CIDs and codes to Unicode (ISO 32000-1, 9.7.5 and 9.10.3).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "verify/access.h"

namespace verify {

struct CMap {
    struct Codespace {
        std::size_t length = 0;
        std::uint32_t low = 0;
        std::uint32_t high = 0;
    };
    struct CidRange {
        std::uint32_t low = 0;
        std::uint32_t high = 0;
        std::uint32_t cid = 0;
    };
    struct TextRange {
        std::uint32_t low = 0;
        std::uint32_t high = 0;
        std::u16string text; // of `low`; the last unit grows with the code
    };

    std::string name;
    std::string used; // the CMap it goes on from; empty if none
    bool embedded = false;
    bool identity = false;
    bool known = true; // false if codes cannot be told, as with predefined CMaps of Asian encodings
    int writing_mode = 0;
    std::optional<int> stated_mode; // as the stream's data says
    std::uint32_t largest_cid = 0;
    std::string registry;
    std::string ordering;
    std::optional<int> supplement;
    std::vector<Codespace> codespaces;
    std::vector<CidRange> cids;   // sorted by low once read
    std::vector<TextRange> texts; // likewise

    // The code at `at`, and how many bytes it takes (at least 1).
    [[nodiscard]] std::pair<std::uint32_t, std::size_t> next_code(std::string_view bytes,
                                                                  std::size_t at) const;
    [[nodiscard]] std::optional<std::uint32_t> cid(std::uint32_t code) const;
    [[nodiscard]] std::optional<std::u16string> unicode(std::uint32_t code) const;
};

// The Encoding of a Type 0 font: a name or a stream.
CMap read_encoding(Object encoding);
// A ToUnicode stream, or the data of any CMap.
CMap read_cmap(std::string_view data);

// True for the CMaps that every reader has (ISO 32000-1, Table 118).
bool is_predefined_cmap(std::string_view name);

} // namespace verify
