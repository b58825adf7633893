#include "report/progress.h"

#include <algorithm>
#include <cstdlib>

#include <fmt/format.h>
#include <unistd.h>

namespace report {
namespace {

constexpr std::size_t bar_width = 20;
constexpr std::string_view erase_line = "\r\x1b[K";

std::string_view variable(const char* name) {
    const char* value = std::getenv(name);
    return value == nullptr ? std::string_view{} : value;
}

} // namespace

ProgressStyle progress_style_for(int descriptor) {
    const bool plain = !variable("NO_COLOR").empty() || variable("TERM") == "dumb";
    return isatty(descriptor) == 1 && !plain ? ProgressStyle::bar : ProgressStyle::lines;
}

void Progress::step(std::string_view name) {
    const std::scoped_lock lock(mutex_);
    ++begun_;
    if (style_ == ProgressStyle::lines)
        print(fmt::format("[{}/{}] {}\n", begun_, std::max(begun_, steps_), name));
    if (style_ != ProgressStyle::bar)
        return;
    const std::size_t full = bar_width * std::min(begun_ - 1, steps_) / std::max<std::size_t>(1, steps_);
    print(fmt::format("{}[{:<{}}] {}/{} {}", erase_line, std::string(full, '#'), bar_width, begun_,
                      std::max(begun_, steps_), name));
}

void Progress::done() {
    const std::scoped_lock lock(mutex_);
    if (style_ == ProgressStyle::bar)
        print(std::string(erase_line));
}

void Progress::print(const std::string& text) {
    std::fwrite(text.data(), 1, text.size(), stream_);
    std::fflush(stream_);
}

} // namespace report
