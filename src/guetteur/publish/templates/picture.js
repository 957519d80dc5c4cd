// The moving picture of the network: how it is drawn. network.js says what one can do with it.
"use strict";
const guetteurPicture = (() => {
  const BATCH = 2000;

  const colours = (data) => {
    const style = getComputedStyle(document.documentElement);
    const get = (name) => style.getPropertyValue(`--${name}`).trim();
    const group = (number) => {
      if (!number) return get("gn");
      return number <= data.colours ? get(`g${number - 1}`) : get("gx");
    };
    // Light lines are mixed here: WebGL's own transparency would shift their hue.
    const known = new Map();
    const mix = (number, part) => {
      const [from, to] = [group(number), get("raised")].map((hex) => [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16)));
      const channels = from.map((value, at) => Math.round(value * part + to[at] * (1 - part)));
      return `#${channels.map((value) => value.toString(16).padStart(2, "0")).join("")}`;
    };
    const mixed = (number, part) => {
      if (!known.has(number)) known.set(number, mix(number, part));
      return known.get(number);
    };
    return { group, mixed, ink: get("ink"), ground: get("raised"), faint: get("faint"), accent: get("accent") };
  };

  const hasWebgl = () => {
    try {
      const context = document.createElement("canvas").getContext("webgl2");
      context?.getExtension("WEBGL_lose_context")?.loseContext();
      return Boolean(context);
    } catch {
      return false;
    }
  };

  const graphOf = (data) => {
    const graph = new graphology.UndirectedGraph();
    const degree = new Array(data.labels.length).fill(0);
    data.a.forEach((a, place) => {
      degree[a] += 1;
      degree[data.b[place]] += 1;
    });
    // Smaller dots when there are many, or they would hide one another.
    const scale = Math.max(0.35, Math.min(1, Math.sqrt(250 / data.labels.length)));
    data.labels.forEach((label, node) => {
      graph.addNode(node, {
        label, x: data.x[node], y: data.y[node], group: data.group[node],
        size: scale * (3.5 + Math.min(7, Math.sqrt(degree[node]))),
      });
    });
    return graph;
  };

  // Strongest ties first, some at a time: the page answers while the rest is added.
  const addTies = (graph, data, progress) => {
    let place = 0;
    const more = () => {
      const edges = [];
      for (const end = Math.min(place + BATCH, data.a.length); place < end; place += 1) {
        const inside = data.group[data.a[place]] === data.group[data.b[place]];
        edges.push({
          source: data.a[place], target: data.b[place],
          attributes: { weight: data.weight[place], group: inside ? data.group[data.a[place]] : 0 },
        });
      }
      graph.import({ edges });
      progress(place);
      if (place < data.a.length) setTimeout(more, 30);
    };
    more();
  };

  // The label of the account under the pointer, on a ground that suits both light and dark.
  const drawHover = (paint) => (context, node, settings) => {
    const size = settings.labelSize;
    context.font = `${settings.labelWeight} ${size}px ${settings.labelFont}`;
    const width = context.measureText(node.label ?? "").width + 14;
    context.fillStyle = paint().ground;
    context.strokeStyle = paint().ink;
    context.lineWidth = 1;
    context.beginPath();
    context.roundRect(node.x + node.size + 2, node.y - size * 0.85, width, size * 1.7, 4);
    context.fill();
    context.stroke();
    context.beginPath();
    context.arc(node.x, node.y, node.size + 1.5, 0, 2 * Math.PI);
    context.stroke();
    context.fillStyle = paint().ink;
    context.fillText(node.label ?? "", node.x + node.size + 9, node.y + size / 3);
  };

  return { colours, hasWebgl, graphOf, addTies, drawHover };
})();
