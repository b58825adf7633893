#include "verify/rules.h"

#include "verify/all_rules.h"

namespace verify {

std::string_view Rule::clause(Standard standard) const {
    switch (standard) {
    case Standard::ua1: return ua1;
    case Standard::ua2: return ua2;
    case Standard::a2: return a2;
    case Standard::a4: return a4;
    case Standard::x4: return x4;
    case Standard::wtpdf: return wtpdf;
    case Standard::epub: return epub;
    case Standard::epub_accessibility: return epub_accessibility;
    case Standard::wcag: return wcag;
    }
    return {};
}

bool Rule::asked_by(const Profile& profile) const {
    for (std::size_t i = 0; i < standard_count; ++i) {
        const auto standard = static_cast<Standard>(i);
        if (!profile.standards[i] || clause(standard).empty())
            continue;
        if (standard != Standard::a2 || profile.level >= level)
            return true;
    }
    return false;
}

std::span<const Rule> rules() {
    return all_rules;
}

} // namespace verify
