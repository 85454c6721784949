/* What filling templates found wrong: collected from several threads, told once each and
 * in an order that does not depend on them. */
#ifndef ANNALS_SITE_TEMPLATE_FAULTS_H
#define ANNALS_SITE_TEMPLATE_FAULTS_H

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

#include "base/diagnostic.h"
#include "site/template.h"

struct template_faults;

/* The caller's, until template_faults_free, which accepts NULL. */
struct template_faults *template_faults_new(void);
void template_faults_free(struct template_faults *faults);

/* A variable that has no value where the template of that name asks for it; part is the
 * scope there. */
void template_faults_unset(struct template_faults *faults, struct view file,
                           struct view name, const struct template_part *part);

/* An include, in the template of that name, in includes that have no end. */
void template_faults_endless(struct template_faults *faults, struct view file);

/* Gives them as UNSET_VARIABLE and TEMPLATE diagnostics, by template and name; the files
 * are those that the templates were made of. */
void template_faults_report(const struct template_faults *faults,
                            const struct template_file *files, size_t count,
                            struct diagnostics *diagnostics);

#ifdef __cplusplus
}
#endif

#endif
