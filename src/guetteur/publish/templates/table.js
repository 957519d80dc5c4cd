// Sorting and filtering of tables. Everything is written as text, never as markup.
"use strict";
(() => {
  const words = JSON.parse(document.getElementById("words").textContent);
  const status = document.getElementById("announce");
  const order = new Intl.Collator(document.documentElement.lang, { numeric: true });

  const value = (row, column) => {
    const cell = row.cells[column];
    return cell.dataset.v ?? cell.textContent.trim();
  };

  const compare = (a, b) => {
    const [x, y] = [Number(a), Number(b)];
    return Number.isNaN(x) || Number.isNaN(y) ? order.compare(a, b) : x - y;
  };

  const sort = (table, heading, column, title) => {
    const falling = heading.getAttribute("aria-sort") === "ascending";
    for (const other of table.tHead.rows[0].cells) other.removeAttribute("aria-sort");
    heading.setAttribute("aria-sort", falling ? "descending" : "ascending");
    const rows = [...table.tBodies[0].rows].map((row) => [value(row, column), row]);
    rows.sort((a, b) => (falling ? -1 : 1) * compare(a[0], b[0]));
    table.tBodies[0].append(...rows.map((pair) => pair[1]));
    const way = words[falling ? "table-down" : "table-up"];
    status.textContent = `${words["table-sorted"]} “${title}”, ${way}`;
  };

  const makeSortable = (table) => {
    [...table.tHead.rows[0].cells].forEach((heading, column) => {
      const button = document.createElement("button");
      const title = heading.textContent.trim();
      button.type = "button";
      button.append(...heading.childNodes);
      button.addEventListener("click", () => sort(table, heading, column, title));
      heading.append(button);
    });
  };

  const makeFilter = (table) => {
    const label = document.createElement("label");
    const input = document.createElement("input");
    const count = document.createElement("span");
    const box = document.createElement("div");
    const rows = [...table.tBodies[0].rows].map((row) => [row.textContent.toLowerCase(), row]);
    const show = () => {
      const wanted = input.value.trim().toLowerCase();
      let shown = 0;
      for (const [text, row] of rows) {
        row.hidden = !text.includes(wanted);
        shown += row.hidden ? 0 : 1;
      }
      count.textContent = `${words["table-rows"]}${document.documentElement.lang === "fr" ? "\u00a0" : ""}: ${shown} / ${rows.length}`;
      if (document.activeElement === input) status.textContent = count.textContent;
    };
    let timer = 0;
    input.type = "text";
    input.id = `filter-${table.dataset.filter}`;
    input.addEventListener("input", () => {
      clearTimeout(timer);
      timer = setTimeout(show, 150);
    });
    label.htmlFor = input.id;
    label.textContent = words["table-filter"];
    box.className = "filter";
    box.append(label, input, count);
    table.parentElement.before(box);
    show();
  };

  document.querySelectorAll("table.sortable").forEach(makeSortable);
  document.querySelectorAll("table[data-filter]").forEach((table) => {
    makeFilter(table);
    table.parentElement.classList.toggle("tall", table.tBodies[0].rows.length > 15);
  });
})();
