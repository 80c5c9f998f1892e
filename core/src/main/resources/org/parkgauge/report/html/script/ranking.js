/* 2. Ranking: table, bars of contributions or losses, groups, change. */

/** A link to the page of a unit. */
page.unitLink = (row) => page.el("a", { href: "#unit-" + (row + 1) }, page.named(page.name(row)));

page.tierLabel = function (row) {
  const { el, t, l, data } = page;
  const tier = data.ranking.tier[row];
  if (tier === null) {
    return "–";
  }
  const lowered = data.ranking.lowered[row] === 1;
  return el("span", null, el("span", { class: "tier" }, t(data.ranking.tiers[tier].label)),
    lowered ? el("span", { title: l("loweredLong") }, " ↓", el("span", { class: "hidden" }, l("loweredLong"))) : null);
};

page.intervalText = function (row) {
  const ranking = page.data.ranking;
  const best = ranking.best[row];
  const worst = ranking.worst[row];
  return best === null ? "–" : best === worst ? String(best) : best + "–" + worst;
};

/** The units of each tier, in a report without ranks. */
page.tierList = function () {
  const { el, t, data, l } = page;
  const ranking = data.ranking;
  const part = (label, rows) => rows.length === 0 ? null : [
    el("dt", null, label + " (" + rows.length + ")"),
    el("dd", null, rows.map((row, i) => [i === 0 ? "" : page.language === "zh" ? "、" : ", ", page.unitLink(row)])),
  ];
  const rows = page.range(page.rows);
  return el("dl", { class: "facts" },
    ranking.tiers.map((tier, i) => part(t(tier.label), rows.filter((row) => ranking.tier[row] === i))),
    part(l("noScore"), rows.filter((row) => ranking.tier[row] === null)));
};

/** The ranking; in short only what a first page needs. */
page.rankingTable = function (short) {
  const { el, l, t, data, score } = page;
  const ranking = data.ranking;
  const columns = [];
  const rows = page.range(page.rows);
  if (!data.cover.tiersOnly) {
    columns.push({ label: l("rank"), num: true, get: (row) => ranking.rank[row], show: (row) => ranking.rank[row] });
  }
  columns.push({ label: l("unit"), head: true, get: page.name, show: page.unitLink });
  if (!data.cover.tiersOnly) {
    columns.push({ label: l("score"), num: true, high: true, get: (row) => ranking.score[row], show: (row) => score(ranking.score[row]) });
  }
  if (ranking.tiers.length > 0) {
    columns.push({ label: l("tier"), get: (row) => ranking.tier[row], show: page.tierLabel });
  }
  if (ranking.best) {
    columns.push({ label: l("interval"), num: true, get: (row) => ranking.best[row], show: page.intervalText });
    columns.push({ label: l("band"), num: true, title: l("bandLong"), get: (row) => ranking.band[row] || null, show: (row) => ranking.band[row] || "–" });
  }
  if (ranking.rankBefore) {
    columns.push({ label: l("change"), num: true, high: true, get: rise, show: change });
  }
  if (!short) {
    if (ranking.low) {
      columns.push({ label: l("bounds"), num: true, get: (row) => ranking.low[row],
        show: (row) => ranking.low[row] === null ? "–" : ranking.low[row] === ranking.high[row] ? score(ranking.low[row])
          : score(ranking.low[row]) + "–" + score(ranking.high[row]) });
    }
    if (ranking.columns.length <= 12) {
      ranking.columns.forEach((code, j) => columns.push({
        label: page.label(code), num: true, high: true, title: code,
        get: (row) => ranking.dims[row][j], show: (row) => score(ranking.dims[row][j]),
      }));
    }
  }
  const lowered = ranking.lowered.some((one) => one === 1);
  const mark = (row, before) => ranking.band && before !== null && ranking.band[row] !== ranking.band[before] ? "bandstart" : null;
  return el("div", null,
    page.table(columns, rows, { caption: l("rankingTitle"), filter: page.name, mark, full: !short }),
    ranking.basis ? el("p", { class: "quiet" }, t(ranking.basis), " ", l("bandNote")) : null,
    lowered ? el("p", { class: "quiet" }, "↓ ", l("loweredLong")) : null,
    !short && ranking.low ? el("p", { class: "quiet" }, l("boundsNote")) : null);

  function rise(row) {
    return ranking.rankBefore[row] === null ? null : ranking.rankBefore[row] - ranking.rankAfter[row];
  }

  function change(row) {
    const ranks = rise(row);
    if (ranks === null) {
      return ranking.rank[row] === null ? "–" : el("span", { class: "missing" }, l("isNew"));
    }
    return ranks === 0 ? "=" : el("span", { class: ranks > 0 ? "up" : "down" }, (ranks > 0 ? "▲ " : "▼ ") + Math.abs(ranks));
  }
};

page.sections.push({
  id: "ranking",
  title: "ranking",
  present: () => true,
  render(into) {
    const { el, l, t, data, score } = page;
    const ranking = data.ranking;
    into.append(el("h3", { id: "scores" }, l("scoreTable")), page.rankingTable(false));
    if (ranking.parts) {
      into.append(el("h3", { id: "parts" }, ranking.sum ? l("contributions") : l("losses")));
      into.append(page.portions(40, parts));
    }
    if (ranking.rankBefore) {
      into.append(el("h3", { id: "change" }, l("changeTitle")), slopes());
    }
    if (ranking.groups.length > 0) {
      into.append(el("h3", { id: "groups" }, l("groups")));
      ranking.groups.forEach((group) => into.append(groupTable(group)));
    }

    function parts(from, to) {
      const rows = page.range(to - from).map((i) => from + i).filter((row) => ranking.score[row] !== null);
      const names = rows.map(page.name);
      const labels = ranking.partLabels.map(t);
      const series = [];
      if (!ranking.sum) {
        series.push(bar(l("score"), "#c3ced8", rows.map((row) => ranking.score[row]), true));
      }
      labels.forEach((label, j) => series.push(
        bar(label, page.colours.parts[j % page.colours.parts.length], rows.map((row) => ranking.parts[j][row]), false)));
      if (ranking.sum) {
        series.push({ name: l("score"), type: "scatter", symbolSize: 0, data: rows.map((row, i) => [ranking.score[row], i]),
          label: { show: true, position: "right", color: "#1c2733", formatter: (one) => score(one.value[0]) }, tooltip: { show: false } });
      }
      return page.chart.figure({
        title: ranking.sum ? l("contributions") : l("losses"), bare: true,
        note: ranking.sum ? l("contributionsNote") : l("lossesNote"),
        summary: l("partsSummary", names.length),
        long: rows.length > 30,
        height: rows.length * 24 + 80 + (labels.length > 4 ? 24 : 0),
        option: (wide) => ({
          legend: { type: "plain", top: 0, left: 0, itemWidth: 12, itemHeight: 10, itemGap: 14, data: series.filter((one) => one.type === "bar").map((one) => one.name) },
          grid: page.chart.grid(wide, { top: wide < 640 ? 84 : labels.length > 4 ? 58 : 40 }),
          xAxis: page.chart.numbers({ min: ranking.sum ? undefined : 0, max: ranking.sum || ranking.full === null ? undefined : ranking.full }),
          yAxis: page.chart.names(names, wide),
          tooltip: { renderMode: "richText", trigger: "axis", axisPointer: { type: "shadow" }, confine: true },
          series,
        }),
        table: () => page.table([
          { label: l("unit"), head: true, get: page.name, show: (row) => page.named(page.name(row)) },
          { label: l("score"), num: true, get: (row) => ranking.score[row], show: (row) => score(ranking.score[row]) },
          ...labels.map((label, j) => ({ label, num: true, get: (row) => ranking.parts[j][row], show: (row) => page.number(ranking.parts[j][row], 2) })),
        ], rows, { caption: l("partsTable") }),
      });
    }

    function bar(name, colour, values, labelled) {
      return {
        name, type: "bar", stack: "all", barWidth: "62%", data: values.map((value) => value === null ? "-" : value),
        itemStyle: { color: colour, borderColor: "#fff", borderWidth: 1 },
        label: labelled ? { show: true, position: "insideRight", color: "#1c2733", formatter: (one) => score(one.value) } : undefined,
        tooltip: { valueFormatter: (value) => typeof value === "number" ? page.number(value, 2) : "–" },
      };
    }

    function slopes() {
      const rows = page.range(page.rows).filter((row) => ranking.rankBefore[row] !== null);
      const moved = (row) => ranking.rankBefore[row] - ranking.rankAfter[row];
      const shown = rows.slice().sort((one, other) => Math.abs(moved(other)) - Math.abs(moved(one))).slice(0, 40);
      const colour = (row) => moved(row) > 0 ? "#0072b2" : moved(row) < 0 ? "#d55e00" : "#8b97a3";
      const most = Math.max(...shown.map((row) => Math.max(ranking.rankBefore[row], ranking.rankAfter[row])));
      const label = (row, side) => ({ show: true, position: side, color: colour(row), distance: 8,
        formatter: () => side === "right" ? ranking.rankAfter[row] + "  " + page.name(row) : String(ranking.rankBefore[row]), width: 150, overflow: "truncate" });
      return page.chart.figure({
        title: l("slopes"), bare: true, note: l("slopesNote"), summary: l("slopesSummary", rows.length),
        height: Math.max(220, most * 20 + 60),
        option: (wide) => ({
          grid: { left: 40, right: wide < 480 ? 130 : 190, top: 34, bottom: 16 },
          xAxis: { type: "category", data: [l("before"), l("now")], position: "top", boundaryGap: false, axisTick: { show: false }, axisLine: { show: false }, axisLabel: { color: "#5a6876" } },
          yAxis: { type: "value", inverse: true, min: 0.5, max: most + 0.5, show: false },
          tooltip: { show: false },
          series: shown.map((row) => ({
            type: "line", symbolSize: 6, lineStyle: { color: colour(row), width: moved(row) === 0 ? 1 : 2 }, itemStyle: { color: colour(row) },
            data: [{ value: ranking.rankBefore[row], label: label(row, "left") }, { value: ranking.rankAfter[row], label: label(row, "right") }],
          })),
        }),
        table: () => page.table([
          { label: l("unit"), head: true, get: page.name, show: (row) => page.named(page.name(row)) },
          { label: l("rankBefore"), num: true, get: (row) => ranking.rankBefore[row], show: (row) => ranking.rankBefore[row] },
          { label: l("rankNow"), num: true, get: (row) => ranking.rankAfter[row], show: (row) => ranking.rankAfter[row] },
          { label: l("scoreBefore"), num: true, get: (row) => ranking.scoreBefore[row], show: (row) => score(ranking.scoreBefore[row]) },
          { label: l("score"), num: true, get: (row) => ranking.score[row], show: (row) => score(ranking.score[row]) },
        ], rows, { caption: l("changeTitle") }),
      });
    }

    function groupTable(group) {
      const codes = Object.keys(group.means);
      const places = page.range(group.names.length);
      const known = l("by_" + (group.attribute === "type" || group.attribute === "block" ? group.attribute : "other"), group.attribute);
      return el("div", null,
        el("h4", null, known),
        page.matrix(
          places.map((i) => ({ label: t(group.names[i]) + " (" + group.sizes[i] + ")" })),
          codes.map((code) => ({ label: page.label(code), title: code })),
          (i, j) => {
            const value = group.means[codes[j]][i];
            return value === null ? { none: true } : { value, text: score(value) };
          },
          page.scoreColour, { caption: known, upright: false, broad: true }),
        group.between === null ? null : el("p", { class: "quiet" }, l("between", page.percent(group.between))));
    }
  },
});

/** The colour of a score. */
page.scoreColour = function (value) {
  const low = page.data.values.low === null ? 0 : page.data.values.low;
  const high = page.data.values.high === null ? 100 : page.data.values.high;
  return page.colours.order((value - low) / (high - low));
};
