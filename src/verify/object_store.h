// Where the objects of an open file are kept, each read once, when it is first asked for.
#pragma once

#include <cstddef>
#include <map>
#include <memory_resource>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <qpdf/QPDF.hh>

#include "verify/object.h"
#include "verify/object_parser.h"

namespace verify {

class ObjectStore {
public:
    // `qpdf` has opened `bytes`; both must outlive the store.
    ObjectStore(std::string_view bytes, QPDF& qpdf);

    // Null, with the id asked for, if the file has no such object. May throw what libqpdf throws.
    Object resolve(ObjectId id);
    Object trailer();
    // Every object of the file, in the order of their numbers.
    std::vector<Object> all();
    // Where "12 0 obj" stands, of objects that are not in object streams.
    std::vector<std::pair<ObjectId, std::size_t>> offsets();

    [[nodiscard]] QPDF& qpdf() { return qpdf_; }

private:
    struct Slot {
        ObjectId id;
        int stream = 0;     // the object stream it is in, or 0
        std::size_t at = 0; // in the file, or its index in the object stream
        bool is_read = false;
        Value value;
    };
    struct ObjectStream {
        std::string data;
        std::vector<std::pair<int, std::size_t>> objects; // number, offset
    };

    Slot* find(ObjectId id);
    Value read(const Slot& slot);
    const ObjectStream& object_stream(int number);
    Value import(ObjectId id);

    std::string_view bytes_;
    QPDF& qpdf_;
    bool encrypted_;
    std::pmr::monotonic_buffer_resource arena_;
    ObjectParser parser_;
    std::vector<Slot> slots_;          // by id
    std::map<ObjectId, Value> others_; // what the cross-reference table does not have
    std::map<int, ObjectStream> object_streams_;
    Value trailer_;
};

} // namespace verify
