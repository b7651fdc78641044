"use strict";
// What corrects: every act goes to the server, which answers with the edition as it then is.
(() => {
  const { all, one, show, shown, ready, chooseDoubt, meet, isFree, keysEverywhere, state } = window.banxin;
  const page = document.documentElement;
  // Where a paragraph would be cut, or which of its characters are meant: places in characters.
  const cut = { block: null, start: 0, end: 0 };
  const roles = [["body", "正文"], ["subhead", "小标题"], ["item", "条目"], ["quote", "引文"]];
  const dialog = one("#dialog");
  let busy = Promise.resolve();
  // Whether the server has gone, as far as the page knows.
  let isLost = false;

  function tell(text) {
    one("#note").textContent = text;
  }

  // Says that something was not done: in the dialog that asked for it, at the field at fault, or else on the page.
  function refuse(message, name) {
    if (!dialog.open) return tell(message);
    const alert = one("#refusal");
    const input = one(`[data-name="${name}"]`, dialog) || one("input, select", dialog);
    for (const other of all("[aria-invalid]", dialog)) other.removeAttribute("aria-invalid");
    alert.textContent = message;
    if (!input) return undefined;
    input.setAttribute("aria-invalid", "true");
    input.focus();
    return undefined;
  }

  // The server has gone. What it has confirmed is in its draft; what it has not may be nowhere.
  function lose(isActed) {
    isLost = true;
    page.classList.add("lost");
    for (const button of all('[role="toolbar"] button')) button.disabled = button.id !== "help";
    const undone = isActed ? "刚才这一步未必记下了，" : "";
    const message = `与 banxin 的连接断了：${undone}现在不能更正，也不能存盘。此前的更正都在草稿里；请在终端再运行 banxin review，打开它给出的新地址接着做。`;
    tell(message);
    if (dialog.open && one("#refusal")) one("#refusal").textContent = message;
  }

  function element(name, attributes = {}, ...content) {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) {
      if (value !== undefined && value !== false) made.setAttribute(key, value === true ? "" : value);
    }
    made.append(...content);
    return made;
  }

  async function send(path, body) {
    const response = await fetch(path, {
      method: body === undefined ? "GET" : "POST",
      headers: body === undefined ? {} : { "content-type": "application/json" },
      body: body === undefined ? undefined : JSON.stringify(body),
      cache: "no-store",
    });
    const text = await response.text();
    // Another program has the port now, or another run of this one.
    if ([403, 404, 421].includes(response.status)) throw new Error(text);
    let said = {};
    try { said = JSON.parse(text); } catch { said = { message: text || `${response.status}` }; }
    return { ok: response.ok, status: response.status, ...said };
  }

  // One after another: an act waits for the page that the one before brought. Where no answer comes, the server is gone.
  function queue(work) {
    busy = busy.then(work).catch(() => lose(true));
    return busy;
  }

  const version = () => Number(page.dataset.version);

  // Fetches the page and puts its panels in the place of the old ones.
  async function renew() {
    const answer = await fetch("./?again", { cache: "no-store" });
    const text = await answer.text();
    if (!answer.ok) {
      try { return tell(JSON.parse(text).message); } catch { return tell(text); }
    }
    const fresh = new DOMParser().parseFromString(text, "text/html");
    const places = new Map(all("main > .panel").map((panel) => [panel.id, panel.scrollTop]));
    const active = document.activeElement;
    // Whoever worked with the tools of a part goes on there.
    const selected = cut.block && cut.block.isConnected && one(".tools") ? cut.block.id : "";
    const kept = active && active.closest(".tools") ? selected : active && active.closest("[id]") ? active.closest("[id]").id : "";
    const doubt = active && active.closest(".doubt");
    const doubtAt = all(".doubt").indexOf(doubt || one(".doubt.current"));
    page.dataset.version = fresh.documentElement.dataset.version;
    isLost = false;
    page.classList.remove("lost");
    one("main").replaceWith(fresh.querySelector("main"));
    for (const id of ["figures", "note", "tools"]) {
      const [old, now] = [one(`#${id}`), fresh.querySelector(`#${id}`)];
      if (id === "note") old.textContent = now.textContent;
      else old.replaceWith(now);
    }
    state.lit = [];
    cut.block = null;
    ready();
    if (selected && one(`#${selected}`)) select(one(`#${selected}`));
    for (const [id, top] of places) if (one(`#${id}`)) one(`#${id}`).scrollTop = top;
    const list = all(".doubt");
    if (doubt && list.length > 0) return chooseDoubt(list[Math.min(doubtAt, list.length - 1)]);
    // The doubt that was looked at stays so, though the work went on elsewhere.
    if (doubtAt >= 0 && doubtAt < list.length) list[doubtAt].classList.add("current");
    if (kept && one(`#${CSS.escape(kept)}`)) one(`#${CSS.escape(kept)}`).focus({ preventScroll: true });
    return undefined;
  }

  // The page after an act that was answered.
  const refresh = () => renew().catch(() => lose(false));

  function act(...acts) {
    return queue(async () => {
      const answer = await send("act", { version: version(), acts });
      if (!answer.ok && answer.status !== 409) {
        const { field, do: deed } = acts[answer.act] || {};
        return refuse(answer.message, field || deed);
      }
      shut();
      await refresh();
      if (answer.ok) return undefined;
      // What was typed is not lost with the page that it was typed for.
      const typed = acts.flatMap(({ right, value = [] }) => (right ? [right, ...value] : value)).filter(Boolean);
      return tell(answer.message + (typed.length > 0 ? `刚才写的是：${typed.join("、")}` : ""));
    });
  }

  function post(path, body = {}) {
    return queue(async () => {
      const answer = await send(path, { version: version(), ...body });
      if (answer.ok || answer.status === 409) await refresh();
      if (!answer.ok) tell(answer.message);
    });
  }

  // Another tab, an editor or a new reading of the page may have changed something.
  async function look() {
    if (document.hidden) return;
    const answer = await send("state");
    // What somebody is typing for the page as it is stays; and the server may be there again.
    if (dialog.open && isLost && one("#refusal")) one("#refusal").textContent = "";
    if (!dialog.open && (isLost || (answer.ok && answer.version !== version()))) await renew();
  }
  setInterval(() => { busy = busy.then(look).catch(() => { if (!isLost) lose(false); }); }, 1500);

  // Closes the dialog, and goes back to where it was asked from.
  let asker = null;
  function shut() {
    if (!dialog.open) return;
    dialog.close();
    if (asker && asker.isConnected) asker.focus();
  }

  // Asks in a dialog. It stays open, with all that was typed, until what was said is done.
  function ask(title, fields, done) {
    const form = element("form", { method: "dialog" });
    form.append(element("h2", { id: "dialog-title" }, title));
    const inputs = fields.map((field, number) => {
      const id = `ask-${number}`;
      let input;
      if (field.choices) {
        input = element("select", { id });
        for (const [value, text] of field.choices) input.append(element("option", { value }, text));
        if (field.value !== undefined) input.value = field.value;
      } else if (field.check) {
        input = element("input", { id, type: "checkbox" });
        input.checked = Boolean(field.value);
      } else if (field.text) {
        form.append(element("p", { class: "preview" }, field.text));
        return null;
      } else {
        input = element("input", { id, type: "text", value: field.value || "", autocomplete: "off" });
      }
      input.dataset.name = field.name || "";
      input.setAttribute("aria-describedby", "refusal");
      const label = element("label", { for: id }, field.label);
      form.append(field.check ? element("div", { class: "check" }, input, label) : label);
      if (!field.check) form.append(input);
      return input;
    });
    const cancel = element("button", { type: "button" }, done ? "取消" : "关闭");
    const end = element("div", { class: "end" }, cancel);
    form.append(element("p", { id: "refusal", role: "alert" }));
    const ok = element("button", { type: "submit", id: "ok" }, "确定");
    if (done) end.append(ok);
    form.append(end);
    dialog.replaceChildren(form);
    asker = document.activeElement;
    cancel.addEventListener("click", shut);
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      if (!done) return shut();
      const value = (input) => (input && input.type === "checkbox" ? input.checked : input ? input.value : undefined);
      // Said twice it would be done twice.
      ok.disabled = true;
      const answered = Promise.resolve(done(...inputs.filter(Boolean).map(value)));
      return answered.finally(() => { ok.disabled = false; });
    });
    dialog.showModal();
    const first = inputs.find(Boolean) || cancel;
    first.focus();
    if (first.select) first.select();
  }

  const number = (block, key) => Number(block.dataset[key]);
  const place = (block) => ({ list: number(block, "list"), paragraph: number(block, "at") });
  const characters = (block) => [...textOf(block)];

  // A paragraph's own characters, without the tools that may stand in it.
  function textOf(block) {
    return all("*", block).length === 0 ? block.textContent : [...texts(block)].map((node) => node.data).join("");
  }

  function* texts(block) {
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) yield walker.currentNode;
  }

  // Characters before a place of the document inside of a paragraph.
  function offset(block, node, at) {
    const range = document.createRange();
    range.selectNodeContents(block);
    range.setEnd(node, at);
    return [...range.toString()].length;
  }

  function select(block) {
    if (cut.block !== block) Object.assign(cut, { block, start: 0, end: 0 });
    for (const other of all(".block.selected")) other.classList.remove("selected");
    for (const old of all(".tools")) old.remove();
    if (!block) return;
    block.classList.add("selected");
    const tools = toolsOf(block);
    if (tools) block.after(tools);
  }

  function button(name, does, disabled = false, action = "") {
    const made = element("button", { type: "button", disabled, "data-action": action }, name);
    made.addEventListener("click", does);
    return made;
  }

  function toolsOf(block) {
    const kind = block.dataset.kind;
    const tools = element("div", { class: "tools", role: "group", "aria-label": "更正此处" });
    if (kind === "paragraph") paragraphTools(block, tools);
    else if (kind === "heading") headingTools(block, tools);
    else if (kind === "entry") tools.append(button("改日期、题目…", () => setFields(block, ["date", "date_end", "label", "title"], { entry: number(block, "entry") }), false, "set"));
    else if (kind === "issue") tools.append(button("改著录…", () => setFields(block, ["publication", "section", "title", "issue", "date", "weekday", "pages", "contact", "motto", "language"], {}), false, "set"));
    else return null;
    return tools;
  }

  function paragraphTools(block, tools) {
    const next = nextParagraph(block);
    const text = characters(block);
    tools.append(button("与下段相接", () => act({ do: "join", ...place(block) }), !next, "join"));
    const divide = button("在此拆开", () => {
      if (cut.start > 0 && cut.start < text.length) act({ do: "split", ...place(block), offset: cut.start });
      else askCut(block);
    }, false, "split");
    const wrong = button("改字…", () => replace(block, cut.start, cut.end), false, "replace");
    const choice = element("select", { "aria-label": "段落性质" });
    for (const [value, name] of roles) choice.append(element("option", { value }, name));
    choice.value = block.dataset.role;
    choice.addEventListener("change", () => act({ do: "role", ...place(block), role: choice.value }));
    const preview = element("span", { class: "preview", "aria-live": "polite" });
    tools.append(divide, wrong, choice, preview);
    tools.refresh = () => {
      const [from, to] = [Math.max(0, cut.start - 6), Math.min(text.length, cut.end + 6)];
      const inside = text.slice(cut.start, cut.end).join("");
      const [before, after] = [text.slice(from, cut.start).join(""), text.slice(cut.end, to).join("")];
      preview.textContent = cut.start === 0 && cut.end === 0 ? "点字或按 ← → 定位置" : inside ? `${before}【${inside}】${after}` : `${before}｜${after}`;
    };
    tools.refresh();
  }

  function nextParagraph(block) {
    return one(`.block[data-kind="paragraph"][data-list="${block.dataset.list}"][data-at="${number(block, "at") + 1}"]`);
  }

  function askCut(block) {
    ask("在哪几个字之前拆开？", [{ text: textOf(block) }, { label: "第二段开头的字", name: "split" }], (words) => {
      const at = textOf(block).indexOf(words);
      if (!words || at <= 0) return refuse("这一段里没有这些字，或段首就是。", "split");
      return act({ do: "split", ...place(block), offset: [...textOf(block).slice(0, at)].length });
    });
  }

  function replace(block, start, end, suggestion, doubt) {
    const text = characters(block);
    const wrong = text.slice(start, end).join("");
    if (wrong) {
      const advice = suggestion ? [{ text: `建议：${suggestion}` }] : [];
      const [before, after] = [text.slice(Math.max(0, start - 10), start).join(""), text.slice(end, end + 10).join("")];
      ask("改字", [{ text: `原作：${before}【${wrong}】${after}` }, ...advice, { label: "【】内改作", value: wrong, name: "replace" }], (right) => {
        const acts = [{ do: "replace", ...place(block), start, end, right }];
        if (doubt !== undefined) acts.push({ do: "settle", doubt, verdict: "accept" });
        return act(...acts);
      });
    } else {
      ask("改字", [{ text: textOf(block) }, { label: "错字（连同前后，使之只出现一次）", name: "words" }, { label: "改作", name: "replace" }], (words, right) => {
        const text = textOf(block);
        const at = text.indexOf(words);
        if (!words || at < 0 || text.indexOf(words, at + 1) >= 0) return refuse("这些字在这一段里须恰好出现一次。", "words");
        const from = [...text.slice(0, at)].length;
        return act({ do: "replace", ...place(block), start: from, end: from + [...words].length, right });
      });
    }
  }

  const articles = () => all('.block[data-kind="heading"]');
  const nameOf = (heading) => (one("h3", heading).textContent || "").trim();

  function headingTools(block, tools) {
    const list = articles();
    const at = list.indexOf(block);
    const article = number(block, "article");
    const move = (by) => () => act({ do: "move", article, side: by < 0 ? "before" : "after", other: number(list[at + by], "article") });
    tools.append(
      button("改标题、署名…", () => setFields(block, ["number", "kicker", "title", "subtitle", "authors", "affiliation"], { article }), false, "set"),
      button("与另一篇换标题…", () => askPair(block), list.length < 2, "pair"),
      button("上移", move(-1), at <= 0, "up"),
      button("下移", move(1), at + 1 >= list.length, "down"),
    );
  }

  function askPair(block, chosen) {
    const others = articles().filter((other) => other !== block);
    const choices = others.map((other) => {
      const first = one(`.block[data-kind="paragraph"][data-list="${listOf(other)}"][data-at="0"]`);
      const body = first ? characters(first).slice(0, 18).join("") : "";
      return [other.dataset.article, `${nameOf(other)}：${body}`];
    });
    ask(`“${nameOf(block)}”配哪一篇的正文？`, [
      { label: "正文", choices, value: chosen, name: "pair" },
      { label: "署名随标题走", check: true, value: false },
    ], (body, byline) => act({ do: "pair", heading: number(block, "article"), body: Number(body), byline }));
  }

  // The list of the paragraphs below a heading.
  function listOf(heading) {
    const first = one('.block[data-kind="paragraph"]', heading.parentElement);
    return first ? first.dataset.list : "";
  }

  const names = {
    publication: "报名", section: "栏目", title: "题名", issue: "期号", date: "日期", date_end: "止于", weekday: "星期", pages: "版次（以、相隔）",
    contact: "联系", motto: "刊训", language: "文种", number: "序号", kicker: "引题", subtitle: "副题", authors: "作者（以、相隔）", affiliation: "单位", label: "类别",
  };

  function valueOf(block, field) {
    const parts = all(`[data-field="${field}"]`, block).map((part) => part.textContent.trim());
    return parts.join("、");
  }

  function setFields(block, fields, owner) {
    const before = fields.map((field) => valueOf(block, field));
    ask("改著录", fields.map((field, at) => ({ label: names[field], value: before[at], name: field })), (...after) => {
      const acts = fields.flatMap((field, at) => {
        if (after[at] === before[at]) return [];
        const isList = field === "authors" || field === "pages";
        const value = isList ? after[at].split("、").map((part) => part.trim()).filter(Boolean) : [after[at].trim()];
        return [{ do: "set", ...owner, field, value }];
      });
      // The title last: the others find their article by it.
      acts.sort((a, b) => (a.field === "title") - (b.field === "title"));
      return acts.length > 0 ? act(...acts) : shut();
    });
  }

  function settle(doubt, verdict) {
    const index = Number(doubt.dataset.doubt);
    if (verdict !== "edit") return act({ do: "settle", doubt: index, verdict });
    const marks = all(`mark[data-doubt="${index}"]`);
    if (marks.length > 0) {
      const block = marks[0].closest(".block");
      const start = offset(block, marks[0], 0);
      const end = start + marks.reduce((sum, mark) => sum + [...mark.textContent].length, 0);
      return replace(block, start, end, doubt.dataset.suggestion || undefined, index);
    }
    const line = Number(doubt.dataset.line);
    const block = (state.byLine.get(line) || []).find((part) => part.dataset.kind);
    if (!block) return tell("这条存疑在整理本里没有可改的文字。");
    show("edition");
    select(block);
    block.focus();
    return undefined;
  }

  function help() {
    const keys = [
      ["Tab", "在栏目、整理本、存疑之间走"], ["↑ ↓", "上一处、下一处"], ["Enter", "打开此处的更正"],
      ["← →", "在选中的段落里移动拆分的位置；按住 Shift 选字"], ["N P", "存疑：下一条、上一条"],
      ["A R E", "当前的存疑：属实、无误、改字"], ["?", "这张表"], ["Ctrl+Z", "撤销"], ["Ctrl+Shift+Z", "重做"], ["Ctrl+S", "存盘并重建"],
    ];
    ask("按键", []);
    const list = element("dl");
    for (const [key, does] of keys) list.append(element("dt", {}, key), element("dd", {}, does));
    const choice = element("input", { id: "single", type: "checkbox" });
    choice.checked = keysEverywhere();
    choice.addEventListener("change", () => { localStorage.banxinKeys = choice.checked ? "" : "list"; });
    const label = element("label", { for: "single" }, "单个字母在整页都有效（否则只在存疑栏里）");
    one("h2", dialog).after(list, element("div", { class: "check" }, choice, label));
  }

  function press(id) {
    if (id === "undo" || id === "redo" || id === "save") post(id);
    else if (id === "help") help();
  }

  document.addEventListener("click", (event) => {
    const tool = event.target.closest('[role="toolbar"] button');
    const verdict = event.target.closest("[data-verdict]");
    const withdrawn = event.target.closest("[data-withdraw]");
    const block = event.target.closest("#edition .block");
    if (tool) press(tool.id);
    else if (verdict) settle(verdict.closest(".doubt"), verdict.dataset.verdict);
    else if (withdrawn) post("withdraw", { index: Number(withdrawn.dataset.withdraw) });
    else if (block && !event.target.closest("button")) {
      if (block !== cut.block) select(block);
      block.focus({ preventScroll: true });
      choose(block);
    }
  });

  // What the pointer marked in a paragraph.
  function choose(block) {
    const marked = getSelection();
    if (block.dataset.kind !== "paragraph" || !marked.rangeCount || !block.contains(marked.anchorNode) || !block.contains(marked.focusNode)) return;
    const range = marked.getRangeAt(0);
    cut.start = offset(block, range.startContainer, range.startOffset);
    cut.end = offset(block, range.endContainer, range.endOffset);
    const tools = one(".tools");
    if (tools && tools.refresh) tools.refresh();
  }

  document.addEventListener("keydown", (event) => {
    if (dialog.open) return;
    const key = event.key.toLowerCase();
    if ((event.ctrlKey || event.metaKey) && !event.altKey) {
      if (key === "s") { event.preventDefault(); press("save"); }
      else if (key === "z" && event.shiftKey) { event.preventDefault(); press("redo"); }
      else if (key === "y") { event.preventDefault(); press("redo"); }
      else if (key === "z") { event.preventDefault(); press("undo"); }
      return;
    }
    const target = event.target;
    const verdict = { a: "accept", r: "reject", e: "edit" }[key];
    if (isFree(event) && (verdict || key === "?")) {
      event.preventDefault();
      const doubt = target.closest(".doubt") || one(".doubt.current");
      if (key === "?") help();
      // Nothing is settled that was not looked at.
      else if (doubt && shown().includes("doubts")) settle(doubt, verdict);
      else meet(doubt || one(".doubt"));
      return;
    }
    if (!target.classList || !target.classList.contains("block")) return;
    if (event.key === "Enter") {
      event.preventDefault();
      select(target);
      const first = one(".tools button:not(:disabled)");
      if (first) first.focus();
    } else if ((event.key === "ArrowLeft" || event.key === "ArrowRight") && target.dataset.kind === "paragraph") {
      event.preventDefault();
      if (cut.block !== target) select(target);
      const count = characters(target).length;
      const by = event.key === "ArrowLeft" ? -1 : 1;
      cut.end = Math.min(count, Math.max(0, cut.end + by));
      cut.start = event.shiftKey ? Math.min(cut.start, cut.end) : cut.end;
      one(".tools").refresh();
    } else if (event.key === "Escape") {
      select(null);
    }
  });

  // A heading is dragged by its grip: onto another article's text to pair, onto its heading to stand before it.
  const drag = { from: null, over: null };
  const hint = element("div", { id: "drop-hint", hidden: true });
  document.body.append(hint);

  function over(event) {
    const under = document.elementFromPoint(event.clientX, event.clientY);
    const block = under && under.closest('#edition .block[data-kind="paragraph"], #edition .block[data-kind="heading"]');
    const article = block && block.closest("article");
    if (!article || article.contains(drag.from) || article.classList.contains("introduction")) return null;
    return block;
  }

  document.addEventListener("pointerdown", (event) => {
    if (!event.target.classList.contains("grip")) return;
    event.preventDefault();
    drag.from = event.target.closest(".block");
    event.target.setPointerCapture(event.pointerId);
  });
  document.addEventListener("pointermove", (event) => {
    if (!drag.from) return;
    if (drag.over) drag.over.classList.remove("drop");
    drag.over = over(event);
    hint.hidden = !drag.over;
    if (!drag.over) return;
    drag.over.classList.add("drop");
    hint.textContent = drag.over.dataset.kind === "heading" ? "移到这一篇之前" : "配这一篇的正文";
    hint.style.left = `${Math.min(event.clientX + 14, innerWidth - 150)}px`;
    hint.style.top = `${event.clientY + 14}px`;
  });
  const drop = (event) => {
    const { from, over: onto } = drag;
    drag.from = drag.over = null;
    hint.hidden = true;
    if (onto) onto.classList.remove("drop");
    if (!from || !onto || event.type === "pointercancel") return;
    const other = one('.block[data-kind="heading"]', onto.closest("article"));
    if (!other) return;
    if (onto.dataset.kind === "heading") act({ do: "move", article: number(from, "article"), side: "before", other: number(other, "article") });
    else askPair(from, other.dataset.article);
  };
  document.addEventListener("pointerup", drop);
  document.addEventListener("pointercancel", drop);
})();
