#include "reading/destinations.h"

namespace reading {

using verify::Object;

Destinations::Destinations(const verify::Document& document) : document_(document) {
    for (const verify::TreeEntry& entry :
         verify::tree_entries(verify::get(verify::get(document.catalog(), "/Names"), "/Dests"), "/Names"))
        if (entry.key.is_string())
            named_.emplace(entry.key.bytes(), entry.value);
    Object old = verify::get(document.catalog(), "/Dests");
    if (old.is_dictionary())
        for (const auto& [key, value] : old.entries())
            named_.emplace(key.substr(1), value);
}

std::optional<Destination> Destinations::of(Object annotation) const {
    Object action = verify::get(annotation, "/A");
    if (!action.is_dictionary()) {
        Object direct = verify::get(annotation, "/Dest");
        return direct.is_null() ? std::nullopt : std::optional(resolve(direct));
    }
    const std::string kind = verify::name(action, "/S").value_or("");
    Destination found;
    if (kind == "URI") {
        found.address = verify::text(action, "/URI").value_or("");
        return found;
    }
    if (kind != "GoTo")
        return std::nullopt;
    found = resolve(verify::get(action, "/D"));
    if (const std::vector<Object> place = verify::items(verify::get(action, "/SD")); !place.empty())
        found.element = verify::key_of(place.front());
    return found;
}

Destination Destinations::resolve(Object destination) const {
    Destination found;
    if (destination.is_string() || destination.is_name()) {
        const auto named =
            named_.find(destination.is_string() ? destination.bytes() : std::string(destination.name()));
        if (named == named_.end())
            return found;
        destination = named->second;
    }
    if (destination.is_dictionary())
        destination = verify::get(destination, "/D");
    std::vector<Object> place = verify::items(destination);
    if (place.empty())
        return found;
    found.page = document_.page_number(verify::key_of(place[0]));
    if (found.page == 0 && place[0].is_dictionary())
        found.element = verify::key_of(place[0]); // a structure destination
    const std::string fit = place.size() > 1 ? verify::name_of(place[1]).value_or("") : "";
    const auto coordinate = [&place](std::size_t i) {
        return i < place.size() && place[i].is_number() ? std::optional(place[i].number()) : std::nullopt;
    };
    if (fit == "XYZ") {
        found.x = coordinate(2);
        found.y = coordinate(3);
    } else if (fit == "FitH" || fit == "FitBH") {
        found.y = coordinate(2);
    }
    return found;
}

} // namespace reading
