#include "reading/archive_path.h"

#include "base/percent.h"

namespace reading {

std::string resolved(std::string_view from, std::string_view address) {
    const std::size_t hash = std::min(address.find('#'), address.size());
    const std::string file = base::decode_percent(address.substr(0, hash));
    const std::string fragment = base::decode_percent(address.substr(hash));
    if (file.empty())
        return std::string(from) + fragment;
    std::string path(from.substr(0, from.rfind('/') + 1)); // npos + 1 is 0: no folder
    for (std::size_t at = 0; at < file.size();) {
        const std::size_t end = std::min(file.find('/', at), file.size());
        const std::string_view part = std::string_view(file).substr(at, end - at);
        if (part == "..") {
            const std::size_t folder = path.size() < 2 ? std::string::npos : path.rfind('/', path.size() - 2);
            path.resize(folder == std::string::npos ? 0 : folder + 1);
        } else if (part != "." && !part.empty()) {
            path += part;
            if (end < file.size())
                path += '/';
        }
        at = end + 1;
    }
    return path + fragment;
}

std::vector<std::string> split(std::string_view words) {
    std::vector<std::string> list;
    for (std::size_t at = 0; at < words.size();) {
        const std::size_t end = std::min(words.find(' ', at), words.size());
        if (end > at)
            list.emplace_back(words.substr(at, end - at));
        at = end + 1;
    }
    return list;
}

} // namespace reading
