use super::*;
use crate::ingest;
use crate::normalize::{self, Hints};

/// A report on a page.
fn report_on(text: &str) -> String {
    let transcript = ingest::ingest("page.txt", text.as_bytes()).unwrap();
    let (edition, ledger) =
        normalize::normalize_with_ledger(&transcript, &Hints { id: "page".into() });
    let case = Case {
        transcript: &transcript,
        ledger: &ledger,
        edition: &edition,
        done: &[],
        unplaced: &[],
    };
    String::from_utf8(report(&case)).unwrap()
}

/// The text of the elements that have an attribute of this value, without their tags.
fn elements(page: &str, attribute: &str) -> Vec<String> {
    let start = format!("{attribute}\"");
    let parts = page.split(&start).skip(1);
    let inside = parts.filter_map(|part| {
        let part = &part[part.find('>')? + 1..];
        Some(part[..part.find("</p>").or_else(|| part.find("</li>"))?].to_owned())
    });
    inside
        .map(|part| {
            let pieces = part.split('<').enumerate();
            let text = pieces.map(|(at, piece)| match piece.split_once('>') {
                Some((_, text)) if at > 0 => text,
                _ => piece,
            });
            text.collect::<String>().trim().to_owned()
        })
        .collect()
}

const PAGE: &str = include_str!("../../tests/review/page.txt");

#[test]
fn every_line_and_every_paragraph_is_shown_whole() {
    let page = report_on(PAGE);
    for (number, line) in (1..).zip(PAGE.lines()) {
        let shown = page.split(&format!("<li id=\"l{number}\"")).nth(1).unwrap();
        let shown = &shown[shown.find('>').unwrap() + 1..shown.find("</li>").unwrap()];
        let mut text = String::new();
        for (at, piece) in shown.split('<').enumerate() {
            text += if at == 0 { piece } else { piece.split_once('>').unwrap().1 };
        }
        assert_eq!(text, line);
    }
    let paragraphs = elements(&page, "data-kind=\"paragraph");
    assert!(paragraphs.len() >= 7, "{paragraphs:?}");
    assert!(paragraphs[0].starts_with("老码头的仓库空了十多年，去年冬天"), "{paragraphs:?}");
    assert!(page.contains("<mark data-doubt="), "the mark without its other half is marked");
}

#[test]
fn of_a_word_quoted_with_others_around_it_the_word_is_marked() {
    // The doubt quotes it with eight characters on each side.
    let page = report_on(&PAGE.replace("谁也不说话", "靠科技进步，也靠技术进步"));
    let doubt = page.split("data-kind=\"doubled-character\"").next().unwrap();
    let doubt = doubt.rsplit("data-doubt=\"").next().unwrap().split('"').next().unwrap();
    let mark = format!("<mark data-doubt=\"{doubt}\">");
    let marks = page.split(&mark).skip(1);
    let marked: String = marks.filter_map(|rest| rest.split("</mark>").next()).collect();
    assert_eq!(marked, "科技技术");
}

#[test]
fn the_report_asks_for_no_other_file_and_nothing_of_a_source_is_markup() {
    let hostile = [
        "<script>alert(1)</script>\n\n　　</style><img src=x onerror=alert(1)>他说：“好。”\n",
        "　　]]><!--「甲」--><a href=\"javascript:alert(1)\">乙</a>丙丁戊己庚辛。\n",
    ];
    let page = report_on(&hostile.concat());
    let data = page.split("<style>").nth(1).unwrap();
    let (styles, rest) = data.split_once("</style>").unwrap();
    assert_eq!(styles, STYLES);
    let (body, script) = rest.split_once("<script>").unwrap();
    assert_eq!(script.split_once("</script>").unwrap().0, SCRIPT);
    for markup in ["<img", "<script", "<!--", "<a href=\"javascript", "src=\"", "href=\"http"] {
        assert!(!body.contains(markup), "{markup}");
    }
    assert!(body.contains("&lt;script&gt;alert(1)&lt;/script&gt;"));
    assert!(page.contains("default-src &apos;none&apos;"));
    // The scripts have nothing that ends them early, and never make markup of text.
    for script in [SCRIPT, REVIEW_SCRIPT] {
        assert!(
            !script.contains("</") && !script.contains("innerHTML") && !script.contains("eval(")
        );
    }
}

#[test]
fn headings_lead_to_the_lines_that_they_came_from() {
    let page = report_on(PAGE);
    let heading = page.split("id=\"h1\"").nth(1).unwrap();
    let lines = heading.split("data-lines=\"").nth(1).unwrap().split('"').next().unwrap();
    let number = |text: &str| PAGE.lines().position(|line| line == text).unwrap() + 1;
    assert!(lines.contains(&format!("{0}-{0}", number("海堤公园的春天"))), "{lines}");
    assert!(!lines.contains(&format!("{0}-{0}", number("末班船晚了半小时"))), "{lines}");
}

#[test]
fn the_printed_date_of_an_entry_leads_to_the_entry() {
    let page =
        report_on("大事记\n2001年3月\n动工\n▲三百人到场植树。\n9月7日\n落成\n▲市民入园参观。\n");
    let lines = |id: &str| {
        let entry = page.split(&format!("id=\"{id}\"")).nth(1).unwrap();
        entry.split("data-lines=\"").nth(1).unwrap().split('"').next().unwrap().to_owned()
    };
    assert!(lines("e0").contains("2-2") && !lines("e0").contains("5-5"), "{}", lines("e0"));
    assert!(lines("e1").contains("5-5") && !lines("e1").contains("2-2"), "{}", lines("e1"));
}
