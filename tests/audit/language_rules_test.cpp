// One fault in a leaflet that is good but for it: exactly that fault is found, at its words, with a way to
// mend it. Many wordings of each rule, for what a list of examples alone would not hold.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "audited.h"

namespace {

struct Fault {
    const char* rule;
    const char* sentence;
    const char* words = ""; // where it is found; the whole sentence if it says none
};

void PrintTo(const Fault& fault, std::ostream* out) {
    *out << fault.rule << ": " << fault.sentence;
}

constexpr const char* tested =
    "<revhistory><revision role=\"reader-test\"><date>12 June 2024</date><revremark>4 people read "
    "it.</revremark></revision></revhistory>";

std::string beside_picture(const std::string& paragraphs) {
    return "<section><title>Who helps me?</title><informalfigure role=\"statement\"><mediaobject><alt>A "
           "nurse</alt><imageobject><imagedata fileref=\"nurse.svg\"/></imageobject></mediaobject>" +
           paragraphs + "</informalfigure></section>";
}

std::unique_ptr<audit_test::Audited> read(const std::string& content) {
    return audit_test::check(content, "uk-gov", audit_test::english(), tested);
}

// "rule: words" of each finding.
std::vector<std::string> all_found(const audit_test::Audited& audited) {
    std::vector<std::string> found;
    for (const report::Finding& finding : audited.log.findings()) {
        EXPECT_FALSE(finding.hints.empty()) << finding.message;
        found.push_back(std::string(finding.rule) + ": " +
                        std::string(audited.sources.text(finding.span.file)
                                        .substr(finding.span.begin, finding.span.end - finding.span.begin)));
    }
    return found;
}

class OneFault : public testing::TestWithParam<Fault> {};

TEST_P(OneFault, IsFoundAndNothingElse) {
    const Fault& fault = GetParam();
    const auto audited = read(beside_picture("<para>" + std::string(fault.sentence) + "</para>"));
    const std::string words = *fault.words == 0 ? fault.sentence : fault.words;
    EXPECT_THAT(all_found(*audited), testing::ElementsAre(std::string(fault.rule) + ": " + words));
}

const Fault faults[] = {
    {"sentence-words", "You can bring your mum, your dad, your sister, your friend or your dog to see us."},
    {"sentence-words", "Please ring Jo Price on 01792 636 000 if you want a form, a map or a poster today."},
    {"sentence-ideas", "We went to the park but it was shut."},
    {"sentence-ideas", "The nurse will weigh you, and then the doctor will see you."},
    {"sentence-ideas", "We help people who are ill; we also help their families."},
    {"sentence-ideas", "Ask for help because you have a right to it, although some people wait."},
    {"sentence-ideas", "You can bring your phone, but please turn it off."},
    {"sentence-ideas", "The bus is free and lunch is too."},
    {"sentence-ideas", "Pack a bag, tell your mum and wait for the bus."},
    {"sentence-ideas", "You can ask for more, and at the end you can go."},
    {"sentence-ideas", "It is raining, so we will stay in."},
    {"sentence-ideas", "We keep your name for a year and then take it off."},
    {"sentence-ideas", "You meet 3 people, one of whom is a nurse."},
    {"passive-voice", "The bins were emptied by Ken.", "were emptied"},
    {"passive-voice", "You might be shown a film.", "might be shown"},
    {"passive-voice", "Your room has just been painted.", "has just been painted"},
    {"passive-voice", "Why was my bus pass taken away?", "was my bus pass taken"},
    {"passive-voice", "You are weighed and measured.", "are weighed and measured"},
    {"passive-voice", "Small repairs are done in 28 days.", "are done"},
    {"passive-voice", "Some women are called back.", "are called"},
    {"passive-voice", "The park was named after her.", "was named"},
    {"passive-voice", "You may get arrested.", "may get arrested"},
    {"passive-voice", "The rules are set out here.", "are set"},
    {"passive-voice", "You will be kept updated.", "will be kept updated"},
    {"negative-statement", "There is no lift.", "no"},
    {"negative-statement", "None of our buses run on Sunday.", "None"},
    {"negative-statement", "You cannot park here.", "cannot"},
    {"double-negative", "Never say nothing."},
    {"double-negative", "You will not get a place if you do not ask."},
    {"double-negative", "It is not impossible to change."},
    {"double-negative", "It is not very uncommon."},
    {"double-negative", "Come in unless you are unable to."},
    {"contraction", "They’re on their way.", "They’re"},
    {"contraction", "That’ll be £4.", "That’ll"},
    {"contraction", "Your mum could’ve come.", "could’ve"},
    {"contraction", "The council’ll help you.", "council’ll"},
    {"abbreviation", "Ask the LDPB for a form.", "LDPB"},
    {"abbreviation", "It looks for a germ called HPV.", "HPV"},
    {"abbreviation", "Bring a coat, hat, etc.", "etc"},
    {"abbreviation", "We are open Sept to June.", "Sept"},
    {"abbreviation", "We come on Monday and Thurs.", "Thurs"},
    {"abbreviation", "Ask the H.R. team.", "H.R."},
    {"abbreviation", "We will check your HbA1c.", "HbA1c"},
    {"all-capitals", "This is URGENT.", "URGENT"},
    {"all-capitals", "READ THIS PAGE first.", "READ THIS PAGE"},
    {"all-capitals", "We are OPEN today.", "OPEN"},
    {"number-word", "I have lived here for nine years.", "nine"},
    {"number-word", "About three hundred people came.", "three"},
    {"number-word", "It is a two-hour visit.", "two-hour"},
    {"number-word", "Twenty people came.", "Twenty"},
    {"number-word", "Put one cross in a box.", "one"},
    {"number-word", "You need at least one coat.", "one"},
    {"number-word", "Under-fives are free.", "Under-fives"},
    {"percentage", "You pay 12.5% of the cost.", "12.5%"},
    {"percentage", "About 30 per cent of people smoke.", "30 per cent"},
    {"numeric-date", "Send it back by 28.02.2026.", "28.02.2026"},
    {"numeric-date", "You were born on 9-11-1984.", "9-11-1984"},
    {"numeric-date", "This is our plan for 2025/26.", "2025/26"},
    {"numeric-date", "Come on 14/3.", "14/3"},
    {"roman-numeral", "Read Chapter IX of the book.", "IX"},
    {"roman-numeral", "It is in Block C, Part II.", "II"},
    {"hard-word", "Our staff will facilitate the group.", "facilitate"},
    {"hard-word", "Ask for a subsidised place.", "subsidised"},
    {"hard-word", "Help is there prior to your visit.", "prior to"},
    {"hard-word", "You need a catheter.", "catheter"},
    {"hard-word", "We sought help.", "sought"},
    {"hard-word", "It came into force in May.", "came into force"},
    {"hard-word", "Ring our out-of-hours team.", "out-of-hours"},
    {"hard-word", "Write to the Ombudsman.", "Ombudsman"},
    {"hard-word", "There is more in our Privacy Notice.", "Privacy Notice"},
    {"figure-of-speech", "Jobs like this open doors.", "open doors"},
    {"figure-of-speech", "He put his foot down.", "put his foot down"},
    {"figure-of-speech", "They took it on the chin.", "took it on the chin"},
    {"figure-of-speech", "It is first come, first served.", "first come, first served"},
    {"figure-of-speech", "The odds are stacked against us.", "The odds are stacked against"},
    {"figure-of-speech", "We will leave no stone unturned.", "leave no stone unturned"},
    {"figure-of-speech", "Tying the knot is a big step.", "Tying the knot"},
    {"figure-of-speech", "It was the last straw.", "the last straw"},
    {"figure-of-speech", "Somebody swept it under the carpet.", "swept it under the carpet"},
    {"foreign-word", "You pay pro rata.", "pro rata"},
    {"foreign-word", "Send it via the app.", "via"},
    {"cross-reference", "There is more on page 12.", "on page 12"},
    {"cross-reference", "Turn to page 7 to see the map.", "Turn to page 7"},
    {"cross-reference", "See Appendix B.", "See Appendix B"},
    {"cross-reference", "We help with money (page 9).", "(page 9)"},
    {"cross-reference", "For times, see below.", "see below"},
    {"cross-reference", "There is more in the next chapter.", "in the next chapter"},
    {"cross-reference", "Ring the number below.", "number below"},
    {"cross-reference", "The box on the right has our times.", "box on the right"},
    {"sentence-ideas", "Ring us, and we will find a day."},
    {"sentence-ideas", "Sam looks at your plan, talks to you, and writes to your family."},
    {"all-capitals", "This IS safe.", "IS"},
    {"all-capitals", "Vote for 1 person ONLY.", "ONLY"},
    {"number-word", "Vote for one person only.", "one"},
    {"roman-numeral", "We have a hat of King Henry VIII.", "VIII"},
    {"hard-word", "We want them to thrive.", "thrive"},
    {"figure-of-speech", "It was packed to the rafters.", "packed to the rafters"},
    {"foreign-word", "You can eat al fresco.", "al fresco"},
    {"same-word", "Each passenger has a seat. The traveller must keep it.", "traveller"},
    {"hard-word-marked", "We have a policy. A policy is a list of rules.", "policy"},
    {"hard-word-marked", "We ask what you think. This is called a consultation.", "consultation"},
    {"hard-word-marked", "Some laws are permanent. Permanent means they go on and on.", "permanent"},
    {"hard-word-marked", "You get a personal budget. Personal budget means money for your care.",
     "personal budget"},
    {"hard-word-marked", "Some people take statins. Statins are tablets that help your heart.", "statins"},
    {"hard-word-marked", "Keeping people safe is called safeguarding.", "safeguarding"},
    {"hard-word-marked", "Confidentiality is keeping what you say secret.", "Confidentiality"},
    {"hard-word-marked", "You are on probation. Probation means we see how you work.", "probation"},
    {"hard-word-marked", "Vandalism – this means breaking things.", "Vandalism"},
    {"hard-word-marked", "You pay a deposit (money you pay first).", "deposit"},
    {"hard-word-marked", "You sign a tenancy agreement. It is a paper with rules.", "tenancy agreement"},
    {"hard-word-marked", "You can have respite. This means you get a break.", "respite"},
    {"hard-word-marked", "We all need a ‘vision’. This is like a dream.", "vision"},
    {"hard-word-marked", "Your blood is in tubes called arteries.", "arteries"},
    {"hard-word-marked", "The blood goes fast – this is called blood pressure.", "blood pressure"},
    {"hard-word-marked", "I have dyslexia. Dyslexia means that words look odd to me.", "dyslexia"},
    {"sentence-ideas", "The bus has a big red door, it lets you in."},
    {"sentence-ideas", "If you are ill, or you think you are, ring us."},
    {"sentence-ideas", "Sam counts us when we get on and she counts us again."},
    {"passive-voice", "The crime was committed by 2 men.", "was committed"},
    {"double-negative", "No bin should go unemptied."},
    {"double-negative", "Nobody is unwelcome."},
    {"negative-statement", "Nobody has unpacked the bag.", "Nobody"},
    {"hard-word", "She is committed to the work.", "committed to"},
    {"hard-word", "Ask for a Concessionary Travelcard.", "Concessionary Travelcard"},
    {"hard-word", "We work in a person centred way.", "person centred"},
    {"hard-word", "He is a party to the plan.", "party to the"},
    {"hard-word", "They sing solemnly.", "solemnly"},
    {"abbreviation", "The film has BSL.", "BSL"},
    {"figure-of-speech", "Some people are scared stiff of it.", "scared stiff"},
    {"figure-of-speech", "Now you are good to go.", "you are good to go"},
    {"number-word", "The home has one garden.", "one"},
    {"cross-reference", "Click on the image below.", "image below"},
    {"cross-reference", "Please see the list at the back.", "see the list at the back"},
    {"same-word", "A class has 8 people. The course lasts 10 weeks.", "course"},
};

INSTANTIATE_TEST_SUITE_P(EachRule, OneFault, testing::ValuesIn(faults));

class NoFault : public testing::TestWithParam<const char*> {};

TEST_P(NoFault, IsFound) {
    const auto audited = read(beside_picture("<para>" + std::string(GetParam()) + "</para>"));
    EXPECT_THAT(all_found(*audited), testing::IsEmpty());
}

INSTANTIATE_TEST_SUITE_P(
    GoodSentences, NoFault,
    testing::Values("The work is done.", "When you are done with it, send it back.", "We are fed up.",
                    "Write to Freepost HAVE YOUR SAY.", "Text STOP to 60777.",
                    "You may be in a hospital under section 3 of the law.", "Fill in page 2 of the form.",
                    "Your home is in band C.", "The score was 14/3.", "Tom O’Dowd works here.",
                    "Your form is on the desk.", "You can have one if you are 14 or older.",
                    "We explain what it means so that you can choose.", "Ask Kathy and Tony.",
                    "You can come to see me and my dog.", "What is supported living?",
                    "Do you get dressed by yourself?", "Talk to a friend, draw a picture or look at photos.",
                    "Say what you and your carer need.", "One day you can live here.",
                    "It goes from one person to the other.", "The Happy Dogs Club (HDC) helps.",
                    "Get help with bills, visits to a doctor and rest at home.", "The YouTube film is fun.",
                    "You live in Shared Lives.", "The bus is packed.", "The floor below the shop is shut.",
                    "The Care Quality Body (CQB) helps. The CQB looks at homes.",
                    "He has an Education, Health and Care Plan (EHCP).",
                    "The SNT (Safer Neighbourhood Team) can help.", "The form is a paper one.",
                    "King Charles III came.", "Put garden waste in this bin. Put rubbish in that bin.",
                    "Every passenger and traveller has a seat.",
                    "You must display it. Our exhibition is free.", "Bring your dressing gown.",
                    "Sam looks at your plan and talks to you.", "We help one person at a time.",
                    "Help means a lot to us.", "Buses are big and red.", "Sam leads a group called DPCC.",
                    "Use your inhaler.", "Ask Mencap. Mencap is a charity that helps.",
                    "Crisps and cakes have fat and salt.", "Ring your GP surgery. You may need an operation.",
                    "The rules are for the rights and needs of children and adults.",
                    "It means that teachers, pupils and parents must help.",
                    "This year we can come, they say.", "If you are ill, you can ring us.",
                    "The zoo has a shop. 50 people and 20 dogs came to the shop in the zoo today.",
                    "You can be involved in the work.",

                    "Choose a party to vote for.", "It is good to go to the dentist.",
                    "You have a say in this.", "Read Part 2 of our plan.", "They sing eagerly."));

// Behind "You can have an advocate."
class Explanation : public testing::TestWithParam<std::pair<const char*, bool>> {};

TEST_P(Explanation, IsTold) {
    const auto audited = read(
        beside_picture("<para>You can have an <glossterm linkend=\"g\">advocate</glossterm>.</para><para>" +
                       std::string(GetParam().first) + "</para>") +
        "<glossary><title>Words</title><glossentry xml:id=\"g\"><glossterm>Advocate</glossterm><glossdef>"
        "<para>A person who speaks up for you.</para></glossdef></glossentry></glossary>");
    if (GetParam().second)
        EXPECT_THAT(all_found(*audited), testing::IsEmpty());
    else
        EXPECT_THAT(all_found(*audited), testing::ElementsAre("hard-word-explained: advocate"));
}

INSTANTIATE_TEST_SUITE_P(
    OfAHardWord, Explanation,
    testing::Values(std::pair{"An advocate helps you say what you want.", true},
                    std::pair{"They help you say what you want.", true},
                    std::pair{"They will help you to speak up.", true},
                    std::pair{"This is a person who speaks up for you.", true},
                    std::pair{"Their job is to help you speak up.", true},
                    std::pair{"Some people call them a helper.", true},
                    std::pair{"In other words, someone who helps you to speak up.", true},
                    std::pair{"We mean someone who helps you to speak up.", true},
                    std::pair{"It is free.", false}, std::pair{"It is next to the door.", false},
                    std::pair{"They are very nice.", false}, std::pair{"Ring us on Monday.", false},
                    std::pair{"Your advocate will come on Monday.", false},
                    std::pair{"They were here on Monday.", false}, std::pair{"It costs £10.", false},
                    std::pair{"They must do this in all they do.", false}));

TEST(HardWordsOfALeaflet, StandInTheWordList) {
    const auto audited =
        read(beside_picture("<para>Some people have <phrase role=\"hardword\">seizures</phrase>.</para>"
                            "<para>Seizures are when you shake.</para>") +
             "<glossary><title>Words</title><glossentry><glossterm>Advocate</glossterm><glossdef><para>A "
             "person who speaks up for you.</para></glossdef></glossentry></glossary>");
    EXPECT_THAT(all_found(*audited), testing::ElementsAre("word-list: seizures"));
}

TEST(HardWordsOfALeaflet, AreInTheWordListWithAllTheirWords) {
    for (const auto& [entry, is_listed] : {std::pair{"Social worker", false}, std::pair{"Care worker", true},
                                           std::pair{"Care workers (CW)", true}}) {
        const auto audited = read(
            beside_picture("<para>A <phrase role=\"hardword\">care worker</phrase> can come.</para>"
                           "<para>Care workers help you at home.</para>") +
            "<glossary><title>Words</title><glossentry><glossterm>" + std::string(entry) +
            "</glossterm><glossdef><para>A person who helps you.</para></glossdef></glossentry></glossary>");
        EXPECT_EQ(audited->found("word-list").empty(), is_listed) << entry;
    }
}

TEST(HardWordsOfALeaflet, AreShownWhereAHeadingAsksAboutThem) {
    const std::string text = "<para>Mate crime is when people are not real friends.</para>";
    EXPECT_THAT(
        read("<section><title>What is mate crime?</title>" + text + "</section>")->found("hard-word-marked"),
        testing::IsEmpty());
    EXPECT_THAT(
        read("<section><title>About mate crime</title>" + text + "</section>")->found("hard-word-marked"),
        testing::ElementsAre("Mate crime"));
}

TEST(CrossReferences, LeadToRomanNumeralsAsWell) {
    const auto audited = read(beside_picture("<para>See Section IV.</para>"));
    EXPECT_THAT(audited->found("cross-reference"), testing::ElementsAre("See Section IV"));
    EXPECT_THAT(audited->found("roman-numeral"), testing::ElementsAre("IV"));
    EXPECT_THAT(read(beside_picture("<para>See Section of the law.</para>"))->found("cross-reference"),
                testing::IsEmpty());
}

TEST(Capitals, AreFoundBeforeMean) {
    EXPECT_THAT(read(beside_picture("<para>It DOES NOT mean you must go.</para>"))->found("all-capitals"),
                testing::ElementsAre("DOES NOT"));
}

TEST(Passives, AreFoundInShortForms) {
    const auto found = [](const std::string& sentence) {
        return read(beside_picture("<para>" + sentence + "</para>"))->found("passive-voice");
    };
    EXPECT_THAT(found("It’s done by people you know."), testing::ElementsAre("It’s done"));
    EXPECT_THAT(found("He’s paid to help."), testing::ElementsAre("He’s paid"));
    EXPECT_THAT(found("It’s changed a lot. She’s told me."), testing::IsEmpty());
    EXPECT_THAT(found("Laws that are not needed will end."), testing::IsEmpty());
}

TEST(Passives, AreToldApartWhereTheySayWhoDoesIt) {
    const auto audited = read(beside_picture("<para>It was made by Ken.</para>"));
    ASSERT_THAT(audited->log.findings(), testing::SizeIs(1));
    EXPECT_EQ(audited->log.findings().front().message, "\"was made\" says only after it who does it");
}

TEST(Negatives, OfTwoStatementsAreToldOneByOne) {
    const auto audited = read(beside_picture("<para>I did not ask because I do not know him.</para>"));
    EXPECT_THAT(audited->found("negative-statement"), testing::ElementsAre("not", "not"));
    EXPECT_THAT(audited->found("double-negative"), testing::IsEmpty());
}

TEST(Passives, AreAllToldWithTheirWords) {
    const auto audited = read(beside_picture(
        "<para>The form is signed, a plan is made and you will be told what was <emphasis>not</emphasis> "
        "agreed.</para>"));
    EXPECT_THAT(audited->found("passive-voice"), testing::ElementsAre("is signed", "is made", "will be told",
                                                                      "was <emphasis>not</emphasis> agreed"));
}

} // namespace
