/* Tables that sort, filter and turn pages; matrices whose cells are coloured. */
page.table = (function () {
  const { el, l } = page;
  const PAGE = 50;
  const WHOLE = 100;

  /**
   * columns: {label, num, get(row) for sorting, show(row) what stands there, head: row heading, sort: false}
   * rows: any items; options: {caption, filter(row) text to look in, mark(row, previous) class of a row}
   */
  function table(columns, rows, options) {
    const settings = options || {};
    const state = { column: -1, down: false, page: 0, wanted: "" };
    const body = el("tbody");
    const heads = columns.map((column, place) => head(column, place));
    const pager = rows.length > WHOLE ? pages() : null;
    const box = el("div", { class: rows.length <= 20 ? "tablebox keep" : "tablebox" });
    const controls = el("div", { class: "controls" });
    if (settings.filter && rows.length > 20) {
      controls.append(
        el("label", null, l("filter"), " ",
          el("input", { type: "search", oninput: (event) => {
            state.wanted = event.target.value.toLowerCase();
            state.page = 0;
            draw();
          } })));
    }
    const count = el("span", { role: "status" });
    if (pager) {
      controls.append(pager.element);
    }
    controls.append(count);
    if (controls.childElementCount > 1 || pager) {
      box.append(controls);
    }
    box.append(
      el("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": settings.caption || l("table") },
        el("table", { class: settings.full ? "wide full" : "wide" },
          settings.caption ? el("caption", null, el("span", { class: "hidden" }, settings.caption)) : null,
          el("thead", null, el("tr", null, heads)), body)));

    function head(column, place) {
      const sortable = column.sort !== false && rows.length > 1;
      const content = sortable
        ? el("button", { type: "button", onclick: () => sort(place) }, column.label)
        : column.label;
      return el("th", { scope: "col", class: column.num ? "num" : null, title: column.title }, content);
    }

    function sort(place) {
      state.down = state.column === place ? !state.down : Boolean(columns[place].high);
      state.column = place;
      state.page = 0;
      heads.forEach((one, i) => {
        if (i === place) {
          one.setAttribute("aria-sort", state.down ? "descending" : "ascending");
        } else {
          one.removeAttribute("aria-sort");
        }
      });
      draw();
    }

    function pages() {
      const back = el("button", { type: "button", onclick: () => { state.page--; draw(); } }, l("previous"));
      const on = el("button", { type: "button", onclick: () => { state.page++; draw(); } }, l("next"));
      return { back, on, element: el("span", null, back, " ", on) };
    }

    function chosen() {
      let list = rows;
      if (state.wanted) {
        list = list.filter((row) => settings.filter(row).toLowerCase().includes(state.wanted));
      }
      if (state.column >= 0) {
        const get = columns[state.column].get || ((row) => columns[state.column].show(row));
        list = list.slice().sort((one, other) => compare(get(one), get(other), state.down));
      }
      return list;
    }

    function draw() {
      const list = chosen();
      const last = Math.max(0, Math.ceil(list.length / PAGE) - 1);
      state.page = Math.min(Math.max(0, state.page), last);
      const shown = pager ? list.slice(state.page * PAGE, (state.page + 1) * PAGE) : list;
      body.replaceChildren();
      let before = null;
      for (const row of shown) {
        const mark = settings.mark && state.column < 0 ? settings.mark(row, before) : null;
        body.append(el("tr", { class: mark }, columns.map((column) => cell(column, row))));
        before = row;
      }
      if (pager) {
        pager.back.disabled = state.page === 0;
        pager.on.disabled = state.page === last;
        const from = list.length === 0 ? 0 : state.page * PAGE + 1;
        count.textContent = l("shown", from, state.page * PAGE + shown.length, list.length);
      } else if (state.wanted) {
        count.textContent = l("found", list.length);
      } else {
        count.textContent = "";
      }
    }

    draw();
    return box;
  }

  function cell(column, row) {
    const content = column.show(row);
    return column.head
      ? el("th", { scope: "row" }, content)
      : el("td", { class: column.num ? "num" : null }, content === null || content === undefined ? "–" : content);
  }

  /** Missing values last, whichever way. */
  function compare(one, other, down) {
    const none = one === null || one === undefined || one === "";
    const otherNone = other === null || other === undefined || other === "";
    if (none || otherNone) {
      return none === otherNone ? 0 : none ? 1 : -1;
    }
    const order = typeof one === "number" && typeof other === "number"
      ? one - other
      : String(one).localeCompare(String(other), page.language === "zh" ? "zh-CN" : "en");
    return down ? -order : order;
  }

  return table;
})();

/* Colours: cividis for what has an order, blue over white to vermilion for what has a sign; both hold for every kind of
   colour vision. */
page.colours = (function () {
  const CIVIDIS = [
    [0, 34, 78], [18, 53, 112], [59, 73, 108], [87, 93, 109], [112, 113, 115], [138, 134, 120], [165, 156, 116],
    [195, 179, 105], [225, 204, 85], [254, 232, 56],
  ];

  function mix(one, other, share) {
    return one.map((part, i) => Math.round(part + share * (other[i] - part)));
  }

  function css(rgb) {
    return "rgb(" + rgb.join(",") + ")";
  }

  /** Dark on light grounds, white on dark ones. */
  function ink(rgb) {
    return 0.299 * rgb[0] + 0.587 * rgb[1] + 0.114 * rgb[2] > 140 ? "#1c2733" : "#ffffff";
  }

  function order(share) {
    const place = Math.min(1, Math.max(0, share)) * (CIVIDIS.length - 1);
    const low = Math.min(CIVIDIS.length - 2, Math.floor(place));
    return mix(CIVIDIS[low], CIVIDIS[low + 1], place - low);
  }

  function share(value) {
    return mix([255, 255, 255], [0, 90, 143], Math.min(1, Math.max(0, value)));
  }

  function sign(value) {
    const size = Math.min(1, Math.abs(value));
    return mix([255, 255, 255], value < 0 ? [213, 94, 0] : [0, 114, 178], size);
  }

  return {
    order, share, sign, css, ink,
    ramp: (colour, from, to) => "linear-gradient(to right," + page.range(11).map((i) => css(colour(from + (to - from) * i / 10))).join(",") + ")",
    /** Okabe and Ito (2008). */
    parts: ["#0072b2", "#e69f00", "#009e73", "#cc79a7", "#56b4e9", "#d55e00", "#f0e442", "#7a7a7a"],
  };
})();

/**
 * A table whose cells are coloured: rows {label, group}, columns [label], at(i, j) gives {value, text, title, none, filled},
 * colour(value) a colour; options {fine, upright, caption, corner}.
 */
page.matrix = function (rows, columns, at, colour, options) {
  const { el } = page;
  const settings = options || {};
  const head = el("tr", null, el("td", null, el("span", { class: "hidden" }, settings.corner || "")),
    columns.map((column) => el("th", { scope: "col", title: column.title || column.label },
      settings.upright === false
        ? column.label
        : el("div", { class: "up-text" }, el("bdi", null, column.label)))));
  const body = rows.map((row, i) =>
    el("tr", { class: row.group ? "group" : null },
      el("th", { scope: "row" }, page.named(row.label)),
      columns.map((unused, j) => {
        const cell = at(i, j);
        if (!cell || cell.none) {
          return el("td", { class: "none", title: cell ? cell.title : null }, el("span", { class: "hidden" }, page.l("missing")));
        }
        const rgb = colour(cell.value);
        return el("td", {
          class: cell.filled ? "filled" : null,
          title: cell.title,
          style: { backgroundColor: page.colours.css(rgb), color: page.colours.ink(rgb) },
        }, settings.fine ? el("span", { class: "hidden" }, cell.text) : cell.text);
      })));
  return el("div", { class: rows.length <= 70 ? "scroll keep" : "scroll", tabindex: "0", role: "region", "aria-label": settings.caption },
    el("table", { class: settings.fine ? "heat fine" : settings.broad ? "heat broad" : "heat" },
      el("caption", null, el("span", { class: "hidden" }, settings.caption)), el("thead", null, head), el("tbody", null, body)));
};
