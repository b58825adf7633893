// What the program is doing, for someone waiting: a bar on a terminal, plain lines for a log
// or a screen reader, or nothing.
#pragma once

#include <cstddef>
#include <cstdio>
#include <mutex>
#include <string>
#include <string_view>

namespace report {

enum class ProgressStyle { none, lines, bar };

// A bar if `descriptor` is a terminal and neither NO_COLOR is set nor TERM is "dumb"; else lines.
ProgressStyle progress_style_for(int descriptor);

// May be told of steps from several threads.
class Progress {
public:
    // `stream` is not owned and outlives this. `steps` is how many will be told.
    Progress(std::FILE* stream, ProgressStyle style, std::size_t steps)
        : stream_(stream), style_(style), steps_(steps) {}

    // One step begins: "setting the large-print edition".
    void step(std::string_view name);

    // All is done: takes the bar away, so that findings start on a clean line.
    void done();

private:
    void print(const std::string& text);

    std::FILE* stream_;
    ProgressStyle style_;
    std::size_t steps_;
    std::size_t begun_ = 0;
    std::mutex mutex_;
};

} // namespace report
