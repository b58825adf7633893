#include "content/vocabulary.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdlib>
#include <vector>

namespace content {
namespace {

using enum Shape;

// clang-format off
constexpr Word written[] = {
    // divisions
    Word{"part", blocks, Role::part, "", Maker::division},
    Word{"partintro", blocks, Role::division, "partintro", Maker::titled_block},
    Word{"chapter", blocks, Role::chapter, "", Maker::division},
    Word{"topic", blocks, Role::chapter, "topic", Maker::division},
    Word{"preface", blocks, Role::preface, "", Maker::division},
    Word{"acknowledgements", blocks, Role::preface, "acknowledgements", Maker::division},
    Word{"ackno", blocks, Role::division, "acknowledgements", Maker::titled_block},
    Word{"appendix", blocks, Role::appendix, "", Maker::division},
    Word{"section", blocks, Role::section, "", Maker::division},
    Word{"sect1", blocks, Role::section, "", Maker::division},
    Word{"sect2", blocks, Role::section, "", Maker::division},
    Word{"sect3", blocks, Role::section, "", Maker::division},
    Word{"sect4", blocks, Role::section, "", Maker::division},
    Word{"sect5", blocks, Role::section, "", Maker::division},
    Word{"simplesect", blocks, Role::section, "simplesect", Maker::division},
    Word{"book", blocks, Role::part, "book", Maker::division},
    Word{"set", blocks, Role::part, "set", Maker::division},
    Word{"article", blocks, Role::chapter, "article", Maker::division},
    Word{"reference", blocks, Role::part, "reference", Maker::division},
    Word{"refentry", blocks, Role::section, "refentry", Maker::division},
    Word{"refsection", blocks, Role::section, "refsection", Maker::division},
    Word{"refsect1", blocks, Role::section, "refsection", Maker::division},
    Word{"refsect2", blocks, Role::section, "refsection", Maker::division},
    Word{"refsect3", blocks, Role::section, "refsection", Maker::division},
    Word{"refsynopsisdiv", blocks, Role::section, "refsynopsisdiv", Maker::division},
    Word{"refnamediv", blocks, Role::paragraph, "refnamediv", Maker::reference_names},
    Word{"refmeta", titled, Role::division, "", Maker::by_table},
    Word{"refentrytitle", inline_, Role::citation, "refentrytitle", Maker::by_table},
    Word{"manvolnum", inline_, Role::span, "manvolnum", Maker::manual_section},
    Word{"refname", words, Role::paragraph, "refname", Maker::by_table},
    Word{"refpurpose", words, Role::paragraph, "refpurpose", Maker::by_table},
    Word{"refclass", words, Role::paragraph, "refclass", Maker::by_table},
    Word{"refdescriptor", words, Role::paragraph, "refdescriptor", Maker::by_table},
    Word{"refmiscinfo", drop, Role::span, "", Maker::by_table},
    Word{"glossary", blocks, Role::glossary, "", Maker::division},
    Word{"glossdiv", blocks, Role::section, "glossdiv", Maker::division},
    Word{"bibliography", blocks, Role::bibliography, "", Maker::division},
    Word{"bibliodiv", blocks, Role::section, "bibliodiv", Maker::division},
    Word{"colophon", blocks, Role::colophon, "", Maker::division},
    Word{"dedication", blocks, Role::dedication, "", Maker::division},
    Word{"index", blocks, Role::index, "", Maker::index},
    Word{"setindex", blocks, Role::index, "", Maker::index},
    Word{"indexdiv", blocks, Role::section, "indexdiv no-toc", Maker::division},
    Word{"indexentry", blocks, Role::unordered_list, "index-list", Maker::index_entry},
    Word{"toc", drop, Role::contents, "", Maker::by_table},
    Word{"tocdiv", drop, Role::contents, "", Maker::by_table},
    Word{"lot", drop, Role::contents, "", Maker::by_table},
    Word{"abstract", blocks, Role::summary, "", Maker::titled_block},
    Word{"highlights", blocks, Role::summary, "highlights", Maker::titled_block},
    Word{"legalnotice", blocks, Role::imprint, "legalnotice", Maker::titled_block},

    // read by what they belong to
    Word{"title", titled, Role::heading, "", Maker::by_table},
    Word{"titleabbrev", titled, Role::heading, "", Maker::by_table},
    Word{"subtitle", titled, Role::subtitle, "", Maker::by_table},
    Word{"info", titled, Role::division, "", Maker::by_table},
    Word{"caption", titled, Role::figure_caption, "", Maker::by_table},
    Word{"alt", titled, Role::span, "", Maker::by_table},

    // blocks
    Word{"para", words, Role::paragraph, "", Maker::paragraph},
    Word{"simpara", words, Role::paragraph, "", Maker::paragraph},
    Word{"formalpara", blocks, Role::paragraph, "formalpara", Maker::formal_paragraph},
    Word{"bridgehead", words, Role::heading, "bridgehead", Maker::bridgehead},
    Word{"blockquote", blocks, Role::block_quote, "", Maker::quotation},
    Word{"epigraph", blocks, Role::epigraph, "", Maker::quotation},
    Word{"attribution", words, Role::attribution, "", Maker::attribution},
    Word{"note", blocks, Role::admonition, "note", Maker::admonition},
    Word{"tip", blocks, Role::admonition, "tip", Maker::admonition},
    Word{"warning", blocks, Role::admonition, "warning", Maker::admonition},
    Word{"caution", blocks, Role::admonition, "caution", Maker::admonition},
    Word{"important", blocks, Role::admonition, "important", Maker::admonition},
    Word{"danger", blocks, Role::admonition, "danger", Maker::admonition},
    Word{"sidebar", blocks, Role::sidebar, "", Maker::titled_block},
    Word{"task", blocks, Role::division, "task", Maker::titled_block},
    Word{"tasksummary", blocks, Role::division, "tasksummary", Maker::titled_block},
    Word{"taskprerequisites", blocks, Role::division, "taskprerequisites", Maker::titled_block},
    Word{"taskrelated", blocks, Role::division, "taskrelated", Maker::titled_block},
    Word{"poetry", blocks, Role::division, "poetry", Maker::titled_block},
    Word{"drama", blocks, Role::division, "drama", Maker::titled_block},
    Word{"dialogue", blocks, Role::division, "dialogue", Maker::titled_block},
    Word{"linegroup", blocks, Role::division, "linegroup", Maker::by_table},
    Word{"line", words, Role::line, "", Maker::by_table},
    Word{"speaker", words, Role::paragraph, "speaker", Maker::by_table},
    Word{"stagedir", words, Role::paragraph, "stagedir", Maker::by_table},
    Word{"result", blocks, Role::division, "result", Maker::titled_block},
    Word{"formalgroup", blocks, Role::division, "formalgroup", Maker::example},
    Word{"example", blocks, Role::example, "", Maker::example},
    Word{"informalexample", blocks, Role::example, "informalexample", Maker::example},
    Word{"equation", blocks, Role::formula, "equation", Maker::equation},
    Word{"informalequation", blocks, Role::formula, "informalequation", Maker::equation},
    Word{"address", words, Role::address, "", Maker::address},
    Word{"literallayout", words, Role::verbatim, "literallayout", Maker::verbatim},
    Word{"programlisting", words, Role::code_block, "programlisting", Maker::verbatim},
    Word{"screen", words, Role::code_block, "screen", Maker::verbatim},
    Word{"synopsis", words, Role::code_block, "synopsis", Maker::verbatim},
    Word{"funcsynopsisinfo", words, Role::code_block, "funcsynopsisinfo", Maker::verbatim},
    Word{"classsynopsisinfo", words, Role::code_block, "classsynopsisinfo", Maker::verbatim},
    Word{"synopsisinfo", words, Role::code_block, "synopsisinfo", Maker::verbatim},
    Word{"programlistingco", transparent, Role::division, "", Maker::by_table},
    Word{"screenco", transparent, Role::division, "", Maker::by_table},
    Word{"screenshot", transparent, Role::division, "", Maker::by_table},
    Word{"screeninfo", drop, Role::division, "", Maker::by_table},
    Word{"cmdsynopsis", words, Role::code_block, "cmdsynopsis", Maker::command_synopsis},
    Word{"arg", inline_, Role::span, "arg", Maker::command_argument},
    Word{"group", inline_, Role::span, "group", Maker::command_group},
    Word{"sbr", inline_, Role::line_break, "", Maker::by_table},
    Word{"synopfragment", words, Role::paragraph, "synopfragment", Maker::by_table},
    Word{"synopfragmentref", inline_, Role::link, "synopfragmentref", Maker::link},
    Word{"productionset", blocks, Role::division, "productionset", Maker::titled_block},
    Word{"production", words, Role::code_block, "production", Maker::verbatim},
    Word{"productionrecap", drop, Role::division, "", Maker::by_table},
    Word{"msgset", blocks, Role::division, "msgset", Maker::titled_block},
    Word{"msgentry", blocks, Role::division, "msgentry", Maker::by_table},
    Word{"simplemsgentry", blocks, Role::division, "msgentry", Maker::by_table},
    Word{"msg", blocks, Role::division, "msg", Maker::titled_block},
    Word{"msgmain", blocks, Role::division, "msgmain", Maker::titled_block},
    Word{"msgsub", blocks, Role::division, "msgsub", Maker::titled_block},
    Word{"msgrel", blocks, Role::division, "msgrel", Maker::titled_block},
    Word{"msgtext", blocks, Role::division, "msgtext", Maker::by_table},
    Word{"msgexplan", blocks, Role::division, "msgexplan", Maker::titled_block},
    Word{"msginfo", blocks, Role::division, "msginfo", Maker::by_table},
    Word{"msglevel", words, Role::paragraph, "msglevel", Maker::by_table},
    Word{"msgorig", words, Role::paragraph, "msgorig", Maker::by_table},
    Word{"msgaud", words, Role::paragraph, "msgaud", Maker::by_table},
    Word{"funcsynopsis", blocks, Role::division, "funcsynopsis", Maker::by_table},
    Word{"funcprototype", words, Role::code_block, "funcprototype", Maker::function_prototype},
    Word{"classsynopsis", words, Role::code_block, "classsynopsis", Maker::verbatim},
    Word{"fieldsynopsis", words, Role::code_block, "fieldsynopsis", Maker::verbatim},
    Word{"methodsynopsis", words, Role::code_block, "methodsynopsis", Maker::verbatim},
    Word{"constructorsynopsis", words, Role::code_block, "constructorsynopsis", Maker::verbatim},
    Word{"destructorsynopsis", words, Role::code_block, "destructorsynopsis", Maker::verbatim},
    Word{"revhistory", blocks, Role::division, "revhistory", Maker::titled_block},
    Word{"revision", words, Role::paragraph, "revision", Maker::credit},
    Word{"revremark", inline_, Role::span, "revremark", Maker::by_table},
    Word{"revdescription", inline_, Role::span, "revdescription", Maker::by_table},
    Word{"revnumber", inline_, Role::span, "revnumber", Maker::by_table},
    Word{"annotation", drop, Role::division, "", Maker::by_table},
    Word{"personblurb", blocks, Role::division, "personblurb", Maker::titled_block},
    Word{"authorblurb", blocks, Role::division, "authorblurb", Maker::titled_block},
    Word{"printhistory", blocks, Role::division, "printhistory", Maker::titled_block},
    Word{"multimediaparam", drop, Role::division, "", Maker::by_table},

    // lists
    Word{"itemizedlist", blocks, Role::unordered_list, "", Maker::list},
    Word{"orderedlist", blocks, Role::ordered_list, "", Maker::list},
    Word{"procedure", blocks, Role::ordered_list, "procedure", Maker::list},
    Word{"substeps", blocks, Role::ordered_list, "substeps", Maker::list},
    Word{"stepalternatives", blocks, Role::unordered_list, "stepalternatives", Maker::list},
    Word{"calloutlist", blocks, Role::ordered_list, "calloutlist", Maker::list},
    Word{"bibliolist", blocks, Role::unordered_list, "bibliolist", Maker::list},
    Word{"listitem", flow, Role::list_item, "", Maker::by_table},
    Word{"step", flow, Role::list_item, "step", Maker::titled_block},
    Word{"callout", flow, Role::list_item, "callout", Maker::by_table},
    Word{"simplelist", blocks, Role::unordered_list, "simplelist", Maker::simple_list},
    Word{"member", flow, Role::list_item, "", Maker::by_table},
    Word{"variablelist", blocks, Role::description_list, "variablelist", Maker::description_list},
    Word{"glosslist", blocks, Role::description_list, "glosslist", Maker::description_list},
    Word{"varlistentry", blocks, Role::description_group, "", Maker::by_table},
    Word{"term", words, Role::description_term, "", Maker::by_table},
    Word{"glossentry", blocks, Role::description_group, "glossentry", Maker::glossary_entry},
    Word{"glossdef", flow, Role::description_details, "glossdef", Maker::by_table},
    Word{"glosssee", flow, Role::description_details, "glosssee", Maker::by_table},
    Word{"glossseealso", titled, Role::span, "", Maker::by_table},
    Word{"segmentedlist", blocks, Role::unordered_list, "segmentedlist", Maker::segmented_list},
    Word{"segtitle", words, Role::paragraph, "segtitle", Maker::by_table},
    Word{"seglistitem", flow, Role::list_item, "", Maker::by_table},
    Word{"seg", words, Role::paragraph, "seg", Maker::by_table},
    Word{"qandaset", blocks, Role::description_list, "qandaset", Maker::question_set},
    Word{"qandadiv", blocks, Role::division, "qandadiv", Maker::question_set},
    Word{"qandaentry", blocks, Role::description_group, "qandaentry", Maker::by_table},
    Word{"question", words, Role::description_term, "question", Maker::by_table},
    Word{"answer", flow, Role::description_details, "answer", Maker::by_table},

    // tables
    Word{"table", blocks, Role::table, "", Maker::table},
    Word{"informaltable", blocks, Role::table, "informaltable", Maker::table},
    Word{"tgroup", blocks, Role::table, "", Maker::by_table},
    Word{"thead", blocks, Role::table_head, "", Maker::by_table},
    Word{"tbody", blocks, Role::table_body, "", Maker::by_table},
    Word{"tfoot", blocks, Role::table_foot, "", Maker::by_table},
    Word{"row", blocks, Role::table_row, "", Maker::by_table},
    Word{"tr", blocks, Role::table_row, "", Maker::by_table},
    Word{"entry", flow, Role::data_cell, "", Maker::by_table},
    Word{"td", flow, Role::data_cell, "", Maker::by_table},
    Word{"th", flow, Role::header_cell, "", Maker::by_table},
    Word{"entrytbl", blocks, Role::table, "", Maker::by_table},
    Word{"colspec", drop, Role::table, "", Maker::by_table},
    Word{"spanspec", drop, Role::table, "", Maker::by_table},
    Word{"col", drop, Role::table, "", Maker::by_table},
    Word{"colgroup", drop, Role::table, "", Maker::by_table},

    // pictures
    Word{"figure", blocks, Role::figure, "", Maker::figure},
    Word{"informalfigure", blocks, Role::figure, "informalfigure", Maker::figure},
    Word{"mediaobject", blocks, Role::image, "", Maker::media},
    Word{"mediaobjectco", transparent, Role::image, "", Maker::by_table},
    Word{"imageobjectco", blocks, Role::image, "", Maker::by_table},
    Word{"graphic", blocks, Role::image, "", Maker::media},
    Word{"graphicco", transparent, Role::image, "", Maker::by_table},
    Word{"inlinemediaobject", inline_, Role::image, "", Maker::inline_media},
    Word{"inlinegraphic", inline_, Role::image, "", Maker::inline_media},
    Word{"imageobject", blocks, Role::image, "", Maker::by_table},
    Word{"imagedata", blocks, Role::image, "", Maker::by_table},
    Word{"videoobject", drop, Role::image, "", Maker::by_table},
    Word{"audioobject", drop, Role::image, "", Maker::by_table},
    Word{"videodata", drop, Role::image, "", Maker::by_table},
    Word{"audiodata", drop, Role::image, "", Maker::by_table},
    Word{"textobject", blocks, Role::long_description, "", Maker::by_table},
    Word{"textdata", drop, Role::division, "", Maker::by_table},
    Word{"objectinfo", drop, Role::division, "", Maker::by_table},
    Word{"areaspec", drop, Role::division, "", Maker::by_table},
    Word{"areaset", drop, Role::division, "", Maker::by_table},
    Word{"area", drop, Role::division, "", Maker::by_table},

    // notes, links, references
    Word{"footnote", inline_, Role::footnote_reference, "", Maker::footnote},
    Word{"footnoteref", inline_, Role::footnote_reference, "", Maker::footnote_reference},
    Word{"link", inline_, Role::link, "", Maker::link},
    Word{"ulink", inline_, Role::link, "", Maker::link},
    Word{"olink", inline_, Role::link, "olink", Maker::link},
    Word{"biblioref", inline_, Role::cross_reference, "biblioref", Maker::link},
    Word{"xref", inline_, Role::cross_reference, "", Maker::link},
    Word{"uri", inline_, Role::link, "uri", Maker::email},
    Word{"email", inline_, Role::link, "email", Maker::email},
    Word{"phone", inline_, Role::span, "phone", Maker::by_table},
    Word{"fax", inline_, Role::span, "fax", Maker::by_table},
    Word{"anchor", inline_, Role::span, "", Maker::anchor},
    Word{"co", inline_, Role::span, "co", Maker::callout_mark},
    Word{"coref", inline_, Role::span, "coref", Maker::callout_mark},
    Word{"glossterm", inline_, Role::glossary_term, "", Maker::glossary_term},
    Word{"firstterm", inline_, Role::defined_term, "firstterm", Maker::glossary_term},
    Word{"termdef", inline_, Role::span, "termdef", Maker::by_table},

    // for the index
    Word{"indexterm", inline_, Role::index_mark, "", Maker::index_term},
    Word{"itermset", transparent, Role::span, "", Maker::by_table},
    Word{"primaryie", inline_, Role::span, "", Maker::by_table},
    Word{"secondaryie", inline_, Role::span, "", Maker::by_table},
    Word{"tertiaryie", inline_, Role::span, "", Maker::by_table},
    Word{"seeie", inline_, Role::span, "", Maker::by_table},
    Word{"seealsoie", inline_, Role::span, "", Maker::by_table},

    // not for readers
    Word{"primary", drop, Role::span, "", Maker::by_table},
    Word{"secondary", drop, Role::span, "", Maker::by_table},
    Word{"tertiary", drop, Role::span, "", Maker::by_table},
    Word{"remark", drop, Role::span, "", Maker::by_table},
    Word{"comment", drop, Role::span, "", Maker::by_table},
    Word{"beginpage", drop, Role::span, "", Maker::by_table},
    Word{"meta", drop, Role::span, "", Maker::by_table},
    Word{"extendedlink", drop, Role::span, "", Maker::by_table},
    Word{"locator", drop, Role::span, "", Maker::by_table},
    Word{"arc", drop, Role::span, "", Maker::by_table},

    // running text
    Word{"emphasis", inline_, Role::emphasis, "", Maker::emphasis},
    Word{"phrase", inline_, Role::span, "", Maker::by_table},
    Word{"quote", inline_, Role::quote, "", Maker::by_table},
    Word{"citetitle", inline_, Role::citation, "", Maker::by_table},
    Word{"citation", inline_, Role::citation, "citation", Maker::by_table},
    Word{"citerefentry", inline_, Role::span, "citerefentry", Maker::by_table},
    Word{"citebiblioid", inline_, Role::span, "citebiblioid", Maker::by_table},
    Word{"abbrev", inline_, Role::abbreviation, "", Maker::by_table},
    Word{"acronym", inline_, Role::abbreviation, "", Maker::by_table},
    Word{"foreignphrase", inline_, Role::foreign, "", Maker::by_table},
    Word{"wordasword", inline_, Role::emphasis, "wordasword", Maker::by_table},
    Word{"subscript", inline_, Role::subscript, "", Maker::by_table},
    Word{"superscript", inline_, Role::superscript, "", Maker::by_table},
    Word{"keycap", inline_, Role::keyboard, "keycap", Maker::by_table},
    Word{"keycombo", inline_, Role::keyboard, "keycombo", Maker::menu_choice},
    Word{"keysym", inline_, Role::keyboard, "keysym", Maker::by_table},
    Word{"menuchoice", inline_, Role::span, "menuchoice", Maker::menu_choice},
    Word{"shortcut", inline_, Role::span, "shortcut", Maker::menu_choice},
    Word{"trademark", inline_, Role::span, "trademark", Maker::trademark},
    Word{"productname", inline_, Role::span, "productname", Maker::trademark},
    Word{"personname", inline_, Role::span, "personname", Maker::personal_name},
    Word{"person", inline_, Role::span, "person", Maker::credit},
    Word{"author", inline_, Role::span, "author", Maker::credit},
    Word{"editor", inline_, Role::span, "editor", Maker::credit},
    Word{"othercredit", inline_, Role::span, "othercredit", Maker::credit},
    Word{"collab", inline_, Role::span, "collab", Maker::credit},
    Word{"org", inline_, Role::span, "org", Maker::credit},
    Word{"affiliation", inline_, Role::span, "affiliation", Maker::credit},
    Word{"authorgroup", inline_, Role::span, "authorgroup", Maker::credit},
    Word{"publisher", inline_, Role::span, "publisher", Maker::credit},
    Word{"confgroup", inline_, Role::span, "confgroup", Maker::credit},
    Word{"copyright", inline_, Role::span, "copyright", Maker::copyright},
    Word{"biblioset", inline_, Role::span, "biblioset", Maker::credit},
    Word{"biblioentry", words, Role::bibliography_entry, "", Maker::bibliography_entry},
    Word{"bibliomixed", words, Role::bibliography_entry, "bibliomixed", Maker::by_table},
    Word{"bibliomset", inline_, Role::span, "bibliomset", Maker::by_table},
    Word{"bibliomisc", inline_, Role::span, "bibliomisc", Maker::by_table},
    Word{"inlineequation", inline_, Role::inline_formula, "inlineequation", Maker::inline_equation},
    Word{"mathphrase", inline_, Role::span, "mathphrase", Maker::by_table},
};
// clang-format on

// Inlines that are code in HTML and keep their DocBook name as a class.
constexpr std::array<std::string_view, 70> code_names{
    "classname",
    "code",
    "command",
    "computeroutput",
    "constant",
    "enumname",
    "enumvalue",
    "envar",
    "errorcode",
    "errorname",
    "errortext",
    "errortype",
    "exceptionname",
    "filename",
    "function",
    "initializer",
    "interfacename",
    "literal",
    "markup",
    "methodname",
    "modifier",
    "msgid",
    "option",
    "optional",
    "ooclass",
    "ooexception",
    "oointerface",
    "package",
    "parameter",
    "prompt",
    "property",
    "returnvalue",
    "sgmltag",
    "structfield",
    "structname",
    "symbol",
    "systemitem",
    "tag",
    "token",
    "type",
    "typedefname",
    "unionname",
    "userinput",
    "varname",
    "void",
    "varargs",
    "funcdef",
    "funcparams",
    "paramdef",
    "methodparam",
    "templatename",
    "macroname",
    "namespace",
    "namespacename",
    "specializedtemplate",
    "template",
    "hardware",
    "buildtarget",
    "uritemplate",
    "nonterminal",
    "lineannotation",
    "lhs",
    "rhs",
    "constraint",
    "constraintdef",
    "enumitem",
    "enumidentifier",
    "enumsynopsis",
    "unionsynopsis",
    "macrosynopsis",
};

// Inlines that are only themselves: a span whose class is the DocBook name.
constexpr std::array<std::string_view, 74> span_names{
    "accel",
    "action",
    "application",
    "artpagenums",
    "city",
    "contractnum",
    "contractsponsor",
    "contrib",
    "country",
    "database",
    "date",
    "edition",
    "firstname",
    "givenname",
    "guibutton",
    "guiicon",
    "guilabel",
    "guimenu",
    "guimenuitem",
    "guisubmenu",
    "holder",
    "honorific",
    "interface",
    "invpartnumber",
    "isbn",
    "issn",
    "issuenum",
    "jobtitle",
    "label",
    "lineage",
    "medialabel",
    "mousebutton",
    "orgdiv",
    "orgname",
    "otheraddr",
    "othername",
    "pagenums",
    "pob",
    "postcode",
    "productnumber",
    "pubdate",
    "publishername",
    "pubsnumber",
    "releaseinfo",
    "replaceable",
    "revisionflag",
    "seriesvolnums",
    "shortaffil",
    "state",
    "street",
    "surname",
    "surnames",
    "volumenum",
    "year",
    "biblioid",
    "bibliocoverage",
    "bibliorelation",
    "bibliosource",
    "confdates",
    "confnum",
    "confsponsor",
    "conftitle",
    "corpauthor",
    "corpcredit",
    "corpname",
    "authorinitials",
    "subject",
    "subjectterm",
    "keyword",
    "tocentry",
    "lotentry",
    "see",
    "seealso",
    "cover",
};

// DocBook 4 has an info element for each division; all of them are `info`.
constexpr std::array<std::string_view, 26> info_names{
    "appendixinfo", "articleinfo",    "bibliographyinfo",   "blockinfo",    "bookinfo",
    "chapterinfo",  "glossaryinfo",   "indexinfo",          "docinfo",      "partinfo",
    "prefaceinfo",  "referenceinfo",  "refentryinfo",       "refsect1info", "refsect2info",
    "refsect3info", "refsectioninfo", "refsynopsisdivinfo", "sect1info",    "sect2info",
    "sect3info",    "sect4info",      "sect5info",          "sectioninfo",  "setinfo",
    "sidebarinfo",
};

constexpr std::size_t count = std::size(written) + code_names.size() + span_names.size() + info_names.size();

constexpr auto make_table() {
    std::array<Word, count> rows{};
    std::size_t at = 0;
    for (const Word& word : written)
        rows[at++] = word;
    for (const std::string_view name : code_names)
        rows[at++] = {name, inline_, Role::code, name, Maker::by_table};
    for (const std::string_view name : span_names)
        rows[at++] = {name, inline_, Role::span, name, Maker::by_table};
    for (const std::string_view name : info_names)
        rows[at++] = {name, titled, Role::division, "", Maker::by_table};
    std::sort(rows.begin(), rows.end(), [](const Word& a, const Word& b) { return a.name < b.name; });
    return rows;
}

constexpr std::array<Word, count> table = make_table();

static_assert(std::adjacent_find(table.begin(), table.end(),
                                 [](const Word& a, const Word& b) { return a.name == b.name; }) ==
                  table.end(),
              "each element has one row");

// Levenshtein's distance, for the few names that are unknown.
std::size_t distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j)
        row[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t change = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({row[j] + 1, row[j - 1] + 1, change});
        }
    }
    return row[b.size()];
}

} // namespace

const Word* find_word(std::string_view element) {
    const auto found =
        std::lower_bound(table.begin(), table.end(), element,
                         [](const Word& word, std::string_view name) { return word.name < name; });
    return found != table.end() && found->name == element ? &*found : nullptr;
}

std::string_view nearest_word(std::string_view element) {
    if (element.size() > 40)
        return {};
    std::string_view best;
    // More changes than two make another word, and one does in a short one.
    std::size_t least = element.size() < 4 ? 1 : element.size() < 6 ? 2 : 3;
    for (const Word& word : table) {
        if (word.name.size() >= element.size() + least || element.size() >= word.name.size() + least)
            continue; // each letter more or less is a change
        const std::size_t changes = distance(element, word.name);
        if (changes < least && changes < word.name.size()) {
            least = changes;
            best = word.name;
        }
    }
    return best;
}

} // namespace content
