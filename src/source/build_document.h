// Parsed files -> Document: names get their namespaces, references are replaced, and what
// `xi:include` names is put in its place.
#pragma once

#include "report/log.h"
#include "source/document.h"
#include "source/include.h"

namespace source {

// `manuscript` and what it includes live in `library`. An empty Document, and findings, if an
// include fails or a prefix is not declared.
Document build_document(ParsedFile& manuscript, Library& library, report::Log& log);

} // namespace source
