// All checks, one function for each group of clauses. Each reports to file.findings and may ask
// anything that has been read of the file.
#pragma once

#include "verify/content.h"
#include "verify/document.h"
#include "verify/metadata.h"
#include "verify/structure.h"

namespace verify {

struct File {
    Document& document;
    const Profile& profile;
    const Metadata& metadata;
    const Structure& structure;
    const Content& content;
    const Colours& colours;
    Findings& findings;
    std::string default_language; // Lang of the catalog
};

void check_header_and_trailer(const File& file); // check_file.cpp
void check_raw(const File& file);                // check_raw.cpp
void check_page_sizes(const File& file);         // check_limits.cpp
void check_xmp_properties(const File& file);     // check_xmp_properties.cpp
void check_texts(const File& file);              // check_texts.cpp
void check_print(const File& file);              // check_print.cpp
void check_containment(const File& file);        // check_containment.cpp
void check_metadata(const File& file);           // check_metadata.cpp
void check_catalog(const File& file);            // check_catalog.cpp
void check_languages(const File& file);          // check_languages.cpp
void check_roles(const File& file);              // check_roles.cpp
void check_nesting(const File& file);            // check_nesting.cpp
void check_headings(const File& file);           // check_headings.cpp
void check_tables(const File& file);             // check_tables.cpp
void check_alternatives(const File& file);       // check_alternatives.cpp
void check_parent_tree(const File& file);        // check_parent_tree.cpp
void check_structure_root(const File& file);     // check_structure_root.cpp
void check_annotations(const File& file);        // check_annotations.cpp
void check_actions(const File& file);            // check_actions.cpp
void check_forms(const File& file);              // check_forms.cpp
void check_fonts(const File& file);              // check_fonts.cpp
void check_output_intents(const File& file);     // check_output_intents.cpp
void check_optional_content(const File& file);   // check_optional_content.cpp

// Called for every dictionary of the file.
void check_action(const File& file, Object& dictionary, Place place);        // check_actions.cpp
void check_embedded_file(const File& file, Object& dictionary, Place place); // check_embedded_files.cpp
void check_signature(const File& file, Object& dictionary, Place place);     // check_signatures.cpp

// Called for every array too.
void check_object_limits(const File& file, Object& object, Place place); // check_limits.cpp

} // namespace verify
