//! Which module may know which: the arrows between modules point one way, and each outside crate
//! has its doors. Tests inside modules may look around freely and are not read.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// The modules that each module may use. A new module, or a new arrow, is a decision: make it here.
const ARROWS: [(&str, &[&str]); 26] = [
    ("model", &[]),
    ("text", &[]),
    ("error", &[]),
    ("toml_file", &["error"]),
    ("ingest", &["model", "text", "error"]),
    ("normalize", &["model", "text"]),
    ("check", &["model", "text", "font", "frame"]),
    ("font", &["text", "error"]),
    ("frame", &["font", "model"]),
    ("wording", &["model", "text", "font"]),
    ("corrections", &["model", "text", "wording", "toml_file", "error"]),
    ("compose", &["model", "text", "font", "frame", "wording", "error"]),
    // The pictures of the pages are the model's.
    ("pdf", &["frame", "font", "model", "error"]),
    ("xhtml", &[]),
    ("cover", &["model", "text", "font", "wording", "error"]),
    ("epub", &["model", "text", "font", "wording", "xhtml", "cover", "error"]),
    ("markdown", &["model", "text", "wording", "error"]),
    ("catalogue", &["model", "wording"]),
    // The header of TEI carries what the catalogue says.
    ("tei", &["model", "wording", "xhtml", "catalogue"]),
    (
        "pipeline",
        &[
            "catalogue",
            "check",
            "compose",
            "corrections",
            "epub",
            "error",
            "font",
            "frame",
            "ingest",
            "markdown",
            "model",
            "normalize",
            "pdf",
            "report",
            "tei",
            "text",
        ],
    ),
    ("svg", &["font", "frame", "xhtml", "error"]),
    // What was corrected is shown as data, in the page's own words.
    ("report", &["corrections", "model", "wording", "xhtml"]),
    // The only server: it builds through the pipeline and knows no back end but what it shows.
    ("review", &["corrections", "error", "frame", "model", "pipeline", "report", "svg", "wording"]),
    // What the file asks for is what the pipeline is told.
    (
        "config",
        &[
            "compose",
            "corrections",
            "epub",
            "error",
            "frame",
            "model",
            "pipeline",
            "text",
            "toml_file",
        ],
    ),
    (
        "cli",
        &[
            "check",
            "compose",
            "config",
            "corrections",
            "error",
            "font",
            "frame",
            "model",
            "pipeline",
            "review",
            "text",
        ],
    ),
    ("main", &["cli"]),
];

/// The modules that may use each outside crate.
const DOORS: [(&str, &[&str]); 41] = [
    ("annotate-snippets", &["cli"]),
    ("axum", &["review"]),
    ("base64", &["svg"]),
    ("chardetng", &["ingest"]),
    ("clap", &["cli"]),
    ("clap_complete", &["cli"]),
    ("clap_mangen", &["cli"]),
    ("ctrlc", &["cli", "review"]),
    ("encoding_rs", &["ingest"]),
    ("flate2", &["pdf"]),
    ("fontdue", &["cover"]),
    ("getrandom", &["review"]),
    ("harfrust", &["font"]),
    ("hypher", &["compose"]),
    ("imagesize", &["pipeline"]),
    ("indicatif", &["cli"]),
    ("krilla", &["pdf"]),
    ("memchr", &["ingest", "pdf"]),
    ("notify", &["cli"]),
    ("pathfinding", &["normalize"]),
    // pipeline: to see that a picture is whole before anything is made of it.
    ("png", &["cover", "pipeline"]),
    ("pulldown-cmark", &["markdown"]),
    ("quick-xml", &["xhtml"]),
    ("rustc-hash", &["check", "normalize"]),
    // Front matter is YAML, told with its lines; the values are taken from the events.
    ("saphyr-parser", &["markdown"]),
    ("serde", &["error", "model", "corrections", "markdown", "pipeline", "cli", "review"]),
    ("serde_json", &["pipeline", "epub", "markdown", "catalogue", "cli", "review"]),
    ("sha2", &["corrections", "ingest", "epub", "pipeline"]),
    ("simd-adler32", &["pdf"]),
    ("skera", &["font"]),
    ("skrifa", &["font"]),
    ("strsim", &["error"]),
    ("subsetter", &["font"]),
    ("time", &["cli"]),
    ("tokio", &["review"]),
    ("toml", &["corrections", "config", "toml_file"]),
    ("toml_edit", &["corrections"]),
    ("unicode-normalization", &["normalize", "check"]),
    ("unicode-width", &["cli"]),
    ("write-fonts", &["font"]),
    ("zip", &["epub"]),
];

/// The code of each module without comments, literals and tests, by module name.
fn modules() -> BTreeMap<String, String> {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut modules = BTreeMap::<String, String>::new();
    let mut folders = vec![source.clone()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            if path.extension().is_none_or(|extension| extension != "rs")
                || path.file_name().is_some_and(|name| name == "tests.rs")
                || path.components().any(|part| part.as_os_str() == "tests")
            {
                continue;
            }
            let inside = path.strip_prefix(&source).unwrap().with_extension("");
            let module = inside.iter().next().unwrap().to_str().unwrap().to_owned();
            let code = code(&std::fs::read_to_string(&path).unwrap());
            modules.entry(module).or_default().push_str(&code);
        }
    }
    modules.remove("lib");
    modules
}

/// Drops tests, comments and string literals.
fn code(text: &str) -> String {
    let text = text.split("#[cfg(test)]\nmod ").next().unwrap();
    let mut code = String::new();
    for line in text.lines() {
        let mut quoted = false;
        let mut last = ' ';
        for (place, c) in line.char_indices() {
            if !quoted && line[place..].starts_with("//") {
                break;
            }
            if c == '"' && last != '\\' && last != '\'' {
                quoted = !quoted;
            } else if !quoted {
                code.push(c);
            }
            last = c;
        }
        code.push('\n');
    }
    code
}

/// True when the place in the code is inside or behind a longer path or name.
fn is_continued(before: &str) -> bool {
    before.ends_with(|c: char| c.is_alphanumeric() || c == '_' || c == ':')
}

/// The first names after each `prefix` (`crate::`): one, or those of a group in braces.
fn names_after<'a>(code: &'a str, prefix: &str) -> BTreeSet<&'a str> {
    let name = |text: &'a str| {
        &text[..text.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(text.len())]
    };
    let mut names = BTreeSet::new();
    for (start, _) in code.match_indices(prefix) {
        if is_continued(&code[..start]) {
            continue;
        }
        let rest = &code[start + prefix.len()..];
        let Some(group) = rest.strip_prefix('{') else {
            names.insert(name(rest));
            continue;
        };
        let (mut depth, mut is_first) = (0, true);
        for (place, c) in group.char_indices() {
            match c {
                '{' => depth += 1,
                '}' if depth == 0 => break,
                '}' => depth -= 1,
                ',' if depth == 0 => is_first = true,
                c if is_first && !c.is_whitespace() => {
                    names.insert(name(&group[place..]));
                    is_first = false;
                }
                _ => {}
            }
        }
    }
    names
}

#[test]
fn arrows_between_modules_point_one_way() {
    let modules = modules();
    let known: BTreeMap<_, _> = ARROWS.into_iter().collect();
    let mut faults = Vec::new();
    for (module, code) in &modules {
        let Some(allowed) = known.get(module.as_str()) else {
            faults.push(format!("{module} is in no row of ARROWS"));
            continue;
        };
        let prefix = if module == "main" { "banxin::" } else { "crate::" };
        for name in names_after(code, prefix) {
            // The crate's root re-exports these two.
            let used = if matches!(name, "Error" | "Result") { "error" } else { name };
            if used != module && !allowed.contains(&used) {
                faults.push(format!("{module} may not use {used}"));
            }
        }
    }
    for (module, _) in ARROWS {
        if !modules.contains_key(module) {
            faults.push(format!("{module} is in ARROWS and not in src"));
        }
    }
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn arrows_make_no_ring() {
    let known: BTreeMap<_, _> = ARROWS.into_iter().collect();
    let mut done = BTreeSet::new();
    while done.len() < known.len() {
        let before = done.len();
        for (module, uses) in &known {
            if uses.iter().all(|used| done.contains(used)) {
                done.insert(module);
            }
        }
        assert!(done.len() > before, "a ring among the modules beyond {done:?}");
    }
}

#[test]
fn each_outside_crate_has_its_doors() {
    let manifest = include_str!("../Cargo.toml");
    let section = manifest.split("[dependencies]\n").nth(1).unwrap().split("\n[").next().unwrap();
    let dependencies: BTreeSet<_> =
        section.lines().filter_map(|line| line.split_once(" = ")).map(|(name, _)| name).collect();
    let doors: BTreeMap<_, _> = DOORS.into_iter().collect();
    let modules = modules();
    let mut faults = Vec::new();
    for dependency in dependencies {
        let Some(doors) = doors.get(dependency) else {
            faults.push(format!("{dependency} is in no row of DOORS"));
            continue;
        };
        let path = format!("{}::", dependency.replace('-', "_"));
        let users = modules.iter().filter(|(_, code)| {
            code.match_indices(&path).any(|(start, _)| !is_continued(&code[..start]))
        });
        let users: Vec<_> = users.map(|(module, _)| module.as_str()).collect();
        faults.extend(
            users
                .iter()
                .filter(|module| !doors.contains(module))
                .map(|module| format!("{module} may not use {dependency}")),
        );
        if users.is_empty() {
            faults.push(format!("nothing uses {dependency}"));
        }
    }
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn the_reader_of_code_sees_what_it_should() {
    let text = "use crate::{a::{b, c}, d};\n// crate::e\nlet x = \"crate::f\"; crate::g::h();\n\
                mycrate::i();\n#[cfg(test)]\nmod tests { use crate::j; }\n";
    let code = code(text);
    assert_eq!(names_after(&code, "crate::").into_iter().collect::<Vec<_>>(), ["a", "d", "g"]);
}

/// The rules of which a test has to name the number: MUST and SHOULD in the rule list, and two choices
/// (R3, R5) whose default a page is set by.
const KEPT: [&str; 38] = [
    "1", "2", "4", "4b", "6", "7", "8", "9", "10", "11", "12", "13", "14", "16", "18", "19", "20",
    "21", "22", "23", "24", "25", "27", "28", "29", "30", "33", "34", "35", "36", "37", "38", "39",
    "40", "41", "44", "3", "5",
];

/// The text of all tests: those beside the code and those of this folder.
fn tests() -> String {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found = String::new();
    let mut folders = vec![root.join("src"), root.join("tests")];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let text = std::fs::read_to_string(&path).unwrap();
                let whole = path.iter().any(|part| part == "tests")
                    && !path.ends_with("tests/architecture.rs");
                found.push_str(match whole {
                    true => &text,
                    false => text.split_once("#[cfg(test)]\nmod ").map_or("", |(_, tests)| tests),
                });
            }
        }
    }
    found
}

#[test]
fn each_rule_of_composition_has_its_row_and_its_test() {
    let table = include_str!("../src/compose/mod.rs");
    for number in 1..=46 {
        let row = format!("//! | R{number} | ");
        let row = table.lines().find_map(|line| line.strip_prefix(row.as_str()));
        let filled = row.is_some_and(|row| row.split('|').all(|cell| cell.len() != 1));
        assert!(filled, "R{number} has no row in src/compose/mod.rs");
    }
    let tests = tests();
    let is_named = |number: &str| {
        [format!("R{number}"), format!("r{number}_")].iter().any(|name| {
            tests.match_indices(name.as_str()).any(|(start, _)| {
                let after = tests[start + name.len()..].chars().next();
                name.ends_with('_') || after.is_none_or(|c| !c.is_ascii_alphanumeric())
            })
        })
    };
    let missing: Vec<_> = KEPT.into_iter().filter(|number| !is_named(number)).collect();
    assert!(missing.is_empty(), "no test names {missing:?}");
}
