#include "edition/apply.h"

#include <utility>
#include <vector>

#include "content/media_choice.h"
#include "content/tidy.h"
#include "edition/edition_tree.h"
#include "edition/select.h"

namespace edition {

Applied apply(const Tree& shared, const Plan& plan, report::Log& log) {
    Edition e{shared, plan, log, {}, {}, {}};
    copy_kept(e);
    retarget(e);
    settle_images(e);
    content::collapse_white_space(e.tree);
    content::drop_empty(e.tree);
    set_telephone_numbers_apart(e);
    build_indexes(e);
    content::set_heading_levels(e.tree);
    number_headings(e);
    number_captions(e);
    number_items(e);
    number_notes(e);
    link_terms(e);
    resolve_cross_references(e);
    place_notes(e);
    credit_pictures(e);
    write_out_addresses(e);
    make_easy_to_read(e);
    give_ids(e);
    build_contents(e);
    set_metadata(e);
    return {std::move(e.tree), std::move(e.origin)};
}

bool has_content_for(const Tree& shared, const Plan& plan) {
    for (NodeId id = shared.root; id.valid(); id = shared.next(id, shared.root)) {
        const auto audience = shared.attribute(id, Name::audience);
        if (!audience || !is_for(shared[id], plan))
            continue;
        // A title or a summary alone is no edition: something to read must be marked.
        const Role role = shared[id].role;
        if (role != Role::span && role != Role::summary && !shared.closest(id, Role::cover))
            return true;
    }
    return false;
}

} // namespace edition
