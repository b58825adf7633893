// Files that this program made, each changed in one place as careless tools change them: the verifier
// must find each change, and name the clause that it breaks.
#include <algorithm>
#include <functional>
#include <map>
#include <set>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <qpdf/QPDFWriter.hh>

#include "base/bytes.h"
#include "press/program.h"
#include "verify/access.h"
#include "verify/document.h"
#include "verify/print.h"
#include "verify/sample.h"

namespace {

using namespace verify_test;

// The published sample, held to one standard.
const std::string& published(Kind kind) {
    static const auto make = [](const char* standard) {
        const press_test::TemporaryFolder folder;
        const auto outcome = press_test::run_program(
            std::string("publish ") + press_test::quoted(EVENPAGE_ROOT "/input/send-impact-report.xml") +
            " --quiet --edition standard --pdf-standard " + standard + " -o " +
            press_test::quoted(folder.path() / "out"));
        EXPECT_EQ(outcome.exit_code, 0);
        return base::read_file(folder.path() / "out" / "send-impact-report.pdf");
    };
    static const std::string first = make("ua-1");
    static const std::string second = make("ua-2");
    return kind == Kind::ua1_a2a ? first : second;
}

// A published file to change.
class Published {
public:
    explicit Published(Kind kind) {
        pdf.setSuppressWarnings(true);
        pdf.processMemoryFile("published", published(kind).data(), published(kind).size());
        catalog = pdf.getRoot();
        root = catalog.getKey("/StructTreeRoot");
        collect(root.getKey("/K"));
    }

    QPDF pdf;
    Object catalog = Object::newNull();
    Object root = Object::newNull();

    // The n-th element of that type in reading order.
    Object element(const std::string& type, std::size_t n = 0) {
        if (elements_[type].size() <= n) {
            ADD_FAILURE() << "no " << type;
            return Object::newDictionary();
        }
        return elements_[type][n];
    }
    std::vector<Object>& all(const std::string& type) { return elements_[type]; }

    Object page(std::size_t number) { return pdf.getAllPages().at(number - 1); }

    // The first link annotation.
    Object link() {
        for (Object page : pdf.getAllPages())
            if (page.hasKey("/Annots"))
                return page.getKey("/Annots").getArrayItem(0);
        return Object::newDictionary();
    }

    void remove_from(const std::string& type, const char* key) {
        for (Object& element : elements_[type])
            element.removeKey(key);
    }

    void set_type(Object element, const char* type) { element.replaceKey("/S", Object::newName(type)); }

    // Moves an element to the end of another's kids.
    void move(Object element, Object to) {
        Object from = element.getKey("/P");
        Object kids = from.getKey("/K");
        if (kids.isArray()) {
            for (int i = 0; i < kids.getArrayNItems(); ++i)
                if (kids.getArrayItem(i).getObjGen() == element.getObjGen()) {
                    kids.eraseItem(i);
                    break;
                }
        } else {
            from.removeKey("/K");
        }
        if (!to.getKey("/K").isArray())
            to.replaceKey("/K", Object::newArray({to.getKey("/K")}));
        to.getKey("/K").appendItem(element);
        element.replaceKey("/P", to);
    }

    // Replaces the first `from` in the content of the first page that has it.
    void in_content(const std::string& from, const std::string& to) {
        for (Object page : pdf.getAllPages()) {
            Object stream = page.getKey("/Contents");
            const auto buffer = stream.getStreamData(qpdf_dl_generalized);
            std::string content(reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize());
            const std::size_t at = content.find(from);
            if (at == std::string::npos)
                continue;
            content.replace(at, from.size(), to);
            stream.replaceStreamData(content, Object::newNull(), Object::newNull());
            return;
        }
        ADD_FAILURE() << "no page has " << from;
    }

    void in_metadata(const std::string& from, const std::string& to) {
        Object stream = catalog.getKey("/Metadata");
        const auto buffer = stream.getStreamData(qpdf_dl_generalized);
        std::string xmp(reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize());
        const std::size_t at = xmp.find(from);
        if (at == std::string::npos)
            ADD_FAILURE() << "the XMP has no " << from;
        else
            stream.replaceStreamData(xmp.replace(at, from.size(), to), Object::newNull(), Object::newNull());
    }

    // The fonts of the first page.
    std::vector<Object> fonts() {
        std::vector<Object> found;
        Object resources = page(1).getKey("/Resources").getKey("/Font");
        for (const std::string& name : resources.getKeys())
            found.push_back(resources.getKey(name));
        return found;
    }

    std::string bytes() {
        QPDFWriter writer(pdf);
        writer.setOutputMemory();
        writer.setStaticID(true);
        writer.setNewlineBeforeEndstream(true);
        writer.write();
        const auto buffer = writer.getBufferSharedPointer();
        return {reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize()};
    }

private:
    void collect(Object kids) {
        std::vector<Object> list = kids.isArray() ? kids.getArrayAsVector() : std::vector<Object>{kids};
        for (Object& kid : list)
            if (kid.isDictionary() && kid.hasKey("/S")) {
                elements_[kid.getKey("/S").getName().substr(1)].push_back(kid);
                collect(kid.getKey("/K"));
            }
    }

    std::map<std::string, std::vector<Object>> elements_;
};

struct Mutation {
    const char* name;
    const char* rule;
    const char* clause; // part of what is told
    std::function<void(Published&)> change;
    Kind kind = Kind::ua1_a2a;
};

Object syntax(const char* text) {
    return Object::parse(text);
}

// clang-format off
const std::vector<Mutation>& mutations() {
    static const std::vector<Mutation> all = {
        // Text alternatives.
        {"AltRemoved", "figure-alt", "Matterhorn 13-004", [](Published& p) { p.element("Figure").removeKey("/Alt"); }},
        {"AltEmptied", "figure-alt", "PDF/UA-1, 7.3", [](Published& p) { p.element("Figure").replaceKey("/Alt", syntax("()")); }},
        {"AltRemovedUa2", "figure-alt", "PDF/UA-2, 8.2.5.28.2", [](Published& p) { p.element("Figure").removeKey("/Alt"); }, Kind::ua2_a4},
        // Headings.
        {"HeadingSkipsALevel", "heading-skipped", "Matterhorn 14-003", [](Published& p) { p.set_type(p.element("H2"), "/H4"); }},
        {"FirstHeadingIsSecond", "heading-first", "Matterhorn 14-002", [](Published& p) { p.set_type(p.element("H1"), "/H2"); }},
        {"HeadingWithoutNumberBesideNumbered", "heading-mixed", "Matterhorn 14-007", [](Published& p) { p.set_type(p.element("H2"), "/H"); }},
        {"HeadingWithoutNumberUa2", "heading-h", "PDF/UA-2", [](Published& p) { p.set_type(p.element("H2"), "/H"); }, Kind::ua2_a4},
        // Languages.
        {"BoxRemoved", "figure-bbox", "PDF/UA-1, 7.1", [](Published& p) { p.element("Figure").removeKey("/A"); }},
        {"LanguageRemoved", "language-metadata", "Matterhorn 11-006", [](Published& p) { p.catalog.removeKey("/Lang"); }},
        {"LanguageRemovedUa2", "default-language", "PDF/UA-2", [](Published& p) { p.catalog.removeKey("/Lang"); }, Kind::ua2_a4},
        {"LanguageOfElementWrong", "language-tag", "7.2", [](Published& p) { p.element("P").replaceKey("/Lang", syntax("(English, of course)")); }},
        // Tables.
        {"ScopesRemoved", "table-headers", "Matterhorn 15-003", [](Published& p) { p.remove_from("TH", "/A"), p.remove_from("TD", "/A"); }},
        {"ScopesWrong", "table-headers", "PDF/UA-1, 7.5", [](Published& p) { p.remove_from("TD", "/A"); for (Object& th : p.all("TH")) th.replaceKey("/A", syntax("<</O /Table /Scope /Col>>")); }},
        {"ScopeOfOneWrong", "header-scope", "Matterhorn 15-003", [](Published& p) { p.element("TH").replaceKey("/A", syntax("<</O /Table /Scope /Diagonal>>")); }},
        {"SpanOfNothing", "table-span", "PDF/UA-2, 8.2.5.26", [](Published& p) { p.element("TD").replaceKey("/A", syntax("<</O /Table /ColSpan 0>>")); }, Kind::ua2_a4},
        {"HeadersOfNoCell", "table-headers-unknown", "PDF/UA-1, 7.5", [](Published& p) { p.element("TD").replaceKey("/A", syntax("<</O /Table /Headers [(none)]>>")); }},
        {"CellLost", "table-regular", "7.2", [](Published& p) { Object cell = p.element("TD"); p.set_type(cell, "/Span"), p.move(cell, p.element("TD", 1)); }},
        {"CellOutsideItsRow", "nesting-table", "Matterhorn 09-004", [](Published& p) { p.move(p.element("TD"), p.element("Table")); }},
        {"RowOutsideItsTable", "nesting-table", "Matterhorn 09-004", [](Published& p) { p.move(p.element("TR", 1), p.element("Document")); }},
        {"SpanTooWide", "table-regular", "7.2", [](Published& p) { p.element("TD").replaceKey("/A", syntax("<</O /Table /ColSpan 4>>")); }},
        // Lists, contents and notes.
        {"ItemOutsideItsList", "nesting-list", "Matterhorn 09-005", [](Published& p) { p.move(p.element("LI"), p.element("Document")); }},
        {"ParagraphInListItem", "nesting-list", "Matterhorn 09-005", [](Published& p) { p.set_type(p.element("LBody"), "/P"); }},
        {"EntryOutsideTheContents", "nesting-contents", "Matterhorn 09-006", [](Published& p) { p.move(p.element("TOCI"), p.element("Document")); }},
        {"EntriesNameNothing", "toci-reference", "PDF/UA-2, 8.2.5.8", [](Published& p) {
             for (const auto* type : {"TOCI", "P", "Link", "Reference"})
                 for (Object& element : p.all(type))
                     element.removeKey("/Ref");
         }, Kind::ua2_a4},
        {"NoteWithoutId", "note-id", "Matterhorn 19-003", [](Published& p) { p.element("Note").removeKey("/ID"); }},
        {"NoteNamedFromOneSide", "note-reference", "PDF/UA-2, 8.2.5.14", [](Published& p) {
             for (Object& one : p.element("FENote").getKey("/Ref").getArrayAsVector())
                 one.removeKey("/Ref");
         }, Kind::ua2_a4},
        {"ListNumberingRemoved", "list-numbering", "PDF/UA-2, 8.2.5.25", [](Published& p) { for (Object& list : p.all("L")) list.removeKey("/A"); }, Kind::ua2_a4},
        // The tree and the content.
        {"ParentRemoved", "element-parent", "PDF/UA-1, 7.1", [](Published& p) { p.element("P").removeKey("/P"); }},
        {"TreeInACircle", "element-held-twice", "PDF/UA-1, 7.1", [](Published& p) { p.element("P").replaceKey("/K", p.element("Document")); }},
        {"NextKeyTooLow", "parent-tree-next-key", "PDF/UA-1, 7.1", [](Published& p) { p.root.replaceKey("/ParentTreeNextKey", syntax("0")); }},
        {"IdsUnlisted", "id-tree", "PDF/UA-1, 7.1", [](Published& p) { p.root.removeKey("/IDTree"); }},
        {"UnknownType", "role-missing", "Matterhorn 02-001", [](Published& p) { p.set_type(p.element("P"), "/Paragraph"); }},
        {"RolesInACircle", "role-circular", "Matterhorn 02-003", [](Published& p) {
             p.set_type(p.element("P"), "/Body");
             p.root.replaceKey("/RoleMap", syntax("<</Body /Text /Text /Body>>"));
         }},
        {"ParentTreeTurnedRound", "parent-tree-differs", "PDF/UA-1, 6.1", [](Published& p) {
             Object tree = p.root.getKey("/ParentTree");
             while (tree.hasKey("/Kids"))
                 tree = tree.getKey("/Kids").getArrayItem(0);
             Object entry = tree.getKey("/Nums").getArrayItem(1);
             std::vector<Object> elements = entry.getArrayAsVector();
             std::reverse(elements.begin(), elements.end());
             tree.getKey("/Nums").setArrayItem(1, Object::newArray(elements));
         }},
        {"ParentTreeRemoved", "content-untagged", "Matterhorn 01-005", [](Published& p) { p.root.removeKey("/ParentTree"); }},
        {"ContentLost", "content-missing", "PDF/UA-1", [](Published& p) { p.in_content("<</MCID 3>>", "<</MCID 99>>"); }},
        {"ContentTwice", "mcid-twice", "PDF/UA-1", [](Published& p) { p.in_content("<</MCID 3>>", "<</MCID 2>>"); }},
        {"ContentUnmarked", "content-untagged", "Matterhorn 01-005", [](Published& p) { p.in_content("/Artifact<</Type/Layout>>BDC", "/Span BMC"); }},
        {"ArtifactInContent", "artifact-in-tagged", "Matterhorn 01-003", [](Published& p) { p.in_content("/H2<</MCID", "/P<</MCID 1>>BDC /Artifact BMC EMC EMC /H2<</MCID"); }},
        {"ContentInArtifact", "tagged-in-artifact", "Matterhorn 01-004", [](Published& p) { p.in_content("/Artifact<</Type/Layout>>BDC", "/Artifact BMC /P<</MCID 1>>BDC EMC EMC /Artifact<</Type/Layout>>BDC"); }},
        {"MarksUnbalanced", "marks-unbalanced", "", [](Published& p) { p.in_content("EMC", ""); }},
        {"DocumentTwice", "document-element", "PDF/UA-2, 8.2.5.2", [](Published& p) {
             Object copy = p.pdf.makeIndirectObject(syntax("<</Type /StructElem /S /Document>>"));
             copy.replaceKey("/P", p.root);
             p.root.replaceKey("/K", Object::newArray({p.element("Document"), copy}));
         }, Kind::ua2_a4},
        {"DocumentInNoNamespace", "document-namespace", "PDF/UA-2", [](Published& p) { p.element("Document").removeKey("/NS"); }, Kind::ua2_a4},
        {"HeadingInAParagraph", "containment", "PDF/UA-2", [](Published& p) { p.move(p.element("H2"), p.element("P")); }, Kind::ua2_a4},
        // Links and the catalog.
        {"ContentsRemoved", "link-contents", "Matterhorn 28-012", [](Published& p) { p.link().removeKey("/Contents"); }},
        {"RectRemoved", "annotation-rect", "PDF/A-2, 6.1.1", [](Published& p) { p.link().removeKey("/Rect"); }},
        {"LinkToNowhere", "link-target", "PDF/UA-1, 7.18.5", [](Published& p) { p.link().removeKey("/A"), p.link().removeKey("/Dest"); }},
        {"BookmarkEmptied", "bookmark-title", "PDF/UA-2, 8.12", [](Published& p) { p.catalog.getKey("/Outlines").getKey("/First").replaceKey("/Title", syntax("()")); }, Kind::ua2_a4},
        {"LinkUntagged", "link-tag", "Matterhorn 28-011", [](Published& p) { p.link().removeKey("/StructParent"); }},
        {"LinkIsASpan", "link-tag", "Matterhorn 28-011", [](Published& p) { for (Object& link : p.all("Link")) p.set_type(link, "/Span"); }},
        {"TabsRemoved", "tabs", "Matterhorn 28-008", [](Published& p) { for (Object page : p.pdf.getAllPages()) page.removeKey("/Tabs"); }},
        {"TitleNotShown", "title-not-shown", "Matterhorn 07-001", [](Published& p) { p.catalog.removeKey("/ViewerPreferences"); }},
        {"NotMarked", "not-marked", "PDF/UA-1", [](Published& p) { p.catalog.removeKey("/MarkInfo"); }},
        {"TagsRemoved", "structure-missing", "", [](Published& p) { p.catalog.removeKey("/StructTreeRoot"); }},
        {"TitleRemoved", "title", "Matterhorn 06-003", [](Published& p) { p.in_metadata("<dc:title>", "<dc:titel>"), p.in_metadata("</dc:title>", "</dc:titel>"); }},
        {"IdentifierRemoved", "ua-identifier", "Matterhorn 06-002", [](Published& p) { p.in_metadata("pdfuaid:part>1</pdfuaid:part", "pdfuaid:amd>1</pdfuaid:amd"); }},
        {"NamespaceMistyped", "ua-identifier", "Matterhorn 06-002", [](Published& p) { p.in_metadata("xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/", "xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/"); }},
        {"InfoInPdfA4", "info-dictionary", "PDF/A-4, 6.1.3", [](Published& p) { p.pdf.getTrailer().replaceKey("/Info", p.pdf.makeIndirectObject(syntax("<</Title (x)>>"))); }, Kind::ua2_a4},
        {"LinkLeadsToAPage", "destination-structure", "PDF/UA-2, 8.8", [](Published& p) {
             Object link = p.link();
             link.removeKey("/A");
             link.replaceKey("/Dest", Object::newArray({p.page(1), syntax("/Fit")}));
         }, Kind::ua2_a4},
        // Fonts and colours.
        {"ToUnicodeRemoved", "no-unicode", "Matterhorn 31-027", [](Published& p) { for (Object& font : p.fonts()) font.removeKey("/ToUnicode"); }},
        {"FontNotEmbedded", "font-embedded", "Matterhorn 31-009", [](Published& p) {
             for (Object& font : p.fonts())
                 for (const char* key : {"/FontFile2", "/FontFile3"})
                     font.getKey("/DescendantFonts").getArrayItem(0).getKey("/FontDescriptor").removeKey(key);
         }},
        {"WidthsLost", "glyph-width", "Matterhorn 31-016", [](Published& p) { for (Object& font : p.fonts()) font.getKey("/DescendantFonts").getArrayItem(0).replaceKey("/W", syntax("[]")); }},
        {"OutputIntentRemoved", "device-rgb", "PDF/A-2", [](Published& p) { p.catalog.removeKey("/OutputIntents"); }},
        {"ScriptAdded", "action-type", "PDF/A-2", [](Published& p) { p.link().replaceKey("/A", syntax("<</S /JavaScript /JS (app.alert)>>")); }},
    };
    return all;
}
// clang-format on

const std::vector<std::string> part1{"ua-1", "a-2a"};
const std::vector<std::string> part2{"ua-2", "a-4"};

verify::Result held(const std::string& bytes, Kind kind) {
    verify::Profile profile;
    for (const std::string& name : kind == Kind::ua1_a2a ? part1 : part2)
        verify::add_named(profile, name);
    return verify::verify_pdf(bytes, profile);
}

class MutationTest : public testing::TestWithParam<std::size_t> {};

TEST_P(MutationTest, IsFoundWithItsClause) {
    const Mutation& mutation = mutations()[GetParam()];
    Published file(mutation.kind);
    mutation.change(file);
    const verify::Result result = held(file.bytes(), mutation.kind);
    ASSERT_EQ(result.problem, "");
    const auto found =
        std::find_if(result.findings.begin(), result.findings.end(),
                     [&mutation](const verify::Finding& one) { return one.rule->id == mutation.rule; });
    std::set<std::string_view> others;
    for (const verify::Finding& finding : result.findings)
        others.insert(finding.rule->id);
    ASSERT_NE(found, result.findings.end()) << testing::PrintToString(others);
    EXPECT_THAT(verify::clauses_of(*found->rule, result.profile), testing::HasSubstr(mutation.clause));
}

INSTANTIATE_TEST_SUITE_P(All, MutationTest, testing::Range(std::size_t{0}, mutations().size()),
                         [](const auto& one) { return std::string(mutations()[one.param].name); });

// What the ledger of PDF/UA says is never written.
TEST(Published, HoldsNothingButPagesTagsAndLinks) {
    for (const Kind kind : {Kind::ua1_a2a, Kind::ua2_a4}) {
        const std::string bytes = Published(kind).bytes();
        const verify::Document file(bytes);
        for (const char* key :
             {"/AcroForm", "/OCProperties", "/Threads", "/AF", "/AA", "/Collection", "/Requirements"})
            EXPECT_FALSE(verify::has(file.catalog(), key)) << key;
        for (const char* key : {"/EmbeddedFiles", "/JavaScript", "/Renditions", "/AlternatePresentations"})
            EXPECT_FALSE(verify::has(verify::get(file.catalog(), "/Names"), key)) << key;
        EXPECT_FALSE(verify::has(file.trailer(), "/Encrypt"));
        for (const verify::Object& object : file.all_objects()) {
            if (verify::name(object, "/Type") == "Annot") {
                EXPECT_EQ(verify::name(object, "/Subtype"), "Link");
            }
            EXPECT_FALSE(verify::has(object, "/IsMap"));
            EXPECT_FALSE(verify::has(verify::get(object, "/A"), "/IsMap"));
            EXPECT_FALSE(verify::name(object, "/Subtype") == "Form" &&
                         (verify::has(object, "/Ref") || verify::has(object, "/StructParents")));
        }
        EXPECT_TRUE(verify::has(verify::get(file.catalog(), "/Outlines"), "/First"));
    }
}

// What is written again without a change has nothing to find.
TEST(Mutations, WithoutOneThereIsNothingToFind) {
    for (const Kind kind : {Kind::ua1_a2a, Kind::ua2_a4}) {
        Published file(kind);
        const verify::Result result = held(file.bytes(), kind);
        EXPECT_EQ(result.problem, "");
        for (const verify::Finding& finding : result.findings)
            ADD_FAILURE() << finding.rule->id << ": " << finding.detail;
    }
}

} // namespace
