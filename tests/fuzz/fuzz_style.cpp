// Any bytes as a style sheet, applied to a small tree.
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>

#include "content/build.h"
#include "report/print_text.h"
#include "source/read.h"
#include "style/cascade.h"
#include "style/read_rules.h"

namespace {

constexpr const char* manuscript =
    "<article xmlns='http://docbook.org/ns/docbook' xml:lang='en'><info><title>T</title></info>"
    "<section xml:id='a' role='x y'><title>One</title><para>a <emphasis>b</emphasis></para>"
    "<itemizedlist><listitem><para>c</para></listitem><listitem><para>d</para></listitem>"
    "</itemizedlist></section></article>";

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    report::SourceMap sources;
    report::Log log;
    const source::Document document = source::read_text("fuzz.xml", manuscript, sources, log);
    const content::Tree tree = content::build(document, log);
    const report::FileId file =
        sources.add("fuzz.css", std::string(reinterpret_cast<const char*>(data), size));
    auto rules = std::make_unique<style::SheetRules>();
    style::read_rules(sources.text(file), file, *rules, nullptr, log);
    const style::Sheet sheet(std::move(rules));
    style::cascade(tree, {&sheet}, log);
    report::print_text(log.findings(), sources);
    return 0;
}
