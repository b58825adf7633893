#include "audit/language/language.h"

#include <algorithm>

#include <fmt/format.h>
#include <unicode/uchar.h>

#include "base/utf8.h"
#include "report/data_file.h"

namespace audit {
namespace {

constexpr std::string_view blanks = " \t\r\n";

std::string_view trimmed(std::string_view text) {
    const std::size_t begin = text.find_first_not_of(blanks);
    if (begin == std::string_view::npos)
        return {};
    return text.substr(begin, text.find_last_not_of(blanks) - begin + 1);
}

// A phrase with one blank between its words: the file breaks lines where it likes.
std::string phrase(std::string_view text) {
    std::string words;
    for (const char c : fold(text)) {
        const bool is_blank = blanks.find(c) != std::string_view::npos;
        if (!is_blank)
            words += c;
        else if (!words.ends_with(' '))
            words += ' ';
    }
    return words;
}

// Calls `take` with each part between the separators, trimmed; empty parts are passed over.
template <typename Take>
void for_each_part(std::string_view text, std::string_view separators, Take take) {
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find_first_of(separators, at), text.size());
        if (const std::string_view part = trimmed(text.substr(at, end - at)); !part.empty())
            take(part);
        at = end + 1;
    }
}

// Words between blanks; where there is a comma, phrases between commas.
WordSet read_list(std::string_view text) {
    WordSet words;
    const bool phrases = text.find(',') != std::string_view::npos;
    for_each_part(text, phrases ? std::string_view(",") : blanks,
                  [&words](std::string_view part) { words.insert(phrase(part)); });
    return words;
}

// "utilise: use; in excess of: more than"
WordTable read_table(std::string_view text) {
    WordTable table;
    for_each_part(text, ";", [&table](std::string_view row) {
        const std::size_t colon = std::min(row.find(':'), row.size() - 1);
        table.emplace(phrase(trimmed(row.substr(0, colon))), trimmed(row.substr(colon + 1)));
    });
    return table;
}

// "pupil, student, learner; toilet, lavatory"
void read_groups(std::string_view text, std::vector<std::vector<std::string>>& groups) {
    for_each_part(text, ";", [&groups](std::string_view row) {
        std::vector<std::string>& group = groups.emplace_back();
        for_each_part(row, ",", [&group](std::string_view word) { group.push_back(phrase(word)); });
    });
}

} // namespace

std::string fold(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const base::CodePoint c = base::decode_utf8(text, at);
        at += c.length;
        if (c.value == 0xAD)
            continue;
        if (c.value == 0x2019 || c.value == 0x2018)
            out += '\'';
        else if (c.value == 0x2010 || c.value == 0x2011)
            out += '-';
        else
            base::append_utf8(out, static_cast<char32_t>(u_tolower(static_cast<UChar32>(c.value))));
    }
    return out;
}

const WordSet& Language::list(std::string_view name) const {
    static const WordSet none;
    const auto found = lists.find(name);
    return found == lists.end() ? none : found->second;
}

const WordTable& Language::table(std::string_view name) const {
    static const WordTable none;
    const auto found = tables.find(name);
    return found == tables.end() ? none : found->second;
}

bool Language::has(std::string_view list_name, std::string_view word) const {
    return list(list_name).contains(word);
}

Language read_language(const std::filesystem::path& folder, std::string_view tag, report::SourceMap& sources,
                       report::Log& log) {
    Language language;
    const std::string first(tag.substr(0, tag.find('-')));
    const std::filesystem::path path = folder / (first + ".xml");
    if (first.empty() || !std::filesystem::exists(path))
        return language;
    pugi::xml_document document;
    if (!report::parse(report::open_data_file(path, sources), "language-file", "the file of a language",
                       document, log))
        return language;
    language.tag = first;
    for (const pugi::xml_node element : document.document_element().children()) {
        const std::string name = element.attribute("name").value();
        const std::string_view kind = element.name();
        if (kind == "list")
            language.lists[name].merge(read_list(element.text().get()));
        else if (kind == "table")
            language.tables[name].merge(read_table(element.text().get()));
        else if (kind == "same")
            read_groups(element.text().get(), language.same);
    }
    return language;
}

} // namespace audit
