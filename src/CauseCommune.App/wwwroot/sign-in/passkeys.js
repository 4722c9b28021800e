// @ts-check
// Passkeys: asks the device to sign or to make one, and posts what it answers in a field of the form. Without this module, or on a
// device that has none, the form stays hidden and a code by mail does.

const part = /** @type {HTMLElement | null} */ (document.querySelector("[data-passkey]"));
const form = part?.closest("form");
const button = part?.querySelector("button");
const failed = /** @type {HTMLElement | null} */ (document.querySelector("[data-passkey-failed]"));

if (part && form && button && canUsePasskeys()) {
  part.hidden = false;
  button.addEventListener("click", () => run(part, form));
}

/** @param {HTMLElement} part @param {HTMLFormElement} form */
async function run(part, form) {
  if (failed) {
    failed.hidden = true;
  }
  try {
    const options = await ask(part.dataset.options ?? "", form);
    const credential =
      part.dataset.passkey === "create"
        ? await navigator.credentials.create({
            publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options),
          })
        : await navigator.credentials.get({
            publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options),
          });
    const field = /** @type {HTMLInputElement} */ (form.elements.namedItem("Credential"));
    field.value = JSON.stringify(/** @type {PublicKeyCredential} */ (credential).toJSON());
    form.submit();
  } catch {
    if (failed) {
      failed.textContent = part.dataset.failed ?? "";
      failed.hidden = false;
    }
  }
}

/**
 * The form's own proof goes with the question.
 * @param {string} address @param {HTMLFormElement} form
 */
async function ask(address, form) {
  const proof = /** @type {HTMLInputElement} */ (form.elements.namedItem("_token"));
  const answer = await fetch(address, {
    method: "POST",
    body: new URLSearchParams({ _token: proof.value, Nothing: "" }),
  });
  if (!answer.ok) {
    throw new Error(`${answer.status}`);
  }
  return answer.json();
}

function canUsePasskeys() {
  return (
    typeof PublicKeyCredential === "function" &&
    typeof PublicKeyCredential.parseRequestOptionsFromJSON === "function"
  );
}
