"""The test pages: which text, set how, read by what, damaged how."""

CASES = []


def case(name, text, set_, tool, class_, m, cols, pages, damage, **more):
    CASES.append(dict(name=name, text=text, set=set_, tool=tool, m=m, cols=cols, pages=pages, damage=damage,
                      **{"class": class_}, **more))


DEV, HELD = "dev", "held"
ESSAYS = ["no-numbers", "no-kickers", "subtitles", "two-line-titles", "byline-text-picture", "byline-name-alone",
          "byline-box", "verse", "block-quotation", "captions", "no-introduction", "no-timeline"]

# ---- salt and umbrella: essays

case("salt-blocks", "salt", DEV, "layout", "clean", 34, 1,
     [[("furn", "top", "banner"), ("art", "one", 1), ("art", "two", 1), ("art", "three", 1), ("furn", "edit", "foot")]],
     ["wide-measure", "blank-line-paragraphs"], indent="none", height=3300, encoding="gb18030", conventions=ESSAYS)

case("salt-raw-stairs", "salt", DEV, "raw", "clean", 17, 3,
     [[("furn", "top", "banner"), ("heads", ["two", "one", "three"]), ("bodies", ["one", "two", "three"], 3),
       ("furn", "edit", "foot")]],
     ["headings-away", "staircase", "indent-lost", "overprinted-heading"], wide=True, shape="stairs", height=1400,
     damage_steps=[("double-lines", "祖父的盐尺")], conventions=ESSAYS)

case("umbrella-mutool", "umbrella", DEV, "mutool", "clean", 15, 4,
     [[("furn", "name", "top", "banner"), ("bodies", ["one", "two", "three"], 4), ("heads", ["one", "two", "three"]),
       ("furn", "foot", "edit")]],
     ["headings-away", "staircase", "indent-kept", "radicals"], keep_radicals=True, shape="stairsl", indent="ideo", height=1300, conventions=ESSAYS)

case("umbrella-blocks", "umbrella", DEV, "layout", "clean", 34, 1,
     [[("furn", "name", "top", "banner"), ("art", "one", 1), ("art", "two", 1)],
      [("furn", "name", "top"), ("art", "three", 1), ("furn", "edit", "foot")]],
     ["wide-measure", "page-furniture-repeated"], indent="none", height=2500, crlf=True, conventions=ESSAYS)

case("umbrella-ocr", "umbrella", DEV, "tesseract", "noisy", 18, 3,
     [[("furn", "name", "top", "banner"), ("flow", ["one", "two", "three"], 3,
       {"css": "height:820px;column-fill:auto;position:absolute;top:180px;left:30px;width:812px"}), ("bottom", "edit", "foot")]],
     ["ocr"], css=".banner{font-size:18px}", damage_steps=["full-width-marks"], crop=["top", 0, 1, 2, "foot"], top=170, foot=72, height=1090, conventions=ESSAYS)

# ---- pipes and seeds: Latin, lists, numbered kickers, dated timelines

TECH = ["numbered-kickers", "editors-note", "sign-off-unit", "two-authors", "three-authors", "latin", "url", "e-mail",
        "units", "hyphenation", "numbered-list", "bulleted-list", "timeline-full-dates", "timeline-dotted-date",
        "timeline-no-year", "timeline-labels", "timeline-bullets"]

case("pipes-raw", "pipes", DEV, "raw", "clean", 14, 4,
     [[("furn", "top", "date", "banner"), ("intro", 2), ("flow", ["one", "two"], 4)],
      [("furn", "run"), ("flow", ["three", "timeline"], 4), ("furn", "foot")]],
     ["indent-lost", "latin-hyphen", "tight-marks"], tlbullet=True, wide=True, height=900, bom=True, crlf=True, conventions=TECH)

case("pipes-layout3", "pipes", DEV, "layout", "side-by-side", 16, 3,
     [[("furn", "top", "date", "banner"), ("intro", 1), ("flow", ["one", "two", "three", "timeline"], 3), ("furn", "foot")]],
     ["columns-side-by-side", "latin-hyphen"], tlbullet=True, height=1500, leave_pages=True, conventions=TECH)

case("pipes-overprint", "pipes", DEV, "mutool", "clean", 18, 3,
     [[("furn", "top", "date", "banner"), ("intro", 1), ("bodies", ["one", "two"], 3), ("heads", ["one", "two"])],
      [("furn", "run"), ("art", "three", 3), ("timeline", 2), ("furn", "foot")]],
     ["headings-away", "overprinted-dates", "han-latin-blanks", "latin-hyphen"], tlbullet=True, indent="ideo", gap=True,
     height=1000, datemark="▼", damage_steps=[("double-chars", "▼2023.04.18", "▼9月5日", "▼2024年7月22日", "▼2025年8月25日",
     "▼ 2024 年 7 月 22 日", "▼9 月 5 日", "▼2025 年 8 月 25 日", "▼2024 年 7 月 22 日")], conventions=TECH)

case("seeds-mutool", "seeds", DEV, "mutool", "clean", 13, 4,
     [[("furn", "name", "top", "banner"), ("intro", 1), ("flow", ["one", "two"], 4)],
      [("furn", "run"), ("flow", ["three", "timeline"], 4), ("furn", "foot")]],
     ["indent-kept", "latin-hyphen", "justified-spaces"], tlbullet=True, indent="ideo", bullet="■", height=1000,
     encoding="gb18030", conventions=TECH)

case("seeds-layout4", "seeds", DEV, "layout", "side-by-side", 13, 4,
     [[("furn", "name", "top", "banner"), ("intro", 2), ("flow", ["one", "two", "three", "timeline"], 4), ("furn", "foot")]],
     ["columns-side-by-side", "latin-hyphen"], tlbullet=True, height=1500, conventions=TECH)

case("seeds-overprint", "seeds", DEV, "raw", "clean", 17, 2,
     [[("furn", "name", "top", "banner"), ("heads", ["two", "one"]), ("intro", 1), ("bodies", ["one", "two"], 2)],
      [("furn", "run"), ("after", "three", 2), ("timeline", 2), ("furn", "foot")]],
     ["headings-away", "heading-after", "overprinted-dates", "overprinted-heading", "han-latin-blanks", "latin-hyphen"],
     tlbullet=True, indent="ideo", gap=True, wide=True, height=1400, bullet="▪",
     damage_steps=[("double-each", "2015.03.09", "2018年6月30日", "10月12日", "2024年9月26日", "2018 年 6 月 30 日",
                    "10 月 12 日", "2024 年 9 月 26 日"), ("double-lines", "让种子慢慢地睡着")], conventions=TECH)

case("pipes-torn", "pipes", DEV, "pdftotext", "hard", 18, 3,
     [[("furn", "top", "date", "banner"), ("intro", 1), ("bodies", ["one", "two"], 3), ("heads", ["one", "two"])],
      [("furn", "run"), ("art", "three", 3), ("timeline", 1), ("furn", "foot")]],
     ["columns-torn", "headings-away", "latin-hyphen"], tlbullet=True, height=1000, conventions=TECH)

case("seeds-torn", "seeds", DEV, "pdftotext", "hard", 16, 3,
     [[("furn", "name", "top", "banner"), ("heads", ["one", "two"]), ("intro", 1), ("bodies", ["one", "two"], 3)],
      [("furn", "run"), ("art", "three", 3), ("timeline", 1), ("furn", "foot")]],
     ["columns-torn", "headings-away", "latin-hyphen"], tlbullet=True, height=1200, bullet="◇", conventions=TECH)

# ---- canteen and football: city news

NEWS = ["no-numbers", "kickers", "two-line-titles", "subtitles", "reporters-byline", "two-authors", "sign-off-reporter",
        "subheads", "numbered-list", "interview", "titled-introduction", "side-box", "no-author", "timeline-han-numerals",
        "timeline-months", "timeline-range", "timeline-no-year", "timeline-plain"]

case("canteen-continued", "canteen", DEV, "raw", "clean", 18, 3,
     [[("furn", "name", "top1", "sec", "banner"), ("intro", 2), ("part", "main", (0, 255), 3, "", "（下转第5版）"), ("furn", "foot")],
      [("furn", "name", "top5", "sec"), ("part", "main", (255, 9999), 3, "（上接第1版）"), ("art", "talk", 3),
       ("box", "box"), ("timeline", 1), ("furn", "edit", "foot")]],
     ["continuation-notes", "page-furniture-repeated", "indent-lost", "tight-marks"], oneline=True, wide=True, height=1000,
     conventions=NEWS + ["continuation"])

case("canteen-layout2", "canteen", DEV, "layout", "side-by-side", 20, 2,
     [[("furn", "name", "top1", "sec", "banner"), ("intro", 1), ("art", "main", 2), ("art", "talk", 2)],
      [("furn", "name", "top5", "sec"), ("grid", [(1, [("box", "box")]), (1, [("timeline", 1)])]), ("furn", "edit", "foot")]],
     ["columns-side-by-side", "page-furniture-repeated"], oneline=True, height=1300, conventions=NEWS)

case("canteen-crop", "canteen", DEV, "crop", "hard", 16, 4,
     [[("furn", "name", "top1", "sec", "banner"), ("flow", ["intro", "main", "talk", "box", "timeline"], 4,
       {"css": "height:860px;column-fill:auto;position:absolute;top:170px;left:30px;width:980px"}),
       ("bottom", "top5", "edit", "foot")]],
     ["columns-out-of-order", "seam-in-sentence"], given_order=["main", "talk", "box"], crop=["top", 1, 0, 2, 3, "foot"], top=168, foot=96, height=1140, subhead="left",
     datemark="◆", conventions=NEWS)

case("football-continued", "football", DEV, "mutool", "clean", 15, 4,
     [[("furn", "name", "top1", "sec", "banner"), ("intro", 2), ("part", "main", (0, 290), 4, "", "（下转A4版）"), ("furn", "foot")],
      [("furn", "name", "top4", "sec"), ("part", "main", (290, 9999), 4, "（上接A1版）"), ("after", "talk", 4),
       ("box", "box"), ("timeline", 1), ("furn", "edit", "foot")]],
     ["continuation-notes", "page-furniture-repeated", "indent-kept", "heading-after"], oneline=True, indent="ideo", height=1000,
     bom=True, conventions=NEWS + ["continuation"])

case("football-layout2", "football", DEV, "layout", "side-by-side", 22, 2,
     [[("furn", "name", "top1", "sec", "banner"), ("intro", 2), ("grid", [(1, [("flow", ["main"], 1)]), (1, [("flow", ["talk"], 1),
       ("box", "box"), ("timeline", 1)])]), ("furn", "top4", "edit", "foot")]],
     ["columns-side-by-side"], oneline=True, height=1400, conventions=NEWS)

case("football-crop", "football", DEV, "crop", "hard", 15, 4,
     [[("furn", "name", "top1", "sec", "banner"), ("flow", ["intro", "main", "talk", "box", "timeline"], 4,
       {"css": "height:900px;column-fill:auto;position:absolute;top:170px;left:30px;width:924px"}),
       ("bottom", "top4", "edit", "foot")]],
     ["columns-out-of-order", "seam-in-sentence"], given_order=["main", "talk", "box"], crop=["top", 1, 0, 2, 3, "foot"], top=168, foot=96, height=1180, subhead="left",
     datemark="●", conventions=NEWS)

# ---- lamps, clocks, cinema: papers of other kinds, other readers of PDF

OPINION = ["numbers-only", "titled-introduction", "byline-bar", "byline-three-names", "byline-box", "no-byline", "sign-off-unit",
           "sign-off-author", "sign-off-is", "sign-off-project", "subheads-numbered", "numbered-list", "latin", "decimals", "url",
           "timeline-year-range", "timeline-day-range", "timeline-month-range", "timeline-no-year", "timeline-plain"]
EVENING = ["no-numbers", "kickers", "no-introduction", "no-timeline", "subtitles", "two-line-titles", "reporters-byline", "byline-square",
           "byline-editor", "byline-text", "sign-off-excerpted", "dispatch-line", "no-author", "subheads", "question-answer",
           "letter", "dialogue", "captions", "side-box", "bulleted-list"]
STAGE = ["traditional", "corner-brackets", "no-numbers", "no-kickers", "titled-introduction", "subtitles", "two-line-titles",
         "reporters-byline", "byline-special", "byline-editor", "dispatch-line", "no-author", "sign-off-source", "subheads-numbered",
         "numbered-list", "verse", "block-quotation", "captions", "timeline-republic-years", "timeline-no-year", "timeline-plain"]

case("lamps-pymupdf", "lamps", DEV, "pymupdf", "clean", 20, 3,
     [[("furn", "name", "date", "top", "banner"), ("intro", 1), ("flow", ["one", "two"], 3)],
      [("furn", "name", "date", "top8"), ("flow", ["three", "four"], 3), ("timeline", 2), ("furn", "foot", "edit")]],
     ["indent-lost", "letter-spaced-titles", "page-furniture-repeated"], height=900, css=".title{letter-spacing:.5em}",
     subhead="left", conventions=OPINION)

case("lamps-sorted", "lamps", DEV, "pymupdf-blocks", "clean", 30, 1,
     [[("furn", "name", "date", "top", "banner"), ("intro", 1), ("art", "one", 1), ("art", "two", 1)],
      [("furn", "top8"), ("art", "three", 1), ("art", "four", 1), ("timeline", 1), ("furn", "foot", "edit")]],
     ["blank-line-paragraphs", "number-before-title"], indent="none", numtitle="\u3000", height=2500,
     css="body{line-height:1.3}", datemark="■", conventions=OPINION)

case("lamps-pdfminer", "lamps", DEV, "pdfminer", "hard", 13, 4,
     [[("furn", "name", "date", "top", "banner"), ("heads", ["one", "two"]), ("intro", 2), ("bodies", ["one", "two"], 4), ("furn", "foot")],
      [("furn", "top8"), ("bodies", ["three", "four"], 4), ("heads", ["three", "four"]), ("timeline", 2), ("furn", "edit")]],
     ["headings-away", "columns-by-layout-analysis", "overprinted-dates", "latin-hyphen"], crlf=True, height=1000,
     css="body{line-height:1.35}", damage_steps=[("double-each", "2023年11月17日", "10月21日", "9月")], conventions=OPINION)

case("lamps-raw", "lamps", DEV, "raw", "clean", 12, 5,
     [[("furn", "name", "date", "banner"), ("intro", 2), ("bodies", ["one", "two"], 5), ("heads", ["one", "two"]), ("furn", "foot")],
      [("furn", "top8"), ("art", "four", 4), ("after", "three", 4), ("timeline", 2), ("furn", "edit", "top")]],
     ["headings-away", "heading-after", "numbers-out-of-order", "radicals", "indent-lost", "tight-marks"], wide=True,
     keep_radicals=True, oneline=True, height=1000, damage_steps=[("radicals", 0.25)], conventions=OPINION)

case("clocks-pypdf", "clocks", DEV, "pypdf", "clean", 24, 2,
     [[("furn", "name", "top", "banner"), ("flow", ["man", "news"], 2)],
      [("furn", "top13"), ("art", "qa", 2), ("flow", ["letter", "box"], 2), ("furn", "foot", "edit")]],
     ["indent-kept", "justified-blanks", "page-furniture-repeated"], indent="ideo", height=1100, subhead="left",
     damage_steps=[("justified-blanks", 0.15)], conventions=EVENING)

case("clocks-narrow", "clocks", DEV, "raw", "clean", 11, 5,
     [[("furn", "name", "top", "banner"), ("art", "man", 5), ("part", "letter", (0, 130), 5, "", "（下转13版）"), ("furn", "foot")],
      [("furn", "top13"), ("part", "letter", (130, 9999), 5, "（上接12版）"), ("art", "qa", 5), ("art", "news", 3), ("box", "box"),
       ("furn", "edit", "foot")]],
     ["narrow", "continuation-notes", "furniture-in-the-midst", "stray-marks", "lines-cut-before-marks", "indent-lost"],
     wide=True, height=1000, bullet="◎", damage_steps=[("insert", "街巷 12", "只船钟，三十天"), ("cut-before-mark", 0.2),
     ("stray", 0.02, "·", "|", "'", "_")], conventions=EVENING + ["continuation"])

case("clocks-crop", "clocks", DEV, "crop", "hard", 16, 4,
     [[("furn", "name", "top", "banner"), ("flow", ["news", "man", "qa", "letter", "box"], 4,
       {"css": "height:980px;column-fill:auto;position:absolute;top:170px;left:30px;width:980px"}), ("bottom", "top13", "edit", "foot")]],
     ["columns-out-of-order", "seam-in-sentence", "staircase"], given_order=["news", "man", "qa", "letter", "box"], shape="stairsl",
     crop=["top", 0, 2, 1, 3, "foot"], top=168, foot=96, height=1260, conventions=EVENING)

case("cinema-mutool", "cinema", DEV, "mutool", "clean", 12, 5,
     [[("furn", "name", "date", "top", "banner"), ("intro", 2), ("art", "painter", 5), ("after", "critic", 5), ("furn", "foot")],
      [("furn", "top15"), ("art", "night", 3), ("bodies", ["voices"], 3), ("heads", ["voices"]), ("timeline", 2), ("furn", "edit")]],
     ["heading-after", "radicals", "indent-kept", "utf-16"], keep_radicals=True, indent="ideo", height=1000, encoding="utf-16",
     damage_steps=[("radicals", 0.3)], conventions=STAGE)

case("cinema-web", "cinema", DEV, "pdfminer", "clean", 28, 1,
     [[("furn", "name", "date", "top", "banner"), ("intro", 1), ("art", "critic", 1), ("art", "painter", 1), ("furn", "foot")],
      [("furn", "top15"), ("art", "voices", 1), ("art", "night", 1), ("timeline", 1), ("furn", "edit")]],
     ["blank-every-line", "indent-kept", "no-break-blanks"], indent="ideo", height=1700, encoding="gb18030", oneline=True,
     damage_steps=["no-blank-lines", "blank-every-line", ("indent-as", "\u00a0\u00a0\u00a0\u00a0")], conventions=STAGE)

case("cinema-torn", "cinema", DEV, "pdftotext", "hard", 17, 3,
     [[("furn", "name", "date", "top", "banner"), ("intro", 2), ("heads", ["painter", "critic"]), ("bodies", ["painter", "critic"], 3)],
      [("furn", "top15"), ("flow", ["night", "voices"], 3), ("timeline", 1), ("furn", "foot", "edit")]],
     ["columns-torn", "headings-away", "staircase"], shape="stairs", height=1000, datemark="◆", conventions=STAGE)

# ---- bees, lifts, tea: the hold-out

COUNTRY = ["no-numbers", "no-kickers", "titled-introduction", "subtitles", "two-line-titles", "byline-text-picture", "byline-special",
           "byline-name-alone", "sign-off-excerpted", "sign-off-source", "subheads-numbered", "numbered-list", "verse",
           "block-quotation", "captions", "motto", "timeline-han-numerals", "timeline-years", "timeline-year-range", "timeline-plain"]
HOUSING = ["numbered-kickers", "editors-note", "long-titles", "two-line-titles", "subtitles", "reporters-byline", "two-authors",
           "byline-bar", "byline-name-alone", "sign-off-unit", "sign-off-is", "sign-off-project", "sign-off-reporter",
           "subheads-numbered", "bulleted-list", "interview", "latin", "decimals", "units", "url", "e-mail", "hyphenation",
           "timeline-full-dates", "timeline-month-range", "timeline-day-range", "timeline-years", "timeline-no-year"]
LIFE = ["traditional", "corner-brackets", "no-numbers", "kickers", "no-introduction", "no-timeline", "subtitles", "byline-text-picture",
        "byline-square", "byline-box", "sign-off-is", "sign-off-source", "dispatch-line", "no-author", "subheads-numbered",
        "question-answer", "letter", "verse", "dialogue", "captions", "side-box", "bulleted-list"]

case("bees-mutool", "bees", DEV, "mutool", "clean", 16, 3,
     [[("furn", "name", "top", "motto", "banner"), ("intro", 2), ("flow", ["road", "taste"], 3)],
      [("furn", "top11"), ("after", "doctor", 3), ("art", "ancient", 3), ("timeline", 2), ("furn", "foot", "edit")]],
     ["heading-after", "staircase", "indent-kept"], indent="ideo", shape="stairs", height=1050, crlf=True, subhead="left",
     conventions=COUNTRY)

case("bees-narrow", "bees", DEV, "raw", "clean", 10, 6,
     [[("furn", "name", "top", "banner"), ("heads", ["doctor"]), ("intro", 3), ("part", "road", (0, 300), 6, "", "（下转11版）"),
       ("furn", "foot")],
      [("furn", "name", "top11"), ("part", "road", (300, 9999), 6, "（上接10版）"), ("bodies", ["doctor"], 6),
       ("flow", ["ancient", "taste"], 6), ("timeline", 3), ("furn", "edit", "motto")]],
     ["narrow", "headings-away", "continuation-notes", "overprinted-heading", "stray-marks", "indent-lost", "tight-marks",
      "page-furniture-repeated"], wide=True, height=900, oneline=True,
     damage_steps=[("double-lines", "给蜜蜂看病的人"), ("stray", 0.015, "·", "~", "|")], conventions=COUNTRY + ["continuation"])

case("bees-analysed", "bees", DEV, "pdfminer", "hard", 18, 3,
     [[("furn", "name", "top", "motto", "banner"), ("intro", 1), ("bodies", ["road", "doctor"], 3), ("heads", ["road", "doctor"])],
      [("furn", "top11"), ("flow", ["ancient", "taste"], 3), ("timeline", 1), ("furn", "foot", "edit")]],
     ["columns-by-layout-analysis", "headings-away"], css="body{line-height:1.35}", height=900, datemark="●", conventions=COUNTRY)

case("lifts-pymupdf", "lifts", DEV, "pymupdf", "clean", 14, 4,
     [[("furn", "name", "top", "banner"), ("intro", 1), ("flow", ["talk", "tech"], 4)],
      [("furn", "top5"), ("flow", ["after", "note"], 4), ("timeline", 2), ("furn", "foot", "edit")]],
     ["indent-lost", "letter-spaced-kickers", "lines-cut-before-marks"], css=".kicker{letter-spacing:.4em}", height=1000,
     bullet="◆", tlbullet=True, damage_steps=[("cut-before-mark", 0.15)], conventions=HOUSING)

case("lifts-raw", "lifts", DEV, "raw", "clean", 12, 5,
     [[("furn", "name", "top", "banner"), ("heads", ["talk", "tech"]), ("bodies", ["talk", "tech"], 5), ("intro", 2)],
      [("furn", "name", "top5"), ("art", "note", 4), ("timeline", 2), ("after", "after", 4), ("furn", "foot", "edit")]],
     ["headings-away", "heading-after", "introduction-after", "numbers-out-of-order", "indent-lost", "tight-marks", "latin-hyphen",
      "overprinted-heading"], wide=True, height=1000, bullet="▶", datemark="▼",
     damage_steps=[("double-lines", "电梯是一堂邻里课", "四　怎么看")], conventions=HOUSING)

case("lifts-sorted", "lifts", DEV, "pymupdf-blocks", "clean", 34, 1,
     [[("furn", "name", "top", "banner"), ("intro", 1), ("art", "talk", 1), ("art", "tech", 1)],
      [("furn", "name", "top5"), ("art", "after", 1), ("art", "note", 1), ("timeline", 1), ("furn", "foot", "edit")]],
     ["blank-line-paragraphs", "furniture-in-the-midst", "han-latin-blanks", "stray-marks", "utf-16"], indent="none", gap=True,
     css="body{line-height:1.3}", height=2300, encoding="utf-16", oneline=True,
     damage_steps=[("insert", "A04 民生深读", "拍裂了"), ("stray", 0.05, "■", "·", "_")], conventions=HOUSING)

case("lifts-crop", "lifts", DEV, "crop", "hard", 13, 5,
     [[("furn", "name", "top", "banner"), ("flow", ["intro", "talk", "tech", "after", "note", "timeline"], 5,
       {"css": "height:1000px;column-fill:auto;position:absolute;top:170px;left:30px;width:1022px"}), ("bottom", "top5", "edit", "foot")]],
     ["columns-out-of-order", "seam-in-sentence", "latin-hyphen", "overprinted-dates"], crop=["top", 0, 3, 1, 2, 4, "foot"], top=168, foot=96,
     height=1280, encoding="gb18030", bullet="★", damage_steps=[("double-each", "2021年7月1日", "2023年")], conventions=HOUSING)

case("tea-pypdf", "tea", DEV, "pypdf", "clean", 12, 5,
     [[("furn", "name", "top", "banner"), ("art", "farm", 5), ("art", "news", 4), ("furn", "foot")],
      [("furn", "name", "top4"), ("bodies", ["mail"], 4), ("heads", ["mail"]), ("flow", ["qa", "box"], 4), ("furn", "edit")]],
     ["heading-after", "indent-kept", "radicals", "justified-blanks", "page-furniture-repeated"], indent="ideo", keep_radicals=True,
     height=900, bullet="▍", damage_steps=[("radicals", 0.4), ("justified-blanks", 0.1)], conventions=LIFE)

case("tea-wide", "tea", DEV, "mutool", "clean", 27, 1,
     [[("furn", "name", "top", "banner"), ("part", "farm", (0, 336), 1, "", "（下轉D4版）"), ("art", "news", 1), ("furn", "foot")],
      [("furn", "name", "top4"), ("part", "farm", (336, 9999), 1, "（上接D3版）"), ("art", "qa", 1), ("art", "mail", 1), ("box", "box"),
       ("furn", "edit")]],
     ["wide-measure", "continuation-notes", "blank-every-line", "indent-kept", "no-break-blanks"], indent="ideo", height=2000, bom=True, bullet="◎",
     damage_steps=["no-blank-lines", "blank-every-line", ("indent-as", "\u2003\u2003")], conventions=LIFE + ["continuation"])

case("tea-torn", "tea", DEV, "pdftotext", "hard", 15, 4,
     [[("furn", "name", "top", "banner"), ("heads", ["farm", "mail"]), ("bodies", ["farm", "mail"], 4)],
      [("furn", "top4"), ("flow", ["news", "qa", "box"], 4), ("furn", "foot", "edit")]],
     ["columns-torn", "headings-away", "staircase"], shape="stairsl", height=900, conventions=LIFE)

# ---- ferry and birds: Traditional Chinese

HANT = ["traditional", "corner-brackets", "no-numbers", "kickers", "two-line-titles", "subtitles", "byline-text-picture",
        "byline-box", "sign-off-is", "subheads", "verse", "block-quotation", "untitled-introduction", "timeline-years",
        "timeline-months", "timeline-year-range", "timeline-two-line-titles", "motto"]

case("ferry-mutool", "ferry", DEV, "mutool", "clean", 14, 4,
     [[("furn", "name", "top", "date", "banner"), ("intro", 2), ("bodies", ["captain", "rider"], 4), ("heads", ["captain", "rider"])],
      [("furn", "run"), ("after", "keeper", 3), ("timeline", 2), ("furn", "foot", "motto")]],
     ["headings-away", "heading-after", "radicals", "indent-kept", "page-furniture-repeated"], keep_radicals=True, indent="ideo", height=1000,
     damage_steps=[("fullwidth-digits", "2025年4")], datemark="●", conventions=HANT)

case("ferry-layout4", "ferry", DEV, "layout", "side-by-side", 13, 4,
     [[("furn", "name", "top", "date", "banner"), ("intro", 1), ("flow", ["captain", "rider"], 4), ("art", "keeper", 4), ("timeline", 2),
       ("furn", "foot", "motto")]],
     ["columns-side-by-side"], oneline=True, height=1500, conventions=HANT)

case("ferry-ocr", "ferry", DEV, "tesseract", "noisy", 18, 3,
     [[("furn", "name", "top", "date", "banner"), ("flow", ["intro", "captain", "rider", "keeper", "timeline"], 3,
       {"css": "height:900px;column-fill:auto;position:absolute;top:212px;left:30px;width:812px"}), ("bottom", "foot", "motto")]],
     ["ocr"], css=".banner{font-size:18px}", damage_steps=["full-width-marks"], crop=["top", 0, 1, 2, "foot"], top=202, foot=72, height=1180, ocr="chi_tra", conventions=HANT)

case("birds-raw", "birds", DEV, "raw", "clean", 10, 6,
     [[("furn", "name", "top", "date", "banner"), ("heads", ["warden", "painter", "farmer"]), ("intro", 2), ("bodies", ["warden", "farmer"], 6)],
      [("furn", "run"), ("bodies", ["painter"], 6), ("timeline", 2), ("furn", "foot", "motto")]],
     ["headings-away", "radicals", "indent-lost", "tight-marks", "page-furniture-repeated"], wide=True, height=1000,
     keep_radicals=True, damage_steps=[("radicals", 0.5), ("fullwidth-digits", "2024年12")], datemark="▲", conventions=HANT)

case("birds-layout3", "birds", DEV, "layout", "side-by-side", 16, 3,
     [[("furn", "name", "top", "date", "banner"), ("intro", 1), ("grid", [(1, [("flow", ["warden"], 1)]),
       (1, [("flow", ["farmer"], 1)]), (1, [("flow", ["painter"], 1)])]), ("timeline", 2), ("furn", "foot", "motto")]],
     ["columns-side-by-side"], oneline=True, height=1500, conventions=HANT)

# ---- mill, clinic, opera (dev) and grain, school, lamp (held): fresh papers, for a blind score

MILL = ["no-numbers", "no-banner", "kickers-on-some", "two-line-titles", "subtitles", "correspondents-byline", "name-alone-byline",
        "sign-off-unit-and-name", "no-author", "subheads", "poem", "letter", "numbered-list", "side-box", "captions",
        "no-introduction", "no-timeline"]
CLINIC = ["numbered-kickers", "one-han-kickers", "titled-introduction", "two-line-titles", "subtitles", "byline-told-written",
          "sign-off-is", "interview", "latin", "units", "hyphenation", "numbered-list", "bulleted-list", "side-box", "no-timeline"]
OPERA = ["traditional", "corner-brackets", "no-numbers", "kickers", "two-line-titles", "subtitles", "byline-told-written",
         "byline-text-picture-wide", "byline-mark", "sign-off-is", "subheads", "verse", "captions", "untitled-introduction",
         "timeline-han-numerals", "timeline-full-dates", "timeline-range", "timeline-same-year", "timeline-plain"]


def sheet(top, height, width):
    """Columns of their own height below the page's head, for reading column by column."""
    return {"css": "height:%dpx;column-fill:auto;position:absolute;top:%dpx;left:30px;width:%dpx" % (height, top, width)}


case("mill-ocr200", "mill", DEV, "tesseract", "noisy", 17, 3,
     [[("furn", "name", "date", "p1"), ("flow", ["main", "wrench", "views", "night", "bus", "lamp"], 3, sheet(140, 1030, 770)),
       ("bottom", "edit", "foot")]],
     ["ocr", "scan-rotated", "scan-grain", "scan-jpeg"], dpi=200, degrade=[("rotate", 0.35), ("grain", 0.08), ("jpeg", 55)],
     leave_out=["pages"], crop=["top", 0, 1, 2, "foot"], top=132, foot=72, height=1270, given_order=["main", "wrench", "views", "night", "bus", "lamp"], conventions=MILL)

case("mill-layout5", "mill", DEV, "layout", "side-by-side", 13, 5,
     [[("furn", "name", "date", "p1"), ("grid", [(3, [("art", "main", 3)]), (2, [("flow", ["wrench", "views"], 2)])]),
       ("grid", [(1, [("flow", ["night"], 1)]), (2, [("art", "lamp", 2)]), (2, [("box", "bus")])]), ("furn", "edit", "foot")]],
     ["columns-side-by-side", "narrow-gutters", "staircase", "headings-across"], gutter=1.5, shape="stairs", height=1300, leave_out=["pages"],
     given_order=["main", "wrench", "views", "night", "lamp", "bus"], conventions=MILL)

case("mill-pages", "mill", DEV, "raw", "clean", 19, 2,
     [[("furn", "name", "date", "p1"), ("part", "main", (0, 262), 2, "", "（下转第3版）"), ("art", "wrench", 2), ("furn", "edit", "foot")],
      [("furn", "name", "date", "p2"), ("flow", ["views"], 2), ("flow", ["night", "bus"], 2), ("furn", "edit", "foot")],
      [("furn", "name", "date", "p3"), ("part", "main", (262, 9999), 2, "（上接第1版）"), ("art", "lamp", 2), ("furn", "edit", "foot")]],
     ["continuation-notes", "page-furniture-repeated", "form-feeds-lost", "indent-lost"], height=800, wide=True, damage_steps=["no-form-feed"], conventions=MILL + ["continuation"])

case("mill-issues", "mill", DEV, "mutool", "clean", 16, 3,
     [[("furn", "name", "date", "p1"), ("art", "main", 3), ("furn", "edit", "foot")],
      [("furn", "name", "date", "p3"), ("art", "lamp", 3), ("furn", "edit", "foot")],
      [("furn", "name", "date2", "p1"), ("art", "wrench", 3), ("flow", ["views"], 2), ("furn", "edit", "foot")],
      [("furn", "name", "date2", "p3"), ("flow", ["night", "bus"], 2), ("furn", "edit", "foot")]],
     ["two-issues-in-one-file", "page-furniture-repeated", "indent-kept"], indent="ideo", height=800,
     leave_out=["issue", "date", "weekday", "pages"], conventions=MILL)

case("clinic-psm3", "clinic", DEV, "tesseract", "noisy", 22, 2,
     [[("furn", "top", "date", "banner"), ("intro", 1), ("flow", ["one", "two", "three", "box"], 2), ("furn", "foot", "edit")]],
     ["ocr", "ocr-page-whole", "scan-faded"], dpi=300, psm=3, degrade=[("fade", 0.6)], bullet="◆",
     crop=["whole"], top=0, height=1300, conventions=CLINIC)

case("clinic-noise2", "clinic", DEV, "raw", "noisy", 16, 4,
     [[("furn", "top", "date", "banner"), ("intro", 2), ("flow", ["one", "two"], 4), ("furn", "foot")],
      [("furn", "run"), ("flow", ["three", "box"], 4), ("furn", "edit")]],
     ["ocr-noise", "indent-lost", "tight-marks"], wide=True, height=1000, bullet="■", damage_steps=[("noise", 0.02)], conventions=CLINIC)

case("clinic-layout3", "clinic", DEV, "layout", "side-by-side", 17, 3,
     [[("furn", "top", "date", "banner"), ("intro", 3), ("art", "one", 3),
       ("grid", [(1, [("part", "two", (0, 196), 1)]), (1, [("box", "box")]), (1, [("part", "two", (196, 9999), 1)])]),
       ("art", "three", 3), ("furn", "foot", "edit")]],
     ["columns-side-by-side", "headings-across", "box-in-page", "latin-hyphen"], height=1500, given_order=["one", "two", "box", "three"], conventions=CLINIC)

case("clinic-words", "clinic", DEV, "words", "side-by-side", 18, 3,
     [[("furn", "top", "date", "banner"), ("flow", ["intro", "one", "two", "three", "box"], 3), ("furn", "foot", "edit")]],
     ["columns-side-by-side", "words-sorted-into-lines", "latin-hyphen"], height=1300, bullet="◆", conventions=CLINIC)

case("opera-ocr200", "opera", DEV, "tesseract", "noisy", 18, 3,
     [[("furn", "name", "top", "sec", "banner"), ("flow", ["intro", "master", "pupil", "fan", "timeline"], 3, sheet(212, 900, 812)),
       ("bottom", "foot", "edit")]],
     ["ocr", "scan-blurred", "scan-rotated"], css=".banner{font-size:18px}", dpi=200, degrade=[("rotate", -0.25), ("blur", 0.9)],
     damage_steps=["full-width-marks"], crop=["top", 0, 1, 2, "foot"], top=202, foot=72, height=1220, ocr="chi_tra", conventions=OPERA)

case("opera-layout3", "opera", DEV, "fixed", "side-by-side", 15, 4,
     [[("furn", "name", "top", "sec", "banner"), ("intro", 2), ("grid", [(3, [("flow", ["master", "pupil", "fan"], 3)]), (1, [("timeline", 1)])]),
       ("furn", "foot", "edit")]],
     ["columns-side-by-side", "fixed-pitch", "staircase", "timeline-beside"], shape="stairsl", height=1300, conventions=OPERA)

case("opera-layer", "opera", DEV, "layout", "noisy", 17, 3,
     [[("furn", "name", "top", "sec", "banner"), ("intro", 1), ("grid", [(2, [("art", "master", 2), ("art", "pupil", 2)]),
       (1, [("flow", ["fan"], 1)])]), ("timeline", 3), ("furn", "foot", "edit")]],
     ["ocr-noise", "columns-side-by-side", "headings-across"], oneline=True, height=1500, damage_steps=[("noise", 0.01)], given_order=["master", "pupil", "fan"], conventions=OPERA)

GRAIN = ["no-numbers", "no-banner", "kickers-on-some", "two-line-titles", "subtitles", "reporters-byline", "name-alone-byline",
         "sign-off-name", "sign-off-unit-and-name", "no-author", "subheads", "interview", "letter", "circled-list", "captions", "latin", "units",
         "no-introduction", "timeline-dotted-date", "timeline-range", "timeline-months", "timeline-no-year", "timeline-plain"]
SCHOOL = ["han-numbered-kickers", "editors-note", "two-line-titles", "subtitles", "two-authors", "byline-told-written-colon",
          "sign-off-unit", "sign-off-is", "subheads", "verse", "block-quotation", "latin", "units", "hyphenation", "bulleted-list",
          "side-box", "no-timeline"]
LAMP = ["traditional", "corner-brackets", "no-numbers", "kickers-on-some", "two-line-titles", "subtitles", "byline-text-picture-colon",
        "byline-told-written-colon", "sign-off-is", "subheads", "verse", "block-quotation", "captions", "titled-introduction",
        "timeline-han-numerals", "timeline-full-dates", "timeline-range", "timeline-same-year", "timeline-two-line-titles", "motto"]

case("grain-ocr220", "grain", DEV, "tesseract", "noisy", 18, 3,
     [[("furn", "name", "sec", "date", "p1"), ("flow", ["main", "talk", "views", "letter", "notice", "timeline"], 3, sheet(160, 1180, 812)),
       ("bottom", "edit", "foot")]],
     ["ocr", "scan-rotated", "scan-blurred", "scan-jpeg"], dpi=220, degrade=[("rotate", -0.3), ("blur", 0.7), ("jpeg", 50)],
     leave_out=["pages"], crop=["top", 0, 1, 2, "foot"], top=152, foot=72, height=1440, subhead="left", given_order=["main", "talk", "views", "letter", "notice"], conventions=GRAIN)

case("grain-layout5", "grain", DEV, "layout", "side-by-side", 12, 5,
     [[("furn", "name", "sec", "date", "p1"), ("grid", [(3, [("art", "main", 3)]), (2, [("flow", ["talk"], 2)])]),
       ("grid", [(1, [("flow", ["views"], 1)]), (3, [("art", "letter", 2), ("box", "notice")]), (1, [("timeline", 1)])]), ("furn", "edit", "foot")]],
     ["columns-side-by-side", "narrow-gutters", "staircase", "headings-across", "timeline-beside"], gutter=1.5, shape="stairsl", height=1500,
     leave_out=["pages"], given_order=["main", "talk", "views", "letter", "notice"], conventions=GRAIN)

case("grain-pages", "grain", DEV, "raw", "clean", 16, 3,
     [[("furn", "name", "sec", "date", "p1"), ("part", "main", (0, 206), 3, "", "（下转第4版）"), ("art", "views", 3), ("furn", "edit", "foot")],
      [("furn", "name", "sec", "date", "p2"), ("art", "talk", 3), ("art", "notice", 2), ("furn", "edit", "foot")],
      [("furn", "name", "sec", "date", "p4"), ("part", "main", (206, 9999), 3, "（上接第1版）"), ("art", "letter", 3), ("timeline", 2),
       ("furn", "edit", "foot")]],
     ["continuation-notes", "page-furniture-repeated", "indent-lost", "tight-marks"], wide=True, height=900, conventions=GRAIN + ["continuation"])

case("grain-issues", "grain", DEV, "mutool", "clean", 20, 2,
     [[("furn", "name", "sec", "date", "p1"), ("art", "main", 2), ("furn", "edit", "foot")],
      [("furn", "name", "sec", "date", "p4"), ("art", "letter", 2), ("art", "notice", 2), ("furn", "edit", "foot")],
      [("furn", "name", "sec", "date2", "p1"), ("flow", ["talk", "views"], 2), ("timeline", 1), ("furn", "edit", "foot")]],
     ["two-issues-in-one-file", "page-furniture-repeated", "form-feeds-lost", "indent-kept"], indent="ideo", oneline=True, height=900,
     damage_steps=["no-form-feed"], leave_out=["issue", "date", "weekday", "pages"], conventions=GRAIN)

case("school-psm1", "school", DEV, "tesseract", "noisy", 20, 2,
     [[("furn", "top", "date", "banner"), ("intro", 1), ("flow", ["one", "two", "three", "box"], 2), ("furn", "foot", "edit")]],
     ["ocr", "ocr-page-whole", "scan-faded"], dpi=300, psm=1, degrade=[("fade", 0.65)], bullet="■",
     crop=["whole"], top=0, height=1500, conventions=SCHOOL)

case("school-noise3", "school", DEV, "mutool", "noisy", 15, 4,
     [[("furn", "top", "date", "banner"), ("intro", 2), ("flow", ["one", "two"], 4), ("furn", "foot")],
      [("furn", "run"), ("flow", ["three", "box"], 4), ("furn", "edit")]],
     ["ocr-noise", "indent-kept"], indent="ideo", height=1000, damage_steps=[("noise", 0.03)], conventions=SCHOOL)

case("school-layout3", "school", DEV, "layout", "side-by-side", 16, 3,
     [[("furn", "top", "date", "banner"), ("intro", 3),
       ("grid", [(1, [("part", "one", (0, 214), 1)]), (1, [("box", "box")]), (1, [("part", "one", (214, 9999), 1)])]),
       ("art", "two", 3), ("art", "three", 3), ("furn", "foot", "edit")]],
     ["columns-side-by-side", "headings-across", "box-in-page", "latin-hyphen"], height=1700, bullet="▲",
     given_order=["one", "box", "two", "three"], conventions=SCHOOL)

case("school-words", "school", DEV, "words", "side-by-side", 14, 4,
     [[("furn", "top", "date", "banner"), ("flow", ["intro", "one", "two", "three", "box"], 4), ("furn", "foot", "edit")]],
     ["columns-side-by-side", "words-sorted-into-lines", "latin-hyphen"], height=1300, conventions=SCHOOL)

case("lamp-ocr225", "lamp", DEV, "tesseract", "noisy", 19, 3,
     [[("furn", "name", "top", "sec", "banner"), ("flow", ["intro", "maker", "mender", "buyer", "timeline"], 3, sheet(212, 1040, 854)),
       ("bottom", "foot", "motto", "edit")]],
     ["ocr", "scan-blurred", "scan-rotated", "scan-grain"], css=".banner{font-size:18px}", dpi=225,
     degrade=[("rotate", 0.25), ("blur", 0.8), ("grain", 0.04)], damage_steps=["full-width-marks"],
     crop=["top", 0, 1, 2, "foot"], top=202, foot=92, height=1380, ocr="chi_tra", conventions=LAMP)

case("lamp-fixed4", "lamp", DEV, "fixed", "side-by-side", 14, 4,
     [[("furn", "name", "top", "sec", "banner"), ("intro", 2), ("grid", [(3, [("flow", ["maker", "mender", "buyer"], 3)]), (1, [("timeline", 1)])]),
       ("furn", "foot", "motto", "edit")]],
     ["columns-side-by-side", "fixed-pitch", "staircase", "timeline-beside"], shape="stairs", height=1500, conventions=LAMP)

case("lamp-layer", "lamp", DEV, "layout", "noisy", 16, 3,
     [[("furn", "name", "top", "sec", "banner"), ("intro", 1), ("grid", [(1, [("flow", ["maker"], 1)]),
       (2, [("art", "mender", 2), ("art", "buyer", 2)])]), ("timeline", 3), ("furn", "foot", "motto", "edit")]],
     ["ocr-noise", "columns-side-by-side", "headings-across"], oneline=True, height=1500, damage_steps=[("noise", 0.01)], given_order=["maker", "mender", "buyer"], conventions=LAMP)

# ---- kiln, harbour, rails: features, a Traditional weekly, a trade paper, met after the rules

KILN = ["kickers", "editors-note", "two-line-titles", "subtitle-dash", "byline-correspondent", "questions-q-a", "subhead-mark", "bulleted-list",
        "timeline-slashed-dates", "timeline-bare-year"]
HARBOUR = ["han-numbers-before-titles", "editors-note", "byline-told", "subtitle-dash", "sign-off", "letter", "verse", "timeline-republic-short", "timeline-titles-only"]
RAILS = ["no-bylines", "news-leads", "subtitle-plain", "bracketed-subheads", "results-without-marks", "questions-answers", "notice", "latin", "units"]

case("kiln-raw", "kiln", DEV, "raw", "clean", 14, 4,
     [[("furn", "top", "banner"), ("flow", ["intro", "fire", "wheel", "bowl", "note", "timeline"], 4), ("furn", "foot", "edit")]],
     ["indent-lost", "tight-marks", "narrow-columns"], wide=True, height=1400, conventions=KILN)

case("kiln-layout3", "kiln", DEV, "layout", "side-by-side", 17, 3,
     [[("furn", "top", "banner"), ("intro", 1), ("art", "fire", 3), ("art", "wheel", 3), ("grid", [(1, [("box", "bowl")]), (1, [("flow", ["note"], 1)]), (1, [("timeline", 1)])]),
       ("furn", "foot", "edit")]],
     ["columns-side-by-side", "headings-across", "box-in-page", "timeline-beside"], height=1600, conventions=KILN)

case("kiln-mutool", "kiln", DEV, "mutool", "clean", 13, 4,
     [[("furn", "top", "banner"), ("heads", ["wheel", "fire", "note"]), ("intro", 2), ("bodies", ["fire", "wheel", "note"], 4), ("flow", ["bowl"], 2), ("timeline", 2), ("furn", "foot", "edit")]],
     ["headings-away", "indent-kept"], indent="ideo", tlbullet=True, height=1400, conventions=KILN)

case("kiln-ocr", "kiln", DEV, "tesseract", "noisy", 18, 3,
     [[("furn", "top", "banner"), ("flow", ["intro", "fire", "wheel", "bowl", "note", "timeline"], 3, sheet(132, 800, 812)), ("bottom", "foot", "edit")]],
     ["ocr"], css=".banner{font-size:18px}", crop=["top", 0, 1, 2, "foot"], top=122, foot=72, height=1030, dpi=300, conventions=KILN)

case("harbour-raw", "harbour", DEV, "raw", "clean", 16, 3,
     [[("furn", "name", "top", "num", "motto", "banner"), ("intro", 1), ("flow", ["keel", "school", "letter", "timeline"], 3), ("furn", "foot", "edit")]],
     ["indent-lost", "tight-marks"], numtitle="", wide=True, oneline=True, height=1500, conventions=HARBOUR)

case("harbour-layout", "harbour", DEV, "layout", "side-by-side", 15, 4,
     [[("furn", "name", "top", "num", "motto", "banner"), ("intro", 2), ("grid", [(3, [("art", "keel", 3), ("art", "school", 3), ("art", "letter", 3)]), (1, [("timeline", 1)])]), ("furn", "foot", "edit")]],
     ["columns-side-by-side", "headings-across", "timeline-beside"], numtitle="", height=1600, conventions=HARBOUR)

case("harbour-pymupdf", "harbour", DEV, "pymupdf", "clean", 17, 3,
     [[("furn", "name", "top", "num", "motto", "banner"), ("intro", 3), ("art", "keel", 3), ("art", "school", 3), ("art", "letter", 3), ("timeline", 2), ("furn", "foot", "edit")]],
     ["indent-lost", "headings-across"], numtitle="", height=1600, conventions=HARBOUR)

case("harbour-noise", "harbour", DEV, "raw", "noisy", 18, 2,
     [[("furn", "name", "top", "num", "motto", "banner"), ("intro", 1), ("flow", ["keel", "school", "letter", "timeline"], 2), ("furn", "foot", "edit")]],
     ["ocr-noise"], numtitle="", oneline=True, height=1900, damage_steps=[("noise", 0.008)], conventions=HARBOUR)

case("rails-raw", "rails", DEV, "raw", "clean", 15, 4,
     [[("furn", "p1"), ("flow", ["night", "fare"], 4), ("furn", "edit")],
      [("furn", "p2"), ("flow", ["result", "ask", "notice"], 4), ("furn", "foot", "edit")]],
     ["indent-lost", "tight-marks", "two-pages"], wide=True, height=900, conventions=RAILS)

case("rails-layout", "rails", DEV, "layout", "side-by-side", 16, 3,
     [[("furn", "p1"), ("art", "night", 3), ("grid", [(2, [("art", "fare", 2)]), (1, [("flow", ["notice"], 1)])]), ("furn", "edit")],
      [("furn", "p2"), ("flow", ["result", "ask"], 3), ("furn", "foot", "edit")]],
     ["columns-side-by-side", "headings-across", "two-pages"], height=1000, given_order=["night", "fare", "notice", "result", "ask"], conventions=RAILS)

case("rails-mutool", "rails", DEV, "mutool", "clean", 19, 3,
     [[("furn", "p1"), ("art", "night", 3), ("art", "fare", 3), ("furn", "edit")],
      [("furn", "p2"), ("art", "result", 3), ("art", "ask", 3), ("art", "notice", 2), ("furn", "foot", "edit")]],
     ["indent-kept", "headings-across", "two-pages"], indent="ideo", height=1000, conventions=RAILS)

case("rails-crop", "rails", DEV, "crop", "hard", 15, 4,
     [[("furn", "p1"), ("flow", ["night", "fare", "result", "ask", "notice"], 4), ("furn", "foot", "edit")]],
     ["column-read-too-early"], crop=["top", 0, 2, 1, 3], top=60, leave_out=["contact"], height=1000, args=["-layout"], conventions=RAILS)

# ---- deepsea, dike, persimmon, disputes, bridge, bamboo: a hold-out of papers made after the rules

DEEPSEA = ["circled-numbers", "kickers", "editors-note-untitled", "two-line-titles", "title-question", "subtitle-dash", "two-authors", "three-authors",
           "sign-off-unit", "sign-off-is", "sign-off-author", "sign-off-project", "latin", "url", "e-mail", "units", "decimals", "hyphenation",
           "bulleted-list", "verse", "timeline-full-dates", "timeline-no-year", "timeline-range", "timeline-labels", "timeline-bullets"]
DIKE = ["no-numbers", "no-banner", "kickers", "editors-note", "two-line-titles", "subtitle-dash", "subtitles", "reporters-byline", "two-authors",
        "byline-name-alone", "sign-off-reporter", "sign-off-source", "subheads-numbered", "list-in-brackets", "captions", "timeline-months",
        "timeline-range", "timeline-years", "timeline-no-year", "timeline-plain"]
PERSIMMON = ["no-numbers", "no-kickers", "no-banner", "two-line-titles", "title-quotation", "byline-box", "byline-name-alone", "byline-text-picture",
             "sign-off-is", "sign-off-source", "no-author", "dialogue", "letter", "block-quotation", "verse", "poem-titles", "e-mail", "motto",
             "no-introduction", "no-timeline"]
DISPUTES = ["numbers-before-titles", "kickers-on-some", "titled-introduction", "subtitles", "reporters-byline", "byline-correspondents", "byline-name-post",
            "sign-off-reporter", "no-author", "subheads-bracketed", "interview", "question-answer", "numbered-list", "bulleted-list", "side-box",
            "money", "no-timeline"]
BRIDGE = ["traditional", "corner-brackets", "no-numbers", "no-banner", "kickers-on-some", "titled-introduction", "two-line-titles", "title-quotation",
          "subtitle-dash", "byline-text-picture-colon", "byline-interview", "byline-box", "sign-off-is", "sign-off-source", "dispatch-line",
          "interview-surnames", "subheads", "verse", "bulleted-list", "captions", "units", "timeline-full-dates", "timeline-range"]
BAMBOO = ["traditional", "corner-brackets", "han-capital-numbers", "kickers", "titled-introduction", "two-line-titles", "subtitle-dash",
          "byline-told-written", "byline-text", "sign-off-author", "no-author", "verse", "numbered-list-han", "bulleted-list", "side-box",
          "republic-date", "timeline-republic", "timeline-range", "timeline-no-year", "timeline-plain"]

case("deepsea-plain", "deepsea", DEV, "pdftotext", "clean", 28, 1,
     [[("furn", "top", "name", "banner"), ("intro", 1), ("art", "one", 1), ("art", "two", 1), ("furn", "foot")],
      [("furn", "top7", "name"), ("art", "three", 1), ("art", "four", 1), ("timeline", 1), ("furn", "edit")]],
     ["wide-measure", "indent-lost", "latin-hyphen", "page-furniture-repeated"], height=1600, tlbullet=True, bullet="◆", conventions=DEEPSEA)

case("deepsea-layout4", "deepsea", DEV, "layout", "side-by-side", 14, 4,
     [[("furn", "name", "top", "banner"), ("intro", 2), ("flow", ["one", "two", "three", "four", "timeline"], 4), ("furn", "edit", "foot")]],
     ["columns-side-by-side", "headings-in-columns", "latin-hyphen"], height=1350, leave_out=["pages"], tlbullet=True, bullet="■",
     given_order=["one", "two", "three", "four"], conventions=DEEPSEA)

case("deepsea-ocr300", "deepsea", DEV, "tesseract", "noisy", 19, 3,
     [[("furn", "name", "top", "banner"), ("flow", ["intro", "one", "two", "three", "four", "timeline"], 3, sheet(170, 1120, 854)),
       ("bottom", "edit", "foot")]],
     ["ocr", "scan-jpeg"], css=".banner{font-size:20px}", dpi=300, degrade=[("jpeg", 50)],
     leave_out=["pages"], crop=["top", 0, 1, 2, "foot"], top=162, foot=76, height=1380, conventions=DEEPSEA)

case("dike-raw", "dike", DEV, "raw", "clean", 13, 5,
     [[("furn", "name", "date", "p1"), ("intro", 2), ("part", "main", (0, 420), 5, "", "（下转3版）"), ("art", "brief", 3), ("furn", "edit", "foot")],
      [("furn", "p3", "name", "date"), ("part", "main", (420, 9999), 4, "（上接1版）"), ("flow", ["news", "notice"], 4), ("timeline", 3),
       ("furn", "edit3", "web")]],
     ["narrow", "continuation-notes", "indent-lost", "tight-marks", "page-furniture-repeated"], wide=True, height=900,
     conventions=DIKE + ["continuation"])

case("dike-pymupdf", "dike", DEV, "pymupdf", "clean", 23, 2,
     [[("furn", "date", "p1", "name"), ("heads", ["main"]), ("intro", 1), ("bodies", ["main"], 2), ("furn", "edit", "foot")],
      [("furn", "date", "p3", "name"), ("flow", ["brief", "news"], 2), ("box", "notice"), ("timeline", 1), ("furn", "edit3", "foot")]],
     ["headings-away", "introduction-after", "indent-kept", "lines-cut-before-marks"], indent="ideo", oneline=True, height=1200,
     subhead="left", damage_steps=[("cut-before-mark", 0.15)], conventions=DIKE)

case("dike-layout3", "dike", DEV, "layout", "side-by-side", 18, 3,
     [[("furn", "name", "date", "p1"), ("grid", [(1, [("intro", 1), ("flow", ["brief"], 1)]), (2, [("art", "main", 2)])]),
       ("grid", [(2, [("art", "news", 2), ("art", "notice", 2)]), (1, [("timeline", 1)])]), ("furn", "edit", "foot")]],
     ["columns-side-by-side", "headings-across", "timeline-beside"], oneline=True, height=1400, leave_out=["pages"],
     given_order=["brief", "main", "news", "notice"], conventions=DIKE)

case("persimmon-crop", "persimmon", DEV, "crop", "clean", 20, 3,
     [[("furn", "name", "run10", "motto"), ("flow", ["tree", "letter"], 3, sheet(140, 620, 896)), ("bottom", "edit")],
      [("furn", "name", "run11"), ("flow", ["poems", "talk", "words", "call"], 3, sheet(140, 620, 896)), ("bottom", "edit", "foot")]],
     ["indent-lost", "verse-without-indent", "page-furniture-repeated", "crlf"], crop=["top", 0, 1, 2, "foot"], top=132, foot=76, height=850,
     crlf=True, conventions=PERSIMMON)

case("persimmon-mutool", "persimmon", DEV, "mutool", "clean", 29, 1,
     [[("furn", "run10", "name", "motto"), ("art", "tree", 1), ("art", "talk", 1), ("art", "poems", 1), ("furn", "edit")],
      [("furn", "run11", "name"), ("heads", ["letter", "words"]), ("bodies", ["letter"], 1), ("bodies", ["words"], 1), ("art", "call", 1),
       ("furn", "edit", "foot")]],
     ["wide-measure", "headings-away", "indent-kept", "form-feeds-lost", "radicals"], indent="ideo", height=1750, keep_radicals=True, gap=True,
     damage_steps=["no-form-feed", ("radicals", 0.3)], conventions=PERSIMMON)

case("persimmon-ocr220", "persimmon", DEV, "tesseract", "noisy", 22, 2,
     [[("furn", "name", "run10", "motto"), ("flow", ["tree", "letter", "poems"], 2, sheet(140, 1000, 644)), ("bottom", "edit")],
      [("furn", "name", "run11"), ("flow", ["talk", "words", "call"], 2, sheet(140, 560, 644)), ("bottom", "edit", "foot")]],
     ["ocr", "scan-grain", "scan-jpeg", "page-furniture-repeated"], dpi=220, degrade=[("grain", 0.05), ("jpeg", 60)], indent="ideo",
     given_order=["tree", "letter", "poems", "talk", "words", "call"],
     crop=["top", 0, 1, "foot"], top=132, foot=76, height=1230, conventions=PERSIMMON)

case("disputes-narrow", "disputes", DEV, "pymupdf", "clean", 11, 5,
     [[("furn", "top", "name", "banner"), ("intro", 3), ("art", "one", 5), ("art", "two", 4), ("furn", "rule", "edit")],
      [("furn", "top5", "name"), ("art", "three", 5), ("grid", [(3, [("art", "ask", 3)]), (2, [("box", "box")])]), ("furn", "foot", "edit")]],
     ["narrow", "number-on-title-line", "indent-lost", "stray-marks", "box-in-page", "page-furniture-repeated"], numtitle="．", height=950,
     bullet="▲", bom=True, damage_steps=[("stray", 0.012, "·", "|", "—")], conventions=DISPUTES)

case("disputes-torn", "disputes", DEV, "pdftotext", "hard", 15, 4,
     [[("furn", "name", "top", "banner"), ("heads", ["one", "two"]), ("intro", 1), ("bodies", ["one", "two"], 4), ("furn", "edit", "rule")],
      [("furn", "top5"), ("flow", ["three", "ask", "box"], 4), ("furn", "foot")]],
     ["columns-torn", "headings-away", "introduction-after", "staircase"], shape="stairs", height=900, conventions=DISPUTES)

case("bridge-mutool", "bridge", DEV, "mutool", "clean", 15, 4,
     [[("furn", "name", "top6"), ("intro", 2), ("art", "last", 4), ("flow", ["news", "box"], 3), ("furn", "edit")],
      [("furn", "name", "top7"), ("after", "essay", 3), ("art", "talk", 4), ("timeline", 2), ("furn", "foot", "web")]],
     ["heading-after", "staircase", "indent-kept", "page-furniture-repeated"], indent="ideo", shape="stairsl", height=1050, bullet="▪", datemark="◎",
     conventions=BRIDGE)

case("bridge-ocr250", "bridge", DEV, "tesseract", "noisy", 20, 3,
     [[("furn", "name", "top6"), ("flow", ["intro", "last", "news", "talk", "essay", "box", "timeline"], 3, sheet(110, 1020, 896)),
       ("bottom", "edit", "foot", "web")]],
     ["ocr", "scan-blurred"], dpi=250, degrade=[("blur", 0.6)], damage_steps=["full-width-marks"], leave_out=["pages"],
     crop=["top", 0, 1, 2, "foot"], top=102, foot=100, height=1250, ocr="chi_tra", conventions=BRIDGE)

case("bridge-layout2", "bridge", DEV, "layout", "side-by-side", 25, 2,
     [[("furn", "name", "top6"), ("intro", 2), ("art", "last", 2), ("flow", ["news", "box"], 2), ("furn", "edit")],
      [("furn", "name", "top7"), ("art", "talk", 2), ("grid", [(1, [("flow", ["essay"], 1)]), (1, [("timeline", 1)])]), ("furn", "foot", "web")]],
     ["columns-side-by-side", "headings-across", "timeline-beside", "page-furniture-repeated"], height=1150,
     given_order=["last", "news", "box", "talk", "essay"], conventions=BRIDGE)

case("bamboo-raw", "bamboo", DEV, "raw", "clean", 17, 3,
     [[("furn", "top", "name", "banner"), ("heads", ["one", "two", "three"]), ("intro", 2), ("bodies", ["one", "two"], 3), ("furn", "edit")],
      [("furn", "top11", "name"), ("bodies", ["three"], 3), ("flow", ["box"], 2), ("timeline", 2), ("furn", "foot", "edit")]],
     ["headings-away", "introduction-after", "indent-lost", "radicals", "tight-marks", "overprinted-heading"], wide=True, height=1100, bullet="◎", keep_radicals=True,
     damage_steps=[("double-lines", "先問月亮，再問竹子"), ("radicals", 0.3)], conventions=BAMBOO)

case("bamboo-crop", "bamboo", DEV, "crop", "hard", 16, 4,
     [[("furn", "name", "top", "banner"), ("flow", ["intro", "one", "two", "three", "box", "timeline"], 4, sheet(180, 790, 980)), ("bottom", "top11", "edit", "foot")]],
     ["columns-out-of-order", "seam-in-sentence"], crop=["top", 1, 0, 3, 2, "foot"], top=172, foot=100, height=1100, bullet="●", conventions=BAMBOO)

# ---- market, ...: more kinds of papers

SHORTS = ["no-numbers", "no-banner", "kickers-on-some", "subtitles", "title-question", "title-four", "title-long", "dispatch-line",
          "sign-off-name", "sign-off-reporter", "no-author", "editors-note-after", "circled-list", "side-box", "weather-line",
          "no-introduction", "no-timeline"]

case("market-raw", "market", DEV, "raw", "clean", 13, 5,
     [[("furn", "name", "day", "serial", "p4"), ("art", "stalls", 5), ("flow", ["flower", "bus", "notice"], 4), ("furn", "sky", "edit4")],
      [("furn", "p5", "day"), ("art", "ring", 4), ("flow", ["editor", "pet", "link"], 3), ("furn", "edit5", "foot", "web")]],
     ["narrow", "indent-lost", "page-furniture-repeated", "furniture-in-the-midst"], height=1000, wide=True,
     damage_steps=[("insert", "澄溪晚报|扫码看视频", "擦干净一看")], conventions=SHORTS)

case("market-crop", "market", DEV, "crop", "clean", 17, 3,
     [[("furn", "name", "day", "serial", "sky", "p4"), ("heads", ["stalls", "ring"]),
       ("flow", ["bus", "flower", "pet", "link"], 3, {"css": "height:390px;column-fill:auto;position:absolute;top:330px;left:30px;width:770px"}),
       ("bottom", "edit4")],
      [("furn", "p5", "day"), ("bodies", ["stalls", "ring"], 3, {"css": "height:400px;column-fill:auto;position:absolute;top:330px;left:30px;width:770px"}),
       ("bottom", "edit5", "foot", "web")]],
     ["headings-away", "indent-lost", "crlf"], indent="ideo", crlf=True, leave_out=["notice", "editor"],
     crop=["top", 0, 1, 2, "foot"], top=326, foot=74, height=860, conventions=SHORTS)

READING = ["traditional", "corner-brackets", "no-numbers", "no-banner", "kickers-on-some", "subtitles", "two-line-titles", "title-quotation",
           "title-question", "title-colon", "byline-place", "byline-text", "byline-name-trade", "sign-off-is", "no-author",
           "subheads-bracketed", "verse", "book-data", "correction", "captions", "untitled-introduction", "republic-date",
           "timeline-untitled", "timeline-dotted-date", "timeline-month-range", "timeline-years", "timeline-plain"]

case("shelf-pymupdf", "shelf", DEV, "pymupdf", "clean", 16, 4,
     [[("furn", "no", "name", "day"), ("intro", 2), ("art", "move", 4), ("grid", [(2, [("art", "postman", 2)]), (2, [("timeline", 2)])]),
       ("furn", "edit")],
      [("furn", "run"), ("flow", ["atlas", "few", "fix"], 4), ("furn", "foot", "rights")]],
     ["indent-kept", "page-furniture-repeated", "form-feeds-lost"], indent="ideo", height=1100, subhead="left", oneline=True,
     damage_steps=["no-form-feed"], conventions=READING)

case("shelf-raw", "shelf", DEV, "raw", "clean", 23, 2,
     [[("furn", "run"), ("intro", 1), ("flow", ["move", "fix"], 2), ("heads", ["atlas"]), ("furn", "foot", "rights")],
      [("furn", "run"), ("bodies", ["atlas"], 2), ("flow", ["postman", "few"], 2), ("timeline", 1), ("furn", "edit")]],
     ["headings-away", "indent-lost", "page-furniture-repeated", "lines-cut-before-marks", "utf-16"], height=1000, wide=True, encoding="utf-16",
     damage_steps=[("cut-before-mark", 0.15)], conventions=READING)

SPORT = ["no-numbers", "no-banner", "kickers", "subtitles", "two-line-titles", "title-figures", "dispatch-place", "byline-text-picture",
         "byline-dot", "sign-off-told-pictured", "no-author", "interview", "results", "numbered-list", "bulleted-list", "captions",
         "no-introduction", "no-timeline"]

case("relay-mutool", "relay", DEV, "mutool", "clean", 15, 4,
     [[("furn", "top6", "name", "serial"), ("art", "mara", 4), ("art", "basket", 3), ("furn", "duty")],
      [("furn", "top7"), ("grid", [(3, [("art", "talk", 3)]), (1, [("art", "column", 1)])]), ("flow", ["short", "fixture"], 2), ("furn", "foot", "scan")]],
     ["indent-kept", "staircase", "page-furniture-repeated"], indent="ideo", shape="stairs", height=1000, bullet="★", conventions=SPORT)

case("relay-lost", "relay", DEV, "pdfminer", "clean", 28, 1,
     [[("furn", "top6", "name", "serial"), ("art", "short", 1), ("art", "column", 1), ("heads", ["basket", "talk"]), ("art", "mara", 1), ("furn", "duty")],
      [("furn", "top7"), ("bodies", ["talk"], 1), ("bodies", ["basket"], 1), ("art", "fixture", 1), ("furn", "foot", "scan")]],
     ["headings-away", "indent-lost", "blank-lines-lost", "crlf", "gb18030"], height=1500, crlf=True, encoding="gb18030", bullet="—",
     damage_steps=["no-blank-lines"], css=".bullet{text-indent:0}", conventions=SPORT)

FORUM = ["traditional", "corner-brackets", "no-numbers", "no-banner", "kickers", "title-quotation", "subtitle-years", "byline-text-colon",
         "byline-name-alone", "no-author", "letters", "obituary", "verse", "numbered-list", "latin", "money", "correction", "column-note",
         "no-introduction", "no-timeline"]

case("wharf-raw", "wharf", DEV, "raw", "clean", 11, 6,
     [[("furn", "name", "top16", "web"), ("art", "leader", 6), ("part", "obit", (0, 232), 5, "", "（下轉A17版）"), ("furn", "edit")],
      [("furn", "top17"), ("part", "obit", (232, 9999), 4, "（上接A16版）"), ("flow", ["letterone", "lettertwo"], 6),
       ("flow", ["column", "correct"], 4), ("furn", "foot", "rules")]],
     ["narrow", "continuation-notes", "indent-lost", "page-furniture-repeated", "stray-marks"], height=1000, wide=True,
     damage_steps=[("stray", 0.015, "·", "|", "_")], conventions=FORUM + ["continuation"])

case("wharf-web", "wharf", DEV, "layout", "clean", 30, 1,
     [[("furn", "top16"), ("art", "leader", 1), ("art", "letterone", 1), ("art", "lettertwo", 1), ("furn", "web", "edit")],
      [("furn", "top17", "name"), ("art", "column", 1), ("art", "correct", 1), ("art", "obit", 1), ("furn", "foot", "rules")]],
     ["wide-measure", "blank-line-paragraphs", "indent-lost", "crlf"], indent="none", height=2300, crlf=True, bom=True,
     conventions=FORUM)

CODE = ["numbers-as-no", "numbered-kickers", "titled-introduction", "subtitles", "two-line-titles", "title-quotation", "title-question",
        "byline-bar", "byline-text-translation", "byline-latin", "byline-name-post", "latin", "versions", "url", "e-mail", "subheads-oblique",
        "lettered-list", "bulleted-list", "glossary", "timeline-iso-date", "timeline-range", "timeline-months"]

case("patch-raw", "patch", DEV, "raw", "clean", 18, 3,
     [[("furn", "top8", "name", "banner"), ("intro", 2), ("art", "rollback", 3), ("furn", "edit")],
      [("furn", "top9"), ("flow", ["essay", "data", "words"], 3), ("timeline", 2), ("furn", "foot", "web")]],
     ["indent-lost", "latin", "page-furniture-repeated", "blanks-at-latin"], height=1000, wide=True, gap=True, bullet="·", subhead="left",
     conventions=CODE)

case("patch-sorted", "patch", DEV, "pymupdf-blocks", "clean", 29, 1,
     [[("furn", "name", "top8", "banner"), ("intro", 1), ("heads", ["essay", "data"]), ("art", "rollback", 1), ("furn", "edit")],
      [("furn", "top9", "name"), ("bodies", ["essay"], 1), ("bodies", ["data"], 1), ("art", "words", 1), ("timeline", 1), ("furn", "foot", "web")]],
     ["blocks-sorted", "headings-away", "indent-kept", "page-furniture-repeated"], indent="ideo", height=1300, bullet="▶", datemark="◇",
     conventions=CODE)

SUPPLEMENT = ["no-numbers", "no-banner", "kickers-on-some", "two-line-titles", "title-quotation", "title-dot", "byline-box", "sign-off-unit",
              "no-author", "subheads-number-only", "poem-titles", "verse", "regulated-verse", "epigraph", "dialogue", "numbered-list",
              "no-introduction", "no-timeline"]

case("verse-narrow", "verse", DEV, "raw", "clean", 9, 6,
     [[("furn", "run7", "name"), ("art", "story", 6), ("flow", ["old"], 2), ("furn", "edit7")],
      [("furn", "run8", "name"), ("art", "prose", 6), ("flow", ["call"], 3), ("furn", "edit8", "foot")]],
     ["narrow", "indent-lost", "page-furniture-repeated", "furniture-in-the-midst"], height=1000, wide=True, leave_out=["poems"],
     damage_steps=[("insert", "芦花|雁滩日报", "他在木桩上另")], conventions=SUPPLEMENT)

case("verse-mutool", "verse", DEV, "mutool", "clean", 20, 3,
     [[("furn", "name", "run7"), ("heads", ["prose", "story"]), ("bodies", ["story"], 3), ("art", "poems", 3), ("furn", "edit7")],
      [("furn", "name", "run8"), ("bodies", ["prose"], 3), ("flow", ["old", "call"], 2), ("furn", "foot", "edit8")]],
     ["headings-away", "indent-kept", "page-furniture-repeated", "justified-blanks"], indent="ideo", height=1100,
     damage_steps=[("justified-blanks", 0.1)], conventions=SUPPLEMENT)

# ---- kitchen, swim, neon, tide, reservoir, nightbus, chess, bento, bats, stele: ten more papers, each scored blind before its pages were looked at

KITCHEN = ["numbers", "kickers-of-one-word", "editors-note", "name-alone-byline", "blank-in-name", "two-authors", "reporters-byline",
           "sign-off-author", "sign-off-unit", "sign-off-is", "latin", "units", "timeline-full-dates", "timeline-no-year", "timeline-labels",
           "timeline-bullets", "motto"]

case("kitchen-mutool", "kitchen", DEV, "mutool", "clean", 16, 5,
     [[("furn", "top", "sec", "banner"), ("heads", ["price", "loss", "youth", "taste", "safety", "future"]), ("intro", 2),
       ("bodies", ["price", "loss", "youth", "taste", "safety", "future"], 5), ("timeline", 3), ("furn", "folio", "motto", "foot")]],
     ["headings-away", "staircase", "indent-kept", "han-latin-blanks", "overprinted-dates"], indent="ideo", gap=True, tlbullet=True, shape="stairs",
     height=1700, datemark="▼", damage_steps=[("double-chars", "▼2022年6月18日", "▼12月9日", "▼2024年4月2日", "▼2025年10月21日",
     "▼2022 年 6 月 18 日", "▼12 月 9 日", "▼2024 年 4 月 2 日", "▼2025 年 10 月 21 日")], leave_out=["publication"], conventions=KITCHEN)

case("kitchen-layout6", "kitchen", DEV, "layout", "side-by-side", 15, 6,
     [[("furn", "name", "top", "sec", "folio", "banner"), ("intro", 2), ("grid", [(3, [("art", "price", 3)]), (3, [("art", "loss", 3)])]),
       ("grid", [(3, [("art", "youth", 3)]), (3, [("art", "taste", 3)])]), ("grid", [(3, [("art", "safety", 3)]), (3, [("art", "future", 3)])]),
       ("timeline", 4), ("furn", "motto", "foot")]],
     ["columns-side-by-side", "headings-across", "indent-kept"], indent="ideo", tlbullet=True, height=1600, conventions=KITCHEN)

case("kitchen-ocr", "kitchen", DEV, "tesseract", "noisy", 17, 5,
     [[("furn", "name", "top", "sec", "folio", "banner"),
       ("flow", ["intro", "price", "loss", "youth", "taste", "safety", "future", "timeline"], 5, sheet(250, 1000, 1302)), ("bottom", "motto", "foot")]],
     ["ocr"], css=".banner{font-size:18px}", tlbullet=True, crop=["top", 0, 1, 2, 3, 4, "foot"], top=240, foot=72, height=1330, conventions=KITCHEN)

SWIM = ["no-numbers", "no-banner", "kickers", "subtitles", "reporter-and-correspondent", "byline-text-picture", "byline-box", "name-alone-byline",
        "interview", "subheads", "numbered-list", "verse", "captions", "no-author", "no-introduction", "no-timeline"]

case("swim-raw", "swim", DEV, "raw", "clean", 15, 4,
     [[("furn", "name", "top10", "serial"), ("art", "main", 4), ("flow", ["rules"], 2), ("furn", "edit10", "foot")],
      [("furn", "top11"), ("flow", ["talk", "essay", "poem"], 4), ("furn", "edit11", "foot")]],
     ["indent-lost", "page-furniture-repeated", "furniture-in-the-midst", "latin-hyphen"], wide=True, height=1000,
     damage_steps=[("insert", "A11 江湖 2024年8月3日 星期六", "第一次下江")], conventions=SWIM)

case("swim-headsend", "swim", DEV, "pymupdf", "clean", 18, 3,
     [[("furn", "name", "top10", "serial"), ("bodies", ["main", "talk", "essay"], 3), ("heads", ["main", "talk", "essay"]),
       ("flow", ["rules", "poem"], 3), ("furn", "edit10", "foot")]],
     ["headings-away", "headings-at-the-end", "indent-kept"], indent="ideo", height=1400, leave_out=["pages"], conventions=SWIM)

case("swim-layout4", "swim", DEV, "layout", "side-by-side", 17, 4,
     [[("furn", "top10"), ("grid", [(1, [("flow", ["main"], 1)]), (1, [("flow", ["talk"], 1)]), (2, [("art", "essay", 2), ("flow", ["rules", "poem"], 2)])]),
       ("furn", "edit10", "foot")]],
     ["columns-side-by-side"], height=1400, leave_out=["pages", "publication", "issue"], given_order=["main", "talk", "essay", "rules", "poem"],
     conventions=SWIM)

NEON = ["traditional", "corner-brackets", "no-numbers", "kickers", "subtitles", "title-quotation", "editors-words", "byline-text-picture-colon",
        "byline-text-colon", "byline-place", "sign-off-is", "sign-off-from", "subheads", "interview", "verse", "latin", "money",
        "timeline-years", "timeline-months", "timeline-range", "timeline-titles"]

case("neon-raw", "neon", DEV, "raw", "clean", 12, 5,
     [[("furn", "name", "top4", "p4", "banner"), ("heads", ["master", "taker", "keeper"]), ("intro", 2), ("bodies", ["master", "taker"], 5), ("furn", "foot", "edit")],
      [("furn", "top5", "p5"), ("bodies", ["keeper"], 4), ("art", "column", 2), ("timeline", 3), ("furn", "foot")]],
     ["narrow", "headings-away", "indent-lost", "page-furniture-repeated", "radicals"], wide=True, height=1000, keep_radicals=True,
     damage_steps=[("radicals", 0.3)], conventions=NEON)

case("neon-torn", "neon", DEV, "pdftotext", "hard", 16, 4,
     [[("furn", "name", "top4", "banner"), ("intro", 1), ("flow", ["master", "taker", "keeper", "column", "timeline"], 4), ("furn", "foot", "edit")]],
     ["columns-torn", "headings-in-columns"], height=1200, leave_out=["pages"], conventions=NEON)

case("neon-ocr", "neon", DEV, "tesseract", "noisy", 18, 3,
     [[("furn", "name", "top4", "p4", "banner"), ("flow", ["intro", "master", "taker", "keeper", "column", "timeline"], 3, sheet(200, 1100, 812)),
       ("bottom", "foot", "edit")]],
     ["ocr", "scan-blurred"], css=".banner{font-size:18px}", dpi=250, degrade=[("blur", 0.5)], damage_steps=["full-width-marks"], leave_out=["pages"],
     crop=["top", 0, 1, 2, "foot"], top=190, foot=76, height=1380, ocr="chi_tra", conventions=NEON)

TIDE = ["numbers-circled", "kickers", "untitled-introduction", "byline-post-in-brackets", "byline-latin", "latin", "url", "units", "powers",
        "numbered-list", "interview", "timeline-iso-date", "timeline-range", "timeline-months", "weekday-short"]

case("tide-crop", "tide", DEV, "crop", "clean", 17, 4,
     [[("furn", "top7", "banner"), ("flow", ["intro", "why", "rust", "fish"], 4, sheet(170, 640, 1036)), ("bottom", "edit", "foot")],
      [("furn", "name", "top8"), ("flow", ["cost", "ask", "timeline"], 4, sheet(170, 440, 1036)), ("bottom", "foot")]],
     ["indent-kept", "latin-hyphen", "page-furniture-repeated", "crlf"], indent="ideo", gap=True, crlf=True, crop=["top", 0, 1, 2, 3, "foot"],
     top=160, foot=76, height=900, conventions=TIDE)

case("tide-layout4", "tide", DEV, "layout", "side-by-side", 16, 4,
     [[("furn", "name", "top7", "banner"), ("intro", 4), ("grid", [(2, [("art", "why", 2)]), (2, [("art", "rust", 2)])]),
       ("grid", [(2, [("art", "fish", 2)]), (2, [("art", "cost", 2)])]), ("grid", [(1, [("flow", ["ask"], 1)]), (3, [("timeline", 3)])]),
       ("furn", "edit", "foot")]],
     ["columns-side-by-side", "headings-across", "latin-hyphen", "timeline-beside"], datemark="●", height=1500, leave_out=["pages"],
     given_order=["why", "rust", "fish", "cost", "ask"], conventions=TIDE)

case("tide-lines", "tide", DEV, "pdfminer", "hard", 24, 2,
     [[("furn", "name", "top7", "banner"), ("intro", 1), ("flow", ["why", "rust", "fish"], 2), ("furn", "edit", "foot")],
      [("furn", "top8", "name"), ("flow", ["cost", "ask"], 2), ("timeline", 1), ("furn", "foot")]],
     ["columns-torn", "indent-lost", "page-furniture-repeated", "latin-hyphen"], oneline=True, height=1100, conventions=TIDE)

RESERVOIR = ["numbers-of-it", "kickers", "titled-introduction", "reporters-byline", "correspondent-byline", "byline-box", "byline-place", "two-authors",
             "blank-in-name", "subheads-numbered", "letters", "verse", "no-author", "timeline-han-numerals", "timeline-range", "timeline-months",
             "timeline-next-year"]

case("reservoir-mutool", "reservoir", DEV, "mutool", "clean", 14, 4,
     [[("furn", "name", "p2", "no", "banner"), ("intro", 2), ("heads", ["tunnel", "land", "water"]), ("bodies", ["tunnel", "land", "water"], 4), ("furn", "edit", "foot")],
      [("furn", "name", "p3"), ("flow", ["comment", "letter", "poem"], 4), ("timeline", 2), ("furn", "foot")]],
     ["headings-away", "staircase", "indent-kept", "page-furniture-repeated", "form-feeds-lost"], indent="ideo", shape="stairsl", height=1100,
     damage_steps=["no-form-feed"], conventions=RESERVOIR)

case("reservoir-crop", "reservoir", DEV, "crop", "hard", 16, 4,
     [[("furn", "name", "p2", "no", "banner"), ("flow", ["intro", "tunnel", "land", "water", "comment", "letter", "poem", "timeline"], 4, sheet(190, 830, 980)),
       ("bottom", "edit", "foot")]],
     ["columns-out-of-order", "seam-in-sentence"], crop=["top", 1, 0, 2, 3, "foot"], top=180, foot=76, height=1130, leave_out=["pages"],
     given_order=["tunnel", "land", "water", "comment", "letter", "poem"], conventions=RESERVOIR)

case("reservoir-noise", "reservoir", DEV, "raw", "noisy", 20, 3,
     [[("furn", "name", "p2", "no", "banner"), ("intro", 1), ("flow", ["tunnel", "land", "water"], 3), ("furn", "edit", "foot")],
      [("furn", "name", "p3"), ("flow", ["comment", "letter", "poem"], 3), ("timeline", 1), ("furn", "foot")]],
     ["ocr-noise", "indent-lost", "page-furniture-repeated"], wide=True, height=1100, damage_steps=[("noise", 0.02)], conventions=RESERVOIR)

NIGHTBUS = ["numbers-as-questions", "kickers", "titled-introduction", "name-alone-byline", "blank-in-name", "two-authors", "reporters-byline",
            "sign-off-is", "sign-off-unit", "latin", "numbered-list", "timeline-full-dates", "timeline-no-year", "timeline-labels", "motto"]

case("nightbus-mutool", "nightbus", DEV, "mutool", "clean", 15, 5,
     [[("furn", "top", "name", "banner"), ("heads", ["who", "cost", "need", "safe", "future"]), ("intro", 2),
       ("bodies", ["who", "cost", "need", "safe", "future"], 5), ("timeline", 3), ("furn", "folio", "motto", "foot", "edit")]],
     ["headings-away", "staircase", "indent-kept", "han-latin-blanks", "justified-blanks"], indent="ideo", gap=True, tlbullet=True, shape="stairsl",
     height=1400, damage_steps=[("justified-blanks", 0.08)], conventions=NIGHTBUS)

case("nightbus-layout6", "nightbus", DEV, "layout", "side-by-side", 14, 6,
     [[("furn", "name", "top", "folio", "banner"), ("intro", 2), ("grid", [(3, [("art", "who", 3)]), (3, [("art", "cost", 3)])]),
       ("grid", [(3, [("art", "need", 3)]), (3, [("art", "safe", 3)])]), ("grid", [(3, [("art", "future", 3)]), (3, [("timeline", 3)])]),
       ("furn", "motto", "foot", "edit")]],
     ["columns-side-by-side", "headings-across", "indent-kept"], indent="ideo", tlbullet=True, height=1500, conventions=NIGHTBUS)

case("nightbus-ocr", "nightbus", DEV, "tesseract", "noisy", 18, 4,
     [[("furn", "name", "top", "folio", "banner"), ("heads", ["who", "cost", "need", "safe", "future"]),
       ("flow", ["furn:motto"], 1), ("bodies", ["who", "cost", "need", "safe", "future"], 4, sheet(690, 620, 1092)), ("bottom", "foot", "edit")],
      [("flow", ["intro", "timeline"], 4, sheet(120, 300, 1092)), ("bottom", "edit")]],
     ["ocr", "headings-away"], css=".banner{font-size:18px}", crop=["top", 0, 1, 2, 3, "foot"], top=680, foot=72, height=1400, tlbullet=True,
     conventions=NIGHTBUS)

CHESS = ["no-numbers", "no-banner", "kickers-with-a-bar", "subtitles", "reporter-and-trainee", "reporters-byline", "sign-off-name", "interview",
         "subheads", "captions", "results", "bulleted-list", "letters", "no-introduction", "no-timeline"]

case("chess-raw", "chess", DEV, "raw", "clean", 14, 4,
     [[("furn", "name", "top2", "serial"), ("art", "main", 4), ("flow", ["rule"], 2), ("furn", "edit", "foot")],
      [("furn", "top3"), ("flow", ["talk", "games", "after", "letter"], 4), ("furn", "edit", "foot")]],
     ["indent-lost", "page-furniture-repeated", "stray-marks"], wide=True, height=1000, bullet="◆",
     damage_steps=[("stray", 0.012, "·", "|")], conventions=CHESS)

case("chess-headsend", "chess", DEV, "pymupdf", "clean", 19, 3,
     [[("furn", "name", "top2", "serial"), ("bodies", ["main", "talk", "letter"], 3), ("heads", ["main", "talk", "letter"]),
       ("flow", ["games", "after", "rule"], 3), ("furn", "edit", "foot")]],
     ["headings-away", "headings-at-the-end", "indent-kept"], indent="ideo", height=1400, bullet="■", leave_out=["pages"], conventions=CHESS)

case("chess-layout4", "chess", DEV, "layout", "side-by-side", 16, 4,
     [[("furn", "name", "top2", "serial"), ("grid", [(2, [("art", "main", 2)]), (1, [("flow", ["talk"], 1)]), (1, [("flow", ["letter"], 1)])]),
       ("grid", [(2, [("art", "games", 2)]), (1, [("flow", ["after"], 1)]), (1, [("box", "rule")])]), ("furn", "edit", "foot")]],
     ["columns-side-by-side", "headings-across"], height=1300, leave_out=["pages"], given_order=["main", "talk", "letter", "games", "after", "rule"],
     conventions=CHESS)

BENTO = ["traditional", "corner-brackets", "no-numbers", "kickers", "title-quotation", "untitled-introduction", "byline-place-report", "byline-ring",
         "byline-square-told", "sign-off-post", "subheads-marked", "interview", "verse", "bulleted-list", "money", "no-author", "timeline-republic",
         "timeline-range", "timeline-titles"]

case("bento-pymupdf", "bento", DEV, "pymupdf", "clean", 13, 5,
     [[("furn", "name", "top8", "banner"), ("intro", 2), ("art", "last", 5), ("art", "cook", 3), ("furn", "edit")],
      [("furn", "top9", "name"), ("flow", ["essay", "song", "list"], 5), ("timeline", 3), ("furn", "foot")]],
     ["narrow", "indent-kept", "page-furniture-repeated"], indent="ideo", height=1000, subhead="left", submark="■", conventions=BENTO)

case("bento-torn", "bento", DEV, "pdftotext", "hard", 17, 4,
     [[("furn", "name", "top8", "banner"), ("intro", 1), ("flow", ["last", "cook", "essay", "song", "list", "timeline"], 4), ("furn", "foot", "edit")]],
     ["columns-torn", "headings-in-columns"], height=1200, leave_out=["pages"], submark="■", conventions=BENTO)

case("bento-ocr", "bento", DEV, "tesseract", "noisy", 19, 3,
     [[("furn", "name", "top8", "banner"), ("flow", ["intro", "last", "cook", "essay", "song", "list", "timeline"], 3, sheet(180, 1060, 854)),
       ("bottom", "foot", "edit")]],
     ["ocr", "scan-jpeg"], css=".banner{font-size:18px}", dpi=300, degrade=[("jpeg", 60)], damage_steps=["full-width-marks"], leave_out=["pages"],
     crop=["top", 0, 1, 2, "foot"], top=170, foot=76, height=1330, ocr="chi_tra", submark="■", conventions=BENTO)

BATS = ["numbers-with-a-dot", "no-kickers", "subtitles", "titled-introduction", "byline-text-picture", "byline-text-post", "sign-off-e-mail", "latin",
        "units", "numbered-list", "bulleted-list", "interview-by-names", "timeline-slashed-date", "timeline-range", "timeline-years"]

case("bats-crop", "bats", DEV, "crop", "clean", 18, 4,
     [[("furn", "top12", "name", "banner"), ("flow", ["intro", "sound", "home"], 4, sheet(170, 560, 1092)), ("bottom", "edit", "foot")],
      [("furn", "top13", "name"), ("flow", ["doctor", "ask", "words", "timeline"], 4, sheet(170, 560, 1092)), ("bottom", "edit", "foot")]],
     ["indent-lost", "page-furniture-repeated", "latin-hyphen"], crop=["top", 0, 1, 2, 3, "foot"], top=160, foot=76, height=840, bullet="▲",
     conventions=BATS)

case("bats-layout4", "bats", DEV, "layout", "side-by-side", 17, 4,
     [[("furn", "name", "top12", "banner"), ("intro", 4), ("grid", [(2, [("art", "sound", 2)]), (2, [("art", "home", 2)])]),
       ("grid", [(2, [("art", "doctor", 2)]), (1, [("flow", ["ask"], 1)]), (1, [("flow", ["words"], 1)])]), ("timeline", 4), ("furn", "edit", "foot")]],
     ["columns-side-by-side", "headings-across", "indent-kept"], indent="ideo", height=1500, leave_out=["pages"],
     given_order=["sound", "home", "doctor", "ask", "words"], conventions=BATS)

case("bats-noise", "bats", DEV, "mutool", "noisy", 21, 3,
     [[("furn", "name", "top12", "banner"), ("intro", 1), ("flow", ["sound", "home"], 3), ("furn", "edit", "foot")],
      [("furn", "name", "top13"), ("flow", ["doctor", "ask", "words"], 3), ("timeline", 2), ("furn", "foot")]],
     ["ocr-noise", "indent-kept", "page-furniture-repeated"], indent="ideo", oneline=True, height=1100, damage_steps=[("noise", 0.02)], conventions=BATS)

STELE = ["no-numbers", "kickers-on-some", "subtitles", "titled-introduction", "reporters-byline", "name-alone-byline", "byline-translation", "no-author",
         "sign-off-from", "subheads-number-only", "quotation-old-chinese", "verse", "letters", "notice", "timeline-han-numerals", "timeline-range", "motto"]

case("stele-raw", "stele", DEV, "raw", "clean", 16, 4,
     [[("furn", "name", "top", "folio", "banner"), ("intro", 2), ("art", "rub", 4), ("heads", ["essay", "letter"]), ("bodies", ["essay", "letter"], 4),
       ("flow", ["old", "verse", "notice"], 3), ("timeline", 2), ("furn", "motto", "foot", "edit")]],
     ["headings-away", "indent-lost", "lines-cut-before-marks"], wide=True, height=1500, damage_steps=[("cut-before-mark", 0.12)], conventions=STELE)

case("stele-layout3", "stele", DEV, "layout", "side-by-side", 18, 3,
     [[("furn", "name", "top", "folio", "banner"), ("intro", 3), ("grid", [(2, [("art", "rub", 2), ("art", "letter", 2)]), (1, [("flow", ["essay", "verse"], 1)])]),
       ("grid", [(1, [("flow", ["old", "notice"], 1)]), (2, [("timeline", 2)])]), ("furn", "motto", "foot", "edit")]],
     ["columns-side-by-side", "headings-across", "timeline-beside"], height=1500, given_order=["rub", "letter", "essay", "verse", "old", "notice"],
     conventions=STELE)

case("stele-crop", "stele", DEV, "crop", "hard", 15, 4,
     [[("furn", "name", "top", "folio", "banner"), ("flow", ["intro", "rub", "essay", "old", "verse", "letter", "notice", "timeline"], 4, sheet(190, 800, 924)),
       ("bottom", "motto", "foot", "edit")]],
     ["columns-out-of-order", "seam-in-sentence"], crop=["top", 0, 2, 1, 3, "foot"], top=180, foot=100, height=1120,
     given_order=["rub", "essay", "old", "verse", "letter", "notice"], conventions=STELE)

# ---- cocoon, elm, coldbox, quarry: written after the engine and scored once without looking

COCOON = ["traditional", "corner-brackets", "no-numbers", "no-banner", "kickers-on-some", "two-line-titles", "two-line-subtitles", "dispatch-bracketed",
          "byline-name-alone", "blank-in-name", "sign-off-to-be-continued", "bulleted-list", "dialogue", "verse", "question-answer", "prices", "correction",
          "no-author", "no-introduction", "republic-date", "timeline-republic", "timeline-range", "timeline-titles"]

case("cocoon-mutool", "cocoon", DEV, "mutool", "clean", 13, 5,
     [[("furn", "top", "name", "price"), ("art", "silk", 5), ("grid", [(3, [("art", "novel", 3)]), (2, [("flow", ["boat"], 2)])]), ("furn", "edit")],
      [("furn", "run", "name"), ("flow", ["brief", "verse", "letter", "market", "fix"], 5), ("timeline", 3), ("furn", "foot", "edit")]],
     ["narrow", "indent-kept", "page-furniture-repeated", "radicals"], indent="ideo", keep_radicals=True, bullet="▲", height=1000,
     css=".head{border-top:3px double;border-bottom:1px solid}", conventions=COCOON)

case("cocoon-layout3", "cocoon", DEV, "layout", "side-by-side", 18, 3,
     [[("furn", "name", "top", "price"), ("grid", [(2, [("art", "silk", 2)]), (1, [("flow", ["boat", "fix"], 1)])]),
       ("grid", [(1, [("flow", ["brief", "verse"], 1)]), (1, [("flow", ["letter", "market"], 1)]), (1, [("flow", ["novel"], 1)])]),
       ("timeline", 3), ("furn", "foot", "edit")]],
     ["columns-side-by-side", "headings-across", "indent-kept"], indent="ideo", bullet="△", height=1400,
     given_order=["silk", "boat", "fix", "brief", "verse", "letter", "market", "novel"], conventions=COCOON)

case("cocoon-ocr", "cocoon", DEV, "tesseract", "noisy", 21, 3,
     [[("furn", "name", "top", "price"), ("flow", ["silk", "boat", "brief", "novel", "verse", "letter", "market", "fix", "timeline"], 3, sheet(150, 1010, 938)),
       ("bottom", "foot", "edit")]],
     ["ocr", "scan-grain"], dpi=240, degrade=[("grain", 0.06)], damage_steps=["full-width-marks"], bullet="▲", ocr="chi_tra",
     crop=["top", 0, 1, 2, "foot"], top=140, foot=76, height=1250,
     given_order=["silk", "boat", "brief", "novel", "verse", "letter", "market", "fix"], conventions=COCOON)

ELM = ["no-numbers", "no-banner", "kickers-between-bars", "subtitles", "student-and-correspondent", "byline-asked-and-edited", "name-alone-byline",
       "sign-off-is", "q-and-a-letters", "subheads", "captions", "letters", "bulleted-list", "book-data", "notice", "numbered-list", "no-author",
       "no-introduction", "timeline-months", "timeline-no-year", "timeline-same-year", "timeline-next-year", "timeline-range"]

case("elm-raw", "elm", DEV, "raw", "clean", 17, 3,
     [[("furn", "name", "top2", "serial"), ("art", "book", 3), ("art", "letter", 3), ("furn", "edit2", "foot")],
      [("furn", "top3"), ("flow", ["robot", "wave", "shelf", "notice"], 3), ("timeline", 2), ("furn", "edit3", "foot")]],
     ["indent-lost", "page-furniture-repeated", "furniture-in-the-midst"], wide=True, height=1000, bullet="●", crlf=True,
     damage_steps=[("insert", "榆台大学报|3", "专攻一种地形的叫")], conventions=ELM)

case("elm-crop", "elm", DEV, "crop", "hard", 16, 4,
     [[("furn", "name", "top2", "serial"), ("flow", ["book", "robot", "letter", "wave", "shelf", "notice", "timeline"], 4, sheet(150, 1080, 980)),
       ("bottom", "edit2", "foot")]],
     ["columns-out-of-order", "seam-in-sentence"], crop=["top", 0, 2, 1, 3, "foot"], top=140, foot=76, height=1320, bullet="◆", subhead="left",
     leave_out=["pages"], given_order=["book", "letter", "wave", "shelf", "notice", "robot"], conventions=ELM)

case("elm-layout5", "elm", DEV, "layout", "side-by-side", 14, 5,
     [[("furn", "name", "serial", "top2"), ("grid", [(3, [("art", "book", 3)]), (2, [("art", "robot", 2)])]),
       ("grid", [(2, [("art", "letter", 2)]), (1, [("flow", ["wave"], 1)]), (2, [("art", "shelf", 2)])]),
       ("grid", [(2, [("box", "notice")]), (3, [("timeline", 2)])]), ("furn", "edit2", "foot")]],
     ["columns-side-by-side", "headings-across", "box-in-page", "timeline-beside"], bullet="■", height=1300, leave_out=["pages"],
     given_order=["book", "robot", "letter", "wave", "shelf", "notice"], conventions=ELM)

COLDBOX = ["numbers-as-part", "numbered-kickers", "titled-introduction", "byline-special-reporter", "byline-post-after-bar", "byline-latin", "two-authors",
           "sign-off-unit", "abstract-english", "latin", "units", "powers", "url", "e-mail", "hyphenation", "references", "steps", "figures",
           "title-colon", "no-author", "weekday-short", "timeline-dotted-date", "timeline-range", "timeline-titles"]

case("coldbox-pymupdf", "coldbox", DEV, "pymupdf", "clean", 20, 3,
     [[("furn", "name", "top3", "banner"), ("intro", 2), ("art", "panel", 3), ("art", "model", 3), ("furn", "edit")],
      [("furn", "name", "top4"), ("flow", ["nurse", "steps", "figure"], 3), ("timeline", 2), ("furn", "edit", "foot")]],
     ["indent-lost", "latin-hyphen", "page-furniture-repeated", "han-latin-blanks"], gap=True, height=1000, subhead="left", datemark="▎", conventions=COLDBOX)

case("coldbox-layout2", "coldbox", DEV, "layout", "side-by-side", 28, 2,
     [[("furn", "name", "top3", "banner"), ("intro", 1), ("grid", [(1, [("flow", ["panel", "nurse"], 1)]), (1, [("flow", ["model"], 1)])]),
       ("grid", [(1, [("flow", ["steps", "figure"], 1)]), (1, [("timeline", 1)])]), ("furn", "edit", "foot")]],
     ["columns-side-by-side", "latin-hyphen", "timeline-beside", "numbers-out-of-order"], oneline=True, height=1500, leave_out=["pages"],
     given_order=["panel", "model", "nurse", "steps", "figure"], conventions=COLDBOX)

case("coldbox-noise", "coldbox", DEV, "raw", "noisy", 18, 4,
     [[("furn", "name", "top3", "banner"), ("intro", 2), ("flow", ["panel", "model"], 4), ("furn", "edit")],
      [("furn", "name", "top4"), ("flow", ["nurse", "steps", "figure"], 4), ("timeline", 3), ("furn", "edit", "foot")]],
     ["ocr-noise", "indent-lost", "page-furniture-repeated", "latin-hyphen"], wide=True, height=1000, damage_steps=[("noise", 0.015)], conventions=COLDBOX)

QUARRY = ["no-numbers", "no-banner", "kickers", "correspondent-and-reporter", "name-alone-byline", "blank-in-name", "sign-off-on-last-line", "letters",
          "editors-note-run-in", "question-answer", "verse", "numbered-list", "riddles", "prices", "no-author", "han-date", "no-introduction", "no-timeline"]

case("quarry-blocks", "quarry", DEV, "pdfminer", "clean", 30, 1,
     [[("furn", "name", "top", "price"), ("art", "cobbler", 1), ("art", "wait", 1), ("art", "letter", 1), ("art", "answer", 1), ("furn", "edit")],
      [("furn", "run"), ("art", "ask", 1), ("art", "poem", 1), ("art", "film", 1), ("art", "riddle", 1), ("furn", "edit", "foot")]],
     ["wide-measure", "blank-line-paragraphs", "page-furniture-repeated", "gb18030"], indent="none", height=2300, encoding="gb18030", conventions=QUARRY)

case("quarry-narrow", "quarry", DEV, "raw", "clean", 10, 6,
     [[("furn", "name", "top", "price"), ("art", "cobbler", 6), ("flow", ["poem"], 2), ("furn", "edit")],
      [("furn", "run"), ("flow", ["wait", "letter", "answer", "ask", "film"], 6), ("flow", ["riddle"], 2), ("furn", "edit", "foot")]],
     ["narrow", "indent-lost", "page-furniture-repeated", "stray-marks", "headings-between-rules"], wide=True, height=1000,
     css=".head{border-top:2px solid;border-bottom:2px solid}", damage_steps=[("stray", 0.012, "—", "|", "·")], conventions=QUARRY)

case("quarry-torn", "quarry", DEV, "pdftotext", "hard", 15, 4,
     [[("furn", "name", "top", "price"), ("heads", ["cobbler", "wait"]), ("bodies", ["cobbler", "wait"], 4), ("flow", ["letter", "answer", "ask"], 4), ("furn", "edit")],
      [("furn", "run"), ("flow", ["film", "poem", "riddle"], 3), ("furn", "foot")]],
     ["columns-torn", "headings-away"], height=1000, conventions=QUARRY)

# ---- tram, county, plateau, radio: four more of the hold-out

TRAM = ["traditional", "corner-brackets", "no-numbers", "kickers", "titled-introduction", "title-quotation", "byline-asked-and-written", "byline-latin",
        "byline-text-colon", "subheads", "question-answer", "captions", "place-and-date-at-the-end", "bulleted-list", "latin", "url", "money",
        "no-author", "timeline-dotted-date", "timeline-years", "timeline-range", "timeline-titles"]

case("tram-mutool", "tram", DEV, "mutool", "clean", 15, 4,
     [[("furn", "name", "top34", "num", "banner"), ("intro", 2), ("heads", ["driver", "fitter"]), ("bodies", ["driver", "fitter"], 4), ("furn", "edit")],
      [("furn", "top35"), ("flow", ["essay", "voice", "guide"], 4), ("timeline", 2), ("furn", "foot")]],
     ["headings-away", "staircase", "indent-kept", "page-furniture-repeated"], indent="ideo", shape="stairs", bullet="◎", height=1000, subhead="left",
     damage_steps=[("justified-blanks", 0.06)], conventions=TRAM)

case("tram-torn", "tram", DEV, "pdftotext", "hard", 17, 3,
     [[("furn", "name", "num", "top34", "banner"), ("intro", 1), ("flow", ["driver", "fitter", "essay", "voice", "guide"], 3), ("timeline", 1), ("furn", "edit", "foot")]],
     ["columns-torn", "headings-in-columns"], bullet="●", height=1400, oneline=True, leave_out=["pages"],
     given_order=["driver", "fitter", "essay", "voice", "guide"], conventions=TRAM)

case("tram-ocr", "tram", DEV, "tesseract", "noisy", 20, 3,
     [[("furn", "name", "top34", "num", "banner"), ("flow", ["intro", "driver", "fitter", "essay", "voice", "guide", "timeline"], 3, sheet(190, 1120, 896)),
       ("bottom", "edit", "foot")]],
     ["ocr", "scan-blurred", "scan-jpeg"], css=".banner{font-size:18px}", dpi=260, degrade=[("blur", 0.6), ("jpeg", 70)], damage_steps=["full-width-marks"],
     bullet="●", leave_out=["pages"], given_order=["driver", "fitter", "essay", "voice", "guide"], crop=["top", 0, 1, 2, "foot"], top=180, foot=76,
     height=1400, ocr="chi_tra", conventions=TRAM)

COUNTY = ["no-numbers", "no-banner", "long-kickers", "two-line-titles", "deck-without-dash", "dispatch-line", "byline-box", "reporters-byline", "kicker-with-dot",
          "sign-off-place-name", "subheads", "letters", "briefs", "notices", "telephone-list", "bulleted-list", "no-author", "lunar-date", "motto",
          "no-introduction", "timeline-han-numerals", "timeline-no-year", "timeline-range", "timeline-plain"]

case("county-raw", "county", DEV, "raw", "clean", 12, 6,
     [[("furn", "name", "top1", "motto"), ("part", "road", (0, 359), 6, "", "（下转第4版）"), ("art", "pear", 5), ("furn", "edit1", "foot")],
      [("furn", "top4"), ("part", "road", (359, 9999), 4, "（上接第1版）"), ("flow", ["note", "letter", "brief", "lost", "phone"], 6), ("timeline", 3),
       ("furn", "edit4", "foot")]],
     ["narrow", "continuation-notes", "indent-lost", "page-furniture-repeated", "lines-cut-before-marks"], wide=True, bullet="○", height=900,
     damage_steps=[("cut-before-mark", 0.1)], conventions=COUNTY + ["continuation"])

case("county-layout4", "county", DEV, "layout", "side-by-side", 17, 4,
     [[("furn", "name", "top1", "motto"), ("grid", [(3, [("art", "road", 3)]), (1, [("flow", ["note"], 1)])]),
       ("grid", [(2, [("art", "pear", 2)]), (1, [("flow", ["letter"], 1)]), (1, [("flow", ["phone"], 1)])]),
       ("grid", [(1, [("box", "brief")]), (1, [("flow", ["lost"], 1)]), (2, [("timeline", 2)])]), ("furn", "edit1", "foot")]],
     ["columns-side-by-side", "headings-across", "box-in-page", "timeline-beside", "indent-kept"], indent="ideo", bullet="▲", height=1300, leave_out=["pages"],
     given_order=["road", "note", "pear", "letter", "phone", "brief", "lost"], conventions=COUNTY)

case("county-crop", "county", DEV, "crop", "hard", 14, 5,
     [[("furn", "name", "top1", "motto"), ("flow", ["road", "note", "pear", "letter", "brief", "lost", "phone", "timeline"], 5, sheet(170, 830, 1092)),
       ("bottom", "edit1", "foot")]],
     ["columns-out-of-order", "seam-in-sentence"], crop=["top", 0, 1, 3, 2, 4, "foot"], top=160, foot=76, height=1110, bullet="◇", leave_out=["pages"],
     given_order=["road", "note", "pear", "brief", "lost", "phone", "letter"], conventions=COUNTY)

PLATEAU = ["numbers-in-roman-figures", "numbered-kickers", "untitled-introduction", "byline-sent-from", "reporter-and-trainee", "name-alone-byline",
           "sign-off-is", "interview-by-names", "subtitle-without-dash", "voices", "latin", "url", "units", "bulleted-list", "no-author",
           "timeline-full-dates", "timeline-range", "timeline-months", "timeline-titles"]

case("plateau-pypdf", "plateau", DEV, "pypdf", "clean", 24, 2,
     [[("furn", "top18", "name", "day", "banner"), ("intro", 1), ("art", "night", 2), ("art", "machine", 2), ("furn", "edit")],
      [("furn", "top19"), ("art", "talk", 2), ("flow", ["letter", "said", "words"], 2), ("timeline", 2), ("furn", "edit", "foot")]],
     ["indent-lost", "page-furniture-repeated", "crlf"], crlf=True, bullet="■", height=1100, datemark="◆", conventions=PLATEAU)

case("plateau-layout3", "plateau", DEV, "layout", "side-by-side", 20, 3,
     [[("furn", "name", "top18", "day", "banner"), ("intro", 3), ("grid", [(1, [("flow", ["night"], 1)]), (1, [("flow", ["machine"], 1)]), (1, [("flow", ["talk"], 1)])]),
       ("grid", [(1, [("flow", ["letter"], 1)]), (2, [("art", "words", 2), ("art", "said", 1)])]), ("timeline", 3), ("furn", "edit", "foot")]],
     ["columns-side-by-side"], bullet="●", height=1400, leave_out=["pages"], given_order=["night", "machine", "talk", "letter", "words", "said"],
     conventions=PLATEAU)

case("plateau-noise", "plateau", DEV, "mutool", "noisy", 18, 3,
     [[("furn", "name", "top18", "day", "banner"), ("heads", ["night", "machine"]), ("intro", 2), ("bodies", ["night", "machine"], 3), ("furn", "edit")],
      [("furn", "top19", "name"), ("flow", ["talk", "letter", "said", "words"], 3), ("timeline", 2), ("furn", "foot")]],
     ["ocr-noise", "headings-away", "indent-kept", "page-furniture-repeated"], indent="ideo", bullet="·", height=1100, damage_steps=[("noise", 0.025)],
     conventions=PLATEAU)

RADIO = ["no-numbers", "no-banner", "kickers-between-stars", "name-alone-byline", "byline-works-and-name", "instalments", "programmes",
         "hours", "letters", "editors-reply", "quiz", "numbered-list", "latin", "units", "no-author", "no-introduction", "no-timeline"]

case("radio-sorted", "radio", DEV, "pymupdf-blocks", "clean", 26, 1,
     [[("furn", "name", "top", "sec", "price"), ("art", "star", 1), ("art", "plot", 1), ("art", "gripe", 1), ("furn", "edit")],
      [("furn", "run"), ("art", "list", 1), ("art", "quiz", 1), ("art", "chat", 1), ("art", "tech", 1), ("furn", "edit", "foot")]],
     ["blocks-sorted", "indent-kept", "page-furniture-repeated"], indent="ideo", height=2000, css="body{line-height:1.3}", subhead="left", conventions=RADIO)

case("radio-blocks", "radio", DEV, "layout", "clean", 30, 1,
     [[("furn", "name", "top", "sec", "price"), ("art", "chat", 1), ("art", "list", 1), ("heads", ["star", "plot"]), ("bodies", ["star"], 1), ("furn", "edit")],
      [("furn", "run"), ("bodies", ["plot"], 1), ("art", "quiz", 1), ("art", "gripe", 1), ("art", "tech", 1), ("furn", "edit", "foot")]],
     ["wide-measure", "blank-line-paragraphs", "headings-away", "stray-marks"], indent="none", height=2400,
     given_order=["chat", "list", "star", "plot", "quiz", "gripe", "tech"], damage_steps=[("stray", 0.02, "·", "|", "～")], conventions=RADIO)

case("radio-pdfminer", "radio", DEV, "pdfminer", "hard", 16, 4,
     [[("furn", "name", "top", "sec", "price"), ("bodies", ["star", "chat"], 4), ("heads", ["star", "chat"]), ("flow", ["gripe", "tech"], 3), ("furn", "edit")],
      [("furn", "run"), ("flow", ["list", "plot", "quiz"], 4), ("furn", "foot")]],
     ["columns-by-layout-analysis", "headings-away", "gb18030"], encoding="gb18030", css="body{line-height:1.35}", height=1100, conventions=RADIO)

# ---- gavel, comet, agora, forge: four more, by somebody who does not know the engine

GAVEL = ["numbers-as-cases", "numbered-kickers", "editors-note", "subtitles", "reporter-and-correspondent", "byline-told-written", "reporters-byline",
         "subheads-bracketed", "dialogue", "question-answer", "bulleted-list", "notice", "no-author", "timeline-full-dates", "timeline-no-year",
         "timeline-range", "timeline-titles"]

case("gavel-raw", "gavel", DEV, "raw", "clean", 14, 5,
     [[("furn", "top", "name", "banner"), ("intro", 2), ("part", "crane", (0, 292), 5, "", "（下转第8版）"), ("furn", "edit")],
      [("furn", "name"), ("part", "crane", (292, 9999), 4, "（上接第5版）"), ("art", "wall", 5), ("art", "green", 4), ("flow", ["ask"], 3), ("box", "list"),
       ("timeline", 3), ("furn", "edit", "foot")]],
     ["continuation-notes", "indent-lost", "tight-marks", "page-furniture-repeated", "timeline-in-columns"], wide=True, bullet="▪", height=1750,
     subhead="left", datemark="▶", conventions=GAVEL + ["continuation"])

case("gavel-layout5", "gavel", DEV, "layout", "side-by-side", 15, 5,
     [[("furn", "name", "top", "banner"), ("intro", 5), ("grid", [(3, [("art", "crane", 3)]), (2, [("art", "wall", 2)])]),
       ("grid", [(2, [("art", "green", 2)]), (2, [("art", "ask", 2)]), (1, [("box", "list")])]), ("timeline", 4), ("furn", "edit", "foot")]],
     ["columns-side-by-side", "headings-across", "box-in-page", "timeline-in-columns"], bullet="●", height=1900,
     given_order=["crane", "wall", "green", "ask", "list"], conventions=GAVEL)

case("gavel-ocr", "gavel", DEV, "tesseract", "noisy", 20, 3,
     [[("furn", "name", "top", "banner"), ("flow", ["intro", "crane", "wall", "green", "ask", "list", "timeline"], 3, sheet(190, 1900, 896)),
       ("bottom", "edit", "foot")]],
     ["ocr", "scan-rotated", "scan-faded", "scan-jpeg"], css=".banner{font-size:18px}", dpi=230, degrade=[("rotate", 0.3), ("fade", 0.75), ("jpeg", 60)],
     bullet="■", crop=["top", 0, 1, 2, "foot"], top=180, foot=76, height=2170, conventions=GAVEL)

COMET = ["traditional", "corner-brackets", "no-numbers", "kickers", "two-line-titles", "titled-introduction", "byline-written-ring", "byline-post-in-brackets",
         "byline-told-written-colon", "reporters-byline", "subheads", "captions", "interview-by-names", "numbered-list", "verse", "glossary", "bulleted-list",
         "no-author", "units", "motto", "timeline-han-numerals", "timeline-range", "timeline-years", "timeline-plain"]

case("comet-mutool", "comet", DEV, "mutool", "clean", 13, 5,
     [[("furn", "name", "top", "banner"), ("heads", ["chaser", "cock", "talk"]), ("intro", 2), ("bodies", ["chaser", "cock", "talk"], 5),
       ("grid", [(2, [("art", "how", 2)]), (1, [("flow", ["rhyme"], 1)]), (2, [("flow", ["words"], 2)])]), ("timeline", 3), ("furn", "motto", "foot", "edit")]],
     ["headings-away", "staircase", "indent-kept", "radicals", "timeline-in-columns"], indent="ideo", shape="stairs", keep_radicals=True, bullet="☆", height=2000,
     damage_steps=[("radicals", 0.2)], conventions=COMET)

case("comet-layout4", "comet", DEV, "layout", "side-by-side", 17, 4,
     [[("furn", "name", "top", "banner"), ("intro", 2), ("grid", [(3, [("art", "chaser", 3)]), (1, [("flow", ["cock"], 1)])]),
       ("grid", [(2, [("art", "talk", 2)]), (1, [("flow", ["how"], 1)]), (1, [("flow", ["rhyme", "words"], 1)])]), ("timeline", 3),
       ("furn", "motto", "foot", "edit")]],
     ["columns-side-by-side", "headings-across", "staircase", "timeline-in-columns"], oneline=True, shape="stairsl", bullet="○", height=1800,
     given_order=["chaser", "cock", "talk", "how", "rhyme", "words"], conventions=COMET)

case("comet-ocr", "comet", DEV, "tesseract", "noisy", 27, 3,
     [[("furn", "name", "top", "banner"), ("flow", ["intro", "chaser", "cock", "talk", "how", "rhyme", "words", "timeline"], 3, sheet(190, 1060, 1190)),
       ("bottom", "motto", "foot", "edit")]],
     ["ocr", "scan-blurred", "scan-grain"], css=".banner{font-size:18px}", dpi=280, degrade=[("blur", 0.7), ("grain", 0.05)], damage_steps=["full-width-marks"],
     crop=["top", 0, 1, 2, "foot"], top=180, foot=100, height=1380, bullet="◆", ocr="chi_tra", conventions=COMET)

AGORA = ["no-numbers", "no-banner", "kickers-in-lenses", "long-titles", "two-line-titles", "titled-introduction", "two-authors", "blank-in-name", "sign-off-unit",
         "sign-off-edited", "sign-off-is", "subheads-numbered", "points-in-brackets", "block-quotation", "numbered-list", "latin", "no-author",
         "timeline-years", "timeline-year-range", "timeline-months", "timeline-full-dates", "timeline-plain"]

case("agora-pymupdf", "agora", DEV, "pymupdf", "clean", 19, 3,
     [[("furn", "top", "name", "serial"), ("intro", 1), ("art", "rule", 3), ("flow", ["pen"], 2), ("furn", "edit")],
      [("furn", "top", "name"), ("flow", ["views", "note", "refs"], 3), ("timeline", 2), ("furn", "edit", "foot")]],
     ["indent-kept", "page-furniture-repeated", "lines-cut-before-marks"], indent="ideo", height=1000, crlf=True,
     damage_steps=[("cut-before-mark", 0.1)], conventions=AGORA)

case("agora-torn", "agora", DEV, "pdftotext", "hard", 16, 4,
     [[("furn", "name", "top", "serial"), ("heads", ["rule", "note"]), ("intro", 1), ("bodies", ["rule", "note"], 4), ("flow", ["pen", "views", "refs"], 4),
       ("timeline", 2), ("furn", "edit", "foot")]],
     ["columns-torn", "headings-away"], height=2000, datemark="●", given_order=["rule", "note", "pen", "views", "refs"],
     conventions=AGORA)

case("agora-layout3", "agora", DEV, "layout", "side-by-side", 21, 3,
     [[("furn", "name", "top", "serial"), ("grid", [(2, [("art", "rule", 2), ("art", "views", 2)]), (1, [("intro", 1), ("flow", ["pen", "note"], 1)])]),
       ("flow", ["refs"], 2), ("timeline", 3), ("furn", "edit", "foot")]],
     ["columns-side-by-side", "headings-across", "indent-kept", "timeline-in-columns"], indent="ideo", oneline=True, height=2000,
     given_order=["rule", "views", "pen", "note", "refs"], conventions=AGORA)

FORGE = ["no-numbers", "kickers-with-years", "titled-introduction", "byline-text-and-shop", "byline-told-written-colon", "byline-shop-and-name", "byline-collected",
         "sign-off-post-name", "subheads", "captions", "dialogue", "bulleted-list", "verse", "letters", "no-author", "timeline-seasons", "timeline-range",
         "timeline-months", "timeline-full-dates", "timeline-titles"]

case("forge-wide", "forge", DEV, "pdfminer", "clean", 34, 1,
     [[("furn", "name", "top", "banner"), ("intro", 1), ("art", "hammer", 1), ("art", "photo", 1), ("art", "dialog", 1), ("furn", "edit")],
      [("furn", "top"), ("art", "letter", 1), ("art", "rhyme", 1), ("art", "first", 1), ("timeline", 1), ("furn", "edit", "foot")]],
     ["wide-measure", "blank-line-paragraphs", "page-furniture-repeated", "utf-16"], indent="none", bullet="◎", height=2900, encoding="utf-16", conventions=FORGE)

case("forge-crop", "forge", DEV, "crop", "hard", 15, 5,
     [[("furn", "name", "top", "banner"), ("flow", ["intro", "hammer", "photo", "dialog", "first", "rhyme", "letter", "timeline"], 5, sheet(180, 1010, 1162)),
       ("bottom", "edit", "foot")]],
     ["columns-out-of-order", "seam-in-sentence"], crop=["top", 0, 2, 1, 3, 4, "foot"], top=170, foot=76, height=1280, bullet="◇", datemark="◆", conventions=FORGE)

case("forge-noise", "forge", DEV, "raw", "noisy", 18, 3,
     [[("furn", "name", "top", "banner"), ("intro", 1), ("art", "hammer", 3), ("flow", ["photo", "dialog"], 3), ("furn", "edit")],
      [("furn", "top", "name"), ("flow", ["first", "rhyme", "letter"], 3), ("timeline", 3), ("furn", "edit", "foot")]],
     ["ocr-noise", "indent-lost", "page-furniture-repeated", "timeline-in-columns"], wide=True, bullet="●", height=1500, damage_steps=[("noise", 0.02)],
     conventions=FORGE)

# ---- wall, strings, bell, lookout: four more of the hold-out, by the same

WALL = ["traditional", "corner-brackets", "cantonese", "no-numbers", "kickers-before-a-bar", "subtitles", "titled-introduction", "byline-text-picture-colon",
        "byline-compiled", "byline-told-written-colon", "sign-off-is", "subheads", "block-quotation", "captions", "letters", "editors-reply", "notice", "money",
        "no-author", "timeline-years", "timeline-year-range", "timeline-months", "timeline-same-year", "timeline-full-dates", "timeline-titles"]

case("wall-pypdf", "wall", DEV, "pypdf", "clean", 23, 2,
     [[("furn", "name", "top", "banner"), ("intro", 2), ("art", "brick", 2), ("art", "jar", 2), ("furn", "edit")],
      [("furn", "top"), ("art", "old", 2), ("flow", ["mail", "mail2", "walk"], 2), ("timeline", 2), ("furn", "foot", "edit")]],
     ["indent-kept", "page-furniture-repeated", "timeline-in-columns"], indent="ideo", height=1400, subhead="left", conventions=WALL)

case("wall-torn", "wall", DEV, "pdftotext", "hard", 15, 5,
     [[("furn", "name", "top", "banner"), ("intro", 1), ("heads", ["brick", "jar"]), ("bodies", ["brick", "jar"], 5), ("flow", ["old", "mail", "mail2", "walk"], 5),
       ("timeline", 2), ("furn", "foot", "edit")]],
     ["columns-torn", "headings-away", "staircase"], shape="stairsl", height=1900, datemark="◆",
     given_order=["brick", "old", "mail", "jar", "mail2", "walk"], conventions=WALL)

case("wall-ocr", "wall", DEV, "tesseract", "noisy", 22, 3,
     [[("furn", "name", "top", "banner"), ("flow", ["intro", "brick", "jar", "old", "mail", "mail2", "walk", "timeline"], 3, sheet(190, 1680, 980)),
       ("bottom", "edit", "foot")]],
     ["ocr", "scan-blurred", "scan-rotated"], css=".banner{font-size:18px}", dpi=250, degrade=[("rotate", -0.2), ("blur", 0.6)],
     damage_steps=["full-width-marks"], crop=["top", 0, 1, 2, "foot"], top=180, foot=76, height=1950, ocr="chi_tra", conventions=WALL)

STRINGS = ["no-numbers", "kickers-with-an-oblique", "titled-introduction", "subtitles", "byline-square-written", "byline-post-in-brackets", "byline-written",
           "stars", "q-and-a-letters", "record-data", "subheads", "bulleted-list", "initials", "correction", "latin", "no-author", "timeline-year-range",
           "timeline-years", "timeline-months", "timeline-full-dates", "timeline-titles"]

case("strings-layout5", "strings", DEV, "layout", "side-by-side", 14, 5,
     [[("furn", "name", "top", "banner"), ("intro", 2), ("grid", [(3, [("art", "live", 3)]), (2, [("art", "chair", 2)])]),
       ("grid", [(1, [("flow", ["voice"], 1)]), (2, [("art", "talk", 2)]), (2, [("art", "disc", 2)])]), ("flow", ["fix"], 2), ("timeline", 4),
       ("furn", "edit", "foot")]],
     ["columns-side-by-side", "headings-across", "timeline-in-columns", "indent-kept"], indent="ideo", bullet="·", height=1800,
     given_order=["live", "chair", "voice", "talk", "disc", "fix"], conventions=STRINGS)

case("strings-analysed", "strings", DEV, "pdfminer", "hard", 18, 4,
     [[("furn", "name", "top", "banner"), ("bodies", ["live", "chair"], 4), ("heads", ["live", "chair"]), ("intro", 2), ("furn", "edit")],
      [("furn", "top", "name"), ("flow", ["talk", "disc", "voice", "fix"], 4), ("timeline", 3), ("furn", "foot", "edit")]],
     ["columns-by-layout-analysis", "headings-away", "introduction-after", "page-furniture-repeated"], bullet="●", css="body{line-height:1.35}", height=1300,
     conventions=STRINGS)

case("strings-psm3", "strings", DEV, "tesseract", "noisy", 24, 3,
     [[("furn", "name", "top", "banner"), ("intro", 1), ("flow", ["live", "chair", "talk", "disc", "voice", "fix", "timeline"], 3), ("furn", "edit", "foot")]],
     ["ocr", "ocr-page-whole", "scan-grain", "scan-jpeg"], dpi=300, psm=3, degrade=[("grain", 0.05), ("jpeg", 65)], bullet="■", crop=["whole"], top=0,
     gutter=3, height=1700, conventions=STRINGS)

BELL = ["circled-numbers", "numbered-kickers", "no-banner", "class-as-affiliation", "teachers-note", "interview", "speech", "subheads", "results", "riddles",
        "bulleted-list", "numbered-list", "motto", "no-author", "no-introduction", "timeline-full-dates", "timeline-no-year", "timeline-range",
        "timeline-months", "timeline-plain"]

case("bell-narrow", "bell", DEV, "raw", "clean", 9, 6,
     [[("furn", "top", "name", "motto"), ("art", "ink", 6), ("art", "tide", 6), ("furn", "edit")],
      [("furn", "top", "name"), ("art", "head", 6), ("art", "speech", 6), ("flow", ["score", "riddle", "nurse"], 5), ("timeline", 3), ("furn", "edit", "foot")]],
     ["narrow", "indent-lost", "page-furniture-repeated", "stray-marks", "timeline-in-columns"], wide=True, bullet="★", height=1200, gutter=1.5,
     damage_steps=[("stray", 0.01, "·", "|", "_")], conventions=BELL)

case("bell-words", "bell", DEV, "words", "side-by-side", 17, 4,
     [[("furn", "name", "top", "motto"), ("grid", [(2, [("art", "ink", 2)]), (1, [("flow", ["tide"], 1)]), (1, [("flow", ["riddle", "nurse"], 1)])]),
       ("grid", [(2, [("art", "head", 2)]), (1, [("flow", ["speech"], 1)]), (1, [("flow", ["score"], 1)])]), ("timeline", 2), ("furn", "edit", "foot")]],
     ["columns-side-by-side", "words-sorted-into-lines", "headings-across"], bullet="●", oneline=True, height=1600,
     given_order=["ink", "tide", "riddle", "nurse", "head", "speech", "score"], conventions=BELL)

case("bell-crop", "bell", DEV, "crop", "hard", 16, 4,
     [[("furn", "name", "top", "motto"), ("flow", ["ink", "tide", "head", "speech", "score", "riddle", "nurse", "timeline"], 4, sheet(170, 1280, 980)),
       ("bottom", "edit", "foot")]],
     ["columns-out-of-order", "seam-in-sentence"], crop=["top", 1, 0, 2, 3, "foot"], top=160, foot=76, height=1540, bullet="▲", conventions=BELL)

LOOKOUT = ["numbers-in-lenses", "numbered-kickers", "titled-introduction", "subtitles", "correspondents-byline", "byline-work-and-choice", "byline-shop-and-name",
           "byline-handed-down", "sign-off-on-last-line", "subheads", "subheads-as-dates", "captions", "verse", "articles-of-an-order", "no-author", "motto",
           "timeline-han-numerals", "timeline-seasons", "timeline-range", "timeline-third-of-a-month", "timeline-titles"]

case("lookout-torn", "lookout", DEV, "pdftotext", "hard", 18, 3,
     [[("furn", "name", "top", "banner"), ("intro", 1), ("flow", ["couple", "diary", "wire", "song", "order", "ask"], 3), ("timeline", 1),
       ("furn", "motto", "foot", "edit")]],
     ["columns-torn", "headings-in-columns"], height=2200, oneline=True, conventions=LOOKOUT)

case("lookout-layout4", "lookout", DEV, "layout", "side-by-side", 16, 4,
     [[("furn", "name", "top", "banner"), ("grid", [(3, [("art", "couple", 3)]), (1, [("intro", 1), ("flow", ["song"], 1)])]),
       ("grid", [(1, [("flow", ["diary"], 1)]), (2, [("art", "wire", 2), ("art", "ask", 2)]), (1, [("flow", ["order"], 1)])]), ("timeline", 4),
       ("furn", "motto", "foot", "edit")]],
     ["columns-side-by-side", "headings-across", "staircase", "introduction-beside", "timeline-in-columns"], shape="stairs", height=1700,
     given_order=["couple", "song", "diary", "wire", "ask", "order"], conventions=LOOKOUT)

case("lookout-noise", "lookout", DEV, "mutool", "noisy", 14, 5,
     [[("furn", "name", "top", "banner"), ("heads", ["couple", "diary", "wire"]), ("intro", 2), ("bodies", ["couple", "diary", "wire"], 5), ("furn", "edit")],
      [("furn", "top", "name"), ("flow", ["song", "order", "ask"], 3), ("timeline", 3), ("furn", "motto", "foot")]],
     ["ocr-noise", "headings-away", "indent-kept", "page-furniture-repeated", "timeline-in-columns"], indent="ideo", height=1400, datemark="▶",
     damage_steps=[("noise", 0.02)], conventions=LOOKOUT)

# ---- fields, campus, village, clan, sleep, stage, ponds, race: eight more of the hold-out, by the same

FIELDS = ["no-numbers", "kickers-between-points", "two-line-titles", "kicker-as-a-sentence", "dispatch-opening", "sign-off-correspondent", "sign-off-answered",
          "verse", "letters", "editors-note-after", "q-and-a", "bulleted-list", "correction", "no-author", "no-introduction", "no-timeline", "no-banner"]

case("fields-raw", "fields", DEV, "raw", "clean", 12, 5,
     [[("furn", "name", "top"), ("art", "canal", 5), ("grid", [(2, [("art", "ruler", 2), ("art", "asks", 2)]), (2, [("art", "letter", 2), ("art", "clap", 2)]),
       (1, [("flow", ["brief", "fix"], 1)])]), ("furn", "edit", "foot")]],
     ["narrow", "indent-lost"], wide=True, bullet="△", height=1500, conventions=FIELDS)

case("fields-headsfirst", "fields", DEV, "pymupdf", "clean", 17, 3,
     [[("furn", "name", "top"), ("heads", ["canal", "ruler", "letter", "asks"]), ("bodies", ["canal", "ruler", "letter", "asks"], 3),
       ("flow", ["clap", "brief", "fix"], 3), ("furn", "foot", "edit")]],
     ["headings-away", "headings-at-the-start", "indent-kept"], indent="ideo", bullet="○", height=1500, conventions=FIELDS)

case("fields-ocr", "fields", DEV, "tesseract", "noisy", 19, 3,
     [[("furn", "name", "top"), ("flow", ["canal", "ruler", "clap", "letter", "asks", "brief", "fix"], 3, sheet(120, 1130, 854)),
       ("bottom", "edit", "foot")]],
     ["ocr", "scan-grain", "scan-rotated"], dpi=280, degrade=[("rotate", 0.25), ("grain", 0.05)], bullet="◆", crop=["top", 0, 1, 2, "foot"], top=110, foot=76,
     height=1340, conventions=FIELDS)

CAMPUS = ["no-numbers", "kickers-between-waves", "titled-introduction", "byline-square-department-and-year", "blank-in-name", "byline-post-and-name", "byline-compiled",
          "subheads", "subheads-as-dates", "interview-by-names", "captions", "verse", "bulleted-list", "notice", "no-author", "timeline-years", "timeline-range",
          "timeline-months", "timeline-full-dates", "timeline-titles"]

case("campus-pdfminer", "campus", DEV, "pdfminer", "clean", 30, 1,
     [[("furn", "name", "top6", "banner"), ("intro", 1), ("art", "lamp", 1), ("art", "diary", 1), ("art", "poem", 1), ("furn", "edit")],
      [("furn", "name", "top7"), ("art", "talk", 1), ("art", "slang", 1), ("art", "call", 1), ("timeline", 1), ("furn", "edit", "foot")]],
     ["wide-measure", "blank-line-paragraphs", "page-furniture-repeated"], indent="none", bullet="▪", height=4000, conventions=CAMPUS)

case("campus-mutool", "campus", DEV, "mutool", "clean", 16, 4,
     [[("furn", "name", "top6", "banner"), ("intro", 2), ("art", "lamp", 4), ("art", "diary", 4), ("furn", "edit")],
      [("furn", "name", "top7"), ("art", "talk", 4), ("flow", ["poem", "slang", "call"], 3), ("timeline", 3), ("furn", "edit", "foot")]],
     ["indent-kept", "page-furniture-repeated", "staircase", "timeline-in-columns"], indent="ideo", shape="stairs", bullet="●", height=1100, datemark="■",
     conventions=CAMPUS)

case("campus-layout3", "campus", DEV, "layout", "side-by-side", 21, 3,
     [[("furn", "name", "top6", "banner"), ("intro", 2), ("grid", [(1, [("flow", ["lamp"], 1)]), (1, [("flow", ["diary", "poem"], 1)]), (1, [("flow", ["talk"], 1)])]),
       ("grid", [(2, [("art", "slang", 2)]), (1, [("flow", ["call"], 1)])]), ("timeline", 3), ("furn", "edit", "foot")]],
     ["columns-side-by-side", "timeline-in-columns"], bullet="·", height=1900, leave_out=["pages"], given_order=["lamp", "diary", "poem", "talk", "slang", "call"],
     conventions=CAMPUS)

VILLAGE = ["traditional", "numbered-kickers", "long-titles", "untitled-introduction", "byline-in-lenses", "byline-text-photo", "byline-class", "byline-compiled",
           "byline-shown-noted-colon", "teachers-note", "captions", "bulleted-list", "numbered-list", "notice", "no-author", "timeline-republic",
           "timeline-range", "timeline-han-numerals", "timeline-plain"]

case("village-blocks", "village", DEV, "pymupdf-blocks", "clean", 29, 1,
     [[("furn", "name", "top", "banner"), ("intro", 1), ("art", "tunnel", 1), ("art", "keeper", 1), ("furn", "edit")],
      [("furn", "name", "top"), ("art", "school", 1), ("art", "farm", 1), ("art", "cook", 1), ("art", "board", 1), ("timeline", 1), ("furn", "edit", "foot")]],
     ["wide-measure", "page-furniture-repeated"], indent="ideo", bullet="●", height=2300, conventions=VILLAGE)

case("village-fixed", "village", DEV, "fixed", "side-by-side", 18, 4,
     [[("furn", "name", "top", "banner"), ("intro", 2), ("grid", [(2, [("art", "tunnel", 2)]), (2, [("art", "keeper", 2)])]),
       ("grid", [(1, [("flow", ["school"], 1)]), (1, [("flow", ["farm"], 1)]), (1, [("flow", ["cook"], 1)]), (1, [("flow", ["board"], 1)])]),
       ("timeline", 2), ("furn", "edit", "foot")]],
     ["columns-side-by-side", "headings-across", "indent-kept", "timeline-in-columns"], indent="ideo", bullet="◎", height=1700,
     given_order=["tunnel", "keeper", "school", "farm", "cook", "board"], conventions=VILLAGE)

case("village-crop", "village", DEV, "crop", "hard", 15, 5,
     [[("furn", "name", "top", "banner"), ("flow", ["intro", "tunnel", "keeper", "school", "farm", "cook", "board", "timeline"], 5, sheet(180, 960, 1162)),
       ("bottom", "edit", "foot")]],
     ["columns-out-of-order", "seam-in-sentence"], crop=["top", 0, 1, 3, 2, 4, "foot"], top=170, foot=76, height=1230, bullet="■", given_order=["tunnel", "keeper", "school", "board", "farm", "cook"],
     conventions=VILLAGE)

CLAN = ["traditional", "no-numbers", "kickers-in-lenses", "subtitles", "no-banner", "motto", "byline-post-and-name", "byline-two-names", "sign-off-is", "letter-signed",
        "subheads-numbered", "subheads", "numbered-list", "bulleted-list", "verse", "obituary", "money", "latin", "cantonese", "no-author", "no-introduction",
        "timeline-years", "timeline-range", "timeline-months", "timeline-full-dates", "timeline-titles"]

case("clan-wide", "clan", DEV, "layout", "clean", 30, 1,
     [[("furn", "name", "top", "motto"), ("art", "chair", 1), ("art", "essay", 1), ("art", "affairs", 1), ("furn", "edit")],
      [("furn", "name", "top"), ("art", "poems", 1), ("art", "obit", 1), ("art", "thanks", 1), ("timeline", 1), ("furn", "edit", "foot")]],
     ["wide-measure", "blank-line-paragraphs", "page-furniture-repeated"], indent="none", bullet="※", height=3000, subhead="left", conventions=CLAN)

case("clan-layout4", "clan", DEV, "layout", "side-by-side", 17, 4,
     [[("furn", "name", "top", "motto"), ("grid", [(1, [("flow", ["chair"], 1)]), (3, [("art", "essay", 3)])]),
       ("grid", [(2, [("art", "affairs", 2)]), (1, [("flow", ["poems", "thanks"], 1)]), (1, [("box", "obit")])]), ("timeline", 4), ("furn", "edit", "foot")]],
     ["columns-side-by-side", "headings-across", "box", "timeline-in-columns"], oneline=True, bullet="◇", height=1500,
     given_order=["chair", "essay", "affairs", "poems", "thanks", "obit"], conventions=CLAN)

case("clan-ocr", "clan", DEV, "tesseract", "noisy", 23, 2,
     [[("furn", "name", "top", "motto"), ("flow", ["chair", "affairs", "essay", "poems", "obit", "thanks", "timeline"], 2, sheet(150, 1880, 672)),
       ("bottom", "edit", "foot")]],
     ["ocr", "scan-blurred", "scan-jpeg"], dpi=300, degrade=[("blur", 0.6), ("jpeg", 70)], damage_steps=["full-width-marks"], crop=["top", 0, 1, "foot"], top=140,
     foot=76, height=2110, bullet="●", ocr="chi_tra", conventions=CLAN)

SLEEP = ["numbers-in-brackets", "numbered-kickers", "titled-introduction", "byline-bar", "byline-translated", "byline-collected-bar", "sign-off-unit", "sign-off-is",
         "subheads-numbered", "q-and-a-letters", "numbered-list", "steps", "bulleted-list", "references", "latin", "units", "no-author", "timeline-years",
         "timeline-full-range", "timeline-months", "timeline-plain"]

case("sleep-headsend", "sleep", DEV, "pymupdf", "clean", 18, 4,
     [[("furn", "name", "top", "banner"), ("intro", 2), ("bodies", ["brain", "clock", "dream", "pillow"], 4), ("heads", ["brain", "clock", "dream", "pillow"]),
       ("flow", ["home", "myth", "refs"], 3), ("timeline", 3), ("furn", "edit", "foot")]],
     ["headings-away", "headings-at-the-end", "indent-kept", "timeline-in-columns"], indent="ideo", bullet="×", height=1700, conventions=SLEEP)

case("sleep-pypdf", "sleep", DEV, "pypdf", "clean", 28, 2,
     [[("furn", "name", "top", "banner"), ("intro", 1), ("art", "brain", 2), ("art", "clock", 2), ("art", "dream", 2), ("furn", "edit")],
      [("furn", "name", "top"), ("art", "pillow", 2), ("art", "home", 2), ("flow", ["myth", "refs"], 2), ("timeline", 1), ("furn", "edit", "foot")]],
     ["wide-measure", "indent-kept", "page-furniture-repeated"], indent="ideo", bullet="●", height=1100, oneline=True, conventions=SLEEP)

case("sleep-torn", "sleep", DEV, "pdftotext", "hard", 14, 5,
     [[("furn", "name", "top", "banner"), ("intro", 2), ("heads", ["brain", "clock"]), ("bodies", ["brain", "clock"], 5),
       ("flow", ["dream", "pillow", "home", "myth", "refs"], 5), ("timeline", 3), ("furn", "edit", "foot")]],
     ["columns-torn", "headings-away"], bullet="▲", height=1800, datemark="●", conventions=SLEEP)

STAGE = ["numbers-as-digits", "numbered-kickers", "two-line-titles", "untitled-introduction", "byline-circle", "byline-told-noted-oblique", "byline-trade-in-brackets",
         "byline-composed", "place-and-date", "block-quotation", "couplet", "bulleted-list", "notice", "no-author", "timeline-years", "timeline-range",
         "timeline-months", "timeline-full-dates", "timeline-plain"]

case("stage-columns", "stage", DEV, "crop", "clean", 18, 3,
     [[("furn", "name", "top", "banner"), ("flow", ["intro", "pupil", "neighbour", "fan", "couplet", "words", "notice", "timeline"], 3, sheet(180, 1180, 812)),
       ("bottom", "edit", "foot")]],
     ["column-by-column", "indent-kept"], crop=["top", 0, 1, 2, "foot"], args=["-layout"], top=170, foot=76, bullet="◆", height=1450,
     conventions=STAGE)

case("stage-layout5", "stage", DEV, "layout", "side-by-side", 13, 5,
     [[("furn", "name", "top", "banner"), ("grid", [(1, [("intro", 1)]), (4, [("art", "pupil", 4)])]),
       ("grid", [(2, [("art", "neighbour", 2), ("art", "couplet", 1)]), (3, [("art", "fan", 3)])]),
       ("grid", [(3, [("art", "words", 3)]), (2, [("art", "notice", 2)])]), ("timeline", 5), ("furn", "edit", "foot")]],
     ["columns-side-by-side", "headings-across", "introduction-beside", "timeline-in-columns"], indent="ideo", bullet="○", height=1600,
     given_order=["pupil", "neighbour", "fan", "couplet", "words", "notice"], conventions=STAGE)

case("stage-analysed", "stage", DEV, "pdfminer", "hard", 17, 4,
     [[("furn", "name", "top", "banner"), ("intro", 2), ("heads", ["pupil", "neighbour", "fan"]), ("bodies", ["pupil", "neighbour", "fan"], 4), ("furn", "edit")],
      [("furn", "name", "top"), ("flow", ["couplet", "words", "notice", "timeline"], 4), ("furn", "edit", "foot")]],
     ["columns-by-layout-analysis", "headings-away", "page-furniture-repeated"], bullet="●", css="body{line-height:1.35}", height=1000, conventions=STAGE)

PONDS = ["no-numbers", "kickers-before-a-bar", "subtitles", "no-banner", "byline-unit-oblique-name", "byline-place-and-name", "byline-composed", "sign-off-expert-colon",
         "subheads-in-brackets", "q-and-a-readers", "price-lines", "numbered-list", "verse", "notice", "units", "no-author", "no-introduction", "no-timeline"]

case("ponds-mutool", "ponds", DEV, "mutool", "clean", 19, 3,
     [[("furn", "name", "top"), ("art", "oxygen", 3), ("grid", [(2, [("art", "story", 2), ("art", "qa", 2)]), (1, [("flow", ["price", "rhyme", "swap"], 1)])]),
       ("art", "cast", 3), ("furn", "edit", "foot")]],
     ["indent-kept", "radicals"], indent="ideo", keep_radicals=True, height=1500, damage_steps=[("radicals", 0.15)], subhead="left", conventions=PONDS)

case("ponds-layout4", "ponds", DEV, "layout", "side-by-side", 16, 4,
     [[("furn", "name", "top"), ("grid", [(3, [("art", "oxygen", 3)]), (1, [("flow", ["price", "rhyme"], 1)])]),
       ("grid", [(1, [("flow", ["story"], 1)]), (2, [("art", "qa", 2), ("art", "cast", 2)]), (1, [("box", "swap")])]), ("furn", "edit", "foot")]],
     ["columns-side-by-side", "headings-across", "box"], height=1500, given_order=["oxygen", "price", "rhyme", "story", "qa", "cast", "swap"], conventions=PONDS)

case("ponds-noise", "ponds", DEV, "raw", "noisy", 24, 2,
     [[("furn", "name", "top"), ("art", "oxygen", 2), ("art", "story", 2), ("furn", "edit")],
      [("furn", "name", "top"), ("art", "qa", 2), ("flow", ["cast", "price", "rhyme", "swap"], 2), ("furn", "edit", "foot")]],
     ["ocr-noise", "indent-lost", "page-furniture-repeated"], wide=True, height=1200, damage_steps=[("noise", 0.02)], conventions=PONDS)

RACE = ["no-numbers", "kickers-between-hashes", "two-line-titles", "dispatch-opening", "byline-reporters", "column", "byline-text-hospital", "sign-off-post-name",
        "interview-reporter", "title-with-a-name", "captions", "bulleted-list", "subheads-numbered", "subheads", "briefs", "letters", "no-author", "no-introduction",
        "timeline-full-dates", "timeline-months", "timeline-years", "timeline-range", "timeline-titles"]

case("race-raw", "race", DEV, "raw", "clean", 15, 5,
     [[("furn", "name", "top10", "banner"), ("art", "report", 5), ("grid", [(3, [("art", "champion", 3)]), (2, [("art", "column", 2)])]), ("furn", "edit")],
      [("furn", "name", "top11"), ("grid", [(2, [("art", "numbers", 2), ("art", "clinic", 2)]), (3, [("art", "letter", 3), ("art", "brief", 3)])]), ("timeline", 3),
       ("furn", "edit", "foot")]],
     ["indent-lost", "page-furniture-repeated", "staircase", "timeline-in-columns"], wide=True, shape="stairsl", bullet="●", height=1200, conventions=RACE)

case("race-crop", "race", DEV, "crop", "hard", 17, 4,
     [[("furn", "name", "top10", "banner"), ("flow", ["report", "champion", "column", "numbers", "clinic", "letter", "brief", "timeline"], 4, sheet(180, 1120, 1036)),
       ("bottom", "edit", "foot")]],
     ["columns-out-of-order", "seam-in-sentence"], crop=["top", 0, 2, 1, 3, "foot"], top=170, foot=76, height=1390, bullet="▶", leave_out=["pages"], conventions=RACE)

case("race-psm3", "race", DEV, "tesseract", "noisy", 22, 3,
     [[("furn", "name", "top10", "banner"), ("flow", ["report", "column", "champion", "numbers", "clinic", "letter", "brief", "timeline"], 3), ("furn", "edit", "foot")]],
     ["ocr", "ocr-page-whole", "scan-grain"], dpi=280, psm=3, degrade=[("grain", 0.04)], bullet="■", crop=["whole"], top=0, gutter=3, height=1700,
     leave_out=["pages"], conventions=RACE)

# ---- dawn, alley, tremor, folio, probe, abroad, estate, arcade: eight more of the hold-out, ordinary pages, by another

DAWN = ["no-numbers", "kicker-as-a-sentence", "two-line-titles", "subtitles", "dispatch-opening", "byline-commentator-unnamed", "byline-name-alone", "briefs",
        "byline-place-and-name", "letters", "editors-reply", "notice", "numbered-list-han", "letter-signed", "captions", "no-author", "no-banner",
        "no-introduction", "no-timeline"]

case("dawn-raw", "dawn", DEV, "raw", "clean", 13, 5,
     [[("furn", "name", "top1"), ("grid", [(3, [("part", "water", (0, 432), 3, "", "（下转第4版）")]), (2, [("art", "comment", 2)])]),
       ("grid", [(2, [("art", "bus", 2)]), (3, [("art", "trees", 3)])]), ("furn", "edit1", "foot")],
      [("furn", "name", "top4"), ("part", "water", (432, 9999), 3, "（上接第1版）"), ("grid", [(2, [("art", "notes", 2)]), (3, [("art", "letter", 3)])]),
       ("art", "notice", 3), ("furn", "edit4", "foot")]],
     ["narrow", "indent-lost", "continuation-notes", "page-furniture-repeated"], wide=True, height=1250, conventions=DAWN)

case("dawn-layout5", "dawn", DEV, "layout", "side-by-side", 15, 5,
     [[("furn", "name", "top1"), ("grid", [(3, [("art", "water", 3)]), (1, [("flow", ["comment"], 1)]), (1, [("box", "notes")])]),
       ("grid", [(1, [("flow", ["bus", "trees"], 1)]), (2, [("art", "letter", 2)]), (2, [("art", "notice", 2)])]), ("furn", "edit1", "foot")]],
     ["columns-side-by-side", "headings-across", "box"], height=1600, leave_out=["pages"],
     given_order=["water", "comment", "notes", "bus", "trees", "letter", "notice"], conventions=DAWN)

case("dawn-headsfirst", "dawn", DEV, "pymupdf", "clean", 18, 4,
     [[("furn", "name", "top1"), ("heads", ["water", "comment", "notes"]), ("bodies", ["water", "comment", "notes"], 4), ("furn", "edit1", "foot")],
      [("furn", "name", "top4"), ("art", "letter", 4), ("flow", ["bus", "trees", "notice"], 3), ("furn", "edit4", "foot")]],
     ["headings-away", "headings-at-the-start", "indent-kept", "page-furniture-repeated"], indent="ideo", height=1000, conventions=DAWN)

ALLEY = ["no-numbers", "column-name-over-title", "byline-name-alone", "blank-in-name", "byline-text-picture-one", "verse", "subheads", "place-and-date", "captions",
         "notice-of-the-next", "no-banner", "no-introduction", "no-timeline"]

case("alley-mutool", "alley", DEV, "mutool", "clean", 15, 4,
     [[("furn", "name", "top"), ("art", "soup", 4), ("grid", [(2, [("art", "job", 2)]), (1, [("flow", ["poems"], 1)]), (1, [("box", "word")])]),
       ("grid", [(2, [("art", "roof", 2)]), (2, [("art", "bicycle", 2)])]), ("furn", "edit", "foot")]],
     ["indent-kept", "staircase", "box"], indent="ideo", shape="stairs", height=1700, conventions=ALLEY)

case("alley-fixed", "alley", DEV, "fixed", "side-by-side", 20, 3,
     [[("furn", "name", "top"), ("grid", [(2, [("art", "soup", 2)]), (1, [("flow", ["word"], 1)])]),
       ("grid", [(1, [("flow", ["job"], 1)]), (1, [("flow", ["roof"], 1)]), (1, [("flow", ["poems", "bicycle"], 1)])]), ("furn", "foot", "edit")]],
     ["columns-side-by-side", "headings-across", "indent-kept"], indent="ideo", height=1600,
     given_order=["soup", "word", "job", "roof", "poems", "bicycle"], conventions=ALLEY)

case("alley-ocr", "alley", DEV, "tesseract", "noisy", 25, 2,
     [[("furn", "name", "top"), ("flow", ["soup", "poems", "job", "word", "roof", "bicycle"], 2, sheet(130, 1500, 728)), ("bottom", "edit", "foot")]],
     ["ocr", "scan-blurred", "scan-rotated"], dpi=300, degrade=[("rotate", 0.2), ("blur", 0.7)], crop=["top", 0, 1, "foot"], top=120, foot=76, height=1710,
     conventions=ALLEY)

TREMOR = ["no-numbers", "column-name-over-title", "titled-introduction", "subtitles", "byline-reporters", "byline-school-and-name", "byline-name-alone", "sign-off-is",
          "subheads-numbered-han", "q-and-a", "bulleted-list", "latin", "dispatch-opening", "no-author", "timeline-months", "timeline-full-dates",
          "timeline-range", "timeline-plain"]

case("tremor-blocks", "tremor", DEV, "pymupdf-blocks", "clean", 30, 1,
     [[("furn", "name", "top", "banner"), ("intro", 1), ("art", "net", 1), ("art", "forecast", 1), ("furn", "edit")],
      [("furn", "name", "top"), ("art", "school", 1), ("art", "asks", 1), ("art", "short", 1), ("art", "terms", 1), ("timeline", 1), ("furn", "edit", "foot")]],
     ["wide-measure", "indent-kept", "page-furniture-repeated"], indent="ideo", bullet="●", height=2300, conventions=TREMOR)

case("tremor-pypdf", "tremor", DEV, "pypdf", "clean", 20, 3,
     [[("furn", "name", "top", "banner"), ("intro", 1), ("art", "net", 3), ("grid", [(1, [("flow", ["asks"], 1)]), (2, [("art", "forecast", 2)])]), ("furn", "edit")],
      [("furn", "name", "top"), ("art", "school", 3), ("flow", ["short", "terms", "timeline"], 3), ("furn", "edit", "foot")]],
     ["indent-kept", "page-furniture-repeated", "timeline-in-columns"], indent="ideo", bullet="■", subhead="left", height=1300, conventions=TREMOR)

case("tremor-crop", "tremor", DEV, "crop", "hard", 16, 4,
     [[("furn", "name", "top", "banner"), ("flow", ["intro", "net", "forecast", "school", "asks", "short", "terms", "timeline"], 4, sheet(180, 1480, 980)),
       ("bottom", "edit", "foot")]],
     ["columns-out-of-order", "seam-in-sentence"], crop=["top", 0, 2, 1, 3, "foot"], top=170, foot=76, height=1750, bullet="◆", oneline=True, conventions=TREMOR)

FOLIO = ["no-numbers", "column-name-over-title", "subtitles", "byline-square", "blank-in-name", "byline-name-alone", "byline-reporters", "extract-with-source",
         "publisher-and-price", "interview-by-names", "subheads-in-brackets", "numbered-list", "title-in-quotation-marks", "no-banner", "no-introduction", "no-timeline"]

case("folio-wide", "folio", DEV, "layout", "clean", 29, 1,
     [[("furn", "name", "top"), ("art", "map", 1), ("art", "cook", 1), ("art", "extract", 1), ("art", "talk", 1), ("art", "after", 1), ("art", "new", 1),
       ("art", "rank", 1), ("furn", "edit", "foot")]],
     ["wide-measure", "blank-line-paragraphs"], indent="none", height=4300, crlf=True, conventions=FOLIO)

case("folio-words", "folio", DEV, "words", "side-by-side", 18, 4,
     [[("furn", "name", "top"), ("grid", [(2, [("art", "map", 2)]), (1, [("flow", ["extract"], 1)]), (1, [("flow", ["after", "rank"], 1)])]),
       ("grid", [(2, [("art", "talk", 2)]), (1, [("flow", ["cook"], 1)]), (1, [("flow", ["new"], 1)])]), ("furn", "edit", "foot")]],
     ["columns-side-by-side", "words-sorted-into-lines", "headings-across"], height=1500,
     given_order=["map", "extract", "after", "rank", "talk", "cook", "new"], conventions=FOLIO)

case("folio-noise", "folio", DEV, "raw", "noisy", 16, 4,
     [[("furn", "name", "top"), ("art", "map", 4), ("grid", [(2, [("art", "cook", 2)]), (2, [("art", "extract", 2)])]), ("furn", "edit")],
      [("furn", "name", "top"), ("art", "talk", 4), ("flow", ["after", "new", "rank"], 3), ("furn", "edit", "foot")]],
     ["ocr-noise", "indent-lost", "page-furniture-repeated"], wide=True, height=1100, damage_steps=[("noise", 0.015)], conventions=FOLIO)

PROBE = ["no-numbers", "two-line-titles", "subtitles", "byline-paper-reporter-from", "column-name-over-title", "subheads", "assumed-name", "interview-by-names",
         "title-in-quotation-marks", "bulleted-list", "letters", "correction", "no-author", "no-introduction", "timeline-full-dates", "timeline-no-year", "timeline-plain"]

case("probe-pdfminer", "probe", DEV, "pdfminer", "clean", 27, 2,
     [[("furn", "topa", "banner"), ("art", "main", 2), ("furn", "edit")],
      [("furn", "topb"), ("art", "link", 2), ("art", "talk", 2), ("art", "column", 2), ("art", "mail", 2),
       ("grid", [(1, [("flow", ["fix"], 1)]), (1, [("timeline", 1)])]), ("furn", "edit", "foot")]],
     ["wide-measure", "indent-kept", "page-furniture-repeated"], indent="ideo", bullet="●", height=1700, css="body{line-height:1.3}", conventions=PROBE)

case("probe-torn", "probe", DEV, "pdftotext", "hard", 14, 5,
     [[("furn", "topa", "banner"), ("heads", ["main", "talk", "column"]), ("bodies", ["main", "talk", "column"], 5), ("flow", ["link", "mail", "fix", "timeline"], 4),
       ("furn", "edit", "foot")]],
     ["columns-torn", "headings-away"], bullet="■", height=1500, leave_out=["pages"],
     given_order=["main", "talk", "column", "link", "mail", "fix"], conventions=PROBE)

case("probe-columns", "probe", DEV, "crop", "clean", 19, 3,
     [[("furn", "topa", "banner"), ("flow", ["main", "link", "talk", "column", "mail", "fix", "timeline"], 3, sheet(150, 1660, 854)), ("bottom", "edit", "foot")]],
     ["column-by-column", "indent-kept"], crop=["top", 0, 1, 2, "foot"], args=["-layout"], indent="ideo", bullet="▲", datemark="◆", subhead="left", top=140, foot=76,
     height=1900, leave_out=["pages"], conventions=PROBE)

ABROAD = ["no-numbers", "column-name-over-title", "kicker-as-a-sentence", "title-as-question", "opening-in-lenses", "opening-with-title", "byline-translated", "subheads",
          "subheads-with-colon", "bulleted-list", "latin-names", "no-author", "no-banner", "no-introduction", "no-timeline"]

case("abroad-raw", "abroad", DEV, "raw", "clean", 21, 3,
     [[("furn", "name", "top"), ("art", "lights", 3), ("grid", [(2, [("art", "clock", 2)]), (1, [("flow", ["sleep"], 1)])]),
       ("grid", [(1, [("flow", ["figures"], 1)]), (2, [("art", "essay", 2)])]), ("grid", [(2, [("art", "shorts", 2)]), (1, [("flow", ["fish"], 1)])]),
       ("furn", "edit", "foot")]],
     ["indent-lost"], wide=True, bullet="◆", height=1800, conventions=ABROAD)

case("abroad-layout5", "abroad", DEV, "layout", "side-by-side", 13, 5,
     [[("furn", "name", "top"), ("grid", [(3, [("art", "lights", 3)]), (2, [("art", "essay", 2)])]),
       ("grid", [(1, [("flow", ["sleep"], 1)]), (2, [("art", "clock", 2)]), (2, [("art", "fish", 2)])]),
       ("grid", [(3, [("art", "shorts", 3)]), (2, [("box", "figures")])]), ("furn", "edit", "foot")]],
     ["columns-side-by-side", "headings-across", "box"], bullet="○", height=1700,
     given_order=["lights", "essay", "sleep", "clock", "fish", "shorts", "figures"], conventions=ABROAD)

case("abroad-psm3", "abroad", DEV, "tesseract", "noisy", 23, 3,
     [[("furn", "name", "top"), ("flow", ["lights", "sleep", "clock", "figures", "essay", "shorts", "fish"], 3), ("furn", "edit", "foot")]],
     ["ocr", "ocr-page-whole", "scan-grain", "scan-jpeg"], dpi=300, psm=3, degrade=[("grain", 0.04), ("jpeg", 70)], bullet="■", crop=["whole"], top=0, gutter=3,
     height=1500, conventions=ABROAD)

ESTATE = ["traditional", "no-numbers", "column-name-over-title", "kicker-as-a-sentence", "two-line-titles", "subtitles", "titled-introduction", "opening-with-place-and-day",
          "byline-report-picture-colon", "byline-text-colon", "byline-name-alone", "sign-off-is", "subheads", "price-lines", "notice", "captions", "money",
          "no-author", "timeline-years", "timeline-year-range", "timeline-months", "timeline-full-dates", "timeline-titles"]

case("estate-mutool", "estate", DEV, "mutool", "clean", 17, 4,
     [[("furn", "name", "top1", "banner"), ("intro", 2), ("art", "night", 4), ("art", "man", 4), ("furn", "edit")],
      [("furn", "name", "top2"), ("grid", [(2, [("art", "column", 2)]), (2, [("art", "letter", 2)])]), ("flow", ["price", "temple"], 2), ("timeline", 3),
       ("furn", "edit", "foot")]],
     ["staircase", "indent-kept", "page-furniture-repeated", "timeline-in-columns"], indent="ideo", shape="stairsl", height=1100, datemark="●",
     conventions=ESTATE)

case("estate-layout3", "estate", DEV, "layout", "side-by-side", 22, 3,
     [[("furn", "name", "top1", "banner"), ("grid", [(2, [("art", "night", 2)]), (1, [("intro", 1), ("flow", ["price"], 1)])]),
       ("grid", [(1, [("flow", ["man"], 1)]), (1, [("flow", ["column"], 1)]), (1, [("flow", ["letter", "temple"], 1)])]), ("timeline", 3), ("furn", "edit", "foot")]],
     ["columns-side-by-side", "headings-across", "introduction-beside", "timeline-in-columns"], indent="ideo", height=1700, leave_out=["pages"], oneline=True,
     given_order=["night", "price", "man", "column", "letter", "temple"], conventions=ESTATE)

case("estate-analysed", "estate", DEV, "pdfminer", "hard", 16, 4,
     [[("furn", "name", "top1", "banner"), ("intro", 2), ("heads", ["night", "man"]), ("bodies", ["night", "man"], 4), ("furn", "edit")],
      [("furn", "name", "top2"), ("flow", ["column", "letter", "price", "temple"], 4), ("timeline", 4), ("furn", "edit", "foot")]],
     ["columns-by-layout-analysis", "headings-away", "page-furniture-repeated", "timeline-in-columns"], height=1200, css="body{line-height:1.4}", conventions=ESTATE)

ARCADE = ["traditional", "no-numbers", "column-name-over-title", "title-with-a-blank", "untitled-introduction", "opening-in-lenses", "editorial", "byline-text-picture-colon",
          "byline-name-alone", "byline-answer-colon", "subheads", "q-and-a", "numbered-list", "captions", "corner-brackets", "money", "no-author",
          "timeline-years", "timeline-year-range", "timeline-months", "timeline-full-dates", "timeline-plain"]

case("arcade-pypdf", "arcade", DEV, "pypdf", "clean", 26, 2,
     [[("furn", "name", "top", "banner"), ("intro", 1), ("art", "news", 2), ("art", "editorial", 2), ("art", "rattan", 2), ("furn", "edit")],
      [("furn", "name", "top"), ("art", "walker", 2), ("flow", ["court", "asks", "route"], 2), ("timeline", 1), ("furn", "edit", "foot")]],
     ["indent-kept", "page-furniture-repeated"], indent="ideo", height=1400, oneline=True, conventions=ARCADE)

case("arcade-ocr", "arcade", DEV, "tesseract", "noisy", 24, 2,
     [[("furn", "name", "top", "banner"), ("flow", ["intro", "news", "editorial", "rattan", "walker", "court", "asks", "route", "timeline"], 2, sheet(180, 1780, 700)),
       ("bottom", "edit", "foot")]],
     ["ocr", "scan-faded", "scan-blurred"], css=".banner{font-size:18px}", dpi=280, degrade=[("fade", 0.75), ("blur", 0.5)], damage_steps=["full-width-marks"],
     crop=["top", 0, 1, "foot"], top=170, foot=76, height=2050, ocr="chi_tra", conventions=ARCADE)

case("arcade-crop", "arcade", DEV, "crop", "hard", 15, 5,
     [[("furn", "name", "top", "banner"), ("flow", ["intro", "news", "rattan", "editorial", "walker", "court", "asks", "route", "timeline"], 5, sheet(180, 1100, 1162)),
       ("bottom", "edit", "foot")]],
     ["columns-out-of-order", "seam-in-sentence"], crop=["top", 0, 1, 3, 2, 4, "foot"], top=170, foot=76, height=1370, conventions=ARCADE)

GALLERY = ["numbered-kickers", "titled-introduction", "subtitles", "byline-name-alone", "byline-reporters", "sign-off-is", "blank-in-name", "captions",
           "title-in-quotation-marks", "timeline-full-dates", "timeline-months", "timeline-range", "timeline-titles"]

case("gallery-raw", "gallery", DEV, "raw", "clean", 16, 4,
     [[("furn", "name", "top1", "banner"), ("intro", 2), ("art", "one", 4), ("art", "two", 4), ("furn", "edit")],
      [("furn", "name", "top2"), ("grid", [(2, [("art", "three", 2)]), (2, [("art", "four", 2)])]), ("art", "five", 4), ("timeline", 4),
       ("furn", "edit", "foot")]],
     ["indent-lost", "page-furniture-repeated", "timeline-in-columns"], wide=True, height=1150, datemark="■", conventions=GALLERY)

case("gallery-layout4", "gallery", DEV, "layout", "side-by-side", 17, 4,
     [[("furn", "name", "top1", "banner"), ("grid", [(1, [("intro", 1)]), (3, [("art", "one", 3)])]),
       ("grid", [(2, [("art", "two", 2)]), (2, [("art", "three", 2)])]),
       ("grid", [(1, [("flow", ["four"], 1)]), (2, [("art", "five", 2)]), (1, [("timeline", 1)])]), ("furn", "edit", "foot")]],
     ["columns-side-by-side", "headings-across", "introduction-beside", "timeline-in-columns"], height=1900, leave_out=["pages"],
     given_order=["one", "two", "three", "four", "five"], conventions=GALLERY)

case("gallery-ocr", "gallery", DEV, "tesseract", "noisy", 21, 3,
     [[("furn", "name", "top1", "banner"), ("flow", ["intro", "one", "two", "three", "four", "five", "timeline"], 3, sheet(180, 1620, 938)),
       ("bottom", "edit", "foot")]],
     ["ocr", "scan-rotated", "scan-grain"], css=".banner{font-size:18px}", dpi=300, degrade=[("rotate", 0.15), ("grain", 0.03)], crop=["top", 0, 1, 2, "foot"],
     top=170, foot=76, height=1880, leave_out=["pages"], conventions=GALLERY)

THIRST = ["no-numbers", "column-name-over-title", "titled-introduction", "byline-post-and-name", "byline-told-and-written", "byline-answer-colon", "latin", "units",
          "q-and-a", "bulleted-list", "box", "no-author", "timeline-years", "timeline-year-range", "timeline-full-dates", "timeline-plain"]

case("thirst-pymupdf", "thirst", DEV, "pymupdf", "clean", 19, 3,
     [[("furn", "name", "top", "banner"), ("intro", 1), ("art", "cause", 3), ("art", "nurse", 3), ("furn", "edit")],
      [("furn", "name", "top"), ("art", "diet", 3), ("grid", [(2, [("art", "ask", 2)]), (1, [("box", "tips")])]), ("art", "patient", 3), ("timeline", 2),
       ("furn", "edit", "foot")]],
     ["indent-kept", "box", "page-furniture-repeated", "timeline-in-columns"], indent="ideo", bullet="●", height=1250, conventions=THIRST)

case("thirst-blocks", "thirst", DEV, "pymupdf-blocks", "clean", 28, 1,
     [[("furn", "name", "top", "banner"), ("intro", 1), ("art", "cause", 1), ("art", "nurse", 1), ("art", "diet", 1), ("furn", "edit")],
      [("furn", "name", "top"), ("art", "ask", 1), ("art", "patient", 1), ("box", "tips"), ("timeline", 1), ("furn", "edit", "foot")]],
     ["wide-measure", "blank-line-paragraphs", "page-furniture-repeated"], indent="none", bullet="■", oneline=True, height=2200, leave_out=["pages"],
     conventions=THIRST)

case("thirst-words", "thirst", DEV, "words", "side-by-side", 16, 4,
     [[("furn", "name", "top", "banner"), ("intro", 2), ("grid", [(2, [("art", "cause", 2)]), (2, [("art", "nurse", 2)])]),
       ("grid", [(2, [("art", "diet", 2)]), (1, [("flow", ["ask"], 1)]), (1, [("flow", ["tips"], 1)])]),
       ("grid", [(3, [("art", "patient", 3)]), (1, [("timeline", 1)])]), ("furn", "edit", "foot")]],
     ["columns-side-by-side", "words-sorted-into-lines", "headings-across", "timeline-in-columns"], bullet="○", height=1900,
     given_order=["cause", "nurse", "diet", "ask", "tips", "patient"], conventions=THIRST)

ERRAND = ["no-numbers", "kicker-as-a-sentence", "two-line-titles", "subtitles", "byline-reporters", "byline-intern", "opening-with-reporter", "column-name-over-title",
          "blank-in-name", "captions", "notice", "correction", "money", "no-author", "no-banner", "no-introduction", "no-timeline"]

case("errand-plain", "errand", DEV, "pdftotext", "clean", 23, 2,
     [[("furn", "name", "top"), ("flow", ["lead", "comment", "school", "theft"], 2, sheet(130, 1090, 686))],
      [("furn", "name", "top"), ("flow", ["well", "bus", "flat", "notice", "fix"], 2, sheet(130, 640, 686)), ("bottom", "edit", "foot")]],
     ["indent-lost", "page-furniture-repeated"], gutter=3, height=1320, conventions=ERRAND)

case("errand-columns", "errand", DEV, "crop", "clean", 15, 5,
     [[("furn", "name", "top"), ("flow", ["lead", "comment", "well", "bus", "theft", "school", "flat", "notice", "fix"], 5, sheet(130, 1200, 1162)), ("bottom", "edit", "foot")]],
     ["column-by-column", "indent-kept"], crop=["top", 0, 1, 2, 3, 4, "foot"], args=["-layout"], indent="ideo", top=120, foot=76, height=1430,
     conventions=ERRAND)

case("errand-noise", "errand", DEV, "mutool", "noisy", 23, 3,
     [[("furn", "name", "top"), ("art", "lead", 3), ("flow", ["comment", "well", "theft"], 3), ("art", "school", 3), ("flow", ["flat", "bus", "notice", "fix"], 3), ("furn", "edit", "foot")]],
     ["ocr-noise", "indent-kept"], indent="ideo", height=1900, damage_steps=[("noise", 0.012)], conventions=ERRAND)

LYCHEE = ["no-numbers", "no-kickers", "column-name-over-title", "byline-square", "blank-in-name", "byline-name-alone", "sign-off-unit", "verse", "block-quotation",
          "poems-in-a-group", "subheads-numbered-han", "place-and-date", "no-banner", "no-introduction", "no-timeline"]

case("lychee-mutool", "lychee", DEV, "mutool", "clean", 20, 3,
     [[("furn", "name", "top"), ("art", "tree", 3), ("grid", [(2, [("art", "bridge", 2)]), (1, [("box", "poem")])]),
       ("art", "drum", 3), ("grid", [(2, [("art", "letter", 2)]), (1, [("flow", ["street"], 1)])]), ("furn", "edit", "foot")]],
     ["indent-kept", "box"], indent="ideo", height=2000, conventions=LYCHEE)

case("lychee-pdfminer", "lychee", DEV, "pdfminer", "clean", 30, 1,
     [[("furn", "name", "top"), ("art", "tree", 1), ("art", "bridge", 1), ("art", "poem", 1), ("furn", "edit")],
      [("furn", "name", "top"), ("art", "street", 1), ("art", "drum", 1), ("art", "letter", 1), ("furn", "edit", "foot")]],
     ["wide-measure", "indent-kept", "page-furniture-repeated"], indent="ideo", subhead="left", height=1500, css="body{line-height:1.3}", conventions=LYCHEE)

case("lychee-layout3", "lychee", DEV, "layout", "side-by-side", 22, 3,
     [[("furn", "name", "top"), ("grid", [(2, [("art", "tree", 2)]), (1, [("flow", ["poem"], 1)])]), ("art", "drum", 3),
       ("grid", [(1, [("flow", ["bridge"], 1)]), (1, [("flow", ["street"], 1)]), (1, [("flow", ["letter"], 1)])]), ("furn", "edit", "foot")]],
     ["columns-side-by-side", "headings-across"], height=1500, given_order=["tree", "poem", "drum", "bridge", "street", "letter"], conventions=LYCHEE)

MOSS = ["no-numbers", "column-name-over-title", "subtitles", "byline-reporters", "byline-name-alone", "byline-school-and-name", "sign-off-unit", "endmark-correspondent",
        "dispatch-opening", "interview-by-names", "subheads-as-dates", "bulleted-list", "latin", "units", "motto", "no-banner", "no-introduction", "no-timeline"]

case("moss-pypdf", "moss", DEV, "pypdf", "clean", 18, 4,
     [[("furn", "name", "top", "motto"), ("art", "lead", 4), ("grid", [(2, [("art", "essay", 2)]), (2, [("art", "talk", 2)])]),
       ("grid", [(2, [("art", "view", 2)]), (1, [("flow", ["vocab"], 1)]), (1, [("box", "news")])]),
       ("grid", [(3, [("art", "field", 3)]), (1, [("flow", ["series"], 1)])]), ("furn", "edit", "foot")]],
     ["indent-kept"], indent="ideo", bullet="◆", height=1800, conventions=MOSS)

case("moss-torn", "moss", DEV, "pdftotext", "hard", 15, 5,
     [[("furn", "name", "top", "motto"), ("heads", ["lead", "essay", "talk"]), ("bodies", ["lead", "essay", "talk"], 5), ("flow", ["view", "vocab", "news", "field", "series"], 5),
       ("furn", "edit", "foot")]],
     ["columns-torn", "headings-away"], bullet="●", height=1600, given_order=["lead", "essay", "view", "vocab", "news", "talk", "field", "series"], conventions=MOSS)

case("moss-psm3", "moss", DEV, "tesseract", "noisy", 24, 3,
     [[("furn", "name", "top", "motto"), ("flow", ["lead", "essay", "vocab", "talk", "news", "view", "field", "series"], 3), ("furn", "edit", "foot")]],
     ["ocr", "ocr-page-whole", "scan-blurred", "scan-jpeg"], dpi=300, psm=3, degrade=[("blur", 0.6), ("jpeg", 72)], bullet="■", crop=["whole"], top=0, gutter=3,
     height=1700, given_order=["lead", "essay", "vocab", "talk", "news", "view", "field", "series"], conventions=MOSS)

INCLINE = ["traditional", "numbered-kickers", "titled-introduction", "byline-name-alone", "byline-told-and-written", "byline-with-place", "sign-off-is", "captions",
           "corner-brackets", "latin", "timeline-years-of-the-republic", "timeline-year-range", "timeline-months", "timeline-full-dates", "timeline-titles"]

case("incline-headsfirst", "incline", DEV, "pymupdf", "clean", 18, 4,
     [[("furn", "name", "top1", "banner"), ("intro", 2), ("heads", ["one", "two"]), ("bodies", ["one", "two"], 4), ("furn", "edit")],
      [("furn", "name", "top2"), ("art", "three", 4), ("grid", [(2, [("art", "four", 2)]), (2, [("art", "five", 2)])]), ("timeline", 3), ("furn", "edit", "foot")]],
     ["headings-away", "headings-at-the-start", "indent-kept", "page-furniture-repeated", "timeline-in-columns"], indent="ideo", height=1200, conventions=INCLINE)

case("incline-crop", "incline", DEV, "crop", "hard", 16, 4,
     [[("furn", "name", "top1", "banner"), ("flow", ["intro", "one", "two", "three", "four", "five", "timeline"], 4, sheet(180, 1500, 980)), ("bottom", "edit", "foot")]],
     ["columns-out-of-order", "seam-in-sentence"], crop=["top", 0, 2, 1, 3, "foot"], top=170, foot=76, height=1770, oneline=True, leave_out=["pages"],
     conventions=INCLINE)

case("incline-layout5", "incline", DEV, "layout", "side-by-side", 14, 5,
     [[("furn", "name", "top1", "banner"), ("grid", [(1, [("intro", 1)]), (2, [("art", "one", 2)]), (2, [("art", "two", 2)])]),
       ("grid", [(2, [("art", "three", 2)]), (3, [("art", "four", 3)])]), ("grid", [(3, [("art", "five", 3)]), (2, [("timeline", 2)])]),
       ("furn", "edit", "foot")]],
     ["columns-side-by-side", "headings-across", "introduction-beside", "timeline-in-columns"], height=1700, datemark="▲", leave_out=["pages"],
     given_order=["one", "two", "three", "four", "five"], conventions=INCLINE)

PARISH = ["no-numbers", "motto", "column-name-over-title", "byline-post-and-name", "byline-witness-and-pen", "byline-speaker-and-notes", "byline-group-and-name",
          "byline-answer-oblique", "dispatch-in-brackets", "subheads-numbered-han", "verse", "q-and-a", "numbered-list", "account-lines", "money", "no-author",
          "no-banner", "no-introduction", "timeline-without-title", "timeline-years", "timeline-year-range", "timeline-full-dates", "timeline-plain"]

case("parish-plain", "parish", DEV, "pdftotext", "clean", 21, 2,
     [[("furn", "name", "motto", "top"), ("flow", ["pastor", "witness", "news"], 2, sheet(150, 830, 616))],
      [("furn", "name", "top"), ("flow", ["sermon", "camp", "ask"], 2, sheet(150, 880, 616))],
      [("furn", "name", "top"), ("flow", ["pray", "money", "thanks", "timeline"], 2, sheet(150, 560, 616)), ("bottom", "edit", "foot")]],
     ["indent-lost", "page-furniture-repeated"], height=1080, conventions=PARISH)

case("parish-blocks", "parish", DEV, "pymupdf-blocks", "clean", 33, 1,
     [[("furn", "name", "motto", "top"), ("art", "pastor", 1), ("art", "news", 1), ("art", "witness", 1), ("art", "sermon", 1)],
      [("furn", "name", "top"), ("art", "camp", 1), ("art", "ask", 1), ("art", "pray", 1), ("art", "money", 1), ("art", "thanks", 1), ("timeline", 1),
       ("furn", "edit", "foot")]],
     ["wide-measure", "blank-line-paragraphs", "page-furniture-repeated"], indent="none", oneline=True, height=2500, conventions=PARISH)

case("parish-layout4", "parish", DEV, "layout", "side-by-side", 15, 4,
     [[("furn", "name", "motto", "top"), ("grid", [(2, [("art", "pastor", 2)]), (2, [("art", "witness", 2)])]),
       ("grid", [(3, [("art", "sermon", 3)]), (1, [("flow", ["news"], 1)])]), ("grid", [(2, [("art", "camp", 2)]), (2, [("art", "ask", 2)])]),
       ("grid", [(1, [("flow", ["pray"], 1)]), (1, [("flow", ["money", "thanks"], 1)]), (2, [("timeline", 2)])]), ("furn", "edit", "foot")]],
     ["columns-side-by-side", "headings-across", "timeline-in-columns"], height=1900, datemark="◇",
     given_order=["pastor", "witness", "sermon", "news", "camp", "ask", "pray", "money", "thanks"], conventions=PARISH)

TICKER = ["no-numbers", "kicker-as-a-sentence", "column-name-over-title", "two-line-titles", "subtitles", "byline-reporters", "byline-name-alone", "blank-in-name",
          "dispatch-in-lenses", "subheads", "interview-by-names", "bulleted-list", "notice", "correction", "latin", "units", "money", "codes", "percentages", "e-mail", "no-author",
          "no-banner", "no-introduction", "timeline-dotted-date", "timeline-plain"]

case("ticker-mutool", "ticker", DEV, "mutool", "clean", 17, 4,
     [[("furn", "name", "top"), ("art", "lead", 4), ("grid", [(2, [("art", "talk", 2)]), (1, [("flow", ["column"], 1)]), (1, [("flow", ["brief1", "brief2"], 1)])]),
       ("grid", [(3, [("art", "fund", 3)]), (1, [("flow", ["rating"], 1)])]), ("grid", [(2, [("art", "notice", 2)]), (1, [("box", "fix")])]), ("timeline", 3),
       ("furn", "edit", "foot")]],
     ["indent-kept", "headings-across", "box", "timeline-in-columns"], indent="ideo", bullet="■", height=2000, conventions=TICKER)

case("ticker-fixed", "ticker", DEV, "fixed", "side-by-side", 19, 3,
     [[("furn", "name", "top"), ("grid", [(2, [("art", "lead", 2)]), (1, [("flow", ["column", "brief1"], 1)])]),
       ("grid", [(1, [("flow", ["talk"], 1)]), (1, [("flow", ["fund", "brief2"], 1)]), (1, [("flow", ["rating", "notice"], 1)])]),
       ("grid", [(2, [("timeline", 2)]), (1, [("box", "fix")])]), ("furn", "edit", "foot")]],
     ["columns-side-by-side", "headings-across", "box", "timeline-in-columns"], bullet="●", height=2000,
     given_order=["lead", "column", "brief1", "talk", "fund", "brief2", "rating", "notice", "fix"], conventions=TICKER)

case("ticker-ocr", "ticker", DEV, "tesseract", "noisy", 25, 2,
     [[("furn", "name", "top"), ("flow", ["lead", "column", "talk", "brief1", "brief2", "fund", "rating", "notice", "fix", "timeline"], 2, sheet(130, 1900, 728)),
       ("bottom", "edit", "foot")]],
     ["ocr", "scan-grain", "scan-jpeg"], dpi=300, degrade=[("grain", 0.03), ("jpeg", 75)], bullet="●", crop=["top", 0, 1, "foot"], top=120, foot=76, height=2120, conventions=TICKER)

KITE = ["no-numbers", "column-name-over-title", "titled-introduction", "introduction-signed", "byline-school-and-names", "byline-school-and-name", "byline-text-oblique",
        "byline-name-alone", "sign-off-teacher", "verse", "numbered-list", "letter", "remark-as-paragraph", "subheads-none", "no-author", "no-banner", "no-timeline"]

case("kite-pdfminer", "kite", DEV, "pdfminer", "clean", 27, 1,
     [[("furn", "name", "top2"), ("intro", 1), ("art", "lead", 1), ("art", "wind", 1), ("art", "grandma", 1), ("furn", "edit")],
      [("furn", "name", "top3"), ("art", "rhyme", 1), ("art", "make", 1), ("art", "mail", 1), ("art", "animals", 1), ("art", "riddle", 1), ("furn", "edit", "foot")]],
     ["wide-measure", "indent-kept", "page-furniture-repeated"], indent="ideo", height=1700, css="body{line-height:1.3}", leave_out=["pages"], conventions=KITE)

case("kite-torn", "kite", DEV, "pdftotext", "hard", 14, 4,
     [[("furn", "name", "top2"), ("intro", 2), ("heads", ["lead", "wind", "grandma"]), ("bodies", ["lead", "wind", "grandma"], 4), ("furn", "edit")],
      [("furn", "name", "top3"), ("flow", ["animals", "rhyme", "make", "mail", "riddle"], 4), ("furn", "edit", "foot")]],
     ["columns-torn", "headings-away", "page-furniture-repeated"], height=1350, given_order=["lead", "wind", "grandma", "animals", "rhyme", "make", "mail", "riddle"],
     conventions=KITE)

case("kite-columns", "kite", DEV, "crop", "clean", 18, 3,
     [[("furn", "name", "top2"), ("flow", ["intro", "lead", "rhyme", "wind"], 3, sheet(130, 700, 812))],
      [("furn", "name", "top3"), ("flow", ["grandma", "make", "mail", "animals", "riddle"], 3, sheet(130, 780, 812)), ("bottom", "edit", "foot")]],
     ["column-by-column", "indent-kept", "page-furniture-repeated"], crop=["top", 0, 1, 2, "foot"], args=["-layout"], indent="ideo", top=120, foot=76, height=1010, conventions=KITE)

POLAR = ["numbered-kickers", "titled-introduction", "two-authors", "three-authors", "latin", "units", "powers", "sign-off-unit", "sign-off-is", "byline-reporter-on-board",
         "dispatch-opening", "lettered-list", "references", "glossary", "editors-as-author", "captions", "timeline-full-dates", "timeline-no-year", "timeline-range", "timeline-titles"]

case("polar-pypdf", "polar", DEV, "pypdf", "clean", 24, 2,
     [[("furn", "name", "top9", "banner"), ("intro", 2), ("art", "radar", 2), ("furn", "edit")],
      [("furn", "name", "top10"), ("art", "core", 2), ("art", "life", 2), ("furn", "edit")],
      [("furn", "name", "top11"), ("art", "ship", 2), ("art", "words", 2), ("art", "refs", 2), ("art", "obit", 2), ("timeline", 2), ("furn", "edit", "foot")]],
     ["indent-kept", "page-furniture-repeated", "timeline-in-columns"], indent="ideo", height=1300, conventions=POLAR)

case("polar-words", "polar", DEV, "words", "side-by-side", 18, 3,
     [[("furn", "name", "top9", "banner"), ("grid", [(1, [("intro", 1)]), (2, [("art", "radar", 2)])]), ("art", "core", 3),
       ("grid", [(2, [("art", "life", 2)]), (1, [("flow", ["words", "obit"], 1)])]), ("grid", [(2, [("art", "ship", 2)]), (1, [("timeline", 1)])]), ("art", "refs", 3), ("furn", "edit", "foot")]],
     ["columns-side-by-side", "words-sorted-into-lines", "introduction-beside", "headings-across", "timeline-beside"], height=2300, leave_out=["pages"],
     given_order=["radar", "core", "life", "words", "obit", "ship", "refs"], conventions=POLAR)

case("polar-crop", "polar", DEV, "crop", "hard", 16, 4,
     [[("furn", "name", "top9", "banner"), ("flow", ["intro", "radar", "core", "life", "ship", "words", "obit", "refs", "timeline"], 4, sheet(180, 1000, 980)), ("bottom", "edit", "foot")]],
     ["columns-out-of-order", "seam-in-sentence"], crop=["top", 0, 2, 1, 3, "foot"], top=170, foot=76, height=1270, leave_out=["pages"], conventions=POLAR)

CURTAIN = ["traditional", "no-numbers", "motto", "column-name-over-title", "titled-introduction", "introduction-signed", "byline-text-bar", "byline-reporter-picture-oblique",
           "byline-words-and-music", "byline-post-and-name", "sign-off-is", "q-and-a", "interview-by-names", "verse", "subheads", "diary-in-paragraphs", "notice", "money", "captions",
           "no-author", "corner-brackets", "timeline-years", "timeline-months", "timeline-range", "timeline-titles"]

case("curtain-pymupdf", "curtain", DEV, "pymupdf", "clean", 20, 3,
     [[("furn", "name", "motto", "top", "banner"), ("intro", 2), ("art", "note", 3), ("art", "actor", 3), ("furn", "edit")],
      [("furn", "name", "top"), ("art", "scenes", 3), ("grid", [(2, [("art", "diary", 2)]), (1, [("box", "song")])]), ("art", "review", 3),
       ("grid", [(1, [("flow", ["tickets"], 1)]), (2, [("timeline", 2)])]), ("furn", "edit", "foot")]],
     ["indent-kept", "box", "page-furniture-repeated", "timeline-beside"], indent="ideo", height=1350, conventions=CURTAIN)

case("curtain-layout3", "curtain", DEV, "layout", "side-by-side", 18, 3,
     [[("furn", "name", "motto", "top", "banner"), ("grid", [(1, [("intro", 1)]), (2, [("art", "note", 2)])]), ("art", "actor", 3),
       ("grid", [(2, [("art", "scenes", 2)]), (1, [("flow", ["song"], 1)])]), ("grid", [(1, [("flow", ["diary"], 1)]), (2, [("art", "review", 2)])]),
       ("grid", [(1, [("flow", ["tickets"], 1)]), (2, [("timeline", 2)])]), ("furn", "edit", "foot")]],
     ["columns-side-by-side", "headings-across", "introduction-beside", "timeline-beside"], height=2100, datemark="●",
     given_order=["note", "actor", "scenes", "song", "diary", "review", "tickets"], conventions=CURTAIN)

case("curtain-ocr", "curtain", DEV, "tesseract", "noisy", 22, 2,
     [[("furn", "name", "motto", "top", "banner"), ("flow", ["intro", "note", "actor", "scenes", "song"], 2, sheet(200, 1060, 644))],
      [("furn", "name", "top"), ("flow", ["diary", "review", "tickets", "timeline"], 2, sheet(200, 960, 644)), ("bottom", "edit", "foot")]],
     ["ocr", "scan-faded", "page-furniture-repeated"], css=".banner{font-size:18px}", dpi=300, degrade=[("fade", 0.7)], damage_steps=["full-width-marks"], crop=["top", 0, 1, "foot"],
     top=190, foot=76, height=1360, ocr="chi_tra", conventions=CURTAIN)

BOILER = ["no-numbers", "decades-as-kickers", "titled-introduction", "introduction-signed", "date-below-introduction", "byline-post-and-name", "byline-told-and-written",
          "byline-shop-and-name", "couplet", "captions", "latin", "timeline-long", "timeline-full-dates", "timeline-dotted-date", "timeline-months", "timeline-years",
          "timeline-year-range", "timeline-day-range", "timeline-same-year", "timeline-plain"]

case("boiler-raw", "boiler", DEV, "raw", "clean", 16, 4,
     [[("furn", "name", "top1", "banner"), ("intro", 2), ("art", "fifties", 4), ("art", "sixties", 4), ("furn", "edit")],
      [("furn", "name", "top4"), ("grid", [(2, [("art", "eighties", 2)]), (2, [("art", "now", 2)])]), ("box", "couplet"), ("timeline", 4), ("furn", "edit", "foot")]],
     ["indent-lost", "box", "page-furniture-repeated", "timeline-in-columns"], wide=True, height=1150, conventions=BOILER)

case("boiler-wide", "boiler", DEV, "layout", "clean", 38, 1,
     [[("furn", "name", "top1", "banner"), ("intro", 1), ("art", "fifties", 1), ("art", "sixties", 1), ("art", "eighties", 1), ("furn", "edit")],
      [("furn", "name", "top4"), ("art", "now", 1), ("art", "couplet", 1), ("timeline", 1), ("furn", "edit", "foot")]],
     ["wide-measure", "indent-kept", "page-furniture-repeated"], indent="ideo", oneline=True, height=1800, crlf=True, conventions=BOILER)

case("boiler-crop", "boiler", DEV, "crop", "hard", 14, 5,
     [[("furn", "name", "top1", "banner"), ("flow", ["intro", "fifties", "sixties", "eighties", "now", "couplet", "timeline"], 5, sheet(180, 880, 1092)), ("bottom", "edit", "foot")]],
     ["columns-out-of-order", "seam-in-sentence"], crop=["top", 0, 2, 1, 3, 4, "foot"], top=170, foot=76, height=1150, leave_out=["pages"], datemark="■", conventions=BOILER)

NOODLE = ["no-numbers", "kickers-in-lenses", "column-name-over-title", "untitled-introduction", "byline-text-picture-reporter", "byline-recipe", "byline-text-bar", "byline-place-and-name",
          "byline-name-alone", "subheads-as-days", "recipe", "numbered-list", "price-lines", "address-lines", "editor-replies", "captions", "money", "units", "no-author",
          "timeline-without-title", "timeline-years", "timeline-months", "timeline-plain"]

case("noodle-headslast", "noodle", DEV, "pymupdf", "clean", 22, 2,
     [[("furn", "name", "top2", "banner"), ("intro", 2), ("art", "river", 2), ("art", "recipe", 2), ("furn", "edit")],
      [("furn", "name", "top3"), ("art", "chef", 2), ("after", "walker", 2), ("flow", ["street", "tips", "reader"], 2), ("timeline", 1), ("furn", "edit", "foot")]],
     ["indent-kept", "heading-below", "page-furniture-repeated"], indent="ideo", height=1500, conventions=NOODLE)

case("noodle-layout5", "noodle", DEV, "layout", "side-by-side", 13, 5,
     [[("furn", "name", "top2", "banner"), ("grid", [(1, [("intro", 1)]), (4, [("art", "river", 4)])]),
       ("grid", [(3, [("art", "chef", 3)]), (2, [("art", "recipe", 2)])]), ("grid", [(1, [("flow", ["street"], 1)]), (1, [("flow", ["tips"], 1)]), (1, [("flow", ["reader"], 1)]), (2, [("art", "walker", 2)])]),
       ("timeline", 5), ("furn", "edit", "foot")]],
     ["columns-side-by-side", "headings-across", "introduction-beside", "timeline-across"], height=1700, oneline=True, leave_out=["pages"],
     given_order=["river", "chef", "recipe", "street", "tips", "reader", "walker"], conventions=NOODLE)

case("noodle-noise", "noodle", DEV, "mutool", "noisy", 18, 4,
     [[("furn", "name", "top2", "banner"), ("intro", 2), ("art", "river", 4), ("art", "chef", 4), ("furn", "edit")],
      [("furn", "name", "top3"), ("flow", ["recipe", "street", "tips", "walker", "reader"], 4), ("timeline", 2), ("furn", "edit", "foot")]],
     ["ocr-noise", "indent-kept", "page-furniture-repeated"], indent="ideo", height=1200, damage_steps=[("noise", 0.01)], conventions=NOODLE)

FRONT = ["no-numbers", "motto", "kicker-as-a-sentence", "column-name-over-title", "two-line-titles", "subtitles", "byline-reporter-and-correspondent", "byline-special-reporter",
         "byline-name-alone", "opening-with-reporter", "dispatch-opening", "leader-without-author", "notice", "correction", "continuation-note", "masthead-lunar-date", "weather-line",
         "money", "no-author", "no-banner", "no-introduction", "no-timeline"]

case("frontpage-mutool", "frontpage", DEV, "mutool", "clean", 11, 6,
     [[("furn", "name", "motto", "top", "weather"), ("grid", [(4, [("art", "lead", 4)]), (2, [("art", "leader", 2)])]),
       ("grid", [(3, [("art", "dispatch", 3)]), (1, [("flow", ["brief1"], 1)]), (1, [("flow", ["brief2"], 1)]), (1, [("flow", ["brief3"], 1)])]),
       ("grid", [(3, [("art", "comment", 3)]), (2, [("box", "notice")]), (1, [("flow", ["fix"], 1)])]), ("furn", "guide", "foot")]],
     ["narrow", "indent-kept", "headings-across", "box"], indent="ideo", height=1700, conventions=FRONT)

case("frontpage-analysed", "frontpage", DEV, "pdfminer", "hard", 16, 4,
     [[("furn", "name", "motto", "top", "weather"), ("heads", ["lead", "leader"]), ("bodies", ["lead", "leader"], 4), ("flow", ["dispatch", "brief1", "brief2", "brief3", "comment"], 4),
       ("flow", ["notice", "fix"], 2), ("furn", "guide", "foot")]],
     ["columns-by-layout-analysis", "headings-away"], height=1700, css="body{line-height:1.35}",
     given_order=["lead", "leader", "dispatch", "brief1", "brief2", "brief3", "comment", "notice", "fix"], conventions=FRONT)

case("frontpage-fixed", "frontpage", DEV, "fixed", "side-by-side", 17, 4,
     [[("furn", "name", "motto", "top", "weather"), ("grid", [(3, [("art", "lead", 3)]), (1, [("flow", ["brief1", "brief2"], 1)])]),
       ("grid", [(2, [("art", "leader", 2)]), (2, [("art", "comment", 2)])]), ("grid", [(2, [("art", "dispatch", 2)]), (1, [("flow", ["notice"], 1)]), (1, [("flow", ["brief3", "fix"], 1)])]),
       ("furn", "guide", "foot")]],
     ["columns-side-by-side", "headings-across"], height=1600, given_order=["lead", "brief1", "brief2", "leader", "comment", "dispatch", "notice", "brief3", "fix"], conventions=FRONT)

ELDERS = ["no-numbers", "kickers-in-white-lenses", "two-line-titles", "byline-place-name-and-age", "byline-post-and-name", "byline-told-alone", "q-and-a", "letter", "recipe",
          "numbered-list", "bulleted-list", "verse", "money", "no-author", "no-banner", "no-introduction", "no-timeline"]

case("elders-plain", "elders", DEV, "pdftotext", "clean", 17, 3,
     [[("furn", "name", "top"), ("flow", ["lead", "law", "kitchen", "tips", "letter", "oral", "song", "seek"], 3, sheet(120, 1130, 770)), ("bottom", "edit", "foot")]],
     ["indent-lost", "headings-in-columns"], bullet="▲", height=1370, conventions=ELDERS)

case("elders-blocks", "elders", DEV, "pymupdf-blocks", "clean", 31, 1,
     [[("furn", "top", "name"), ("art", "lead", 1), ("art", "oral", 1), ("art", "law", 1), ("art", "tips", 1), ("art", "kitchen", 1), ("art", "letter", 1), ("art", "song", 1),
       ("art", "seek", 1), ("furn", "foot", "edit")]],
     ["wide-measure", "blank-line-paragraphs"], indent="none", bullet="◎", height=4300, conventions=ELDERS)

case("elders-torn", "elders", DEV, "mutool", "hard", 13, 5,
     [[("furn", "name", "top"), ("heads", ["law", "oral"]), ("part", "lead", (0, 227), 5), ("bodies", ["law"], 5), ("box", "tips"), ("part", "lead", (227, 9999), 5),
       ("bodies", ["oral"], 5), ("flow", ["kitchen", "letter", "song", "seek"], 5), ("furn", "edit", "foot")]],
     ["headings-away", "body-in-two-parts", "box", "indent-kept"], indent="ideo", bullet="■", height=1700,
     given_order=["lead", "law", "tips", "oral", "kitchen", "letter", "song", "seek"], conventions=ELDERS)

CUSTOMS = ["no-numbers", "subtitles", "document-number", "rules-in-chapters", "numbered-han-list", "bracketed-list", "q-and-a-numbered", "bracketed-openings", "byline-office-and-name",
           "letter-signature", "latin", "codes", "units", "spaced-thousands", "correction", "no-author", "no-banner", "no-introduction", "timeline-dotted-date", "timeline-plain"]

case("customs-wide", "customs", DEV, "layout", "clean", 40, 1,
     [[("furn", "name", "top12"), ("art", "notice", 1), ("art", "rule", 1), ("furn", "edit", "foot")],
      [("furn", "name", "top13"), ("art", "data", 1), ("art", "qa", 1), ("art", "case", 1), ("timeline", 1), ("art", "fix", 1), ("furn", "edit", "foot")]],
     ["wide-measure", "indent-kept", "page-furniture-repeated"], indent="ideo", height=1500, oneline=True, subhead="left", conventions=CUSTOMS)

case("customs-layout2", "customs", DEV, "layout", "side-by-side", 23, 2,
     [[("furn", "name", "top12"), ("flow", ["notice", "rule"], 2), ("furn", "edit", "foot")],
      [("furn", "name", "top13"), ("grid", [(1, [("flow", ["data", "case"], 1)]), (1, [("flow", ["qa"], 1), ("box", "fix")])]), ("timeline", 2), ("furn", "edit", "foot")]],
     ["columns-side-by-side", "box", "page-furniture-repeated", "timeline-in-columns"], height=1250, datemark="◆",
     given_order=["notice", "rule", "data", "case", "qa", "fix"], conventions=CUSTOMS)

case("customs-ocr", "customs", DEV, "tesseract", "noisy", 30, 1,
     [[("furn", "name", "top12"), ("flow", ["notice", "rule"], 1, sheet(130, 1260, 420))],
      [("furn", "name", "top13"), ("flow", ["data", "qa", "case", "fix", "timeline"], 1, sheet(130, 1320, 420)), ("bottom", "edit", "foot")]],
     ["ocr", "scan-rotated", "scan-jpeg", "page-furniture-repeated"], dpi=250, degrade=[("rotate", 0.4), ("jpeg", 65)], crop=["top", 0, "foot"], top=120, foot=76, height=1600, conventions=CUSTOMS)

FUSEKI = ["traditional", "numbers-with-a-counter", "motto", "untitled-introduction", "introduction-signed", "byline-name-and-rank", "byline-interview-and-notes", "byline-text-oblique",
          "sign-off-serves", "interview-by-names", "block-quotation", "captions", "results", "corner-brackets", "latin", "money", "percentages", "no-author",
          "timeline-no-year", "timeline-han-dates", "timeline-range", "timeline-months", "timeline-titles"]

case("fuseki-pymupdf", "fuseki", DEV, "pymupdf", "clean", 20, 3,
     [[("furn", "name", "motto", "top8", "banner"), ("intro", 2), ("art", "first", 3), ("art", "second", 3), ("furn", "edit")],
      [("furn", "name", "top9"), ("art", "talk", 3), ("art", "hist", 3), ("grid", [(1, [("flow", ["quiz"], 1)]), (1, [("flow", ["results"], 1)]), (1, [("timeline", 1)])]), ("furn", "edit", "foot")]],
     ["indent-kept", "page-furniture-repeated", "timeline-beside"], indent="ideo", height=1200, conventions=FUSEKI)

case("fuseki-words", "fuseki", DEV, "words", "side-by-side", 17, 4,
     [[("furn", "name", "motto", "top8", "banner"), ("grid", [(1, [("intro", 1)]), (3, [("art", "first", 3)])]),
       ("grid", [(2, [("art", "second", 2)]), (2, [("art", "talk", 2)])]), ("grid", [(2, [("art", "hist", 2)]), (1, [("flow", ["quiz", "results"], 1)]), (1, [("timeline", 1)])]), ("furn", "edit", "foot")]],
     ["columns-side-by-side", "words-sorted-into-lines", "introduction-beside", "headings-across", "timeline-beside"], height=1700, leave_out=["pages"], conventions=FUSEKI)

case("fuseki-crop", "fuseki", DEV, "crop", "hard", 15, 4,
     [[("furn", "name", "motto", "top8", "banner"), ("flow", ["intro", "first", "second", "talk", "hist", "quiz", "results", "timeline"], 4, sheet(220, 1080, 924)), ("bottom", "edit", "foot")]],
     ["columns-out-of-order", "seam-in-sentence"], crop=["top", 1, 0, 2, 3, "foot"], top=210, foot=76, height=1400, oneline=True, leave_out=["pages"], conventions=FUSEKI)

GANGWAY = ["traditional", "no-numbers", "kicker-as-a-sentence", "two-line-titles", "subtitles", "byline-reporter-and-place-run-together", "byline-answer-and-post-behind",
           "byline-speaker-and-notes", "dispatch-in-lenses", "obituary-notice", "letter", "advertisements", "money", "latin", "telephones", "no-author", "no-banner", "no-introduction",
           "timeline-no-year", "timeline-weekday", "timeline-plain"]

case("gangway-raw", "gangway", DEV, "raw", "clean", 15, 5,
     [[("furn", "name", "top", "rate"), ("art", "lead", 5), ("grid", [(3, [("art", "oral", 3)]), (2, [("art", "notice", 2)])]),
       ("grid", [(3, [("art", "law", 3)]), (1, [("box", "obit")]), (1, [("flow", ["letter"], 1)])]), ("grid", [(1, [("flow", ["want1"], 1)]), (1, [("flow", ["want2"], 1)]), (3, [("timeline", 3)])]),
       ("furn", "edit", "foot")]],
     ["indent-lost", "headings-across", "box", "timeline-beside"], wide=True, height=1700, conventions=GANGWAY)

case("gangway-fixed", "gangway", DEV, "fixed", "side-by-side", 18, 4,
     [[("furn", "name", "top", "rate"), ("grid", [(3, [("art", "lead", 3)]), (1, [("timeline", 1)])]), ("grid", [(2, [("art", "law", 2)]), (2, [("art", "oral", 2)])]),
       ("grid", [(1, [("flow", ["notice"], 1)]), (1, [("box", "obit")]), (1, [("flow", ["letter"], 1)]), (1, [("flow", ["want1", "want2"], 1)])]), ("furn", "edit", "foot")]],
     ["columns-side-by-side", "headings-across", "box", "timeline-beside"], height=1700,
     given_order=["lead", "law", "oral", "notice", "obit", "letter", "want1", "want2"], conventions=GANGWAY)

case("gangway-noise", "gangway", DEV, "mutool", "noisy", 22, 3,
     [[("furn", "name", "top", "rate"), ("flow", ["lead", "notice", "law", "oral", "obit", "letter", "want1", "want2"], 3), ("timeline", 2), ("furn", "edit", "foot")]],
     ["ocr-noise", "indent-kept"], indent="ideo", height=1700, damage_steps=[("noise", 0.012)], conventions=GANGWAY)

WARD = ["no-numbers", "kickers-with-a-dot", "titled-introduction", "introduction-signed", "byline-two-departments", "byline-department-and-name", "byline-interview-oblique", "subheads-as-hours",
        "circled-list", "q-and-a", "letter", "notice", "honour-list", "units", "no-author", "timeline-slashed-date", "timeline-titles"]

case("ward-pdfminer", "ward", DEV, "pdfminer", "clean", 28, 1,
     [[("furn", "name", "top2", "banner"), ("intro", 1), ("art", "rescue", 1), ("art", "night", 1), ("art", "pharmacy", 1), ("furn", "edit")],
      [("furn", "name", "top3"), ("art", "talk", 1), ("art", "letter", 1), ("art", "clinic", 1), ("art", "honour", 1), ("timeline", 1), ("furn", "edit", "foot")]],
     ["wide-measure", "indent-kept", "page-furniture-repeated"], indent="ideo", height=1900, css="body{line-height:1.35}", conventions=WARD)

case("ward-columns", "ward", DEV, "crop", "clean", 16, 4,
     [[("furn", "name", "top2", "banner"), ("flow", ["intro", "rescue", "night"], 4, sheet(180, 560, 980))],
      [("furn", "name", "top3"), ("flow", ["talk", "pharmacy", "letter", "clinic", "honour", "timeline"], 4, sheet(180, 700, 980)), ("bottom", "edit", "foot")]],
     ["column-by-column", "indent-lost", "page-furniture-repeated"], crop=["top", 0, 1, 2, 3, "foot"], top=170, foot=76, height=1000, oneline=True, conventions=WARD)

case("ward-layout5", "ward", DEV, "layout", "side-by-side", 13, 5,
     [[("furn", "name", "top2", "banner"), ("grid", [(1, [("intro", 1)]), (4, [("art", "rescue", 4)])]), ("grid", [(3, [("art", "night", 3)]), (2, [("art", "talk", 2)])]),
       ("grid", [(2, [("art", "pharmacy", 2)]), (2, [("art", "letter", 2)]), (1, [("box", "honour")])]), ("grid", [(2, [("art", "clinic", 2)]), (3, [("timeline", 3)])]), ("furn", "edit", "foot")]],
     ["columns-side-by-side", "headings-across", "introduction-beside", "box", "timeline-beside"], height=1700, datemark="■", leave_out=["pages"],
     given_order=["rescue", "night", "talk", "pharmacy", "letter", "honour", "clinic"], conventions=WARD)

SAPPER = ["no-numbers", "motto", "kicker-as-a-sentence", "subtitles", "dispatch-in-lenses", "byline-unit-and-name", "sign-off-name", "letter", "verse", "list-in-stems", "challenge", "honour-list",
          "riddle", "no-author", "no-banner", "no-introduction", "timeline-without-title", "timeline-no-year", "timeline-days-only", "timeline-han-dates", "timeline-plain"]

case("sapper-narrow", "sapper", DEV, "mutool", "clean", 10, 6,
     [[("furn", "name", "motto", "date"), ("art", "lead", 6), ("grid", [(3, [("art", "hero", 3)]), (3, [("art", "letter", 3)])]), ("furn", "edit")],
      [("furn", "name", "date2"), ("art", "talk", 6), ("grid", [(2, [("flow", ["verse"], 1)]), (4, [("art", "call", 4)])]),
       ("grid", [(2, [("flow", ["merit"], 2)]), (2, [("flow", ["riddle"], 1)]), (2, [("timeline", 2)])]), ("furn", "edit")]],
     ["narrow", "indent-kept", "headings-across", "page-furniture-repeated", "timeline-beside"], indent="ideo", height=1150, conventions=SAPPER)

case("sapper-torn", "sapper", DEV, "pdftotext", "hard", 14, 4,
     [[("furn", "name", "motto", "date"), ("bodies", ["lead", "hero", "letter"], 4), ("heads", ["lead", "hero", "letter"]), ("furn", "edit")],
      [("furn", "name", "date2"), ("flow", ["verse", "talk", "call", "merit", "riddle", "timeline"], 4), ("furn", "edit")]],
     ["columns-torn", "headings-away", "headings-at-the-end", "page-furniture-repeated"], height=1150,
     given_order=["lead", "hero", "letter", "verse", "talk", "call", "merit", "riddle"], conventions=SAPPER)

case("sapper-stencil", "sapper", DEV, "tesseract", "noisy", 19, 2,
     [[("furn", "name", "motto", "date"), ("flow", ["lead", "hero", "letter"], 2, sheet(150, 760, 560)), ("bottom", "edit")],
      [("furn", "name", "date2"), ("flow", ["verse", "talk", "call", "merit", "riddle", "timeline"], 2, sheet(150, 860, 560)), ("bottom", "edit")]],
     ["ocr", "scan-faded", "scan-grain", "page-furniture-repeated"], dpi=300, degrade=[("fade", 0.65), ("grain", 0.02)], crop=["top", 0, 1, "foot"], top=140, foot=50, height=1080, conventions=SAPPER)

JADE = ["traditional", "numbers-as-exhibits", "kickers-in-square-brackets", "titled-introduction", "introduction-signed", "byline-square-post-and-name", "exhibit-lines", "bracketed-list",
        "captions", "opening-hours", "corner-brackets", "latin", "units", "money", "no-author", "timeline-reign-years", "timeline-years-of-the-republic", "timeline-range", "timeline-titles"]

case("jade-pypdf", "jade", DEV, "pypdf", "clean", 23, 2,
     [[("furn", "name", "top6", "banner"), ("intro", 1), ("art", "curator", 2), ("furn", "edit")],
      [("furn", "name", "top7"), ("art", "ex1", 2), ("grid", [(1, [("flow", ["ex2"], 1)]), (1, [("flow", ["ex3"], 1)])]), ("art", "lab", 2), ("furn", "edit")],
      [("furn", "name", "top8"), ("grid", [(1, [("flow", ["kids"], 1)]), (1, [("flow", ["guide"], 1)])]), ("art", "thanks", 1), ("timeline", 2), ("furn", "edit", "foot")]],
     ["indent-kept", "page-furniture-repeated", "timeline-in-columns"], indent="ideo", height=950, conventions=JADE)

case("jade-headslast", "jade", DEV, "pymupdf", "clean", 19, 3,
     [[("furn", "name", "top6", "banner"), ("intro", 3), ("after", "curator", 3), ("furn", "edit")],
      [("furn", "name", "top7"), ("flow", ["ex1", "ex2", "ex3"], 3), ("after", "lab", 3), ("furn", "edit")],
      [("furn", "name", "top8"), ("grid", [(2, [("art", "guide", 2)]), (1, [("box", "kids")])]), ("timeline", 3), ("art", "thanks", 2), ("furn", "edit", "foot")]],
     ["heading-below", "box", "page-furniture-repeated", "timeline-across"], height=950, oneline=True, datemark="○", conventions=JADE)

case("jade-layout3", "jade", DEV, "layout", "side-by-side", 17, 3,
     [[("furn", "name", "top6", "banner"), ("grid", [(1, [("intro", 1)]), (2, [("art", "curator", 2)])]), ("grid", [(1, [("flow", ["ex1"], 1)]), (1, [("flow", ["ex2"], 1)]), (1, [("flow", ["ex3"], 1)])]),
       ("grid", [(2, [("art", "lab", 2)]), (1, [("flow", ["kids"], 1)])]), ("grid", [(1, [("flow", ["guide", "thanks"], 1)]), (2, [("timeline", 2)])]), ("furn", "edit", "foot")]],
     ["columns-side-by-side", "headings-across", "introduction-beside", "timeline-beside"], height=1900, leave_out=["pages"],
     given_order=["curator", "ex1", "ex2", "ex3", "lab", "kids", "guide", "thanks"], conventions=JADE)

BALLOT = ["numbers-of-candidates", "untitled-introduction", "byline-office-and-name", "byline-name-alone", "blank-in-name", "sign-off-is", "rules", "numbered-list", "bulleted-list", "questionnaire",
          "questions-in-paragraphs", "letter-signature", "titles-with-a-colon", "no-author", "timeline-no-year", "timeline-title-with-brackets", "timeline-titles"]

case("ballot-office", "ballot", DEV, "layout", "clean", 36, 1,
     [[("furn", "name", "top1", "banner"), ("intro", 1), ("art", "notice", 1), ("art", "rules", 1), ("art", "one", 1), ("art", "two", 1), ("furn", "edit")],
      [("furn", "top2", "name"), ("art", "three", 1), ("art", "faq", 1), ("art", "poll", 1), ("art", "view", 1), ("timeline", 1), ("furn", "edit", "foot")]],
     ["wide-measure", "blank-line-paragraphs", "page-furniture-repeated"], indent="none", bullet="●", height=3000, conventions=BALLOT)

case("ballot-fixed3", "ballot", DEV, "fixed", "side-by-side", 18, 3,
     [[("furn", "name", "top1", "banner"), ("grid", [(1, [("intro", 1)]), (2, [("art", "notice", 2)])]), ("art", "rules", 3),
       ("grid", [(1, [("flow", ["one"], 1)]), (1, [("flow", ["two"], 1)]), (1, [("flow", ["three"], 1)])]), ("grid", [(2, [("art", "faq", 2)]), (1, [("timeline", 1)])]),
       ("grid", [(1, [("box", "poll")]), (2, [("art", "view", 2)])]), ("furn", "edit", "foot")]],
     ["columns-side-by-side", "headings-across", "introduction-beside", "box", "timeline-beside"], bullet="·", height=2100, leave_out=["pages"],
     given_order=["notice", "rules", "one", "two", "three", "faq", "poll", "view"], conventions=BALLOT)

case("ballot-torn", "ballot", DEV, "pymupdf", "hard", 16, 4,
     [[("furn", "name", "top1", "banner"), ("intro", 2), ("heads", ["one", "two", "three"]), ("art", "notice", 4), ("art", "rules", 4), ("bodies", ["one", "two", "three"], 4), ("furn", "edit")],
      [("furn", "name", "top2"), ("part", "view", (0, 109), 4), ("flow", ["faq"], 4), ("part", "view", (109, 9999), 4), ("grid", [(2, [("flow", ["poll"], 2)]), (2, [("timeline", 2)])]), ("furn", "edit", "foot")]],
     ["headings-away", "body-in-two-parts", "indent-kept", "page-furniture-repeated", "timeline-beside"], indent="ideo", bullet="■", height=1250,
     given_order=["notice", "rules", "one", "two", "three", "view", "faq", "poll"], conventions=BALLOT)

SUNSET = ["no-numbers", "kickers-in-diamonds", "titled-introduction", "introduction-signed", "date-below-introduction", "byline-told-and-written", "byline-age", "byline-answering-expert",
          "byline-correspondent", "q-and-a", "numbered-list", "verse", "names-below-poems", "letter", "editor-replies", "sign-off-place", "riddles", "no-author",
          "timeline-labels", "timeline-season", "timeline-years", "timeline-months", "timeline-full-dates", "timeline-plain"]

case("sunset-mutool", "sunset", DEV, "mutool", "clean", 16, 3,
     [[("furn", "name", "top6", "banner"), ("intro", 3), ("art", "stairs", 3), ("art", "doctor", 3), ("furn", "edit")],
      [("furn", "name", "top7"), ("art", "letter", 3), ("grid", [(1, [("box", "walk")]), (2, [("art", "swindle", 2)])]), ("flow", ["poems", "riddle"], 3), ("timeline", 3), ("furn", "edit", "foot")]],
     ["indent-kept", "box", "page-furniture-repeated", "timeline-in-columns"], indent="ideo", height=1300, datemark="■", conventions=SUNSET)

case("sunset-layout", "sunset", DEV, "layout", "side-by-side", 18, 3,
     [[("furn", "name", "top6", "banner"), ("grid", [(1, [("intro", 1)]), (2, [("art", "stairs", 2)])]), ("grid", [(2, [("art", "doctor", 2)]), (1, [("flow", ["swindle"], 1)])]), ("furn", "edit")],
      [("furn", "name", "top7"), ("grid", [(1, [("flow", ["poems"], 1)]), (2, [("art", "letter", 2)])]),
       ("grid", [(1, [("flow", ["walk"], 1)]), (1, [("flow", ["riddle"], 1)]), (1, [("timeline", 1)])]), ("furn", "edit", "foot")]],
     ["columns-side-by-side", "headings-across", "introduction-beside", "timeline-beside", "page-furniture-repeated"], height=1400,
     given_order=["stairs", "doctor", "swindle", "poems", "letter", "walk", "riddle"], conventions=SUNSET)

case("sunset-ocr", "sunset", DEV, "tesseract", "noisy", 21, 2,
     [[("furn", "name", "top6", "banner"), ("flow", ["intro", "stairs", "doctor", "swindle"], 2, sheet(190, 1150, 616))],
      [("furn", "name", "top7"), ("flow", ["letter", "poems", "walk", "riddle", "timeline"], 2, sheet(190, 1150, 616)), ("bottom", "edit", "foot")]],
     ["ocr", "scan-blurred", "page-furniture-repeated"], css=".banner{font-size:18px}", dpi=300, degrade=[("blur", 0.6)], crop=["top", 0, 1, "foot"],
     top=180, foot=76, height=1450, conventions=SUNSET)

MANIFEST = ["no-numbers", "document-number", "subtitles", "letter-signature", "numbered-han-list", "subheads-as-cases", "byline-office-answers", "byline-reporter-and-correspondent",
            "q-and-a", "kickers-in-lenses", "sign-off-office", "figures-in-lines", "correction", "latin", "codes", "units", "spaced-thousands", "money", "no-author", "no-banner",
            "no-introduction", "timeline-no-year", "timeline-range", "timeline-plain"]

case("manifest-wide", "manifest", DEV, "layout", "clean", 39, 1,
     [[("furn", "top"), ("art", "notice", 1), ("art", "penalty", 1), ("art", "faq", 1), ("furn", "edit")],
      [("furn", "top2"), ("art", "report", 1), ("art", "news1", 1), ("art", "news2", 1), ("art", "figures", 1), ("art", "fix", 1), ("timeline", 1), ("furn", "edit", "foot")]],
     ["wide-measure", "indent-kept", "page-furniture-repeated"], indent="ideo", oneline=True, subhead="left", height=1400, conventions=MANIFEST)

case("manifest-pypdf", "manifest", DEV, "pypdf", "clean", 22, 2,
     [[("furn", "name", "top"), ("flow", ["notice", "penalty", "faq"], 2), ("furn", "edit")],
      [("furn", "top2"), ("art", "report", 2), ("grid", [(1, [("flow", ["news1"], 1)]), (1, [("flow", ["news2"], 1)])]), ("flow", ["figures", "fix"], 2), ("timeline", 2), ("furn", "edit", "foot")]],
     ["indent-kept", "headings-in-columns", "page-furniture-repeated", "timeline-in-columns"], indent="ideo", height=1400, conventions=MANIFEST)

case("manifest-crop", "manifest", DEV, "crop", "hard", 15, 4,
     [[("furn", "name", "top"), ("flow", ["notice", "penalty", "faq", "report", "news1", "news2", "figures", "fix", "timeline"], 4, sheet(110, 1240, 924)), ("bottom", "edit", "foot")]],
     ["columns-out-of-order", "seam-in-sentence"], crop=["top", 1, 0, 3, 2, "foot"], top=100, foot=76, height=1450, datemark="●", conventions=MANIFEST)

KAIFONG = ["traditional", "cantonese", "no-numbers", "kickers-with-hash", "untitled-introduction", "byline-text-picture", "byline-interviewer", "byline-resident", "byline-school-and-name",
           "editors-note-in-text", "q-and-a", "letter", "editor-replies", "address-lines", "price-lines", "verse", "captions", "corner-brackets", "latin-names", "money", "no-author",
           "timeline-years", "timeline-months", "timeline-year-range", "timeline-full-dates", "timeline-plain"]

case("kaifong-blocks", "kaifong", DEV, "pymupdf-blocks", "clean", 33, 1,
     [[("furn", "name", "banner", "top"), ("intro", 1), ("art", "fish", 1), ("art", "qna", 1), ("art", "letter", 1)],
      [("furn", "name", "top"), ("art", "three", 1), ("art", "verse", 1), ("art", "shops", 1), ("art", "cat", 1), ("timeline", 1), ("art", "meet", 1), ("furn", "foot", "edit")]],
     ["wide-measure", "indent-kept", "page-furniture-repeated"], indent="ideo", height=1650, conventions=KAIFONG)

case("kaifong-words", "kaifong", DEV, "words", "side-by-side", 16, 4,
     [[("furn", "name", "top", "banner"), ("grid", [(1, [("intro", 1)]), (3, [("art", "fish", 3)])]), ("grid", [(2, [("art", "qna", 2)]), (2, [("art", "three", 2)])]),
       ("grid", [(1, [("flow", ["letter"], 1)]), (1, [("flow", ["verse", "cat"], 1)]), (1, [("flow", ["shops", "meet"], 1)]), (1, [("timeline", 1)])]), ("furn", "edit", "foot")]],
     ["columns-side-by-side", "words-sorted-into-lines", "headings-across", "introduction-beside", "timeline-beside"], height=1500,
     given_order=["fish", "qna", "three", "letter", "verse", "cat", "shops", "meet"], conventions=KAIFONG)

case("kaifong-narrow", "kaifong", DEV, "raw", "clean", 11, 6,
     [[("furn", "name", "top", "banner"), ("flow", ["intro", "fish", "qna", "three", "timeline"], 6, sheet(150, 760, 1064)), ("bottom", "foot")],
      [("furn", "name", "top"), ("flow", ["letter", "shops", "verse", "cat", "meet"], 6), ("furn", "edit", "foot")]],
     ["narrow", "indent-lost", "headings-in-columns", "page-furniture-repeated", "timeline-in-columns"], wide=True, height=980, conventions=KAIFONG)

MOOT = ["no-numbers", "untitled-introduction", "abstract-and-keywords", "english-subtitles", "subtitles", "byline-with-a-star", "sign-off-is", "sign-off-unit", "two-authors", "latin",
        "case-number", "subheads-han-numbered", "block-quotation", "footnote", "byline-clerk-and-picture", "speakers-by-role", "author-at-text-end", "publisher-and-price", "bracketed-list",
        "captions", "no-author", "no-timeline"]

case("moot-pdfminer", "moot", DEV, "pdfminer", "clean", 25, 2,
     [[("furn", "name", "top", "banner"), ("intro", 2), ("art", "silence", 2), ("art", "comma", 2), ("furn", "edit")],
      [("furn", "name", "top"), ("art", "note", 2), ("furn", "edit")],
      [("furn", "name", "top"), ("art", "court", 2), ("art", "debate", 2), ("art", "book", 2), ("art", "call", 2), ("furn", "edit", "foot")]],
     ["indent-kept", "page-furniture-repeated"], indent="ideo", height=1050, css="body{line-height:1.35}", conventions=MOOT)

case("moot-fixed", "moot", DEV, "fixed", "side-by-side", 19, 3,
     [[("furn", "name", "top", "banner"), ("grid", [(1, [("intro", 1)]), (2, [("art", "silence", 2)])]), ("art", "note", 3), ("grid", [(2, [("art", "court", 2)]), (1, [("flow", ["book"], 1)])]), ("art", "comma", 3),
       ("grid", [(2, [("art", "debate", 2)]), (1, [("flow", ["call"], 1)])]), ("furn", "edit", "foot")]],
     ["columns-side-by-side", "headings-across", "introduction-beside"], height=1850, subhead="left", given_order=["silence", "note", "court", "book", "comma", "debate", "call"], conventions=MOOT)

case("moot-torn", "moot", DEV, "pdftotext", "hard", 15, 4,
     [[("furn", "name", "top", "banner"), ("heads", ["silence", "comma"]), ("intro", 1), ("bodies", ["silence", "comma"], 4), ("furn", "edit")],
      [("furn", "name", "top"), ("heads", ["note", "court"]), ("bodies", ["note", "court"], 4), ("flow", ["debate", "book", "call"], 4), ("furn", "edit", "foot")]],
     ["columns-torn", "headings-away", "page-furniture-repeated"], height=1200, given_order=["silence", "comma", "note", "court", "debate", "book", "call"], conventions=MOOT)

MATCH = ["no-numbers", "minutes-in-kickers", "titled-introduction", "introduction-signed", "byline-name-alone", "byline-interview-and-picture", "byline-department-and-name", "interview-by-names",
         "squad-in-lines", "results-in-lines", "letter", "remark-as-paragraph", "verse", "opening", "bulleted-list", "captions", "latin-names", "scores", "no-author",
         "timeline-years", "timeline-months", "timeline-year-range", "timeline-full-dates", "timeline-titles"]

case("matchday-pymupdf", "matchday", DEV, "pymupdf", "clean", 20, 2,
     [[("furn", "name", "top", "banner"), ("intro", 2), ("art", "preview", 2), ("art", "squad", 2), ("art", "talk", 2)],
      [("furn", "name", "top"), ("art", "meet", 2), ("art", "fan", 2), ("box", "chant"), ("art", "youth", 2), ("art", "rules", 2), ("timeline", 2), ("furn", "edit", "foot")]],
     ["indent-lost", "box", "page-furniture-repeated", "timeline-in-columns"], bullet="▶", height=1450, conventions=MATCH)

case("matchday-layout", "matchday", DEV, "layout", "side-by-side", 14, 4,
     [[("furn", "name", "top", "banner"), ("grid", [(2, [("intro", 2)]), (2, [("art", "preview", 2)])]), ("grid", [(1, [("box", "squad")]), (3, [("art", "talk", 3)])]),
       ("grid", [(2, [("art", "meet", 2)]), (2, [("art", "fan", 2)])]), ("grid", [(2, [("art", "youth", 2)]), (2, [("flow", ["chant", "rules"], 2)])]), ("timeline", 4), ("furn", "edit", "foot")]],
     ["columns-side-by-side", "headings-across", "introduction-beside", "box", "timeline-across"], bullet="●", oneline=True, height=1750,
     given_order=["preview", "squad", "talk", "meet", "fan", "youth", "chant", "rules"], conventions=MATCH)

case("matchday-columns", "matchday", DEV, "crop", "clean", 17, 3,
     [[("furn", "top", "name", "banner"), ("flow", ["intro", "preview", "squad", "talk"], 3, sheet(170, 790, 770))],
      [("furn", "top", "name"), ("flow", ["meet", "fan", "chant", "youth", "rules", "timeline"], 3, sheet(170, 880, 770)), ("bottom", "edit", "foot")]],
     ["column-by-column", "indent-kept", "page-furniture-repeated", "timeline-in-columns"], crop=["top", 0, 1, 2, "foot"], args=["-layout"], indent="ideo", bullet="◆", top=160, foot=76, height=1160, conventions=MATCH)

INFIRM = ["no-numbers", "kicker-as-a-sentence", "kickers-in-white-lenses", "two-line-titles", "subtitles", "dashed-subtitle", "byline-two-departments", "byline-ward-and-name", "byline-post-and-name",
          "hours-as-subheads", "letter", "questions-as-subheads", "consulting-hours-in-lines", "sign-off-office", "latin", "units", "no-author", "no-banner", "no-introduction",
          "timeline-han-numerals", "timeline-years", "timeline-months", "timeline-range", "timeline-full-dates", "timeline-plain"]

case("infirmary-plain", "infirmary", DEV, "pdftotext", "clean", 27, 1,
     [[("furn", "top2"), ("art", "stroke", 1), ("art", "night", 1), ("art", "thanks", 1), ("furn", "name", "edit")],
      [("furn", "top3"), ("after", "essay", 1), ("art", "qa", 1), ("art", "hours", 1), ("art", "move", 1), ("timeline", 1), ("furn", "name", "edit", "foot")]],
     ["blank-line-paragraphs", "heading-below", "page-furniture-repeated"], indent="none", oneline=True, height=2500, conventions=INFIRM)

case("infirmary-words", "infirmary", DEV, "words", "side-by-side", 17, 3,
     [[("furn", "name", "top2"), ("art", "stroke", 3), ("grid", [(1, [("flow", ["thanks"], 1)]), (2, [("art", "night", 2)])]), ("furn", "edit")],
      [("furn", "name", "top3"), ("grid", [(2, [("art", "essay", 2)]), (1, [("timeline", 1)])]), ("grid", [(2, [("art", "qa", 2)]), (1, [("flow", ["hours", "move"], 1)])]), ("furn", "edit", "foot")]],
     ["columns-side-by-side", "words-sorted-into-lines", "headings-across", "timeline-beside", "page-furniture-repeated"], height=1150, datemark="◎",
     given_order=["stroke", "thanks", "night", "essay", "qa", "hours", "move"], conventions=INFIRM)

case("infirmary-noise", "infirmary", DEV, "raw", "noisy", 15, 4,
     [[("furn", "name", "top2"), ("art", "stroke", 4), ("flow", ["night", "thanks"], 4), ("furn", "edit")],
      [("furn", "name", "top3"), ("art", "essay", 4), ("flow", ["qa", "hours", "move"], 4), ("timeline", 4), ("furn", "edit", "foot")]],
     ["ocr-noise", "indent-lost", "page-furniture-repeated", "timeline-in-columns"], wide=True, height=1100, damage_steps=[("noise", 0.012)], conventions=INFIRM)

PADDY = ["traditional", "no-numbers", "kickers-with-a-bar-block", "titled-introduction", "introduction-signed", "byline-text-picture-dot", "byline-answering-expert", "byline-department-oblique",
         "byline-demonstration", "byline-school-and-name", "teacher-below-text", "q-and-a", "price-lines", "solar-terms-as-subheads", "recipe", "numbered-list", "verse", "notice", "source-line",
         "captions", "corner-brackets", "units", "money", "no-author", "timeline-republic-years", "timeline-months", "timeline-year-range", "timeline-full-dates", "timeline-titles"]

case("paddy-headslast", "paddy", DEV, "pymupdf", "clean", 23, 2,
     [[("furn", "name", "top", "banner"), ("intro", 2), ("after", "ready", 2), ("art", "ask", 2), ("art", "terms", 2)],
      [("furn", "name", "top"), ("flow", ["recipe", "price"], 2), ("art", "pupil", 2), ("flow", ["loan", "saying"], 2), ("timeline", 2), ("furn", "edit", "foot")]],
     ["indent-kept", "heading-below", "page-furniture-repeated", "timeline-in-columns"], indent="ideo", height=1300, conventions=PADDY)

case("paddy-analysed", "paddy", DEV, "pdfminer", "hard", 15, 4,
     [[("furn", "name", "top", "banner"), ("heads", ["ready", "ask"]), ("intro", 2), ("bodies", ["ready", "ask"], 4), ("flow", ["price", "terms", "recipe"], 4), ("flow", ["pupil", "loan", "saying"], 4),
       ("timeline", 4), ("furn", "edit", "foot")]],
     ["columns-by-layout-analysis", "headings-away", "timeline-in-columns"], height=1700, css="body{line-height:1.4}",
     given_order=["ready", "ask", "price", "terms", "recipe", "pupil", "loan", "saying"], conventions=PADDY)

case("paddy-ocr", "paddy", DEV, "tesseract", "noisy", 24, 2,
     [[("furn", "name", "top", "banner"), ("flow", ["intro", "ready", "ask", "price"], 2, sheet(170, 1050, 700))],
      [("furn", "name", "top"), ("flow", ["terms", "recipe", "pupil", "loan", "saying", "timeline"], 2, sheet(170, 1050, 700)), ("bottom", "edit", "foot")]],
     ["ocr", "scan-rotated", "scan-jpeg", "page-furniture-repeated"], css=".banner{font-size:18px}", dpi=280, degrade=[("rotate", 0.2), ("jpeg", 72)], damage_steps=["full-width-marks"],
     crop=["top", 0, 1, "foot"], top=160, foot=76, height=1330, ocr="chi_tra", conventions=PADDY)

VITRINE = ["numbers-as-units", "kickers", "titled-introduction", "byline-name-alone", "sign-off-is", "byline-told-and-written", "byline-interviewer", "q-and-a", "objects-as-subheads", "inscription",
           "bulleted-list", "visitors-book", "editor-replies", "opening-hours-in-lines", "units", "no-author", "timeline-long", "timeline-reigns", "timeline-years", "timeline-months",
           "timeline-range", "timeline-full-dates", "timeline-plain"]

case("vitrine-raw", "vitrine", DEV, "raw", "clean", 18, 3,
     [[("furn", "name", "top", "banner"), ("intro", 3), ("art", "load", 3), ("art", "objects", 3), ("art", "diver", 3), ("furn", "edit", "foot")],
      [("furn", "top2"), ("art", "repair", 3), ("grid", [(2, [("art", "stele", 2)]), (1, [("box", "words")])]), ("art", "guest", 3), ("flow", ["hours"], 1), ("timeline", 3), ("furn", "edit", "foot")]],
     ["indent-lost", "box", "page-furniture-repeated", "timeline-in-columns"], wide=True, bullet="●", height=1350, conventions=VITRINE)

case("vitrine-fixed", "vitrine", DEV, "fixed", "side-by-side", 16, 4,
     [[("furn", "name", "top", "banner"), ("grid", [(3, [("intro", 3), ("art", "load", 3), ("art", "objects", 3), ("art", "diver", 3), ("art", "repair", 3),
        ("grid", [(2, [("art", "stele", 2)]), (1, [("flow", ["hours"], 1)])]), ("grid", [(1, [("flow", ["words"], 1)]), (2, [("art", "guest", 2)])])]), (1, [("timeline", 1)])]),
       ("furn", "edit", "foot")]],
     ["columns-side-by-side", "headings-across", "timeline-at-the-side"], bullet="◆", height=1900,
     given_order=["load", "objects", "diver", "repair", "stele", "hours", "words", "guest"], conventions=VITRINE)

case("vitrine-crop", "vitrine", DEV, "crop", "hard", 16, 5,
     [[("furn", "name", "top", "banner"), ("flow", ["intro", "load", "objects", "diver", "repair", "stele", "words", "guest", "hours", "timeline"], 5, sheet(170, 1180, 1232)), ("bottom", "edit", "foot")]],
     ["columns-out-of-order", "seam-in-sentence"], crop=["top", 0, 3, 1, 2, 4, "foot"], top=160, foot=76, height=1460, bullet="●", datemark="◇", conventions=VITRINE)

DOCKS = ["traditional", "no-numbers", "motto", "kickers-with-a-square", "titled-introduction", "introduction-signed", "subtitles", "byline-text-picture", "byline-told-and-written",
         "byline-post-and-name", "dispatch-in-square-brackets", "bulleted-list", "list-in-stems", "answer-after-a-name", "figures-in-lines", "minutes", "verse", "form-with-blanks", "captions", "money",
         "no-author", "timeline-no-year", "timeline-weekday", "timeline-range", "timeline-titles"]

case("docks-raw", "docks", DEV, "raw", "clean", 18, 3,
     [[("furn", "name", "motto", "top4", "banner"), ("flow", ["intro", "lead", "law"], 3, sheet(190, 640, 812))],
      [("furn", "name", "top5"), ("flow", ["story", "pay", "minutes", "poem", "form", "timeline"], 3, sheet(150, 680, 812)), ("bottom", "edit", "foot")]],
     ["indent-lost", "page-furniture-repeated"], bullet="●", height=980, conventions=DOCKS)

case("docks-fixed", "docks", DEV, "fixed", "side-by-side", 16, 4,
     [[("furn", "name", "motto", "top4", "banner"), ("grid", [(1, [("intro", 1)]), (3, [("art", "lead", 3)])]), ("grid", [(2, [("art", "story", 2)]), (2, [("art", "law", 2)])]),
       ("grid", [(1, [("box", "pay")]), (1, [("flow", ["minutes"], 1)]), (1, [("flow", ["poem", "form"], 1)]), (1, [("timeline", 1)])]), ("furn", "edit", "foot")]],
     ["columns-side-by-side", "headings-across", "introduction-beside", "box", "timeline-beside"], bullet="◆", height=1700, leave_out=["pages"],
     given_order=["lead", "story", "law", "pay", "minutes", "poem", "form"], conventions=DOCKS)

case("docks-ocr", "docks", DEV, "tesseract", "noisy", 21, 2,
     [[("furn", "name", "motto", "top4", "banner"), ("flow", ["intro", "lead", "story"], 2, sheet(200, 860, 616))],
      [("furn", "name", "top5"), ("flow", ["law", "pay", "minutes", "poem", "form", "timeline"], 2, sheet(200, 900, 616)), ("bottom", "edit", "foot")]],
     ["ocr", "scan-blurred", "page-furniture-repeated"], css=".banner{font-size:18px}", dpi=280, degrade=[("blur", 0.8)], damage_steps=["full-width-marks"], bullet="●", crop=["top", 0, 1, "foot"],
     top=190, foot=76, height=1250, ocr="chi_tra", conventions=DOCKS)

ORBIT = ["numbered-reports", "editors-note", "three-authors", "two-authors", "authors-with-commas", "sign-off-unit", "abstract-and-keywords", "subheads-numbered", "latin", "hyphenation", "units",
         "uncertainties", "references", "english-abstract", "call", "byline-unit-and-name", "no-author", "timeline-iso-dates", "timeline-plain"]

case("orbit-pypdf", "orbit", DEV, "pypdf", "clean", 25, 2,
     [[("furn", "name", "top1", "banner"), ("intro", 2), ("art", "mag", 2), ("furn", "edit")],
      [("furn", "name", "top2"), ("art", "storm", 2), ("art", "lesson", 2), ("furn", "edit")],
      [("furn", "name", "top3"), ("art", "absen", 1), ("art", "call", 2), ("art", "refs", 1), ("timeline", 2), ("furn", "edit", "foot")]],
     ["indent-kept", "latin-hyphen", "page-furniture-repeated", "timeline-in-columns"], indent="ideo", height=1000, subhead="left", conventions=ORBIT)

case("orbit-wide", "orbit", DEV, "layout", "clean", 39, 1,
     [[("furn", "top1", "name", "banner"), ("intro", 1), ("art", "mag", 1), ("art", "storm", 1), ("furn", "edit")],
      [("furn", "top2", "name"), ("art", "lesson", 1), ("art", "absen", 1), ("art", "refs", 1), ("furn", "edit")],
      [("furn", "top3", "name"), ("timeline", 1), ("art", "call", 1), ("furn", "edit", "foot")]],
     ["wide-measure", "indent-kept", "latin-hyphen", "page-furniture-repeated", "timeline-first"], indent="ideo", oneline=True, height=1250, crlf=True, conventions=ORBIT)

case("orbit-layout2", "orbit", DEV, "layout", "side-by-side", 21, 2,
     [[("furn", "name", "top1", "banner"), ("intro", 2), ("flow", ["mag", "storm"], 2), ("furn", "edit")],
      [("furn", "name", "top2"), ("grid", [(1, [("flow", ["lesson", "absen"], 1)]), (1, [("timeline", 1)])]), ("flow", ["call", "refs"], 2), ("furn", "edit", "foot")]],
     ["columns-side-by-side", "latin-hyphen", "page-furniture-repeated", "timeline-beside"], height=1250, datemark="▪", leave_out=["pages"], conventions=ORBIT)

REQUIEM = ["no-numbers", "kickers-between-dashes", "titles-with-a-colon", "byline-pupil", "byline-relation", "letter", "couplets", "telegrams", "bulleted-list", "latin", "no-author", "no-introduction",
           "timeline-with-ages", "timeline-years", "timeline-year-range", "timeline-full-dates", "timeline-plain"]

case("requiem-raw", "requiem", DEV, "raw", "clean", 14, 5,
     [[("furn", "name", "top1", "banner"), ("box", "obit"), ("art", "essay1", 5), ("furn", "edit")],
      [("furn", "name", "top2"), ("art", "essay2", 5), ("grid", [(2, [("art", "letter", 2)]), (3, [("art", "telegram", 3)])]), ("furn", "edit")],
      [("furn", "name", "top3"), ("grid", [(3, [("art", "couplets", 1)]), (2, [("art", "works", 1)])]), ("furn", "edit")],
      [("furn", "name", "top4"), ("timeline", 5), ("furn", "edit", "foot")]],
     ["indent-lost", "headings-across", "box", "four-pages", "page-furniture-repeated", "timeline-across"], bullet="■", wide=True, height=800, conventions=REQUIEM)

case("requiem-blocks", "requiem", DEV, "pymupdf-blocks", "clean", 33, 1,
     [[("furn", "name", "top1", "banner"), ("art", "obit", 1), ("art", "essay1", 1), ("art", "letter", 1), ("furn", "edit")],
      [("furn", "top2", "name"), ("art", "essay2", 1), ("art", "couplets", 1), ("art", "telegram", 1), ("art", "works", 1), ("timeline", 1), ("furn", "edit", "foot")]],
     ["wide-measure", "blank-line-paragraphs", "page-furniture-repeated"], indent="none", bullet="·", oneline=True, height=2600, leave_out=["pages"], conventions=REQUIEM)

case("requiem-crop", "requiem", DEV, "crop", "hard", 15, 4,
     [[("furn", "name", "top1", "banner"), ("flow", ["obit", "essay1", "essay2", "letter", "couplets", "telegram", "works", "timeline"], 4, sheet(180, 1100, 924)), ("bottom", "edit", "foot")]],
     ["columns-out-of-order", "seam-in-sentence"], crop=["top", 0, 2, 1, 3, "foot"], bullet="●", top=170, foot=76, height=1370, leave_out=["pages"], conventions=REQUIEM)

PRESS = ["numbers-as-volumes", "titled-introduction", "introduction-signed", "byline-text-dot", "byline-told-dot", "byline-post-and-name", "advertisement-quoted", "sign-off-source", "list-in-stems",
         "captions", "money", "no-author", "timeline-reign-years", "timeline-years-of-the-republic", "timeline-same-year", "timeline-year-range", "timeline-titles"]

case("press-headsfirst", "press", DEV, "pymupdf", "clean", 19, 4,
     [[("furn", "name", "top7", "banner"), ("heads", ["one", "two", "three", "four"]), ("intro", 2), ("bodies", ["one", "two"], 4), ("furn", "edit")],
      [("furn", "name", "top8"), ("bodies", ["three", "four"], 4), ("grid", [(2, [("art", "ad", 1)]), (2, [("art", "firsts", 1)])]), ("timeline", 4), ("furn", "edit", "foot")]],
     ["headings-away", "headings-at-the-start", "indent-kept", "page-furniture-repeated", "timeline-in-columns"], indent="ideo", height=1150, conventions=PRESS)

case("press-words", "press", DEV, "words", "side-by-side", 18, 3,
     [[("furn", "name", "top7", "banner"), ("grid", [(1, [("intro", 1)]), (2, [("art", "one", 2)])]), ("art", "two", 3),
       ("grid", [(1, [("flow", ["three"], 1)]), (1, [("flow", ["four"], 1)]), (1, [("flow", ["firsts"], 1)])]), ("grid", [(2, [("timeline", 2)]), (1, [("box", "ad")])]), ("furn", "edit", "foot")]],
     ["columns-side-by-side", "words-sorted-into-lines", "introduction-beside", "headings-across", "box", "timeline-beside"], height=2000, leave_out=["pages"],
     given_order=["one", "two", "three", "four", "firsts", "ad"], conventions=PRESS)

case("press-psm3", "press", DEV, "tesseract", "noisy", 23, 3,
     [[("furn", "name", "top7", "banner"), ("flow", ["intro", "one", "two", "three", "four", "ad", "firsts", "timeline"], 3), ("furn", "edit", "foot")]],
     ["ocr", "ocr-page-whole", "scan-rotated", "scan-jpeg"], dpi=300, psm=3, degrade=[("rotate", -0.3), ("jpeg", 70)], crop=["whole"], top=0, gutter=3, height=1500, leave_out=["pages"],
     given_order=["one", "two", "three", "four", "ad", "firsts"], conventions=PRESS)

DIALECT = ["traditional", "no-numbers", "kickers-in-angle-marks", "subtitles", "instalment-in-title", "byline-after-a-bar", "byline-demonstrator-and-picture", "byline-reporter-and-picture", "byline-said-and-noted",
           "romanisation", "recipe", "numbered-steps", "glossary-lines", "mails-in-lenses", "verse", "quiz", "note-as-paragraph", "captions", "cantonese", "latin", "no-author", "no-banner", "no-introduction", "no-timeline"]

case("dialect-mutool", "dialect", DEV, "mutool", "clean", 12, 5,
     [[("furn", "name", "serial", "topd6"), ("art", "column", 5), ("grid", [(3, [("art", "recipe", 3)]), (2, [("art", "words", 2)])]), ("furn", "edit")],
      [("furn", "name", "topd7"), ("art", "report", 5), ("grid", [(2, [("art", "mails", 2)]), (1, [("flow", ["quiz"], 1)]), (2, [("flow", ["rhyme"], 1)])]), ("furn", "edit", "foot")]],
     ["narrow", "indent-kept", "headings-across", "page-furniture-repeated"], indent="ideo", height=1050, conventions=DIALECT)

case("dialect-columns", "dialect", DEV, "crop", "clean", 20, 3,
     [[("furn", "name", "serial", "topd6"), ("flow", ["column", "recipe"], 3, sheet(150, 600, 896))],
      [("furn", "name", "topd7"), ("flow", ["report", "words", "mails", "rhyme", "quiz"], 3, sheet(150, 560, 896)), ("bottom", "edit", "foot")]],
     ["column-by-column", "indent-kept", "page-furniture-repeated"], crop=["top", 0, 1, 2, "foot"], args=["-layout"], indent="ideo", top=140, foot=76, height=860, conventions=DIALECT)

case("dialect-noise", "dialect", DEV, "pdftotext", "noisy", 30, 1,
     [[("furn", "name", "serial", "topd6"), ("art", "column", 1), ("art", "words", 1), ("art", "recipe", 1), ("furn", "edit")],
      [("furn", "name", "topd7"), ("art", "report", 1), ("art", "mails", 1), ("art", "rhyme", 1), ("art", "quiz", 1), ("furn", "edit", "foot")]],
     ["ocr-noise", "wide-measure", "stray-marks", "page-furniture-repeated"], indent="ideo", height=1500, damage_steps=[("noise", 0.008), ("stray", 0.015, "·", "|", "~")], conventions=DIALECT)

TERRACE = ["no-numbers", "titles-with-a-colon", "byline-post-and-name", "byline-analysis-oblique", "byline-interview-department", "byline-pen-name", "questions-without-marks", "line-up", "results",
           "table-in-lines", "numbered-list", "verse", "dispatch-opening", "latin", "scores", "no-author", "no-introduction", "timeline-month-and-day-dotted", "timeline-weekday", "timeline-no-year", "timeline-titles"]

case("terrace-pdfminer", "terrace", DEV, "pdfminer", "clean", 26, 1,
     [[("furn", "name", "ground", "top2", "banner"), ("art", "coach", 1), ("art", "rival", 1), ("art", "qa", 1), ("art", "line", 1), ("furn", "edit")],
      [("furn", "name", "ground", "top3"), ("art", "past", 1), ("art", "fan", 1), ("art", "youth", 1), ("art", "rules", 1), ("art", "song", 1), ("art", "table", 1), ("timeline", 1), ("furn", "edit", "foot")]],
     ["wide-measure", "indent-kept", "page-furniture-repeated"], indent="ideo", height=1900, css="body{line-height:1.35}", conventions=TERRACE)

case("terrace-layout6", "terrace", DEV, "layout", "side-by-side", 12, 6,
     [[("furn", "name", "ground", "top2", "banner"), ("grid", [(3, [("art", "coach", 3)]), (3, [("art", "rival", 3)])]), ("grid", [(2, [("art", "qa", 2)]), (4, [("art", "fan", 4)])]), ("furn", "edit")],
      [("furn", "name", "ground", "top3"), ("grid", [(2, [("art", "line", 2)]), (2, [("art", "past", 2)]), (2, [("box", "table")])]),
       ("grid", [(2, [("art", "youth", 2)]), (2, [("art", "rules", 2)]), (2, [("flow", ["song"], 1)])]), ("timeline", 6), ("furn", "edit", "foot")]],
     ["columns-side-by-side", "narrow", "headings-across", "box", "page-furniture-repeated", "timeline-across"], height=1100,
     given_order=["coach", "rival", "qa", "fan", "line", "past", "table", "youth", "rules", "song"], conventions=TERRACE)

case("terrace-torn", "terrace", DEV, "pdftotext", "hard", 15, 4,
     [[("furn", "name", "ground", "top2", "banner"), ("heads", ["coach", "rival"]), ("bodies", ["coach", "rival"], 4), ("flow", ["qa", "line"], 4), ("furn", "edit")],
      [("furn", "name", "ground", "top3"), ("part", "fan", (0, 111), 4), ("flow", ["past", "youth", "rules"], 4), ("part", "fan", (111, 9999), 4), ("grid", [(1, [("flow", ["song"], 1)]), (1, [("flow", ["table"], 1)]), (2, [("timeline", 2)])]), ("furn", "edit", "foot")]],
     ["columns-torn", "headings-away", "body-in-two-parts", "page-furniture-repeated", "timeline-beside"], height=1250,
     given_order=["coach", "rival", "qa", "line", "fan", "past", "youth", "rules", "song", "table"], conventions=TERRACE)

TEMPLE = ["traditional", "no-numbers", "motto", "titled-introduction", "introduction-signed", "byline-post-and-name", "byline-interview-and-picture", "byline-answer-group", "interview-by-names", "q-and-a", "verse",
          "old-chinese-quoted", "donors-with-sums", "bulleted-list", "captions", "date-of-the-republic", "no-author", "timeline-no-year", "timeline-lunar-in-brackets", "timeline-han-dates", "timeline-labels", "timeline-titles"]

case("temple-pymupdf", "temple", DEV, "pymupdf", "clean", 22, 3,
     [[("furn", "name", "motto", "top2", "banner"), ("intro", 2), ("art", "story", 3), ("furn", "edit")],
      [("furn", "name", "motto", "top3"), ("art", "carve", 3), ("grid", [(1, [("box", "rule")]), (2, [("art", "lot", 2)])]), ("furn", "edit")],
      [("furn", "name", "motto", "top4"), ("grid", [(2, [("art", "post", 2)]), (1, [("flow", ["ask"], 1)])]), ("grid", [(1, [("flow", ["donate"], 1)]), (2, [("timeline", 2)])]), ("furn", "edit", "foot")]],
     ["indent-kept", "box", "page-furniture-repeated", "timeline-beside"], indent="ideo", bullet="◎", height=950, conventions=TEMPLE)

case("temple-torn", "temple", DEV, "raw", "hard", 16, 4,
     [[("furn", "name", "motto", "top2", "banner"), ("intro", 1), ("bodies", ["story", "carve", "post"], 4), ("heads", ["story", "carve", "post"]), ("furn", "edit")],
      [("furn", "name", "top3"), ("timeline", 4), ("flow", ["lot", "ask", "donate", "rule"], 4), ("furn", "edit", "foot")]],
     ["headings-away", "headings-at-the-end", "indent-lost", "page-furniture-repeated", "timeline-first"], wide=True, bullet="●", height=1300, leave_out=["pages"],
     given_order=["story", "carve", "post", "lot", "ask", "donate", "rule"], conventions=TEMPLE)

case("temple-ocr", "temple", DEV, "tesseract", "noisy", 26, 1,
     [[("furn", "name", "motto", "top2", "banner"), ("flow", ["intro", "story", "lot"], 1, sheet(200, 1180, 364))],
      [("furn", "name", "motto", "top3"), ("flow", ["carve", "ask", "donate"], 1, sheet(200, 1180, 364))],
      [("furn", "name", "motto", "top4"), ("flow", ["rule", "post", "timeline"], 1, sheet(200, 1180, 364)), ("bottom", "edit", "foot")]],
     ["ocr", "scan-blurred", "scan-faded", "page-furniture-repeated"], css=".banner{font-size:17px}", dpi=300, degrade=[("fade", 0.75), ("blur", 0.5)], damage_steps=["full-width-marks"], bullet="◆",
     crop=["top", 0, "foot"], top=190, foot=90, height=1480, ocr="chi_tra", conventions=TEMPLE)

NETLOFT = ["no-numbers", "kickers-before-an-oblique", "two-line-titles", "subtitles", "dispatch-in-lenses", "sign-off-two-names", "byline-boat-and-name", "byline-group-and-name", "verse", "bracketed-list", "q-and-a",
           "price-lines", "notice", "correction", "weather-line", "money", "no-author", "no-banner", "no-introduction", "timeline-without-title", "timeline-han-dates", "timeline-range", "timeline-no-year", "timeline-plain"]

case("netloft-plain", "netloft", DEV, "pdftotext", "clean", 20, 2,
     [[("furn", "name", "date1", "sea"), ("flow", ["lead", "debate", "wife"], 2, sheet(160, 660, 588))],
      [("furn", "name", "date3"), ("flow", ["tech", "radio", "loss", "price", "sorry", "timeline"], 2, sheet(160, 800, 588)), ("bottom", "edit", "foot")]],
     ["indent-lost", "page-furniture-repeated"], height=1060, conventions=NETLOFT)

case("netloft-layout4", "netloft", DEV, "layout", "side-by-side", 15, 4,
     [[("furn", "name", "date1", "sea"), ("grid", [(3, [("art", "lead", 3)]), (1, [("flow", ["wife"], 1)])]), ("grid", [(2, [("art", "debate", 2)]), (2, [("art", "radio", 2)])]), ("art", "tech", 4),
       ("grid", [(1, [("flow", ["loss"], 1)]), (1, [("box", "price")]), (1, [("flow", ["sorry"], 1)]), (1, [("timeline", 1)])]), ("furn", "edit", "foot")]],
     ["columns-side-by-side", "headings-across", "box", "timeline-beside"], height=1700, datemark="★", leave_out=["pages"],
     given_order=["lead", "wife", "debate", "radio", "tech", "loss", "price", "sorry"], conventions=NETLOFT)

case("netloft-torn", "netloft", DEV, "mutool", "hard", 13, 5,
     [[("furn", "name", "date1", "sea"), ("heads", ["debate", "lead"]), ("bodies", ["lead", "debate"], 5), ("furn", "edit")],
      [("furn", "name", "date3"), ("part", "tech", (0, 111), 5), ("flow", ["radio", "loss"], 5), ("part", "tech", (111, 9999), 5), ("grid", [(2, [("flow", ["wife", "sorry"], 2)]), (1, [("flow", ["price"], 1)]), (2, [("timeline", 2)])]), ("furn", "foot")]],
     ["headings-away", "body-in-two-parts", "indent-kept", "page-furniture-repeated", "timeline-beside"], indent="ideo", height=1150,
     given_order=["lead", "debate", "tech", "radio", "loss", "wife", "sorry", "price"], conventions=NETLOFT)

AUTUMN = ["no-numbers", "column-name-over-title", "two-line-titles", "subtitles", "editors-note-in-body", "byline-square-reporter-correspondent", "byline-lecturer-colon",
          "byline-told-with-age", "sign-off-place-and-name-contributed", "regulated-verse", "poems-in-a-group", "numbered-list-han", "riddles", "notice", "letter-signed",
          "motto", "no-banner", "no-introduction", "no-timeline"]

case("autumn-narrow", "autumn", DEV, "raw", "clean", 13, 5,
     [[("furn", "top", "name", "motto"), ("art", "canteen", 5), ("flow", ["lecture", "told", "verses", "tips", "seek", "riddle", "mistake"], 5, sheet(560, 800, 1022)),
       ("bottom", "edit", "foot")]],
     ["indent-lost", "narrow-measure"], wide=True, height=1480, subhead="left", conventions=AUTUMN)

case("autumn-words", "autumn", DEV, "words", "side-by-side", 16, 4,
     [[("furn", "name", "motto", "top"), ("grid", [(3, [("art", "canteen", 3)]), (1, [("flow", ["verses", "riddle"], 1)])]),
       ("grid", [(2, [("art", "told", 2)]), (2, [("art", "lecture", 2)])]), ("grid", [(2, [("art", "seek", 2)]), (1, [("flow", ["tips"], 1)]), (1, [("box", "mistake")])]),
       ("furn", "edit", "foot")]],
     ["columns-side-by-side", "words-sorted-into-lines", "headings-across", "box"], height=1900,
     given_order=["canteen", "verses", "riddle", "told", "lecture", "seek", "tips", "mistake"], conventions=AUTUMN)

case("autumn-ocr", "autumn", DEV, "tesseract", "noisy", 23, 2,
     [[("furn", "name", "motto", "top"), ("flow", ["canteen", "lecture", "told", "verses", "tips", "seek", "riddle", "mistake"], 2, sheet(150, 1750, 672)),
       ("bottom", "edit", "foot")]],
     ["ocr", "scan-rotated", "scan-jpeg"], dpi=300, degrade=[("rotate", -0.15), ("jpeg", 70)], crop=["top", 0, 1, "foot"], top=140, foot=76, height=2000,
     conventions=AUTUMN)

TARIFF = ["no-numbers", "kicker-as-a-sentence", "column-name-over-title", "announcement-number", "subtitles", "byline-reporters-correspondents", "byline-answering-office",
          "byline-square-unit", "byline-post-in-brackets", "articles-of-a-decree", "signed-by-an-office", "q-and-a", "labels-in-lenses", "timetable", "captions", "latin", "money",
          "no-banner", "no-introduction", "timeline-no-year", "timeline-month-third", "timeline-from", "timeline-plain"]

case("tariff-blocks", "tariff", DEV, "pymupdf-blocks", "clean", 33, 1,
     [[("furn", "name", "top2"), ("art", "lead", 1), ("art", "notice", 1), ("art", "case", 1)],
      [("furn", "name", "top3"), ("art", "ask", 1), ("art", "tower", 1), ("art", "ships", 1), ("timeline", 1), ("furn", "edit", "foot")]],
     ["wide-measure", "blank-line-paragraphs", "page-furniture-repeated"], indent="none", height=2400, oneline=True, conventions=TARIFF)

case("tariff-analysed", "tariff", DEV, "pdfminer", "clean", 18, 3,
     [[("furn", "top2", "name"), ("flow", ["lead", "notice"], 3), ("furn", "edit")],
      [("furn", "top3", "name"), ("flow", ["ask", "case", "ships"], 3)],
      [("furn", "top3", "name"), ("flow", ["tower", "timeline"], 3), ("furn", "edit", "foot")]],
     ["columns-by-layout-analysis", "indent-kept", "three-pages", "page-furniture-repeated"], indent="ideo", height=800, css="body{line-height:1.35}", datemark="◆",
     conventions=TARIFF)

case("tariff-layout4", "tariff", DEV, "layout", "side-by-side", 15, 4,
     [[("furn", "name", "top2"), ("grid", [(3, [("art", "lead", 3)]), (1, [("flow", ["ships"], 1), ("timeline", 1)])]),
       ("grid", [(2, [("art", "notice", 2)]), (2, [("art", "ask", 2)])]), ("grid", [(2, [("art", "case", 2)]), (2, [("art", "tower", 2)])]), ("furn", "edit", "foot")]],
     ["columns-side-by-side", "headings-across", "timeline-at-the-side"], height=1900, leave_out=["pages"],
     given_order=["lead", "ships", "notice", "ask", "case", "tower"], conventions=TARIFF)

LAUNDRY = ["traditional", "no-numbers", "column-name-over-title", "two-line-titles", "untitled-introduction", "opening-in-lenses", "byline-text-picture-colon", "byline-demonstrated",
           "byline-post-and-name", "blank-in-name", "bulleted-list", "numbered-list-brackets", "recipe", "letter-signed", "editors-answer", "small-advertisements", "captions",
           "corner-brackets", "cantonese", "latin", "no-banner", "timeline-years-alone", "timeline-dotted-date", "timeline-plain", "timeline-without-title"]

case("laundry-mutool", "laundry", DEV, "mutool", "clean", 12, 6,
     [[("furn", "name", "free", "top4"), ("intro", 2), ("flow", ["shop", "track", "office"], 6), ("furn", "edit")],
      [("furn", "name", "free", "top5"), ("flow", ["cook", "letter", "small"], 6), ("timeline", 4), ("furn", "foot", "edit")]],
     ["narrow-measure", "staircase", "indent-kept", "page-furniture-repeated"], indent="ideo", shape="stairsl", bullet="☆", height=900, conventions=LAUNDRY)

case("laundry-crop", "laundry", DEV, "crop", "hard", 17, 4,
     [[("furn", "name", "top4", "free"), ("flow", ["intro", "shop", "track", "cook", "office", "letter", "small", "timeline"], 4, sheet(140, 950, 1036)), ("bottom", "edit", "foot")]],
     ["columns-out-of-order", "seam-in-sentence"], crop=["top", 1, 0, 3, 2, "foot"], bullet="●", top=130, foot=76, height=1170, leave_out=["pages"],
     given_order=["track", "cook", "office", "shop", "letter", "small"], conventions=LAUNDRY)

case("laundry-fixed", "laundry", DEV, "fixed", "side-by-side", 20, 3,
     [[("furn", "name", "top4", "free"), ("grid", [(2, [("art", "shop", 2)]), (1, [("intro", 1), ("box", "cook")])]),
       ("grid", [(1, [("flow", ["track"], 1)]), (1, [("flow", ["office"], 1)]), (1, [("flow", ["letter"], 1)])]),
       ("grid", [(2, [("art", "small", 2)]), (1, [("timeline", 1)])]), ("furn", "edit", "foot")]],
     ["columns-side-by-side", "columns-on-a-grid", "headings-across", "introduction-beside", "box", "timeline-in-columns"], bullet="・", height=1600, oneline=True,
     leave_out=["pages"], given_order=["shop", "cook", "track", "office", "letter", "small"], conventions=LAUNDRY)

JURY = ["numbers-section-sign", "numbered-kickers", "two-line-titles", "subtitle-after-a-dash", "byline-two-names", "byline-recorded-by", "sign-off-is", "blank-in-name", "abstract",
        "subheads-numbered-han", "notes", "record-by-roles", "judges-comment", "bulleted-list", "latin", "english-summary", "hyphenation", "no-banner", "no-introduction", "no-timeline"]

case("jury-plain", "jury", DEV, "pdftotext", "clean", 25, 2,
     [[("furn", "name", "top", "p6"), ("flow", ["paper"], 2, sheet(160, 640, 728))],
      [("furn", "name", "top", "p7"), ("flow", ["court", "classic", "books", "summary"], 2, sheet(160, 700, 728)), ("bottom", "edit", "foot")]],
     ["indent-lost", "page-furniture-repeated", "latin-hyphen"], bullet="■", subhead="left", height=960, conventions=JURY)

case("jury-layout2", "jury", DEV, "layout", "side-by-side", 28, 2,
     [[("furn", "name", "top"), ("art", "paper", 2), ("art", "court", 2), ("grid", [(1, [("flow", ["classic"], 1)]), (1, [("flow", ["books", "summary"], 1)])]),
       ("furn", "edit", "foot")]],
     ["columns-side-by-side", "headings-across", "latin-hyphen"], bullet="●", height=1500, leave_out=["pages"],
     given_order=["paper", "court", "classic", "books", "summary"], conventions=JURY)

case("jury-torn", "jury", DEV, "pdftotext", "hard", 16, 4,
     [[("furn", "name", "top"), ("heads", ["paper", "court"]), ("bodies", ["paper", "court"], 4), ("flow", ["classic", "books", "summary"], 4), ("furn", "edit", "foot")]],
     ["columns-torn", "headings-away", "latin-hyphen"], bullet="◆", height=1500, leave_out=["pages"], conventions=JURY)

KICKOFF = ["no-numbers", "column-name-over-title", "two-line-titles", "titled-introduction", "byline-name-alone", "byline-collected", "byline-school-and-name", "blank-in-name",
           "q-and-a-letters", "diary", "line-ups", "results", "letter-signed", "editors-answer", "latin", "date-with-slashes", "issue-by-no", "no-author",
           "timeline-dotted-date", "timeline-day-range", "timeline-plain"]

case("kickoff-pypdf", "kickoff", DEV, "pypdf", "clean", 17, 3,
     [[("furn", "name", "tag", "top", "banner", "round"), ("intro", 3), ("art", "preview", 3), ("flow", ["lineup", "table"], 3)],
      [("furn", "top"), ("art", "quick", 3), ("art", "diary", 3)],
      [("furn", "top"), ("art", "fan", 3), ("art", "kids", 3), ("timeline", 3), ("furn", "edit", "foot")]],
     ["indent-kept", "page-furniture-repeated", "three-pages"], indent="ideo", height=900, subhead="left", conventions=KICKOFF)

case("kickoff-layout5", "kickoff", DEV, "layout", "side-by-side", 14, 5,
     [[("furn", "name", "tag", "top", "banner", "round"), ("grid", [(2, [("intro", 2)]), (3, [("art", "preview", 3)])]),
       ("grid", [(2, [("art", "diary", 2)]), (2, [("art", "quick", 2)]), (1, [("flow", ["table"], 1)])]),
       ("grid", [(1, [("flow", ["kids"], 1)]), (2, [("art", "fan", 2)]), (2, [("art", "lineup", 2)])]), ("timeline", 5), ("furn", "edit", "foot")]],
     ["columns-side-by-side", "headings-across", "introduction-beside", "timeline-across"], oneline=True, height=1500,
     given_order=["preview", "diary", "quick", "table", "kids", "fan", "lineup"], conventions=KICKOFF)

case("kickoff-noise", "kickoff", DEV, "mutool", "noisy", 22, 2,
     [[("furn", "tag", "name", "top", "banner", "round"), ("intro", 1), ("art", "preview", 2), ("art", "quick", 2), ("art", "diary", 2), ("furn", "edit")],
      [("furn", "tag", "top"), ("art", "lineup", 2), ("flow", ["fan", "kids", "table"], 2), ("timeline", 2), ("furn", "foot")]],
     ["ocr-noise", "indent-kept", "page-furniture-repeated"], indent="ideo", height=1400, datemark="●", damage_steps=[("noise", 0.015)], conventions=KICKOFF)

BARROW = ["no-numbers", "kicker-as-a-heading", "subtitle-after-a-dash", "column-name-over-title", "byline-correspondent", "byline-unit-and-name", "endmark-unit-and-name", "blank-in-name",
        "news-opening", "numbered-list-circled", "letter-signed", "free-verse", "notice", "captions", "motto", "latin", "date-in-han", "no-section", "no-banner", "no-introduction",
        "timeline-han-dates", "timeline-season", "timeline-range", "timeline-titles"]

case("barrow-columns", "barrow", DEV, "crop", "clean", 15, 5,
     [[("furn", "name", "motto", "top1"), ("flow", ["lead", "stroke", "canteen", "steps", "drug", "thanks", "poem", "clinic", "timeline"], 5, sheet(150, 1000, 1162)), ("bottom", "edit", "foot")]],
     ["column-by-column", "indent-kept"], crop=["top", 0, 1, 2, 3, 4, "foot"], args=["-layout"], indent="ideo", top=140, foot=76, height=1230, leave_out=["pages"],
     conventions=BARROW)

case("barrow-pymupdf", "barrow", DEV, "pymupdf", "clean", 21, 3,
     [[("furn", "name", "top1", "motto"), ("art", "lead", 3), ("flow", ["stroke", "canteen", "drug"], 3), ("furn", "edit")],
      [("furn", "name", "top2"), ("art", "steps", 3), ("grid", [(2, [("art", "thanks", 2)]), (1, [("box", "poem")])]), ("art", "clinic", 2), ("timeline", 3),
       ("furn", "edit", "foot")]],
     ["indent-lost", "staircase", "box", "page-furniture-repeated", "timeline-in-columns"], shape="stairs", height=1150, conventions=BARROW)

case("barrow-torn", "barrow", DEV, "pdftotext", "hard", 14, 5,
     [[("furn", "name", "top1", "motto"), ("heads", ["lead", "steps"]), ("bodies", ["lead", "steps"], 5), ("flow", ["stroke", "canteen", "drug"], 5)],
      [("furn", "name", "top2"), ("flow", ["thanks", "poem", "clinic", "timeline"], 5), ("furn", "edit", "foot")]],
     ["columns-torn", "headings-away", "page-furniture-repeated"], height=1050, oneline=True, conventions=BARROW)

POMELO = ["traditional", "no-numbers", "column-name-over-title", "two-line-titles", "titled-introduction", "byline-told-and-written", "byline-office-slash-name", "byline-provided",
          "byline-demonstrated", "opening-in-brackets", "steps", "verse", "recipe", "numbered-list", "announcement", "captions", "corner-brackets", "republican-date", "no-banner",
          "timeline-years-of-the-republic", "timeline-year-range", "timeline-months", "timeline-full-dates", "timeline-plain"]

case("pomelo-raw", "pomelo", DEV, "raw", "clean", 21, 2,
     [[("furn", "name", "top"), ("intro", 2), ("art", "affairs", 2), ("art", "seats", 2), ("part", "grower", (0, 185), 2, "", "（下轉第2頁）")],
      [("furn", "p2", "name"), ("part", "grower", (185, 9999), 2, "（上接封面）"), ("art", "how", 2), ("art", "proverbs", 1)],
      [("furn", "p3", "name"), ("flow", ["cook", "insure"], 2), ("timeline", 1), ("furn", "edit", "foot")]],
     ["indent-lost", "continued", "page-furniture-repeated", "three-pages"], wide=True, height=900, conventions=POMELO)

case("pomelo-analysed", "pomelo", DEV, "pdfminer", "hard", 15, 5,
     [[("furn", "top", "name"), ("intro", 1), ("heads", ["grower", "how"]), ("bodies", ["grower", "how"], 5),
       ("flow", ["affairs", "seats", "proverbs", "cook", "insure", "timeline"], 5), ("furn", "edit", "foot")]],
     ["columns-by-layout-analysis", "headings-away"], height=1500, css="body{line-height:1.4}", leave_out=["pages"],
     given_order=["grower", "how", "cook", "insure", "affairs", "seats", "proverbs"], conventions=POMELO)

case("pomelo-psm3", "pomelo", DEV, "tesseract", "noisy", 22, 3,
     [[("furn", "name", "top"), ("flow", ["intro", "affairs", "seats", "grower", "how", "proverbs", "cook", "insure", "timeline"], 3), ("furn", "edit", "foot")]],
     ["ocr", "ocr-page-whole", "scan-blurred"], dpi=300, psm=3, degrade=[("blur", 0.5)], damage_steps=["full-width-marks"], crop=["whole"], top=0, gutter=3, height=1300,
     ocr="chi_tra", leave_out=["pages"], given_order=["affairs", "seats", "grower", "how", "proverbs", "cook", "insure"], conventions=POMELO)

STEELYARD = ["numbered-kickers", "titled-introduction", "number-as-unit", "column-name-over-title", "byline-unit-and-name", "byline-told-and-written", "no-author", "object-label",
             "subheads-as-dates", "notice", "latin", "units", "date-in-han", "timeline-reigns-with-years", "timeline-years", "timeline-year-range", "timeline-season", "timeline-months",
             "timeline-full-dates", "timeline-long", "timeline-plain"]

case("steelyard-narrow", "steelyard", DEV, "raw", "clean", 10, 6,
     [[("furn", "name", "tag", "top", "banner", "sub"), ("intro", 3), ("flow", ["hall1", "hall2", "hall3", "hall4"], 6)],
      [("furn", "run"), ("flow", ["object", "repair", "lender", "visit"], 6), ("timeline", 6), ("furn", "edit", "foot")]],
     ["narrow-measure", "indent-kept", "page-furniture-repeated", "timeline-across"], indent="ideo", height=1150, conventions=STEELYARD)

case("steelyard-after", "steelyard", DEV, "mutool", "clean", 24, 2,
     [[("furn", "name", "tag", "top", "banner", "sub"), ("intro", 2), ("bodies", ["hall1", "hall2", "hall3", "hall4"], 2), ("heads", ["hall1", "hall2", "hall3", "hall4"])],
      [("furn", "run"), ("art", "object", 2), ("art", "repair", 2), ("art", "lender", 2), ("box", "visit")],
      [("furn", "run"), ("timeline", 2), ("furn", "edit", "foot")]],
     ["headings-away", "headings-at-the-end", "indent-kept", "box", "three-pages", "page-furniture-repeated"], indent="ideo", height=1150, datemark="□", conventions=STEELYARD)

case("steelyard-layout3", "steelyard", DEV, "layout", "side-by-side", 20, 3,
     [[("furn", "name", "tag", "top", "banner", "sub"),
       ("grid", [(2, [("intro", 2), ("art", "hall1", 2), ("art", "hall2", 2), ("art", "hall3", 2), ("art", "hall4", 2)]), (1, [("timeline", 1)])]),
       ("grid", [(1, [("flow", ["object"], 1)]), (1, [("flow", ["repair"], 1)]), (1, [("flow", ["lender"], 1)])]), ("art", "visit", 3), ("furn", "edit", "foot")]],
     ["columns-side-by-side", "headings-across", "timeline-at-the-side"], height=1800,
     given_order=["hall1", "hall2", "hall3", "hall4", "object", "repair", "lender", "visit"], conventions=STEELYARD)

GRANARY = ["no-numbers", "kicker-as-a-sentence", "kickers", "column-name-over-title", "subtitles", "news-opening", "byline-correspondent", "endmark-name", "endmark-unit-and-name",
           "endmark-two-names", "blank-in-name", "short-items", "bulleted-list", "items-signed", "letter-signed", "editors-answer", "notice", "correction", "subheads", "no-author", "no-section",
           "lunar-date", "no-banner", "no-introduction", "no-timeline"]

case("granary-pymupdf", "granary", HELD, "pymupdf", "clean", 14, 4,
     [[("furn", "name", "pinyin", "host", "top1"), ("art", "lead", 4), ("flow", ["word", "wheat", "canal", "school", "briefs"], 4), ("furn", "edit")],
      [("furn", "top2"), ("art", "figure", 4), ("flow", ["advice", "letter", "lost", "sorry"], 4), ("furn", "edit", "foot")]],
     ["indent-kept", "page-furniture-repeated"], indent="ideo", height=1000, bullet="▲", conventions=GRANARY)

case("granary-layout4", "granary", HELD, "layout", "side-by-side", 15, 4,
     [[("furn", "name", "pinyin", "host", "top1"), ("grid", [(3, [("art", "lead", 3)]), (1, [("box", "word")])]),
       ("grid", [(1, [("flow", ["wheat", "canal"], 1)]), (1, [("flow", ["school"], 1)]), (2, [("art", "briefs", 2)])]), ("furn", "edit")],
      [("furn", "top2"), ("grid", [(3, [("art", "figure", 3)]), (1, [("flow", ["advice"], 1)])]), ("grid", [(2, [("art", "letter", 2)]), (1, [("flow", ["lost"], 1)]), (1, [("flow", ["sorry"], 1)])]),
       ("furn", "edit", "foot")]],
     ["columns-side-by-side", "headings-across", "box", "page-furniture-repeated"], height=1000, bullet="●",
     given_order=["lead", "word", "wheat", "canal", "school", "briefs", "figure", "advice", "letter", "lost", "sorry"], conventions=GRANARY)

case("granary-torn", "granary", HELD, "pdftotext", "hard", 12, 5,
     [[("furn", "name", "pinyin", "host", "top1"), ("heads", ["lead"]), ("bodies", ["lead"], 5), ("flow", ["word", "wheat", "canal", "school", "briefs"], 5)],
      [("furn", "top2"), ("heads", ["figure"]), ("bodies", ["figure"], 5), ("flow", ["advice", "letter", "lost", "sorry"], 5), ("furn", "edit", "foot")]],
     ["columns-torn", "headings-away", "page-furniture-repeated"], height=1000, bullet="○", subhead="left",
     given_order=["lead", "word", "wheat", "canal", "school", "briefs", "figure", "advice", "letter", "lost", "sorry"], conventions=GRANARY)

LITHOGRAPH = ["traditional", "no-numbers", "kicker-as-a-sentence", "two-line-titles", "three-decks", "subtitles", "column-name-over-title", "opening-in-lenses", "byline-correspondent", "blank-in-name",
              "document-number", "numbered-list-han", "signed-by-an-office", "price-lines", "letter-signed", "serial-instalment", "corner-brackets", "republican-date", "date-in-han", "no-author",
              "no-banner", "no-introduction", "timeline-han-dates", "timeline-days-alone", "timeline-range", "timeline-plain"]

case("lithograph-narrow", "lithograph", HELD, "raw", "clean", 11, 6,
     [[("furn", "name", "top", "price", "sec"), ("art", "lead", 6), ("flow", ["boat", "letters", "decree", "reply"], 6)],
      [("furn", "run"), ("flow", ["serial", "note:（未完，明日續刊）", "market", "timeline"], 6), ("furn", "foot")]],
     ["narrow-measure", "indent-lost", "page-furniture-repeated"], wide=True, height=1000, conventions=LITHOGRAPH)

case("lithograph-mutool", "lithograph", HELD, "mutool", "clean", 18, 3,
     [[("furn", "name", "top", "price", "sec"), ("art", "lead", 3), ("grid", [(2, [("art", "boat", 2)]), (1, [("flow", ["market"], 1)])]), ("art", "letters", 3)],
      [("furn", "run"), ("art", "decree", 2), ("grid", [(1, [("flow", ["reply"], 1)]), (2, [("timeline", 2)])]), ("art", "serial", 3), ("note", "（未完，明日續刊）"), ("furn", "foot")]],
     ["indent-kept", "page-furniture-repeated", "timeline-beside"], indent="ideo", height=1100, oneline=True, conventions=LITHOGRAPH)

case("lithograph-ocr", "lithograph", HELD, "tesseract", "noisy", 22, 2,
     [[("furn", "name", "top", "price", "sec"), ("flow", ["lead", "boat", "market", "letters"], 2, sheet(190, 700, 644))],
      [("furn", "run"), ("flow", ["decree", "reply", "timeline", "serial", "note:（未完，明日續刊）"], 2, sheet(190, 800, 644)), ("bottom", "foot")]],
     ["ocr", "scan-faded", "scan-jpeg", "page-furniture-repeated"], dpi=300, degrade=[("fade", 0.8), ("jpeg", 75)], damage_steps=["full-width-marks"],
     crop=["top", 0, 1, "foot"], top=180, foot=56, height=1080, ocr="chi_tra",
     given_order=["lead", "boat", "market", "letters", "decree", "reply", "serial"], conventions=LITHOGRAPH)

ABACA = ["traditional", "no-numbers", "kickers", "column-name-over-title", "two-line-titles", "subtitle-after-a-dash", "opening-in-lenses", "officers-a-line-each", "byline-post-and-name", "byline-answered-by",
         "byline-bullseye", "blank-in-name", "q-and-a", "essay-place-and-date", "acknowledgement", "notice", "numbered-list-han", "letter-signed", "corner-brackets", "latin", "date-in-han", "motto",
         "no-author", "no-banner", "no-introduction", "timeline-years-of-the-republic", "timeline-years-with-era-in-brackets", "timeline-year-range", "timeline-full-dates", "timeline-titles"]

case("abaca-blocks", "abaca", HELD, "pymupdf-blocks", "clean", 26, 1,
     [[("furn", "name", "latin", "motto", "top5"), ("art", "lead", 1), ("timeline", 1), ("art", "thanks", 1), ("furn", "edit")],
      [("furn", "top6"), ("art", "school", 1), ("art", "doctor", 1), ("art", "essay", 1), ("art", "notice", 1), ("furn", "edit", "foot")]],
     ["blank-line-paragraphs", "page-furniture-repeated", "timeline-between"], indent="none", height=2850, datemark="▪", conventions=ABACA)

case("abaca-words", "abaca", HELD, "words", "side-by-side", 17, 4,
     [[("furn", "name", "latin", "motto", "top5"), ("grid", [(3, [("art", "lead", 3)]), (1, [("box", "thanks")])]),
       ("grid", [(2, [("timeline", 2)]), (2, [("art", "notice", 2)])]), ("furn", "edit")],
      [("furn", "top6"), ("art", "school", 4), ("grid", [(2, [("art", "doctor", 2)]), (2, [("art", "essay", 2)])]), ("furn", "edit", "foot")]],
     ["columns-side-by-side", "words-sorted-into-lines", "headings-across", "box", "timeline-beside", "page-furniture-repeated"], height=1000,
     given_order=["lead", "thanks", "notice", "school", "doctor", "essay"], conventions=ABACA)

case("abaca-columns", "abaca", HELD, "crop", "clean", 15, 4,
     [[("furn", "name", "latin", "motto", "top5"), ("flow", ["lead", "school", "timeline"], 4, sheet(160, 640, 924)), ("bottom", "edit")],
      [("furn", "top6"), ("flow", ["doctor", "essay", "thanks", "notice"], 4, sheet(160, 640, 924)), ("bottom", "edit", "foot")]],
     ["column-by-column", "indent-kept", "page-furniture-repeated"], crop=["top", 0, 1, 2, 3, "foot"], args=["-layout"], indent="ideo", top=150, foot=70, height=880, conventions=ABACA)

TADPOLE = ["no-numbers", "column-name-over-title", "two-line-titles", "titled-introduction", "byline-young-reporters", "byline-text-picture", "byline-school-and-name", "byline-post-in-brackets", "blank-in-name",
           "sign-off-place-and-name-contributed", "tutor-below", "bulleted-list", "numbered-list", "free-verse", "poems-in-a-group", "poets-below", "serial-instalment", "letter-signed", "editors-answer", "judges-comment",
           "riddles", "motto", "banner", "no-author", "no-timeline"]

case("tadpole-pypdf", "tadpole", HELD, "pypdf", "clean", 20, 2,
     [[("furn", "name", "motto", "top4", "banner"), ("intro", 2), ("art", "survey", 2), ("art", "tale", 2), ("note", "（未完待续）"), ("furn", "edit")],
      [("furn", "top5"), ("art", "poems", 2), ("flow", ["letter", "essay"], 2), ("art", "riddle", 1), ("box", "why"), ("furn", "edit", "foot")]],
     ["indent-kept", "box", "page-furniture-repeated"], indent="ideo", bullet="★", height=1400, conventions=TADPOLE)

case("tadpole-fixed", "tadpole", HELD, "fixed", "side-by-side", 18, 3,
     [[("furn", "name", "motto", "top4", "banner"), ("intro", 3), ("grid", [(2, [("art", "survey", 2)]), (1, [("box", "poems")])]), ("furn", "edit")],
      [("furn", "top5"), ("grid", [(2, [("art", "tale", 2), ("note", "（未完待续）")]), (1, [("flow", ["letter"], 1)])]), ("grid", [(2, [("art", "essay", 2)]), (1, [("flow", ["why"], 1)])]), ("art", "riddle", 2),
       ("furn", "edit", "foot")]],
     ["columns-side-by-side", "columns-on-a-grid", "headings-across", "box", "page-furniture-repeated"], bullet="●", height=1150,
     given_order=["survey", "poems", "tale", "letter", "essay", "why", "riddle"], conventions=TADPOLE)

case("tadpole-ocr", "tadpole", HELD, "tesseract", "noisy", 24, 2,
     [[("furn", "name", "motto", "top4", "banner"), ("flow", ["intro", "survey", "tale", "note:（未完待续）"], 2, sheet(210, 760, 700)), ("bottom", "edit")],
      [("furn", "top5"), ("flow", ["poems", "letter", "essay", "riddle", "why"], 2, sheet(210, 1020, 700)), ("bottom", "edit", "foot")]],
     ["ocr", "scan-blurred", "page-furniture-repeated"], dpi=250, degrade=[("blur", 0.4)], bullet="●", crop=["top", 0, 1, "foot"], top=200, foot=76, height=1350,
     given_order=["survey", "tale", "poems", "letter", "essay", "riddle", "why"], conventions=TADPOLE)

HAIRCUT = ["no-numbers", "column-name-over-title", "byline-pen-name", "byline-name-alone", "blank-in-name", "byline-unit-and-name", "byline-group", "sign-off-name", "poems-in-a-group", "free-verse",
           "instalment", "continued-note", "riddles", "dialogue", "section-with-issue", "page-in-han", "no-banner", "no-introduction", "no-timeline"]

case("haircut-mutool", "haircut", HELD, "mutool", "clean", 14, 5,
     [[("furn", "name", "top", "sec"), ("art", "barber", 5), ("grid", [(2, [("art", "poems", 2)]), (3, [("art", "serial", 3)])]), ("flow", ["queue", "lane", "riddle"], 5),
       ("furn", "edit", "foot")]],
     ["indent-kept"], indent="ideo", height=1450, conventions=HAIRCUT)

case("haircut-layout4", "haircut", HELD, "layout", "side-by-side", 17, 4,
     [[("furn", "name", "top", "sec"), ("grid", [(3, [("art", "barber", 3)]), (1, [("flow", ["poems"], 1)])]),
       ("grid", [(1, [("flow", ["queue"], 1)]), (1, [("flow", ["lane"], 1), ("box", "riddle")]), (2, [("art", "serial", 2)])]), ("furn", "edit", "foot")]],
     ["columns-side-by-side", "headings-across", "box"], height=1500,
     given_order=["barber", "poems", "queue", "lane", "riddle", "serial"], conventions=HAIRCUT)

case("haircut-ocr", "haircut", HELD, "tesseract", "noisy", 24, 2,
     [[("furn", "name", "top", "sec"), ("flow", ["barber", "queue", "lane", "poems", "riddle", "serial"], 2, sheet(160, 1420, 700)),
       ("bottom", "edit", "foot")]],
     ["ocr", "scan-faded", "scan-grain"], dpi=300, degrade=[("fade", 0.75), ("grain", 0.03)], crop=["top", 0, 1, "foot"], top=146, foot=76, height=1680,
     conventions=HAIRCUT)

SEACABLE = ["no-numbers", "column-name-over-title", "two-line-titles", "byline-two-names", "affiliation-in-brackets-on-its-line", "byline-answering-group", "byline-ship-and-name", "sign-off-office",
            "blank-in-name", "abstract", "subheads-numbered", "table-in-lines", "references", "q-and-a", "bulleted-list", "notice", "correction", "latin", "units", "no-section",
            "no-banner", "no-introduction", "timeline-no-year", "timeline-month-third", "timeline-range", "timeline-plain"]

case("seacable-analysed", "seacable", HELD, "pdfminer", "hard", 20, 3,
     [[("furn", "name", "host", "top1"), ("art", "meeting", 3), ("art", "bend", 3)],
      [("furn", "top2"), ("flow", ["faq", "ship"], 3), ("flow", ["call", "fix"], 3), ("timeline", 3), ("furn", "edit", "foot")]],
     ["columns-by-layout-analysis", "columns-out-of-order", "indent-kept", "page-furniture-repeated", "timeline-across"], indent="ideo", height=1200, css="body{line-height:1.35}", subhead="left", bullet="●",
     oneline=True, conventions=SEACABLE)

case("seacable-blocks", "seacable", HELD, "pymupdf-blocks", "clean", 26, 1,
     [[("furn", "name", "host", "top1"), ("art", "meeting", 1), ("art", "bend", 1)],
      [("furn", "top2"), ("art", "faq", 1), ("art", "call", 1), ("art", "ship", 1), ("box", "fix"), ("timeline", 1), ("furn", "edit", "foot")]],
     ["blank-line-paragraphs", "box", "page-furniture-repeated"], indent="none", height=3500, subhead="left", bullet="◇", conventions=SEACABLE)

case("seacable-layout2", "seacable", HELD, "layout", "side-by-side", 26, 2,
     [[("furn", "name", "host", "top1"), ("grid", [(1, [("flow", ["meeting"], 1)]), (1, [("timeline", 1)])]), ("art", "bend", 2)],
      [("furn", "top2"), ("art", "faq", 2), ("grid", [(1, [("flow", ["ship"], 1)]), (1, [("flow", ["call"], 1), ("box", "fix")])]), ("furn", "edit", "foot")]],
     ["columns-side-by-side", "headings-across", "box", "timeline-beside", "page-furniture-repeated"], height=1250, subhead="left", bullet="·",
     given_order=["meeting", "bend", "faq", "ship", "call", "fix"], conventions=SEACABLE)

CRACKER = ["traditional", "no-numbers", "untitled-introduction", "column-name-over-title", "two-line-titles", "byline-reporter-picture", "byline-interview", "byline-pen-name", "blank-in-name",
           "opening-in-lenses", "interview-by-initials", "cantonese", "portuguese", "letter-signed", "bulleted-list", "captions", "corner-brackets", "date-in-han", "money", "no-author", "no-timeline"]

case("cracker-crop", "cracker", HELD, "crop", "clean", 16, 4,
     [[("furn", "name", "top4", "sec", "banner"), ("flow", ["intro", "works", "talk"], 4, sheet(200, 560, 980))],
      [("furn", "name", "top5", "sec"), ("flow", ["comment", "crash", "letter", "notices"], 4, sheet(200, 520, 980)), ("bottom", "edit", "foot")]],
     ["column-by-column", "indent-kept", "page-furniture-repeated"], crop=["top", 0, 1, 2, 3, "foot"], args=["-layout"], indent="ideo", bullet="▲", top=190, foot=76, height=860,
     conventions=CRACKER)

case("cracker-words", "cracker", HELD, "words", "side-by-side", 18, 3,
     [[("furn", "name", "top4", "sec", "banner"), ("grid", [(1, [("intro", 1)]), (2, [("art", "works", 2)])]), ("grid", [(2, [("art", "talk", 2)]), (1, [("box", "comment")])]),
       ("grid", [(1, [("flow", ["crash"], 1)]), (1, [("flow", ["letter"], 1)]), (1, [("flow", ["notices"], 1)])]), ("furn", "edit", "foot")]],
     ["columns-side-by-side", "words-sorted-into-lines", "headings-across", "introduction-beside", "box"], height=1650, bullet="●", leave_out=["pages"],
     given_order=["works", "talk", "comment", "crash", "letter", "notices"], conventions=CRACKER)

case("cracker-torn", "cracker", HELD, "pdftotext", "hard", 13, 5,
     [[("furn", "name", "top4", "sec", "banner"), ("intro", 5), ("heads", ["works", "talk"]), ("bodies", ["works", "talk"], 5), ("furn", "edit")],
      [("furn", "name", "top5", "sec"), ("flow", ["comment", "crash", "letter", "notices"], 5), ("furn", "edit", "foot")]],
     ["columns-torn", "headings-away", "page-furniture-repeated"], height=1000, bullet="◎", conventions=CRACKER)

SLEEPER = ["traditional", "republican-prose", "no-numbers", "column-name-over-title", "subtitles", "order-number-as-subtitle", "byline-post-and-name", "byline-spoken-and-noted", "byline-two-lines", "byline-engine-and-name",
           "blank-in-name", "numbered-list-han", "subheads-numbered-han", "continued-note", "results-in-lines", "signed-by-a-chief", "letter-signed", "editors-note-below", "regulated-verse",
           "motto", "latin", "units", "corner-brackets", "date-of-the-republic", "no-author", "no-section", "no-banner", "no-introduction", "timeline-reigns", "timeline-years-of-the-republic",
           "timeline-same-year", "timeline-month-range", "timeline-plain"]

case("sleeper-mutool", "sleeper", HELD, "mutool", "clean", 19, 3,
     [[("furn", "name", "motto", "top1", "price"), ("art", "manner", 3), ("art", "order", 3)],
      [("furn", "top2"), ("art", "water", 3), ("grid", [(2, [("art", "baisha", 2)]), (1, [("box", "poem")])])],
      [("furn", "top3"), ("flow", ["sport", "mail"], 3), ("timeline", 3), ("furn", "foot")]],
     ["indent-kept", "box", "three-pages", "page-furniture-repeated", "timeline-across"], indent="ideo", height=900, datemark="△", conventions=SLEEPER)

case("sleeper-pypdf", "sleeper", HELD, "pypdf", "clean", 13, 4,
     [[("furn", "name", "motto", "top1", "price"), ("flow", ["manner", "order"], 4)],
      [("furn", "top2"), ("flow", ["water", "baisha", "sport"], 4)],
      [("furn", "top3"), ("flow", ["mail", "poem", "timeline"], 4), ("furn", "foot")]],
     ["indent-kept", "narrow-measure", "three-pages", "page-furniture-repeated", "timeline-in-columns"], indent="ideo", height=850, subhead="left", oneline=True, conventions=SLEEPER)

case("sleeper-ocr", "sleeper", HELD, "tesseract", "noisy", 22, 2,
     [[("furn", "name", "motto", "top1", "price"), ("flow", ["manner", "order", "water"], 2, sheet(170, 900, 644))],
      [("furn", "top2"), ("flow", ["baisha", "sport", "mail", "poem", "timeline"], 2, sheet(170, 1000, 644)), ("bottom", "foot")]],
     ["ocr", "scan-rotated", "scan-faded", "page-furniture-repeated"], dpi=300, degrade=[("rotate", 0.15), ("fade", 0.8)], damage_steps=["full-width-marks"], crop=["top", 0, 1, "foot"],
     top=160, foot=50, height=1250, leave_out=["pages"], ocr="chi_tra", conventions=SLEEPER)

CANAL = ["no-numbers", "kicker-as-a-sentence", "two-line-titles", "subtitle-of-two-parts", "column-name-over-title", "news-opening", "byline-reporter-trainee", "byline-box", "sign-off-two-names",
         "endmark-name", "kicker-without-title", "subheads", "briefs-with-names", "bulleted-list", "captions", "blank-in-name", "notice", "signed-by-an-office", "no-author", "no-banner",
         "no-introduction", "no-timeline"]

case("canal-raw", "canal", HELD, "raw", "clean", 15, 4,
     [[("furn", "top2", "name"), ("art", "river", 4), ("grid", [(3, [("art", "night", 3)]), (1, [("flow", ["briefs"], 1)])]), ("furn", "edit2")],
      [("furn", "top3", "name"), ("art", "comment", 4), ("grid", [(2, [("art", "photo", 2)]), (1, [("flow", ["money"], 1)]), (1, [("box", "water")])]), ("furn", "edit3", "foot", "print")]],
     ["indent-lost", "headings-across", "box", "page-furniture-repeated"], wide=True, bullet="▲", height=1000, conventions=CANAL)

case("canal-layout3", "canal", HELD, "layout", "side-by-side", 19, 3,
     [[("furn", "name", "top2"), ("art", "river", 3), ("grid", [(2, [("art", "night", 2)]), (1, [("box", "comment")])]),
       ("grid", [(1, [("flow", ["money"], 1)]), (1, [("flow", ["briefs"], 1)]), (1, [("flow", ["photo", "water"], 1)])]), ("furn", "edit2", "foot", "print")]],
     ["columns-side-by-side", "headings-across", "box"], bullet="●", height=1700, leave_out=["pages"],
     given_order=["river", "night", "comment", "money", "briefs", "photo", "water"], conventions=CANAL)

case("canal-ocr", "canal", HELD, "tesseract", "noisy", 18, 3,
     [[("furn", "name", "top2"), ("flow", ["river", "comment", "money", "night", "photo", "briefs", "water"], 3, sheet(130, 1230, 812)), ("bottom", "edit2", "foot")]],
     ["ocr", "scan-blurred", "scan-jpeg"], bullet="◆", dpi=300, degrade=[("blur", 0.6), ("jpeg", 65)], crop=["top", 0, 1, 2, "foot"], top=120, foot=76, height=1450,
     leave_out=["pages"], given_order=["river", "comment", "money", "night", "photo", "briefs", "water"], conventions=CANAL)

DRILL = ["no-numbers", "kicker-as-a-sentence", "column-name-over-title", "two-line-titles", "subtitles", "news-opening", "endmark-group", "endmark-unit-and-name", "byline-unit-and-name", "verse",
         "editors-note-in-body", "letter-signed", "numbered-list-han", "table-in-lines", "notice", "no-author", "motto", "numerals-in-han", "date-in-han", "old-units", "no-section", "no-banner",
         "no-introduction", "no-timeline"]

case("drill-mutool", "drill", HELD, "mutool", "clean", 11, 5,
     [[("furn", "name", "motto", "unit", "date"), ("art", "lead", 5), ("grid", [(3, [("art", "steel", 3)]), (2, [("art", "comment", 2)])])],
      [("furn", "name", "date"), ("art", "letter", 5), ("grid", [(2, [("art", "medic", 2)]), (2, [("art", "rhyme", 1), ("art", "roll", 1)]), (1, [("box", "film")])]), ("furn", "send")]],
     ["narrow-measure", "indent-kept", "headings-across", "box", "page-furniture-repeated"], indent="ideo", height=950, conventions=DRILL)

case("drill-pymupdf", "drill", HELD, "pymupdf", "clean", 21, 2,
     [[("furn", "motto", "name", "unit", "date"), ("art", "lead", 2), ("art", "comment", 2), ("art", "steel", 2), ("flow", ["rhyme", "roll"], 2)],
      [("furn", "name", "date"), ("art", "letter", 2), ("art", "medic", 2), ("art", "film", 2), ("furn", "send")]],
     ["indent-lost", "page-furniture-repeated"], height=1400, conventions=DRILL)

case("drill-torn", "drill", HELD, "pdftotext", "hard", 14, 4,
     [[("furn", "name", "motto", "unit", "date"), ("heads", ["lead", "steel"]), ("bodies", ["lead", "steel"], 4), ("grid", [(2, [("art", "comment", 2)]), (1, [("flow", ["rhyme"], 1)]), (1, [("box", "roll")])]),
       ("art", "letter", 4), ("flow", ["medic", "film"], 4), ("furn", "send")]],
     ["columns-torn", "headings-away", "headings-across", "box"], height=1500,
     given_order=["lead", "steel", "comment", "rhyme", "roll", "letter", "medic", "film"], conventions=DRILL)

ICECORE = ["no-numbers", "column-name-over-title", "subtitle-after-a-dash", "byline-box", "byline-department-and-name", "byline-name-alone", "blank-in-name", "byline-told-and-pictured", "sign-off-is",
           "sign-off-office-contributed", "q-and-a", "verse", "poems-in-a-group", "captions", "lecture-notice", "latin", "units", "no-banner", "no-introduction",
           "timeline-no-year", "timeline-months", "timeline-range", "timeline-plain"]

case("icecore-blocks", "icecore", HELD, "pymupdf-blocks", "clean", 26, 1,
     [[("furn", "top3", "name", "org"), ("art", "lamp", 1), ("art", "cup", 1), ("art", "poem", 1), ("furn", "edit")],
      [("furn", "top4", "name"), ("art", "talk", 1), ("art", "brief", 1), ("art", "lecture", 1), ("timeline", 1), ("furn", "edit", "foot")]],
     ["wide-measure", "indent-kept", "page-furniture-repeated"], indent="ideo", height=1750, oneline=True,
     given_order=["lamp", "cup", "poem", "talk", "brief", "lecture"], conventions=ICECORE)

case("icecore-columns", "icecore", HELD, "crop", "clean", 17, 4,
     [[("furn", "name", "top3", "org"), ("flow", ["lamp", "cup", "poem"], 4, sheet(150, 560, 1036)), ("bottom", "edit")],
      [("furn", "name", "top4"), ("flow", ["talk", "brief", "lecture", "timeline"], 4, sheet(150, 540, 1036)), ("bottom", "edit", "foot")]],
     ["column-by-column", "indent-kept", "page-furniture-repeated"], crop=["top", 0, 1, 2, 3, "foot"], args=["-layout"], indent="ideo", top=140, foot=76, height=800, datemark="■",
     subhead="left", given_order=["lamp", "cup", "poem", "talk", "brief", "lecture"], conventions=ICECORE)

case("icecore-layout4", "icecore", HELD, "layout", "side-by-side", 16, 4,
     [[("furn", "name", "top3", "org"), ("grid", [(3, [("art", "lamp", 3)]), (1, [("flow", ["poem"], 1)])]), ("grid", [(2, [("art", "cup", 2)]), (2, [("art", "talk", 2)])]),
       ("grid", [(1, [("flow", ["brief", "lecture"], 1)]), (3, [("timeline", 3)])]), ("furn", "edit", "foot")]],
     ["columns-side-by-side", "headings-across", "timeline-beside"], oneline=True, height=1700, leave_out=["pages"],
     given_order=["lamp", "poem", "cup", "talk", "brief", "lecture"], conventions=ICECORE)

WELLSIDE = ["traditional", "no-numbers", "column-name-over-title", "subtitle-after-a-dash", "byline-name-and-post", "byline-witness-and-recorder", "byline-box", "blank-in-name", "subheads", "scripture-reference",
            "free-verse", "bulleted-list", "numbered-list", "prayers", "accounts-in-lines", "corner-brackets", "cantonese", "no-author", "motto", "date-in-han", "no-section", "no-banner",
            "no-introduction", "timeline-years", "timeline-year-range", "timeline-han-dates", "timeline-plain"]

case("wellside-pypdf", "wellside", HELD, "pypdf", "clean", 23, 2,
     [[("furn", "name", "motto", "org", "date", "p1"), ("art", "pastor", 2), ("art", "bus", 2), ("art", "apron", 1), ("furn", "edit")],
      [("furn", "p2"), ("art", "school", 2), ("grid", [(1, [("flow", ["fellow"], 1)]), (1, [("flow", ["pray"], 1), ("box", "account")])]), ("timeline", 2), ("furn", "edit", "foot")]],
     ["indent-kept", "box", "page-furniture-repeated", "timeline-in-columns"], indent="ideo", bullet="◎", height=1100, conventions=WELLSIDE)

case("wellside-crop", "wellside", HELD, "crop", "hard", 16, 4,
     [[("furn", "name", "motto", "org", "date"), ("flow", ["pastor", "bus", "school", "apron", "fellow", "pray", "account", "timeline"], 4, sheet(170, 790, 980)), ("bottom", "edit", "foot")]],
     ["columns-out-of-order", "seam-in-sentence"], crop=["top", 0, 2, 1, 3, "foot"], bullet="●", top=160, foot=76, height=1050, leave_out=["pages"],
     given_order=["pastor", "bus", "school", "apron", "fellow", "pray", "account"], conventions=WELLSIDE)

case("wellside-ocr", "wellside", HELD, "tesseract", "noisy", 21, 2,
     [[("furn", "name", "motto", "org", "date", "p1"), ("flow", ["pastor", "bus"], 2, sheet(190, 700, 616)), ("bottom", "edit")],
      [("furn", "p2"), ("flow", ["school", "apron", "pray", "fellow", "account", "timeline"], 2, sheet(190, 880, 616)), ("bottom", "edit", "foot")]],
     ["ocr", "scan-rotated", "scan-faded", "page-furniture-repeated"], bullet="■", dpi=300, degrade=[("rotate", 0.2), ("fade", 0.8)], damage_steps=["full-width-marks"],
     crop=["top", 0, 1, "foot"], top=180, foot=76, height=1160, ocr="chi_tra", conventions=WELLSIDE)

# ---- bugle, latex, lectern, mulch: an army paper, a Malaysian daily, a university weekly, a farmers' paper

ARMY = ["no-numbers", "kickers", "no-banner", "no-introduction", "two-line-titles", "dispatch-bracketed", "sign-off-name", "two-authors",
        "sign-off-unit-name", "sign-off-unit-alone", "byline-post-name", "no-author", "subheads", "verse", "poem-titles", "bulleted-list",
        "numbered-list", "letter", "editors-note-after", "timeline-han-numerals", "timeline-range", "timeline-no-year", "timeline-plain"]
MALAYA = ["traditional", "corner-brackets", "no-numbers", "kickers", "no-banner", "no-introduction", "two-line-titles", "subtitles",
          "title-with-blank", "dispatch-brackets", "byline-name-alone", "no-author", "subheads", "numbered-list", "name-list", "letter",
          "briefs", "verse", "notice", "place-and-date", "timeline-han-numerals", "timeline-no-year", "timeline-plain"]
WEEKLY = ["no-numbers", "kickers", "titled-introduction", "two-line-titles", "subtitles", "reporters-byline", "two-authors", "sign-off-reporter",
          "sign-off-editor", "byline-square", "subheads", "question-answer", "thread", "latin", "decimals", "bulleted-list", "programme",
          "timeline-months", "timeline-no-year", "timeline-plain"]
FARM = ["numbered-kickers", "no-banner", "no-introduction", "no-timeline", "sign-off-place-name", "byline-answer", "byline-compiled",
        "units", "numbered-list", "bulleted-list", "question-answer", "verse", "correction", "notice", "no-author"]

case("bugle-pypdf", "bugle", DEV, "pypdf", "clean", 17, 3,
     [[("furn", "name", "top"), ("art", "lead", 3), ("box", "comment"), ("flow", ["needle", "praise", "poems", "school"], 3),
       ("art", "letter", 3), ("flow", ["reply", "medic"], 2), ("timeline", 2), ("furn", "foot")]],
     ["indent-kept"], indent="ideo", bullet="△", css=".date{font-weight:normal}", height=1900, conventions=ARMY)

case("bugle-layout4", "bugle", DEV, "layout", "side-by-side", 14, 4,
     [[("furn", "name", "top"), ("art", "lead", 4), ("flow", ["comment", "needle", "praise", "poems", "school", "letter", "reply", "medic",
       "timeline"], 4), ("furn", "foot")]],
     ["columns-side-by-side"], bullet="△", height=1700, conventions=ARMY)

case("bugle-ocr", "bugle", DEV, "tesseract", "noisy", 20, 3,
     [[("furn", "name", "top"), ("flow", ["lead", "comment", "needle", "praise", "poems", "school", "letter", "reply", "medic", "timeline"], 3,
       {"css": "position:absolute;top:110px;left:30px;width:896px"}), ("bottom", "foot")]],
     ["ocr"], bullet="△", crop=["top", 0, 1, 2, "foot"], top=106, foot=60, height=1900, damage_steps=["full-width-marks"],
     degrade=[("blur", 0.8), ("grain", 0.08)], conventions=ARMY)

case("latex-mutool", "latex", DEV, "mutool", "clean", 14, 5,
     [[("furn", "name", "top", "sec"), ("art", "lead", 5), ("grid", [(3, [("art", "school", 3), ("art", "court", 3)]),
       (2, [("box", "column"), ("flow", ["letter"], 2)])]), ("grid", [(3, [("art", "essay", 3)]), (2, [("flow", ["clubs"], 2)])]),
       ("grid", [(2, [("box", "thanks")]), (3, [("timeline", 2)])]), ("furn", "foot")]],
     ["indent-kept"], indent="ideo", css=".quote{padding-left:0}", oneline=True, height=1700, conventions=MALAYA)

case("latex-blocks", "latex", DEV, "pymupdf-blocks", "clean", 30, 1,
     [[("furn", "name", "top", "sec"), ("art", "lead", 1), ("art", "school", 1), ("art", "court", 1), ("art", "column", 1)],
      [("furn", "name", "top"), ("art", "letter", 1), ("art", "clubs", 1), ("art", "essay", 1), ("box", "thanks"), ("timeline", 1), ("furn", "foot")]],
     ["page-furniture-repeated", "indent-kept"], indent="ideo", datemark="●", height=1800, bom=True, conventions=MALAYA)

case("latex-crop", "latex", DEV, "crop", "hard", 13, 5,
     [[("furn", "name", "top", "sec"), ("flow", ["lead", "school", "court", "column", "letter", "clubs", "essay", "thanks", "timeline"], 5,
       {"css": "position:absolute;top:140px;left:30px;width:1022px"}), ("bottom", "foot")]],
     ["columns-out-of-order", "seam-in-sentence"],
     given_order=["lead", "school", "court", "column", "letter", "clubs", "essay", "thanks"],     crop=["top", 1, 0, 2, 3, 4, "foot"], top=136, foot=60, height=1500, css=".head{break-after:avoid}", oneline=True, conventions=MALAYA)

case("lectern-raw", "lectern", DEV, "raw", "clean", 22, 2,
     [[("furn", "name", "top", "banner"), ("intro", 2), ("art", "survey", 2), ("art", "talk", 2), ("art", "thread", 2), ("art", "opinion", 2),
       ("art", "essay", 2), ("grid", [(1, [("box", "links")]), (1, [("art", "lectures", 1)])]), ("timeline", 2), ("furn", "edit", "foot")]],
     ["indent-lost", "tight-marks"], indent="ideo", wide=True, submark="▍", bullet="■", height=2600, crlf=True, conventions=WEEKLY)

case("lectern-fixed", "lectern", DEV, "fixed", "side-by-side", 18, 3,
     [[("furn", "name", "top", "banner"), ("intro", 2), ("flow", ["survey", "talk", "thread", "opinion", "essay", "links", "lectures", "timeline"], 3),
       ("furn", "edit", "foot")]],
     ["columns-side-by-side"], height=1900, oneline=True, conventions=WEEKLY)

case("lectern-miner", "lectern", DEV, "pdfminer", "clean", 15, 4,
     [[("furn", "name", "top", "edit", "foot", "banner"), ("intro", 2), ("heads", ["survey", "talk", "thread"]),
       ("bodies", ["survey", "talk", "thread"], 4)],
      [("furn", "name", "top"), ("flow", ["opinion", "essay", "links", "lectures", "timeline"], 4)]],
     ["headings-away", "page-furniture-repeated", "indent-kept"], indent="ideo", gutter=3, css="body{line-height:1.4}", height=1300, encoding="gb18030", conventions=WEEKLY)

case("mulch-wide", "mulch", DEV, "layout", "clean", 32, 1,
     [[("furn", "name", "top", "sec"), ("art", "one", 1), ("art", "two", 1), ("art", "three", 1), ("art", "qa", 1), ("art", "farmer", 1),
       ("art", "market", 1), ("art", "sayings", 1), ("box", "fix"), ("art", "notice", 1), ("furn", "edit", "foot")]],
     ["wide-measure"], height=2900, bullet="▲", encoding="utf-16", conventions=FARM)

case("mulch-words", "mulch", DEV, "words", "side-by-side", 21, 2,
     [[("furn", "name", "top", "sec"), ("grid", [(1, [("flow", ["one", "two", "three"], 1)]), (1, [("flow", ["qa", "farmer"], 1)])]),
       ("flow", ["market", "sayings", "fix", "notice"], 2), ("furn", "edit", "foot")]],
     ["columns-side-by-side"], height=1800, bullet="◆", conventions=FARM)

case("mulch-ocr", "mulch", DEV, "tesseract", "noisy", 24, 2,
     [[("furn", "name", "top", "sec"), ("flow", ["one", "two", "three", "qa", "farmer", "market", "sayings", "fix", "notice"], 2,
       {"css": "position:absolute;top:140px;left:30px;width:700px"}), ("bottom", "edit", "foot")]],
     ["ocr"], crop=["top", 0, 1, "foot"], top=136, foot=84, height=1900, bullet="●", damage_steps=["full-width-marks"],
     degrade=[("rotate", 0.2), ("jpeg", 60)], conventions=FARM)

# ---- typhoon, broker, coalface, inkwell

TABLOID = ["traditional", "corner-brackets", "no-numbers", "kickers", "subtitles", "two-line-titles", "dispatch-bracket", "pen-name",
           "serial", "question-answer", "letter", "editors-reply", "numbered-list", "cinema-hours", "timeline-han-numerals",
           "timeline-day-alone", "no-introduction"]
WEEKLY = ["no-numbers", "kickers", "two-line-titles", "subtitles", "reporters-byline", "sent-from", "interview", "subheads",
          "sign-off-author", "bulleted-list", "announcements", "correction", "untitled-introduction", "timeline-dotted-date",
          "timeline-day-range", "timeline-no-year"]
UNION = ["no-numbers", "kickers", "two-line-titles", "reporters-byline", "sign-off-unit", "unit-answers", "subheads", "bulleted-list",
         "numbered-list", "question-answer", "verse", "letter", "roll-of-names", "notice", "no-author", "no-introduction",
         "timeline-no-year", "timeline-day-range"]
SUPPLEMENT = ["traditional", "corner-brackets", "no-numbers", "byline-circle", "subtitles", "titled-introduction", "verse-group", "book-data",
              "place-and-date", "subheads-numbered", "bulleted-list", "letter", "editors-reply", "timeline-republic-years", "timeline-year-range"]

case("typhoon-raw", "typhoon", DEV, "raw", "clean", 13, 5,
     [[("furn", "name", "date", "issue"), ("art", "main", 5),
       ("grid", [(2, [("flow", ["thief", "boat"], 2)]), (1, [("box", "letter")]), (2, [("flow", ["chat", "cinema"], 2)])]),
       ("grid", [(2, [("art", "serial", 2)]), (2, [("art", "doctor", 2)]), (1, [("timeline", 1)])]), ("furn", "foot", "foot2")]],
     ["indent-lost", "tight-marks", "grid"], oneline=True, wide=True, height=1560, conventions=TABLOID)

case("typhoon-layout3", "typhoon", DEV, "layout", "side-by-side", 17, 3,
     [[("furn", "name", "date", "issue"), ("flow", ["main", "boat", "thief", "chat", "serial", "doctor", "letter", "cinema", "timeline"], 3),
       ("furn", "foot", "foot2")]],
     ["columns-side-by-side"], oneline=True, height=1760, conventions=TABLOID)

case("typhoon-ocr", "typhoon", DEV, "tesseract", "noisy", 16, 4,
     [[("furn", "name", "date", "issue"), ("flow", ["main", "boat", "thief", "chat", "serial", "doctor", "letter", "cinema", "timeline"], 4,
       {"css": "height:1130px;column-fill:auto;position:absolute;top:150px;left:30px;width:980px"}), ("bottom", "foot", "foot2")]],
     ["ocr"], oneline=True, damage_steps=["full-width-marks"], ocr="chi_tra", crop=["top", 0, 1, 2, 3, "foot"], top=140, foot=80, height=1380,
     conventions=TABLOID)

case("broker-pymupdf", "broker", DEV, "pymupdf", "clean", 17, 4,
     [[("furn", "name", "top", "sec", "banner"), ("intro", 2), ("art", "cover", 4), ("art", "column", 4), ("furn", "edit")],
      [("furn", "run"), ("grid", [(3, [("art", "talk", 3), ("flow", ["figures", "notices"], 3)]), (1, [("timeline", 1)])]),
       ("grid", [(2, [("box", "link")]), (2, [("box", "correction")])]), ("furn", "foot")]],
     ["indent-kept", "timeline-at-the-side", "boxes"], indent="ideo", bullet="■", tlbullet=True, height=1000, crlf=True, subhead="left",
     conventions=WEEKLY)

case("broker-layout2", "broker", DEV, "layout", "side-by-side", 24, 2,
     [[("furn", "name", "top", "sec", "banner"), ("intro", 2), ("art", "cover", 2), ("art", "talk", 2), ("furn", "edit")],
      [("furn", "run"), ("grid", [(1, [("flow", ["column", "figures"], 1)]), (1, [("flow", ["notices", "link", "correction", "timeline"], 1)])]),
       ("furn", "foot")]],
     ["columns-side-by-side", "page-furniture-repeated"], bullet="●", height=1300, encoding="gb18030", conventions=WEEKLY)

case("broker-torn", "broker", DEV, "pdftotext", "hard", 16, 4,
     [[("furn", "name", "top", "sec", "banner"), ("intro", 2), ("art", "cover", 4), ("art", "talk", 4), ("furn", "edit")],
      [("furn", "run"), ("art", "column", 4), ("flow", ["figures", "notices", "link", "correction"], 4), ("timeline", 2), ("furn", "foot")]],
     ["columns-torn"], bullet="●", height=1100, conventions=WEEKLY)

case("coalface-crop", "coalface", DEV, "crop", "clean", 15, 4,
     [[("furn", "name", "org", "date", "motto", "sec"),
       ("flow", ["lead", "comment", "briefs", "poem", "answer", "letter", "honour", "contest", "timeline"], 4,
        {"css": "height:1170px;column-fill:auto;position:absolute;top:230px;left:30px;width:924px"}), ("bottom", "foot")]],
     ["columns-in-order", "seam-in-sentence"], oneline=True, bullet="▲", crop=["top", 0, 1, 2, 3, "foot"], top=225, foot=50, height=1460,
     conventions=UNION)

case("coalface-pdfminer", "coalface", DEV, "pdfminer", "clean", 28, 1,
     [[("furn", "name", "org", "date", "motto", "sec"), ("art", "lead", 1), ("art", "comment", 1), ("art", "letter", 1)],
      [("art", "answer", 1), ("art", "briefs", 1), ("art", "poem", 1), ("art", "honour", 1), ("art", "contest", 1),
       ("timeline", 1), ("furn", "foot")]],
     ["wide-measure", "indent-kept"], oneline=True, indent="ideo", bullet="▲", datemark="○", height=1900, conventions=UNION)

case("coalface-words", "coalface", DEV, "words", "side-by-side", 18, 3,
     [[("furn", "name", "org", "date", "motto", "sec"), ("art", "lead", 3), ("art", "comment", 3),
       ("flow", ["briefs", "poem", "answer", "letter", "honour", "contest", "timeline"], 3), ("furn", "foot")]],
     ["columns-side-by-side"], oneline=True, bullet="▲", height=1780, gutter=3, conventions=UNION)

case("inkwell-mutool", "inkwell", DEV, "mutool", "clean", 14, 5,
     [[("furn", "name", "top", "sec"), ("intro", 3), ("art", "memoir", 5),
       ("grid", [(3, [("art", "review", 3), ("art", "prose", 3)]), (2, [("flow", ["poems", "news"], 2)])]),
       ("grid", [(3, [("art", "mail", 3)]), (2, [("timeline", 2)])]), ("furn", "edit", "foot")]],
     ["indent-kept", "grid"], oneline=True, indent="ideo", bullet="△", height=1800, subhead="left", bom=True, conventions=SUPPLEMENT)

case("inkwell-pypdf", "inkwell", DEV, "pypdf", "clean", 22, 3,
     [[("furn", "name", "top", "sec"), ("heads", ["memoir", "review"]), ("intro", 3), ("bodies", ["memoir", "review"], 3),
       ("art", "poems", 3), ("art", "prose", 3), ("grid", [(1, [("box", "news")]), (2, [("art", "mail", 2)])]), ("timeline", 2), ("furn", "edit", "foot")]],
     ["headings-away", "indent-lost"], bullet="△", height=2200, encoding="utf-16", conventions=SUPPLEMENT)

case("inkwell-ocr", "inkwell", DEV, "tesseract", "noisy", 20, 3,
     [[("furn", "name", "top", "sec"), ("flow", ["intro", "memoir", "review", "poems", "prose", "news", "mail", "timeline"], 3,
       {"css": "height:1400px;column-fill:auto;position:absolute;top:170px;left:30px;width:896px"}), ("bottom", "edit", "foot")]],
     ["ocr"], oneline=True, bullet="△", damage_steps=["full-width-marks"], ocr="chi_tra", crop=["top", 0, 1, 2, "foot"], top=160, foot=80, height=1670,
     degrade=[("rotate", 0.3), ("blur", 0.6)], conventions=SUPPLEMENT)

# ---- aqueduct: a provincial party daily, 1987

DAILY = ["no-numbers", "no-banner", "no-introduction", "kickers", "two-line-titles", "subtitles", "dispatch-line", "sign-off-name",
         "byline-post-name", "two-authors", "no-author", "subheads", "captions", "briefs", "letter", "editors-note-after", "correction",
         "timeline-full-dates", "timeline-no-year", "timeline-months", "timeline-range", "timeline-plain"]

case("aqueduct-layout4", "aqueduct", DEV, "layout", "side-by-side", 14, 4,
     [[("furn", "name", "top", "lunar"),
       ("grid", [(3, [("flow", ["main", "comment", "tunnel", "briefs", "letter"], 3)]),
                 (1, [("timeline", 1), ("box", "correction")])]),
       ("furn", "edit", "foot")]],
     ["columns-side-by-side", "timeline-at-the-side"], oneline=True, height=1750, conventions=DAILY,
     # set on a grid of lines, as a daily is
     css=".head{margin:0;padding:11.2px 0} .title{font-size:18px;line-height:22.4px} .subtitle{font-size:14px} .byline,.date,figure{margin:0} "
         ".pic{height:89.6px} figcaption{line-height:22.4px} .box{padding:10.2px .6em}")

case("aqueduct-raw", "aqueduct", DEV, "raw", "clean", 11, 5,
     [[("furn", "name", "top", "lunar"), ("art", "main", 5), ("flow", ["comment", "tunnel"], 5)],
      [("furn", "name", "top"), ("flow", ["briefs", "letter", "correction", "timeline"], 4), ("furn", "edit", "foot")]],
     ["indent-lost", "page-furniture-repeated", "tight-marks"], wide=True, height=1200, encoding="gb18030", conventions=DAILY)

case("aqueduct-ocr", "aqueduct", DEV, "tesseract", "noisy", 17, 3,
     [[("furn", "name", "top", "lunar"), ("flow", ["main", "comment", "tunnel", "briefs", "letter", "correction", "timeline"], 3,
       {"css": "height:1380px;column-fill:auto;position:absolute;top:150px;left:30px;width:770px"}), ("bottom", "edit", "foot")]],
     ["ocr", "grain"], oneline=True, crop=["top", 0, 1, 2, "foot"], top=140, foot=76, height=1620,
     degrade=[("blur", 0.6), ("grain", 0.05)], damage_steps=["full-width-marks"], conventions=DAILY)

# ---- plywood: a trade weekly, 2009

TRADE = ["no-numbers", "kickers", "titled-introduction", "two-line-titles", "subtitles", "byline-from", "byline-square", "sign-off-unit",
         "sign-off-unit-name", "no-author", "subheads", "question-answer", "latin", "decimals", "units", "numbered-list", "bulleted-list",
         "price-list", "briefs", "notice", "url", "timeline-range", "timeline-no-year", "timeline-months", "timeline-titles"]

case("plywood-fixed3", "plywood", DEV, "fixed", "side-by-side", 17, 3,
     [[("furn", "name", "top", "banner"), ("intro", 1),
       ("grid", [(2, [("flow", ["lead", "price", "talk", "standard"], 2)]),
                 (1, [("flow", ["briefs"], 1), ("timeline", 1), ("box", "notice")])]),
       ("furn", "edit", "foot")]],
     ["columns-side-by-side", "timeline-at-the-side"], height=1750, conventions=TRADE)

case("plywood-mutool", "plywood", DEV, "mutool", "clean", 15, 4,
     [[("furn", "name", "top", "banner"), ("intro", 2), ("heads", ["lead", "price"]), ("bodies", ["lead", "price"], 4)],
      [("furn", "name"), ("flow", ["talk", "standard", "briefs", "notice"], 3), ("timeline", 2), ("furn", "edit", "foot")]],
     ["headings-away", "indent-kept", "page-furniture-repeated"], indent="ideo", height=1100, bullet="■", datemark="▶",
     conventions=TRADE)

case("plywood-pymupdf", "plywood", DEV, "pymupdf", "clean", 20, 2,
     [[("furn", "name", "top", "banner"), ("intro", 1), ("art", "lead", 2), ("art", "price", 2), ("art", "talk", 2)],
      [("furn", "top"), ("art", "standard", 2), ("art", "briefs", 1), ("box", "notice"), ("timeline", 1), ("furn", "edit", "foot")]],
     ["indent-lost", "page-furniture-repeated"], oneline=True, height=1850, crlf=True, conventions=TRADE)

# ---- ridge: the newsletter of a mountaineering club, Taiwan, 1978

CLUB = ["traditional", "corner-brackets", "no-numbers", "no-banner", "kickers", "titled-introduction", "byline-text-picture", "byline-post-name",
        "byline-name-alone", "sign-off-answer", "no-author", "subheads", "captions", "verse", "numbered-list", "name-list", "question-answer",
        "letter", "editors-note-after", "timeline-republic-years", "timeline-han-numerals", "timeline-range", "timeline-no-year",
        "timeline-months", "timeline-titles"]

case("ridge-words3", "ridge", DEV, "words", "side-by-side", 18, 3,
     [[("furn", "name", "top", "motto"), ("intro", 1),
       ("grid", [(1, [("flow", ["trip", "poem"], 1)]), (1, [("flow", ["accident", "officers", "letter"], 1)]),
                 (1, [("flow", ["gear"], 1), ("timeline", 1)])]),
       ("furn", "press", "foot")]],
     ["columns-side-by-side", "timeline-at-the-side"], given_order=["trip", "poem", "accident", "officers", "letter", "gear"],
     height=1900, conventions=CLUB)

case("ridge-pdfminer", "ridge", DEV, "pdfminer", "clean", 26, 1,
     [[("furn", "name", "top", "motto"), ("intro", 1), ("art", "trip", 1)],
      [("furn", "name"), ("art", "accident", 1), ("art", "poem", 1), ("art", "officers", 1)],
      [("furn", "name"), ("art", "gear", 1), ("art", "letter", 1), ("timeline", 1), ("furn", "press", "foot")]],
     ["wide-measure", "page-furniture-repeated"], indent="ideo", oneline=True, height=1250, datemark="●", css="body{line-height:1.4}",
     conventions=CLUB)

case("ridge-ocr", "ridge", DEV, "tesseract", "noisy", 22, 2,
     [[("furn", "name", "top", "motto"), ("flow", ["intro", "trip", "accident", "poem"], 2,
       {"css": "height:1080px;column-fill:auto;position:absolute;top:150px;left:30px;width:644px"})],
      [("furn", "name"), ("flow", ["officers", "gear", "letter", "timeline"], 2,
       {"css": "height:1080px;column-fill:auto;position:absolute;top:150px;left:30px;width:644px"}), ("bottom", "press", "foot")]],
     ["ocr", "page-furniture-repeated"], ocr="chi_tra", crop=["top", 0, 1, "foot"], top=140, foot=76, height=1320,
     degrade=[("rotate", 0.2), ("jpeg", 60)], damage_steps=["full-width-marks"], conventions=CLUB)

# ---- hinge: a stamp weekly of 1994

STAMPS = ["no-numbers", "no-banner", "no-introduction", "no-timeline", "kickers", "kicker-marks", "two-line-titles", "subtitles", "byline-text",
          "byline-name-alone", "sign-off-place-name", "sign-off-unit-alone", "no-author", "block-quotation", "numbered-list", "exchange-list",
          "correction"]

case("hinge-layout5", "hinge", DEV, "layout", "side-by-side", 12, 5,
     [[("furn", "name", "top"), ("flow", ["new", "cover", "market", "course", "odd", "exchange", "correction"], 5),
       ("furn", "edit", "foot")]],
     ["columns-side-by-side"], height=1300, css=".head{break-after:avoid}", conventions=STAMPS)

case("hinge-pypdf", "hinge", DEV, "pypdf", "clean", 16, 3,
     [[("furn", "name", "top"), ("art", "new", 3), ("art", "cover", 3), ("art", "market", 2)],
      [("furn", "name"), ("flow", ["course", "odd", "exchange"], 3), ("box", "correction"), ("furn", "edit", "foot")]],
     ["indent-lost", "page-furniture-repeated"], height=1150, subhead="left", bom=True, conventions=STAMPS)

case("hinge-crop", "hinge", DEV, "crop", "hard", 16, 4,
     [[("furn", "name", "top"), ("flow", ["new", "cover", "market", "course", "odd", "exchange", "correction"], 4,
       {"css": "height:1160px;column-fill:auto;position:absolute;top:120px;left:30px;width:980px"}), ("bottom", "edit", "foot")]],
     ["columns-out-of-order", "seam-in-sentence"],
     given_order=["new", "cover", "market", "course", "odd", "exchange", "correction"], crop=["top", 0, 2, 1, 3, "foot"], top=115, foot=80, height=1370,
     conventions=STAMPS)

# ---- cabbage, loudspeaker, summit, postmark: an evening paper, a history page, a mountaineering monthly, a stamp weekly

FORUM = ["no-numbers", "forum", "editors-note", "kickers", "subtitles", "sign-off-endmark", "sign-off-square", "sign-off-reporter", "sign-off-is",
         "byline-told", "interview", "captions", "numbered-list", "briefs", "notice", "no-author", "no-timeline"]
ORAL = ["no-numbers", "oral-history", "editors-note", "kickers", "subtitles", "byline-told", "sign-off-reporter", "sign-off-is", "sign-off-supplied",
        "interview", "subheads", "document", "verse", "letter", "no-kicker-some", "timeline-months", "timeline-year-range", "timeline-day-range",
        "timeline-no-year", "timeline-plain"]
CLUB = ["traditional", "corner-brackets", "no-numbers", "kickers-bracketed", "subtitles", "byline-text-picture", "byline-recorder", "byline-circle",
        "translator", "panel", "question-answer", "unit-answers", "verse", "day-subheads", "bulleted-list", "numbered-list", "captions",
        "source-note", "republic-date", "no-introduction", "no-timeline"]
STAMPS = ["no-numbers", "forum", "editors-note", "kickers", "subtitles", "reporters-byline", "sent-from", "sign-off-endmark", "sign-off-is",
          "sign-off-square", "sign-off-unit", "unit-answers", "interview", "question-answer", "bulleted-list", "captions", "source-note",
          "correction", "latin", "decimals", "no-timeline"]

CAB = ["base", "balcony", "peddler", "rubbish", "doctor", "manager", "tips", "hotline", "lost"]
LOUD = ["poles", "voice", "ear", "rules", "rhyme", "letter"]
SUM = ["word", "trip", "panel", "gear", "altitude", "poem", "coming"]
POST = ["pro", "con", "middle", "designer", "issues", "fakes", "oldmark", "prices", "fix"]

case("cabbage-raw", "cabbage", DEV, "raw", "clean", 14, 4,
     [[("furn", "name", "top", "sec", "banner"), ("intro", 2), ("flow", CAB[:5], 4), ("art", "manager", 4),
       ("grid", [(1, [("box", "tips")]), (2, [("art", "hotline", 2)]), (1, [("box", "lost")])]), ("furn", "edit", "foot")]],
     ["indent-lost", "tight-marks", "boxes"], wide=True, height=1900, conventions=FORUM)

case("cabbage-layout4", "cabbage", DEV, "layout", "side-by-side", 15, 4,
     [[("furn", "name", "top", "sec", "banner"), ("intro", 1), ("flow", CAB, 4), ("furn", "edit", "foot")]],
     ["columns-side-by-side"], height=1800, encoding="gb18030", subhead="left", conventions=FORUM)

case("cabbage-ocr", "cabbage", DEV, "tesseract", "noisy", 19, 3,
     [[("furn", "name", "top", "sec", "banner"), ("flow", ["intro"] + CAB, 3,
       {"css": "height:1360px;column-fill:auto;position:absolute;top:190px;left:30px;width:854px"}), ("bottom", "edit", "foot")]],
     ["ocr", "scan"], css=".banner{font-size:20px}", crop=["top", 0, 1, 2, "foot"], top=180, foot=72, height=1640,
     degrade=[("rotate", 0.2), ("blur", 0.5), ("jpeg", 55)], given_order=CAB, conventions=FORUM)

case("loudspeaker-mutool", "loudspeaker", DEV, "mutool", "clean", 17, 3,
     [[("furn", "name", "top", "sec", "banner"), ("intro", 1), ("art", "poles", 3), ("art", "voice", 3)],
      [("furn", "name", "top"), ("art", "ear", 3), ("grid", [(1, [("box", "rules"), ("flow", ["rhyme"], 1)]),
       (1, [("flow", ["letter"], 1)]), (1, [("timeline", 1)])]), ("furn", "edit", "foot")]],
     ["indent-kept", "page-furniture-repeated", "timeline-beside", "boxes"], indent="ideo", height=1150, bom=True, conventions=ORAL)

case("loudspeaker-words", "loudspeaker", DEV, "words", "side-by-side", 16, 3,
     [[("furn", "name", "top", "sec", "banner"), ("intro", 1), ("grid", [(2, [("flow", ["poles", "voice", "ear", "rhyme", "letter"], 2)]),
       (1, [("box", "rules"), ("timeline", 1)])]), ("furn", "edit", "foot")]],
     ["columns-side-by-side", "boxes", "timeline-beside"], height=2050, datemark="●",
     given_order=["poles", "voice", "ear", "rhyme", "letter", "rules"], conventions=ORAL)

case("loudspeaker-torn", "loudspeaker", DEV, "pdftotext", "hard", 18, 3,
     [[("furn", "name", "top", "sec", "banner"), ("intro", 1), ("heads", ["poles", "voice"]), ("bodies", ["poles", "voice"], 3)],
      [("furn", "name", "top"), ("art", "ear", 3), ("grid", [(1, [("box", "rules")]), (1, [("flow", ["rhyme", "letter"], 1)]),
       (1, [("timeline", 1)])]), ("furn", "edit", "foot")]],
     ["columns-torn", "headings-away", "page-furniture-repeated"], height=1150, oneline=True, conventions=ORAL)

case("summit-pdfminer", "summit", DEV, "pdfminer", "clean", 24, 2,
     [[("furn", "name", "sec", "date", "motto"), ("art", "word", 2), ("art", "trip", 2), ("art", "panel", 2)],
      [("furn", "name", "sec"), ("art", "gear", 2), ("art", "altitude", 2), ("art", "poem", 1), ("art", "coming", 1), ("furn", "edit", "foot")]],
     ["page-furniture-repeated", "indent-kept"], indent="ideo", height=1250, bullet="▲",
     css=".cols{line-height:1.35}", conventions=CLUB)

case("summit-fixed", "summit", DEV, "fixed", "side-by-side", 16, 3,
     [[("furn", "name", "sec", "date", "motto"), ("flow", SUM, 3), ("furn", "edit", "foot")]],
     ["columns-side-by-side"], height=1700, bullet="○", crlf=True, conventions=CLUB)

case("summit-ocr", "summit", DEV, "tesseract", "noisy", 22, 2,
     [[("furn", "name", "sec", "date", "motto"), ("flow", SUM, 2,
       {"css": "height:1860px;column-fill:auto;position:absolute;top:160px;left:30px;width:644px"}), ("bottom", "edit", "foot")]],
     ["ocr"], ocr="chi_tra", damage_steps=["full-width-marks"], crop=["top", 0, 1, "foot"], top=150, foot=72, height=2110, given_order=SUM,
     conventions=CLUB)

case("postmark-blocks", "postmark", DEV, "pymupdf-blocks", "clean", 32, 1,
     [[("furn", "top", "date", "banner"), ("intro", 1), ("art", "pro", 1), ("art", "con", 1), ("art", "middle", 1), ("art", "designer", 1)],
      [("furn", "top3", "date"), ("art", "issues", 1), ("art", "fakes", 1), ("art", "oldmark", 1), ("art", "prices", 1), ("art", "fix", 1),
       ("furn", "foot", "edit")]],
     ["wide-measure", "page-furniture-repeated", "han-latin-blanks"], gap=True, indent="ideo", height=2050, bullet="◆", encoding="utf-16",
     conventions=STAMPS)

case("postmark-pypdf", "postmark", DEV, "pypdf", "clean", 15, 4,
     [[("furn", "top", "date", "banner"), ("intro", 2), ("grid", [(1, [("box", "pro")]), (1, [("box", "con")]), (2, [("flow", ["middle"], 2)])]),
       ("art", "designer", 4)],
      [("furn", "top3", "date"), ("flow", ["issues", "fakes"], 4), ("flow", ["oldmark", "prices", "fix"], 4), ("furn", "foot", "edit")]],
     ["indent-kept", "boxes", "page-furniture-repeated"], indent="ideo", height=1350, conventions=STAMPS)

case("postmark-layout5", "postmark", DEV, "layout", "side-by-side", 13, 5,
     [[("furn", "top", "date", "banner"), ("intro", 1), ("flow", POST, 5), ("furn", "top3", "foot", "edit")]],
     ["columns-side-by-side"], height=1600, bullet="■", conventions=STAMPS)


PONTOON = ["titled-introduction", "circled-keyword-numbers", "two-authors", "correspondent", "intern", "told-by-with-post", "side-box", "no-author",
           "dash-subtitles", "subheads", "captions", "bulleted-list", "banner-with-subtitle", "timeline-full-dates", "timeline-months",
           "timeline-season", "timeline-range", "timeline-no-year", "timeline-since", "timeline-plain"]
CLINKER = ["titled-introduction", "kickers", "two-line-titles", "byline-square", "byline-from-places", "byline-slash", "interview-by-paper-name",
           "subheads-numbered", "sign-off-is", "latin", "units", "hyphenation", "captions", "bulleted-list", "department-as-author",
           "timeline-dotted-date", "timeline-range", "timeline-titles"]
RAVINE = ["no-introduction", "no-timeline", "kickers", "two-line-titles", "byline-text-picture", "byline-name-alone", "subheads-hours", "diary-days",
          "letter", "sign-off-office", "sign-off-author", "captions", "dispatch-place", "correspondents-after-briefs", "notices-in-brackets"]
UMPIRE = ["no-introduction", "no-timeline", "editorial-without-name", "kickers", "two-line-titles", "byline-square", "byline-editor", "news-peg",
          "pro-and-con", "affiliation-in-brackets", "subheads", "posts", "verse", "byline-picture-text", "letter-with-reply", "disclaimer"]

# ---- pontoon: city daily, thirty years of a city

case("pontoon-pymupdf", "pontoon", DEV, "pymupdf", "clean", 17, 3,
     [[("furn", "name", "top2", "banner", "sub"), ("intro", 1), ("art", "bridge", 3), ("box", "voice"), ("furn", "plan")],
      [("furn", "top3"), ("art", "plant", 3), ("box", "figures"), ("bodies", ["school"], 3), ("heads", ["school"]), ("timeline", 2),
       ("furn", "photo", "edit", "foot")]],
     ["indent-lost", "headings-away", "page-furniture-repeated"], oneline=True, wide=True, height=1300, bullet="★", subhead="left",
     conventions=PONTOON)

case("pontoon-layout4", "pontoon", DEV, "layout", "side-by-side", 15, 4,
     [[("furn", "name", "top2", "banner", "sub"), ("intro", 2), ("flow", ["bridge", "voice"], 4), ("furn", "plan")],
      [("furn", "top3"), ("flow", ["plant", "figures", "school", "timeline"], 4), ("furn", "photo", "edit", "foot")]],
     ["columns-side-by-side", "page-furniture-repeated"], oneline=True, height=1100, datemark="▲", bullet="●", encoding="gb18030",
     conventions=PONTOON)

case("pontoon-ocr", "pontoon", DEV, "tesseract", "noisy", 19, 3,
     [[("furn", "name", "top2", "banner", "sub"), ("flow", ["intro", "bridge", "voice", "plant", "figures", "school", "timeline"], 3,
       {"css": "height:1480px;column-fill:auto;position:absolute;top:200px;left:30px;width:854px"}), ("bottom", "top3", "plan", "photo", "edit", "foot")]],
     ["ocr", "scan"], css=".banner{font-size:20px}.sub{text-align:center}", crop=["top", 0, 1, 2, "foot"], top=190, foot=170, height=1860,
     degrade=[("rotate", 0.2), ("blur", 0.6), ("jpeg", 60)], datemark="●", conventions=PONTOON)

# ---- clinker: industry weekly

case("clinker-mutool", "clinker", DEV, "mutool", "clean", 14, 4,
     [[("furn", "name", "eng", "top8", "banner"), ("heads", ["talk", "survey"]), ("intro", 2), ("bodies", ["survey", "talk"], 4), ("furn", "edit")],
      [("furn", "top9"), ("after", "column", 4), ("box", "price"), ("flow", ["briefs"], 2), ("timeline", 2), ("furn", "foot")]],
     ["headings-away", "heading-after", "indent-kept", "latin-hyphen", "han-latin-blanks"], indent="ideo", gap=True, tlbullet=True, height=1300,
     bullet="◆", crlf=True, conventions=CLINKER)

case("clinker-words", "clinker", DEV, "words", "side-by-side", 22, 3,
     [[("furn", "name", "eng", "top8", "banner"), ("intro", 3), ("grid", [(2, [("art", "survey", 2)]), (1, [("art", "talk", 1)])]), ("furn", "edit")],
      [("furn", "top9"), ("grid", [(1, [("art", "column", 1)]), (1, [("box", "price"), ("art", "briefs", 1)]), (1, [("timeline", 1)])]), ("furn", "foot")]],
     ["columns-side-by-side", "latin-hyphen"], indent="ideo", height=1300, bullet="■", subhead="left", conventions=CLINKER)

case("clinker-torn", "clinker", DEV, "pdftotext", "hard", 16, 4,
     [[("furn", "name", "eng", "top8", "banner"), ("intro", 2), ("flow", ["survey", "talk"], 4), ("furn", "edit")],
      [("furn", "top9"), ("flow", ["column", "price", "briefs"], 4), ("timeline", 3), ("furn", "foot")]],
     ["columns-torn", "latin-hyphen"], tlbullet=True, height=1100, bullet="▪", bom=True, datemark="◎",
     given_order=["survey", "talk", "column", "price", "briefs"], conventions=CLINKER)

# ---- ravine: county paper

case("ravine-raw", "ravine", DEV, "raw", "clean", 12, 5,
     [[("furn", "name", "num", "top", "sec"), ("art", "water", 5), ("flow", ["note"], 3), ("art", "diary", 4), ("after", "letter", 4),
       ("art", "reply", 4), ("flow", ["briefs"], 3), ("box", "notice"), ("furn", "edit", "foot", "law")]],
     ["narrow", "indent-lost", "heading-after", "radicals"], keep_radicals=True, wide=True, height=2100, bullet="■",
     damage_steps=[("radicals", 0.15)], conventions=RAVINE)

case("ravine-fixed", "ravine", DEV, "fixed", "side-by-side", 20, 3,
     [[("furn", "name", "num", "top", "sec"), ("flow", ["water", "note", "diary", "letter", "reply", "briefs", "notice"], 3),
       ("furn", "edit", "foot", "law")]],
     ["columns-side-by-side"], height=1700, bullet="○", crlf=True, conventions=RAVINE)

case("ravine-ocr", "ravine", DEV, "tesseract", "noisy", 25, 2,
     [[("furn", "name", "num", "top", "sec"), ("flow", ["water", "note", "diary", "letter", "reply", "briefs", "notice"], 2,
       {"css": "height:1500px;column-fill:auto;position:absolute;top:150px;left:30px;width:728px"}), ("bottom", "edit", "foot", "law")]],
     ["ocr", "low-resolution"], crop=["top", 0, 1, "foot"], top=140, foot=110, height=1790, dpi=200, bullet="■", subhead="left",
     degrade=[("fade", 0.8), ("grain", 0.06)], conventions=RAVINE)

# ---- umpire: opinion page

case("umpire-blocks", "umpire", DEV, "pymupdf-blocks", "clean", 33, 1,
     [[("furn", "name", "top", "note"), ("art", "lead", 1), ("art", "pro", 1), ("art", "con", 1), ("art", "street", 1)],
      [("furn", "name", "top"), ("art", "outside", 1), ("art", "weibo", 1), ("art", "cartoon", 1), ("art", "reader", 1), ("furn", "edit", "foot")]],
     ["wide-measure", "blank-line-paragraphs", "page-furniture-repeated"], indent="none", height=2600, encoding="utf-16",
     css="body{line-height:1.35}", conventions=UMPIRE)

case("umpire-layout3", "umpire", DEV, "layout", "side-by-side", 18, 3,
     [[("furn", "name", "top"), ("art", "lead", 3), ("grid", [(1, [("art", "pro", 1)]), (1, [("art", "con", 1)]), (1, [("art", "street", 1)])]),
       ("grid", [(1, [("art", "outside", 1)]), (1, [("box", "weibo")]), (1, [("art", "cartoon", 1), ("art", "reader", 1)])]),
       ("furn", "note", "edit", "foot")]],
     ["columns-side-by-side"], height=1800, conventions=UMPIRE)

case("umpire-crop", "umpire", DEV, "crop", "hard", 16, 4,
     [[("furn", "name", "top", "note"), ("flow", ["lead", "pro", "con", "street", "outside", "weibo", "cartoon", "reader"], 4,
       {"css": "height:925px;column-fill:auto;position:absolute;top:140px;left:30px;width:980px"}), ("bottom", "edit", "foot")]],
     ["columns-out-of-order", "seam-in-sentence"], given_order=["lead", "pro", "con", "outside", "weibo", "cartoon", "reader", "street"],
     crop=["top", 0, 1, 3, 2, "foot"], top=130, foot=72, height=1200, indent="ideo", conventions=UMPIRE)


HONGKONG = ["traditional", "corner-brackets", "no-numbers", "kickers", "two-line-titles", "no-introduction", "cantonese", "reporters-byline",
            "dispatch-line", "byline-text-bracketed-post", "sign-off-resident", "question-answer", "fact-file", "letter", "numbered-list",
            "briefs", "correction", "captions", "subheads", "latin", "no-author", "timeline-months", "timeline-month-range", "timeline-plain"]
TAIWAN = ["traditional", "corner-brackets", "no-numbers", "kickers", "untitled-introduction", "subtitles", "two-line-titles", "reporters-byline",
          "byline-text-picture", "byline-school", "byline-mark", "sign-off-author", "dispatch-line", "glossary-box", "verse", "bulleted-list",
          "captions", "subheads", "motto", "republic-date", "timeline-republic-years", "timeline-reign-years", "timeline-no-year", "timeline-titles"]
HISTORY = ["numbered-kickers", "titled-introduction", "reporters-byline", "two-authors", "oral-history", "sign-off-source", "sign-off-name",
           "documents", "telegrams", "glossary", "bulleted-list", "subheads", "planning-lines", "timeline-long", "timeline-dotted-date",
           "timeline-day-range", "timeline-no-year", "timeline-plain"]
BOOKS = ["no-numbers", "kickers", "subtitles", "no-introduction", "no-timeline", "byline-square", "byline-conversation", "byline-text-picture",
         "byline-name-alone", "reporters-byline", "sign-off-unit", "sign-off-source", "sign-off-bracketed-end", "publisher-line", "interview",
         "dialogue", "verse", "block-quotation", "numbered-list", "letter", "editors-reply", "place-and-date", "subheads", "latin"]

# ---- signboard: a Hong Kong local page, 2014

case("signboard-mutool", "signboard", DEV, "mutool", "clean", 14, 5,
     [[("furn", "top"), ("heads", ["lead"]), ("bodies", ["lead"], 5), ("box", "file"), ("art", "quick", 4), ("timeline", 3), ("furn", "foot")],
      [("furn", "run"), ("bodies", ["law", "letter"], 4), ("heads", ["law", "letter"]), ("flow", ["briefs", "fix"], 3), ("furn", "edit")]],
     ["headings-away", "indent-kept"], indent="ideo", height=1150, datemark="▶", conventions=HONGKONG)

case("signboard-layout3", "signboard", DEV, "layout", "side-by-side", 18, 3,
     [[("furn", "name", "top"), ("grid", [(2, [("art", "lead", 2)]), (1, [("box", "file"), ("flow", ["quick"], 1)])]),
       ("flow", ["timeline", "law", "letter", "briefs", "fix"], 3), ("furn", "foot", "edit")]],
     ["columns-side-by-side"], height=1900, oneline=True, conventions=HONGKONG)

case("signboard-ocr", "signboard", DEV, "tesseract", "noisy", 20, 3,
     [[("furn", "name", "top"), ("flow", ["lead", "file", "quick", "law", "timeline", "letter", "briefs", "fix"], 3,
       {"css": "height:1220px;column-fill:auto;position:absolute;top:130px;left:30px;width:896px"}), ("bottom", "foot", "edit")]],
     ["ocr"], ocr="chi_tra", degrade=[("blur", 0.8), ("grain", 0.06)], damage_steps=["full-width-marks"], crop=["top", 0, 1, 2, "foot"],
     top=120, foot=80, height=1450, conventions=HONGKONG)

# ---- sugarline: a Taiwanese local page, 2024

case("sugarline-pymupdf", "sugarline", DEV, "pymupdf", "clean", 22, 2,
     [[("furn", "name", "motto", "top", "banner"), ("intro", 1), ("art", "lead", 2), ("box", "word"), ("art", "driver", 2)],
      [("furn", "run"), ("flow", ["worry", "poem"], 2), ("flow", ["guide", "sugar"], 2), ("timeline", 2), ("furn", "foot", "edit")]],
     ["indent-lost", "page-furniture-repeated"], height=1250, bullet="◆", encoding="utf-16", conventions=TAIWAN)

case("sugarline-words", "sugarline", DEV, "words", "side-by-side", 16, 3,
     [[("furn", "name", "motto", "top", "banner"), ("intro", 2), ("flow", ["lead", "driver", "word", "worry", "poem", "guide", "sugar", "timeline"], 3),
       ("furn", "foot", "edit")]],
     ["columns-side-by-side", "indent-kept"], indent="ideo", height=1900, bullet="", oneline=True, conventions=TAIWAN)

case("sugarline-crop", "sugarline", DEV, "crop", "hard", 17, 4,
     [[("furn", "name", "motto", "top", "banner"), ("flow", ["intro", "lead", "word", "driver", "worry", "poem", "sugar", "guide", "timeline"], 4,
       {"css": "height:1060px;column-fill:auto;position:absolute;top:230px;left:30px;width:1036px"}), ("bottom", "foot", "edit")]],
     ["columns-out-of-order", "seam-in-sentence"], crop=["top", 0, 2, 1, 3, "foot"], top=224, foot=84, height=1390,
     subhead="left", datemark="■", given_order=["lead", "word", "poem", "sugar", "guide", "driver", "worry"], conventions=TAIWAN)

# ---- morse: a historical special, 2021

case("morse-raw", "morse", DEV, "raw", "clean", 13, 5,
     [[("furn", "name", "sec", "top", "banner"), ("intro", 2), ("art", "wire", 5), ("art", "code", 5), ("after", "last", 5), ("furn", "plan", "foot")],
      [("furn", "top2", "sec"), ("flow", ["oral", "file"], 4), ("box", "words"), ("art", "note", 2), ("timeline", 3), ("furn", "pic", "edit")]],
     ["heading-after", "indent-lost", "page-furniture-repeated"], wide=True, height=1200, bullet="▲", encoding="gb18030", conventions=HISTORY)

case("morse-fixed", "morse", DEV, "fixed", "side-by-side", 24, 2,
     [[("furn", "name", "sec", "top", "banner"), ("intro", 1), ("flow", ["wire", "code", "last"], 2), ("furn", "plan", "foot")],
      [("furn", "top2", "sec"), ("grid", [(1, [("flow", ["oral", "file", "words", "note"], 1)]), (1, [("timeline", 1)])]), ("furn", "pic", "edit")]],
     ["columns-side-by-side", "page-furniture-repeated"], indent="ideo", height=1400, datemark="●", conventions=HISTORY)

case("morse-torn", "morse", DEV, "pdftotext", "hard", 15, 4,
     [[("furn", "name", "sec", "top", "banner"), ("heads", ["wire", "code"]), ("intro", 2), ("bodies", ["wire", "code"], 4), ("art", "last", 4), ("furn", "plan", "foot")],
      [("furn", "top2", "sec"), ("grid", [(3, [("art", "oral", 3), ("art", "file", 3), ("flow", ["words", "note"], 3)]), (1, [("timeline", 1)])]),
       ("furn", "pic", "edit")]],
     ["columns-torn", "headings-away"], height=1300, oneline=True, crlf=True, conventions=HISTORY)

# ---- bookplate: a book-review weekly, 2019

case("bookplate-blocks", "bookplate", DEV, "pymupdf-blocks", "clean", 33, 1,
     [[("furn", "name", "top", "sec"), ("art", "lead", 1), ("art", "talk", 1), ("art", "poem", 1), ("art", "essay", 1)],
      [("furn", "name", "top2"), ("art", "visit", 1), ("after", "second", 1), ("box", "fresh"), ("art", "reader", 1), ("furn", "foot", "edit")]],
     ["wide-measure", "blank-line-paragraphs", "page-furniture-repeated"], indent="none", height=3200, bom=True, conventions=BOOKS)

case("bookplate-layout4", "bookplate", DEV, "layout", "side-by-side", 12, 4,
     [[("furn", "name", "top", "sec"), ("flow", ["lead", "talk", "poem", "essay"], 4)],
      [("furn", "name", "top2"), ("flow", ["visit", "fresh", "second", "reader"], 4), ("furn", "foot", "edit")]],
     ["columns-side-by-side", "narrow", "page-furniture-repeated"], height=1250, gap=True, conventions=BOOKS)

case("bookplate-ocr", "bookplate", DEV, "tesseract", "noisy", 24, 2,
     [[("furn", "name", "top", "sec"), ("flow", ["lead", "essay", "poem"], 2,
       {"css": "height:820px;column-fill:auto;position:absolute;top:150px;left:30px;width:700px"})],
      [("furn", "name", "top2", "sec"), ("flow", ["talk", "visit", "fresh", "second", "reader"], 2,
       {"css": "height:1120px;column-fill:auto;position:absolute;top:150px;left:30px;width:700px"}), ("bottom", "foot", "edit")]],
     ["ocr", "page-furniture-repeated"], degrade=[("rotate", 0.3), ("fade", 0.8), ("jpeg", 45)], crop=["top", 0, 1, "foot"],
     top=146, foot=80, height=1360, indent="ideo", conventions=BOOKS)


# ---- ginkgo: a university weekly's anniversary pages
CAMPUS = ["no-numbers", "kickers", "titled-introduction", "student-reporters", "byline-square", "sign-off-author", "byline-unit-in-brackets",
          "interview", "kickers-in-brackets", "dispatch-line", "letter", "verse", "data-box", "bulleted-list", "captions", "subheads", "subtitles", "timeline-plain", "timeline-mixed-precision", "e-mail"]

case("ginkgo-pymupdf", "ginkgo", DEV, "pymupdf", "clean", 15, 4,
     [[("furn", "name", "top2", "sec", "banner"), ("intro", 2), ("art", "gate", 4), ("art", "news", 2), ("art", "photo", 4), ("furn", "edit")],
      [("furn", "name", "top3", "sec"), ("art", "visit", 3), ("grid", [(2, [("flow", ["letter"], 2)]), (1, [("flow", ["poem"], 1)]), (1, [("box", "data")])]),
       ("timeline", 2), ("furn", "foot")]],
     ["indent-kept", "page-furniture-repeated"], indent="ideo", height=1300, bullet="◆", subhead="left", datemark="", oneline=True, conventions=CAMPUS)

case("ginkgo-layout3", "ginkgo", DEV, "layout", "side-by-side", 18, 3,
     [[("furn", "name", "top2", "sec", "banner"), ("intro", 1), ("flow", ["gate", "news", "photo", "visit", "letter", "poem", "data", "timeline"], 3), ("furn", "top3", "edit", "foot")]],
     ["columns-side-by-side"], height=2000, bullet="★", datemark="●", conventions=CAMPUS)

case("ginkgo-ocr", "ginkgo", DEV, "tesseract", "noisy", 19, 3,
     [[("furn", "name", "top2", "banner"), ("flow", ["intro", "gate", "news", "photo", "visit"], 3,
       {"css": "height:1000px;column-fill:auto;position:absolute;top:180px;left:30px;width:854px"}), ("bottom", "edit")],
      [("furn", "name", "top3"), ("flow", ["letter", "poem", "data", "timeline"], 3,
       {"css": "height:900px;column-fill:auto;position:absolute;top:180px;left:30px;width:854px"}), ("bottom", "foot")]],
     ["ocr"], css=".banner{font-size:20px}", damage_steps=["full-width-marks"], given_order=["gate", "news", "photo", "visit", "letter", "poem", "data"], oneline=True, crop=["top", 0, 1, 2, "foot"], top=170, foot=48, height=1250, conventions=CAMPUS)

# ---- ledger: an economic daily's feature page
MONEY = ["no-numbers", "kickers", "titled-introduction", "subtitles", "two-line-titles", "reporters-byline", "correspondent", "subheads", "data-boxes",
         "source-line", "bulleted-list", "numbered-list", "expert-byline", "glossary", "reporters-note", "end-mark-name", "decimals", "no-timeline"]

case("ledger-mutool", "ledger", DEV, "mutool", "clean", 13, 5,
     [[("furn", "folio", "name", "top", "sec", "banner"), ("heads", ["lead"]), ("intro", 2), ("bodies", ["lead"], 5), ("art", "boss", 3), ("box", "data1"),
       ("art", "expert", 4), ("box", "data2"), ("box", "word"), ("art", "others", 4), ("after", "note", 2), ("furn", "edit", "foot")]],
     ["headings-away", "heading-after", "indent-kept", "justified-spaces"], indent="ideo", height=2350, bullet="■", encoding="gb18030",
     conventions=MONEY)

case("ledger-words2", "ledger", DEV, "words", "side-by-side", 24, 2,
     [[("furn", "name", "top", "folio", "sec", "banner"), ("intro", 2), ("flow", ["lead", "boss", "data1", "data2", "expert", "word", "others", "note"], 2), ("furn", "edit", "foot")]],
     ["columns-side-by-side"], height=2050, css=".head{text-align:left}", bullet="●", subhead="left", submark="▍", crlf=True, conventions=MONEY)

case("ledger-torn", "ledger", DEV, "pdftotext", "hard", 13, 5,
     [[("furn", "name", "top", "folio", "sec", "banner"), ("intro", 2), ("art", "lead", 5), ("grid", [(3, [("art", "boss", 3), ("art", "expert", 3), ("art", "others", 3)]),
       (2, [("box", "data1"), ("box", "data2"), ("box", "word"), ("flow", ["note"], 1)])]), ("furn", "edit", "foot")]],
     ["columns-torn", "boxes-beside"], height=2000, bullet="▲", conventions=MONEY)

# ---- mailbag: a youth paper's page of letters and service
YOUTH = ["no-numbers", "kickers", "no-introduction", "no-timeline", "letter", "reply", "question-answer", "answerer-byline", "expert-byline", "plain-name",
         "sign-off-unit", "subheads", "numbered-list", "bulleted-briefs", "no-author", "notice", "telephone"]

case("mailbag-raw", "mailbag", DEV, "raw", "clean", 12, 5,
     [[("furn", "name", "top", "sec"), ("art", "quit", 5), ("art", "reply", 5), ("flow", ["law", "body"], 5), ("box", "small"),
       ("art", "friend", 3), ("art", "job", 3), ("box", "fix"), ("furn", "foot", "edit")]],
     ["narrow", "indent-lost", "tight-marks"], wide=True, height=1750, css=".byline{text-align:right}", encoding="gb18030", crlf=True, bullet="▲", conventions=YOUTH)

case("mailbag-fixed4", "mailbag", DEV, "fixed", "side-by-side", 15, 4,
     [[("furn", "name", "top", "sec"), ("flow", ["quit", "reply", "law", "body", "small", "job", "friend", "fix"], 4), ("furn", "foot", "edit")]],
     ["columns-side-by-side"], height=1750, indent="ideo", bullet="▲", conventions=YOUTH)

case("mailbag-scan", "mailbag", DEV, "tesseract", "noisy", 17, 3,
     [[("furn", "name", "top", "sec"), ("flow", ["quit", "reply", "law", "body", "small", "job", "friend", "fix"], 3,
       {"css": "height:1480px;column-fill:auto;position:absolute;top:130px;left:30px;width:770px"}), ("bottom", "foot", "edit")]],
     ["ocr", "scan"], damage_steps=["full-width-marks"], degrade=[("rotate", 0.2), ("blur", 0.7), ("grain", 0.08), ("jpeg", 60)],
     crop=["top", 0, 1, 2, "foot"], top=120, foot=72, height=1700, css=".head{text-align:left}", given_order=["quit", "reply", "law", "body", "small", "job", "friend", "fix"], bullet="▲", conventions=YOUTH)

# ---- levee: a provincial daily's commemorative special
MEMORY = ["no-numbers", "titled-introduction", "plain-name", "sign-off-author", "told-and-written", "sign-off-reporter", "block-quotation", "first-person",
          "kicker-once", "timeline-no-year", "timeline-year-in-title", "e-mail"]

case("levee-pdfminer", "levee", DEV, "pdfminer", "clean", 30, 1,
     [[("furn", "name", "top5", "banner", "deck"), ("intro", 1), ("art", "flag", 1), ("art", "medic", 1), ("art", "boat", 1), ("furn", "edit")],
      [("furn", "name", "top6"), ("art", "bun", 1), ("art", "child", 1), ("art", "pilot", 1), ("art", "now", 1), ("timeline", 1), ("furn", "foot")]],
     ["blank-line-paragraphs", "page-furniture-repeated"], indent="none", height=3200, bom=True, css=".head{text-align:left}", datemark="▶", conventions=MEMORY)

case("levee-layout2", "levee", DEV, "layout", "side-by-side", 21, 2,
     [[("furn", "name", "top5", "banner", "deck"), ("intro", 2), ("flow", ["flag", "medic", "boat"], 2), ("furn", "edit")],
      [("furn", "name", "top6"), ("flow", ["bun", "child", "pilot", "now", "timeline"], 2), ("furn", "foot")]],
     ["columns-side-by-side", "page-furniture-repeated"], height=1350, oneline=True, conventions=MEMORY)

case("levee-crop", "levee", DEV, "crop", "hard", 17, 4,
     [[("furn", "name", "top5", "banner", "deck"), ("flow", ["intro", "flag", "medic", "boat", "bun", "child", "pilot", "now", "timeline"], 4,
       {"css": "height:1120px;column-fill:auto;position:absolute;top:190px;left:30px;width:1036px"}), ("bottom", "top6", "edit", "foot")]],
     ["columns-out-of-order", "seam-in-sentence"], crop=["top", 1, 0, 2, 3, "foot"], top=185, foot=98, height=1420,
     css=".head{text-align:left}", given_order=["medic", "boat", "bun", "child", "flag", "pilot", "now"], encoding="utf-16", oneline=True, datemark="■", conventions=MEMORY)



# ---- banyan: a Taiwanese weekend page

WEEKEND = ["traditional", "corner-brackets", "no-numbers", "kickers", "two-line-titles", "subtitles", "titled-introduction", "byline-text-picture",
           "byline-editor", "byline-circle", "byline-box", "column-name", "sign-off-author", "subheads", "captions", "question-answer", "side-box", "letter", "verse",
           "numbered-list", "bulleted-list", "sign-off-selected", "timeline-republic-years", "timeline-no-year", "timeline-plain"]

case("banyan-pymupdf", "banyan", DEV, "pymupdf", "clean", 15, 4,
     [[("furn", "name", "top", "no", "sec", "banner"), ("intro", 2), ("bodies", ["main", "qa"], 4), ("heads", ["main", "qa"]),
       ("grid", [(2, [("box", "box"), ("art", "letter", 2)]), (1, [("art", "poem", 1), ("art", "books", 1)]), (1, [("art", "column", 1), ("timeline", 1)])]),
       ("furn", "foot", "edit")]],
     ["headings-away", "indent-lost"], subhead="left", submark="▌", height=2150, bullet="▣", conventions=WEEKEND)

case("banyan-fixed", "banyan", DEV, "fixed", "side-by-side", 19, 3,
     [[("furn", "name", "top", "no", "sec", "banner"), ("intro", 1),
       ("flow", ["main", "qa", "box", "letter", "column", "poem", "books", "timeline"], 3), ("furn", "edit", "foot")]],
     ["columns-side-by-side", "fixed-pitch"], oneline=True, indent="ideo", height=2000, bullet="◆", datemark="▍", crlf=True, conventions=WEEKEND)

case("banyan-ocr", "banyan", DEV, "tesseract", "noisy", 17, 3,
     [[("furn", "name", "top", "no", "sec", "banner"), ("flow", ["intro", "main", "qa", "box", "letter", "column", "poem", "books", "timeline"], 3,
       {"css": "height:1840px;column-fill:auto;position:absolute;top:220px;left:30px;width:770px"}), ("bottom", "edit", "foot")]],
     ["ocr"], ocr="chi_tra", css=".banner{font-size:18px}", damage_steps=["full-width-marks"], crop=["top", 0, 1, 2, "foot"], top=212, foot=76,
     height=2150, conventions=WEEKEND)

# ---- durian: a Malaysian daily

MALAYA = ["no-numbers", "kickers", "kickers-in-brackets", "two-line-titles", "subtitles", "byline-report-photo", "byline-editor", "byline-recipe", "byline-doctor", "question-answer",
          "dispatch-line", "sign-off-author", "subheads", "captions", "interview", "letter", "letter-signature", "numbered-list",
          "bulleted-list", "no-author", "no-introduction", "no-timeline", "notice", "latin", "prices"]

case("durian-raw", "durian", DEV, "raw", "clean", 13, 5,
     [[("furn", "name", "top", "sec", "banner"), ("heads", ["lead"]), ("bodies", ["lead"], 5),
       ("grid", [(2, [("art", "column", 2)]), (1, [("box", "talk")]), (2, [("after", "letter", 2), ("art", "briefs", 2)])]),
       ("grid", [(2, [("art", "doctor", 2)]), (1, [("art", "cook", 1)]), (2, [("box", "thanks")])]), ("furn", "stand", "edit", "foot")]],
     ["indent-lost", "tight-marks", "heading-after", "side-box"], wide=True, height=1900, bullet="●", bom=True, conventions=MALAYA)

case("durian-words", "durian", DEV, "words", "side-by-side", 24, 2,
     [[("furn", "name", "top", "sec", "banner"), ("flow", ["lead", "column", "talk", "letter", "briefs", "doctor", "cook", "thanks"], 2),
       ("furn", "stand", "edit", "foot")]],
     ["columns-side-by-side", "words-on-a-grid"], height=2400, bullet="★", subhead="left", conventions=MALAYA)

case("durian-torn", "durian", DEV, "pdftotext", "hard", 12, 5,
     [[("furn", "name", "top", "sec", "banner"), ("art", "lead", 5), ("heads", ["column", "talk"]), ("bodies", ["column", "talk"], 5),
       ("flow", ["letter", "briefs", "doctor", "cook", "thanks"], 5), ("furn", "stand", "edit", "foot")]],
     ["columns-torn", "headings-away"], height=1900, bullet="◎", conventions=MALAYA)

# ---- lichen: a science page

SCIENCE = ["numbered-kickers", "question-numbers", "titled-introduction", "byline-answerer-box", "reporters-byline", "byline-editor", "subheads",
           "numbered-list", "bulleted-list", "captions", "references", "latin", "units", "url", "doi", "decimals", "hyphenation", "side-box", "no-author",
           "timeline-full-dates", "timeline-range", "timeline-labels", "timeline-titles"]

case("lichen-mutool", "lichen", DEV, "mutool", "clean", 17, 3,
     [[("furn", "name", "top", "sec", "banner"), ("intro", 3), ("art", "one", 3), ("heads", ["two", "three"]), ("bodies", ["two", "three"], 3),
       ("furn", "foot")],
      [("furn", "run"), ("art", "four", 3), ("box", "gloss"), ("flow", ["brief", "more"], 3), ("timeline", 2), ("furn", "edit")]],
     ["headings-away", "indent-kept", "han-latin-blanks", "latin-hyphen", "page-furniture-repeated"], indent="ideo", gap=True, height=1350,
     bullet="▲", tlbullet=True, encoding="gb18030", conventions=SCIENCE)

case("lichen-layout", "lichen", DEV, "layout", "side-by-side", 22, 2,
     [[("furn", "name", "top", "sec", "banner"), ("intro", 1), ("flow", ["one", "two", "three"], 2), ("furn", "foot")],
      [("furn", "run"), ("flow", ["four", "gloss", "brief", "more", "timeline"], 2), ("furn", "edit")]],
     ["columns-side-by-side", "latin-hyphen"], height=1500, bullet="·", datemark="●", conventions=SCIENCE)

case("lichen-crop", "lichen", DEV, "crop", "hard", 15, 4,
     [[("furn", "name", "top", "sec", "banner"), ("flow", ["intro", "one", "two", "three", "four", "gloss", "brief", "more", "timeline"], 4,
       {"css": "height:1530px;column-fill:auto;position:absolute;top:180px;left:30px;width:924px"}), ("bottom", "run", "edit", "foot")]],
     ["columns-out-of-order", "seam-in-sentence", "latin-hyphen"], given_order=["one", "two", "three", "four", "gloss", "brief", "more"],
     crop=["top", 1, 0, 2, 3, "foot"], top=174, foot=100, height=1820, tlbullet=True, bullet="◇", conventions=SCIENCE)

# ---- towpath: a local-history special

HISTORY = ["no-numbers", "kickers", "titled-introduction", "motto", "byline-plain", "byline-square", "byline-oral", "age", "sign-off-author",
           "sign-off-box", "sign-off-name-affiliation", "sign-off-collector", "sign-off-office", "bulleted-list", "end-mark", "verse", "block-quotation", "subheads", "missing-characters",
           "no-author", "no-timeline", "life-years", "reign-years"]

case("towpath-pdfminer", "towpath", DEV, "pdfminer", "clean", 32, 1,
     [[("furn", "name", "top", "sec", "motto", "pg", "banner"), ("intro", 1), ("art", "wade", 1), ("art", "oral", 1), ("art", "ballad", 1),
       ("art", "deed", 1), ("art", "school", 1), ("art", "place", 1), ("after", "filler", 1), ("art", "call", 1), ("furn", "edit", "foot")]],
     ["wide-measure", "blank-line-paragraphs"], indent="none", height=5400, bullet="△", conventions=HISTORY)

case("towpath-layout", "towpath", DEV, "layout", "side-by-side", 16, 4,
     [[("furn", "name", "top", "sec", "motto", "pg", "banner"), ("intro", 2),
       ("grid", [(2, [("art", "wade", 2), ("art", "oral", 2)]), (1, [("art", "ballad", 1), ("box", "call")]), (1, [("art", "place", 1), ("art", "filler", 1)])]),
       ("grid", [(2, [("art", "deed", 2)]), (2, [("art", "school", 2)])]), ("furn", "edit", "foot")]],
     ["columns-side-by-side", "articles-side-by-side"], height=1800, bullet="△", crlf=True,
     given_order=["wade", "oral", "ballad", "call", "place", "filler", "deed", "school"], conventions=HISTORY)

case("towpath-scan", "towpath", DEV, "tesseract", "noisy", 25, 2,
     [[("furn", "name", "top", "sec", "motto", "pg", "banner"), ("flow", ["intro", "wade", "oral", "ballad", "deed", "school", "place", "filler", "call"], 2,
       {"css": "height:1600px;column-fill:auto;position:absolute;top:250px;left:30px;width:728px"}), ("bottom", "edit", "foot")]],
     ["ocr", "scan"], css=".banner{font-size:20px}", degrade=[("blur", 0.8), ("grain", 0.06)], crop=["top", 0, 1, "foot"], top=242, foot=74,
     height=1960, bullet="△", subhead="left", conventions=HISTORY)

# ---- aerial: a county broadcaster-and-culture weekly of 1986

AERIAL = ["no-numbers", "kickers", "titled-introduction", "byline-group", "byline-teller-collector", "sign-off-supplier", "subheads", "programme", "letter", "letter-signature",
          "office-answer", "dispatch-line", "verse", "poem-titles", "riddles", "numbered-list", "no-author", "timeline-han-dates", "timeline-inferred-year"]

case("aerial-pymupdf", "aerial", DEV, "pymupdf", "clean", 14, 4,
     [[("furn", "name", "top", "sec"), ("intro", 2), ("art", "serial", 4),
       ("grid", [(1, [("box", "week")]), (3, [("art", "letter", 3), ("art", "tale", 3)])]),
       ("grid", [(2, [("flow", ["poems", "riddle"], 2)]), (2, [("timeline", 2)])]), ("art", "film", 4), ("furn", "edit", "price", "foot")]],
     ["indent-lost", "side-box", "articles-in-grid"], wide=True, height=1900, subhead="left", submark="◆", datemark="△", conventions=AERIAL)

case("aerial-layout", "aerial", DEV, "layout", "side-by-side", 18, 3,
     [[("furn", "name", "top", "sec"), ("intro", 1), ("flow", ["serial", "week", "letter", "tale", "poems", "riddle", "film", "timeline"], 3),
       ("furn", "edit", "price", "foot")]],
     ["columns-side-by-side"], height=1900, oneline=True, conventions=AERIAL)

case("aerial-crop", "aerial", DEV, "crop", "hard", 13, 5,
     [[("furn", "name", "top", "sec"), ("flow", ["intro", "serial", "week", "letter", "tale", "poems", "riddle", "film", "timeline"], 5,
       {"css": "height:1250px;column-fill:auto;position:absolute;top:150px;left:30px;width:1022px"}), ("bottom", "edit", "price", "foot")]],
     ["columns-out-of-order", "seam-in-sentence"], crop=["top", 0, 2, 1, 3, 4, "foot"], top=140, foot=112, height=1540,
     given_order=["serial", "tale", "poems", "riddle", "week", "letter", "film"],
     subhead="left", conventions=AERIAL)

# ---- awning: a Macau neighbourhood monthly of 2017

AWNING = ["no-numbers", "kickers", "marked-kickers", "two-line-titles", "titled-introduction", "byline-interview-photo", "byline-text", "byline-answerer-office", "sign-off-spaced-name",
          "sign-off-office-respectfully", "dispatch-line", "subheads", "captions", "bulleted-list", "numbered-list", "question-answer", "letter", "letter-signature", "editors-reply",
          "recipe", "donors", "notice", "dialect", "no-author", "no-timeline"]

case("awning-pdfminer", "awning", DEV, "pdfminer", "clean", 28, 1,
     [[("furn", "name", "top4", "sec", "banner"), ("intro", 1), ("art", "lead", 1), ("art", "shop", 1), ("art", "ask", 1), ("furn", "free", "foot")],
      [("furn", "top5"), ("art", "essay", 1), ("art", "letter", 1), ("box", "soup"), ("art", "thanks", 1), ("art", "notice", 1), ("furn", "edit")]],
     ["wide-measure", "blank-line-paragraphs", "page-furniture-repeated"], indent="none", height=3300, bullet="▪", subhead="left", conventions=AWNING)

case("awning-fixed", "awning", DEV, "fixed", "side-by-side", 17, 4,
     [[("furn", "name", "top4", "sec", "banner"), ("intro", 2),
       ("grid", [(2, [("art", "lead", 2)]), (1, [("art", "shop", 1)]), (1, [("art", "ask", 1)])]), ("furn", "free", "foot")],
      [("furn", "top5"), ("grid", [(1, [("art", "essay", 1)]), (1, [("art", "letter", 1)]), (1, [("box", "soup")]), (1, [("art", "thanks", 1), ("art", "notice", 1)])]),
       ("furn", "edit")]],
     ["columns-side-by-side", "articles-side-by-side", "page-furniture-repeated"], height=1300, bullet="●", conventions=AWNING)

case("awning-scan", "awning", DEV, "tesseract", "noisy", 20, 2,
     [[("furn", "name", "top4", "sec", "banner"), ("flow", ["intro", "lead", "shop", "ask"], 2,
       {"css": "height:1250px;column-fill:auto;position:absolute;top:220px;left:30px;width:588px"}), ("bottom", "free", "foot")],
      [("furn", "top5"), ("flow", ["essay", "letter", "soup", "thanks", "notice"], 2,
       {"css": "height:1250px;column-fill:auto;position:absolute;top:220px;left:30px;width:588px"}), ("bottom", "edit")]],
     ["ocr", "scan", "page-furniture-repeated"], given_order=["lead", "shop", "ask", "essay", "letter", "soup", "thanks", "notice"],
     ocr="chi_tra", damage_steps=["full-width-marks"], degrade=[("rotate", 0.2), ("grain", 0.05)],
     crop=["top", 0, 1, "foot"], top=212, foot=80, height=1580, bullet="●", css=".banner{font-size:22px}", conventions=AWNING)

# ---- foundry: a business daily of 2024

FOUNDRY = ["no-numbers", "kickers", "two-line-titles", "subtitles", "byline-two-ranks", "byline-latin-name", "byline-translator", "sign-off-compiler", "sign-off-author", "subheads", "data-box",
           "bulleted-list", "numbered-list", "latin", "figures", "stock-codes", "correction", "no-author", "no-introduction", "timeline-dotted-dates", "timeline-titles"]

case("foundry-mutool", "foundry", DEV, "mutool", "clean", 16, 4,
     [[("furn", "name", "top", "sec", "banner"), ("grid", [(3, [("art", "lead", 3)]), (1, [("box", "data")])]), ("timeline", 2), ("art", "view", 4),
       ("grid", [(2, [("art", "column", 2)]), (2, [("art", "abroad", 2)])]), ("flow", ["notices", "fix"], 2), ("furn", "risk", "edit", "foot")]],
     ["indent-kept", "side-box", "han-latin-blanks"], indent="ideo", gap=True, height=1800, bullet="■", tlbullet=True, subhead="left", conventions=FOUNDRY)

case("foundry-words", "foundry", DEV, "words", "side-by-side", 22, 3,
     [[("furn", "name", "top", "sec", "banner"), ("flow", ["lead", "data", "view", "column", "abroad", "notices", "fix", "timeline"], 3),
       ("furn", "risk", "edit", "foot")]],
     ["columns-side-by-side", "words-on-a-grid"], height=1700, bullet="▶", datemark="●", subhead="left", conventions=FOUNDRY)

case("foundry-torn", "foundry", DEV, "pymupdf", "hard", 15, 4,
     [[("furn", "name", "top", "sec", "banner"), ("part", "lead", (0, 441), 4, "", "（下转本版下方）"), ("heads", ["view", "column"]), ("bodies", ["view", "column"], 4), ("box", "data"),
       ("part", "lead", (441, 10 ** 9), 4, "（上接本版上方）", ""), ("flow", ["abroad", "notices", "fix"], 3), ("timeline", 2), ("furn", "risk", "edit", "foot")]],
     ["body-in-two-places", "headings-away", "seam-in-sentence", "continuation-notes"], height=2000, bullet="●", tlbullet=True, conventions=FOUNDRY)

# ---- syringe: a hospital's house paper of 2012

SYRINGE = ["no-numbers", "kickers", "two-line-titles", "subtitles", "byline-text-photo-office", "byline-office", "sign-off-office-name", "sign-off-answerer", "sign-off-office", "bracketed-subheads",
           "captions", "briefs", "names-behind-briefs", "letter", "letter-signature", "verse", "case-report", "numbered-list", "question-answer", "honour-list", "notice", "units", "no-introduction",
           "timeline-range", "timeline-inferred-year"]

case("syringe-raw", "syringe", DEV, "raw", "clean", 12, 5,
     [[("furn", "name", "inner", "top2", "sec"), ("art", "lead", 5), ("art", "brief", 5), ("grid", [(4, [("art", "night", 4)]), (1, [("art", "poem", 1)])]),
       ("furn", "foot")],
      [("furn", "top3"), ("art", "letter", 5), ("art", "drug", 5), ("grid", [(3, [("timeline", 3)]), (2, [("box", "ask"), ("art", "honour", 2)])]), ("art", "union", 3), ("furn", "edit")]],
     ["indent-lost", "side-box", "page-furniture-repeated"], wide=True, height=1500, crlf=True, subhead="left", conventions=SYRINGE)

case("syringe-layout", "syringe", DEV, "layout", "side-by-side", 30, 2,
     [[("furn", "name", "inner", "top2", "sec"), ("flow", ["lead", "brief", "night"], 2), ("furn", "foot")],
      [("furn", "top3"), ("flow", ["letter", "poem", "drug", "ask", "honour", "union", "timeline"], 2), ("furn", "edit")]],
     ["columns-side-by-side", "page-furniture-repeated"], height=1400, subhead="left", submark="", datemark="▲", conventions=SYRINGE)

case("syringe-scan", "syringe", DEV, "tesseract", "noisy", 16, 3,
     [[("furn", "name", "inner", "top2", "sec"), ("flow", ["lead", "brief", "night"], 3,
       {"css": "height:1050px;column-fill:auto;position:absolute;top:170px;left:30px;width:728px"}), ("bottom", "foot")],
      [("furn", "top3"), ("flow", ["letter", "poem", "drug", "ask", "honour", "union", "timeline"], 3,
       {"css": "height:1050px;column-fill:auto;position:absolute;top:170px;left:30px;width:728px"}), ("bottom", "edit")]],
     ["ocr", "scan", "page-furniture-repeated"], given_order=["lead", "brief", "night", "letter", "poem", "drug", "ask", "honour", "union"],
     degrade=[("blur", 1.0), ("fade", 0.8), ("jpeg", 40)], crop=["top", 0, 1, 2, "foot"], top=162, foot=50,
     height=1300, subhead="left", conventions=SYRINGE)

# ---- oyster: a Taiwanese local weekly

ISLE = ["no-numbers", "kickers", "two-line-titles", "byline-lenticular", "byline-text-picture", "sign-off-office", "sign-off-circle", "affiliation-box",
        "question-answer", "subheads", "captions", "numbered-list", "bulleted-list", "fact-box", "letter", "notice", "correction", "no-introduction",
        "timeline-republic-years", "advertisement", "traditional"]

case("oyster-pymupdf", "oyster", DEV, "pymupdf", "clean", 14, 4,
     [[("furn", "name", "slogan", "top", "sec", "banner"), ("art", "lead", 4), ("art", "chief", 2), ("art", "face", 4), ("box", "file"), ("furn", "foot")],
      [("furn", "run"), ("art", "voice", 3), ("timeline", 2), ("art", "agenda", 2), ("box", "dog"), ("art", "fix", 1), ("furn", "ad", "edit")]],
     ["indent-kept", "side-box", "page-furniture-repeated"], indent="ideo", wide=True, height=1500, bullet="◎", subhead="left", submark="■",
     oneline=True, datemark="▌", conventions=ISLE)

case("oyster-layout", "oyster", DEV, "layout", "side-by-side", 15, 4,
     [[("furn", "name", "slogan", "top", "sec", "banner"),
       ("grid", [(2, [("art", "lead", 2)]), (1, [("art", "chief", 1)]), (1, [("box", "file"), ("art", "fix", 1)])]),
       ("grid", [(2, [("art", "face", 2)]), (2, [("art", "voice", 2)])]),
       ("grid", [(1, [("art", "agenda", 1)]), (1, [("box", "dog"), ("furn", "ad")]), (2, [("timeline", 1)])]), ("furn", "edit", "foot")]],
     ["columns-side-by-side", "articles-side-by-side"], height=2300, bullet="●", gutter=3,
     given_order=["lead", "chief", "file", "fix", "face", "voice", "agenda", "dog"], conventions=ISLE)

case("oyster-torn", "oyster", DEV, "pdftotext", "hard", 18, 3,
     [[("furn", "name", "slogan", "top", "sec", "banner"), ("part", "lead", (0, 330), 3, "", "（下轉次頁）"), ("heads", ["chief", "face"]), ("bodies", ["chief", "face"], 3),
       ("box", "file"), ("furn", "foot")],
      [("furn", "run"), ("part", "lead", (330, 10 ** 6), 3, "（上接頭條）", ""), ("after", "voice", 3), ("flow", ["agenda", "dog", "fix"], 2), ("timeline", 1), ("furn", "ad", "edit")]],
     ["body-in-two-places", "headings-away", "heading-after"], height=1500, bullet="◆", tlbullet=True, conventions=ISLE)

# ---- inkstone: a weekly literary supplement

LETTERS = ["no-numbers", "kickers", "titled-introduction", "byline-square", "byline-circle", "byline-plain", "byline-slash", "spaced-names", "subtitles",
           "place-and-date", "verse", "subheads", "classical-verse", "names-below-verse", "book-data", "letter", "letter-signature", "editors-answer",
           "bulleted-list", "no-author", "no-timeline", "notice", "block-dialogue"]

case("inkstone-onecolumn", "inkstone", DEV, "layout", "clean", 30, 1,
     [[("furn", "name", "top", "sec", "no"), ("intro", 1), ("art", "well", 1), ("art", "poems", 1), ("art", "tale", 1), ("furn", "foot")],
      [("furn", "run"), ("art", "review", 1), ("art", "verse", 1), ("art", "mail", 1), ("art", "shelf", 1), ("box", "call"), ("furn", "edit")]],
     ["indent-as-blanks", "wide-measure", "page-furniture-repeated"], height=2500, bullet="◇", subhead="left", conventions=LETTERS)

case("inkstone-fixed", "inkstone", DEV, "fixed", "side-by-side", 19, 3,
     [[("furn", "name", "top", "sec", "no"), ("flow", ["intro", "well", "poems", "tale", "review", "verse", "mail", "shelf", "call"], 3), ("furn", "edit", "foot")]],
     ["columns-side-by-side", "verse-side-by-side"], height=2400, bullet="□", subhead="center", conventions=LETTERS)

case("inkstone-scan", "inkstone", DEV, "tesseract", "noisy", 22, 2,
     [[("furn", "name", "top", "sec", "no"), ("flow", ["intro", "well", "poems", "tale"], 2,
       {"css": "height:1250px;column-fill:auto;position:absolute;top:200px;left:30px;width:644px"}), ("bottom", "foot")],
      [("furn", "run"), ("flow", ["review", "verse", "mail", "shelf", "call"], 2,
       {"css": "height:1250px;column-fill:auto;position:absolute;top:200px;left:30px;width:644px"}), ("bottom", "edit")]],
     ["ocr", "scan", "verse"], degrade=[("rotate", 0.3), ("blur", 0.7), ("jpeg", 45)], crop=["top", 0, 1, "foot"], top=192, foot=60, height=1560,
     bullet="●", subhead="left", conventions=LETTERS)

# ---- mudslide: ten years after

MEMORIAL = ["numbered-kickers", "kickers", "titled-introduction", "two-line-titles", "subtitles", "reporters-byline", "byline-voice-box", "age", "sign-off-written-by",
            "sign-off-author", "interview-paper-name", "letter", "letter-signature", "verse", "bulleted-list", "captions", "no-author",
            "timeline-full-dates", "timeline-range", "timeline-titles", "timeline-inferred-years"]

case("mudslide-mutool", "mudslide", DEV, "mutool", "clean", 16, 4,
     [[("furn", "name", "top", "sec", "banner", "under"), ("intro", 2), ("art", "return", 4), ("art", "one", 3), ("art", "two", 3), ("art", "three", 3), ("furn", "foot")],
      [("furn", "run"), ("art", "expert", 4), ("box", "figures"), ("art", "letter", 3), ("art", "poem", 1), ("timeline", 3), ("furn", "edit")]],
     ["indent-lost", "page-furniture-repeated", "side-box"], height=1700, bullet="■", tlbullet=True, conventions=MEMORIAL)

case("mudslide-words", "mudslide", DEV, "words", "side-by-side", 20, 3,
     [[("furn", "name", "top", "sec", "banner", "under"), ("intro", 3), ("art", "return", 3),
       ("grid", [(1, [("art", "one", 1)]), (1, [("art", "two", 1)]), (1, [("art", "three", 1)])]), ("furn", "foot")],
      [("furn", "run"), ("grid", [(2, [("art", "expert", 2), ("art", "letter", 2)]), (1, [("box", "figures"), ("art", "poem", 1)])]),
       ("timeline", 3), ("furn", "edit")]],
     ["columns-side-by-side", "articles-side-by-side", "words-on-a-grid"], height=1700, bullet="▶", datemark="◆", indent="ideo",
     given_order=["return", "one", "two", "three", "expert", "letter", "figures", "poem"], conventions=MEMORIAL)

case("mudslide-crop", "mudslide", DEV, "crop", "hard", 17, 4,
     [[("furn", "name", "top", "sec", "banner", "under"), ("flow", ["intro", "return", "one", "two", "three", "expert", "figures", "letter", "poem", "timeline"], 4,
       {"css": "height:1085px;column-fill:auto;position:absolute;top:220px;left:30px;width:1036px"}), ("bottom", "edit", "foot")]],
     ["columns-out-of-order", "seam-in-sentence"], crop=["top", 0, 1, 3, 2, "foot"], top=212, foot=90, height=1405, given_order=["return", "one", "two", "three", "letter", "poem", "expert", "figures"], bullet="●", datemark="■",
     conventions=MEMORIAL)

# ---- trawl: a fishermen's paper

FISHERS = ["no-numbers", "kickers", "subtitles", "dispatch-line", "end-mark", "byline-station", "byline-answerer", "byline-collector", "sign-off-office",
           "document-number", "question-answer", "numbered-list", "bulleted-list", "subheads", "run-in-heads", "verse", "units", "no-introduction",
           "lunar-date", "timeline-seasons", "timeline-inferred-years", "briefs"]

case("trawl-raw", "trawl", DEV, "raw", "clean", 13, 5,
     [[("furn", "name", "top", "sec", "price"), ("art", "lead", 5), ("art", "lecture", 5), ("art", "engine", 5), ("art", "case", 4), ("furn", "foot")],
      [("furn", "run"), ("art", "chart", 3), ("art", "sky", 3), ("flow", ["sayings", "kitchen", "shorts"], 3), ("timeline", 2), ("furn", "edit")]],
     ["indent-lost", "narrow-measure", "page-furniture-repeated"], height=1450, wide=True, bullet="△", subhead="left", oneline=True, conventions=FISHERS)

case("trawl-layout", "trawl", DEV, "layout", "side-by-side", 12, 5,
     [[("furn", "name", "top", "sec", "price"),
       ("grid", [(3, [("art", "lead", 3), ("art", "lecture", 3)]), (2, [("art", "engine", 2), ("art", "case", 2)])]),
       ("grid", [(2, [("art", "chart", 2)]), (1, [("art", "sky", 1)]), (2, [("box", "sayings")])]),
       ("grid", [(2, [("art", "kitchen", 2)]), (1, [("art", "shorts", 1)]), (2, [("timeline", 1)])]), ("furn", "edit", "foot")]],
     ["columns-side-by-side", "articles-side-by-side", "narrow-measure"], height=2200, bullet="△", tlbullet=True,
     given_order=["lead", "lecture", "engine", "case", "chart", "sky", "sayings", "kitchen", "shorts"], conventions=FISHERS)

case("trawl-scan", "trawl", DEV, "tesseract", "noisy", 25, 2,
     [[("furn", "name", "top", "sec", "price"), ("flow", ["lead", "lecture", "engine", "case", "chart", "sky", "sayings", "kitchen", "shorts", "timeline"], 2,
       {"css": "height:1650px;column-fill:auto;position:absolute;top:170px;left:30px;width:728px"}), ("bottom", "edit", "foot")]],
     ["ocr", "scan", "grain"], degrade=[("blur", 0.9), ("fade", 0.75), ("grain", 0.05)], crop=["top", 0, 1, "foot"], top=162, foot=74, height=1910,
     bullet="●", subhead="center", conventions=FISHERS)


# ---- dusk: an evening paper of 1993

EVENING = ["no-numbers", "kickers", "kicker-only", "byline-reporter", "byline-novel", "byline-adviser", "sign-off-contributor", "dispatch-line", "brief-names",
           "letter", "letter-signature", "letter-reply", "television-hours", "subheads", "continued-note", "no-introduction", "no-timeline", "notice"]

case("dusk-pymupdf", "dusk", DEV, "pymupdf", "clean", 14, 4,
     [[("furn", "name", "top", "sec"), ("art", "ice", 4), ("grid", [(2, [("art", "lamp", 2), ("box", "reply")]), (2, [("art", "brief", 2)])]),
       ("art", "serial", 4), ("note", "（未完待续）"), ("grid", [(1, [("art", "tv", 1)]), (2, [("art", "service", 2)]), (1, [("box", "joke"), ("box", "lost")])]),
       ("furn", "weather", "price", "edit", "foot")]],
     ["side-box", "indent-lost"], height=1750, subhead="left", conventions=EVENING)

case("dusk-layout", "dusk", DEV, "layout", "side-by-side", 18, 3,
     [[("furn", "name", "top", "sec"), ("flow", ["ice", "brief", "lamp", "reply", "serial", "note:（未完待续）", "service", "tv", "joke", "lost"], 3),
       ("furn", "weather", "price", "edit", "foot")]],
     ["columns-side-by-side"], height=1700, indent="ideo", submark="▲", subhead="left", conventions=EVENING)

case("dusk-crop", "dusk", DEV, "crop", "hard", 15, 4,
     [[("furn", "name", "top", "sec"), ("flow", ["ice", "brief", "lamp", "reply", "serial", "note:（未完待续）", "service", "tv", "joke", "lost"], 4,
       {"css": "height:1090px;column-fill:auto;position:absolute;top:150px;left:30px;width:924px"}), ("bottom", "weather", "price", "edit", "foot")]],
     ["columns-out-of-order", "seam-in-sentence"], crop=["top", 0, 2, 1, 3, "foot"], top=144, foot=140, height=1380,
     given_order=["ice", "brief", "serial", "service", "tv", "joke", "lamp", "reply", "lost"], conventions=EVENING)

# ---- firefly: a popular-science weekly

POPSCI = ["no-numbers", "kickers", "kicker-only", "titled-introduction", "byline-writer-brackets", "byline-pen", "byline-design", "byline-setter", "subheads", "quoted-subheads",
          "numbered-list", "bulleted-list", "captions", "latin", "units", "decimals", "last-answer", "timeline-range", "timeline-same-year", "several-pages"]

case("firefly-mutool", "firefly", DEV, "mutool", "clean", 20, 3,
     [[("furn", "name", "top2", "sec", "banner"), ("intro", 2), ("art", "lead", 3), ("box", "figures"), ("art", "myths", 3), ("furn", "foot")],
      [("furn", "name", "top3"), ("art", "diy", 2), ("art", "news", 3), ("grid", [(1, [("box", "words")]), (2, [("art", "puzzle", 2)])]),
       ("timeline", 2), ("furn", "edit", "foot")]],
     ["indent-kept", "page-furniture-repeated", "side-box", "han-latin-blanks"], indent="ideo", gap=True, height=1350, bullet="◆", subhead="left", submark="■ ",
     conventions=POPSCI)

case("firefly-fixed", "firefly", DEV, "fixed", "side-by-side", 26, 2,
     [[("furn", "name", "top2", "sec", "banner"), ("flow", ["intro", "lead", "figures", "myths"], 2), ("furn", "foot")],
      [("furn", "name", "top3"), ("flow", ["diy", "news", "words", "puzzle", "timeline"], 2), ("furn", "edit", "foot")]],
     ["columns-side-by-side"], height=1400, bullet="·", datemark="▶", conventions=POPSCI)

case("firefly-scan", "firefly", DEV, "tesseract", "noisy", 22, 2,
     [[("furn", "name", "top2", "sec", "banner"), ("flow", ["intro", "lead", "figures", "myths"], 2,
       {"css": "height:1130px;column-fill:auto;position:absolute;top:220px;left:30px;width:644px"}), ("bottom", "foot")],
      [("furn", "name", "top3"), ("flow", ["diy", "news", "words", "puzzle", "timeline"], 2,
       {"css": "height:1130px;column-fill:auto;position:absolute;top:220px;left:30px;width:644px"}), ("bottom", "edit", "foot")]],
     ["ocr", "scan"], degrade=[("blur", 0.6), ("fade", 0.9), ("grain", 0.04)], crop=["top", 0, 1, "foot"], top=214, foot=70, height=1440,
     given_order=["lead", "figures", "myths", "diy", "news", "words", "puzzle"],
     css=".banner{font-size:22px}", bullet="●", conventions=POPSCI)

# ---- maple: a weekly of Western Canada

OVERSEAS = ["no-numbers", "kickers", "two-line-titles", "byline-reporter-report", "byline-circle", "byline-lawyer", "sign-off-desk", "dispatch-line", "subheads", "question-answer",
            "letter", "letter-signature", "verse", "latin", "no-author", "no-introduction", "no-timeline", "notice", "han-numeral-issue"]

case("maple-pypdf", "maple", DEV, "pypdf", "clean", 16, 4,
     [[("furn", "name", "eng", "top", "sec"), ("art", "lead", 4), ("grid", [(3, [("art", "column", 3)]), (1, [("box", "verse"), ("box", "thanks")])]),
       ("art", "lawyer", 4), ("grid", [(2, [("art", "letter", 2)]), (2, [("art", "soccer", 2)])]), ("art", "school", 2), ("furn", "free", "ad", "foot")]],
     ["indent-lost", "side-box"], height=1650, indent="ideo", conventions=OVERSEAS)

case("maple-words", "maple", DEV, "words", "side-by-side", 12, 5,
     [[("furn", "name", "eng", "top", "sec"), ("grid", [(3, [("art", "lead", 3)]), (2, [("art", "column", 2)])]),
       ("grid", [(2, [("art", "lawyer", 2)]), (1, [("box", "verse"), ("box", "thanks")]), (2, [("art", "letter", 2)])]),
       ("grid", [(3, [("art", "soccer", 3)]), (2, [("art", "school", 2)])]), ("furn", "free", "ad", "foot")]],
     ["columns-side-by-side", "articles-side-by-side", "words-on-a-grid"], height=1700, subhead="left",
     given_order=["lead", "column", "lawyer", "verse", "thanks", "letter", "soccer", "school"], conventions=OVERSEAS)

case("maple-parted", "maple", DEV, "raw", "hard", 13, 4,
     [[("furn", "name", "eng", "top", "sec"), ("part", "lead", (0, 395), 4, None, "（下轉本版下方）"), ("heads", ["column", "lawyer"]), ("bodies", ["column", "lawyer"], 4),
       ("flow", ["letter", "verse", "school"], 4), ("part", "lead", (395, 10 ** 6), 4, "（上接本版上方）"), ("flow", ["soccer", "thanks"], 3),
       ("furn", "free", "ad", "foot")]],
     ["body-in-two-places", "headings-away", "continuation-notes", "indent-lost"], height=1800, conventions=OVERSEAS)

# ---- candle: a special on a scholar's death

FAREWELL = ["no-numbers", "kickers", "kicker-only", "titled-introduction", "two-line-titles", "subtitles", "byline-reporter-intern", "byline-brackets", "byline-oral", "byline-commentator",
            "sign-off-reporter", "dispatch-line", "interview", "couplets", "bulleted-list", "quoted-titles", "timeline-range", "timeline-same-year", "several-pages"]

case("candle-blocks", "candle", DEV, "pymupdf-blocks", "clean", 28, 1,
     [[("furn", "name", "top2", "sec", "banner"), ("intro", 1), ("art", "news", 1), ("art", "pupil", 1), ("art", "chainman", 1), ("art", "barber", 1), ("furn", "foot")],
      [("furn", "name", "top3"), ("art", "talk", 1), ("box", "couplets"), ("art", "comment", 1), ("box", "works"), ("timeline", 1), ("furn", "edit", "foot")]],
     ["side-box", "page-furniture-repeated", "blank-line-paragraphs"], indent="none", height=3700, bullet="◇", conventions=FAREWELL)

case("candle-layout", "candle", DEV, "layout", "side-by-side", 17, 3,
     [[("furn", "name", "top2", "sec", "banner"), ("intro", 3), ("flow", ["news", "pupil", "chainman", "barber"], 3), ("furn", "foot")],
      [("furn", "name", "top3"), ("flow", ["talk", "couplets", "comment", "works", "timeline"], 3), ("furn", "edit", "foot")]],
     ["columns-side-by-side"], height=1300, bullet="▪", oneline=True, crlf=True, conventions=FAREWELL)

case("candle-scan", "candle", DEV, "tesseract", "noisy", 19, 2,
     [[("furn", "name", "top2", "sec", "banner"), ("flow", ["intro", "news", "pupil", "chainman", "barber"], 2,
       {"css": "height:1180px;column-fill:auto;position:absolute;top:220px;left:30px;width:560px"}), ("bottom", "foot")],
      [("furn", "name", "top3"), ("flow", ["talk", "couplets", "comment", "works", "timeline"], 2,
       {"css": "height:1180px;column-fill:auto;position:absolute;top:220px;left:30px;width:560px"}), ("bottom", "edit", "foot")]],
     ["ocr", "scan"], degrade=[("rotate", 0.3), ("blur", 0.8), ("jpeg", 50)], crop=["top", 0, 1, "foot"], top=214, foot=76, height=1490,
     given_order=["news", "pupil", "chainman", "barber", "talk", "couplets", "comment", "works"],
     css=".banner{font-size:22px}", bullet="·", conventions=FAREWELL)

# ---- pitchside: a sports daily

SPORT = ["no-numbers", "kickers", "two-line-titles", "subtitles", "byline-special-reporter", "byline-square", "sign-off-reporter", "interview", "subheads", "captions",
         "coach-quotes", "bulleted-list", "scores", "results-lines", "programme-lines", "no-author", "no-introduction", "timeline-full-dates", "timeline-years"]

case("pitchside-pymupdf", "pitchside", DEV, "pymupdf", "clean", 16, 3,
     [[("furn", "name", "top", "sec", "banner"), ("art", "report", 3), ("box", "figures"), ("art", "quick", 3), ("furn", "foot")],
      [("furn", "run"), ("art", "column", 3), ("art", "table", 3), ("flow", ["results", "injuries", "tv"], 3), ("timeline", 2), ("furn", "edit")]],
     ["indent-lost", "side-box", "page-furniture-repeated"], height=1500, bullet="■", subhead="left", wide=True, conventions=SPORT)

case("pitchside-fixed", "pitchside", DEV, "fixed", "side-by-side", 12, 4,
     [[("furn", "name", "top", "sec", "banner"),
       ("grid", [(3, [("art", "report", 3)]), (1, [("flow", ["column"], 1)])]),
       ("grid", [(2, [("art", "quick", 2)]), (1, [("box", "figures")]), (1, [("art", "table", 1)])]), ("furn", "foot")],
      [("furn", "run"), ("flow", ["results", "injuries", "tv", "timeline"], 4), ("furn", "edit")]],
     ["columns-side-by-side", "articles-side-by-side"], height=1700, bullet="●", datemark="▲", indent="ideo",
     given_order=["report", "column", "quick", "figures", "table", "results", "injuries", "tv"], conventions=SPORT)

case("pitchside-crop", "pitchside", DEV, "crop", "hard", 18, 3,
     [[("furn", "name", "top", "sec", "banner"), ("flow", ["report", "quick", "figures", "table"], 3,
       {"css": "height:1330px;column-fill:auto;position:absolute;top:180px;left:30px;width:812px"}), ("bottom", "foot")],
      [("furn", "run"), ("flow", ["column", "results", "injuries", "tv", "timeline"], 3,
       {"css": "height:1330px;column-fill:auto;position:absolute;top:180px;left:30px;width:812px"}), ("bottom", "edit")]],
     ["columns-out-of-order", "seam-in-sentence"], given_order=["quick", "figures", "table", "report", "column", "results", "injuries", "tv"],
     crop=["top", 1, 0, 2, "foot"], top=174, foot=60, height=1580, bullet="◆", submark="■", tlbullet=True, conventions=SPORT)

# ---- gleanings: a digest

DIGEST = ["no-numbers", "kickers", "titled-introduction", "two-line-titles", "byline-circle", "source-below", "source-on-last-line", "source-with-author", "recommender",
          "source-in-brief", "sayings", "dash-attribution", "notice", "no-author", "no-timeline"]

case("gleanings-pypdf", "gleanings", DEV, "pypdf", "clean", 21, 2,
     [[("furn", "name", "top", "sec"), ("intro", 2), ("art", "letters", 2), ("art", "bus", 2), ("flow", ["verdict", "rice", "old"], 2),
       ("art", "brief", 2), ("box", "sayings"), ("flow", ["jokes", "notice"], 2), ("furn", "edit", "foot")]],
     ["indent-kept", "side-box"], indent="ideo", height=2400, conventions=DIGEST)

case("gleanings-layout", "gleanings", DEV, "layout", "side-by-side", 15, 3,
     [[("furn", "name", "top", "sec"), ("intro", 3), ("flow", ["letters", "bus", "verdict", "rice", "old", "brief", "sayings", "jokes", "notice"], 3),
       ("furn", "edit", "foot")]],
     ["columns-side-by-side"], height=2200, crlf=True, conventions=DIGEST)

case("gleanings-scan", "gleanings", DEV, "tesseract", "noisy", 26, 2,
     [[("furn", "name", "top", "sec"), ("flow", ["intro", "letters", "bus", "verdict", "rice", "old", "brief", "sayings", "jokes", "notice"], 2,
       {"css": "height:1600px;column-fill:auto;position:absolute;top:170px;left:30px;width:756px"}), ("bottom", "edit", "foot")]],
     ["ocr", "scan"], degrade=[("rotate", 0.2), ("blur", 0.7), ("grain", 0.05)], crop=["top", 0, 1, "foot"], top=164, foot=74,
     height=1860,
     given_order=["letters", "bus", "verdict", "rice", "old", "brief", "sayings", "jokes", "notice"], conventions=DIGEST)

# ---- lawbook: a legal weekly

LEGAL = ["no-numbers", "kickers", "reporters-byline", "byline-plain", "sign-off-adviser", "letter", "letter-signature", "answer-in-letter", "articles-of-law", "judges-remark", "subheads",
         "court-notices", "numbered-list", "bulleted-list", "case-number", "no-author", "no-introduction", "timeline-titles", "timeline-range", "source-below"]

case("lawbook-layout", "lawbook", DEV, "layout", "clean", 30, 1,
     [[("furn", "name", "top", "sec"), ("art", "case", 1), ("art", "law", 1), ("art", "mail", 1), ("furn", "foot")],
      [("furn", "cont"), ("art", "talk", 1), ("art", "notices", 1), ("art", "auction", 1), ("art", "lost", 1), ("timeline", 1), ("furn", "edit")]],
     ["wide-measure", "indent-kept", "page-furniture-repeated"], height=2300, bullet="▲", bom=True, conventions=LEGAL)

case("lawbook-words", "lawbook", DEV, "words", "side-by-side", 13, 5,
     [[("furn", "name", "top", "sec"), ("grid", [(3, [("art", "case", 3)]), (2, [("box", "law"), ("art", "talk", 2)])]),
       ("grid", [(3, [("art", "mail", 3)]), (2, [("art", "lost", 2)])]), ("furn", "foot")],
      [("furn", "cont"), ("flow", ["notices", "auction", "timeline"], 5), ("furn", "edit")]],
     ["columns-side-by-side", "articles-side-by-side", "words-on-a-grid"], height=1300, bullet="·", subhead="left",
     given_order=["case", "law", "talk", "mail", "lost", "notices", "auction"], conventions=LEGAL)

case("lawbook-torn", "lawbook", DEV, "pdftotext", "hard", 14, 4,
     [[("furn", "name", "top", "sec"), ("part", "case", (0, 384), 4, "", "（下转第7版）"), ("heads", ["law", "talk"]), ("bodies", ["law", "talk"], 4),
       ("art", "mail", 4), ("furn", "foot")],
      [("furn", "cont"), ("part", "case", (384, 10 ** 9), 4, "（上接第6版）", ""), ("flow", ["notices", "auction", "lost"], 4), ("timeline", 3), ("furn", "edit")]],
     ["columns-torn", "headings-away", "continued", "seam-in-sentence"], height=1400, bullet="◇", submark="□", tlbullet=True,
     given_order=["case", "law", "mail", "talk", "notices", "auction", "lost"], conventions=LEGAL)

# ---- viaduct: a railway builders' weekly of Taiwan, 1967

BUILDERS = ["no-numbers", "kickers", "titled-introduction", "reporters-byline", "byline-lecturer", "byline-dots", "sign-off-unit", "dispatch-line", "subheads", "captions", "numbered-list",
            "bulleted-list", "letter", "letter-signature", "editors-answer", "verse", "no-author", "notice", "republican-years", "timeline-inferred-years", "timeline-range"]

case("viaduct-mutool", "viaduct", DEV, "mutool", "clean", 17, 3,
     [[("furn", "name", "top", "sec", "banner"), ("intro", 3), ("art", "lead", 3), ("art", "crew", 3), ("furn", "slogan", "foot")],
      [("furn", "run"), ("art", "tech", 3), ("flow", ["model", "letter", "people"], 3), ("box", "poem"), ("art", "notice", 3), ("timeline", 3), ("furn", "edit")]],
     ["indent-kept", "side-box", "page-furniture-repeated"], indent="ideo", height=1400, bullet="△", conventions=BUILDERS)

case("viaduct-layout", "viaduct", DEV, "layout", "side-by-side", 19, 3,
     [[("furn", "name", "top", "sec", "banner"), ("grid", [(1, [("intro", 1), ("box", "poem")]), (2, [("art", "lead", 2)])]),
       ("grid", [(2, [("art", "crew", 2)]), (1, [("art", "letter", 1)])]), ("furn", "slogan", "foot")],
      [("furn", "run"), ("flow", ["tech", "model", "people", "notice", "timeline"], 3), ("furn", "edit")]],
     ["columns-side-by-side", "articles-side-by-side"], height=1400, bullet="△", datemark="◎",
     given_order=["poem", "lead", "crew", "letter", "tech", "model", "people", "notice"], conventions=BUILDERS)

case("viaduct-scan", "viaduct", DEV, "tesseract", "noisy", 24, 2,
     [[("furn", "name", "top", "sec", "banner"), ("flow", ["intro", "lead", "crew", "poem"], 2,
       {"css": "height:1030px;column-fill:auto;position:absolute;top:190px;left:30px;width:700px"}), ("bottom", "slogan", "foot")],
      [("furn", "run"), ("flow", ["tech", "model", "letter", "people", "notice", "timeline"], 2,
       {"css": "height:1030px;column-fill:auto;position:absolute;top:190px;left:30px;width:700px"}), ("bottom", "edit")]],
     ["ocr", "scan", "page-furniture-repeated"], ocr="chi_tra", degrade=[("fade", 0.8), ("blur", 0.6), ("jpeg", 40)], crop=["top", 0, 1, "foot"],
     top=184, foot=74, height=1320, bullet="△", subhead="left", conventions=BUILDERS)


# ---- faucet: a county party paper's livelihood page, 2006

COUNTY = ["no-numbers", "kickers", "lead-in-lines", "two-line-titles", "subtitles", "titled-introduction", "reporters-byline", "byline-office",
          "sign-off-name", "sign-off-office", "subheads", "captions", "numbered-list", "bulleted-list", "prices", "letter", "letter-signature",
          "notice", "question-answer", "timeline-range", "timeline-inferred-year"]

case("faucet-pymupdf", "faucet", DEV, "pymupdf", "clean", 15, 4,
     [[("furn", "name", "organ", "top", "sec", "banner"), ("intro", 2), ("art", "lead", 4), ("art", "answer", 4),
       ("grid", [(2, [("art", "hotline", 2), ("art", "comment", 2)]), (1, [("art", "guide", 1), ("box", "price")]), (1, [("art", "letter", 1)])]),
       ("grid", [(3, [("timeline", 3)]), (1, [("box", "stop")])]), ("furn", "edit", "foot")]],
     ["articles-side-by-side", "side-box", "indent-lost"], height=2000, conventions=COUNTY)

case("faucet-fixed", "faucet", DEV, "fixed", "side-by-side", 19, 3,
     [[("furn", "name", "organ", "top", "sec", "banner"), ("intro", 3),
       ("grid", [(2, [("art", "lead", 2), ("art", "answer", 2)]), (1, [("art", "comment", 1), ("art", "guide", 1), ("box", "price")])]),
       ("grid", [(1, [("art", "hotline", 1)]), (1, [("art", "letter", 1), ("box", "stop")]), (1, [("timeline", 1)])]), ("furn", "edit", "foot")]],
     ["columns-side-by-side", "articles-side-by-side"], height=2000, subhead="left", submark="◆ ", datemark="★", wide=True,
     given_order=["lead", "answer", "comment", "guide", "price", "hotline", "letter", "stop"], conventions=COUNTY)

case("faucet-scan", "faucet", DEV, "tesseract", "noisy", 21, 3,
     [[("furn", "name", "organ", "top", "sec", "banner"), ("flow", ["intro", "lead", "answer", "hotline", "comment", "guide", "price", "letter", "timeline", "stop"], 3,
       {"css": "height:1330px;column-fill:auto;position:absolute;top:260px;left:30px;width:938px"}), ("bottom", "edit", "foot")]],
     ["ocr", "scan"], css=".banner{font-size:22px}", degrade=[("rotate", 0.2), ("blur", 0.7), ("grain", 0.05)], crop=["top", 0, 1, 2, "foot"], top=252, foot=74,
     height=1690, given_order=["lead", "answer", "hotline", "comment", "guide", "price", "letter", "stop"], conventions=COUNTY)

# ---- luthier: a monthly's interview issue, 2013

MONTHLY = ["no-numbers", "kickers", "titled-introduction", "subtitles", "byline-report-photo", "byline-referee", "sign-off-author", "subheads", "captions",
           "interview", "magazine-name-as-asker", "side-box", "voices", "bulleted-list", "latin", "timeline-years", "timeline-titles", "timeline-season",
           "reader-posts", "several-pages"]

case("luthier-mutool", "luthier", DEV, "mutool", "clean", 22, 2,
     [[("furn", "top24", "name", "sec", "banner"), ("intro", 1), ("box", "profile"), ("art", "talk", 2), ("furn", "foot")],
      [("furn", "top25"), ("art", "note", 1), ("art", "voices", 2), ("box", "terms"), ("timeline", 2), ("art", "mail", 2), ("furn", "team", "foot")]],
     ["indent-kept", "side-box", "page-furniture-repeated"], indent="ideo", gap=True, height=1750, bullet="■", subhead="left", conventions=MONTHLY)

case("luthier-words", "luthier", DEV, "words", "side-by-side", 17, 3,
     [[("furn", "top24", "name", "sec", "banner"), ("intro", 3), ("flow", ["talk", "profile", "note"], 3), ("furn", "foot")],
      [("furn", "top25"), ("flow", ["voices", "terms", "timeline", "mail"], 3), ("furn", "team", "foot")]],
     ["columns-side-by-side", "words-on-a-grid"], height=1500, bullet="○", tlbullet=True, crlf=True, conventions=MONTHLY)

case("luthier-torn", "luthier", DEV, "pdftotext", "hard", 14, 4,
     [[("furn", "top24", "name", "sec", "banner"), ("intro", 4), ("part", "talk", (0, 665), 4, "", "（下转第25页）"), ("heads", ["profile", "note"]),
       ("bodies", ["profile", "note"], 4), ("furn", "foot")],
      [("furn", "top25"), ("flow", ["voices", "terms"], 4), ("part", "talk", (665, 99999), 4, "（上接第24页）", ""), ("timeline", 4), ("art", "mail", 4),
       ("furn", "team", "foot")]],
     ["columns-torn", "headings-away", "body-in-two-places", "seam-in-sentence"], height=1500, bullet="·", datemark="▶", conventions=MONTHLY)

# ---- racecard: a Hong Kong evening tabloid, 1974

TABLOID = ["no-numbers", "kickers", "two-line-titles", "serials", "instalment-numbers", "byline-author", "byline-pen-name", "byline-doctor", "sign-off-dots",
           "subheads", "letter", "letter-signature", "editor-answers", "bulleted-list", "advertisements", "racing", "no-author", "no-introduction", "no-timeline",
           "traditional", "han-numerals"]

case("racecard-pypdf", "racecard", DEV, "pypdf", "clean", 13, 5,
     [[("furn", "name", "top", "sec", "price"), ("art", "sword", 5), ("art", "horse", 5), ("grid", [(2, [("art", "love", 2)]), (3, [("art", "mailbox", 3)])]),
       ("grid", [(3, [("art", "gossip", 3), ("art", "odd", 3)]), (2, [("art", "doctor", 2), ("art", "street", 2)])]), ("box", "ads"), ("furn", "stand", "foot")]],
     ["articles-side-by-side", "indent-lost"], height=1700, bullet="●", conventions=TABLOID)

case("racecard-layout", "racecard", DEV, "layout", "side-by-side", 11, 5,
     [[("furn", "name", "top", "sec", "price"),
       ("grid", [(2, [("art", "sword", 2), ("art", "love", 2)]), (2, [("art", "horse", 2), ("art", "mailbox", 2)]), (1, [("art", "odd", 1), ("art", "street", 1)])]),
       ("grid", [(2, [("art", "gossip", 2)]), (1, [("art", "doctor", 1)]), (2, [("box", "ads")])]), ("furn", "stand", "foot")]],
     ["columns-side-by-side", "articles-side-by-side"], height=1700, bullet="◎", subhead="left",
     given_order=["sword", "love", "horse", "mailbox", "odd", "street", "gossip", "doctor", "ads"], conventions=TABLOID)

case("racecard-scan", "racecard", DEV, "tesseract", "noisy", 18, 3,
     [[("furn", "name", "top", "sec", "price"), ("flow", ["sword", "love", "horse", "mailbox", "gossip", "doctor", "odd", "street", "ads"], 3,
       {"css": "height:1400px;column-fill:auto;position:absolute;top:190px;left:30px;width:812px"}), ("bottom", "stand", "foot")]],
     ["ocr", "scan", "fullwidth-marks"], ocr="chi_tra", psm=4, degrade=[("rotate", 0.1), ("blur", 0.4)], subhead="left", crop=["top", 0, 1, 2, "foot"], top=182, foot=74,
     damage_steps=["full-width-marks"], height=1690, bullet="●", given_order=["sword", "love", "horse", "mailbox", "gossip", "doctor", "odd", "street", "ads"],
     conventions=TABLOID)

# ---- sentry: an army paper's feature page, 2011

ARMY = ["no-numbers", "kickers", "reporters-byline", "special-correspondent", "byline-rank", "byline-plain", "subheads", "captions", "diary", "family-letter",
        "letter-signature", "verse", "sayings", "comment", "circled-list", "no-introduction", "timeline-labels", "timeline-range", "several-pages"]

case("sentry-plain", "sentry", DEV, "layout", "clean", 30, 1,
     [[("furn", "name", "top6", "sec", "strip", "banner"), ("art", "feature", 1), ("art", "comment", 1), ("art", "diary", 1), ("art", "veteran", 1), ("furn", "foot")],
      [("furn", "top7"), ("art", "home", 1), ("art", "poem", 1), ("art", "words", 1), ("timeline", 1), ("art", "link", 1), ("furn", "edit", "foot")]],
     ["indent-kept", "page-furniture-repeated"], height=2300, encoding="gb18030", conventions=ARMY)

case("sentry-layout", "sentry", DEV, "layout", "side-by-side", 16, 4,
     [[("furn", "name", "top6", "sec", "strip", "banner"),
       ("grid", [(3, [("art", "feature", 3)]), (1, [("art", "comment", 1)])]), ("grid", [(2, [("art", "diary", 2)]), (2, [("art", "home", 2)])]), ("furn", "foot")],
      [("furn", "top7"), ("grid", [(1, [("art", "poem", 1)]), (1, [("art", "words", 1)]), (2, [("art", "link", 2)])]), ("art", "veteran", 4), ("timeline", 2), ("furn", "edit", "foot")]],
     ["columns-side-by-side", "articles-side-by-side"], height=1250, datemark="■ ", submark="▌", subhead="left",
     given_order=["feature", "comment", "diary", "home", "poem", "words", "link", "veteran"], conventions=ARMY)

case("sentry-crop", "sentry", DEV, "crop", "hard", 17, 4,
     [[("furn", "name", "top6", "sec", "strip", "banner"), ("flow", ["feature", "diary", "comment"], 4,
       {"css": "height:630px;column-fill:auto;position:absolute;top:230px;left:30px;width:1036px"}), ("bottom", "foot")],
      [("furn", "top7"), ("flow", ["veteran", "home", "poem", "words", "link", "timeline"], 4,
       {"css": "height:690px;column-fill:auto;position:absolute;top:230px;left:30px;width:1036px"}), ("bottom", "edit", "foot")]],
     ["columns-out-of-order", "seam-in-sentence"], css=".banner{font-size:20px}", crop=["top", 0, 2, 1, 3, "foot"], top=222, foot=74, height=1030,
     given_order=["feature", "diary", "comment", "veteran", "home", "poem", "words", "link"], conventions=ARMY)


# ---- midwife: a news magazine's cover story on four pages

MAGAZINE = ["no-numbers", "kickers", "titled-introduction", "subtitles", "byline-post-place", "byline-reporter-trainee", "byline-editor", "subheads", "end-mark",
            "bulleted-list", "data-box", "voices", "interview", "side-box", "no-author", "latin", "timeline-point-dates", "page-numbers"]

case("midwife-pymupdf", "midwife", DEV, "pymupdf", "clean", 20, 2,
     [[("furn", "run1", "sec", "banner"), ("intro", 1), ("part", "main", (0, 384), 2)],
      [("furn", "run2"), ("part", "main", (384, 9999), 2), ("box", "data"), ("art", "oral", 2)],
      [("furn", "run3"), ("art", "talk", 2), ("art", "voices", 1)],
      [("furn", "run4"), ("timeline", 1), ("art", "other", 2), ("art", "note", 2), ("furn", "edit", "foot")]],
     ["indent-lost", "page-furniture-repeated", "seam-in-sentence", "side-box"], height=1150, bullet="■", subhead="left", conventions=MAGAZINE)

case("midwife-layout", "midwife", DEV, "layout", "side-by-side", 14, 3,
     [[("furn", "run1", "sec", "banner"), ("intro", 1), ("art", "main", 3)],
      [("furn", "run2"), ("grid", [(2, [("art", "oral", 2)]), (1, [("box", "data")])]), ("art", "voices", 3)],
      [("furn", "run3"), ("art", "talk", 3)],
      [("furn", "run4"), ("flow", ["other", "note", "timeline"], 3), ("furn", "edit", "foot")]],
     ["columns-side-by-side", "articles-side-by-side", "page-furniture-repeated"], height=1150, bullet="◆", datemark="▎", oneline=True,
     given_order=["main", "oral", "data", "voices", "talk", "other", "note"], conventions=MAGAZINE)

case("midwife-torn", "midwife", DEV, "pdftotext", "hard", 16, 3,
     [[("furn", "run1", "sec", "banner"), ("intro", 3), ("part", "main", (0, 427), 3, "", "（下转第28页）")],
      [("furn", "run2"), ("heads", ["oral", "voices"]), ("bodies", ["oral", "voices"], 3), ("box", "data")],
      [("furn", "run3"), ("part", "main", (427, 9999), 3, "（上接第26页）"), ("art", "talk", 3)],
      [("furn", "run4"), ("timeline", 1), ("after", "other", 2), ("art", "note", 2), ("furn", "edit", "foot")]],
     ["columns-torn", "headings-away", "heading-after", "body-in-two-places", "page-furniture-repeated"], height=1250, bullet="●", tlbullet=True,
     subhead="left", conventions=MAGAZINE)

# ---- snail: a parents' and children's paper

CHILDREN = ["no-numbers", "kickers", "byline-host", "byline-class", "byline-designer", "sign-off-affiliation", "letter", "letter-signature", "teacher-comment", "coach-line",
            "numbered-list", "bracketed-leads", "verse", "riddles", "answers-line", "no-author", "no-introduction", "no-timeline", "notice"]

case("snail-pypdf", "snail", DEV, "pypdf", "clean", 18, 2,
     [[("furn", "name", "top", "sec", "slogan"), ("art", "letter", 2), ("art", "sum", 2), ("box", "lab"), ("art", "silk", 2), ("furn", "coach1"),
       ("art", "granny", 2), ("furn", "coach2"), ("art", "parents", 2), ("art", "rhyme", 1), ("art", "riddles", 1), ("furn", "answers"), ("box", "call"), ("furn", "edit", "foot")]],
     ["side-box", "two-columns"], indent="ideo", height=2900, conventions=CHILDREN)

case("snail-fixed", "snail", DEV, "fixed", "side-by-side", 12, 4,
     [[("furn", "name", "top", "sec", "slogan"),
       ("grid", [(2, [("art", "letter", 2), ("art", "sum", 2)]), (1, [("art", "lab", 1)]), (1, [("art", "rhyme", 1), ("box", "riddles"), ("furn", "answers")])]),
       ("grid", [(2, [("art", "silk", 2), ("furn", "coach1")]), (2, [("art", "granny", 2), ("furn", "coach2")])]),
       ("grid", [(3, [("art", "parents", 3)]), (1, [("box", "call")])]), ("furn", "edit", "foot")]],
     ["columns-side-by-side", "articles-side-by-side"], height=2200, given_order=["letter", "sum", "lab", "rhyme", "riddles", "silk", "granny", "parents", "call"],
     conventions=CHILDREN)

case("snail-scan", "snail", DEV, "tesseract", "noisy", 21, 2,
     [[("furn", "name", "top", "sec", "slogan"), ("flow", ["letter", "sum", "lab", "riddles", "furn:answers", "silk", "furn:coach1", "granny", "furn:coach2", "parents", "rhyme", "call"], 2,
       {"css": "height:1800px;column-fill:auto;position:absolute;top:200px;left:30px;width:616px"}), ("bottom", "edit", "foot")]],
     ["ocr", "scan"], degrade=[("blur", 0.7), ("jpeg", 60), ("grain", 0.05)], crop=["top", 0, 1, "foot"], top=192, foot=74, height=2090,
     conventions=CHILDREN)

# ---- openhearth: a steel mill's paper of 1956

MILL = ["no-numbers", "kickers", "two-line-titles", "dispatch-line", "sign-off-correspondents", "sign-off-post", "sign-off-reader", "byline-reporter", "byline-shop",
        "letter", "editors-note-after", "reply", "bulleted-list", "named-briefs", "verse", "clapper-talk", "board-of-honour", "no-author",
        "no-introduction", "no-timeline", "slogan"]

case("openhearth-raw", "openhearth", DEV, "raw", "clean", 13, 4,
     [[("furn", "name", "organ", "top", "slogan"), ("art", "lead", 4),
       ("grid", [(1, [("box", "leader")]), (3, [("art", "master", 3)])]),
       ("grid", [(2, [("art", "critic", 2)]), (2, [("art", "reply", 2)])]),
       ("grid", [(1, [("art", "clapper", 1)]), (1, [("box", "honour")]), (2, [("art", "ideas", 2)])]),
       ("art", "briefs", 4), ("furn", "sale", "foot")]],
     ["indent-lost", "side-box"], wide=True, height=1900, bullet="□", encoding="gb18030", conventions=MILL)

case("openhearth-words", "openhearth", DEV, "words", "side-by-side", 12, 5,
     [[("furn", "name", "organ", "top", "slogan"), ("flow", ["lead", "leader", "critic", "reply", "ideas", "master", "clapper", "briefs", "honour"], 5),
       ("furn", "sale", "foot")]],
     ["columns-side-by-side", "words-on-a-grid"], height=1500, bullet="○", conventions=MILL)

case("openhearth-crop", "openhearth", DEV, "crop", "hard", 15, 4,
     [[("furn", "name", "organ", "top", "slogan"), ("flow", ["lead", "leader", "critic", "reply", "ideas", "master", "clapper", "honour", "briefs"], 4,
       {"css": "height:950px;column-fill:auto;position:absolute;top:190px;left:30px;width:924px"}), ("bottom", "sale", "foot")]],
     ["columns-out-of-order", "headings-away", "body-in-two-places"], crop=["top", 2, 0, 1, 3, "foot"], top=182, foot=74, height=1250, bullet="▲",
     conventions=MILL)

# ---- mangrove: a Taiwanese community college's quarterly

COLLEGE = ["traditional", "no-numbers", "kickers", "titled-introduction", "subtitles", "byline-text-photo", "byline-group", "byline-class-brackets", "byline-office", "subheads",
           "numbered-list", "bullets-in-brackets", "verse", "question-answer", "oral-note", "no-author", "notice", "erratum", "timeline-republic-point-dates", "timeline-titles", "timeline-range"]

case("mangrove-mutool", "mangrove", DEV, "mutool", "clean", 16, 3,
     [[("furn", "name", "top", "banner"), ("intro", 1), ("art", "teacher", 3), ("art", "report", 3), ("art", "learner", 3), ("furn", "oralnote", "pg2")],
      [("furn", "pg3"), ("art", "log", 3), ("art", "poem", 1), ("art", "qa", 3), ("timeline", 2), ("box", "volunteers"), ("art", "erratum", 1), ("furn", "foot")]],
     ["indent-kept", "page-furniture-repeated", "side-box"], indent="ideo", height=1500, submark="◎", datemark="▍",
     css=".title,.kicker{font-family:'Noto Sans CJK TC'}", conventions=COLLEGE)

case("mangrove-layout", "mangrove", DEV, "layout", "side-by-side", 26, 2,
     [[("furn", "name", "top", "banner"), ("intro", 1), ("flow", ["teacher", "report", "learner", "furn:oralnote"], 2), ("furn", "pg2")],
      [("furn", "pg3"), ("flow", ["log", "poem", "qa", "timeline", "volunteers", "erratum"], 2), ("furn", "foot")]],
     ["columns-side-by-side", "page-furniture-repeated"], height=1250, subhead="left", tlbullet=True, bullet="．", crlf=True,
     css=".title,.kicker{font-family:'Noto Sans CJK TC'}", conventions=COLLEGE)

case("mangrove-scan", "mangrove", DEV, "tesseract", "noisy", 23, 2,
     [[("furn", "name", "top", "banner"), ("flow", ["intro", "teacher", "report", "learner", "furn:oralnote", "log", "poem", "qa", "timeline", "volunteers", "erratum"], 2,
       {"css": "height:1680px;column-fill:auto;position:absolute;top:190px;left:30px;width:672px"}), ("bottom", "pg2", "pg3", "foot")]],
     ["ocr", "scan"], ocr="chi_tra", damage_steps=[("full-width-marks",)], degrade=[("blur", 0.8), ("fade", 0.85)],
     crop=["top", 0, 1, "foot"], top=182, foot=100, height=2000, css=".title,.kicker{font-family:'Noto Sans CJK TC'}", conventions=COLLEGE)

# ---- dustjacket: a metropolitan daily's reading weekly, 2014

READING = ["no-numbers", "kickers", "kickers-in-brackets", "titled-introduction", "two-line-titles", "subtitles", "byline-square", "reporters-byline", "byline-plain", "sign-off-box",
           "publisher-line", "interview", "captions", "subheads", "numbered-list", "book-list", "letter", "editor-reply", "correction", "no-author",
           "timeline-full-dates", "timeline-range", "prices"]

case("dustjacket-plain", "dustjacket", DEV, "pdftotext", "clean", 28, 1,
     [[("furn", "name", "top6", "sec", "banner"), ("intro", 1), ("art", "review", 1), ("art", "counter", 1), ("art", "talk", 1), ("furn", "foot")],
      [("furn", "name", "top7", "sec"), ("art", "editor", 1), ("box", "list"), ("art", "new", 1), ("art", "letter", 1), ("art", "fix", 1), ("timeline", 1), ("furn", "edit", "foot")]],
     ["page-furniture-repeated", "indent-lost"], height=2350, subhead="left", datemark="◆", conventions=READING)

case("dustjacket-words", "dustjacket", DEV, "words", "side-by-side", 20, 3,
     [[("furn", "name", "top6", "sec", "banner"), ("intro", 3), ("flow", ["review", "counter", "talk"], 3), ("furn", "foot")],
      [("furn", "name", "top7", "sec"), ("flow", ["editor", "list", "new", "letter", "fix", "timeline"], 3), ("furn", "edit", "foot")]],
     ["columns-side-by-side", "words-on-a-grid", "page-furniture-repeated"], height=1250, submark="■", gutter=3, conventions=READING)

case("dustjacket-crop", "dustjacket", DEV, "crop", "hard", 15, 4,
     [[("furn", "name", "top6", "sec", "banner"), ("flow", ["intro", "review", "counter", "talk"], 4,
       {"css": "height:1000px;column-fill:auto;position:absolute;top:190px;left:30px;width:924px"}), ("bottom", "foot")],
      [("furn", "name", "top7", "sec"), ("flow", ["editor", "list", "new", "letter", "fix", "timeline"], 4,
       {"css": "height:1000px;column-fill:auto;position:absolute;top:190px;left:30px;width:924px"}), ("bottom", "edit", "foot")]],
     ["columns-out-of-order", "seam-in-sentence", "page-furniture-repeated"], given_order=["review", "counter", "talk", "editor", "list", "new", "letter", "fix"],
     crop=["top", 0, 2, 1, 3, "foot"], top=184, foot=90, height=1290, conventions=READING)

# ---- precinct: a Taiwanese daily's local page, 1998

LOCAL = ["no-numbers", "kickers", "two-line-titles", "subtitles", "byline-slash-place", "byline-reporter", "captions", "briefs-signed", "bulleted-body", "notice", "notice-hours",
         "numbered-list", "letter", "sign-off-slash", "dispatch-line", "no-author", "no-introduction", "timeline-full-dates", "republic-years"]

case("precinct-mutool", "precinct", DEV, "mutool", "clean", 13, 5,
     [[("furn", "name", "top", "sec"), ("art", "lead", 5),
       ("grid", [(3, [("art", "view", 3), ("art", "bus", 3)]), (2, [("art", "brief", 2)])]),
       ("grid", [(2, [("art", "letter", 2), ("box", "lost")]), (1, [("box", "water")]), (2, [("box", "board"), ("timeline", 2)])]), ("furn", "edit", "foot")]],
     ["indent-lost", "side-box", "articles-side-by-side"], height=1720, tlbullet=True, bullet="●", conventions=LOCAL)

case("precinct-layout", "precinct", DEV, "layout", "side-by-side", 11, 5,
     [[("furn", "name", "top", "sec"), ("flow", ["lead", "view", "bus", "brief", "water", "board", "letter", "lost", "timeline"], 5), ("furn", "edit", "foot")]],
     ["columns-side-by-side"], height=1500, indent="ideo", bom=True, conventions=LOCAL)

case("precinct-scan", "precinct", DEV, "tesseract", "noisy", 22, 2,
     [[("furn", "name", "top", "sec"), ("flow", ["lead", "view", "bus", "brief", "water", "board", "letter", "lost", "timeline"], 2,
       {"css": "height:1720px;column-fill:auto;position:absolute;top:150px;left:30px;width:644px"}), ("bottom", "edit", "foot")]],
     ["ocr", "scan"], ocr="chi_tra", given_order=["lead", "view", "bus", "brief", "water", "board", "letter", "lost"], degrade=[("blur", 0.7), ("grain", 0.05)], damage_steps=[("full-width-marks",)],
     crop=["top", 0, 1, "foot"], top=142, foot=80, height=1970, conventions=LOCAL)

# ---- almanac: an agricultural-science paper, 1986

FARM = ["no-numbers", "kickers", "byline-affiliation", "byline-oral", "sign-off-answer", "sign-off-name-affiliation", "subheads-numbered", "numbered-list", "question-answer", "letter",
        "editor-note-after", "briefs", "bulleted-body", "verse", "notice", "no-author", "no-introduction", "units", "ratios", "timeline-day-only", "timeline-titles", "solar-terms"]

case("almanac-blocks", "almanac", DEV, "pymupdf-blocks", "clean", 30, 1,
     [[("furn", "name", "top", "sec"), ("art", "rice", 1), ("art", "qa", 1), ("art", "pig", 1), ("art", "letterone", 1), ("art", "after", 1), ("art", "lettertwo", 1),
       ("art", "news", 1), ("art", "rhyme", 1), ("box", "mail"), ("timeline", 1), ("furn", "price", "foot")]],
     ["blank-line-paragraphs"], indent="none", height=6000, subhead="left", tlbullet=True, bullet="○", conventions=FARM)

case("almanac-fixed", "almanac", DEV, "fixed", "side-by-side", 16, 4,
     [[("furn", "name", "top", "sec"),
       ("grid", [(3, [("art", "rice", 3)]), (1, [("timeline", 1)])]),
       ("grid", [(2, [("art", "qa", 2), ("art", "pig", 2)]), (1, [("art", "letterone", 1), ("art", "after", 1)]), (1, [("art", "lettertwo", 1), ("box", "rhyme")])]),
       ("grid", [(2, [("art", "news", 2)]), (2, [("box", "mail")])]), ("furn", "price", "foot")]],
     ["columns-side-by-side", "articles-side-by-side"], height=1500, oneline=True, datemark="·",
     given_order=["rice", "qa", "pig", "letterone", "after", "lettertwo", "rhyme", "news", "mail"], conventions=FARM)

case("almanac-scan", "almanac", DEV, "tesseract", "noisy", 18, 3,
     [[("furn", "name", "top", "sec"), ("flow", ["rice", "qa", "pig", "letterone", "after", "lettertwo", "news", "rhyme", "mail", "timeline"], 3,
       {"css": "height:1330px;column-fill:auto;position:absolute;top:150px;left:30px;width:812px"}), ("bottom", "price", "foot")]],
     ["ocr", "scan"], given_order=["rice", "qa", "pig", "letterone", "after", "lettertwo", "news", "rhyme", "mail"],
     degrade=[("rotate", -0.2), ("blur", 0.7), ("fade", 0.8), ("jpeg", 60)], crop=["top", 0, 1, 2, "foot"], top=142, foot=80, height=1580, subhead="left",
     conventions=FARM)

# ---- podium: a sports weekly's front pages during a games, 2005

GAMES = ["no-numbers", "kickers", "titled-introduction", "two-line-titles", "subtitles", "byline-from-place", "byline-reporter", "sign-off-box", "subheads", "diary-days", "results",
         "numbered-list", "bulleted-list", "question-answer", "programme", "no-author", "timeline-day-only", "timeline-range", "timeline-titles"]

case("podium-pypdf", "podium", DEV, "pypdf", "clean", 24, 2,
     [[("furn", "name", "top1", "sec"), ("intro", 1), ("art", "lead", 2), ("art", "quick", 2), ("art", "diary", 2), ("furn", "price", "foot")],
      [("furn", "top2", "sec"), ("art", "flash", 2), ("art", "board", 2), ("art", "numbers", 2), ("box", "tomorrow"), ("timeline", 2), ("furn", "edit", "foot")]],
     ["page-furniture-repeated", "indent-kept"], indent="ideo", height=1550, subhead="left", bullet="■", tlbullet=True, conventions=GAMES)

case("podium-layout", "podium", DEV, "layout", "side-by-side", 13, 4,
     [[("furn", "name", "top1", "sec"), ("intro", 4),
       ("grid", [(3, [("art", "lead", 3), ("art", "diary", 3)]), (1, [("box", "quick")])]), ("furn", "price", "foot")],
      [("furn", "top2", "sec"), ("grid", [(2, [("art", "flash", 2), ("art", "numbers", 2)]), (1, [("art", "board", 1)]), (1, [("box", "tomorrow"), ("timeline", 1)])]), ("furn", "edit", "foot")]],
     ["columns-side-by-side", "articles-side-by-side", "page-furniture-repeated"], height=1260, bullet="★", crlf=True,
     given_order=["lead", "diary", "quick", "flash", "numbers", "board", "tomorrow"], conventions=GAMES)

case("podium-torn", "podium", DEV, "pdftotext", "hard", 17, 3,
     [[("furn", "name", "top1", "sec"), ("intro", 1), ("part", "lead", (0, 190), 3, "", "（下转第2版）"), ("heads", ["quick", "diary"]), ("bodies", ["quick", "diary"], 3), ("furn", "price", "foot")],
      [("furn", "top2", "sec"), ("note", "（上接第1版）"), ("part", "lead", (190, 10000), 3, "", ""), ("heads", ["flash", "board"]), ("bodies", ["flash", "board"], 3), ("flow", ["numbers", "tomorrow", "timeline"], 3),
       ("furn", "edit", "foot")]],
     ["headings-away", "body-in-two-places", "columns-torn", "continuation-notes", "page-furniture-repeated"], height=1250, bullet="●", conventions=GAMES)

# ---- verdict: a legal daily's case page

LEGAL = ["no-numbers", "kickers", "two-line-titles", "subtitles", "byline-square", "byline-comment", "sign-off-unit", "subheads", "numbered-list", "side-box",
         "law-articles", "letter", "letter-signature", "dispatch-line", "court-notices", "no-introduction", "timeline-full-dates", "inferred-year", "decimals"]

case("verdict-raw", "verdict", DEV, "raw", "clean", 15, 4,
     [[("furn", "name", "top", "sec", "banner"), ("art", "main", 4),
       ("grid", [(2, [("art", "judge", 2)]), (1, [("art", "lawyer", 1)]), (1, [("box", "rules")])]),
       ("grid", [(2, [("art", "letter", 2)]), (1, [("art", "brief", 1)]), (1, [("timeline", 1)])]), ("art", "public", 4), ("furn", "edit", "foot")]],
     ["indent-lost", "tight-marks", "side-box"], height=2300, wide=True, submark="■", subhead="left", datemark="◆", conventions=LEGAL)

case("verdict-layout", "verdict", DEV, "layout", "side-by-side", 21, 3,
     [[("furn", "name", "top", "sec", "banner"),
       ("flow", ["main", "judge", "lawyer", "rules", "timeline", "letter", "brief", "public"], 3), ("furn", "edit", "foot")]],
     ["columns-side-by-side"], height=2100, indent="ideo", gutter=3, oneline=True, conventions=LEGAL)

case("verdict-torn", "verdict", DEV, "pymupdf", "hard", 18, 3,
     [[("furn", "name", "top", "sec", "banner"), ("part", "main", (0, 620), 3), ("box", "rules"), ("timeline", 2),
       ("heads", ["judge", "lawyer"]), ("bodies", ["judge", "lawyer"], 3), ("part", "main", (620, 10000), 3),
       ("flow", ["letter", "brief", "public"], 3), ("furn", "edit", "foot")]],
     ["body-in-two-places", "headings-away", "seam-in-sentence"], height=2400, subhead="left", submark="▶", tlbullet=True, bullet="·", conventions=LEGAL)

# ---- chinatown: an overseas Chinese paper in Traditional Chinese

HUABAO = ["no-numbers", "kickers", "two-line-titles", "byline-work", "byline-doctor", "dispatch-line", "donation-list", "serial", "notice", "letter-signature",
          "numbered-list", "briefs-with-marks", "verse", "no-introduction", "republic-years", "reign-years", "timeline-range", "han-numerals", "no-author"]

case("chinatown-pypdf", "chinatown", DEV, "pypdf", "clean", 22, 2,
     [[("furn", "name", "top", "sec"), ("art", "lead", 2), ("art", "donate", 2), ("art", "briefs", 2), ("art", "serial", 2), ("note", "（未完，明日續刊）"),
       ("flow", ["meeting", "thanks"], 2), ("art", "poem", 1), ("art", "doctor", 2), ("timeline", 2), ("furn", "foot")]],
     ["indent-lost"], height=2700, datemark="▲", conventions=HUABAO)

case("chinatown-fixed", "chinatown", DEV, "fixed", "side-by-side", 12, 5,
     [[("furn", "name", "top", "sec"),
       ("grid", [(3, [("art", "lead", 3), ("art", "serial", 3), ("note", "（未完，明日續刊）")]), (1, [("art", "donate", 1)]), (1, [("art", "meeting", 1), ("box", "thanks")])]),
       ("grid", [(2, [("timeline", 2)]), (1, [("art", "briefs", 1)]), (1, [("art", "doctor", 1)]), (1, [("art", "poem", 1)])]), ("furn", "foot")]],
     ["columns-side-by-side", "articles-side-by-side"], height=1900, indent="ideo", css=".quote{padding-left:0}",
     given_order=["lead", "serial", "donate", "meeting", "thanks", "briefs", "doctor", "poem"], conventions=HUABAO)

case("chinatown-scan", "chinatown", DEV, "tesseract", "noisy", 17, 3,
     [[("furn", "name", "top", "sec"),
       ("flow", ["lead", "donate", "serial", "note:（未完，明日續刊）", "meeting", "thanks", "briefs", "doctor", "poem", "timeline"], 3,
        {"css": "height:1560px;column-fill:auto;position:absolute;top:170px;left:30px;width:770px"}), ("bottom", "foot")]],
     ["ocr", "scan"], ocr="chi_tra", degrade=[("blur", 0.7), ("grain", 0.05)], damage_steps=["full-width-marks"], crop=["top", 0, 1, 2, "foot"], top=160, foot=60,
     height=1820, given_order=["lead", "donate", "serial", "meeting", "thanks", "briefs", "doctor", "poem"], conventions=HUABAO)

# ---- prism: a popular-science monthly for teenagers

TEENS = ["no-numbers", "kickers", "titled-introduction", "byline-text-picture", "byline-design", "subheads-numbered", "captions", "side-box", "experiment",
         "numbered-list", "letter", "letter-signature", "quiz", "answers", "dialogue", "timeline-years", "units", "page-number-only", "no-author"]

case("prism-mutool", "prism", DEV, "mutool", "clean", 19, 2,
     [[("furn", "name", "top", "sec", "banner"), ("intro", 1), ("art", "feature", 2), ("box", "window"), ("art", "boyhood", 2), ("furn", "p14")],
      [("furn", "run"), ("art", "lab", 2), ("art", "mailbox", 2), ("timeline", 2), ("art", "quiz", 2), ("art", "joke", 1), ("box", "answers"), ("furn", "edit", "p15")]],
     ["indent-kept", "page-furniture-repeated", "side-box"], height=1650, indent="ideo", datemark="☆", subhead="left", conventions=TEENS)

case("prism-words", "prism", DEV, "words", "side-by-side", 14, 3,
     [[("furn", "name", "top", "sec", "banner"), ("intro", 3), ("flow", ["feature", "window", "boyhood"], 3), ("furn", "p14")],
      [("furn", "run"), ("flow", ["lab", "mailbox", "timeline", "quiz", "joke", "answers"], 3), ("furn", "edit", "p15")]],
     ["columns-side-by-side", "words-on-a-grid"], height=1500, oneline=True,
     given_order=["feature", "window", "boyhood", "lab", "mailbox", "quiz", "joke", "answers"], conventions=TEENS)

case("prism-crop", "prism", DEV, "crop", "hard", 16, 4,
     [[("furn", "name", "top", "sec", "banner"),
       ("flow", ["intro", "feature", "window", "lab", "boyhood", "mailbox", "timeline", "quiz", "joke", "answers"], 4,
        {"css": "height:1100px;column-fill:auto;position:absolute;top:190px;left:30px;width:980px"}), ("bottom", "run", "p14", "p15", "edit")]],
     ["columns-out-of-order", "seam-in-sentence"], crop=["top", 0, 2, 1, 3, "foot"], top=182, foot=130, height=1430, tlbullet=True, bullet="○",
     submark="◇", conventions=TEENS)

# ---- hamlet: a village-history special of a city evening paper

VILLAGE = ["numbered-kickers", "circled-numbers", "titled-introduction", "byline-narrator", "age", "captions", "fact-box", "verse", "bulleted-list", "letter",
           "letter-signature", "sign-off-brackets", "reign-years", "no-author", "two-pages"]

case("hamlet-pdfminer", "hamlet", DEV, "pdfminer", "clean", 30, 1,
     [[("furn", "name", "top8", "sec", "banner"), ("intro", 1), ("art", "ferry", 1), ("art", "lamp", 1), ("furn", "foot")],
      [("furn", "top9", "sec"), ("art", "school", 1), ("box", "card"), ("timeline", 1), ("art", "poem", 1), ("art", "letter", 1), ("art", "words", 1), ("art", "note", 1),
       ("art", "call", 1), ("furn", "edit")]],
     ["page-furniture-repeated", "blank-line-paragraphs", "side-box"], height=4300, indent="none", bullet="◆", tlbullet=True,
     given_order=["ferry", "lamp", "school", "card", "poem", "letter", "words", "note", "call"], conventions=VILLAGE)

case("hamlet-layout", "hamlet", DEV, "layout", "side-by-side", 13, 4,
     [[("furn", "name", "top8", "sec", "banner"), ("intro", 2),
       ("grid", [(2, [("art", "ferry", 2)]), (2, [("art", "lamp", 2)])]), ("furn", "foot")],
      [("furn", "top9", "sec"),
       ("grid", [(2, [("art", "school", 2)]), (1, [("box", "card"), ("art", "words", 1)]), (1, [("art", "poem", 1)])]),
       ("grid", [(2, [("timeline", 2), ("art", "note", 2)]), (1, [("art", "letter", 1)]), (1, [("box", "call")])]), ("furn", "edit")]],
     ["columns-side-by-side", "articles-side-by-side"], height=1500, bullet="★",
     given_order=["ferry", "lamp", "school", "card", "words", "poem", "note", "letter", "call"], conventions=VILLAGE)

case("hamlet-scan", "hamlet", DEV, "tesseract", "noisy", 26, 2,
     [[("furn", "name", "top8", "sec", "banner"), ("flow", ["intro", "ferry", "lamp"], 2,
        {"css": "height:720px;column-fill:auto;position:absolute;top:190px;left:30px;width:756px"}), ("bottom", "foot")],
      [("furn", "top9", "sec"), ("flow", ["school", "card", "timeline", "poem", "words", "letter", "note", "call"], 2,
        {"css": "height:1030px;column-fill:auto;position:absolute;top:190px;left:30px;width:756px"}), ("bottom", "edit")]],
     ["ocr", "scan"], degrade=[("rotate", 0.2), ("blur", 0.6), ("jpeg", 40)], crop=["top", 0, 1, "foot"], top=178, foot=60, height=1300,
     bullet="·", oneline=True, css=".banner{font-size:22px}", given_order=["ferry", "lamp", "school", "card", "poem", "words", "letter", "note", "call"],
     conventions=VILLAGE)

# ---- quasar: a science weekly

QUASAR = ["no-numbers", "kickers", "titled-introduction", "subtitles", "byline-affiliation", "subheads", "captions", "interview", "references", "doi",
          "latin", "units", "decimals", "bulleted-list", "side-box", "no-author", "correction", "next-issue", "timeline-titles", "timeline-range", "timeline-year-inferred"]

case("quasar-mutool", "quasar", DEV, "mutool", "clean", 15, 4,
     [[("furn", "name", "top"), ("intro", 2), ("art", "gleaner", 4),
       ("grid", [(3, [("art", "talk", 3)]), (1, [("box", "figures")])]), ("furn", "foot")],
      [("furn", "run"), ("grid", [(2, [("art", "briefs", 2)]), (2, [("timeline", 2)])]),
       ("grid", [(2, [("art", "fix", 2)]), (2, [("box", "next")])]), ("furn", "edit")]],
     ["articles-side-by-side", "side-box", "page-furniture-repeated"], indent="ideo", height=1250, bullet="◆", tlbullet=True, subhead="left",
     conventions=QUASAR)

case("quasar-pdftotext", "quasar", DEV, "pdftotext", "clean", 29, 1,
     [[("furn", "name", "top"), ("intro", 1), ("art", "gleaner", 1), ("art", "talk", 1), ("furn", "foot")],
      [("furn", "run"), ("art", "briefs", 1), ("art", "figures", 1), ("timeline", 1), ("art", "fix", 1), ("art", "next", 1), ("furn", "edit")]],
     ["wide-measure", "han-latin-blanks", "page-furniture-repeated"], gap=True, height=2300, bullet="▪", datemark="◎", oneline=True, conventions=QUASAR)

# ---- betelnut: a farmers' association paper, Taiwan

BETELNUT = ["no-numbers", "kickers", "byline-office-name", "sign-off-office", "subheads", "numbered-list", "captions", "minutes", "prices", "question-answer",
            "recipe", "notice", "document-number", "no-author", "no-introduction", "timeline-republic-years", "timeline-range", "traditional"]

case("betelnut-pymupdf", "betelnut", DEV, "pymupdf", "clean", 12, 5,
     [[("furn", "name", "top", "pg3", "motto"), ("grid", [(2, [("art", "talk", 2)]), (3, [("art", "graft", 3)])]),
       ("grid", [(3, [("art", "minutes", 3)]), (2, [("box", "prices"), ("box", "home")])]), ("furn", "edit", "foot")],
      [("furn", "name", "top", "pg4"), ("grid", [(2, [("art", "answers", 2)]), (2, [("art", "notice", 2)]), (1, [("box", "lost")])]),
       ("timeline", 5), ("furn", "edit", "foot")]],
     ["indent-lost", "articles-side-by-side", "side-box", "page-furniture-repeated"], height=1230, wide=True, datemark="△", conventions=BETELNUT)

case("betelnut-raw", "betelnut", DEV, "raw", "clean", 21, 2,
     [[("furn", "name", "top", "pg3", "motto"), ("flow", ["talk", "graft", "minutes"], 2), ("furn", "foot")],
      [("furn", "name", "top", "pg4"), ("flow", ["prices", "answers", "home", "notice", "timeline", "lost"], 2), ("furn", "edit", "foot")]],
     ["indent-lost", "page-furniture-repeated"], indent="ideo", height=1250, wide=True, subhead="left", oneline=True, conventions=BETELNUT)

# ---- matinee: a film and television weekly

MATINEE = ["no-numbers", "kickers", "two-line-titles", "subtitles", "byline-affiliation", "sign-off-author", "end-mark", "credits", "stars", "scores", "interview",
           "short-names", "subheads", "programme", "obituary", "numbered-list", "no-author", "no-introduction", "timeline-years"]

case("matinee-blocks", "matinee", DEV, "pymupdf-blocks", "clean", 24, 1,
     [[("furn", "name", "top12"), ("art", "snow", 1), ("art", "heist", 1), ("furn", "stars"), ("art", "talk", 1), ("furn", "foot")],
      [("furn", "name", "top13"), ("art", "obit", 1), ("timeline", 1), ("art", "tv", 1), ("art", "box", 1), ("art", "line", 1), ("furn", "edit", "foot")]],
     ["blocks-sorted", "page-furniture-repeated"], height=1900, oneline=True, subhead="left", submark="▶", conventions=MATINEE)

case("matinee-pypdf", "matinee", DEV, "pypdf", "clean", 14, 4,
     [[("furn", "name", "top12"), ("art", "snow", 4), ("art", "heist", 4), ("furn", "stars"), ("art", "talk", 4), ("furn", "foot")],
      [("furn", "name", "top13"), ("art", "obit", 4), ("timeline", 2), ("art", "tv", 3), ("flow", ["box", "line"], 2), ("furn", "edit", "foot")]],
     ["page-furniture-repeated"], indent="ideo", height=1250, conventions=MATINEE)

# ---- gazetteer: a local-history journal

GAZETTEER = ["no-numbers", "kickers", "titled-introduction", "byline-oral", "byline-affiliation", "sign-off-collector", "block-quotation", "missing-characters", "verse",
             "subheads", "subtitles", "editor-note-in-body", "no-author", "notice", "timeline-reign-years", "page-numbers"]

case("gazetteer-pdfminer", "gazetteer", DEV, "pdfminer", "clean", 26, 1,
     [[("furn", "name", "no", "sec"), ("intro", 1), ("art", "oral", 1), ("art", "stele", 1), ("furn", "p37")],
      [("furn", "name", "sec"), ("art", "names", 1), ("art", "petition", 1), ("art", "songs", 1), ("timeline", 1), ("art", "call", 1), ("furn", "edit", "p38")]],
     ["one-column-book", "blank-line-paragraphs", "page-furniture-repeated"], indent="ideo", height=1700, conventions=GAZETTEER)

case("gazetteer-scan", "gazetteer", DEV, "tesseract", "noisy", 19, 2,
     [[("furn", "name", "no", "sec"), ("flow", ["intro", "oral", "stele"], 2,
       {"css": "height:900px;column-fill:auto;position:absolute;top:150px;left:30px;width:560px"}), ("bottom", "p37")],
      [("furn", "name", "no", "sec"), ("flow", ["names", "petition", "songs", "timeline", "call"], 2,
       {"css": "height:900px;column-fill:auto;position:absolute;top:150px;left:30px;width:560px"}), ("bottom", "edit", "p38")]],
     ["ocr", "scan", "page-furniture-repeated"], crop=["top", 0, 1, "foot"], top=140, foot=80, height=1150, oneline=True, subhead="left",
     degrade=[("blur", 0.5)], given_order=["oral", "stele", "names", "petition", "songs", "call"], conventions=GAZETTEER)

# ---- kettle: a consumers' association paper

KETTLE = ["no-numbers", "kickers", "two-line-titles", "reporters-byline", "letter", "letter-signature", "reply-in-body", "sign-off-office", "table", "subheads",
          "numbered-list", "bulleted-list", "rules", "document-number", "no-author", "no-introduction", "latin", "units", "prices", "timeline-range", "timeline-year-inferred"]

case("kettle-layout", "kettle", DEV, "layout", "clean", 22, 1,
     [[("furn", "name", "p6", "slogan"), ("art", "cooker", 1), ("timeline", 1), ("art", "sofa", 1), ("art", "gym", 1), ("furn", "foot")],
      [("furn", "name", "p7"), ("art", "test", 1), ("art", "warn", 1), ("art", "law", 1), ("art", "tally", 1), ("furn", "edit", "foot")]],
     ["one-column", "page-furniture-repeated"], height=2200, bullet="○", datemark="■", conventions=KETTLE)

case("kettle-mutool", "kettle", DEV, "mutool", "clean", 13, 5,
     [[("furn", "name", "p6", "slogan"), ("grid", [(3, [("art", "cooker", 3)]), (2, [("timeline", 2)])]),
       ("grid", [(2, [("art", "sofa", 2)]), (2, [("art", "gym", 2)]), (1, [("box", "law")])]), ("furn", "foot")],
      [("furn", "name", "p7"), ("heads", ["test"]), ("bodies", ["test"], 3),
       ("grid", [(3, [("art", "warn", 3)]), (2, [("box", "tally")])]), ("furn", "edit", "foot")]],
     ["articles-side-by-side", "side-box", "indent-lost", "page-furniture-repeated"], height=1150, bullet="◇", tlbullet=True, submark="□", subhead="left",
     conventions=KETTLE)

# ---- cairn: a mountain club's newsletter

CAIRN = ["no-numbers", "kickers", "byline-office-name", "byline-report-photo", "byline-plain", "sign-off-author", "subheads", "diary", "captions", "numbered-list",
         "bulleted-list", "verse", "accounts", "document-number", "no-author", "no-introduction", "notice", "timeline-programme", "timeline-titles",
         "timeline-range", "timeline-year-inferred", "traditional"]

case("cairn-pypdf", "cairn", DEV, "pypdf", "clean", 17, 3,
     [[("furn", "name", "top", "pg3", "club"), ("flow", ["chair", "diary", "accident"], 3), ("furn", "foot")],
      [("furn", "name", "top", "pg4"), ("flow", ["gear", "poem", "timeline", "members", "accounts"], 3), ("furn", "edit", "foot")]],
     ["headings-in-columns", "indent-lost", "page-furniture-repeated"], height=1100, bullet="✽", conventions=CAIRN)

case("cairn-scan", "cairn", DEV, "tesseract", "noisy", 24, 1,
     [[("furn", "name", "top", "pg3", "club"), ("art", "chair", 1), ("art", "diary", 1), ("art", "accident", 1), ("furn", "foot")],
      [("furn", "name", "top", "pg4"), ("art", "gear", 1), ("art", "poem", 1), ("timeline", 1), ("art", "members", 1), ("art", "accounts", 1), ("furn", "edit", "foot")]],
     ["ocr", "scan", "page-furniture-repeated"], crop=["whole"], top=0, height=1850, ocr="chi_tra", bullet="●", css=".date{font-weight:normal;text-indent:1em;font-size:17px}", subhead="left",
     degrade=[("blur", 0.5)], given_order=["chair", "diary", "accident", "gear", "poem", "members", "accounts"], conventions=CAIRN)

# ---- thesis: a provincial party daily's theory page

THEORY = ["titled-introduction", "kickers", "two-line-titles", "no-numbers", "subheads", "numbered-subheads", "byline-group", "sign-off-drafters", "byline-square",
          "sign-off-post", "sign-off-unit", "side-box", "digest-subheads", "book-notice", "call-for-papers", "no-timeline", "no-author", "prices"]

case("thesis-mutool", "thesis", DEV, "mutool", "clean", 16, 4,
     [[("furn", "name", "no", "top", "sec"), ("intro", 2),
       ("art", "main", 4),
       ("grid", [(2, [("art", "xia", 2)]), (1, [("box", "word")]), (1, [("art", "zhou", 1)])]),
       ("grid", [(2, [("art", "views", 2)]), (1, [("art", "book", 1)]), (1, [("art", "call", 1)])]),
       ("furn", "edit", "foot")]],
     ["articles-in-a-grid", "indent-kept"], indent="ideo", height=2300, subhead="left", conventions=THEORY)

case("thesis-pdfminer", "thesis", DEV, "pdfminer", "clean", 28, 1,
     [[("furn", "name", "top", "sec"), ("intro", 1), ("art", "main", 1), ("art", "word", 1), ("furn", "foot")],
      [("furn", "top", "sec"), ("art", "xia", 1), ("art", "zhou", 1), ("art", "views", 1), ("art", "book", 1), ("art", "call", 1), ("furn", "edit")]],
     ["blank-line-paragraphs", "page-furniture-repeated"], indent="none", height=3000, conventions=THEORY)

# ---- lathe: a trade union paper of the 1990s

UNION = ["no-numbers", "no-introduction", "kickers", "subtitles", "byline-correspondent", "byline-answerer", "byline-workshop", "sign-off-name-affiliation", "sign-off-plain",
         "letter", "letter-signature", "editors-reply", "verse", "second-poem", "marked-briefs", "notice", "captionless", "timeline-dotted-dates", "timeline-without-titles", "no-author"]

case("lathe-raw", "lathe", DEV, "raw", "clean", 12, 5,
     [[("furn", "name", "slogan", "top", "sec"), ("art", "lead", 5),
       ("grid", [(1, [("art", "fan", 1), ("box", "say")]), (3, [("art", "law", 3), ("art", "mail", 3)]), (1, [("art", "poem", 1)])]),
       ("grid", [(2, [("art", "news", 2)]), (1, [("box", "lost")]), (2, [("timeline", 2)])]),
       ("furn", "edit", "foot")]],
     ["indent-lost", "articles-in-a-grid", "side-box"], wide=True, height=2100, datemark="●", oneline=True, crlf=True, conventions=UNION)

case("lathe-scan", "lathe", DEV, "tesseract", "noisy", 23, 2,
     [[("furn", "name", "slogan", "top", "sec"), ("flow", ["lead", "say", "fan", "law", "mail", "news", "poem", "timeline", "lost"], 2,
       {"css": "height:1560px;column-fill:auto;position:absolute;top:180px;left:30px;width:672px"}), ("bottom", "edit", "foot")]],
     ["ocr", "scan"], psm=6, css=".date{font:16px 'Noto Sans CJK SC'} .signoff,.right{text-align:center;font:15px 'Noto Sans CJK SC';margin:.4em 0}", degrade=[("grain", 0.02)], crop=["top", 0, 1, "foot"], top=172, foot=76,
     height=1840, subhead="left", conventions=UNION)

# ---- vignette: a Hong Kong quality monthly

MONTHLY = ["traditional", "no-numbers", "titled-introduction", "kickers", "byline-plain", "byline-roles", "sign-off-author-note", "footnotes", "note-marks", "subheads",
           "interview", "verse", "letters-under-one-title", "letter-signature", "bulleted-list", "no-timeline", "book-titles-in-corner-brackets"]

case("vignette-pymupdf", "vignette", DEV, "pymupdf", "clean", 22, 2,
     [[("furn", "name", "top", "sec", "banner"), ("intro", 1), ("art", "essay", 2), ("art", "column", 2), ("furn", "p42")],
      [("furn", "run"), ("art", "round", 2), ("flow", ["poem", "letters", "next"], 2), ("furn", "art", "foot", "p43")]],
     ["page-furniture-repeated", "indent-kept"], indent="ideo", height=1500, bullet="◎", subhead="left", conventions=MONTHLY)

case("vignette-pypdf", "vignette", DEV, "pypdf", "clean", 14, 4,
     [[("furn", "name", "top", "sec", "banner"), ("intro", 2),
       ("grid", [(3, [("art", "essay", 3)]), (1, [("box", "poem"), ("art", "next", 1)])]), ("furn", "p42")],
      [("furn", "run"), ("grid", [(1, [("art", "column", 1)]), (2, [("art", "round", 2)]), (1, [("art", "letters", 1)])]), ("furn", "art", "foot", "p43")]],
     ["articles-in-a-grid", "page-furniture-repeated"], height=1450, bullet="·", conventions=MONTHLY)

# ---- brakeman: a railway bureau's paper

RAILWAY = ["no-numbers", "no-introduction", "kickers", "document-number", "numbered-list-in-brackets", "sign-off-office", "diary-days", "byline-post", "notice", "timetable-lines",
           "notice-signature-date", "sign-off-name-affiliation", "verse", "marked-briefs", "letter", "letter-signature", "timeline-titles", "timeline-range", "timeline-full-dates", "no-author"]

case("brakeman-pdftotext", "brakeman", DEV, "pdftotext", "clean", 21, 3,
     [[("furn", "law", "name", "top2", "sec"), ("flow", ["circular", "shame", "diary", "rhyme", "notice"], 3), ("furn", "edit")],
      [("furn", "name", "top3"), ("flow", ["history", "timeline", "thanks", "brief"], 3), ("furn", "foot")]],
     ["indent-lost", "headings-in-the-columns"], height=1350, subhead="left", css=".signoff{text-align:left;text-indent:2em}", conventions=RAILWAY)

case("brakeman-layout", "brakeman", DEV, "layout", "clean", 30, 1,
     [[("furn", "law", "name", "top2", "sec"), ("art", "notice", 1), ("art", "circular", 1), ("art", "shame", 1), ("art", "rhyme", 1), ("art", "brief", 1), ("furn", "edit")],
      [("furn", "name", "top3"), ("art", "diary", 1), ("art", "history", 1), ("timeline", 1), ("art", "thanks", 1), ("furn", "foot")]],
     ["layout-of-one-column", "indent-kept"], height=2500, datemark="■", tlbullet=True, bullet="", conventions=RAILWAY)

# ---- thimble: a women's magazine of the 1980s

WOMEN = ["no-numbers", "no-introduction", "kickers", "byline-spaced", "byline-text-picture", "byline-post", "byline-design", "letter", "letter-signature", "letter-answer", "serial",
         "instalment-number", "numbered-paragraphs", "recipe", "numbered-list-circled", "knitting", "bulleted-list", "names-behind-items", "no-timeline", "no-author"]

case("thimble-pypdf", "thimble", DEV, "pypdf", "clean", 17, 3,
     [[("furn", "run", "sec"), ("art", "story", 3), ("art", "advice", 3), ("art", "editor", 3), ("furn", "edit", "p22")],
      [("furn", "run"), ("art", "doctor", 3), ("grid", [(2, [("art", "serial", 2), ("furn", "cont")]), (1, [("box", "dish")])]),
       ("grid", [(1, [("art", "knit", 1)]), (2, [("art", "hints", 2)])]), ("furn", "foot", "p23")]],
     ["page-furniture-repeated", "articles-in-a-grid"], indent="ideo", height=1400, bullet="△", bom=True, conventions=WOMEN)

case("thimble-scan", "thimble", DEV, "tesseract", "noisy", 26, 1,
     [[("furn", "run", "sec"), ("art", "story", 1), ("art", "advice", 1), ("art", "dish", 1), ("furn", "edit", "p22")],
      [("furn", "run"), ("art", "serial", 1), ("furn", "cont"), ("art", "doctor", 1), ("art", "knit", 1), ("art", "hints", 1), ("art", "editor", 1), ("furn", "foot", "p23")]],
     ["ocr", "scan"], psm=4, css=".title{font:22px/1.6 'Noto Sans CJK SC'} p{line-height:1.7}", degrade=[("grain", 0.02)], leave_out=["pages"], crop=["whole"], top=0, height=1560, bullet="●", conventions=WOMEN)

# ---- mortarboard: a university alumni bulletin

ALUMNI = ["no-numbers", "no-introduction", "kickers", "subtitles", "obituary", "notice-signature-date", "sign-off-name-affiliation", "byline-text-picture", "captions", "subheads-by-year-of-entry",
          "gift-lines", "timeline-inferred-year", "timeline-range", "year-in-timeline-title", "continued-on", "no-author", "notice"]

case("mortarboard-mutool", "mortarboard", DEV, "mutool", "clean", 19, 3,
     [[("furn", "name", "sub", "top", "motto"), ("box", "obit"), ("part", "memo", (0, 262), 3, "", "（下转第6页）"), ("furn", "edit", "p5")],
      [("furn", "run"), ("part", "memo", (262, 9999), 3, "（上接第5页）"), ("art", "reunion", 3), ("furn", "p6")],
      [("furn", "run"), ("grid", [(2, [("art", "brief", 2)]), (1, [("art", "gifts", 1)])]),
       ("grid", [(1, [("box", "find")]), (2, [("art", "notice", 2)])]), ("timeline", 2), ("furn", "foot", "p7")]],
     ["seam-in-sentence", "articles-in-a-grid", "page-furniture-repeated"], height=1000, datemark="○", subhead="left", submark="", encoding="gb18030", conventions=ALUMNI)

case("mortarboard-blocks", "mortarboard", DEV, "pymupdf-blocks", "clean", 32, 1,
     [[("furn", "name", "sub", "top", "motto"), ("art", "obit", 1), ("art", "memo", 1), ("furn", "edit", "p5")],
      [("furn", "run"), ("art", "reunion", 1), ("timeline", 1), ("furn", "p6")],
      [("furn", "run"), ("art", "brief", 1), ("art", "gifts", 1), ("art", "find", 1), ("art", "notice", 1), ("furn", "foot", "p7")]],
     ["wide-measure", "page-furniture-repeated"], indent="none", height=2100, oneline=True, conventions=ALUMNI)

# ---- flagpole: a city party organ's front page

ORGAN = ["no-numbers", "shoulder-headlines", "two-line-titles", "subtitles", "commentator", "dispatch-line", "letter-signature", "numbered-list",
         "bulleted-list", "captions", "timeline-han-dates", "timeline-inferred", "notice", "no-introduction"]

case("flagpole-mutool", "flagpole", DEV, "mutool", "clean", 13, 4,
     [[("furn", "name", "top", "sec"), ("art", "lead", 4),
       ("grid", [(2, [("art", "comment", 2), ("art", "briefs", 2)]), (1, [("timeline", 1)]), (1, [("box", "letter"), ("art", "weather", 1)])]),
       ("art", "notice", 2), ("furn", "foot")]],
     ["grid", "indent-kept"], indent="ideo", bullet="△", height=1800, conventions=ORGAN)

case("flagpole-pdfminer", "flagpole", DEV, "pdfminer", "clean", 28, 1,
     [[("furn", "name", "top", "sec"), ("art", "lead", 1), ("art", "comment", 1), ("art", "letter", 1)],
      [("timeline", 1), ("art", "briefs", 1), ("art", "notice", 1), ("box", "weather"), ("furn", "foot")]],
     ["blank-line-paragraphs", "several-pages"], indent="none", bullet="●", height=2400, conventions=ORGAN)

# ---- chalk: an educational weekly

LESSON = ["no-numbers", "kickers", "titled-introduction", "diary", "debate", "teacher-comment", "sign-off-author", "byline-affiliation", "subheads",
          "numbered-list", "bulleted-list", "verse", "notice", "email", "no-timeline"]

case("chalk-pypdf", "chalk", DEV, "pypdf", "clean", 18, 2,
     [[("furn", "name", "top", "sec", "banner"), ("intro", 1), ("flow", ["essay", "diary"], 2), ("art", "debate", 2),
       ("flow", ["autumn", "poem", "recruit"], 2), ("furn", "edit", "foot")]],
     ["columns", "indent-lost"], bullet="◆", subhead="left", gutter=4, height=2200, conventions=LESSON)

case("chalk-blocks", "chalk", DEV, "pymupdf-blocks", "clean", 30, 1,
     [[("furn", "name", "top", "sec", "banner"), ("intro", 1), ("art", "essay", 1), ("art", "diary", 1), ("furn", "edit")],
      [("art", "debate", 1), ("art", "autumn", 1), ("art", "poem", 1), ("box", "recruit"), ("furn", "foot")]],
     ["wide-measure", "several-pages"], indent="ideo", bullet="■", submark="", height=1500, conventions=LESSON)

# ---- rooftop: a Hong Kong culture supplement

ROOFTOP = ["no-numbers", "column-names", "byline-plain", "subtitles", "subheads", "verse", "block-quotation", "letter-signature", "bulleted-list",
           "traditional", "cantonese", "timeline-years", "timeline-range", "book-imprint", "no-introduction"]

case("rooftop-raw", "rooftop", DEV, "raw", "clean", 14, 5,
     [[("furn", "name", "top", "sec"),
       ("grid", [(1, [("art", "roof", 1)]), (3, [("art", "books", 3), ("timeline", 2)]), (1, [("art", "screen", 1), ("box", "poem")])]),
       ("grid", [(2, [("art", "reader", 2)]), (2, [("art", "notes", 2)]), (1, [("art", "next", 1)])]), ("furn", "edit", "foot")]],
     ["grid", "narrow-columns"], wide=True, bullet="□", height=1700, conventions=ROOFTOP)

case("rooftop-pymupdf", "rooftop", DEV, "pymupdf", "clean", 19, 2,
     [[("furn", "name", "top", "sec"), ("flow", ["roof", "screen", "books", "timeline", "poem", "reader", "notes", "next"], 2), ("furn", "edit", "foot")]],
     ["columns", "one-line-dates"], indent="ideo", bullet="．", oneline=True, subhead="left", height=1900, conventions=ROOFTOP)

# ---- turbine: a staff magazine

STAFF = ["numbered-kickers", "titled-introduction", "byline-bar", "byline-oral", "subheads", "captions", "numbered-list", "bracket-heads", "question-answer",
         "timeline-full-dates", "timeline-titles", "timeline-range", "units", "latin", "decimals"]

case("turbine-pdftotext", "turbine", DEV, "pdftotext", "clean", 27, 1,
     [[("furn", "name", "top", "sec", "banner"), ("intro", 1), ("art", "site", 1), ("art", "blade", 1), ("art", "self", 1), ("furn", "pg1", "foot")],
      [("art", "safety", 1), ("timeline", 1), ("box", "qa"), ("furn", "edit", "pg2", "foot")]],
     ["several-pages", "page-furniture-repeated"], indent="ideo", bullet="●", submark="▎", height=1900, conventions=STAFF)

case("turbine-mutool", "turbine", DEV, "mutool", "clean", 16, 3,
     [[("furn", "name", "top", "sec", "banner"), ("intro", 2), ("art", "site", 3), ("art", "blade", 3), ("furn", "pg1", "foot")],
      [("furn", "top"), ("art", "self", 3), ("grid", [(2, [("art", "safety", 2), ("art", "qa", 2)]), (1, [("timeline", 1)])]),
       ("furn", "edit", "pg2", "foot")]],
     ["grid", "several-pages", "page-furniture-repeated"], datemark="◎", gap=True, gutter=4, height=1500, conventions=STAFF)

# ---- pulse: a health weekly

HEALTH = ["no-numbers", "kickers", "two-line-titles", "byline-expert", "subheads", "interview", "numbered-list", "bulleted-list", "recipe", "sign-off-author",
          "sign-off-office", "timeline-range", "timetable", "no-introduction"]

case("pulse-layout", "pulse", DEV, "layout", "clean", 26, 1,
     [[("furn", "name", "top", "sec"), ("art", "clinic", 1), ("art", "wrong", 1), ("art", "recipe", 1), ("furn", "foot")],
      [("furn", "top"), ("art", "letter", 1), ("timeline", 1), ("art", "drug", 1), ("box", "table"), ("furn", "edit", "foot")]],
     ["layout-one-column", "several-pages"], bullet="★", height=1500, conventions=HEALTH)

case("pulse-scan", "pulse", DEV, "tesseract", "noisy", 18, 2,
     [[("furn", "name", "top", "sec"), ("flow", ["clinic", "wrong", "recipe", "letter", "timeline", "drug", "table"], 2,
       {"css": "height:1400px;column-fill:auto;position:absolute;top:150px;left:30px;width:532px"}), ("bottom", "edit", "foot")]],
     ["ocr", "scan"], degrade=[("blur", 0.6)], crop=["top", 0, 1, "foot"], top=144, foot=74, height=1660, bullet="●", subhead="left", conventions=HEALTH)

# ---- attic: an evening paper's nostalgia page

ATTIC = ["no-numbers", "kickers", "kickers-in-brackets", "titled-introduction", "two-line-titles", "byline-oral", "byline-photo-text", "sign-off-recorder", "sign-off-author",
         "subheads", "captions", "letters", "letter-signature", "editor-reply", "reign-years", "no-author", "notice", "timeline-sentences"]

case("attic-mutool", "attic", DEV, "mutool", "clean", 14, 4,
     [[("furn", "name", "top", "sec", "banner"), ("intro", 2), ("grid", [(1, [("art", "photo", 1)]), (2, [("art", "memoir", 2)]), (1, [("box", "thing")])]),
       ("grid", [(2, [("art", "letters", 2)]), (1, [("timeline", 1)]), (1, [("box", "call")])]), ("furn", "next", "edit", "foot")]],
     ["indent-kept", "articles-in-a-grid", "side-box"], indent="ideo", height=1750, subhead="left", conventions=ATTIC)

case("attic-pdfminer", "attic", DEV, "pdfminer", "clean", 28, 1,
     [[("furn", "name", "top", "sec", "banner"), ("intro", 1), ("art", "photo", 1), ("art", "memoir", 1), ("furn", "edit", "foot")],
      [("furn", "name", "top"), ("art", "thing", 1), ("art", "letters", 1), ("timeline", 1), ("art", "call", 1), ("furn", "next", "edit", "foot")]],
     ["wide-measure", "blank-line-paragraphs", "page-furniture-repeated"], indent="none", height=2600, oneline=True, wide=True, conventions=ATTIC)

# ---- legalaid: a Taiwanese legal-aid bulletin

LEGALAID = ["numbered-kickers", "question-answer", "byline-author-dot", "byline-answerer", "subheads-in-brackets", "bulleted-list", "table", "statistics", "letter-signature",
            "numbered-list", "notice", "no-introduction", "republic-years", "timeline-titles", "no-author"]

case("legalaid-pdftotext", "legalaid", DEV, "pdftotext", "clean", 26, 1,
     [[("furn", "name", "top", "pub"), ("art", "foreman", 1), ("art", "debt", 1), ("furn", "foot")],
      [("furn", "run"), ("art", "qa", 1), ("art", "stat", 1), ("art", "table", 1), ("furn", "foot")],
      [("furn", "run"), ("timeline", 1), ("art", "notice", 1), ("art", "thanks", 1), ("furn", "foot")]],
     ["page-furniture-repeated", "table"], indent="ideo", height=1500, bullet="◆", datemark="■", conventions=LEGALAID)

case("legalaid-scan", "legalaid", DEV, "tesseract", "noisy", 24, 2,
     [[("furn", "name", "top", "pub"), ("flow", ["foreman", "debt", "qa", "stat", "table", "timeline", "notice", "thanks"], 2,
       {"css": "height:1330px;column-fill:auto;position:absolute;top:150px;left:30px;width:700px"}), ("bottom", "foot")]],
     ["ocr", "scan"], ocr="chi_tra", damage_steps=["full-width-marks"], degrade=[("blur", 0.6)], crop=["top", 0, 1, "foot"], top=142, foot=60, height=1560, bullet="●", subhead="left", conventions=LEGALAID)

# ---- quill: a literary bimonthly

QUILL = ["no-numbers", "kickers", "titled-introduction", "verse", "byline-plain", "byline-school", "subheads", "numerals-as-subheads", "notes", "numbered-list",
         "excerpt-note", "sign-off-office", "dialogue", "notice", "no-timeline"]

case("quill-pymupdf", "quill", DEV, "pymupdf", "clean", 22, 2,
     [[("furn", "name", "top"), ("intro", 1), ("flow", ["poem1", "poem2", "poem3"], 2), ("furn", "foot")],
      [("furn", "run"), ("art", "story", 2), ("furn", "edit")],
      [("furn", "run"), ("art", "essay", 2), ("flow", ["contest", "mail"], 2), ("furn", "edit", "foot")]],
     ["page-furniture-repeated", "indent-kept"], indent="ideo", height=1300, conventions=QUILL)

case("quill-raw", "quill", DEV, "raw", "clean", 16, 3,
     [[("furn", "name", "top"), ("intro", 2), ("art", "story", 3), ("grid", [(1, [("art", "poem1", 1)]), (1, [("art", "poem2", 1)]), (1, [("art", "poem3", 1)])]), ("furn", "edit")],
      [("furn", "run"), ("art", "essay", 3), ("grid", [(2, [("art", "contest", 2)]), (1, [("box", "mail")])]), ("furn", "foot")]],
     ["indent-lost", "tight-marks", "articles-in-a-grid"], height=1400, wide=True, subhead="left", conventions=QUILL)

# ---- bazaar: an agricultural market weekly

BAZAAR = ["no-numbers", "kickers", "kickers-with-arrows", "byline-analyst", "byline-reporter", "end-mark", "sign-off-office", "question-answer-brackets", "table", "prices", "decimals",
          "bulleted-list", "subheads", "telephone-numbers", "timeline-days", "timeline-range", "no-introduction", "no-author"]

case("bazaar-blocks", "bazaar", DEV, "pymupdf-blocks", "clean", 30, 1,
     [[("furn", "name", "top4", "sec"), ("art", "outlook", 1), ("art", "price", 1), ("art", "egg", 1), ("furn", "edit", "foot")],
      [("furn", "name", "top5", "sec"), ("art", "policy", 1), ("art", "warn", 1), ("art", "supply", 1), ("timeline", 1), ("furn", "edit", "foot")]],
     ["blocks-sorted", "table", "page-furniture-repeated"], indent="ideo", height=1500, bullet="★", tlbullet=True, conventions=BAZAAR)

case("bazaar-pypdf", "bazaar", DEV, "pypdf", "clean", 18, 3,
     [[("furn", "name", "top4", "sec"), ("grid", [(2, [("art", "outlook", 2), ("art", "egg", 2)]), (1, [("box", "price")])]), ("furn", "edit")],
      [("furn", "name", "top5", "sec"), ("grid", [(1, [("art", "policy", 1)]), (1, [("art", "warn", 1), ("timeline", 1)]), (1, [("art", "supply", 1)])]), ("furn", "edit", "foot")]],
     ["articles-in-a-grid", "table"], indent="ideo", height=1300, bullet="·", subhead="left", submark="■", conventions=BAZAAR)

# ---- showcase: a museum's newsletter

SHOWCASE = ["numbered-kickers", "titled-introduction", "museum-labels", "interview", "byline-interviewer", "captions", "donor-list", "events", "subheads", "sign-off-dash",
            "timeline-titles", "timeline-range", "latin", "url"]

case("showcase-layout", "showcase", DEV, "layout", "clean", 27, 1,
     [[("furn", "name", "top", "banner"), ("intro", 1), ("art", "label1", 1), ("art", "label2", 1), ("art", "label3", 1), ("furn", "foot")],
      [("furn", "run"), ("art", "curator", 1), ("timeline", 1), ("furn", "foot")],
      [("furn", "run"), ("art", "donors", 1), ("art", "events", 1), ("art", "volunteer", 1), ("furn", "edit", "site", "foot")]],
     ["indent-kept", "page-furniture-repeated"], height=1400, conventions=SHOWCASE)

case("showcase-mutool", "showcase", DEV, "mutool", "clean", 15, 3,
     [[("furn", "name", "top", "banner"), ("intro", 3), ("grid", [(1, [("art", "label1", 1)]), (1, [("art", "label2", 1)]), (1, [("art", "label3", 1)])]), ("art", "curator", 3), ("furn", "foot")],
      [("furn", "run"), ("grid", [(2, [("art", "volunteer", 2), ("art", "events", 2)]), (1, [("timeline", 1)])]), ("box", "donors"), ("furn", "edit", "site", "foot")]],
     ["articles-in-a-grid", "side-box"], indent="ideo", gap=True, given_order=["label1", "label2", "label3", "curator", "volunteer", "events", "donors"], height=1350, bullet="◇", tlbullet=True, wide=True, conventions=SHOWCASE)

# ---- phenology: a science-and-society weekly's special page

PHENO = ["formal-numbers", "numbered-articles", "titled-introduction", "byline-square", "sign-off-institute", "subheads", "bulleted-list", "latin", "units",
         "decimals", "side-box", "no-author", "timeline-full-dates", "timeline-range", "call"]

case("phenology-pymupdf", "phenology", DEV, "pymupdf", "clean", 15, 3,
     [[("furn", "name", "top4", "sec", "banner"), ("intro", 3), ("art", "one", 3), ("art", "two", 3), ("art", "three", 3), ("furn", "edit", "foot")],
      [("furn", "top5", "sec"), ("art", "four", 3), ("art", "five", 3), ("box", "gloss"), ("timeline", 3), ("art", "call", 2), ("furn", "edit", "foot")]],
     ["columns", "two-pages", "page-furniture-repeated"], height=1500, bullet="◆", datemark="■", subhead="left", submark="▌", conventions=PHENO)

case("phenology-pdfminer", "phenology", DEV, "pdfminer", "clean", 28, 1,
     [[("furn", "name", "top4", "sec", "banner"), ("intro", 1), ("art", "one", 1), ("art", "two", 1), ("art", "three", 1), ("furn", "edit", "foot")],
      [("furn", "top5", "sec"), ("art", "four", 1), ("art", "five", 1), ("box", "gloss"), ("timeline", 1), ("art", "call", 1)]],
     ["wide-measure", "two-pages", "blank-line-paragraphs", "ligatures"], indent="none", height=2700, bullet="• ", oneline=True, gap=True, conventions=PHENO)

# ---- township: a party paper's theory page

THEORY = ["no-numbers", "no-introduction", "no-timeline", "subtitles", "byline-group", "sign-off-group", "sign-off-institute", "han-numeral-subheads",
          "subheads", "names-behind-briefs", "summary-of-a-meeting", "book-notices", "call", "kickers", "reporters-byline"]

case("township-mutool", "township", DEV, "mutool", "clean", 14, 4,
     [[("furn", "name", "top"), ("art", "lead", 4),
       ("grid", [(3, [("art", "essay", 3), ("art", "forum", 3)]), (1, [("box", "talk"), ("art", "books", 1)])]), ("box", "call"), ("furn", "edit", "foot")]],
     ["articles-side-by-side", "side-box", "indent-kept"], indent="ideo", height=1750, subhead="left", conventions=THEORY)

case("township-pypdf", "township", DEV, "pypdf", "clean", 22, 2,
     [[("furn", "name", "top"), ("flow", ["lead", "essay", "talk"], 2), ("furn", "foot")],
      [("flow", ["forum", "books", "call"], 2), ("furn", "edit")]],
     ["columns", "headings-in-columns", "two-pages"], indent="ideo", height=1500, conventions=THEORY)

# ---- kongsi: a weekly of the Chinese overseas, Traditional

KONGSI = ["no-numbers", "no-introduction", "corner-brackets", "dispatch-line", "notice", "letter", "letter-signature", "interview", "question-answer", "serial",
          "two-line-titles", "kickers", "subtitles", "latin", "timeline-reign-years", "timeline-republic-years"]

case("kongsi-raw", "kongsi", DEV, "raw", "clean", 12, 5,
     [[("furn", "name", "latin", "top", "sec"), ("flow", ["roof", "school", "agm", "thanks", "talk", "serial", "timeline", "letter"], 5), ("furn", "price", "foot")]],
     ["columns", "narrow-measure", "indent-lost", "headings-in-columns"], wide=True, height=1300, datemark="▲", conventions=KONGSI)

case("kongsi-blocks", "kongsi", DEV, "pymupdf-blocks", "clean", 26, 1,
     [[("furn", "name", "latin", "top", "sec"), ("art", "roof", 1), ("art", "school", 1), ("box", "agm"), ("art", "talk", 1), ("furn", "foot")],
      [("art", "serial", 1), ("timeline", 1), ("box", "thanks"), ("art", "letter", 1), ("furn", "price")]],
     ["two-pages", "one-column"], height=1900, indent="ideo", tlbullet=True, bullet="○", conventions=KONGSI)

# ---- striker: a sports daily's special on a club's anniversary

SPORT = ["no-numbers", "no-introduction", "kickers", "two-line-titles", "reporter-report", "line-ups", "profiles", "scores", "table", "letters",
         "column", "timeline-years", "reprint"]

case("striker-raw", "striker", DEV, "raw", "clean", 17, 3,
     [[("furn", "top10", "name", "banner"), ("art", "derby", 3),
       ("grid", [(2, [("art", "captain", 2), ("art", "keeper", 2)]), (1, [("box", "past")])]), ("furn", "edit")],
      [("furn", "top11", "run"), ("timeline", 2), ("grid", [(1, [("art", "table", 1)]), (2, [("art", "mail", 2)])]), ("art", "column", 3), ("furn", "edit", "foot")]],
     ["grid", "side-box", "two-pages", "indent-lost"], height=1350, wide=True, conventions=SPORT)

case("striker-layout", "striker", DEV, "layout", "clean", 30, 1,
     [[("furn", "name", "top10", "banner"), ("art", "derby", 1), ("art", "captain", 1), ("art", "keeper", 1), ("art", "past", 1), ("furn", "edit")],
      [("furn", "top11", "run"), ("art", "table", 1), ("timeline", 1), ("art", "mail", 1), ("art", "column", 1), ("furn", "edit", "foot")]],
     ["one-column", "indent-as-blanks", "two-pages"], height=1800, oneline=True, conventions=SPORT)

# ---- sluice: a university newspaper's anniversary issue

COLLEGE = ["no-numbers", "titled-introduction", "kickers", "kicker-twice", "byline-office", "sign-off-author", "bracketed-numerals", "roll", "verse", "telegram",
           "letter-signature", "notice", "timeline-months", "inferred-years"]

case("sluice-mutool", "sluice", DEV, "mutool", "clean", 20, 2,
     [[("furn", "name", "organ", "top2", "sec", "banner"), ("intro", 1), ("art", "history", 2), ("art", "raft", 2), ("furn", "foot")],
      [("furn", "top3"), ("art", "mess", 2), ("grid", [(1, [("timeline", 1)]), (1, [("art", "deans", 1), ("art", "verse", 1), ("box", "wire")])]),
       ("art", "notice", 1), ("furn", "edit")]],
     ["grid", "two-pages", "indent-kept"], indent="ideo", height=1400, datemark="△", conventions=COLLEGE)

case("sluice-scan", "sluice", DEV, "tesseract", "noisy", 18, 3,
     [[("furn", "name", "organ", "top2", "sec", "banner"),
       ("flow", ["intro", "history", "raft", "mess", "deans", "timeline", "verse", "wire", "notice"], 3,
        {"css": "height:1330px;column-fill:auto;position:absolute;top:270px;left:30px;width:812px"}), ("bottom", "edit", "foot")]],
     ["ocr", "scan"], degrade=[("blur", 0.7), ("rotate", 0.2)], leave_out=[], crop=["top", 0, 1, 2, "foot"], top=262, foot=74,
     height=1700, subhead="left", conventions=COLLEGE)

# ---- firmware: a technology-business daily

TECH = ["no-numbers", "kickers", "two-line-titles", "subtitles", "byline-reporter", "sign-off-author", "subheads", "interview", "bulleted-list",
        "latin", "url", "e-mail", "decimals", "percentages", "hyphenation", "box-of-figures", "titled-introduction", "timeline-months", "timeline-range", "timeline-titles"]

case("firmware-mutool", "firmware", DEV, "mutool", "clean", 18, 3,
     [[("furn", "name", "top", "sec", "banner"), ("intro", 3), ("art", "lead", 3), ("grid", [(2, [("art", "talk", 2)]), (1, [("box", "data"), ("art", "column", 1)])]),
       ("flow", ["briefs"], 3), ("timeline", 3), ("furn", "edit", "foot")]],
     ["latin-hyphen", "han-latin-blanks", "side-box"], indent="ideo", gap=True, height=1900, bullet="■", datemark="▶", conventions=TECH)

case("firmware-pymupdf", "firmware", DEV, "pymupdf", "clean", 26, 2,
     [[("furn", "name", "top", "sec", "banner"), ("intro", 1), ("art", "lead", 2), ("flow", ["data", "column"], 2), ("furn", "foot")],
      [("furn", "run"), ("flow", ["talk", "briefs", "timeline"], 2), ("furn", "edit")]],
     ["page-furniture-repeated", "latin-hyphen"], height=1350, bullet="➤", subhead="left", submark="▎", oneline=True, conventions=TECH)

# ---- ploughshare: a county paper of 1956

COUNTY56 = ["no-numbers", "kickers", "two-line-titles", "subtitles", "han-numeral-dates", "dispatch-line", "sign-off-office", "byline-plain", "byline-office",
            "letter", "letter-signature", "letter-reply", "table-lines", "verse", "subheads", "no-introduction", "timeline-han-dates", "timeline-range", "timeline-same-year"]

case("ploughshare-pymupdf", "ploughshare", DEV, "pymupdf", "clean", 14, 4,
     [[("furn", "name", "top", "price"), ("grid", [(3, [("art", "lead", 3), ("art", "girl", 3)]), (1, [("art", "brief", 1)])]),
       ("grid", [(2, [("art", "blame", 2), ("art", "reply", 2)]), (2, [("box", "figure"), ("art", "clapper", 1), ("timeline", 1)])]), ("furn", "slogan", "foot")]],
     ["articles-side-by-side", "side-box"], indent="ideo", height=1700, conventions=COUNTY56)

case("ploughshare-raw", "ploughshare", DEV, "raw", "clean", 22, 2,
     [[("furn", "name", "top", "price"), ("flow", ["lead", "girl", "brief", "blame", "reply", "figure", "clapper", "timeline"], 2), ("furn", "slogan", "foot")]],
     ["indent-lost"], wide=True, height=1800, subhead="left", conventions=COUNTY56)

# ---- bookworm: a reading weekly

READING = ["no-numbers", "kickers", "subtitles", "titled-introduction", "byline-square", "byline-reporter", "sign-off-name-affiliation", "book-data", "interview",
           "captions", "block-quotation", "excerpt-source", "bulleted-list", "letter", "letter-signature", "editor-reply", "timeline-years", "timeline-age", "timeline-range"]

case("bookworm-pdfminer", "bookworm", DEV, "pdfminer", "clean", 30, 1,
     [[("furn", "name", "top", "sec"), ("intro", 1), ("art", "first", 1), ("art", "second", 1), ("art", "excerpt", 1), ("furn", "foot")],
      [("furn", "run"), ("art", "talk", 1), ("timeline", 1), ("art", "shelf", 1), ("art", "letter", 1), ("furn", "edit")]],
     ["page-furniture-repeated", "wide-measure"], indent="none", height=2900, bullet="○", conventions=READING)

case("bookworm-pymupdf", "bookworm", DEV, "pymupdf", "clean", 15, 4,
     [[("furn", "name", "top", "sec"), ("intro", 2), ("grid", [(2, [("art", "first", 2)]), (2, [("box", "second")])]),
       ("grid", [(2, [("art", "excerpt", 1)]), (2, [("art", "shelf", 2)])]), ("furn", "foot")],
      [("furn", "run"), ("art", "talk", 4), ("grid", [(2, [("timeline", 2)]), (2, [("art", "letter", 2)])]), ("furn", "edit")]],
     ["page-furniture-repeated", "articles-side-by-side"], indent="ideo", height=1300, bullet="·", subhead="left", conventions=READING)

# ---- seesaw: a children's and school paper of Taiwan

CHILDREN = ["no-numbers", "kickers", "titled-introduction", "byline-text-picture", "byline-teacher", "byline-school", "subheads", "numbered-list", "questions", "answers",
            "teacher-comment", "verse", "notice", "republican-year", "timeline-weekday", "timeline-inferred-year", "timeline-range", "timeline-titles"]

case("seesaw-pypdf", "seesaw", DEV, "pypdf", "clean", 16, 3,
     [[("furn", "name", "top", "slogan"), ("intro", 3), ("art", "story", 3), ("art", "science", 3), ("furn", "foot")],
      [("furn", "run"), ("flow", ["quiz", "pupil", "poem", "call", "timeline"], 3), ("furn", "edit")]],
     ["page-furniture-repeated"], indent="ideo", height=1150, datemark="★", conventions=CHILDREN)

case("seesaw-scan", "seesaw", DEV, "tesseract", "noisy", 23, 2,
     [[("furn", "name", "spread", "slogan"), ("flow", ["intro", "story", "science", "quiz", "pupil", "poem", "call", "timeline"], 2,
       {"css": "height:1500px;column-fill:auto;position:absolute;top:170px;left:30px;width:672px"}), ("bottom", "edit", "foot")]],
     ["ocr", "scan"], ocr="chi_tra", damage_steps=["full-width-marks"], degrade=[("blur", 0.6), ("grain", 0.05)], crop=["top", 0, 1, "foot"], top=162, foot=74, height=1770,
     subhead="left", conventions=CHILDREN)

# ---- ballast: a railway staff paper

RAILWAY = ["no-numbers", "kickers", "two-line-titles", "subtitles", "dispatch-line", "byline-reporter", "byline-oral", "byline-workshop", "sign-off-office", "numbered-list",
           "verse", "notice", "kilometre-posts", "units", "no-introduction", "timeline-range", "timeline-full-dates"]

case("ballast-blocks", "ballast", DEV, "pymupdf-blocks", "clean", 28, 1,
     [[("furn", "name", "top", "sec"), ("art", "news", 1), ("art", "loco", 1), ("art", "notes", 1), ("art", "oral", 1), ("art", "safe", 1),
       ("timeline", 1), ("art", "verse", 1), ("art", "note", 1), ("furn", "slogan", "edit", "foot")]],
     ["wide-measure"], height=3200, datemark="◆", conventions=RAILWAY)

case("ballast-mutool", "ballast", DEV, "mutool", "clean", 13, 5,
     [[("furn", "name", "top", "sec"), ("art", "news", 5), ("grid", [(2, [("art", "loco", 2), ("art", "notes", 2)]), (3, [("art", "oral", 3)])]),
       ("grid", [(3, [("art", "safe", 3)]), (2, [("timeline", 1), ("box", "verse")])]), ("art", "note", 5), ("furn", "slogan", "edit", "foot")]],
     ["articles-side-by-side", "side-box"], indent="ideo", height=1800, oneline=True, conventions=RAILWAY)

# ---- leader: a national daily's opinion page

OPINION = ["no-numbers", "kickers", "kickers-marked", "subtitles", "byline-plain", "byline-office", "sign-off-author", "sign-off-place-name", "captions", "letter", "correction",
           "no-introduction", "no-timeline", "side-box"]

case("leader-raw", "leader", DEV, "raw", "clean", 15, 4,
     [[("furn", "pg", "sec", "name", "top", "iss"),
       ("grid", [(3, [("art", "edit", 3)]), (1, [("box", "today")])]),
       ("art", "comm", 4),
       ("grid", [(2, [("art", "column", 2)]), (1, [("art", "lettera", 1), ("art", "letterb", 1)]), (1, [("art", "letterc", 1), ("box", "fix")])]),
       ("furn", "edit", "foot")]],
     ["articles-side-by-side", "side-box", "indent-lost"], height=1700, wide=True, conventions=OPINION)

case("leader-layout", "leader", DEV, "layout", "clean", 27, 1,
     [[("furn", "name", "top", "iss", "sec", "pg"), ("art", "edit", 1), ("art", "comm", 1), ("art", "column", 1), ("box", "today"),
       ("flow", ["lettera", "letterb", "letterc", "fix"], 1), ("furn", "edit", "foot")]],
     ["wide-measure", "caption-in-body", "indent-as-blanks"], height=3200, conventions=OPINION)

# ---- freshet: an environmental weekly's special on a river

RIVER = ["numbered-kickers", "two-line-titles", "titled-introduction", "byline-institute-box", "byline-institute-slash", "byline-from", "sign-off-institute", "subheads", "captions",
         "bulleted-list", "units", "thousands-blank", "data-box", "timeline-full-dates", "timeline-range"]

case("freshet-mutool", "freshet", DEV, "mutool", "clean", 18, 3,
     [[("furn", "name", "top8", "sec", "banner"), ("intro", 1), ("art", "source", 3), ("art", "mid", 3), ("furn", "foot")],
      [("furn", "top9"), ("grid", [(2, [("art", "low", 2), ("art", "mouth", 2)]), (1, [("box", "data"), ("box", "terms")])]), ("timeline", 3), ("furn", "edit")]],
     ["several-pages", "side-box"], indent="ideo", height=1300, bullet="◎", subhead="left", conventions=RIVER)

case("freshet-pdfminer", "freshet", DEV, "pdfminer", "clean", 30, 1,
     [[("furn", "name", "top8", "sec", "banner"), ("intro", 1), ("art", "source", 1), ("art", "mid", 1), ("art", "low", 1), ("furn", "foot")],
      [("furn", "top9"), ("art", "mouth", 1), ("art", "data", 1), ("art", "terms", 1), ("timeline", 1), ("furn", "edit")]],
     ["wide-measure", "blank-line-paragraphs", "several-pages"], indent="none", height=2900, bullet="•", subhead="left", datemark="●", conventions=RIVER)

# ---- crochet: a women's monthly of 1986

WOMEN = ["no-numbers", "kickers", "byline-reporter", "byline-rank", "byline-designer", "letter", "letter-signature", "numbered-list", "recipe", "knitting", "subheads", "captions", "verse",
         "no-author", "no-introduction", "no-timeline", "names-behind-letters"]

case("crochet-pdftotext", "crochet", DEV, "pdftotext", "clean", 17, 3,
     [[("furn", "name", "run1", "p1", "foot"), ("flow", ["profile", "heart"], 3)],
      [("furn", "run2", "p2"), ("flow", ["talk", "tip", "cook", "knit", "poem", "furn:filler"], 3)]],
     ["several-pages", "heading-in-column", "indent-lost", "page-number-at-head"], height=1300, conventions=WOMEN)

case("crochet-scan", "crochet", DEV, "tesseract", "noisy", 22, 2,
     [[("furn", "name", "run1"), ("flow", ["profile", "heart", "poem"], 2,
       {"css": "height:900px;column-fill:auto;position:absolute;top:130px;left:30px;width:644px"}), ("bottom", "p1", "foot")],
      [("furn", "run2"), ("flow", ["talk", "cook", "knit", "tip"], 2,
       {"css": "height:900px;column-fill:auto;position:absolute;top:130px;left:30px;width:644px"}), ("bottom", "filler", "p2")]],
     ["ocr", "scan", "several-pages"], degrade=[("blur", 0.7), ("grain", 0.05)], crop=["top", 0, 1, "foot"], top=122, foot=80, height=1150,
     given_order=["profile", "heart", "poem", "talk", "cook", "knit", "tip"],
     subhead="left", conventions=WOMEN)

# ---- dividend: a Hong Kong financial daily

HKFIN = ["no-numbers", "kickers", "two-line-titles", "subtitles", "byline-reporter-colon", "byline-host", "sign-off-author", "subheads", "bulleted-list", "tickers", "percentages", "prices",
         "question-answer", "notice", "timeline-calendar", "timeline-weekdays", "no-introduction", "corner-brackets"]

case("dividend-blocks", "dividend", DEV, "pymupdf-blocks", "clean", 24, 1,
     [[("furn", "name", "top", "pg", "sec"), ("art", "lead", 1), ("art", "briefs", 1), ("art", "column", 1), ("furn", "edit")],
      [("furn", "name", "top", "pgb"), ("art", "qa", 1), ("timeline", 1), ("furn", "disc"), ("box", "notice"), ("furn", "foot")]],
     ["several-pages", "blocks"], height=2300, bullet="▲", subhead="left", submark="■", tlbullet=True, conventions=HKFIN)

case("dividend-mutool", "dividend", DEV, "mutool", "clean", 13, 5,
     [[("furn", "name", "top", "pg", "sec"),
       ("grid", [(3, [("art", "lead", 3), ("art", "column", 3)]), (2, [("art", "briefs", 2)])]), ("furn", "foot")],
      [("furn", "top", "pgb"),
       ("grid", [(3, [("art", "qa", 3), ("box", "notice")]), (2, [("timeline", 2), ("furn", "disc")])]), ("furn", "edit")]],
     ["narrow-columns", "articles-side-by-side", "several-pages", "justified-blanks"], height=1300, bullet="◆", tlbullet=True, conventions=HKFIN)

# ---- redridge: a county party-history bulletin

PARTY = ["no-numbers", "titled-introduction", "byline-plain", "sign-off-author", "notes", "subheads", "document", "date-below-title", "letter-signature", "numbered-list", "list-of-names", "verse",
         "notice", "timeline-months", "timeline-range", "timeline-season", "timeline-inferred"]

case("redridge-pypdf", "redridge", DEV, "pypdf", "clean", 29, 1,
     [[("furn", "inner", "name", "no", "top"), ("intro", 1), ("art", "memoir", 1), ("furn", "p1")],
      [("art", "doc", 1), ("art", "martyrs", 1), ("furn", "p2")],
      [("timeline", 1), ("art", "verse", 1), ("art", "call", 1), ("furn", "pub", "foot", "p3")]],
     ["several-pages", "wide-measure"], indent="ideo", height=1700, conventions=PARTY)

case("redridge-pymupdf", "redridge", DEV, "pymupdf", "clean", 21, 2,
     [[("furn", "inner", "name", "no", "top"), ("intro", 2), ("art", "memoir", 2), ("furn", "p1")],
      [("art", "doc", 2), ("grid", [(1, [("art", "martyrs", 1)]), (1, [("art", "verse", 1)])]), ("furn", "p2")],
      [("timeline", 2), ("box", "call"), ("furn", "pub", "foot", "p3")]],
     ["several-pages", "two-columns", "indent-kept"], indent="ideo", height=1300, subhead="left", oneline=True, conventions=PARTY)

# ---- perihelion: a youth newspaper's space special

SPACE = ["numbered-han-capitals", "kickers", "titled-introduction", "byline-name-slash-post", "glossary", "bulleted-list", "latin", "decimals", "no-caption",
         "timeline-full-dates", "timeline-titles"]

case("perihelion-mutool", "perihelion", DEV, "mutool", "clean", 18, 3,
     [[("furn", "name", "top4", "sec", "banner"), ("intro", 2), ("art", "see", 3), ("art", "way", 3), ("art", "land", 3), ("furn", "foot")],
      [("furn", "top5"), ("grid", [(2, [("art", "lab", 2), ("art", "guard", 2)]), (1, [("box", "gloss")])]), ("timeline", 3), ("furn", "edit")]],
     ["several-columns", "side-box", "page-furniture-repeated"], indent="ideo", height=1300, bullet="◆", conventions=SPACE)

case("perihelion-pdfminer", "perihelion", DEV, "pdfminer", "clean", 28, 1,
     [[("furn", "name", "top4", "sec", "banner"), ("intro", 1), ("art", "see", 1), ("art", "way", 1), ("art", "land", 1), ("furn", "foot")],
      [("furn", "top5"), ("art", "lab", 1), ("art", "guard", 1), ("timeline", 1), ("art", "gloss", 1), ("furn", "edit")]],
     ["wide-measure", "blank-line-paragraphs", "page-furniture-repeated"], indent="none", gap=True, height=2300, bullet="·", oneline=True, conventions=SPACE)

# ---- hydrant: an evening paper's community pages

STREET = ["no-numbers", "kickers", "two-line-titles", "reporters-byline", "byline-plain", "byline-resident", "end-mark", "dispatch-line", "subheads", "notices",
          "bulleted-list", "continuation-notes", "weather-line", "no-introduction", "no-timeline", "no-author"]

case("hydrant-raw", "hydrant", DEV, "raw", "clean", 13, 4,
     [[("furn", "name", "top6", "sec", "wx"), ("art", "hydrant", 4),
       ("grid", [(3, [("part", "cobbler", (0, 273), 3, "", "（下转第7版）")]), (1, [("art", "lamp", 1)])]), ("furn", "foot")],
      [("furn", "top7"), ("part", "cobbler", (273, 10 ** 9), 4, "（上接第6版）"),
       ("grid", [(2, [("art", "water", 2), ("art", "tip", 2)]), (2, [("art", "lost", 2)])]), ("furn", "edit")]],
     ["indent-lost", "seam-in-sentence", "grid"], height=1150, bullet="◇", subhead="left", wide=True, conventions=STREET)

case("hydrant-pypdf", "hydrant", DEV, "pypdf", "clean", 22, 2,
     [[("furn", "name", "top6", "sec"), ("flow", ["hydrant", "lamp", "water"], 2), ("furn", "foot")],
      [("furn", "top7", "wx"), ("art", "cobbler", 2), ("box", "tip"), ("flow", ["lost"], 2), ("furn", "edit")]],
     ["two-columns", "side-box"], indent="ideo", height=1250, bullet="●", submark="■", conventions=STREET)

# ---- osmanthus: a Taiwanese literary supplement

SUPP = ["no-numbers", "kickers", "titled-introduction", "byline-text-picture", "byline-circle", "byline-plain", "poem-group", "verse", "block-quotation",
        "serial-instalment", "publisher-line", "contributors-notes", "call", "traditional", "no-timeline"]

case("osmanthus-pymupdf", "osmanthus", DEV, "pymupdf", "clean", 18, 4,
     [[("furn", "name", "top", "sec"), ("intro", 2), ("grid", [(3, [("art", "lane", 3)]), (1, [("art", "poems", 1)])]),
       ("art", "serial", 4), ("furn", "next"), ("grid", [(2, [("art", "book", 2)]), (1, [("box", "who")]), (1, [("box", "call")])]), ("furn", "edit", "foot")]],
     ["grid", "side-box"], indent="ideo", height=1900, subhead="left", bullet="■", conventions=SUPP)

case("osmanthus-scan", "osmanthus", DEV, "tesseract", "noisy", 26, 2,
     [[("furn", "name", "top", "sec"), ("flow", ["intro", "lane", "poems", "serial", "furn:next", "book", "who", "call"], 2,
       {"css": "height:1330px;column-fill:auto;position:absolute;top:170px;left:30px;width:756px"}), ("bottom", "edit", "foot")]],
     ["ocr", "scan"], degrade=[("blur", 0.7), ("grain", 0.05)], crop=["top", 0, 1, "foot"], top=160, foot=76, height=1600, ocr="chi_tra", bullet="◎",
     conventions=SUPP)

# ---- stethoscope: a hospital group's staff paper

HOSP = ["no-numbers", "three-line-heading", "kickers", "subtitles", "byline-correspondents", "byline-answerer", "sign-off-name-affiliation", "question-answer",
        "letter", "letter-signature", "captions", "subheads", "bulleted-list", "timeline-years", "no-introduction", "no-author"]

case("stethoscope-blocks", "stethoscope", DEV, "pymupdf-blocks", "clean", 30, 1,
     [[("furn", "name", "inner", "top"), ("art", "lead", 1), ("art", "ask", 1), ("art", "night", 1), ("art", "thanks", 1), ("art", "banner", 1), ("timeline", 1),
       ("furn", "edit", "foot")]],
     ["wide-measure"], height=3000, bullet="☆", datemark="●", conventions=HOSP)

case("stethoscope-pdftotext", "stethoscope", DEV, "pdftotext", "clean", 17, 3,
     [[("furn", "name", "inner", "top"), ("art", "lead", 3)],
      [("flow", ["ask", "night", "thanks", "banner"], 3)],
      [("timeline", 1), ("furn", "edit", "foot")]],
     ["several-columns", "several-pages"], height=1000, bullet="※", subhead="left", css=".head{text-align:left}", oneline=True, conventions=HOSP)

# ---- joseki: a chess-and-go weekly

GO = ["no-numbers", "kickers", "two-line-titles", "subtitles", "byline-correspondent", "byline-problems", "sign-off-name-affiliation", "game-record", "table",
      "answers", "numbered-list", "dispatch-line", "letter", "letter-signature", "timeline-titles", "timeline-range", "no-introduction"]

case("joseki-layout", "joseki", DEV, "layout", "clean", 24, 1,
     [[("furn", "name", "top"), ("art", "report", 1), ("art", "game", 1), ("art", "problem", 1), ("art", "table", 1), ("furn", "foot")],
      [("art", "lesson", 1), ("art", "letter", 1), ("timeline", 1), ("furn", "edit")]],
     ["layout-kept"], height=2000, datemark="▲", crlf=True, conventions=GO)

case("joseki-pypdf", "joseki", DEV, "pypdf", "clean", 14, 5,
     [[("furn", "name", "top"), ("art", "report", 5),
       ("grid", [(3, [("art", "game", 3)]), (2, [("art", "problem", 2)])]),
       ("grid", [(1, [("box", "table")]), (2, [("art", "lesson", 2), ("art", "letter", 2)]), (2, [("timeline", 2)])]), ("furn", "edit", "foot")]],
     ["grid", "side-box"], indent="ideo", height=1500, gutter=1.5, conventions=GO)

# ---- hydrogen: a party newspaper's special on a technology

SPECIAL = ["numbered-kickers", "question-numbers", "titled-introduction", "byline-plain", "sign-off-institute", "bulleted-list", "units",
           "special-subtitle", "timeline-full-dates", "timeline-range"]

case("hydrogen-mutool", "hydrogen", DEV, "mutool", "clean", 15, 4,
     [[("furn", "name", "top", "sec", "banner", "sub"), ("intro", 2),
       ("grid", [(1, [("art", "q1", 1), ("art", "q2", 1)]), (2, [("art", "q3", 2), ("art", "q4", 2)]), (1, [("box", "q5")])]), ("furn", "foot")],
      [("furn", "run"), ("flow", ["q6", "q7", "q8", "q9", "q10"], 4), ("timeline", 2), ("furn", "edit")]],
     ["articles-side-by-side", "indent-kept", "page-furniture-repeated"], indent="ideo", height=1150, bullet="■", oneline=True,
     conventions=SPECIAL)

case("hydrogen-pdftotext", "hydrogen", DEV, "pdftotext", "clean", 28, 1,
     [[("furn", "name", "top", "sec", "banner", "sub"), ("intro", 1), ("art", "q1", 1), ("art", "q2", 1), ("art", "q3", 1), ("art", "q4", 1), ("furn", "foot")],
      [("furn", "run"), ("art", "q5", 1), ("art", "q6", 1), ("art", "q7", 1), ("art", "q8", 1), ("furn", "foot")],
      [("furn", "run"), ("art", "q9", 1), ("art", "q10", 1), ("timeline", 1), ("furn", "edit", "foot")]],
     ["page-furniture-repeated", "indent-lost"], height=1400, bullet="●", tlbullet=True, datemark="▶", numtitle="：", conventions=SPECIAL,
     css=".title,.kicker,.head{text-align:left}")

# ---- affidavit: a legal newspaper's case page

LEGAL = ["no-numbers", "kickers", "two-line-titles", "titled-introduction", "byline-square", "sign-off-author", "subheads", "numbered-list",
         "law-articles", "question-answer", "letter", "letter-signature", "notice", "timeline-full-dates", "timeline-inferred"]

case("affidavit-raw", "affidavit", DEV, "raw", "clean", 17, 4,
     [[("furn", "name", "top", "sec", "banner"), ("intro", 4),
       ("grid", [(3, [("art", "pot", 3), ("art", "dance", 3)]), (1, [("box", "law"), ("art", "notice", 1)])]),
       ("grid", [(2, [("art", "lease", 2)]), (1, [("art", "ask", 1)]), (1, [("timeline", 1)])]), ("furn", "edit", "foot")]],
     ["side-box", "articles-side-by-side", "indent-lost"], height=1700, datemark="◆", subhead="left", conventions=LEGAL)

case("affidavit-layout", "affidavit", DEV, "layout", "clean", 25, 1,
     [[("furn", "name", "top", "sec", "banner"), ("intro", 1), ("art", "pot", 1), ("art", "law", 1), ("furn", "foot")],
      [("furn", "run"), ("art", "dance", 1), ("art", "lease", 1), ("furn", "foot")],
      [("furn", "run"), ("art", "ask", 1), ("timeline", 1), ("art", "notice", 1), ("furn", "edit", "foot")]],
     ["page-furniture-repeated", "indent-kept"], height=1250, submark="▌", oneline=True, conventions=LEGAL)

# ---- shadowplay: a city newspaper's culture page

CULTURE = ["no-numbers", "kickers", "subtitles", "byline-report-photo", "byline-trainee", "byline-box", "captions", "subheads", "interview",
           "interview-paper-name", "dispatch-line", "bulleted-brief", "no-introduction", "timeline-programme", "timeline-titles", "timeline-range"]

case("shadowplay-pymupdf", "shadowplay", DEV, "pymupdf", "clean", 13, 5,
     [[("furn", "name", "top", "sec"),
       ("grid", [(3, [("art", "shadow", 3)]), (1, [("art", "archive", 1)]), (1, [("timeline", 1)])]),
       ("grid", [(3, [("art", "talk", 3)]), (2, [("art", "review", 2), ("box", "brief")])]), ("furn", "foot")]],
     ["articles-side-by-side", "side-box", "indent-lost"], height=1500, subhead="left", conventions=CULTURE)

case("shadowplay-pdfminer", "shadowplay", DEV, "pdfminer", "clean", 30, 1,
     [[("furn", "name", "top", "sec"), ("art", "shadow", 1), ("art", "archive", 1), ("art", "brief", 1), ("furn", "foot")],
      [("furn", "run"), ("art", "talk", 1), ("art", "review", 1), ("timeline", 1), ("furn", "foot")]],
     ["wide-measure", "blank-line-paragraphs", "page-furniture-repeated"], indent="none", height=2600, conventions=CULTURE)

# ---- pataca: a Macau daily's local page

MACAU = ["no-numbers", "kickers", "two-line-titles", "dispatch-line", "bulleted-list", "captions", "letter", "letter-signature", "notice", "obituary",
         "serial", "continuation-notes", "byline-dots", "no-author", "no-introduction", "no-timeline", "lottery", "weather"]

case("pataca-pypdf", "pataca", DEV, "pypdf", "clean", 14, 4,
     [[("furn", "name", "top", "sec"), ("heads", ["lead"]), ("bodies", ["lead"], 4),
       ("flow", ["briefs", "complain", "parish", "obit", "serial", "furn:more", "draw", "weather"], 4), ("furn", "foot")]],
     ["indent-kept"], indent="ideo", wide=True, height=1300, bullet="•", conventions=MACAU)

case("pataca-blocks", "pataca", DEV, "pymupdf-blocks", "clean", 24, 1,
     [[("furn", "name", "top", "sec"), ("art", "lead", 1), ("art", "briefs", 1), ("art", "weather", 1), ("furn", "foot")],
      [("furn", "run"), ("art", "serial", 1), ("furn", "more"), ("art", "complain", 1), ("art", "parish", 1), ("box", "obit"), ("art", "draw", 1), ("furn", "foot")]],
     ["page-furniture-repeated", "side-box", "indent-lost"], height=1500, bullet="◎", conventions=MACAU)

# ---- ingot: a steel works' newspaper of 1996

STEEL = ["no-numbers", "kickers", "subtitles", "dispatch-line", "end-mark", "sign-off-author", "sign-off-office", "byline-workshop", "verse", "verse-group",
         "figures", "briefs-signed", "captions", "no-introduction", "timeline-full-dates", "timeline-range"]

case("ingot-mutool", "ingot", DEV, "mutool", "clean", 12, 5,
     [[("furn", "name", "org", "top"),
       ("grid", [(3, [("art", "lead", 3)]), (2, [("box", "figures"), ("art", "safe", 2)])]),
       ("grid", [(1, [("art", "comment", 1)]), (3, [("art", "model", 3)]), (1, [("art", "women", 1)])]),
       ("grid", [(2, [("art", "news", 2)]), (2, [("art", "verse", 1)]), (1, [("timeline", 1)])]), ("furn", "edit", "foot")]],
     ["articles-side-by-side", "side-box", "indent-kept"], indent="ideo", height=1950, datemark="☆", conventions=STEEL)

case("ingot-scan", "ingot", DEV, "tesseract", "noisy", 22, 2,
     [[("furn", "name", "org", "top"), ("flow", ["lead", "comment", "figures", "model", "women", "safe", "news", "verse", "timeline"], 2,
       {"css": "height:1500px;column-fill:auto;position:absolute;top:150px;left:30px;width:644px"}), ("bottom", "edit", "foot")]],
     ["ocr", "scan"], degrade=[("blur", 0.6), ("grain", 0.05)], crop=["top", 0, 1, "foot"], top=142, foot=74, height=1740, given_order=["lead", "comment", "figures", "model", "women", "safe", "news", "verse"], conventions=STEEL)

# ---- colloquy: a theory weekly's forum page

THEORY = ["no-numbers", "kickers", "two-line-titles", "titled-introduction", "byline-plain", "sign-off-box", "sign-off-unit", "byline-office", "abstracts",
          "keywords", "references", "subheads", "numbered-list", "bulleted-list", "bibliography", "latin", "timeline-months", "year-inferred"]

case("colloquy-mutool", "colloquy", DEV, "mutool", "clean", 14, 4,
     [[("furn", "name", "top", "sec", "banner"), ("intro", 2), ("flow", ["tea", "table", "hall", "budget", "word", "books", "timeline"], 4),
       ("furn", "edit", "foot")]],
     ["indent-kept"], indent="ideo", height=1330, css=".title{font-size:18px}.subtitle{font-size:14px}", bullet="◆", submark="■", subhead="left", conventions=THEORY)

case("colloquy-pdfminer", "colloquy", DEV, "pdfminer", "clean", 30, 1,
     [[("furn", "name", "top", "sec", "banner"), ("intro", 1), ("art", "tea", 1), ("art", "table", 1), ("furn", "edit")],
      [("furn", "run"), ("art", "hall", 1), ("art", "budget", 1), ("art", "word", 1)],
      [("furn", "run"), ("timeline", 1), ("art", "books", 1), ("furn", "foot")]],
     ["wide-measure", "blank-line-paragraphs", "page-furniture-repeated"], indent="none", height=2000, bullet="·", datemark="▲", conventions=THEORY)

# ---- caravan: a travel weekly

TRAVEL = ["no-numbers", "kickers", "two-line-titles", "titled-introduction", "byline-slash", "byline-text-photo", "byline-reporter", "byline-answerer",
          "sign-off-collector", "labels-in-brackets", "stops-as-subheads", "captions", "letters", "letter-signature", "bulleted-list", "verse",
          "timeline-years", "timeline-titles", "prices"]

case("caravan-pymupdf", "caravan", DEV, "pymupdf", "clean", 17, 3,
     [[("furn", "name", "top6", "sec", "banner"), ("intro", 3), ("art", "north", 3), ("art", "south", 3), ("furn", "edit")],
      [("furn", "top7"), ("grid", [(2, [("art", "walk", 2), ("art", "mail", 2)]), (1, [("box", "gear"), ("box", "say")])]),
       ("grid", [(1, [("art", "ask", 1)]), (2, [("timeline", 2)])]), ("furn", "foot")]],
     ["side-box", "page-furniture-repeated"], height=1250, bullet="☆", subhead="left", conventions=TRAVEL)

case("caravan-layout", "caravan", DEV, "layout", "clean", 27, 1,
     [[("furn", "name", "top6", "sec", "banner"), ("intro", 1), ("art", "north", 1), ("art", "south", 1), ("art", "ask", 1), ("furn", "edit")],
      [("furn", "top7"), ("art", "walk", 1), ("timeline", 1), ("art", "mail", 1), ("art", "gear", 1), ("art", "say", 1), ("furn", "foot")]],
     ["wide-measure", "indent-kept"], height=2000, bullet="◎", oneline=True, conventions=TRAVEL)

# ---- homework: a school district's bulletin

BULLETIN = ["no-numbers", "kickers", "document-number", "chapters-and-articles", "sign-off-office", "byline-answerer", "byline-school", "question-answer", "diary-days",
            "letter", "letter-signature", "poems-in-a-group", "names-below-poems", "list-of-names", "briefs", "no-introduction", "timeline-range", "year-inferred"]

case("homework-raw", "homework", DEV, "raw", "clean", 13, 4,
     [[("furn", "name", "top2", "sec2"), ("grid", [(3, [("art", "rule", 3)]), (1, [("box", "honour")])]), ("art", "ask", 4), ("furn", "foot")],
      [("furn", "top3", "sec3"), ("grid", [(2, [("art", "diary", 2)]), (2, [("art", "letter", 2)])]),
       ("grid", [(1, [("art", "poems", 1)]), (2, [("art", "brief", 2)]), (1, [("timeline", 1)])]), ("furn", "edit")]],
     ["indent-lost", "side-box", "page-furniture-repeated"], wide=True, height=1300, conventions=BULLETIN)

case("homework-pypdf", "homework", DEV, "pypdf", "clean", 22, 2,
     [[("furn", "name", "top2", "sec2"), ("flow", ["rule", "ask", "honour", "brief"], 2), ("furn", "foot")],
      [("furn", "top3", "sec3"), ("flow", ["diary", "letter", "poems", "timeline"], 2), ("furn", "edit")]],
     ["indent-kept", "page-furniture-repeated"], indent="ideo", height=1300, subhead="left", oneline=True, datemark="◆", conventions=BULLETIN)

# ---- kopitiam: a Singapore daily's feature page

LION = ["no-numbers", "kickers", "two-line-titles", "byline-report-photo", "byline-interviewer", "byline-reporter", "ages", "question-answer", "subheads", "captions",
        "letter", "letter-signature", "numbered-list", "bulleted-list", "vox-pop", "data-source", "no-introduction", "latin", "prices", "timeline-weekdays", "timeline-titles", "timeline-range"]

case("kopitiam-blocks", "kopitiam", DEV, "pymupdf-blocks", "clean", 25, 1,
     [[("furn", "name", "top", "sec"), ("art", "lead", 1), ("art", "vox", 1), ("box", "data"), ("art", "talk", 1)],
      [("furn", "top2"), ("art", "firm", 1), ("art", "letter", 1), ("timeline", 1), ("box", "tip"), ("furn", "edit", "foot")]],
     ["han-latin-blanks", "page-furniture-repeated"], gap=True, height=2000, bullet="•", conventions=LION)

case("kopitiam-pdftotext", "kopitiam", DEV, "pdftotext", "clean", 18, 3,
     [[("furn", "name", "top", "sec"), ("flow", ["lead", "talk", "vox"], 3), ("furn", "edit")],
      [("furn", "top2"), ("flow", ["firm", "data", "letter", "tip", "timeline"], 3), ("furn", "foot")]],
     ["page-furniture-repeated", "indent-lost"], indent="ideo", height=1200, css=".edit,.foot{text-align:right}", gutter=4, bullet="■", submark="◤", subhead="left", conventions=LION)

# ---- herring: a fishing county's paper of 1964

HARBOUR = ["no-numbers", "kickers", "kicker-sentence", "subtitles", "dispatch-line", "end-mark-office", "sign-off-office", "byline-unit", "slogans", "table-lines",
           "letter", "letter-signature", "reply", "numbered-list", "briefs", "no-introduction", "han-dates", "timeline-days", "month-inferred", "timeline-lunar"]

case("herring-raw", "herring", DEV, "raw", "clean", 11, 5,
     [[("furn", "name", "top", "price"),
       ("grid", [(4, [("art", "lead", 4), ("art", "reading", 4)]), (1, [("box", "short"), ("art", "slogan", 1)])]),
       ("grid", [(2, [("art", "news", 2)]), (2, [("art", "letter", 2), ("art", "reply", 2)]), (1, [("timeline", 1)])]),
       ("art", "ledger", 2), ("furn", "foot")]],
     ["narrow-columns", "side-box", "articles-side-by-side"], height=1620, wide=True, conventions=HARBOUR)

case("herring-scan", "herring", DEV, "tesseract", "noisy", 20, 2,
     [[("furn", "name", "top", "price"), ("flow", ["lead", "short", "slogan", "news", "ledger", "letter", "reply", "reading", "timeline"], 2,
       {"css": "height:1400px;column-fill:auto;position:absolute;top:130px;left:30px;width:588px"}), ("bottom", "foot")]],
     ["ocr", "scan"], degrade=[("blur", 0.7), ("grain", 0.05)], crop=["top", 0, 1, "foot"], top=122, foot=60, given_order=["lead", "short", "slogan", "news", "ledger", "letter", "reply", "reading"], height=1610, subhead="left",
     oneline=True, conventions=HARBOUR)

# ---- crossing: a city party daily

CITYNEWS = ["no-numbers", "kickers", "two-line-titles", "subtitles", "dispatch-line", "continued-on", "byline-square", "byline-reporter-photo",
            "captions", "typed-bullets", "briefs-signed", "notice", "notice-signature", "correction", "hours", "no-author", "no-introduction", "no-timeline"]

case("crossing-raw", "crossing", DEV, "raw", "clean", 13, 5,
     [[("furn", "name", "motto", "top", "sec"),
       ("grid", [(3, [("art", "lead", 3), ("art", "bridge", 3)]), (1, [("art", "review", 1), ("box", "fix")]), (1, [("art", "briefs", 1), ("art", "school", 1)])]),
       ("grid", [(2, [("art", "good", 2)]), (2, [("box", "service")]), (1, [("art", "water", 1)])]), ("furn", "edit", "foot")]],
     ["indent-lost", "articles-in-a-grid", "side-box"], height=1500, conventions=CITYNEWS)

case("crossing-layout", "crossing", DEV, "layout", "side-by-side", 15, 4,
     [[("furn", "sec", "top", "name"), ("art", "lead", 4),
       ("grid", [(2, [("art", "bridge", 2), ("art", "school", 2)]), (1, [("art", "good", 1)]), (1, [("art", "review", 1)])]),
       ("flow", ["briefs", "service", "fix", "water"], 4), ("furn", "edit", "foot")]],
     ["columns-side-by-side", "articles-side-by-side"], height=1500, gutter=3, indent="ideo",
     given_order=["lead", "bridge", "school", "good", "review", "briefs", "service", "fix", "water"], conventions=CITYNEWS)

# ---- endpaper: a reading weekly

BOOKS = ["no-numbers", "kickers", "titled-introduction", "byline-square", "reporters-byline", "byline-author-of-excerpt", "excerpt-source", "interview",
         "block-quotation", "book-data", "bulleted-list", "several-signed", "letter", "letter-signature", "latin", "prices",
         "timeline-years", "timeline-range", "no-author"]

case("endpaper-pymupdf", "endpaper", DEV, "pymupdf", "clean", 20, 3,
     [[("furn", "pg6", "sec", "name", "top", "banner"), ("intro", 1), ("art", "review", 3), ("art", "talk", 3), ("furn", "edit")],
      [("furn", "pg7", "sec", "name", "top"), ("grid", [(2, [("art", "excerpt", 2), ("art", "short", 2)]), (1, [("box", "shelf")])]),
       ("timeline", 3), ("art", "letter", 2), ("furn", "foot")]],
     ["indent-lost", "page-furniture-repeated", "side-box"], height=1350, bullet="◆", oneline=True, conventions=BOOKS)

case("endpaper-words", "endpaper", DEV, "words", "side-by-side", 27, 2,
     [[("furn", "name", "top", "pg6", "sec", "banner"), ("flow", ["intro", "review", "talk"], 2), ("furn", "edit")],
      [("furn", "name", "top", "pg7", "sec"), ("flow", ["excerpt", "short", "shelf", "letter", "timeline"], 2), ("furn", "foot")]],
     ["columns-side-by-side", "words-on-a-grid"], height=1400, bullet="▪", datemark="◇", subhead="left", conventions=BOOKS)

# ---- camphor: a Taiwanese daily's local history

LOCAL = ["no-numbers", "kickers", "titled-introduction", "two-line-titles", "subtitles", "byline-reporter-place", "byline-oral", "byline-collector", "subheads",
         "verse", "sign-off-singer", "captions", "captions-in-a-row", "call", "corner-brackets", "phone", "timeline-reigns", "timeline-republic", "no-author"]

case("camphor-mutool", "camphor", DEV, "mutool", "clean", 16, 4,
     [[("furn", "top", "name", "sec", "banner"), ("intro", 2), ("art", "feature", 4),
       ("grid", [(2, [("art", "oral", 2)]), (1, [("art", "legend", 1)]), (1, [("box", "song"), ("art", "call", 1)])]),
       ("art", "photo", 2), ("timeline", 4), ("furn", "edit", "foot")]],
     ["indent-kept", "articles-in-a-grid"], indent="ideo", height=1750, subhead="left", submark="■", tlbullet=True, bullet="．", conventions=LOCAL)

case("camphor-layout", "camphor", DEV, "layout", "side-by-side", 20, 3,
     [[("furn", "name", "top", "sec", "banner"), ("flow", ["intro", "feature", "oral", "legend"], 3),
       ("flow", ["song", "photo", "call", "timeline"], 3), ("furn", "edit", "foot")]],
     ["columns-side-by-side"], height=1750, oneline=True, css=".timeline .title{break-after:avoid}", conventions=LOCAL)

# ---- drumseed: a farmers' almanac paper

ALMANAC = ["no-numbers", "kickers", "subtitles", "sign-off-name-affiliation", "byline-office-name", "byline-collector", "numbered-list-han", "subheads",
           "letter", "question-answer", "several-signed", "table", "verse", "notice", "notice-signature", "units", "timeline-solar-terms", "timeline-titles", "year-from-title",
           "no-author", "no-introduction"]

case("drumseed-pdftotext", "drumseed", DEV, "pdftotext", "clean", 24, 2,
     [[("furn", "name", "top", "sec"), ("flow", ["seed", "pig", "mail", "tips", "price", "proverb", "timeline", "rhyme", "ad"], 2),
       ("furn", "edit", "price", "foot")]],
     ["indent-lost", "blank-lines-uneven"], height=1620, gutter=3, subhead="left", conventions=ALMANAC)

case("drumseed-scan", "drumseed", DEV, "tesseract", "noisy", 19, 3,
     [[("furn", "name", "top", "sec"), ("flow", ["seed", "pig", "mail", "tips", "price", "proverb", "rhyme", "ad", "timeline"], 3,
       {"css": "height:1080px;column-fill:auto;position:absolute;top:150px;left:30px;width:854px"}), ("bottom", "edit", "price", "foot")]],
     ["ocr", "scan"], degrade=[("blur", 0.5), ("grain", 0.04)], crop=["top", 0, 1, 2, "foot"], top=142, foot=110, height=1350,
     oneline=True, given_order=["seed", "pig", "mail", "tips", "price", "proverb", "rhyme", "ad"], conventions=ALMANAC)

# ---- jubilee: a university's jubilee special

JUBILEE = ["no-numbers", "titled-introduction", "byline-name-post-in-brackets", "kickers", "table", "table-note", "notice", "long-names",
           "timeline-full-dates", "timeline-range", "timeline-titles", "no-author"]

case("jubilee-pypdf", "jubilee", DEV, "pypdf", "clean", 17, 4,
     [[("furn", "top4", "name", "sec", "banner"), ("intro", 1),
       ("grid", [(2, [("art", "lamp", 2), ("art", "plane", 2)]), (2, [("art", "field", 2), ("art", "library", 2)])]),
       ("grid", [(2, [("art", "dorm", 2)]), (2, [("art", "now", 2)])]), ("furn", "edit")],
      [("furn", "top5", "name", "sec"), ("timeline", 3), ("grid", [(2, [("box", "data")]), (2, [("art", "notice", 2)])]), ("furn", "foot")]],
     ["indent-kept", "articles-in-a-grid", "page-furniture-repeated"], indent="ideo", height=1200, tlbullet=True, bullet="·", conventions=JUBILEE)

case("jubilee-fixed", "jubilee", DEV, "fixed", "side-by-side", 12, 5,
     [[("furn", "name", "top4", "sec", "banner"), ("intro", 2), ("flow", ["lamp", "plane", "field", "library", "dorm", "now"], 5), ("furn", "edit")],
      [("furn", "name", "top5", "sec"), ("flow", ["data", "notice", "timeline"], 3), ("furn", "foot")]],
     ["columns-side-by-side", "page-furniture-repeated"], height=1150, gutter=3, datemark="■ ", conventions=JUBILEE)

# ---- magnet: a party daily's science special

MAGNET = ["numbered-kickers", "titled-introduction", "byline-author-affiliation", "captions", "latin", "units", "timeline-titles", "timeline-years", "timeline-months"]

case("magnet-mutool", "magnet", DEV, "mutool", "clean", 18, 4,
     [[("furn", "name", "top", "banner", "sub"), ("intro", 4),
       ("grid", [(1, [("art", "a1", 1)]), (1, [("art", "a2", 1)]), (2, [("art", "a3", 2), ("art", "a4", 2)])]),
       ("grid", [(2, [("art", "a5", 2), ("art", "a6", 2)]), (1, [("art", "a7", 1)]), (1, [("art", "a8", 1)])]),
       ("grid", [(2, [("art", "a9", 2)]), (2, [("timeline", 2)])]), ("furn", "org", "photo", "edit", "foot")]],
     ["indent-kept", "articles-in-a-grid"], indent="ideo", height=1750, tlbullet=True, bullet="·", conventions=MAGNET)

case("magnet-torn", "magnet", DEV, "pdftotext", "hard", 19, 3,
     [[("furn", "name", "top", "banner", "sub"), ("intro", 3), ("heads", ["a1", "a2", "a3"]), ("bodies", ["a1", "a2", "a3"], 3),
       ("heads", ["a4", "a5"]), ("bodies", ["a4", "a5"], 3), ("heads", ["a6", "a7", "a8", "a9"]), ("bodies", ["a6", "a7", "a8", "a9"], 3),
       ("timeline", 3), ("furn", "org", "photo", "edit", "foot")]],
     ["columns-torn", "headings-away"], height=2300, datemark="■", gap=True, conventions=MAGNET)

# ---- watermeter: an economics weekly

ECONOMY = ["no-numbers", "kickers", "subtitles", "two-line-titles", "byline-bar", "byline-post", "subheads", "bulleted-list", "question-answer", "no-author",
           "no-introduction", "timeline-one-line", "decimals", "percentages"]

case("watermeter-pymupdf", "watermeter", DEV, "pymupdf", "clean", 20, 3,
     [[("furn", "top1", "sec", "banner"), ("art", "cover", 3), ("furn", "foot")],
      [("furn", "top2"), ("grid", [(1, [("art", "v1", 1)]), (1, [("art", "v2", 1)]), (1, [("art", "v3", 1)])]), ("furn", "disc"),
       ("grid", [(1, [("box", "data"), ("box", "brief")]), (2, [("art", "qa", 2)])]), ("timeline", 2), ("furn", "edit", "foot")]],
     ["page-furniture-repeated"], height=1750, bullet="■", subhead="left", oneline=True, conventions=ECONOMY)

case("watermeter-torn", "watermeter", DEV, "raw", "hard", 14, 4,
     [[("furn", "top1", "sec", "banner"), ("part", "cover", (0, 448), 4, "", "（下转第23页）"), ("heads", ["v1", "v2", "v3"]),
       ("bodies", ["v1", "v2", "v3"], 4), ("furn", "disc", "foot")],
      [("furn", "top2"), ("flow", ["data", "timeline"], 4), ("part", "cover", (448, 10000), 4, "（上接第22页）", ""), ("after", "qa", 4), ("box", "brief"),
       ("furn", "edit", "foot")]],
     ["continued-on-another-page", "headings-away", "heading-after"], height=1200, bullet="●", submark="◆", tlbullet=True, conventions=ECONOMY)

# ---- hawthorn: an overseas association's quarterly

HUIGUAN = ["no-numbers", "kickers", "two-line-titles", "byline-office", "sign-off-office", "sign-off-author", "verse", "numbered-list", "letter", "donors",
           "obituary", "captions", "no-author", "no-introduction", "no-timeline", "han-numeral-dates"]

case("hawthorn-pdfminer", "hawthorn", DEV, "pdfminer", "clean", 28, 1,
     [[("furn", "name", "top", "pg"), ("flow", ["word", "feast", "donors", "poem"], 1)],
      [("flow", ["memory", "obit", "events"], 1), ("box", "appeal"), ("furn", "edit", "foot", "tel", "free")]],
     ["blank-line-paragraphs", "wide-measure"], css=".head{text-align:left}", indent="none", height=2000, conventions=HUIGUAN)

case("hawthorn-scan", "hawthorn", DEV, "tesseract", "noisy", 22, 3,
     [[("furn", "name", "top", "pg"), ("flow", ["word", "feast", "donors", "poem", "memory", "obit", "events", "appeal"], 3,
       {"css": "height:1160px;column-fill:auto;position:absolute;top:140px;left:30px;width:980px"}), ("bottom", "edit", "foot", "tel", "free")]],
     ["ocr", "scan"], ocr="chi_tra", degrade=[("rotate", 0.15), ("blur", 0.9), ("grain", 0.05)], damage_steps=["full-width-marks"],
     crop=["top", 0, 1, 2, "foot"], top=132, foot=130, height=1460, conventions=HUIGUAN)

# ---- corner: a provincial sports daily

SPORTS = ["no-numbers", "kickers", "two-line-titles", "subtitles", "byline-place", "pen-name", "sign-off-reporter", "interview", "results", "subheads", "captions",
          "briefs-in-text-bullets", "readers-messages", "no-introduction", "timeline-seasons", "timeline-titles"]

case("corner-pypdf", "corner", DEV, "pypdf", "clean", 12, 5,
     [[("furn", "name", "top"), ("art", "lead", 5), ("grid", [(2, [("art", "second", 2), ("box", "table")]), (2, [("art", "coach", 2)]), (1, [("art", "brief", 1), ("art", "sms", 1)])]),
       ("grid", [(2, [("art", "column", 2)]), (3, [("timeline", 3)])]), ("furn", "sms", "edit", "foot")]],
     ["articles-in-a-grid", "side-box"], height=1800, tlbullet=True, bullet="▲", subhead="left", conventions=SPORTS)

case("corner-torn", "corner", DEV, "pdftotext", "hard", 17, 3,
     [[("furn", "name", "top"), ("heads", ["lead", "second"]), ("bodies", ["lead", "second"], 3), ("after", "coach", 3),
       ("grid", [(1, [("box", "table"), ("art", "brief", 1)]), (1, [("after", "column", 1), ("art", "sms", 1)]), (1, [("timeline", 1)])]), ("furn", "edit", "sms", "foot")]],
     ["columns-torn", "headings-away", "heading-after"], height=1700, submark="■", indent="ideo", conventions=SPORTS)

# ---- penfriend: a youth magazine

YOUTH = ["no-numbers", "kickers", "titled-introduction", "letter", "letter-signature", "byline-post", "byline-words-music", "verse", "numbered-list", "addresses",
         "instalment", "continuation-note", "no-timeline"]

case("penfriend-layout", "penfriend", DEV, "layout", "clean", 30, 1,
     [[("furn", "top1", "sec"), ("flow", ["intro", "l1", "l2", "ans", "essay"], 1), ("furn", "price", "foot")],
      [("furn", "top2"), ("flow", ["song", "pals", "puzzle", "serial", "note:（未完待续）"], 1), ("furn", "edit", "foot")]],
     ["wide-measure", "page-furniture-repeated"], height=1950, conventions=YOUTH)

case("penfriend-crop", "penfriend", DEV, "crop", "hard", 16, 4,
     [[("furn", "top1", "sec"), ("flow", ["intro", "l1", "l2", "ans", "essay", "song", "pals", "puzzle", "serial", "note:（未完待续）"], 4,
       {"css": "height:905px;column-fill:auto;position:absolute;top:110px;left:30px;width:980px"}), ("bottom", "edit", "price", "foot", "top2")]],
     ["columns-out-of-order", "seam-in-sentence"], crop=["top", 2, 0, 1, 3, "foot"], top=104, foot=130, height=1165, indent="ideo", conventions=YOUTH)

# ---- permafrost: a science weekly's special

OPENDATA = ["no-numbers", "kickers-pian", "titled-introduction", "banner-subtitle", "byline-plain", "sign-off-unit", "subheads", "bulleted-list",
            "numbered-list", "captions", "latin", "units", "url", "doi", "decimals", "side-box", "no-author", "timeline-full-dates", "timeline-range",
            "timeline-labels", "timeline-titles", "address-line"]

case("permafrost-mutool", "permafrost", DEV, "mutool", "clean", 19, 3,
     [[("furn", "top6", "sec", "banner", "sub"), ("intro", 3), ("art", "origin", 3), ("art", "field", 3),
       ("grid", [(2, [("art", "quality", 2)]), (1, [("box", "glossary")])])],
      [("furn", "top7", "sec"), ("art", "sharing", 3), ("art", "voice", 3), ("timeline", 3), ("furn", "edit", "foot")]],
     ["indent-kept", "han-latin-blanks", "page-furniture-repeated"], indent="ideo", gap=True, height=1500,
     bullet="■", tlbullet=True, datemark="◆", conventions=OPENDATA)

case("permafrost-raw", "permafrost", DEV, "raw", "clean", 15, 4,
     [[("furn", "top6", "sec", "banner", "sub"), ("intro", 2), ("grid", [(2, [("art", "origin", 2), ("box", "glossary")]), (2, [("art", "field", 2)])]),
       ("art", "quality", 4), ("furn", "edit")],
      [("furn", "top7"), ("grid", [(3, [("art", "sharing", 3), ("art", "voice", 3)]), (1, [("timeline", 1)])]), ("furn", "foot")]],
     ["indent-lost", "tight-marks", "side-box"], wide=True, height=1300, bullet="● ", tlbullet=True, subhead="left", submark="□ ",
     conventions=OPENDATA)

# ---- backstreet: a city magazine's street special

STREET = ["no-numbers", "untitled-introduction", "byline-bar", "writer-line-below", "kickers", "subtitles", "station-subheads", "map-key", "numbered-list",
          "question-answer-latin", "captions", "no-author", "timeline-months", "credits", "run-heads"]

case("backstreet-pypdf", "backstreet", DEV, "pypdf", "clean", 22, 2,
     [[("furn", "name", "sec", "banner", "plan"), ("intro", 1), ("art", "mailman", 2), ("art", "stairs", 2), ("furn", "run34")],
      [("art", "dialect", 2), ("art", "walk", 2), ("box", "map"), ("furn", "run35")],
      [("art", "noodle", 2), ("timeline", 2), ("furn", "pic", "run36")]],
     ["indent-kept", "page-furniture-repeated"], indent="ideo", height=1150, gutter=3, tlbullet=True, bullet="·", subhead="left",
     conventions=STREET)

case("backstreet-pymupdf", "backstreet", DEV, "pymupdf", "clean", 12, 5,
     [[("furn", "name", "run34", "sec", "banner", "plan"), ("intro", 5),
       ("grid", [(2, [("art", "mailman", 2), ("art", "dialect", 2)]), (2, [("art", "stairs", 2), ("box", "map")]), (1, [("timeline", 1)])])],
      [("furn", "run35"), ("grid", [(3, [("art", "walk", 3)]), (2, [("art", "noodle", 2)])]), ("furn", "pic", "run36")]],
     ["indent-kept", "narrow-measure", "side-box"], indent="ideo", height=1350, submark="▌", conventions=STREET)

# ---- outpost: a border-guard newspaper of 1986

BORDER = ["no-numbers", "kickers", "two-line-titles", "sign-off-names", "end-mark", "dispatch-line", "letter", "letter-signature", "editor-answer",
          "verse", "poem-title-subhead", "numbered-list", "bulleted-list", "captions", "no-introduction", "timeline-han-dates", "life-years"]

case("outpost-mutool", "outpost", DEV, "mutool", "clean", 14, 4,
     [[("furn", "name", "top", "motto"), ("art", "well", 4),
       ("grid", [(3, [("art", "driver", 3), ("art", "lesson", 3)]), (1, [("art", "poem", 1)])]),
       ("grid", [(1, [("box", "brief")]), (3, [("art", "letter", 3), ("art", "critique", 3)])]), ("timeline", 4), ("furn", "edit", "foot")]],
     ["indent-lost", "narrow-measure", "side-box"], height=2000, bullet="△", tlbullet=True, conventions=BORDER)

case("outpost-layout", "outpost", DEV, "layout", "side-by-side", 18, 3,
     [[("furn", "name", "top", "motto"),
       ("grid", [(2, [("art", "well", 2), ("art", "driver", 2), ("art", "lesson", 2)]), (1, [("art", "poem", 1), ("art", "critique", 1), ("box", "brief")])]),
       ("grid", [(2, [("art", "letter", 2)]), (1, [("timeline", 1)])]), ("furn", "edit", "foot")]],
     ["columns-side-by-side", "articles-side-by-side"], height=1900, bullet="★",
     given_order=["well", "driver", "lesson", "poem", "critique", "brief", "letter"], conventions=BORDER)

# ---- hymnal: a church school's periodical in Hong Kong

COLLEGE = ["no-numbers", "kickers", "byline-title-behind", "byline-class", "subtitles", "subheads", "teacher-comment", "verse", "captions", "bulleted-list",
           "prayers-by-days", "notice", "no-author", "no-introduction", "quotation-corner-marks", "timeline-han-years"]

case("hymnal-pymupdf", "hymnal", DEV, "pymupdf", "clean", 17, 3,
     [[("furn", "name", "top2", "banner", "verse"), ("heads", ["head"]), ("bodies", ["head"], 3), ("art", "sermon", 3),
       ("grid", [(2, [("art", "pupil1", 2)]), (1, [("art", "pupil2", 1)])])],
      [("furn", "name", "top3"), ("art", "report", 3), ("grid", [(1, [("box", "prayer")]), (2, [("timeline", 2), ("art", "notice", 2)])]),
       ("furn", "edit", "foot")]],
     ["indent-lost", "page-furniture-repeated", "side-box"], indent="ideo", height=1450, bullet="✦", datemark="▪", subhead="left", conventions=COLLEGE)

case("hymnal-pypdf", "hymnal", DEV, "pypdf", "clean", 28, 2,
     [[("furn", "name", "top2", "banner", "verse"), ("flow", ["head", "sermon", "pupil1", "pupil2"], 2)],
      [("furn", "name", "top3"), ("flow", ["report", "prayer", "notice", "timeline"], 2), ("furn", "edit", "foot")]],
     ["indent-lost", "wide-measure", "columns"], height=1300, bullet="◎", oneline=True, encoding="utf-16", conventions=COLLEGE)

# ---- ricecooker: a consumer weekly

CONSUMER = ["no-numbers", "kickers", "editor-note", "byline-slash", "byline-post", "byline-answerer", "subheads", "table-lines", "stars", "numbered-list",
            "bulleted-list", "typed-bullets", "question-answer", "rubrics-in-brackets", "no-author", "timeline-days", "timeline-range", "timeline-titles",
            "year-from-page", "units", "contact-line"]

case("ricecooker-raw", "ricecooker", DEV, "raw", "clean", 15, 4,
     [[("furn", "name", "top8", "sec", "banner"), ("intro", 2), ("art", "test", 4), ("art", "advice", 4), ("furn", "foot")],
      [("furn", "top9"), ("art", "complaint", 4), ("grid", [(3, [("art", "law", 3)]), (1, [("box", "small")])]), ("timeline", 4), ("furn", "edit")]],
     ["columns", "side-box", "indent-lost"], height=1300, bullet="◇", tlbullet=True, crlf=True, wide=True, conventions=CONSUMER)

case("ricecooker-blocks", "ricecooker", DEV, "pymupdf-blocks", "clean", 30, 1,
     [[("furn", "top8", "sec", "banner"), ("intro", 1), ("art", "test", 1), ("art", "advice", 1), ("art", "complaint", 1), ("furn", "edit", "foot")],
      [("furn", "top9", "sec"), ("art", "law", 1), ("timeline", 1), ("art", "small", 1), ("furn", "foot")]],
     ["wide-measure", "blocks-sorted"], indent="ideo", height=2000, submark="◆", bullet="—", subhead="left", conventions=CONSUMER)

# ---- chestnut: a village-revitalisation page of a provincial daily

REVIVAL = ["no-numbers", "kickers", "introduction", "subtitle", "byline-reporter-correspondent", "byline-oral", "byline-plain", "sign-off-author", "sign-off-office",
           "sign-off-name", "subheads", "diary-days", "question-answer", "figures-box", "captions", "bulleted-list", "dispatch-line", "no-timeline"]

case("chestnut-pymupdf", "chestnut", DEV, "pymupdf", "clean", 16, 4,
     [[("furn", "name", "top", "sec", "banner"), ("intro", 2), ("art", "lead", 4),
       ("grid", [(1, [("box", "figures"), ("art", "comment", 1)]), (2, [("art", "diary", 2)]), (1, [("art", "told", 1)])]),
       ("grid", [(2, [("art", "policy", 2)]), (2, [("art", "briefs", 2)])]), ("furn", "edit", "foot")]],
     ["articles-in-a-grid", "side-box"], height=1750, bullet="▶", subhead="left", conventions=REVIVAL)

case("chestnut-raw", "chestnut", DEV, "raw", "clean", 21, 3,
     [[("furn", "name", "top", "sec", "banner"), ("intro", 1), ("flow", ["lead", "comment"], 3), ("art", "told", 3)],
      [("furn", "run"), ("heads", ["diary"]), ("bodies", ["diary"], 3), ("grid", [(2, [("art", "policy", 2)]), (1, [("box", "figures")])]),
       ("art", "briefs", 1), ("furn", "foot", "edit")]],
     ["indent-lost", "page-furniture-repeated", "side-box"], height=1150, bullet="■", submark="◆", bom=True, conventions=REVIVAL)

# ---- clapper: a film and music fortnightly

FILM = ["no-numbers", "kickers", "two-line-titles", "subtitles", "byline-report-photo", "sign-off-author", "byline-critic", "question-answer", "credits", "score",
        "stars", "numbered-list", "letter", "letter-signature", "editor-reply", "captions", "briefs-in-brackets", "timeline-years", "timeline-range",
        "timeline-titles", "no-author", "no-introduction"]

case("clapper-pdfminer", "clapper", DEV, "pdfminer", "clean", 15, 3,
     [[("furn", "top", "sec"), ("flow", ["talk"], 3)],
      [("furn", "run"), ("flow", ["review", "record", "timeline", "news"], 3),
       ("grid", [(1, [("box", "votes")]), (2, [("art", "mail", 2)])]), ("box", "stars"), ("furn", "edit", "foot")]],
     ["page-furniture-repeated", "side-box"], indent="ideo", height=1350, css="body{line-height:1.3}", datemark="■", conventions=FILM)

case("clapper-pypdf", "clapper", DEV, "pypdf", "clean", 27, 2,
     [[("furn", "sec", "top"), ("heads", ["talk"]), ("bodies", ["talk"], 2),
       ("grid", [(1, [("art", "review", 1), ("art", "mail", 1)]), (1, [("timeline", 1)])])],
      [("furn", "run"), ("grid", [(1, [("art", "record", 1), ("box", "stars")]), (1, [("art", "news", 1), ("box", "votes")])]), ("furn", "edit", "foot")]],
     ["articles-in-a-grid", "side-box"], height=1250, tlbullet=True, bullet="·", encoding="gb18030", conventions=FILM)

# ---- jetty: a Macau evening paper

EVENING = ["no-numbers", "kickers", "two-line-titles", "subtitles", "dispatch-line", "byline-plain", "instalment", "editorial", "letter", "letter-signature",
           "notice", "schedule", "bulleted-briefs", "no-author", "no-introduction", "no-timeline", "lunar-date", "han-issue-number"]

case("jetty-mutool", "jetty", DEV, "mutool", "clean", 12, 5,
     [[("furn", "name", "top", "num", "sec"), ("art", "lead", 5),
       ("grid", [(2, [("art", "lamp", 2), ("box", "street")]), (3, [("art", "edito", 3)])]),
       ("grid", [(2, [("art", "column", 2)]), (3, [("art", "novel", 3)])]),
       ("grid", [(1, [("art", "letter", 1)]), (2, [("box", "notice")]), (2, [("box", "ferry")])]), ("furn", "edit", "foot")]],
     ["articles-in-a-grid", "side-box"], wide=True, height=1750, conventions=EVENING)

case("jetty-layout", "jetty", DEV, "layout", "side-by-side", 18, 3,
     [[("furn", "name", "num", "top", "sec"), ("art", "lead", 3), ("flow", ["edito", "lamp", "street", "column", "novel", "letter", "notice", "ferry"], 3),
       ("furn", "foot", "edit")]],
     ["columns-side-by-side"], height=1700, crlf=True, given_order=["lead", "edito", "lamp", "street", "column", "novel", "letter", "notice", "ferry"],
     conventions=EVENING)

# ---- apothecary: a pharmacy's centenary special

PHARMACY = ["no-numbers", "kickers", "introduction", "motto", "subtitle-bracket", "byline-oral", "sign-off-collator", "sign-off-name-affiliation", "numbered-subheads",
            "document", "numbered-list", "letter", "letter-signature", "verse", "han-dates", "timeline-ranges", "timeline-inferred-year", "notice", "no-author"]

case("apothecary-pdftotext", "apothecary", DEV, "pdftotext", "clean", 19, 3,
     [[("furn", "name", "top2", "sec", "banner", "motto"), ("flow", ["intro", "memoir", "night", "couplet"], 3)],
      [("furn", "top3"), ("flow", ["rules", "epistle", "timeline"], 3), ("box", "appeal"), ("furn", "edit", "foot")]],
     ["several-pages", "side-box"], gutter=3, height=1150, css=".banner{text-align:left}", datemark="●", conventions=PHARMACY)

case("apothecary-pymupdf", "apothecary", DEV, "pymupdf", "clean", 28, 2,
     [[("furn", "name", "top2", "sec", "banner", "motto"), ("intro", 1), ("flow", ["memoir", "rules"], 2)],
      [("furn", "top3"), ("grid", [(1, [("art", "epistle", 1), ("box", "couplet")]), (1, [("art", "night", 1), ("timeline", 1)])]), ("art", "appeal", 1),
       ("furn", "foot", "edit")]],
     ["articles-in-a-grid", "wide-measure", "indent-kept"], indent="ideo", oneline=True, height=1150, subhead="left", conventions=PHARMACY)

# ---- bicycle: a campus newspaper

CAMPUS = ["no-numbers", "kickers", "byline-reporters", "byline-affiliation", "sign-off-box", "sign-off-office", "dispatch-line", "captions", "debate", "subheads",
          "verse", "question-answer", "bulleted-list", "notice", "timeline-weekdays", "timeline-ranges", "timeline-titles", "timeline-year-in-title", "no-introduction"]

case("bicycle-mutool", "bicycle", DEV, "mutool", "clean", 14, 4,
     [[("furn", "name", "top1", "sec"), ("art", "lead", 4), ("grid", [(3, [("art", "debate", 3)]), (1, [("box", "mailbox")])]), ("furn", "foot1")],
      [("furn", "top4"), ("grid", [(1, [("box", "poems")]), (3, [("art", "essay", 3), ("art", "clubs", 3)])]), ("timeline", 4), ("art", "lost", 2),
       ("furn", "edit", "foot4")]],
     ["articles-in-a-grid", "several-pages", "side-box"], height=1150, bullet="●", gap=True, conventions=CAMPUS)

case("bicycle-pdfminer", "bicycle", DEV, "pdfminer", "clean", 30, 2,
     [[("furn", "name", "top1", "sec"), ("flow", ["lead", "debate"], 2), ("furn", "foot1")],
      [("furn", "top4"), ("art", "clubs", 2), ("grid", [(1, [("art", "essay", 1), ("art", "lost", 1)]), (1, [("timeline", 1), ("art", "mailbox", 1)])]),
       ("box", "poems"), ("furn", "foot4", "edit")]],
     ["articles-in-a-grid", "several-pages"], indent="ideo", height=1350, css="body{line-height:1.3}", bullet="☆", tlbullet=False, subhead="left", conventions=CAMPUS)

# ---- stovepipe: an evening paper's city-history weekly

CITY = ["no-numbers", "kickers", "titled-introduction", "two-line-titles", "banner-subtitle", "byline-plain", "age", "byline-oral", "byline-post", "byline-photo-text",
        "sign-off-name-affiliation", "sign-off-author", "subheads", "captions", "no-author", "notice", "timeline-full-dates", "timeline-range",
        "timeline-reign-year", "timeline-same-year", "timeline-titles"]

case("stovepipe-pymupdf", "stovepipe", DEV, "pymupdf", "clean", 13, 5,
     [[("furn", "top", "name", "week", "sec", "banner", "sub"), ("intro", 3),
       ("grid", [(3, [("art", "shop", 3)]), (2, [("art", "street", 2)])]),
       ("grid", [(2, [("art", "thing", 2)]), (3, [("art", "trade", 3)])]), ("furn", "foot")],
      [("furn", "top2", "name", "sec"),
       ("grid", [(2, [("art", "photo", 2), ("art", "taste", 2), ("box", "call")]), (3, [("timeline", 3)])]), ("furn", "edit")]],
     ["articles-side-by-side", "page-furniture-repeated"], wide=True, height=1400, subhead="left", conventions=CITY)

case("stovepipe-crop", "stovepipe", DEV, "crop", "clean", 21, 3,
     [[("furn", "top", "name", "week", "sec", "banner", "sub"), ("flow", ["intro", "street", "shop", "thing", "trade"], 3,
       {"css": "height:850px;column-fill:auto;position:absolute;top:230px;left:30px;width:938px"}), ("bottom", "foot")],
      [("furn", "top2", "name", "sec"), ("flow", ["timeline", "photo", "taste", "call"], 3,
       {"css": "height:850px;column-fill:auto;position:absolute;top:230px;left:30px;width:938px"}), ("bottom", "edit", "foot")]],
     ["columns-cropped", "timeline-first"], crop=["top", 0, 1, 2, "foot"], top=222, foot=80, height=1170, datemark="■", submark="◆",
     conventions=CITY)

# ---- gripper: a tech paper's special on a robot hand

ROBOT = ["numbered-kickers", "interview-numbers", "introduction-yinyan", "byline-reported-by", "byline-supplied-by", "byline-student", "sign-off-reporter", "question-answer",
         "bulleted-list", "figures-box", "units", "percent", "latin", "decimals", "no-author", "timeline-months", "timeline-titles", "timeline-inferred-years"]

case("gripper-mutool", "gripper", DEV, "mutool", "clean", 19, 3,
     [[("furn", "name", "top", "pg1", "sec", "banner", "sub"), ("intro", 1), ("art", "drive", 3), ("art", "touch", 3), ("box", "figures"), ("furn", "foot")],
      [("furn", "run", "pg2"), ("art", "learn", 2), ("art", "line", 3), ("box", "gloss"), ("timeline", 2), ("furn", "edit")]],
     ["indent-kept", "han-latin-blanks", "page-furniture-repeated"], indent="ideo", gap=True, height=1400, bullet="◆", tlbullet=True,
     given_order=["drive", "touch", "figures", "learn", "line", "gloss"], conventions=ROBOT)

case("gripper-layout", "gripper", DEV, "layout", "side-by-side", 16, 4,
     [[("furn", "name", "top", "pg1", "pg2", "sec", "banner", "sub"), ("intro", 2),
       ("grid", [(2, [("art", "drive", 2)]), (2, [("art", "touch", 2)])]),
       ("grid", [(2, [("art", "learn", 2)]), (1, [("box", "figures")]), (1, [("box", "gloss")])]),
       ("grid", [(2, [("art", "line", 2)]), (2, [("timeline", 2)])]), ("furn", "edit", "foot")]],
     ["columns-side-by-side", "articles-side-by-side"], height=2100, bullet="●", datemark="▶", conventions=ROBOT,
     given_order=["drive", "touch", "learn", "figures", "gloss", "line"])

# ---- sickle: a county peasants' paper of 1957

RURAL = ["no-numbers", "kickers", "two-line-titles", "subtitles", "leading-article", "dispatch-line", "sign-off-author", "briefs", "slogans", "letter", "letter-signature",
         "editor-answer", "verse", "byline-sung-noted", "subheads", "table-lines", "note", "numbered-list", "no-introduction", "no-author",
         "han-numerals", "timeline-titles", "timeline-range", "timeline-inferred-years"]

case("sickle-raw", "sickle", DEV, "raw", "clean", 11, 6,
     [[("furn", "name", "org", "top", "pg1"), ("art", "lead", 6),
       ("grid", [(3, [("art", "redrock", 3)]), (3, [("art", "seed", 3)])]),
       ("grid", [(2, [("art", "brief", 2)]), (2, [("box", "slogans")]), (2, [("art", "songs", 2)])]), ("furn", "foot")],
      [("furn", "name", "top", "pg2"), ("grid", [(3, [("art", "letter", 3)]), (3, [("box", "table")])]), ("timeline", 3), ("furn", "foot")]],
     ["narrow-measure", "indent-lost", "articles-side-by-side"], wide=True, height=1250, conventions=RURAL)

case("sickle-pdfminer", "sickle", DEV, "pdfminer", "clean", 29, 1,
     [[("furn", "name", "org", "top", "pg1"), ("art", "lead", 1), ("art", "seed", 1), ("art", "redrock", 1), ("box", "slogans"), ("furn", "foot")],
      [("furn", "name", "top", "pg2"), ("timeline", 1), ("art", "letter", 1), ("art", "brief", 1), ("art", "table", 1), ("art", "songs", 1), ("furn", "foot")]],
     ["blank-line-paragraphs", "wide-measure", "page-furniture-repeated"], indent="none", height=3200, subhead="left", oneline=True, conventions=RURAL)

# ---- rattan: a Taiwanese monthly

MONTHLY = ["no-numbers", "kickers", "titled-introduction", "byline-text-picture", "byline-circle", "author-note", "notes", "letter", "letter-signature", "editor-note", "book-note",
           "subheads", "captions", "corner-quotes", "notice", "no-author", "timeline-republic-years", "timeline-range"]

case("rattan-raw", "rattan", DEV, "raw", "clean", 18, 3,
     [[("furn", "name", "top", "sec", "banner"), ("intro", 3), ("art", "cover", 3), ("art", "grandpa", 3), ("furn", "pg1")],
      [("furn", "run"), ("art", "words", 3), ("art", "reader", 2), ("art", "book", 2), ("box", "notice"), ("timeline", 1), ("furn", "edit", "foot", "pg2")]],
     ["indent-lost", "page-furniture-repeated"], height=1500, oneline=True, datemark="◎", conventions=MONTHLY)

case("rattan-layout", "rattan", DEV, "layout", "side-by-side", 24, 3,
     [[("furn", "name", "top", "sec", "pg1", "pg2", "banner"),
       ("grid", [(1, [("intro", 1), ("timeline", 1)]), (2, [("art", "cover", 2), ("box", "notice")])]),
       ("grid", [(1, [("art", "words", 1)]), (1, [("art", "grandpa", 1)]), (1, [("art", "reader", 1), ("art", "book", 1)])]), ("furn", "edit", "foot")]],
     ["columns-side-by-side", "articles-side-by-side"], indent="ideo", height=1900, subhead="left",
     given_order=["cover", "notice", "words", "grandpa", "reader", "book"], conventions=MONTHLY)

# ---- shuttlecock: a sports-and-leisure weekly

COURT = ["no-numbers", "kickers", "two-line-titles", "subtitles", "byline-reporter-dateline", "byline-oral", "byline-coach", "byline-doctor", "scores", "table-lines", "question-answer",
         "numbered-list", "continuation-notes", "no-introduction", "no-author", "timeline-title-year", "timeline-weekdays", "timeline-range", "timeline-titles"]

case("shuttlecock-pymupdf", "shuttlecock", DEV, "pymupdf", "clean", 15, 4,
     [[("furn", "top6", "name", "sec"), ("art", "match", 4), ("grid", [(2, [("box", "rank")]), (2, [("box", "quick")])]),
       ("part", "memoir", (0, 300), 4, "", "（下转第7版）"), ("furn", "edit")],
      [("furn", "top7", "name", "sec"), ("note", "水泥地上打出来的冠军"), ("part", "memoir", (300, 9999), 4, "（上接第6版）", ""),
       ("art", "tips", 3), ("art", "doctor", 3), ("box", "riddle"), ("timeline", 2), ("furn", "foot")]],
     ["continued-article", "articles-side-by-side"], height=1250, conventions=COURT)

case("shuttlecock-mutool", "shuttlecock", DEV, "mutool", "clean", 29, 2,
     [[("furn", "name", "sec", "top6"), ("timeline", 2), ("art", "match", 2), ("art", "rank", 1), ("art", "tips", 2), ("furn", "edit", "foot")],
      [("furn", "name", "sec", "top7"), ("art", "memoir", 2), ("flow", ["quick", "doctor", "riddle"], 2), ("furn", "edit", "foot")]],
     ["wide-measure", "indent-kept", "page-furniture-repeated"], indent="ideo", gap=True, height=1250, datemark="●", oneline=True, conventions=COURT)

# ---- plaintiff: a provincial daily's law page

LAW = ["no-numbers", "kickers", "kickers-repeated", "two-line-titles", "byline-report", "byline-post", "byline-lawyer", "subheads", "letter", "letter-signature",
       "bulleted-list", "notice", "figures-box", "source-line", "no-author", "no-introduction", "no-timeline"]

case("plaintiff-mutool", "plaintiff", DEV, "mutool", "clean", 13, 5,
     [[("furn", "name", "top", "sec"),
       ("grid", [(3, [("art", "lead", 3)]), (2, [("art", "view", 2)])]),
       ("grid", [(2, [("art", "well", 2)]), (2, [("art", "ring", 2)]), (1, [("box", "data")])]),
       ("grid", [(2, [("art", "mail", 2)]), (1, [("art", "rule", 1)]), (2, [("art", "notice", 2)])]), ("furn", "edit", "foot")]],
     ["indent-kept", "side-box"], indent="ideo", height=1900, bullet="◆", subhead="left", submark="■", conventions=LAW)

case("plaintiff-layout", "plaintiff", DEV, "layout", "side-by-side", 19, 3,
     [[("furn", "name", "top", "sec"),
       ("grid", [(2, [("art", "lead", 2)]), (1, [("art", "rule", 1), ("art", "data", 1)])]),
       ("grid", [(1, [("art", "well", 1)]), (1, [("art", "ring", 1)]), (1, [("art", "view", 1)])]),
       ("grid", [(1, [("art", "mail", 1)]), (2, [("art", "notice", 2)])]), ("furn", "edit", "foot")]],
     ["columns-side-by-side", "articles-side-by-side"], height=2200, bullet="●",
     given_order=["lead", "rule", "data", "well", "ring", "view", "mail", "notice"], conventions=LAW)

# ---- lattice: a literature supplement

LETTERS = ["no-numbers", "kickers", "titled-introduction", "byline-square", "byline-plain", "verse", "poem-titles", "couplets", "names-below-couplets", "captions",
           "numbered-list", "book-line", "call", "no-author", "no-timeline"]

case("lattice-pdftotext", "lattice", DEV, "pdftotext", "clean", 17, 4,
     [[("furn", "name", "top", "sec"),
       ("grid", [(1, [("intro", 1), ("art", "salt", 1)]), (1, [("art", "story", 1), ("art", "reading", 1)]),
                 (1, [("art", "poems", 1), ("art", "couplets", 1)]), (1, [("art", "column", 1), ("art", "call", 1)])]),
       ("furn", "edit", "foot")]],
     ["indent-lost", "articles-in-a-grid"], gutter=3, height=1300, conventions=LETTERS)

case("lattice-pymupdf", "lattice", DEV, "pymupdf", "clean", 20, 5,
     [[("furn", "name", "sec", "top"),
       ("grid", [(1, [("intro", 1), ("art", "poems", 1)]), (2, [("art", "story", 2)]), (2, [("art", "salt", 2)])]),
       ("grid", [(2, [("art", "column", 2)]), (1, [("art", "couplets", 1)]), (2, [("art", "reading", 2), ("box", "call")])]),
       ("furn", "foot", "edit")]],
     ["indent-kept", "articles-in-a-grid", "side-box"], wide=True, indent="ideo", height=1400, subhead="left", crlf=True, conventions=LETTERS)

# ---- abacus: a bank's house magazine

BANK = ["no-numbers", "kickers", "byline-post", "byline-reporter", "byline-office-name", "letter", "letter-signature", "editor-answers", "briefs-signed", "articles-of-rules",
        "subtitle-in-brackets", "no-author", "no-introduction", "timeline-months", "timeline-range", "timeline-full-dates"]

case("abacus-raw", "abacus", DEV, "raw", "clean", 20, 2,
     [[("furn", "name", "top", "pg2", "sec"), ("art", "message", 2), ("art", "briefs", 2), ("art", "profile", 2)],
      [("furn", "name", "pg3"), ("art", "letters", 2), ("art", "rules", 2), ("timeline", 2), ("box", "filler"), ("furn", "edit", "foot")]],
     ["page-furniture-repeated", "indent-lost", "tight-marks"], height=1350, datemark="▲", conventions=BANK)

case("abacus-mutool", "abacus", DEV, "mutool", "clean", 27, 2,
     [[("furn", "name", "top", "pg2", "pg3", "sec"), ("flow", ["message", "profile", "letters", "rules", "briefs", "filler", "timeline"], 2),
       ("furn", "edit", "foot")]],
     ["indent-lost"], height=1900, css="body{line-height:1.3}", oneline=True, encoding="gb18030", conventions=BANK)

# ---- signpost: a Hong Kong community paper

COMMUNITY = ["no-numbers", "kickers", "two-line-titles", "byline-reporter", "byline-post", "byline-text-picture", "byline-recipe", "subheads", "captions",
             "bulleted-list", "numbered-list", "letter", "letter-signature", "notice", "cantonese", "no-author", "no-introduction", "timeline-years", "timeline-range"]

case("signpost-crop", "signpost", DEV, "crop", "clean", 17, 3,
     [[("furn", "name", "top", "pg", "sec"),
       ("flow", ["lead", "column", "shop", "recipe", "timeline", "letter", "notice"], 3,
        {"css": "height:1150px;column-fill:auto;position:absolute;top:190px;left:30px;width:770px"}), ("bottom", "edit", "foot")]],
     ["column-by-column"], crop=["top", 0, 1, 2, "foot"], top=184, foot=84, height=1440, bullet="・", subhead="left", conventions=COMMUNITY)

case("signpost-layout", "signpost", DEV, "layout", "side-by-side", 15, 4,
     [[("furn", "name", "top", "pg", "sec"),
       ("grid", [(3, [("art", "lead", 3)]), (1, [("timeline", 1)])]),
       ("grid", [(2, [("art", "shop", 2)]), (1, [("art", "column", 1)]), (1, [("art", "recipe", 1)])]),
       ("grid", [(1, [("box", "letter")]), (3, [("art", "notice", 3)])]), ("furn", "ad", "edit", "foot")]],
     ["columns-side-by-side", "articles-side-by-side"], height=1700, bullet="●",
     given_order=["lead", "shop", "column", "recipe", "letter", "notice"], conventions=COMMUNITY)

# ---- torch: a youth league paper's anniversary special

YOUTH = ["numbered-kickers", "titled-introduction", "byline-plain", "byline-oral", "sign-off-author", "quotations", "quotation-sources", "figures-box", "notice",
         "some-numbers", "timeline-months", "timeline-range", "timeline-full-dates"]

case("torch-pdfminer", "torch", DEV, "pdfminer", "clean", 24, 2,
     [[("furn", "name", "top4", "sec", "banner", "sub"), ("intro", 1), ("flow", ["gen1", "gen2", "gen3"], 2)],
      [("furn", "name", "top5", "sec", "edit", "foot"), ("flow", ["oral", "quotes", "figures", "timeline", "gratis"], 2)]],
     ["page-furniture-repeated"], height=1300, gutter=4, indent="ideo", tlbullet=True, bullet="·", css="body{line-height:1.3}", conventions=YOUTH)

case("torch-pdftotext", "torch", DEV, "pdftotext", "clean", 18, 4,
     [[("furn", "name", "top4", "top5", "sec", "edit", "banner", "sub"), ("intro", 1),
       ("grid", [(1, [("art", "gen1", 1), ("art", "gen2", 1)]), (1, [("art", "gen3", 1), ("art", "oral", 1)]),
                 (1, [("art", "quotes", 1), ("box", "figures"), ("art", "gratis", 1)]), (1, [("timeline", 1)])]),
       ("furn", "foot")]],
     ["indent-lost", "side-box", "articles-in-a-grid"], height=1500, gutter=3, datemark="◎", bom=True, conventions=YOUTH)

# ---- trestle: a city daily's special for a railway's opening

OPENING = ["no-numbers", "kickers", "two-line-titles", "titled-introduction", "byline-reporters-correspondent", "sign-off-square", "subheads", "captions",
           "voices", "figures-box", "bulleted-list", "timeline-titles", "timeline-range", "timeline-full-dates", "units", "several-pages"]

case("trestle-mutool", "trestle", DEV, "mutool", "clean", 15, 4,
     [[("furn", "name", "top6", "sec", "banner", "sub"), ("intro", 2), ("art", "lead", 4), ("box", "figures"), ("furn", "foot")],
      [("furn", "top7", "sec"), ("grid", [(2, [("art", "voices", 2)]), (1, [("art", "comment", 1)]), (1, [("art", "hints", 1)])]),
       ("timeline", 3), ("furn", "edit", "foot")]],
     ["han-latin-blanks", "articles-in-a-grid", "page-furniture-repeated"], gap=True, height=1300, bullet="■", submark="◆", subhead="left",
     conventions=OPENING)

case("trestle-raw", "trestle", DEV, "raw", "clean", 27, 2,
     [[("furn", "name", "top6", "sec", "banner", "sub"), ("intro", 1), ("flow", ["lead", "figures", "comment"], 2), ("furn", "foot")],
      [("furn", "top7", "sec"), ("flow", ["voices", "hints", "timeline"], 2), ("furn", "edit", "foot")]],
     ["wide-measure", "page-furniture-repeated"], indent="ideo", height=1350, bullet="●", oneline=True, conventions=OPENING)

# ---- pencilbox: a teachers' weekly

TEACHERS = ["no-numbers", "kickers", "titled-introduction", "byline-bullet", "byline-affiliation", "sign-off-box", "letter", "letter-signature", "reply",
            "numbered-list", "bulleted-list", "verse", "notice", "no-timeline"]

case("pencilbox-pymupdf", "pencilbox", DEV, "pymupdf", "clean", 13, 5,
     [[("furn", "name", "top10", "sec", "banner"), ("intro", 2), ("art", "fall", 5),
       ("grid", [(2, [("art", "one", 2)]), (3, [("art", "two", 3)])]), ("art", "three", 5), ("furn", "edit", "foot")],
      [("furn", "name", "top11", "sec"), ("art", "letter", 3), ("grid", [(2, [("box", "books")]), (1, [("art", "poem", 1)]), (2, [("art", "call", 2)])]),
       ("furn", "edit", "foot")]],
     ["articles-in-a-grid", "page-furniture-repeated"], wide=True, height=1300, bullet="▲", conventions=TEACHERS)

case("pencilbox-layout", "pencilbox", DEV, "layout", "side-by-side", 17, 3,
     [[("furn", "name", "top10", "sec", "banner"), ("intro", 1), ("art", "fall", 3),
       ("grid", [(1, [("art", "one", 1)]), (1, [("art", "two", 1)]), (1, [("art", "three", 1)])]), ("furn", "edit", "foot")],
      [("furn", "name", "top11", "sec"), ("grid", [(2, [("art", "letter", 2), ("art", "call", 2)]), (1, [("art", "poem", 1), ("art", "books", 1)])]), ("furn", "edit", "foot")]],
     ["columns-side-by-side", "articles-side-by-side"], height=1250, bullet="★",
     given_order=["fall", "one", "two", "three", "letter", "call", "poem", "books"], conventions=TEACHERS)

# ---- threshing: a county party paper of 1977

COUNTY77 = ["no-numbers", "kickers", "line-over-title", "subtitles", "byline-report-group", "byline-office", "end-mark", "sign-off-office", "dispatch-line", "subheads",
            "letter", "letter-signature", "editors-postscript", "verse", "editorial", "han-numerals", "no-introduction", "no-timeline", "continuation-notes"]

case("threshing-mutool", "threshing", DEV, "mutool", "clean", 14, 4,
     [[("furn", "name", "organ", "top", "p1"), ("art", "edit", 4), ("part", "model", (0, 372), 4, "", "（下转第二版）"),
       ("furn", "foot", "price")],
      [("furn", "run"), ("part", "model", (372, 10 ** 9), 4, "（上接第一版）"),
       ("grid", [(1, [("art", "news1", 1)]), (1, [("art", "news2", 1)]), (2, [("art", "news3", 2)])]),
       ("art", "crit", 4), ("art", "self", 4), ("grid", [(2, [("box", "weather")]), (2, [("art", "says", 1)])])]],
     ["seam-in-sentence", "articles-in-a-grid", "indent-kept"], indent="ideo", height=1250, gutter=2, conventions=COUNTY77)

case("threshing-raw", "threshing", DEV, "raw", "clean", 11, 6,
     [[("furn", "name", "organ", "top", "p1"),
       ("grid", [(2, [("art", "edit", 2)]), (4, [("art", "model", 4)])]), ("furn", "foot", "price")],
      [("furn", "run"), ("grid", [(1, [("art", "news1", 1)]), (1, [("art", "news2", 1)]), (1, [("art", "news3", 1)]), (1, [("box", "says")]), (2, [("art", "weather", 2)])]),
       ("grid", [(3, [("art", "crit", 3)]), (3, [("art", "self", 3)])])]],
     ["narrow-measure", "articles-in-a-grid", "indent-lost"], height=1150, subhead="left", wide=True, conventions=COUNTY77[:-1])

# ---- mortgage: a Hong Kong property weekly

PROPERTY = ["no-numbers", "kickers", "two-line-titles", "byline-plain", "byline-interview-photo", "sign-off-author", "sign-off-name-affiliation", "question-answer", "interview",
            "captions", "table", "latin", "decimals", "prices", "stock-codes", "timeline-titles", "timeline-range", "no-introduction"]

case("mortgage-mutool", "mortgage", DEV, "mutool", "clean", 19, 3,
     [[("furn", "name", "top12", "sec"), ("art", "view", 3), ("art", "talk", 3), ("furn", "foot", "risk")],
      [("furn", "name", "top13", "sec"), ("grid", [(1, [("art", "co1", 1)]), (1, [("art", "co2", 1)]), (1, [("art", "co3", 1)])]),
       ("art", "qa", 2), ("grid", [(2, [("box", "table")]), (1, [("timeline", 1)])]), ("furn", "foot", "risk")]],
     ["articles-in-a-grid", "page-furniture-repeated", "indent-kept"], indent="ideo", height=1200, tlbullet=True, bullet="‧", conventions=PROPERTY)

case("mortgage-layout", "mortgage", DEV, "layout", "side-by-side", 16, 4,
     [[("furn", "name", "top12", "sec"),
       ("grid", [(2, [("art", "view", 2)]), (2, [("art", "talk", 2)])]), ("furn", "foot", "risk")],
      [("furn", "name", "top13", "sec"), ("grid", [(1, [("art", "co1", 1), ("art", "co2", 1)]), (1, [("art", "co3", 1), ("timeline", 1)]), (2, [("art", "qa", 2), ("box", "table")])]),
       ("furn", "foot", "risk")]],
     ["columns-side-by-side", "articles-side-by-side"], height=1050, datemark="▍",
     given_order=["view", "talk", "co1", "co2", "co3", "qa", "table"], conventions=PROPERTY)

# ---- celadon: a museum's quarterly

MUSEUM = ["numbered-kickers", "kickers", "byline-plain", "sign-off-author", "sign-off-box", "sign-off-office", "subheads", "references", "measures", "visitors-messages",
          "bulleted-list", "notice", "timeline-range", "timeline-year-in-title", "no-introduction"]

case("celadon-crop", "celadon", DEV, "crop", "clean", 25, 2,
     [[("furn", "name", "top", "sec"), ("flow", ["essay", "ex1", "ex2", "ex3"], 2, {"css": "position:absolute;top:150px;left:30px;width:728px"}), ("bottom", "pg8")],
      [("furn", "run", "pg9"), ("flow", ["guest", "reply", "notice", "timeline"], 2, {"css": "position:absolute;top:150px;left:30px;width:728px"}), ("bottom", "edit", "foot")]],
     ["wide-measure", "page-furniture-repeated"], crop=["top", 0, 1, "foot"], top=144, foot=90, height=1050, bullet="◎", conventions=MUSEUM)

case("celadon-pymupdf", "celadon", DEV, "pymupdf", "clean", 18, 3,
     [[("furn", "name", "top", "sec", "pg8"), ("grid", [(1, [("box", "ex1")]), (1, [("box", "ex2")]), (1, [("box", "ex3")])]),
       ("art", "essay", 3), ("furn", "foot")],
      [("furn", "run", "pg9"), ("grid", [(2, [("art", "guest", 2), ("art", "reply", 2)]), (1, [("art", "notice", 1)])]), ("timeline", 3), ("furn", "edit")]],
     ["articles-in-a-grid", "blank-line-paragraphs", "page-furniture-repeated"], indent="none", height=1450, bullet="□", oneline=True, datemark="◇",
     given_order=["ex1", "ex2", "ex3", "essay", "guest", "reply", "notice"],
     conventions=MUSEUM)

# ---- gout: a health weekly's special

HEALTH = ["numbered-kickers", "lesson-numbers", "titled-introduction", "byline-lecturer", "sign-off-reporter-edited", "myths-and-facts", "numbered-list", "captions",
          "subheads", "units", "decimals", "latin", "clinic-hours", "notice", "no-author", "timeline-titled", "timeline-full-dates"]

case("gout-mutool", "gout", DEV, "mutool", "clean", 17, 4,
     [[("furn", "name", "top", "sec", "banner"), ("intro", 2), ("art", "know", 4),
       ("grid", [(2, [("art", "drug", 2)]), (2, [("art", "food", 2)])]), ("art", "myth", 4),
       ("grid", [(2, [("timeline", 2)]), (1, [("box", "hours")]), (1, [("box", "line")])]), ("furn", "edit", "foot")]],
     ["indent-kept", "side-box", "grid"], indent="ideo", height=1500, subhead="left", tlbullet=True, bullet="◆", conventions=HEALTH)

case("gout-crop", "gout", DEV, "crop", "clean", 21, 3,
     [[("furn", "name", "top", "sec", "banner"), ("flow", ["intro", "know", "drug", "food", "myth", "timeline", "hours", "line"], 3,
       {"css": "height:920px;column-fill:auto;position:absolute;top:190px;left:30px;width:938px"}), ("bottom", "edit", "foot")]],
     ["column-by-column", "seam-in-paragraph"], crop=["top", 0, 1, 2, "foot"], top=184, foot=70, height=1190, oneline=True, datemark="■", bom=True,
     conventions=HEALTH)

# ---- yurt: a prefecture daily of the grasslands

STEPPE = ["no-numbers", "kickers", "two-names-byline", "subtitles", "dispatch-line", "briefs-signed", "byline-teller-recorder", "collected-note", "verse", "poem-group",
          "programme-days", "sign-off-name-affiliation", "nationality-in-brackets", "han-numerals", "no-introduction", "timeline-titled", "timeline-sentences", "no-author"]

case("yurt-pdftotext", "yurt", DEV, "pdftotext", "clean", 18, 3,
     [[("furn", "name", "top", "lunar"), ("flow", ["bridge", "briefs", "herder", "song"], 3)],
      [("flow", ["fair", "timeline", "vet", "tale"], 3), ("furn", "foot")]],
     ["indent-lost", "two-pages", "headings-in-columns"], height=1000, gutter=4, conventions=STEPPE)

case("yurt-pymupdf", "yurt", DEV, "pymupdf", "clean", 26, 2,
     [[("furn", "name", "top", "lunar"), ("art", "tale", 2), ("flow", ["bridge", "briefs", "song", "herder"], 2)],
      [("flow", ["timeline", "vet", "fair"], 2), ("furn", "foot")]],
     ["indent-kept", "headings-in-columns", "two-pages"], indent="ideo", height=1280, subhead="left", oneline=True, crlf=True, conventions=STEPPE)

# ---- spindle: a works newspaper

WORKS = ["no-numbers", "kickers", "two-part-titles", "byline-correspondents", "byline-workshop", "byline-answerer", "question-answer", "criticism-and-reply", "subheads",
         "verse", "units", "decimals", "notice", "no-author", "no-introduction", "timeline-months", "timeline-year-in-title"]

case("spindle-raw", "spindle", DEV, "raw", "clean", 12, 6,
     [[("furn", "name", "top", "sec"),
       ("grid", [(4, [("art", "grind", 4), ("art", "blame", 4)]), (2, [("art", "heat", 2), ("box", "verse")])]),
       ("grid", [(2, [("art", "safe", 2)]), (2, [("timeline", 2)]), (2, [("art", "study", 2), ("box", "found")])]), ("furn", "foot")]],
     ["indent-lost", "narrow-measure", "side-box", "grid"], height=1500, datemark="▲", encoding="gb18030", conventions=WORKS)

case("spindle-layout", "spindle", DEV, "layout", "side-by-side", 18, 3,
     [[("furn", "name", "top", "sec"),
       ("grid", [(2, [("art", "grind", 2), ("art", "heat", 2)]), (1, [("art", "verse", 1), ("art", "study", 1)])]),
       ("grid", [(1, [("art", "safe", 1)]), (1, [("art", "blame", 1)]), (1, [("timeline", 1), ("art", "found", 1)])]), ("furn", "foot")]],
     ["columns-side-by-side", "articles-side-by-side"], height=1700, gutter=3, given_order=["grind", "heat", "verse", "study", "safe", "blame", "found"],
     conventions=WORKS)

# ---- rambutan: a Chinese daily of a Malaysian town

PERAK = ["no-numbers", "kickers", "two-line-titles", "subtitles", "byline-report-photo", "byline-plain", "dispatch-line", "officers-list", "letter", "letter-signature", "obituary",
         "subheads", "captions", "latin", "prices", "no-introduction", "no-author", "timeline-dotted-dates", "timeline-titles"]

case("rambutan-pymupdf", "rambutan", DEV, "pymupdf", "clean", 19, 4,
     [[("furn", "name", "top", "sec"), ("art", "feature", 4), ("heads", ["column"]), ("bodies", ["column"], 4),
       ("grid", [(2, [("art", "officers", 2)]), (1, [("box", "letter"), ("box", "reply")]), (1, [("box", "obit"), ("art", "fund", 1)])]),
       ("timeline", 4), ("furn", "edit", "foot")]],
     ["side-box", "grid", "indent-kept"], indent="ideo", height=1500, datemark="●", conventions=PERAK)

case("rambutan-layout", "rambutan", DEV, "layout", "side-by-side", 15, 4,
     [[("furn", "name", "top", "sec"),
       ("grid", [(3, [("art", "officers", 3)]), (1, [("art", "obit", 1)])]),
       ("grid", [(2, [("art", "feature", 2)]), (1, [("art", "column", 1)]), (1, [("art", "letter", 1), ("art", "reply", 1)])]),
       ("grid", [(2, [("timeline", 2)]), (2, [("art", "fund", 2)])]), ("furn", "edit", "foot")]],
     ["columns-side-by-side", "articles-side-by-side"], height=1700, gutter=3, subhead="left",
     given_order=["officers", "obit", "feature", "column", "letter", "reply", "fund"], conventions=PERAK)

# ---- shutter: a photographic monthly

PHOTO = ["no-numbers", "kickers", "titled-introduction", "subtitles", "byline-photo-text", "byline-staff", "byline-reporter", "interview", "sign-off-critic", "numbered-captions",
         "ratings", "subheads", "works-with-comments", "rules-list", "latin", "units", "no-author", "timeline-years", "timeline-titles"]

case("shutter-pdfminer", "shutter", DEV, "pdfminer", "clean", 29, 1,
     [[("furn", "name", "top", "sec", "banner"), ("intro", 1), ("art", "essay", 1), ("art", "talk", 1), ("art", "works", 1), ("furn", "pg1")],
      [("art", "test", 1), ("timeline", 1), ("box", "call"), ("furn", "foot", "pg2")]],
     ["wide-measure", "blank-line-paragraphs", "two-pages"], indent="none", height=2700, subhead="left", conventions=PHOTO)

case("shutter-mutool", "shutter", DEV, "mutool", "clean", 16, 3,
     [[("furn", "name", "top", "sec", "banner"), ("intro", 3), ("art", "essay", 3), ("grid", [(1, [("box", "call")]), (2, [("art", "talk", 2)])]), ("furn", "pg1")],
      [("heads", ["test"]), ("bodies", ["test"], 3), ("grid", [(1, [("timeline", 1)]), (2, [("art", "works", 2)])]), ("furn", "foot", "pg2")]],
     ["indent-lost", "side-box", "captions-in-text", "two-pages"], height=1150, submark="■", datemark="◎", conventions=PHOTO)

# ---- epitaph: a memorial page

MEMORY = ["no-numbers", "kickers", "titled-introduction", "byline-square-affiliation", "sign-off-author", "sign-off-compiler", "verse", "captions",
          "bulleted-list", "letter-signature", "life-years", "timeline-months", "timeline-sentences"]

case("epitaph-pymupdf", "epitaph", DEV, "pymupdf", "clean", 14, 4,
     [[("furn", "name", "top", "sec", "banner"), ("intro", 2), ("art", "obit", 4),
       ("grid", [(2, [("art", "pupil", 2)]), (2, [("art", "colleague", 2)])]),
       ("grid", [(2, [("art", "wires", 2)]), (2, [("box", "poem"), ("art", "works", 1)])]),
       ("timeline", 2), ("furn", "edit", "foot")]],
     ["articles-side-by-side", "indent-lost"], height=1750, bullet="◆", conventions=MEMORY)

case("epitaph-pdftotext", "epitaph", DEV, "pdftotext", "clean", 22, 2,
     [[("furn", "name", "top", "sec", "banner"), ("flow", ["intro", "obit", "pupil"], 2), ("furn", "foot")],
      [("furn", "web"), ("flow", ["colleague", "wires", "poem", "works", "timeline"], 2), ("furn", "edit")]],
     ["indent-kept", "page-furniture-repeated"], indent="ideo", height=1150, css=".cols>.head:nth-of-type(3){break-before:column}", bullet="○", oneline=True, conventions=MEMORY)

# ---- mains: a water company's newspaper

WATER = ["no-numbers", "kickers", "two-line-titles", "subtitles", "dispatch-line", "subheads", "figures-box", "question-answer", "byline-answerer",
         "byline-photo", "captions", "document-number", "numbered-list", "letter-signature", "briefs-signed", "no-introduction", "timeline-full-dates", "timeline-titles"]

case("mains-mutool", "mains", DEV, "mutool", "clean", 18, 3,
     [[("furn", "name", "sub", "top", "sec"), ("art", "lead", 3),
       ("grid", [(1, [("box", "figures"), ("art", "briefs", 1)]), (2, [("art", "profile", 2)])]),
       ("art", "hotline", 3), ("grid", [(2, [("art", "notice", 2)]), (1, [("timeline", 1)])]), ("furn", "edit", "foot")]],
     ["articles-side-by-side", "side-box", "indent-kept"], indent="ideo", height=1900, bullet="●", subhead="left", conventions=WATER)

case("mains-layout", "mains", DEV, "layout", "side-by-side", 15, 4,
     [[("furn", "name", "sub", "top", "sec"),
       ("grid", [(3, [("art", "lead", 3)]), (1, [("box", "figures")])]),
       ("grid", [(1, [("art", "hotline", 1)]), (2, [("art", "profile", 2), ("art", "notice", 2)]), (1, [("art", "briefs", 1)])]),
       ("timeline", 4), ("furn", "edit", "foot")]],
     ["columns-side-by-side", "articles-side-by-side"], height=1750, bullet="■", css=".pic{height:103.6px} .date{margin-top:0} .timeline .title{line-height:22.4px}",
     given_order=["lead", "figures", "hotline", "profile", "notice", "briefs"], conventions=WATER)

# ---- incense: a Taiwanese temple's bulletin

TEMPLE = ["no-numbers", "kickers", "two-line-titles", "subtitles", "byline-post", "byline-oral", "age", "sign-off-office", "programme", "lunar-days", "verse",
          "donors", "notice", "no-introduction", "republic-years", "timeline-sentences"]

case("incense-raw", "incense", DEV, "raw", "clean", 16, 3,
     [[("furn", "name", "top", "sec"), ("art", "abbot", 3), ("flow", ["notice", "order", "slip"], 3), ("art", "tale", 3),
       ("grid", [(2, [("art", "donors", 2)]), (1, [("box", "recruit")])]), ("timeline", 3), ("furn", "run", "foot", "free")]],
     ["indent-lost", "side-box"], height=1700, wide=True, datemark="◎", subhead="left", conventions=TEMPLE)

case("incense-pdfminer", "incense", DEV, "pdfminer", "clean", 27, 1,
     [[("furn", "name", "top", "sec"), ("art", "abbot", 1), ("art", "order", 1), ("furn", "foot")],
      [("furn", "free"), ("art", "tale", 1), ("art", "slip", 1), ("timeline", 1), ("furn", "foot")],
      [("furn", "free"), ("art", "notice", 1), ("art", "donors", 1), ("art", "recruit", 1), ("furn", "run", "foot")]],
     ["blank-line-paragraphs", "page-furniture-repeated"], indent="none", height=1150, css=".cols p{line-height:1.4;margin-bottom:1.1em}.cols p.quote + p.quote{margin-top:-1.1em}.signoff{text-align:center!important}", oneline=True, submark="◆", conventions=TEMPLE)

# ---- rostrum: a provincial daily's theory-and-culture page

THEORY = ["no-numbers", "kickers", "two-line-titles", "subtitles", "numbered-subheads", "sign-off-author", "common-heading", "byline-author-of-book", "excerpt-source",
          "quotations", "speakers", "afterword", "no-introduction", "no-timeline"]

case("rostrum-crop", "rostrum", DEV, "crop", "clean", 17, 4,
     [[("furn", "name", "top", "sec"), ("flow", ["essay", "furn:common", "left", "right", "excerpt", "furn:source", "voices", "note", "after"], 4,
       {"css": "height:1108px;column-fill:auto;position:absolute;top:150px;left:30px;width:1036px"}), ("bottom", "edit", "foot")]],
     ["indent-lost"], crop=["top", 0, 1, 2, 3, "foot"], top=144, foot=74, height=1350, gap=False, conventions=THEORY)

case("rostrum-layout", "rostrum", DEV, "layout", "side-by-side", 20, 3,
     [[("furn", "name", "top", "sec"),
       ("grid", [(2, [("art", "essay", 2)]), (1, [("art", "excerpt", 1), ("furn", "source")])]),
       ("furn", "common"), ("grid", [(1, [("art", "left", 1)]), (1, [("art", "right", 1)]), (1, [("box", "voices")])]),
       ("grid", [(2, [("art", "note", 2)]), (1, [("art", "after", 1)])]), ("furn", "edit", "foot")]],
     ["columns-side-by-side", "articles-side-by-side"], height=1750, subhead="left",
     given_order=["essay", "excerpt", "left", "right", "voices", "note", "after"], conventions=THEORY)

# ---- nucleus: a science academy's bulletin

ACADEMY = ["numbered-kickers", "titled-introduction", "byline-institutes", "byline-interviewer", "interview", "subtitles", "bulleted-list", "glossary", "latin", "units", "decimals",
           "timeline-months", "timeline-range", "timeline-sentences"]

case("nucleus-mutool", "nucleus", DEV, "mutool", "clean", 13, 5,
     [[("furn", "name", "top", "sec"), ("intro", 3), ("flow", ["one", "two", "three", "four", "five"], 5), ("furn", "foot")],
      [("furn", "run"), ("grid", [(3, [("art", "talk", 3)]), (2, [("timeline", 2)])]), ("art", "gloss", 3), ("furn", "edit", "foot")]],
     ["indent-kept", "page-furniture-repeated"], indent="ideo", height=900, bullet="·", conventions=ACADEMY)

case("nucleus-pymupdf", "nucleus", DEV, "pymupdf", "clean", 29, 2,
     [[("furn", "name", "top", "sec"), ("intro", 1), ("flow", ["one", "two", "three", "four", "five"], 2), ("furn", "foot")],
      [("furn", "run"), ("box", "gloss"), ("art", "talk", 2), ("timeline", 1), ("furn", "edit", "foot")]],
     ["han-latin-blanks", "page-furniture-repeated", "side-box"], gap=True, height=1250, bullet="★", datemark="▶", oneline=True, subhead="left", conventions=ACADEMY)

# ---- tonnage: a border port's daily

PORT = ["no-numbers", "kickers", "two-line-titles", "two-subtitles", "reporters-byline", "byline-plain", "subheads", "bulleted-list", "table-lines",
        "interview", "captions", "sign-off-office", "no-introduction", "no-author", "timeline-year-ranges", "timeline-titles", "latin", "decimals"]

case("tonnage-pymupdf", "tonnage", DEV, "pymupdf", "clean", 12, 5,
     [[("furn", "name", "top", "sec"), ("grid", [(3, [("art", "lead", 3)]), (2, [("box", "comment"), ("art", "table", 1)])]),
       ("art", "talk", 5), ("grid", [(2, [("art", "briefs", 2)]), (1, [("box", "today")]), (2, [("timeline", 2)])]),
       ("art", "notice", 5), ("furn", "edit", "foot", "mail")]],
     ["indent-lost", "articles-side-by-side", "side-box"], height=1700, bullet="■", datemark="●", subhead="left", conventions=PORT)

case("tonnage-layout", "tonnage", DEV, "layout", "side-by-side", 19, 3,
     [[("furn", "name", "top", "sec"),
       ("grid", [(2, [("art", "lead", 2), ("art", "talk", 2)]), (1, [("art", "comment", 1), ("art", "briefs", 1), ("art", "today", 1)])]),
       ("grid", [(1, [("art", "table", 1)]), (1, [("timeline", 1)]), (1, [("box", "notice")])]), ("furn", "edit", "mail", "foot")]],
     ["columns-side-by-side", "articles-side-by-side"], height=1500, bullet="★", oneline=True,
     given_order=["lead", "talk", "comment", "briefs", "today", "table", "notice"], conventions=PORT)

# ---- greasepaint: a theatre monthly

THEATRE = ["no-numbers", "kickers", "titled-introduction", "byline-plain", "byline-oral", "subheads", "verse", "cast-list", "letters", "editors-reply",
           "numbered-list", "sign-off-office", "timeline-full-dates", "timeline-range", "timeline-titles", "timeline-year-in-title"]

case("greasepaint-mutool", "greasepaint", DEV, "mutool", "clean", 21, 2,
     [[("furn", "name", "top", "sec"), ("intro", 1), ("art", "review", 2), ("art", "actor", 2), ("furn", "foot")],
      [("furn", "run"), ("grid", [(1, [("art", "verse", 1), ("box", "sayings")]), (1, [("art", "letters", 1)])]), ("timeline", 2),
       ("furn", "edit", "foot")]],
     ["indent-kept", "articles-side-by-side", "page-furniture-repeated"], indent="ideo", height=1250, submark="◆", subhead="left", tlbullet=True, bullet="·",
     conventions=THEATRE)

case("greasepaint-pdftotext", "greasepaint", DEV, "pdftotext", "clean", 15, 3,
     [[("furn", "name", "top", "sec"), ("flow", ["intro", "review", "actor"], 3), ("furn", "foot")],
      [("furn", "run"), ("flow", ["letters", "sayings", "verse", "timeline"], 3), ("furn", "edit", "foot")]],
     ["seam-in-sentence", "page-furniture-repeated"], height=1100, crlf=True, datemark="★", conventions=THEATRE)

# ---- blackboard: a Hong Kong teachers' union paper

UNION = ["no-numbers", "kickers", "two-line-titles", "titled-introduction", "byline-post", "byline-editor-photo", "byline-answerer", "round-table", "captions",
         "question-answer", "bulleted-list", "bracketed-leads", "verse", "sign-off-name-affiliation", "timeline-han-dates", "timeline-range", "traditional", "latin"]

case("blackboard-crop", "blackboard", DEV, "crop", "clean", 17, 3,
     [[("furn", "name", "top1", "sec", "banner"), ("flow", ["intro", "chair", "round"], 3,
       {"css": "height:900px;column-fill:auto;position:absolute;top:200px;left:30px;width:770px"}), ("bottom", "foot")],
      [("furn", "name", "top2", "sec"), ("flow", ["rights", "member", "notices", "timeline"], 3,
       {"css": "height:900px;column-fill:auto;position:absolute;top:200px;left:30px;width:770px"}), ("bottom", "edit", "foot")]],
     ["seam-in-sentence", "page-furniture-repeated"], crop=["top", 0, 1, 2, "foot"], top=190, foot=80, height=1200, indent="ideo", bullet="◎",
     tlbullet=True, conventions=UNION)

case("blackboard-raw", "blackboard", DEV, "raw", "clean", 11, 6,
     [[("furn", "name", "top1", "sec", "banner"), ("grid", [(2, [("intro", 2)]), (4, [("art", "chair", 4)])]),
       ("grid", [(1, [("box", "member")]), (5, [("art", "round", 5)])]), ("furn", "foot")],
      [("furn", "name", "top2", "sec"), ("grid", [(3, [("art", "rights", 3), ("art", "notices", 3)]), (3, [("timeline", 3)])]), ("furn", "edit", "foot")]],
     ["indent-lost", "articles-side-by-side", "side-box", "page-furniture-repeated"], wide=True, height=1000, bullet="▲", oneline=True, bom=True, conventions=UNION)

# ---- firetower: a forest bureau's paper of 1965

FOREST = ["no-numbers", "kickers", "subtitles", "dispatch-line", "end-mark", "typed-bullets", "letter", "letter-signature", "editors-note-on-letter", "editors-reply",
          "numbered-list", "sign-off-office", "sign-off-name-affiliation", "diary", "subheads", "verse", "byline-collector", "table-lines", "programme",
          "no-introduction", "no-timeline"]

case("firetower-pdfminer", "firetower", DEV, "pdfminer", "hard", 24, 2,
     [[("furn", "name", "top", "slogan"), ("flow", ["lead", "letter", "answer"], 2), ("furn", "foot")],
      [("furn", "name", "top"), ("flow", ["diary", "express", "craft", "songs", "figures", "notice"], 2), ("furn", "foot")]],
     ["indent-kept", "page-furniture-repeated", "seam-in-sentence"], indent="ideo", height=1000, gutter=5, css="body{line-height:1.35}", conventions=FOREST)

case("firetower-layout", "firetower", DEV, "layout", "side-by-side", 14, 4,
     [[("furn", "name", "top"), ("grid", [(2, [("art", "lead", 2), ("art", "diary", 2)]), (1, [("art", "letter", 1), ("art", "answer", 1)]),
                                          (1, [("art", "express", 1), ("art", "craft", 1)])]),
       ("furn", "slogan"), ("grid", [(2, [("art", "songs", 2)]), (1, [("box", "figures")]), (1, [("box", "notice")])]), ("furn", "foot")]],
     ["columns-side-by-side", "articles-side-by-side"], height=1500, subhead="left",
     given_order=["lead", "diary", "letter", "answer", "express", "craft", "songs", "figures", "notice"], conventions=FOREST)

# ---- rooftile: the weekend magazine of a city daily

WEEKEND = ["no-numbers", "kickers", "subtitles", "titled-introduction", "byline-slash", "byline-text-photo", "reporters-byline", "subheads", "stops", "addresses",
           "captions", "interview", "side-box", "bulleted-list", "notice", "no-timeline", "prices", "hours"]

case("rooftile-crop", "rooftile", DEV, "crop", "clean", 27, 2,
     [[("furn", "name", "top1", "sec", "banner"), ("flow", ["intro", "column", "walk"], 2,
       {"css": "height:700px;column-fill:auto;position:absolute;top:200px;left:30px;width:784px"}), ("bottom", "foot")],
      [("furn", "name", "top2", "sec"), ("flow", ["talk", "box", "quote", "next"], 2,
       {"css": "height:700px;column-fill:auto;position:absolute;top:200px;left:30px;width:784px"}), ("bottom", "edit", "foot")]],
     ["page-furniture-repeated", "indent-lost", "han-latin-blanks"], crop=["top", 0, 1, "foot"], top=190, foot=80, height=1000,
     bullet="◇", gap=True, submark="■", subhead="left", conventions=WEEKEND)

case("rooftile-mutool", "rooftile", DEV, "mutool", "clean", 13, 5,
     [[("furn", "name", "top1", "sec", "banner"), ("grid", [(1, [("intro", 1), ("box", "quote")]), (4, [("art", "walk", 4)])]),
       ("art", "column", 5), ("furn", "foot")],
      [("furn", "name", "top2", "sec"), ("grid", [(4, [("art", "talk", 4)]), (1, [("box", "box")])]), ("heads", ["next"]), ("bodies", ["next"], 2),
       ("furn", "edit", "foot")]],
     ["indent-kept", "articles-side-by-side", "side-box", "page-furniture-repeated"], indent="ideo", height=1000, bullet="●", conventions=WEEKEND)

# ---- dune: a science newspaper's special

DUNE = ["numbered-kickers", "titled-introduction", "byline-plain", "sign-off-institute", "bulleted-list", "references", "latin", "units", "url",
        "decimals", "hyphenation", "timeline-titles", "timeline-range", "special-name"]

case("dune-mutool", "dune", DEV, "mutool", "clean", 17, 3,
     [[("furn", "top", "name", "banner", "sub"), ("intro", 1), ("flow", ["route", "straw", "sapling", "drip"], 3), ("furn", "foot")],
      [("furn", "run"), ("flow", ["solar", "monitor", "fire", "more"], 3), ("timeline", 3), ("furn", "edit")]],
     ["indent-kept", "page-furniture-repeated", "latin-hyphen"], indent="ideo", height=1250, bullet="◆", subhead="left", conventions=DUNE)

case("dune-pymupdf", "dune", DEV, "pymupdf", "clean", 27, 2,
     [[("furn", "name", "top", "sub", "banner"), ("intro", 1), ("grid", [(1, [("art", "route", 1), ("art", "straw", 1)]), (1, [("art", "sapling", 1), ("art", "drip", 1)])]),
       ("furn", "foot")],
      [("furn", "run"), ("grid", [(1, [("art", "solar", 1), ("art", "monitor", 1), ("art", "fire", 1), ("box", "more")]), (1, [("timeline", 1)])]),
       ("furn", "edit")]],
     ["grid-of-articles", "indent-lost", "han-latin-blanks", "latin-hyphen"], gap=True, height=1250, bullet="·", datemark="▶", conventions=DUNE)

# ---- cobbler: an evening paper's street

COBBLER = ["no-numbers", "long-kicker", "kickers", "two-line-titles", "subtitles", "byline-text-photo", "byline-oral", "first-person", "voices", "subheads",
           "numbered-list", "bulleted-list", "captions", "addresses", "hours", "sign-off-plain", "notice", "timeline-sentences", "no-introduction"]

case("cobbler-raw", "cobbler", DEV, "raw", "clean", 13, 4,
     [[("furn", "top", "name", "sec"), ("art", "lead", 4), ("grid", [(2, [("art", "oral", 2)]), (1, [("art", "voices", 1)]), (1, [("box", "map")])]),
       ("grid", [(1, [("art", "notes", 1)]), (2, [("timeline", 2)]), (1, [("box", "call")])]), ("furn", "edit", "foot")]],
     ["grid-of-articles", "indent-lost"], wide=True, height=1900, bullet="■", subhead="left", submark="◎", conventions=COBBLER)

case("cobbler-layout", "cobbler", DEV, "layout", "side-by-side", 15, 4,
     [[("furn", "name", "top", "sec"), ("grid", [(3, [("art", "lead", 3)]), (1, [("art", "voices", 1)])]),
       ("grid", [(2, [("art", "oral", 2), ("timeline", 2)]), (1, [("box", "map"), ("box", "call")]), (1, [("art", "notes", 1)])]), ("furn", "foot", "edit")]],
     ["columns-side-by-side", "articles-side-by-side"], height=1600, bullet="●", given_order=["lead", "voices", "oral", "map", "call", "notes"],
     conventions=COBBLER)

# ---- myopia: a Hong Kong daily's health page

MYOPIA = ["no-numbers", "kickers", "byline-specialist", "byline-answerer", "question-answer", "diary", "subheads", "recipe", "numbered-list",
          "bulleted-list", "prices", "hours", "sign-off-plain", "timeline-sentences", "timeline-range", "no-introduction"]

case("myopia-pymupdf", "myopia", DEV, "pymupdf", "clean", 14, 4,
     [[("furn", "name", "top", "banner"), ("grid", [(2, [("art", "doctor", 2)]), (2, [("art", "qa", 2)])]),
       ("grid", [(1, [("art", "diary", 1)]), (1, [("box", "recipe")]), (1, [("timeline", 1)]), (1, [("art", "notice", 1), ("art", "editor", 1)])]),
       ("furn", "edit", "foot")]],
     ["grid-of-articles", "indent-lost"], height=1500, bullet="◎", subhead="left", conventions=MYOPIA)

case("myopia-pdftotext", "myopia", DEV, "pdftotext", "clean", 25, 2,
     [[("furn", "top", "name", "banner"), ("flow", ["doctor", "qa", "diary"], 2), ("furn", "foot")],
      [("furn", "top"), ("flow", ["recipe", "notice", "editor", "timeline"], 2), ("furn", "edit")]],
     ["page-furniture-repeated", "furniture-in-midst", "indent-lost"], height=1000, bullet="◆", tlbullet=True, conventions=MYOPIA)

# ---- weir: a provincial daily's page on law and water works

WEIR = ["no-numbers", "long-kicker", "kickers", "subtitles", "byline-reporter-correspondent", "subheads", "rule-articles", "figures", "letters", "replies",
        "notice", "timeline-reign-years", "timeline-inferred-year", "timeline-sentences", "no-introduction"]

case("weir-pdfminer", "weir", DEV, "pdfminer", "clean", 22, 2,
     [[("furn", "top", "foot", "name"), ("art", "report", 2), ("art", "comment", 2)],
      [("furn", "top"), ("flow", ["rule", "figures", "letters", "notice", "timeline"], 2), ("furn", "edit")]],
     ["indent-lost", "page-furniture-repeated", "furniture-in-midst"], height=1150, css="body{line-height:1.4}", datemark="○", conventions=WEIR)

case("weir-layout", "weir", DEV, "layout", "side-by-side", 18, 3,
     [[("furn", "name", "top"), ("grid", [(2, [("art", "report", 2)]), (1, [("art", "comment", 1), ("box", "figures")])]),
       ("grid", [(1, [("box", "rule")]), (1, [("art", "letters", 1)]), (1, [("timeline", 1), ("art", "notice", 1)])]), ("furn", "edit", "foot")]],
     ["columns-side-by-side", "articles-side-by-side"], height=1700, oneline=True,
     given_order=["report", "comment", "figures", "rule", "letters", "notice"], conventions=WEIR)

# ---- mulberry: a literary supplement

MULBERRY = ["no-numbers", "kickers", "host-introduction", "byline-plain", "group-of-poems", "verse", "poem-subheads", "book-data", "subtitles",
            "serial", "continuation-note", "contributors", "notice", "motto-furniture", "no-timeline"]

case("mulberry-crop", "mulberry", DEV, "crop", "clean", 19, 3,
     [[("furn", "sec", "num", "motto", "top", "name"),
       ("flow", ["intro", "shed", "reel", "poems", "review", "serial", "who", "call"], 3,
        {"css": "height:920px;column-fill:auto;position:absolute;top:200px;left:30px;width:854px"}), ("bottom", "edit", "foot")]],
     ["columns-cropped", "indent-lost"], indent="ideo", crop=["top", 0, 1, 2, "foot"], top=194, foot=80, height=1220, conventions=MULBERRY)

case("mulberry-mutool", "mulberry", DEV, "mutool", "clean", 21, 3,
     [[("furn", "name", "sec", "top", "num", "motto"), ("grid", [(1, [("intro", 1), ("art", "poems", 1), ("box", "call")]), (2, [("art", "shed", 2), ("art", "reel", 2)])]),
       ("art", "review", 3), ("grid", [(2, [("art", "serial", 2)]), (1, [("box", "who")])]), ("furn", "edit", "foot")]],
     ["grid-of-articles", "indent-kept"], indent="ideo", height=1560, subhead="left", conventions=MULBERRY)

# ---- crab: a lake district's paper for fish farmers

FISHERY = ["no-numbers", "kickers", "two-line-titles", "byline-stringers", "byline-collector", "sign-off-name-affiliation", "sign-off-office",
           "dispatch-line", "subheads", "numbered-list", "bulleted-list", "letter", "letter-signature", "verse", "briefs", "units",
           "timeline-inferred-year", "timeline-titles", "no-introduction"]

case("crab-mutool", "crab", DEV, "mutool", "clean", 13, 4,
     [[("furn", "name", "top", "sec"), ("art", "lead", 4),
       ("grid", [(2, [("art", "rules", 2)]), (1, [("art", "letter", 1)]), (1, [("box", "reply"), ("art", "sayings", 1)])]),
       ("grid", [(2, [("art", "price", 2), ("art", "short", 2)]), (2, [("timeline", 2)])]), ("furn", "edit", "foot")]],
     ["indent-kept", "articles-in-a-grid"], indent="ideo", height=2150, bullet="▲", tlbullet=True, subhead="left", conventions=FISHERY)

case("crab-pdftotext", "crab", DEV, "pdftotext", "clean", 23, 2,
     [[("furn", "name", "top", "sec"),
       ("art", "letter", 2), ("box", "reply"), ("art", "lead", 2), ("timeline", 1), ("art", "sayings", 1), ("art", "rules", 2), ("box", "price"),
       ("art", "short", 1), ("furn", "edit", "foot")]],
     ["indent-lost", "side-box"], gutter=4, height=2300, bullet="◎", datemark="★", oneline=True, css=".head{text-align:left}", conventions=FISHERY)

# ---- weaver: a cotton mill's own paper of 1985

MILL = ["titled-introduction", "no-numbers", "kickers", "document-number", "numbered-list", "letter", "letter-signature", "end-mark", "byline-workshop",
        "verse", "captions", "briefs-bracketed", "notices", "timeline-full-dates", "timeline-season", "several-pages", "page-furniture-repeated"]

case("weaver-raw", "weaver", DEV, "raw", "clean", 12, 5,
     [[("furn", "name", "top2", "slogan", "sec"), ("grid", [(1, [("intro", 1)]), (4, [("art", "decision", 4), ("art", "news", 4)])]),
       ("grid", [(3, [("art", "auntie", 3)]), (2, [("box", "poem")])])],
      [("furn", "name", "top3"), ("grid", [(2, [("art", "proposal", 2)]), (1, [("art", "cartoon", 1)]), (2, [("art", "thanks", 2)])]),
       ("grid", [(2, [("art", "notices", 2)]), (3, [("timeline", 3)])]), ("furn", "edit", "foot")]],
     ["articles-in-a-grid", "several-pages"], height=1250, bullet="●", tlbullet=True, css=".title{font-size:18px}", conventions=MILL)

case("weaver-pymupdf", "weaver", DEV, "pymupdf", "clean", 17, 3,
     [[("furn", "name", "top2", "sec"), ("intro", 3), ("flow", ["decision", "auntie", "thanks"], 3), ("furn", "slogan")],
      [("furn", "top3"), ("grid", [(1, [("timeline", 1)]), (2, [("flow", ["news", "poem", "cartoon", "proposal", "notices"], 2)])]),
       ("furn", "edit", "foot")]],
     ["indent-kept", "several-pages"], indent="ideo", height=1300, datemark="▪ ", subhead="left", conventions=MILL)

# ---- tenant: a Hong Kong estate's free weekly

ESTATE = ["no-numbers", "kickers", "two-line-titles", "byline-report-photo", "byline-office", "byline-writer", "question-answer", "subheads", "age",
          "captions", "cantonese", "hours", "listing", "no-introduction", "no-timeline", "correction"]

case("tenant-raw", "tenant", DEV, "raw", "clean", 15, 4,
     [[("furn", "name", "top", "sec"),
       ("grid", [(2, [("art", "council", 2)]), (2, [("art", "shop", 2)])]), ("art", "qa", 4),
       ("grid", [(2, [("art", "diary", 2)]), (1, [("art", "column", 1)]), (1, [("box", "fix"), ("box", "wanted")])]),
       ("furn", "stand", "edit", "foot")]],
     ["articles-in-a-grid", "indent-lost"], height=1900, subhead="left", submark="■", conventions=ESTATE)

case("tenant-layout", "tenant", DEV, "layout", "side-by-side", 19, 3,
     [[("furn", "name", "top", "sec"),
       ("grid", [(1, [("art", "council", 1), ("art", "fix", 1)]), (1, [("art", "qa", 1), ("box", "wanted")]), (1, [("art", "shop", 1)])]),
       ("grid", [(2, [("art", "diary", 2)]), (1, [("art", "column", 1)])]), ("furn", "stand", "edit", "foot")]],
     ["columns-side-by-side", "articles-side-by-side"], height=1800,
     given_order=["council", "fix", "qa", "wanted", "shop", "diary", "column"], conventions=ESTATE)

# ---- vaccine: a hospital's paper

HOSPITAL = ["no-numbers", "kickers", "byline-oral", "byline-answerer", "sign-off-office", "subheads", "voices", "table-lines", "question-answer",
            "bulleted-list", "numbered-list", "units", "timeline-full-dates", "timeline-range", "timeline-titles", "no-introduction", "several-pages"]

case("vaccine-pymupdf", "vaccine", DEV, "pymupdf", "clean", 14, 4,
     [[("furn", "name", "top2", "sec"), ("art", "case", 4),
       ("grid", [(2, [("art", "nurse", 2), ("art", "prize", 2)]), (1, [("box", "table")]), (1, [("art", "rule", 1)])]), ("furn", "run")],
      [("furn", "top3", "sec"), ("art", "letters", 4), ("timeline", 3), ("furn", "edit", "foot")]],
     ["articles-in-a-grid", "han-latin-blanks", "page-furniture-repeated"], gap=True, height=1150, tlbullet=True, bullet="•", conventions=HOSPITAL)

case("vaccine-crop", "vaccine", DEV, "crop", "clean", 22, 2,
     [[("furn", "top2", "sec"), ("flow", ["case", "nurse", "letters"], 2,
        {"css": "height:1080px;column-fill:auto;position:absolute;top:120px;left:30px;width:644px"}), ("bottom", "run")],
      [("furn", "top3", "sec"), ("flow", ["table", "prize", "rule", "timeline"], 2,
        {"css": "height:1080px;column-fill:auto;position:absolute;top:120px;left:30px;width:644px"}), ("bottom", "edit", "foot")]],
     ["page-furniture-repeated", "column-by-column"], crop=["top", 0, 1, "foot"], top=112, foot=90, height=1310, datemark="◇",
     subhead="left", indent="ideo", bullet="◆", leave_out=["publication"], conventions=HOSPITAL)

# ---- gorge: a geographic magazine's spread

JOURNEY = ["titled-introduction", "no-numbers", "kickers", "byline-writer", "byline-oral", "byline-photo", "stages-as-subheads", "bulleted-list",
           "figures-box", "captions", "timeline-reign-years", "several-pages", "month-issue"]

case("gorge-mutool", "gorge", DEV, "mutool", "clean", 28, 2,
     [[("furn", "name", "sec", "banner"), ("intro", 1), ("art", "route", 2), ("grid", [(1, [("box", "box")]), (1, [("art", "food", 1)])]), ("furn", "pgl")],
      [("furn", "name"), ("grid", [(1, [("art", "photo", 1), ("art", "tips", 1)]), (1, [("art", "talk", 1), ("timeline", 1)])]), ("furn", "edit", "foot", "pgr")]],
     ["several-pages", "articles-in-a-grid"], gutter=3, height=1200, bullet="▸", oneline=True, conventions=JOURNEY)

case("gorge-layout", "gorge", DEV, "layout", "side-by-side", 15, 4,
     [[("furn", "name", "sec", "banner"), ("intro", 2),
       ("grid", [(2, [("art", "route", 1)]), (1, [("art", "photo", 1), ("box", "box")]), (1, [("art", "talk", 1)])]),
       ("grid", [(1, [("art", "food", 1)]), (1, [("art", "tips", 1)]), (2, [("timeline", 1)])]), ("furn", "edit", "foot", "pgl", "pgr")]],
     ["columns-side-by-side", "articles-side-by-side"], gutter=3, height=1700, bullet="·", indent="ideo", oneline=True,
     given_order=["route", "photo", "box", "talk", "food", "tips"], conventions=JOURNEY)

# ---- trophy: a volleyball weekly after a cup

CUP = ["no-numbers", "kickers", "two-line-titles", "subtitles", "byline-dispatch", "sign-off-note", "question-answer", "table-lines", "figures-lines", "subheads",
       "sign-off-author", "messages", "timeline-years", "no-introduction", "no-author"]

case("trophy-mutool", "trophy", DEV, "mutool", "clean", 18, 3,
     [[("furn", "name", "top1", "sec", "banner"), ("art", "lead", 3),
       ("grid", [(2, [("art", "press", 2)]), (1, [("box", "table")])]), ("furn", "foot")],
      [("furn", "top2"), ("grid", [(1, [("art", "pei", 1)]), (1, [("art", "ning", 1), ("box", "figures")]), (1, [("art", "column", 1)])]),
       ("grid", [(1, [("art", "sms", 1)]), (2, [("timeline", 2)])]), ("furn", "edit")]],
     ["indent-kept", "side-box", "grid"], indent="ideo", height=1250, oneline=True, conventions=CUP)

case("trophy-pymupdf", "trophy", DEV, "pymupdf", "clean", 26, 2,
     [[("furn", "name", "top1", "sec", "banner"), ("flow", ["lead", "press", "table"], 2), ("furn", "foot")],
      [("furn", "top2"), ("flow", ["pei", "ning", "column", "figures", "sms", "timeline"], 2), ("furn", "edit")]],
     ["indent-lost", "two-pages"], height=1250, subhead="left", submark="■", conventions=CUP)

# ---- palanquin: a Taiwan county paper on a temple festival

FESTIVAL = ["no-numbers", "kickers", "titled-introduction", "byline-slash-report", "byline-oral", "age", "subheads-days", "hours", "sign-off-office", "bulleted-list",
            "numbered-clauses", "verse", "letter", "letter-signature", "timeline-republic-years", "reign-years", "traditional"]

case("palanquin-raw", "palanquin", DEV, "raw", "clean", 14, 4,
     [[("furn", "name", "top", "sec", "banner"), ("intro", 2), ("art", "lead", 4),
       ("grid", [(1, [("art", "programme", 1)]), (3, [("art", "oral", 3), ("art", "traffic", 3)])]),
       ("grid", [(2, [("art", "words", 2)]), (1, [("art", "verse", 1)]), (1, [("box", "letter")])]),
       ("timeline", 4), ("furn", "edit", "foot")]],
     ["indent-lost", "grid"], height=1900, bullet="◎", datemark="●", conventions=FESTIVAL)

case("palanquin-layout", "palanquin", DEV, "layout", "side-by-side", 24, 3,
     [[("furn", "name", "top", "sec", "banner"), ("intro", 3),
       ("grid", [(2, [("art", "lead", 2)]), (1, [("art", "programme", 1)])]),
       ("grid", [(1, [("art", "oral", 1)]), (1, [("art", "traffic", 1), ("art", "verse", 1)]), (1, [("art", "words", 1), ("art", "letter", 1)])]),
       ("timeline", 3), ("furn", "edit", "foot")]],
     ["columns-side-by-side", "articles-side-by-side"], height=1700, bullet="＊",
     given_order=["lead", "programme", "oral", "traffic", "verse", "words", "letter"], conventions=FESTIVAL)

# ---- colophon: a weekend book review

REVIEW = ["no-numbers", "kickers", "two-line-titles", "subtitles", "byline-square", "byline-interviewer", "byline-translator", "book-data", "interview", "latin", "verse",
          "bulleted-list", "prices", "errata", "sign-off-institute", "sign-off-place", "no-introduction", "no-timeline", "no-author"]

case("colophon-pdftotext", "colophon", DEV, "pdftotext", "clean", 24, 3,
     [[("furn", "name", "top9", "sec"), ("grid", [(1, [("art", "well", 1)]), (1, [("art", "paper", 1)]), (1, [("art", "street", 1)])]), ("furn", "foot")],
      [("furn", "top10"), ("grid", [(1, [("art", "talk", 1)]), (1, [("art", "poem", 1), ("box", "errata")]), (1, [("art", "newbooks", 1), ("art", "margin", 1)])]),
       ("furn", "edit")]],
     ["indent-lost", "two-pages", "grid"], height=900, gutter=3, css=".quote{padding-left:.5em}", bullet="○", conventions=REVIEW)

case("colophon-crop", "colophon", DEV, "crop", "clean", 20, 3,
     [[("furn", "name", "top9", "sec"), ("flow", ["well", "paper", "street"], 3, {"css": "position:absolute;top:150px;left:30px;width:896px"}), ("bottom", "foot")],
      [("furn", "top10"), ("flow", ["talk", "poem", "newbooks", "errata", "margin"], 3, {"css": "position:absolute;top:150px;left:30px;width:896px"}), ("bottom", "edit")]],
     ["columns-in-order", "seam-in-sentence", "two-pages"], crop=["top", 0, 1, 2, "foot"], top=140, foot=60, height=900, css=".quote{padding-left:0;word-spacing:0;font-size:11.5px}",
     bullet="■", conventions=REVIEW)

# ---- footplate: a railway veterans' paper

VETERANS = ["no-numbers", "kickers", "titled-introduction", "byline-unit", "byline-oral-record", "byline-song", "sign-off-provider", "sign-off-office", "name-list", "subheads", "verse",
            "letters", "letter-signature", "notice", "timeline-full-dates", "timeline-inferred"]

case("footplate-crop", "footplate", DEV, "crop", "clean", 19, 4,
     [[("furn", "name", "top", "sec", "banner", "under"), ("flow", ["intro", "tunnel", "bridge", "driver", "roll", "song", "letterone", "lettertwo", "meeting", "timeline"], 4,
       {"css": "height:1000px;column-fill:auto;position:absolute;top:230px;left:30px;width:1148px"}), ("bottom", "edit", "free", "foot")]],
     ["columns-in-order", "seam-in-sentence"], crop=["top", 0, 1, 2, 3, "foot"], top=222, foot=90, height=1340, datemark="▲", conventions=VETERANS)

case("footplate-layout", "footplate", DEV, "layout", "side-by-side", 24, 3,
     [[("furn", "name", "free", "top", "sec", "banner", "under"), ("intro", 2),
       ("grid", [(1, [("art", "tunnel", 1)]), (1, [("art", "bridge", 1), ("art", "song", 1)]), (1, [("art", "driver", 1), ("art", "roll", 1)])]),
       ("grid", [(1, [("art", "letterone", 1), ("art", "lettertwo", 1)]), (1, [("box", "meeting")]), (1, [("timeline", 1)])]),
       ("furn", "edit", "foot")]],
     ["columns-side-by-side", "articles-side-by-side"], height=1500, subhead="left",
     given_order=["tunnel", "bridge", "song", "driver", "roll", "letterone", "lettertwo", "meeting"], conventions=VETERANS)

# ---- caisson: a city daily's special on a bridge

BRIDGE = ["numbered-kickers", "two-line-titles", "titled-introduction", "sign-off-institute", "byline-plain", "reporters-byline", "byline-reviewer", "block-quotation", "voices", "age",
          "figures-lines", "bulleted-list", "timeline-titles", "timeline-range", "special-line"]

case("caisson-mutool", "caisson", DEV, "mutool", "clean", 13, 5,
     [[("furn", "name", "topa", "sec", "banner", "under"), ("intro", 2),
       ("grid", [(2, [("art", "one", 2), ("art", "two", 2)]), (1, [("box", "figures")]), (2, [("art", "three", 2), ("art", "four", 2)])]), ("furn", "foot")],
      [("furn", "topb"), ("grid", [(2, [("art", "five", 2)]), (1, [("art", "six", 1)]), (2, [("art", "voices", 2)])]),
       ("art", "gloss", 5), ("timeline", 5), ("furn", "edit")]],
     ["narrow-measure", "grid", "side-box"], indent="ideo", height=1050, bullet="◆", given_order=["one", "two", "figures", "three", "four", "five", "six", "voices", "gloss"],
     conventions=BRIDGE)

case("caisson-raw", "caisson", DEV, "raw", "clean", 21, 3,
     [[("furn", "name", "topa", "sec", "banner", "under"), ("intro", 3), ("grid", [(2, [("art", "one", 2)]), (1, [("art", "two", 1)])]),
       ("grid", [(1, [("art", "three", 1)]), (2, [("art", "four", 2)])]), ("furn", "foot")],
      [("furn", "topb"), ("grid", [(1, [("art", "five", 1), ("art", "six", 1)]), (1, [("art", "voices", 1), ("box", "figures")]), (1, [("art", "gloss", 1)])]),
       ("timeline", 3), ("furn", "edit")]],
     ["indent-lost", "grid", "two-pages"], height=1300, tlbullet=True, bullet="●", datemark="◆", subhead="left", conventions=BRIDGE)

# ---- bulldozer: an evening paper on an old neighbourhood

OLDTOWN = ["no-numbers", "kickers", "two-line-titles", "subtitles", "titled-introduction", "byline-square", "byline-post-in-brackets", "subheads",
           "captions", "ages", "rule-articles", "document-number", "letter-signature", "end-mark", "sign-off-collector",
           "timeline-full-dates", "reign-years", "page-furniture"]

case("bulldozer-mutool", "bulldozer", DEV, "mutool", "clean", 15, 4,
     [[("furn", "name", "top", "sec", "banner"), ("intro", 2), ("art", "lead", 4), ("furn", "see"),
       ("grid", [(2, [("art", "comment", 2)]), (1, [("box", "voices")]), (1, [("art", "note", 1)])]),
       ("grid", [(2, [("art", "notice", 2)]), (2, [("timeline", 2)])]), ("furn", "edit", "foot")]],
     ["grid", "side-box", "indent-kept"], indent="ideo", height=1800, conventions=OLDTOWN)

case("bulldozer-pdfminer", "bulldozer", DEV, "pdfminer", "clean", 22, 2,
     [[("furn", "top", "name", "sec", "banner"), ("intro", 1), ("art", "lead", 2), ("art", "voices", 1), ("furn", "see", "foot")],
      [("furn", "top", "sec"), ("flow", ["comment", "note"], 2), ("art", "notice", 1), ("timeline", 1), ("furn", "edit", "foot")]],
     ["several-pages", "page-furniture-repeated", "subhead-left"], height=1300, subhead="left", datemark="◆", indent="ideo", gutter=4, css="body{line-height:1.35}.right{text-align:left;text-indent:2em}",
     conventions=OLDTOWN)

# ---- essaybook: a Macau education page

CLASSROOM = ["no-numbers", "kickers", "subtitles", "byline-reporter", "byline-school-class", "sign-off-teacher", "interview", "verse",
             "question-answer", "schedule-lines", "awards-lines", "sign-off-post", "no-introduction", "no-timeline", "lunar-date"]

case("essaybook-raw", "essaybook", DEV, "raw", "clean", 12, 5,
     [[("furn", "name", "top", "pg", "sec"), ("art", "head", 5),
       ("grid", [(2, [("art", "essay1", 2)]), (1, [("art", "essay2", 1)]), (2, [("art", "poem", 1)])]),
       ("grid", [(3, [("art", "parents", 3)]), (2, [("box", "dates")])]),
       ("grid", [(3, [("art", "awards", 1)]), (2, [("box", "call")])]), ("furn", "edit", "foot")]],
     ["grid", "indent-lost", "narrow-measure"], wide=True, height=1900, gutter=3, conventions=CLASSROOM)

case("essaybook-layout", "essaybook", DEV, "layout", "side-by-side", 17, 3,
     [[("furn", "name", "top", "pg", "sec"),
       ("grid", [(1, [("art", "head", 1)]), (1, [("art", "essay1", 1), ("art", "essay2", 1)]), (1, [("art", "poem", 1), ("art", "parents", 1)])]),
       ("grid", [(1, [("art", "dates", 1)]), (1, [("art", "awards", 1)]), (1, [("box", "call")])]), ("furn", "edit", "foot")]],
     ["columns-side-by-side", "articles-side-by-side"], height=1700, gutter=3, conventions=CLASSROOM)

# ---- overdraft: a consumer-finance weekly

MONEY = ["numbered-kickers", "financial-numerals", "byline-bar", "byline-post-behind", "bulleted-list", "numbered-list", "table-lines", "notes",
         "complaints-and-replies", "timeline-titles", "no-introduction", "percent", "page-furniture-repeated", "several-pages"]

case("overdraft-pymupdf", "overdraft", DEV, "pymupdf", "clean", 18, 3,
     [[("furn", "name", "top", "sec", "banner"), ("art", "one", 3), ("art", "two", 3), ("furn", "p18")],
      [("furn", "run"), ("art", "three", 3), ("grid", [(2, [("art", "advice", 2)]), (1, [("box", "words")])]), ("furn", "p19")],
      [("furn", "run"), ("art", "rates", 1), ("art", "complaints", 3), ("timeline", 3), ("furn", "edit", "foot", "p20")]],
     ["several-pages", "page-furniture-repeated", "grid"], height=1000, indent="ideo", bullet="■", conventions=MONEY)

case("overdraft-pdftotext", "overdraft", DEV, "pdftotext", "clean", 28, 2,
     [[("furn", "top", "name", "sec", "banner"), ("flow", ["one", "two"], 2), ("furn", "p18")],
      [("furn", "run", "p19"), ("flow", ["three", "advice", "words", "rates"], 2)],
      [("furn", "run", "p20"), ("flow", ["complaints", "timeline"], 2), ("furn", "edit", "foot")]],
     ["several-pages", "page-furniture-repeated", "headings-in-columns"], height=900, bullet="·", gap=True, tlbullet=True, indent="ideo", css=".timeline{break-before:column}",
     conventions=MONEY)

# ---- wireless: a daily of 1934

REPUBLIC = ["no-numbers", "kickers", "two-line-titles", "telegram-heads", "telegram-cities", "typed-bullets", "byline-pen-name", "serial",
            "verse", "advertisements", "notices", "letter-signature", "no-author", "no-introduction", "no-timeline", "republic-years", "no-section"]

case("wireless-crop", "wireless", DEV, "crop", "clean", 14, 4,
     [[("furn", "name", "top", "price"),
       ("flow", ["flood", "wires", "city", "story", "verse", "clock", "drug", "cinema", "lost", "thanks"], 4,
        {"css": "height:1000px;column-fill:auto;position:absolute;top:130px;left:30px;width:868px"}), ("bottom", "foot")]],
     ["column-by-column", "indent-lost"], crop=["top", 0, 1, 2, 3, "foot"], top=124, foot=60, height=1220, conventions=REPUBLIC)

case("wireless-pymupdf", "wireless", DEV, "pymupdf", "clean", 11, 6,
     [[("furn", "name", "top", "price"),
       ("grid", [(4, [("art", "flood", 4)]), (2, [("art", "wires", 2)])]),
       ("grid", [(2, [("art", "city", 2)]), (3, [("art", "story", 3)]), (1, [("art", "verse", 1)])]),
       ("grid", [(2, [("box", "clock")]), (2, [("box", "drug")]), (2, [("box", "cinema")])]),
       ("grid", [(3, [("box", "lost")]), (3, [("box", "thanks")])]), ("furn", "foot")]],
     ["grid", "side-box", "narrow-measure"], height=1500, conventions=REPUBLIC)

# ---- vacuum: a science monthly for pupils

YOUNGSCI = ["no-numbers", "kickers", "titled-introduction", "numbered-subheads", "byline-post-in-brackets", "byline-square-post", "sign-off-post", "steps",
            "myth-and-fact", "letter-answer", "verse", "timeline-hours", "timeline-range", "inferred-years", "month-issue", "units"]

case("vacuum-mutool", "vacuum", DEV, "mutool", "clean", 30, 2,
     [[("furn", "name", "top", "sec", "banner"), ("intro", 1), ("art", "expert", 2), ("art", "lab", 2), ("furn", "p4")],
      [("furn", "run"), ("art", "myth", 2), ("art", "answer", 1), ("timeline", 2), ("box", "riddle"), ("furn", "edit", "foot", "p5")]],
     ["several-pages", "page-furniture", "wide-measure"], height=1050, subhead="left", indent="ideo", conventions=YOUNGSCI)

case("vacuum-layout", "vacuum", DEV, "layout", "side-by-side", 16, 4,
     [[("furn", "name", "top", "sec", "banner"), ("intro", 2),
       ("grid", [(2, [("art", "expert", 2)]), (1, [("art", "lab", 1)]), (1, [("art", "myth", 1)])]),
       ("grid", [(2, [("art", "answer", 2)]), (1, [("timeline", 1)]), (1, [("box", "riddle")])]), ("furn", "edit", "foot", "p4", "p5")]],
     ["columns-side-by-side", "articles-side-by-side"], height=1600, gutter=3, conventions=YOUNGSCI)

# ---- heartbeat, homeroom, nightmarket, reed, windfarm: by somebody who does not know the engine

PROV = ["theme-page", "banner", "banner-deck", "titled-introduction", "kickers", "two-line-titles", "reporters-byline", "numbered-kickers",
        "byline-square", "sign-off-is", "subheads", "captions", "side-box", "bulleted-list", "page-padded", "timeline-days", "timeline-months"]
EVE = ["no-numbers", "no-banner", "kickers", "two-line-titles", "subtitles", "reporters-byline", "byline-told", "byline-answer", "byline-text", "sign-off-office",
       "subheads", "question-answer", "recipe", "numbered-list", "bulleted-list", "briefs", "page-letter", "no-author", "no-introduction", "no-timeline"]
TAIWAN = ["traditional", "corner-brackets", "republic-year", "no-numbers", "no-banner", "kickers", "two-line-titles", "subtitles", "byline-report",
          "byline-text-picture", "byline-name-alone", "sign-off-place-name", "letter", "briefs", "notice", "captions", "no-author",
          "no-introduction", "no-timeline"]
TEACH = ["no-numbers", "banner", "titled-introduction", "kickers", "byline-name-alone", "byline-square", "byline-host", "sign-off-is", "numbered-list",
         "letters", "question-answer", "notice", "no-author", "no-timeline"]
LIT = ["no-numbers", "no-banner", "kickers", "byline-square", "verse", "verse-group", "subheads", "subtitles", "review", "bulleted-list",
       "notice", "no-author", "no-introduction", "no-timeline"]

WIND = ["lead", "one", "two", "three", "four", "gloss"]
HEART = ["cough", "rice", "teeth", "son", "soup", "bone", "news"]
NIGHT = ["main", "aunt", "road", "clock", "view", "letter", "briefs", "water"]
HOME = ["pro", "con", "mid", "essay", "letters", "help", "next"]
REED = ["jar", "abacus", "poems", "night", "gourd", "review", "books", "call"]

case("windfarm-raw", "windfarm", DEV, "raw", "clean", 16, 4,
     [[("furn", "name", "top", "edit", "banner", "deck"), ("intro", 2), ("art", "lead", 4), ("flow", ["one", "two", "three", "four"], 4),
       ("box", "gloss"), ("timeline", 4), ("furn", "foot")]],
     ["indent-lost", "tight-marks", "boxes"], wide=True, height=1700, bullet="●", subhead="left", datemark="▶", conventions=PROV)

case("windfarm-layout", "windfarm", DEV, "layout", "side-by-side", 21, 3,
     [[("furn", "name", "top", "banner", "deck"), ("intro", 1), ("art", "lead", 3), ("flow", ["one", "two", "three", "four", "gloss"], 3),
       ("timeline", 2), ("furn", "edit", "foot")]],
     ["columns-side-by-side"], height=1700, bullet="■", oneline=True, conventions=PROV)

case("heartbeat-mutool", "heartbeat", DEV, "mutool", "clean", 13, 5,
     [[("furn", "name", "top", "edit"), ("art", "cough", 5), ("grid", [(2, [("art", "rice", 2)]), (3, [("art", "teeth", 3)])]),
       ("grid", [(3, [("art", "son", 3)]), (1, [("box", "soup")]), (1, [("art", "bone", 1)])]), ("art", "news", 3), ("furn", "foot")]],
     ["indent-lost", "boxes"], wide=True, height=1800, bullet="●", conventions=EVE)

case("heartbeat-pymupdf", "heartbeat", DEV, "pymupdf", "clean", 24, 3,
     [[("furn", "top", "name"), ("art", "cough", 3), ("flow", ["rice", "teeth", "son", "soup"], 3), ("grid", [(2, [("art", "bone", 2)]), (1, [("box", "news")])]),
       ("furn", "edit", "foot")]],
     ["indent-kept"], indent="ideo", gap=True, height=1500, bullet="▲", subhead="left", encoding="gb18030", conventions=EVE)

case("nightmarket-raw", "nightmarket", DEV, "raw", "clean", 11, 6,
     [[("furn", "name", "top", "sec"), ("art", "main", 6), ("grid", [(3, [("art", "aunt", 3)]), (3, [("art", "road", 3)])]),
       ("art", "clock", 6), ("grid", [(3, [("art", "view", 3)]), (3, [("art", "letter", 3)])]),
       ("grid", [(4, [("art", "briefs", 4)]), (2, [("box", "water")])]), ("furn", "edit", "foot")]],
     ["narrow-measure", "boxes"], wide=True, height=1800, conventions=TAIWAN)

case("nightmarket-ocr", "nightmarket", DEV, "tesseract", "noisy", 18, 3,
     [[("furn", "name", "top", "sec"), ("flow", NIGHT, 3, {"css": "height:1560px;column-fill:auto;position:absolute;top:140px;left:30px;width:812px"}),
       ("bottom", "edit", "foot")]],
     ["ocr", "scan"], ocr="chi_tra", crop=["top", 0, 1, 2, "foot"], top=136, foot=84, height=1800, damage_steps=["full-width-marks"],
     degrade=[("rotate", -0.2), ("blur", 0.4), ("jpeg", 60)], given_order=NIGHT, conventions=TAIWAN)

case("homeroom-pypdf", "homeroom", DEV, "pypdf", "clean", 19, 4,
     [[("furn", "name", "top", "sec", "edit", "banner"), ("intro", 2), ("grid", [(2, [("art", "pro", 2)]), (2, [("art", "con", 2)])]),
       ("art", "mid", 4), ("flow", ["essay", "letters", "help"], 4), ("box", "next"), ("furn", "foot")]],
     ["boxes"], height=1500, conventions=TEACH)

case("homeroom-layout", "homeroom", DEV, "layout", "side-by-side", 26, 2,
     [[("furn", "name", "top", "sec", "banner"), ("intro", 1), ("grid", [(1, [("art", "pro", 1)]), (1, [("art", "con", 1)])]), ("art", "mid", 2),
       ("flow", ["essay", "letters", "help", "next"], 2), ("furn", "edit", "foot")]],
     ["columns-side-by-side"], height=2000, crlf=True, conventions=TEACH)

case("reed-blocks", "reed", DEV, "pymupdf-blocks", "clean", 34, 1,
     [[("furn", "name", "top", "sec"), ("art", "jar", 1), ("art", "abacus", 1), ("art", "poems", 1), ("art", "night", 1)],
      [("furn", "sec"), ("art", "gourd", 1), ("art", "review", 1), ("art", "books", 1), ("art", "call", 1), ("furn", "edit", "foot")]],
     ["wide-measure", "verse"], wide=True, height=2060, bullet="◎", conventions=LIT)

case("reed-crop", "reed", DEV, "crop", "clean", 20, 4,
     [[("furn", "name", "top", "sec"), ("flow", REED, 4, {"css": "height:1080px;column-fill:auto;position:absolute;top:140px;left:30px;width:1204px"}),
       ("bottom", "edit", "foot")]],
     ["columns-cropped", "verse"], crop=["top", 0, 1, 2, 3, "foot"], top=136, foot=84, height=1320, bullet="■", indent="ideo", conventions=LIT)

# ---- airflow, barber, crane, haystack, odometer: by somebody who does not know the engine

SCI = ["editors-note", "kickers", "two-line-titles", "subtitles", "reporters-byline", "two-authors", "three-authors", "authors-are", "subheads",
       "interview", "side-box", "bulleted-list", "captions", "units", "timeline-titles", "timeline-range", "timeline-season"]
VILLAGE = ["no-numbers", "no-banner", "no-introduction", "no-timeline", "kickers", "two-line-titles", "body-dateline", "sign-off-endmark", "byline-affiliation",
           "sign-off-answer", "question-answer", "numbered-list", "bulleted-list", "letter", "editor-note-after", "verse", "no-author", "lunar-date"]
HONG = ["traditional", "corner-brackets", "no-numbers", "kickers", "subtitles", "untitled-introduction", "byline-text-colon", "byline-interview", "byline-name-alone",
        "subheads", "interview", "facts-box", "bulleted-list", "letter", "editor-note-after", "captions", "column-note", "no-author", "no-timeline", "lunar-date"]
ECON = ["numbered-kickers", "subtitle-of-banner", "untitled-introduction", "byline-from", "two-authors", "subheads", "figures-box", "glossary", "bulleted-list", "comment",
        "author-is", "money", "no-author", "timeline-plain", "timeline-no-year", "continued-page"]
PORT = ["no-numbers", "no-banner", "no-introduction", "no-timeline", "kickers", "two-line-titles", "subtitles", "two-authors", "sign-off-affiliation", "sign-off-supplied",
        "byline-affiliation", "body-dateline", "question-answer", "numbered-list", "bulleted-list", "results", "verse", "poems", "briefs", "subheads"]

case("airflow-raw", "airflow", DEV, "raw", "clean", 17, 4,
     [[("furn", "name", "top", "edit", "sec", "banner"), ("intro", 2), ("art", "lead", 4), ("art", "story", 4), ("art", "talk", 4),
       ("grid", [(2, [("art", "view", 2), ("art", "notes", 2)]), (1, [("box", "box")]), (1, [("timeline", 1)])]), ("furn", "foot")]],
     ["indent-lost", "tight-marks", "boxes"], wide=True, height=2180, css=".subhead{break-after:avoid} .name{font-size:26px}", bullet="●", subhead="left", conventions=SCI)

case("airflow-layout", "airflow", DEV, "layout", "side-by-side", 21, 3,
     [[("furn", "name", "top", "sec", "banner"), ("intro", 1), ("art", "lead", 3), ("flow", ["story", "talk"], 3),
       ("grid", [(1, [("art", "view", 1), ("art", "notes", 1)]), (1, [("box", "box")]), (1, [("timeline", 1)])]), ("furn", "edit", "foot")]],
     ["columns-side-by-side"], height=2160, bullet="■", oneline=True,
     given_order=["lead", "story", "talk", "view", "notes", "box"], conventions=SCI)

case("haystack-mutool", "haystack", DEV, "mutool", "clean", 13, 5,
     [[("furn", "name", "top", "sec"), ("art", "news", 5), ("art", "rabbit", 5),
       ("grid", [(3, [("art", "policy", 3)]), (2, [("art", "tech", 2)])]),
       ("grid", [(2, [("art", "letter", 2), ("art", "market", 2)]), (1, [("art", "weather", 1)]), (2, [("box", "rhyme")])]),
       ("furn", "edit", "price", "foot")]],
     ["narrow-measure", "boxes"], indent="ideo", gutter=1.5, height=1780, bullet="▲", conventions=VILLAGE)

case("haystack-ocr", "haystack", DEV, "tesseract", "noisy", 19, 3,
     [[("furn", "name", "top", "sec"), ("flow", ["news", "rabbit", "policy", "tech", "letter", "market", "rhyme", "weather"], 3,
       {"css": "height:1530px;column-fill:auto;position:absolute;top:140px;left:30px;width:854px"}), ("bottom", "edit", "price", "foot")]],
     ["ocr", "scan"], crop=["top", 0, 1, 2, "foot"], top=136, foot=104, height=1790, bullet="●",
     given_order=["news", "rabbit", "policy", "tech", "letter", "market", "rhyme", "weather"],
     degrade=[("rotate", 0.15), ("fade", 0.85), ("jpeg", 60)], conventions=VILLAGE)

case("barber-pymupdf", "barber", DEV, "pymupdf", "clean", 16, 4,
     [[("furn", "name", "top", "banner"), ("intro", 2), ("art", "shop", 4), ("art", "talk", 4),
       ("grid", [(1, [("box", "facts")]), (2, [("art", "column", 2), ("note", "逢周三刊出")]), (1, [("box", "words")])]),
       ("grid", [(2, [("art", "letter", 2)]), (2, [("art", "events", 2)])]), ("furn", "edit", "foot")]],
     ["boxes"], indent="ideo", height=1680, bullet="●", submark="", conventions=HONG)

case("barber-crop", "barber", DEV, "crop", "clean", 23, 3,
     [[("furn", "name", "top", "banner"), ("flow", ["intro", "shop", "talk", "facts", "words", "column", "note:逢周三刊出", "letter", "events"], 3,
       {"css": "height:1250px;column-fill:auto;position:absolute;top:160px;left:30px;width:1022px"}), ("bottom", "edit", "foot")]],
     ["read-by-column"], crop=["top", 0, 1, 2, "foot"], top=156, foot=84, height=1510, bullet="◆", subhead="left", crlf=True, conventions=HONG)

case("odometer-pdfminer", "odometer", DEV, "pdfminer", "clean", 34, 1,
     [[("furn", "name", "top2", "sec", "banner", "deck"), ("intro", 1), ("art", "source", 1), ("art", "port", 1), ("art", "ledger", 1), ("furn", "foot")],
      [("furn", "name", "top3", "sec"), ("art", "abroad", 1), ("box", "data"), ("box", "terms"), ("art", "comment", 1), ("timeline", 1),
       ("furn", "edit", "foot")]],
     ["wide-measure", "page-furniture-repeated"], indent="none", height=2060, css="body{line-height:1.4} p{margin-bottom:1.1em}", bullet="■", gap=True, conventions=ECON)

case("odometer-layout", "odometer", DEV, "layout", "side-by-side", 18, 3,
     [[("furn", "name", "top2", "sec", "banner", "deck"), ("intro", 2), ("flow", ["source", "port"], 3), ("furn", "foot")],
      [("furn", "name", "top3", "sec"), ("flow", ["ledger", "abroad"], 3),
       ("grid", [(1, [("box", "data"), ("box", "terms")]), (1, [("art", "comment", 1)]), (1, [("timeline", 1)])]), ("furn", "edit", "foot")]],
     ["columns-side-by-side", "page-furniture-repeated"], height=1330, bullet="●", datemark="▍", oneline=True, conventions=ECON)

case("crane-pypdf", "crane", DEV, "pypdf", "clean", 11, 6,
     [[("furn", "name", "top", "sec"), ("art", "model", 6), ("grid", [(3, [("art", "rules", 3)]), (3, [("art", "answer", 3), ("art", "match", 3)])]),
       ("grid", [(2, [("art", "essay", 2)]), (2, [("art", "verse", 1), ("art", "briefs", 2)]), (2, [("art", "health", 2)])]), ("furn", "edit", "foot")]],
     ["narrow-measure", "indent-lost"], indent="ideo", gutter=1.5, height=1800, css=".subhead{break-after:avoid;break-inside:avoid}", conventions=PORT)

case("crane-pdftotext", "crane", DEV, "pdftotext", "clean", 26, 2,
     [[("furn", "name", "top", "edit", "foot", "sec"), ("flow", ["model", "rules", "answer", "match", "essay", "verse", "briefs", "health"], 2)]],
     ["indent-lost"], gutter=3, height=1840, subhead="left", conventions=PORT)

# ---- asphalt, culvert, dormitory, duvet: by somebody who does not know the engine

CITY = ["no-numbers", "no-banner", "no-introduction", "no-timeline", "kickers", "two-line-titles", "subtitles", "byline-affiliation", "two-authors",
        "sign-off-reporter", "sign-off-office", "subheads", "numbered-list", "bulleted-list", "briefs", "side-box", "captions", "notice", "table-lines",
        "units", "no-author"]
COUNTY = ["no-numbers", "no-banner", "no-introduction", "no-timeline", "kickers", "two-line-titles", "subtitles", "commentator", "sign-off-name",
          "sign-off-name-affiliation", "continuation", "captions", "briefs", "numbered-list", "notice", "issue", "no-author"]
LAW = ["numbered-kickers", "no-banner", "titled-introduction", "no-timeline", "kickers", "two-line-titles", "byline-affiliation", "two-authors",
       "byline-answer", "question-answer", "subheads", "side-box", "table-lines", "letter", "editor-note-after", "sign-off-endmark", "sign-off-office",
       "briefs", "no-author"]
UNI = ["no-numbers", "banner", "no-introduction", "no-timeline", "kickers", "subtitles", "speech", "byline-affiliation", "byline-square",
       "sign-off-name-affiliation", "sign-off-office", "verse", "bulleted-list", "numbered-list", "briefs", "notice", "issue", "no-author"]

case("asphalt-raw", "asphalt", DEV, "raw", "clean", 17, 4,
     [[("furn", "top", "date", "name"), ("grid", [(3, [("art", "lead", 3)]), (1, [("box", "box"), ("flow", ["weather"], 1)])]),
       ("grid", [(2, [("art", "tools", 2)]), (2, [("art", "call", 2)])]),
       ("art", "nightbus", 4),
       ("grid", [(3, [("art", "briefs", 3)]), (1, [("box", "traffic")])]), ("furn", "edit", "foot")]],
     ["boxes", "indent-lost", "tight-marks"], wide=True, indent="ideo", height=2000, bullet="●", css=".title{font-size:22px}", conventions=CITY)

case("asphalt-layout", "asphalt", DEV, "layout", "side-by-side", 20, 3,
     [[("furn", "name", "date", "top"), ("art", "lead", 3),
       ("flow", ["box", "tools", "nightbus", "briefs", "call", "traffic", "weather"], 3), ("furn", "edit", "foot")]],
     ["columns-side-by-side"], height=2000, bullet="■", subhead="left", conventions=CITY)

case("culvert-mutool", "culvert", DEV, "mutool", "clean", 15, 5,
     [[("furn", "name", "owner", "top"), ("grid", [(3, [("art", "lead", 3)]), (2, [("art", "comment", 2)])]),
       ("grid", [(2, [("flow", ["school"], 2)]), (3, [("art", "bridge", 3)])]),
       ("grid", [(2, [("art", "credit", 2)]), (3, [("art", "announce", 3)])]), ("art", "briefs", 5), ("furn", "edit", "foot")]],
     ["indent-lost"], wide=True, height=1800, css=".furn:first-child{font-size:34px}", conventions=COUNTY)

case("culvert-pymupdf", "culvert", DEV, "pymupdf", "clean", 23, 3,
     [[("furn", "name", "owner", "top"), ("art", "lead", 3), ("flow", ["school", "comment", "bridge", "credit", "briefs", "announce"], 3), ("furn", "edit", "foot")]],
     ["one-line-a-block"], indent="ideo", height=1800, gutter=3, conventions=COUNTY)

case("duvet-pypdf", "duvet", DEV, "pypdf", "clean", 26, 2,
     [[("furn", "name", "top", "sec"), ("intro", 2), ("flow", ["quilt", "coat"], 2), ("art", "lawyer", 2),
       ("grid", [(1, [("box", "test"), ("art", "blanket", 1)]), (1, [("art", "letter", 1), ("art", "news", 1)])]), ("furn", "edit", "foot")]],
     ["boxes"], given_order=["quilt", "coat", "lawyer", "test", "blanket", "letter", "news"], indent="ideo", height=2400, subhead="left", conventions=LAW)

case("duvet-ocr", "duvet", DEV, "tesseract", "noisy", 19, 3,
     [[("furn", "name", "top", "sec"), ("flow", ["intro", "quilt", "coat", "lawyer", "test", "letter", "blanket", "news"], 3,
       {"css": "height:1610px;column-fill:auto;position:absolute;top:140px;left:30px;width:854px"}), ("bottom", "edit", "foot")]],
     ["ocr", "scan"], crop=["top", 0, 1, 2, "foot"], top=134, foot=78, height=1880, degrade=[("rotate", -0.2), ("blur", 0.4), ("jpeg", 60)],
     conventions=LAW)

case("dormitory-crop", "dormitory", DEV, "crop", "clean", 22, 3,
     [[("furn", "name", "top", "sec", "banner"), ("flow", ["president", "teacher", "fresh", "essay", "poem", "news", "library", "call"], 3,
       {"css": "height:1480px;column-fill:auto;position:absolute;top:200px;left:30px;width:980px"}), ("bottom", "edit", "foot")]],
     ["column-by-column"], crop=["top", 0, 1, 2, "foot"], top=194, foot=78, height=1780, bullet="○", conventions=UNI)

case("dormitory-layout", "dormitory", DEV, "layout", "side-by-side", 29, 2,
     [[("furn", "name", "top", "sec", "banner"), ("art", "president", 2), ("grid", [(1, [("art", "teacher", 1), ("art", "fresh", 1)]),
       (1, [("art", "essay", 1), ("art", "poem", 1)])]), ("flow", ["news", "library", "call"], 2), ("furn", "edit", "foot")]],
     ["columns-side-by-side"], height=2100, bullet="★", conventions=UNI)

# ---- guava, handcart, hibiscus, jasmine: by somebody who does not know the engine

EVENING = ["traditional", "no-numbers", "no-banner", "no-introduction", "no-timeline", "kickers", "two-line-titles", "two-line-subtitles",
           "byline-text-picture", "byline-name-alone", "no-author", "subheads", "captions", "letter", "editor-note-after", "price-list",
           "briefs", "correction", "han-numerals", "column-note"]
GROWERS = ["traditional", "republic-years", "titled-introduction", "banner", "kickers", "two-line-titles", "byline-name-brackets", "byline-slash",
           "sign-off-office", "byline-answer", "question-answer", "numbered-list", "bulleted-list", "price-table", "verse", "captions",
           "subtitle-brackets", "timeline-republic"]
OVERSEAS = ["traditional", "no-numbers", "no-banner", "no-introduction", "latin", "phone-numbers", "addresses", "byline-reporter", "byline-answer",
            "question-answer", "numbered-list", "briefs", "classified", "captions", "column-note", "timeline-no-year", "timeline-titles", "timeline-weekday"]
STRAITS = ["no-numbers", "no-banner", "no-introduction", "no-timeline", "latin", "money", "kickers", "two-line-titles", "byline-report-picture",
           "byline-text-colon", "sign-off-reporter", "byline-school", "typed-bullets", "obituary", "forum", "letter", "editor-note-after", "captions"]

case("handcart-mutool", "handcart", DEV, "mutool", "clean", 13, 5,
     [[("furn", "name", "top", "sec"), ("art", "fire", 5),
       ("grid", [(3, [("art", "people", 3), ("flow", ["court", "complaint"], 3)]),
                 (1, [("flow", ["column", "note:逢星期二、五刊出"], 1)]),
                 (1, [("box", "market"), ("box", "fix")])]),
       ("art", "briefs", 5), ("furn", "edit", "foot")]],
     ["boxes", "narrow-measure"], wide=True, height=1900, bullet="●", subhead="left", conventions=EVENING)

case("handcart-ocr", "handcart", DEV, "tesseract", "noisy", 18, 3,
     [[("furn", "name", "top", "sec"),
       ("flow", ["fire", "court", "briefs", "people", "market", "column", "complaint", "fix"], 3,
        {"css": "height:1560px;column-fill:auto;position:absolute;top:150px;left:30px;width:812px"}), ("bottom", "edit", "foot")]],
     ["ocr", "scan"], crop=["top", 0, 1, 2, "foot"], top=140, foot=76, height=1840, ocr="chi_tra", bullet="●",
     damage_steps=["full-width-marks"], degrade=[("rotate", 0.15), ("grain", 0.05), ("jpeg", 60)],
     given_order=["fire", "court", "briefs", "people", "market", "column", "complaint", "fix"], conventions=EVENING)

case("guava-pymupdf", "guava", DEV, "pymupdf", "clean", 16, 4,
     [[("furn", "name", "top", "price", "sec", "banner"), ("intro", 2), ("art", "bag", 4),
       ("grid", [(3, [("art", "portrait", 3), ("art", "mailbox", 3)]), (1, [("box", "blast"), ("art", "verse", 1)])]),
       ("grid", [(2, [("art", "price", 1), ("timeline", 1)]), (2, [("art", "news", 2)])]), ("furn", "edit", "foot")]],
     ["boxes", "tight-marks"], indent="ideo", oneline=True, height=2300, bullet="◎", conventions=GROWERS)

case("guava-layout", "guava", DEV, "layout", "side-by-side", 22, 2,
     [[("furn", "name", "top", "price", "sec", "banner"), ("intro", 1), ("flow", ["bag", "portrait", "blast", "mailbox"], 2)],
      [("furn", "name", "top", "sec"), ("flow", ["price", "news", "verse", "timeline"], 2), ("furn", "edit", "foot")]],
     ["columns-side-by-side", "page-furniture-repeated"], height=1900, gutter=3, bullet="※", datemark="●", conventions=GROWERS)

case("jasmine-pdfminer", "jasmine", DEV, "pdfminer", "clean", 34, 1,
     [[("furn", "name", "top", "sec"), ("flow", ["banquet", "tax", "law", "note:本欄僅提供一般資訊，不構成法律意見。", "police"], 1)],
      [("furn", "name", "top4", "sec"), ("flow", ["essay", "school", "briefs", "ads"], 1), ("timeline", 1), ("furn", "edit", "foot")]],
     ["wide-measure", "page-furniture-repeated"], indent="none", css="body{font-variant-ligatures:none}", height=3300, bullet="•", conventions=OVERSEAS)

case("jasmine-layout", "jasmine", DEV, "layout", "side-by-side", 19, 3,
     [[("furn", "name", "top", "sec"), ("art", "banquet", 3),
       ("flow", ["tax", "law", "note:本欄僅提供一般資訊，不構成法律意見。", "police"], 3)],
      [("furn", "name", "top4", "sec"), ("flow", ["essay", "school", "briefs", "ads", "timeline"], 3), ("furn", "edit", "foot")]],
     ["columns-side-by-side", "page-furniture-repeated"], gap=True, gutter=4, height=1500, oneline=True, bullet="◆", subhead="left", conventions=OVERSEAS)

case("hibiscus-raw", "hibiscus", DEV, "raw", "clean", 15, 5,
     [[("furn", "name", "top", "sec"), ("grid", [(3, [("art", "walk", 3), ("art", "contest", 3)]), (2, [("art", "language", 2), ("furn", "disclaim")])]),
       ("grid", [(1, [("box", "briefs")]), (2, [("art", "essay", 2)]), (1, [("flow", ["pavement"], 1)]), (1, [("box", "obituary")])]),
       ("furn", "edit", "foot")]],
     ["indent-lost", "boxes"], wide=True, height=1800, encoding="gb18030", conventions=STRAITS)

case("hibiscus-crop", "hibiscus", DEV, "crop", "clean", 21, 3,
     [[("furn", "name", "top", "sec"),
       ("flow", ["walk", "contest", "briefs", "essay", "language", "pavement", "furn:disclaim", "obituary"], 3,
        {"css": "height:1330px;column-fill:auto;position:absolute;top:150px;left:30px;width:938px"}), ("bottom", "edit", "foot")]],
     ["column-by-column"], crop=["top", 0, 1, 2, "foot"], top=140, foot=76, height=1580, crlf=True, conventions=STRAITS)

# ---- quicksand, rebound, reveille, tonsil: by somebody who does not know the engine

KEEP = ".head,.subhead{break-after:avoid}"

MAGAZINE = ["no-numbers", "magazine", "banner", "untitled-introduction", "subheads-numbered", "byline-slash", "byline-from", "byline-text", "sign-off-is",
            "sign-off-name", "interview", "side-box", "definitions", "figures", "subtitle-dash", "two-pages", "timeline-plain", "timeline-mixed-dates"]
HEALTH = ["no-numbers", "no-banner", "no-introduction", "no-timeline", "kickers", "two-line-titles", "two-authors", "expert-line", "subheads", "numbered-list",
          "question-answer", "byline-square", "sign-off-is", "sign-off-expert", "sign-off-affiliation-name", "byline-post-name", "byline-text", "bulleted-list",
          "briefs", "notice", "disclaimer", "units", "no-author"]
ARMY = ["no-numbers", "no-banner", "no-introduction", "no-timeline", "kickers", "two-line-titles", "subtitle-dash", "two-authors", "byline-affiliation", "subheads",
        "captions", "same-kicker-twice", "verse", "diary", "letter", "bulleted-list", "briefs", "affiliation-alone", "han-page"]
SPORT = ["traditional", "corner-brackets", "no-numbers", "no-banner", "no-introduction", "no-timeline", "kickers", "two-line-titles", "subtitles", "byline-reported",
         "byline-interview", "sign-off-is", "question-answer", "captions", "table", "results", "profile-box", "bulleted-list", "programme", "latin", "no-author"]

case("quicksand-raw", "quicksand", DEV, "raw", "clean", 16, 3,
     [[("furn", "top28", "sec", "banner"), ("intro", 1), ("art", "main", 3), ("box", "terms")],
      [("furn", "top29"), ("flow", ["stone", "talk", "comment", "note"], 3), ("grid", [(1, [("box", "figures")]), (2, [("timeline", 2)])]),
       ("furn", "edit", "foot")]],
     ["indent-lost", "tight-marks", "boxes", "page-furniture-repeated"], wide=True, height=1420, subhead="left", oneline=True, css=KEEP, conventions=MAGAZINE)

case("quicksand-layout", "quicksand", DEV, "layout", "side-by-side", 21, 2,
     [[("furn", "top28", "sec", "banner"), ("intro", 1), ("art", "main", 2), ("grid", [(1, [("box", "terms")]), (1, [("box", "figures")])])],
      [("furn", "top29"), ("flow", ["stone", "talk", "comment", "note"], 2), ("timeline", 1), ("furn", "edit", "foot")]],
     ["columns-side-by-side", "page-furniture-repeated"], height=1560, given_order=["main", "terms", "figures", "stone", "talk", "comment", "note"],
     gutter=3, css=KEEP, conventions=MAGAZINE)

case("tonsil-blocks", "tonsil", DEV, "pymupdf-blocks", "clean", 24, 1,
     [[("furn", "name", "top", "sec"), ("art", "cough", 1), ("art", "knee", 1), ("art", "mailbag", 1)],
      [("art", "soup", 1), ("art", "myths", 1), ("art", "chemist", 1), ("art", "briefs", 1), ("box", "free"), ("furn", "note", "edit", "foot")]],
     ["gaps"], height=2800, indent="none", bullet="●", subhead="left", css=KEEP + "body{line-height:1.35}p{margin-bottom:1em}", conventions=HEALTH)

case("tonsil-ocr", "tonsil", DEV, "tesseract", "noisy", 20, 3,
     [[("furn", "name", "top", "sec"), ("flow", ["cough", "knee", "mailbag", "soup", "myths", "chemist", "briefs", "free"], 3,
       {"css": "position:absolute;top:130px;left:30px;width:896px"}), ("bottom", "note", "edit", "foot")]],
     ["ocr", "scan"], crop=["top", 0, 1, 2, "foot"], top=124, foot=110, height=1640, bullet="■", degrade=[("rotate", 0.15), ("jpeg", 65)],
     given_order=["cough", "knee", "mailbag", "soup", "myths", "chemist", "briefs", "free"], css=KEEP, conventions=HEALTH)

case("reveille-mutool", "reveille", DEV, "mutool", "clean", 13, 4,
     [[("furn", "name", "top", "sec"), ("art", "portrait", 4), ("grid", [(2, [("art", "diary", 2)]), (1, [("art", "bunk", 1)]), (1, [("art", "borrow", 1), ("art", "sayings", 1)])]),
       ("grid", [(1, [("art", "poems", 1)]), (1, [("box", "letter")]), (2, [("art", "briefs", 2)])]), ("furn", "edit", "foot", "inner")]],
     ["boxes", "radicals-mended"], height=2100, bullet="★", wide=True, css=KEEP, conventions=ARMY)

case("reveille-pypdf", "reveille", DEV, "pypdf", "clean", 31, 1,
     [[("furn", "name", "top", "sec"), ("art", "portrait", 1), ("art", "bunk", 1), ("art", "borrow", 1), ("art", "poems", 1)],
      [("art", "diary", 1), ("art", "letter", 1), ("art", "sayings", 1), ("art", "briefs", 1), ("furn", "edit", "foot", "inner")]],
     ["wide-measure", "ideographic-indents"], height=2200, indent="ideo", bullet="○", css=KEEP, conventions=ARMY)

case("rebound-pymupdf", "rebound", DEV, "pymupdf", "clean", 18, 3,
     [[("furn", "name", "top", "sec"), ("art", "game", 3), ("grid", [(2, [("art", "talk", 2)]), (1, [("box", "profile"), ("art", "results", 1)])]),
       ("grid", [(1, [("art", "table", 1)]), (2, [("art", "column", 2)])]), ("grid", [(1, [("art", "programme", 1)]), (2, [("art", "locker", 2)])]),
       ("furn", "edit", "foot")]],
     ["boxes", "indent-lost"], height=2000, bullet="◎", css=KEEP, conventions=SPORT)

case("rebound-layout", "rebound", DEV, "layout", "side-by-side", 15, 4,
     [[("furn", "name", "top", "sec"), ("flow", ["game", "talk", "profile", "results", "table", "column", "locker", "programme"], 4), ("furn", "edit", "foot")]],
     ["columns-side-by-side"], height=1500, bullet="▲", indent="ideo", subhead="left",
     given_order=["game", "talk", "profile", "results", "table", "column", "locker", "programme"], css=KEEP, conventions=SPORT)
