// @ts-check
// Keeps the text that is being typed on this device until its review opens, so that a closed window or a refused form
// loses nothing.

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
    form.addEventListener("submit", () => sessionStorage.setItem("draft-sent", key));
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

export {};
