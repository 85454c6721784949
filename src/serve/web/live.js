// The preview's own script, put into pages as they are served: shows a page anew when its site changed, and what was
// wrong when it was last built. It runs before the page's content security policy is read.
"use strict";
(() => {
  const site = document.currentScript.dataset.site;
  const again = 2000; // ms until the next try where the browser itself gives up
  const style = `
:host { all: initial; position: fixed; inset: auto 0 0 0; z-index: 2147483647; color-scheme: light dark; }
@media print { :host { display: none; } }
section { box-sizing: border-box; max-height: 45vh; overflow: auto; overscroll-behavior: contain; padding: 0.75rem 1rem 1rem;
  border-top: 4px solid #b3261e; background: #fff6f5; color: #1d1514; font: 1rem/1.45 system-ui, sans-serif; }
div { display: flex; gap: 1rem; justify-content: space-between; align-items: start; }
h2 { margin: 0.25rem 0 0; font-size: 1rem; line-height: 1.4; }
button { flex: none; min-height: 2rem; padding: 0 0.75rem; border: 1px solid currentColor; border-radius: 4px; background: none;
  color: inherit; font: inherit; cursor: pointer; }
:focus-visible { outline: 3px solid #1d5fd1; outline-offset: 2px; }
section:focus-visible { outline-offset: -5px; }
ol { margin: 0.5rem 0 0; padding: 0; list-style: none; }
li { padding: 0.375rem 0; border-top: 1px solid #e6cbc8; overflow-wrap: anywhere; }
li:first-child { border-top: 0; }
b { display: block; font: 600 0.875rem/1.45 ui-monospace, monospace; }
@media (prefers-color-scheme: dark) {
  section { border-top-color: #ff8a80; background: #2a1c1b; color: #f6e9e7; }
  :focus-visible { outline-color: #8ab4ff; }
  li { border-top-color: #5b3b38; }
}`;
  let stream = null;
  let later = 0;
  let leaving = false;
  let shown = ""; // what the notice says, put away or not
  let notice = null;

  function make(name, text) {
    const element = document.createElement(name);
    if (text !== undefined) element.textContent = text;
    return element;
  }

  // Room below the page, so that its end can be read and reached above the notice.
  function makeRoom() {
    const height = notice === null ? "" : `${notice.offsetHeight}px`;
    document.body.style.paddingBottom = height;
    document.documentElement.style.scrollPaddingBottom = height;
  }

  function putAway() {
    if (notice !== null) notice.remove();
    notice = null;
    makeRoom();
  }

  // "file:line:column: error: what" has its place set apart.
  function item(message) {
    const element = make("li");
    const parts = message.match(/^(.*?:\d+(?::\d+)?): (.*)$/s);
    if (parts !== null) element.append(make("b", parts[1]), make("span", parts[2]));
    else element.textContent = message;
    return element;
  }

  function show(headline, messages) {
    const text = [headline, ...messages].join("\n");
    if (text === shown) return;
    shown = text;
    putAway();
    if (headline === undefined) return;
    notice = make("annals-notice");
    const shadow = notice.attachShadow({ mode: "open" });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(style);
    shadow.adoptedStyleSheets = [sheet];
    const section = make("section");
    section.setAttribute("role", "alert");
    section.setAttribute("aria-label", "Build errors");
    section.tabIndex = 0;
    const header = make("div");
    const hide = make("button", "Hide");
    hide.type = "button";
    hide.addEventListener("click", putAway);
    header.append(make("h2", headline), hide);
    const list = make("ol");
    list.append(...messages.map(item));
    section.append(header, list);
    document.body.append(notice);
    shadow.append(section); // behind the body, so that it is read aloud
    makeRoom();
  }

  // A page that stays the old one, whatever the reason, is not shown anew for ever.
  function showAnew(id) {
    const key = "annals-preview";
    const mark = `${id} ${location.pathname}`;
    try {
      if (sessionStorage.getItem(key) === mark) return;
      sessionStorage.setItem(key, mark);
    } catch { /* storage is forbidden here */ }
    leaving = true;
    close();
    location.reload();
  }

  function hear(event) {
    const [id, headline, ...messages] = event.data.split("\n");
    if (id !== site) showAnew(id);
    if (leaving) return;
    if (document.body !== null) show(headline, messages);
    else addEventListener("DOMContentLoaded", () => show(headline, messages), { once: true });
  }

  function close() {
    clearTimeout(later);
    if (stream !== null) stream.close();
    stream = null;
  }

  function open() {
    if (stream !== null || leaving) return;
    stream = new EventSource("/-/events");
    stream.addEventListener("message", hear);
    stream.addEventListener("error", () => {
      if (stream === null || stream.readyState !== EventSource.CLOSED) return;
      close();
      later = setTimeout(open, again);
    });
  }

  // A browser opens few connections to one host: pages that nobody sees hold none.
  document.addEventListener("visibilitychange", () => (document.hidden ? close() : open()));
  addEventListener("pagehide", close);
  addEventListener("pageshow", open);
  open();
})();
