// One picture out of the candidates of a mediaobject, once audiences are chosen.
#pragma once

#include "content/tree.h"
#include "report/log.h"

namespace content {

// `image` holds candidates as children: images (files) and spans (text alternatives, class
// "alt" or "phrase"). Takes the best file (SVG, then PNG, then JPEG, then the first) and the
// alternative (alt, then phrase) and removes the children. Findings: figure-alt, image-file.
void settle_image(Tree& tree, NodeId image, report::Log& log);

// True if any candidate is for some audience only, so that choosing must wait.
bool has_profiled_candidates(const Tree& tree, NodeId image);

} // namespace content
