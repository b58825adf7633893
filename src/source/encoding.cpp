#include "source/encoding.h"

#include <algorithm>
#include <utility>

#include "base/utf8.h"
#include "source/characters.h"

namespace source {
namespace {

enum class Encoding { utf8, utf16_big, utf16_little, latin1, windows1252, unknown };

unsigned byte_at(std::string_view bytes, std::size_t at) {
    return static_cast<unsigned char>(bytes[at]);
}

Encoding encoding_named(std::string_view name) {
    std::string lower(name);
    std::transform(lower.begin(), lower.end(), lower.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    if (lower == "utf-8" || lower == "utf8" || lower == "us-ascii" || lower == "ascii")
        return Encoding::utf8;
    if (lower == "iso-8859-1" || lower == "latin1" || lower == "latin-1")
        return Encoding::latin1;
    if (lower == "windows-1252" || lower == "cp1252")
        return Encoding::windows1252;
    if (lower == "utf-16" || lower == "utf-16be")
        return Encoding::utf16_big;
    return lower == "utf-16le" ? Encoding::utf16_little : Encoding::unknown;
}

// The value of `encoding` in the XML declaration; empty if there is none (XML 1.0, 4.3.3).
std::string_view declared_encoding(std::string_view text) {
    if (!text.starts_with("<?xml") || text.size() < 6 || !is_space(text[5]))
        return {};
    const std::string_view declaration = text.substr(0, text.find("?>"));
    const std::size_t key = declaration.find("encoding");
    const std::size_t open = declaration.find_first_of("\"'", std::min(key, declaration.size()));
    if (key == std::string_view::npos || open == std::string_view::npos)
        return {};
    const std::size_t close = declaration.find(declaration[open], open + 1);
    return close == std::string_view::npos ? std::string_view{}
                                           : declaration.substr(open + 1, close - open - 1);
}

struct Guess {
    Encoding encoding;
    std::size_t mark; // bytes of the byte order mark
};

// XML 1.0, appendix F: by the mark, else by the zero beside the first `<`.
Guess guess(std::string_view bytes, Content content, std::string_view encoding) {
    using namespace std::string_view_literals;
    if (bytes.starts_with("\xEF\xBB\xBF"))
        return {Encoding::utf8, 3};
    if (bytes.starts_with("\xFE\xFF"))
        return {Encoding::utf16_big, 2};
    if (bytes.starts_with("\xFF\xFE"))
        return {Encoding::utf16_little, 2};
    if (bytes.starts_with("\0<"sv))
        return {Encoding::utf16_big, 0};
    if (bytes.starts_with("<\0"sv))
        return {Encoding::utf16_little, 0};
    if (encoding.empty() && content == Content::xml)
        encoding = declared_encoding(bytes);
    return {encoding.empty() ? Encoding::utf8 : encoding_named(encoding), 0};
}

std::string from_utf16(std::string_view bytes, Encoding encoding) {
    const std::size_t high = encoding == Encoding::utf16_big ? 0 : 1;
    const auto unit = [&](std::size_t at) {
        return static_cast<char32_t>(byte_at(bytes, at + high) << 8 | byte_at(bytes, at + 1 - high));
    };
    std::string out;
    for (std::size_t at = 0; at + 1 < bytes.size(); at += 2) {
        char32_t value = unit(at);
        const bool leads = value >= 0xD800 && value < 0xDC00 && at + 3 < bytes.size();
        const char32_t next = leads ? unit(at + 2) : 0;
        if (next >= 0xDC00 && next < 0xE000) {
            value = 0x10000 + ((value - 0xD800) << 10) + (next - 0xDC00);
            at += 2;
        } else if (value >= 0xD800 && value < 0xE000) {
            value = 0xFFFD;
        }
        base::append_utf8(out, value);
    }
    return out;
}

// Windows-1252 differs from Latin-1 in 0x80 to 0x9F only; 0 marks the five bytes it leaves out.
constexpr char16_t windows[] = {0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017D, 0,
                                0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

std::string from_single_bytes(std::string_view bytes, Encoding encoding) {
    std::string out;
    out.reserve(bytes.size() + bytes.size() / 8);
    for (std::size_t at = 0; at < bytes.size(); ++at) {
        const unsigned byte = byte_at(bytes, at);
        const bool is_special = encoding == Encoding::windows1252 && byte >= 0x80 && byte < 0xA0;
        const char16_t special = is_special ? windows[byte - 0x80] : u'\0';
        base::append_utf8(out, special != 0 ? special : byte);
    }
    return out;
}

struct Stranger {
    std::string_view beginning;
    const char* message;
    const char* hint;
};

constexpr Stranger strangers[] = {
    {"PK\x03\x04", "this is a Word document or another zip file, not XML",
     "convert it to DocBook first, for example with pandoc: `pandoc guide.docx -t docbook5 -s -o guide.xml`"},
    {"\xD0\xCF\x11\xE0", "this is an old Word document (.doc), not XML",
     "save it as .docx in Word, then convert that to DocBook"},
    {"%PDF-", "this is a PDF, not XML", "give the DocBook manuscript that the PDF was made from"},
    {"{\\rtf", "this is an RTF document, not XML", "save it as .docx in Word, then convert that to DocBook"},
    {"\x89PNG", "this is a picture, not XML", "give the DocBook manuscript"},
    {"\xFF\xD8\xFF", "this is a picture, not XML", "give the DocBook manuscript"},
    {"<!doctype html", "this is an HTML page, not DocBook",
     "convert it to DocBook first, for example with pandoc: `pandoc page.html -t docbook5 -s -o page.xml`"},
    {"<!DOCTYPE html", "this is an HTML page, not DocBook",
     "convert it to DocBook first, for example with pandoc: `pandoc page.html -t docbook5 -s -o page.xml`"},
};

// The bytes behind a byte order mark and white space.
std::string_view body_of(std::string_view bytes) {
    if (bytes.starts_with("\xEF\xBB\xBF"))
        bytes.remove_prefix(3);
    while (!bytes.empty() && is_space(bytes.front()))
        bytes.remove_prefix(1);
    return bytes;
}

Decoded refuse(std::string_view rule, std::string problem, std::string hint) {
    return {{}, rule, std::move(problem), {std::move(hint)}};
}

// What is wrong with XML text as a whole; no rule if it may be XML.
Decoded refuse_strangers(std::string_view bytes) {
    const std::string_view body = body_of(bytes);
    if (body.empty())
        return refuse("xml-not-xml", "this file is empty", "give a DocBook manuscript");
    for (const Stranger& stranger : strangers)
        if (body.starts_with(stranger.beginning))
            return refuse("xml-not-xml", stranger.message, stranger.hint);
    return {};
}

} // namespace

Decoded decode(std::string bytes, Content content, std::string_view encoding) {
    if (Decoded refused; content == Content::xml && !(refused = refuse_strangers(bytes)).rule.empty())
        return refused;
    const Guess guessed = guess(bytes, content, encoding);
    switch (guessed.encoding) {
    case Encoding::utf16_big:
    case Encoding::utf16_little:
        return {from_utf16(std::string_view(bytes).substr(guessed.mark), guessed.encoding), {}, {}, {}};
    case Encoding::latin1:
    case Encoding::windows1252: return {from_single_bytes(bytes, guessed.encoding), {}, {}, {}};
    case Encoding::unknown:
        return refuse("xml-encoding",
                      "unknown encoding " +
                          std::string(encoding.empty() ? declared_encoding(bytes) : encoding),
                      "save the file as UTF-8, and delete the encoding from its first line");
    case Encoding::utf8: break;
    }
    bytes.erase(0, guessed.mark);
    return {std::move(bytes), {}, {}, {}};
}

} // namespace source
