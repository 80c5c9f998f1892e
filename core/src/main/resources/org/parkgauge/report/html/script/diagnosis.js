/* 5. Diagnosis: obstacles, coupling, quadrants, likeness of structures, commuting. */
page.sections.push({
  id: "diagnosis",
  title: "diagnosis",
  present: () => Boolean(page.data.diagnosis),
  render(into) {
    const { el, l, t, data } = page;
    const found = data.diagnosis;
    if (found.quadrants) {
      into.append(el("h3", { id: "quadrants" }, l("quadrants")), quadrants(found.quadrants));
    }
    if (found.frequency && found.frequency.length > 0) {
      into.append(el("h3", { id: "obstacles" }, l("obstacles")), el("p", { class: "quiet" }, l("obstaclesNote", found.count)));
      into.append(frequency(), obstacleTable());
    }
    if (found.couplings && found.couplings.length > 0) {
      into.append(el("h3", { id: "coupling" }, l("coupling")), el("p", { class: "quiet" }, l("couplingNote")));
      found.couplings.forEach((reading) => into.append(coupling(reading)));
    }
    if (found.similarity) {
      into.append(el("h3", { id: "similarity" }, l("similarity")), similarity(found.similarity));
    }
    if (found.commuting) {
      into.append(el("h3", { id: "commuting" }, l("commuting")), commuting(found.commuting));
    }
    const points = page.range(page.rows).filter((row) => data.profiles.pages[row].points);
    if (points.length > 0) {
      into.append(el("h3", { id: "points", class: "screen" }, l("points")), el("p", { class: "quiet screen" }, l("pointsNote")));
      into.append(el("details", { class: "open-print screen" }, el("summary", null, l("pointsShow", points.length)),
        points.slice(0, 60).map((row) => el("div", null, el("h4", null, page.unitLink(row)),
          el("ul", { class: "plain" }, data.profiles.pages[row].points.map((point) => el("li", null, t(point))))))));
    }

    function quadrants(found) {
      const rows = page.range(page.rows).filter((row) => found.points[row]);
      const colours = ["#0072b2", "#e69f00", "#009e73", "#d55e00"];
      const shapes = ["circle", "triangle", "rect", "diamond"];
      const labels = found.labels.map(t);
      return page.chart.figure({
        title: l("quadrantsChart"), bare: true, note: l("quadrantsNote", page.score(found.industryFrom), page.score(found.cityFrom)),
        summary: labels.map((label, k) => label + " " + rows.filter((row) => found.points[row][2] === k).length).join(", "),
        height: (wide) => Math.max(320, Math.min(520, wide * 0.68)),
        option: (wide) => ({
          legend: { top: 0, left: 0, itemWidth: 12, itemHeight: 11 },
          grid: { left: 56, right: wide < 560 ? 76 : 110, top: wide < 560 ? 62 : 40, bottom: 48 },
          xAxis: page.chart.numbers({ name: l("industryScore"), nameLocation: "middle", nameGap: 28, scale: true }),
          yAxis: page.chart.numbers({ name: l("cityScore"), nameLocation: "middle", nameGap: 38, scale: true }),
          tooltip: { renderMode: "richText", confine: true, formatter: (one) => one.value[2] + "\n" + page.score(one.value[0]) + " / " + page.score(one.value[1]) },
          series: labels.map((label, k) => ({
            name: label, type: "scatter", symbol: shapes[k], symbolSize: 11, itemStyle: { color: colours[k], borderColor: "#fff", borderWidth: 1 },
            data: rows.filter((row) => found.points[row][2] === k).map((row) => [found.points[row][0], found.points[row][1], page.name(row)]),
            label: { show: rows.length <= 60, position: "right", color: "#1c2733", fontSize: 11, width: 110, overflow: "truncate", formatter: (one) => one.value[2] },
            labelLayout: { hideOverlap: true, moveOverlap: "shiftY" },
            markLine: k > 0 ? undefined : { silent: true, symbol: "none", label: { show: false }, lineStyle: { color: "#5a6876", type: "dashed" },
              data: [{ xAxis: found.industryFrom }, { yAxis: found.cityFrom }] },
          })),
        }),
        table: () => page.table([
          { label: l("unit"), head: true, get: page.name, show: page.unitLink },
          { label: l("industryScore"), num: true, high: true, get: (row) => found.points[row][0], show: (row) => page.score(found.points[row][0]) },
          { label: l("cityScore"), num: true, high: true, get: (row) => found.points[row][1], show: (row) => page.score(found.points[row][1]) },
          { label: l("quadrant"), get: (row) => found.points[row][2], show: (row) => labels[found.points[row][2]] },
        ], rows, { caption: l("quadrants"), filter: page.name }),
      });
    }

    function frequency() {
      const list = found.frequency.slice(0, 15);
      const names = list.map((one) => t(one[0]));
      return page.chart.figure({
        title: l("frequency"), note: l("frequencyNote", found.count), summary: names.slice(0, 3).join(", "),
        height: list.length * 24 + 46,
        option: (wide) => ({
          grid: page.chart.grid(wide, { left: page.chart.nameWidth(wide) + 76, top: 8 }),
          xAxis: page.chart.numbers({ min: 0, minInterval: 1 }),
          yAxis: page.chart.names(names, wide, { axisLabel: { width: page.chart.nameWidth(wide) + 60, overflow: "truncate", interval: 0, color: "#1c2733" } }),
          tooltip: { show: false },
          series: [{ type: "bar", barWidth: "58%", itemStyle: { color: "#005a8f" }, data: list.map((one) => one[1]), label: { show: true, position: "right", color: "#1c2733" } }],
        }),
        table: () => page.table([
          { label: l("indicator"), head: true, show: (one) => t(one[0]) },
          { label: l("unitsCount"), num: true, high: true, get: (one) => one[1], show: (one) => one[1] },
        ], found.frequency, { caption: l("frequency") }),
      });
    }

    function obstacleTable() {
      const rows = page.range(page.rows).filter((row) => found.obstacles[row].length > 0);
      return page.table([
        { label: l("unit"), head: true, get: page.name, show: page.unitLink },
        { label: l("obstaclesOf", found.count), sort: false, show: (row) => found.obstacles[row].map((one, i) =>
          [i === 0 ? "" : page.language === "zh" ? "；" : "; ", t(one[0]) + " ", el("span", { class: "quiet" }, page.percent(one[1]))]) },
      ], rows, { caption: l("obstacles"), filter: page.name, full: true });
    }

    function coupling(reading) {
      const rows = page.range(page.rows);
      const subsystems = reading.subsystems.map(t);
      return el("div", null, el("h4", null, t(reading.label)),
        subsystems.length === 3 ? dots(reading, subsystems) : null,
        page.table([
          { label: l("unit"), head: true, get: page.name, show: page.unitLink },
          ...subsystems.map((label, k) => ({ label, num: true, high: true, get: (row) => reading.rows[row].scores[k], show: (row) => page.number(reading.rows[row].scores[k], 2) })),
          { label: "C", title: l("couplingDegree"), num: true, high: true, get: (row) => reading.rows[row].c, show: (row) => page.number(reading.rows[row].c, 2) },
          { label: "T", title: l("coordinationIndex"), num: true, high: true, get: (row) => reading.rows[row].t, show: (row) => page.number(reading.rows[row].t, 2) },
          { label: "D", title: l("coordinationDegree"), num: true, high: true, get: (row) => reading.rows[row].d, show: (row) => reading.rows[row].d === null ? "–"
            : [el("span", { class: "track", "aria-hidden": "true" }, el("span", { class: "bar", style: { width: 4 * reading.rows[row].d + "em" } })), page.number(reading.rows[row].d, 2)] },
          { label: l("grade"), get: (row) => reading.rows[row].d, show: (row) => reading.rows[row].grade ? t(reading.rows[row].grade) : t(reading.rows[row].reason) },
          { label: l("lag"), get: (row) => t(reading.rows[row].lag), show: (row) => t(reading.rows[row].lag) },
        ], rows, { caption: t(reading.label), filter: page.name }));
    }

    function dots(reading, subsystems) {
      return page.portions(40, (from, to) => {
        const rows = page.range(to - from).map((i) => from + i);
        const shapes = ["circle", "triangle", "diamond"];
        const colours = ["#0072b2", "#e69f00", "#009e73"];
        const known = (row) => reading.rows[row].scores.filter((one) => one !== null);
        return page.chart.figure({
          title: l("threeFold"), note: l("threeFoldNote"), summary: subsystems.join(", "),
          height: rows.length * 24 + 70,
          option: (wide) => ({
            legend: { top: 0, left: 0, itemWidth: 12, itemHeight: 11, data: subsystems },
            grid: page.chart.grid(wide, { top: 34 }),
            xAxis: page.chart.numbers({ min: 0, max: 1 }),
            yAxis: page.chart.names(rows.map(page.name), wide),
            tooltip: { show: false },
            series: [{
              type: "custom", silent: true, data: rows.map((row, i) => [Math.min(...known(row)), Math.max(...known(row)), i]).filter((one) => Number.isFinite(one[0])),
              renderItem: (unused, api) => {
                const low = api.coord([api.value(0), api.value(2)]);
                const high = api.coord([api.value(1), api.value(2)]);
                return { type: "line", shape: { x1: low[0], y1: low[1], x2: high[0], y2: high[1] }, style: { stroke: "#c3ccd4", lineWidth: 2 } };
              },
            }, ...subsystems.map((label, k) => ({
              name: label, type: "scatter", symbol: shapes[k], symbolSize: 10, itemStyle: { color: colours[k], borderColor: "#fff", borderWidth: 1 },
              data: rows.map((row, i) => [reading.rows[row].scores[k] === null ? "-" : reading.rows[row].scores[k], i]),
            }))],
          }),
          table: () => page.table([
            { label: l("unit"), head: true, get: page.name, show: (row) => page.named(page.name(row)) },
            ...subsystems.map((label, k) => ({ label, num: true, get: (row) => reading.rows[row].scores[k], show: (row) => page.number(reading.rows[row].scores[k], 2) })),
          ], rows, { caption: l("threeFold") }),
        });
      });
    }

    function similarity(found) {
      const box = el("div", null, el("p", { class: "quiet" }, l("similarityNote")));
      if (found.matrix) {
        const names = found.names.map(t);
        box.append(page.matrix(names.map((label) => ({ label })), names.map((label) => ({ label })),
          (i, j) => i === j ? { none: false, value: 0, text: "" } : { value: found.matrix[i][j], text: page.number(found.matrix[i][j], 2).replace("0.", "."), title: names[i] + " – " + names[j] + ": " + page.number(found.matrix[i][j], 2) },
          (value) => page.colours.share(value * 0.85), { caption: l("similarity"), fine: names.length > 24 }));
      } else {
        box.append(el("p", { class: "quiet" }, l("similarityMany")));
      }
      box.append(page.table([
        { label: l("unit"), head: true, get: (one) => t(one[0]), show: (one) => page.named(t(one[0])) },
        { label: l("rival"), get: (one) => t(one[1]), show: (one) => page.named(t(one[1])) },
        { label: l("likeness"), num: true, high: true, get: (one) => one[2], show: (one) => page.number(one[2], 2) },
        { label: l("shared"), sort: false, show: (one) => one[3].map(t).join(page.language === "zh" ? "、" : ", ") },
      ], found.rivals, { caption: l("rivals"), filter: (one) => t(one[0]) }));
      return box;
    }

    function commuting(found) {
      const marks = [["minimum", l("cmin")], ["observed", l("cobs")], ["random", l("crand")], ["maximum", l("cmax")]].filter((mark) => found[mark[0]] !== null);
      const colours = { minimum: "#009e73", observed: "#d55e00", random: "#7a7a7a", maximum: "#1c2733" };
      return page.chart.figure({
        title: l("commutingChart"), note: l("commutingNote", page.percent(found.excess), page.percent(found.used)),
        summary: marks.map((mark) => mark[1] + " " + page.number(found[mark[0]], 1)).join(", "),
        height: 150,
        option: (wide) => ({
          grid: { left: 30, right: 40, top: 66, bottom: 44 },
          xAxis: page.chart.numbers({ name: l("minutes"), nameLocation: "middle", nameGap: 26, min: 0 }),
          yAxis: { type: "category", data: [""], show: false },
          tooltip: { show: false },
          series: [{
            type: "custom", silent: true, data: [[found.minimum, found.maximum]],
            renderItem: (unused, api) => {
              const low = api.coord([api.value(0), 0]);
              const high = api.coord([api.value(1), 0]);
              return { type: "line", shape: { x1: low[0], y1: low[1], x2: high[0], y2: high[1] }, style: { stroke: "#c3ccd4", lineWidth: 5 } };
            },
          }, ...marks.map((mark, i) => ({
            type: "scatter", symbol: mark[0] === "observed" ? "diamond" : "circle", symbolSize: mark[0] === "observed" ? 18 : 12, itemStyle: { color: colours[mark[0]] },
            data: [[found[mark[0]], 0]],
            label: { show: true, position: "top", distance: i % 2 === 0 ? 8 : 30, color: "#1c2733", lineHeight: 15,
              align: mark[0] === "maximum" ? "right" : "center", formatter: () => mark[1] + " " + page.number(found[mark[0]], 1) },
          }))],
        }),
        table: () => page.table([
          { label: l("measure"), head: true, show: (mark) => mark[1] },
          { label: l("minutes"), num: true, get: (mark) => found[mark[0]], show: (mark) => page.number(found[mark[0]], 1) },
        ], marks, { caption: l("commuting") }),
      });
    }
  },
});
