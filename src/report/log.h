// Findings in order. Stages take a Log& and go on; press::run decides what an error means.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "report/finding.h"

namespace report {

class Log {
public:
    void add(Finding finding);
    void error(std::string_view rule, Span span, std::string message, std::vector<std::string> hints = {});
    void warning(std::string_view rule, Span span, std::string message, std::vector<std::string> hints = {});
    void note(std::string_view rule, Span span, std::string message, std::vector<std::string> hints = {});

    // Appends the other log's findings after this one's.
    void merge(Log&& other);

    [[nodiscard]] bool has_errors() const;
    [[nodiscard]] const std::vector<Finding>& findings() const { return findings_; }

private:
    std::vector<Finding> findings_;
};

} // namespace report
