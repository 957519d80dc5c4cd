// Folds the long parts of the page for reading on a screen; without scripts all of it is open.
"use strict";
(() => {
  const folds = [...document.querySelectorAll("details[data-fold]")];
  const first = document.querySelector(".card");
  for (const fold of folds) {
    // The first group keeps open what is to be checked first.
    fold.open = Boolean(first?.contains(fold) && fold.querySelector(".pairs, .explanations, .hypotheses"));
  }
  let closed = [];
  addEventListener("beforeprint", () => {
    closed = folds.filter((fold) => !fold.open);
    for (const fold of closed) fold.open = true;
  });
  addEventListener("afterprint", () => {
    for (const fold of closed) fold.open = false;
  });
})();
