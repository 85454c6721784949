#include "cmd/standing.h"

#include "base/file.h"
#include "cmd/owned.h"

enum { TEMPLATES_DEPTH = 8 };

static bool write_file(struct view path, struct buffer *out)
{
    char digest[DIGEST_HEX];
    enum file_kind kind = file_kind_of(path.data, true);
    stamp_number(out, kind);
    if (kind == FILE_MISSING)
        return true;
    if (kind != FILE_REGULAR || !digest_file(path.data, digest))
        return false;
    stamp_text(out, view_of(digest));
    return true;
}

static bool write_templates(struct gathering *gathering, struct buffer *out)
{
    struct file_list files = { .count = 0 };
    const char *folder = project_templates(&gathering->project);
    if (folder != NULL &&
        !file_walk(&gathering->arena, folder, TEMPLATES_DEPTH, &files, NULL))
        return false;
    for (size_t i = 0; i < files.count; i++) {
        struct view path = arena_format(&gathering->arena, "%s/%.*s", folder,
                                        VIEW_ARG(files.items[i].path));
        stamp_text(out, files.items[i].path);
        if (!write_file(path, out))
            return false;
    }
    stamp_number(out, files.count);
    return true;
}

/* Days enter a site by the ledger alone, or by the option where that is not kept. How the
 * project is named stands in messages. */
static void write_options(const struct gathering *gathering, struct buffer *out)
{
    const struct options *options = gathering->options;
    stamp_text(out, gathering->project.prefix);
    stamp_text(out, view_of(options->base_url));
    stamp_number(out, options->drafts);
    stamp_number(out, options->keep_ledger);
    if (!options->keep_ledger)
        return;
    stamp_number(out, (size_t) options->date.year);
    stamp_number(out, (size_t) options->date.month);
    stamp_number(out, (size_t) options->date.day);
}

/* Sources of which nothing could be kept have no key. */
static bool write_sources(struct gathering *gathering, struct buffer *out)
{
    const struct found_list *found = &gathering->found;
    for (size_t i = 0; i < found->count; i++) {
        const struct cache_row *row = &gathering->kept.cached.rows[i];
        if (row->key[0] == '\0')
            return false;
        stamp_text(out, found->items[i].path);
        stamp_text(out, view_of(row->key));
    }
    const struct diagnostics *findings = &gathering->find_findings;
    for (size_t i = 0; i < findings->count; i++) {
        stamp_text(out, findings->items[i].path);
        stamp_text(out, findings->items[i].message);
    }
    return true;
}

/* All that a site is made of, by a program of one fingerprint. */
static bool stamp_inputs(struct gathering *gathering, struct stamp *stamp)
{
    const struct project *project = &gathering->project;
    struct buffer out = { .length = 0 };
    write_options(gathering, &out);
    bool good = gathering->kept.cached.open && write_sources(gathering, &out) &&
                write_file(project->settings, &out) &&
                write_file(project->editor, &out) && write_file(project->ledger, &out) &&
                write_templates(gathering, &out);
    *stamp = stamp_of(&out);
    buffer_finish(&out);
    return good;
}

static bool is_known(const void *manifest, struct view path)
{
    return manifest_knows(manifest, path);
}

/* A file that no build wrote, in a folder that is a build's, would be removed. */
static bool has_strangers(struct manifest *manifest, const char *folder)
{
    if (manifest_is_complete(manifest))
        return false;
    struct arena arena = { .blocks = NULL };
    struct owned_list strangers;
    bool good = owned_list(&arena, folder, is_known, manifest, &strangers, NULL) &&
                strangers.files.count == 0;
    if (good)
        manifest_set_folders(manifest, strangers.folders.items, strangers.folders.count);
    arena_finish(&arena);
    return !good;
}

bool standing_is(struct gathering *gathering, const struct output *output)
{
    struct manifest *manifest = output->manifest;
    struct stamp inputs;
    return manifest != NULL && manifest->past.is_known &&
           staging_is_open(&output->staging) && !output->staging.torn &&
           cached_is_whole(&gathering->kept.cached) && stamp_inputs(gathering, &inputs) &&
           stamp_equal(&inputs, &manifest->past.inputs) && manifest_stands(manifest) &&
           !has_strangers(manifest, output->folder);
}

void standing_note(struct gathering *gathering, struct manifest *manifest)
{
    const struct report *report = &gathering->report;
    struct manifest_past *past = &manifest->past;
    *past = (struct manifest_past){ .said = buffer_view(&report->said) };
    past->is_known = !report->passing && stamp_inputs(gathering, &past->inputs);
    memcpy(past->of_severity, report->of_severity, sizeof past->of_severity);
    standing_count(&gathering->timeline, past->counts);
}

void standing_count(const struct timeline *timeline, size_t counts[5])
{
    counts[0] = timeline->record_count;
    counts[1] = 0;
    for (size_t i = 0; i < timeline->record_count; i++)
        counts[1] += timeline->records[i]->claims.count;
    counts[2] = timeline->event_count;
    counts[3] = timeline->entity_count;
    counts[4] = timeline->disagreement_count;
}
