// The words that a finished file of an edition must have: those of its tree, and in a PDF those that
// style sheets add.
#pragma once

#include <vector>

#include "content/page_labels.h"
#include "content/tree.h"
#include "layout/page.h"
#include "reading/same_words.h"
#include "style/cascade.h"

namespace press {

// In reading order. Taken from the pages is only what the tree does not have: numbers and
// bullets, ::before and ::after, page numbers, words in other letters by text-transform. What is not
// displayed is left out.
std::vector<reading::Passage> expected_words(const content::Tree& tree, const style::Styles& styles,
                                             const layout::Pages& pages);

// Of an EPUB: first the text, then the notes, then the descriptions of pictures. `pages` are those of
// the page list, in ids of `tree`.
std::vector<reading::Passage> expected_epub_words(const content::Tree& tree,
                                                  const content::PageLabels& pages);

} // namespace press
