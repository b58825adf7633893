// Whether each hard word that is explained is shown as one, where readers first meet it.
#pragma once

#include <vector>

#include "audit/language/explanation.h"

namespace audit {

struct SentencePlace {
    const Passage* passage;
    const Sentence* sentence;
};

// hard-word-marked: words of the word list, and words that a sentence of the text explains.
void check_marked(const Reading& reading, const std::vector<SentencePlace>& sentences);

} // namespace audit
