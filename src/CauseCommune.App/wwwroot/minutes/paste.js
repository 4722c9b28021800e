// @ts-check
// Keeps the text that is being typed on this device until it is sent, so that a closed window loses nothing.

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
    text.addEventListener("input", () => {
      localStorage.setItem(key, text.value);
      tell();
    });
    form.addEventListener("submit", () => localStorage.removeItem(key));
  } catch {
    // Storage may be full or forbidden: the page works without.
  }
}

function tell() {
  if (told) {
    told.textContent = told.dataset.draft ?? "";
    told.hidden = false;
  }
}
