#include "source/scan.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "source/characters.h"
#include "source/scan_markup.h"

namespace source {
namespace {

std::string tag(std::string_view name, std::string_view opening = "<") {
    return std::string(opening).append(name) + ">";
}

// After so many mistakes the rest of the file is not looked at.
constexpr std::size_t most_faults = 20;

// Finds the next byte of text that needs a look: `<`, `&`, or the `>` of a stray `]]>`.
std::size_t next_special(std::string_view text, std::size_t at) {
    while (at < text.size() && text[at] != '<' && text[at] != '&' && text[at] != '>')
        ++at;
    return at;
}

class Scanner {
public:
    Scanner(Cursor cursor, Outline& outline, Entities& entities)
        : cursor_(cursor), outline_(outline), references_{entities} {}

    bool run();
    std::optional<std::size_t> run_entity();

private:
    struct Open {
        std::string_view name;
        std::size_t begin; // of its start tag
    };

    bool scan_prolog();
    bool scan_tree();
    bool scan_epilogue();
    bool scan_text();
    bool scan_markup();
    bool scan_cdata();
    bool scan_start_tag();
    bool scan_end_tag();
    bool scan_attribute();
    bool scan_value(std::string_view name);
    bool pass_over_reference(Where where);
    bool pass_over_fault();
    bool check_duplicates();
    bool fail_end_tag(std::size_t begin, std::string_view name);
    bool fail_stray_end_tag(std::size_t begin, std::string_view name);
    bool fail_open();
    bool fail_less_than();

    Cursor cursor_;
    Outline& outline_;
    References references_;
    std::size_t faults_ = 0; // mistakes that could be passed over, all logged
    std::vector<Open> open_;
    std::vector<std::string_view> attributes_; // names, of the tag at hand
};

bool Scanner::run() {
    if (!scan_prolog())
        return false;
    outline_.root_begin = cursor_.at;
    if (!scan_start_tag() || !scan_tree())
        return false;
    outline_.root_end = cursor_.at;
    return scan_epilogue() && faults_ == 0;
}

std::optional<std::size_t> Scanner::run_entity() {
    if (cursor_.looking_at("<?xml") && is_space(cursor_.peek(5)) && !scan_instruction(cursor_))
        return std::nullopt;
    const std::size_t begin = cursor_.at;
    while (!cursor_.at_end())
        if (!(cursor_.peek() == '<' ? scan_markup() : scan_text()))
            return std::nullopt;
    if (!open_.empty() && !fail_open())
        return std::nullopt;
    return references_.refused == 0 && faults_ == 0 ? std::optional(begin) : std::nullopt;
}

// XML 1.0, production 22. Stops at the start tag of the root.
bool Scanner::scan_prolog() {
    while (true) {
        cursor_.skip_space();
        bool good = true;
        if (cursor_.looking_at("<?"))
            good = scan_instruction(cursor_);
        else if (cursor_.looking_at("<!--"))
            good = scan_comment(cursor_);
        else if (cursor_.looking_at("<!DOCTYPE"))
            good = scan_doctype(cursor_, outline_.entities);
        else if (cursor_.at_end())
            return cursor_.fail(cursor_.at, cursor_.at, "there is no element in this file",
                                {"choose the file that holds the manuscript, or copy it again"});
        else if (cursor_.peek() == '<')
            return true;
        else
            return cursor_.fail(cursor_.at, cursor_.at + 1, "text before the first element",
                                {"delete it, or move it into a paragraph"});
        if (!good)
            return false;
    }
}

// Production 27, after the root.
bool Scanner::scan_epilogue() {
    while (true) {
        cursor_.skip_space();
        if (cursor_.at_end())
            return true;
        const std::size_t begin = cursor_.at;
        bool good = false;
        if (cursor_.looking_at("<?")) {
            good = scan_instruction(cursor_);
        } else if (cursor_.looking_at("<!--")) {
            good = scan_comment(cursor_);
        } else if (cursor_.looking_at("</")) {
            cursor_.at += 2;
            const std::string_view name = cursor_.take_name();
            ++cursor_.at;
            fail_stray_end_tag(begin, name);
        } else if (cursor_.peek() == '<') {
            ++cursor_.at;
            const std::string_view name = cursor_.take_name();
            cursor_.fail(begin, cursor_.at,
                         tag(name) + " is a second root element; a file has one, with all else inside it",
                         {"move it into the first element, before its end tag"});
        } else {
            cursor_.fail(begin, begin + 1, "text after the end of the root element",
                         {"delete it, or move it before the last end tag"});
        }
        if (!good)
            return false;
    }
}

bool Scanner::scan_tree() {
    while (!open_.empty()) {
        if (cursor_.at_end())
            return fail_open();
        if (!(cursor_.peek() == '<' ? scan_markup() : scan_text()))
            return false;
    }
    return true;
}

bool Scanner::scan_text() {
    cursor_.at = next_special(cursor_.text, cursor_.at);
    if (cursor_.peek() == '&')
        return pass_over_reference(Where::content);
    if (cursor_.peek() != '>')
        return true;
    const std::size_t at = cursor_.at++;
    // XML 1.0, 2.4.
    if (at >= 2 && cursor_.text.substr(at - 2, 2) == "]]")
        return cursor_.fail(at - 2, at + 1, "`]]>` may only close a CDATA section",
                            {"write `]]&gt;` instead"});
    return true;
}

// XML 1.0, 1.2, "fatal error": whoever finds one may read on in search of further errors.
bool Scanner::pass_over_fault() {
    return ++faults_ < most_faults;
}

bool Scanner::pass_over_reference(Where where) {
    const std::size_t begin = cursor_.at;
    if (scan_reference(cursor_, references_, where))
        return true;
    cursor_.at = std::max(cursor_.at, begin + 1);
    return !references_.exhausted && pass_over_fault();
}

bool Scanner::scan_markup() {
    const char next = cursor_.peek(1);
    if (next == '/')
        return scan_end_tag();
    if (next == '?')
        return scan_instruction(cursor_);
    if (cursor_.looking_at("<!--"))
        return scan_comment(cursor_);
    if (cursor_.looking_at("<![CDATA["))
        return scan_cdata();
    if (next == '!')
        return cursor_.fail(cursor_.at, cursor_.at + 2, "`<!` begins neither a comment nor a CDATA section",
                            {"write `&lt;!` if plain characters are meant"});
    return scan_start_tag();
}

bool Scanner::scan_cdata() {
    const std::size_t begin = cursor_.at;
    cursor_.at += 9;
    return cursor_.skip_past("]]>") ||
           cursor_.fail(begin, begin + 9, "this CDATA section is never closed", {"close it with `]]>`"});
}

bool Scanner::fail_less_than() {
    return cursor_.fail(cursor_.at, cursor_.at + 1, "`<` does not begin a tag here",
                        {"if a plain `<` is meant, write `&lt;` instead"});
}

// XML 1.0, productions 40 and 44.
bool Scanner::scan_start_tag() {
    const std::size_t begin = cursor_.at;
    if (name_length(cursor_.text, begin + 1) == 0) {
        fail_less_than();
        ++cursor_.at;
        return !open_.empty() && pass_over_fault();
    }
    ++cursor_.at;
    const std::string_view name = cursor_.take_name();
    attributes_.clear();
    while (true) {
        const bool spaced = cursor_.skip_space();
        const char next = cursor_.peek();
        if (next == '>' || next == '/')
            break;
        if (next == '<' || cursor_.at_end())
            return cursor_.fail(begin, begin + 1 + name.size(),
                                "the tag <" + std::string(name) + " is not closed with `>`", {"add the `>`"});
        if (!spaced)
            return cursor_.fail(cursor_.at, cursor_.at + 1, "a space is missing in the tag " + tag(name),
                                {"put a space before each attribute"});
        if (!scan_attribute())
            return false;
    }
    const bool is_empty = cursor_.peek() == '/';
    cursor_.at += is_empty ? 1 : 0;
    if (cursor_.peek() != '>')
        return cursor_.fail(cursor_.at - 1, cursor_.at, "`/` in a tag must be followed by `>`",
                            {"close an empty element with `/>`"});
    ++cursor_.at;
    if (!is_empty)
        open_.push_back({name, begin});
    if (open_.size() > deepest_nesting) {
        cursor_.log.error("xml-depth", cursor_.span(begin, cursor_.at),
                          "elements are nested more than " + std::to_string(deepest_nesting) + " deep",
                          {"close elements where they end: one may never have been closed"});
        return false;
    }
    return check_duplicates();
}

// Production 41.
bool Scanner::scan_attribute() {
    const std::size_t begin = cursor_.at;
    const std::string_view name = cursor_.take_name();
    if (name.empty())
        return cursor_.fail(begin, begin + 1, "an attribute must begin with a letter",
                            {"write name=\"value\""});
    cursor_.skip_space();
    if (cursor_.peek() != '=')
        return cursor_.fail(begin, begin + name.size(),
                            "the attribute " + std::string(name) + " has no value; wanted " +
                                std::string(name) + "=\"...\"",
                            {"give it a value, or delete it"});
    ++cursor_.at;
    cursor_.skip_space();
    attributes_.push_back(name);
    return scan_value(name);
}

// Production 10.
bool Scanner::scan_value(std::string_view name) {
    const std::size_t begin = cursor_.at;
    const char quote = cursor_.peek();
    if (quote != '"' && quote != '\'') {
        const bool curly = cursor_.looking_at("\u201C") || cursor_.looking_at("\u201D");
        const std::string problem = "the value of " + std::string(name) + " must be in quotation marks";
        return cursor_.fail(begin, begin + 1,
                            curly ? problem + "; these are curly, and must be straight" : problem,
                            {"write " + std::string(name) + "=\"value\""});
    }
    ++cursor_.at;
    while (cursor_.peek() != quote) {
        const char next = cursor_.peek();
        if (cursor_.at_end())
            return cursor_.fail(begin, begin + 1, "the value of " + std::string(name) + " is never closed",
                                {"add the quotation mark at its end"});
        if (next == '<')
            return cursor_.fail(cursor_.at, cursor_.at + 1, "`<` in the value of " + std::string(name),
                                {"write `&lt;` instead, or close the value with a quotation mark before it"});
        if (next != '&')
            ++cursor_.at;
        else if (!pass_over_reference(Where::value))
            return false;
    }
    ++cursor_.at;
    return true;
}

// XML 1.0, 3.1: no attribute name may appear twice in a tag.
bool Scanner::check_duplicates() {
    if (attributes_.size() < 2)
        return true;
    std::sort(attributes_.begin(), attributes_.end(),
              [](std::string_view a, std::string_view b) { return a != b ? a < b : a.data() < b.data(); });
    const auto found = std::adjacent_find(attributes_.begin(), attributes_.end());
    if (found == attributes_.end())
        return true;
    const auto begin = static_cast<std::size_t>(std::next(found)->data() - cursor_.text.data());
    cursor_.fail(begin, begin + found->size(),
                 "the attribute " + std::string(*found) + " is given twice in one tag",
                 {"keep one of the two"});
    return pass_over_fault();
}

bool Scanner::scan_end_tag() {
    const std::size_t begin = cursor_.at;
    cursor_.at += 2;
    const std::string_view name = cursor_.take_name();
    cursor_.skip_space();
    if (name.empty() || cursor_.peek() != '>')
        return cursor_.fail(begin, cursor_.at,
                            "this end tag is not complete" +
                                (open_.empty() ? "" : "; wanted " + tag(open_.back().name, "</")),
                            {"write " + (open_.empty() ? "`</` and a name" : tag(open_.back().name, "</"))});
    ++cursor_.at;
    if (open_.empty())
        return fail_stray_end_tag(begin, name);
    if (name != open_.back().name)
        return fail_end_tag(begin, name);
    open_.pop_back();
    return true;
}

bool Scanner::fail_stray_end_tag(std::size_t begin, std::string_view name) {
    return cursor_.fail(begin, cursor_.at, tag(name, "</") + " closes nothing: every element is closed",
                        {"delete it, or take away the end tag above that closes too early"});
}

// XML 1.0, 3: names must match.
bool Scanner::fail_end_tag(std::size_t begin, std::string_view name) {
    const Open& last = open_.back();
    const bool known = std::any_of(open_.begin(), open_.end(), [&](const Open& o) { return o.name == name; });
    return cursor_.fail(begin, cursor_.at,
                        tag(last.name) + " is closed by " + tag(name, "</") + "; it was opened at line " +
                            cursor_.line_of(last.begin),
                        {known ? "add " + tag(last.name, "</") + " before " + tag(name, "</")
                               : "write " + tag(last.name, "</") + " here, or open " + tag(name) + " first"});
}

bool Scanner::fail_open() {
    const Open& last = open_.back();
    return cursor_.fail(last.begin, last.begin + 1 + last.name.size(),
                        tag(last.name) + " is never closed; the file ends at line " +
                            cursor_.line_of(cursor_.text.size()),
                        {"add " + tag(last.name, "</") + " where the element ends"});
}

// XML 1.0, 2.2 and 4.3.3.
bool check_characters(const Cursor& cursor) {
    const std::size_t bad = find_bad_character(cursor.text);
    if (bad == std::string_view::npos)
        return true;
    if (static_cast<unsigned char>(cursor.text[bad]) < 0x80)
        return cursor.fail(bad, bad + 1, "a control character that XML does not allow", {"delete it"});
    cursor.log.error("xml-encoding", cursor.span(bad, bad + 1), "this byte is not UTF-8 text",
                     {"save the file as UTF-8, or say how it is encoded in its first line: "
                      "`<?xml version=\"1.0\" encoding=\"windows-1252\"?>`"});
    return false;
}

} // namespace

std::optional<Outline> scan(report::SourceMap& sources, report::FileId file, report::Log& log) {
    const Cursor cursor{sources, file, log, sources.text(file)};
    Outline outline;
    if (!check_characters(cursor) || !Scanner(cursor, outline, outline.entities).run())
        return std::nullopt;
    return outline;
}

std::optional<std::size_t> scan_entity_content(report::SourceMap& sources, report::FileId file,
                                               std::size_t begin, std::size_t end, Entities& entities,
                                               report::Log& log) {
    const Cursor cursor{sources, file, log, sources.text(file).substr(0, end), begin};
    Outline outline;
    if (!check_characters(cursor))
        return std::nullopt;
    return Scanner(cursor, outline, entities).run_entity();
}

} // namespace source
