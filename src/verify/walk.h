// Every object of a file, once.
#pragma once

#include "verify/document.h"
#include "verify/structure.h"

namespace verify {

// Calls visit(Object&, Place) for every indirect object of the file and for every dictionary and
// array inside it; a stream is visited as its dictionary. The place names the indirect object.
// Structure elements are left out.
template <typename Visit>
void for_each_object(Document& document, const Structure& structure, const Visit& visit) {
    std::vector<Object> open;
    for (Object& root : document.all_objects()) {
        if (structure.find(key_of(root)) != no_element)
            continue;
        const Place place = place_of(root);
        open.push_back(root);
        while (!open.empty()) {
            Object object = open.back().is_stream() ? open.back().dictionary() : open.back();
            open.pop_back();
            visit(object, place);
            const auto go_on = [&open](Object value) {
                if (!value.is_indirect() && (value.is_dictionary() || value.is_array()))
                    open.push_back(value);
            };
            if (object.is_dictionary())
                for (const auto& [key, value] : object.entries())
                    go_on(value);
            for (const Object& item : items(object))
                go_on(item);
        }
    }
}

} // namespace verify
