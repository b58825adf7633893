// Reads a manuscript from memory and shows what came of it as text.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <utility>

#include "base/bytes.h"
#include "source/read.h"

namespace source_test {

struct Reading {
    report::SourceMap sources;
    report::Log log;
    source::Document document;

    explicit Reading(std::string text, const std::filesystem::path& path = "guide.xml")
        : document(source::read_text(path, std::move(text), sources, log)) {}

    [[nodiscard]] const source::Node& node(std::uint32_t index) const {
        return document.nodes[source::NodeId{index}];
    }

    // The bytes that a span covers.
    [[nodiscard]] std::string quote(report::Span span) const {
        return std::string(sources.text(span.file).substr(span.begin, span.end - span.begin));
    }

    // One line for each finding: `line:column message [rule]`.
    [[nodiscard]] std::string findings() const {
        std::string out;
        for (const report::Finding& finding : log.findings()) {
            const report::Position position = sources.position(finding.span.file, finding.span.begin);
            out += std::to_string(position.line) + ":" + std::to_string(position.column) + " " +
                   finding.message + " [" + std::string(finding.rule) + "]\n";
        }
        return out;
    }

    // One line for each node, indented, with its attributes on a line below.
    [[nodiscard]] std::string dump() const {
        std::string out;
        if (!document.empty())
            dump_node(document.root, 0, out);
        return out;
    }

private:
    static std::string prefix(source::Namespace ns) {
        switch (ns) {
        case source::Namespace::xlink: return "xlink:";
        case source::Namespace::xml: return "xml:";
        case source::Namespace::other: return "other:";
        default: return "";
        }
    }

    static std::string escaped(std::string_view text) {
        std::string out;
        for (const char c : text)
            out += c == '\n' ? std::string("\\n") : std::string(1, c);
        return "\"" + out + "\"";
    }

    void dump_node(source::NodeId id, std::size_t depth, std::string& out) const {
        const source::Node& node = document.nodes[id];
        const std::string indent(depth, ' ');
        if (node.kind == source::Kind::text)
            out += indent + escaped(node.text) + "\n";
        else if (node.kind == source::Kind::processing_instruction)
            out += indent + "?" + std::string(node.name) + " " + std::string(node.text) + "\n";
        else
            out += indent + prefix(node.ns) + std::string(node.name) + "\n";
        for (std::uint32_t i = 0; i < node.attribute_count; ++i) {
            const source::Attribute& attribute = document.attributes[node.first_attribute + i];
            out += (i == 0 ? indent + " " : std::string(" ")) + prefix(attribute.ns) +
                   std::string(attribute.name) + "=" + std::string(attribute.value);
            out += i + 1 == node.attribute_count ? "\n" : "";
        }
        for (source::NodeId child = node.first_child; child; child = document.nodes[child].next_sibling)
            dump_node(child, depth + 1, out);
    }
};

} // namespace source_test
