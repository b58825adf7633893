#include "reading/archive_path.h"

#include "verify/epub_address.h"

namespace reading {

std::string resolved(std::string_view from, std::string_view address) {
    const verify::Address found = verify::resolve(from, address);
    const bool inside =
        found.kind == verify::AddressKind::local || found.kind == verify::AddressKind::escapes;
    if (!inside)
        return std::string(address);
    return found.fragment.empty() ? found.path : found.path + "#" + found.fragment;
}

} // namespace reading
