/* Charts: drawn as SVG when they come into sight or are to be printed, each with a table twin. */
page.chart = (function () {
  const { el, l } = page;
  const PRINT_WIDTH = 680;
  const LEAST_HEIGHT = 40;
  let charts = [];
  let printing = false;

  const watcher = "IntersectionObserver" in window
    ? new IntersectionObserver((entries) => entries.forEach((entry) => {
      if (entry.isIntersecting) {
        const chart = charts.find((one) => one.box === entry.target);
        if (chart) {
          draw(chart);
        }
      }
    }), { rootMargin: "400px" })
    : null;

  function width(chart) {
    if (printing) {
      return chart.half ? PRINT_WIDTH / 2 - 16 : PRINT_WIDTH;
    }
    return chart.box.clientWidth || chart.width || 340;
  }

  function draw(chart) {
    const wide = Math.max(240, width(chart));
    if (chart.drawn === wide) {
      return;
    }
    chart.drawn = wide;
    chart.width = wide;
    const high = typeof chart.height === "function" ? chart.height(wide) : chart.height;
    if (chart.instance) {
      chart.instance.dispose();
    }
    chart.box.style.height = "";
    chart.instance = echarts.init(chart.box, null, { renderer: "svg", width: wide, height: high });
    chart.instance.setOption(Object.assign(base(), chart.option(wide)));
    chart.instance.getZr().flush();
    const svg = chart.box.querySelector("svg");
    if (svg) {
      svg.setAttribute("viewBox", "0 0 " + wide + " " + high);
      svg.setAttribute("aria-hidden", "true");
      svg.removeAttribute("tabindex");
    }
  }

  function base() {
    const style = getComputedStyle(document.documentElement);
    return {
      animation: false,
      color: page.colours.parts,
      textStyle: { fontFamily: style.getPropertyValue("--sans").trim(), color: "#1c2733", fontSize: 12 },
      // Drawn as text, so that no name can be taken for markup.
      tooltip: { renderMode: "richText", confine: true, textStyle: { fontSize: 12, color: "#1c2733" }, borderColor: "#8b97a3", borderWidth: 1 },
    };
  }

  /**
   * A figure: {title, note, summary (for those who do not see it), height: number or function of the width, option(width),
   * table: () => element, half: beside another, long: may break over pages}
   */
  function figure(parts) {
    const box = el("div", { class: "chart", role: "img", "aria-label": parts.title + (parts.summary ? ". " + parts.summary : "") });
    const chart = { box, option: parts.option, height: parts.height, half: parts.half, title: parts.title };
    // Room is kept before it is drawn, so that the page does not jump.
    box.style.height = (typeof parts.height === "number" ? parts.height : parts.height(parts.half ? 400 : 800)) + "px";
    charts.push(chart);
    if (watcher) {
      watcher.observe(box);
    }
    const twin = el("details", { class: "twin" }, el("summary", null, l("asTable")));
    twin.addEventListener("toggle", () => {
      if (twin.open && twin.childElementCount === 1) {
        twin.append(parts.table());
      }
    });
    return el("figure", { class: parts.long ? "long" : null },
      el("figcaption", null, parts.bare ? null : el("strong", null, parts.title), parts.note ? el("span", { class: "quiet" }, parts.note) : null),
      box, twin);
  }

  /** Draws what is in the page, whether in sight or not. */
  function drawAll() {
    charts = charts.filter((chart) => chart.box.isConnected);
    charts.forEach(draw);
  }

  function clear() {
    charts.forEach((chart) => {
      if (watcher) {
        watcher.unobserve(chart.box);
      }
      if (chart.instance) {
        chart.instance.dispose();
      }
    });
    charts = [];
  }

  let later = 0;
  window.addEventListener("resize", () => {
    clearTimeout(later);
    later = setTimeout(() => charts.filter((chart) => chart.drawn && chart.box.clientWidth).forEach(draw), 150);
  });
  window.addEventListener("beforeprint", () => {
    printing = true;
    drawAll();
  });
  window.addEventListener("afterprint", () => {
    printing = false;
    charts.filter((chart) => chart.box.clientWidth).forEach(draw);
  });

  const axisLine = { lineStyle: { color: "#8b97a3" } };
  const splitLine = { lineStyle: { color: "#e6eaee" } };

  return {
    figure, drawAll, clear,
    /** Those that hold no shape, or that a reader would not see for want of room, by title. */
    empty: () => charts.filter((chart) => chart.box.querySelectorAll("svg path, svg text, svg circle").length === 0
      || (chart.box.clientWidth > 0 && chart.box.getBoundingClientRect().height < LEAST_HEIGHT))
      .map((chart) => chart.title),
    count: () => charts.length,
    /** An axis of numbers. */
    numbers: (extra) => Object.assign({ type: "value", axisLine, splitLine, axisLabel: { color: "#5a6876" }, nameTextStyle: { color: "#5a6876" } }, extra),
    /** An axis of names from the top down; long names are cut, and stand in full in the table. */
    names: (names, wide, extra) => Object.assign({
      type: "category", data: names, inverse: true, axisLine, axisTick: { show: false },
      axisLabel: { width: nameWidth(wide), overflow: "truncate", interval: 0, color: "#1c2733" },
    }, extra),
    nameWidth,
    grid: (wide, extra) => Object.assign({ left: nameWidth(wide) + 16, right: 28, top: 34, bottom: 30 }, extra),
  };

  function nameWidth(wide) {
    return wide < 480 ? 92 : wide < 640 ? 130 : page.language === "zh" ? 160 : 196;
  }
})();

/** The rows of a long result in portions, with a control that turns them; make(from, to) gives the figure. */
page.portions = function (size, make) {
  const { el, l } = page;
  const n = page.rows;
  if (n <= size) {
    return make(0, n);
  }
  const place = el("div");
  const choice = el("select", { onchange: () => show(Number(choice.value)) },
    page.range(Math.ceil(n / size)).map((i) => el("option", { value: i * size }, l("places", i * size + 1, Math.min(n, (i + 1) * size)))));
  function show(from) {
    place.replaceChildren(make(from, Math.min(n, from + size)));
  }
  show(0);
  return el("div", null, el("div", { class: "controls" }, el("label", null, l("show"), " ", choice)), place);
};
