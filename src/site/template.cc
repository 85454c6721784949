// The project's only C++: all of ctemplate stays within this file.
#include "site/template.h"

#include <cstring>
#include <exception>
#include <iostream>
#include <sstream>
#include <string>
#include <vector>

#include <ctemplate/per_expand_data.h>
#include <ctemplate/template.h>
#include <ctemplate/template_cache.h>
#include <ctemplate/template_dictionary_interface.h>
#include <ctemplate/template_emitter.h>

#include "site/template_check.h"
#include "site/template_faults.h"
#include "site/template_join.h"

namespace
{

using ctemplate::TemplateString;

constexpr ctemplate::Strip strip = ctemplate::STRIP_BLANK_LINES;

// One expansion of a page; without faults these are not told.
struct Run {
    template_faults *faults;
    bool failed;
    struct arena arena; // of its iterators
};

// Where a scope is expanded: decides the name that a fault is reported under.
struct Place {
    Run *run;
    const char *file;
    int depth; // of includes
};

// A value or a section of that name in the list from one on.
template <typename Named>
Named *find_named(Named *one, const TemplateString &name)
{
    uint32_t key = template_key(name.data(), name.size());
    while (one != nullptr && (one->key != key || one->name_length != name.size() ||
                              memcmp(one->name, name.data(), name.size()) != 0))
        one = one->next;
    return one;
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
        for (const template_part *part = part_; part != nullptr; part = part->parent) {
            const template_value *value = find_named(part->values, name);
            if (value != nullptr)
                return TemplateString(value->text.length > 0 ? value->text.data : "",
                                      value->text.length);
        }
        place_.run->failed = true;
        if (place_.run->faults != nullptr)
            template_faults_unset(place_.run->faults, view_of(place_.file),
                                  { name.data(), name.size() }, part_);
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
        if (place_.depth >= TEMPLATE_INCLUDES_MAX) {
            place_.run->failed = true;
            if (place_.run->faults != nullptr)
                template_faults_endless(place_.run->faults, view_of(place_.file));
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
        return find_named(part_->sections, name);
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
    // In the run's arena: there is one for each section.
    static void *operator new(size_t size, Run *run)
    {
        return arena_take(&run->arena, size);
    }
    static void operator delete(void *)
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
    return new (place_.run) Parts(found != nullptr ? found->first : nullptr, place_);
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

} // namespace

struct template_set {
    ctemplate::TemplateCache cache;
    ctemplate::TemplateCache joined; // with those they include (template_join.h)
    bool is_joined;
    std::vector<template_file> files;
    template_faults *faults;
};

namespace
{

bool load(template_set *set, const template_file *file, Capture *capture,
          struct diagnostics *diagnostics)
{
    bool good = set->cache.StringToTemplateCache(
        TemplateString(file->name.data, file->name.length), file->content.data,
        file->content.length, strip);
    std::string message = capture->take();
    if (good && message.empty()) {
        set->files.push_back(*file);
        return true;
    }
    template_blame(file, { message.data(), message.size() }, diagnostics);
    return false;
}

bool load_joined(template_set *set, const template_file *files, size_t count,
                 Capture *capture)
{
    struct buffer text = {};
    bool good = true;
    for (size_t i = 0; good && i < count; i++) {
        buffer_clear(&text);
        good = template_join(&files[i], files, count, &text) &&
               set->joined.StringToTemplateCache(
                   TemplateString(files[i].name.data, files[i].name.length), text.data,
                   text.length, strip);
    }
    buffer_finish(&text);
    set->joined.Freeze();
    return capture->take().empty() && good;
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
    set->is_joined = good && load_joined(set, files, count, &capture);
    return good;
}

bool expand_from(ctemplate::TemplateCache *cache, const std::string &name,
                 const template_part *root, Run *run, struct buffer *out)
{
    Dictionary dictionary(root, { run, name.c_str(), 0 });
    ctemplate::PerExpandData nothing;
    BufferEmitter emitter(out);
    bool good = cache->ExpandNoLoad(name, strip, &dictionary, &nothing, &emitter);
    arena_finish(&run->arena);
    return good && !run->failed;
}

bool is_template(const template_set *set, const std::string &name)
{
    for (const template_file &file : set->files)
        if (view_equal(file.name, { name.data(), name.size() }))
            return true;
    return false;
}

// What goes wrong with joined templates is said of those that they were made of.
bool expand(template_set *set, const std::string &name, const template_part *root,
            struct buffer *out, struct error *err)
{
    size_t length = out->length;
    Run quiet = { nullptr, false, {} }, run = { set->faults, false, {} };
    if (!is_template(set, name))
        return error_set(err, ERROR_INPUT, "there is no template '%s'", name.c_str());
    if (set->is_joined && expand_from(&set->joined, name, root, &quiet, out))
        return true;
    out->length = length;
    if (expand_from(&set->cache, name, root, &run, out))
        return true;
    return error_set(err, ERROR_INPUT,
                     run.failed ? "template '%s' names what has no value"
                                : "template '%s' cannot be filled",
                     name.c_str());
}

} // namespace

extern "C" struct template_set *template_set_new(const struct template_file *files,
                                                 size_t count,
                                                 struct diagnostics *diagnostics)
{
    template_set *set = nullptr;
    try {
        set = new template_set();
        set->faults = template_faults_new();
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
        set->joined.ClearCache();
        template_faults_free(set->faults);
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
        return expand(set, std::string(name.data, name.length), root, out, err);
    } catch (const std::exception &problem) {
        return error_set(err, ERROR_SYSTEM, "template: %s", problem.what());
    } catch (...) {
        return error_set(err, ERROR_SYSTEM, "template: unknown failure");
    }
}

extern "C" void template_set_report(const struct template_set *set,
                                    struct diagnostics *diagnostics)
{
    template_faults_report(set->faults, set->files.data(), set->files.size(),
                           diagnostics);
}
