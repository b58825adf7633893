#include "press/volumes.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "base/expect.h"
#include "base/parallel.h"
#include "content/tidy.h"
#include "edition/volume_starts.h"
#include "edition/volumes.h"
#include "pdf/shown_nodes.h"
#include "press/binding.h"
#include "press/page_map.h"

namespace press {
namespace {

using content::NodeId;
using content::Tree;
using VolumeIds = base::IdVector<NodeId, std::uint32_t>;

constexpr int most_passes = 5;   // numbers of other volumes settle in two or three
constexpr int most_attempts = 3; // to choose volumes that are not too long

edition::PageIndex first_pages_of(const Tree& tree, const layout::Pages& pages) {
    edition::PageIndex first(tree.nodes.size(), 0);
    for (NodeId id = tree.root; id; id = tree.next(id, tree.root))
        if (content::is_division(tree[id].role))
            if (const layout::Place place = pdf::place_of(tree, pages, id); place.valid())
                first[id] = place.page;
    return first;
}

// What references and contents entries lead to.
std::vector<NodeId> targets_of(const Tree& tree) {
    VolumeIds seen(tree.nodes.size(), 0);
    std::vector<NodeId> targets;
    for (NodeId id = tree.root; id; id = tree.next(id, tree.root))
        if (const NodeId target = tree[id].target; target && std::exchange(seen[target], 1) == 0)
            targets.push_back(target);
    return targets;
}

// Lays out volumes that begin at `starts` until they agree on their page numbers.
class Binder {
public:
    Binder(const EditionInput& input, std::shared_ptr<const edition::Applied> whole, const Shared& shared,
           const PageMap& page_map, std::vector<NodeId> starts)
        : input_(input), whole_(std::move(whole)), shared_(shared), page_map_(page_map),
          starts_(std::move(starts)), homes_(edition::home_volumes(whole_->tree, starts_)),
          targets_(targets_of(whole_->tree)), first_pages_(starts_.size() + 1, 1) {}

    std::vector<Volume> run(const layout::Pages& whole_pages) {
        numbers_ = edition::PageNumbers(whole_->tree.nodes.size(), 0);
        for (const NodeId target : targets_)
            numbers_[target] = number_of(whole_->tree, whole_pages, target, 1);
        for (int pass = 1;; ++pass) {
            lay_out_all();
            if (settle())
                break;
            if (pass == most_passes) {
                volumes_.front().log.warning("volume-pages", input_.plan.span,
                                             "page numbers in references to other volumes may be one off",
                                             {"look them up, or change volume-pages a little"});
                break;
            }
        }
        // Passes differ in numbers alone.
        base::expect(edition::hold_all(whole_->tree, parts_, homes_), "the volumes have all words, once");
        for (Volume& volume : volumes_)
            for (const Volume& other : volumes_)
                volume.input.volume->pages.push_back(pages_of(other));
        return std::move(volumes_);
    }

private:
    static std::uint32_t number_of(const Tree& tree, const layout::Pages& pages, NodeId node,
                                   std::uint32_t first_page) {
        const layout::Place place = node ? pdf::place_of(tree, pages, node) : layout::Place{};
        return place.valid() ? first_page + place.page : 0;
    }

    // With the blank ones that a binding adds.
    static std::size_t pages_of(const Volume& volume) {
        return bound_pages(volume.laid_out.pages.pages.size(), volume.input.plan.binding);
    }

    [[nodiscard]] EditionInput input_of(edition::Applied applied, std::size_t i) const {
        EditionInput input{
            input_.plan,     std::move(applied), {}, input_.sheets, {}, input_.profile, input_.vocabulary,
            input_.coverage, input_.published};
        VolumeInfo volume;
        volume.number = static_cast<std::uint32_t>(i + 1);
        volume.count = static_cast<std::uint32_t>(first_pages_.size());
        volume.first_page = first_pages_[i];
        volume.start = i == 0 ? NodeId{} : whole_->origin[starts_[i - 1]];
        volume.next = i == starts_.size() ? NodeId{} : whole_->origin[starts_[i]];
        volume.whole = whole_;
        input.volume = std::move(volume);
        input.plan.suffix += volume_suffix + std::to_string(i + 1);
        return input;
    }

    void lay_out_all() {
        parts_ = edition::make_volumes(*whole_, input_.plan, starts_, numbers_);
        volumes_.clear();
        volumes_.resize(parts_.size());
        base::parallel_for(parts_.size(), shared_.job.threads, [this](std::size_t i) {
            Volume& volume = volumes_[i];
            volume.input = input_of(std::move(parts_[i].applied), i);
            const PageMap pages{
                labels_of_volume(page_map_.labels, whole_->tree, parts_[i],
                                 {static_cast<std::uint32_t>(i), i == 0 ? NodeId{} : starts_[i - 1]}, homes_),
                page_map_.source};
            volume.laid_out = lay_out(volume.input, shared_, pages, volume.log, first_pages_[i]);
        });
    }

    // True if the pages are numbered as the volumes say of one another; takes the right numbers if not.
    bool settle() {
        bool settled = true;
        std::uint32_t next = 1;
        for (std::size_t i = 0; i < volumes_.size(); ++i) {
            settled = std::exchange(first_pages_[i], next) == next && settled;
            const auto pages = static_cast<std::uint32_t>(pages_of(volumes_[i]));
            next += pages + pages % 2;
        }
        for (const NodeId target : targets_) {
            const std::uint32_t home = homes_[target];
            const std::uint32_t number =
                number_of(volumes_[home].input.applied.tree, volumes_[home].laid_out.pages,
                          parts_[home].made[target], first_pages_[home]);
            settled = std::exchange(numbers_[target], number) == number && settled;
        }
        return settled;
    }

    const EditionInput& input_;
    std::shared_ptr<const edition::Applied> whole_;
    const Shared& shared_;
    const PageMap& page_map_;
    std::vector<NodeId> starts_;
    VolumeIds homes_;
    std::vector<NodeId> targets_;
    std::vector<std::uint32_t> first_pages_;
    edition::PageNumbers numbers_;
    std::vector<edition::Volume> parts_;
    std::vector<Volume> volumes_;
};

// By how much the covers and contents lists of volumes were guessed too short. What is too long by itself
// no other choice of volumes would mend.
std::size_t excess_of(const std::vector<Volume>& volumes, const std::vector<std::size_t>& begins,
                      std::size_t allowed, std::size_t most) {
    std::size_t excess = 0;
    for (std::size_t i = 0; i < volumes.size(); ++i) {
        const std::size_t pages = volumes[i].laid_out.pages.pages.size();
        if (begins[i + 1] - begins[i] < allowed && pages > most)
            excess = std::max(excess, pages - most);
    }
    return excess;
}

void report_too_long(report::Log& log, report::Span span, const std::string& what, std::size_t pages,
                     std::size_t most) {
    log.warning(
        "volume-pages", span,
        fmt::format("{} has {} pages; {} are the most that it may have, and there is no section to split "
                    "it at",
                    what, pages, most),
        {"divide what it holds into sections"});
}

void report_long_volumes(std::vector<Volume>& volumes, const std::vector<NodeId>& starts, std::size_t most) {
    for (std::size_t i = 0; i < volumes.size(); ++i) {
        const Tree& whole = volumes[i].input.volume->whole->tree;
        const NodeId start = i == 0 ? whole.root : starts[i - 1];
        const std::size_t pages = volumes[i].laid_out.pages.pages.size();
        if (pages > most)
            report_too_long(volumes[i].log, whole[start].span,
                            fmt::format("volume {} of the {} edition", i + 1, volumes[i].input.plan.name),
                            pages, most);
    }
}

} // namespace

std::vector<Volume> make_volumes(EditionInput& whole, const Shared& shared, const PageMap& page_map,
                                 const layout::Pages& pages, report::Log& log) {
    const std::size_t most = whole.plan.volume_pages;
    if (most == 0 || pages.pages.size() <= most)
        return {};
    const edition::PageIndex index = first_pages_of(whole.applied.tree, pages);
    const auto choose = [&](const Tree& tree, std::size_t allowed) {
        return edition::choose_volume_starts(tree, index, pages.pages.size(), allowed);
    };
    std::vector<NodeId> starts = choose(whole.applied.tree, most);
    if (starts.empty()) {
        report_too_long(log, whole.applied.tree[whole.applied.tree.root].span,
                        "the " + whole.plan.name + " edition", pages.pages.size(), most);
        return {};
    }
    const auto applied = std::make_shared<const edition::Applied>(std::move(whole.applied));
    std::size_t allowed = most;
    for (int attempt = 1;; ++attempt) {
        std::vector<Volume> volumes = Binder(whole, applied, shared, page_map, starts).run(pages);
        std::vector<std::size_t> begins{0};
        for (const NodeId start : starts)
            begins.push_back(index[start]);
        begins.push_back(pages.pages.size());
        const std::size_t excess = excess_of(volumes, begins, allowed, most);
        allowed -= std::min(excess, allowed - 1);
        std::vector<NodeId> others = excess > 0 ? choose(applied->tree, allowed) : starts;
        if (others == starts || attempt == most_attempts) {
            report_long_volumes(volumes, starts, most);
            return volumes;
        }
        starts = std::move(others);
    }
}

} // namespace press
