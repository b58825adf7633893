#include "epub/uuid.h"

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>

#include <fmt/format.h>

namespace epub {
namespace {

using Digest = std::array<std::uint32_t, 5>;

// FIPS 180-4, 5.1.1: a one bit, zeros, and the length in bits fill the last block.
std::string padded(std::string_view message) {
    std::string text(message);
    const std::uint64_t bits = static_cast<std::uint64_t>(message.size()) * 8;
    text += '\x80';
    while (text.size() % 64 != 56)
        text += '\0';
    for (int shift = 56; shift >= 0; shift -= 8)
        text += static_cast<char>((bits >> shift) & 0xFF);
    return text;
}

std::uint32_t word_at(std::string_view text, std::size_t offset) {
    std::uint32_t word = 0;
    for (std::size_t i = 0; i < 4; ++i)
        word = word << 8 | static_cast<unsigned char>(text[offset + i]);
    return word;
}

// FIPS 180-4, 4.1.1 and 4.2.1.
std::uint32_t round_value(std::size_t round, std::uint32_t b, std::uint32_t c, std::uint32_t d) {
    if (round < 20)
        return ((b & c) | (~b & d)) + 0x5A827999U;
    if (round < 40)
        return (b ^ c ^ d) + 0x6ED9EBA1U;
    if (round < 60)
        return ((b & c) | (b & d) | (c & d)) + 0x8F1BBCDCU;
    return (b ^ c ^ d) + 0xCA62C1D6U;
}

// FIPS 180-4, 6.1.2.
void add_block(Digest& digest, std::string_view block) {
    std::array<std::uint32_t, 80> words{};
    for (std::size_t i = 0; i < 16; ++i)
        words[i] = word_at(block, 4 * i);
    for (std::size_t i = 16; i < words.size(); ++i)
        words[i] = std::rotl(words[i - 3] ^ words[i - 8] ^ words[i - 14] ^ words[i - 16], 1);
    auto [a, b, c, d, e] = digest;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::uint32_t next = std::rotl(a, 5) + round_value(i, b, c, d) + e + words[i];
        e = d;
        d = c;
        c = std::rotl(b, 30);
        b = a;
        a = next;
    }
    const Digest sum{a, b, c, d, e};
    for (std::size_t i = 0; i < digest.size(); ++i)
        digest[i] += sum[i];
}

Digest sha1(std::string_view message) {
    Digest digest{0x67452301U, 0xEFCDAB89U, 0x98BADCFEU, 0x10325476U, 0xC3D2E1F0U};
    const std::string text = padded(message);
    for (std::size_t at = 0; at < text.size(); at += 64)
        add_block(digest, std::string_view(text).substr(at, 64));
    return digest;
}

// RFC 9562, 6.6: the name space of URLs, 6ba7b811-9dad-11d1-80b4-00c04fd430c8.
constexpr std::string_view url_name_space{"\x6b\xa7\xb8\x11\x9d\xad\x11\xd1\x80\xb4\x00\xc0\x4f\xd4\x30\xc8",
                                          16};

} // namespace

std::string name_based_uuid(std::string_view name) {
    const Digest hash = sha1(std::string(url_name_space) + std::string(name));
    const std::uint32_t version = (hash[1] & 0x0FFFU) | 0x5000U;
    const std::uint32_t variant = (hash[2] >> 16 & 0x3FFFU) | 0x8000U;
    return fmt::format("{:08x}-{:04x}-{:04x}-{:04x}-{:04x}{:08x}", hash[0], hash[1] >> 16, version, variant,
                       hash[2] & 0xFFFFU, hash[3]);
}

} // namespace epub
