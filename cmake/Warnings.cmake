# Warnings are errors, in our own code only.
add_library(evenpage_warnings INTERFACE)
target_compile_options(evenpage_warnings INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wnon-virtual-dtor
    -Wold-style-cast -Woverloaded-virtual -Wimplicit-fallthrough -Werror)
# g++ 12 reports overlapping copies inside std::string itself (GCC bug 105651).
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
    target_compile_options(evenpage_warnings INTERFACE -Wno-restrict)
endif()
if(EVENPAGE_SANITIZE)
    add_compile_options(-fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
    add_link_options(-fsanitize=address,undefined)
elseif(EVENPAGE_THREAD_SANITIZE)
    add_compile_options(-fsanitize=thread -fno-omit-frame-pointer)
    add_link_options(-fsanitize=thread)
endif()
if(EVENPAGE_FUZZ)
    add_compile_options(-fsanitize=fuzzer-no-link)
endif()
