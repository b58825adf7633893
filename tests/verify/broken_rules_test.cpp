// Every rule about what a document is made of, broken once: the sample passes, one change fails it.
#include <algorithm>
#include <functional>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "verify/sample.h"

namespace {

using namespace verify_test;
using testing::Contains;
using testing::IsEmpty;

struct Case {
    const char* rule;
    std::function<void(Sample&)> change;
    Kind kind = Kind::ua1_a2a;
};

Object syntax(const char* text) {
    return Object::parse(text);
}

const std::vector<Case>& cases() {
    static const std::vector<Case> all = {
        // The catalog.
        {"not-marked", [](Sample& s) { s.catalog.removeKey("/MarkInfo"); }},
        {"suspects", [](Sample& s) { s.catalog.getKey("/MarkInfo").replaceKey("/Suspects", syntax("true")); }},
        {"title-not-shown", [](Sample& s) { s.catalog.removeKey("/ViewerPreferences"); }},
        {"structure-missing", [](Sample& s) { s.catalog.removeKey("/StructTreeRoot"); }},
        {"requirements", [](Sample& s) { s.catalog.replaceKey("/Requirements", syntax("[]")); }},
        {"needs-rendering", [](Sample& s) { s.catalog.replaceKey("/NeedsRendering", syntax("true")); }},
        {"alternate-presentations", [](Sample& s) { s.catalog.replaceKey("/Names", syntax("<</AlternatePresentations <<>>>>")); }},
        {"presentation-steps", [](Sample& s) { s.page.replaceKey("/PresSteps", syntax("<<>>")); }},
        {"permissions", [](Sample& s) { s.catalog.replaceKey("/Perms", syntax("<</Other <<>>>>")); }},
        {"default-language", [](Sample& s) { s.catalog.removeKey("/Lang"); }, Kind::ua2_a4},
        {"language-empty", [](Sample& s) { s.catalog.replaceKey("/Lang", syntax("()")); }},
        {"version-entry", [](Sample& s) { s.catalog.replaceKey("/Version", syntax("/1.7")); }, Kind::ua2_a4},
        // Metadata.
        {"metadata-missing", [](Sample& s) { s.xmp.clear(); }},
        {"title", [](Sample& s) { s.in_xmp("Parks", " "); }},
        {"title", [](Sample& s) { s.in_xmp("<dc:title>", "<dc:source>"), s.in_xmp("</dc:title>", "</dc:source>"); }},
        {"ua-identifier", [](Sample& s) { s.in_xmp("http://www.aiim.org/pdfua/ns/id/", "http://www.aiim.org/pdfua/ns/"); }},
        {"ua-1-part", [](Sample& s) { s.in_xmp("<pdfuaid:part>1", "<pdfuaid:part>3"); }},
        {"ua-prefix", [](Sample& s) { s.in_xmp("<pdfuaid:part>1</pdfuaid:part>", "<u:part xmlns:u=\"http://www.aiim.org/pdfua/ns/id/\">1</u:part>"); }},
        {"ua-revision", [](Sample& s) { s.in_xmp("<pdfuaid:rev>2024", "<pdfuaid:rev>24"); }, Kind::ua2_a4},
        {"a-revision", [](Sample& s) { s.in_xmp("<pdfaid:rev>2020", "<pdfaid:rev>20"); }, Kind::ua2_a4},
        {"a-prefix", [](Sample& s) { s.in_xmp("<pdfaid:part>2</pdfaid:part>", "<a:part xmlns:a=\"http://www.aiim.org/pdfa/ns/id/\">2</a:part>"); }},
        {"xmp-bytes", [](Sample& s) { s.in_xmp("id=\"W5", "bytes=\"9\" id=\"W5"); }},
        {"xmp-encoding", [](Sample& s) { s.in_xmp("id=\"W5", "encoding=\"UTF-8\" id=\"W5"); }},
        {"xmp-utf8", [](Sample& s) { s.in_xmp("Parks", "Parks \xFF"); }},
        {"xmp-property", [](Sample& s) { s.in_xmp("<dc:title>", "<dc:colour>red</dc:colour><dc:title>"); }},
        {"xmp-value", [](Sample& s) { s.in_xmp("<dc:title>", "<dc:creator>Ann</dc:creator><dc:title>"); }},
        {"extension-schema", [](Sample& s) { s.in_xmp("internal", "inside"); }},
        {"extension-field", [](Sample& s) { s.in_xmp("<pdfaProperty:name>", "<pdfaProperty:size>1</pdfaProperty:size><pdfaProperty:name>"); }},
        {"language-metadata", [](Sample& s) { s.catalog.removeKey("/Lang"); }},
        // Artifacts and tagged content.
        {"artifact-in-tagged", [](Sample& s) { s.in_content("0.5 g 50", "/Artifact BMC 0 0 1 1 re f EMC 0.5 g 50"); }},
        {"tagged-in-artifact", [](Sample& s) { s.in_content("/H1 <</MCID 0>> BDC", "/Artifact BMC /H1 <</MCID 0>> BDC"), s.in_content("EMC", "EMC EMC"); }},
        {"content-untagged", [](Sample& s) { s.content += "0 0 9 9 re f\n"; }},
        {"marks-unbalanced", [](Sample& s) { s.content += "EMC\n"; }},
        {"mcid-twice", [](Sample& s) { s.in_content("/MCID 3", "/MCID 2"); }},
        {"content-missing", [](Sample& s) { s.in_content("/MCID 3", "/MCID 30"); }},
        {"element-parent", [](Sample& s) { s.h1.removeKey("/P"); }},
        {"element-parent", [](Sample& s) { s.h1.replaceKey("/P", s.figure); }},
        {"parent-tree-differs", [](Sample& s) { s.link_element.replaceKey("/K", syntax("[]")); }},
        {"element-held-twice", [](Sample& s) { s.p.getKey("/K").appendItem(s.document); }},
        {"element-held-twice", [](Sample& s) { s.p.getKey("/K").appendItem(s.p); }},
        {"element-held-twice", [](Sample& s) { s.document.getKey("/K").appendItem(s.link_element); }},
        {"element-held-twice", [](Sample& s) { s.root.getKey("/K").appendItem(s.document); }, Kind::ua2_a4},
        {"parent-tree-next-key", [](Sample& s) { s.root.replaceKey("/ParentTreeNextKey", syntax("1")); }},
        {"id-tree", [](Sample& s) { s.p.replaceKey("/ID", syntax("(p)")); }},
        {"id-tree", [](Sample& s) { s.name("p", s.p), s.h1.replaceKey("/ID", syntax("(h)")); }, Kind::ua2_a4},
        {"id-tree", [](Sample& s) { s.name("p", s.p), s.root.getKey("/IDTree").getKey("/Names").setArrayItem(1, s.h1); }},
        {"reference-object", [](Sample& s) {
             Object form = Object::newStream(&s.pdf, "0 0 1 1 re f");
             form.replaceDict(syntax("<</Type /XObject /Subtype /Form /BBox [0 0 1 1] /Resources <<>> /Ref <<>>>>"));
             s.page.getKey("/Resources").replaceKey("/XObject", syntax("<<>>"));
             s.page.getKey("/Resources").getKey("/XObject").replaceKey("/X", form);
             s.in_content("0.5 g", "/X Do 0.5 g");
         }},
        // Structure types.
        {"role-missing", [](Sample& s) { s.p.replaceKey("/S", syntax("/Paragraph")); }},
        {"role-circular", [](Sample& s) { s.p.replaceKey("/S", syntax("/A")), s.root.replaceKey("/RoleMap", syntax("<</A /B /B /A>>")); }},
        {"role-of-standard-type", [](Sample& s) { s.root.replaceKey("/RoleMap", syntax("<</P /Span>>")); }},
        {"nesting-table", [](Sample& s) { s.element(s.table, "P"); }},
        {"nesting-list", [](Sample& s) { s.element(s.list, "P"); }},
        {"nesting-contents", [](Sample& s) { s.element(s.document, "TOCI"); }},
        {"nesting-ruby", [](Sample& s) { s.element(s.element(s.p, "Ruby"), "RB"); }},
        {"nesting-warichu", [](Sample& s) { s.element(s.element(s.p, "Warichu"), "WT"); }},
        {"document-element", [](Sample& s) { s.element(s.root, "Document"); }, Kind::ua2_a4},
        {"document-namespace", [](Sample& s) { s.document.removeKey("/NS"); }, Kind::ua2_a4},
        {"containment", [](Sample& s) { s.element(s.h1, "P"); }, Kind::ua2_a4},
        {"caption-place", [](Sample& s) { s.element(s.list, "Caption"), s.element(s.list, "LI"); }, Kind::ua2_a4},
        {"heading-first", [](Sample& s) { s.h1.replaceKey("/S", syntax("/H2")); }},
        {"heading-skipped", [](Sample& s) { s.element(s.document, "H3"); }},
        {"heading-mixed", [](Sample& s) { s.element(s.document, "H"); }},
        {"heading-h-twice", [](Sample& s) { s.element(s.document, "H"), s.element(s.document, "H"); }},
        {"heading-h", [](Sample& s) { s.element(s.document, "H"); }, Kind::ua2_a4},
        // Text alternatives.
        {"figure-alt", [](Sample& s) { s.figure.removeKey("/Alt"); }},
        {"figure-alt", [](Sample& s) { s.figure.replaceKey("/Alt", syntax("()")); }},
        {"figure-alt", [](Sample& s) { s.figure.replaceKey("/Alt", Object::newUnicodeString(" \xC2\xA0 ")); }},
        {"figure-bbox", [](Sample& s) { s.figure.removeKey("/A"); }},
        {"expansion-blank", [](Sample& s) { s.p.replaceKey("/E", syntax("( )")); }},
        {"expansion-blank", [](Sample& s) { s.p.replaceKey("/E", syntax("()")); }, Kind::ua2_a4},
        {"formula-alt", [](Sample& s) { s.element(s.p, "Formula"); }},
        // Tables, lists and notes.
        {"table-headers", [](Sample& s) { s.th.removeKey("/A"); }},
        {"table-headers-unknown", [](Sample& s) { s.td.replaceKey("/A", syntax("<</O /Table /Headers [(none)]>>")); }},
        {"table-headers-unknown", [](Sample& s) { s.name("d", s.second_td), s.td.replaceKey("/A", syntax("<</O /Table /Headers [(d)]>>")); }},
        {"table-headers-of-header", [](Sample& s) { s.th.replaceKey("/A", syntax("<</O /Table /Scope /Column /Headers [(none)]>>")); }},
        {"header-scope", [](Sample& s) { s.th.replaceKey("/A", syntax("<</O /Table /Scope /Diagonal>>")); }},
        {"header-scope", [](Sample& s) { s.th.replaceKey("/A", syntax("<</O /Table /Scope (Column)>>")); }, Kind::ua2_a4},
        {"table-span", [](Sample& s) { s.td.replaceKey("/A", syntax("<</O /Table /ColSpan 0>>")); }},
        {"table-span", [](Sample& s) { s.td.replaceKey("/A", syntax("<</O /Table /RowSpan -1>>")); }, Kind::ua2_a4},
        {"table-span", [](Sample& s) { s.td.replaceKey("/A", syntax("<</O /Table /RowSpan /Two>>")); }},
        {"table-regular", [](Sample& s) { s.th.replaceKey("/A", syntax("<</O /Table /Scope /Column /ColSpan 2>>")); }},
        {"table-row-span", [](Sample& s) { s.td.replaceKey("/A", syntax("<</O /Table /RowSpan 2>>")); }},
        {"table-overlap", [](Sample& s) {
             s.head_row.getKey("/K").getArrayItem(1).replaceKey("/A", syntax("<</O /Table /Scope /Column /RowSpan 2>>"));
             s.td.replaceKey("/A", syntax("<</O /Table /ColSpan 2>>"));
         }},
        {"list-numbering", [](Sample& s) { s.list.removeKey("/A"); }, Kind::ua2_a4},
        {"list-numbering", [](Sample& s) { s.list.replaceKey("/A", syntax("<</O /List /ListNumbering /Stars>>")); }, Kind::ua2_a4},
        {"list-item-content", [](Sample& s) { s.item.getKey("/K").appendItem(syntax("5")), s.item.replaceKey("/Pg", s.page); }, Kind::ua2_a4},
        {"note-id", [](Sample& s) { s.element(s.p, "Note"); }},
        {"note-id-twice", [](Sample& s) {
             for (int i = 0; i < 2; ++i)
                 s.element(s.p, "Note").replaceKey("/ID", syntax("(one)"));
         }},
        {"note-in-pdf-20", [](Sample& s) { s.element(s.p, "Note").removeKey("/NS"); }, Kind::ua2_a4},
        {"note-type", [](Sample& s) { s.element(s.p, "FENote").replaceKey("/A", syntax("<</O /FENote /NoteType /Other>>")); }, Kind::ua2_a4},
        {"note-reference", [](Sample& s) { s.element(s.p, "FENote").replaceKey("/Ref", Object::newArray({s.p})); }, Kind::ua2_a4},
        {"note-reference", [](Sample& s) { s.p.replaceKey("/Ref", Object::newArray({s.element(s.document, "FENote")})); }, Kind::ua2_a4},
        // Language.
        {"language-tag", [](Sample& s) { s.p.replaceKey("/Lang", syntax("(english language)")); }},
        {"language-text", [](Sample& s) { s.catalog.removeKey("/Lang"); }},
        {"language-alt", [](Sample& s) { s.catalog.removeKey("/Lang"); }},
        {"language-annotation", [](Sample& s) { s.catalog.removeKey("/Lang"), s.link.removeKey("/StructParent"); }},
        {"language-actual-text", [](Sample& s) { s.catalog.removeKey("/Lang"), s.p.replaceKey("/ActualText", syntax("(b)")); }},
        {"language-expansion", [](Sample& s) { s.catalog.removeKey("/Lang"), s.p.replaceKey("/E", syntax("(b)")); }},
        {"language-outline", [](Sample& s) { s.catalog.removeKey("/Lang"), s.catalog.replaceKey("/Outlines", syntax("<</First <<>>>>")); }},
        // Layers and attached files.
        {"layers-name", [](Sample& s) { s.catalog.replaceKey("/OCProperties", syntax("<</OCGs [] /D <<>>>>")); }},
        {"layers-automatic", [](Sample& s) { s.catalog.replaceKey("/OCProperties", syntax("<</OCGs [] /D <</Name (a) /AS []>>>>")); }},
        {"layers-name-twice", [](Sample& s) { s.catalog.replaceKey("/OCProperties", syntax("<</OCGs [] /D <</Name (a)>> /Configs [<</Name (a)>>]>>")); }},
        {"layers-order", [](Sample& s) { s.catalog.replaceKey("/OCProperties", s.make("<</OCGs [<</Type /OCG /Name (g)>>] /D <</Name (a) /Order []>>>>")); }},
        {"embedded-names", [](Sample& s) { s.make("<</Type /Filespec /F (a.txt) /EF <<>>>>"), s.catalog.replaceKey("/AF", Object::newArray({s.make("<</Type /Filespec /F (a.txt) /EF <<>>>>")})); }},
        {"embedded-relationship", [](Sample& s) { s.catalog.replaceKey("/AF", Object::newArray({s.make("<</Type /Filespec /F (a) /UF (a) /EF <<>>>>")})); }, Kind::ua2_a4},
        {"embedded-description", [](Sample& s) { s.catalog.replaceKey("/AF", Object::newArray({s.make("<</Type /Filespec /F (a) /UF (a) /EF <<>>>>")})); }, Kind::ua2_a4},
        // Annotations, forms and actions.
        {"link-tag", [](Sample& s) { s.link.removeKey("/StructParent"); }},
        {"link-tag-2", [](Sample& s) { s.link.removeKey("/StructParent"); }, Kind::ua2_a4},
        {"link-contents", [](Sample& s) { s.link.removeKey("/Contents"); }},
        {"link-contents", [](Sample& s) { s.link.replaceKey("/Contents", syntax("( )")); }},
        {"link-target", [](Sample& s) { s.link.removeKey("/A"); }},
        {"link-target", [](Sample& s) { s.link.replaceKey("/A", syntax("<</S /URI /URI ( )>>")); }},
        {"link-target", [](Sample& s) { s.link.replaceKey("/A", syntax("<</S /GoTo>>")); }, Kind::ua2_a4},
        {"annotation-rect", [](Sample& s) { s.link.removeKey("/Rect"); }},
        {"annotation-rect", [](Sample& s) { s.link.replaceKey("/Rect", syntax("[1 2 3]")); }, Kind::ua2_a4},
        {"annotation-two-texts", [](Sample& s) { s.link_element.replaceKey("/Alt", syntax("(Elsewhere)")); }, Kind::ua2_a4},
        {"annotation-invisible", [](Sample& s) { s.link.replaceKey("/F", syntax("5")); }, Kind::ua2_a4},
        {"tabs", [](Sample& s) { s.page.removeKey("/Tabs"); }},
        {"tabs-2", [](Sample& s) { s.page.replaceKey("/Tabs", syntax("/R")); }, Kind::ua2_a4},
        {"annotation-flags-missing", [](Sample& s) { s.link.removeKey("/F"); }},
        {"annotation-flags", [](Sample& s) { s.link.replaceKey("/F", syntax("2")); }},
        {"annotation-tag", [](Sample& s) { s.annotate("<</Subtype /Text /Rect [9 9 20 20] /Contents (a)>>"); }},
        {"annotation-tag-2", [](Sample& s) { s.annotate("<</Subtype /Text /Rect [9 9 20 20] /Contents (a)>>"); }, Kind::ua2_a4},
        {"annotation-contents", [](Sample& s) { s.annotate("<</Subtype /Text /Rect [9 9 20 20]>>"); }},
        {"annotation-contents-2", [](Sample& s) { s.annotate("<</Subtype /Ink /Rect [9 9 20 20]>>"); }, Kind::ua2_a4},
        {"annotation-appearance", [](Sample& s) { s.annotate("<</Subtype /Text /Rect [9 9 20 20]>>"); }},
        {"annotation-type", [](Sample& s) { s.annotate("<</Subtype /Movie /Rect [9 9 20 20]>>"); }},
        {"annotation-type-2", [](Sample& s) { s.annotate("<</Subtype /Movie /Rect [9 9 20 20]>>"); }, Kind::ua2_a4},
        {"annotation-type-4", [](Sample& s) { s.annotate("<</Subtype /Movie /Rect [9 9 20 20]>>"); }, Kind::ua2_a4},
        {"appearance-keys", [](Sample& s) { s.link.replaceKey("/AP", syntax("<</D <<>>>>")); }},
        {"appearance-stream", [](Sample& s) { s.link.replaceKey("/AP", syntax("<</N <<>>>>")); }},
        {"appearance-button", [](Sample& s) {
             s.annotate("<</Subtype /Widget /FT /Btn /Rect [9 9 20 20]>>").replaceKey("/AP", syntax("<<>>"));
             Object normal = Object::newStream(&s.pdf, "");
             normal.replaceDict(syntax("<</Subtype /Form /BBox [0 0 1 1] /Resources <<>>>>"));
             s.page.getKey("/Annots").getArrayItem(1).getKey("/AP").replaceKey("/N", normal);
         }},
        {"trap-network", [](Sample& s) { s.annotate("<</Subtype /TrapNet /Rect [9 9 20 20]>>"); }},
        {"printer-mark-tag", [](Sample& s) { s.annotate("<</Subtype /PrinterMark /Rect [9 9 20 20] /StructParent 1>>"); }},
        {"printer-mark-tag-2", [](Sample& s) { s.annotate("<</Subtype /PrinterMark /Rect [9 9 20 20] /StructParent 1>>"); }, Kind::ua2_a4},
        {"popup-tag", [](Sample& s) { s.annotate("<</Subtype /Popup /Rect [9 9 20 20] /StructParent 1>>"); }, Kind::ua2_a4},
        {"attachment-relationship", [](Sample& s) { s.annotate("<</Subtype /FileAttachment /Rect [9 9 20 20] /FS <</F (a)>>>>"); }, Kind::ua2_a4},
        {"link-two-targets", [](Sample& s) { s.annotate("<</Subtype /Link /Rect [9 9 20 20] /StructParent 1 /A <</S /URI /URI (b:)>>>>"); }, Kind::ua2_a4},
        {"widget-tag", [](Sample& s) { s.annotate("<</Subtype /Widget /Rect [9 9 20 20]>>"); }},
        {"widget-tag-2", [](Sample& s) { s.annotate("<</Subtype /Widget /Rect [9 9 20 20] /StructParent 1>>"); }, Kind::ua2_a4},
        {"widget-label", [](Sample& s) { s.annotate("<</Subtype /Widget /Rect [9 9 20 20]>>"); }},
        {"widget-contents", [](Sample& s) { s.annotate("<</Subtype /Widget /Rect [9 9 20 20]>>"); }, Kind::ua2_a4},
        {"widget-empty", [](Sample& s) { s.annotate("<</Subtype /Widget /Rect [9 9 9 9] /StructParent 1>>"); }, Kind::ua2_a4},
        {"field-rich-text", [](Sample& s) { s.annotate("<</Subtype /Widget /FT /Tx /RV (a) /V (b) /Rect [9 9 20 20]>>"); }, Kind::ua2_a4},
        {"language-field", [](Sample& s) { s.catalog.removeKey("/Lang"), s.annotate("<</Subtype /Widget /TU (a) /Rect [9 9 20 20]>>"); }},
        {"widget-actions", [](Sample& s) { s.catalog.replaceKey("/AcroForm", syntax("<</Fields []>>")), s.annotate("<</Subtype /Widget /A <<>> /Rect [9 9 20 20]>>"); }},
        {"widget-action-4", [](Sample& s) { s.catalog.replaceKey("/AcroForm", syntax("<</Fields []>>")), s.annotate("<</Subtype /Widget /A <<>> /Rect [9 9 20 20]>>"); }, Kind::ua2_a4},
        {"field-actions", [](Sample& s) { s.catalog.replaceKey("/AcroForm", syntax("<</Fields [<</T (a) /AA <<>>>>]>>")); }},
        {"form-kids", [](Sample& s) { s.element(s.p, "Form"); }},
        {"form-widgets", [](Sample& s) { s.element(s.p, "Form").replaceKey("/K", syntax("[<</Type /OBJR>> <</Type /OBJR>>]")); }, Kind::ua2_a4},
        {"xfa", [](Sample& s) { s.catalog.replaceKey("/AcroForm", syntax("<</Fields [] /XFA []>>")); }},
        {"need-appearances", [](Sample& s) { s.catalog.replaceKey("/AcroForm", syntax("<</Fields [] /NeedAppearances true>>")); }},
        {"action-type", [](Sample& s) { s.link.replaceKey("/A", syntax("<</S /Launch /F (a)>>")); }},
        {"action-type-4", [](Sample& s) { s.link.replaceKey("/A", syntax("<</S /Launch /F (a)>>")); }, Kind::ua2_a4},
        {"action-named", [](Sample& s) { s.link.replaceKey("/A", syntax("<</S /Named /N /Print>>")); }},
        {"uri-ascii", [](Sample& s) { s.link.getKey("/A").replaceKey("/URI", Object::newString("https://example.org/caf\xC3\xA9")); }},
        {"bookmark-title", [](Sample& s) { s.catalog.replaceKey("/Outlines", syntax("<</First <</Title ( )>>>>")); }},
        {"bookmark-title", [](Sample& s) { s.catalog.replaceKey("/Outlines", s.make("<</First <</Title (One) /Next <<>>>>>>")); }, Kind::ua2_a4},
        {"catalog-actions", [](Sample& s) { s.catalog.replaceKey("/AA", syntax("<<>>")); }},
        {"page-actions", [](Sample& s) { s.page.replaceKey("/AA", syntax("<<>>")); }},
        {"additional-actions", [](Sample& s) { s.page.replaceKey("/AA", syntax("<</O <<>>>>")); }, Kind::ua2_a4},
        {"destination-structure", [](Sample& s) { s.link.replaceKey("/A", syntax("<</S /GoTo /D [null /Fit] /SD [null /Fit]>>")); }, Kind::ua2_a4},
        {"destination-structure", [](Sample& s) { s.link.replaceKey("/A", syntax("<</S /GoTo>>")), s.link.getKey("/A").replaceKey("/D", Object::newArray({s.page, syntax("/Fit")})); }, Kind::ua2_a4},
        {"media-type", [](Sample& s) { s.link.replaceKey("/C", s.make("<</Type /MediaClip /S /MCD /Alt [(en) (a film)]>>")); }},
        {"media-alt", [](Sample& s) { s.link.replaceKey("/C", s.make("<</Type /MediaClip /S /MCD /CT (video/mp4)>>")); }},
        {"signature-reference", [](Sample& s) { s.catalog.replaceKey("/Perms", syntax("<</DocMDP <</Reference [<</TransformMethod /DocMDP /DigestMethod /MD5>>]>>>>")); }},
        {"embedded-type", [](Sample& s) { s.catalog.replaceKey("/Extra", s.make("<</F (a) /UF (a) /EF <</F <<>>>>>>")); }, Kind::ua2_a4},
        // Texts.
        {"actual-text-private-use", [](Sample& s) { s.p.replaceKey("/ActualText", Object::newUnicodeString("\xEE\x80\x80")); }, Kind::ua2_a4},
        {"alt-private-use", [](Sample& s) { s.figure.replaceKey("/Alt", Object::newUnicodeString("\xEE\x80\x80")); }, Kind::ua2_a4},
        {"string-private-use", [](Sample& s) { s.link.replaceKey("/Contents", Object::newUnicodeString("\xEE\x80\x80")); }, Kind::ua2_a4},
        {"blending-colour", [](Sample& s) { s.page.replaceKey("/Group", syntax("<</S /Transparency /CS /DeviceCMYK>>")); }},
        {"output-intent-reference-4", [](Sample& s) { s.catalog.getKey("/OutputIntents").getArrayItem(0).replaceKey("/DestOutputProfileRef", syntax("<<>>")); }, Kind::ua2_a4},
        // Fonts.
        {"font-embedded", [](Sample& s) { s.descriptor.removeKey("/FontFile2"); }},
        {"font-damaged", [](Sample& s) { s.descriptor.replaceKey("/FontFile2", Object::newStream(&s.pdf, "no font")); }},
        {"cid-to-gid", [](Sample& s) { s.descendant.removeKey("/CIDToGIDMap"); }},
        {"cmap-embedded", [](Sample& s) { s.font.replaceKey("/Encoding", syntax("/Other-H")); }},
        {"glyph-missing", [](Sample& s) { s.in_content("<0041>", "<0050>"); }},
        {"notdef", [](Sample& s) { s.in_content("<0041>", "<0050>"); }},
        {"glyph-width", [](Sample& s) { s.descendant.replaceKey("/W", syntax("[65 [100 100]]")); }},
        {"no-unicode", [](Sample& s) { s.font.removeKey("/ToUnicode"); }},
        {"bad-unicode", [](Sample& s) { s.font.replaceKey("/ToUnicode", Object::newStream(&s.pdf, "2 beginbfchar <0041> <0000> <0042> <FEFF> endbfchar")); }},
        {"private-use", [](Sample& s) { s.font.replaceKey("/ToUnicode", Object::newStream(&s.pdf, "1 beginbfrange <0041> <0042> <E000> endbfrange")); }},
        {"private-use-2", [](Sample& s) { s.font.replaceKey("/ToUnicode", Object::newStream(&s.pdf, "1 beginbfrange <0041> <0042> <E000> endbfrange")); }, Kind::ua2_a4},
        {"cid-set", [](Sample& s) { s.font.replaceKey("/BaseFont", syntax("/ABCDEF+Sample")), s.descriptor.replaceKey("/CIDSet", Object::newStream(&s.pdf, "\x40")); }},
        {"font-type", [](Sample& s) { s.font.removeKey("/Type"); }},
        {"font-name", [](Sample& s) { s.font.removeKey("/BaseFont"); }},
        // Colour and pictures.
        {"operator-unknown", [](Sample& s) { s.content += "1 2 made_up\n"; }},
        {"device-rgb", [](Sample& s) { s.catalog.removeKey("/OutputIntents"), s.in_content("0.5 g", "1 0 0 rg"); }},
        {"device-gray", [](Sample& s) { s.catalog.removeKey("/OutputIntents"); }},
        {"device-cmyk", [](Sample& s) { s.in_content("0.5 g", "0 0 0 1 k"); }},
        {"spot-device-colour", [](Sample& s) {
             s.page.getKey("/Resources").replaceKey("/ColorSpace", syntax("<</S [/Separation /Gold /DeviceCMYK <<>>]>>"));
             s.in_content("0.5 g", "/S cs 1 scn");
         }},
        {"indexed-device-colour", [](Sample& s) {
             s.page.getKey("/Resources").replaceKey("/ColorSpace", syntax("<</I [/Indexed /DeviceCMYK 0 <00000000>]>>"));
             s.in_content("0.5 g", "/I cs 0 sc");
         }},
        {"rendering-intent", [](Sample& s) { s.content += "/Nice ri\n"; }},
        {"resource-missing", [](Sample& s) { s.content += "/Gone gs\n"; }, Kind::ua2_a4},
        {"inline-filter", [](Sample& s) { s.in_content("0.5 g", "BI /W 1 /H 1 /BPC 8 /CS /G /F /LZW ID x EI 0.5 g"); }},
        {"image-interpolate", [](Sample& s) { s.in_content("0.5 g", "BI /W 1 /H 1 /BPC 8 /CS /G /I true ID x EI 0.5 g"); }},
        {"limit-q", [](Sample& s) {
             for (int i = 0; i < 29; ++i)
                 s.content += "q ";
         }},
        {"limit-page", [](Sample& s) { s.page.replaceKey("/TrimBox", syntax("[0 0 1 1]")); }},
        {"limit-number", [](Sample& s) { s.page.replaceKey("/Long", syntax("3000000000")); }},
        {"limit-string", [](Sample& s) { s.page.replaceKey("/Long", Object::newString(std::string(32768, 'a'))); }},
        {"limit-name", [](Sample& s) { s.page.replaceKey("/Long", Object::newName("/" + std::string(128, 'a'))); }},
        {"output-intent-profile", [](Sample& s) { s.catalog.getKey("/OutputIntents").getArrayItem(0).replaceKey("/DestOutputProfile", Object::newStream(&s.pdf, "no profile")); }},
    };
    return all;
}

// The same page as a print shop would be sent it, but for what a preflight asks.
TEST(PrintFile, LacksWhatPrintersAskFor) {
    Sample sample;
    EXPECT_THAT(
        broken(sample.bytes(), {"x-4"}),
        testing::IsSupersetOf({"x-identifier", "trim-box", "print-output-intent", "trapped", "print-dates"}));
}

TEST(PrintFile, HasItsBoxesInEachOtherAndNothingOnThem) {
    Sample sample;
    sample.page.replaceKey("/TrimBox", syntax("[10 10 585 832]"));
    const std::vector<std::string> good = broken(sample.bytes(), {"x-4"});
    EXPECT_THAT(good, testing::Not(Contains("page-boxes")));
    EXPECT_THAT(good, Contains("print-annotation"));
    sample.page.replaceKey("/BleedBox", syntax("[20 20 575 822]"));
    sample.page.replaceKey("/ArtBox", syntax("[20 20 575 822]"));
    EXPECT_THAT(broken(sample.bytes(), {"x-4"}), testing::IsSupersetOf({"page-boxes", "trim-and-art-box"}));
}

class GraphicsState : public testing::TestWithParam<std::pair<const char*, const char*>> {};
class ChangedSample : public testing::TestWithParam<std::size_t> {};

TEST(Sample, BreaksNoRule) {
    EXPECT_THAT(broken(Sample(Kind::ua1_a2a).bytes()), IsEmpty());
    EXPECT_THAT(broken(Sample(Kind::ua2_a4).bytes()), IsEmpty());
}

// What looks like the faults below and is none.
TEST(Sample, MayNameCellsGoOnAndSpan) {
    Sample sample;
    sample.name("h", sample.th);
    sample.td.replaceKey("/A", syntax("<</O /Table /Headers [(h)] /ColSpan 1 /RowSpan 1>>"));
    sample.th.replaceKey("/A", syntax("<</O /Table /Scope /Both>>"));
    sample.root.replaceKey("/ParentTreeNextKey", syntax("2"));
    sample.p.replaceKey("/E", syntax("(Kilobyte)"));
    sample.link.replaceKey("/A", syntax("<</S /URI /URI (https://example.org/caf%C3%A9)>>"));
    sample.catalog.replaceKey("/Outlines", syntax("<</First <</Title (One)>>>>"));
    EXPECT_THAT(broken(sample.bytes()), IsEmpty());
}

// A namespace with a slip in it claims nothing, but the prefix tells what was meant.
TEST(Sample, IsHeldToWhatItsPrefixMeans) {
    Sample sample(Kind::ua2_a4);
    sample.in_xmp("http://www.aiim.org/pdfua/ns/id/", "http://www.aiim.org/pdfua/ns/id");
    EXPECT_THAT(broken(sample.bytes()), testing::ElementsAre("ua-identifier"));
}

// A figure over two pages has no one box.
TEST(Sample, AFigureOnTwoPagesNeedsNoBox) {
    Sample sample;
    sample.figure.removeKey("/A");
    Object other = sample.make("<</Type /Page /MediaBox [0 0 595 842]>>");
    Object part = sample.make("<</Type /MCR /MCID 0>>");
    part.replaceKey("/Pg", other);
    sample.figure.getKey("/K").appendItem(part);
    EXPECT_THAT(broken(sample.bytes()), testing::Not(Contains("figure-bbox")));
}

TEST_P(ChangedSample, BreaksTheRule) {
    const Case& one = cases()[GetParam()];
    Sample sample(one.kind);
    one.change(sample);
    const std::vector<std::string> profile = one.kind == Kind::ua1_a2a
                                                 ? std::vector<std::string>{"ua-1", "a-2a"}
                                                 : std::vector<std::string>{"ua-2", "a-4"};
    EXPECT_THAT(broken(sample.bytes(), profile), Contains(one.rule));
}

std::string case_name(const testing::TestParamInfo<std::size_t>& one) {
    std::string name = cases()[one.param].rule + ("_" + std::to_string(one.param));
    std::replace(name.begin(), name.end(), '-', '_');
    return name;
}

INSTANTIATE_TEST_SUITE_P(All, ChangedSample, testing::Range(std::size_t{0}, cases().size()), case_name);

// A graphics state with one entry that may not be there.
TEST_P(GraphicsState, BreaksTheRule) {
    Sample sample;
    Object states = syntax("<<>>");
    states.replaceKey("/G", sample.make(GetParam().second));
    sample.page.getKey("/Resources").replaceKey("/ExtGState", states);
    sample.in_content("0.5 g", "/G gs 0.5 g");
    EXPECT_THAT(broken(sample.bytes()), Contains(GetParam().first));
}

INSTANTIATE_TEST_SUITE_P(All, GraphicsState,
                         testing::Values(std::pair("transfer-function", "<</TR /Identity>>"),
                                         std::pair("transfer-function-2", "<</TR2 /Identity>>"),
                                         std::pair("halftone-phase", "<</HTP [0 0]>>"),
                                         std::pair("halftone-type", "<</HT <</HalftoneType 6>>>>"),
                                         std::pair("halftone-name",
                                                   "<</HT <</HalftoneType 1 /HalftoneName (a)>>>>"),
                                         std::pair("blend-mode", "<</BM /Shiny>>")));

// ISO 32000-1, 14.7.5.2: an element has the attributes of its classes too.
TEST(AttributeClass, GivesItsAttributesToTheElementsThatNameIt) {
    Sample sample;
    sample.th.removeKey("/A");
    sample.th.replaceKey("/C", syntax("/Head"));
    EXPECT_THAT(broken(sample.bytes()), Contains("table-headers"));
    sample.root.replaceKey("/ClassMap", syntax("<</Head <</O /Table /Scope /Column>>>>"));
    EXPECT_THAT(broken(sample.bytes()), IsEmpty());
    sample.th.replaceKey("/C", syntax("[/Other /Head]"));
    EXPECT_THAT(broken(sample.bytes()), IsEmpty());
}

} // namespace
