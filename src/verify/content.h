// What the pages of a file show: every content stream read once for each way it is reached, with
// its marked content, fonts and colours. What is wrong with a stream itself is reported here.
#pragma once

#include <map>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "verify/colour.h"
#include "verify/content_listener.h"
#include "verify/document.h"
#include "verify/font_use.h"
#include "verify/lexer.h"
#include "verify/structure.h"

namespace verify {

// What all content of a file comes to.
struct Content {
    FontTable fonts;
    std::map<ObjectId, std::vector<bool>>
        mcids; // which numbers there are, by page, or by form or pattern with MCIDs of its own
    std::set<ObjectId> transparent_pages;
};

// What stands around a piece of content: marked content in its own stream and in those that lead to it.
struct Surroundings {
    bool tagged = false;
    bool artifact = false;
    bool replaced = false;    // ActualText
    bool alternative = false; // Alt
    bool language = false;
    bool exempt = false; // glyph descriptions, patterns, appearances: not content of their own
    auto operator<=>(const Surroundings&) const = default;
};

class ContentReader {
public:
    // `listener` hears the pages' operators too; it may be null.
    ContentReader(Document& document, const Structure& structure, Colours& colours, Findings& findings,
                  ContentListener* listener = nullptr);
    // All pages with their annotations' appearances.
    Content read();

private:
    struct Mark {
        Surroundings before; // to go back to
    };
    struct Graphics {
        std::size_t font = no_font;
        int rendering_mode = 0;
        ColourUse fill{.gray = true};
        ColourUse stroke{.gray = true};
        bool overprint_fill = false;
        bool overprint_stroke = false;
        int overprint_mode = 0;
        bool fill_stated = false; // a colour was set, not only the one a page begins with
        bool stroke_stated = false;
        char blending = 0; // family of the group's colour space
    };
    struct Stream {
        Object resources;
        Place place;
        Object page; // whose content it is
        ObjectId owner;
        std::vector<Object> parents; // elements by MCID
        Surroundings around;
        std::vector<Mark> marks;
        Graphics graphics;
        std::vector<Graphics> saved;
        std::unordered_map<std::string, std::size_t> fonts; // by resource name
        std::unordered_map<std::string, ColourUse> spaces;  // likewise
        bool told_untagged = false;
        bool marks_unbalanced = false;
        std::vector<bool>* mcids = nullptr; // of the owner, once there is one
        ContentListener* listener = nullptr;
    };
    static constexpr std::size_t no_font = ~std::size_t{0};

    void read_page(const Page& page);
    void read_appearances(const Page& page);
    void read_appearance(Object stream, Stream& around);
    void run(std::string_view data, Stream& stream);
    void operate(const Token& keyword, Stream& stream, Lexer& lexer);
    bool operate_on_state(std::string_view name, Stream& stream);
    bool operate_on_colour(std::string_view name, Stream& stream);
    bool operate_on_text(std::string_view name, Stream& stream);
    bool operate_on_paint(std::string_view name, Stream& stream);

    // Marked content (content_marks.cpp).
    bool operate_on_marks(std::string_view name, Stream& stream);
    void begin_mark(std::string_view tag, Stream& stream);
    void begin_mark_with_properties(Stream& stream);
    void enter_element(int mcid, Stream& stream, Surroundings& inside);
    void content_shown(Stream& stream, std::string_view what);

    void select_font(Stream& stream);
    void show_text(Stream& stream);
    void paint(Stream& stream, bool fill, bool stroke);
    void paint_colour(const ColourUse& use, bool overprint, Stream& stream);
    void set_space(Stream& stream, ColourUse Graphics::*which, const std::string& space);
    void set_pattern(Stream& stream);
    void set_graphics_state(Stream& stream);
    void draw_object(Stream& stream);
    void draw_image(Object image, Stream& stream);
    void draw_form(Object form, Stream& stream);
    void draw_shading(Stream& stream);
    void skip_inline_image(Stream& stream, Lexer& lexer);
    void check_inline_entry(const std::string& key, const Token& token, Stream& stream);
    void read_glyph_descriptions(Object font, Stream& stream);
    char check_blending(Object group, Object resources, Place place);
    void check_token(const Token& token, Place place);
    void check_intent(const std::string& intent, Stream& stream);
    // The object of that name in one kind of resource ("/XObject"); null if there is none.
    Object resource(Stream& stream, const char* kind, const std::string& name);
    std::string operand_name() const;

    Document& document_;
    const Structure& structure_;
    Colours& colours_;
    Findings& findings_;
    ContentListener* listener_;
    Content content_;
    std::vector<Token> operands_;
    std::set<std::pair<ObjectId, Surroundings>> forms_read_;
    std::map<ObjectId, int> forms_with_content_; // how often each form with MCIDs was drawn
    int depth_ = 0;
    bool check_syntax_ = false; // of tokens, for PDF/A
    bool default_language_ = false;
};

} // namespace verify
