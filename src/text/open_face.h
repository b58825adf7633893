// Opens one font face: HarfBuzz for shaping, FreeType for names and measures.
#pragma once

#include <filesystem>
#include <string>

#include "text/font_book.h"

namespace text {

// The face with its HarfBuzz objects, which the caller owns (close_face), or, if the file cannot
// be used, a Face whose hb_face is null; `problem` then says why, in words for a finding.
Face open_face(const std::filesystem::path& file, unsigned index, std::string& problem);

// Gives back what open_face made. Leaves the face without HarfBuzz objects.
void close_face(Face& face);

} // namespace text
