# Warnings are errors, in our own code only.
add_library(evenpage_warnings INTERFACE)
target_compile_options(evenpage_warnings INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wnon-virtual-dtor
    -Wold-style-cast -Woverloaded-virtual -Wnull-dereference -Wimplicit-fallthrough -Werror)
# g++ 12 reports null dereferences inside its own headers once sanitizers rewrite the code.
if(EVENPAGE_SANITIZE OR EVENPAGE_THREAD_SANITIZE)
    target_compile_options(evenpage_warnings INTERFACE -Wno-null-dereference)
endif()

if(EVENPAGE_SANITIZE)
    add_compile_options(-fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
    add_link_options(-fsanitize=address,undefined)
elseif(EVENPAGE_THREAD_SANITIZE)
    add_compile_options(-fsanitize=thread -fno-omit-frame-pointer)
    add_link_options(-fsanitize=thread)
endif()
