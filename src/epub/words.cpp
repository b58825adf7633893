#include "epub/words.h"

#include <array>

namespace epub {
namespace {

constexpr std::array all_words{
    Words{"en", "Contents", "Landmarks", "Pages", "Title page", "Start of the text", "Notes",
          "About this publication", "Description of the picture", "Descriptions of pictures",
          "Back to the picture", "Accessibility"},
    Words{"cy", "Cynnwys", "Tirnodau", "Tudalennau", "Tudalen deitl", "Dechrau’r testun", "Nodiadau",
          "Am y cyhoeddiad hwn", "Disgrifiad o’r llun", "Disgrifiadau o’r lluniau", "Yn ôl i’r llun",
          "Hygyrchedd"},
};

} // namespace

std::string_view primary_language(std::string_view language) {
    return language.substr(0, language.find('-'));
}

const Words& words_in(std::string_view language) {
    for (const Words& words : all_words)
        if (words.language == primary_language(language))
            return words;
    return all_words.front();
}

} // namespace epub
