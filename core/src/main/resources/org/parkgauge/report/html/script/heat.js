/* 3. Units x indicators as a heat map, which is a table and so its own twin. */
page.sections.push({
  id: "heat",
  title: "heat",
  present: () => true,
  render(into) {
    const { el, l, data } = page;
    const values = data.values;
    const filled = new Set(values.filled.map((pair) => pair.join(" ")));
    into.append(el("p", { class: "quiet" }, l("heatNote")));
    into.append(el("div", { class: "legend" },
      el("span", null, scale(values.low === null ? 0 : values.low), el("span", { class: "ramp", style: { backgroundImage: page.colours.ramp(page.colours.order, 0, 1) } }), scale(values.high === null ? 100 : values.high)),
      el("span", null, box("none"), l("missing")),
      values.filled.length > 0 ? el("span", null, box("filled"), l("imputed")) : null));
    if (page.rows <= 24) {
      into.append(upright());
    } else {
      into.append(page.portions(50, flat));
    }

    function scale(value) {
      return String(value);
    }

    function box(kind) {
      return el("span", { class: "box", style: kind === "none"
        ? { background: "repeating-linear-gradient(135deg,#fff 0 3px,#cfd6dc 3px 4px)", border: "1px solid #d9dfe5" }
        : { outline: "2px dotted #1c2733", outlineOffset: "-3px", background: "#dbe4ea" } });
    }

    function cell(row, place) {
      const score = values.scores[place][row];
      const title = page.name(row) + " · " + page.label(values.codes[place]) + ": " + (score === null ? l("missing") : page.score(score));
      return score === null
        ? { none: true, title }
        : { value: score, text: page.number(score, page.decimals > 1 ? 2 : 0), title, filled: filled.has(row + " " + place) };
    }

    /** Indicators from the top down, grouped by dimension; units as columns. */
    function upright() {
      const lines = [];
      const places = new Map(values.codes.map((code, i) => [code, i]));
      const top = data.nodes.list[0].code;
      data.nodes.list.forEach((node) => {
        if (node.leaf) {
          lines.push({ label: page.t(node.label), place: places.get(node.code) });
        } else if (node.parent === top) {
          lines.push({ label: page.t(node.label), group: true, dimension: data.ranking.columns.indexOf(node.code) });
        }
      });
      return page.matrix(lines, page.range(page.rows).map((row) => ({ label: page.name(row) })),
        (i, row) => {
          const line = lines[i];
          if (!line.group) {
            return cell(row, line.place);
          }
          const score = data.ranking.dims[row][line.dimension];
          return score === null ? { none: true } : { value: score, text: page.number(score, page.decimals > 1 ? 2 : 0) };
        },
        page.scoreColour, { caption: l("heat") });
    }

    function flat(from, to) {
      const rows = page.range(to - from).map((i) => from + i);
      return page.matrix(rows.map((row) => ({ label: page.name(row) })),
        values.codes.map((code) => ({ label: code, title: page.label(code) })),
        (i, j) => cell(rows[i], j), page.scoreColour, { caption: l("heat"), fine: true });
    }
  },
});
