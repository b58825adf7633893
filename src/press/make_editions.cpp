#include "press/make_editions.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

#include "base/parallel.h"
#include "press/index_places.h"
#include "press/page_map.h"
#include "press/volumes.h"

namespace press {
namespace {

// The edition whose page numbers an edition shows; none if it shows none, or if that is not made.
std::size_t page_source_of(const std::vector<EditionInput>& inputs, const EditionInput& input) {
    std::size_t source = 0;
    while (source < inputs.size() &&
           (input.plan.page_map.empty() || inputs[source].plan.name != input.plan.page_map))
        ++source;
    return source;
}

PageMap page_map_from(const EditionInput& source, const content::PageLabels& labels, const Job& job,
                      const EditionInput& input) {
    return {translate(labels, source.applied, input.applied),
            std::string(source.applied.tree.metadata.title) + " (tagged PDF, " + file_name(job, source.plan) +
                ")"};
}

void make_file(EditionInput input, const Shared& shared, const PageMap& page_map,
               std::optional<LaidOut> laid_out, report::Log log, Files& files) {
    EditionResult result = make_edition(input, shared, page_map, std::move(laid_out));
    log.merge(std::move(result.log));
    result.log = std::move(log);
    files.inputs.push_back(std::move(input));
    files.results.push_back(std::move(result));
}

void make_files(EditionInput input, const Shared& shared, const PageMap& page_map,
                std::optional<LaidOut> laid_out, report::Log log, Files& files) {
    std::vector<Volume> volumes;
    if (input.plan.volume_pages > 0) {
        if (!laid_out)
            laid_out = lay_out(input, shared, page_map, log);
        volumes = make_volumes(input, shared, page_map, laid_out->pages, log);
    }
    if (volumes.empty())
        return make_file(std::move(input), shared, page_map, std::move(laid_out), std::move(log), files);
    for (Volume& volume : volumes)
        make_file(std::move(volume.input), shared, {}, std::move(volume.laid_out), std::move(volume.log),
                  files);
}

} // namespace

Files make_editions(std::vector<EditionInput> inputs, const Shared& shared, report::Progress& progress) {
    std::vector<std::optional<LaidOut>> laid_out(inputs.size());
    std::vector<report::Log> logs(inputs.size());
    std::vector<content::PageLabels> labels(inputs.size());
    base::parallel_for(inputs.size(), shared.job.threads, [&](std::size_t i) {
        if (inputs[i].plan.output != edition::Output::pdf || !inputs[i].plan.page_map.empty())
            return;
        laid_out[i] = lay_out(inputs[i], shared, {}, logs[i]);
        labels[i] = laid_out[i]->pages.labels;
    });
    std::vector<PageMap> page_maps(inputs.size());
    base::parallel_for(inputs.size(), shared.job.threads, [&](std::size_t i) {
        const std::size_t source = page_source_of(inputs, inputs[i]);
        if (inputs[i].published && source < inputs.size())
            page_maps[i] = page_map_from(inputs[source], labels[source], shared.job, inputs[i]);
    });
    std::vector<Files> made(inputs.size());
    base::parallel_for(inputs.size(), shared.job.threads, [&](std::size_t i) {
        if (!inputs[i].published)
            return;
        progress.step("making the " + inputs[i].plan.name + " edition");
        if (inputs[i].plan.output == edition::Output::pdf)
            label_contents(inputs[i].applied.tree, page_maps[i].labels);
        else
            settle_index_places(inputs[i].applied, page_maps[i].labels);
        make_files(std::move(inputs[i]), shared, page_maps[i], std::exchange(laid_out[i], std::nullopt),
                   std::move(logs[i]), made[i]);
    });
    Files files;
    for (Files& each : made) {
        std::move(each.inputs.begin(), each.inputs.end(), std::back_inserter(files.inputs));
        std::move(each.results.begin(), each.results.end(), std::back_inserter(files.results));
    }
    return files;
}

} // namespace press
