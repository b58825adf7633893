// A small EPUB without fault, zipped by hand: the tests change one thing in it and look at what the
// verifier says.
#pragma once

#include <string>
#include <vector>

#include "verify/epub.h"

namespace verify_test {

enum class Packing { stored, deflated };

struct ZipFile {
    std::string name;
    std::string bytes;
    Packing packing = Packing::stored;
    std::string extra;      // extra field of the local header
    unsigned flags = 0;     // general purpose bits
    unsigned method = 0;    // instead of what the packing says, if not 0
    bool damaged = false;   // the checksum is wrong
    unsigned long size = 0; // unpacked, as the headers say, if not 0
};

// A zip with just these files in this order.
std::string zip(const std::vector<ZipFile>& files);

// Two chapters with a heading, a note, a picture, a table, page breaks and all that is said of them.
class EpubSample {
public:
    EpubSample();

    std::vector<ZipFile> files;

    ZipFile& file(const std::string& name);
    void add(const std::string& name, const std::string& bytes);
    void remove(const std::string& name);
    // Replaces the first `from` in a file. Fails the test if there is none.
    void edit(const std::string& name, const std::string& from, const std::string& to);
    // Takes out the whole line that `what` is in.
    void remove_line(const std::string& name, const std::string& what);

    [[nodiscard]] std::string bytes() const { return zip(files); }
};

// The ids of the rules broken, each once, sorted.
std::vector<std::string> broken(const verify::Result& result);

} // namespace verify_test
