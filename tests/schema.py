#!/usr/bin/python3
"""Validates products against the JSON Schemas of src/store, and what schemas cannot say:
that passages are what the text has there and that references lead somewhere.

usage: schema.py FILE...    JSON or JSON Lines; each object's "schema" says what it is.
Prints TAP, one test a file; skips when the jsonschema module is missing.
"""
import json
import os
import sys

FOLDER = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "src", "store")
SCHEMAS = {"annals/record/1": "record.schema.json", "annals/timeline/1": "timeline.schema.json"}
FAULTS_SHOWN = 10


def objects(path):
    """The objects of a file, with their line (1 when the whole file is one)."""
    with open(path, encoding="utf-8") as file:
        text = file.read()
    try:
        yield 1, json.loads(text)
    except json.JSONDecodeError:
        for number, line in enumerate(text.split("\n"), 1):
            if line.strip():
                yield number, json.loads(line)


def repeated(values):
    seen = set()
    return [value for value in values if value in seen or seen.add(value)]


def passage_faults(where, text, passage, key):
    if text[passage["start"]:passage["end"]] != passage[key]:
        yield "%s: the text has not %r at %d" % (where, passage[key], passage["start"])


def record_faults(record):
    text = record["text"]
    timexes = {timex["id"] for timex in record["timexes"]}
    for timex in record["timexes"]:
        yield from passage_faults("timex " + timex["id"], text, timex, "text")
    for mention in record["mentions"]:
        yield from passage_faults("mention", text, mention, "text")
    for claim in record["claims"]:
        where = "claim " + claim["id"]
        yield from passage_faults(where, text, claim["trigger"], "text")
        yield from passage_faults(where, text, claim["quote"], "exact")
        if claim["timex"] is not None and claim["timex"] not in timexes:
            yield "%s: no timex %s" % (where, claim["timex"])
        if len(claim["quote"]["exact"]) > 400:
            yield "%s: its quote is longer than 400 characters" % where
        if len(claim["title"]) > 90:
            yield "%s: its title is longer than 90 characters" % where
    for value in repeated(claim["id"] for claim in record["claims"]):
        yield "two claims %s" % value
    if sum(claim["lead"] for claim in record["claims"]) > 1:
        yield "two lead claims"
    ends = [0] + [block["end"] for block in record["blocks"]]
    if any(block["start"] < end for block, end in zip(record["blocks"], ends)):
        yield "blocks overlap"
    if ends[-1] > len(text):
        yield "blocks reach beyond the text"


def unknown(where, names, known):
    for name in names:
        if name not in known:
            yield "%s: nothing is called %s" % (where, name)


def timeline_faults(timeline):
    sources = {source["id"] for source in timeline["sources"]}
    entities = {entity["id"] for entity in timeline["entities"]}
    events = {event["id"] for event in timeline["events"]}
    claims = set()
    for event in timeline["events"]:
        where = "event " + event["id"]
        addresses = ["%s#%s" % (claim["source"], claim["id"]) for claim in event["claims"]]
        yield from unknown(where, (claim["source"] for claim in event["claims"]), sources)
        yield from unknown(where, event["entities"], entities)
        yield from unknown(where, event["lead_of"], sources)
        yield from unknown(where, (link["event"] for link in event["related"]), events)
        for address in addresses:
            if address in claims:
                yield "%s: claim %s is another event's too" % (where, address)
        claims.update(addresses)
    for entity in timeline["entities"]:
        yield from unknown("entity " + entity["id"], entity["sources"], sources)
        yield from unknown("entity " + entity["id"], entity["events"], events)
    for disagreement in timeline["disagreements"]:
        yield from unknown("disagreement " + disagreement["id"], disagreement["events"], events)
        yield from unknown("disagreement " + disagreement["id"], disagreement["claims"], claims)
    yield from unknown("undated", (passage["source"] for passage in timeline["undated"]), sources)
    yield from links_one_way(timeline)
    for kind in ("sources", "entities", "events"):
        for value in repeated(item["id"] for item in timeline[kind]):
            yield "two %s %s" % (kind, value)


def links_one_way(timeline):
    """Events and entities name each other; related events stand on both."""
    events = {event["id"]: event for event in timeline["events"]}
    entities = {entity["id"]: entity for entity in timeline["entities"]}
    for event in timeline["events"]:
        for name in event["entities"]:
            if name in entities and event["id"] not in entities[name]["events"]:
                yield "event %s is not on the page of %s" % (event["id"], name)
        for link in event["related"]:
            other = events.get(link["event"])
            if other and event["id"] not in (back["event"] for back in other["related"]):
                yield "event %s is not related back to %s" % (link["event"], event["id"])


def faults(value, validators):
    schema = value.get("schema") if isinstance(value, dict) else None
    if schema not in validators:
        return ["\"schema\" is %r" % (schema,)]
    found = ["%s: %s" % (error.json_path, error.message[:200])
             for error in validators[schema].iter_errors(value)]
    if found:
        return found
    return list(record_faults(value) if schema == "annals/record/1" else timeline_faults(value))


def check(path, validators):
    found, count = [], 0
    for line, value in objects(path):
        count += 1
        found += ["line %d: %s" % (line, fault) for fault in faults(value, validators)]
        if len(found) > FAULTS_SHOWN:
            break
    return found or ([] if count else ["it is empty"])


def main(paths):
    print("1..%d" % len(paths))
    try:
        import jsonschema
    except ImportError:
        for number, path in enumerate(paths, 1):
            print("ok %d - %s # SKIP no jsonschema module" % (number, path))
        return 0
    validators = {}
    for name, file_name in SCHEMAS.items():
        with open(os.path.join(FOLDER, file_name), encoding="utf-8") as file:
            schema = json.load(file)
        jsonschema.Draft202012Validator.check_schema(schema)
        validators[name] = jsonschema.Draft202012Validator(schema)
    bad = 0
    for number, path in enumerate(paths, 1):
        found = check(path, validators)
        bad += bool(found)
        print("%s %d - %s" % ("not ok" if found else "ok", number, path))
        for fault in found[:FAULTS_SHOWN]:
            print("# " + fault)
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
