// A small PDF that conforms, built in memory with libqpdf alone: the tests change one thing in it
// and look at what the verifier says.
#pragma once

#include <string>
#include <vector>

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>

#include "verify/verify.h"

namespace verify_test {

using Object = QPDFObjectHandle;

enum class Kind { ua1_a2a, ua2_a4 };

// One page with a heading, a paragraph with a link, a picture, a list, a table and a running foot.
class Sample {
public:
    explicit Sample(Kind kind = Kind::ua1_a2a);

    QPDF pdf;
    Kind kind;
    std::string content; // of the page
    std::string xmp;
    Object catalog = Object::newNull();
    Object page = Object::newNull();
    Object font = Object::newNull();       // Type 0
    Object descendant = Object::newNull(); // its CIDFont
    Object descriptor = Object::newNull();
    Object link = Object::newNull(); // the annotation
    Object root = Object::newNull(); // StructTreeRoot
    Object document = Object::newNull();
    Object h1 = Object::newNull();
    Object p = Object::newNull();
    Object link_element = Object::newNull();
    Object figure = Object::newNull();
    Object list = Object::newNull();
    Object item = Object::newNull();
    Object label = Object::newNull();
    Object body = Object::newNull();
    Object table = Object::newNull();
    Object head_row = Object::newNull();
    Object row = Object::newNull();
    Object th = Object::newNull(); // of the first column
    Object td = Object::newNull(); // below it
    Object second_td = Object::newNull();

    // A new element as the last kid of `parent`, without content.
    Object element(Object parent, const std::string& type);
    // Gives an element an ID, and lists it.
    void name(const std::string& id, Object element);
    // An indirect object from PDF syntax.
    Object make(const std::string& syntax);
    // Replaces the first `from` in the content, or in the XMP. Fails the test if there is none.
    void in_content(const std::string& from, const std::string& to);
    void in_xmp(const std::string& from, const std::string& to);
    // A second annotation on the page, from the syntax of its dictionary.
    Object annotate(const std::string& syntax);

    // The finished file.
    std::string bytes();

private:
    void make_font();
    void make_structure();
    void make_link();
    Object content_element(Object parent, const std::string& type, int mcid);
    std::vector<Object> by_mcid_;
};

// The ids of the rules broken, each once, sorted. `profile` names what to hold the file to.
std::vector<std::string> broken(const std::string& bytes, const std::vector<std::string>& profile = {});

} // namespace verify_test
