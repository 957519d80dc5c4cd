"use strict";
// Buttons to answer with, and the score. All of it stays in this page: nothing is stored or sent.
(() => {
  const main = document.getElementById("main");
  const said = main.dataset;
  const each = Number(said.each);
  const items = [...document.querySelectorAll(".item")];
  const counts = { answered: 0, hits: 0, alarms: 0 };

  // The normal quantile by Acklam's rational approximation, right to nine digits.
  const z = (p) => {
    const a = [-39.69683028665376, 220.9460984245205, -275.9285104469687, 138.357751867269, -30.66479806614716, 2.506628277459239];
    const b = [-54.47609879822406, 161.5858368580409, -155.6989798598866, 66.80131188771972, -13.28068155288572];
    const c = [-0.007784894002430293, -0.3223964580411365, -2.400758277161838, -2.549732539343734, 4.374664141464968, 2.938163982698783];
    const d = [0.007784695709041462, 0.3224671290700398, 2.445134137142996, 3.754408661907416];
    const poly = (k, x) => k.reduce((sum, one) => sum * x + one, 0);
    if (p > 0.97575) return -z(1 - p);
    if (p < 0.02425) {
      const q = Math.sqrt(-2 * Math.log(p));
      return poly(c, q) / (poly(d, q) * q + 1);
    }
    const q = p - 0.5;
    return (poly(a, q * q) * q) / (poly(b, q * q) * q * q + 1);
  };
  const score = (hits, alarms, n) => {
    const h = z((hits + 0.5) / (n + 1));
    const f = z((alarms + 0.5) / (n + 1));
    return { d: h - f, c: -(h + f) / 2 };
  };
  window.lessonScore = score;

  const shown = (value) =>
    (Math.round(value * 10) / 10 || 0).toLocaleString(document.documentElement.lang, { minimumFractionDigits: 1 });

  const tell = () => {
    const line = document.createElement("p");
    const result = document.getElementById("result");
    if (counts.answered < items.length) {
      line.textContent = said.left.replace("#", items.length - counts.answered);
    } else {
      const { d, c } = score(counts.hits, counts.alarms, each);
      const lean = c < -0.3 ? said.wary : c > 0.3 ? said.trusting : said.even;
      line.textContent = said.done
        .replace("#hits", counts.hits).replace("#alarms", counts.alarms)
        .replace("#d", shown(d)).replace("#c", shown(c)) + " " + lean;
    }
    result.replaceChildren(line);
  };

  const answer = (item, choice, buttons, verdict) => {
    if (item.dataset.done) return;
    item.dataset.done = "1";
    const misleading = item.dataset.answer === "misleading";
    const right = choice === item.dataset.answer;
    counts.answered += 1;
    if (choice === "misleading" && misleading) counts.hits += 1;
    if (choice === "misleading" && !misleading) counts.alarms += 1;
    item.classList.add(right ? "right" : "wrong");
    for (const [name, button] of Object.entries(buttons)) {
      button.setAttribute("aria-pressed", String(name === choice));
      button.setAttribute("aria-disabled", "true");
    }
    verdict.textContent = right ? said.right : said.wrong;
    item.querySelector("details").open = true;
    tell();
  };

  for (const item of items) {
    const row = document.createElement("div");
    const verdict = document.createElement("p");
    const buttons = {};
    row.className = "choice";
    row.setAttribute("role", "group");
    row.setAttribute("aria-labelledby", item.querySelector(".text").id);
    verdict.className = "verdict";
    verdict.setAttribute("role", "status");
    for (const name of ["true", "misleading"]) {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = said[name];
      button.setAttribute("aria-pressed", "false");
      button.addEventListener("click", () => answer(item, name, buttons, verdict));
      buttons[name] = button;
      row.append(button);
    }
    item.insertBefore(row, item.querySelector("details"));
    item.insertBefore(verdict, item.querySelector("details"));
  }
  document.getElementById("by-hand").hidden = true;
  tell();
})();
