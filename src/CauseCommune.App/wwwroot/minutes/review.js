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
  // What is changed here since it was last kept: « f4 ».
  /** @type {Set<string>} */
  const changed = new Set();
  form.addEventListener("submit", () => {
    sent = true;
    clearTimeout(waiting);
  });
  form.addEventListener("input", (event) => note(event.target));
  form.addEventListener("change", (event) => {
    note(event.target);
    clearTimeout(waiting);
    waiting = setTimeout(keep, 800);
  });

  /** @param {EventTarget | null} target */
  function note(target) {
    const name = /** @type {HTMLInputElement | null} */ (target)?.name ?? "";
    if (/^f\d+\./.test(name)) {
      changed.add(name.split(".")[0]);
    }
  }

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
    const own = [...changed];
    changed.clear();
    try {
      const answer = await fetch(later.formAction, { method: "POST", body: fields });
      if (answer.ok && answer.redirected) {
        follow(own, new DOMParser().parseFromString(await answer.text(), "text/html"));
        tell("kept");
      } else {
        own.forEach((prefix) => changed.add(prefix));
        if (answer.status === 409) {
          tell("conflict");
        }
      }
    } catch {
      own.forEach((prefix) => changed.add(prefix));
      // Without network the buttons still work, and say what went wrong.
    }
  }

  // What was kept from here is what this page is opened with from now on; what others changed meanwhile is not.
  /** @param {string[]} own @param {Document} page */
  function follow(own, page) {
    for (const prefix of own) {
      const [here, there] = [document, page].map((d) =>
        /** @type {HTMLInputElement | null} */ (d.querySelector(`input[name="${prefix}.was"]`)),
      );
      if (here && there) {
        here.value = there.value;
      }
    }
  }

  /** @param {"kept" | "conflict"} what */
  function tell(what) {
    if (told) {
      told.textContent = told.dataset[what] ?? "";
      told.hidden = false;
    }
  }
}

export {};
