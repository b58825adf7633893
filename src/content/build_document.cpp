// The root: cover, summary, what the info says about the publication, the divisions.
#include <string>

#include "content/builder.h"
#include "content/tidy.h"

namespace content {
namespace {

using source::Namespace;

bool named(const Builder& b, Element element, std::string_view name) {
    return b.is_element(element) && b.at(element).name == name;
}

std::string_view keep_words_of(Builder& b, NodeId node) {
    return collapsed(b.tree, b.tree.strings.keep(text_of(b.tree, node)));
}

void read_statement(Builder& b, Element element, std::string_view name, std::string_view value) {
    Metadata& metadata = b.tree.metadata;
    if (name == "schema:accessibilitySummary")
        metadata.accessibility_summary = value;
    else if (name == "a11y:certifiedBy")
        metadata.certified_by = value;
    else if (name == "a11y:certifierReport")
        metadata.certifier_report = value;
    metadata.stated.push_back(
        {name, value, b.at(element).span, b.value(element, "audience"), b.value(element, "condition")});
}

// DocBook 5.2 `meta`, and the RDFa of 5.1: `releaseinfo property="…"`.
void read_meta(Builder& b, Element element) {
    const source::Attribute* name = b.find(element, b.at(element).name == "meta" ? "name" : "property");
    if (!name)
        return;
    const source::Attribute* content = b.find(element, "content");
    read_statement(b, element, name->value, content ? content->value : keep_text(b, element));
}

void read_date(Builder& b, Element element) {
    if (b.tree.metadata.date.empty() || b.at(element).name == "pubdate")
        b.tree.metadata.date = keep_text(b, element);
}

void read_keywords(Builder& b, Element element) {
    for (Element child = b.at(element).first_child; child.valid(); child = b.at(child).next_sibling) {
        if (!b.is_element(child))
            continue;
        if (b.at(child).name == "subject")
            read_keywords(b, child);
        else
            b.tree.metadata.subjects.push_back(keep_text(b, child));
    }
}

void read_metadata(Builder& b, Element element) {
    Metadata& metadata = b.tree.metadata;
    const std::string_view name = b.at(element).name;
    if (name == "author" || name == "corpauthor")
        metadata.creators.push_back(name_of(b, element));
    else if (name == "editor" || name == "othercredit" || name == "collab")
        metadata.contributors.push_back(name_of(b, element));
    else if (name == "authorgroup")
        for (Element child = b.at(element).first_child; child.valid(); child = b.at(child).next_sibling)
            if (b.is_element(child))
                read_metadata(b, child);
    if (name == "publisher" && b.child(element, "publishername"))
        metadata.publisher = keep_text(b, b.child(element, "publishername"));
    else if (name == "publishername" || (name == "orgname" && metadata.publisher.empty()))
        metadata.publisher = keep_text(b, element);
    else if (name == "pubdate" || name == "date")
        read_date(b, element);
    else if (name == "biblioid" && (metadata.identifier.empty() || b.value(element, "class") == "uri"))
        metadata.identifier = keep_text(b, element);
    else if (name == "copyright")
        metadata.rights = b.tree.strings.keep("© " + std::string(keep_text(b, element)));
    else if (name == "keywordset" || name == "subjectset")
        read_keywords(b, element);
    else if (name == "meta" || (name == "releaseinfo" && b.find(element, "property")))
        read_meta(b, element);
}

void build_line(Builder& b, Element element, NodeId cover, Role role) {
    const NodeId id = open_plain(b, cover, role, b.at(element).span);
    build_inline(b, element, id);
    close(b, id);
}

void build_authors(Builder& b, Element element, NodeId cover) {
    if (b.at(element).name != "authorgroup")
        return build_line(b, element, cover, Role::byline);
    for (Element child = b.at(element).first_child; child.valid(); child = b.at(child).next_sibling)
        if (b.is_element(child))
            build_authors(b, child, cover);
}

void build_cover_art(Builder& b, Element element, NodeId cover) {
    const NodeId around = open(b, cover, element, Role::division, "cover-art");
    build_flow(b, element, around, Wrap::paragraphs);
    close(b, around);
}

// What of the info stands on the cover, in the order readers meet it.
void build_cover_lines(Builder& b, Element info, NodeId cover) {
    for (const int turn : {0, 1, 2}) {
        for (Element child = b.at(info).first_child; child.valid(); child = b.at(child).next_sibling) {
            if (!b.is_element(child))
                continue;
            const std::string_view name = b.at(child).name;
            if (turn == 0 && is_credit(name))
                build_authors(b, child, cover);
            else if (turn == 1 && (name == "publisher" || name == "publishername" || name == "orgname"))
                build_line(b, child, cover, Role::publisher);
            else if (turn == 2 && (name == "pubdate" || (name == "date" && !b.child(info, "pubdate"))))
                build_line(b, child, cover, Role::date);
            else if (turn == 0 && name == "mediaobject")
                build_block(b, child, cover);
            else if (turn == 0 && name == "cover")
                build_cover_art(b, child, cover);
        }
    }
}

// A publisher whose name is the author's once more says nothing new.
void drop_repeated_publisher(Builder& b, NodeId cover) {
    std::string before;
    for (NodeId line = b.tree[cover].first_child; line.valid(); line = b.tree[line].next_sibling) {
        const Role role = b.tree[line].role;
        if (role == Role::byline)
            before = text_of(b.tree, line);
        if (role != Role::publisher || text_of(b.tree, line) != before)
            continue;
        b.tree.remove(line);
        return;
    }
}

void build_title(Builder& b, Element root, NodeId cover) {
    const Element written = title_of(b, root);
    const Element manual = named(b, root, "refentry") ? reference_title(b, root, written) : Element{};
    const Element title = manual ? manual : written;
    const NodeId id = title ? open(b, cover, title, Role::title) : NodeId{};
    if (title)
        build_words(b, title, id);
    if (manual)
        build_manual_section(b, root, id);
    if (!title || keep_words_of(b, id).empty()) {
        b.log.error("document-title", b.at(title ? title : root).span, "the publication has no title",
                    {"add <info><title>…</title></info> at the start"});
        return;
    }
    b.tree.metadata.title = keep_words_of(b, id);
}

void build_subtitle(Builder& b, Element root, Element info, NodeId cover) {
    Element subtitle = b.child(root, "subtitle");
    if (!subtitle && info)
        subtitle = b.child(info, "subtitle");
    // The title of a page of a manual stands under its name, unless it says no more.
    const Element title = title_of(b, root);
    if (!subtitle && named(b, root, "refentry") && reference_title(b, root, title) &&
        (!title || !b.tree.metadata.title.starts_with(keep_text(b, title))))
        subtitle = title;
    if (!subtitle)
        return;
    const NodeId id = open(b, cover, subtitle, Role::subtitle);
    build_words(b, subtitle, id);
    b.tree.metadata.subtitle = keep_words_of(b, id);
}

NodeId build_cover(Builder& b, Element root, Element info, NodeId document) {
    const NodeId cover = open_plain(b, document, Role::cover, b.at(info ? info : root).span);
    build_title(b, root, cover);
    build_subtitle(b, root, info, cover);
    if (info)
        build_cover_lines(b, info, cover);
    drop_repeated_publisher(b, cover);
    return cover;
}

void build_summary(Builder& b, Element info, NodeId document) {
    for (Element child = b.at(info).first_child; child.valid(); child = b.at(child).next_sibling) {
        if (!named(b, child, "abstract") && !named(b, child, "highlights"))
            continue;
        build_block(b, child, document);
        if (b.tree.metadata.description.empty())
            b.tree.metadata.description = keep_text(b, child);
    }
}

bool is_imprint(std::string_view name) {
    for (const std::string_view part :
         {"legalnotice", "copyright", "edition", "revhistory", "biblioid", "isbn", "issn", "releaseinfo",
          "printhistory", "address", "productname", "productnumber", "personblurb", "authorblurb",
          "bibliomisc", "confgroup", "org", "contractsponsor"})
        if (name == part)
            return true;
    return false;
}

// The word before a number that does not say itself what it is: "ISBN 978-1-…".
std::string_view word_of_number(Builder& b, Element element) {
    const std::string_view name = b.at(element).name;
    const std::string_view kind = name == "biblioid" ? b.value(element, "class") : name;
    const std::string_view word = kind == "isbn" ? "ISBN" : kind == "issn" ? "ISSN" : "";
    return keep_text(b, element).starts_with(word) ? "" : word;
}

// Rights, edition, identifiers, who the authors are: at the end, where they are in nobody's way.
void build_imprint(Builder& b, Element info, NodeId document) {
    NodeId imprint;
    for (Element child = b.at(info).first_child; child.valid(); child = b.at(child).next_sibling) {
        if (!b.is_element(child) || b.find(child, "property"))
            continue;
        const std::string_view name = b.at(child).name;
        if (!is_imprint(name) && !is_credit(name))
            continue;
        if (!imprint)
            imprint = open_plain(b, document, Role::imprint, b.at(info).span);
        if (is_credit(name))
            build_blurbs(b, child, imprint);
        else if (name == "copyright")
            build_copyright(b, child, open(b, imprint, child, Role::paragraph, name));
        else if (name == "legalnotice") {
            const NodeId around = open(b, imprint, child, Role::division, name);
            build_block_title(b, child, around);
            build_flow(b, child, around, Wrap::paragraphs);
        } else if (is_block(b, child))
            build_block(b, child, imprint);
        else {
            const NodeId line = open_plain(b, imprint, Role::paragraph, b.at(child).span, name);
            if (const std::string_view word = word_of_number(b, child); !word.empty())
                add_text(b, line, b.tree.strings.keep(std::string(word) + " "), b.at(child).span);
            build_inline(b, child, line);
        }
    }
    if (imprint && !b.tree[imprint].first_child)
        b.tree.remove(imprint);
}

void check_language(Builder& b, Element root, NodeId document) {
    Node& node = b.tree[document];
    if (node.language.empty()) {
        b.log.error("document-language", b.at(root).span, "the publication does not say its language",
                    {"add xml:lang, for example xml:lang=\"en-GB\", to the first element"});
        node.language = "und"; // BCP 47, 4.1: undetermined
    }
    b.tree.metadata.language = node.language;
}

} // namespace

void build_document(Builder& b) {
    const Element root = b.document.root;
    const Word word = word_for(b, root);
    const NodeId document = open(b, {}, root, Role::document, word.name);
    check_language(b, root, document);
    const Element info = info_of(b, root);
    build_cover(b, root, info, document);
    if (info) {
        for (Element child = b.at(info).first_child; child.valid(); child = b.at(child).next_sibling)
            if (b.is_element(child))
                read_metadata(b, child);
        build_summary(b, info, document);
    }
    build_flow(b, root, document, Wrap::paragraphs);
    if (info)
        build_imprint(b, info, document);
    close(b, document);
    gather_index_terms(b);
}

} // namespace content
