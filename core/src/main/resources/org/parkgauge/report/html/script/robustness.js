/* 4. Robustness: intervals, acceptability, sensitivity, necessary preferences, stability of weights. */
page.sections.push({
  id: "robustness",
  title: "robustness",
  present: () => Boolean(page.data.robustness),
  render(into) {
    const { el, l, t, data } = page;
    const found = data.robustness;
    const simulation = found.simulation;
    if (found.sources) {
      into.append(el("p", null, simulation ? l("varied", simulation.draws, simulation.seed) : l("variedPlain")));
      into.append(el("ul", { class: "plain" }, found.sources.map((source) =>
        el("li", null, el("strong", null, t(source.label)), page.language === "zh" ? "：" : ": ", t(source.text)))));
    }
    if (simulation) {
      into.append(el("h3", { id: "intervals" }, l("intervals")), page.portions(40, intervals));
      into.append(el("p", { class: "quiet" }, t(simulation.convergence), page.language === "zh" ? "。" : "."));
      if (simulation.acceptability) {
        into.append(el("h3", { id: "acceptability" }, l("acceptability")), acceptability());
      } else {
        into.append(el("p", { class: "quiet" }, l("acceptabilityMany")));
      }
    }
    if (found.sensitivity) {
      into.append(el("h3", { id: "sensitivity" }, l("sensitivity")));
      found.sensitivity.forEach((output) => into.append(sensitivity(output)));
    }
    if (found.preferences) {
      into.append(el("h3", { id: "preferences" }, l("preferences")), preferences());
    }
    if (found.ranges) {
      into.append(el("h3", { id: "ranges" }, l("weightRanges")), ranges());
    }
    if (found.stability) {
      into.append(el("h3", { id: "stability" }, l("stability")), stability());
    }

    function intervals(from, to) {
      const rows = page.range(to - from).map((i) => from + i);
      const names = rows.map(page.name);
      const half = 0.32;
      const base = rows.map((row) => simulation.best[row] === null ? "-" : simulation.best[row] - half);
      const reach = rows.map((row) => simulation.best[row] === null ? "-" : simulation.worst[row] - simulation.best[row] + 2 * half);
      const bands = [];
      rows.forEach((row, i) => {
        const band = data.ranking.band[row];
        if (band && (bands.length === 0 || bands[bands.length - 1].band !== band)) {
          bands.push({ band, from: i, to: i });
        } else if (band) {
          bands[bands.length - 1].to = i;
        }
      });
      const most = Math.max(...simulation.worst.filter((one) => one !== null), 2);
      return page.chart.figure({
        title: l("intervalsChart"), bare: true, note: l("intervalsNote"), summary: l("intervalsSummary", rows.length),
        long: rows.length > 30,
        height: rows.length * 24 + 76,
        option: (wide) => ({
          legend: { top: 0, left: 0, itemWidth: 14, itemHeight: 10, data: [l("interval90"), l("nominal"), l("median")] },
          grid: page.chart.grid(wide, { top: 36, bottom: 40 }),
          xAxis: page.chart.numbers({ min: 0, max: most + 1, minInterval: 1, interval: most <= 20 ? 1 : undefined, name: l("rank"), nameLocation: "middle", nameGap: 24,
            axisLabel: { color: "#5a6876", formatter: (value) => value >= 1 && value <= most ? String(value) : "" } }),
          yAxis: page.chart.names(names, wide),
          tooltip: { show: false },
          series: [
            { type: "bar", stack: "range", silent: true, itemStyle: { color: "transparent" }, data: base, barWidth: 9,
              markArea: bands.length > 1 ? { silent: true, itemStyle: { color: "#f1f4f7" },
                data: bands.filter((one, i) => i % 2 === 0).map((one) => [{ yAxis: one.from }, { yAxis: one.to }]) } : undefined },
            { name: l("interval90"), type: "bar", stack: "range", itemStyle: { color: "#7fb3d5", borderRadius: 4 }, data: reach },
            { name: l("median"), type: "scatter", symbol: "rect", symbolSize: [2, 14], itemStyle: { color: "#1c2733" },
              data: rows.map((row, i) => [simulation.median[row] === null ? "-" : simulation.median[row], i]) },
            { name: l("nominal"), type: "scatter", symbol: "circle", symbolSize: 9, itemStyle: { color: "#d55e00", borderColor: "#fff", borderWidth: 1 },
              data: rows.map((row, i) => [simulation.nominal[row] === null ? "-" : simulation.nominal[row], i]) },
          ],
        }),
        table: () => page.table([
          { label: l("rank"), num: true, get: (row) => simulation.nominal[row], show: (row) => page.plain(simulation.nominal[row]) },
          { label: l("unit"), head: true, get: page.name, show: page.unitLink },
          { label: l("interval"), num: true, get: (row) => simulation.best[row], show: page.intervalText },
          { label: l("median"), num: true, get: (row) => simulation.median[row], show: (row) => page.plain(simulation.median[row]) },
          { label: l("meanRank"), num: true, get: (row) => simulation.mean[row], show: (row) => page.number(simulation.mean[row], 1) },
          { label: l("first"), num: true, high: true, get: (row) => simulation.first[row], show: (row) => page.percent(simulation.first[row]) },
          { label: l("three"), num: true, high: true, get: (row) => simulation.three[row], show: (row) => page.percent(simulation.three[row]) },
        ], rows, { caption: l("intervals") }),
      });
    }

    function acceptability() {
      const rows = page.range(page.rows);
      const most = simulation.acceptability.reduce((sum, row) => Math.max(sum, ...row.map((one) => one || 0)), 0);
      return el("div", null,
        el("p", { class: "quiet" }, l("acceptabilityNote")),
        page.matrix(rows.map((row) => ({ label: page.name(row) })), rows.map((row) => ({ label: String(row + 1) })),
          (i, j) => {
            const value = simulation.acceptability[i][j];
            return value === null ? { none: true } : { value, text: value >= 0.005 ? page.number(100 * value, 0) : "",
              title: page.name(i) + ": " + (j + 1) + " – " + page.percent(value) };
          },
          (value) => page.colours.share(most === 0 ? 0 : value / most), { caption: l("acceptability"), upright: false, fine: page.rows > 30 }));
    }

    function sensitivity(output) {
      const places = page.range(output.factors.length)
        .sort((one, other) => (output.total[other][0] || 0) - (output.total[one][0] || 0));
      const names = places.map((i) => t(output.factors[i]));
      const ends = output.first.concat(output.total).flat().filter((one) => one !== null);
      const ceiling = Math.ceil(Math.max(0.1, ...ends) * 10) / 10;
      return page.chart.figure({
        title: l("sensitivityOf", t(output.output)), note: l("sensitivityNote"), summary: names.join(", "),
        height: places.length * 44 + 76,
        option: (wide) => ({
          legend: { top: 0, left: 0, itemWidth: 12, itemHeight: 10 },
          grid: page.chart.grid(wide, { top: 36 }),
          xAxis: page.chart.numbers({ min: 0, max: ceiling, axisLabel: { color: "#5a6876", formatter: (value) => page.percent(value) } }),
          yAxis: page.chart.names(names, wide),
          series: [
            effect(l("firstOrder"), "#9cc5df", places.map((i) => output.first[i])),
            effect(l("totalEffect"), "#005a8f", places.map((i) => output.total[i])),
            reach(places.map((i) => output.first[i]), -1), reach(places.map((i) => output.total[i]), 1),
          ],
        }),
        table: () => page.table([
          { label: l("factor"), head: true, show: (i) => t(output.factors[i]) },
          { label: l("firstOrder"), num: true, get: (i) => output.first[i][0], show: (i) => estimate(output.first[i]) },
          { label: l("totalEffect"), num: true, get: (i) => output.total[i][0], show: (i) => estimate(output.total[i]) },
        ], places, { caption: l("sensitivity") }),
      });
    }

    function estimate(one) {
      return one[0] === null ? "–" : page.number(one[0], 2) + " [" + page.number(one[1], 2) + ", " + page.number(one[2], 2) + "]";
    }

    function effect(name, colour, list) {
      return { name, type: "bar", barWidth: 11, barGap: "20%", itemStyle: { color: colour }, data: list.map((one) => one[0] === null ? "-" : Math.max(0, one[0])),
        tooltip: { valueFormatter: (value) => typeof value === "number" ? page.percent(value) : "–" } };
    }

    /** The 95% interval of an estimate as a line with ends. */
    function reach(list, side) {
      return {
        type: "custom", silent: true, z: 5, data: list.map((one, i) => [one[1], one[2], i]).filter((one) => one[0] !== null),
        renderItem: (unused, api) => {
          const low = api.coord([Math.max(0, api.value(0)), api.value(2)]);
          const high = api.coord([api.value(1), api.value(2)]);
          const y = low[1] + side * 6.6;
          const line = (x1, y1, x2, y2) => ({ type: "line", shape: { x1, y1, x2, y2 }, style: { stroke: "#1c2733", lineWidth: 1 } });
          return { type: "group", children: [line(low[0], y, high[0], y), line(low[0], y - 3, low[0], y + 3), line(high[0], y - 3, high[0], y + 3)] };
        },
      };
    }

    function preferences() {
      const levels = found.preferences.levels;
      const most = Math.max(...levels.map((level) => level.length));
      const note = el("p", null, l("preferencesNote", page.percent(found.preferences.certain)), " ", admitted());
      const list = () => page.table([
        { label: l("level"), num: true, show: (i) => i + 1 },
        { label: l("unit"), show: (i) => levels[i].map((row, k) => [k === 0 ? "" : page.language === "zh" ? "、" : ", ", page.named(page.name(row))]) },
      ], page.range(levels.length), { caption: l("preferences") });
      if (page.rows > 60) {
        return el("div", null, note, list());
      }
      return el("div", null, note, page.chart.figure({
        title: l("hasse"), bare: true, note: l("hasseNote"), summary: l("hasseSummary", levels.length),
        height: levels.length * 66 + 30,
        option: (wide) => {
          const slot = (wide - 12) / most;
          const boxWide = Math.min(page.language === "zh" ? 136 : 176, slot - 8);
          const places = new Map();
          levels.forEach((level, i) => level.forEach((row, k) =>
            places.set(row, [wide / 2 + (k - (level.length - 1) / 2) * slot, i * 66 + 22])));
          const axis = { show: false, type: "value", min: 0 };
          return {
            tooltip: { show: false },
            grid: { left: 0, right: 0, top: 0, bottom: 0 },
            xAxis: Object.assign({ max: wide }, axis), yAxis: Object.assign({ max: levels.length * 66 + 30, inverse: true }, axis),
            series: [
              { type: "custom", silent: true, data: found.preferences.edges.map((edge) => [...places.get(edge[0]), ...places.get(edge[1])]),
                renderItem: (unused, api) => arrow(api.value(0), api.value(1) + 14, api.value(2), api.value(3) - 14) },
              { type: "custom", silent: true, data: Array.from(places.entries()).map(([row, at]) => [at[0], at[1], row]),
                renderItem: (unused, api) => box(api.value(0), api.value(1), page.name(api.value(2)), boxWide) },
            ],
          };
        },
        table: list,
      }));
    }

    function admitted() {
      return found.admitted ? l("admitted", t(found.admitted)) : "";
    }

    function arrow(x1, y1, x2, y2) {
      const angle = Math.atan2(y2 - y1, x2 - x1);
      const wing = (turn) => [x2 - 8 * Math.cos(angle + turn), y2 - 8 * Math.sin(angle + turn)];
      return { type: "group", children: [
        { type: "line", shape: { x1, y1, x2, y2 }, style: { stroke: "#8b97a3", lineWidth: 1 } },
        { type: "polygon", shape: { points: [[x2, y2], wing(0.4), wing(-0.4)] }, style: { fill: "#8b97a3" } },
      ] };
    }

    function box(x, y, name, wide) {
      return { type: "group", children: [
        { type: "rect", shape: { x: x - wide / 2, y: y - 14, width: wide, height: 28, r: 3 }, style: { fill: "#eaf2f8", stroke: "#005a8f", lineWidth: 1 } },
        { type: "text", style: { x, y, text: name, textAlign: "center", textVerticalAlign: "middle", fill: "#1c2733", fontSize: wide < 70 ? 9 : 12, width: wide - 8, overflow: "truncate" } },
      ] };
    }

    function ranges() {
      return el("div", null, el("p", { class: "quiet" }, l("rangesNote"), " ", admitted()), page.table([
        { label: l("unit"), head: true, get: (one) => page.name(one[0]), show: (one) => page.unitLink(one[0]) },
        { label: l("rank"), num: true, get: (one) => data.ranking.rank[one[0]], show: (one) => data.ranking.rank[one[0]] },
        { label: l("outerRange"), num: true, get: (one) => one[1], show: (one) => one[1] + "–" + one[4] },
        { label: l("innerRange"), num: true, get: (one) => one[2], show: (one) => one[2] + "–" + one[3] },
      ], found.ranges.slice().sort((one, other) => one[0] - other[0]), { caption: l("weightRanges"), filter: (one) => page.name(one[0]) }));
    }

    function stability() {
      const list = found.stability;
      const names = list.map((one) => t(one.label));
      return page.chart.figure({
        title: l("stabilityChart"), bare: true, note: l("stabilityNote"), summary: names.join(", "),
        height: list.length * 34 + 76,
        option: (wide) => ({
          legend: { top: 0, left: 0, itemWidth: 14, itemHeight: 10, data: [l("firstStays"), l("rankingStays"), l("weight")] },
          grid: page.chart.grid(wide, { top: 36 }),
          xAxis: page.chart.numbers({ min: 0, max: 1 }),
          yAxis: page.chart.names(names, wide),
          tooltip: { show: false },
          series: [
            span(l("firstStays"), list.map((one, i) => [one.firstLow, one.firstHigh, i]), "#cfe2ee", 14),
            span(l("rankingStays"), list.map((one, i) => [one.low, one.high, i]), "#0072b2", 6),
            { name: l("weight"), type: "scatter", symbolSize: 9, itemStyle: { color: "#d55e00", borderColor: "#fff", borderWidth: 1 }, data: list.map((one, i) => [one.weight, i]) },
          ],
        }),
        table: () => page.table([
          { label: l("dimension"), head: true, show: (one) => t(one.label) },
          { label: l("weight"), num: true, get: (one) => one.weight, show: (one) => page.number(one.weight, 3) },
          { label: l("rankingStays"), num: true, get: (one) => one.low, show: (one) => page.number(one.low, 3) + "–" + page.number(one.high, 3) },
          { label: l("firstStays"), num: true, get: (one) => one.firstLow, show: (one) => page.number(one.firstLow, 3) + "–" + page.number(one.firstHigh, 3) },
          { label: l("atEnds"), sort: false, show: (one) => [one.atLow ? el("div", null, "↓ ", t(one.atLow)) : null, one.atHigh ? el("div", null, "↑ ", t(one.atHigh)) : null] },
        ], list, { caption: l("stability") }),
      });
    }

    function span(name, list, colour, thickness) {
      return {
        name, type: "custom", itemStyle: { color: colour }, data: list,
        renderItem: (unused, api) => {
          const low = api.coord([api.value(0), api.value(2)]);
          const high = api.coord([api.value(1), api.value(2)]);
          return { type: "rect", shape: { x: low[0], y: low[1] - thickness / 2, width: Math.max(2, high[0] - low[0]), height: thickness }, style: { fill: colour } };
        },
      };
    }
  },
});
