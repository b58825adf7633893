// Any bytes as a manuscript: XML, then the semantic tree.
#include <cstddef>
#include <cstdint>
#include <string>

#include "content/build.h"
#include "report/print_text.h"
#include "source/read.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    report::SourceMap sources;
    report::Log log;
    const source::Document document = source::read_text(
        "/nowhere/fuzz.xml", std::string(reinterpret_cast<const char*>(data), size), sources, log);
    if (!document.empty())
        content::build(document, log);
    report::print_text(log.findings(), sources);
    return 0;
}
