/* 1. Summary: what was measured, the ranking in short, findings, warnings. */
page.sections.push({
  id: "summary",
  title: "summary",
  present: () => true,
  render(into) {
    const { el, t, l, data } = page;
    const cover = data.cover;
    if (cover.notice) {
      into.append(el("p", { class: "notice" }, t(cover.notice)));
    }
    into.append(el("p", { class: "lead" }, t(cover.subject)));
    into.append(el("h3", { id: "findings" }, l("findings")));
    into.append(el("ol", { class: "findings" }, cover.findings.map((finding) => el("li", null, t(finding)))));
    into.append(el("h3", { id: "short-ranking" }, cover.tiersOnly ? l("tiersTitle") : l("rankingTitle")));
    into.append(cover.tiersOnly ? page.tierList() : page.rankingTable(true));
    if (cover.warnings.length > 0) {
      into.append(el("h3", { id: "warnings" }, l("warnings")));
      into.append(warnings(cover.warnings));
    }
  },
});

/** The warnings: all of them if few, else the first with the rest to be opened. */
function warnings(list) {
  const { el, t, l } = page;
  const line = (warning) => el("li", null, t(warning));
  const shown = 8;
  if (list.length <= shown + 2) {
    return el("ul", { class: "plain" }, list.map(line));
  }
  return el("div", null,
    el("ul", { class: "plain" }, list.slice(0, shown).map(line)),
    el("details", { class: "open-print" }, el("summary", null, l("moreWarnings", list.length - shown)),
      el("ul", { class: "plain" }, list.slice(shown).map(line))));
}
