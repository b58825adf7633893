// Document -> Tree: DocBook elements become roles, by table (content/vocabulary.h).
#pragma once

#include "content/tree.h"
#include "report/log.h"
#include "source/document.h"

namespace content {

// The tree of everything in the manuscript, all audiences together (Name::audience and
// Name::condition are kept). Unknown elements keep their text and are reported once per name.
// `document` must outlive the tree.
Tree build(const source::Document& document, report::Log& log);

} // namespace content
