// @ts-check
// Keeps each choice of the review as soon as it is made, as « keep for later » does. The draft of the pasted text has
// done its service.

try {
  const sent = sessionStorage.getItem("draft-sent");
  if (sent) {
    localStorage.removeItem(sent);
    sessionStorage.removeItem("draft-sent");
  }
} catch {
  // Without storage there is no draft either.
}

const form = /** @type {HTMLFormElement | null} */ (document.getElementById("review"));
const told = /** @type {HTMLElement | null} */ (document.querySelector("[data-kept]"));
const later = /** @type {HTMLButtonElement | null} */ (
  form?.querySelector("button.link[formaction]")
);

if (form && later) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let waiting;
  let sent = false;
  form.addEventListener("submit", () => {
    sent = true;
    clearTimeout(waiting);
  });
  form.addEventListener("change", () => {
    clearTimeout(waiting);
    waiting = setTimeout(keep, 800);
  });

  async function keep() {
    if (!form || !later || sent) {
      return;
    }
    const fields = new URLSearchParams();
    for (const [name, value] of new FormData(form)) {
      // What is added, and what becomes of the rest, is said by a button alone.
      if (name !== "_key" && name !== "rest" && !name.startsWith("new.") && typeof value === "string") {
        fields.append(name, value);
      }
    }
    try {
      const answer = await fetch(later.formAction, { method: "POST", body: fields, redirect: "manual" });
      if (answer.type === "opaqueredirect" && told) {
        told.textContent = told.dataset.kept ?? "";
        told.hidden = false;
      }
    } catch {
      // Without network the buttons still work, and say what went wrong.
    }
  }
}

export {};
