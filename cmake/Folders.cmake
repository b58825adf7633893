# The headers of the standard library that most files include, compiled once for each target. Every
# file still includes what it uses.
set(EVENPAGE_COMMON_HEADERS
    <algorithm> <array> <charconv> <cmath> <cstdint> <filesystem> <functional> <map> <memory> <optional> <set>
    <span> <string> <string_view> <unordered_map> <utility> <variant> <vector>)

# evenpage_folder(NAME PUBLIC ... PRIVATE ...): the library of src/NAME. Other folders are
# named as they are called; third-party libraries by their names in Libraries.cmake.
function(evenpage_folder name)
    cmake_parse_arguments(ARG "" "" "PUBLIC;PRIVATE" ${ARGN})
    file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/src/${name}/*.cpp)
    list(TRANSFORM ARG_PUBLIC REPLACE
        "^(base|report|source|content|edition|style|text|image|layout|pdf|epub|audit|verify|companion|pictures|reading|press)$" "evenpage_\\1")
    if(sources)
        add_library(evenpage_${name} STATIC ${sources})
        target_include_directories(evenpage_${name} PUBLIC ${PROJECT_SOURCE_DIR}/src)
        target_link_libraries(evenpage_${name} PUBLIC ${ARG_PUBLIC} PRIVATE ${ARG_PRIVATE} evenpage_warnings)
        target_precompile_headers(evenpage_${name} PRIVATE ${EVENPAGE_COMMON_HEADERS})
        if("fmt::fmt" IN_LIST ARG_PRIVATE)
            target_precompile_headers(evenpage_${name} PRIVATE <fmt/format.h>)
        endif()
    else()
        add_library(evenpage_${name} INTERFACE)
        target_include_directories(evenpage_${name} INTERFACE ${PROJECT_SOURCE_DIR}/src)
        target_link_libraries(evenpage_${name} INTERFACE ${ARG_PUBLIC})
    endif()
endfunction()
