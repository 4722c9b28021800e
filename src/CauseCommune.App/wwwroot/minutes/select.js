// @ts-check
// A passage that is selected in the text becomes a finding: a bar offers what to make of it, and sends the place of the
// passage, counted in UTF-16 code units as the text is stored. Without it the words are typed into the form.

const form = /** @type {HTMLFormElement | null} */ (document.getElementById("review"));
const bar = /** @type {HTMLElement | null} */ (document.getElementById("selected"));

if (form && bar) {
  start(form, bar);
}

/** @typedef {{ from: number, to: number }} Span */

/** @param {HTMLFormElement} form @param {HTMLElement} bar */
function start(form, bar) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let waiting;
  const from = hidden("from");
  const to = hidden("to");
  const more = /** @type {HTMLSelectElement} */ (bar.querySelector("select"));

  document.addEventListener("selectionchange", () => {
    clearTimeout(waiting);
    waiting = setTimeout(look, 150);
  });
  document.addEventListener("keydown", (event) => {
    if (bar.hidden || event.ctrlKey || event.altKey || event.metaKey) {
      return;
    }
    if (event.key === "Escape") {
      getSelection()?.removeAllRanges();
      close();
    } else if (event.key === "n" && !isField(document.activeElement) && !bar.contains(document.activeElement)) {
      event.preventDefault();
      bar.querySelector("button")?.focus();
    }
  });
  more.addEventListener("change", () => {
    const button = bar.querySelector("button");
    if (button && more.value) {
      button.value = more.value;
      form.requestSubmit(button);
    }
  });

  function look() {
    // Who is choosing in the bar may have lost the selection by that.
    if (bar.contains(document.activeElement)) {
      return;
    }
    const selection = getSelection();
    const range = selection && selection.rangeCount > 0 && !selection.isCollapsed ? selection.getRangeAt(0) : null;
    const span = range && spanOf(range);
    if (range && span) {
      open(range, span);
    } else {
      close();
    }
  }

  /** @param {Range} range @param {Span} span */
  function open(range, span) {
    const text = paragraphOf(range.startContainer)?.parentElement;
    if (!text) {
      return;
    }
    from.value = `${span.from}`;
    to.value = `${span.to}`;
    from.disabled = to.disabled = false;
    const news = bar.hidden;
    // There the tabulator leads on from the words.
    if (bar.parentElement !== text) {
      text.append(bar);
    }
    bar.hidden = false;
    const words = range.getBoundingClientRect();
    const frame = text.getBoundingClientRect();
    bar.style.setProperty("inset-block-start", `${Math.round(Math.min(words.bottom, frame.bottom) - frame.top + 8)}px`);
    if (news) {
      const said = document.querySelector("#walk [data-said]");
      if (said) {
        said.textContent = bar.dataset.says ?? "";
      }
    }
  }

  function close() {
    bar.hidden = true;
    from.disabled = to.disabled = true;
  }

  /** @param {string} name */
  function hidden(name) {
    const field = document.createElement("input");
    field.type = "hidden";
    field.name = name;
    field.disabled = true;
    form.append(field);
    return field;
  }
}

/** Where a selection lies in the text; null outside it, and for nothing but space. @param {Range} range @returns {Span | null} */
function spanOf(range) {
  if (!paragraphOf(range.startContainer)) {
    return null;
  }
  const touched = [...document.querySelectorAll("#review .read > p[data-start]")].filter((p) =>
    range.intersectsNode(p),
  );
  const [first, last] = [touched[0], touched.at(-1)];
  if (!first || !last) {
    return null;
  }
  const from = placeOf(first, range.startContainer, range.startOffset, 0);
  const to = placeOf(last, range.endContainer, range.endOffset, lengthOf(last));
  return from < to && touched.some((p) => textOf(p, range).trim() !== "") ? { from, to } : null;
}

/** The place in the text of a boundary in a paragraph; outside it, that of its given end. @param {Element} p @param {Node} node @param {number} offset @param {number} otherwise */
function placeOf(p, node, offset, otherwise) {
  const start = Number(/** @type {HTMLElement} */ (p).dataset.start);
  if (!p.contains(node)) {
    return start + otherwise;
  }
  const before = document.createRange();
  before.setStart(p, 0);
  before.setEnd(node, offset);
  return start + lengthOf(before.cloneContents());
}

/** The length of the words as they are stored: a line break counts one, the number of a finding nothing. @param {Node} node */
function lengthOf(node) {
  let length = 0;
  const parts = document.createTreeWalker(node, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (part) =>
    part.nodeName === "A" ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  while (parts.nextNode()) {
    const part = parts.currentNode;
    length += part.nodeType === Node.TEXT_NODE ? (part.nodeValue ?? "").length : part.nodeName === "BR" ? 1 : 0;
  }
  return length;
}

/** @param {Element} p @param {Range} range */
function textOf(p, range) {
  const inside = document.createRange();
  inside.selectNodeContents(p);
  if (p.contains(range.startContainer)) {
    inside.setStart(range.startContainer, range.startOffset);
  }
  if (p.contains(range.endContainer)) {
    inside.setEnd(range.endContainer, range.endOffset);
  }
  return inside.toString();
}

/** @param {Node} node @returns {Element | null} */
function paragraphOf(node) {
  const element = node instanceof Element ? node : node.parentElement;
  return element?.closest("#review .read > p[data-start]") ?? null;
}

/** @param {Element | null} at */
function isField(at) {
  return at instanceof HTMLElement && at.matches("textarea, select, input:not([type=radio], [type=checkbox])");
}

export {};
