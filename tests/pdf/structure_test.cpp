#include "pdf/structure.h"

#include <cstdlib>
#include <functional>
#include <gtest/gtest.h>
#include <set>

#include "pdf/press_sheet.h"

namespace {

using namespace pdf_test;

std::string tags(PressSheet& sheet, const char* name = nullptr) {
    const std::string bytes = sheet.write();
    if (const char* folder = std::getenv("EVENPAGE_KEEP"); folder && name)
        base::write_file(std::filesystem::path(folder) / name, bytes);
    return Reader(bytes).outline_of_tags();
}

// Calls `visit` for each structure element of the file.
void for_each_element(QPDFObjectHandle element, const std::function<void(QPDFObjectHandle)>& visit) {
    visit(element);
    QPDFObjectHandle kids = element.getKey("/K");
    std::vector<QPDFObjectHandle> list =
        kids.isArray() ? kids.getArrayAsVector() : std::vector<QPDFObjectHandle>{kids};
    for (QPDFObjectHandle& kid : list)
        if (kid.isDictionary() && kid.hasKey("/S"))
            for_each_element(kid, visit);
}

std::vector<QPDFObjectHandle> elements_named(Reader& reader, std::string_view type) {
    std::vector<QPDFObjectHandle> found;
    for_each_element(reader.document(), [&](QPDFObjectHandle element) {
        if (element.getKey("/S").getName() == "/" + std::string(type))
            found.push_back(element);
    });
    return found;
}

void add_list(PressSheet& sheet) {
    const NodeId list = sheet.node(sheet.root(), Role::ordered_list);
    for (const char* words : {"first", "second"}) {
        const NodeId item = sheet.node(list, Role::list_item);
        sheet.show(item, "1.", layout::Part::marker);
        sheet.block(item, Role::paragraph, words);
    }
    const NodeId nested = sheet.node(sheet.tree[list].last_child, Role::unordered_list);
    const NodeId inner = sheet.node(nested, Role::list_item);
    sheet.show(inner, "\xE2\x80\xA2", layout::Part::marker);
    sheet.block(inner, Role::paragraph, "nested");
}

TEST(Structure, ListsHaveLabelsAndBodies) {
    PressSheet sheet;
    add_list(sheet);
    EXPECT_EQ(tags(sheet, "list.pdf"),
              "Document(L(LI(Lbl(0) LBody(P(1))) LI(Lbl(2) LBody(P(3) L(LI(Lbl(4) LBody(P(5))))))))");
}

TEST(Structure, ListsNameTheirNumbering) {
    PressSheet sheet;
    add_list(sheet);
    Reader reader(sheet.write());
    const auto lists = elements_named(reader, "L");
    ASSERT_EQ(lists.size(), 2U);
    EXPECT_EQ(QPDFObjectHandle(lists[0]).getKey("/A").getKey("/ListNumbering").getName(), "/Decimal");
    EXPECT_EQ(QPDFObjectHandle(lists[1]).getKey("/A").getKey("/ListNumbering").getName(), "/Disc");
}

TEST(Structure, DescriptionListsPairTermsAndDetails) {
    PressSheet sheet;
    const NodeId list = sheet.node(sheet.root(), Role::description_list);
    const NodeId group = sheet.node(list, Role::description_group);
    sheet.block(group, Role::description_term, "term");
    sheet.block(sheet.node(group, Role::description_details), Role::paragraph, "meaning");
    EXPECT_EQ(tags(sheet), "Document(L(LI(Lbl(0) LBody(P(1)))))");
}

TEST(Structure, WhatIsNotShownHasNoElement) {
    PressSheet sheet;
    sheet.node(sheet.node(sheet.root(), Role::chapter), Role::paragraph);
    sheet.block(sheet.root(), Role::paragraph, "shown");
    EXPECT_EQ(tags(sheet), "Document(P(0))");
}

TEST(Structure, TextInASectionGetsAParagraph) {
    PressSheet sheet;
    const NodeId section = sheet.node(sheet.root(), Role::section);
    sheet.block(section, Role::heading, "heading", 2);
    sheet.show(sheet.leaf(section, "loose "), "loose ");
    const NodeId foreign = sheet.node(section, Role::foreign);
    sheet.tree[foreign].language = "fr";
    const NodeId words = sheet.leaf(foreign, "mots");
    sheet.show(words, "mots");
    EXPECT_EQ(tags(sheet), "Document(Sect(H2(0) P(1 Span(2))))");
}

TEST(Structure, InlinesWithoutMeaningOfTheirOwnShareTheParagraphsSequence) {
    PressSheet sheet;
    const NodeId paragraph = sheet.node(sheet.root(), Role::paragraph);
    sheet.show(sheet.leaf(paragraph, "plain "), "plain ");
    sheet.show(sheet.leaf(sheet.node(paragraph, Role::emphasis), "and not "), "and not ");
    sheet.show_as(layout::Artifact::layout, ".").shape =
        layout::Fill{{{}, {Length::from_points(9), Length::from_points(1)}}, {}, {}};
    sheet.show(sheet.leaf(paragraph, "plain"), "plain");
    EXPECT_EQ(tags(sheet), "Document(P(0))");
    sheet.settings.standard = pdf::Standard::ua2_a4;
    EXPECT_EQ(tags(sheet), "Document(P(0 Em(1) 2))");
}

TEST(Structure, LanguageStandsWhereItChanges) {
    PressSheet sheet;
    const NodeId paragraph = sheet.node(sheet.root(), Role::paragraph);
    sheet.tree[paragraph].language = "cy";
    sheet.show(sheet.leaf(paragraph, "Cyngor"), "Cyngor");
    Reader reader(sheet.write());
    EXPECT_EQ(elements_named(reader, "P").at(0).getKey("/Lang").getUTF8Value(), "cy");
    EXPECT_EQ(reader.outline_of_tags(), "Document(P(0))");
}

TEST(Structure, AbbreviationsCarryTheirExpansion) {
    PressSheet sheet;
    const NodeId paragraph = sheet.node(sheet.root(), Role::paragraph);
    const NodeId abbreviation = sheet.node(paragraph, Role::abbreviation);
    sheet.tree.set_attribute(abbreviation, Name::expansion, "National Health Service");
    sheet.show(sheet.leaf(abbreviation, "NHS"), "NHS");
    Reader reader(sheet.write());
    EXPECT_EQ(elements_named(reader, "Span").at(0).getKey("/E").getUTF8Value(), "National Health Service");
}

NodeId add_table(PressSheet& sheet) {
    const NodeId table = sheet.node(sheet.root(), Role::table);
    sheet.block(table, Role::table_caption, "caption");
    const NodeId head = sheet.node(sheet.node(table, Role::table_head), Role::table_row);
    sheet.node(head, Role::header_cell); // an empty corner
    sheet.block(head, Role::header_cell, "north");
    sheet.block(head, Role::header_cell, "south");
    const NodeId body = sheet.node(table, Role::table_body);
    const NodeId row = sheet.node(body, Role::table_row);
    sheet.block(row, Role::header_cell, "2024");
    sheet.block(row, Role::data_cell, "7");
    sheet.node(row, Role::data_cell); // an empty cell
    return table;
}

TEST(Structure, TablesKeepEmptyCells) {
    PressSheet sheet;
    add_table(sheet);
    EXPECT_EQ(tags(sheet, "table.pdf"),
              "Document(Table(Caption(0) THead(TR(TD TH(1) TH(2))) TBody(TR(TH(3) TD(4) TD))))");
}

TEST(Structure, HeadersAtTheEdgesHaveAScopeAndNoMore) {
    PressSheet sheet;
    add_table(sheet);
    Reader reader(sheet.write());
    auto headers = elements_named(reader, "TH");
    ASSERT_EQ(headers.size(), 3U);
    EXPECT_EQ(headers[0].getKey("/A").getKey("/Scope").getName(), "/Column");
    EXPECT_EQ(headers[2].getKey("/A").getKey("/Scope").getName(), "/Row");
    EXPECT_FALSE(headers[0].hasKey("/ID"));
    EXPECT_FALSE(elements_named(reader, "TD").at(1).hasKey("/A"));
}

// ISO 14289-1, 7.5: "2024" would have no header.
TEST(Structure, AnEmptyHeaderStaysOneWhereACellHasNoOther) {
    PressSheet sheet;
    const NodeId table = sheet.node(sheet.root(), Role::table);
    const NodeId head = sheet.node(sheet.node(table, Role::table_head), Role::table_row);
    sheet.node(head, Role::header_cell);
    sheet.block(head, Role::header_cell, "north");
    const NodeId row = sheet.node(sheet.node(table, Role::table_body), Role::table_row);
    sheet.block(row, Role::data_cell, "2024");
    sheet.block(row, Role::data_cell, "7");
    EXPECT_EQ(tags(sheet), "Document(Table(THead(TR(TH TH(0))) TBody(TR(TD(1) TD(2)))))");
}

TEST(Structure, AnEmptyHeaderInARowIsData) {
    PressSheet sheet;
    const NodeId table = add_table(sheet);
    const NodeId row = sheet.node(sheet.tree[table].last_child, Role::table_row);
    sheet.node(row, Role::header_cell);
    sheet.block(row, Role::data_cell, "8");
    sheet.block(row, Role::data_cell, "9");
    EXPECT_EQ(tags(sheet), "Document(Table(Caption(0) THead(TR(TD TH(1) TH(2))) "
                           "TBody(TR(TH(3) TD(4) TD) TR(TD TD(5) TD(6)))))");
}

// The headers of the first data cell by their IDs, and those IDs: of the first and the third header.
void expect_named_headers(PressSheet& sheet) {
    Reader reader(sheet.write());
    auto headers = elements_named(reader, "TH");
    ASSERT_EQ(headers.size(), 3U);
    QPDFObjectHandle named = elements_named(reader, "TD").at(1).getKey("/A").getKey("/Headers");
    ASSERT_EQ(named.getArrayNItems(), 2);
    EXPECT_EQ(named.getArrayItem(0).getStringValue(), headers[0].getKey("/ID").getStringValue());
    EXPECT_EQ(named.getArrayItem(1).getStringValue(), headers[2].getKey("/ID").getStringValue());
}

TEST(Structure, WhereCellsSpanTheyNameTheirHeaders) {
    PressSheet sheet;
    const NodeId table = add_table(sheet);
    const NodeId row = sheet.node(sheet.tree[table].last_child, Role::table_row);
    const NodeId cell = sheet.block(row, Role::data_cell, "8");
    sheet.tree.set_attribute(cell, Name::column_span, "3");
    expect_named_headers(sheet);
}

// Two rows below the span of a row header belong to another.
TEST(Structure, ARowHeaderSpeaksForTheRowsThatItSpans) {
    PressSheet sheet;
    const NodeId table = sheet.node(sheet.root(), Role::table);
    const NodeId body = sheet.node(table, Role::table_body);
    for (const char* theme : {"Homes", "Hubs"}) {
        const NodeId row = sheet.node(body, Role::table_row);
        const NodeId header = sheet.block(row, Role::header_cell, theme);
        sheet.tree.set_attribute(header, Name::scope, "row");
        sheet.tree.set_attribute(header, Name::row_span, "2");
        sheet.block(row, Role::data_cell, "1");
        sheet.block(sheet.node(body, Role::table_row), Role::data_cell, "2");
    }
    Reader reader(sheet.write());
    auto headers = elements_named(reader, "TH");
    auto cells = elements_named(reader, "TD");
    ASSERT_EQ(cells.size(), 4U);
    for (std::size_t i = 0; i < cells.size(); ++i) {
        QPDFObjectHandle named = cells[i].getKey("/A").getKey("/Headers");
        ASSERT_EQ(named.getArrayNItems(), 1) << i;
        EXPECT_EQ(named.getArrayItem(0).getStringValue(), headers[i / 2].getKey("/ID").getStringValue()) << i;
    }
}

TEST(Structure, BelowHeadersInTheMiddleCellsNameTheirs) {
    PressSheet sheet;
    const NodeId table = add_table(sheet);
    const NodeId row = sheet.node(sheet.tree[table].last_child, Role::table_row);
    sheet.block(row, Role::data_cell, "8");
    sheet.block(row, Role::data_cell, "9");
    const NodeId late = sheet.node(row, Role::header_cell); // a row header right of its data
    static_cast<void>(late);
    Reader reader(sheet.write());
    EXPECT_TRUE(elements_named(reader, "TD").at(1).getKey("/A").hasKey("/Headers"));
}

TEST(Structure, AHeadWithoutABodyIsABody) {
    PressSheet sheet;
    const NodeId table = sheet.node(sheet.root(), Role::table);
    const NodeId row = sheet.node(sheet.node(table, Role::table_head), Role::table_row);
    sheet.block(row, Role::header_cell, "alone");
    EXPECT_EQ(tags(sheet), "Document(Table(TBody(TR(TH(0)))))");
}

// A note with its number, and a reference to it; they lead to each other.
void add_note(PressSheet& sheet) {
    const NodeId paragraph = sheet.node(sheet.root(), Role::paragraph);
    sheet.show(sheet.leaf(paragraph, "words"), "words");
    const NodeId reference = sheet.node(paragraph, Role::footnote_reference);
    sheet.show(sheet.leaf(reference, "1"), "1");
    sheet.new_line();
    const NodeId note = sheet.node(sheet.root(), Role::footnote);
    sheet.tree[note].target = reference;
    sheet.tree[reference].target = note;
    sheet.show(note, "1", layout::Part::marker);
    sheet.block(note, Role::paragraph, "the note");
}

TEST(Structure, NotesAndReferencesLeadToEachOther) {
    PressSheet sheet;
    add_note(sheet);
    EXPECT_EQ(tags(sheet, "note.pdf"), "Document(P(0 Reference(Link(1 @))) Note(Lbl(Link(2 @)) P(3)))");
}

TEST(Structure, NotesOfPdf20NameEachOtherByRef) {
    PressSheet sheet;
    add_note(sheet);
    sheet.settings.standard = pdf::Standard::ua2_a4;
    Reader reader(sheet.write());
    EXPECT_EQ(reader.outline_of_tags(), "Document(P(0 Link(1 @)) FENote(Lbl(Link(2 @)) P(3)))");
    QPDFObjectHandle note = elements_named(reader, "FENote").at(0);
    QPDFObjectHandle link = elements_named(reader, "Link").at(0);
    EXPECT_EQ(note.getKey("/Ref").getArrayItem(0).getObjGen(), link.getObjGen());
    EXPECT_EQ(link.getKey("/Ref").getArrayItem(0).getObjGen(), note.getObjGen());
    EXPECT_EQ(note.getKey("/A").getKey("/NoteType").getName(), "/Footnote");
}

// Contents of the annotation of a Link.
std::string announced(QPDFObjectHandle link) {
    for (QPDFObjectHandle kid : link.getKey("/K").getArrayAsVector())
        if (kid.isDictionary() && kid.hasKey("/Obj"))
            return kid.getKey("/Obj").getKey("/Contents").getUTF8Value();
    return {};
}

TEST(Structure, TheNumberOfANoteSaysThatItLeadsBack) {
    for (const char* language : {"cy", "so"}) {
        PressSheet sheet;
        add_note(sheet);
        sheet.settings.standard = pdf::Standard::ua2_a4;
        const NodeId note = sheet.tree[sheet.root()].last_child;
        sheet.tree.set_attribute(note, Name::label, "1");
        sheet.tree[note].language = language;
        Reader reader(sheet.write());
        QPDFObjectHandle link = elements_named(reader, "Link").at(1);
        const bool has_words = std::string_view(language) == "cy";
        EXPECT_EQ(announced(link), has_words ? "1, yn ôl i’r testun" : "1, back to the text");
        QPDFObjectHandle annotation = link.getKey("/K").getArrayItem(1).getKey("/Obj");
        EXPECT_EQ(annotation.hasKey("/Lang"), !has_words);
    }
}

TEST(Structure, FormulasInLinesHaveTheirAlternative) {
    PressSheet sheet;
    const NodeId paragraph = sheet.node(sheet.root(), Role::paragraph);
    sheet.show(sheet.leaf(paragraph, "half "), "half ");
    const NodeId formula = sheet.node(paragraph, Role::inline_formula);
    sheet.tree.set_attribute(formula, Name::alt, "x over two");
    sheet.show(sheet.leaf(formula, "x/2"), "x/2");
    sheet.new_line();
    Reader reader(sheet.write());
    EXPECT_EQ(reader.outline_of_tags(), "Document(P(0 Formula(1)))");
    EXPECT_EQ(elements_named(reader, "Formula").at(0).getKey("/Alt").getUTF8Value(), "x over two");
}

void add_contents(PressSheet& sheet) {
    const NodeId contents = sheet.node(sheet.root(), Role::contents);
    const NodeId list = sheet.node(contents, Role::contents_list);
    const NodeId entry = sheet.node(list, Role::contents_entry);
    sheet.show(sheet.leaf(entry, "Parks"), "Parks");
    sheet.show_as(layout::Artifact::layout, ".....");
    const NodeId number = sheet.node(entry, Role::page_reference);
    sheet.show(number, "1");
    sheet.new_line();
    const NodeId inner = sheet.node(sheet.node(entry, Role::contents_list), Role::contents_entry);
    sheet.show(sheet.leaf(inner, "Ponds"), "Ponds");
    sheet.new_line();
    const NodeId heading = sheet.block(sheet.root(), Role::heading, "Parks", 1);
    sheet.tree[entry].target = sheet.tree[number].target = sheet.tree[inner].target = heading;
}

TEST(Structure, ContentsEntriesAreReferencesWithOneLink) {
    PressSheet sheet;
    add_contents(sheet);
    EXPECT_EQ(tags(sheet, "contents.pdf"),
              "Document(Sect(TOC(TOCI(Reference(Link(0 1 @)) TOC(TOCI(Reference(Link(2 @))))))) H1(3))");
    sheet.settings.standard = pdf::Standard::ua2_a4;
    Reader reader(sheet.write());
    EXPECT_EQ(reader.outline_of_tags(),
              "Document(Sect(TOC(TOCI(P(Link(0 1 @)) TOC(TOCI(P(Link(2 @))))))) H1(3))");
    EXPECT_EQ(announced(elements_named(reader, "Link").at(0)), "Parks1");
    for (QPDFObjectHandle entry : elements_named(reader, "TOCI")) {
        EXPECT_TRUE(entry.hasKey("/Ref"));
        EXPECT_FALSE(entry.hasKey("/NS"));
    }
}

TEST(Structure, TheTitleOfAnExampleIsItsCaption) {
    PressSheet sheet;
    const NodeId example = sheet.node(sheet.root(), Role::example);
    sheet.tree[sheet.block(example, Role::paragraph, "Counting")].classes = "caption";
    sheet.block(example, Role::paragraph, "One, two.");
    sheet.tree[sheet.block(example, Role::paragraph, "Not a title")].classes = "caption";
    EXPECT_EQ(tags(sheet, "example.pdf"), "Document(Div(Caption(0) P(1) P(2)))");
}

// ISO 32000-1, 14.8.4.2 has a type for indexes, ISO 32000-2 none.
TEST(Structure, AnIndexIsAListOfEntriesWithLinks) {
    PressSheet sheet;
    const NodeId word = sheet.leaf(sheet.node(sheet.root(), Role::paragraph), "Parks");
    sheet.show(word, "Parks");
    sheet.new_line();
    const NodeId index = sheet.node(sheet.root(), Role::index);
    sheet.block(index, Role::heading, "Index", 2);
    const NodeId item = sheet.node(sheet.node(index, Role::unordered_list), Role::list_item);
    const NodeId entry = sheet.node(item, Role::paragraph);
    sheet.show(sheet.leaf(entry, "parks"), "parks");
    const NodeId place = sheet.node(entry, Role::index_place);
    sheet.show(sheet.leaf(place, ", "), ", ");
    const NodeId link = sheet.node(place, Role::link);
    const NodeId number = sheet.node(link, Role::page_reference);
    sheet.show(number, "1");
    sheet.tree[link].target = sheet.tree[number].target = word;
    EXPECT_EQ(tags(sheet, "index.pdf"), "Document(P(0) Index(H2(1) L(LI(LBody(P(2 Link(3 @)))))))");
    sheet.settings.standard = pdf::Standard::ua2_a4;
    Reader reader(sheet.write());
    EXPECT_EQ(reader.outline_of_tags(), "Document(P(0) Sect(H2(1) L(LI(LBody(P(2 Link(3 @)))))))");
    EXPECT_EQ(announced(elements_named(reader, "Link").at(0)), "page 1");
}

image::Picture small_picture() {
    image::Raster raster;
    raster.width = 2;
    raster.height = 1;
    raster.pixels = std::string("\xFF\0\0\0\0\xFF", 6);
    raster.alpha = "\xFF\x80";
    image::Picture picture;
    picture.natural_size = {Length::from_points(20), Length::from_points(10)};
    picture.contents = raster;
    return picture;
}

void add_figure(PressSheet& sheet, std::string_view alternative) {
    const NodeId figure = sheet.node(sheet.root(), Role::figure);
    const NodeId image = sheet.node(figure, Role::image);
    sheet.tree.set_attribute(image, Name::alt, alternative);
    layout::PlacedPicture placed;
    placed.picture = sheet.use(small_picture());
    placed.rect = {{Length::from_points(50), Length::from_points(300)},
                   {Length::from_points(200), Length::from_points(100)}};
    sheet.pages.pages.back().marks.push_back({layout::Content{image, layout::Part::content}, placed});
    sheet.block(figure, Role::figure_caption, "caption");
}

TEST(Structure, PicturesAreFiguresWithTheirAlternative) {
    PressSheet sheet;
    add_figure(sheet, "a pond");
    Reader reader(sheet.write());
    EXPECT_EQ(reader.outline_of_tags(), "Document(Div(Figure(0) Caption(1)))");
    QPDFObjectHandle figure = elements_named(reader, "Figure").at(0);
    EXPECT_EQ(figure.getKey("/Alt").getUTF8Value(), "a pond");
    EXPECT_EQ(figure.getKey("/A").getKey("/Placement").getName(), "/Block");
    EXPECT_EQ(figure.getKey("/A").getKey("/BBox").getArrayItem(3).getNumericValue(), 542);
    EXPECT_TRUE(reader.page(0).hasKey("/Group"));
}

TEST(Structure, DecorativePicturesAreArtifacts) {
    PressSheet sheet;
    add_figure(sheet, "");
    EXPECT_EQ(tags(sheet), "Document(Div(Caption(0)))");
}

TEST(Structure, RightToLeftBlocksSaySo) {
    PressSheet sheet;
    const NodeId paragraph = sheet.node(sheet.root(), Role::paragraph);
    sheet.tree[paragraph].direction = content::Direction::right_to_left;
    sheet.tree[paragraph].language = "ar";
    const std::string_view words =
        "\xD8\xA7\xD9\x84\xD8\xB3\xD9\x84\xD8\xA7\xD9\x85 \xD8\xB9\xD9\x84\xD9\x8A\xD9\x83\xD9\x85";
    sheet.show(sheet.leaf(paragraph, words), words);
    const std::string bytes = sheet.write();
    if (const char* folder = std::getenv("EVENPAGE_KEEP"))
        base::write_file(std::filesystem::path(folder) / "arabic.pdf", bytes);
    Reader reader(bytes);
    EXPECT_EQ(elements_named(reader, "P").at(0).getKey("/A").getKey("/WritingMode").getName(), "/RlTb");
}

// Every MCID of every page leads to one element through the parent tree, and that element has it.
TEST(Structure, ParentTreeAndElementsAgree) {
    PressSheet sheet;
    add_list(sheet);
    sheet.new_page("2");
    add_table(sheet);
    add_note(sheet);
    Reader reader(sheet.write());
    std::set<std::pair<int, int>> in_elements; // object number of the page, MCID
    for_each_element(reader.document(), [&](QPDFObjectHandle element) {
        QPDFObjectHandle kids = element.getKey("/K");
        for (QPDFObjectHandle kid :
             kids.isArray() ? kids.getArrayAsVector() : std::vector<QPDFObjectHandle>{kids})
            if (kid.isInteger()) {
                const bool is_new =
                    in_elements.insert({element.getKey("/Pg").getObjectID(), kid.getIntValueAsInt()}).second;
                EXPECT_TRUE(is_new);
            }
    });
    std::size_t in_tree = 0;
    for (const std::size_t number : {0U, 1U}) {
        QPDFObjectHandle page = reader.page(number);
        QPDFObjectHandle leaf =
            reader.catalog().getKey("/StructTreeRoot").getKey("/ParentTree").getKey("/Kids").getArrayItem(0);
        QPDFObjectHandle owners =
            leaf.getKey("/Nums").getArrayItem(2 * page.getKey("/StructParents").getIntValueAsInt() + 1);
        for (int mcid = 0; mcid < owners.getArrayNItems(); ++mcid)
            EXPECT_TRUE(in_elements.contains({page.getObjectID(), mcid}));
        in_tree += static_cast<std::size_t>(owners.getArrayNItems());
    }
    EXPECT_EQ(in_tree, in_elements.size());
}

} // namespace
