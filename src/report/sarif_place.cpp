#include "report/sarif_place.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace report {

std::string uri_of(std::string_view path) {
    constexpr std::string_view kept = "-._~/ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    std::string out = path.starts_with('/') ? "file://" : "";
    for (const char byte : path)
        out += kept.find(byte) != std::string_view::npos
                   ? std::string(1, byte)
                   : fmt::format("%{:02X}", static_cast<unsigned>(static_cast<unsigned char>(byte)));
    return out;
}

nlohmann::ordered_json sarif_place(const Span& span, const SourceMap& sources) {
    const Position begin = sources.position(span.file, span.begin);
    const Position end = sources.position(span.file, span.end);
    return {{"artifactLocation", {{"uri", uri_of(sources.name(span.file))}}},
            {"region",
             {{"startLine", begin.line},
              {"startColumn", begin.column},
              {"endLine", end.line},
              {"endColumn", end.column}}}};
}

} // namespace report
