// A small tagged PDF, built in memory with libqpdf alone, from a tree of tags with their words:
// as right or as wrong as a test asks for.
#pragma once

#include <string>
#include <vector>

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFWriter.hh>

namespace reading_test {

// An element; with an empty type, text of the element that it stands in.
struct Tag {
    std::string type;
    std::string words;   // in WinAnsi, without brackets
    std::string entries; // of the element's dictionary, in PDF syntax: "/Alt(A cat)"
    std::vector<Tag> kids;
    std::string link; // entries of a link annotation that belongs to the element
};

class SmallPdf {
public:
    SmallPdf() {
        using Object = QPDFObjectHandle;
        pdf.emptyPDF();
        catalog = pdf.getRoot();
        catalog.replaceKey("/Lang", Object::newString("en-GB"));
        pages_ = make("<</Type/Pages/Count 1>>");
        catalog.replaceKey("/Pages", pages_);
        page = make("<</Type/Page/MediaBox[0 0 595 842]/StructParents 0/Resources<</Font<</F1 "
                    "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>>>>>>>");
        page.replaceKey("/Parent", pages_);
        pages_.replaceKey("/Kids", Object::newArray({page}));
    }

    void tag(const Tag& document) {
        root_ = make("<</Type/StructTreeRoot/ParentTree<</Nums[0[]]>>>>");
        catalog.replaceKey("/StructTreeRoot", root_);
        add(document, root_);
    }

    std::string bytes() {
        page.replaceKey("/Contents", QPDFObjectHandle::newStream(&pdf, content));
        QPDFWriter writer(pdf);
        writer.setOutputMemory();
        writer.setStaticID(true);
        writer.write();
        const std::shared_ptr<Buffer> buffer = writer.getBufferSharedPointer();
        return {reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize()};
    }

    QPDFObjectHandle make(const std::string& syntax) {
        return pdf.makeIndirectObject(QPDFObjectHandle::parse(&pdf, syntax));
    }

    QPDF pdf;
    QPDFObjectHandle catalog = QPDFObjectHandle::newNull();
    QPDFObjectHandle page = QPDFObjectHandle::newNull();
    std::string content;

private:
    void add(const Tag& tag, QPDFObjectHandle parent) {
        using Object = QPDFObjectHandle;
        Object element = parent;
        if (!tag.type.empty()) {
            element = make("<</Type/StructElem/S/" + tag.type + tag.entries + ">>");
            element.replaceKey("/P", parent);
            element.replaceKey("/Pg", page);
            append(parent, element);
        }
        if (!tag.words.empty()) {
            content += "/X<</MCID " + std::to_string(mcids_) + ">>BDC BT/F1 12 Tf 50 " +
                       std::to_string(800 - 20 * mcids_) + " Td(" + tag.words + ")Tj ET EMC\n";
            append(element, Object::newInteger(mcids_++));
        }
        if (!tag.link.empty()) {
            Object reference = Object::parse("<</Type/OBJR>>");
            reference.replaceKey("/Obj", make("<</Type/Annot/Subtype/Link" + tag.link + ">>"));
            append(element, reference);
        }
        for (const Tag& kid : tag.kids)
            add(kid, element);
    }

    static void append(QPDFObjectHandle parent, const QPDFObjectHandle& kid) {
        if (!parent.hasKey("/K"))
            parent.replaceKey("/K", QPDFObjectHandle::newArray());
        parent.getKey("/K").appendItem(kid);
    }

    QPDFObjectHandle pages_ = QPDFObjectHandle::newNull();
    QPDFObjectHandle root_ = QPDFObjectHandle::newNull();
    int mcids_ = 0;
};

} // namespace reading_test
