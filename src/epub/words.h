// The few words that the EPUB adds to the publication's own: names of lists and links.
#pragma once

#include <string_view>

namespace epub {

struct Words {
    std::string_view language; // BCP 47, of the words themselves
    std::string_view contents;
    std::string_view landmarks;
    std::string_view pages;
    std::string_view title_page;
    std::string_view start_of_text;
    std::string_view notes;
    std::string_view about;          // title of a document without a heading
    std::string_view description_of; // followed by the picture's alternative
    std::string_view descriptions;   // heading of the document that holds them
    std::string_view back_to_picture;
    std::string_view accessibility;
};

// "en" of "en-GB".
std::string_view primary_language(std::string_view language);

// The words in the language asked for, else in English (Words::language tells).
const Words& words_in(std::string_view language);

} // namespace epub
