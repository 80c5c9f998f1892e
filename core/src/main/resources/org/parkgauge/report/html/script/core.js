"use strict";
/* What every part of the page uses: data, language, elements, numbers. Elements are built, never parsed from text. */
const page = (function () {
  const data = JSON.parse(document.getElementById("data").textContent);
  const errors = [];
  const missing = new Set();
  let language = data.language;

  window.addEventListener("error", (event) => errors.push(String(event.message)));
  document.addEventListener("securitypolicyviolation", (event) => errors.push("policy: " + event.violatedDirective));

  /** A text of the data in the language shown: a string is the same in both, a pair is Chinese and English. */
  function t(text) {
    if (text === null || text === undefined) {
      return "";
    }
    return Array.isArray(text) ? text[language === "zh" ? 0 : 1] : String(text);
  }

  /** A word of the page; {0}, {1} stand for what follows. */
  function l(key, ...values) {
    const label = data.labels[key];
    if (label === undefined) {
      missing.add(key);
      return key;
    }
    return t(label).replace(/\{(\d)\}/g, (all, place) => String(values[Number(place)]));
  }

  /** An element with attributes, and children that are elements or texts. */
  function el(name, attributes, ...children) {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes || {})) {
      if (value === null || value === undefined || value === false) {
        continue;
      }
      if (key.startsWith("on")) {
        element.addEventListener(key.slice(2), value);
      } else if (key === "style") {
        Object.assign(element.style, value);
      } else {
        element.setAttribute(key, value === true ? "" : String(value));
      }
    }
    add(element, children);
    return element;
  }

  function add(element, children) {
    for (const child of children) {
      if (Array.isArray(child)) {
        add(element, child);
      } else if (child !== null && child !== undefined && child !== false) {
        element.append(child instanceof Node ? child : document.createTextNode(String(child)));
      }
    }
    return element;
  }

  /** A name from somebody's file: its direction of writing must not disturb what stands beside it. */
  function named(text) {
    return el("bdi", { class: "name" }, text);
  }

  /** A number with so many decimals; a dash if it is missing; a true minus. */
  function number(value, decimals) {
    if (value === null || value === undefined) {
      return "–";
    }
    const text = value.toFixed(decimals === undefined ? 1 : decimals);
    return Number(text) === 0 ? text.replace("-", "") : text.replace("-", "−");
  }

  function signed(value, decimals) {
    return value > 0 ? "+" + number(value, decimals) : number(value, decimals);
  }

  /** A value of any size, as short as it can be read. */
  function plain(value) {
    if (value === null || value === undefined) {
      return "–";
    }
    const size = Math.abs(value);
    const decimals = size >= 100 ? 1 : size >= 0.01 || size === 0 ? 2 : 4;
    return String(Number(value.toFixed(decimals))).replace("-", "−");
  }

  function percent(value) {
    return value === null || value === undefined ? "–" : number(100 * value, 0) + "%";
  }

  const nodes = new Map(data.nodes.list.map((node) => [node.code, node]));

  return {
    data, errors, missing, nodes, t, l, el, add, named, number, signed, plain, percent,
    get language() { return language; },
    set language(chosen) { language = chosen; },
    rows: data.ranking.name.length,
    /** The name of a unit. */
    name: (row) => t(data.ranking.name[row]),
    /** The name of a node. */
    label: (code) => t(nodes.get(code).label),
    range: (n) => Array.from({ length: n }, (unused, i) => i),
    /** Decimals that scores are shown with. */
    decimals: data.values.high !== null && data.values.high - data.values.low <= 2 ? 3 : 1,
    score: (value) => number(value, page.decimals),
    sections: [],
  };
})();
