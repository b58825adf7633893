// A manuscript made into one edition, with all that it was made from.
#pragma once

#include <string>

#include "content/build.h"
#include "edition/apply.h"
#include "source/read.h"

namespace edition_test {

struct Made {
    report::SourceMap sources;
    report::Log log;
    source::Document document;
    content::Tree shared;
    edition::Applied applied;

    void make(const std::string& xml, const edition::Plan& plan) {
        document = source::read_text("test.xml", xml, sources, log);
        shared = content::build(document, log);
        applied = edition::apply(shared, plan, log);
    }
    [[nodiscard]] const content::Tree& tree() const { return applied.tree; }
};

} // namespace edition_test
