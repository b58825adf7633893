#include "verify/object_store.h"

#include <algorithm>
#include <cstring>
#include <new>
#include <optional>

#include <qpdf/QPDFXRefEntry.hh>

#include "verify/lexer.h"

namespace verify {
namespace {

using Kind = Value::Kind;

ObjectId id_of(QPDFObjGen id) {
    return {id.getObj(), id.getGen()};
}

// What libqpdf has read, as values. libqpdf limits how deep lists may be nested.
class Import {
public:
    explicit Import(std::pmr::memory_resource& arena) : arena_(arena) {}

    Value whole(QPDFObjectHandle object) {
        Value value;
        if (object.isDictionary()) {
            value = dictionary(object);
        } else if (object.isStream()) {
            value = stream_value(*new (make_list<Value>(arena_, 1)) Value(dictionary(object.getDict())));
        } else if (object.isArray()) {
            value = array(object);
        } else if (object.isName()) {
            value = keep_name(arena_, std::string_view(object.getName()).substr(1));
        } else if (object.isString()) {
            value = string(object.getStringValue());
        } else if (object.isInteger()) {
            value.kind = Kind::integer;
            value.integer = object.getIntValue();
        } else if (object.isReal()) {
            value.kind = Kind::real;
            value.real = object.getNumericValue();
        } else if (object.isBool()) {
            value.kind = Kind::boolean;
            value.integer = object.getBoolValue() ? 1 : 0;
        }
        return value;
    }

private:
    Value part(const QPDFObjectHandle& object) {
        QPDFObjectHandle handle = object;
        if (!handle.isIndirect())
            return whole(handle);
        Value value;
        value.kind = Kind::reference;
        value.integer = handle.getObjectID();
        value.size = static_cast<std::uint32_t>(handle.getGeneration());
        return value;
    }

    Value dictionary(QPDFObjectHandle object) {
        const auto map = object.getDictAsMap();
        auto* const entries = make_list<Value::Entry>(arena_, map.size());
        auto* next = entries;
        for (const auto& [key, held] : map) // sorted by key
            new (next++)
                Value::Entry{key_text(keep_name(arena_, std::string_view(key).substr(1))), part(held)};
        return dictionary_value(entries, map.size());
    }

    Value array(QPDFObjectHandle object) {
        const std::vector<QPDFObjectHandle> list = object.getArrayAsVector();
        auto* const items = make_list<Value>(arena_, list.size());
        auto* next = items;
        for (const QPDFObjectHandle& held : list)
            new (next++) Value(part(held));
        return array_value(items, list.size());
    }

    Value string(const std::string& bytes) {
        char* const kept = make_list<char>(arena_, bytes.size());
        std::copy(bytes.begin(), bytes.end(), kept);
        return text_value(Kind::bytes, {kept, bytes.size()});
    }

    std::pmr::memory_resource& arena_;
};

} // namespace

ObjectStore::ObjectStore(std::string_view bytes, QPDF& qpdf)
    : bytes_(bytes), qpdf_(qpdf), encrypted_(qpdf.isEncrypted()), parser_(arena_) {
    for (const auto& [id, entry] : qpdf.getXRefTable()) {
        Slot slot;
        slot.id = id_of(id);
        if (entry.getType() == 2) {
            slot.stream = entry.getObjStreamNumber();
            slot.at = static_cast<std::size_t>(entry.getObjStreamIndex());
        } else {
            slot.at = static_cast<std::size_t>(entry.getOffset());
        }
        slots_.push_back(slot);
    }
    trailer_ = Import(arena_).whole(qpdf.getTrailer());
}

Object ObjectStore::trailer() {
    return {*this, trailer_, {}};
}

// Object numbers nearly always run from 1 without a gap.
ObjectStore::Slot* ObjectStore::find(ObjectId id) {
    const auto guess = static_cast<std::size_t>(id.number - 1);
    if (guess < slots_.size() && slots_[guess].id == id)
        return &slots_[guess];
    const auto found = std::lower_bound(slots_.begin(), slots_.end(), id,
                                        [](const Slot& slot, ObjectId wanted) { return slot.id < wanted; });
    return found != slots_.end() && found->id == id ? &*found : nullptr;
}

Object ObjectStore::resolve(ObjectId id) {
    Slot* const slot = find(id);
    if (slot == nullptr) {
        const auto found = others_.find(id);
        const Value& value = found != others_.end() ? found->second : others_[id] = import(id);
        return {*this, value, id};
    }
    if (!slot->is_read) {
        slot->value = read(*slot);
        slot->is_read = true;
    }
    return {*this, slot->value, id};
}

Value ObjectStore::read(const Slot& slot) {
    std::optional<Value> found;
    if (encrypted_)
        return import(slot.id);
    if (slot.stream == 0) {
        found = parser_.indirect_object(bytes_, slot.at, slot.id);
    } else {
        const ObjectStream& stream = object_stream(slot.stream);
        if (slot.at < stream.objects.size() && stream.objects[slot.at].first == slot.id.number &&
            stream.objects[slot.at].second < stream.data.size())
            found = parser_.object(std::string_view(stream.data).substr(stream.objects[slot.at].second));
    }
    return found ? *found : import(slot.id);
}

// ISO 32000-1, 7.5.7.
const ObjectStore::ObjectStream& ObjectStore::object_stream(int number) {
    const auto [slot, fresh] = object_streams_.try_emplace(number);
    if (!fresh)
        return slot->second;
    QPDFObjectHandle stream = qpdf_.getObject(number, 0);
    if (!stream.isStream())
        return slot->second;
    const auto data = stream.getStreamData(qpdf_dl_generalized);
    slot->second.data.assign(reinterpret_cast<const char*>(data->getBuffer()), data->getSize());
    const QPDFObjectHandle first = stream.getDict().getKey("/First");
    const auto base = QPDFObjectHandle(first).isInteger()
                          ? static_cast<std::size_t>(QPDFObjectHandle(first).getIntValue())
                          : std::size_t{0};
    Lexer lexer(std::string_view(slot->second.data).substr(0, base));
    for (Token token = lexer.next(); token.kind == TokenKind::integer; token = lexer.next()) {
        const Token offset = lexer.next();
        if (offset.kind != TokenKind::integer)
            break;
        slot->second.objects.emplace_back(static_cast<int>(token.value),
                                          base + static_cast<std::size_t>(offset.value));
    }
    return slot->second;
}

Value ObjectStore::import(ObjectId id) {
    return Import(arena_).whole(qpdf_.getObject(id.number, id.generation));
}

std::vector<Object> ObjectStore::all() {
    std::vector<Object> found;
    found.reserve(slots_.size());
    for (const Slot& slot : slots_)
        found.push_back(resolve(slot.id));
    return found;
}

std::vector<std::pair<ObjectId, std::size_t>> ObjectStore::offsets() {
    std::vector<std::pair<ObjectId, std::size_t>> found;
    for (const Slot& slot : slots_)
        if (slot.stream == 0)
            found.emplace_back(slot.id, slot.at);
    return found;
}

} // namespace verify
