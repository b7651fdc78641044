"use strict";
// What moves on the page: panels, panes that scroll together, lines that light up, doubts to walk.
// Without it the page is whole, only still.
(() => {
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const one = (selector, within = document) => within.querySelector(selector);
  const side = ["doubts", "pages", "corrections", "repairs"];
  const state = { panel: "edition", aside: "doubts", leader: null, lit: [], byLine: new Map() };

  const isWide = () => matchMedia("(min-width: 1200px)").matches;
  const isNarrow = () => matchMedia("(max-width: 699px)").matches;

  function shown() {
    if (isWide()) return ["source", "edition", state.aside];
    if (isNarrow()) return [state.panel];
    return ["source", state.panel === "source" ? "edition" : state.panel];
  }

  function show(panel) {
    if (!one(`#${panel}`)) return;
    state.panel = panel;
    if (side.includes(panel)) state.aside = panel;
    lay();
  }

  function lay() {
    const open = shown();
    for (const panel of all("main > .panel")) panel.classList.toggle("shown", open.includes(panel.id));
    for (const link of all("header nav a")) {
      if (open.includes(link.dataset.panel)) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
  }

  // Lines of a part of the edition, as numbers.
  function lines(block) {
    const numbers = [];
    for (const span of (block.dataset.lines || "").split(" ").filter(Boolean)) {
      const [first, last] = span.split("-").map(Number);
      for (let line = first; line <= last; line += 1) numbers.push(line);
    }
    return numbers;
  }

  function index() {
    state.byLine = new Map();
    for (const block of all("#edition .block")) {
      for (const line of lines(block)) {
        if (!state.byLine.has(line)) state.byLine.set(line, []);
        state.byLine.get(line).push(block);
      }
    }
  }

  function light(elements) {
    for (const element of state.lit) element.classList.remove("lit");
    state.lit = elements.filter(Boolean);
    for (const element of state.lit) element.classList.add("lit");
  }

  const lineElement = (line) => document.getElementById(`l${line}`);
  const lightBlock = (block) => light([block, ...lines(block).map(lineElement)]);
  function lightLine(element) {
    const line = Number(element.id.slice(1));
    const blocks = state.byLine.get(line) || [];
    light([element, ...blocks]);
  }

  // Brings an element into sight inside of its own pane only.
  function bring(element, offset) {
    const pane = element && element.closest(".panel");
    if (!pane || !pane.classList.contains("shown")) return;
    const at = element.getBoundingClientRect().top - pane.getBoundingClientRect().top;
    pane.scrollTop += at - (offset === undefined ? pane.clientHeight / 3 : offset);
  }

  // The pane that a person moves leads, the other follows.
  function follow(leader) {
    const top = leader.getBoundingClientRect().top;
    if (leader.id === "edition") {
      const block = all("#edition .block").find((part) => part.dataset.lines && part.getBoundingClientRect().bottom > top + 8);
      const line = block && lineElement(lines(block)[0]);
      if (line) bring(line, Math.max(0, block.getBoundingClientRect().top - top));
    } else {
      const near = all("#source .lines li").find((line) => line.getBoundingClientRect().bottom > top + 8);
      for (let line = near ? Number(near.id.slice(1)) : 0, end = line + 40; near && line < end; line += 1) {
        const block = (state.byLine.get(line) || [])[0];
        if (block) {
          const first = lineElement(line).getBoundingClientRect().top - top;
          bring(block, Math.max(0, first));
          return;
        }
      }
    }
  }

  let waiting = false;
  function scrolled(event) {
    const pane = event.target;
    if (!pane.id || pane !== state.leader || waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      if (shown().includes("source") && shown().includes("edition")) follow(pane);
    });
  }

  const leads = (event) => {
    const pane = event.target.closest && event.target.closest("#source, #edition");
    if (pane) state.leader = pane;
  };

  // Shows a line in both panes.
  function goTo(line) {
    const element = lineElement(line);
    if (!element) return;
    if (isNarrow()) show("source");
    state.leader = null;
    lightLine(element);
    bring(element);
    const block = (state.byLine.get(line) || [])[0];
    if (block) bring(block);
  }

  // One stop for the tab key in a list; arrows walk it.
  function stop(list, chosen) {
    for (const element of list) element.tabIndex = element === chosen ? 0 : -1;
  }

  function chooseDoubt(element, focus = true) {
    const doubts = all(".doubt");
    for (const doubt of doubts) doubt.classList.toggle("current", doubt === element);
    stop(doubts, element);
    if (focus) element.focus();
    const mark = one(`mark[data-doubt="${element.dataset.doubt}"]`);
    state.leader = null;
    const line = Number(element.dataset.line);
    const source = lineElement(line);
    if (source) { lightLine(source); bring(source); }
    const block = mark ? mark.closest(".block") : (state.byLine.get(line) || [])[0];
    if (block) bring(block);
    bring(element);
  }

  function step(list, element, by) {
    const at = list.indexOf(element);
    return list[Math.min(list.length - 1, Math.max(0, at + by))];
  }

  // Shows a doubt with its list.
  function meet(doubt) {
    if (!doubt) return;
    show("doubts");
    chooseDoubt(doubt);
  }

  // Whoever dictates or whose hand slips may keep single letters to the list of doubts (WCAG 2.2, 2.1.4).
  function keysEverywhere() {
    try { return localStorage.banxinKeys !== "list"; } catch { return true; }
  }

  // Whether a letter is one of ours: not where something is typed.
  function isFree(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return false;
    const at = event.target.closest ? event.target : document.body;
    return !at.closest("input, select, textarea, dialog") && (keysEverywhere() || Boolean(at.closest(".doubt")));
  }

  function keys(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const doubt = event.target.closest && event.target.closest(".doubt");
    const walk = { n: 1, p: -1 }[event.key.toLowerCase()];
    const arrow = doubt && { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (arrow || (walk && isFree(event))) {
      event.preventDefault();
      const current = doubt || one(".doubt.current");
      const list = all(".doubt");
      meet(current ? step(list, current, arrow || walk) : list[walk > 0 ? 0 : list.length - 1]);
      return;
    }
    const block = event.target.classList && event.target.classList.contains("block") ? event.target : null;
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (block && by) {
      event.preventDefault();
      step(all("#edition .block"), block, by).focus();
    }
  }

  function ready() {
    index();
    stop(all("#edition .block"), one("#edition .block"));
    stop(all(".doubt"), one(".doubt"));
    lay();
  }

  document.documentElement.classList.add("js");
  ready();
  addEventListener("resize", lay);
  document.addEventListener("scroll", scrolled, true);
  for (const kind of ["wheel", "pointerdown", "touchstart", "keydown"]) document.addEventListener(kind, leads, { passive: true });
  document.addEventListener("keydown", keys);
  document.addEventListener("mouseover", (event) => {
    const block = event.target.closest("#edition .block");
    const line = event.target.closest("#source .lines li");
    if (block) lightBlock(block);
    else if (line) lightLine(line);
  });
  document.addEventListener("focusin", (event) => {
    const block = event.target.closest("#edition .block");
    if (block && block === event.target) {
      stop(all("#edition .block"), block);
      lightBlock(block);
      const line = lineElement(lines(block)[0]);
      state.leader = null;
      if (line) bring(line);
    }
  });
  document.addEventListener("click", (event) => {
    const panel = event.target.closest("header nav a");
    const line = event.target.closest("a.line");
    const mark = event.target.closest("mark[data-doubt]");
    const doubt = event.target.closest(".doubt");
    if (panel) {
      event.preventDefault();
      show(panel.dataset.panel);
      one(`#${panel.dataset.panel}`).focus({ preventScroll: true });
    } else if (line) {
      event.preventDefault();
      goTo(Number(line.hash.slice(2)));
    } else if (mark) {
      const element = one(`.doubt[data-doubt="${mark.dataset.doubt}"]`);
      if (isWide()) show("doubts");
      if (element) chooseDoubt(element, false);
    } else if (doubt && !event.target.closest("button")) {
      chooseDoubt(doubt);
    }
  });

  // For what corrects.
  window.banxin = { all, one, show, shown, ready, goTo, chooseDoubt, meet, isFree, keysEverywhere, lines, state };
})();
