// The structure tree of a file, read once into a flat list: elements in document order, with their
// standard types, what they hold, and the ParentTree that leads back from content.
#pragma once

#include <cstdint>
#include <limits>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "verify/access.h"
#include "verify/document.h"

namespace verify {

using ElementIndex = std::uint32_t;
inline constexpr ElementIndex no_element = std::numeric_limits<ElementIndex>::max();

enum class Namespace { pdf17, pdf20, mathml, other };

// A child of an element: another element, marked content, or an object such as an annotation.
struct Kid {
    enum class Kind { element, content, object } kind = Kind::content;
    ElementIndex element = no_element;
    int mcid = -1;
    ObjectId target; // the page or stream of content; the object itself
};

struct Element {
    Object dictionary;
    ElementIndex parent = no_element;
    std::vector<Kid> kids;
    std::string type;          // as written
    std::string_view standard; // after role mapping; empty if it leads to no standard type
    Namespace space = Namespace::pdf17;
    ObjectId page;
    bool has_parent_entry = false;
    bool circular_role = false;
    bool role_of_standard_type = false; // a standard type that is mapped away
    bool role_in_same_namespace = false;
    std::string lang; // own
    bool has_lang = false;
    bool under_lang = false; // it, or an element that holds it, states a language
    bool under_actual_text = false;
    bool under_alt = false;
};

class Structure {
public:
    Structure() = default;
    explicit Structure(Document& document);

    [[nodiscard]] bool present() const { return present_; }
    [[nodiscard]] Object root() const { return root_; }
    [[nodiscard]] const std::vector<Element>& elements() const { return elements_; }
    [[nodiscard]] const Element& operator[](ElementIndex index) const { return elements_[index]; }
    [[nodiscard]] const std::vector<ElementIndex>& top() const { return top_; }

    // The element of an object, or no_element.
    [[nodiscard]] ElementIndex find(ObjectId object) const;
    // What the ParentTree has under `key`: an array for content, a dictionary for an object; else null.
    [[nodiscard]] Object parent_entry(long long key) const;
    // The element that the ParentTree names for an object with /StructParent.
    [[nodiscard]] ElementIndex parent_of_object(Object object) const;
    // True if it is of that type, or inside an element that is.
    [[nodiscard]] bool is_inside(ElementIndex index, std::string_view standard) const;
    // The greatest key of the ParentTree; nothing if it is empty.
    [[nodiscard]] std::optional<long long> greatest_parent_key() const { return greatest_parent_key_; }
    // Elements that stand among kids a second time, and what holds them there: no_element is the root.
    struct HeldTwice {
        ElementIndex held = no_element;
        ElementIndex holder = no_element;
    };
    [[nodiscard]] const std::vector<HeldTwice>& held_twice() const { return held_twice_; }
    // Element kids in order, as if each NonStruct among them were replaced by its own kids.
    [[nodiscard]] std::vector<ElementIndex> kids_of(ElementIndex index) const;
    // Their standard types.
    [[nodiscard]] std::vector<std::string_view> kid_types(ElementIndex index) const;
    // The standard type of the nearest parent that is not NonStruct; empty at the top.
    [[nodiscard]] std::string_view parent_type(ElementIndex index) const;

private:
    struct Pending;
    void read_parent_tree();
    void read_elements();
    void read_element(const Pending& pending, std::vector<Pending>& open);
    void resolve_role(Element& element);

    bool present_ = false;
    Object root_;
    Object role_map_;
    std::vector<Element> elements_;
    std::vector<ElementIndex> top_;
    std::unordered_map<ObjectId, ElementIndex> index_;
    std::unordered_map<long long, Object> parent_tree_;
    std::optional<long long> greatest_parent_key_;
    std::vector<HeldTwice> held_twice_;
    struct Role {
        std::string_view standard;
        bool circular = false;
        bool of_standard_type = false;
    };
    [[nodiscard]] Role look_up(const std::string& type) const;
    std::unordered_map<std::string, Role> roles_; // by type, of PDF 1.7
};

// The attribute dictionaries of an element, those of its classes too; of one owner, or all.
std::vector<Object> attributes_of(const Structure& structure, const Element& element, std::string_view owner);
// The value of one attribute; null if there is none.
Object attribute(const Structure& structure, const Element& element, std::string_view owner,
                 std::string_view key);

} // namespace verify
