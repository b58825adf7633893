// An edition of a manuscript as the PDF that is written of it.
#pragma once

#include "layout/edition_pages.h"
#include "pdf/write.h"

namespace pdf_test {

inline std::string edition_file(const layout_test::Laid& laid, std::string title) {
    pdf::Settings settings;
    settings.title = std::move(title);
    settings.created = 1718000000;
    settings.producer = "evenpage";
    settings.icc_profile = base::read_file(layout_test::root / "fonts/icc/sRGB.icc");
    report::Log log;
    return pdf::write(laid.tree(), laid.pages, layout_test::fonts(), settings, log).bytes;
}

} // namespace pdf_test
