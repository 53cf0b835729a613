for (const button of document.querySelectorAll("nav.bar button[data-hides]")) {
  button.addEventListener("click", () => {
    const hidden = document.body.classList.toggle(button.dataset.hides);
    button.setAttribute("aria-pressed", String(!hidden));
  });
}
document.querySelector("nav.bar button[data-prints]").addEventListener("click", () => window.print());
