#include "style/variables.h"

#include <functional>
#include <set>

#include "style/stream.h"

namespace style {
namespace {

// A value that grows beyond this is a trap, not a design (css-variables-1, 3.3).
constexpr std::size_t most_parts = 10'000;

using Lookup = std::function<const ComponentValues*(const std::string&)>;

struct Substitution {
    const Lookup& lookup;
    std::size_t parts = 0;

    bool run(const ComponentValues& value, ComponentValues& out) {
        for (const ComponentValue& part : value) {
            if (++parts > most_parts)
                return false;
            const bool var =
                part.kind() == TokenKind::function && base::equals_ignoring_case(part.token.text, "var");
            if (var ? !replace(part, out) : !copy(part, out))
                return false;
        }
        return true;
    }

private:
    bool copy(const ComponentValue& part, ComponentValues& out) {
        ComponentValue copied{part.token, {}, part.span};
        if (!run(part.children, copied.children))
            return false;
        out.push_back(std::move(copied));
        return true;
    }

    // var(--name) or var(--name, fallback); the fallback may have commas and may be empty.
    bool replace(const ComponentValue& function, ComponentValues& out) {
        Stream in(function.children);
        const auto* name = in.next(TokenKind::ident);
        if (!name || name->token.text.substr(0, 2) != "--")
            return false;
        if (const ComponentValues* value = lookup(name->token.text)) {
            parts += value->size();
            out.insert(out.end(), value->begin(), value->end());
            return parts <= most_parts;
        }
        if (!in.take(TokenKind::comma))
            return false;
        ComponentValues fallback;
        for (; const auto* part = in.peek_raw(); in.skip())
            fallback.push_back(*part);
        return run(trimmed(std::move(fallback)), out);
    }
};

// Resolves variables that use one another, depth first; one met again on the way is a cycle.
class Resolver {
public:
    Resolver(const Variables& raw, Variables& resolved) : raw_(raw), resolved_(resolved) {}

    const ComponentValues* resolve(const std::string& name) {
        const auto done = resolved_.find(name);
        if (done != resolved_.end())
            return &done->second;
        const auto raw = raw_.find(name);
        if (raw == raw_.end() || failed_.contains(name))
            return nullptr;
        if (!open_.insert(name).second) {
            cycle_ = true;
            return nullptr;
        }
        const Lookup lookup = [this](const std::string& other) { return resolve(other); };
        ComponentValues value;
        const bool good = Substitution{lookup}.run(raw->second, value) && !cycle_;
        open_.erase(name);
        if (open_.empty())
            cycle_ = false;
        if (!good) {
            failed_.insert(name);
            return nullptr;
        }
        return &resolved_.emplace(name, std::move(value)).first->second;
    }

private:
    const Variables& raw_;
    Variables& resolved_;
    std::set<std::string> open_;
    std::set<std::string> failed_;
    bool cycle_ = false;
};

} // namespace

std::optional<ComponentValues> substitute_variables(const ComponentValues& value,
                                                    const Variables& variables) {
    const Lookup lookup = [&variables](const std::string& name) {
        const auto found = variables.find(name);
        return found == variables.end() ? nullptr : &found->second;
    };
    ComponentValues out;
    if (!Substitution{lookup}.run(value, out))
        return std::nullopt;
    return out;
}

Variables declare_variables(const Variables& inherited,
                            const std::vector<const CustomDeclaration*>& declared) {
    Variables raw;
    Variables result = inherited;
    for (const CustomDeclaration* custom : declared) {
        raw.erase(custom->name);
        result.erase(custom->name);
        const auto outer = inherited.find(custom->name);
        if (custom->defaulting == Defaulting::none)
            raw[custom->name] = custom->value;
        else if (custom->defaulting == Defaulting::inherit && outer != inherited.end())
            result[custom->name] = outer->second;
    }
    Resolver resolver(raw, result);
    for (const auto& [name, value] : raw)
        resolver.resolve(name);
    return result;
}

} // namespace style
