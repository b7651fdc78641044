#!/usr/bin/env python3
"""make.py [CASE ...] - make the test pages of tests/corpus again.

A text (texts/*.txt) is typeset by Chromium as one of the pages in cases.py, the PDF is read back by
pdftotext, mutool, PyMuPDF, pdfminer.six, pypdf or tesseract, the damage named in the case is added, and source.txt, truth.json
and case.json are written. The truth comes from the text, never from the extraction.
Needs chromium, poppler-utils, mupdf-tools, tesseract-ocr(-chi-sim, -chi-tra), Noto CJK, and for some cases
pillow, pymupdf, pdfminer.six and pypdf (for the Python named in BANXIN_CORPUS_PYTHON); the tests need none of them.
"""
import html
import json
import os
import random
import re
import shutil
import subprocess
import sys
import unicodedata

HERE = os.path.dirname(os.path.abspath(__file__))
TMP = os.environ.get("BANXIN_CORPUS_TMP", "/tmp/banxin-corpus")
FS = 14  # px an em
WEEK = "一二三四五六日"
SHY = "\u00ad"
PYTHON = os.environ.get("BANXIN_CORPUS_PYTHON", sys.executable)


# ---------------------------------------------------------------- texts

def clean(s):
    """The text of the truth: no line breaks of titles, no soft hyphens."""
    return unicodedata.normalize("NFC", s.replace("|", "").replace("\\-", ""))


def item_text(s):
    """`1. 接上`, `①　接上` and `记者 甲` without the blank beside Han, as the contract has it."""
    han = r"[\u2e80-\u9fff\u3000-\u303f\uff00-\uffef\u2460-\u2473]"
    s = re.sub(r"(?<=%s)[ \u3000]+|[ \u3000]+(?=%s)" % (han, han), "", s)
    return clean(s)


def load(name):
    doc = {"name": name, "meta": {}, "furn": {}, "intro": None, "articles": [], "timeline": None}
    unit = None
    for n, line in enumerate(open(os.path.join(HERE, "texts", name + ".txt"), encoding="utf-8"), 1):
        line = line.rstrip("\n")
        if not line or line.startswith("//"):
            continue
        if line.startswith("="):
            kind, _, rest = line[1:].partition(" ")
            unit = {"kind": kind, "id": rest, "title": rest, "body": [], "entries": []}
            if kind == "article":
                unit.update(title="", number=None, kicker="", subtitle="", byline="", authors=[],
                            affiliation="", signoff="", endmark="", kickeras="", head=True)
                doc["articles"].append(unit)
            elif kind == "intro":
                doc["intro"] = unit
            elif kind == "timeline":
                doc["timeline"] = unit
            continue
        k = unit["kind"]
        key, _, val = line.partition(" ")
        if k in ("meta", "furn"):
            doc[k][key] = val
        elif k == "article" and unit["head"]:
            if line == "--":
                unit["head"] = False
            elif key == "authors":
                unit[key] = val.split("、")
            elif key == "number":
                unit["number"], _, unit["printed"] = val.partition(" ")
                unit["number"] = int(unit["number"])
            else:
                unit[key] = val
        elif k == "timeline":
            if key == "@":
                f = [x.strip() for x in val.split("|")]
                e = {"printed": f[0], "date": f[1], "date_end": None, "label": "", "title": "",
                     "items": [], "inferred": []}
                for x in f[2:]:
                    a, _, b = x.partition(" ")
                    e["date_end" if a == "end" else a] = b.split() if a == "inferred" else b
                unit["entries"].append(e)
            elif key == "^":
                unit["entries"][-1]["title"] = val
            else:
                unit["entries"][-1]["items"].append(val[0:] if key == "-" else line)
        else:
            roles = {"##": "subhead", ">": "quote", "*": "bullet", "+": "item", "!": "caption", "<": "right"}
            unit["body"].append((roles[key], val) if key in roles else ("body", line))
    return doc


# ---------------------------------------------------------------- truth

def paragraphs(unit):
    same = {"bullet": "item", "right": "body"}

    def paragraph(r, t):
        # A bullet typed with the text is one: it leaves.
        bullet = r == "body" and t[:1] in "▲△●◆■"
        return {"role": "item" if bullet else same.get(r, r), "text": item_text(t[1:] if bullet else t)}
    return [paragraph(r, t) for r, t in unit["body"] if r != "caption"]


def truth(doc, case, order):
    """`order`: the article ids as their bodies come in the source."""
    skip = case.get("leave_out", [])
    meta = {k: v for k, v in doc["meta"].items() if k != "language" and k not in skip}
    if "pages" in meta:
        meta["pages"] = meta["pages"].split()
    arts = {a["id"]: a for a in doc["articles"]}
    tl = doc["timeline"] if "timeline" not in skip else None
    intro = doc["intro"] if "intro" not in skip else None
    return {
        "format": "banxin-truth", "version": 1, "id": "source", "language": doc["meta"]["language"],
        "metadata": meta,
        "introduction": intro and {"title": item_text(intro["title"]), "paragraphs": paragraphs(intro)},
        "articles": [{
            # A rubric alone over a text is its title.
            "number": a["number"], "kicker": item_text(a["kicker"]) if a["title"] else "",
            "title": item_text(a["title"]) or item_text(a["kicker"]),
            "subtitle": item_text(a["subtitle"]), "authors": a["authors"],
            "affiliation": clean(a["affiliation"]), "paragraphs": paragraphs(a),
        } for a in (arts[i] for i in order)],
        "timeline": tl and {"title": item_text(tl["title"]), "entries": [{
            "date": e["date"], "date_end": e["date_end"], "label": item_text(e["label"]),
            "title": item_text(e["title"]), "inferred": e["inferred"], "items": [item_text(i) for i in e["items"]],
        } for e in tl["entries"]]},
    }


# ---------------------------------------------------------------- pages

def esc(s, case, title=False):
    s = html.escape(s.replace("\\-", SHY), quote=False)
    if case.get("gap"):  # a blank printed between Han and Latin
        s = re.sub(r"(?<=[\u4e00-\u9fff])(?=[A-Za-z0-9])|(?<=[A-Za-z0-9%])(?=[\u4e00-\u9fff])", " ", s)
    if case.get("wide"):  # names and furniture set apart by an em, which -raw keeps
        s = s.replace(" ", "\u3000") if title == "wide" else s
    return s.replace("|", "<br>" if title else "")


def para(role, text, case, cls=""):
    t = esc(text, case)
    ideo = case.get("indent") == "ideo"
    if role == "caption":
        shape = case.get("shape", "")
        return "<figure class='%s'><div class=pic></div><figcaption>%s</figcaption></figure>" % (shape, t)
    if role == "bullet":
        t = case.get("bullet", "●") + t
    if role == "subhead":
        t = case.get("submark", "") + t
    if ideo and role in ("body", "item", "bullet") and "cont" not in cls:
        t = "\u3000\u3000" + t
    if ideo and role == "quote":
        t = "\u3000\u3000\u3000\u3000" + t
    return "<p class='%s %s'>%s</p>" % (role, cls, t)


def head(a, case):
    out = []
    num = a.get("printed", "")
    if case.get("numtitle") and num:  # the number before the title, on its line
        a = dict(a, title=num + case["numtitle"] + a["title"])
        num = ""
    if num or a["kicker"]:
        out.append("<div class=kicker>%s</div>" % esc((num + " " + (a["kickeras"] or a["kicker"])).strip(), case, "wide"))
    if a["title"]:
        out.append("<div class=title>%s</div>" % esc(a["title"], case, True))
    if a["subtitle"]:
        out.append("<div class=subtitle>%s</div>" % esc(a["subtitle"], case, True))
    if a["byline"]:
        out.append("<div class=byline>%s</div>" % esc(a["byline"], case, "wide"))
    return "<div class=head>%s</div>" % "".join(out)


def body(a, case, part=None):
    """`part`: (from, to) in characters of the printed body, to cut it apart."""
    out, pos = [], 0
    lo, hi = part or (0, 10 ** 9)
    for r, t in a["body"]:
        s, e = pos, pos + len(t)
        pos = e
        if e <= lo or s >= hi:
            continue
        x, y = max(lo - s, 0), min(hi, e) - s
        cls = ("cont " if x else "") + ("cut" if y < len(t) else "")
        mark = a["endmark"] if a.get("endmark") and (r, t) == a["body"][-1] and y == len(t) else ""
        out.append(para(r, t[x:y] + mark, case, cls))
    if a.get("signoff") and hi >= pos:
        out.append("<p class=signoff>%s</p>" % esc(a["signoff"], case, "wide"))
    return "".join(out)


def timeline(tl, case):
    out = []
    if tl["title"]:
        out.append("<div class=title>%s</div>" % esc(tl["title"], case, True))
    one = case.get("oneline")
    for e in tl["entries"]:
        mark = case.get("datemark", "")
        d, t = mark + e["printed"], e["title"]
        if one:  # date and title, or date and sentence, on one line
            rest = t or (e["items"][0] if e["items"] else "")
            out.append("<p class=date>%s\u3000%s</p>" % (esc(d, case), esc(rest, case, True)))
            items = e["items"] if t else e["items"][1:]
        else:
            out.append("<p class=date>%s</p>" % esc(d, case))
            if e["label"]:
                out.append("<p class=label>%s</p>" % esc(e["label"], case))
            if t:
                out.append("<p class=etitle>%s</p>" % esc(t, case, True))
            items = e["items"]
        for i in items:
            out.append(para("bullet" if case.get("tlbullet") else "body", i, case))
    return "<div class=timeline>%s</div>" % "".join(out)


def zone(z, doc, case):
    kind = z[0]
    arts = {a["id"]: a for a in doc["articles"]}
    cols = lambda n, h: "<div class=cols style='columns:%d;%s'>%s</div>" % (
        n, z[-1]["css"] if isinstance(z[-1], dict) else "", h)
    if kind == "furn":
        return "".join("<div class='furn %s'>%s</div>" % (k, esc(doc["furn"][k], case, "wide")) for k in z[1:])
    if kind == "bottom":
        return "<div style='position:absolute;left:30px;bottom:10px'>%s</div>" % zone(("furn",) + z[1:], doc, case)
    if kind == "note":
        return "<div class=note>%s</div>" % esc(z[1], case)
    if kind == "intro":
        i = doc["intro"]
        t = "<div class=ititle>%s</div>" % esc(i["title"], case) if i["title"] else ""
        return cols(z[1], t + body(i, case))
    if kind == "heads":
        return "<div class=heads>%s</div>" % "".join(head(arts[i], case) for i in z[1])
    if kind == "bodies":
        return cols(z[2], "".join(body(arts[i], case) for i in z[1]))
    if kind == "flow":  # headings in the columns
        return cols(z[2], "".join(inner(i, doc, case) for i in z[1]))
    if kind == "art":  # heading across, body in columns
        return head(arts[z[1]], case) + cols(z[2], body(arts[z[1]], case))
    if kind == "after":  # heading below its body
        return cols(z[2], body(arts[z[1]], case)) + head(arts[z[1]], case)
    if kind == "part":
        note = ["<p class=signoff>%s</p>" % x if x else "" for x in z[4:6]] + ["", ""]
        h = head(arts[z[1]], case) if z[2][0] == 0 else ""
        return h + cols(z[3], note[0] + body(arts[z[1]], case, z[2]) + note[1])
    if kind == "box":
        return "<div class=box>%s%s</div>" % (head(arts[z[1]], case), body(arts[z[1]], case))
    if kind == "timeline":
        return cols(z[1], timeline(doc["timeline"], case))
    if kind == "grid":
        return "<div class=grid>%s</div>" % "".join(
            "<div class=cell style='width:%gem'>%s</div>" % (
                w * case["m"] + (w - 1) * case.get("gutter", 2), "".join(zone(y, doc, case) for y in zs)) for w, zs in z[1])
    raise ValueError(kind)


def inner(i, doc, case):
    if i == "timeline":
        return timeline(doc["timeline"], case)
    if i == "intro":
        x = doc["intro"]
        return ("<div class=ititle>%s</div>" % esc(x["title"], case) if x["title"] else "") + body(x, case)
    if i.startswith("furn:"):
        return zone(("furn", i[5:]), doc, case)
    if i.startswith("note:"):
        return zone(("note", i[5:]), doc, case)
    a = {a["id"]: a for a in doc["articles"]}[i]
    return head(a, case) + body(a, case)


def page_html(doc, case):
    n = case.get("cols", 1)
    gut = case.get("gutter", 2)
    w = n * case["m"] * FS + (n - 1) * gut * FS
    h = case.get("height", 1400)
    pad = 30
    face = "Noto Serif CJK " + ("TC" if doc["meta"]["language"] == "zh-Hant" else "SC")
    ind = "2em" if case.get("indent", "css") == "css" else "0"
    gap = "3.4em" if case.get("indent") == "none" else "0"
    css = """@page{size:%dpx %dpx;margin:0} *{box-sizing:content-box} body{margin:0;word-spacing:.12em;font:%dpx/1.6 '%s';}
    .page{position:relative;width:%dpx;height:%dpx;padding:%dpx;box-sizing:border-box;break-after:page;overflow:hidden}
    p{margin:0 0 %s;text-indent:%s;text-align:justify;overflow-wrap:break-word;orphans:1;widows:1}
    .cont{text-indent:0} .cut{text-align-last:justify} .cols{column-gap:%gem;margin-bottom:1em}
    .head{margin:.8em 0;text-align:center;break-inside:avoid} .title{font:bold 20px/1.4 'Noto Sans CJK SC'}
    .kicker{font-family:'Noto Sans CJK SC'} .byline{margin-top:.3em} .subtitle{font-size:15px}
    .subhead{font-weight:bold;text-indent:0;text-align:%s} .quote{text-indent:0;padding-left:2em;font-size:13px}
    .quote + .quote{margin-top:-%s} .signoff,.right{text-align:right;text-indent:0} .furn{margin:.3em 0} .banner{font-size:30px;text-align:center}
    .ititle{font-weight:bold;text-align:center} .date{font-weight:bold;text-indent:0;margin-top:.5em}
    .label,.etitle{text-indent:0;text-align:left} .etitle{font-weight:bold} .box{border:1px solid;padding:.6em;break-inside:avoid}
    .grid{display:flex;gap:%gem} figure{margin:.5em 0;break-inside:avoid} .pic{height:7em;background:#ddd}
    figcaption{font-size:12px;line-height:1.4} .note{text-align:right}
    .stairs{float:right;width:9em;height:14em;margin:0;shape-outside:polygon(100%% 0,100%% 100%%,0 100%%);} .stairs .pic{height:11em;background:none}
    .stairsl{float:left;width:8em;height:12em;margin:0;shape-outside:polygon(0 0,100%% 0,0 100%%);} .stairsl .pic{display:none}
    """ % (w + 2 * pad, h, FS, face, w + 2 * pad, h, pad, gap, ind, gut, case.get("subhead", "center"), gap, gut)
    pages = "".join("<section class=page>%s</section>" % "".join(zone(z, doc, case) for z in p) for p in case["pages"])
    return "<!doctype html><html lang='%s'><meta charset=utf-8><style>%s%s</style>%s" % (
        doc["meta"]["language"], css, case.get("css", ""), pages)


# ---------------------------------------------------------------- tools

def run(*cmd):
    p = subprocess.run(cmd, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    if p.returncode:
        raise RuntimeError("%s: %s" % (cmd[0], p.stderr.decode()[-300:]))
    return p.stdout


def to_pdf(doc, case, d):
    page, pdf = os.path.join(d, "page.html"), os.path.join(d, "page.pdf")
    with open(page, "w", encoding="utf-8") as f:
        f.write(page_html(doc, case))
    run("chromium", "--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking",
        "--user-data-dir=" + os.path.join(TMP, "profile"), "--no-pdf-header-footer",
        "--print-to-pdf=" + pdf, "file://" + page)
    got = int(re.search(rb"Pages:\s+(\d+)", run("pdfinfo", pdf)).group(1))
    if got != len(case["pages"]):
        print("  %s: %d pages where %d were meant" % (case["name"], got, len(case["pages"])))
    return pdf


def strips(case):
    """The crops of a page in points: what stands above the columns, then the columns as `crop` orders them."""
    n, h, top = case["cols"], case.get("height", 1400), case["top"]
    out = []
    for c in case["crop"]:
        if c == "whole":
            out.append((0, 0, (n * case["m"] + (n - 1) * case.get("gutter", 2)) * FS + 60, h))
        elif c == "top":
            out.append((0, 0, (n * case["m"] + (n - 1) * 2) * FS + 60, top))
        elif c == "foot":
            out.append((0, h - case["foot"], (n * case["m"] + (n - 1) * 2) * FS + 60, case["foot"]))
        else:
            out.append((30 + c * (case["m"] + 2) * FS - 10, top, case["m"] * FS + 20, h - top - case.get("foot", 0)))
    return [[int(round(v * 0.75)) for v in s] for s in out]


LIBRARIES = {  # what people write with them
    "pymupdf": """
import pymupdf, sys
sys.stdout.write("\\f".join(p.get_text("text") for p in pymupdf.open(sys.argv[1])))
""",
    "pymupdf-blocks": """
import pymupdf, sys
pages = pymupdf.open(sys.argv[1])
sys.stdout.write("\\f".join("\\n".join(b[4] for b in p.get_text("blocks", sort=True) if b[6] == 0) for p in pages))
""",
    "pdfminer": """
import sys
from pdfminer.high_level import extract_text
sys.stdout.write(extract_text(sys.argv[1]))
""",
    "pypdf": """
import pypdf, sys
sys.stdout.write("\\n".join(p.extract_text() for p in pypdf.PdfReader(sys.argv[1]).pages))
"""}


def extract(pdf, case, d):
    tool = case["tool"]
    args = {"pdftotext": [], "raw": ["-raw"], "layout": ["-layout"], "fixed": ["-layout", "-fixed", str(case.get("pitch", 7))]}
    if tool in args:
        return run("pdftotext", "-enc", "UTF-8", *args[tool], pdf, "-").decode()
    if tool == "mutool":
        return run("mutool", "draw", "-F", "txt", pdf).decode()
    if tool == "words":
        return words(pdf)
    if tool in LIBRARIES:
        return run(PYTHON, "-c", LIBRARIES[tool], pdf).decode()
    out = []
    for p in range(1, len(case["pages"]) + 1):
        for x, y, w, h in strips(case):
            if tool == "crop":
                out.append(run("pdftotext", "-f", str(p), "-l", str(p), "-x", str(x), "-y", str(y), "-W", str(w),
                               "-H", str(h), *case.get("args", []), pdf, "-").decode().replace("\f", ""))
            else:  # tesseract
                dpi = case.get("dpi", 300)
                k = dpi / 72
                png = os.path.join(d, "ocr")
                run("pdftoppm", "-r", str(dpi), "-gray", "-png", "-singlefile", "-f", str(p), "-x", str(int(x * k)), "-y",
                    str(int(y * k)), "-W", str(int(w * k)), "-H", str(int(h * k)), pdf, png)
                degrade(png + ".png", case)
                out.append(run("tesseract", png + ".png", "-", "-l", case.get("ocr", "chi_sim"), "--dpi", str(dpi),
                               "--psm", str(case.get("psm", 6))).decode())
        out[-1] += "\f"
    return "".join(out)


def degrade(png, case):
    """What a scan does to a page: `rotate` degrees, `blur` radius, `fade` share of the ink, `grain` share, `jpeg` quality."""
    if not case.get("degrade"):
        return
    from PIL import Image, ImageFilter
    rnd = random.Random(case["name"])
    img = Image.open(png).convert("L")
    for kind, v in case["degrade"]:
        if kind == "rotate":
            img = img.rotate(v, resample=Image.BICUBIC, fillcolor=255, expand=True)
        elif kind == "blur":
            img = img.filter(ImageFilter.GaussianBlur(v))
        elif kind == "fade":
            img = img.point(lambda g: int(255 - (255 - g) * v))
        elif kind == "grain":
            img = Image.blend(img, Image.frombytes("L", img.size, rnd.randbytes(img.width * img.height)), v)
        elif kind == "jpeg":
            img.save(png + ".jpg", quality=v)
            img = Image.open(png + ".jpg").convert("L")
    img.save(png)


def words(pdf):
    """pymupdf's words sorted into lines, each word set at its place on a grid of one em."""
    import pymupdf
    out = []
    for page in pymupdf.open(pdf):
        lines = []
        for x0, y0, x1, y1, w, *_ in sorted(page.get_text("words"), key=lambda v: (v[3], v[0])):
            if lines and abs(lines[-1][0] - y1) < 3:
                lines[-1][1].append((x0, w))
            else:
                lines.append((y1, [(x0, w)]))
        for _, ws in lines:
            l = ""
            for x, w in sorted(ws):
                l = l.ljust(int(round(x / (FS * 0.75))) - 2) if l.strip() else " " * max(int(round(x / (FS * 0.75))) - 2, 0)
                l += (" " if l.strip() and not l.endswith(" ") else "") + w
            out.append(l + "\n")
        out.append("\f")
    return "".join(out)


# ---------------------------------------------------------------- damage

RADICALS = {chr(c): unicodedata.normalize("NFKC", chr(c)) for c in range(0x2F00, 0x2FD6)}
RADICALS.update(zip("⻑⻧⻌⻐⻫⻭⻯⻱⻲⻘⺎⺟⺠⻁⻄⻆⻅⻉⻋⻓⻔⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻨⻩⻬⻮⻰⻳", "長卤辶钅斉歯竜亀龜青兀母民虎西角见贝车长门韦页风飞食马骨鬼鱼鸟麦黄齐齿龙龟"))
COMPAT = dict(zip("\uf967\uf934\uf98e\uf9f4\uf901\uf92d\uf9ca\uf9f7\uf914\uf96f", "不老年林更來流立樂說"))
OCR = {"日": "曰", "未": "末", "己": "已", "人": "入", "土": "士", "0": "O", "1": "l", "，": ",", "天": "夭", "千": "干",
       "往": "住", "。": ".", "间": "问", "洒": "酒", "拨": "拔", "了": "丁", "八": "人", "口": "囗", "大": "太", "候": "侯"}

# Shapes that a reader of images takes for one another, both ways.
ALIKE = ["己已巳", "日曰", "未末", "土士", "人入", "大太", "干千", "间问", "間問", "O0", "l1", "ー一", "天夭", "住往", "酒洒", "拨拔", "了丁",
         "人八", "口囗", "候侯", "，,", "。.", "、,", "。，", "析折", "晴睛", "冶治", "贝见", "鸟乌", "鳥烏", "木本", "今令", "待侍", "辦辨", "办为",
         "清淸", "体休", "目自", "白自", "王玉", "刀力", "午牛", "东车", "東束", "开井", "田由", "申甲", "右石", "米来", "上土", "小少",
         "他地", "没设", "沒設", "话活", "几凡", "微徽", "B8", "5S", "：:", "；;"]


def noise(text, share, rnd):
    """`share` of the characters read as one they resemble, some blanks put in, a few stray marks."""
    alike = {}
    for group in ALIKE:
        for c in group:
            alike.setdefault(c, []).extend(x for x in group if x != c)
    ink = sum(1 for c in text if not c.isspace())
    can = sum(1 for c in text if c in alike)
    out, p = [], min(1.0, share * ink / max(can, 1))
    for c in text:
        if c in alike and rnd.random() < p:
            c = rnd.choice(alike[c])
        out.append(c)
        if "\u4e00" <= c <= "\u9fff" and rnd.random() < share / 3:
            out.append(" ")
        elif not c.isspace() and rnd.random() < share / 15:
            out.append(rnd.choice("'`.·|~"))
    return "".join(out)


def damage(text, case, language):
    rnd = random.Random(case["name"])
    if language == "zh-Hans":
        text = text.replace("\u2f3e", "户")  # whose radical stands for 戶 elsewhere
    if not case.get("keep_radicals"):  # mutool reads 人 back as the radical that shares its glyph
        text = "".join(RADICALS.get(c, c) for c in text)
    text = text.replace("\u2015", "\u2014")  # mutool's reading of a dash; no text here has a bar
    for step in case.get("damage_steps", []):
        kind, *arg = step if isinstance(step, tuple) else (step,)
        lines = text.split("\n")
        if kind == "double-lines":  # overprinted bold read twice, line by line
            text = "\n".join(l + "\n" + l if any(l.strip("\f ") == a for a in arg) else l for l in lines)
        elif kind == "double-chars":  # the same, run by run: 20182018年年44月月
            def twice(l):
                return "".join(x * 2 for x in re.findall(r"\d+|[^\d\s]", l))
            text = "\n".join(twice(l) if any(l.strip("\f ") == a for a in arg) else l for l in lines)
        elif kind == "double-each":  # character by character: 22001188年年
            text = "\n".join("".join(c * 2 if not c.isspace() else c for c in l)
                             if any(l.strip("\f ") == a for a in arg) else l for l in lines)
        elif kind == "radicals":
            back = {v: k for k, v in list(RADICALS.items()) + list(COMPAT.items())}
            text = "".join(back[c] if c in back and rnd.random() < arg[0] else c for c in text)
        elif kind == "ocr":
            text = "".join(OCR[c] if c in OCR and rnd.random() < arg[0] else c for c in text)
        elif kind == "noise":
            text = noise(text, arg[0], rnd)
        elif kind == "full-width-marks":  # chi_tra reads every mark as the ASCII one
            wide = dict(zip(",;:?!()", "，；：？！（）"))
            text = re.sub(r"(?<=[\u3000-\u9fff])[ ]?([,;:?!)])|\((?=[\u4e00-\u9fff])",
                          lambda m: wide[m.group().strip()], text)
        elif kind == "fullwidth-digits":
            text = "\n".join(re.sub(r"\d", lambda m: chr(ord(m.group()) + 0xfee0), l) if arg[0] in l else l for l in lines)
        elif kind == "move":  # lines from the one holding arg0 to before the one holding arg1, put before arg2
            a, b, c = (next(i for i, l in enumerate(lines) if x in l) for x in arg)
            cut = lines[a:b]
            rest = lines[:a] + lines[b:]
            c = next(i for i, l in enumerate(rest) if arg[2] in l)
            text = "\n".join(rest[:c] + cut + rest[c:])
        elif kind == "blank-every-line":
            text = "\n".join(l + "\n" for l in lines)
        elif kind == "indent-as":  # what a copy from a page on the web has in the place of the two ems
            text = "\n".join(re.sub("^\f?\u3000+", lambda m: arg[0] * (len(m.group().strip("\f")) // 2), l) for l in lines)
        elif kind == "justified-blanks":  # a blank between the characters of a line that was set wide
            def wide(l):
                on = rnd.random() < arg[0] and width(l.strip()) >= case["m"] - 2.5
                return re.sub("(?<=[\u3000-\uffef])(?=[\u3001-\uffef])", lambda m: " " if rnd.random() < .5 else "", l) if on else l
            text = "\n".join(wide(l) for l in lines)
        elif kind == "stray":  # dirt and rules read as marks: at a line's end, or a line of their own
            def dirt(l):
                if not l.strip() or rnd.random() >= arg[0]:
                    return l
                mark = rnd.choice(arg[1:])
                return l + " " + mark if rnd.random() < .5 else l + "\n" + mark
            text = "\n".join(dirt(l) for l in lines)
        elif kind == "insert":  # furniture in the midst of a body: arg0 after the line that holds arg1
            at = next(i for i, l in enumerate(lines) if arg[1] in l)
            text = "\n".join(lines[:at + 1] + arg[0].split("|") + lines[at + 1:])
        elif kind == "cut-before-mark":  # a line that ends with a mark, broken before it
            def cut(l):
                m = re.search("[，。、；：？！]$", l)
                return l[:-1] + "\n" + l[-1] if m and rnd.random() < arg[0] else l
            text = "\n".join(cut(l) for l in lines)
        elif kind == "no-blank-lines":
            text = "\n".join(l for l in lines if l.strip())
        elif kind == "no-form-feed":
            text = text.replace("\f", "")
        else:
            raise ValueError(kind)
    # a soft hyphen shows at a line end only
    text = re.sub(SHY + r"(?=[ ]*\n)", "-", text).replace(SHY + " ", "").replace(SHY, "")
    return text.replace("\u2010", "-") if case.get("ascii_hyphen", True) else text


def encode(text, case):
    if case.get("crlf"):
        text = text.replace("\n", "\r\n")
    if case.get("encoding") == "gb18030":
        return text.encode("gb18030")
    if case.get("encoding") == "utf-16":
        return b"\xff\xfe" + text.encode("utf-16-le")
    return (b"\xef\xbb\xbf" if case.get("bom") else b"") + text.encode("utf-8")


# ---------------------------------------------------------------- proof

def squeeze(s):
    s = unicodedata.normalize("NFC", s)
    s = "".join(RADICALS.get(c, c) for c in s if not c.isspace())
    return re.sub("[０-９]", lambda m: chr(ord(m.group()) - 0xfee0), s)


def width(s):
    return sum(1 if unicodedata.east_asian_width(c) in "WFA" else 0.5 for c in s)


def report(doc, case, text):
    """(order of the bodies, what is not contiguous, paragraph ends that nothing marks)."""
    lines = text.replace("\f", "\n").split("\n")
    stream, where = [], []
    for n, l in enumerate(lines):
        l = unicodedata.normalize("NFC", l)
        hy = re.search(r"[A-Za-z]-\s*$", l)
        for k, c in enumerate(l):
            if not c.isspace() and not (hy and k == hy.start() + 1):
                stream.append(squeeze(c))
                where.append(n)
    s = "".join(stream)
    torn, open_ends, first = [], 0, {}
    key = lambda t: squeeze(t).replace("-", "")
    flat = [i for i, c in enumerate(s) if c != "-"]
    sf = "".join(s[i] for i in flat)
    where = [where[i] for i in flat]
    units = [(a["id"], paragraphs(a)) for a in doc["articles"]]
    if doc["intro"] and "intro" not in case.get("leave_out", []):
        units.append(("intro", paragraphs(doc["intro"])))
    for ident, ps in units:
        for i, p in enumerate(ps):
            t = key(p["text"])
            at = sf.find(t)
            if at < 0:
                torn.append("%s ¶%d %s" % (ident, i + 1, t[:12]))
                if i == 0:
                    k = next((k for k in range(len(t), 3, -1) if t[:k] in sf), 0)
                    first[ident] = sf.find(t[:k]) if k else 10 ** 9
                continue
            if i == 0:
                first[ident] = at
            e = at + len(t)
            if i + 1 < len(ps) and e < len(where):
                a, b = where[e - 1], where[e]
                marked = a != b and (b - a > 1 or lines[b][:1].isspace() or width(lines[a].strip()) < case["m"] - 1)
                open_ends += not marked
    fields = []
    for a in doc["articles"]:
        for f in ("title", "kicker", "subtitle", "signoff", "endmark", "byline"):
            if a[f] and key(clean(a[f])) not in sf:
                fields.append("%s %s %s" % (a["id"], f, a[f]))
    if doc["timeline"] and "timeline" not in case.get("leave_out", []):
        for e in doc["timeline"]["entries"]:
            doubled = any(x[0].startswith("double-") for x in case.get("damage_steps", []))
            for x in [e["title"], "" if doubled else e["printed"], e["label"]] + e["items"]:
                if x and key(clean(x)) not in sf:
                    fields.append("timeline " + x)
    for k, v in doc["meta"].items():
        for x in v.split() if k == "pages" else [v]:
            if k not in ("language", "date") + tuple(case.get("leave_out", [])) and key(x) not in sf:
                fields.append("metadata %s %s" % (k, x))
    lost = []  # blanks between Latin words that the tool dropped
    flow = re.sub(r"\s+", " ", text)
    for _, ps in units:
        for p in ps:
            for a, b in re.findall(r"(?=([!-~]+) ([!-~]+))", p["text"]):
                if a + " " + b not in flow and a + b in flow:
                    lost.append(a + " " + b)
    return first, torn, fields, open_ends, lost


def make(case):
    doc = load(case["text"])
    d = os.path.join(TMP, case["name"])
    os.makedirs(d, exist_ok=True)
    text = extract(to_pdf(doc, case, d), case, d)
    for a, b in re.findall(r"([A-Za-z]+)\\-([A-Za-z]+)", open(os.path.join(HERE, "texts", case["text"] + ".txt"), encoding="utf-8").read()):
        text = text.replace(a + " " + b, a + b)  # mutool reads a soft hyphen inside a line as a blank
    text = damage(text, case, doc["meta"]["language"])
    for c in sorted(set(re.findall("[\u2e80-\u2fdf]", text))):
        if not case.get("keep_radicals"):
            print("  radical left:", c)
    ids = [a["id"] for a in doc["articles"] if a["id"] not in case.get("leave_out", [])]
    doc["articles"] = [a for a in doc["articles"] if a["id"] in ids]
    first, torn, fields, open_ends, lost = report(doc, case, text)
    if any(a["number"] for a in doc["articles"]) or case["class"] == "side-by-side" or case.get("given_order"):
        order = case.get("given_order") or ids
    else:
        order = sorted(ids, key=lambda i: first.get(i, 0))
    out = os.path.join(HERE, case["set"], "cases", case["name"])
    os.makedirs(out, exist_ok=True)
    with open(os.path.join(out, "source.txt"), "wb") as f:
        f.write(encode(text, case))

    def dump(name, v):
        with open(os.path.join(out, name), "w", encoding="utf-8") as f:
            json.dump(v, f, ensure_ascii=False, indent=1)
            f.write("\n")
    dump("truth.json", truth(doc, case, order))
    dump("case.json", {
        "name": case["name"], "text": case["text"], "layout": "%d×%g em" % (case.get("cols", 1), case["m"]),
        "tool": case["tool"], "class": case["class"], "damage": sorted(case["damage"]),
        "emulated": [x if isinstance(x, str) else x[0] for x in case.get("damage_steps", [])],
        "conventions": case.get("conventions", []), "torn_paragraphs": torn, "fields_not_whole": fields,
        "unmarked_paragraph_ends": open_ends, "lost_blanks": lost,
        "exact_attainable": not fields and not open_ends and not lost and case["class"] == "clean"})
    print("%-28s %5d bytes, %d torn, %d fields, %d open ends" % (
        case["name"], len(encode(text, case)), len(torn), len(fields), open_ends))
    if case["class"] not in ("side-by-side", "noisy"):
        for x in torn + fields:
            print("     " + x)


def main(argv):
    sys.path.insert(0, HERE)
    import cases
    os.makedirs(TMP, exist_ok=True)
    options = dict(a.split("=", 1) for a in argv if a.startswith("--") and "=" in a)
    names = [a for a in argv if not a.startswith("--")]
    for case in cases.CASES:
        if names and not any(a in case["name"] for a in names):
            continue
        if "--tool" in options:
            # The same page read by another tool, into a folder of its own.
            case = dict(case, tool=options["--tool"], set=options["--into"], name=case["name"] + "-as-" + options["--tool"])
        make(case)
    shutil.rmtree(os.path.join(TMP, "profile"), ignore_errors=True)


if __name__ == "__main__":
    main(sys.argv[1:])
