/* The catalogue of diagnostics: name, code, severity, what it means. A code keeps its
 * meaning for ever; a new one is added at the end of its group. */
#ifndef ANNALS_BASE_DIAGNOSTIC_CODES_H
#define ANNALS_BASE_DIAGNOSTIC_CODES_H

/* clang-format off */
#define DIAGNOSTIC_CODES(X) \
    /* files */ \
    X(UNREADABLE, "unreadable", ERROR, "a file or folder could not be read") \
    X(OUTSIDE_CORPUS, "outside-corpus", ERROR, "a symbolic link leads out of the corpus") \
    X(TOO_LARGE, "too-large", ERROR, "a file is larger than is read") \
    X(DUPLICATE_ID, "duplicate-id", ERROR, "two sources have one id") \
    X(EMPTY_SOURCE, "empty-source", WARNING, "a source has no text") \
    X(EMPTY_CORPUS, "empty-corpus", WARNING, "a corpus has no source") \
    X(UNKNOWN_FORMAT, "unknown-format", NOTE, "a file of the corpus is no source") \
    /* characters */ \
    X(INVALID_UTF8, "invalid-utf8", WARNING, "bytes that are not UTF-8 became U+FFFD") \
    X(CONTROL_CHARACTER, "control-character", WARNING, "control characters were left out") \
    /* front matter */ \
    X(FRONT_MATTER_OPEN, "front-matter-open", ERROR, "front matter never closes") \
    X(FRONT_MATTER_SYNTAX, "front-matter-syntax", ERROR, "front matter is no YAML mapping") \
    X(UNKNOWN_KEY, "unknown-key", WARNING, "a key of front matter or settings is not known") \
    X(BAD_VALUE, "bad-value", WARNING, "a value is not of the kind its key takes") \
    X(BAD_DATE, "bad-date", ERROR, "a date cannot be") \
    X(BAD_URL, "bad-url", WARNING, "an address is not one that pages link to") \
    /* documents */ \
    X(NESTING, "nesting", WARNING, "markup nested too deeply was read as plain text") \
    X(LONG_LINE, "long-line", WARNING, "a line is too long and was cut") \
    X(SNIFFED, "sniffed", NOTE, "a .txt file was read as another format") \
    X(FURNITURE, "furniture", NOTE, "page furniture was left out of the text") \
    X(CLIPPED, "clipped", WARNING, "a document has more of something than is kept") \
    X(BAD_JSON, "bad-json", ERROR, "a line is no JSON document") \
    X(XML_CHARACTER, "xml-character", NOTE, "a text has characters that XML cannot hold") \
    /* time */ \
    X(IMPOSSIBLE_DATE, "impossible-date", WARNING, "the text has a date that cannot be") \
    X(UNDATED, "undated", WARNING, "a source has no date and none could be found") \
    X(DATE_CONFLICT, "date-conflict", WARNING, "a source states two dates for itself") \
    X(AMBIGUOUS_DATE, "ambiguous-date", WARNING, "day and month of a date may be swapped") \
    X(LATE_DATE, "late-date", WARNING, "told as past, dated after its source") \
    /* store */ \
    X(BAD_RECORD, "bad-record", ERROR, "a record or timeline does not fit its schema") \
    X(BAD_LEDGER, "bad-ledger", ERROR, "corpus/permalinks.json cannot be used") \
    X(LEDGER_WOULD_CHANGE, "ledger-would-change", ERROR, "--frozen, and the ledger is not up to date") \
    X(LEDGER_SETTLED, "ledger-settled", NOTE, "rows that a merge left in the ledger were joined or told apart") \
    X(LOST_EVENT, "lost-event", NOTE, "an event's passages were not found again") \
    X(LOST_SOURCE, "lost-source", NOTE, "a source was not found again") \
    X(BAD_SETTINGS, "bad-settings", ERROR, "site.yaml cannot be used") \
    /* decisions */ \
    X(BAD_DECISIONS, "bad-decisions", ERROR, "editor.yaml cannot be used") \
    X(BAD_DECISION, "bad-decision", ERROR, "a decision is not what its key takes") \
    X(GONE_TARGET, "gone-target", ERROR, "a decision names what is not there, or no longer") \
    X(DECISION_CONFLICT, "decision-conflict", ERROR, "two decisions contradict each other") \
    /* what annals check looks at */ \
    X(LOW_CONFIDENCE, "low-confidence", WARNING, "a claim that is not sure") \
    X(NEW_DISAGREEMENT, "new-disagreement", WARNING, "sources disagree, and the site does not say so yet") \
    X(INFERRED_DATE, "inferred-date", NOTE, "a source's date was worked out from its text") \
    X(LOOK_ALIKE, "look-alike", NOTE, "two entities go by like names and are kept apart") \
    X(CUT_TITLE, "cut-title", NOTE, "an event's title leaves out what its passage goes on to say") \
    X(BROKEN_LINK, "broken-link", ERROR, "a page of the site links to what is not there") \
    /* site */ \
    X(TEMPLATE, "template", ERROR, "a template cannot be used") \
    X(UNSET_VARIABLE, "unset-variable", ERROR, "a template names a variable that is not set") \
    X(UNKNOWN_TEMPLATE, "unknown-template", WARNING, "a file of templates/ replaces no template") \
    X(OUTPUT, "output", ERROR, "an output could not be written") \
    X(CACHE, "cache", NOTE, "the cache could not be kept") \
    X(MORE, "more", NOTE, "more findings of one code than are shown")
/* clang-format on */

#endif
