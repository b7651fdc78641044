#!/usr/bin/env python3
"""doubts.py - how often a doubt is right, kind by kind.

    doubts.py 'BANXIN build {source} --output {out} --formats json' [--list] FOLDER…

Each FOLDER holds cases (source.txt, truth.json). Two measurements:

as they are   The cases as they are. Noise is there where a case is of class `noisy` (OCR).
damaged       The clean cases with faults put in at known places, the same ones each time (seeded):
              one fault in about 60 lines, so that most of the page stays right.

A doubt is real where what it claims is so. What that means, by kind:

doubled-character    a twin was put in within a line of it; or it is one that the printed page has
                     (PRINTED below).
unbalanced-mark      a mark was taken out or turned round in the same article; or the truth's text has not
                     the mark in question around that place; or the truth's own text there is unbalanced.
no-final-mark        a paragraph's last mark was taken out there; or in the truth the place is inside a
                     paragraph, or another character follows: either way no paragraph ends so.
unusual-character    such a character was put in on that line, or the truth has not that character.
suspected-misreading the character was changed there, or the truth does not have the text in question.
heading-pairing      the heading is on another body in the truth, or its fields are not those of the truth.
unpaired             the truth has no such title, or has a title for that body.
date-inferred        an entry of the truth with that month and day has its year inferred, and the same year.
misplaced            no article of the truth begins there; or, of a continuation that was not made, what stands
                     before it in the edition does not in the truth.
paragraph-end        the truth ends a paragraph there and the edition does not, or the reverse; or what was joined
                     there does not stand together in the truth.
structure            the truth has no article of these fields over that text; no such subhead; no such entry. Texts of
                     one length that share half their characters count as the same: what is misread is another doubt.

For the faults put in, `found` counts those that have a doubt of their kind within a line: recall is no promise
of the normaliser, and is printed to show that silence is not the way to precision.
"""
import json
import os
import random
import re
import subprocess
import sys
import tempfile
import unicodedata
from collections import Counter, defaultdict
from difflib import SequenceMatcher
from pathlib import Path

# (case, line) of twins that the page itself has.
PRINTED = {("issue-497", 577)}
# Characters of the same looks, for the faults put in: of general knowledge, not the normaliser's table.
LOOKS = ["己已巳", "日曰", "日目", "末未", "人入", "土士", "千干于", "王主玉", "木本术", "大太", "问间", "自白",
         "乌鸟", "侯候", "竟竞", "治冶", "今令", "往住", "析折拆", "微徽", "因困", "体休", "论沦", "没设", "科料",
         "数教", "准淮", "酒洒", "县具", "场扬", "见贝", "天夫", "少小", "特持", "问閒", "間問", "貧貪", "烏鳥"]
STRANGE = "\ue003\ue5f1ж한ﾊ\ufffd丨"[:-1]
MARKS = "“”‘’（）《》「」『』"
TURNED = dict(zip("“”（）《》", "”“）（》《"))


def han(c):
    return "\u4e00" <= c <= "\u9fff"


def fold(text):
    return "".join(c for c in unicodedata.normalize("NFKC", text) if not c.isspace())


def decoded(raw):
    for encoding in ("utf-8-sig", "gb18030", "big5"):
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            pass
    return raw.decode("utf-16")


def run(command, source):
    with tempfile.TemporaryDirectory() as out:
        subprocess.run(command.replace("{source}", str(source)).replace("{out}", out), shell=True, check=True,
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        # Beside it is the record of what was built.
        return json.loads(next(Path(out).glob("*/[!.]*.json")).read_text())


def whole(doc):
    """Every text of an edition or truth as one string, blanks gone."""
    out = []
    for unit in ([doc["introduction"]] if doc.get("introduction") else []) + doc["articles"]:
        out += [unit.get(key) or "" for key in ("kicker", "title", "subtitle")]
        out += [paragraph["text"] for paragraph in unit["paragraphs"]]
    for entry in (doc.get("timeline") or {}).get("entries", []):
        out += [entry["title"]] + [i["text"] if isinstance(i, dict) else i for i in entry["items"]]
    return [fold(text) for text in out]


def paragraphs(doc):
    units = ([doc["introduction"]] if doc.get("introduction") else []) + doc["articles"]
    return [fold(paragraph["text"]) for unit in units for paragraph in unit["paragraphs"]]


def context(doubt):
    """The text that a doubt shows, without the marks that say that it goes on."""
    found = re.match(r"“…?(.*?)…?”(：|有误识)", doubt["message"])
    return fold(found.group(1)) if found else ""


def balanced(text):
    pairs = dict(zip("”’）》」』", "“‘（《「『"))
    open_ = []
    text = re.sub(r"(?<=[A-Za-z0-9])’", "", text.replace("(", "（").replace(")", "）"))
    for c in text:
        if c in pairs.values():
            open_.append(c)
        elif c in pairs and (not open_ or open_.pop() != pairs[c]):
            return False
    return not open_


def marks(text):
    return [c for c in text if c in MARKS + "【】〔〕〈〉()"]


def titles(doc):
    return {fold(a["title"]): fold("".join(p["text"] for p in a["paragraphs"])) for a in doc["articles"]}


def same(one, other):
    """Whether two texts are the same but for characters that were misread."""
    one, other = fold(one or ""), fold(other or "")
    alike = sum(a == b for a, b in zip(one, other)) * 2
    return one == other or len(one) == len(other) and alike >= len(one)


def is_article(article, truth):
    """Whether the truth has an article of the same fields whose text has the beginning of this one's."""
    head = fold("".join(p["text"] for p in article["paragraphs"]))[:40]
    grams = {head[i:i + 3] for i in range(max(1, len(head) - 2))}
    for other in truth["articles"]:
        text = fold("".join(p["text"] for p in other["paragraphs"]))
        parts = [(a[key], b[key]) for a, b in [(article, other)] for key in ("kicker", "title", "subtitle", "affiliation")]
        names = "、".join(article["authors"]), "、".join(other["authors"])
        if (all(same(*part) for part in parts + [names]) and article["number"] == other["number"]
                and sum(gram in text for gram in grams) * 2 > len(grams)):
            return True
    return False


def is_entry(entry, truth):
    """Whether the truth's timeline has the same entry."""
    texts = lambda entry: [fold(i["text"] if isinstance(i, dict) else i) for i in entry["items"]]
    close = lambda a, b: SequenceMatcher(None, a, b, autojunk=False).ratio() >= 0.9
    for other in (truth.get("timeline") or {}).get("entries", []):
        mine, theirs = texts(entry), texts(other)
        if ((entry["date"], entry["date_end"] or "") == (other["date"], other.get("date_end") or "")
                and same(entry["title"], other["title"]) and len(mine) == len(theirs)
                and all(close(a, b) for a, b in zip(mine, theirs))):
            return True
    return False


def structure_is_wrong(doubt, edition, truth):
    message = doubt["message"]
    if found := re.match("标题“(.*)”或有误", message):
        mine = [a for a in edition["articles"] if a["title"] == found.group(1)]
        return any(not is_article(article, truth) for article in mine)
    if found := re.match("“(.*)”作小标题或有误", message):
        units = ([truth["introduction"]] if truth.get("introduction") else []) + truth["articles"]
        theirs = [p["text"] for unit in units for p in unit["paragraphs"] if p["role"] == "subhead"]
        return not any(same(found.group(1), text) for text in theirs)
    if re.match("“.*”一篇作为文章或有误", message):
        return bool((truth.get("introduction") or {}).get("paragraphs"))
    head = re.match("大事记“(.*)”一条", message).group(1)
    shown = lambda entry: entry["title"] or (entry["items"][0]["text"] if entry["items"] else entry["date"])
    mine = [e for e in edition["timeline"]["entries"] if shown(e).startswith(head)]
    return any(not is_entry(entry, truth) for entry in mine)


def follows_wrongly(opening, edition, truth):
    """Whether what stands before some text in the edition stands elsewhere in the truth."""
    opening = fold(opening)
    for text in paragraphs(edition):
        at = text.find(opening)
        if at >= 0:
            together = text[max(0, at - 6): at + len(opening)]
            if at > 0:
                return not any(together in other for other in paragraphs(truth))
            return not any(other.startswith(opening) for other in paragraphs(truth))
    return True


def is_real(doubt, case, edition, truth, faults):
    kind, line = doubt["kind"], doubt["line"]
    near = [f for f in faults if f["kind"] == kind and abs(f["line"] - line) <= 1]
    if kind == "unbalanced-mark":  # the partner that is left may stand lines away
        near = near or [f for f in faults if f["kind"] == kind and abs(f["line"] - line) <= 25]
    if near:
        return True
    texts = whole(truth)
    shown = context(doubt)
    stands = any(shown in text for text in texts)
    if kind == "doubled-character":
        return (case, line) in PRINTED
    if kind == "unusual-character" or kind == "encoding" or kind == "suspected-misreading":
        return not stands
    if kind == "unbalanced-mark":
        mine = next((text for text in whole(edition) if shown in text), "")
        theirs = [text for text in texts if shown in text]
        return not any(balanced(text) and marks(text) == marks(mine) for text in theirs)
    if kind == "no-final-mark":
        return not any(text.endswith(shown) for text in texts)
    if kind == "heading-pairing":
        said = fold(re.search(r"“(.*?)”", doubt["message"]).group(1))
        mine, theirs = titles(edition).get(said, ""), titles(truth).get(said)
        return theirs is None or mine[:40] not in theirs
    if kind == "unpaired":
        said = re.search(r"标题“(.*?)”没有", doubt["message"])
        return said is None or fold(said.group(1)) not in titles(truth)
    if kind == "date-inferred":
        date = [int(n) for n in re.findall(r"\d+", doubt["suggestion"])]
        for entry in (truth.get("timeline") or {}).get("entries", []):
            if [int(n) for n in entry["date"].split("-")][: len(date)] == date:
                return "year" in entry["inferred"]
        return False
    if kind == "structure":
        return structure_is_wrong(doubt, edition, truth)
    if kind == "misplaced":
        if found := re.match("“(.*)”像是别处断开的下文", doubt["message"]):
            return follows_wrongly(found.group(1), edition, truth)
        heads = [a["paragraphs"][0]["text"][:12] for a in edition["articles"]
                 if a["paragraphs"] and a["paragraphs"][0]["source"][0][0] == line]
        starts = [p["text"][:12] for a in truth["articles"] for p in a["paragraphs"][:1]]
        return not any(head in starts for head in heads)
    if kind == "paragraph-end":
        end, start, done = re.match(r"“…(.*)”与“(.*)…”之间(.*?)，", doubt["message"]).groups()
        end, start, theirs = fold(end), fold(start), paragraphs(truth)
        if done == "未分段":
            together = any(end + start in text for text in theirs)
            return not together and all(any(part in text for text in theirs) for part in (end, start))
        return not (any(text.endswith(end) for text in theirs) and any(text.startswith(start) for text in theirs))
    return None


def damage(lines, kind, rng):
    """The lines with faults of one kind, and where they are (1-based)."""
    lines, faults = list(lines), []
    groups = defaultdict(str)
    for looks in LOOKS:
        for c in looks:
            groups[c] += looks.replace(c, "")
    at = rng.randrange(8, 30)
    while at < len(lines):
        line, done = lines[at], False
        body = len(line.strip()) > 8 and sum(map(han, line)) > 6
        if body and kind == "doubled-character":
            last = line.rstrip()[-1]
            if han(last) and at + 1 < len(lines) and lines[at + 1][:1] and han(lines[at + 1][0]):
                lines[at + 1] = last + lines[at + 1]
                done = True
        elif body and kind == "unusual-character":
            places = [i for i in range(1, len(line)) if han(line[i]) and han(line[i - 1])]
            if places:
                i = rng.choice(places)
                lines[at] = line[:i] + rng.choice(STRANGE) + line[i + 1:]
                done = True
        elif body and kind == "suspected-misreading":
            places = [i for i, c in enumerate(line) if c in groups]
            digits = [m.start() for m in re.finditer(r"(?<=\d)[01](?=\d)", line)]
            if digits and rng.random() < 0.5:
                i = rng.choice(digits)
                lines[at] = line[:i] + {"0": "O", "1": "l"}[line[i]] + line[i + 1:]
                done = True
            elif places:
                i = rng.choice(places)
                lines[at] = line[:i] + rng.choice(groups[line[i]]) + line[i + 1:]
                done = True
        elif body and kind == "unbalanced-mark":
            places = [i for i, c in enumerate(line) if c in MARKS and i > 0]
            if places:
                i = rng.choice(places)
                new = TURNED.get(line[i], "") if rng.random() < 0.3 else ""
                lines[at] = line[:i] + new + line[i + 1:]
                done = True
        elif body and kind == "no-final-mark":
            bare = line.rstrip()
            short = len(bare) < max(map(len, lines[max(0, at - 3): at + 4])) - 2
            if short and bare[-1] in "。？！" and len(lines[at - 1].strip()) > 8:
                lines[at] = bare[:-1]
                done = True
        if done:
            faults.append({"kind": kind, "line": at + 1})
            at += rng.randrange(40, 80)
        else:
            at += 1
    return lines, faults


KINDS = ["doubled-character", "unbalanced-mark", "no-final-mark", "unusual-character", "suspected-misreading"]


def main(argv):
    shown = "--list" in argv
    argv = [a for a in argv if a != "--list"]
    command, folders = argv[0], argv[1:]
    cases = sorted(p.parent for f in folders for p in Path(f).glob("**/truth.json"))
    tables = {"as they are": defaultdict(Counter), "damaged": defaultdict(Counter)}
    placed, found, wrong = Counter(), Counter(), []

    def count(table, case, edition, truth, faults):
        for doubt in edition["doubts"]:
            real = is_real(doubt, case, edition, truth, faults)
            tables[table][doubt["kind"]][real] += 1
            if not real:
                wrong.append((table, case, doubt["kind"], doubt["line"], doubt["message"], doubt["suggestion"]))

    for case in cases:
        source = next(p for p in [case / "source.txt", case / f"{case.name}.txt"] if p.exists())
        truth = json.loads((case / "truth.json").read_text())
        count("as they are", case.name, run(command, source), truth, [])
        about = json.loads((case / "case.json").read_text()) if (case / "case.json").exists() else {}
        if about.get("class", "clean") != "clean":
            continue
        lines = re.split("\r\n|\r|\n", decoded(source.read_bytes()))
        for kind in KINDS:
            for seed in range(3):
                rng = random.Random(f"{case.name} {kind} {seed}")
                new, faults = damage(lines, kind, rng)
                with tempfile.NamedTemporaryFile("w", suffix=".txt", delete=False) as file:
                    file.write("\n".join(new))
                edition = run(command, file.name)
                os.unlink(file.name)
                edition["doubts"] = [d for d in edition["doubts"] if d["kind"] in (kind, "encoding")]
                for doubt in edition["doubts"]:
                    if doubt["kind"] == "encoding":
                        doubt["kind"] = "unusual-character"
                count("damaged", case.name, edition, truth, faults)
                placed[kind] += len(faults)
                reach = 25 if kind == "unbalanced-mark" else 1
                found[kind] += sum(any(abs(d["line"] - f["line"]) <= reach for d in edition["doubts"]) for f in faults)
    for table, kinds in tables.items():
        print(f"\n{table:<24}{'count':>7}{'real':>7}{'precision':>11}{'put in':>9}{'found':>8}")
        for kind in sorted(kinds):
            real, all_ = kinds[kind][True], sum(kinds[kind].values())
            rest = f"{placed[kind]:>9}{found[kind]:>8}" if table == "damaged" else ""
            print(f"{kind:<24}{all_:>7}{real:>7}{real / all_:>11.2f}{rest}")
    if shown:
        print()
        for row in wrong:
            print("not real:", *row)


if __name__ == "__main__":
    main(sys.argv[1:])
