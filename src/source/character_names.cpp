#include "source/character_names.h"

#include <algorithm>
#include <iterator>

namespace source {
namespace {

// Names of consecutive characters, in order, with a space between; `-` has no name.
struct Block {
    char32_t first;
    std::string_view names;
};

constexpr Block blocks[] = {
    {0xA0,
     "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 "
     "sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc "
     "Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve "
     "Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute "
     "acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde "
     "ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml"},
    {0x100,
     "Amacr amacr Abreve abreve Aogon aogon Cacute cacute Ccirc ccirc Cdot cdot Ccaron ccaron Dcaron "
     "dcaron Dstrok dstrok Emacr emacr - - Edot edot Eogon eogon Ecaron ecaron Gcirc gcirc Gbreve "
     "gbreve Gdot gdot Gcedil - Hcirc hcirc Hstrok hstrok Itilde itilde Imacr imacr - - Iogon iogon "
     "Idot inodot IJlig ijlig Jcirc jcirc Kcedil kcedil kgreen Lacute lacute Lcedil lcedil Lcaron "
     "lcaron Lmidot lmidot Lstrok lstrok Nacute nacute Ncedil ncedil Ncaron ncaron napos ENG eng Omacr "
     "omacr - - Odblac odblac OElig oelig Racute racute Rcedil rcedil Rcaron rcaron Sacute sacute Scirc "
     "scirc Scedil scedil Scaron scaron Tcedil tcedil Tcaron tcaron Tstrok tstrok Utilde utilde Umacr "
     "umacr Ubreve ubreve Uring uring Udblac udblac Uogon uogon Wcirc wcirc Ycirc ycirc Yuml Zacute "
     "zacute Zdot zdot Zcaron zcaron"},
    {0x391, "Alpha Beta Gamma Delta Epsilon Zeta Eta Theta Iota Kappa Lambda Mu Nu Xi Omicron Pi Rho - Sigma "
            "Tau Upsilon Phi Chi Psi Omega - - - - - - - alpha beta gamma delta epsilon zeta eta theta iota "
            "kappa lambda mu nu xi omicron pi rho sigmaf sigma tau upsilon phi chi psi omega"},
    {0x2002, "ensp emsp emsp13 emsp14 - numsp puncsp thinsp hairsp - zwnj zwj lrm rlm hyphen - - ndash mdash "
             "horbar - - lsquo rsquo sbquo - ldquo rdquo bdquo - dagger Dagger bull - - nldr hellip"},
    {0x2153, "frac13 frac23 frac15 frac25 frac35 frac45 frac16 frac56 frac18 frac38 frac58 frac78"},
    {0x2190, "larr uarr rarr darr harr varr"},
    {0x21D0, "lArr uArr rArr dArr hArr"},
};

struct Single {
    std::string_view name;
    char32_t value;
};

constexpr Single singles[] = {
    {"num", '#'},      {"dollar", '$'},    {"percnt", '%'},    {"lpar", '('},      {"rpar", ')'},
    {"ast", '*'},      {"plus", '+'},      {"comma", ','},     {"period", '.'},    {"sol", '/'},
    {"colon", ':'},    {"semi", ';'},      {"equals", '='},    {"quest", '?'},     {"excl", '!'},
    {"commat", '@'},   {"lsqb", '['},      {"bsol", '\\'},     {"rsqb", ']'},      {"lowbar", '_'},
    {"grave", '`'},    {"lcub", '{'},      {"verbar", '|'},    {"rcub", '}'},      {"half", 0xBD},
    {"fnof", 0x192},   {"circ", 0x2C6},    {"caron", 0x2C7},   {"breve", 0x2D8},   {"dot", 0x2D9},
    {"ring", 0x2DA},   {"ogon", 0x2DB},    {"tilde", 0x2DC},   {"dblac", 0x2DD},   {"thetasym", 0x3D1},
    {"upsih", 0x3D2},  {"piv", 0x3D6},     {"dash", 0x2010},   {"permil", 0x2030}, {"prime", 0x2032},
    {"Prime", 0x2033}, {"lsaquo", 0x2039}, {"rsaquo", 0x203A}, {"oline", 0x203E},  {"frasl", 0x2044},
    {"euro", 0x20AC},  {"incare", 0x2105}, {"image", 0x2111},  {"numero", 0x2116}, {"weierp", 0x2118},
    {"real", 0x211C},  {"rx", 0x211E},     {"trade", 0x2122},  {"ohm", 0x2126},    {"alefsym", 0x2135},
    {"crarr", 0x21B5}, {"forall", 0x2200}, {"part", 0x2202},   {"exist", 0x2203},  {"empty", 0x2205},
    {"nabla", 0x2207}, {"isin", 0x2208},   {"notin", 0x2209},  {"ni", 0x220B},     {"prod", 0x220F},
    {"sum", 0x2211},   {"minus", 0x2212},  {"lowast", 0x2217}, {"radic", 0x221A},  {"prop", 0x221D},
    {"infin", 0x221E}, {"ang", 0x2220},    {"and", 0x2227},    {"or", 0x2228},     {"cap", 0x2229},
    {"cup", 0x222A},   {"int", 0x222B},    {"there4", 0x2234}, {"sim", 0x223C},    {"cong", 0x2245},
    {"asymp", 0x2248}, {"ne", 0x2260},     {"equiv", 0x2261},  {"le", 0x2264},     {"ge", 0x2265},
    {"sub", 0x2282},   {"sup", 0x2283},    {"nsub", 0x2284},   {"sube", 0x2286},   {"supe", 0x2287},
    {"oplus", 0x2295}, {"otimes", 0x2297}, {"perp", 0x22A5},   {"sdot", 0x22C5},   {"lceil", 0x2308},
    {"rceil", 0x2309}, {"lfloor", 0x230A}, {"rfloor", 0x230B}, {"lang", 0x27E8},   {"rang", 0x27E9},
    {"blank", 0x2423}, {"loz", 0x25CA},    {"cir", 0x25CB},    {"squ", 0x25A1},    {"star", 0x2606},
    {"starf", 0x2605}, {"phone", 0x260E},  {"female", 0x2640}, {"male", 0x2642},   {"spades", 0x2660},
    {"clubs", 0x2663}, {"hearts", 0x2665}, {"diams", 0x2666},  {"sung", 0x266A},   {"flat", 0x266D},
    {"natur", 0x266E}, {"sharp", 0x266F},  {"check", 0x2713},  {"cross", 0x2717},  {"malt", 0x2720},
    {"fflig", 0xFB00}, {"filig", 0xFB01},  {"fllig", 0xFB02},  {"ffilig", 0xFB03}, {"ffllig", 0xFB04},
};

std::optional<char32_t> find_in(const Block& block, std::string_view name) {
    char32_t value = block.first;
    for (std::string_view rest = block.names; !rest.empty(); ++value) {
        const std::size_t end = std::min(rest.find(' '), rest.size());
        if (rest.substr(0, end) == name)
            return value;
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return std::nullopt;
}

} // namespace

std::optional<char32_t> character_named(std::string_view name) {
    for (const Block& block : blocks)
        if (const std::optional<char32_t> value = find_in(block, name); value && name != "-")
            return value;
    const auto* found = std::find_if(std::begin(singles), std::end(singles),
                                     [name](const Single& single) { return single.name == name; });
    return found == std::end(singles) ? std::nullopt : std::optional(found->value);
}

} // namespace source
