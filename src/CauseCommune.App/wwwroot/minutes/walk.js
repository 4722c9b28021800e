// @ts-check
// Walks a review by the keyboard, from one finding that waits to the next, and keeps what is said of its progress up to
// date. Without it the links « next to look at » lead the same way.

const form = /** @type {HTMLFormElement | null} */ (document.getElementById("review"));
const walk = /** @type {HTMLElement | null} */ (document.getElementById("walk"));
const keys = /** @type {HTMLElement | null} */ (document.getElementById("keys"));

if (form && walk && keys) {
  start(form, walk, keys);
}

/** @param {HTMLFormElement} form @param {HTMLElement} walk @param {HTMLElement} keys */
function start(form, walk, keys) {
  /** @type {HTMLElement | null} */
  let here = null;
  const on = /** @type {HTMLInputElement} */ (keys.querySelector("[data-keys]"));
  const said = /** @type {HTMLElement} */ (walk.querySelector("[data-said]"));
  const go = /** @type {HTMLAnchorElement} */ (walk.querySelector("[data-go]"));
  const opener = /** @type {HTMLButtonElement} */ (walk.querySelector("[popovertarget]"));
  const open = /** @type {HTMLElement[]} */ ([...form.querySelectorAll("fieldset[data-waits]")]);

  opener.hidden = false;
  form.dataset.walked = "";
  on.checked = remembered() !== "off";
  on.addEventListener("change", () => remember(on.checked ? "on" : "off"));
  form.addEventListener("change", count);
  form.addEventListener("focusin", (event) => mark(cardOf(event.target)));
  go.addEventListener("click", (event) => {
    event.preventDefault();
    step(1);
  });
  window.addEventListener("hashchange", unfold);
  document.addEventListener("keydown", press);
  count();
  unfold();

  /** @param {KeyboardEvent} event */
  function press(event) {
    if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.altKey || event.metaKey) {
      return;
    }
    const at = /** @type {HTMLElement | null} */ (document.activeElement);
    if (event.key === "Escape" && at && isField(at) && at.closest(".fix")) {
      cardOf(at)?.focus();
      return;
    }
    if (!on.checked || (at && isField(at))) {
      return;
    }
    const does = keyed(event.key, at);
    if (does) {
      event.preventDefault();
      does();
    }
  }

  /** @param {string} key @param {HTMLElement | null} at @returns {(() => void) | undefined} */
  function keyed(key, at) {
    const card = cardOf(at);
    // Arrows scroll, and Enter presses, unless a finding itself has the focus.
    const held = at !== null && at === card;
    switch (key) {
      case "j":
        return () => step(1);
      case "k":
        return () => step(-1);
      case "ArrowDown":
        return held ? () => step(1) : undefined;
      case "ArrowUp":
        return held ? () => step(-1) : undefined;
      case "a":
        return () => choose(card, "keep");
      case "x":
        return () => choose(card, "drop");
      case "e":
        return () => correct(card);
      case "Enter":
        return held ? () => correct(card) : undefined;
      case "?":
        return () => keys.togglePopover();
      default:
        return undefined;
    }
  }

  /** Forward to the next that waits; back to the one before, chosen meanwhile or not. @param {1 | -1} way */
  function step(way) {
    const from = here;
    const ahead = open.filter((card) =>
      from === null
        ? way > 0
        : (from.compareDocumentPosition(card) & (way > 0 ? Node.DOCUMENT_POSITION_FOLLOWING : Node.DOCUMENT_POSITION_PRECEDING)) !== 0,
    );
    const next = way > 0 ? (ahead.find(waits) ?? open.find((card) => card !== from && waits(card))) : ahead.at(-1);
    if (next) {
      visit(next);
    } else if (way > 0) {
      document.getElementById("done")?.scrollIntoView({ block: "center" });
      /** @type {HTMLElement | null} */ (form.querySelector("#done .btn.first, #done button"))?.focus({ preventScroll: true });
      say("");
    }
  }

  /** @param {HTMLElement} card */
  function visit(card) {
    reveal(card);
    card.focus({ preventScroll: true });
    card.scrollIntoView({ block: card.offsetHeight < innerHeight * 0.6 ? "center" : "start" });
    mark(card);
  }

  /** @param {HTMLElement | null} card @param {"keep" | "drop"} what */
  function choose(card, what) {
    if (card && pick(card, what)) {
      step(1);
      say(walk.dataset[what] ?? "");
    }
  }

  /** @param {HTMLElement | null} card */
  function correct(card) {
    if (card && pick(card, "fix")) {
      /** @type {HTMLElement | null} */ (card.querySelector(".fix :is(input, textarea, select)"))?.focus();
    }
  }

  /** @param {HTMLElement} card @param {string} what */
  function pick(card, what) {
    const radio = /** @type {HTMLInputElement | null} */ (
      card.querySelector(`.pick input[value="${what}"]`)
    );
    if (radio) {
      radio.checked = true;
      radio.dispatchEvent(new Event("change", { bubbles: true }));
    }
    return radio !== null;
  }

  function count() {
    const n = { looked: 0, sure: 0, waiting: 0 };
    for (const card of form.querySelectorAll("fieldset.prop")) {
      const chosen = choiceOf(card);
      if (!chosen) {
        continue;
      }
      n[chosen === "waiting" ? "waiting" : chosen === "sure" || (chosen === "keep" && card.hasAttribute("data-sure")) ? "sure" : "looked"]++;
    }
    for (const [name, value] of Object.entries(n)) {
      fill(walk.querySelector(`[data-count="${name}"]`), value);
    }
    const bar = /** @type {HTMLProgressElement} */ (walk.querySelector("progress"));
    bar.value = bar.max - n.waiting;
    go.textContent = (n.waiting > 0 ? walk.dataset.next : walk.dataset.none) ?? "";
    const next = open.find(waits);
    go.hash = next ? `#${next.id}` : "#done";
    for (const fold of form.querySelectorAll("details[data-fold]")) {
      fill(fold.querySelector("[data-dropped]"), fold.querySelectorAll('.pick input[value="drop"]:checked').length);
    }
  }

  /** @param {Element | null} place @param {number} n */
  function fill(place, n) {
    if (place instanceof HTMLElement) {
      const words = n === 0 ? (place.dataset.zero ?? "") : n === 1 ? place.dataset.one : place.dataset.many;
      place.textContent = (words ?? "").replace("{0}", `${n}`);
    }
  }

  /** Says what was done and what waits: a finding says itself when it gets the focus. @param {string} did */
  function say(did) {
    const waiting = walk.querySelector('[data-count="waiting"]')?.textContent ?? "";
    said.textContent = `${did} ${waiting.replace(/^\W+/u, "")}.`.trim();
  }

  /** @param {HTMLElement | null} card */
  function mark(card) {
    if (card === null || card === here) {
      return;
    }
    here = card;
    form.querySelectorAll("mark.here").forEach((passage) => passage.classList.remove("here"));
    const link = /** @type {HTMLAnchorElement | null} */ (card.querySelector("legend a"));
    if (link) {
      document.getElementById(link.hash.slice(1))?.classList.add("here");
    }
  }

  function unfold() {
    const target = location.hash && document.getElementById(location.hash.slice(1));
    if (target && target.closest("details")) {
      reveal(target);
      target.scrollIntoView({ block: "center" });
    }
  }

  /** @param {HTMLElement} inside */
  function reveal(inside) {
    const fold = inside.closest("details");
    if (fold) {
      fold.open = true;
    }
  }
}

/** @param {EventTarget | null} target @returns {HTMLElement | null} */
function cardOf(target) {
  return target instanceof Element ? target.closest("fieldset.prop:not(#new)") : null;
}

/** @param {Element} card @returns {string | undefined} */
function choiceOf(card) {
  const recorded = /** @type {HTMLElement} */ (card).dataset.recorded;
  if (recorded !== undefined) {
    return recorded;
  }
  if (!card.querySelector(".pick")) {
    return undefined;
  }
  const chosen = /** @type {HTMLInputElement | null} */ (card.querySelector(".pick input:checked"));
  return chosen?.value ?? "waiting";
}

/** @param {Element} card */
function waits(card) {
  return choiceOf(card) === "waiting";
}

/** Where letters are typed, or choose. @param {HTMLElement} at */
function isField(at) {
  return (
    at.isContentEditable ||
    at.matches('textarea, select, input:not([type="radio"], [type="checkbox"], [type="button"], [type="submit"])')
  );
}

function remembered() {
  try {
    return localStorage.getItem("review-keys");
  } catch {
    return null;
  }
}

/** @param {string} value */
function remember(value) {
  try {
    localStorage.setItem("review-keys", value);
  } catch {
    // Storage may be forbidden: then it holds for this page.
  }
}

export {};
