// The parts of XML that are neither elements nor text: references, comments, processing
// instructions, the XML declaration and the DOCTYPE. Each returns false after logging why.
#pragma once

#include <string_view>

#include "source/cursor.h"
#include "source/entities.h"

namespace source {

// Meets references one after another; `expanded` bounds how much text they make.
struct References {
    Entities& entities;
    std::size_t expanded = 0;
    std::size_t refused = 0; // entities that could not be replaced, all logged
    bool exhausted = false;  // so many refused, or so much text made, that reading on is no use
};

enum class Where { content, value };

// At an `&`. In content, an entity may stand for elements and for files. False if the reference is not
// written as one, or there were too many; an entity that is unknown is logged, counted in `refused`, and
// passed over, so that all of them can be mended at once.
bool scan_reference(Cursor& cursor, References& references, Where where);

// At `<!--`.
bool scan_comment(Cursor& cursor);

// At `<?`.
bool scan_instruction(Cursor& cursor);

// At `<!DOCTYPE`; declares what its internal subset declares, and the files that it names.
bool scan_doctype(Cursor& cursor, Entities& entities);

} // namespace source
