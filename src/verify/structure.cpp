#include "verify/structure.h"

#include <algorithm>
#include <set>

#include "verify/standard_types.h"

namespace verify {
namespace {

constexpr std::string_view pdf17_uri = "http://iso.org/pdf/ssn";
constexpr std::string_view pdf20_uri = "http://iso.org/pdf2/ssn";
constexpr std::string_view mathml_uri = "http://www.w3.org/1998/Math/MathML";

Namespace namespace_of(Object space) {
    if (!space.is_dictionary())
        return Namespace::pdf17;
    const std::string uri = text(space, "/NS").value_or("");
    if (uri == pdf17_uri)
        return Namespace::pdf17;
    if (uri == pdf20_uri)
        return Namespace::pdf20;
    return uri == mathml_uri ? Namespace::mathml : Namespace::other;
}

std::string_view standard_in(Namespace space, std::string_view type) {
    switch (space) {
    case Namespace::pdf17: return standard_type_17(type);
    case Namespace::pdf20: return standard_type_20(type);
    case Namespace::mathml: return "MathML";
    case Namespace::other: return {};
    }
    return {};
}

} // namespace

struct Structure::Pending {
    Object object;
    ElementIndex parent = no_element;
    ObjectId page;
    std::size_t slot = 0; // which kid of its parent it is
};

Structure::Structure(Document& document) : root_(get(document.catalog(), "/StructTreeRoot")) {
    present_ = root_.is_dictionary();
    if (!present_)
        return;
    role_map_ = get(root_, "/RoleMap");
    read_parent_tree();
    read_elements();
}

void Structure::read_parent_tree() {
    for (const TreeEntry& entry : tree_entries(get(root_, "/ParentTree"), "/Nums")) {
        if (!entry.key.is_integer())
            continue;
        const long long key = entry.key.integer();
        parent_tree_.emplace(key, entry.value);
        greatest_parent_key_ = std::max(greatest_parent_key_.value_or(key), key);
    }
}

// Depth first without recursion: kids are stacked in reverse, so elements_ is in document order.
void Structure::read_elements() {
    std::vector<Pending> open;
    const std::vector<Object> list = one_or_all(get(root_, "/K"));
    for (auto kid = list.rbegin(); kid != list.rend(); ++kid)
        if (kid->is_dictionary())
            open.push_back({*kid, no_element, ObjectId(), 0});
    while (!open.empty()) {
        const Pending pending = open.back();
        open.pop_back();
        read_element(pending, open);
    }
}

void Structure::read_element(const Pending& pending, std::vector<Pending>& open) {
    Object object = pending.object;
    const auto index = static_cast<ElementIndex>(elements_.size());
    if (object.is_indirect()) {
        const auto [known, fresh] = index_.emplace(key_of(object), index);
        if (!fresh) {
            held_twice_.push_back({known->second, pending.parent});
            return;
        }
    }
    if (pending.parent == no_element)
        top_.push_back(index);
    else
        elements_[pending.parent].kids[pending.slot].element = index;
    Element& element = elements_.emplace_back();
    element.dictionary = object;
    element.parent = pending.parent;
    element.type = name(object, "/S").value_or("");
    element.has_parent_entry = has(object, "/P");
    Object page = get(object, "/Pg");
    element.page = page.is_dictionary() ? key_of(page) : pending.page;
    if (Object lang = get(object, "/Lang"); lang.is_string()) {
        element.has_lang = true;
        element.lang = lang.text();
    }
    const Element* above = pending.parent == no_element ? nullptr : &elements_[pending.parent];
    element.under_lang = element.has_lang || (above != nullptr && above->under_lang);
    element.under_actual_text = has(object, "/ActualText") || (above != nullptr && above->under_actual_text);
    element.under_alt = has(object, "/Alt") || (above != nullptr && above->under_alt);
    resolve_role(element);
    const std::size_t first = open.size();
    for (const Object& kid : one_or_all(get(object, "/K"))) {
        if (kid.is_integer()) {
            element.kids.push_back(
                {Kid::Kind::content, no_element, static_cast<int>(kid.integer()), element.page});
        } else if (kid.is_dictionary()) {
            const std::string type = name(kid, "/Type").value_or("");
            if (type == "MCR") {
                const Object stream = get(kid, "/Stm");
                const Object own_page = get(kid, "/Pg");
                const ObjectId target = !stream.is_null()          ? key_of(stream)
                                        : own_page.is_dictionary() ? key_of(own_page)
                                                                   : element.page;
                element.kids.push_back({Kid::Kind::content, no_element,
                                        static_cast<int>(integer(kid, "/MCID").value_or(-1)), target});
            } else if (type == "OBJR") {
                element.kids.push_back({Kid::Kind::object, no_element, -1, key_of(get(kid, "/Obj"))});
            } else {
                open.push_back({kid, index, element.page, element.kids.size()});
                element.kids.push_back({Kid::Kind::element, no_element, -1, key_of(kid)});
            }
        }
    }
    std::reverse(open.begin() + static_cast<std::ptrdiff_t>(first), open.end());
}

// ISO 32000-1, 14.7.3; ISO 32000-2, 14.7.4.
void Structure::resolve_role(Element& element) {
    Object space = get(element.dictionary, "/NS");
    element.space = namespace_of(space);
    if (element.space == Namespace::pdf17) {
        const auto [slot, fresh] = roles_.emplace(element.type, Role{});
        if (fresh)
            slot->second = look_up(element.type);
        element.standard = slot->second.standard;
        element.circular_role = slot->second.circular;
        element.role_of_standard_type = slot->second.of_standard_type;
        return;
    }
    const ObjectId origin = key_of(space);
    std::string type = element.type;
    std::set<std::pair<ObjectId, std::string>> seen;
    element.standard = standard_in(element.space, type);
    if (!element.standard.empty())
        element.role_of_standard_type = has(get(space, "/RoleMapNS"), "/" + type);
    while (element.standard.empty()) {
        if (!seen.insert({key_of(space), type}).second) {
            element.circular_role = true;
            return;
        }
        Object mapped = get(get(space, "/RoleMapNS"), "/" + type);
        if (mapped.is_name()) { // PDF 1.7 is the default namespace
            type = mapped.name();
            element.space = Namespace::pdf17;
            element.standard = standard_type_17(type);
            return;
        }
        const std::vector<Object> pair = items(mapped);
        if (pair.size() != 2 || !pair[0].is_name())
            return;
        if (key_of(pair[1]) == origin || key_of(pair[1]) == key_of(space))
            element.role_in_same_namespace = true;
        type = pair[0].name();
        space = pair[1];
        const Namespace found = namespace_of(space);
        element.standard = standard_in(found, type);
        if (!element.standard.empty())
            element.space = found;
    }
}

// The chain is followed even from a standard type: that it is mapped at all is a fault of its own.
Structure::Role Structure::look_up(const std::string& type) const {
    Role role{standard_type_17(type)};
    role.of_standard_type = !role.standard.empty() && has(role_map_, "/" + type);
    std::set<std::string> seen{type};
    std::string_view found;
    std::string at = type;
    while (found.empty()) {
        const auto next = name(role_map_, "/" + at);
        if (!next)
            break;
        at = *next;
        if (!seen.insert(at).second) {
            role.circular = true;
            break;
        }
        found = standard_type_17(at);
    }
    if (role.standard.empty())
        role.standard = found;
    return role;
}

ElementIndex Structure::find(ObjectId object) const {
    const auto found = index_.find(object);
    return found == index_.end() ? no_element : found->second;
}

Object Structure::parent_entry(long long key) const {
    const auto found = parent_tree_.find(key);
    return found == parent_tree_.end() ? Object() : found->second;
}

ElementIndex Structure::parent_of_object(Object object) const {
    const auto key = integer(object, "/StructParent");
    return key ? find(key_of(parent_entry(*key))) : no_element;
}

std::vector<ElementIndex> Structure::kids_of(ElementIndex index) const {
    std::vector<ElementIndex> found;
    std::vector<ElementIndex> open{index};
    while (!open.empty()) {
        const ElementIndex at = open.back();
        open.pop_back();
        if (at != index && elements_[at].standard != "NonStruct") {
            found.push_back(at);
            continue;
        }
        const std::vector<Kid>& kids = elements_[at].kids;
        for (auto kid = kids.rbegin(); kid != kids.rend(); ++kid)
            if (kid->element != no_element)
                open.push_back(kid->element);
    }
    return found;
}

std::vector<std::string_view> Structure::kid_types(ElementIndex index) const {
    std::vector<std::string_view> types;
    for (const ElementIndex kid : kids_of(index))
        types.push_back(elements_[kid].standard);
    return types;
}

std::string_view Structure::parent_type(ElementIndex index) const {
    ElementIndex parent = elements_[index].parent;
    while (parent != no_element && elements_[parent].standard == "NonStruct")
        parent = elements_[parent].parent;
    return parent == no_element ? std::string_view() : elements_[parent].standard;
}

bool Structure::is_inside(ElementIndex index, std::string_view standard) const {
    for (ElementIndex at = index; at != no_element; at = elements_[at].parent)
        if (elements_[at].standard == standard)
            return true;
    return false;
}

std::vector<Object> attributes_of(const Structure& structure, const Element& element,
                                  std::string_view owner) {
    std::vector<Object> found;
    const auto take = [&](Object value) {
        for (const Object& one : one_or_all(value))
            if (one.is_dictionary() && (owner.empty() || name(one, "/O") == owner))
                found.push_back(one);
    };
    take(get(element.dictionary, "/A"));
    const Object classes = get(element.dictionary, "/C");
    if (classes.is_null())
        return found;
    const Object map = get(structure.root(), "/ClassMap");
    for (const Object& one : one_or_all(classes))
        if (one.is_name())
            take(get(map, "/" + std::string(one.name())));
    return found;
}

Object attribute(const Structure& structure, const Element& element, std::string_view owner,
                 std::string_view key) {
    for (const Object& dictionary : attributes_of(structure, element, owner))
        if (Object value = get(dictionary, key); !value.is_null())
            return value;
    return Object();
}

} // namespace verify
