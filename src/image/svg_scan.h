// Reads the small languages inside SVG attributes: numbers, lengths, words, lists.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

namespace image {

class Scanner {
public:
    explicit Scanner(std::string_view text) : rest_(text) {}

    void skip_space();
    void skip_comma(); // white space with at most one comma in it

    [[nodiscard]] bool at_end() const { return rest_.empty(); }
    [[nodiscard]] char peek() const { return rest_.empty() ? '\0' : rest_.front(); }
    [[nodiscard]] std::string_view rest() const { return rest_; }

    // True, and past it, if `character` comes next.
    bool take(char character);

    // A number as SVG writes it (".5", "-1e3", "+2."); finite. Skips white space before it.
    std::optional<double> number();

    // A '0' or '1' that need not be parted from what follows ("a1 1 0 01 3 4").
    std::optional<bool> flag();

    // Letters, digits, '-' and '_'; perhaps none.
    std::string_view word();

    // Everything up to `character`, which is passed over; or the whole rest if it never comes.
    std::string_view until(char character);

private:
    std::string_view rest_;
};

std::string_view trimmed(std::string_view text);

// All numbers of a list parted by spaces and commas; stops at what is none.
std::vector<double> number_list(std::string_view text);

// "url(#name)", also quoted, gives "name"; anything else nullopt. `rest` is what follows it.
struct LocalReference {
    std::string_view name;
    std::string_view rest;
};
std::optional<LocalReference> local_reference(std::string_view text);

} // namespace image
