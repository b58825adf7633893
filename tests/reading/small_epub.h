// A small EPUB in memory, and any zip archive.
#pragma once

#include <map>
#include <stdexcept>
#include <string>

#include <zip.h>

namespace reading_test {

inline std::string zipped(const std::map<std::string, std::string>& files) {
    zip_source_t* target = zip_source_buffer_create(nullptr, 0, 0, nullptr);
    zip_source_keep(target);
    zip_t* archive = zip_open_from_source(target, ZIP_TRUNCATE, nullptr);
    for (const auto& [name, bytes] : files)
        zip_file_add(archive, name.c_str(), zip_source_buffer(archive, bytes.data(), bytes.size(), 0), 0);
    if (zip_close(archive) != 0 || zip_source_open(target) != 0)
        throw std::runtime_error("the archive was not made");
    zip_stat_t stat;
    zip_source_stat(target, &stat);
    std::string out(stat.size, '\0');
    zip_source_read(target, out.data(), out.size());
    zip_source_close(target);
    zip_source_free(target);
    return out;
}

// One document with that body.
inline std::string small_epub(const std::string& body) {
    return zipped(
        {{"META-INF/container.xml",
          "<container xmlns='urn:oasis:names:tc:opendocument:xmlns:container'><rootfiles><rootfile "
          "full-path='EPUB/package.opf'/></rootfiles></container>"},
         {"EPUB/package.opf",
          "<package xmlns='http://www.idpf.org/2007/opf' "
          "xmlns:dc='http://purl.org/dc/elements/1.1/'><metadata>"
          "<dc:title>Our year</dc:title><dc:language>en-GB</dc:language></metadata><manifest><item id='a' "
          "href='text/a%20b.xhtml'/></manifest><spine><itemref idref='a'/></spine></package>"},
         {"EPUB/text/a b.xhtml",
          "<html xmlns='http://www.w3.org/1999/xhtml' lang='en-GB' "
          "xmlns:epub='http://www.idpf.org/2007/ops'><head><title>T</title></head><body>" +
              body + "</body></html>"}});
}

} // namespace reading_test
