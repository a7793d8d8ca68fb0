// Shows the easy texts of a page in place of the usual ones, or the usual ones again.
function hbShowEasyTexts(on) {
  for (const easy of document.querySelectorAll(".hb-easy")) {
    easy.open = on;
    easy.querySelector("summary").hidden = on;
    easy.previousElementSibling.hidden = on;
  }
}
