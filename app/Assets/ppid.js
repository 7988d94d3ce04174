// Comfort only: every page works without this file.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (!form.matches("form[data-kirim]")) return;
  if (form.dataset.terkirim) {
    event.preventDefault();
    return;
  }
  form.dataset.terkirim = "ya";
  const button = event.submitter;
  if (button) button.setAttribute("aria-busy", "true");
});

// The browser may bring a page back from its memory; its forms must work again.
window.addEventListener("pageshow", () => {
  for (const form of document.querySelectorAll("form[data-terkirim]")) delete form.dataset.terkirim;
  for (const button of document.querySelectorAll("[aria-busy]")) button.removeAttribute("aria-busy");
});

document.addEventListener("change", (event) => {
  const input = event.target;
  if (!input.matches("input[type=file][data-batas]")) return;
  const limit = Number(input.dataset.batas);
  const large = [...input.files].filter((file) => file.size > limit);
  const megabytes = (bytes) => (bytes / 1e6).toLocaleString("id-ID", { maximumFractionDigits: 1 });
  let note = input.parentElement.querySelector(".file-note");
  if (!note) {
    note = document.createElement("p");
    note.className = "hint file-note";
    note.setAttribute("role", "status");
    input.after(note);
  }
  note.textContent = large.length > 0
    ? `Terlalu besar: ${large.map((file) => `${file.name} (${megabytes(file.size)} MB)`).join(", ")}.`
    : [...input.files].map((file) => `${file.name} – ${megabytes(file.size)} MB`).join("; ");
});

document.addEventListener("input", (event) => {
  const area = event.target;
  if (!area.matches("textarea[data-huruf]")) return;
  const most = Number(area.dataset.huruf);
  let note = area.parentElement.querySelector(".file-note");
  // As the server counts: after the spaces that it drops.
  const length = area.value.replace(/[ \t\u00a0]+$/gm, "").replace(/\n{3,}/g, "\n\n").trim().length;
  if (length <= most) {
    if (note) note.remove();
    return;
  }
  if (!note) {
    note = document.createElement("p");
    note.className = "field-error file-note";
    note.setAttribute("role", "status");
    area.after(note);
  }
  const count = (number) => number.toLocaleString("id-ID");
  note.textContent = `Paling banyak ${count(most)} huruf; sekarang ${count(length)}.`;
});

const summary = document.getElementById("kesalahan");
if (summary) summary.focus();
