// Rules about the file as bytes, its metadata, colours and what is embedded: each broken once.
#include <algorithm>
#include <functional>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <qpdf/QPDFWriter.hh>

#include "verify/sample.h"

namespace {

using namespace verify_test;
using testing::Contains;
using testing::Not;

const std::vector<std::string> part1{"ua-1", "a-2a"};
const std::vector<std::string> part2{"ua-2", "a-4"};

Object syntax(const char* text) {
    return Object::parse(text);
}

void replace(std::string& text, const std::string& from, const std::string& to) {
    const std::size_t at = text.find(from);
    ASSERT_NE(at, std::string::npos) << from;
    text.replace(at, from.size(), to);
}

// What is changed in the finished bytes, without moving anything.
struct ByteCase {
    const char* rule;
    const char* from;
    const char* to;
};

class ChangedBytes : public testing::TestWithParam<ByteCase> {};

TEST_P(ChangedBytes, BreakTheRule) {
    std::string bytes = Sample().bytes();
    EXPECT_THAT(broken(bytes, part1), Not(Contains(GetParam().rule)));
    replace(bytes, GetParam().from, GetParam().to);
    EXPECT_THAT(broken(bytes, part1), Contains(GetParam().rule));
}

INSTANTIATE_TEST_SUITE_P(All, ChangedBytes,
                         testing::Values(ByteCase{"header-version-1", "%PDF-1.7", "%PDF-2.0"},
                                         ByteCase{"header-binary", "\n%\xBF\xF7", "\n%ab"},
                                         ByteCase{"trailer-id", "/ID [", "/IX ["},
                                         ByteCase{"data-after-end", "%%EOF\n", "%%EOF\nmore"},
                                         ByteCase{"cross-reference", "\nxref\n0 ", "\nxref\n0\n"},
                                         ByteCase{"object-spacing", " 0 obj\n", " 0 obj "},
                                         ByteCase{"stream-line-ends", "stream\n/H1", "stream\r/H1"},
                                         ByteCase{"stream-length", "EMC\n\nendstream", "EMC\n endstream"}));

// What is changed before the file is written.
struct Case {
    const char* rule;
    std::function<void(Sample&)> change;
    Kind kind = Kind::ua1_a2a;
};

// A picture that the page shows.
Object add_image(Sample& s, const std::string& data, const char* dictionary) {
    Object image = Object::newStream(&s.pdf, data);
    image.replaceDict(syntax(dictionary));
    s.page.getKey("/Resources").replaceKey("/XObject", syntax("<<>>"));
    s.page.getKey("/Resources").getKey("/XObject").replaceKey("/X", image);
    s.in_content("0.5 g", "/X Do 0.5 g");
    return image;
}

constexpr const char* gray_image =
    "<</Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8>>";

void add_state(Sample& s, const char* state) {
    s.page.getKey("/Resources").replaceKey("/ExtGState", syntax("<<>>"));
    s.page.getKey("/Resources").getKey("/ExtGState").replaceKey("/G", s.make(state));
    s.in_content("0.5 g", "/G gs 0.5 g");
}

// A profile whose head says these colours, of a printer.
Object add_profile(Sample& s, const std::string& space, int components, char version = 2) {
    std::string head(132, '\0');
    head[8] = version;
    head.replace(12, 4, "prtr");
    head.replace(16, 4, space);
    head.replace(36, 4, "acsp");
    Object profile = Object::newStream(&s.pdf, head);
    profile.getDict().replaceKey("/N", Object::newInteger(components));
    return s.pdf.makeIndirectObject(profile);
}

void use_space(Sample& s, Object space, const char* content) {
    s.page.getKey("/Resources").replaceKey("/ColorSpace", syntax("<<>>"));
    s.page.getKey("/Resources").getKey("/ColorSpace").replaceKey("/S", space);
    s.in_content("0.5 g", content);
}

void use_profile(Sample& s, Object profile, const char* content) {
    use_space(s, Object::newArray({Object::newName("/ICCBased"), profile}), content);
}

Object cmyk_intent(Sample& s) {
    Object profile = add_profile(s, "CMYK", 4);
    s.catalog.getKey("/OutputIntents").getArrayItem(0).replaceKey("/DestOutputProfile", profile);
    return profile;
}

void add_form(Sample& s, const char* dictionary, const char* content) {
    Object form = Object::newStream(&s.pdf, content);
    form.replaceDict(syntax(dictionary));
    s.page.getKey("/Resources").replaceKey("/XObject", syntax("<<>>"));
    s.page.getKey("/Resources").getKey("/XObject").replaceKey("/X", form);
    s.in_content("0.5 g", "/X Do /X Do 0.5 g");
}

constexpr const char* plain_form = "<</Type /XObject /Subtype /Form /BBox [0 0 1 1] /Resources <<>>>>";

void embed(Sample& s, const char* content) {
    Object file = s.make("<</Type /Filespec /F (a.pdf) /UF (a.pdf) /EF <<>>>>");
    file.getKey("/EF").replaceKey("/F", Object::newStream(&s.pdf, content));
    s.catalog.replaceKey("/AF", Object::newArray({file}));
}

void sign(Sample& s, const char* signature) {
    s.catalog.replaceKey("/Extra", s.make(signature));
}

// A JP2 file of nothing but its head.
std::string jpeg2000(int channels, int depth, const std::string& colours) {
    const auto box = [](const std::string& type, const std::string& data) {
        const std::size_t size = data.size() + 8;
        return std::string{'\0', '\0', static_cast<char>(size >> 8U), static_cast<char>(size & 0xFFU)} +
               type + data;
    };
    std::string head(14, '\0');
    head[9] = static_cast<char>(channels);
    head[10] = static_cast<char>(depth);
    std::string all = box("ihdr", head);
    for (const char enumerated : colours)
        all += box("colr", std::string("\1\0\0\0\0\0", 6) + enumerated);
    return box("jP  ", "\r\n\x87\n") + box("jp2h", all);
}

void add_jpeg2000(Sample& s, int channels, int depth, const std::string& colours) {
    add_image(s, jpeg2000(channels, depth, colours),
              "<</Type /XObject /Subtype /Image /Width 1 /Height 1 /Filter /JPXDecode>>");
}

// clang-format off
const std::vector<Case>& cases() {
    static const std::vector<Case> all = {
        // Metadata.
        {"xmp-form", [](Sample& s) { s.in_xmp("<rdf:RDF", "<rdf:RDX"); s.in_xmp("</rdf:RDF", "</rdf:RDX"); }},
        {"ua-identifier", [](Sample& s) { s.in_xmp("<pdfuaid:part>1</pdfuaid:part>", ""); }},
        {"ua-2-part", [](Sample& s) { s.in_xmp("<pdfuaid:part>2", "<pdfuaid:part>3"); }, Kind::ua2_a4},
        {"a-identifier", [](Sample& s) { s.in_xmp("<pdfaid:part>2</pdfaid:part>", ""); }},
        {"a-part", [](Sample& s) { s.in_xmp("<pdfaid:part>2", "<pdfaid:part>1"); }},
        {"a-conformance", [](Sample& s) { s.in_xmp("A</pdfaid:conformance>", "B</pdfaid:conformance>"); }},
        {"a-conformance-4", [](Sample& s) { s.in_xmp("<pdfaid:rev>", "<pdfaid:conformance>Q</pdfaid:conformance><pdfaid:rev>"); }, Kind::ua2_a4},
        {"info-dictionary", [](Sample& s) { s.pdf.getTrailer().replaceKey("/Info", s.make("<</Title (Parks)>>")); }, Kind::ua2_a4},
        {"header-version-2", [](Sample& s) { s.kind = Kind::ua1_a2a; }, Kind::ua2_a4},
        // Structure.
        {"form-used-twice", [](Sample& s) {
             s.in_content("/Figure <</MCID 3>> BDC 0.5 g 50 600 40 40 re f EMC\n", "0.5 g ");
             add_form(s, "<</Type /XObject /Subtype /Form /BBox [0 0 1 1] /Resources <<>> /StructParents 5>>", "/Figure <</MCID 0>> BDC 0 0 1 1 re f EMC");
         }},
        {"role-same-namespace", [](Sample& s) {
             Object space = s.make("<</Type /Namespace /NS (http://example.org/own) /RoleMapNS <<>>>>");
             space.getKey("/RoleMapNS").replaceKey("/Own", Object::newArray({Object::newName("/Other"), space}));
             s.p.replaceKey("/S", syntax("/Own"));
             s.p.replaceKey("/NS", space);
         }, Kind::ua2_a4},
        {"mathml-parent", [](Sample& s) {
             Object math = s.element(s.p, "math");
             math.replaceKey("/NS", s.make("<</Type /Namespace /NS (http://www.w3.org/1998/Math/MathML)>>"));
         }, Kind::ua2_a4},
        {"toci-reference", [](Sample& s) { s.element(s.element(s.document, "TOC"), "TOCI").removeKey("/NS"); }, Kind::ua2_a4},
        {"parent-tree-differs", [](Sample& s) { s.root.getKey("/ParentTree").getKey("/Nums").getArrayItem(1).setArrayItem(0, s.p); }},
        // Layers and forms.
        {"layers-name-2", [](Sample& s) { s.catalog.replaceKey("/OCProperties", syntax("<</OCGs [] /D <<>> /Configs [<</Name (a)>>]>>")); }, Kind::ua2_a4},
        {"layers-name-4", [](Sample& s) { s.catalog.replaceKey("/OCProperties", syntax("<</OCGs [] /D <<>>>>")); }, Kind::ua2_a4},
        {"xfa-dynamic", [](Sample& s) {
             Object form = syntax("<</Fields []>>");
             form.replaceKey("/XFA", Object::newStream(&s.pdf, "<config><dynamicRender>required</dynamicRender></config>"));
             s.catalog.replaceKey("/AcroForm", form);
         }},
        // Fonts.
        {"cid-system-info", [](Sample& s) { s.font.replaceKey("/Encoding", syntax("/UniJIS-UCS2-H")); s.descendant.replaceKey("/CIDSystemInfo", syntax("<</Registry (Other) /Ordering (Japan1) /Supplement 0>>")); }},
        {"cmap-writing-mode", [](Sample& s) {
             Object map = Object::newStream(&s.pdf, "/WMode 1 def 1 begincodespacerange <0000> <FFFF> endcodespacerange 1 begincidrange <0000> <FFFF> 0 endcidrange");
             map.replaceDict(syntax("<</Type /CMap /CMapName /Own /WMode 0 /CIDSystemInfo <</Registry (Adobe) /Ordering (Identity) /Supplement 0>>>>"));
             s.font.replaceKey("/Encoding", map);
         }},
        {"cmap-uses", [](Sample& s) {
             Object map = Object::newStream(&s.pdf, "/Unknown-H usecmap 1 begincodespacerange <0000> <FFFF> endcodespacerange 1 begincidrange <0000> <FFFF> 0 endcidrange");
             map.replaceDict(syntax("<</Type /CMap /CMapName /Own /UseCMap /Unknown-H /CIDSystemInfo <</Registry (Adobe) /Ordering (Identity) /Supplement 0>>>>"));
             s.font.replaceKey("/Encoding", map);
         }},
        {"limit-cid", [](Sample& s) {
             Object map = Object::newStream(&s.pdf, "1 begincodespacerange <0000> <FFFF> endcodespacerange 1 begincidrange <0000> <FFFF> 70000 endcidrange");
             map.replaceDict(syntax("<</Type /CMap /CMapName /Own /CIDSystemInfo <</Registry (Adobe) /Ordering (Identity) /Supplement 0>>>>"));
             s.font.replaceKey("/Encoding", map);
         }},
        {"font-subtype", [](Sample& s) { s.font.replaceKey("/Subtype", syntax("/Type9")); }},
        {"font-program-type", [](Sample& s) {
             Object program = Object::newStream(&s.pdf, "x");
             program.getDict().replaceKey("/Subtype", syntax("/Type2C"));
             s.descriptor.replaceKey("/FontFile3", program);
         }},
        {"name-utf8", [](Sample& s) { s.descendant.replaceKey("/BaseFont", Object::newName("/A\xFF")), s.font.replaceKey("/BaseFont", Object::newName("/A\xFF")); }},
        // Colour.
        {"output-intents-differ", [](Sample& s) {
             Object second = s.make("<</Type /OutputIntent /S /GTS_PDFX /OutputConditionIdentifier (x)>>");
             second.replaceKey("/DestOutputProfile", add_profile(s, "CMYK", 4));
             s.catalog.getKey("/OutputIntents").appendItem(second);
         }},
        {"output-intent-reference", [](Sample& s) { s.catalog.getKey("/OutputIntents").appendItem(s.make("<</Type /OutputIntent /S /GTS_PDFX /DestOutputProfileRef <<>>>>")); }},
        {"icc-profile", [](Sample& s) { use_profile(s, add_profile(s, "RGB ", 3, 5), "/S cs 0 0 0 sc"); }},
        {"icc-components", [](Sample& s) { use_profile(s, add_profile(s, "RGB ", 4), "/S cs 0 0 0 sc"); }},
        {"overprint-icc", [](Sample& s) {
             use_profile(s, add_profile(s, "CMYK", 4), "/G gs /S cs 0 0 0 1 sc");
             s.page.getKey("/Resources").replaceKey("/ExtGState", syntax("<</G <</OP true /OPM 1>>>>"));
         }},
        {"icc-cmyk-identical", [](Sample& s) { use_profile(s, cmyk_intent(s), "/S cs 0 0 0 1 sc"); }, Kind::ua2_a4},
        {"colourant-missing", [](Sample& s) { use_space(s, syntax("[/DeviceN [/Gold] /DeviceRGB <<>>]"), "/S cs 1 sc"); }},
        {"limit-colourants", [](Sample& s) {
             std::string inks;
             for (int i = 0; i < 33; ++i)
                 inks += " /I" + std::to_string(i);
             use_space(s, syntax(("[/DeviceN [" + inks + "] /DeviceRGB <<>>]").c_str()), "/S cs 1 sc");
         }},
        {"separation-inconsistent", [](Sample& s) {
             s.page.getKey("/Resources").replaceKey("/ColorSpace", syntax("<</S [/Separation /Gold /DeviceRGB <</N 1>>] /T [/Separation /Gold /DeviceRGB <</N 2>>]>>"));
             s.in_content("0.5 g", "/S cs 1 sc /T cs 1 sc");
         }},
        {"halftone-transfer", [](Sample& s) { add_state(s, "<</HT <</HalftoneType 1 /TransferFunction /Identity>>>>"); }},
        {"page-group-colour", [](Sample& s) { s.catalog.removeKey("/OutputIntents"); add_state(s, "<</ca 0.5>>"); }},
        // Pictures and forms on the page.
        {"image-alternates", [](Sample& s) { add_image(s, "x", gray_image).getDict().replaceKey("/Alternates", syntax("[]")); }},
        {"opi", [](Sample& s) { add_image(s, "x", gray_image).getDict().replaceKey("/OPI", syntax("<<>>")); }},
        {"image-bits", [](Sample& s) { add_image(s, "x", gray_image).getDict().replaceKey("/BitsPerComponent", syntax("3")); }},
        {"postscript-object", [](Sample& s) { add_image(s, "x", "<</Type /XObject /Subtype /PS>>"); }},
        {"postscript-in-form", [](Sample& s) { add_form(s, "<</Type /XObject /Subtype /Form /Subtype2 /PS /BBox [0 0 1 1] /Resources <<>>>>", "0 0 1 1 re f"); }},
        {"resources-inherited", [](Sample& s) { add_form(s, "<</Type /XObject /Subtype /Form /BBox [0 0 1 1]>>", "BT /F1 9 Tf <0041> Tj ET"); }},
        {"jpeg2000-channels", [](Sample& s) { add_jpeg2000(s, 2, 7, "\x10"); }},
        {"jpeg2000-depth", [](Sample& s) { add_jpeg2000(s, 3, 60, "\x10"); }},
        {"jpeg2000-colour", [](Sample& s) { add_jpeg2000(s, 3, 7, "\x13"); }},
        {"jpeg2000-colour", [](Sample& s) { add_jpeg2000(s, 3, 7, "\x10\x11"); }},
        // Strings and streams.
        {"hex-string", [](Sample& s) { s.in_content("<0041>", "<00417>"); }},
        {"stream-external", [](Sample& s) { add_form(s, "<</Type /XObject /Subtype /Form /F (a) /BBox [0 0 1 1] /Resources <<>>>>", "n"); }},
        {"filter", [](Sample& s) { add_form(s, "<</Type /XObject /Subtype /Form /Filter /LZWDecode /BBox [0 0 1 1] /Resources <<>>>>", "\x80\x0B"); }},
        // Files and signatures inside.
        {"embedded-pdf-a", [](Sample& s) { embed(s, "not a PDF"); }},
        {"signature-range", [](Sample& s) { sign(s, "<</Type /Sig /ByteRange [0 10 20 5] /Contents <30>>>"); }},
        {"signature-contents", [](Sample& s) { sign(s, "<</Type /Sig /ByteRange [0 10 20 5] /Contents <3003020100>>>"); }},
    };
    return all;
}
// clang-format on

class ChangedFile : public testing::TestWithParam<std::size_t> {};

TEST_P(ChangedFile, BreaksTheRule) {
    const Case& one = cases()[GetParam()];
    const std::vector<std::string>& profile = one.kind == Kind::ua1_a2a ? part1 : part2;
    EXPECT_THAT(broken(Sample(one.kind).bytes(), profile), Not(Contains(one.rule)));
    Sample sample(one.kind);
    one.change(sample);
    EXPECT_THAT(broken(sample.bytes(), profile), Contains(one.rule));
}

INSTANTIATE_TEST_SUITE_P(All, ChangedFile, testing::Range(std::size_t{0}, cases().size()),
                         [](const auto& one) {
                             std::string name = cases()[one.param].rule + ("_" + std::to_string(one.param));
                             std::replace(name.begin(), name.end(), '-', '_');
                             return name;
                         });

// Pictures, files and forms that keep the rules.
TEST(FileRules, WhatIsRightIsNoFault) {
    Sample picture;
    add_jpeg2000(picture, 3, 7, "\x10");
    EXPECT_THAT(broken(picture.bytes(), part1), Not(Contains(testing::StartsWith("jpeg2000"))));
    Sample form;
    add_form(form, plain_form, "0 0 1 1 re f");
    EXPECT_THAT(broken(form.bytes(), part1), testing::IsEmpty());
    Sample attached;
    embed(attached, Sample().bytes().c_str());
    EXPECT_THAT(broken(attached.bytes(), {"a-3b"}), Not(Contains("embedded-pdf-a")));
    Sample inks(Kind::ua2_a4);
    cmyk_intent(inks);
    use_profile(inks, add_profile(inks, "RGB ", 3), "/S cs 0 0 0 sc");
    EXPECT_THAT(broken(inks.bytes(), part2), Not(Contains("icc-cmyk-identical")));
}

TEST(FileRules, EncryptedFilesMayNotKeepScreenReadersOut) {
    const std::string bytes = Sample().bytes();
    QPDF pdf;
    pdf.processMemoryFile("sample", bytes.data(), bytes.size());
    QPDFWriter writer(pdf);
    writer.setOutputMemory();
    writer.setStaticID(true);
    writer.setR3EncryptionParametersInsecure("", "owner", false, false, false, false, false, false,
                                             qpdf_r3p_none);
    writer.write();
    const auto buffer = writer.getBufferSharedPointer();
    const std::string locked(reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize());
    EXPECT_THAT(broken(locked, part1), testing::IsSupersetOf({"encrypted", "encryption-accessibility"}));
}

// A signature over all of the file but itself.
TEST(FileRules, ASignatureCoversTheWholeFile) {
    Sample sample;
    const std::string contents = "300B06092A864886F70D010702";
    sample.catalog.replaceKey("/Extra", sample.make("<</Type /Sig /ByteRange [0 11111 22222 33333]>>"));
    sample.catalog.getKey("/Extra").replaceKey("/Contents", Object::parse("<" + contents + ">"));
    std::string bytes = sample.bytes();
    std::string written = "<" + contents + ">";
    std::transform(written.begin(), written.end(), written.begin(),
                   [](char c) { return c >= 'A' && c <= 'F' ? static_cast<char>(c | 0x20) : c; });
    const std::size_t first = bytes.find(written);
    ASSERT_NE(first, std::string::npos);
    const std::size_t next = first + written.size();
    const auto five = [](std::size_t value) {
        const std::string text = std::to_string(value);
        return text + std::string(5 - text.size(), ' ');
    };
    replace(bytes, "11111", five(first));
    replace(bytes, "22222", five(next));
    replace(bytes, "33333", five(bytes.size() - next));
    const std::vector<std::string> found = broken(bytes, part1);
    EXPECT_THAT(found, Not(Contains("signature-range")));
    EXPECT_THAT(found, Not(Contains("signature-contents")));
}

TEST(FileRules, DeclarationsOfWellTaggedPdf) {
    const auto declared = [](const std::string& uri) {
        Sample sample(Kind::ua2_a4);
        sample.in_xmp("<pdfuaid:part>",
                      "<pdfd:declarations xmlns:pdfd=\"http://pdfa.org/declarations/\"><rdf:Bag>"
                      "<rdf:li rdf:parseType=\"Resource\"><pdfd:conformsTo>" +
                          uri + "</pdfd:conformsTo></rdf:li></rdf:Bag></pdfd:declarations><pdfuaid:part>");
        return broken(sample.bytes());
    };
    EXPECT_THAT(declared("http://pdfa.org/declarations/wtpdf#reuse1.0"), Not(Contains("wtpdf-declaration")));
    EXPECT_THAT(declared("http://pdfa.org/declarations/wtpdf/#accessibility1.0"),
                Not(Contains("wtpdf-declaration")));
    EXPECT_THAT(declared("http://pdfa.org/declarations/wtpdf#all2.0"), Contains("wtpdf-declaration"));
}

TEST(FileRules, InfoAgreesWithXmp) {
    Sample sample;
    sample.pdf.getTrailer().replaceKey("/Info", sample.make("<</Title (Parks)>>"));
    EXPECT_THAT(broken(sample.bytes(), {"x-4"}), Not(Contains("info-xmp")));
    sample.pdf.getTrailer().getKey("/Info").replaceKey("/Title", Object::newString("Benches"));
    EXPECT_THAT(broken(sample.bytes(), {"x-4"}), Contains("info-xmp"));
}

} // namespace
