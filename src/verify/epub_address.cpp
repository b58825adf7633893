#include "verify/epub_address.h"

#include <algorithm>
#include <cctype>
#include <vector>

#include "base/ascii.h"
#include "base/percent.h"

namespace verify {
namespace {

// "https" of "https://…"; empty without a scheme.
std::string scheme_of(std::string_view reference) {
    const std::size_t colon = reference.find(':');
    if (colon == std::string_view::npos || colon < 2)
        return {};
    const std::string_view scheme = reference.substr(0, colon);
    const bool valid = std::all_of(scheme.begin(), scheme.end(), [](char letter) {
        return std::isalnum(static_cast<unsigned char>(letter)) != 0 || letter == '+' || letter == '-' ||
               letter == '.';
    });
    return valid ? base::lowercase(scheme) : std::string{};
}

// False if ".." leads above the root.
bool add_steps(std::string_view path, std::vector<std::string_view>& steps) {
    while (!path.empty()) {
        const std::size_t slash = std::min(path.find('/'), path.size());
        const std::string_view step = path.substr(0, slash);
        path.remove_prefix(std::min(slash + 1, path.size()));
        if (step == "..") {
            if (steps.empty())
                return false;
            steps.pop_back();
        } else if (!step.empty() && step != ".") {
            steps.push_back(step);
        }
    }
    return true;
}

AddressKind kind_of(std::string_view reference) {
    const std::string scheme = scheme_of(reference);
    if (scheme == "file")
        return AddressKind::file;
    if (scheme == "http" || scheme == "https" || (scheme.empty() && reference.starts_with("//")))
        return AddressKind::remote;
    return scheme.empty() ? AddressKind::local : AddressKind::other;
}

} // namespace

Address resolve(std::string_view base, std::string_view reference) {
    Address address;
    address.kind = kind_of(reference);
    if (address.kind != AddressKind::local)
        return address;
    const std::size_t hash = std::min(reference.find('#'), reference.size());
    if (hash < reference.size())
        address.fragment = base::decode_percent(reference.substr(hash + 1));
    std::string_view path = reference.substr(0, hash);
    path = path.substr(0, path.find('?'));
    if (path.empty()) {
        address.path = base;
        return address;
    }
    const std::string decoded_path = base::decode_percent(path);
    std::vector<std::string_view> steps;
    const bool from_root = path.starts_with('/');
    if (!from_root)
        add_steps(base.substr(0, base.rfind('/') == std::string_view::npos ? 0 : base.rfind('/')), steps);
    if (!add_steps(decoded_path, steps) || from_root)
        address.kind = AddressKind::escapes;
    for (const std::string_view step : steps) {
        address.path += address.path.empty() ? "" : "/";
        address.path += step;
    }
    return address;
}

} // namespace verify
