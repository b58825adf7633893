#include "verify/access.h"

#include <set>
#include <stdexcept>

#include <qpdf/Pipeline.hh>

#include "verify/object_store.h"

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

QPDFObjectHandle in_qpdf(const Object& object) {
    return object.store()->qpdf().getObject(object.id().number, object.id().generation);
}

} // namespace

Object get(const Object& object, std::string_view key) {
    return object[key];
}

bool has(const Object& object, std::string_view key) {
    return !object[key].is_null();
}

std::optional<std::string> name_of(const Object& object) {
    return object.is_name() ? std::optional<std::string>(object.name()) : std::nullopt;
}

std::optional<std::string> name(const Object& dictionary, std::string_view key) {
    return name_of(dictionary[key]);
}

std::optional<std::string> text(const Object& dictionary, std::string_view key) {
    const Object value = dictionary[key];
    return value.is_string() ? std::optional(value.text()) : std::nullopt;
}

std::optional<double> number(const Object& dictionary, std::string_view key) {
    const Object value = dictionary[key];
    return value.is_number() ? std::optional(value.number()) : std::nullopt;
}

std::optional<long long> integer(const Object& dictionary, std::string_view key) {
    const Object value = dictionary[key];
    return value.is_integer() ? std::optional(value.integer()) : std::nullopt;
}

bool is_true(const Object& dictionary, std::string_view key) {
    return dictionary[key].boolean();
}

bool is_non_empty_text(const Object& dictionary, std::string_view key) {
    const auto value = text(dictionary, key);
    return value && !value->empty();
}

Object inherited(Object dictionary, std::string_view key) {
    constexpr int deepest = 64;
    for (int depth = 0; depth < deepest && dictionary.is_dictionary();
         ++depth, dictionary = get(dictionary, "/Parent"))
        if (const Object value = get(dictionary, key); !value.is_null())
            return value;
    return {};
}

std::vector<Object> items(const Object& array) {
    std::vector<Object> found;
    if (!array.is_array())
        return found;
    found.reserve(array.size());
    for (std::size_t i = 0; i < array.size(); ++i)
        found.push_back(array[i]);
    return found;
}

std::vector<Object> one_or_all(const Object& value) {
    return value.is_array() ? items(value) : std::vector<Object>{value};
}

std::optional<std::array<double, 4>> rectangle(const Object& array) {
    std::array<double, 4> numbers{};
    if (!array.is_array() || array.size() != numbers.size())
        return std::nullopt;
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        const Object one = array[i];
        if (!one.is_number())
            return std::nullopt;
        numbers[i] = one.number();
    }
    return numbers;
}

std::vector<TreeEntry> tree_entries(const Object& root, std::string_view list) {
    std::vector<TreeEntry> entries;
    std::vector<Object> open{root};
    std::set<ObjectId> seen;
    while (!open.empty()) {
        const Object node = open.back();
        open.pop_back();
        if (!node.is_dictionary() || (node.is_indirect() && !seen.insert(key_of(node)).second))
            continue;
        for (const Object& kid : items(get(node, "/Kids")))
            open.push_back(kid);
        const std::vector<Object> pairs = items(get(node, list));
        for (std::size_t i = 0; i + 1 < pairs.size(); i += 2)
            entries.push_back({pairs[i], pairs[i + 1], node});
    }
    return entries;
}

Place place_of(const Object& object, std::size_t page) {
    return {page, object.id().number, object.id().generation};
}

std::optional<std::string> stream_data(const Object& stream) {
    if (!stream.is_stream())
        return std::nullopt;
    std::string out;
    Collector collector(out);
    bool filtered = false;
    try {
        if (!in_qpdf(stream).pipeStreamData(&collector, &filtered, 0, qpdf_dl_generalized, true, false) ||
            !filtered)
            return std::nullopt;
    } catch (const std::exception&) {
        return std::nullopt;
    }
    return out;
}

std::string raw_stream_data(const Object& stream) {
    if (!stream.is_stream())
        return {};
    const auto data = in_qpdf(stream).getRawStreamData();
    return {reinterpret_cast<const char*>(data->getBuffer()), data->getSize()};
}

std::string page_data(const Object& contents) {
    if (contents.is_stream())
        return stream_data(contents).value_or("");
    std::string data;
    for (const Object& part : items(contents)) {
        data += stream_data(part).value_or("");
        data += '\n';
    }
    return data;
}

} // namespace verify
