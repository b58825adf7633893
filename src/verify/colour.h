// Colour spaces as content uses them (ISO 19005-2, 6.2.4; ISO 19005-4, 6.2.4).
#pragma once

#include <map>
#include <string>

#include "verify/access.h"
#include "verify/document.h"

namespace verify {

// The device colour spaces that painting with a space comes down to.
struct ColourUse {
    bool gray = false;
    bool rgb = false;
    bool cmyk = false;
    bool icc_cmyk = false;
    bool pattern = false;
    char family = 0; // 'R', 'C' or 'G', device or not: what a group that blends in it covers
    // How the device space is reached: through a spot colour or an indexed space.
    bool by_spot = false;
    bool by_index = false;
};

// The head of an ICC profile; empty strings if the data is no profile.
struct IccHead {
    std::string device_class; // "mntr"
    std::string colour_space; // "RGB "
    double version = 0;
};
IccHead read_icc_head(std::string_view data);

class Colours {
public:
    Colours(Document& document, Findings& findings);

    // What `space`, a name or an array, comes down to. Faults of the space itself are reported once.
    ColourUse resolve(Object space, Object resources, Place place);
    // Of a space that an operator names.
    ColourUse resolve(const std::string& name, Object resources, Place place);
    // Takes note of the output intent of a page, which PDF/A-4 has besides the document's.
    void begin_page(Object page);
    // Reports device colours that no output intent covers, nor in PDF/A-4 the family of the group
    // that is painted in. Call it where something is painted.
    void painted(ColourUse use, char blending, Place place);
    // True if painting with it needs an output intent that the file lacks.
    [[nodiscard]] bool is_uncovered(ColourUse use) const;
    // The colour space of the PDF/A output intent; empty if the file has none.
    [[nodiscard]] const std::string& output_space() const { return output_space_; }

private:
    ColourUse resolve_at(Object space, Object resources, Place place, int depth);
    ColourUse resolve_device(const std::string& name, Object resources, Place place, int depth);
    ColourUse resolve_array(Object space, Object resources, Place place, int depth);
    ColourUse read_icc(Object stream, Place place);
    void check_separation(Object space, Place place);
    void check_device_n(Object space, Place place);

    Findings& findings_;
    Object output_profile_; // of the document's PDF/A output intent
    std::string document_space_;
    std::string output_space_; // of the page, else of the document
    std::map<ObjectId, ColourUse> known_;
    std::map<std::string, std::string> separations_; // name -> tint and alternate, as text
};

} // namespace verify
