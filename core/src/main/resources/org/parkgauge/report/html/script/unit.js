/* 7. A page for each unit. Of few units all are in the page; of many the one that is asked for. */
page.sections.push({
  id: "units",
  title: "units",
  present: () => true,
  /** So many are held in the page at once, and printed. */
  WHOLE: 40,
  render(into) {
    const { el, l } = page;
    const whole = page.rows <= this.WHOLE;
    const place = el("div");
    const choice = el("select", { id: "unit-choice", onchange: () => { location.hash = "unit-" + (Number(choice.value) + 1); } },
      page.range(page.rows).map((row) => el("option", { value: row }, (page.data.ranking.rank[row] ? page.data.ranking.rank[row] + "  " : "") + page.name(row))));
    const turn = (by) => () => {
      const next = Number(choice.value) + by;
      if (next >= 0 && next < page.rows) {
        location.hash = "unit-" + (next + 1);
      }
    };
    into.append(el("div", { class: "controls" },
      el("label", { for: "unit-choice" }, l("chooseUnit")), choice,
      el("button", { type: "button", onclick: turn(-1) }, l("previous")), el("button", { type: "button", onclick: turn(1) }, l("next"))), place);
    if (!whole) {
      into.append(el("p", { class: "quiet" }, l("oneAtATime", this.WHOLE)));
    }
    page.showUnit = function (row) {
      choice.value = String(row);
      page.unit = row;
      if (whole) {
        if (place.childElementCount === 0) {
          page.range(page.rows).forEach((one) => place.append(page.unitPage(one)));
        }
        Array.from(place.children).forEach((child, i) => child.classList.toggle("away", i !== row));
      } else {
        place.replaceChildren(page.unitPage(row));
      }
    };
    page.showUnit(page.unit || 0);
  },
});

page.unitPage = function (row) {
  const { el, l, t, data, score } = page;
  const ranking = data.ranking;
  const values = data.values;
  const profile = data.profiles.pages[row];
  const stat = (label, content) => el("div", null, el("span", null, label), el("b", null, content));
  const filled = new Set(values.filled.filter((pair) => pair[0] === row).map((pair) => pair[1]));
  const scored = data.cover.tiersOnly || ranking.score[row] !== null;
  return el("section", { class: row === 0 ? "unit firstunit" : "unit", id: "unit-" + (row + 1), "aria-label": page.name(row) },
    el("h3", null, page.named(page.name(row))),
    el("div", { class: "stats" },
      data.cover.tiersOnly ? null : stat(l("score"), el("span", { class: "big" }, score(ranking.score[row]))),
      data.cover.tiersOnly ? null : stat(l("rank"), ranking.rank[row] === null ? "–" : ranking.rank[row] + " / " + page.rows),
      ranking.best ? stat(l("interval"), page.intervalText(row)) : null,
      ranking.tiers.length > 0 ? stat(l("tier"), page.tierLabel(row)) : null,
      quadrant()),
    scored ? null : el("p", { class: "notice" }, l("noScoreLong")),
    profile.gates ? el("p", { class: "quiet" }, profile.gates.map(t).join(page.language === "zh" ? "；" : "; ")) : null,
    el("div", { class: "pair" }, radar(), partsChart()),
    el("div", { class: "pair" },
      el("div", null, el("h4", null, l("strengths")), pointTable(profile.strong, l("leadPoints"), l("noStrength"))),
      el("div", null, el("h4", null, l("weaknesses")), pointTable(profile.weak, l("lostPoints"), l("noWeakness")))),
    el("h4", null, data.cover.tiersOnly ? l("takesTier") : l("takes")),
    profile.gains.length > 0
      ? el("ul", { class: "plain" }, profile.gains.map((line) => el("li", null, t(line))))
      : el("p", { class: "quiet" }, l("takesMany")),
    profile.points ? [el("h4", null, l("points")), el("ul", { class: "plain" }, profile.points.map((line) => el("li", null, t(line))))] : null,
    el("h4", null, l("indicatorTable")), data.profiles.derived ? null : el("p", { class: "quiet" }, l("derivationsMany")), indicatorTable());

  function quadrant() {
    const found = data.diagnosis && data.diagnosis.quadrants;
    return found && found.points[row] ? stat(l("quadrant"), t(found.labels[found.points[row][2]])) : null;
  }

  function radar() {
    const places = page.range(ranking.columns.length).filter((j) => page.nodes.get(ranking.columns[j]).weight > 0 || ranking.columns.length <= 12);
    const codes = places.map((j) => ranking.columns[j]);
    const own = places.map((j) => ranking.dims[row][j]);
    const mean = places.map((j) => data.profiles.mean[j]);
    const best = places.map((j) => data.profiles.best[j]);
    const dimensionTable = () => page.table([
      { label: l("dimension"), head: true, show: (k) => page.label(codes[k]) },
      { label: l("score"), num: true, get: (k) => own[k], show: (k) => score(own[k]) },
      { label: l("mean"), num: true, get: (k) => mean[k], show: (k) => score(mean[k]) },
      { label: l("best"), num: true, get: (k) => best[k], show: (k) => score(best[k]) },
    ], page.range(codes.length), { caption: page.name(row) });
    if (codes.length < 3 || codes.length > 12) {
      return codes.length > 12 ? null : el("div", null, el("h4", null, l("dimensions")), dimensionTable());
    }
    const low = Math.min(values.low === null ? 0 : values.low, ...own.filter((one) => one !== null));
    const high = Math.max(values.high === null ? 0 : values.high, ...best.filter((one) => one !== null));
    const line = (name, list, colour, type, area) => ({ name, value: list.map((one) => one === null ? low : one),
      lineStyle: { color: colour, type, width: area ? 2.5 : 1.5 }, itemStyle: { color: colour }, symbol: area ? "circle" : "none", symbolSize: 5, areaStyle: area ? { color: colour, opacity: 0.16 } : undefined });
    return page.chart.figure({
      title: l("radar"), half: true, summary: codes.map((code, k) => page.label(code) + " " + score(own[k])).join(", "),
      height: (wide) => Math.min(340, Math.max(260, wide * 0.85)),
      option: (wide) => ({
        legend: { bottom: 0, itemWidth: 18, itemHeight: 8 },
        tooltip: { show: false },
        radar: {
          center: ["50%", "47%"], radius: wide < 360 ? "54%" : "62%", splitNumber: 4,
          indicator: codes.map((code) => ({ name: page.label(code), min: low, max: high })),
          axisName: { color: "#1c2733", fontSize: 11, width: wide < 360 ? 74 : 96, overflow: "break", lineHeight: 14 },
          splitLine: { lineStyle: { color: "#d9dfe5" } }, splitArea: { show: false }, axisLine: { lineStyle: { color: "#d9dfe5" } },
        },
        series: [{ type: "radar", data: [
          line(l("thisUnit"), own, "#005a8f", "solid", true), line(l("mean"), mean, "#7a7a7a", "dashed", false), line(l("best"), best, "#e69f00", "dotted", false)] }],
      }),
      table: dimensionTable,
    });
  }

  function partsChart() {
    if (!ranking.parts || ranking.score[row] === null) {
      return null;
    }
    const places = page.range(ranking.parts.length).filter((j) => ranking.parts[j][row] !== null);
    if (places.length > 20) {
      return null;
    }
    const names = places.map((j) => t(ranking.partLabels[j]));
    const mean = places.map((j) => {
      const known = ranking.parts[j].filter((one) => one !== null);
      return known.reduce((sum, one) => sum + one, 0) / known.length;
    });
    const title = ranking.sum ? l("contributions") : l("losses");
    return page.chart.figure({
      title, half: true, note: ranking.sum ? l("ownContributions") : l("ownLosses"), summary: names.map((name, k) => name + " " + page.number(ranking.parts[places[k]][row], 1)).join(", "),
      height: places.length * 38 + 60,
      option: (wide) => ({
        legend: { bottom: 0, itemWidth: 14, itemHeight: 9 },
        grid: { left: 8, right: 44, top: 4, bottom: 44, containLabel: true },
        xAxis: page.chart.numbers({ splitNumber: 3 }),
        yAxis: page.chart.names(names, wide, { axisLabel: { width: Math.min(120, wide / 3), overflow: "break", lineHeight: 13, interval: 0, color: "#1c2733", fontSize: 11 } }),
        tooltip: { show: false },
        series: [
          { name: l("thisUnit"), type: "bar", barWidth: 13, itemStyle: { color: ranking.sum ? "#005a8f" : "#d55e00" }, data: places.map((j) => ranking.parts[j][row]),
            label: { show: true, position: "right", color: "#1c2733", formatter: (one) => page.number(one.value, 1) } },
          { name: l("mean"), type: "scatter", symbol: "rect", symbolSize: [3, 20], itemStyle: { color: "#1c2733" }, data: mean.map((value, k) => [value, k]) },
        ],
      }),
      table: () => page.table([
        { label: l("dimension"), head: true, show: (k) => names[k] },
        { label: l("thisUnit"), num: true, get: (k) => ranking.parts[places[k]][row], show: (k) => page.number(ranking.parts[places[k]][row], 2) },
        { label: l("mean"), num: true, get: (k) => mean[k], show: (k) => page.number(mean[k], 2) },
      ], page.range(places.length), { caption: title }),
    });
  }

  function pointTable(points, label, none) {
    if (points.length === 0) {
      return el("p", { class: "quiet" }, none);
    }
    return page.table([
      { label: l("indicator"), head: true, show: (point) => page.label(values.codes[point[0]]) },
      { label: l("value"), num: true, show: (point) => measured(point[0]) },
      { label: l("score"), num: true, show: (point) => score(values.scores[point[0]][row]) },
      { label, num: true, show: (point) => page.number(point[1], 1) },
    ].map((column) => Object.assign(column, { sort: false })), points);
  }

  function measured(place) {
    const node = page.nodes.get(values.codes[place]);
    const value = values.values[place][row];
    return page.plain(value) + (value !== null && t(node.unit) === "%" ? "%" : "");
  }

  function indicatorTable() {
    const columns = [
      { label: l("indicator"), head: true, get: (j) => page.label(values.codes[j]), show: (j) => {
        const derivation = profile.derivations && profile.derivations[values.codes[j]];
        return [page.label(values.codes[j]), derivation ? el("span", { class: "working" }, t(derivation)) : null];
      } },
      { label: l("value"), num: true, get: (j) => values.values[j][row], show: (j) => [measured(j), filled.has(j) ? el("span", { class: "working" }, l("imputed")) : null] },
      { label: l("measureUnit"), get: (j) => t(page.nodes.get(values.codes[j]).unit), show: (j) => t(page.nodes.get(values.codes[j]).unit) },
      { label: l("norm"), sort: false, show: (j) => norm(page.nodes.get(values.codes[j])) },
      { label: l("score"), num: true, high: true, get: (j) => values.scores[j][row], show: (j) => score(values.scores[j][row]) },
      { label: l("mean"), num: true, high: true, get: (j) => values.means[j], show: (j) => score(values.means[j]) },
    ];
    if (values.ranks) {
      columns.push({ label: l("rank"), num: true, get: (j) => values.ranks[j][row], show: (j) => values.ranks[j][row] });
    }
    columns.push({ label: l("effectiveWeight"), num: true, high: true, get: (j) => page.nodes.get(values.codes[j]).weight,
      show: (j) => page.nodes.get(values.codes[j]).weight === 0 ? l("outside") : page.number(page.nodes.get(values.codes[j]).weight, 3) });
    return page.table(columns, page.range(values.codes.length), { caption: page.name(row), full: true, filter: (j) => page.label(values.codes[j]) });
  }

  function norm(node) {
    return t(data.profiles.norms[values.codes.indexOf(node.code)]) || "–";
  }
};
