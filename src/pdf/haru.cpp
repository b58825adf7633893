// Each object is an empty HPDF_Dict registered in an HPDF_Xref, with an Object of ours in its
// `attr`. libharu calls write_fn between << and >>, and after_write_fn behind them, where the
// stream goes. Its own stream writer is not used: HPDF_Dict_Write removes a /Filter it did not
// set itself, and would compress data that is compressed already.
#include "pdf/haru.h"

#include <hpdf.h>
#include <hpdf_mmgr.h>
#include <hpdf_objects.h>
#include <new>

#include "base/expect.h"

namespace pdf {
namespace {

struct Object {
    std::string body;
    std::string data;
    bool is_set = false;
    bool is_stream = false;
    HPDF_Stream destination = nullptr;
};

Object& object_of(HPDF_Dict dict) {
    return *static_cast<Object*>(dict->attr);
}

HPDF_STATUS put(HPDF_Stream stream, std::string_view bytes) {
    return HPDF_Stream_Write(stream, reinterpret_cast<const HPDF_BYTE*>(bytes.data()),
                             static_cast<HPDF_UINT>(bytes.size()));
}

HPDF_STATUS write_body(HPDF_Dict dict, HPDF_Stream stream) {
    Object& object = object_of(dict);
    object.destination = stream;
    HPDF_STATUS status = put(stream, object.body);
    if (object.is_stream && status == HPDF_OK)
        status = put(stream, "/Length " + std::to_string(object.data.size()));
    return status;
}

// ISO 19005-2, 6.1.7.1: `stream` ends its line, `endstream` begins one.
HPDF_STATUS write_stream(HPDF_Dict dict) {
    const Object& object = object_of(dict);
    if (!object.is_stream)
        return HPDF_OK;
    for (const std::string_view part :
         {std::string_view("\nstream\n"), std::string_view(object.data), std::string_view("\nendstream")})
        if (const HPDF_STATUS status = put(object.destination, part); status != HPDF_OK)
            return status;
    return HPDF_OK;
}

void free_object(HPDF_Dict dict) {
    delete static_cast<Object*>(dict->attr);
    dict->attr = nullptr;
}

HPDF_STATUS append_to_string(HPDF_Stream stream, const HPDF_BYTE* bytes, HPDF_UINT size) {
    static_cast<std::string*>(stream->attr)->append(reinterpret_cast<const char*>(bytes), size);
    return HPDF_OK;
}

// libharu grows a list by copying it byte by byte, `items_per_block` items at a time.
constexpr HPDF_UINT xref_growth = 1U << 15;

} // namespace

struct ObjectStore::Inside {
    HPDF_Error_Rec error{};
    HPDF_MMgr memory = nullptr;
    HPDF_Xref xref = nullptr;

    [[nodiscard]] HPDF_Dict dict(Ref ref) const {
        base::expect(ref.valid() && ref.number < xref->entries->count, "object number out of range");
        return static_cast<HPDF_Dict>(HPDF_Xref_GetEntry(xref, ref.number)->obj);
    }
};

ObjectStore::ObjectStore() : inside_(std::make_unique<Inside>()) {
    HPDF_Error_Init(&inside_->error, nullptr);
    inside_->memory = HPDF_MMgr_New(&inside_->error, 0, nullptr, nullptr);
    if (inside_->memory)
        inside_->xref = HPDF_Xref_New(inside_->memory, 0);
    if (!inside_->xref)
        throw std::bad_alloc();
    inside_->xref->entries->items_per_block = xref_growth;
}

ObjectStore::~ObjectStore() {
    HPDF_Xref_Free(inside_->xref);
    HPDF_MMgr_Free(inside_->memory);
}

Ref ObjectStore::reserve() {
    HPDF_Dict dict = HPDF_Dict_New(inside_->memory);
    if (!dict)
        throw std::bad_alloc();
    dict->attr = new Object;
    dict->write_fn = write_body;
    dict->after_write_fn = write_stream;
    dict->free_fn = free_object;
    if (HPDF_Xref_Add(inside_->xref, dict) != HPDF_OK)
        throw std::bad_alloc();
    return {static_cast<std::uint32_t>(dict->header.obj_id & 0xFFFFFFU)};
}

void ObjectStore::set(Ref ref, std::string body) {
    Object& object = object_of(inside_->dict(ref));
    base::expect(!object.is_set, "an object is set once");
    object.body = std::move(body);
    object.is_set = true;
}

Ref ObjectStore::add(std::string body) {
    const Ref ref = reserve();
    set(ref, std::move(body));
    return ref;
}

void ObjectStore::set_stream(Ref ref, std::string entries, std::string data) {
    set(ref, std::move(entries));
    Object& object = object_of(inside_->dict(ref));
    object.data = std::move(data);
    object.is_stream = true;
}

Ref ObjectStore::add_stream(std::string entries, std::string data) {
    const Ref ref = reserve();
    set_stream(ref, std::move(entries), std::move(data));
    return ref;
}

std::uint32_t ObjectStore::count() const {
    return inside_->xref->entries->count - 1; // entry 0 is the head of the free list
}

bool ObjectStore::is_stream(Ref ref) const {
    return object_of(inside_->dict(ref)).is_stream;
}

void ObjectStore::write(Ref ref, std::string& out) const {
    HPDF_Dict dict = inside_->dict(ref);
    base::expect(object_of(dict).is_set, "every reserved object is set");
    HPDF_Stream stream = HPDF_CallbackWriter_New(inside_->memory, append_to_string, &out);
    if (!stream)
        throw std::bad_alloc();
    const HPDF_STATUS status = HPDF_Obj_WriteValue(dict, stream, nullptr);
    HPDF_Stream_Free(stream);
    base::expect(status == HPDF_OK, "libharu writes every object");
}

} // namespace pdf
