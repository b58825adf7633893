// The state of making one volume's tree. Private to this folder.
#pragma once

#include <string>

#include "edition/edition_tree.h"
#include "edition/volumes.h"

namespace edition {

using VolumeIds = base::IdVector<NodeId, std::uint32_t>; // by node of the whole

// Which volumes have a part of each node: those from `first` to `last`.
struct VolumeRanges {
    VolumeIds home;
    VolumeIds first;
    VolumeIds last;
};

// `e.shared` is the tree of the whole edition; what is made has its origin in that.
struct VolumeTree {
    Edition e;
    const VolumeRanges& ranges;
    const PageNumbers& numbers;
    std::uint32_t volume; // counted from 0
    std::uint32_t count;

    [[nodiscard]] bool has_part_of(NodeId whole) const {
        return ranges.first[whole] <= volume && volume <= ranges.last[whole];
    }
    [[nodiscard]] bool is_home_of(NodeId whole) const { return ranges.home[whole] == volume; }
};

// "Volume 2 of 3", `volume` counted from 0.
std::string name_of_volume(const VolumeTree& v, std::uint32_t volume);

// Copies the words of a node of the whole, without notes, pictures and links.
void copy_title(VolumeTree& v, NodeId whole, NodeId parent);
// " (volume 2, page 31)": words of the program's own, in the language of the publication.
void add_remark(VolumeTree& v, NodeId parent, std::string_view css_class, std::string_view words);
// " (continued)"
void add_continued(VolumeTree& v, NodeId line);

// The contents list of the volume, made from that of the whole.
void build_volume_contents(VolumeTree& v, NodeId whole_contents);

// Links of the whole, led to the nodes of this volume, or told in words.
void retarget_volume(VolumeTree& v);

} // namespace edition
