#include "verify/access.h"

#include <stdexcept>

#include <qpdf/Pipeline.hh>

namespace verify {
namespace {

// Collects a stream and gives up when it grows past what any honest file needs.
class Collector : public Pipeline {
public:
    explicit Collector(std::string& out) : Pipeline("verify", nullptr), out_(out) {}
    void write(const unsigned char* data, std::size_t length) override {
        constexpr std::size_t most = std::size_t{512} << 20;
        if (out_.size() + length > most)
            throw std::runtime_error("stream too large");
        out_.append(reinterpret_cast<const char*>(data), length);
    }
    void finish() override {}

private:
    std::string& out_;
};

// qpdf's questions are not const, though they change nothing that can be seen.
Object& loose(const Object& object) {
    return const_cast<Object&>(object);
}

} // namespace

Object get(const Object& object, const std::string& key) {
    Object& asked = loose(object);
    if (asked.isDictionary())
        return asked.getKey(key);
    return asked.isStream() ? asked.getDict().getKey(key) : Object::newNull();
}

bool has(const Object& object, const std::string& key) {
    return !get(object, key).isNull();
}

std::optional<std::string> name_of(const Object& object) {
    if (!loose(object).isName())
        return std::nullopt;
    return loose(object).getName().substr(1);
}

std::optional<std::string> name(const Object& dictionary, const std::string& key) {
    return name_of(get(dictionary, key));
}

std::optional<std::string> text(const Object& dictionary, const std::string& key) {
    Object value = get(dictionary, key);
    if (!value.isString())
        return std::nullopt;
    return value.getUTF8Value();
}

std::optional<double> number(const Object& dictionary, const std::string& key) {
    Object value = get(dictionary, key);
    if (!value.isNumber())
        return std::nullopt;
    return value.getNumericValue();
}

std::optional<long long> integer(const Object& dictionary, const std::string& key) {
    Object value = get(dictionary, key);
    if (!value.isInteger())
        return std::nullopt;
    return value.getIntValue();
}

bool is_true(const Object& dictionary, const std::string& key) {
    Object value = get(dictionary, key);
    return value.isBool() && value.getBoolValue();
}

bool is_non_empty_text(const Object& dictionary, const std::string& key) {
    const auto value = text(dictionary, key);
    return value && !value->empty();
}

Object inherited(Object dictionary, const std::string& key) {
    constexpr int deepest = 64;
    for (int depth = 0; depth < deepest && dictionary.isDictionary();
         ++depth, dictionary = get(dictionary, "/Parent"))
        if (Object value = get(dictionary, key); !value.isNull())
            return value;
    return Object::newNull();
}

std::vector<Object> items(Object array) {
    return array.isArray() ? array.getArrayAsVector() : std::vector<Object>{};
}

Place place_of(Object object, std::size_t page) {
    return {page, object.getObjectID(), object.getGeneration()};
}

QPDFObjGen key_of(Object object) {
    return object.getObjGen();
}

std::optional<std::string> stream_data(Object stream) {
    if (!stream.isStream())
        return std::nullopt;
    std::string out;
    Collector collector(out);
    bool filtered = false;
    try {
        if (!stream.pipeStreamData(&collector, &filtered, 0, qpdf_dl_generalized, true, false) || !filtered)
            return std::nullopt;
    } catch (const std::exception&) {
        return std::nullopt;
    }
    return out;
}

std::string page_data(Object contents) {
    if (contents.isStream())
        return stream_data(contents).value_or("");
    std::string data;
    for (Object& part : items(contents)) {
        data += stream_data(part).value_or("");
        data += '\n';
    }
    return data;
}

} // namespace verify
