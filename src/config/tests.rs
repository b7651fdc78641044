use super::*;
use crate::compose::{BodyFace, Paper, Style, Writing};
use crate::frame::Length;

fn read(text: &str) -> Result<Config> {
    parse(Path::new("banxin.toml"), text)
}

/// The example with the `#` taken from the keys that `takes` wants.
fn uncommented(takes: impl Fn(&str) -> bool) -> String {
    let mut text = String::new();
    for line in INIT.lines() {
        let said = line.strip_prefix('#').filter(|rest| !rest.is_empty() && !rest.starts_with(' '));
        text.push_str(said.filter(|said| takes(said)).unwrap_or(line));
        text.push('\n');
    }
    text
}

#[test]
fn the_example_says_nothing_until_the_marks_are_gone() {
    let config = read(INIT).unwrap();
    assert_eq!(config, Config { path: Some(PathBuf::from(NAME)), ..Config::default() });
}

#[test]
fn the_example_has_every_key_and_each_parses_alone() {
    let all = read(&uncommented(|_| true)).unwrap();
    assert_eq!((all.source.is_some(), all.output.is_some()), (true, true));
    assert_eq!(all.common.metadata.len(), KEYS[1].1.len());
    assert_eq!(all.sources["issue-497"].metadata.len(), 2);
    let Look {
        paper: Some(_),
        columns: Some(_),
        body_size: Some(_),
        face: Some(_),
        writing: Some(_),
        punctuation: Some(_),
        adjacent_marks: Some(_),
        hanging: Some(_),
        han_latin_gap: Some(_),
        fixed_stops: Some(_),
        conventions: Some(_),
        prohibition: Some(_),
        crop_marks: Some(_),
        bleed: Some(_),
    } = all.common.look
    else {
        panic!("a key of the look is not in the example: {:?}", all.common.look);
    };
    let keys: Vec<&str> = INIT
        .lines()
        .filter_map(|line| line.strip_prefix('#'))
        .filter(|rest| !rest.is_empty() && !rest.starts_with(' '))
        .collect();
    assert!(keys.len() > 30, "{keys:?}");
    for key in keys {
        let alone = uncommented(|said| said == key);
        // Keys of one source need its table.
        let alone = match INIT.find(key) > INIT.find("#[sources") {
            true => alone.replace("#[sources", "[sources"),
            false => alone,
        };
        let config = read(&alone).unwrap_or_else(|error| panic!("{key}: {error}"));
        assert_ne!(config, read(INIT).unwrap(), "{key} says nothing");
    }
}

#[test]
fn what_the_example_says_is_what_is_done_anyway() {
    let text = uncommented(|said| !said.contains("(example)") && !said.starts_with('['));
    let config = read(&text).unwrap();
    let options = |config: &Config| {
        format!("{:?}", config.options(&Settings::default(), PathBuf::from("output"), None))
    };
    assert_eq!(options(&config), options(&Config::default()));
    assert_eq!(config.source, Some(PathBuf::from("source")));
    assert_eq!(config.output, Some(PathBuf::from("output")));
    assert_eq!(Config::default().common.look.style(), Style::default());
}

#[test]
fn the_command_line_goes_before_the_source_and_that_before_all() {
    let config = read(
        "formats = [\"md\"]\narchive = true\n[metadata]\nissue = 7\n[look]\npaper = \"a5\"\n\
         face = \"楷体\"\ncolumns = 1\n[sources.a]\nlook.paper = \"b5\"\nmetadata.title = \"春\"\n\
         metadata.pages = [\"06\"]\nlook.columns = 2\n",
    )
    .unwrap();
    let flags =
        Settings { look: Look { columns: Some(3), ..Look::default() }, ..Settings::default() };
    let options = config.options(&flags, PathBuf::from("out"), None);
    let on = |paper| Style {
        face: BodyFace::Kai,
        ..Style::on(paper, Writing::HorizontalTb, Some(3), Length::pt(10.5))
    };
    assert_eq!(options.style, on(Paper::A5));
    assert_eq!((options.formats.as_slice(), options.archive), (&[Format::Markdown][..], true));
    assert_eq!((options.defaults.len(), options.overrides.len()), (1, 0));
    let own = &options.own["a"];
    assert_eq!(own.style, on(Paper::B5));
    assert_eq!((own.archive, own.defaults.len(), own.overrides.len()), (true, 1, 2));
    assert_eq!(own.output, PathBuf::from("out"));
}

#[test]
fn folders_count_from_the_configuration() {
    let config = parse(Path::new("papers/banxin.toml"), "source = \"texts\"").unwrap();
    assert_eq!(config.source, Some(PathBuf::from("papers/texts")));
}

#[test]
fn mistakes_are_told_with_their_place_and_what_is_meant() {
    for (text, place, message, help) in [
        ("papper = 1", (1, 1), "unknown key `papper`", "there are the keys source"),
        ("sorce = \"x\"", (1, 1), "unknown key `sorce`", "is `source` meant?"),
        ("\npaper = \"a5\"", (2, 1), "unknown key `paper`", "into the table [look]"),
        ("[look]\nepub_fonts = true", (2, 1), "in [look]", "there are the keys paper"),
        ("[look]\nepub-fonts = true", (2, 1), "in [look]", "at the top of the file"),
        ("[look]\n  papper = \"a5\"", (2, 3), "`papper` in [look]", "is `paper` meant?"),
        ("[look]\npaper = \"a3x\"", (2, 9), "\"a3x\"", "a4, a5, b5"),
        ("[look]\ncolumns = 4", (2, 11), "\"4\"", "1, 2 or 3"),
        ("[look]\nhanging = \"yes\"", (2, 11), "true or false", "banxin init"),
        ("[look]\nwriting = \"up\"", (2, 11), "\"up\"", "no writing mode"),
        ("look = 3", (1, 8), "a table", "banxin init"),
        ("formats = \"pdf\"", (1, 11), "a list", "[\"pdf\", \"epub\"]"),
        ("formats = [\"pdf\", \"ebub\"]", (1, 19), "\"ebub\"", "is `epub` meant?"),
        ("formats = []", (1, 11), "no format", "pdf"),
        ("[metadata]\ndate = \"soon\"", (2, 8), "no date", "banxin init"),
        ("[metadata]\nlanguage = \"中文\"", (2, 12), "language tag", "zh-Hans"),
        ("[sources.\"期\"]\nmetadata.tilte = \"x\"", (2, 10), "`tilte`", "is `title` meant?"),
        ("[sources.a]\nsource = \"x\"", (2, 1), "of a source", "at the top"),
        ("output = \" \"", (1, 10), "no folder", "banxin init"),
        ("source = 1 2", (1, 10), "", "toml.io"),
    ] {
        let error = read(text).expect_err(text);
        let found = error.place().map(|place| (place.line, place.column));
        assert_eq!(found, Some(place), "{text}: {error}");
        assert!(error.message().contains(message), "{text}: {error}");
        let advice = error.advice().unwrap_or_default();
        assert!(advice.contains(help), "{text}: {advice}");
    }
}

#[test]
fn dates_and_numbers_need_no_quotation_marks() {
    let config = read("[metadata]\ndate = 2024-02-28\nissue = 497\npages = \"06\"").unwrap();
    let mut edition = crate::model::Edition::default();
    assert_eq!(crate::corrections::apply(&config.common.metadata, &mut edition), []);
    let found = (edition.metadata.date.as_str(), edition.metadata.issue.as_str());
    assert_eq!(found, ("2024-02-28", "497"));
    assert_eq!(edition.metadata.pages, ["06"]);
}
