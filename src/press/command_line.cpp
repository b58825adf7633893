#include "press/command_line.h"

#include <CLI/CLI.hpp>

#include <cstdio>
#include <map>
#include <string>
#include <vector>

#include "press/version.h"
#include "verify/profile.h"

namespace press {
namespace {

// Where the sheets and fonts of this build are; scripts/publish runs the program in place.
const std::filesystem::path home = EVENPAGE_HOME;

// An option with one of a few words as its value. The parser's own way to do this prints the
// numbers behind the words in its help.
template <typename Choice, typename Field>
CLI::Option& add_choice(CLI::App& command, const char* name, Field& field,
                        const std::map<std::string, Choice>& choices, const char* description) {
    std::vector<std::string> words;
    for (const auto& [word, choice] : choices)
        words.push_back(word);
    const auto take = [&field, choices](const std::string& word) { field = choices.at(word); };
    return *command.add_option_function<std::string>(name, take, description)->check(CLI::IsMember(words));
}

void add_format_option(CLI::App& command, Format& format) {
    add_choice<Format>(command, "--format", format,
                       {{"text", Format::text}, {"json", Format::json}, {"sarif", Format::sarif}},
                       "how findings are printed")
        .type_name("FORMAT");
}

// Which editions, made of what, and how fast.
void add_edition_options(CLI::App& command, Job& job) {
    command.add_option("--edition", job.editions, "only this edition (may be given more than once)")
        ->type_name("NAME");
    command.add_option("--styles", job.styles, "folder with editions.xml and the style sheets")
        ->type_name("DIR");
    command.add_option("--fonts", job.fonts, "folder with fonts, searched before the system's")
        ->type_name("DIR");
    command.add_option("--threads", job.threads, "how many threads work at once (0: one per processor)")
        ->type_name("N");
}

void add_claim_options(CLI::App& command, Job& job) {
    using edition::PdfStandard;
    add_choice<PdfStandard>(command, "--pdf-standard", job.standard,
                            {{"ua-1", PdfStandard::ua1}, {"ua-2", PdfStandard::ua2}},
                            "instead of what editions.xml says")
        .type_name("STANDARD");
    command.add_flag("--draft", job.draft, "publish in spite of errors; the files claim no conformance");
}

void add_common_options(CLI::App& command, Job& job) {
    command.add_option("MANUSCRIPT", job.manuscript, "the DocBook file to publish")->required();
    add_edition_options(command, job);
    add_format_option(command, job.format);
    command.add_flag("--quiet", job.quiet, "print findings only, no progress");
}

void add_publish_options(CLI::App& command, Job& job) {
    command.add_option("-o,--output", job.output, "folder for the finished files (default: out)")
        ->type_name("DIR");
    add_claim_options(command, job);
}

// Lines of the manuscript are found by making the editions again, just as they were published.
void add_manuscript_options(CLI::App& command, Job& job) {
    CLI::Option* manuscript =
        command
            .add_option("--manuscript", job.manuscript,
                        "name the lines of this manuscript, which the files were published from")
            ->type_name("FILE");
    CLI::App* as_published = command.add_option_group("As the files were published, with --manuscript");
    add_edition_options(*as_published, job);
    add_claim_options(*as_published, job);
    for (CLI::Option* option : as_published->get_options())
        option->needs(manuscript);
}

void add_verify_options(CLI::App& command, VerifyJob& job) {
    command.add_option("FILE", job.files, "finished PDF and EPUB files, whoever made them")->required();
    command
        .add_option("--profile", job.profiles,
                    "hold PDFs to this standard instead of what they claim (may be given more than once)")
        ->check(CLI::IsMember(verify::profile_names()))
        ->type_name("STANDARD");
    add_format_option(command, job.format);
    command.add_flag("--human", job.human, "list what only a person can judge, and where to look");
    add_manuscript_options(command, job.publication);
}

void add_pictures_options(CLI::App& command, PicturesJob& job) {
    command.add_option("MANUSCRIPT", job.manuscript, "the DocBook file with an easy-read edition")
        ->required();
    command
        .add_option_function<std::string>(
            "--symbols",
            [&job](const std::string& folder) {
                job.symbols = folder;
                job.symbols_are_wanted = true;
            },
            "folder that holds OpenMoji (default: what scripts/setup --symbols installed)")
        ->type_name("DIR");
    command
        .add_option(
            "--own", job.own,
            "folder of your own pictures with its pictures.csv or pictures.xml (may be given more than "
            "once)")
        ->type_name("DIR");
    command
        .add_option("--write", job.write,
                    "copy the proposed pictures into this folder, with a file of DocBook to paste")
        ->type_name("DIR");
    add_choice<Format>(command, "--format", job.format, {{"text", Format::text}, {"json", Format::json}},
                       "how proposals are printed")
        .type_name("FORMAT");
    command.add_option("--styles", job.styles, "folder with editions.xml and concepts/")->type_name("DIR");
}

void add_read_options(CLI::App& command, ReadJob& job) {
    command.add_option("FILE", job.file, "a finished PDF or EPUB, whoever made it")->required();
    add_choice<Format>(command, "--format", job.format, {{"text", Format::text}, {"json", Format::json}},
                       "how the transcript is printed")
        .type_name("FORMAT");
}

} // namespace

std::variant<Job, VerifyJob, ReadJob, PicturesJob, int> read_command_line(int argument_count,
                                                                          const char* const* arguments) {
    Job job;
    job.styles = home / "styles";
    job.fonts = home / "fonts";
    CLI::App app{"evenpage publishes one manuscript in editions for every reader", "evenpage"};
    app.set_version_flag("--version", std::string(producer));
    app.require_subcommand(1);
    CLI::App* publish = app.add_subcommand("publish", "make every edition the manuscript has content for");
    CLI::App* check = app.add_subcommand("check", "print what is wrong with a manuscript; write nothing");
    CLI::App* verify = app.add_subcommand(
        "verify", "read finished PDF and EPUB files and say what fails in them, and where");
    CLI::App* pictures =
        app.add_subcommand("pictures", "propose pictures for easy-read sentences that have none");
    CLI::App* read = app.add_subcommand("read", "say what a screen reader would say of a finished file");
    CLI::App* help = app.add_subcommand("help", "explain a command");
    std::string topic;
    help->add_option("COMMAND", topic, "publish, check, verify, read or pictures");
    add_common_options(*publish, job);
    add_publish_options(*publish, job);
    add_common_options(*check, job);
    VerifyJob verify_job;
    verify_job.publication = job;
    add_verify_options(*verify, verify_job);
    PicturesJob pictures_job;
    pictures_job.styles = home / "styles";
    pictures_job.symbols = home / "tools" / "symbols" / "node_modules" / "openmoji";
    add_pictures_options(*pictures, pictures_job);
    ReadJob read_job;
    add_read_options(*read, read_job);
    try {
        app.parse(argument_count, arguments);
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? 0 : static_cast<int>(Exit::unusable);
    }
    if (help->parsed()) {
        const auto found =
            app.get_subcommands([&topic](const CLI::App* command) { return command->get_name() == topic; });
        if (!topic.empty() && found.empty()) {
            std::fprintf(stderr, "evenpage: there is no command \"%s\"; see evenpage --help\n",
                         topic.c_str());
            return static_cast<int>(Exit::unusable);
        }
        const CLI::App* command = topic.empty() ? &app : found.front();
        std::fputs(command->help(command == &app ? "" : app.get_name()).c_str(), stdout);
        return 0;
    }
    if (verify->parsed())
        return verify_job;
    if (pictures->parsed())
        return pictures_job;
    if (read->parsed())
        return read_job;
    job.check_only = check->parsed();
    return job;
}

} // namespace press
