/* Puts the page together, keeps language and place, and can check itself. */
(function () {
  const { el, l, t, data } = page;

  function contents(screen) {
    const list = el("ol");
    document.querySelectorAll("section.part").forEach((part) => {
      const below = screen ? Array.from(part.querySelectorAll("h3[id]")) : Array.from(part.querySelectorAll("h3[id]:not(.screen)"));
      const units = part.id === "units" && !screen && page.rows <= 40
        ? page.range(page.rows).map((row) => el("li", null, el("a", { href: "#unit-" + (row + 1) }, page.named(page.name(row)))))
        : [];
      list.append(el("li", null, el("a", { href: "#" + part.id }, part.querySelector("h2").textContent),
        below.length + units.length > 0
          ? el("ol", null, below.map((head) => el("li", null, el("a", { href: "#" + head.id }, head.textContent))), units)
          : null));
    });
    return list;
  }

  function header() {
    const cover = data.cover;
    const fact = (label, value) => value ? [el("dt", null, label), el("dd", null, value)] : null;
    return el("header", { class: "cover" },
      el("p", { class: "kicker" }, t(cover.indexLabel) === t(cover.title) ? cover.index : t(cover.indexLabel) + " · " + cover.index),
      el("h1", { id: "top" }, page.named(t(cover.title))),
      el("dl", { class: "facts" },
        fact(l("preparedFor"), cover.preparedFor ? page.named(t(cover.preparedFor)) : null),
        fact(l("date"), date(cover.date))));
  }

  function date(text) {
    if (!text) {
      return null;
    }
    const [year, month, day] = text.split("-").map(Number);
    return page.language === "zh"
      ? year + "年" + month + "月" + day + "日"
      : new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" }).format(new Date(Date.UTC(year, month - 1, day)));
  }

  function side() {
    const other = page.language === "zh" ? "English" : "中文";
    return el("div", { class: "side" },
      el("div", { class: "tools" },
        el("button", { type: "button", id: "language", lang: page.language === "zh" ? "en" : "zh-CN", onclick: () => switchTo(page.language === "zh" ? "en" : "zh") }, other),
        el("button", { type: "button", onclick: () => window.print() }, l("print"))),
      el("nav", { id: "contents", "aria-label": l("contents") }),
      el("p", { class: "brand" }, "Parkgauge " + data.cover.library));
  }

  function render() {
    page.chart.clear();
    document.documentElement.lang = page.language === "zh" ? "zh-CN" : "en";
    document.title = t(data.cover.title);
    const app = document.getElementById("app");
    const main = el("main", { id: "main", tabindex: "-1" }, header(), el("nav", { class: "contents", "aria-hidden": "true" }));
    app.replaceChildren(
      el("a", { class: "skip", href: "#main" }, l("skip")),
      el("div", { class: "layout" }, side(), main));
    let number = 0;
    page.sections.filter((section) => section.present()).forEach((section) => {
      number++;
      const title = section.title === "units" ? l("units_" + (data.cover.diagnosed ? "park" : "unit")) : l(section.title);
      const part = el("section", { class: number === 1 ? "part first" : "part", id: section.id, "aria-label": title },
        el("h2", null, el("span", { class: "number" }, number + " "), title));
      main.append(part);
      section.render(part);
    });
    main.append(el("footer", null, l("footer")));
    document.getElementById("contents").append(contents(true));
    main.querySelector(".contents").append(el("h2", null, l("contents")), contents(false));
    watch();
  }

  /** Marks in the side bar the part that is being read. */
  let spy = null;
  function watch() {
    if (spy) {
      spy.disconnect();
    }
    if (!("IntersectionObserver" in window)) {
      return;
    }
    spy = new IntersectionObserver((entries) => entries.forEach((entry) => {
      if (entry.isIntersecting) {
        document.querySelectorAll("#contents > ol > li > a").forEach((link) =>
          link.getAttribute("href") === "#" + entry.target.id ? link.setAttribute("aria-current", "true") : link.removeAttribute("aria-current"));
      }
    }), { rootMargin: "-10% 0px -80% 0px" });
    document.querySelectorAll("section.part").forEach((part) => spy.observe(part));
  }

  function switchTo(language) {
    const top = Array.from(document.querySelectorAll("section.part")).find((part) => part.getBoundingClientRect().bottom > 80);
    const offset = top ? top.getBoundingClientRect().top : 0;
    page.language = language;
    render();
    const again = top ? document.getElementById(top.id) : null;
    if (again) {
      window.scrollBy({ top: again.getBoundingClientRect().top - offset, behavior: "instant" });
    }
    document.getElementById("language").focus({ preventScroll: true });
  }

  /** Links to the page of a unit choose it first. */
  function follow() {
    const match = /^#unit-(\d+)$/.exec(location.hash);
    if (match && Number(match[1]) >= 1 && Number(match[1]) <= page.rows) {
      page.showUnit(Number(match[1]) - 1);
    }
    const target = location.hash.length > 1 ? document.getElementById(location.hash.slice(1)) : null;
    if (target) {
      target.scrollIntoView();
    }
  }

  /** Draws everything in both languages and writes what came of it to the root element, for a test. */
  function check() {
    const status = document.documentElement.dataset;
    const empty = [];
    const first = page.language;
    let charts = 0;
    for (const language of ["zh", "en"]) {
      switchTo(language);
      document.querySelectorAll("details.twin").forEach((twin) => { twin.open = true; });
      page.chart.drawAll();
      empty.push(...page.chart.empty());
      charts += page.chart.count();
      status["text" + language] = String(document.getElementById("main").textContent.length);
    }
    switchTo(first);
    page.chart.drawAll();
    status.charts = String(charts);
    status.empty = empty.join("; ");
    status.missing = Array.from(page.missing).join(" ");
    setTimeout(() => {
      status.errors = page.errors.join("; ");
      status.requests = performance.getEntriesByType("resource").map((entry) => entry.name).join(" ");
      status.check = empty.length + page.errors.length + page.missing.size === 0 && charts > 0 && status.requests === "" ? "passed" : "failed";
    }, 300);
  }

  window.addEventListener("hashchange", follow);
  window.addEventListener("beforeprint", () => document.querySelectorAll("details.open-print").forEach((one) => { one.open = true; }));
  render();
  follow();
  if (location.hash === "#check") {
    check();
  }
})();
