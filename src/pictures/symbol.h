// A picture that can be proposed, of whatever set.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "pictures/phrase.h"

namespace pictures {

// What an edition that shows the picture has to say.
struct Credit {
    std::string holder;      // "OpenMoji"
    std::string licence;     // "CC BY-SA 4.0", or what the owner wants to be said
    std::string licence_uri; // where the licence can be read; may be empty
};

struct Symbol {
    std::string set;  // "OpenMoji", or the name of the folder
    std::string name; // unique in most sets: "ballot box with ballot", "vote.svg"
    std::filesystem::path file;
    std::string description;     // what it shows: a first text alternative
    std::vector<Phrase> phrases; // that it stands for by itself
    Credit credit;
};

} // namespace pictures
