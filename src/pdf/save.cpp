#include "pdf/save.h"

#include <array>
#include <cstring>
#include <fmt/format.h>
#include <vector>

#include "base/parallel.h"

namespace pdf {
namespace {

// Measured: 100 objects a stream make files 2 % larger, 2,000 save 2 % and slow down readers.
constexpr std::size_t objects_per_stream = 200;

struct XrefEntry {
    std::uint8_t type = 0;   // 0 free, 1 at an offset, 2 inside an object stream
    std::uint64_t where = 0; // offset, or number of the object stream
    std::uint16_t index = 0; // generation, or place in the object stream
};

struct ObjectStream {
    std::vector<std::uint32_t> numbers;
    std::string entries;
    std::string data;
};

ObjectStream pack(const std::vector<std::uint32_t>& numbers, const std::vector<std::string>& bodies) {
    ObjectStream stream{numbers, {}, {}};
    std::string index;
    std::string contents;
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        fmt::format_to(std::back_inserter(index), "{} {} ", numbers[i], contents.size());
        contents += bodies[i];
        contents += '\n';
    }
    stream.entries =
        fmt::format("/Type/ObjStm/N {}/First {}/Filter/FlateDecode", numbers.size(), index.size());
    stream.data = deflate(index + contents);
    return stream;
}

// All dictionaries, grouped and deflated in parallel.
std::vector<ObjectStream> pack_dictionaries(const ObjectStore& store, unsigned threads) {
    std::vector<std::vector<std::uint32_t>> numbers(1);
    std::vector<std::vector<std::string>> bodies(1);
    for (std::uint32_t number = 1; number <= store.count(); ++number) {
        if (store.is_stream({number}))
            continue;
        if (numbers.back().size() == objects_per_stream) {
            numbers.emplace_back();
            bodies.emplace_back();
        }
        numbers.back().push_back(number);
        store.write({number}, bodies.back().emplace_back());
    }
    std::vector<ObjectStream> streams(numbers.back().empty() ? 0 : numbers.size());
    base::parallel_for(streams.size(), threads,
                       [&](std::size_t i) { streams[i] = pack(numbers[i], bodies[i]); });
    return streams;
}

void append_object(std::string& file, const ObjectStore& store, Ref ref, std::vector<XrefEntry>& xref) {
    xref.resize(std::max<std::size_t>(xref.size(), ref.number + 1));
    xref[ref.number] = {1, file.size(), 0};
    file += fmt::format("{} 0 obj\n", ref.number);
    store.write(ref, file);
    file += "\nendobj\n";
}

} // namespace

// Two rounds of multiply and shift over 8-byte words.
std::string digest(std::string_view bytes) {
    std::array<std::uint64_t, 2> state{0x9E3779B97F4A7C15U, 0xC2B2AE3D27D4EB4FU};
    for (std::size_t i = 0; i < bytes.size(); i += 8) {
        std::uint64_t word = 0;
        std::memcpy(&word, bytes.data() + i, std::min<std::size_t>(8, bytes.size() - i));
        for (std::uint64_t& value : state) {
            value = (value ^ word) * 0xFF51AFD7ED558CCDU;
            value ^= value >> 32;
            word = ~word;
        }
    }
    return fmt::format("{:016X}{:016X}", state[0], state[1] ^ bytes.size());
}

namespace {

int bytes_needed(std::uint64_t value) {
    int bytes = 1;
    while (value >>= 8)
        ++bytes;
    return bytes;
}

void put_big_endian(std::string& out, std::uint64_t value, int bytes) {
    for (int shift = 8 * (bytes - 1); shift >= 0; shift -= 8)
        out += static_cast<char>((value >> shift) & 0xFF);
}

// Rows of the table, each less the one before (PNG filter Up): neighbours are alike.
std::string predicted(const std::string& table, std::size_t row) {
    std::string out;
    out.reserve(table.size() + table.size() / row);
    for (std::size_t i = 0; i < table.size(); i += row) {
        out += '\2';
        for (std::size_t j = i; j < i + row; ++j)
            out += static_cast<char>(table[j] - (i == 0 ? '\0' : table[j - row]));
    }
    return out;
}

void append_xref(std::string& file, std::vector<XrefEntry>& xref, std::uint32_t number,
                 const SaveOptions& options) {
    const std::string id = digest(file);
    const std::uint64_t start = file.size();
    xref.resize(std::max<std::size_t>(xref.size(), number + 1));
    xref[0] = {0, 0, 65535};
    xref[number] = {1, start, 0};
    const int width = bytes_needed(start);
    std::string table;
    for (const XrefEntry& entry : xref) {
        put_big_endian(table, entry.type, 1);
        put_big_endian(table, entry.where, width);
        put_big_endian(table, entry.index, 2);
    }
    const int row = width + 3;
    std::string filter;
    if (options.compression == Compression::on) {
        filter = fmt::format("/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns {}>>", row);
        table = deflate(predicted(table, static_cast<std::size_t>(row)));
    }
    file += fmt::format("{} 0 obj\n<</Type/XRef/Size {}/W[1 {} 2]/Root {} 0 R", number, xref.size(), width,
                        options.root.number);
    if (options.info.valid())
        file += fmt::format("/Info {} 0 R", options.info.number);
    file += fmt::format("/ID[<{0}><{0}>]{1}/Length {2}>>\nstream\n", id, filter, table.size());
    file += table;
    file += fmt::format("\nendstream\nendobj\nstartxref\n{}\n%%EOF\n", start);
}

} // namespace

std::string save(ObjectStore& store, const SaveOptions& options) {
    const std::uint32_t own = store.count();
    std::vector<XrefEntry> xref(own + 1);
    // ISO 19005-2, 6.1.2: a comment of four bytes above 127 follows the header.
    std::string file = fmt::format("%PDF-{}\n%\xE2\xE3\xCF\xD3\n", options.version);
    const bool packed = options.compression == Compression::on;
    for (std::uint32_t number = 1; number <= own; ++number)
        if (!packed || store.is_stream({number}))
            append_object(file, store, {number}, xref);
    if (packed) {
        for (ObjectStream& stream : pack_dictionaries(store, options.threads)) {
            const Ref ref = store.add_stream(std::move(stream.entries), std::move(stream.data));
            for (std::size_t i = 0; i < stream.numbers.size(); ++i)
                xref[stream.numbers[i]] = {2, ref.number, static_cast<std::uint16_t>(i)};
            append_object(file, store, ref, xref);
        }
    }
    append_xref(file, xref, store.reserve().number, options);
    return file;
}

} // namespace pdf
