// What one can do with the picture of the network, by pointer and by keyboard alike.
"use strict";
(() => {
  const find = (id) => document.getElementById(id);
  const words = JSON.parse(find("words").textContent);
  const data = JSON.parse(find("network-data").textContent);
  if (!guetteurPicture.hasWebgl()) {
    find("no-webgl").hidden = false;
    return;
  }
  let paint = guetteurPicture.colours(data);
  const stage = find("stage");
  const details = find("details");
  const still = matchMedia("(prefers-reduced-motion: reduce)");
  const graph = guetteurPicture.graphOf(data);
  const state = { node: null, near: new Set(), group: 0 };
  find("live").hidden = false;
  for (const shown of document.querySelectorAll("#still, #still-note")) shown.hidden = true;

  const dimmed = (node, group) =>
    state.node !== null ? node !== state.node && !state.near.has(node) : Boolean(state.group) && group !== state.group;

  const picture = new Sigma(graph, stage, {
    nodeReducer: (node, shown) => {
      const dim = dimmed(node, shown.group);
      return {
        ...shown, color: dim ? paint.faint : paint.group(shown.group), zIndex: dim ? 0 : shown.group > 0 && shown.group <= data.colours ? 2 : 1,
        label: dim ? "" : shown.label, highlighted: node === state.node,
      };
    },
    edgeReducer: (edge, shown) => {
      const [a, b] = graph.extremities(edge);
      const hidden = state.node !== null ? a !== state.node && b !== state.node : Boolean(state.group) && shown.group !== state.group;
      return { ...shown, hidden, size: 0.6 + Math.min(2.4, Math.log2(1 + shown.weight) / 2.5), color: paint.mixed(shown.group, graph.size > 4000 ? 0.35 : 0.5) };
    },
    defaultDrawNodeHover: guetteurPicture.drawHover(() => paint),
    labelColor: { color: paint.ink }, labelSize: 13, labelDensity: 0.5, labelRenderedSizeThreshold: 7,
    labelFont: "system-ui, sans-serif", zIndex: true, minCameraRatio: 0.02, maxCameraRatio: 3,
    hideEdgesOnMove: data.a.length > 4000, enableCameraRotation: false, stagePadding: 36,
  });
  stage.querySelectorAll("canvas").forEach((canvas) => canvas.setAttribute("aria-hidden", "true"));

  const colon = document.documentElement.lang === "fr" ? "\u00a0: " : ": ";
  function nothing(done) {
    const text = done < data.a.length ? `${words["network-progress"]}${colon}${done} / ${data.a.length}` : words["network-nothing"];
    details.replaceChildren(element("p", text, "more"));
  }

  function element(name, text, className) {
    const made = document.createElement(name);
    made.textContent = text;
    if (className) made.className = className;
    return made;
  }

  const describe = (node) => {
    const label = graph.getNodeAttribute(node, "label");
    const group = graph.getNodeAttribute(node, "group");
    const closest = graph.edges(node)
      .sort((a, b) => graph.getEdgeAttribute(b, "weight") - graph.getEdgeAttribute(a, "weight")).slice(0, 5)
      .map((edge) => `${graph.getNodeAttribute(graph.opposite(node, edge), "label")} (${graph.getEdgeAttribute(edge, "weight")})`);
    const list = element("dl", "");
    const line = (title, ...texts) => list.append(element("dt", title), ...texts.map((text) => element("dd", text)));
    line(words["col-group"], group || words["network-outside"]);
    line(words["network-drawn"], graph.degree(node));
    if (closest.length) line(words["network-closest"], ...closest);
    details.replaceChildren(element("h3", label), list);
  };

  const select = (node) => {
    state.node = node;
    state.near = new Set(node === null ? [] : graph.neighbors(node));
    if (node === null) nothing(data.a.length);
    else describe(node);
    picture.refresh({ skipIndexation: true });
  };

  const move = (change) => picture.getCamera().animate(change, { duration: still.matches ? 0 : 200 });
  const zoom = (times) => move({ ratio: picture.getCamera().getState().ratio * times });
  const pan = (x, y) => {
    const at = picture.getCamera().getState();
    move({ x: at.x + x * at.ratio * 0.12, y: at.y + y * at.ratio * 0.12 });
  };
  const showNode = (node) => {
    select(node);
    const place = picture.getNodeDisplayData(node);
    if (place) move({ x: place.x, y: place.y });
  };

  // The accounts with most ties first: what N and P go through.
  const byTies = () => graph.nodes().sort((a, b) => graph.degree(b) - graph.degree(a) || a - b).filter((node) => !state.group || graph.getNodeAttribute(node, "group") === state.group);
  const step = (by) => {
    const nodes = byTies();
    const at = state.node === null ? -Math.min(by, 0) - 1 : nodes.indexOf(state.node);
    showNode(nodes[(at + by + nodes.length) % nodes.length]);
  };

  const keys = {
    ArrowLeft: () => pan(-1, 0), ArrowRight: () => pan(1, 0), ArrowUp: () => pan(0, 1), ArrowDown: () => pan(0, -1),
    "+": () => zoom(1 / 1.4), "=": () => zoom(1 / 1.4), "-": () => zoom(1.4), n: () => step(1), p: () => step(-1),
    Escape: () => { select(null); stage.classList.add("idle"); },
  };
  stage.addEventListener("keydown", (event) => {
    const act = keys[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (!act || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    act();
  });
  // Idle, the picture lets the page scroll over it; a click wakes it.
  stage.addEventListener("click", () => stage.classList.remove("idle"));
  stage.addEventListener("focusout", () => stage.classList.add("idle"));
  picture.on("clickNode", ({ node }) => select(node));
  picture.on("clickStage", () => select(null));

  find("pick-group").addEventListener("change", (event) => {
    state.group = Number(event.target.value);
    select(null);
  });
  const search = () => {
    const wanted = find("find-account").value.trim().toLowerCase();
    const node = wanted && graph.findNode((_, shown) => shown.label.toLowerCase().includes(wanted));
    if (node) showNode(node);
    else details.replaceChildren(element("p", words["network-not-found"], "more"));
  };
  find("find-go").addEventListener("click", search);
  find("find-account").addEventListener("keydown", (event) => event.key === "Enter" && search());
  find("zoom-in").addEventListener("click", () => zoom(1 / 1.4));
  find("zoom-out").addEventListener("click", () => zoom(1.4));
  find("zoom-all").addEventListener("click", () => move({ x: 0.5, y: 0.5, ratio: 1, angle: 0 }));
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
    paint = guetteurPicture.colours(data);
    picture.setSetting("labelColor", { color: paint.ink });
    picture.refresh();
  });

  guetteurPicture.addTies(graph, data, (done) => {
    stage.dataset.drawn = done;
    if (state.node === null) nothing(done);
  });
})();
