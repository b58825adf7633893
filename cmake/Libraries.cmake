# Third-party libraries, each under one short name. All are Debian packages; scripts/setup
# lists them.
find_package(Threads REQUIRED)
find_package(PkgConfig REQUIRED)
find_package(fmt REQUIRED)
find_package(nlohmann_json REQUIRED)
find_package(CLI11 REQUIRED)

function(evenpage_pkg_config name)
    pkg_check_modules(${name} REQUIRED IMPORTED_TARGET ${ARGN})
    add_library(${name} ALIAS PkgConfig::${name})
endfunction()

evenpage_pkg_config(PugiXml pugixml)
evenpage_pkg_config(HarfBuzz harfbuzz)
evenpage_pkg_config(HarfBuzzSubset harfbuzz-subset)
evenpage_pkg_config(FreeType freetype2)
evenpage_pkg_config(Icu icu-uc icu-i18n)
evenpage_pkg_config(Png libpng)
evenpage_pkg_config(Jpeg libjpeg)
evenpage_pkg_config(Zip libzip)
evenpage_pkg_config(Nettle nettle)
evenpage_pkg_config(Deflate libdeflate)
evenpage_pkg_config(Lcms lcms2)
evenpage_pkg_config(Qpdf libqpdf)
# qpdf 11: no PointerHolder in our code.
target_compile_definitions(PkgConfig::Qpdf INTERFACE POINTERHOLDER_TRANSITION=4)
# Clang wants JSON to be complete where libqpdf 11's JSON.hh gives JSON_array, which holds a vector of them, its
# destructor (C++20, [vector.overview]). Nothing of ours destroys one: Clang reads a copy that only declares it.
find_path(QPDF_INCLUDE qpdf/JSON.hh REQUIRED)
file(READ ${QPDF_INCLUDE}/qpdf/JSON.hh json_header)
if(CMAKE_CXX_COMPILER_ID MATCHES "Clang" AND json_header MATCHES "virtual ~JSON_array\\(\\) = default;")
    string(REPLACE "virtual ~JSON_array() = default;" "virtual ~JSON_array();" json_header "${json_header}")
    file(CONFIGURE OUTPUT ${PROJECT_BINARY_DIR}/qpdf_for_clang/qpdf/JSON.hh CONTENT "${json_header}" @ONLY)
    target_include_directories(PkgConfig::Qpdf BEFORE INTERFACE ${PROJECT_BINARY_DIR}/qpdf_for_clang)
endif()

# These two have no pkg-config file.
function(evenpage_find_library name header library)
    find_path(${name}_INCLUDE ${header} REQUIRED)
    find_library(${name}_LIBRARY ${library} REQUIRED)
    add_library(${name} INTERFACE)
    target_include_directories(${name} SYSTEM INTERFACE ${${name}_INCLUDE})
    target_link_libraries(${name} INTERFACE ${${name}_LIBRARY})
endfunction()

evenpage_find_library(Haru hpdf.h hpdf)
evenpage_find_library(Hyphen hyphen.h hyphen)
