//! Every weight of the normaliser in one table. Costs are natural-log odds: 0.7 is "half as
//! likely", 2.3 "a tenth", 4.6 "a hundredth". They are house choices, set from the development
//! corpus and the arithmetic of columns, never from one issue's wording.

/// Paragraph search: lines as first, middle, last or only line of a paragraph, or as display.
pub(super) mod line {
    /// A line as wide as the measure; justified setting leaves at most the rounding.
    pub const FULL: f32 = 0.1;
    /// Half an em off: a squeezed or trimmed mark.
    pub const HALF_EM_OFF: f32 = 0.4;
    /// One em off: Latin text or a pushed-down mark.
    pub const EM_OFF: f32 = 1.3;
    /// Each further half em off.
    pub const MORE_OFF: f32 = 1.1;
    /// The most that width can speak against a line.
    pub const OFF_CAP: f32 = 9.0;
    /// A last line may have any width up to the measure: one of about ten.
    pub const LAST: f32 = 2.3;
    /// A paragraph ends after a line rather than goes on: one line in six.
    pub const BREAK: f32 = 0.8;
    /// A list mark or a speaker's name at a paragraph's start, and at a line inside one.
    pub const MARKER: f32 = -1.5;
    pub const MARKER_INSIDE: f32 = 4.0;
    /// A last line wider than its measure.
    pub const LAST_TOO_WIDE: f32 = 7.0;
    /// A last line that is set out with blanks to fill the measure.
    pub const LAST_SPACED_OUT: f32 = 5.0;
    /// A first line that shows its indent by being two em short, when that is the custom.
    pub const INDENT_TWO: f32 = 0.1;
    /// A first line one em short (narrow columns).
    pub const INDENT_ONE: f32 = 2.0;
    /// A first line without an indent.
    pub const INDENT_NONE: f32 = 2.6;
    /// Paragraphs are indented where a first line without an indent costs more than this.
    pub const INDENTED: f32 = 2.0;
    /// A printed indent on a line that is not a first line, where indents were kept.
    pub const INDENT_INSIDE: f32 = 3.4;
    /// No printed indent on a first line, where indents were kept.
    pub const INDENT_MISSING: f32 = 2.5;
    /// A final mark at the end of a line inside a paragraph: about one line in twelve.
    pub const FINAL_INSIDE: f32 = 3.0;
    /// A final mark at a paragraph's end.
    pub const FINAL_LAST: f32 = 0.05;
    /// A colon at a line's end inside a paragraph, and at a paragraph's end.
    pub const COLON_INSIDE: f32 = 3.5;
    pub const COLON_LAST: f32 = 2.2;
    /// A closing mark or semicolon that ends no sentence.
    pub const CLOSING_INSIDE: f32 = 2.8;
    pub const CLOSING_LAST: f32 = 3.2;
    /// A letter at a line's end inside a paragraph, and at a paragraph's end.
    pub const LETTER_INSIDE: f32 = 0.1;
    pub const LETTER_LAST: f32 = 6.0;
    /// … where the next line is set in as paragraphs are, and headings are not.
    pub const TOLD_LAST: f32 = 2.5;
    /// A line of the last item of a list whose items end without marks.
    pub const ITEM_INSIDE: f32 = 1.5;
    pub const ITEM_LAST: f32 = 0.3;
    /// A comma, an opening mark or a hyphen at a paragraph's end.
    pub const COMMA_LAST: f32 = 7.0;
    /// A paragraph ends while a bracket or quotation opened in it is still open.
    pub const OPEN_BRACKET: f32 = 1.5;
    /// A line that begins with a closing mark begins no paragraph.
    pub const CLOSING_FIRST: f32 = 9.0;
    /// A line that begins with a small Latin letter hardly begins a paragraph or a title.
    pub const SMALL_FIRST: f32 = 3.0;
    /// Words that often open a paragraph (首先, 二是, 此外 …).
    pub const CUE: f32 = -0.8;
    /// The measure changes by up to an em, by up to two, by more.
    pub const JUMP_SMALL: f32 = 1.2;
    pub const JUMP_MEDIUM: f32 = 2.0;
    pub const JUMP_LARGE: f32 = 3.2;
    /// … by more than four em.
    pub const JUMP_HUGE: f32 = 4.8;
    /// … by sixteen em or more: no picture stands so far into a column.
    pub const JUMP_VAST: f32 = 9.0;
    /// A measure that changes right after a paragraph's first line, times the jump's cost.
    pub const JUMP_AFTER_FIRST: f32 = 1.6;
    /// A measure that no line of the document has, against the only one that its lines have.
    pub const MEASURE_RARE: f32 = 1.3;
    /// A measure under six em is rare outside the steps around a picture.
    pub const NARROW: f32 = 0.8;
    /// The measure is chosen anew after a heading or a sign-off.
    pub const NEW_MEASURE: f32 = 1.2;
    /// By less than this the one of two ways to read a seam is no surer than the other, where it was read as a
    /// paragraph's end; and where it was read on: there two of three are right for all that, if it is dearer.
    pub const UNSURE: f32 = 1.1;
    pub const UNSURE_INSIDE: f32 = 0.4;
    /// A paragraph is cut here, its rest elsewhere; or this is such a rest.
    pub const CUT: f32 = 8.0;
    /// Chance of a blank line inside a paragraph and between two, before any was counted.
    pub const BLANK_INSIDE: f32 = 0.08;
    pub const BLANK_BETWEEN: f32 = 0.5;

    /// A display line: a heading, a by-line, a label.
    pub const DISPLAY: f32 = 4.4;
    /// … that ends with a comma or another mark of running text.
    pub const DISPLAY_COMMA: f32 = 6.0;
    /// … that ends with a comma where a title's second line and a name follow.
    pub const DISPLAY_TITLE_COMMA: f32 = -1.0;
    /// … with a comma, but is much shorter than the column.
    pub const DISPLAY_COMMA_SHORT: f32 = 1.5;
    /// … with a round bracket that is still open.
    pub const DISPLAY_OPEN_ROUND: f32 = 2.5;
    /// … that ends with a colon.
    pub const DISPLAY_COLON: f32 = 4.0;
    /// … and a list follows, which it announces.
    pub const DISPLAY_ANNOUNCES: f32 = 5.0;
    /// … that ends with a full stop.
    pub const DISPLAY_STOP: f32 = 5.5;
    /// … that has a full stop inside, or a comma.
    pub const DISPLAY_STOP_INSIDE: f32 = 3.5;
    pub const DISPLAY_COMMA_INSIDE: f32 = 0.5;
    /// … longer than 26 em.
    pub const DISPLAY_LONG: f32 = 4.0;
    /// … set off by a blank line before or after.
    pub const DISPLAY_SET_OFF: f32 = -0.5;
    /// … of one character, below a long line without a mark.
    pub const DISPLAY_SINGLE: f32 = 3.0;
    /// … shaped like a name.
    pub const DISPLAY_NAME: f32 = -2.0;
    /// … right below a number alone on its line, and right over a by-line.
    pub const DISPLAY_BELOW_NUMBER: f32 = -3.0;
    /// … much shorter than the text and right below the head of the page.
    pub const DISPLAY_BELOW_HEAD: f32 = -1.5;
    /// … shorter than the column and right below the place and date that end a text.
    pub const DISPLAY_BELOW_END: f32 = -1.5;
    /// … right below a number and a word, or shorter than the column and right below a word over articles
    /// of a kind.
    pub const DISPLAY_BELOW_KICKER: f32 = -1.5;
    pub const DISPLAY_OVER_BYLINE: f32 = -1.5;
    /// … between a numbered kicker and a by-line a few lines below it.
    pub const DISPLAY_ENCLOSED: f32 = -4.0;
    /// … one of a few short lines between the end of a text and a by-line or a piece of news.
    pub const DISPLAY_LEADS: f32 = -1.5;
    /// … one of a few unfinished lines between the end of a text and a line with a dropped indent.
    pub const DISPLAY_OVER_INDENT: f32 = -2.5;
    /// … that follows another display line.
    pub const DISPLAY_AFTER_DISPLAY: f32 = -0.8;
    /// … that begins with a list mark or a speaker's name.
    pub const DISPLAY_MARKER: f32 = 2.0;
    /// … that is a word over opening texts (编者按), or over a kind of articles (来信).
    pub const DISPLAY_INTRODUCES: f32 = -4.0;
    pub const DISPLAY_RUBRIC: f32 = -2.2;
    /// … in lenticular brackets.
    pub const DISPLAY_BRACKETED: f32 = -3.0;
    /// … that is what a title ends with in brackets (（外一首）).
    pub const DISPLAY_ASIDE: f32 = -3.0;
    /// … that names a book's writer and publisher below its title.
    pub const DISPLAY_BOOK: f32 = 6.0;
    /// … of few characters set out with blanks.
    pub const DISPLAY_SPACED_OUT: f32 = 1.5;
    /// … that is set in as paragraphs are, where headings stand flush.
    pub const DISPLAY_SET_IN: f32 = 2.5;
    /// … that ends as titles of tables do, over one.
    pub const DISPLAY_OVER_TABLE: f32 = -4.0;
    /// … that begins with a dash (a subtitle), and below a quotation (who said it).
    pub const DISPLAY_DASH: f32 = -2.5;
    pub const DISPLAY_SPEAKER: f32 = 3.0;
}

/// Display lines → heading groups.
pub(super) mod heading {
    /// A group without an author, in a run where others have one.
    pub const NO_AUTHOR: f32 = 1.0;
    /// A group without a kicker, in a run where others have one.
    pub const NO_KICKER: f32 = 0.6;
    /// The same where the document's kickers have numbers.
    pub const NO_KICKER_AMONG_NUMBERS: f32 = 1.2;
    /// A kicker without a number; and where the kickers of the document have numbers.
    pub const BARE_KICKER: f32 = 1.0;
    pub const BARE_KICKER_AMONG_NUMBERS: f32 = 3.5;
    /// … and where most headings have kickers without; there, one nearly as long as its title.
    pub const BARE_KICKER_AMONG_OTHERS: f32 = 0.2;
    pub const EQUAL_KICKER: f32 = 0.8;
    /// A kicker that ends with a comma or a colon: the title's first line.
    pub const KICKER_COMMA: f32 = 4.0;
    /// A kicker right below the head of a page, where no special's name stands.
    pub const KICKER_BELOW_HEAD: f32 = -2.5;
    /// A kicker that names a kind of article (人物, 社评), less this.
    pub const RUBRIC: f32 = -1.0;
    /// A notice's title or a column's name inside a heading.
    pub const RUBRIC_INSIDE: f32 = 3.0;
    /// A bare kicker more than half as long as its title.
    pub const LONG_KICKER: f32 = 1.5;
    /// … more than two thirds as long; and longer than any kicker, or a by-line.
    pub const KICKER_AS_LONG: f32 = 3.0;
    pub const KICKER_TOO_LONG: f32 = 3.0;
    /// A dash before a line that is no subtitle's first.
    pub const DASH_ELSEWHERE: f32 = 3.0;
    /// A kicker shaped like a name of three characters, over a title of several lines.
    pub const NAME_AS_KICKER: f32 = 1.5;
    /// A line with a list mark inside a heading.
    pub const LISTED_INSIDE: f32 = 3.0;
    /// What a title ends with in brackets, anywhere else.
    pub const ASIDE_ELSEWHERE: f32 = 4.0;
    /// A long kicker of smaller type than the title below it.
    pub const KICKER_SMALLER: f32 = 0.6;
    /// A line that fills the column, and a shorter one below it that is no more of the same part.
    pub const REST_APART: f32 = 1.6;
    /// A numbered line that is too long for a kicker, or has marks in it, taken for one.
    pub const TITLE_AS_KICKER: f32 = 4.0;
    /// Another division that is dearer by no more than this is told beside the one that was chosen.
    pub const RIVAL: f32 = 2.2;
    /// A part of a heading ends while a quotation or a bracket opened in it is still open.
    pub const PART_OPEN: f32 = 3.0;
    /// A title ends with a comma or a colon, and with a word that something must follow (的, 与).
    pub const TITLE_COMMA: f32 = 2.5;
    pub const TITLE_RUNS_ON: f32 = 1.5;
    /// Each line of a title after the first.
    pub const TITLE_LINE: f32 = 2.2;
    /// … more for the third and those behind it.
    pub const TITLE_THIRD_LINE: f32 = 1.0;
    /// … of which the first is not half as wide as the second: a title is not broken so.
    pub const TITLE_LINE_UNEVEN: f32 = 0.85;
    /// … of which the last may be a pen name, and is not half as wide as the one above.
    pub const TITLE_LINE_PEN_NAME: f32 = 1.6;
    /// A subtitle that begins with no dash, above an author; and without an author.
    pub const SUBTITLE_PLAIN: f32 = 2.6;
    pub const SUBTITLE_UNTOLD: f32 = 5.5;
    /// … half as long again as the title, and not short: less by this.
    pub const SUBTITLE_LONGER: f32 = 0.6;
    /// A subtitle that breaks before its line is full; and one without a title.
    pub const SUBTITLE_BROKEN: f32 = 2.0;
    pub const SUBTITLE_ALONE: f32 = 2.0;
    /// … that begins with a word of subtitles (对话某人, 评《某书》).
    pub const SUBTITLE_EXPLAINS: f32 = 1.2;
    /// … above an author and below a title of two parts that had room for more.
    pub const SUBTITLE_BELOW_WHOLE: f32 = 1.4;
    /// … more below a word of a few characters, which is a kicker over a title: of 1,300 such words in the
    /// corpus not three are titles with a subtitle.
    pub const SUBTITLE_BELOW_WORD: f32 = 3.0;
    /// … where another line is taken for the kicker above it.
    pub const SUBTITLE_BELOW_SECOND_WORD: f32 = 2.0;
    /// … below a title that is much shorter than the lines above and below it.
    pub const SUBTITLE_SHOULDERED: f32 = 0.8;
    /// … below a title of two lines, and half as long again as either: its type is smaller.
    pub const SUBTITLE_SMALLER: f32 = 1.2;
    /// … less this when the line before it is as wide as the widest.
    pub const TITLE_LINE_FULL: f32 = -1.6;
    /// A kicker between bars in another place than over a title.
    pub const BARRED_ELSEWHERE: f32 = 4.0;
    /// An author's line that is shaped like a name but begins with no surname; the same set wide, as
    /// names of two characters are; one that is not.
    pub const AUTHOR_UNKNOWN: f32 = 1.6;
    pub const AUTHOR_SET_WIDE: f32 = 0.4;
    pub const AUTHOR_SHAPELESS: f32 = 4.0;
    /// … or is too short for anything else: noise where a name was printed.
    pub const AUTHOR_NOISE: f32 = 1.8;
    /// … where the document's authors stand in by-lines.
    pub const AUTHOR_AMONG_BYLINES: f32 = 2.0;
    /// … where sign-offs name them.
    pub const AUTHOR_AMONG_SIGNOFFS: f32 = 1.0;
    /// … whose first character makes a word with the last of the title: 新校|区开工.
    pub const AUTHOR_IN_WORD: f32 = 5.0;
    /// A blank line inside a group: between kicker and title, inside a title, before the author.
    pub const BLANK_AFTER_KICKER: f32 = 1.2;
    pub const BLANK_IN_TITLE: f32 = 3.0;
    pub const BLANK_BEFORE_AUTHOR: f32 = 0.3;
    /// Two groups with no blank line between them.
    pub const NO_BLANK_BETWEEN: f32 = 0.8;
    /// A poem below a writer's name, each of its lines, and each that looks like a name.
    pub const POEM: f32 = 3.0;
    pub const POEM_LINE: f32 = 0.6;
    pub const POEM_NAME: f32 = 2.0;
    /// A group of its own.
    pub const GROUP: f32 = 1.0;
    /// A group without a title: only an author, or only a kicker.
    pub const NO_TITLE: f32 = 2.2;
    /// A line shaped like a name taken for a title.
    pub const NAME_AS_TITLE: f32 = 3.0;
}

/// The line right below the head of a page: the name of a special (more) or the first line of the first heading
/// (less), in log odds; fitted to the development corpus (logistic regression).
pub(super) mod banner {
    /// Before anything is known, more by half a nat than what was fitted: a name that is lost costs more than a kicker.
    pub const BANNER: f32 = 0.06;
    /// Each by which the division into groups costs less with the line apart.
    pub const CHEAPER: f32 = 0.57;
    /// Text stands above it; it is as long as a headline; as long as names usually are; it has a pause in it.
    pub const LATE: f32 = -2.56;
    pub const LONG: f32 = -1.45;
    pub const USUAL: f32 = 0.68;
    pub const PAUSE: f32 = 0.76;
    /// Two words with a dot between, as sections have.
    pub const DOTTED: f32 = 2.0;
    /// The line below it is as long; is a word, as kickers are; begins with a dash; stands off; or one of the two
    /// below is over an editor's text.
    pub const ALIKE: f32 = -2.16;
    pub const OVER_WORD: f32 = 1.15;
    pub const EXPLAINED: f32 = 2.64;
    pub const BLANK: f32 = -0.71;
    pub const INTRODUCED: f32 = 3.38;
    /// It is one of two lines, or of three, down to a by-line.
    pub const TWO_LINES: f32 = 1.56;
    pub const THREE_LINES: f32 = -0.33;
    /// Sign-offs name the writers.
    pub const SIGNOFFS: f32 = -0.99;
    /// No text says a word of it; several do alike; there are hardly any texts.
    pub const UNSAID: f32 = -1.48;
    pub const SAID_BY_SEVERAL: f32 = 1.06;
    pub const FEW_TEXTS: f32 = 1.18;
}

/// Bare titles between paragraphs: an article of its own (more) or a subhead (less).
pub(super) mod apart {
    /// Before anything is known: subheads are commoner. All fitted (logistic regression) to the bare titles of the
    /// development corpus.
    pub const APART: f32 = -1.2;
    /// Share of words that the text above and below have in common, between one article's parts and those
    /// of two; and what each part of it more is worth.
    pub const USUAL_COMMON: f32 = 0.045;
    pub const PER_COMMON: f32 = 24.0;
    /// One such title alone between two headings with more; and each four that follow one another where the
    /// heading above names no writer.
    pub const ALONE: f32 = 1.8;
    pub const IN_SERIES: f32 = -0.6;
    /// The heading above names a writer.
    pub const NAMED: f32 = -0.7;
    /// One paragraph above it and one below, as between briefs.
    pub const BRIEF: f32 = -0.9;
    /// The text below says a word of the heading above.
    pub const HEAD_SAID_BELOW: f32 = -0.5;
    /// A pause in it, as lines of a text have; a number, a bracket or a speaker before it.
    pub const PAUSE: f32 = -0.4;
    pub const DRESSED: f32 = -1.6;
    /// It says what kind of piece it stands over.
    pub const KIND: f32 = 2.8;
    /// Verse ends above it; verse stands above and below it.
    pub const VERSE_ENDS: f32 = 0.5;
    pub const VERSE_GOES_ON: f32 = -2.2;
    /// A list begins or ends there.
    pub const LIST: f32 = 1.2;
    /// The text above it is signed, or is no whole sentence.
    pub const SIGNED: f32 = 1.1;
    pub const OPEN: f32 = 0.6;
    /// A blank line stands below it.
    pub const SET_OFF: f32 = 1.4;
    /// The text below stands in another measure.
    pub const OTHER_MEASURE: f32 = 2.4;
}

/// The editor's text that opens a page, in log odds; fitted to the development corpus (one of all bodies of a page
/// or none of them, by maximum likelihood).
pub(super) mod opening {
    /// Before anything is known.
    pub const OPENING: f32 = -4.2;
    /// What may be one, and is a doubt; from nought on it is one.
    pub const DOUBTED: f32 = -0.7;
    /// Its title says so (编者按); its title is of a kind that stands over such texts; somebody's words are announced
    /// over the first text of all.
    pub const LABELLED: f32 = 1.6;
    pub const OPENS: f32 = 1.4;
    pub const SPEAKS: f32 = 0.8;
    /// It is set half as wide again as others.
    pub const WIDE: f32 = 2.3;
    /// It has but a title, where others have more; there is one text more than headings that have more; the first of
    /// numbered articles stands behind it.
    pub const TITLE_ONLY: f32 = 0.6;
    pub const ONE_MORE: f32 = 0.4;
    pub const BEFORE_FIRST: f32 = 0.8;
    /// It is the first; it stands below the page's head.
    pub const FIRST: f32 = 2.7;
    pub const BELOW_HEAD: f32 = 0.8;
    /// Each word on the paper and the page, and each on readers, today and what there is to read.
    pub const VOICE: f32 = 0.78;
    pub const ADDRESS: f32 = 0.39;
    /// It is signed; its heading has a number, a kicker or a writer; it has items or subheads; it begins as news does;
    /// its title is a notice's or a table's.
    pub const SIGNED: f32 = -1.8;
    pub const SHOWS_MORE: f32 = -2.3;
    pub const IN_PARTS: f32 = -1.1;
    pub const NEWS: f32 = -1.9;
    pub const NOTICE: f32 = -1.2;
    /// It is short; long, for each as long again; of many paragraphs; without an end.
    pub const SHORT: f32 = -1.8;
    pub const LONG: f32 = -1.7;
    pub const PARAGRAPHS: f32 = -2.3;
    pub const OPEN: f32 = -0.6;
}

/// Headings ↔ bodies.
pub(super) mod pairing {
    /// Similarity of what a heading and a body say, 0 to 1, times this.
    pub const SIMILARITY: f64 = 10.0;
    /// The heading stands right before the body; times the share of headings that do so.
    pub const ADJACENT: f64 = 8.0;
    /// … at least, where no other heading stands beside it.
    pub const ADJACENT_ALONE: f64 = 2.0;
    /// Headings and bodies in the same order: the whole of it at equal ranks.
    pub const RANK: f64 = 0.6;
    /// … and for each pair where all headings and bodies that are paired stand in one order.
    pub const IN_LINE: f64 = 0.2;
    /// As RANK, where numbers stand in rising order on the headings: the page keeps the order that it prints.
    pub const RANK_NUMBERED: f64 = 1.8;
    /// A bare title, where the other headings have kickers, numbers or authors.
    pub const BARE: f64 = -3.0;
    /// The heading names an author and the body's by-line another.
    pub const OTHER_AUTHOR: f64 = -6.0;
    /// Only one of heading and body names an author.
    pub const ONE_AUTHOR: f64 = 0.85;
    /// A by-line above and a sign-off below speak of two writers.
    pub const TWO_WRITERS: f64 = 0.5;
    /// A blank line between two paragraphs, times the logarithm of how few paragraphs are set off by one.
    pub const SET_OFF: f64 = 1.2;
    /// A change of vocabulary across a boundary, 0 to 1, against the share of a heading's words.
    pub const CHANGE: f64 = 0.6;
    /// Single characters of a heading that a body says, against pairs and words.
    pub const CHARS: f64 = 1.0;
    /// Times that a word, and a character, is said for most of its weight to count.
    pub const WORDS_ENOUGH: f64 = 1.5;
    pub const CHARS_ENOUGH: f64 = 3.0;
    /// Times the log likelihood that parts gain over the whole, each by the counts of its own words.
    pub const VOICE: f64 = 0.04;
    /// A cut must gain so much more than one made anywhere.
    pub const PARTED: f64 = 2.9;
    /// … where only bodies below bare titles show that one is missing.
    pub const PARTED_UNSURE: f64 = 4.0;
    /// The same where headings stand in a row, in the order of the bodies …
    pub const PARTED_IN_ROW: f64 = 0.8;
    pub const PARTED_IN_ROW_UNSURE: f64 = 1.7;
    /// … and what a cut more counts there beside what it gains, since a heading was printed over some text.
    pub const SERVED: f64 = 2.0;
    /// A part of a body for which no heading is left there.
    pub const PART_WITHOUT_HEADING: f64 = -0.5;
    /// `CHANGE` and `VOICE` there: the order of the headings tells much of what the words tell elsewhere.
    pub const CHANGE_IN_ROW: f64 = 3.0;
    pub const VOICE_IN_ROW: f64 = 0.02;
    /// A heading stands right over the body there.
    pub const OVER_IN_ROW: f64 = 1.0;
    /// What the first paragraph says of a heading counts so much more there.
    pub const LEAD: f64 = 0.3;
    /// A part that begins with a word pointing back: 但, 后来, 这, 他 …
    pub const REFERS_BACK: f64 = -0.4;
    /// A part that begins with a question put to somebody, where no question went before.
    pub const ASKS: f64 = -0.6;
    /// A part that begins as letters do.
    pub const GREETS: f64 = 1.0;
    /// A part of a single paragraph.
    pub const SCRAP: f64 = -0.3;
    /// A second-best pairing closer than this is a doubt.
    pub const CLOSE: f64 = 0.15;
    /// … unless the neighbouring pairings leave no more than this of the doubt.
    pub const DOUBTFUL: f64 = 0.4;
}

/// Lines of columns side by side, each column's next line behind the other's → columns.
pub(super) mod woven {
    /// Each column that is opened.
    pub const COLUMN: f32 = 4.0;
    /// The columns must read better than the lines as they stand by so much, and by so much for each
    /// line: a way of dealing out many lines finds something that fits by chance.
    pub const GAIN: f32 = 8.0;
    pub const GAIN_CELL: f32 = 0.3;
    /// A line that costs so much reads badly behind the one before; a range of lines reads badly that
    /// costs so much more than that, and it ends where what is above falls by so much.
    pub const BAD: f32 = 0.6;
    pub const BAD_RANGE: f32 = 8.0;
    pub const DROP: f32 = 12.0;
    /// A line that costs so much behind the one above may begin another text.
    pub const SEAM: f32 = 4.5;
    /// The column of a range's first line is not the first from the left.
    pub const TURNED: f32 = 1.8;
    /// Two columns' lines on one line are read as one.
    pub const TORN: f32 = 4.0;
    /// A column is passed over for the first time in a row, the second, and so on.
    pub const IDLE: [f32; 5] = [2.5, 2.0, 1.5, 1.5, 1.5];
    /// Two full lines side by side stand on lines of their own here and on one line there.
    pub const UNJOINED: f32 = 1.5;
    /// A line begins with a closing mark behind a line that could have held it.
    pub const REST: f32 = 4.0;
    /// A hyphenated Latin word goes on with small letters, or with something else.
    pub const HYPHEN_GOES_ON: f32 = 3.0;
    pub const HYPHEN_LOST: f32 = 5.0;
    /// A bracket closes that no line of the column opened, or one that was open.
    pub const BRACKET_LOST: f32 = 1.8;
    pub const BRACKET_CLOSES: f32 = 3.0;
    /// Behind a full line in mid-sentence: an item, the first line of a paragraph, one that is its last
    /// as well, a heading, a short line.
    pub const ITEM_INSIDE: f32 = 4.0;
    pub const FIRST_INSIDE: f32 = 3.5;
    pub const ENDED_INSIDE: f32 = 0.5;
    pub const HEADING_INSIDE: f32 = 4.0;
    pub const SHORT_INSIDE: f32 = 3.0;
    /// A line without marks that nearly fills the measure is a heading.
    pub const MAY_BE_HEADING: f32 = 1.5;
    /// Behind a paragraph's short last line, behind one that ends a sentence at the measure, and behind
    /// a heading: the first line of a paragraph, a full line, a heading, a short line.
    pub const BEHIND_END: [f32; 4] = [0.0, 3.0, 0.2, 0.7];
    pub const BEHIND_FULL_END: [f32; 4] = [0.5, 0.3, 0.5, 0.7];
    pub const BEHIND_HEADING: [f32; 4] = [0.0, 1.5, 0.3, 2.0];
    /// A line in mid-sentence that does not fill the measure.
    pub const SHORT_LINE: f32 = 3.0;
}

/// Columns read in the wrong order.
pub(super) mod order {
    /// An exchange must be better than the given order by this: one torn seam (`line::CUT`) and
    /// what is lost by cutting elsewhere would not be enough.
    pub const GAIN: f32 = 4.5;
    /// A rival continuation closer than this is a doubt.
    pub const RIVAL: f32 = 2.0;
    /// A seam is opened where a page or a column of the extraction begins, and at another place
    /// between two paragraphs.
    pub const OPEN_PAGE: f32 = 0.3;
    pub const OPEN_CLEAN: f32 = 1.0;
    /// … where not even a blank line parts them.
    pub const OPEN_FLUSH: f32 = 2.5;
    /// … inside a paragraph that goes on over it.
    pub const OPEN_JOINED: f32 = 1.5;
    /// Times the logarithm of the seams inside the two parts.
    pub const FAR: f32 = 0.7;
    /// A line that stands alone: nothing but its words could show its column.
    pub const LONE: f32 = 2.0;
    /// A heading comes to stand behind a torn end.
    pub const SWALLOWED: f32 = 5.0;
    /// So far the estimate of what an exchange gains in lines may be off: the development corpus
    /// loses no exchange by it.
    pub const ROUGHLY: f32 = 1.0;
    /// What is said speaks for an exchange by so much at most, where the lines do not.
    pub const SAID: f32 = 7.0;
    /// Times the logarithm of the lines in each of the two parts.
    pub const DISTANCE: f32 = 0.15;
    /// A list's first item after a colon, and after anything else.
    pub const LIST_ANNOUNCED: f32 = -2.0;
    pub const LIST_UNANNOUNCED: f32 = 1.5;
    /// A list goes on with the next number, with another, or its last number is not in sight.
    pub const LIST_NEXT: f32 = -2.0;
    pub const LIST_BROKEN: f32 = 4.0;
    pub const LIST_UNSEEN: f32 = 1.0;
    /// A bracket or quotation open at the seam closes after it; it does not, or one closes that
    /// was not open.
    pub const BRACKET_CLOSES: f32 = -2.0;
    pub const BRACKET_LOST: f32 = 2.5;
    /// A hyphenated Latin word goes on with small letters, or with something else.
    pub const HYPHEN_GOES_ON: f32 = -3.0;
    pub const HYPHEN_LOST: f32 = 3.0;
    /// The two characters at the seam stand side by side elsewhere in the document.
    pub const KNOWN_PAIR: f32 = -1.0;
    /// Times how much likelier the two characters at the seam are together than by chance, in nats.
    pub const WORDS: f32 = -1.0;
    /// Text that goes on over a gap though its two characters are so unlikely together breaks off
    /// there.
    pub const UNLIKELY: f32 = -0.5;
    /// A line begins with what stands in a word behind a broken end's last character.
    pub const LIKELY: f32 = 1.5;
    /// Times the likeness of what is said on both sides, 0 to 1.
    pub const LIKENESS: f32 = -10.0;
    /// A note that the text goes on elsewhere meets a note that it comes from there, or only one
    /// of the two stands at the seam.
    pub const NOTES_MEET: f32 = -6.0;
    pub const NOTE_ALONE: f32 = 3.0;
}

/// Columns side by side → the order of reading: small whole numbers, eight for what is against all
/// custom of setting.
pub(super) mod columns {
    /// A band of columns begins.
    pub const BAND: i32 = 4;
    /// Blocks with bands of their own stand side by side.
    pub const BESIDE: i32 = 3;
    /// Reading goes on behind the block that stands between.
    pub const BETWEEN: i32 = 14;
    /// Text of a column goes on without a gap over the beginning of a band.
    pub const UNBROKEN: i32 = 3;
    /// A band begins with text, and no headings stand before it.
    pub const HEADLESS: i32 = 7;
    /// Headings on one line are read one after another, times those that were so before them.
    pub const ABREAST: i32 = 4;
    /// A heading over columns begins in the right half of them.
    pub const ASIDE: i32 = 4;
    /// A heading is read over other columns than those over which it stands: the most that this costs.
    pub const SPAN_MOST: i32 = 7;
    /// Headings right below one another are parted.
    pub const TORN_HEADING: i32 = 8;
    /// A column ends long before the longest one beside it.
    pub const UNEVEN: i32 = 4;
    /// Text goes on in another column with a character that hardly stands behind the last: times nats.
    pub const UNLIKELY: i32 = 1;
    /// A column that holds nothing but a few headings.
    pub const BARE: usize = 40;
    /// A column that begins where lines of the one before it still stand.
    pub const OVERLAID: usize = 120;
    /// A column ends with a heading.
    pub const STRANDED: i32 = 6;
    /// The most that one seam inside a column may cost: it may be verse, a table or a caption.
    pub const MOST: i32 = 14;
    /// A gap of one line in a column, and the most that a gap costs: beside text, and at a heading.
    pub const GAP_LINE: i32 = 2;
    pub const GAP_MOST: i32 = 10;
    pub const GAP_HEADING_MOST: i32 = 8;
    /// A line begins with a closing mark: behind a full line, and behind any other.
    pub const REST: i32 = 8;
    pub const REST_BEHIND_SHORT: i32 = 16;
    /// A hyphenated Latin word goes on with small letters, or with something else.
    pub const HYPHEN_GOES_ON: i32 = 4;
    pub const HYPHEN_LOST: i32 = 20;
    /// A line from the middle of a paragraph behind a heading, and behind the end of a paragraph.
    pub const MIDDLE_BEHIND_HEADING: i32 = 5;
    pub const MIDDLE_BEHIND_END: i32 = 8;
    /// Behind a full line in mid-sentence: an item, a heading, the first line of a paragraph.
    pub const ITEM_INSIDE: i32 = 12;
    pub const HEADING_INSIDE: i32 = 8;
    pub const FIRST_INSIDE: i32 = 8;
    /// … the same in a timeline, whose lines end as they like.
    pub const ENTRY_LINE: i32 = 3;
    /// A line in mid-sentence that does not fill the measure: before a line that could not end it,
    /// and before one that could.
    pub const SHORT_LINE: i32 = 4;
    pub const SHORT_LINE_LAST: i32 = 2;
    /// An entry of a timeline behind something else than a heading or an entry.
    pub const DATE_UNHEADED: i32 = 10;
    /// A bracket is open and closes in the next line; one closes that no line opened.
    pub const BRACKET_CLOSES: i32 = 6;
    pub const BRACKET_LOST: i32 = 8;
}

/// Suspicions about headings and entries: natural-log odds that one is wrong which shows this, by the pages of the
/// development corpus; what is not sure alone is so together.
pub(super) mod doubt {
    /// More than this share of articles or entries is most of them.
    pub const MOST: f32 = 0.6;
    /// What speaks against a heading must be more than this.
    pub const HEADING: f32 = 1.8;
    /// Chars of a text below a heading, at least: two lines of a column; and what it says if it is shorter.
    pub const SHORTEST_TEXT: usize = 47;
    pub const TEXT_SHORT: f32 = 2.0;
    /// A pairing surer than this says nothing; nor does one surer than that say much.
    pub const SURE: f64 = 0.9;
    pub const HARDLY_SURE: f64 = 0.6;
    pub const PAIRING: f32 = 1.2;
    pub const PAIRING_HARDLY: f32 = 1.2;
    /// A title alone where most have more; no kicker where most have one.
    pub const BARE: f32 = 0.7;
    pub const NO_KICKER: f32 = 0.7;
    /// Chars of a title that is long if it is half as long again as the others; and of one that is long in any
    /// paper, whose titles have two lines of ten at most.
    pub const LONG_TITLE: usize = 15;
    pub const LONGEST_TITLE: usize = 20;
    pub const TITLE_LONG: f32 = 1.0;
    pub const TITLE_LONGEST: f32 = 1.5;
    /// The same of a kicker.
    pub const LONG_KICKER: usize = 8;
    pub const KICKER_LONG: f32 = 1.6;
    /// A title of three lines or more.
    pub const TITLE_LINES: f32 = 0.9;
    /// Figures of a title, where they are many: a price, a date, a telephone.
    pub const MANY_FIGURES: usize = 5;
    pub const FIGURES: f32 = 1.0;
    /// It ends with a comma.
    pub const UNFINISHED: f32 = 1.0;
    /// It names what a writer is and no writer.
    pub const NAMELESS: f32 = 1.6;
    /// The next-best division of its lines makes one of them a writer's name; and it is closer than this.
    pub const RIVAL_AUTHOR: f32 = 2.0;
    pub const RIVAL_CLOSE: f32 = 0.75;
    pub const RIVAL: f32 = 1.0;
    /// The first paragraph below it ends without a mark; and one before the last does.
    pub const FIRST_UNENDED: f32 = 0.6;
    pub const UNENDED: f32 = 0.4;
    /// What speaks against a subhead must be more than this.
    pub const SUBHEAD: f32 = 1.65;
    /// It is the only one of its text; and the text below it is short, in chars.
    pub const LONE: f32 = 1.4;
    pub const SHORT_PART: usize = 120;
    pub const LONE_SHORT: f32 = 0.5;
    /// Chars of a subhead; and one with more.
    pub const LONG_SUBHEAD: usize = 9;
    pub const SUBHEAD_LONG: f32 = 2.0;
    /// Chars of the text below it, at least; and where there are fewer.
    pub const SHORTEST_PART: usize = 28;
    pub const PART_SHORT: f32 = 2.7;
    /// It ends with a mark; the text above does not.
    pub const SUBHEAD_MARKED: f32 = 2.0;
    pub const ABOVE_UNENDED: f32 = 1.5;
    /// It has a number; the text below says more than this share of its words.
    pub const SUBHEAD_NUMBERED: f32 = -1.5;
    pub const MUCH_SAID: f32 = 0.35;
    pub const SAID_BELOW: f32 = -1.5;
    /// The entries of a timeline end as sentences do if more than this share of them does.
    pub const ENDED: f32 = 0.8;
    /// Chars by which an entry's title is longer than the middle one, and that an entry has which is twice as
    /// long as the middle one.
    pub const TITLE_OVER: usize = 10;
    pub const LONG_ENTRY: usize = 40;
    /// A body that was cut off by what it says alone, and whose heading fits it so well, is no doubt.
    pub const CUT_SURE: f64 = 0.75;
}
