#include "verify/sample.h"

#include <set>

#include <gtest/gtest.h>
#include <qpdf/QPDFWriter.hh>

#include "base/bytes.h"
#include "verify/font_program.h"

namespace verify_test {
namespace {

constexpr const char* text_ua1 = R"(<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"
 xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">Parks</rdf:li></rdf:Alt></dc:title>
<pdfuaid:part>1</pdfuaid:part><pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType><pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>part</pdfaProperty:description></rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>)";

constexpr const char* text_ua2 = R"(<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"
 xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">Parks</rdf:li></rdf:Alt></dc:title>
<pdfuaid:part>2</pdfuaid:part><pdfuaid:rev>2024</pdfuaid:rev><pdfaid:part>4</pdfaid:part><pdfaid:rev>2020</pdfaid:rev>
</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>)";

constexpr const char* page_content = R"(/H1 <</MCID 0>> BDC BT /F1 20 Tf 50 700 Td <0041> Tj ET EMC
/P <</MCID 1>> BDC BT /F1 12 Tf 50 670 Td <0042> Tj ET EMC
/Link <</MCID 2>> BDC BT /F1 12 Tf 70 670 Td <0041> Tj ET EMC
/Figure <</MCID 3>> BDC 0.5 g 50 600 40 40 re f EMC
/Lbl <</MCID 4>> BDC BT /F1 12 Tf 50 570 Td <0041> Tj ET EMC
/LBody <</MCID 5>> BDC BT /F1 12 Tf 70 570 Td <0042> Tj ET EMC
/TH <</MCID 6>> BDC BT /F1 12 Tf 50 540 Td <0041> Tj ET EMC
/TH <</MCID 7>> BDC BT /F1 12 Tf 90 540 Td <0042> Tj ET EMC
/TD <</MCID 8>> BDC BT /F1 12 Tf 50 520 Td <0041> Tj ET EMC
/TD <</MCID 9>> BDC BT /F1 12 Tf 90 520 Td <0042> Tj ET EMC
/Artifact <</Type /Pagination>> BDC BT /F1 9 Tf 50 50 Td <0042> Tj ET EMC
)";

constexpr const char* to_unicode =
    R"(/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def
1 begincodespacerange <0000> <FFFF> endcodespacerange
2 beginbfchar <0041> <0041> <0042> <0042> endbfchar endcmap end end)";

void replace(std::string& text, const std::string& from, const std::string& to) {
    const std::size_t at = text.find(from);
    ASSERT_NE(at, std::string::npos) << from;
    text.replace(at, from.size(), to);
}

} // namespace

Object Sample::make(const std::string& syntax) {
    return pdf.makeIndirectObject(Object::parse(&pdf, syntax));
}

Sample::Sample(Kind which)
    : kind(which), content(page_content), xmp(which == Kind::ua1_a2a ? text_ua1 : text_ua2) {
    pdf.emptyPDF();
    catalog = pdf.getRoot();
    page = make("<</Type /Page /MediaBox [0 0 595 842] /Tabs /S /StructParents 0>>");
    page.replaceKey("/Parent", catalog.getKey("/Pages"));
    catalog.replaceKey("/Pages", make("<</Type /Pages /Count 1>>"));
    catalog.getKey("/Pages").replaceKey("/Kids", Object::newArray({page}));
    page.replaceKey("/Parent", catalog.getKey("/Pages"));
    catalog.replaceKey("/Lang", Object::newString("en-GB"));
    catalog.replaceKey("/MarkInfo", Object::parse("<</Marked true>>"));
    catalog.replaceKey("/ViewerPreferences", Object::parse("<</DisplayDocTitle true>>"));
    Object profile = Object::newStream(&pdf, base::read_file(EVENPAGE_ROOT "/fonts/icc/sRGB.icc"));
    profile.getDict().replaceKey("/N", Object::newInteger(3));
    Object intent = make("<</Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier (sRGB)>>");
    intent.replaceKey("/DestOutputProfile", profile);
    catalog.replaceKey("/OutputIntents", Object::newArray({intent}));
    make_font();
    make_structure();
    make_link();
}

void Sample::make_font() {
    const std::string data =
        base::read_file(EVENPAGE_ROOT "/fonts/atkinson-hyperlegible-next/AtkinsonHyperlegibleNext-Bold.ttf");
    const verify::FontProgram program(data);
    Object file = Object::newStream(&pdf, data);
    descriptor =
        make("<</Type /FontDescriptor /FontName /Sample /Flags 4 /ItalicAngle 0 /Ascent 900 /Descent -200 "
             "/CapHeight 700 /StemV 80 /FontBBox [0 0 1000 1000]>>");
    descriptor.replaceKey("/FontFile2", file);
    descendant = make("<</Type /Font /Subtype /CIDFontType2 /BaseFont /Sample "
                      "/CIDSystemInfo <</Registry (Adobe) /Ordering (Identity) /Supplement 0>>>>");
    descendant.replaceKey("/FontDescriptor", descriptor);
    std::string map(0x43 * 2, '\0');
    Object widths = Object::newArray();
    widths.appendItem(Object::newInteger(0x41));
    Object both = Object::newArray();
    for (const unsigned code : {0x41U, 0x42U}) {
        const std::uint32_t glyph = program.glyph_by_map(3, 1, code);
        map[code * 2] = static_cast<char>(glyph >> 8);
        map[code * 2 + 1] = static_cast<char>(glyph & 0xFF);
        both.appendItem(Object::newReal(*program.width(glyph)));
    }
    widths.appendItem(both);
    descendant.replaceKey("/W", widths);
    descendant.replaceKey("/CIDToGIDMap", Object::newStream(&pdf, map));
    font = make("<</Type /Font /Subtype /Type0 /BaseFont /Sample /Encoding /Identity-H>>");
    font.replaceKey("/DescendantFonts", Object::newArray({descendant}));
    font.replaceKey("/ToUnicode", Object::newStream(&pdf, to_unicode));
    Object fonts = Object::newDictionary();
    fonts.replaceKey("/F1", font);
    Object resources = Object::newDictionary();
    resources.replaceKey("/Font", fonts);
    page.replaceKey("/Resources", resources);
}

Object Sample::element(Object parent, const std::string& type) {
    Object made = make("<</Type /StructElem /S /" + type + ">>");
    made.replaceKey("/P", parent);
    if (kind == Kind::ua2_a4 && root.hasKey("/Namespaces"))
        made.replaceKey("/NS", root.getKey("/Namespaces").getArrayItem(0));
    if (!parent.hasKey("/K"))
        parent.replaceKey("/K", Object::newArray());
    parent.getKey("/K").appendItem(made);
    return made;
}

void Sample::name(const std::string& id, Object element) {
    element.replaceKey("/ID", Object::newString(id));
    if (!root.hasKey("/IDTree"))
        root.replaceKey("/IDTree", make("<</Names []>>"));
    root.getKey("/IDTree").getKey("/Names").appendItem(Object::newString(id));
    root.getKey("/IDTree").getKey("/Names").appendItem(element);
}

Object Sample::content_element(Object parent, const std::string& type, int mcid) {
    Object made = element(parent, type);
    made.replaceKey("/Pg", page);
    made.replaceKey("/K", Object::newArray({Object::newInteger(mcid)}));
    by_mcid_.push_back(made);
    return made;
}

void Sample::make_structure() {
    root = make("<</Type /StructTreeRoot>>");
    catalog.replaceKey("/StructTreeRoot", root);
    if (kind == Kind::ua2_a4)
        root.replaceKey("/Namespaces",
                        Object::newArray({make("<</Type /Namespace /NS (http://iso.org/pdf2/ssn)>>")}));
    document = element(root, "Document");
    h1 = content_element(document, "H1", 0);
    p = content_element(document, "P", 1);
    link_element = content_element(p, "Link", 2);
    figure = content_element(document, "Figure", 3);
    figure.replaceKey("/Alt", Object::newString("A grey square"));
    figure.replaceKey("/A", Object::parse("<</O /Layout /BBox [50 600 90 640]>>"));
    list = element(document, "L");
    list.replaceKey("/A", Object::parse("<</O /List /ListNumbering /Disc>>"));
    item = element(list, "LI");
    label = content_element(item, "Lbl", 4);
    body = content_element(item, "LBody", 5);
    table = element(document, "Table");
    head_row = element(table, "TR");
    th = content_element(head_row, "TH", 6);
    Object second = content_element(head_row, "TH", 7);
    for (Object cell : {th, second})
        cell.replaceKey("/A", Object::parse("<</O /Table /Scope /Column>>"));
    row = element(table, "TR");
    td = content_element(row, "TD", 8);
    second_td = content_element(row, "TD", 9);
    Object tree = make("<</Nums [0 []]>>");
    for (const Object& one : by_mcid_)
        tree.getKey("/Nums").getArrayItem(1).appendItem(one);
    root.replaceKey("/ParentTree", tree);
}

Object Sample::annotate(const std::string& syntax) {
    Object made = make(syntax);
    if (!page.hasKey("/Annots"))
        page.replaceKey("/Annots", Object::newArray());
    page.getKey("/Annots").appendItem(made);
    return made;
}

void Sample::make_link() {
    link = annotate(
        "<</Type /Annot /Subtype /Link /Rect [70 665 80 685] /F 4 /StructParent 1 /Contents (To the site) "
        "/A <</S /URI /URI (https://example.org/)>>>>");
    Object reference = Object::parse("<</Type /OBJR>>");
    reference.replaceKey("/Obj", link);
    reference.replaceKey("/Pg", page);
    link_element.getKey("/K").appendItem(reference);
    Object numbers = root.getKey("/ParentTree").getKey("/Nums");
    numbers.appendItem(Object::newInteger(1));
    numbers.appendItem(link_element);
}

void Sample::in_content(const std::string& from, const std::string& to) {
    replace(content, from, to);
}

void Sample::in_xmp(const std::string& from, const std::string& to) {
    replace(xmp, from, to);
}

std::string Sample::bytes() {
    page.replaceKey("/Contents", Object::newStream(&pdf, content));
    if (!xmp.empty()) {
        Object metadata = Object::newStream(&pdf, xmp);
        metadata.getDict().replaceKey("/Type", Object::newName("/Metadata"));
        metadata.getDict().replaceKey("/Subtype", Object::newName("/XML"));
        catalog.replaceKey("/Metadata", metadata);
    }
    QPDFWriter writer(pdf);
    writer.setOutputMemory();
    writer.setStaticID(true);
    writer.setObjectStreamMode(qpdf_o_disable);
    writer.setStreamDataMode(qpdf_s_preserve);
    writer.setNewlineBeforeEndstream(true);
    writer.forcePDFVersion(kind == Kind::ua1_a2a ? "1.7" : "2.0");
    writer.write();
    const std::shared_ptr<Buffer> buffer = writer.getBufferSharedPointer();
    return {reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize()};
}

std::vector<std::string> broken(const std::string& bytes, const std::vector<std::string>& profile) {
    verify::Profile asked;
    for (const std::string& name : profile)
        EXPECT_TRUE(verify::add_named(asked, name)) << name;
    const verify::Result result = verify::verify_pdf(bytes, asked);
    EXPECT_EQ(result.problem, "");
    std::set<std::string> ids;
    for (const verify::Finding& finding : result.findings)
        ids.insert(std::string(finding.rule->id));
    return {ids.begin(), ids.end()};
}

} // namespace verify_test
