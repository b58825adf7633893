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

} // namespace

Object get(Object object, const std::string& key) {
    if (object.isDictionary())
        return object.getKey(key);
    return object.isStream() ? object.getDict().getKey(key) : Object::newNull();
}

bool has(Object object, const std::string& key) {
    return !get(std::move(object), key).isNull();
}

std::optional<std::string> name_of(Object object) {
    if (!object.isName())
        return std::nullopt;
    return object.getName().substr(1);
}

std::optional<std::string> name(Object dictionary, const std::string& key) {
    return name_of(get(std::move(dictionary), key));
}

std::optional<std::string> text(Object dictionary, const std::string& key) {
    Object value = get(std::move(dictionary), key);
    if (!value.isString())
        return std::nullopt;
    return value.getUTF8Value();
}

std::optional<double> number(Object dictionary, const std::string& key) {
    Object value = get(std::move(dictionary), key);
    if (!value.isNumber())
        return std::nullopt;
    return value.getNumericValue();
}

std::optional<long long> integer(Object dictionary, const std::string& key) {
    Object value = get(std::move(dictionary), key);
    if (!value.isInteger())
        return std::nullopt;
    return value.getIntValue();
}

bool is_true(Object dictionary, const std::string& key) {
    Object value = get(std::move(dictionary), key);
    return value.isBool() && value.getBoolValue();
}

bool is_non_empty_text(Object dictionary, const std::string& key) {
    const auto value = text(std::move(dictionary), key);
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
