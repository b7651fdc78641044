//! Whether a label names a part of the staff's work: the list of its words.

use crate::text::words::Words;

/// What the staff of a page do.
static STAFF: Words<50> = Words::of([
    "美工",
    "编排",
    "绘图",
    "插画",
    "审核",
    "出品",
    "通联",
    "终校",
    "主审",
    "顾问",
    "总编",
    "总编辑",
    "编务",
    "终审",
    "Editor",
    "Designer",
    "Layout",
    "Art",
    "编辑",
    "主编",
    "校对",
    "版式",
    "设计",
    "美编",
    "责编",
    "值班",
    "审校",
    "主任",
    "统筹",
    "制图",
    "检校",
    "美术",
    "组版",
    "编审",
    "审稿",
    "审读",
    "图编",
    "策划",
    "监制",
    "执编",
    "排版",
    "版面",
    "编委",
    "视觉",
    "摄影",
    "校检",
    "执行",
    "社长",
    "发行人",
    "构成",
]);

/// Whether a label, in Simplified characters, names a part of the staff's work.
pub(in crate::normalize) fn is_staff(label: &str) -> bool {
    STAFF.end(label) && label.chars().count() <= 8
}
