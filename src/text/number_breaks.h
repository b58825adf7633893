// Numbers, and what belongs to them, that a line end would take apart.
#pragma once

#include "text/around.h"

namespace text {

// "800 |m", "£3 |million", "1.5 million |pounds", "25 per |cent", "£ |4,500", "2 |½"
bool splits_amount(const Around& at);

// Two numbers and what joins them: "2023 |to 2024", "5 to |7 pm", "9 am – |5 pm", "3 × |500 mg", "1 in |150",
// "half past |9"
bool splits_joined_numbers(const Around& at);

// "0300 |123 4567", "(202) |467-5081", "960456 |ext. 22", "Tel: |0300"
bool splits_telephone_number(const Around& at);

// "DT1 |1XJ", "VA |22311", and the groups of a National Insurance number, "QQ 12 34 56 |C"
bool splits_code(const Around& at);

// What is parted without a space: "2023–|24", "7 am–|7 pm", "60 km/|h". `offset` is behind the dash or slash.
bool splits_number_at_sign(std::string_view text, std::uint32_t offset);

} // namespace text
