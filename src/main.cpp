// evenpage: command line -> press::run, or one of the other commands of press -> exit code.
#include <cstdio>
#include <exception>

#include <malloc.h>

#include "base/bytes.h"
#include "press/command_line.h"
#include "press/propose_pictures.h"
#include "press/read_file.h"
#include "press/run.h"
#include "press/verify_files.h"

int main(int argument_count, char** arguments) {
    // A finished PDF is read as a million small objects. The bins that glibc keeps for such are gone
    // through again and again when large buffers come and go; its cache for each thread is enough.
    mallopt(M_MXFAST, 0);
    try {
        const auto command = press::read_command_line(argument_count, arguments);
        if (const int* finished = std::get_if<int>(&command))
            return *finished;
        if (const press::VerifyJob* job = std::get_if<press::VerifyJob>(&command))
            return static_cast<int>(press::verify_files(*job));
        if (const press::PicturesJob* job = std::get_if<press::PicturesJob>(&command))
            return static_cast<int>(press::propose_pictures(*job));
        if (const press::ReadJob* job = std::get_if<press::ReadJob>(&command))
            return static_cast<int>(press::read_file(*job));
        return static_cast<int>(press::run(std::get<press::Job>(command)));
    } catch (const base::FileError& error) {
        std::fprintf(stderr, "evenpage: %s\n", error.what());
    } catch (const std::exception& error) {
        std::fprintf(stderr, "evenpage: %s; please report this\n", error.what());
    }
    return static_cast<int>(press::Exit::unusable);
}
