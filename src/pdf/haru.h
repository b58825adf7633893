// The store of indirect objects, kept by libharu's object layer. Only haru.cpp knows its
// headers. libharu numbers the objects and serialises them; what stands inside is ours, since
// its typed containers cap sizes, drop /Filter and copy values (see haru.cpp).
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "pdf/syntax.h"

namespace pdf {

class ObjectStore {
public:
    ObjectStore();
    ObjectStore(const ObjectStore&) = delete;
    ObjectStore& operator=(const ObjectStore&) = delete;
    ~ObjectStore();

    // A number for an object whose contents follow later. Throws std::bad_alloc.
    Ref reserve();

    // A dictionary: `body` is what stands between << and >>.
    void set(Ref ref, std::string body);
    Ref add(std::string body);

    // A stream. `entries` are those of its dictionary without /Length; `data` is encoded already.
    void set_stream(Ref ref, std::string entries, std::string data);
    Ref add_stream(std::string entries, std::string data);

    // Numbers run from 1 to count().
    [[nodiscard]] std::uint32_t count() const;
    [[nodiscard]] bool is_stream(Ref ref) const;

    // Appends "<<...>>", and the stream if it is one, without "obj" and "endobj". Contract: the
    // object was set. Not for several threads at once.
    void write(Ref ref, std::string& out) const;

private:
    struct Inside;
    std::unique_ptr<Inside> inside_;
};

} // namespace pdf
