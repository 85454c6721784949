#include "site/template_faults.h"

#include <pthread.h>
#include <stdlib.h>

#include "base/vector.h"
#include "site/template_check.h"

struct fault {
    struct view file, name; /* no name: an endless include */
    struct view known;
};

struct template_faults {
    pthread_mutex_t lock;
    struct arena arena;
    struct {
        struct fault *items;
        size_t count, capacity;
    } list;
};

struct template_faults *template_faults_new(void)
{
    struct template_faults *faults = calloc(1, sizeof *faults);
    if (faults == NULL)
        abort();
    pthread_mutex_init(&faults->lock, NULL);
    return faults;
}

void template_faults_free(struct template_faults *faults)
{
    if (faults == NULL)
        return;
    pthread_mutex_destroy(&faults->lock);
    arena_finish(&faults->arena);
    free(faults);
}

static struct fault *find(struct template_faults *faults, struct view file,
                          struct view name)
{
    for (size_t i = 0; i < faults->list.count; i++) {
        struct fault *fault = &faults->list.items[i];
        if (view_equal(fault->file, file) && view_equal(fault->name, name))
            return fault;
    }
    return NULL;
}

/* The fault of that template and name, new or not; the caller holds the lock. */
static struct fault *keep(struct template_faults *faults, struct view file,
                          struct view name)
{
    struct fault *found = find(faults, file, name);
    if (found != NULL)
        return found;
    struct fault *made = VECTOR_PUSH(&faults->arena, &faults->list);
    *made = (struct fault){ .file = arena_copy(&faults->arena, file),
                            .name = arena_copy(&faults->arena, name) };
    return made;
}

/* Of the names known in different scopes the least are told, whichever came first. */
void template_faults_unset(struct template_faults *faults, struct view file,
                           struct view name, const struct template_part *part)
{
    char known[TEMPLATE_KNOWN_MAX];
    template_known_names(part, known);
    pthread_mutex_lock(&faults->lock);
    struct fault *fault = keep(faults, file, name);
    if (fault->known.data == NULL || view_compare(view_of(known), fault->known) < 0)
        fault->known = arena_copy(&faults->arena, view_of(known));
    pthread_mutex_unlock(&faults->lock);
}

void template_faults_endless(struct template_faults *faults, struct view file)
{
    pthread_mutex_lock(&faults->lock);
    keep(faults, file, (struct view){ NULL, 0 });
    pthread_mutex_unlock(&faults->lock);
}

/* Variables first, then includes. */
static int compare(const void *a, const void *b)
{
    const struct fault *left = a, *right = b;
    bool endless = left->name.length == 0, other = right->name.length == 0;
    if (endless != other)
        return endless - other;
    int order = view_compare(left->file, right->file);
    return order != 0 ? order : view_compare(left->name, right->name);
}

static const struct template_file *
file_of(const struct fault *fault, const struct template_file *files, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (view_equal(files[i].name, fault->file))
            return &files[i];
    return NULL;
}

static void tell(const struct fault *fault, const struct template_file *file,
                 struct diagnostics *diagnostics)
{
    diagnostics->path = arena_copy(diagnostics->arena, file->path);
    if (fault->name.length == 0)
        diagnostics_add(diagnostics, DIAGNOSTIC_TEMPLATE, 0, 0,
                        "templates include each other without end");
    else
        diagnostics_add(diagnostics, DIAGNOSTIC_UNSET_VARIABLE,
                        template_name_line(file->content, fault->name), 0,
                        "variable '%.*s' has no value here (known: %.*s)",
                        VIEW_ARG(fault->name), VIEW_ARG(fault->known));
}

void template_faults_report(const struct template_faults *faults,
                            const struct template_file *files, size_t count,
                            struct diagnostics *diagnostics)
{
    if (faults->list.count > 0)
        qsort(faults->list.items, faults->list.count, sizeof *faults->list.items,
              compare);
    for (size_t i = 0; i < faults->list.count; i++) {
        const struct fault *fault = &faults->list.items[i];
        const struct template_file *file = file_of(fault, files, count);
        if (file != NULL)
            tell(fault, file, diagnostics);
    }
}
