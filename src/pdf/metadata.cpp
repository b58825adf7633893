#include "pdf/metadata.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>

#include "base/utf8.h"
#include "pdf/syntax.h"

namespace pdf {
namespace {

struct Moment {
    int year = 1970;
    unsigned month = 1;
    unsigned day = 1;
    unsigned hour = 0;
    unsigned minute = 0;
    unsigned second = 0;
};

// Days to a date of the Gregorian calendar, without the machine's time zone: the calendar of
// 400 years is counted from 1 March, so that the leap day comes last.
Moment moment_of(std::int64_t seconds) {
    std::int64_t days = seconds / 86400;
    std::int64_t rest = seconds % 86400;
    if (rest < 0) {
        rest += 86400;
        --days;
    }
    days += 719468; // from 0000-03-01 to 1970-01-01
    const std::int64_t era = (days >= 0 ? days : days - 146096) / 146097;
    const auto day_of_era = static_cast<unsigned>(days - era * 146097);
    const unsigned year = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
    const unsigned day_of_year = day_of_era - (365 * year + year / 4 - year / 100);
    const unsigned shifted = (5 * day_of_year + 2) / 153;
    Moment moment;
    moment.day = day_of_year - (153 * shifted + 2) / 5 + 1;
    moment.month = shifted < 10 ? shifted + 3 : shifted - 9;
    moment.year = static_cast<int>(year + era * 400) + (moment.month <= 2 ? 1 : 0);
    const auto second_of_day = static_cast<unsigned>(rest);
    moment.hour = second_of_day / 3600;
    moment.minute = second_of_day / 60 % 60;
    moment.second = second_of_day % 60;
    return moment;
}

std::string xml_escaped(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size();) {
        const base::CodePoint point = base::decode_utf8(text, i);
        i += point.length;
        switch (point.value) {
        case '&': out += "&amp;"; break;
        case '<': out += "&lt;"; break;
        case '>': out += "&gt;"; break;
        case '"': out += "&quot;"; break;
        default:
            // Other control characters cannot stand in XML 1.0 (2.2).
            if (point.value >= ' ' || point.value == '\t' || point.value == '\n')
                base::append_utf8(out, point.value);
        }
    }
    return out;
}

// Builds the properties of one rdf:Description.
class Packet {
public:
    void text(std::string_view name, std::string_view value) {
        if (!value.empty())
            out_ += fmt::format("<{0}>{1}</{0}>\n", name, xml_escaped(value));
    }
    void alternative(std::string_view name, std::string_view value) {
        if (!value.empty())
            out_ += fmt::format("<{0}><rdf:Alt><rdf:li xml:lang=\"x-default\">{1}</rdf:li></rdf:Alt></{0}>\n",
                                name, xml_escaped(value));
    }
    void list(std::string_view name, std::string_view kind, const std::vector<std::string_view>& values) {
        std::string items;
        for (const std::string_view value : values)
            if (!value.empty())
                items += fmt::format("<rdf:li>{}</rdf:li>", xml_escaped(value));
        if (!items.empty())
            out_ += fmt::format("<{0}><rdf:{1}>{2}</rdf:{1}></{0}>\n", name, kind, items);
    }
    void raw(std::string_view xml) { out_ += xml; }
    [[nodiscard]] const std::string& str() const { return out_; }

private:
    std::string out_;
};

// XMP dates are years, months, days or moments (XMP part 1, 8.2.1.2): other forms are left out.
bool is_date(std::string_view text) {
    if (text.size() != 4 && text.size() != 7 && text.size() != 10)
        return false;
    for (std::size_t i = 0; i < text.size(); ++i)
        if (i == 4 || i == 7 ? text[i] != '-' : (text[i] < '0' || text[i] > '9'))
            return false;
    return true;
}

// ISO 19005-2, 6.6.2.3: a schema that XMP does not know is described in the packet.
constexpr std::string_view pdfuaid_schema =
    "<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType=\"Resource\">\n"
    "<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>\n"
    "<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>\n"
    "<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>\n"
    "<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType=\"Resource\">\n"
    "<pdfaProperty:name>part</pdfaProperty:name>\n"
    "<pdfaProperty:valueType>Integer</pdfaProperty:valueType>\n"
    "<pdfaProperty:category>internal</pdfaProperty:category>\n"
    "<pdfaProperty:description>Part of ISO 14289 that the file conforms to</pdfaProperty:description>\n"
    "</rdf:li></rdf:Seq></pdfaSchema:property>\n"
    "</rdf:li></rdf:Bag></pdfaExtension:schemas>\n";

constexpr std::string_view wtpdf_declarations =
    "<pdfd:declarations><rdf:Bag>\n"
    "<rdf:li rdf:parseType=\"Resource\">"
    "<pdfd:conformsTo>http://pdfa.org/declarations/wtpdf#accessibility1.0</pdfd:conformsTo></rdf:li>\n"
    "<rdf:li rdf:parseType=\"Resource\">"
    "<pdfd:conformsTo>http://pdfa.org/declarations/wtpdf#reuse1.0</pdfd:conformsTo></rdf:li>\n"
    "</rdf:Bag></pdfd:declarations>\n";

// ISO 15930-7, 6.10, names these properties and the Info entries beside them.
constexpr std::string_view pdfx_version = "PDF/X-4";

void put_claims(Packet& packet, const Settings& settings) {
    if (settings.standard == Standard::ua1_a2a) {
        packet.text("pdfaid:part", "2");
        packet.text("pdfaid:conformance", "A");
        packet.text("pdfuaid:part", "1");
        packet.raw(pdfuaid_schema);
    } else if (settings.standard == Standard::ua2_a4) {
        packet.text("pdfaid:part", "4");
        packet.text("pdfaid:rev", "2020");
        packet.text("pdfuaid:part", "2");
        packet.text("pdfuaid:rev", "2024");
        packet.raw(wtpdf_declarations);
    } else if (settings.standard == Standard::x4) {
        packet.text("pdfxid:GTS_PDFXVersion", pdfx_version);
        packet.text("pdf:Trapped", "False");
        packet.text("xmpMM:DocumentID", settings.document_id);
        packet.text("xmpMM:VersionID", "1");
        packet.text("xmpMM:RenditionClass", "default");
    }
}

std::string joined(const std::vector<std::string_view>& parts) {
    std::string out;
    for (const std::string_view part : parts)
        if (!part.empty())
            out += (out.empty() ? "" : ", ") + std::string(part);
    return out;
}

std::string_view title_of(const content::Tree& tree, const Settings& settings) {
    return settings.title.empty() ? tree.metadata.title : std::string_view(settings.title);
}

constexpr std::string_view packet_begin =
    "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
    "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
    "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
    "<rdf:Description rdf:about=\"\"\n"
    " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"\n"
    " xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\"\n"
    " xmlns:xmpRights=\"http://ns.adobe.com/xap/1.0/rights/\"\n"
    " xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\"\n"
    " xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\"\n"
    " xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\"\n"
    " xmlns:pdfd=\"http://pdfa.org/declarations/\"\n"
    " xmlns:pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\"\n"
    " xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\"\n"
    " xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\"";

constexpr std::string_view pdfx_namespaces = "\n xmlns:pdfxid=\"http://www.npes.org/pdfx/ns/id/\"\n"
                                             " xmlns:xmpMM=\"http://ns.adobe.com/xap/1.0/mm/\"";

constexpr std::string_view packet_end = "</rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>";

} // namespace

std::string xmp_packet(const content::Tree& tree, const Settings& settings) {
    const content::Metadata& metadata = tree.metadata;
    const Moment at = moment_of(settings.created);
    const std::string date = fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}Z", at.year, at.month, at.day,
                                         at.hour, at.minute, at.second);
    Packet packet;
    put_claims(packet, settings);
    packet.text("dc:format", "application/pdf");
    packet.alternative("dc:title", title_of(tree, settings));
    packet.list("dc:creator", "Seq", metadata.creators);
    packet.list("dc:contributor", "Bag", metadata.contributors);
    packet.list("dc:publisher", "Bag", {metadata.publisher});
    packet.list("dc:language", "Bag", {metadata.language});
    packet.alternative("dc:description", metadata.description);
    packet.list("dc:subject", "Bag", metadata.subjects);
    packet.alternative("dc:rights", metadata.rights);
    packet.text("dc:identifier", metadata.identifier);
    if (is_date(metadata.date))
        packet.list("dc:date", "Seq", {metadata.date});
    packet.text("xmpRights:WebStatement", metadata.rights_uri);
    packet.text("xmp:CreateDate", date);
    packet.text("xmp:ModifyDate", date);
    packet.text("xmp:MetadataDate", date);
    packet.text("pdf:Producer", settings.producer);
    packet.text("pdf:Keywords", joined(metadata.subjects));
    std::string out(packet_begin);
    if (settings.standard == Standard::x4)
        out += pdfx_namespaces;
    out += ">\n";
    out += packet.str();
    out += packet_end;
    return out;
}

std::string info_entries(const content::Tree& tree, const Settings& settings) {
    const Moment at = moment_of(settings.created);
    const std::string date = fmt::format("(D:{:04}{:02}{:02}{:02}{:02}{:02}Z)", at.year, at.month, at.day,
                                         at.hour, at.minute, at.second);
    std::string out = "/CreationDate" + date + "/ModDate" + date;
    const auto entry = [&out](std::string_view key, std::string_view value) {
        if (value.empty())
            return;
        put_name(out, key);
        put_text(out, value);
    };
    entry("Title", title_of(tree, settings));
    entry("Author", joined(tree.metadata.creators));
    entry("Subject", tree.metadata.description);
    entry("Keywords", joined(tree.metadata.subjects));
    entry("Producer", settings.producer);
    if (settings.standard == Standard::x4) {
        entry("GTS_PDFXVersion", pdfx_version);
        out += "/Trapped/False";
    }
    return out;
}

} // namespace pdf
