#include "content/collation.h"

#include <cstdint>

#include <unicode/alphaindex.h>
#include <unicode/coll.h>

#include "base/expect.h"

namespace content {
namespace {

icu::UnicodeString utf16(std::string_view words) {
    return icu::UnicodeString::fromUTF8({words.data(), static_cast<std::int32_t>(words.size())});
}

icu::Locale locale_of(std::string_view language) {
    UErrorCode error = U_ZERO_ERROR;
    const icu::Locale locale =
        icu::Locale::forLanguageTag({language.data(), static_cast<std::int32_t>(language.size())}, error);
    return U_SUCCESS(error) ? locale : icu::Locale::getRoot();
}

std::string first_letter(const icu::UnicodeString& words) {
    std::string letter;
    icu::UnicodeString(words.char32At(0)).toUTF8String(letter);
    return letter;
}

} // namespace

struct Collation::Icu {
    std::unique_ptr<icu::Collator> collator;
    std::unique_ptr<icu::AlphabeticIndex::ImmutableIndex> groups;
};

Collation::Collation(std::string_view language, const std::vector<std::string_view>& others)
    : icu_(std::make_unique<Icu>()) {
    UErrorCode error = U_ZERO_ERROR;
    icu_->collator.reset(icu::Collator::createInstance(locale_of(language), error));
    icu::AlphabeticIndex index(locale_of(language), error);
    for (const std::string_view other : others)
        index.addLabels(locale_of(other), error);
    icu_->groups.reset(index.buildImmutableIndex(error));
    base::expect(U_SUCCESS(error) != 0, "ICU has an order for every language, if only its root's");
}

Collation::~Collation() = default;

std::string Collation::key(std::string_view words) const {
    const icu::UnicodeString text = utf16(words);
    std::string key(static_cast<std::size_t>(icu_->collator->getSortKey(text, nullptr, 0)), '\0');
    icu_->collator->getSortKey(text, reinterpret_cast<std::uint8_t*>(key.data()),
                               static_cast<std::int32_t>(key.size()));
    return key;
}

std::string Collation::group(std::string_view words) const {
    const icu::UnicodeString text = utf16(words);
    UErrorCode error = U_ZERO_ERROR;
    const icu::AlphabeticIndex::Bucket* bucket =
        icu_->groups->getBucket(icu_->groups->getBucketIndex(text, error));
    if (bucket == nullptr || bucket->getLabelType() == U_ALPHAINDEX_UNDERFLOW)
        return {};
    if (bucket->getLabelType() != U_ALPHAINDEX_NORMAL) // a script that none of the languages has
        return first_letter(icu::UnicodeString(text).toUpper());
    std::string letter;
    bucket->getLabel().toUTF8String(letter);
    return letter;
}

} // namespace content
