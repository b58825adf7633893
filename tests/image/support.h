// Pictures made by the tests themselves, in a folder that goes when the test does.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include <unistd.h>

#include "base/bytes.h"
#include "image/picture.h"

namespace image_test {

class PictureFolder {
public:
    PictureFolder() {
        std::string name = (std::filesystem::temp_directory_path() / "evenpage-image-XXXXXX").string();
        folder_ = ::mkdtemp(name.data());
    }
    PictureFolder(const PictureFolder&) = delete;
    PictureFolder& operator=(const PictureFolder&) = delete;
    ~PictureFolder() { std::filesystem::remove_all(folder_); }

    std::filesystem::path write(const std::string& name, std::string_view bytes) const {
        base::write_file(folder_ / name, bytes);
        return folder_ / name;
    }
    [[nodiscard]] std::filesystem::path path(const std::string& name) const { return folder_ / name; }

private:
    std::filesystem::path folder_;
};

// A picture and what was found while reading it.
struct Outcome {
    std::optional<image::Picture> picture;
    report::Log log;

    [[nodiscard]] std::vector<std::string> rules() const {
        std::vector<std::string> ids;
        for (const report::Finding& finding : log.findings())
            ids.emplace_back(finding.rule);
        return ids;
    }
    [[nodiscard]] std::string first_message() const {
        return log.findings().empty() ? "" : log.findings().front().message;
    }
};

inline Outcome read_file(const std::filesystem::path& file) {
    Outcome outcome;
    outcome.picture = image::read_picture(file, {}, outcome.log);
    return outcome;
}

inline Outcome read_bytes(std::string_view bytes) {
    const PictureFolder folder;
    return read_file(folder.write("picture", bytes));
}

// An SVG of 100 by 100 px with `contents`.
inline Outcome read_drawing(const std::string& contents) {
    return read_bytes("<svg xmlns=\"http://www.w3.org/2000/svg\" "
                      "xmlns:xlink=\"http://www.w3.org/1999/xlink\" width=\"100\" height=\"100\">" +
                      contents + "</svg>");
}

inline const std::vector<image::Item>& items(const Outcome& outcome) {
    return std::get<image::VectorPicture>(outcome.picture.value().contents).items;
}

inline const image::Shape& shape(const Outcome& outcome, std::size_t index = 0) {
    return std::get<image::Shape>(items(outcome).at(index));
}

inline const image::TextLine& line(const Outcome& outcome, std::size_t index = 0) {
    return std::get<image::TextLine>(items(outcome).at(index));
}

} // namespace image_test
