#!/usr/bin/env python3
"""damages.py BINARY [DAMAGE ...] - what each kind of damage costs: it is put into every clean page of
`dev`, and the mean score is compared with that of the pages as they are.

    python3 damages.py target/release/banxin                 # all kinds
    python3 damages.py target/release/banxin headings_end    # one, with the pages that lose most

The truths stay as they are: a damage changes nothing that the page says. Needs `score_all.py` of
`../shared/corpus`. Every page is damaged in the same way each time (its name seeds the choice).
"""
import json
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
import unicodedata

HERE = os.path.dirname(os.path.abspath(__file__))
CASES = os.path.join(HERE, "dev", "cases")
SCORE = os.path.join(HERE, "..", "..", "..", "shared", "corpus", "score_all.py")
DAMAGES = {}


def damage(change):
    """Registers a kind of damage: a function of the page's lines, its truth and a source of chance."""
    DAMAGES[change.__name__] = change
    return change


def tight(text):
    return re.sub(r"\s", "", unicodedata.normalize("NFKC", text))


def paragraphs(article):
    return [tight(p if isinstance(p, str) else p["text"]) for p in article["paragraphs"]]


def inside(lines, truth):
    """The lines behind which their paragraph goes on with the next line."""
    texts = [p for article in truth["articles"] for p in paragraphs(article)]
    pairs = [(at, tight(lines[at]), tight(lines[at + 1])) for at in range(len(lines) - 1)]
    return [at for at, a, b in pairs if len(a) > 5 and len(b) > 2 and any(a + b in p for p in texts)]


def behind(lines, places, added):
    """The lines with others put behind some of them."""
    return [out for at, line in enumerate(lines) for out in [line, *(added(at) if at in places else [])]]


@damage
def margin(lines, truth, chance):
    return ["      " + line if line.strip() else line for line in lines]


@damage
def zero_width(lines, truth, chance):
    return ["".join(c + "\u200b" * (chance.random() < 0.02) for c in line) for line in lines]


@damage
def no_blank_lines(lines, truth, chance):
    return [line for line in lines if line.strip()]


@damage
def blank_line_behind_each(lines, truth, chance):
    return [out for line in lines if line.strip() for out in (line, "")]


@damage
def stray_blank_lines(lines, truth, chance):
    return behind(lines, {at for at in inside(lines, truth) if chance.random() < 0.06}, lambda at: [""])


@damage
def no_indents(lines, truth, chance):
    return [line.lstrip(" \u3000\t") for line in lines]


@damage
def spread_lines(lines, truth, chance):
    spread = {at for at in inside(lines, truth) if chance.random() < 0.05}
    return [" ".join(line.strip()) if at in spread else line for at, line in enumerate(lines)]


@damage
def page_numbers(lines, truth, chance):
    places = inside(lines, truth)[20::35]
    return behind(lines, set(places), lambda at: ["", f"- {places.index(at) + 2} -", "\f"])


@damage
def name_amid_text(lines, truth, chance):
    name = truth.get("metadata", {}).get("publication")
    places = inside(lines, truth)
    if not name or not places:
        return lines
    rest = [line for at, line in enumerate(lines) if at > 8 or tight(line) != tight(name)]
    places = inside(rest, truth)
    return behind(rest, {chance.choice(places)}, lambda at: ["", name, ""])


@damage
def misread(lines, truth, chance):
    pool = [c for line in lines for c in line if "\u4e00" <= c <= "\u9fff"]
    wrong = lambda c: chance.choice(pool) if "\u4e00" <= c <= "\u9fff" and chance.random() < 0.02 else c
    return ["".join(map(wrong, line)) for line in lines]


def headings(lines, truth):
    """For each article whose heading stands right above its body: where the heading begins and ends."""
    texts = [p for article in truth["articles"] for p in paragraphs(article)]
    own = lambda line: tight(line) and any(tight(line) in p for p in texts)
    out = []
    for article in truth["articles"]:
        first, title = paragraphs(article)[0][:7], tight(article.get("title") or "")
        end = next((at for at, line in enumerate(lines) if tight(line).startswith(first)), None)
        if end is None or not title:
            continue
        start = end
        while start > 0 and end - start < 14 and not own(lines[start - 1]):
            start -= 1
        kicker = tight(article.get("kicker") or "")
        words = [word for word in (kicker, title) if word]
        begins = lambda line: any(tight(line) and tight(line) in w or w[:4] in tight(line) for w in words)
        while start < end and not begins(lines[start]):
            start += 1
        number = re.compile("[一二三四五六七八九十壹贰叁肆伍陸陆\\d①-⑳][、.．]?|第?.{1,3}[篇章讲問问回辑]|之.|[Nn]o.*\\d")
        if start and article.get("number") and number.fullmatch(tight(lines[start - 1])):
            start -= 1
        if title in tight("".join(lines[start:end])):
            out.append((start, end))
    return out


def apart(lines, blocks):
    """The lines of the blocks, a blank line above each."""
    return [line for start, end in blocks for line in ["", *lines[start:end]]]


@damage
def headings_end(lines, truth, chance):
    """All headings stand behind all text."""
    blocks = headings(lines, truth)
    moved = {at for start, end in blocks for at in range(start, end)}
    rest = ["" if at in {start for start, _ in blocks} else line
            for at, line in enumerate(lines) if at not in moved or at in {start for start, _ in blocks}]
    return rest + apart(lines, blocks)


@damage
def headings_end_close(lines, truth, chance):
    """The same, and no blank line stands in their place."""
    blocks = headings(lines, truth)
    moved = {at for start, end in blocks for at in range(start, end)}
    gaps = {at for start, _ in blocks for at in (start - 1, start - 2) if at >= 0 and not lines[at].strip()}
    rest = [line for at, line in enumerate(lines) if at not in moved | gaps]
    return rest + apart(lines, blocks)


# What tools add everywhere. `tests/damage.rs` wants most of these to change nothing at all.

WIDE = "\u3001-\uffef"


def swap(lines, printed, other):
    return [line.translate(str.maketrans(printed, other)) for line in lines]


@damage
def blanks_behind_marks(lines, truth, chance):
    return [re.sub("([，、。；：])(?=[\u4e00-\u9fff])", r"\1 ", line) for line in lines]


@damage
def blanks_between_all(lines, truth, chance):
    apart = [re.sub(f"(?<=[{WIDE}]) (?=[{WIDE}])", "   ", line) for line in lines]
    return [re.sub(f"(?<=[{WIDE}])(?=[{WIDE}])", " ", line) for line in apart]


@damage
def sheets(lines, truth, chance):
    """What a browser prints on each page: the hour and the title above, the address and the count below."""
    places = set(chance.sample(range(6, len(lines) - 6), 3))
    head = "2024/12/8 14:30 电子报_数字版"
    foot = "https://paper.example.com/content/2024/12/08/c_88231.html"
    count = iter(range(1, 4))
    changed = behind(lines, places, lambda at: [f"{foot} {next(count)}/4", head])
    return [head, *changed, f"{foot} 4/4"]


@damage
def specks(lines, truth, chance):
    return behind(lines, {at for at in range(len(lines)) if chance.random() < 0.02}, lambda at: [chance.choice("·.-—")])


@damage
def mark_over_pages(lines, truth, chance):
    places = inside(lines, truth)
    return behind(lines, set(chance.sample(places, min(4, len(places)))), lambda at: ["内部资料 请勿外传"])


@damage
def vertical_forms(lines, truth, chance):
    return swap(lines, "「」『』（）《》，、。：；！？", "﹁﹂﹃﹄︵︶︽︾︐︑︒︓︔︕︖")


@damage
def small_forms(lines, truth, chance):
    return swap(lines, "，、；：？！（）", "﹐﹑﹔﹕﹖﹗﹙﹚")


@damage
def half_width_forms(lines, truth, chance):
    return swap(lines, "。、「」", "｡､｢｣")


@damage
def full_width_latin(lines, truth, chance):
    return ["".join(chr(ord(c) + 0xFEE0) if "!" <= c <= "~" else c for c in line) for line in lines]


# Sources written from the truths alone: the page as a copy from the web or a language model's OCR gives it.


def day(date):
    year, *rest = date.lstrip("-").split("-") if date.startswith("--") else date.split("-")
    if date.startswith("--"):
        year, rest = "", [year, *rest]
    units = zip(rest, "月日")
    return (f"{int(year)}年" if year else "") + "".join(f"{int(n)}{unit}" for n, unit in units)


def written(truth, par=lambda text: [text], head=lambda text, level: [text]):
    """The lines of a page: `par` gives those of a paragraph, `head` those of a part of a heading."""
    meta, out = truth["metadata"], []
    named = [meta.get("date") and day(meta["date"]), meta.get("weekday"), meta.get("issue") and f"第{meta['issue']}期"]
    out += [line for line in (meta.get("publication"), meta.get("section"), " ".join(filter(None, named))) if line]
    if meta.get("pages"):
        out.append("、".join(f"第{page}版" for page in meta["pages"]))
    if meta.get("title"):
        out += head(meta["title"], 1)

    def body(paragraphs):
        for paragraph in paragraphs:
            subhead = paragraph.get("role") == "subhead"
            out.extend(head(paragraph["text"], 3) if subhead else par(paragraph["text"]))

    if truth.get("introduction"):
        if truth["introduction"].get("title"):
            out += head(truth["introduction"]["title"], 2)
        body(truth["introduction"]["paragraphs"])
    for article in truth["articles"]:
        kicker = f"{article.get('number') or ''} {article.get('kicker') or ''}".strip()
        byline = " ".join(filter(None, [article.get("affiliation"), *(article.get("authors") or [])]))
        for part, level in ((kicker, 4), (article.get("title"), 2), (article.get("subtitle"), 4), (byline, 4)):
            out += head(part, level) if part else []
        body(article["paragraphs"])
    timeline = truth.get("timeline")
    if timeline:
        out += head(timeline["title"], 2) if timeline.get("title") else []
        for entry in timeline["entries"]:
            end = f"至{day(entry['date_end'])}" if entry.get("date_end") else ""
            for part in (day(entry["date"]) + end, entry.get("label"), entry.get("title")):
                out += head(part, 4) if part else []
            for item in entry["items"]:
                out += par(item)
    return out + [line for line in (meta.get("contact"),) if line]


def filled(text, measure):
    """The lines of a text in a measure of so many ems: no line begins with a closing mark."""
    out, line, width = [], "", 0
    for word in re.findall(r"[!-~]+|.", text):
        ems = sum(0.5 if c < "\u2000" else 1 for c in word)
        if line and width + ems > measure:
            tail = line[-1] if word in "，、。；：！？）》」』”’】" or line[-1] in "（《「『“‘【" else ""
            out.append(line[:len(line) - len(tail)])
            line = tail + word.lstrip()
            width = sum(0.5 if c < "\u2000" else 1 for c in line)
        else:
            line, width = line + word, width + ems
    return [*out, line]


@damage
def whole_paragraphs(lines, truth, chance):
    return written(truth)


@damage
def markdown(lines, truth, chance):
    mark = lambda text, level: [f"{'#' * level} {text}" if level < 4 else f"**{text}**", ""]
    return written(truth, lambda text: [text, ""], mark)


@damage
def lines_of_18(lines, truth, chance):
    return written(truth, lambda text: filled("　　" + text, 18), lambda text, level: filled(text, 18))


@damage
def lines_of_26_flush(lines, truth, chance):
    flush = lambda text: [line.strip("　") for line in filled("　　" + text, 26)]
    return written(truth, flush, lambda text, level: filled(text, 26))


def score(folder, binary):
    command = f"{binary} build {{source}} --output {{out}} --formats json --quiet --force"
    done = subprocess.run([sys.executable, SCORE, folder, command, "--json"], capture_output=True, text=True)
    if done.returncode or not done.stdout:
        sys.exit(done.stderr or "score_all.py gave nothing")
    return {case.get("name") or case["case"]: case["scores"]["total"] for case in json.loads(done.stdout)["cases"]}


def main():
    if len(sys.argv) < 2 or any(name not in DAMAGES for name in sys.argv[2:]):
        sys.exit(f"{__doc__}\nKinds: {' '.join(DAMAGES)}")
    binary, names = os.path.abspath(sys.argv[1]), sys.argv[2:] or list(DAMAGES)
    known = score(CASES, binary)
    for name in names:
        with tempfile.TemporaryDirectory() as folder:
            for case in sorted(os.listdir(CASES)):
                place = os.path.join(CASES, case)
                with open(os.path.join(place, "case.json"), encoding="utf-8") as file:
                    about = json.load(file)
                with open(os.path.join(place, "source.txt"), "rb") as file:
                    source = file.read()
                if about["class"] != "clean" or source.startswith((b"\xff\xfe", b"\xfe\xff")):
                    continue
                try:
                    lines = source.decode("utf-8-sig").replace("\r\n", "\n").split("\n")
                except UnicodeDecodeError:
                    continue
                with open(os.path.join(place, "truth.json"), encoding="utf-8") as file:
                    truth = json.load(file)
                changed = DAMAGES[name](list(lines), truth, random.Random(name + case))
                if changed == lines:
                    continue
                os.makedirs(os.path.join(folder, case))
                for other in ("case.json", "truth.json"):
                    shutil.copy(os.path.join(place, other), os.path.join(folder, case))
                with open(os.path.join(folder, case, "source.txt"), "w", encoding="utf-8", newline="") as file:
                    file.write("\n".join(changed))
            found = score(folder, binary)
        before = sum(known[case] for case in found) / len(found)
        after = sum(found.values()) / len(found)
        print(f"{name:24}{len(found):4} pages  {before:.4f} -> {after:.4f}  {after - before:+.4f}")
        if sys.argv[2:]:
            for case in sorted(found, key=lambda case: found[case] - known[case])[:5]:
                print(f"    {case:24} {known[case]:.3f} -> {found[case]:.3f}")


main()
