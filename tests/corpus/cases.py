"""The test pages: which text, set how, read by what, damaged how."""

CASES = []


def case(name, text, set_, tool, class_, m, cols, pages, damage, **more):
    CASES.append(dict(name=name, text=text, set=set_, tool=tool, m=m, cols=cols, pages=pages, damage=damage,
                      **{"class": class_}, **more))


DEV, HELD = "dev", "held"
ESSAYS = ["no-numbers", "no-kickers", "subtitles", "two-line-titles", "byline-text-picture", "byline-name-alone",
          "byline-box", "verse", "block-quotation", "captions", "no-introduction", "no-timeline"]

# ---- salt (dev) and umbrella (held): essays

case("salt-blocks", "salt", DEV, "pdftotext", "clean", 34, 1,
     [[("furn", "top", "banner"), ("art", "one", 1), ("art", "two", 1), ("art", "three", 1), ("furn", "edit", "foot")]],
     ["wide-measure", "blank-line-paragraphs"], indent="none", height=2300, encoding="gb18030", conventions=ESSAYS)

case("salt-raw-stairs", "salt", DEV, "raw", "clean", 17, 3,
     [[("furn", "top", "banner"), ("heads", ["two", "one", "three"]), ("bodies", ["one", "two", "three"], 3),
       ("furn", "edit", "foot")]],
     ["headings-away", "staircase", "indent-lost", "overprinted-heading"], wide=True, shape="stairs", height=1400,
     damage_steps=[("double-lines", "祖父的盐尺")], conventions=ESSAYS)

case("umbrella-mutool", "umbrella", HELD, "mutool", "clean", 15, 4,
     [[("furn", "name", "top", "banner"), ("bodies", ["one", "two", "three"], 4), ("heads", ["one", "two", "three"]),
       ("furn", "foot", "edit")]],
     ["headings-away", "staircase", "indent-kept", "radicals"], keep_radicals=True, shape="stairsl", indent="ideo", height=1300, conventions=ESSAYS)

case("umbrella-blocks", "umbrella", HELD, "layout", "clean", 34, 1,
     [[("furn", "name", "top", "banner"), ("art", "one", 1), ("art", "two", 1)],
      [("furn", "name", "top"), ("art", "three", 1), ("furn", "edit", "foot")]],
     ["wide-measure", "page-furniture-repeated"], indent="none", height=1500, crlf=True, conventions=ESSAYS)
