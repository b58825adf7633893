#include "report/rules.h"

#include <algorithm>

namespace report {
namespace {

// Sorted by id; a test holds that. Add a row where the alphabet puts it.
constexpr Rule table[] = {
    {"alt-file-name", Severity::warning,
     "A text alternative must say what the picture shows, not how its file is called.", "WCAG 2.2, 1.1.1"},
    {"css-at-rule", Severity::warning, "A style sheet may use only rules that it can have in that place.",
     "CSS Syntax 3, 5.4"},
    {"css-import", Severity::warning, "A style sheet to import must be there, and must not import itself.",
     "CSS Cascade 4, 2"},
    {"css-media", Severity::warning, "A media query must be one that is known in print.",
     "Media Queries 4, 3"},
    {"css-property", Severity::warning, "A style sheet may set only properties that there are.",
     "CSS Syntax 3, 9"},
    {"css-selector", Severity::warning, "A selector must be one that is understood.", "Selectors 4, 3.9"},
    {"css-syntax", Severity::warning, "A style sheet must be written as CSS is.", "CSS Syntax 3, 5"},
    {"css-unsupported", Severity::note, "CSS that has no meaning in print, or none here, is passed over.",
     ""},
    {"css-value", Severity::warning, "A property must have a value that it can have.", "CSS Values 4, 2"},
    {"css-variable", Severity::warning, "A custom property must be set before it is used, and not by itself.",
     "CSS Variables 1, 3"},
    {"document-language", Severity::error, "The publication must say its language.",
     "WCAG 2.2, 3.1.1; PDF/UA-1, 7.2"},
    {"document-title", Severity::error, "The publication must have a title.",
     "WCAG 2.2, 2.4.2; PDF/UA-1, 7.1"},
    {"edition-catalog", Severity::error,
     "The list of editions must be well formed and say what each edition is.", ""},
    {"edition-skipped", Severity::note, "An edition is made only if the manuscript marks something for it.",
     ""},
    {"edition-unmatched", Severity::warning, "What is marked must be marked for an edition that is made.",
     "DocBook 5.2, effectivity attributes"},
    {"element-dropped", Severity::note, "A few elements of DocBook are shown in no edition.", ""},
    {"element-unknown", Severity::warning, "Every element must be one that DocBook has.", "DocBook 5.2"},
    {"entity-expansion", Severity::error, "An entity must not stand for itself, nor for endless text.",
     "XML 1.0, 4.1"},
    {"entity-external", Severity::error,
     "An entity that stands for a file needs that file beside the manuscript.", "XML 1.0, 4.4.3"},
    {"entity-markup", Severity::error, "An entity in an attribute may stand for text only, not for elements.",
     "XML 1.0, 4.4.2"},
    {"entity-unknown", Severity::error, "An entity must be declared before it is used.", "XML 1.0, 4.1"},
    {"epub-claim", Severity::warning, "The manuscript must not claim of the EPUB what is not so.",
     "EPUB Accessibility 1.1, 2.2"},
    {"epub-conformance", Severity::note, "Only a named publisher, author or evaluator can claim conformance.",
     "EPUB Accessibility 1.1, 3.5.3"},
    {"figure-alt", Severity::error, "Every picture must have a text alternative, or be marked as decoration.",
     "WCAG 2.2, 1.1.1; PDF/UA-1, 7.3"},
    {"font-file", Severity::note, "A font file that cannot be read is left out.", ""},
    {"font-folder", Severity::note, "A folder of fonts that cannot be listed is left out.", ""},
    {"glossary-term", Severity::warning, "Every word marked as hard must be explained in the word list.",
     "WCAG 2.2, 3.1.3"},
    {"glyph-missing", Severity::error, "Every character must be in one of the fonts.", "PDF/UA-1, 7.21.8"},
    {"heading-empty", Severity::warning, "A title must have words.", "WCAG 2.2, 2.4.6"},
    {"id-duplicate", Severity::error, "Each id must be used once.", "XML 1.0, 3.3.1"},
    {"image-file", Severity::error, "A picture must name its file.", ""},
    {"include-cycle", Severity::error, "A file must not include itself, nor too many others.",
     "XInclude 1.0, 4.2.7"},
    {"include-fallback", Severity::note, "A file to include is missing; its fallback took its place.",
     "XInclude 1.0, 4.4"},
    {"include-missing", Severity::error, "A file or element to include must be there.", "XInclude 1.0, 4.4"},
    {"include-xpointer", Severity::error, "What to include of a file is named by an id.",
     "XInclude 1.0, 4.2"},
    {"language-code", Severity::warning, "A language must be given by its code.", "BCP 47, 2.1"},
    {"link-edition", Severity::warning, "A link must not lead to what its edition leaves out.",
     "WCAG 2.2, 2.4.4"},
    {"link-target", Severity::error, "A link must lead to something that is there.", "WCAG 2.2, 2.4.4"},
    {"media-kind", Severity::warning, "Films and sounds cannot be printed; words stand for them.",
     "WCAG 2.2, 1.2.1"},
    {"pdf-verified", Severity::error, "A finished PDF must keep to the standards it claims.",
     "ISO 14289-1; ISO 19005-2"},
    {"picture-cmyk", Severity::error, "A picture in printing colours must say which ones they are.",
     "PDF/A-2, 6.2.4.3"},
    {"picture-damaged", Severity::error, "A picture must be whole.", ""},
    {"picture-kind", Severity::error, "A picture must be a PNG, JPEG or SVG file.", ""},
    {"picture-missing", Severity::error, "The file of a picture must be there.", ""},
    {"picture-too-large", Severity::error, "A picture must not be larger than any page needs.", ""},
    {"print-resolution", Severity::warning,
     "A picture for the press must have 300 dots an inch where it is printed.", ""},
    {"print-safe-zone", Severity::warning, "Words must stand at least 5 mm from where the page is cut.", ""},
    {"profile-file", Severity::error, "A rule profile must be there and be well written.", ""},
    {"same-structure", Severity::error, "Paged editions made from the same words must have the same tags.",
     ""},
    {"same-words", Severity::error, "A finished file must have the words of its edition.", ""},
    {"svg-unsupported", Severity::note, "A few features of SVG are left out or drawn more plainly.", ""},
    {"table-shape", Severity::warning, "Every row of a table must have the same number of columns.",
     "PDF/UA-1, 7.5"},
    {"xml-depth", Severity::error, "Elements must not be nested deeper than any manuscript needs.", ""},
    {"xml-encoding", Severity::error, "A file must be in the encoding that it says, else in UTF-8.",
     "XML 1.0, 4.3.3"},
    {"xml-namespace", Severity::error, "Every prefix must be declared.", "Namespaces in XML 1.0, 5"},
    {"xml-not-xml", Severity::error, "The manuscript must be an XML file.", ""},
    {"xml-well-formed", Severity::error, "The manuscript must be well-formed XML.", "XML 1.0, 2.1"},
};

} // namespace

std::span<const Rule> rules() {
    return table;
}

const Rule* find_rule(std::string_view id) {
    const auto* found =
        std::lower_bound(std::begin(table), std::end(table), id,
                         [](const Rule& rule, std::string_view wanted) { return rule.id < wanted; });
    return found != std::end(table) && found->id == id ? found : nullptr;
}

} // namespace report
