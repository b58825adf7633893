// One dictionary per language, read when first asked for. The lock is held only to look one up
// or to read it; the dictionaries themselves are not changed by use.
#include "text/hyphenator.h"

#include <algorithm>
#include <cstdlib>
#include <hyphen.h>
#include <map>
#include <mutex>
#include <string>
#include <system_error>
#include <unicode/uchar.h>
#include <unicode/ucnv.h>
#include <utility>

#include "base/utf8.h"

namespace text {
namespace {

constexpr std::size_t least_word = 5;
constexpr int least_before = 2;
constexpr int least_after = 3;

struct FreeDictionary {
    void operator()(HyphenDict* dictionary) const { hnj_hyphen_free(dictionary); }
};
using Dictionary = std::unique_ptr<HyphenDict, FreeDictionary>;

// "en-GB" as dictionaries are named: "en_GB".
std::string with_underscores(std::string_view tag) {
    std::string name(tag);
    std::replace(name.begin(), name.end(), '-', '_');
    return name;
}

// The dictionary's file: for the tag itself, for its language, for British English, then for any
// country of the language, the first by name. Empty if there is none.
std::filesystem::path dictionary_file(const std::filesystem::path& folder, std::string_view tag) {
    const std::string language(tag.substr(0, tag.find('-')));
    std::error_code error;
    for (const std::string& name : {with_underscores(tag), language, language + "_GB"})
        if (const auto file = folder / ("hyph_" + name + ".dic"); std::filesystem::exists(file, error))
            return file;
    std::filesystem::path first;
    for (std::filesystem::directory_iterator place(folder, error), end; !error && place != end;
         place.increment(error)) {
        const std::string name = place->path().filename().string();
        if (name.starts_with("hyph_" + language + "_") && name.ends_with(".dic") &&
            (first.empty() || place->path() < first))
            first = place->path();
    }
    return first;
}

// One word, its letters in lower case as the patterns are, with the way back to its bytes.
struct LowerWord {
    std::string bytes;                  // in the dictionary's encoding
    std::vector<std::uint32_t> offsets; // per letter: where it starts in the word given
};

// Letters are lowered one by one, so that they stay in step. Empty if the dictionary's encoding
// lacks a letter.
LowerWord lower_word(std::string_view word, const HyphenDict& dictionary) {
    LowerWord lower;
    std::u16string wide;
    for (std::size_t at = 0; at < word.size();) {
        const base::CodePoint c = base::decode_utf8(word, at);
        const auto letter = static_cast<char32_t>(u_tolower(static_cast<UChar32>(c.value)));
        if (letter > 0xFFFF)
            return {};
        lower.offsets.push_back(static_cast<std::uint32_t>(at));
        base::append_utf8(lower.bytes, letter);
        wide.push_back(static_cast<char16_t>(letter));
        at += c.length;
    }
    if (dictionary.utf8 != 0)
        return lower;
    UErrorCode error = U_ZERO_ERROR;
    const std::unique_ptr<UConverter, decltype(&ucnv_close)> converter(
        ucnv_open(static_cast<const char*>(dictionary.cset), &error), ucnv_close);
    std::string bytes(wide.size() + 1, '\0'); // these encodings have one byte per letter
    ucnv_setFromUCallBack(converter.get(), UCNV_FROM_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &error);
    const std::int32_t length =
        ucnv_fromUChars(converter.get(), bytes.data(), static_cast<std::int32_t>(bytes.size()), wide.data(),
                        static_cast<std::int32_t>(wide.size()), &error);
    if (U_FAILURE(error) != 0 || length != static_cast<std::int32_t>(wide.size()))
        return {};
    bytes.resize(wide.size());
    lower.bytes = std::move(bytes);
    return lower;
}

// libhyphen's answer for replacements that change letters ("Schiffahrt"): freed by the caller.
struct Replacements {
    char** text = nullptr;
    int* position = nullptr;
    int* length = nullptr;

    Replacements() = default;
    Replacements(const Replacements&) = delete;
    Replacements& operator=(const Replacements&) = delete;
    void clear(std::size_t count) {
        for (std::size_t i = 0; text != nullptr && i < count; ++i)
            std::free(text[i]);
        std::free(text);
        std::free(position);
        std::free(length);
    }
};

std::vector<std::uint32_t> hyphenation_points(HyphenDict& dictionary, const LowerWord& word) {
    const std::size_t size = word.bytes.size();
    std::vector<char> marks(size + 5);
    Replacements replaced;
    std::vector<std::uint32_t> points;
    if (hnj_hyphen_hyphenate3(&dictionary, word.bytes.data(), static_cast<int>(size), marks.data(), nullptr,
                              &replaced.text, &replaced.position, &replaced.length, least_before, least_after,
                              least_before, least_after) == 0) {
        const std::size_t letters = word.offsets.size();
        for (std::size_t i = least_before; i + least_after <= letters; ++i) {
            const bool changes_letters = replaced.text != nullptr && replaced.text[i - 1] != nullptr;
            if ((marks[i - 1] & 1) != 0 && !changes_letters)
                points.push_back(word.offsets[i]);
        }
    }
    replaced.clear(size);
    return points;
}

} // namespace

struct Hyphenator::Inside {
    std::filesystem::path folder;
    std::mutex mutex;
    std::map<std::string, Dictionary, std::less<>> dictionaries; // by language; null if there is none

    HyphenDict* dictionary(std::string_view language) {
        const std::lock_guard lock(mutex);
        if (const auto known = dictionaries.find(language); known != dictionaries.end())
            return known->second.get();
        const std::filesystem::path file = dictionary_file(folder, language);
        Dictionary dictionary(file.empty() ? nullptr : hnj_hyphen_load(file.c_str()));
        return dictionaries.emplace(std::string(language), std::move(dictionary)).first->second.get();
    }
};

Hyphenator::Hyphenator(std::filesystem::path dictionaries) : inside_(std::make_unique<Inside>()) {
    inside_->folder = std::move(dictionaries);
}
Hyphenator::Hyphenator(Hyphenator&&) noexcept = default;
Hyphenator& Hyphenator::operator=(Hyphenator&&) noexcept = default;
Hyphenator::~Hyphenator() = default;

std::vector<std::uint32_t> Hyphenator::hyphenate(std::string_view word, std::string_view language) const {
    if (word.size() < least_word || language.empty())
        return {};
    HyphenDict* dictionary = inside_->dictionary(language);
    if (dictionary == nullptr)
        return {};
    const LowerWord lower = lower_word(word, *dictionary);
    if (lower.offsets.size() < least_word)
        return {};
    return hyphenation_points(*dictionary, lower);
}

} // namespace text
