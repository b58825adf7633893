#include "content/generated_words.h"

#include <array>
#include <cstddef>
#include <utility>

namespace content {
namespace {

constexpr std::size_t phrase_count = static_cast<std::size_t>(Phrase::index_symbols) + 1;

struct Language {
    std::string_view tag;
    std::array<std::string_view, phrase_count> words; // in the order of Phrase
};

// clang-format off
constexpr std::array languages{
    Language{"en", {
        "Note", "Tip", "Warning", "Caution", "Important", "Danger",
        "Contents", "Part", "Chapter", "Appendix", "Figure", "Table", "Example", "Equation",
        "Notes", "page", "See", "See also", "Description of the picture", "Description of the table", "Synopsis",
        "Summary", "Glossary", "Bibliography", "Preface", "Dedication", "Colophon", "Legal notice", "Changes", "Acknowledgements", "Pictures", "Licence",
        "The numbers in brackets are the page numbers of the standard edition. In the margin they show where its pages begin.",
        "Easy read", "We still need to test this with readers.", "Volume {} of {}", "volume {}", "continued",
        "column {} of {}", "columns {} to {} of {}", "back to the text", "Optional", "Index", "Numbers and symbols"}},
    Language{"cy", {
        "Nodyn", "Awgrym", "Rhybudd", "Gofal", "Pwysig", "Perygl",
        "Cynnwys", "Rhan", "Pennod", "Atodiad", "Ffigur", "Tabl", "Enghraifft", "Hafaliad",
        "Nodiadau", "tudalen", "Gweler", "Gweler hefyd", "Disgrifiad o’r llun", "Disgrifiad o’r tabl", "Crynodeb",
        "Crynodeb", "Geirfa", "Llyfryddiaeth", "Rhagair", "Cyflwyniad", "Coloffon", "Hysbysiad cyfreithiol", "Newidiadau", "Cydnabyddiaethau", "Lluniau", "Trwydded",
        "Rhifau tudalennau’r rhifyn safonol yw’r rhifau mewn cromfachau. Yn yr ymyl maent yn dangos lle mae’r tudalennau hynny’n dechrau.",
        "Hawdd ei ddeall", "Mae angen i ni brofi hwn gyda darllenwyr o hyd.", "Cyfrol {} o {}", "cyfrol {}", "parhad",
        "colofn {} o {}", "colofnau {} i {} o {}", "yn ôl i’r testun", "Dewisol", "Mynegai", "Rhifau a symbolau"}},
    Language{"pl", {
        "Uwaga", "Wskazówka", "Ostrzeżenie", "Przestroga", "Ważne", "Niebezpieczeństwo",
        "Spis treści", "Część", "Rozdział", "Dodatek", "Rysunek", "Tabela", "Przykład", "Równanie",
        "Przypisy", "strona", "Zobacz", "Zobacz też", "Opis obrazka", "Opis tabeli", "Składnia",
        "Streszczenie", "Słowniczek", "Bibliografia", "Przedmowa", "Dedykacja", "Kolofon", "Nota prawna", "Zmiany", "Podziękowania", "Obrazki", "Licencja",
        "Numery w nawiasach to numery stron wydania standardowego. Na marginesie pokazują, gdzie zaczynają się jego strony.",
        "Tekst łatwy do czytania", "Musimy jeszcze sprawdzić ten tekst z czytelnikami.", "Tom {} z {}", "tom {}", "ciąg dalszy",
        "kolumna {} z {}", "kolumny od {} do {} z {}", "z powrotem do tekstu", "Opcjonalnie", "Indeks", "Liczby i symbole"}},
    Language{"fr", {
        "Remarque", "Astuce", "Avertissement", "Attention", "Important", "Danger",
        "Sommaire", "Partie", "Chapitre", "Annexe", "Figure", "Tableau", "Exemple", "Équation",
        "Notes", "page", "Voir", "Voir aussi", "Description de l’image", "Description du tableau", "Synopsis",
        "Résumé", "Glossaire", "Bibliographie", "Préface", "Dédicace", "Colophon", "Mentions légales", "Modifications", "Remerciements", "Images", "Licence",
        "Les numéros entre parenthèses sont ceux des pages de l’édition standard. Dans la marge, ils montrent où ses pages commencent.",
        "Facile à lire", "Nous devons encore tester ce texte avec des lecteurs.", "Volume {} sur {}", "volume {}", "suite",
        "colonne {} sur {}", "colonnes {} à {} sur {}", "retour au texte", "Facultatif", "Index", "Chiffres et symboles"}},
    Language{"de", {
        "Hinweis", "Tipp", "Warnung", "Vorsicht", "Wichtig", "Gefahr",
        "Inhalt", "Teil", "Kapitel", "Anhang", "Abbildung", "Tabelle", "Beispiel", "Gleichung",
        "Anmerkungen", "Seite", "Siehe", "Siehe auch", "Beschreibung des Bildes", "Beschreibung der Tabelle", "Übersicht",
        "Zusammenfassung", "Glossar", "Literaturverzeichnis", "Vorwort", "Widmung", "Kolophon", "Rechtlicher Hinweis", "Änderungen", "Danksagungen", "Bilder", "Lizenz",
        "Die Zahlen in Klammern sind die Seitenzahlen der Standardausgabe. Am Rand zeigen sie, wo deren Seiten beginnen.",
        "Leicht zu lesen", "Wir müssen diesen Text noch mit Lesern prüfen.", "Band {} von {}", "Band {}", "Fortsetzung",
        "Spalte {} von {}", "Spalten {} bis {} von {}", "zurück zum Text", "Optional", "Stichwortverzeichnis", "Zahlen und Symbole"}},
    Language{"ar", {
        "ملاحظة", "نصيحة", "تحذير", "تنبيه", "مهم", "خطر",
        "المحتويات", "الجزء", "الفصل", "الملحق", "الشكل", "الجدول", "المثال", "المعادلة",
        "الحواشي", "صفحة", "انظر", "انظر أيضًا", "وصف الصورة", "وصف الجدول", "الصيغة",
        "الملخص", "مسرد المصطلحات", "المراجع", "تمهيد", "إهداء", "بيانات النشر", "إشعار قانوني", "التغييرات", "شكر وتقدير", "الصور", "الرخصة",
        "الأرقام بين القوسين هي أرقام صفحات الطبعة العادية. وهي تبيّن في الهامش أين تبدأ صفحات تلك الطبعة.",
        "سهل القراءة", "ما زال علينا أن نختبر هذا النص مع القراء.", "المجلد {} من {}", "المجلد {}", "تتمة",
        "العمود {} من {}", "الأعمدة من {} إلى {} من {}", "العودة إلى النص", "اختياري", "الفهرس", "أرقام ورموز"}},
    Language{"fa", {
        "یادداشت", "نکته", "هشدار", "احتیاط", "مهم", "خطر",
        "فهرست مطالب", "بخش", "فصل", "پیوست", "شکل", "جدول", "مثال", "معادله",
        "یادداشت‌ها", "صفحه", "نگاه کنید به", "همچنین نگاه کنید به", "شرح تصویر", "شرح جدول", "شیوه استفاده",
        "چکیده", "واژه‌نامه", "کتاب‌نامه", "پیشگفتار", "تقدیم", "شناسنامه", "اطلاعیه حقوقی", "تغییرات", "سپاسگزاری", "تصویرها", "مجوز",
        "شماره‌های درون پرانتز شماره صفحه‌های نسخه معمولی هستند. در حاشیه نشان می‌دهند که صفحه‌های آن نسخه از کجا آغاز می‌شوند.",
        "آسان‌خوان", "هنوز باید این متن را با خوانندگان آزمایش کنیم.", "جلد {} از {}", "جلد {}", "ادامه",
        "ستون {} از {}", "ستون‌های {} تا {} از {}", "بازگشت به متن", "اختیاری", "نمایه", "عددها و نمادها"}},
    Language{"he", {
        "הערה", "עצה", "אזהרה", "זהירות", "חשוב", "סכנה",
        "תוכן העניינים", "חלק", "פרק", "נספח", "איור", "טבלה", "דוגמה", "משוואה",
        "הערות", "עמוד", "ראו", "ראו גם", "תיאור התמונה", "תיאור הטבלה", "תחביר",
        "תקציר", "מילון מונחים", "ביבליוגרפיה", "הקדמה", "הקדשה", "קולופון", "הודעה משפטית", "שינויים", "תודות", "תמונות", "רישיון",
        "המספרים בסוגריים הם מספרי העמודים של המהדורה הרגילה. בשוליים הם מראים היכן מתחילים עמודיה.",
        "קל לקריאה", "עלינו עדיין לבדוק את הטקסט הזה עם קוראים.", "כרך {} מתוך {}", "כרך {}", "המשך",
        "עמודה {} מתוך {}", "עמודות {} עד {} מתוך {}", "חזרה לטקסט", "לא חובה", "מפתח", "מספרים וסמלים"}},
    Language{"ur", {
        "نوٹ", "مشورہ", "انتباہ", "احتیاط", "اہم", "خطرہ",
        "فہرست", "حصہ", "باب", "ضمیمہ", "شکل", "جدول", "مثال", "مساوات",
        "حواشی", "صفحہ", "دیکھیں", "یہ بھی دیکھیں", "تصویر کی تفصیل", "جدول کی تفصیل", "استعمال کا طریقہ",
        "خلاصہ", "فرہنگ", "کتابیات", "پیش لفظ", "انتساب", "اشاعت کی تفصیل", "قانونی نوٹس", "تبدیلیاں", "اظہار تشکر", "تصویریں", "لائسنس",
        "قوسین میں دیے گئے نمبر عام ایڈیشن کے صفحات کے نمبر ہیں۔ حاشیے میں یہ بتاتے ہیں کہ اس کے صفحات کہاں سے شروع ہوتے ہیں۔",
        "پڑھنے میں آسان", "ہمیں ابھی یہ متن قارئین کے ساتھ آزمانا ہے۔", "جلد {} از {}", "جلد {}", "جاری",
        "کالم {} از {}", "کالم {} تا {} از {}", "متن پر واپس", "اختیاری", "اشاریہ", "اعداد اور علامات"}},
};
// clang-format on

const Language* find_language(std::string_view tag) {
    const std::string_view first = tag.substr(0, tag.find('-'));
    for (const Language& language : languages)
        if (language.tag == first)
            return &language;
    return nullptr;
}

// Of the languages whose marks are not the English ones; a longer tag before a shorter one.
constexpr auto marks_by_language = std::to_array<std::pair<std::string_view, QuoteMarks>>({
    {"ar", {"”", "“", "’", "‘"}},
    {"bg", {"„", "“", "„", "“"}},
    {"cs", {"„", "“", "‚", "‘"}},
    {"da", {"”", "”", "’", "’"}},
    {"de", {"„", "“", "‚", "‘"}},
    {"el", {"«", "»", "“", "”"}},
    {"en-US", {"“", "”", "‘", "’"}},
    {"es", {"«", "»", "“", "”"}},
    {"et", {"„", "“", "«", "»"}},
    {"fi", {"”", "”", "’", "’"}},
    {"fr", {"«\u00a0", "\u00a0»", "“", "”"}},
    {"he", {"”", "”", "’", "’"}},
    {"hr", {"„", "”", "‚", "’"}},
    {"hu", {"„", "”", "»", "«"}},
    {"it", {"«", "»", "“", "”"}},
    {"ja", {"「", "」", "『", "』"}},
    {"lt", {"„", "“", "„", "“"}},
    {"lv", {"“", "”", "‘", "’"}},
    {"nb", {"«", "»", "‘", "’"}},
    {"no", {"«", "»", "‘", "’"}},
    {"pl", {"„", "”", "«", "»"}},
    {"pt", {"“", "”", "‘", "’"}},
    {"ro", {"„", "”", "«", "»"}},
    {"ru", {"«", "»", "„", "“"}},
    {"sk", {"„", "“", "‚", "‘"}},
    {"sl", {"„", "“", "‚", "‘"}},
    {"sr", {"„", "”", "’", "’"}},
    {"sv", {"”", "”", "’", "’"}},
    {"tr", {"“", "”", "‘", "’"}},
    {"uk", {"«", "»", "„", "“"}},
    {"zh-Hant", {"「", "」", "『", "』"}},
    {"zh-TW", {"「", "」", "『", "』"}},
    {"zh", {"“", "”", "‘", "’"}},
});

} // namespace

std::string_view phrase(Phrase which, std::string_view tag) {
    const Language* language = find_language(tag);
    return (language ? *language : languages.front()).words[static_cast<std::size_t>(which)];
}

bool has_phrases(std::string_view tag) {
    return find_language(tag) != nullptr;
}

std::string_view phrase_language(std::string_view tag, std::string_view main) {
    if (has_phrases(tag))
        return tag;
    return has_phrases(main) ? main : languages.front().tag;
}

QuoteMarks quote_marks(std::string_view language) {
    for (const auto& [tag, marks] : marks_by_language)
        if (language.starts_with(tag) && (language.size() == tag.size() || language[tag.size()] == '-'))
            return marks;
    return {"‘", "’", "“", "”"};
}

QuestionLabels question_labels(std::string_view language) {
    constexpr std::array<std::pair<std::string_view, QuestionLabels>, 5> by_language{{{"cy", {"C:", "A:"}},
                                                                                      {"de", {"F:", "A:"}},
                                                                                      {"es", {"P:", "R:"}},
                                                                                      {"fr", {"Q :", "R :"}},
                                                                                      {"pl", {"P:", "O:"}}}};
    for (const auto& [tag, labels] : by_language)
        if (language.substr(0, language.find('-')) == tag)
            return labels;
    return {"Q:", "A:"};
}

} // namespace content
