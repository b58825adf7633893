#include "source/build_document.h"

#include <algorithm>
#include <utility>

#include "source/files.h"
#include "source/namespaces.h"
#include "source/scan.h"
#include "source/values.h"

namespace source {
namespace {

constexpr std::size_t most_includes = 10'000;
constexpr std::size_t most_expanded = 64 * 1024 * 1024; // bytes that entities stand for

class Builder {
public:
    Builder(Library& library, report::Log& log) : library_(library), log_(log) {}

    Document build(ParsedFile& manuscript);

private:
    enum class Ends { nothing, include, entity };

    // A row of siblings still to be converted.
    struct Row {
        pugi::xml_node next;
        NodeId parent;
        std::size_t depth = 0; // how many elements `parent` stands in
        std::size_t namespace_mark = 0;
        Ends ends = Ends::nothing;
        std::string_view rest{}; // of the text `next`, where an entity has interrupted it
    };

    // A file, or one element of it, being included just now.
    struct Active {
        ParsedFile* file;
        std::string xpointer;
        Namespaces namespaces;
    };

    void convert_next();
    void convert_element(pugi::xml_node element, const Row& row);
    void convert_text(pugi::xml_node node, const Row& row);
    void add_text(std::string_view raw, bool is_cdata, NodeId parent);
    void convert_instruction(pugi::xml_node node, NodeId parent);
    void add_attributes(pugi::xml_node element, Node& node);
    NodeId add(Node node);

    void open(ParsedFile& file, pugi::xml_node root, std::string xpointer, const Row& row);
    void close_row();
    void declare(pugi::xml_node element);
    Vocabulary vocabulary_of(std::string_view prefix, report::Span span);

    void include(pugi::xml_node element, const Row& row);
    void include_entity(std::string_view name, std::size_t begin, const Row& row);
    void include_xml(pugi::xml_node element, const IncludeRequest& request, const Row& row);
    void include_text(pugi::xml_node element, const IncludeRequest& request, const Row& row);
    void use_fallback(pugi::xml_node element, const std::string& message, const Row& row);
    void leave_out(pugi::xml_node element, std::string_view rule, std::string message, std::string hint = {});
    IncludeRequest request_of(pugi::xml_node element);
    void remember(report::FileId file, const std::filesystem::path& path);

    ParsedFile& file() { return *active_.back().file; }
    Namespaces& namespaces() { return active_.back().namespaces; }

    Library& library_;
    report::Log& log_;
    Document document_;
    std::vector<NodeId> last_child_; // of each node
    std::vector<Row> rows_;
    std::vector<Active> active_;
    std::filesystem::path home_; // the manuscript's folder
    std::size_t includes_ = 0;
    std::size_t expanded_ = 0;
    bool failed_ = false;
    ValueReader values_;
};

// A stack of rows instead of recursion: no nesting can exhaust the machine's own stack.
Document Builder::build(ParsedFile& manuscript) {
    home_ = manuscript.path.parent_path();
    open(manuscript, manuscript.tree.document_element(), {}, Row{});
    while (!rows_.empty()) {
        if (rows_.back().next)
            convert_next();
        else
            close_row();
    }
    if (failed_ || document_.nodes.empty())
        return {};
    document_.root = NodeId{0};
    return std::move(document_);
}

void Builder::convert_next() {
    const Row row = rows_.back();
    // An included element comes alone, whatever stands beside it.
    rows_.back().next = row.ends == Ends::include ? pugi::xml_node() : row.next.next_sibling();
    rows_.back().rest = {};
    switch (row.next.type()) {
    case pugi::node_element: convert_element(row.next, row); break;
    case pugi::node_pcdata:
    case pugi::node_cdata: convert_text(row.next, row); break;
    case pugi::node_pi: convert_instruction(row.next, row.parent); break;
    default: break;
    }
}

void Builder::close_row() {
    namespaces().forget(rows_.back().namespace_mark);
    if (rows_.back().ends != Ends::nothing)
        active_.pop_back();
    rows_.pop_back();
}

void Builder::convert_element(pugi::xml_node element, const Row& row) {
    const std::size_t mark = namespaces().mark();
    declare(element);
    const Name name = split_name(element.name());
    const report::Span span = file().start_tag(element);
    const Vocabulary vocabulary = vocabulary_of(name.prefix, span);
    if (vocabulary == Vocabulary::xinclude && name.local == "include") {
        include(element, {{}, row.parent, row.depth, mark});
        return;
    }
    if (row.depth >= deepest_nesting) {
        if (!failed_)
            log_.error("xml-depth", span,
                       "elements are nested more than " + std::to_string(deepest_nesting) + " deep",
                       {"close elements where they end: one may never have been closed"});
        failed_ = true;
        namespaces().forget(mark);
        return;
    }
    Node node;
    node.ns = shown(vocabulary);
    node.name = document_.strings.keep(name.local);
    node.parent = row.parent;
    node.span = span;
    add_attributes(element, node);
    const NodeId id = add(node);
    rows_.push_back({element.first_child(), id, row.depth + 1, mark});
}

void Builder::add_attributes(pugi::xml_node element, Node& node) {
    node.first_attribute = static_cast<std::uint32_t>(document_.attributes.size());
    for (const pugi::xml_attribute attribute : element.attributes()) {
        if (is_declaration(attribute.name()))
            continue;
        const Name name = split_name(attribute.name());
        const std::string_view raw = attribute.value();
        const report::Span span =
            file().span(file().offset(attribute.name()), file().offset(raw.data()) + raw.size() + 1);
        const Vocabulary vocabulary =
            name.prefix.empty() ? Vocabulary::none : vocabulary_of(name.prefix, span);
        const std::string_view value = values_.attribute(raw, file().entities);
        document_.attributes.push_back(
            {shown(vocabulary), document_.strings.keep(name.local), document_.strings.keep(value), span});
    }
    node.attribute_count = static_cast<std::uint32_t>(document_.attributes.size()) - node.first_attribute;
}

// Text up to the first entity that stands for more than characters; the rest waits in its row
// until that is done.
void Builder::convert_text(pugi::xml_node node, const Row& row) {
    const std::string_view raw = row.rest.data() != nullptr ? row.rest : node.value();
    if (node.type() == pugi::node_cdata)
        return add_text(raw, true, row.parent);
    for (std::size_t mark = raw.find('&'); mark != std::string_view::npos; mark = raw.find('&', mark + 1)) {
        const std::size_t end = raw.find(';', mark);
        const std::string_view name = raw.substr(mark + 1, end - mark - 1);
        if (name.starts_with('#') || file().entities.content(name) == nullptr)
            continue;
        add_text(raw.substr(0, mark), false, row.parent);
        rows_.back().next = node;
        rows_.back().rest = raw.substr(end + 1);
        return include_entity(name, file().offset(raw.data() + mark), row);
    }
    add_text(raw, false, row.parent);
}

void Builder::add_text(std::string_view raw, bool is_cdata, NodeId parent) {
    if (raw.empty())
        return;
    const std::size_t begin = file().offset(raw.data());
    Node text;
    text.kind = Kind::text;
    text.parent = parent;
    // A CDATA section holds no references: only its line ends change (XML 1.0, 2.7).
    text.span =
        is_cdata ? file().span(begin - 9, begin + raw.size() + 3) : file().span(begin, begin + raw.size());
    const std::string_view value = is_cdata ? values_.characters(raw) : values_.text(raw, file().entities);
    text.text = document_.strings.keep(value);
    add(text);
}

void Builder::convert_instruction(pugi::xml_node node, NodeId parent) {
    const std::size_t begin = file().offset(node.name()) - 2;
    Node instruction;
    instruction.kind = Kind::processing_instruction;
    instruction.name = document_.strings.keep(node.name());
    instruction.text = document_.strings.keep(node.value());
    instruction.parent = parent;
    instruction.span = file().span(begin, file().text.find("?>", begin) + 2);
    add(instruction);
}

NodeId Builder::add(Node node) {
    const NodeId parent = node.parent;
    const NodeId id = document_.nodes.push_back(std::move(node));
    last_child_.emplace_back();
    if (!parent)
        return id;
    NodeId& last = last_child_[parent.index()];
    if (last)
        document_.nodes[last].next_sibling = id;
    else
        document_.nodes[parent].first_child = id;
    last = id;
    return id;
}

void Builder::declare(pugi::xml_node element) {
    for (const pugi::xml_attribute attribute : element.attributes())
        if (is_declaration(attribute.name()))
            namespaces().declare(attribute.name(), attribute.value());
}

// Namespaces in XML 1.0, 5: a prefix must be declared.
Vocabulary Builder::vocabulary_of(std::string_view prefix, report::Span span) {
    if (const std::optional<Vocabulary> vocabulary = namespaces().find(prefix))
        return *vocabulary;
    std::vector<std::string> hints;
    if (prefix == "xlink")
        hints.emplace_back("add xmlns:xlink=\"http://www.w3.org/1999/xlink\" to the first element");
    else if (prefix == "xi")
        hints.emplace_back("add xmlns:xi=\"http://www.w3.org/2001/XInclude\" to the first element");
    log_.error("xml-namespace", span, "the prefix " + std::string(prefix) + " is not declared",
               std::move(hints));
    failed_ = true;
    return Vocabulary::other;
}

// Starts on an included file, in which no outer namespace holds.
void Builder::open(ParsedFile& parsed, pugi::xml_node root, std::string xpointer, const Row& row) {
    active_.push_back({&parsed, std::move(xpointer), {}});
    remember(parsed.file, parsed.path);
    std::vector<pugi::xml_node> ancestors;
    for (pugi::xml_node node = root.parent(); node; node = node.parent())
        ancestors.push_back(node);
    std::for_each(ancestors.rbegin(), ancestors.rend(), [this](pugi::xml_node node) { declare(node); });
    rows_.push_back({root, row.parent, row.depth, 0, Ends::include});
}

void Builder::remember(report::FileId id, const std::filesystem::path& path) {
    const bool known = std::any_of(document_.files.begin(), document_.files.end(),
                                   [id](const SourceFile& entry) { return entry.file == id; });
    if (known)
        return;
    const std::filesystem::path from = home_.empty() ? "." : home_;
    const std::filesystem::path folder = path.parent_path().empty() ? "." : path.parent_path();
    std::string relative = folder.lexically_relative(from).generic_string();
    if (relative.empty())
        relative = folder.generic_string();
    document_.files.push_back({id, relative == "." ? std::string() : relative + "/"});
}

IncludeRequest Builder::request_of(pugi::xml_node element) {
    const auto value = [&](const char* name) {
        return std::string(values_.attribute(element.attribute(name).value(), file().entities));
    };
    IncludeRequest request{value("href"), value("xpointer"), value("parse"), value("encoding")};
    if (request.parse.empty())
        request.parse = "xml";
    return request;
}

void Builder::include(pugi::xml_node element, const Row& row) {
    const IncludeRequest request = request_of(element);
    if (++includes_ > most_includes) {
        if (includes_ == most_includes + 1)
            leave_out(element, "include-cycle", "more than 10000 files are included",
                      "take away the xi:include that is not needed");
    } else if (!row.parent.valid()) {
        leave_out(element, "include-missing", "an xi:include cannot be the first element",
                  "put it inside an article or a book");
    } else if (request.href.empty() && request.xpointer.empty()) {
        leave_out(element, "include-missing", "this xi:include names no file", "add href=\"chapter.xml\"");
    } else if (request.parse == "xml") {
        include_xml(element, request, row);
        return;
    } else if (request.parse == "text" && !request.href.empty()) {
        include_text(element, request, row);
        return;
    } else {
        leave_out(element, "include-missing", "parse must be xml or text, not " + request.parse,
                  "write parse=\"xml\", or leave parse out");
    }
    namespaces().forget(row.namespace_mark);
}

// XML 1.0, 4.4.2 and 4.4.3: what an entity stands for takes the place of the reference, which is
// at byte `begin`.
void Builder::include_entity(std::string_view name, std::size_t begin, const Row& row) {
    const EntityContent content = *file().entities.content(name);
    const std::optional<ParsedFile*> found = library_.entity(file(), content);
    const report::Span span = file().span(begin, begin + name.size() + 2);
    const std::string entity = "`&" + std::string(name) + ";`";
    const bool cycle = found && std::any_of(active_.begin(), active_.end(),
                                            [&](const Active& active) { return active.file == *found; });
    expanded_ += found && *found != nullptr ? (*found)->buffer.size() : 0;
    const bool too_much = expanded_ > most_expanded;
    if (!found)
        log_.error("entity-external", span,
                   entity + " stands for the file " + content.path.string() + ", which cannot be read",
                   {"check the file's name and folder where the entity is declared"});
    else if (cycle)
        log_.error("entity-expansion", span, entity + " stands for itself, or is nested too deep");
    else if (too_much && !failed_)
        log_.error("entity-expansion", span, "the entities of this file stand for more than 64 MB");
    if (!found || *found == nullptr || cycle || too_much) {
        failed_ = true;
        return;
    }
    Namespaces outer = namespaces();
    active_.push_back({*found, {}, std::move(outer)});
    remember((*found)->file, (*found)->path);
    rows_.push_back({(*found)->tree.first_child(), row.parent, row.depth, namespaces().mark(), Ends::entity});
}

void Builder::include_xml(pugi::xml_node element, const IncludeRequest& request, const Row& row) {
    std::optional<ParsedFile*> found = &file();
    if (!request.href.empty()) {
        const auto path = resolve_href(file().path, request.href);
        found = path ? library_.xml(*path) : std::nullopt;
    }
    if (!found) {
        use_fallback(element, "cannot read the included file " + request.href, row);
        return;
    }
    document_.complete = document_.complete && *found != nullptr;
    const auto root = *found != nullptr ? (*found)->tree.document_element() : pugi::xml_node();
    const auto target = request.xpointer.empty() ? root : find_pointed(root, request.xpointer);
    if (root && target && !*target) {
        use_fallback(element, "nothing has the id " + request.xpointer + " in " + (*found)->path.string(),
                     row);
        return;
    }
    const bool cycle = std::any_of(active_.begin(), active_.end(), [&](const Active& active) {
        return active.file == *found &&
               (active.xpointer.empty() ? request.xpointer.empty() : active.xpointer == request.xpointer);
    });
    if (!target)
        leave_out(element, "include-xpointer", "xpointer " + request.xpointer + " is not an id",
                  "give the xml:id of the element to include, as in xpointer=\"opening-hours\"");
    else if (cycle)
        leave_out(element, "include-cycle", (*found)->path.string() + " includes itself",
                  "take away this xi:include, or the one in that file");
    namespaces().forget(row.namespace_mark);
    if (root && target && !cycle)
        open(**found, *target, request.xpointer, row);
}

void Builder::include_text(pugi::xml_node element, const IncludeRequest& request, const Row& row) {
    const auto path = resolve_href(file().path, request.href);
    const auto found = path ? library_.text(*path, request.encoding) : std::nullopt;
    if (!found) {
        use_fallback(element, "cannot read the included file " + request.href, row);
        return;
    }
    namespaces().forget(row.namespace_mark);
    document_.complete = document_.complete && found->file.valid();
    if (!found->file.valid() || found->text.empty())
        return;
    remember(found->file, *path);
    Node text;
    text.kind = Kind::text;
    text.parent = row.parent;
    text.span = {found->file, 0, static_cast<std::uint32_t>(found->text.size())};
    text.text = document_.strings.keep(values_.characters(found->text));
    add(text);
}

// XInclude 1.0, 4.4: what stands in the xi:fallback takes the place of a missing file.
void Builder::use_fallback(pugi::xml_node element, const std::string& message, const Row& row) {
    for (const pugi::xml_node child : element.children()) {
        const Name name = split_name(child.name());
        const std::optional<Vocabulary> vocabulary = namespaces().find(name.prefix);
        if (name.local != "fallback" || vocabulary != Vocabulary::xinclude)
            continue;
        log_.note("include-fallback", file().start_tag(element), message + "; its xi:fallback is used");
        declare(child);
        rows_.push_back({child.first_child(), row.parent, row.depth, row.namespace_mark});
        return;
    }
    leave_out(element, "include-missing", message, "check the file's name and folder");
    namespaces().forget(row.namespace_mark);
}

void Builder::leave_out(pugi::xml_node element, std::string_view rule, std::string message,
                        std::string hint) {
    std::vector<std::string> hints;
    if (!hint.empty())
        hints.push_back(std::move(hint));
    log_.error(rule, file().start_tag(element), std::move(message), std::move(hints));
    document_.complete = false;
}

} // namespace

Document build_document(ParsedFile& manuscript, Library& library, report::Log& log) {
    return Builder(library, log).build(manuscript);
}

} // namespace source
