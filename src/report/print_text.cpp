#include "report/print_text.h"

#include <fmt/format.h>

#include "report/excerpt.h"
#include "report/repeats.h"

namespace report {
namespace {

constexpr std::string_view bold = "\x1b[1m";
constexpr std::string_view plain = "\x1b[0m";

std::string_view colour_of(Severity severity) {
    switch (severity) {
    case Severity::error: return "\x1b[1;31m";
    case Severity::warning: return "\x1b[1;33m";
    case Severity::note: return "\x1b[1;36m";
    }
    return plain;
}

class Printer {
public:
    Printer(const SourceMap& sources, Colours colours) : sources_(sources), colours_(colours) {}

    void print(const Told& told);
    [[nodiscard]] std::string take() { return std::move(out_); }

private:
    void print_head(const Finding& finding);
    void print_excerpt(const Finding& finding);
    [[nodiscard]] std::string coloured(std::string_view text, std::string_view colour) const {
        return colours_ == Colours::always ? fmt::format("{}{}{}", colour, text, plain) : std::string(text);
    }

    const SourceMap& sources_;
    Colours colours_;
    std::string out_;
};

void Printer::print(const Told& told) {
    const Finding& finding = *told.finding;
    print_head(finding);
    if (finding.span.file)
        print_excerpt(finding);
    for (const std::string& hint : finding.hints)
        out_ += fmt::format("  {} {}\n", coloured("hint:", bold), printable(hint));
    if (told.more > 0)
        out_ += fmt::format("  and {} more like this\n", told.more);
}

void Printer::print_head(const Finding& finding) {
    if (finding.span.file) {
        const Position at = sources_.position(finding.span.file, finding.span.begin);
        const std::string place =
            fmt::format("{}:{}:{}:", printable(sources_.name(finding.span.file)), at.line, at.column);
        out_ += coloured(place, bold) + " ";
    }
    const std::string severity = fmt::format("{}:", severity_name(finding.severity));
    out_ += fmt::format("{} {} [{}]\n", coloured(severity, colour_of(finding.severity)),
                        printable(finding.message), finding.rule);
}

void Printer::print_excerpt(const Finding& finding) {
    const Excerpt shown = excerpt(sources_, finding.span);
    if (shown.line.find_first_not_of(' ') == std::string::npos)
        return;
    out_ += fmt::format("  {}\n  {}\n", shown.line, coloured(shown.carets, colour_of(finding.severity)));
}

} // namespace

std::string_view severity_name(Severity severity) {
    switch (severity) {
    case Severity::error: return "error";
    case Severity::warning: return "warning";
    case Severity::note: return "note";
    }
    return "";
}

std::string print_text(const std::vector<Finding>& findings, const SourceMap& sources,
                       const TextOptions& options) {
    Printer printer(sources, options.colours);
    for (const Told& told : fold_repeats(findings, options.most_alike))
        printer.print(told);
    return printer.take();
}

} // namespace report
