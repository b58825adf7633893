// Divides text by script (UAX #24): what HarfBuzz must know to shape it.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace text {

struct ScriptRun {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    std::uint32_t script = 0; // ISO 15924, four letters packed as HarfBuzz packs them
};

// The script of the character itself; Zyyy and Zinh if it has none of its own.
std::uint32_t character_script(char32_t c);

// Runs covering the text. Signs shared by scripts go with what stands before them; the closing
// one of a pair of brackets goes with the opening one; at the start, with what follows. Text of
// signs only is Latin.
std::vector<ScriptRun> script_runs(std::string_view text);

} // namespace text
