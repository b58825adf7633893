// What an author pastes into the manuscript: the DocBook of a proposed picture, with its credit.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "pictures/print.h"

namespace pictures {

// What the copies of the proposed pictures are called beside the manuscript, each name once:
// "openmoji-ballot-box-with-ballot.svg"; a picture of the user's own keeps its name.
std::map<const Symbol*, std::string> names_of_copies(const std::vector<Suggested>& all);

// A DocBook file with every proposal as a mediaobject, whose info credits who made it. `folder` is the folder
// of the copies as the manuscript names it ("pictures/"; empty beside it), `manuscript` its name.
std::string paste_file(const std::vector<Suggested>& all, const std::map<const Symbol*, std::string>& names,
                       std::string_view folder, std::string_view manuscript,
                       const report::SourceMap& sources);

} // namespace pictures
