// The project's only C++: all of ctemplate stays within this file.
#include "site/template.h"

#include <algorithm>
#include <cstring>
#include <exception>
#include <iostream>
#include <map>
#include <mutex>
#include <new>
#include <set>
#include <sstream>
#include <string>

#include <ctemplate/per_expand_data.h>
#include <ctemplate/template.h>
#include <ctemplate/template_cache.h>
#include <ctemplate/template_dictionary_interface.h>
#include <ctemplate/template_emitter.h>

#include "site/template_check.h"

namespace
{

using ctemplate::TemplateString;

constexpr ctemplate::Strip strip = ctemplate::STRIP_BLANK_LINES;
constexpr int include_depth_max = 16;

// What expanding found wrong; from several threads.
class Faults
{
  public:
    void unset(const std::string &file, const std::string &name,
               const template_part *part)
    {
        char known[TEMPLATE_KNOWN_MAX];
        template_known_names(part, known);
        std::lock_guard<std::mutex> guard(lock_);
        std::string &told = unset_names[{ file, name }];
        told = told.empty() ? known : std::min(told, std::string(known));
    }
    void endless(const std::string &file)
    {
        std::lock_guard<std::mutex> guard(lock_);
        endless_files.insert(file);
    }

    // In order, so that threads do not show: file and name, with the names known there.
    std::map<std::pair<std::string, std::string>, std::string> unset_names;
    std::set<std::string> endless_files;

  private:
    std::mutex lock_;
};

// One expansion of a page.
struct Run {
    Faults *faults;
    bool failed;
};

// Where a scope is expanded: decides the name that a fault is reported under.
struct Place {
    Run *run;
    const char *file;
    int depth; // of includes
};

bool same(const char *name, size_t length, const TemplateString &wanted)
{
    // Most names of one length differ in their first letter.
    return length == wanted.size() && name[0] == wanted.data()[0] &&
           memcmp(name, wanted.data(), length) == 0;
}

// Presents a part of the tree to ctemplate. It is a view: parts are never copied.
class Dictionary : public ctemplate::TemplateDictionaryInterface
{
  public:
    Dictionary(const template_part *part, const Place &place) : part_(part), place_(place)
    {
    }

  protected:
    TemplateString GetValue(const TemplateString &name) const override
    {
        for (const template_part *part = part_; part != nullptr; part = part->parent)
            for (const template_value *value = part->values; value != nullptr;
                 value = value->next)
                if (same(value->name, value->name_length, name))
                    return TemplateString(value->text.length > 0 ? value->text.data : "",
                                          value->text.length);
        place_.run->failed = true;
        place_.run->faults->unset(place_.file, std::string(name.data(), name.size()),
                                  part_);
        return TemplateString("", 0);
    }

    bool IsHiddenSection(const TemplateString &name) const override
    {
        return section(name) == nullptr;
    }

    bool IsUnhiddenSection(const TemplateString &name) const override
    {
        return section(name) != nullptr;
    }

    bool IsHiddenTemplate(const TemplateString &) const override
    {
        return false;
    }

    const char *GetIncludeTemplateName(const TemplateString &name, int) const override
    {
        if (place_.depth >= include_depth_max) {
            place_.run->failed = true;
            place_.run->faults->endless(place_.file);
            return "";
        }
        // One buffer a thread is enough: the caller looks the name up at once.
        static thread_local char file[TEMPLATE_NAME_MAX];
        size_t length = template_include_name({ name.data(), name.size() }, file);
        return length > 0 ? file : "";
    }

    void DumpToString(std::string *, int) const override
    {
    }

    class Parts;
    class Included;
    Iterator *CreateSectionIterator(const TemplateString &name) const override;
    Iterator *CreateTemplateIterator(const TemplateString &name) const override;

  private:
    const template_section *section(const TemplateString &name) const
    {
        const template_section *found = part_->sections;
        while (found != nullptr && !same(found->name, found->name_length, name))
            found = found->next;
        return found;
    }

    const template_part *part_;
    Place place_;
};

class Dictionary::Parts : public Dictionary::Iterator
{
  public:
    Parts(const template_part *first, const Place &place)
        : next_(first), current_(nullptr, place)
    {
    }
    bool HasNext() const override
    {
        return next_ != nullptr;
    }
    const TemplateDictionaryInterface &Next() override
    {
        current_.part_ = next_;
        next_ = next_->next;
        return current_;
    }

  private:
    const template_part *next_;
    Dictionary current_;
};

// An included template sees the scope that includes it, and reports under its own name.
class Dictionary::Included : public Dictionary::Iterator
{
  public:
    Included(const template_part *part, const Place &place, const TemplateString &name)
        : scope_(part, place), left_(true)
    {
        template_include_name({ name.data(), name.size() }, file_);
        scope_.place_.file = file_;
        scope_.place_.depth++;
    }
    bool HasNext() const override
    {
        return left_;
    }
    const TemplateDictionaryInterface &Next() override
    {
        left_ = false;
        return scope_;
    }

  private:
    char file_[TEMPLATE_NAME_MAX];
    Dictionary scope_;
    bool left_;
};

ctemplate::TemplateDictionaryInterface::Iterator *
Dictionary::CreateSectionIterator(const TemplateString &name) const
{
    const template_section *found = section(name);
    return new Parts(found != nullptr ? found->first : nullptr, place_);
}

ctemplate::TemplateDictionaryInterface::Iterator *
Dictionary::CreateTemplateIterator(const TemplateString &name) const
{
    return new Included(part_, place_, name);
}

class BufferEmitter : public ctemplate::ExpandEmitter
{
  public:
    explicit BufferEmitter(buffer *out) : out_(out)
    {
    }
    void Emit(char c) override
    {
        buffer_add_byte(out_, c);
    }
    void Emit(const std::string &s) override
    {
        buffer_add(out_, { s.data(), s.size() });
    }
    void Emit(const char *s) override
    {
        buffer_add(out_, { s, strlen(s) });
    }
    void Emit(const char *s, size_t length) override
    {
        buffer_add(out_, { s, length });
    }

  private:
    buffer *out_;
};

// ctemplate tells what is wrong with a template on std::cerr and nowhere else. It does so
// when it reads one, before there are threads; expanding a checked, frozen set is silent.
class Capture
{
  public:
    Capture() : before_(std::cerr.rdbuf(text_.rdbuf()))
    {
    }
    ~Capture()
    {
        std::cerr.rdbuf(before_);
    }
    Capture(const Capture &) = delete;
    Capture &operator=(const Capture &) = delete;
    std::string take()
    {
        std::string text = text_.str();
        text_.str("");
        return text;
    }

  private:
    std::ostringstream text_;
    std::streambuf *before_;
};

std::string to_string(struct view view)
{
    return view.length > 0 ? std::string(view.data, view.length) : std::string();
}

} // namespace

struct template_set {
    ctemplate::TemplateCache cache;
    std::map<std::string, template_file> files; // by name
    Faults faults;
};

namespace
{

bool load(template_set *set, const template_file *file, Capture *capture,
          struct diagnostics *diagnostics)
{
    std::string name = to_string(file->name);
    bool good = set->cache.StringToTemplateCache(name, file->content.data,
                                                 file->content.length, strip);
    std::string message = capture->take();
    if (good && message.empty()) {
        set->files[name] = *file;
        return true;
    }
    template_blame(file, { message.data(), message.size() }, diagnostics);
    return false;
}

bool load_all(template_set *set, const template_file *files, size_t count,
              struct diagnostics *diagnostics)
{
    Capture capture;
    bool good = true;
    for (size_t i = 0; i < count; i++)
        good = template_check(&files[i], files, count, diagnostics) &&
               load(set, &files[i], &capture, diagnostics) && good;
    set->cache.Freeze();
    return good;
}

bool expand(template_set *set, const std::string &name, const template_part *root,
            struct buffer *out, struct error *err)
{
    if (set->files.count(name) == 0)
        return error_set(err, ERROR_INPUT, "there is no template '%s'", name.c_str());
    Run run = { &set->faults, false };
    Dictionary dictionary(root, { &run, name.c_str(), 0 });
    ctemplate::PerExpandData nothing;
    BufferEmitter emitter(out);
    if (!set->cache.ExpandNoLoad(name, strip, &dictionary, &nothing, &emitter))
        return error_set(err, ERROR_INPUT, "template '%s' cannot be filled",
                         name.c_str());
    if (run.failed)
        return error_set(err, ERROR_INPUT, "template '%s' names what has no value",
                         name.c_str());
    return true;
}

void report(const template_set *set, struct diagnostics *diagnostics)
{
    for (const auto &fault : set->faults.unset_names) {
        const template_file &file = set->files.at(fault.first.first);
        const std::string &name = fault.first.second;
        diagnostics->path = arena_copy(diagnostics->arena, file.path);
        diagnostics_add(diagnostics, DIAGNOSTIC_UNSET_VARIABLE,
                        template_name_line(file.content, { name.data(), name.size() }), 0,
                        "variable '%s' has no value here (known: %s)", name.c_str(),
                        fault.second.c_str());
    }
    for (const std::string &file : set->faults.endless_files) {
        diagnostics->path = arena_copy(diagnostics->arena, set->files.at(file).path);
        diagnostics_add(diagnostics, DIAGNOSTIC_TEMPLATE, 0, 0,
                        "templates include each other without end");
    }
}

} // namespace

extern "C" struct template_set *template_set_new(const struct template_file *files,
                                                 size_t count,
                                                 struct diagnostics *diagnostics)
{
    template_set *set = nullptr;
    try {
        set = new template_set;
        if (load_all(set, files, count, diagnostics))
            return set;
    } catch (const std::exception &problem) {
        diagnostics_add(diagnostics, DIAGNOSTIC_TEMPLATE, 0, 0, "%s", problem.what());
    } catch (...) {
        diagnostics_add(diagnostics, DIAGNOSTIC_TEMPLATE, 0, 0,
                        "templates cannot be read");
    }
    template_set_free(set);
    return nullptr;
}

extern "C" void template_set_free(struct template_set *set)
{
    if (set == nullptr)
        return;
    try {
        set->cache.ClearCache();
        delete set;
    } catch (...) {
        // Nothing is left to be told about a set that is being given up.
    }
}

extern "C" bool template_expand(struct template_set *set, struct view name,
                                const struct template_part *root, struct buffer *out,
                                struct error *err)
{
    try {
        return expand(set, to_string(name), root, out, err);
    } catch (const std::exception &problem) {
        return error_set(err, ERROR_SYSTEM, "template: %s", problem.what());
    } catch (...) {
        return error_set(err, ERROR_SYSTEM, "template: unknown failure");
    }
}

extern "C" void template_set_report(const struct template_set *set,
                                    struct diagnostics *diagnostics)
{
    try {
        report(set, diagnostics);
    } catch (...) {
        diagnostics_add(diagnostics, DIAGNOSTIC_TEMPLATE, 0, 0, "memory is short");
    }
}
