/* 6. Method: the framework, every indicator, the steps, what was changed, correlations, provenance. */
page.sections.push({
  id: "method",
  title: "method",
  present: () => true,
  render(into) {
    const { el, l, t, data } = page;
    const method = data.method;
    const nodes = data.nodes.list;
    if (method.note) {
      into.append(el("p", { class: "lead" }, t(method.note)));
    }
    into.append(el("h3", { id: "framework" }, l("framework")), framework());
    into.append(el("h3", { id: "steps" }, l("steps")), el("ul", { class: "plain" }, method.steps.map((step) => el("li", null, t(step)))));
    into.append(el("h3", { id: "indicators" }, l("indicators")), indicators());
    if (method.treated.length > 0 || data.values.filled.length > 0) {
      into.append(el("h3", { id: "treated" }, l("treated")));
      into.append(el("ul", { class: "plain" }, method.treated.map((line) => el("li", null, t(line)))));
      if (data.values.filled.length > 0) {
        into.append(el("h4", null, l("filled", data.values.filled.length)), filled());
      }
    }
    if (method.correlations) {
      into.append(el("h3", { id: "correlations" }, l("correlations")), correlations());
    }
    into.append(el("h3", { id: "provenance" }, l("provenance")), el("p", { class: "quiet" }, l("provenanceNote")));
    into.append(el("dl", { class: "facts" }, method.provenance.map((line) => [el("dt", null, t(line[0])), el("dd", null, t(line[1]))])));
    if (method.recipe) {
      into.append(el("details", { class: "screen" }, el("summary", null, l("recipe")), el("pre", { tabindex: "0" }, method.recipe)));
    } else if (method.noRecipe) {
      into.append(el("p", { class: "quiet" }, t(method.noRecipe)));
    }

    function framework() {
      const counted = nodes.filter((node) => node.weight > 0);
      const top = nodes[0];
      const colours = new Map(nodes.filter((node) => node.parent === top.code).map((node, i) => [node.code, page.colours.parts[i % page.colours.parts.length]]));
      const tree = (code, colour) => counted.filter((node) => node.parent === code).map((node) => {
        const own = colour || colours.get(node.code);
        const below = tree(node.code, own);
        return { name: node.code, value: below.length > 0 ? undefined : node.weight, children: below, itemStyle: { color: own, opacity: below.length > 0 ? 1 : 0.45 },
          label: { color: below.length > 0 ? "#fff" : "#1c2733" } };
      });
      return page.chart.figure({
        title: t(top.label), note: l("frameworkNote"), summary: l("frameworkSummary", nodes.filter((node) => node.leaf).length),
        height: (wide) => Math.min(560, Math.max(320, wide)),
        option: (wide) => ({
          tooltip: { renderMode: "richText", confine: true, formatter: (one) => nodeText(one.name) },
          series: [{
            type: "sunburst", data: tree(top.code, null), radius: ["14%", "96%"], nodeClick: false, sort: null,
            emphasis: { focus: "none" },
            itemStyle: { borderColor: "#fff", borderWidth: 1.5 },
            // Codes of indicators; the dimensions, which have room, by name.
            label: { fontSize: wide < 420 ? 8 : 10, minAngle: 4, rotate: "radial", width: wide < 420 ? 60 : 100, overflow: "break",
              formatter: (one) => one.data.children && one.data.children.length > 0 ? page.label(one.name) : one.name },
          }],
        }),
        table: () => page.table([
          { label: l("code"), show: (node) => node.code },
          { label: l("nodeName"), head: true, show: (node) => t(node.label) },
          { label: l("ownWeight"), num: true, get: (node) => node.own, show: (node) => page.number(node.own, 3) },
          { label: l("effectiveWeight"), num: true, get: (node) => node.weight, show: (node) => page.number(node.weight, 3) },
          { label: l("correlation"), num: true, get: (node) => node.rootCorrelation, show: (node) => page.number(node.rootCorrelation, 2) },
        ], nodes, { caption: l("framework"), filter: (node) => node.code + " " + t(node.label) }),
      });
    }

    function nodeText(code) {
      const node = page.nodes.get(code);
      return node ? code + "  " + t(node.label) + "\n" + l("effectiveWeight") + " " + page.number(node.weight, 3) : code;
    }

    function indicators() {
      const leaves = nodes.filter((node) => node.leaf);
      return page.table([
        { label: l("code"), show: (node) => node.code },
        { label: l("indicator"), head: true, show: (node) => [t(node.label), node.unit ? el("span", { class: "working" }, t(node.unit)) : null] },
        { label: l("effectiveWeight"), num: true, high: true, get: (node) => node.weight, show: (node) => node.weight === 0 ? l("outside") : page.number(node.weight, 3) },
        { label: l("definition"), sort: false, show: (node) => [
          t(node.definition) || node.variable,
          el("span", { class: "working" }, t(node.direction) + (node.log ? page.language === "zh" ? "（对数尺度）" : " (log scale)" : "")),
          node.note ? el("span", { class: "working" }, t(node.note)) : null,
          node.source ? el("span", { class: "working" }, l("source") + t(node.source)) : null] },
      ], leaves, { caption: l("indicators"), full: true, filter: (node) => node.code + " " + t(node.label) + " " + t(node.definition) });
    }

    function filled() {
      return page.table([
        { label: l("unit"), head: true, get: (pair) => page.name(pair[0]), show: (pair) => page.named(page.name(pair[0])) },
        { label: l("indicator"), get: (pair) => page.label(data.values.codes[pair[1]]), show: (pair) => page.label(data.values.codes[pair[1]]) },
        { label: l("score"), num: true, get: (pair) => data.values.scores[pair[1]][pair[0]], show: (pair) => page.score(data.values.scores[pair[1]][pair[0]]) },
      ], data.values.filled, { caption: l("imputed"), filter: (pair) => page.name(pair[0]) });
    }

    function correlations() {
      const codes = method.correlated;
      const fine = codes.length > 14;
      return el("div", null, el("p", { class: "quiet" }, l("correlationsNote")),
        el("div", { class: "legend" }, el("span", null, "−1", el("span", { class: "ramp", style: { backgroundImage: page.colours.ramp(page.colours.sign, -1, 1) } }), "1")),
        page.matrix(codes.map((code) => ({ label: fine ? code : page.label(code) })), codes.map((code) => ({ label: code, title: page.label(code) })),
          (i, j) => {
            const value = method.correlations[i][j];
            return value === null ? { none: true } : { value, text: page.number(value, 2), title: page.label(codes[i]) + " – " + page.label(codes[j]) + ": " + page.number(value, 2) };
          }, page.colours.sign, { caption: l("correlations"), fine }));
    }
  },
});
