use super::*;
use crate::corrections::Verdict;
use crate::model::Role;

/// A page with an article of three paragraphs and a doubled word at a line's end.
const PAGE: &str = include_str!("../../../tests/review/page.txt");

/// A folder of its own with the page in it.
fn folder(name: &str) -> PathBuf {
    let folder = std::env::temp_dir().join(format!("banxin-session-{}-{name}", std::process::id()));
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join("page.txt"), PAGE).unwrap();
    folder
}

fn session(folder: &Path) -> Session {
    let options = Options {
        output: folder.join("output"),
        formats: vec![pipeline::Format::Json],
        ..Options::default()
    };
    let input = Input::new(&folder.join("page.txt")).unwrap();
    Session::open(input, options, "王编辑", "2026-11-24").unwrap()
}

fn texts(session: &Session) -> Vec<String> {
    let paragraphs = session.edition.articles.iter().flat_map(|article| &article.paragraphs);
    paragraphs.map(|paragraph| paragraph.text.clone()).collect()
}

fn join(session: &mut Session) {
    let version = session.version();
    session.act(version, &[Act::Join { list: 0, paragraph: 0 }]).unwrap();
}

#[test]
fn what_is_done_can_be_undone_and_done_again() {
    let folder = folder("undo");
    let mut session = session(&folder);
    let before = (session.edition.clone(), session.text.clone());
    join(&mut session);
    let after = texts(&session);
    assert_eq!((after.len() + 1, session.unsaved()), (texts_of(&before.0), 1));
    session.undo(session.version()).unwrap();
    assert_eq!((&session.edition, &session.text, session.unsaved()), (&before.0, &before.1, 0));
    assert!(!session.draft_path().exists());
    session.redo(session.version()).unwrap();
    assert_eq!((texts(&session), session.unsaved()), (after, 1));
    fs::remove_dir_all(folder).unwrap();
}

fn texts_of(edition: &crate::model::Edition) -> usize {
    edition.articles.iter().map(|article| article.paragraphs.len()).sum()
}

#[test]
fn an_act_on_an_older_page_is_refused() {
    let folder = folder("stale");
    let mut session = session(&folder);
    let old = session.version();
    join(&mut session);
    let text = session.text.clone();
    let again = session.act(old, &[Act::Role { list: 0, paragraph: 0, role: Role::Quote }]);
    assert!(matches!(again, Err(Refusal::Stale)));
    assert!(matches!(session.undo(old), Err(Refusal::Stale)));
    assert!(matches!(session.withdraw(old, 0), Err(Refusal::Stale)));
    assert_eq!(session.text, text);
    fs::remove_dir_all(folder).unwrap();
}

#[test]
fn of_several_acts_all_are_done_or_none() {
    let folder = folder("all");
    let mut session = session(&folder);
    let before = session.text.clone();
    let acts = [
        Act::Role { list: 0, paragraph: 0, role: Role::Quote },
        Act::Settle { doubt: 99, verdict: Verdict::Accept },
    ];
    let refused = session.act(session.version(), &acts);
    let Err(Refusal::Act(reason, 1)) = refused else { panic!("{refused:?}") };
    assert_eq!(reason.fault, crate::corrections::Fault::Gone);
    assert_eq!((&session.text, session.unsaved()), (&before, 0));
    fs::remove_dir_all(folder).unwrap();
}

#[test]
fn what_was_not_saved_is_there_again_and_saved_once() {
    let folder = folder("draft");
    let mut first = session(&folder);
    join(&mut first);
    let after = texts(&first);
    let draft = fs::read(first.draft_path()).unwrap();
    drop(first);
    let mut second = session(&folder);
    assert_eq!((texts(&second), second.unsaved()), (after.clone(), 1));
    assert_eq!(second.note, Note::Resumed(1));
    second.save().unwrap();
    assert_eq!(second.unsaved(), 0);
    assert!(!second.draft_path().exists());
    // As though the program had been killed between the file's being in place and the draft's end.
    fs::write(second.draft_path(), draft).unwrap();
    let third = session(&folder);
    assert_eq!((texts(&third), third.unsaved(), third.list.len()), (after, 0, 1));
    fs::remove_dir_all(folder).unwrap();
}

#[test]
fn saving_writes_the_file_and_builds_anew() {
    let folder = folder("save");
    let mut session = session(&folder);
    join(&mut session);
    let built = session.save().unwrap().unwrap();
    assert_eq!(built.counts.corrections, 1);
    let file = fs::read_to_string(folder.join("page.corrections.toml")).unwrap();
    assert!(file.contains("do = \"join\"") && file.contains("who = \"王编辑\""), "{file}");
    let json = fs::read(folder.join("output/page/page.json")).unwrap();
    let edition: crate::model::Edition = serde_json::from_slice(&json).unwrap();
    assert_eq!((&edition.articles, edition.corrections.len()), (&session.edition.articles, 1));
    // What was saved can be taken back, which is a change of its own.
    session.undo(session.version()).unwrap();
    assert_eq!((session.unsaved(), session.list.len()), (1, 0));
    session.save().unwrap();
    let file = fs::read_to_string(folder.join("page.corrections.toml")).unwrap();
    assert_eq!(file.matches("[[correct]]").count(), 0);
    fs::remove_dir_all(folder).unwrap();
}

#[test]
fn what_others_wrote_in_the_meantime_stays() {
    let folder = folder("others");
    let mut session = session(&folder);
    join(&mut session);
    let other = "# 手写\n[[correct]]\ndo = \"set\"\nfield = \"motto\"\nvalue = \"求是\"\n";
    fs::write(folder.join("page.corrections.toml"), other).unwrap();
    session.look();
    assert_eq!((session.list.len(), session.unsaved()), (2, 1));
    assert_eq!(session.edition.metadata.motto, "求是");
    session.save().unwrap();
    let file = fs::read_to_string(folder.join("page.corrections.toml")).unwrap();
    assert!(file.starts_with(other) && file.contains("do = \"join\""), "{file}");
    // A file that cannot be read changes nothing, and is not overwritten unseen.
    fs::write(folder.join("page.corrections.toml"), "correct = [").unwrap();
    let texts_before = texts(&session);
    session.look();
    assert_eq!(texts(&session), texts_before);
    assert!(matches!(session.note, Note::Unread(_)), "{:?}", session.note);
    let of_list = |session: &Session| session.version;
    session.act(of_list(&session), &[Act::Split { list: 0, paragraph: 0, offset: 4 }]).unwrap();
    assert!(session.save().is_err());
    let kept = fs::read_to_string(folder.join("page.corrections.toml")).unwrap();
    assert_eq!((kept.as_str(), session.unsaved()), ("correct = [", 1));
    // Mended, both are there.
    fs::write(folder.join("page.corrections.toml"), other).unwrap();
    session.save().unwrap();
    let file = fs::read_to_string(folder.join("page.corrections.toml")).unwrap();
    assert!(file.starts_with(other) && file.contains("do = \"split\""), "{file}");
    fs::remove_dir_all(folder).unwrap();
}

#[test]
fn a_source_that_changed_is_read_anew_and_corrected_again() {
    let folder = folder("source");
    let mut session = session(&folder);
    join(&mut session);
    let count = texts(&session).len();
    fs::write(folder.join("page.txt"), PAGE.replace("潮水", "潮氺") + "\n").unwrap();
    session.look();
    assert_eq!(texts(&session).len(), count);
    assert!(session.unplaced.is_empty() && texts(&session).concat().contains("潮氺"));
    assert_eq!(session.note, Note::Source);
    // Gone, and there again.
    fs::remove_file(folder.join("page.txt")).unwrap();
    session.look();
    assert!(matches!(session.note, Note::Unread(_)) && texts(&session).len() == count);
    // The same again: nothing has happened.
    fs::write(folder.join("page.txt"), PAGE.replace("潮水", "潮氺") + "\n").unwrap();
    let version = session.version();
    session.look();
    assert_eq!((&session.note, session.version() > version), (&Note::Nothing, true));
    fs::write(
        folder.join("page.txt"),
        "毫不相干的一页\n\n　　只有一段，与原来的没有一个字相同也没有关系。\n",
    )
    .unwrap();
    session.look();
    assert_eq!(session.unplaced.len(), 1);
    assert_eq!(session.unsaved(), 1, "what finds no place is kept all the same");
    fs::remove_dir_all(folder).unwrap();
}

#[test]
fn the_page_and_its_sheets_can_be_drawn() {
    let folder = folder("page");
    let mut session = session(&folder);
    let page = String::from_utf8(session.page(true).unwrap()).unwrap();
    for part in ["id=\"p0-0\"", "id=\"h0\"", "data-doubt=\"0\"", "page/1.svg"] {
        assert!(page.contains(part), "{part}");
    }
    let sheet = String::from_utf8(session.sheet(0).unwrap()).unwrap();
    assert!(sheet.contains("<use href=\"#g"), "{}", &sheet[..200]);
    assert!(session.sheet(10_000).is_err());
    fs::remove_dir_all(folder).unwrap();
}

#[test]
fn news_is_for_pages_that_showed_what_was_before() {
    let folder = folder("news");
    let mut session = session(&folder);
    let shows = |session: &mut Session, is_new: bool, words: &str| {
        let page = String::from_utf8(session.page(is_new).unwrap()).unwrap();
        let note = page.split("id=\"note\"").nth(1).unwrap();
        note[..note.find("</p>").unwrap()].contains(words)
    };
    let other = "[[correct]]\ndo = \"set\"\nfield = \"motto\"\nvalue = \"求是\"\n";
    fs::write(folder.join("page.corrections.toml"), other).unwrap();
    session.look();
    assert!(shows(&mut session, false, "更正文件在别处改过"));
    assert!(!shows(&mut session, true, "更正文件在别处改过"));
    // What still is so is said to everybody.
    fs::write(folder.join("page.corrections.toml"), "correct = [").unwrap();
    session.look();
    assert!(shows(&mut session, false, "读不出来") && shows(&mut session, true, "读不出来"));
    fs::remove_dir_all(folder).unwrap();
}

#[test]
fn the_page_speaks_the_script_of_the_edition() {
    let folder = folder("script");
    let corrections = "[[correct]]\ndo = \"role\"\nparagraph = \"老码头的仓库\"\nrole = \"subhead\"\n\
        [[correct]]\ndo = \"set\"\narticle = \"海堤公园的春天\"\nfield = \"authors\"\nvalue = [\"林晓\", \"何晴\"]\n\
        [[correct]]\ndo = \"move\"\narticle = \"末班船晚了半小时\"\nbefore = \"海堤公园的春天\"\n\
        [[correct]]\ndo = \"settle\"\ndoubt = \"unbalanced-mark\"\nin = \"灯亮着，就有人等\"\nverdict = \"reject\"\n\
        [[correct]]\ndo = \"role\"\nparagraph = \"哪里也没有的一段\"\nrole = \"quote\"\n";
    let simplified = [
        "老码头的仓库 → 小标题",
        "“海堤公园的春天”作者：林晓、何晴",
        "“末班船晚了半小时”移到“海堤公园的春天”之前",
        "标点不成对：无误（灯亮着，就有人等）",
        "更正文件第19行：各段开头里找不到“哪里也没有的一段”。",
    ];
    let traditional = [
        "老码头的仓库 → 小標題",
        "標點不成對：無誤（灯亮着，就有人等）",
        "更正檔案第19行：各段開頭裡找不到“哪里也没有的一段”。",
        "復原",
    ];
    let tongue = "[[correct]]\ndo = \"set\"\nfield = \"language\"\nvalue = \"zh-Hant\"\n";
    for (more, words) in [("", &simplified[..]), (tongue, &traditional)] {
        fs::write(folder.join("page.corrections.toml"), format!("{corrections}{more}")).unwrap();
        let mut session = session(&folder);
        let page = String::from_utf8(session.page(true).unwrap()).unwrap();
        for words in words {
            assert!(page.contains(words), "{words}");
        }
    }
    fs::remove_dir_all(folder).unwrap();
}
