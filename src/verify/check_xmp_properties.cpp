// XMP properties must be of a schema that is known or that the file describes (ISO 19005-2, 6.6.2.3).
#include <algorithm>
#include <set>

#include "verify/checks.h"
#include "verify/xmp_schemas.h"

namespace verify {
namespace {

constexpr std::string_view extension = "http://www.aiim.org/pdfa/ns/extension/";

struct Field {
    std::string_view name;
    std::string_view container; // "" for a simple value
    bool required;
};

// One kind of description: ISO 19005-2, Tables 2 to 5 of 6.6.2.3.3.
struct Kind {
    std::string_view space;
    std::string_view prefix;
    std::string_view title; // for messages
    std::vector<Field> fields;
};

const Kind& schema_kind() {
    static const Kind kind{"http://www.aiim.org/pdfa/ns/schema#",
                           "pdfaSchema",
                           "schema",
                           {{"schema", "", true},
                            {"namespaceURI", "", true},
                            {"prefix", "", true},
                            {"property", "Seq", false},
                            {"valueType", "Seq", false}}};
    return kind;
}

const Kind& property_kind() {
    static const Kind kind{
        "http://www.aiim.org/pdfa/ns/property#",
        "pdfaProperty",
        "property",
        {{"name", "", true}, {"valueType", "", true}, {"category", "", true}, {"description", "", true}}};
    return kind;
}

const Kind& type_kind() {
    static const Kind kind{"http://www.aiim.org/pdfa/ns/type#",
                           "pdfaType",
                           "value type",
                           {{"type", "", true},
                            {"namespaceURI", "", true},
                            {"prefix", "", true},
                            {"description", "", true},
                            {"field", "Seq", true}}};
    return kind;
}

const Kind& field_kind() {
    static const Kind kind{"http://www.aiim.org/pdfa/ns/field#",
                           "pdfaField",
                           "field",
                           {{"name", "", true}, {"valueType", "", true}, {"description", "", true}}};
    return kind;
}

class Extensions {
public:
    Extensions(const File& file) : file_(file), place_(verify::place_of(file.metadata.stream)) {}
    void read();
    // The declared type; empty if the file does not describe the property.
    [[nodiscard]] std::string type_of(const XmpProperty& property) const;

private:
    std::vector<XmpProperty> read_fields(pugi::xml_node item, const Kind& kind);
    void read_schema(pugi::xml_node item);
    void read_types(const XmpProperty& list);
    void read_properties(const XmpProperty& list, const std::string& space);
    void check_type_known(const std::string& type, std::string_view what);
    void complain(const std::string& detail) { file_.findings.add("extension-schema", place_, detail); }

    const File& file_;
    Place place_;
    std::set<std::string> types_;
    std::map<std::pair<std::string, std::string>, std::string> properties_;
};

const XmpProperty* find(const std::vector<XmpProperty>& fields, std::string_view name) {
    for (const XmpProperty& field : fields)
        if (field.name == name)
            return &field;
    return nullptr;
}

std::string value(const std::vector<XmpProperty>& fields, std::string_view name) {
    const XmpProperty* field = find(fields, name);
    return field == nullptr ? "" : field->value;
}

std::vector<XmpProperty> Extensions::read_fields(pugi::xml_node item, const Kind& kind) {
    std::vector<XmpProperty> fields = structure_fields(item);
    for (const XmpProperty& field : fields) {
        const bool known = field.space == kind.space &&
                           std::any_of(kind.fields.begin(), kind.fields.end(),
                                       [&field](const Field& one) { return one.name == field.name; });
        if (!known)
            file_.findings.add("extension-field", place_, field.name);
    }
    for (const Field& wanted : kind.fields) {
        const XmpProperty* found = find(fields, wanted.name);
        if (found == nullptr || found->space != kind.space) {
            if (wanted.required)
                complain("a " + std::string(kind.title) + " has no " + std::string(wanted.name));
        } else if (found->container != wanted.container || found->prefix != kind.prefix) {
            complain(std::string(wanted.name) + " of a " + std::string(kind.title) +
                     " is not as the standard writes it");
        }
    }
    return fields;
}

void Extensions::check_type_known(const std::string& type, std::string_view what) {
    std::string inner = type;
    for (const char* const prefix : {"bag ", "Bag ", "seq ", "Seq ", "alt ", "Alt "})
        if (inner.starts_with(prefix))
            inner = inner.substr(4);
    if (!type.empty() && !is_known_type(type) && types_.count(inner) == 0)
        complain(std::string(what) + " is of the type " + type + ", which is not described");
}

void Extensions::read_types(const XmpProperty& list) {
    const std::vector<pugi::xml_node> listed = list_items(list.node);
    std::vector<std::vector<XmpProperty>> all;
    for (const pugi::xml_node item : listed) {
        all.push_back(read_fields(item, type_kind()));
        types_.insert(value(all.back(), "type"));
    }
    for (const std::vector<XmpProperty>& fields : all)
        if (const XmpProperty* inner = find(fields, "field"); inner != nullptr && inner->container == "Seq")
            for (const pugi::xml_node item : list_items(inner->node))
                check_type_known(value(read_fields(item, field_kind()), "valueType"), "a field");
}

void Extensions::read_properties(const XmpProperty& list, const std::string& space) {
    for (const pugi::xml_node item : list_items(list.node)) {
        const std::vector<XmpProperty> fields = read_fields(item, property_kind());
        const std::string type = value(fields, "valueType");
        const std::string category = value(fields, "category");
        if (category != "internal" && category != "external")
            complain("category of a property is neither internal nor external");
        check_type_known(type, "a property");
        properties_[{space, value(fields, "name")}] = type.empty() ? "Text" : type;
    }
}

void Extensions::read_schema(pugi::xml_node item) {
    const std::vector<XmpProperty> fields = read_fields(item, schema_kind());
    if (const XmpProperty* list = find(fields, "valueType"); list != nullptr && list->container == "Seq")
        read_types(*list);
    if (const XmpProperty* list = find(fields, "property"); list != nullptr && list->container == "Seq")
        read_properties(*list, value(fields, "namespaceURI"));
}

void Extensions::read() {
    const XmpProperty* schemas = file_.metadata.find(extension, "schemas");
    if (schemas == nullptr)
        return;
    if (schemas->container != "Bag" || schemas->prefix != "pdfaExtension")
        complain("schemas is not a Bag with the prefix pdfaExtension");
    for (const pugi::xml_node item : list_items(schemas->node))
        read_schema(item);
}

std::string Extensions::type_of(const XmpProperty& property) const {
    const auto found = properties_.find({property.space, property.name});
    return found == properties_.end() ? std::string() : found->second;
}

// The items of a list are of its type; those of a text in several languages name theirs.
bool items_suit(const XmpProperty& property, const std::string& type) {
    const bool languages = property.container == "Alt" && item_type(type).empty();
    const std::string_view inner = item_type(type);
    for (const pugi::xml_node item : list_items(property.node)) {
        if (languages && !item.attribute("xml:lang"))
            return false;
        if (!inner.empty() && inner != "struct" && is_known_type(inner) &&
            !suits_type(inner, "", item.child_value()))
            return false;
    }
    return true;
}

} // namespace

void check_xmp_properties(const File& file) {
    if (!file.metadata.well_formed || !file.findings.wants("xmp-property"))
        return;
    Extensions extensions(file);
    extensions.read();
    const Place place = place_of(file.metadata.stream);
    for (const XmpProperty& property : file.metadata.properties) {
        std::string type(predefined_type(property.space, property.name));
        if (type.empty())
            type = extensions.type_of(property);
        const std::string called = property.prefix + ":" + property.name;
        if (type.empty())
            file.findings.add("xmp-property", place, called);
        else if (!suits_type(type, property.container, property.value) || !items_suit(property, type))
            file.findings.add("xmp-value", place, called + " is not of the type " + type);
    }
}

} // namespace verify
