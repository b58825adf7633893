#include "pdf/page_content.h"

#include <fmt/format.h>

#include "pdf/page_geometry.h"
#include "pdf/page_painter.h"
#include "pdf/syntax.h"

namespace pdf {
namespace {

// ISO 32000-1, 14.8.2.2.2, table 330.
std::string_view artifact_properties(layout::Artifact artifact) {
    switch (artifact) {
    case layout::Artifact::header: return "/Artifact<</Type/Pagination/Subtype/Header/Attached[/Top]>>BDC\n";
    case layout::Artifact::footer:
        return "/Artifact<</Type/Pagination/Subtype/Footer/Attached[/Bottom]>>BDC\n";
    case layout::Artifact::repeated:
    case layout::Artifact::margin_note: return "/Artifact<</Type/Pagination>>BDC\n";
    case layout::Artifact::layout:
    case layout::Artifact::background: break;
    }
    return "/Artifact<</Type/Layout>>BDC\n";
}

class PageWriter {
public:
    PageWriter(const layout::Pages& pages, std::uint32_t number, const MarkedPage& marked,
               const Structure& structure, const Fonts& fonts, const Pictures& pictures)
        : page_(pages.pages[number]), marked_(marked), structure_(structure),
          painter_(pages, number, fonts, pictures) {}

    std::string run() {
        for (const Sequence& sequence : marked_.sequences) {
            open(sequence);
            for (const std::uint32_t index : sequence.marks) {
                if (const auto blank = marked_.blank_before.find(index); blank != marked_.blank_before.end())
                    painter_.draw_blank_after(page_.marks[blank->second]);
                painter_.draw(page_.marks[index], marked_.blank_after[index]);
            }
            painter_.raw("EMC\n");
        }
        if (page_.crop_marks)
            painter_.raw("/Artifact<</Type/Page>>BDC\n" + crop_marks(page_) + "EMC\n");
        return painter_.take();
    }

private:
    void open(const Sequence& sequence) {
        if (sequence.element)
            painter_.raw(fmt::format("/{}<</MCID {}>>BDC\n", structure_.elements[sequence.element].type,
                                     sequence.mcid));
        else if (sequence.artifact == layout::Artifact::background)
            painter_.raw(background_properties(sequence));
        else
            painter_.raw(artifact_properties(sequence.artifact));
    }

    // Table 330 asks background artifacts for their box.
    [[nodiscard]] std::string background_properties(const Sequence& sequence) const {
        std::string out = "/Artifact<</Type/Background";
        if (const auto* fill = std::get_if<layout::Fill>(&page_.marks[sequence.marks.front()].shape);
            fill && sequence.marks.size() == 1) {
            out += "/BBox";
            put_rectangle(out, fill->rect, page_.size.height, shift_of(page_));
            return out + ">>BDC\n";
        }
        return "/Artifact<</Type/Layout>>BDC\n";
    }

    const layout::Page& page_;
    const MarkedPage& marked_;
    const Structure& structure_;
    PagePainter painter_;
};

} // namespace

std::string page_content(const layout::Pages& pages, std::uint32_t number, const MarkedPage& marked,
                         const Structure& structure, const Fonts& fonts, const Pictures& pictures) {
    return PageWriter(pages, number, marked, structure, fonts, pictures).run();
}

} // namespace pdf
