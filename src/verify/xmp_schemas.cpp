#include "verify/xmp_schemas.h"

#include <algorithm>
#include <array>
#include <cctype>

#include "base/ascii.h"

namespace verify {
namespace {

struct Schema {
    std::string_view space;
    std::string_view properties; // "name=type;" each
};

constexpr Schema schemas[] = {
    {"http://purl.org/dc/elements/1.1/", "contributor=bag Text;coverage=Text;creator=seq Text;date=seq "
                                         "Date;description=Lang Alt;format=Text;identifier=Text;"
                                         "language=bag Text;publisher=bag Text;relation=bag Text;rights=Lang "
                                         "Alt;source=Text;subject=bag Text;title=Lang Alt;"
                                         "type=bag Text;"},
    {"http://ns.adobe.com/xap/1.0/",
     "Advisory=bag Text;BaseURL=Text;CreateDate=Date;CreatorTool=Text;Identifier=bag "
     "Text;Label=Text;MetadataDate=Date;"
     "ModifyDate=Date;Nickname=Text;Rating=Real;Thumbnails=alt struct;"},
    {"http://ns.adobe.com/xap/1.0/rights/",
     "Certificate=Text;Marked=Boolean;Owner=bag Text;UsageTerms=Lang Alt;WebStatement=Text;"},
    {"http://ns.adobe.com/xap/1.0/mm/",
     "DerivedFrom=struct;DocumentID=Text;History=seq "
     "struct;InstanceID=Text;ManagedFrom=struct;Manager=Text;ManageTo=Text;"
     "ManageUI=Text;ManagerVariant=Text;RenditionClass=Text;RenditionParams=Text;VersionID=Text;Versions=seq "
     "struct;"
     "LastURL=Text;RenditionOf=struct;SaveID=Integer;"},
    {"http://ns.adobe.com/xap/1.0/bj/", "JobRef=bag struct;"},
    {"http://ns.adobe.com/xap/1.0/t/pg/",
     "MaxPageSize=struct;NPages=Integer;Fonts=bag struct;Colorants=seq struct;PlateNames=seq Text;"},
    {"http://ns.adobe.com/xmp/1.0/DynamicMedia/",
     "projectRef=struct;videoFrameRate=Text;videoFrameSize=struct;videoPixelAspectRatio=Rational;"
     "videoPixelDepth=Text;"
     "videoColorSpace=Text;videoAlphaMode=Text;videoAlphaPremultipleColor=struct;"
     "videoAlphaUnityIsTransparent=Boolean;"
     "videoCompressor=Text;videoFieldOrder=Text;pullDown=Text;audioSampleRate=Integer;audioSampleType=Text;"
     "audioChannelType=Text;audioCompressor=Text;speakerPlacement=Text;fileDataRate=Rational;tapeName=Text;"
     "altTapeName=Text;"
     "startTimecode=struct;altTimecode=struct;duration=struct;scene=Text;shotName=Text;shotDate=Date;"
     "shotLocation=Text;"
     "logComment=Text;markers=seq struct;contributedMedia=bag "
     "struct;absPeakAudioFilePath=Text;relativePeakAudioFilePath=Text;"
     "videoModDate=Date;audioModDate=Date;metadataModDate=Date;artist=Text;album=Text;trackNumber=Integer;"
     "genre=Text;"
     "copyright=Text;releaseDate=Date;composer=Text;engineer=Text;tempo=Real;instrument=Text;introTime="
     "struct;outCue=struct;"
     "relativeTimestamp=struct;loop=Boolean;numberOfBeats=Real;key=Text;stretchMode=Text;timeScaleParams="
     "struct;"
     "resampleParams=struct;beatSpliceParams=struct;timeSignature=Text;scaleType=Text;"},
    {"http://ns.adobe.com/pdf/1.3/", "Keywords=Text;PDFVersion=Text;Producer=Text;Trapped=Boolean;"},
    {"http://ns.adobe.com/photoshop/1.0/", "AuthorsPosition=Text;CaptionWriter=Text;Category=Text;City=Text;"
                                           "Country=Text;Credit=Text;DateCreated=Date;Headline=Text;"
                                           "Instructions=Text;Source=Text;State=Text;SupplementalCategories="
                                           "bag Text;TransmissionReference=Text;Urgency=Integer;"},
    {"http://ns.adobe.com/camera-raw-settings/1.0/",
     "AutoBrightness=Boolean;AutoContrast=Boolean;AutoExposure=Boolean;AutoShadows=Boolean;BlueHue=Integer;"
     "BlueSaturation=Integer;"
     "Brightness=Integer;CameraProfile=Text;ChromaticAberrationB=Integer;ChromaticAberrationR=Integer;"
     "ColorNoiseReduction=Integer;"
     "Contrast=Integer;CropTop=Real;CropLeft=Real;CropBottom=Real;CropRight=Real;CropAngle=Real;CropWidth="
     "Real;CropHeight=Real;"
     "CropUnits=Integer;Exposure=Real;GreenHue=Integer;GreenSaturation=Integer;HasCrop=Boolean;HasSettings="
     "Boolean;"
     "LuminanceSmoothing=Integer;RawFileName=Text;RedHue=Integer;RedSaturation=Integer;Saturation=Integer;"
     "Shadows=Integer;"
     "ShadowTint=Integer;Sharpness=Integer;Temperature=Integer;Tint=Integer;ToneCurve=seq "
     "Text;ToneCurveName=Text;Version=Text;"
     "VignetteAmount=Integer;VignetteMidpoint=Integer;WhiteBalance=Text;"},
    {"http://ns.adobe.com/tiff/1.0/",
     "ImageWidth=Integer;ImageLength=Integer;BitsPerSample=seq "
     "Integer;Compression=Integer;PhotometricInterpretation=Integer;"
     "Orientation=Integer;SamplesPerPixel=Integer;PlanarConfiguration=Integer;YCbCrSubSampling=seq Integer;"
     "YCbCrPositioning=Integer;XResolution=Rational;YResolution=Rational;ResolutionUnit=Integer;"
     "TransferFunction=seq Integer;"
     "WhitePoint=seq Rational;PrimaryChromaticities=seq Rational;YCbCrCoefficients=seq Rational;"
     "ReferenceBlackWhite=seq Rational;DateTime=Date;ImageDescription=Lang "
     "Alt;Make=Text;Model=Text;Software=Text;Artist=Text;"
     "Copyright=Lang Alt;"},
    {"http://ns.adobe.com/exif/1.0/",
     "ExifVersion=Text;FlashpixVersion=Text;ColorSpace=Integer;ComponentsConfiguration=seq Integer;"
     "CompressedBitsPerPixel=Rational;PixelXDimension=Integer;PixelYDimension=Integer;UserComment=Lang Alt;"
     "RelatedSoundFile=Text;DateTimeOriginal=Date;DateTimeDigitized=Date;ExposureTime=Rational;FNumber="
     "Rational;"
     "ExposureProgram=Integer;SpectralSensitivity=Text;ISOSpeedRatings=seq "
     "Integer;OECF=struct;ShutterSpeedValue=Rational;"
     "ApertureValue=Rational;BrightnessValue=Rational;ExposureBiasValue=Rational;MaxApertureValue=Rational;"
     "SubjectDistance=Rational;MeteringMode=Integer;LightSource=Integer;Flash=struct;FocalLength=Rational;"
     "SubjectArea=seq "
     "Integer;FlashEnergy=Rational;SpatialFrequencyResponse=struct;FocalPlaneXResolution=Rational;"
     "FocalPlaneYResolution=Rational;FocalPlaneResolutionUnit=Integer;SubjectLocation=seq "
     "Integer;ExposureIndex=Rational;"
     "SensingMethod=Integer;FileSource=Integer;SceneType=Integer;CFAPattern=struct;CustomRendered=Integer;"
     "ExposureMode=Integer;WhiteBalance=Integer;DigitalZoomRatio=Rational;FocalLengthIn35mmFilm=Integer;"
     "SceneCaptureType=Integer;GainControl=Integer;Contrast=Integer;Saturation=Integer;Sharpness=Integer;"
     "DeviceSettingDescription=struct;SubjectDistanceRange=Integer;ImageUniqueID=Text;GPSVersionID=Text;"
     "GPSLatitude=GPSCoordinate;GPSLongitude=GPSCoordinate;GPSAltitudeRef=Integer;GPSAltitude=Rational;"
     "GPSTimeStamp=Date;"
     "GPSSatellites=Text;GPSStatus=Text;GPSMeasureMode=Text;GPSDOP=Rational;GPSSpeedRef=Text;GPSSpeed="
     "Rational;"
     "GPSTrackRef=Text;GPSTrack=Rational;GPSImgDirectionRef=Text;GPSImgDirection=Rational;GPSMapDatum=Text;"
     "GPSDestLatitude=GPSCoordinate;GPSDestLongitude=GPSCoordinate;GPSDestBearingRef=Text;GPSDestBearing="
     "Rational;"
     "GPSDestDistanceRef=Text;GPSDestDistance=Rational;GPSProcessingMethod=Text;GPSAreaInformation=Text;"
     "GPSDifferential=Integer;"},
    {"http://ns.adobe.com/exif/1.0/aux/", "Lens=Text;SerialNumber=Text;"},
    {"http://www.aiim.org/pdfa/ns/id/", "part=Integer;amd=Text;corr=Text;conformance=Text;"},
    {"http://www.aiim.org/pdfa/ns/extension/", "schemas=bag struct;"},
};

const Schema* find(std::string_view space) {
    const auto* const found = std::find_if(std::begin(schemas), std::end(schemas),
                                           [space](const Schema& schema) { return schema.space == space; });
    return found == std::end(schemas) ? nullptr : found;
}

// Takes the parts of a written value from its beginning; each says whether the part was there.
class Written {
public:
    explicit Written(std::string_view value) : rest_(value) {}

    bool digits(std::size_t least, std::size_t most = std::string_view::npos) {
        const std::size_t found = std::min(rest_.find_first_not_of("0123456789"), rest_.size());
        if (found < least)
            return false;
        rest_.remove_prefix(std::min(found, most));
        return true;
    }
    bool one_of(std::string_view characters) {
        if (rest_.empty() || characters.find(rest_.front()) == std::string_view::npos)
            return false;
        rest_.remove_prefix(1);
        return true;
    }
    bool integer() {
        one_of("+-");
        return digits(1);
    }
    [[nodiscard]] bool at_end() const { return rest_.empty(); }

private:
    std::string_view rest_;
};

bool is_real(Written value) {
    value.one_of("+-");
    const bool whole = value.digits(1);
    const bool point = value.one_of(".");
    const bool part = point && value.digits(1);
    return (whole || part) && value.at_end();
}

bool is_rational(Written value) {
    return value.integer() && value.one_of("/") && value.integer() && value.at_end();
}

// "51,30.5N", "51,30,15N"
bool is_coordinate(Written value) {
    if (!value.digits(1, 3) || !value.one_of(",") || !value.digits(1, 2))
        return false;
    const bool seconds = value.one_of(",") && value.digits(1, 2);
    return (seconds || (value.one_of(".") && value.digits(1))) && value.one_of("NSEW") && value.at_end();
}

// XMP's profile of ISO 8601: "2024", "2024-06", "2024-06-30", "2024-06-30T09:30+01:00".
bool is_date(Written value) {
    const auto two = [&value] { return value.digits(2, 2); };
    if (!value.digits(4, 4))
        return false;
    for (int part = 0; part < 2; ++part) {
        if (!value.one_of("-"))
            return value.at_end();
        if (!two())
            return false;
    }
    if (!value.one_of("T"))
        return value.at_end();
    if (!two() || !value.one_of(":") || !two())
        return false;
    if (value.one_of(":") && (!two() || (value.one_of(".") && !value.digits(1))))
        return false;
    if (value.one_of("+-"))
        return two() && value.one_of(":") && two() && value.at_end();
    value.one_of("Z");
    return value.at_end();
}

bool suits_simple(std::string_view type, std::string_view value) {
    if (type == "Integer") {
        Written written(value);
        return written.integer() && written.at_end();
    }
    if (type == "Real")
        return is_real(Written(value));
    if (type == "Boolean")
        return value == "True" || value == "False";
    if (type == "Rational")
        return is_rational(Written(value));
    if (type == "GPSCoordinate")
        return is_coordinate(Written(value));
    if (type == "Date")
        return is_date(Written(value));
    return true;
}

constexpr auto simple_types = std::to_array<std::string_view>({"text",
                                                               "integer",
                                                               "real",
                                                               "boolean",
                                                               "date",
                                                               "rational",
                                                               "gpscoordinate",
                                                               "uri",
                                                               "url",
                                                               "mimetype",
                                                               "propername",
                                                               "agentname",
                                                               "locale",
                                                               "xpath",
                                                               "renditionclass",
                                                               "guid",
                                                               "closed choice of text",
                                                               "open choice of text",
                                                               "closed choice of integer",
                                                               "open choice of integer",
                                                               "closed choice",
                                                               "choice"});
constexpr auto structure_types = std::to_array<std::string_view>({"struct",
                                                                  "dimensions",
                                                                  "thumbnail",
                                                                  "resourceevent",
                                                                  "resourceref",
                                                                  "version",
                                                                  "job",
                                                                  "colorant",
                                                                  "font",
                                                                  "flash",
                                                                  "oecf/sfr",
                                                                  "cfapattern",
                                                                  "devicesettings",
                                                                  "beatsplicestretch",
                                                                  "marker",
                                                                  "media",
                                                                  "projectlink",
                                                                  "resamplestretch",
                                                                  "time",
                                                                  "timecode",
                                                                  "timescalestretch"});

template <typename List>
bool contains(const List& list, std::string_view type) {
    return std::find(list.begin(), list.end(), type) != list.end();
}

// "bag " and its like, without them; `kind` becomes Bag, Seq or Alt.
std::string_view without_container(std::string_view type, std::string& kind) {
    for (const auto& [prefix, name] :
         {std::pair("bag ", "Bag"), std::pair("seq ", "Seq"), std::pair("alt ", "Alt")})
        if (type.starts_with(prefix)) {
            kind = name;
            return type.substr(4);
        }
    return type;
}

} // namespace

bool is_predefined_schema(std::string_view space) {
    return find(space) != nullptr;
}

std::string_view predefined_type(std::string_view space, std::string_view name) {
    const Schema* schema = find(space);
    if (schema == nullptr)
        return {};
    const std::string key = std::string(name) + "=";
    for (std::size_t at = schema->properties.find(key); at != std::string_view::npos;
         at = schema->properties.find(key, at + 1)) {
        if (at != 0 && schema->properties[at - 1] != ';')
            continue;
        const std::size_t begin = at + key.size();
        return schema->properties.substr(begin, schema->properties.find(';', begin) - begin);
    }
    return {};
}

std::string_view item_type(std::string_view type) {
    for (const std::string_view prefix : {"bag ", "seq ", "alt ", "Bag ", "Seq ", "Alt "})
        if (type.starts_with(prefix))
            return type.substr(4);
    return {};
}

bool is_known_type(std::string_view type) {
    std::string kind;
    const std::string folded = base::lowercase(type);
    const std::string_view inner = without_container(folded, kind);
    return inner == "lang alt" || contains(simple_types, inner) || contains(structure_types, inner);
}

bool suits_type(std::string_view type, std::string_view container, const std::string& value) {
    const std::string folded = base::lowercase(type);
    if (folded == "lang alt")
        return container == "Alt";
    std::string kind;
    const std::string_view inner = without_container(folded, kind);
    if (!kind.empty())
        return container == kind;
    if (!contains(simple_types, inner))
        return container == "struct" || (container.empty() && value.empty());
    if (!container.empty())
        return false;
    for (const std::string_view simple : {"Integer", "Real", "Boolean", "Rational", "GPSCoordinate", "Date"})
        if (inner == base::lowercase(simple) || (simple == "Integer" && inner.ends_with("of integer")))
            return suits_simple(simple, value);
    return true;
}

} // namespace verify
