//! A line at the head of a page → what its words say of the issue: date, weekday, number, pages, the
//! names of paper and section; and how much of it says none of this.
//!
//! [`Head::of`] cuts the line into words ([`mod@words`]) and asks each what it is: a date or a weekday
//! ([`issue_date`]), the issue's number ([`issue_number`]), page numbers ([`pages`]), the name of paper or
//! section ([`name`]), or what says nothing of the issue ([`mod@says_nothing`]), as days of the lunar
//! calendar do ([`lunar`]).

mod head;
mod issue_date;
mod issue_number;
mod lunar;
mod name;
mod pages;
mod says_nothing;
mod words;

pub(super) use head::Head;
pub(super) use name::{is_paper, is_season, may_name_section};
pub(super) use pages::of_how_many;
pub(super) use says_nothing::{is_extent, is_register, says_nothing, tells_days};
pub(super) use words::words;
