// Shapes one item with HarfBuzz: features, spacing, and font units made into lengths.
#pragma once

#include <cstdint>
#include <memory>
#include <string_view>

#include "text/shape.h"

struct hb_buffer_t;

namespace text {

// HarfBuzz's working memory, made once per call and used for all its items.
class ShapeBuffer {
public:
    ShapeBuffer();
    [[nodiscard]] hb_buffer_t* get() const { return buffer_.get(); }

private:
    struct Destroy {
        void operator()(hb_buffer_t* buffer) const;
    };
    std::unique_ptr<hb_buffer_t, Destroy> buffer_;
};

// Fills in the glyphs of `item`. Letters join with their neighbours inside
// [context_begin, context_end), bytes of `text`, which holds the item.
void shape_item(ShapedItem& item, std::string_view text, std::uint32_t context_begin,
                std::uint32_t context_end, const StyledRange& style, const FontBook& fonts,
                const ShapeBuffer& buffer);

} // namespace text
