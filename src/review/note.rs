//! What the page says of what happened last.

use crate::wording::Script;

/// What happened last.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Note {
    /// Nothing that has to be said.
    Nothing,
    /// So many corrections that an earlier session did not save are there again.
    Resumed(usize),
    /// What is on the disk now cannot be read, and why.
    Unread(String),
    /// The source was changed by somebody else and read anew.
    Source,
    /// The file of corrections was changed by somebody else and read anew.
    Corrections,
    /// Saved, and so many files built in this folder, in milliseconds.
    Saved(usize, String, u128),
    /// Saved, but not built, and why.
    Unbuilt(String),
}

impl Note {
    /// True for what is news only to a page that showed what was before: whoever loads it now sees what is.
    pub(super) fn is_news(&self) -> bool {
        matches!(self, Self::Source | Self::Corrections | Self::Saved(..))
    }

    /// The note in words; of the corrections so many found no place.
    pub(super) fn words(&self, unplaced: usize, script: Script) -> String {
        let taken_up = match self {
            Self::Nothing => return String::new(),
            Self::Resumed(count) => {
                let before = script.pick("上次未存盘的 ", "上次未存盤的 ");
                let after = script.pick(" 处更正已恢复。", " 處更正已恢復。");
                return format!("{before}{count}{after}");
            }
            Self::Unread(why) => {
                let says = script
                    .pick("磁盘上的文件已改动，但读不出来：", "磁碟上的檔案已改動，但讀不出來：");
                return format!("{says}{why}");
            }
            Self::Saved(files, folder, time) => {
                let saved = script.pick("已存盘，已重建 ", "已存盤，已重建 ");
                let files_in = script.pick(" 个文件于 ", " 個檔案於 ");
                return format!("{saved}{files}{files_in}{folder}（{time} 毫秒）。");
            }
            Self::Unbuilt(why) => {
                let says = script.pick("已存盘，但重建未成：", "已存盤，但重建未成：");
                return format!("{says}{why}");
            }
            Self::Source => script.pick(
                "原文已改动，已重新整理；更正都已重做。",
                "原文已改動，已重新整理；更正都已重做。",
            ),
            Self::Corrections => script.pick(
                "更正文件在别处改过，已读入；此处的更正都已重做。",
                "更正檔案在別處改過，已讀入；此處的更正都已重做。",
            ),
        };
        match unplaced {
            0 => taken_up.to_owned(),
            count => {
                let missed = script.pick(" 处未能施行，见“更正”。", " 處未能施行，見“更正”。");
                format!("{taken_up}有 {count}{missed}")
            }
        }
    }
}
