// Actions and destinations (ISO 14289-1, 7.18.6; ISO 14289-2, 8.8; ISO 19005-2, 6.5).
#include <algorithm>
#include <array>

#include "verify/checks.h"

namespace verify {
namespace {

constexpr auto allowed =
    std::to_array<std::string_view>({"GoTo", "GoToR", "GoToE", "Thread", "URI", "Named", "SubmitForm"});
constexpr auto allowed_in_4 = std::to_array<std::string_view>({"JavaScript", "RichMediaExecute", "GoToDp"});
constexpr auto all_actions = std::to_array<std::string_view>(
    {"GoTo",       "GoToR",       "GoToE",     "GoToDp", "Launch",     "Thread",           "URI",
     "Sound",      "Movie",       "Hide",      "Named",  "SubmitForm", "ResetForm",        "ImportData",
     "JavaScript", "SetOCGState", "Rendition", "Trans",  "GoTo3DView", "RichMediaExecute", "SetState",
     "NOP",        "NoOp"});
constexpr auto additional_in_4 = std::to_array<std::string_view>({"/E", "/X", "/D", "/U", "/Fo", "/Bl"});
constexpr auto named_actions =
    std::to_array<std::string_view>({"NextPage", "PrevPage", "FirstPage", "LastPage"});

template <typename List>
bool contains(const List& list, std::string_view name) {
    return std::find(list.begin(), list.end(), name) != list.end();
}

bool is_ascii(std::string_view bytes) {
    return std::all_of(bytes.begin(), bytes.end(),
                       [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

class ActionCheck {
public:
    explicit ActionCheck(const File& file) : file_(file) {}

    // `action` is the value of a key that holds an action.
    void check_action(Object action, Place place) const {
        if (!action.is_dictionary())
            return;
        const std::string kind = name(action, "/S").value_or("");
        if (!contains(allowed, kind))
            file_.findings.add("action-type", place, kind);
        const bool engineering =
            file_.profile.conformance == "E" && (kind == "SetOCGState" || kind == "GoTo3DView");
        if (!contains(allowed, kind) && !contains(allowed_in_4, kind) && !engineering)
            file_.findings.add("action-type-4", place, kind);
        if (kind == "Named" && !contains(named_actions, name(action, "/N").value_or("")))
            file_.findings.add("action-named", place, name(action, "/N").value_or(""));
        if (kind == "URI" && !is_ascii(get(action, "/URI").bytes()))
            file_.findings.add("uri-ascii", place, text(action, "/URI").value_or(""));
        if (kind == "GoTo" && !leads_to_structure(get(action, has(action, "/SD") ? "/SD" : "/D")))
            file_.findings.add("destination-structure", place);
    }

    void check_destination(Object destination, Place place) const {
        if (!destination.is_null() && !leads_to_structure(destination))
            file_.findings.add("destination-structure", place);
    }

private:
    // ISO 32000-2, 12.3.2.3: a structure destination begins with an element, not with a page.
    [[nodiscard]] bool leads_to_structure(Object destination) const {
        if (destination.is_dictionary())
            return leads_to_structure(get(destination, has(destination, "/SD") ? "/SD" : "/D"));
        if (destination.is_array() && destination.size() > 0) {
            Object first = destination[0];
            return first.is_dictionary() && name(first, "/Type") != "Page";
        }
        return destination.is_string() || destination.is_name(); // checked where the name is listed
    }

    const File& file_;
};

void check_media_clip(Object& clip, Place place, Findings& findings) {
    if (!get(clip, "/CT").is_string())
        findings.add("media-type", place);
    Object texts = get(clip, "/Alt");
    const std::vector<Object> list = items(texts);
    const bool good = !list.empty() && list.size() % 2 == 0 &&
                      std::all_of(list.begin(), list.end(), [](Object one) { return one.is_string(); }) &&
                      std::any_of(list.begin(), list.end(), [i = 0](Object one) mutable {
                          return i++ % 2 == 1 && !one.text().empty();
                      });
    if (!good)
        findings.add("media-alt", place);
}

void check_named_destinations(const File& file, const ActionCheck& check) {
    Object old = get(file.document.catalog(), "/Dests");
    if (old.is_dictionary())
        for (const std::string_view key : old.keys())
            check.check_destination(get(old, key), place_of(old));
    for (const TreeEntry& entry :
         tree_entries(get(get(file.document.catalog(), "/Names"), "/Dests"), "/Names"))
        check.check_destination(entry.value, place_of(entry.node));
}

} // namespace

void check_actions(const File& file) {
    Object catalog = file.document.catalog();
    if (has(catalog, "/AA"))
        file.findings.add("catalog-actions", place_of(catalog));
    for (const Page& page : file.document.pages())
        if (has(page.dictionary, "/AA"))
            file.findings.add("page-actions", place_of(page.dictionary, page.number));
    const ActionCheck check(file);
    check_named_destinations(file, check);
    if (Object open = get(catalog, "/OpenAction"); open.is_array())
        check.check_destination(open, place_of(catalog));
}

void check_action(const File& file, Object& object, Place place) {
    const ActionCheck check(file);
    const std::string kind = name(object, "/S").value_or("");
    const std::string type = name(object, "/Type").value_or("");
    if (contains(all_actions, kind) && (type.empty() || type == "Action") && !has(object, "/Pg"))
        check.check_action(object, place);
    if (Object more = get(object, "/AA");
        more.is_dictionary() && name(object, "/Subtype") != "Widget" && !has(object, "/FT"))
        for (const std::string_view key : more.keys())
            if (!contains(additional_in_4, key))
                file.findings.add("additional-actions", place, std::string(key.substr(1)));
    if (name(object, "/TransformMethod") == "DocMDP" &&
        has(get(file.document.catalog(), "/Perms"), "/DocMDP"))
        for (const char* const key : {"/DigestLocation", "/DigestMethod", "/DigestValue"})
            if (has(object, key))
                file.findings.add("signature-reference", place, key + 1);
    if (kind == "MCD" && (type.empty() || type == "MediaClip"))
        check_media_clip(object, place, file.findings);
    if (has(object, "/Dest") && (name(object, "/Subtype") == "Link" || has(object, "/Title")))
        check.check_destination(get(object, "/Dest"), place);
}

} // namespace verify
