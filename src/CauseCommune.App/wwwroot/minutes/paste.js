// @ts-check
// Keeps the text that is being typed on this device until its review opens, so that a closed window or a refused form
// loses nothing; and says what is too long before it is sent.

const form = /** @type {HTMLFormElement | null} */ (document.getElementById("give"));
const text = /** @type {HTMLTextAreaElement | null} */ (document.getElementById("text"));
const told = /** @type {HTMLElement | null} */ (document.querySelector("[data-draft]"));

if (form && text) {
  const key = `draft:${form.getAttribute("action")}`;
  try {
    const kept = localStorage.getItem(key);
    if (kept && text.value.trim() === "") {
      text.value = kept;
      tell();
    }
  } catch {
    // Storage may be forbidden: the page works without.
  }
  text.addEventListener("input", () => {
    try {
      localStorage.setItem(key, text.value);
      tell();
    } catch {
      // Or full.
    }
  });
  form.addEventListener("submit", (event) => {
    if (isTooBig(text.value)) {
      event.preventDefault();
      text.focus();
      return;
    }
    try {
      sessionStorage.setItem("draft-sent", key);
    } catch {
      // Then the draft stays.
    }
  });
}

/** @param {string} typed */
function isTooBig(typed) {
  const warning = /** @type {HTMLElement | null} */ (document.querySelector("[data-too-big]"));
  const bytes = new Blob([typed]).size;
  if (!warning || bytes <= Number(warning.dataset.most)) {
    return false;
  }
  warning.textContent = (warning.dataset.tooBig ?? "").replace("{0}", `${Math.ceil(bytes / 1024)}`);
  warning.hidden = false;
  return true;
}

function tell() {
  if (told) {
    told.textContent = told.dataset.draft ?? "";
    told.hidden = false;
  }
}

export {};
