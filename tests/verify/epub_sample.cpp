#include "verify/epub_sample.h"

#include <algorithm>
#include <cstdint>
#include <set>

#include <gtest/gtest.h>

namespace verify_test {
namespace {

std::uint32_t checksum(const std::string& bytes) {
    std::uint32_t crc = 0xFFFFFFFFU;
    for (const char byte : bytes) {
        crc ^= static_cast<unsigned char>(byte);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1U) ^ ((crc & 1U) != 0 ? 0xEDB88320U : 0U);
    }
    return ~crc;
}

std::string number(std::uint64_t value, int bytes) {
    std::string out;
    for (int i = 0; i < bytes; ++i, value >>= 8U)
        out += static_cast<char>(value & 0xFFU);
    return out;
}

// Deflate without compression: blocks of plain bytes (RFC 1951, 3.2.4).
std::string deflated(const std::string& bytes) {
    constexpr std::size_t longest = 65535;
    std::string out;
    std::size_t at = 0;
    do {
        const std::string block = bytes.substr(at, longest);
        at += block.size();
        out += at >= bytes.size() ? '\1' : '\0';
        out += number(block.size(), 2) + number(~block.size(), 2) + block;
    } while (at < bytes.size());
    return out;
}

// What the local header and the directory have in common (APPNOTE, 4.3.7 and 4.3.12).
std::string common_header(const ZipFile& file, const std::string& packed, std::size_t extra) {
    const unsigned method = file.method != 0 ? file.method : file.packing == Packing::deflated ? 8U : 0U;
    constexpr std::size_t never_read_to_its_end = 1U << 25U; // a checksum would take seconds
    const std::uint32_t sum = file.bytes.size() > never_read_to_its_end ? 0 : checksum(file.bytes);
    const std::uint32_t crc = sum ^ (file.damaged ? 1U : 0U);
    return number(20, 2) + number(file.flags, 2) + number(method, 2) + number(0, 2) + number(0x21, 2) +
           number(crc, 4) + number(packed.size(), 4) +
           number(file.size != 0 ? file.size : file.bytes.size(), 4) + number(file.name.size(), 2) +
           number(extra, 2);
}

constexpr const char* package = R"(<?xml version="1.0" encoding="utf-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="en-GB">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="id">urn:uuid:d319f362-8d29-584a-a45e-3751f3de888b</dc:identifier>
<dc:title id="title">Parks</dc:title>
<dc:language>en-GB</dc:language>
<meta property="dcterms:modified">2024-01-01T00:00:00Z</meta>
<meta property="title-type" refines="#title">main</meta>
<meta property="schema:accessMode">textual</meta>
<meta property="schema:accessMode">visual</meta>
<meta property="schema:accessModeSufficient">textual</meta>
<meta property="schema:accessibilityFeature">alternativeText</meta>
<meta property="schema:accessibilityFeature">pageBreakMarkers</meta>
<meta property="schema:accessibilityFeature">pageNavigation</meta>
<meta property="schema:accessibilityFeature">structuralNavigation</meta>
<meta property="schema:accessibilityFeature">tableOfContents</meta>
<meta property="schema:accessibilityHazard">none</meta>
<meta property="schema:accessibilitySummary">All is in the text.</meta>
<meta property="pageBreakSource">Parks, printed</meta>
<meta property="dcterms:conformsTo" id="claim">EPUB Accessibility 1.1 - WCAG 2.2 Level AA</meta>
<meta property="a11y:certifiedBy" refines="#claim">Ann</meta>
</metadata>
<manifest>
<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="one" href="one.xhtml" media-type="application/xhtml+xml"/>
<item id="two" href="two.xhtml" media-type="application/xhtml+xml"/>
<item id="css" href="style.css" media-type="text/css"/>
<item id="map" href="map.png" media-type="image/png" properties="cover-image"/>
</manifest>
<spine>
<itemref idref="nav"/>
<itemref idref="one"/>
<itemref idref="two"/>
</spine>
</package>
)";

constexpr const char* navigation = R"(<?xml version="1.0" encoding="utf-8"?>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="en-GB" xml:lang="en-GB">
<head><title>Contents</title></head>
<body>
<nav epub:type="toc" role="doc-toc"><h1>Contents</h1><ol>
<li><a href="one.xhtml">Trees</a></li>
<li><a href="two.xhtml">Benches</a><ol>
<li><a href="two.xhtml#wood">Of wood</a></li>
<li><a href="two.xhtml#stone">Of stone</a></li>
</ol></li>
</ol></nav>
<nav epub:type="landmarks"><ol>
<li><a epub:type="toc" href="nav.xhtml">Contents</a></li>
</ol></nav>
<nav epub:type="page-list"><ol>
<li><a href="one.xhtml#page-1">1</a></li>
<li><a href="two.xhtml#page-2">2</a></li>
</ol></nav>
</body>
</html>
)";

constexpr const char* first_chapter = R"(<?xml version="1.0" encoding="utf-8"?>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="en-GB" xml:lang="en-GB">
<head><title>Trees</title><link rel="stylesheet" href="style.css"/></head>
<body>
<h1>Trees</h1>
<p><span id="page-1" epub:type="pagebreak" role="doc-pagebreak" aria-label="1"></span>There are many trees in all of the parks.<a id="call" epub:type="noteref" role="doc-noteref" href="#note">1</a></p>
<aside id="note" epub:type="footnote" role="doc-footnote">
<p><a href="#call" role="doc-backlink">1</a> And a few in the streets.</p>
</aside>
<p>See <a href="two.xhtml#wood">the benches of wood</a>.</p>
<figure>
<img src="map.png" alt="Four parks along the river"/>
<figcaption>Map of the parks</figcaption>
</figure>
<table>
<caption>Trees in each park</caption>
<tr><th scope="col">Park</th><th scope="col">Trees</th></tr>
<tr><th scope="row">East</th><td>12</td></tr>
<tr><th scope="row">West</th><td>30</td></tr>
</table>
</body>
</html>
)";

constexpr const char* second_chapter = R"(<?xml version="1.0" encoding="utf-8"?>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="en-GB" xml:lang="en-GB">
<head><title>Benches</title></head>
<body>
<h1>Benches</h1>
<section><h2 id="wood">Of wood</h2>
<p>They are painted each spring.</p>
<p>Some of them are a hundred years old.</p>
</section>
<section><h2 id="stone">Of stone</h2>
<p><span id="page-2" epub:type="pagebreak" role="doc-pagebreak" aria-label="2"></span>They last.</p>
</section>
</body>
</html>
)";

} // namespace

std::string zip(const std::vector<ZipFile>& files) {
    std::string out;
    std::string directory;
    for (const ZipFile& file : files) {
        const std::string packed = file.packing == Packing::deflated ? deflated(file.bytes) : file.bytes;
        directory += "PK\x01\x02" + number(20, 2) + common_header(file, packed, 0) + number(0, 2) +
                     number(0, 2) + number(0, 2) + number(0, 4) + number(out.size(), 4) + file.name;
        out +=
            "PK\x03\x04" + common_header(file, packed, file.extra.size()) + file.name + file.extra + packed;
    }
    const std::size_t start = out.size();
    return out + directory + "PK\x05\x06" + number(0, 2) + number(0, 2) + number(files.size(), 2) +
           number(files.size(), 2) + number(directory.size(), 4) + number(start, 4) + number(0, 2);
}

EpubSample::EpubSample() {
    add("mimetype", "application/epub+zip");
    add("META-INF/container.xml",
        R"(<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>)"
        R"(<rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles></container>)");
    add("EPUB/package.opf", package);
    add("EPUB/nav.xhtml", navigation);
    add("EPUB/one.xhtml", first_chapter);
    add("EPUB/two.xhtml", second_chapter);
    add("EPUB/style.css", "h1 { font-size: 1.5em }\n");
    add("EPUB/map.png", std::string("\x89PNG\r\n\x1a\n\0\0\0\x0d", 12));
}

ZipFile& EpubSample::file(const std::string& name) {
    const auto found =
        std::find_if(files.begin(), files.end(), [&name](const ZipFile& file) { return file.name == name; });
    if (found == files.end()) {
        ADD_FAILURE() << "no file " << name;
        return files.front();
    }
    return *found;
}

void EpubSample::add(const std::string& name, const std::string& bytes) {
    ZipFile file;
    file.name = name;
    file.bytes = bytes;
    files.push_back(file);
}

void EpubSample::remove(const std::string& name) {
    std::erase_if(files, [&name](const ZipFile& file) { return file.name == name; });
}

void EpubSample::edit(const std::string& name, const std::string& from, const std::string& to) {
    std::string& bytes = file("EPUB/" + name).bytes;
    const std::size_t at = bytes.find(from);
    if (at == std::string::npos)
        ADD_FAILURE() << name << " has no " << from;
    else
        bytes.replace(at, from.size(), to);
}

void EpubSample::remove_line(const std::string& name, const std::string& what) {
    std::string& bytes = file("EPUB/" + name).bytes;
    const std::size_t at = bytes.find(what);
    if (at == std::string::npos) {
        ADD_FAILURE() << name << " has no " << what;
        return;
    }
    const std::size_t begin = bytes.rfind('\n', at) + 1;
    bytes.erase(begin, bytes.find('\n', at) + 1 - begin);
}

std::vector<std::string> broken(const verify::Result& result) {
    std::set<std::string> ids;
    for (const verify::Finding& finding : result.findings)
        ids.emplace(finding.rule->id);
    return {ids.begin(), ids.end()};
}

} // namespace verify_test
