/* Filters and searches the timeline. Nothing of the site needs it: without it the index
   pages serve. What it looks in (search_index.h says how that is written) is a script of its
   own, loaded when somebody first filters, so that it works from a disk too. */
(function () {
  "use strict";

  var form = document.getElementById("finder");
  if (!form) return;
  var found = document.getElementById("found");
  var results = document.getElementById("results");
  var rows = Array.prototype.slice.call(document.querySelectorAll("main li.event"));
  var folder = form.dataset.index.replace(/[^\/]*$/, "");
  var shown_at_once = 100;
  var index = null, waiting = null, timer = 0, shown = shown_at_once, searched = null;

  function load(address) {
    return new Promise(function (done, failed) {
      var script = document.createElement("script");
      script.src = address;
      script.onload = done;
      script.onerror = failed;
      document.head.appendChild(script);
    });
  }

  /* Lists of events: digits to base 32, the last of a number from the first alphabet. */
  var last_digits = "0123456789ABCDEFGHIJKLMNOPQRSTUV";
  var more_digits = "abcdefghijklmnopqrstuvwxyzWXYZ_-";
  function each_event(list, take) {
    var at = -1, gap = 0;
    for (var i = 0; i < list.length; i++) {
      var digit = last_digits.indexOf(list[i]);
      if (digit < 0) {
        gap = gap * 32 + more_digits.indexOf(list[i]);
        continue;
      }
      at += gap * 32 + digit;
      gap = 0;
      take(at);
    }
  }

  function read_words(packed) {
    var words = [], word = "";
    packed.split(/(?=[A-Z])/).forEach(function (piece) {
      var letters = Array.from(word);
      word = letters.slice(0, piece.charCodeAt(0) - 65).join("") + piece.slice(1);
      words.push(word);
    });
    return words;
  }

  function open_index() {
    var raw = self.annalsIndex;
    index = {
      count: raw.events,
      year: [],
      common: raw.common,
      words: read_words(raw.words),
      lists: raw.lists.split("."),
      sets: { source: raw.sources, name: raw.entities, kind: raw.kinds },
      flags: { lead: raw.lead, disagree: raw.disagree },
      titles: raw.titles
    };
    for (var i = 0; i < raw.years.length; i += 2)
      for (var n = 0; n < raw.years[i + 1]; n++) index.year.push(raw.years[i]);
  }

  /* A word as the index has it: lower case, Latin letters without marks, seven letters. */
  function fold(word) {
    return Array.from(word.toLowerCase()).map(function (letter) {
      if (letter.codePointAt(0) >= 0x250) return letter;
      return letter.normalize("NFD").replace(/[\u0300-\u036f]/g, "");
    }).join("").slice(0, 7);
  }

  function asked_words(text) {
    return (text.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu) || []).map(fold)
      .filter(function (word) {
        return word.length > 1 && index.common.indexOf(word) < 0;
      });
  }

  function keep(matches, list) {
    var has = new Uint8Array(matches.length);
    each_event(list, function (event) { has[event] = 1; });
    for (var i = 0; i < matches.length; i++) matches[i] &= has[i];
  }

  /* Every word asked for must begin one of the event's. */
  function keep_word(matches, asked) {
    var has = new Uint8Array(matches.length);
    index.words.forEach(function (word, i) {
      if (word.startsWith(asked))
        each_event(index.lists[i], function (event) { has[event] = 1; });
    });
    for (var i = 0; i < matches.length; i++) matches[i] &= has[i];
  }

  function year_of(field) {
    var text = field.value.trim();
    return /^-?\d{1,5}$/.test(text) ? Number(text) : null;
  }

  function find() {
    var matches = new Uint8Array(index.count).fill(1), controls = form.elements;
    asked_words(controls.q.value).forEach(function (word) { keep_word(matches, word); });
    Object.keys(index.sets).forEach(function (name) {
      var set = index.sets[name], value = controls[name].value;
      if (value !== "" && Object.prototype.hasOwnProperty.call(set, value))
        keep(matches, set[value]);
    });
    Object.keys(index.flags).forEach(function (name) {
      if (controls[name] && controls[name].checked) keep(matches, index.flags[name]);
    });
    var from = year_of(controls.from), to = year_of(controls.to);
    for (var i = 0; i < matches.length; i++)
      if ((from !== null && index.year[i] < from) || (to !== null && index.year[i] > to))
        matches[i] = 0;
    return matches;
  }

  function state() {
    var asked = new URLSearchParams();
    new FormData(form).forEach(function (value, name) {
      if (value.trim() !== "") asked.set(name, value);
    });
    return asked;
  }

  function keep_state(asked) {
    var query = asked.toString();
    try {
      history.replaceState(null, "", location.pathname + (query ? "?" + query : "") + location.hash);
    } catch (refused) { /* some browsers keep no address of a file */ }
  }

  /* Years, folds and gaps follow the rows in them. */
  function show_rows(matches, active) {
    rows.forEach(function (row, i) { row.hidden = !matches[i]; });
    document.querySelectorAll(".fold").forEach(function (fold) {
      var any = fold.querySelector("li.event:not([hidden])") !== null;
      var details = fold.querySelector("details");
      if (active && !details.dataset.closed) details.dataset.closed = details.open ? "no" : "yes";
      if (active) details.open = true;
      else if (details.dataset.closed) {
        details.open = details.dataset.closed === "no";
        delete details.dataset.closed;
      }
      fold.hidden = !any;
    });
    document.querySelectorAll("section.year").forEach(function (year) {
      year.hidden = year.querySelector("li.event:not([hidden])") === null;
    });
    document.querySelectorAll(".gap").forEach(function (gap) { gap.hidden = active; });
  }

  /* A column of the strip stands for the years up to the next one's. */
  function dim_strip(matches, active) {
    var columns = Array.prototype.slice.call(document.querySelectorAll(".strip a"));
    var starts = columns.map(function (column) {
      var year = /(?:#y|years\/)(-?\d+)/.exec(column.getAttribute("href"));
      return year ? Number(year[1]) : null;
    });
    columns.forEach(function (column, c) {
      var any = false;
      for (var i = 0; i < matches.length && !any; i++)
        any = matches[i] === 1 && index.year[i] >= starts[c] &&
          (c + 1 === starts.length || index.year[i] < starts[c + 1]);
      column.classList.toggle("dim", active && !any);
    });
  }

  function result(title) {
    var item = document.createElement("li"), date = document.createElement("p");
    var line = document.createElement("p"), link = document.createElement("a");
    date.className = "date";
    date.textContent = title[2];
    line.className = "title";
    link.href = "events/" + encodeURIComponent(title[0]) + ".html";
    link.textContent = title[1];
    line.appendChild(link);
    item.appendChild(date);
    item.appendChild(line);
    return item;
  }

  function more_button(left) {
    var item = document.createElement("li"), button = document.createElement("button");
    button.type = "button";
    button.textContent = "Show more of the " + left.toLocaleString("en") + " that are left";
    button.onclick = function () {
      shown += shown_at_once;
      apply();
    };
    item.className = "more";
    item.appendChild(button);
    return item;
  }

  /* Where the timeline is split there are no rows here: the found are listed. */
  function list_results(matches, active) {
    var wanted = [], files = {}, each = 500;
    for (var i = 0; active && i < matches.length; i++) if (matches[i]) wanted.push(i);
    var first = wanted.slice(0, shown);
    first.forEach(function (event) { files[Math.floor(event / each)] = true; });
    return Promise.all(Object.keys(files).map(function (file) {
      if (self.annalsTitles && self.annalsTitles[file]) return null;
      return load(folder + index.titles[file]);
    })).then(function () {
      results.textContent = "";
      first.forEach(function (event) {
        results.appendChild(result(self.annalsTitles[Math.floor(event / each)][event % each]));
      });
      if (wanted.length > first.length)
        results.appendChild(more_button(wanted.length - first.length));
      results.hidden = !active;
    });
  }

  function tell(matches) {
    var count = 0, all = matches.length;
    for (var i = 0; i < all; i++) count += matches[i];
    var number = count.toLocaleString("en"), of = all.toLocaleString("en");
    found.textContent = (count === 0 ? "None" : number) + " of " + of + (all === 1 ? " event" : " events");
  }

  function apply() {
    var asked = state(), active = asked.toString() !== "";
    var matches = find();
    form.classList.toggle("active", active);
    if (rows.length > 0) show_rows(matches, active);
    else list_results(matches, active);
    dim_strip(matches, active);
    tell(matches);
    keep_state(asked);
  }

  function want_index() {
    if (!waiting)
      waiting = load(form.dataset.index).then(open_index, function () {
        waiting = null;
        found.textContent = "The search index could not be loaded";
        throw new Error("no index");
      });
    return waiting;
  }

  /* Leaving a field says again what typing said already: the list stays as it is then, with
     the focus that it may hold. */
  function search() {
    clearTimeout(timer);
    var asked = state().toString();
    if (asked === searched) return;
    searched = asked;
    shown = shown_at_once;
    want_index().then(apply, function () { searched = null; });
  }

  function changed() {
    clearTimeout(timer);
    timer = setTimeout(search, 60);
  }

  function take_state() {
    var asked = new URLSearchParams(location.search), any = false;
    asked.forEach(function (value, name) {
      var control = form.elements[name];
      if (!control || !control.tagName) return;
      any = true;
      if (control.type === "checkbox") control.checked = true;
      else control.value = value;
    });
    if (!any) return;
    searched = state().toString();
    want_index().then(apply, function () { searched = null; });
  }

  form.querySelectorAll("[hidden]").forEach(function (control) { control.hidden = false; });
  form.addEventListener("input", changed);
  form.addEventListener("change", changed);
  form.addEventListener("focusin", function () { want_index().catch(function () {}); }, { once: true });
  form.addEventListener("submit", function (event) {
    event.preventDefault();
    search();
  });
  form.addEventListener("reset", function () { setTimeout(changed, 0); });
  take_state();
})();
