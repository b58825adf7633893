// The only place that makes threads. Work items are independent; results come back in item
// order, so the outcome does not depend on how many threads ran.
#pragma once

#include <cstddef>
#include <functional>

namespace base {

// Calls `work(i)` once for each i in [0, count), on up to `threads` threads (0 = one per
// processor). Returns when all are done; the first exception by item order is rethrown.
void parallel_for(std::size_t count, unsigned threads, const std::function<void(std::size_t)>& work);

} // namespace base
